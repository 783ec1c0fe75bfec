"""The same server as the tests of the API."""

from tests.api.conftest import client, server

__all__ = ["client", "server"]
