"""TCP connections that only reach permitted addresses, for httpcore."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import httpcore

from maquette.storage.addresses import Allowed, permitted_addresses

TRIED = 4
"""Addresses of one host that are tried: a name with thousands of silent ones must not keep us busy."""


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
        *others, last = addresses[:TRIED]
        for address in others:
            try:
                return super().connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return super().connect_tcp(last, port, timeout, local_address, socket_options)

    def connect_unix_socket(self, *args: object, **options: object) -> httpcore.NetworkStream:
        raise httpcore.ConnectError("local sockets are not for users' URLs")
