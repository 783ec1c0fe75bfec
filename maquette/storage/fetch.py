"""Files that users name by URL: downloaded or decoded, checked, and left in a folder. A bad one is an InvalidInput.

What guards the server: `connection` lets it reach permitted addresses only, at the first request and after every
redirect; bytes and seconds are counted while they arrive; and `sniffing` decides what a file is. Nothing is decoded here
beyond an image's header.
"""

from __future__ import annotations

import re
import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

import httpcore
import httpx

from maquette.errors import FileTooLarge, InvalidInput, UnreadableFile
from maquette.products.base import RemoteFile
from maquette.storage import data_uri
from maquette.storage.addresses import AddressRefused, Allowed
from maquette.storage.connection import GuardedBackend
from maquette.storage.image_header import BadHeader, image_size
from maquette.storage.model_header import BadContainer, check_container
from maquette.storage.sniffing import describe, sniff_file

MIB = 1 << 20
IMAGE_BYTES, MODEL_BYTES = 20 * MIB, 100 * MIB
MIN_SIDE_PX, MAX_PIXELS = 64, 64_000_000
REDIRECTS = 5
DEADLINE_S = 25.0
"""For the whole fetch. Clients wait 30 seconds for the answer."""
_TIMEOUTS = {"connect": 10.0, "read": 10.0, "write": 10.0, "pool": 10.0}
MAX_URL = 8192
_HOST = re.compile(rb"[A-Za-z0-9._:-]+")
_SUFFIXES = {"jpeg": ".jpg"}
_HEADERS = [("User-Agent", "Maquette"), ("Accept", "*/*"), ("Accept-Encoding", "identity"), ("Connection", "close")]
_GIVE_A_FILE = "Give a public http:// or https:// URL of the file itself, or a data URI."


@dataclass(frozen=True)
class Fetcher:
    """Fetches for one installation. clock_s: seconds on a clock that never goes back."""

    allowed: Allowed
    deadline_s: float = DEADLINE_S
    clock_s: Callable[[], float] = time.monotonic

    def fetch(self, remote: RemoteFile, folder: Path, spooled: Iterable[bytes] | None = None) -> Path:
        """Bring the file into `folder`, as `<field>.<sniffed format>`.

        spooled: the text of `remote.url` in pieces, when it is a data URI too long to stand in a string.
        Raises InvalidInput, UnreadableFile or FileTooLarge, each naming the request's field.
        """
        incoming = folder / f"{remote.field}.incoming"
        with incoming.open("w+b") as file:
            if data_uri.is_data_uri(remote.url):
                _decode(remote, data_uri.pieces(remote.url) if spooled is None else spooled, file)
            else:
                self._download(remote, file)
            found = check_content(remote, file)
        return incoming.replace(folder / f"{remote.field}.{found}")

    # ------------------------------------------------------------------------------------------------ downloading

    def _download(self, remote: RemoteFile, file: BinaryIO) -> None:
        url = parse_url(remote.field, remote.url)
        _check_extension(remote, url)
        end_s = self.clock_s() + self.deadline_s
        backend = _TimedBackend(self.allowed, lambda: end_s - self.clock_s())
        with _as_invalid_input(remote), httpcore.ConnectionPool(network_backend=backend, retries=0) as pool:
            for _ in range(REDIRECTS + 1):
                with pool.stream("GET", _target(url), headers=_headers(url), extensions={"timeout": _TIMEOUTS}) as response:
                    location = _location(response)
                    if location is None:
                        _receive(remote, response, file)
                        return
                url = parse_url(remote.field, str(url.join(location)))
        raise InvalidInput(remote.field, f"redirects more than {REDIRECTS} times", _GIVE_A_FILE, remote.url)


class _TimedStream(httpcore.NetworkStream):
    """A connection that ends when the whole fetch has taken too long, however lively it is: every read asks the clock."""

    def __init__(self, stream: httpcore.NetworkStream, left_s: Callable[[], float]) -> None:
        self._stream, self._left_s = stream, left_s

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _at_most(timeout, self._left_s(), httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _at_most(timeout, self._left_s(), httpcore.WriteTimeout))

    def start_tls(self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None) -> httpcore.NetworkStream:
        bounded = _at_most(timeout, self._left_s(), httpcore.ConnectTimeout)
        return _TimedStream(self._stream.start_tls(ssl_context, server_hostname, bounded), self._left_s)

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _TimedBackend(GuardedBackend):
    """Permitted addresses only, and connections that know when the fetch must be over."""

    def __init__(self, allowed: Allowed, left_s: Callable[[], float]) -> None:
        super().__init__(allowed)
        self._left_s = left_s

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        bounded = _at_most(timeout, self._left_s(), httpcore.ConnectTimeout)
        return _TimedStream(super().connect_tcp(host, port, bounded, local_address, socket_options), self._left_s)


def _at_most(timeout_s: float | None, left_s: float, too_late: type[httpcore.TimeoutException]) -> float:
    if left_s <= 0:
        raise too_late
    return left_s if timeout_s is None else min(timeout_s, left_s)


def _receive(remote: RemoteFile, response: httpcore.Response, file: BinaryIO) -> None:
    if response.status != 200:
        raise InvalidInput(remote.field, f"could not be downloaded: its server answered HTTP {response.status}", _GIVE_A_FILE, remote.url)
    if _header(response, b"content-encoding") not in ("", "identity"):
        raise InvalidInput(remote.field, "is sent compressed by its server although we did not ask for it", _GIVE_A_FILE, remote.url)
    announced, limit = _header(response, b"content-length"), _limit(remote)
    if announced.isdecimal() and (len(announced) > 12 or int(announced) > limit):
        raise _too_large(remote)
    received = 0
    for chunk in response.iter_stream():
        received += len(chunk)
        if received > limit:
            raise _too_large(remote)
        file.write(chunk)


