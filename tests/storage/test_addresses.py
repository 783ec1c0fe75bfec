from __future__ import annotations

import socket
import threading

import httpcore
import pytest

from maquette.storage.addresses import AddressRefused, Allowed, is_public, permitted_addresses
from maquette.storage.connection import GuardedBackend


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "93.184.215.14", "172.32.0.1", "2606:4700:4700::1111", "2a00:1450:4001:80b::200e", "64:ff9b::808:808"]
)
def test_public_addresses_may_be_called(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",  # here and next door
        "169.254.169.254", "100.64.0.1", "100.100.100.200", "168.63.129.16", "192.0.0.192",  # metadata services and carrier NAT
        "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1",
        "::", "::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "2001:db8::1", "100::1",
        "::ffff:127.0.0.1", "::ffff:a9fe:a9fe", "::127.0.0.1", "::808:808",  # IPv4 in IPv6
        "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::808:808",  # NAT64
        "2002:7f00:1::", "2002:808:808::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2",  # 6to4, Teredo
    ],
)  # fmt: skip
def test_addresses_that_are_not_public_may_not(address: str) -> None:
    assert not is_public(address)


def test_the_operator_can_allow_a_host_a_port_or_a_network() -> None:
    allowed = Allowed.parse(["localhost", "files.lan:8080", "192.168.7.0/24", " ", "[::1]:9000"])
    assert allowed.permits("LOCALHOST", 80, "127.0.0.1")
    assert allowed.permits("localhost.", 80, "::1")
    assert allowed.permits("files.lan", 8080, "10.0.0.1")
    assert not allowed.permits("files.lan", 80, "10.0.0.1")
    assert allowed.permits("anything.lan", 80, "192.168.7.9")
    assert not allowed.permits("anything.lan", 80, "192.168.8.9")
    assert allowed.permits("::1", 9000, "::1")
    assert not allowed.permits("::1", 9001, "::1")
    assert not Allowed().permits("localhost", 80, "127.0.0.1")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "2130706433", "0x7f000001", "0177.0.0.1", "::1", "0"])
def test_however_loopback_is_written_it_is_refused(host: str) -> None:
    with pytest.raises(AddressRefused, match="MAQUETTE_ALLOWED_HOSTS"):
        permitted_addresses(host, 80, Allowed())


def test_a_name_with_one_inner_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("8.8.8.8", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: answers)
    with pytest.raises(AddressRefused):
        permitted_addresses("two-faced.example", 80, Allowed())


def test_a_connection_goes_to_the_address_that_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A resolver that answers differently the second time (DNS rebinding) is asked only once."""
    genuine = socket.getaddrinfo
    asked: list[str] = []

    def rebinding(host: str, *args: object, **kwargs: object) -> object:
        if host != "rebind.example":
            return genuine(host, *args, **kwargs)  # type: ignore[arg-type]
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1" if len(asked) == 1 else "127.0.0.2", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        accepted = threading.Thread(target=lambda: server.accept()[0].close())
        accepted.start()
        GuardedBackend(Allowed.parse([f"rebind.example:{port}"])).connect_tcp("rebind.example", port, timeout=5).close()
        accepted.join(timeout=5)
    assert asked == ["rebind.example"]
    assert not accepted.is_alive()


def test_a_guarded_client_does_not_reach_loopback() -> None:
    pool = httpcore.ConnectionPool(network_backend=GuardedBackend(Allowed()))
    with socket.create_server(("127.0.0.1", 0)) as server, pool, pytest.raises(AddressRefused):
        pool.request("GET", f"http://127.0.0.1:{server.getsockname()[1]}/")
