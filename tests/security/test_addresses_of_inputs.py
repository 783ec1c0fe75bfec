"""Users' URLs must not reach our own network: not by any spelling of an address, not by DNS, not by a redirect."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from maquette.errors import InvalidInput
from maquette.products.base import RemoteFile
from maquette.storage.addresses import Allowed
from maquette.storage.fetch import Fetcher
from tests.support.file_server import FileServer, file_server
from tests.support.live_server import FILE_TASKS, refusal, running
from tests.support.samples import image

STRICT = Fetcher(Allowed())


@pytest.fixture(scope="module")
def secrets() -> Iterator[FileServer]:
    """A server of our own network that must never be asked."""
    with file_server() as inside:
        inside.serve("/secret.png", image())
        yield inside


def fetch(fetcher: Fetcher, url: str, folder: Path) -> Path:
    return fetcher.fetch(RemoteFile("image_url", url, "image", ("png", "jpeg")), folder)


LOOPBACK = [
    "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "017700000001", "0", "0.0.0.0", "127.255.255.254",
    "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:7f00:0001]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
    "localhost", "LOCALHOST", "localhost.", "①②⑦.⓪.⓪.①", "127。0。0。1",
]  # fmt: skip
PRIVATE = [
    "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1",
    "255.255.255.255", "[fe80::1]", "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]", "[::ffff:10.0.0.1]", "[::ffff:169.254.169.254]",
    "[64:ff9b::a9fe:a9fe]", "[2002:a00:1::]", "3232235777", "0xa9fea9fe", "168.63.129.16",
]  # fmt: skip


@pytest.mark.parametrize("host", LOOPBACK)
def test_no_spelling_of_loopback_is_reached(secrets: FileServer, tmp_path: Path, host: str) -> None:
    asked = len(secrets.asked)
    with pytest.raises(InvalidInput, match="image_url"):
        fetch(STRICT, f"http://{host}:{secrets.port}/secret.png", tmp_path)
    assert len(secrets.asked) == asked


@pytest.mark.parametrize("host", PRIVATE)
def test_no_private_or_reserved_address_is_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setattr(socket, "create_connection", _must_not_be_called)
    with pytest.raises(InvalidInput, match="not public"):
        fetch(STRICT, f"http://{host}/latest/meta-data/", tmp_path)


def _must_not_be_called(*arguments: object, **_: object) -> None:
    raise AssertionError(f"a connection was tried: {arguments}")


class Resolver:
    """DNS under a test's control: each name answers with the next list of addresses, the last one again and again."""

    def __init__(self, answers: dict[str, list[list[str]]]) -> None:
        self.answers, self.asked = answers, list[str]()
        self._real: Callable[..., Any] = socket.getaddrinfo

    def __call__(self, host: Any, port: Any, *arguments: Any, **options: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name not in self.answers:
            return self._real(host, port, *arguments, **options)
        self.asked.append(name)
        found = self.answers[name].pop(0) if len(self.answers[name]) > 1 else self.answers[name][0]
        return [(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Every address that is connected to."""
    tried: list[tuple[str, int]] = []
    real = socket.create_connection

    def record(address: tuple[str, int], *arguments: Any, **options: Any) -> Any:
        tried.append(address)
        return real(address, *arguments, **options)

    monkeypatch.setattr(socket, "create_connection", record)
    return tried


def test_a_name_is_resolved_once_and_the_checked_address_is_the_one_that_is_called(
    secrets: FileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, connections: list[tuple[str, int]]
) -> None:
    """DNS rebinding: the name is public when it is checked and ours a moment later. Whoever resolves it twice is caught."""
    resolver = Resolver({"rebind.example.org": [["192.0.2.77"], ["127.0.0.1"]]})
    monkeypatch.setattr(socket, "getaddrinfo", resolver)
    documentation_range = Fetcher(Allowed.parse(["192.0.2.0/24"]), deadline_s=0.2)
    with pytest.raises(InvalidInput):
        fetch(documentation_range, f"http://rebind.example.org:{secrets.port}/secret.png", tmp_path)
    assert resolver.asked == ["rebind.example.org"]
    assert connections == [("192.0.2.77", secrets.port)]


@pytest.mark.parametrize("addresses", [["127.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["::1"], ["2606:2800:220:1::1", "fd00::1"], []])
def test_a_name_with_any_address_inside_is_refused(
    secrets: FileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, connections: list[tuple[str, int]], addresses: list[str]
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", Resolver({"inside.example.org": [addresses]}))
    with pytest.raises(InvalidInput, match="image_url"):
        fetch(STRICT, f"http://inside.example.org:{secrets.port}/secret.png", tmp_path)
    assert connections == []


def test_a_redirect_inside_is_refused(secrets: FileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first host is allowed by its name; where it leads is not."""
    with file_server() as outside:
        monkeypatch.setattr(socket, "getaddrinfo", Resolver({"outside.example.org": [["127.0.0.1"]]}))
        fetcher = Fetcher(Allowed.parse([f"outside.example.org:{outside.port}"]))
        asked = len(secrets.asked)
        for number, target in enumerate(
            [secrets.url("/secret.png"), secrets.url("/secret.png", "localhost"), f"//127.0.0.1:{secrets.port}/secret.png"]
        ):
            outside.redirect(f"/{number}", target)
            with pytest.raises(InvalidInput, match="not public"):
                fetch(fetcher, outside.url(f"/{number}", "outside.example.org"), tmp_path)
        assert len(outside.asked) == 3
        assert len(secrets.asked) == asked


def test_a_redirect_is_resolved_and_checked_like_the_first_url(secrets: FileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    resolver = Resolver({"first.example.org": [["127.0.0.1"]], "second.example.org": [["10.1.2.3"]]})
    monkeypatch.setattr(socket, "getaddrinfo", resolver)
    with file_server() as outside:
        outside.redirect("/go", "http://second.example.org/x.png")
        with pytest.raises(InvalidInput, match="not public"):
            fetch(Fetcher(Allowed.parse(["first.example.org"])), outside.url("/go", "first.example.org"), tmp_path)
    assert resolver.asked == ["first.example.org", "second.example.org"]


def test_an_allowed_host_is_reached_under_its_own_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", Resolver({"files.example.org": [["127.0.0.1"]]}))
    with file_server() as files:
        files.serve("/a.png", image())
        found = fetch(Fetcher(Allowed.parse(["files.example.org"])), files.url("/a.png", "files.example.org"), tmp_path)
        assert found.read_bytes() == image()
        assert files.asked == [(f"files.example.org:{files.port}", "/a.png")]


def test_the_port_belongs_to_the_permission(secrets: FileServer, tmp_path: Path) -> None:
    fetch(Fetcher(Allowed.parse([f"127.0.0.1:{secrets.port}"])), secrets.url("/secret.png"), tmp_path)
    with pytest.raises(InvalidInput, match="not public"):
        fetch(Fetcher(Allowed.parse(["127.0.0.1:1"])), secrets.url("/secret.png"), tmp_path)


@pytest.mark.parametrize("proxy", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
def test_a_proxy_of_the_environment_is_not_asked(secrets: FileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    monkeypatch.setenv(proxy, secrets.url(""))
    asked = len(secrets.asked)
    with pytest.raises(InvalidInput):
        fetch(STRICT, "http://10.0.0.1/secret.png", tmp_path)
    assert len(secrets.asked) == asked


def test_the_certificate_is_asked_for_by_name_and_must_fit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """TLS to the pinned address carries the URL's own host name, and a server without its certificate is refused."""
    monkeypatch.setattr(socket, "getaddrinfo", Resolver({"secure.example.org": [["127.0.0.1"]]}))
    hello: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            peer, _ = server.accept()
            with peer:
                hello.append(peer.recv(4096))

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        with pytest.raises(InvalidInput):
            fetch(Fetcher(Allowed.parse(["secure.example.org"])), f"https://secure.example.org:{server.getsockname()[1]}/a.png", tmp_path)
        thread.join(timeout=10)
    assert b"secure.example.org" in hello[0]


def test_by_default_the_server_refuses_loopback_with_a_400_that_tells_the_operator_how_to_allow_it(tmp_path: Path, secrets: FileServer) -> None:
    with running(tmp_path) as server:
        client = server.account()
        message = refusal(client.http.post(FILE_TASKS, json={"image_url": secrets.url("/secret.png")}), 400)
        assert "image_url" in message and "not public" in message and "MAQUETTE_ALLOWED_HOSTS" in message
        assert client.balance == 1000