def parse_url(field: str, text: str, remedy: str = _GIVE_A_FILE) -> httpx.URL:
    """A URL that we may call. Raises InvalidInput for another scheme, credentials, or what is no URL at all."""
    try:
        url = httpx.URL(text) if len(text) <= MAX_URL else httpx.URL()
    except httpx.InvalidURL:
        url = httpx.URL()
    problem = _problem(url)
    if problem:
        shown = f"{url.scheme}://…@{url.host}/…" if url.userinfo else text
        raise InvalidInput(field, problem, remedy, shown)
    return url


def _problem(url: httpx.URL) -> str:
    if url == httpx.URL():
        return "is not a URL"
    if url.scheme not in ("http", "https"):
        return f"has a scheme that is not called: {url.scheme or 'none'}"
    if not url.host:
        return "is a URL without a host"
    if url.userinfo:
        return "has a user name or password in it"
    if not _HOST.fullmatch(url.raw_host) or (url.port or 0) > 65535:
        return "is not a URL"
    return ""


def _check_extension(remote: RemoteFile, url: httpx.URL) -> None:
    """A model's URL must not name another format; one without an extension is judged by its bytes."""
    suffix = PurePosixPath(url.path).suffix.lower()
    if remote.content == "model" and suffix and suffix[1:] not in remote.formats:
        raise InvalidInput(remote.field, f"has the extension {suffix}, which is not accepted", f"Send one of: {_names(remote)}.", remote.url)


def _target(url: httpx.URL) -> httpcore.URL:
    return httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)


def _headers(url: httpx.URL) -> list[tuple[str | bytes, str | bytes]]:
    return [("Host", url.netloc), *_HEADERS]


def _header(response: httpcore.Response, name: bytes) -> str:
    return next((value.decode("latin-1").strip().lower() for key, value in response.headers if key.lower() == name), "")


def _location(response: httpcore.Response) -> str | None:
    """Where a redirect leads; None for any other answer."""
    if response.status not in (301, 302, 303, 307, 308):
        return None
    return next((value.decode("latin-1") for key, value in response.headers if key.lower() == b"location"), None)


@contextmanager
def _as_invalid_input(remote: RemoteFile) -> Iterator[None]:
    """What goes wrong on the network is the caller's URL: they can give another one."""
    try:
        yield
    except AddressRefused as error:
        raise InvalidInput(remote.field, "leads to an address that is not public", error.message, remote.url) from None
    except httpcore.TimeoutException:
        raise InvalidInput(remote.field, "could not be downloaded in time", _GIVE_A_FILE, remote.url) from None
    except httpcore.ConnectError:
        raise InvalidInput(remote.field, "could not be downloaded: its host does not answer", _GIVE_A_FILE, remote.url) from None
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol, UnicodeError):
        raise InvalidInput(remote.field, "could not be downloaded: its server broke off", _GIVE_A_FILE, remote.url) from None


def _decode(remote: RemoteFile, text: Iterable[bytes], file: BinaryIO) -> None:
    try:
        data_uri.decode(text, file, _limit(remote))
    except data_uri.BadDataUri as error:
        raise InvalidInput(remote.field, f"is not a valid data URI: {error}", "Send data:<type>;base64,<bytes>.", remote.url) from None
    except data_uri.TooLong:
        raise _too_large(remote) from None


# ----------------------------------------------------------------------------------------------------------- content


def check_content(remote: RemoteFile, file: BinaryIO) -> str:
    """The sniffed format of a fetched file. Raises UnreadableFile if it is not one that is wanted, an image of a bad size, or a cut-off model."""
    found = sniff_file(file)
    if found is None or found not in remote.formats:
        what = f"a {found} file" if found else describe(file)
        raise UnreadableFile(remote.field, f"is not in an accepted format: the file is {what}", f"Send one of: {_names(remote)}.", remote.url)
    if remote.content == "image":
        _check_image_size(remote, file, found)
    else:
        _check_whole(remote, file, found)
    return found


def _check_whole(remote: RemoteFile, file: BinaryIO, found: str) -> None:
    try:
        check_container(file, found)
    except BadContainer as error:
        raise UnreadableFile(remote.field, f"is a damaged .{found} file: {error}", "Export or download it again.", remote.url) from None


def _check_image_size(remote: RemoteFile, file: BinaryIO, found: str) -> None:
    try:
        width, height = image_size(file, found)
    except BadHeader as error:
        raise UnreadableFile(remote.field, f"is a damaged image: {error}", "Send the image again.", remote.url) from None
    if min(width, height) < MIN_SIDE_PX:
        remedy = f"Send one of at least {MIN_SIDE_PX}×{MIN_SIDE_PX} pixels."
        raise UnreadableFile(remote.field, f"is too small: {width}×{height} pixels", remedy, remote.url)
    if width * height > MAX_PIXELS:
        remedy = f"Send one of at most {MAX_PIXELS // 1_000_000} megapixels."
        raise FileTooLarge(remote.field, f"has too many pixels: {width}×{height}", remedy, remote.url)


def _limit(remote: RemoteFile) -> int:
    return IMAGE_BYTES if remote.content == "image" else MODEL_BYTES


def _too_large(remote: RemoteFile) -> FileTooLarge:
    return FileTooLarge(remote.field, "is too large", f"Send at most {_limit(remote) // MIB} MB.", remote.url)


def _names(remote: RemoteFile) -> str:
    return ", ".join(_SUFFIXES.get(name, f".{name}") for name in remote.formats)
