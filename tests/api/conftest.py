"""One server for all tests of the API; each test has accounts of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.live_server import Client, LiveServer, running


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    with running(tmp_path_factory.mktemp("api"), allowed_hosts=["127.0.0.1"]) as live:
        yield live


@pytest.fixture
def client(server: LiveServer) -> Iterator[Client]:
    account = server.account()
    yield account
    account.http.close()
