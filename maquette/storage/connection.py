"""TCP connections that only reach permitted addresses, for httpcore."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import httpcore

from maquette.storage.addresses import Allowed, permitted_addresses


class GuardedBackend(httpcore.SyncBackend):
    """Connects to the address that was checked; the host's name still decides the certificate and the Host header."""

    def __init__(self, allowed: Allowed) -> None:
        super().__init__()
        self._allowed = allowed

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Raises AddressRefused, or httpcore's ConnectError if no address answers."""
        try:
            addresses = permitted_addresses(host, port, self._allowed)
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error
        for address in addresses[:-1]:
            try:
                return super().connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return super().connect_tcp(addresses[-1], port, timeout, local_address, socket_options)

    def connect_unix_socket(self, *args: object, **options: object) -> httpcore.NetworkStream:
        raise httpcore.ConnectError("local sockets are not for users' URLs")
