"""A request body → JSON, whatever its size.

Small bodies are parsed where they are. A large one goes to a temporary file while it arrives; then every long `data:`
string in it is left there and a short stand-in takes its place, so that the JSON that is parsed stays small and the
model inside is decoded straight from file to file.
"""

from __future__ import annotations

import asyncio
import hashlib
import mmap
import re
import secrets
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import orjson
from starlette.requests import Request

from maquette.api.errors import Problem
from maquette.errors import InvalidInput
from maquette.products.base import JsonObject

MAX_BODY_BYTES = 150_000_000
"""A 100 MiB model in base64, and some room for the rest."""
IN_MEMORY_BYTES = 1 << 20
"""Bodies up to this size never touch the disk: every ordinary request."""
LONG_STRING_BYTES = 1 << 16
"""A data URI longer than this is left in the file; below it, parsing costs less than the detour."""
SKELETON_BYTES = 2 << 20
"""What may stand beside the data URIs: our requests need a few kilobytes of it."""
PATIENCE_S = 20.0
"""Time for a body to begin; from then on it must keep up with SLOWEST_BYTES_PER_S."""
SLOWEST_BYTES_PER_S = 50_000
_PIECE_BYTES = 1 << 20
_BACKSLASH = 0x5C


@dataclass(frozen=True)
class LongString:
    """A string that was left in the spooled body: the JSON text between its quotes."""

    spool: mmap.mmap
    start: int
    end: int

    def pieces(self) -> Iterator[bytes]:
        """The string's UTF-8 text in pieces, its JSON escapes resolved. Raises InvalidInput for a malformed escape."""
        position = self.start
        while position < self.end:
            stop = self._cut(min(position + _PIECE_BYTES, self.end))
            yield _unescape(self.spool[position:stop])
            position = stop

    def _cut(self, stop: int) -> int:
        """`stop`, moved forward so that it divides neither an escape nor a character."""
        slash = self.spool.rfind(b"\\", max(stop - 6, self.start), stop)
        if slash >= 0 and _is_escape(self.spool, self.start, slash):
            stop = max(stop, slash + (6 if self.spool[slash + 1] == ord("u") else 2))
        while stop < self.end and self.spool[stop] & 0xC0 == 0x80:
            stop += 1
        return min(stop, self.end)


@dataclass(frozen=True)
class Body:
    """What a client sent. long_strings: stand-in in `json` → the string it stands for. digest: SHA-256 of the bytes."""

    json: JsonObject
    digest: str
    long_strings: Mapping[str, LongString] = field(default_factory=dict)


async def read_json(request: Request, scratch: Path) -> Body:
    """The request's body, a JSON object. Raises InvalidInput, or Problem 408 and 413 for a slow and an oversized one."""
    _check_announced_length(request)
    intake = _Intake(scratch)
    await _receive(request, intake)
    if intake.spool is None:
        return Body(parse_object(bytes(intake.start)), intake.digest.hexdigest())
    return await asyncio.to_thread(_parse_spool, intake.spool, intake.digest.hexdigest())


class _Intake:
    """Where a body goes while it arrives: memory, then a temporary file in `scratch` that has no name."""

    def __init__(self, scratch: Path) -> None:
        self.start = bytearray()
        self.spool: IO[bytes] | None = None
        self.digest = hashlib.sha256()
        self._scratch = scratch

    def add(self, chunk: bytes) -> None:
        self.digest.update(chunk)
        if self.spool is None and len(self.start) + len(chunk) <= IN_MEMORY_BYTES:
            self.start += chunk
            return
        if self.spool is None:
            self.spool = tempfile.TemporaryFile(dir=self._scratch)  # noqa: SIM115  closed once it is mapped
            self.spool.write(self.start)
        self.spool.write(chunk)


async def _receive(request: Request, intake: _Intake) -> None:
    """Take the body in, as long as it is neither too large nor slower than SLOWEST_BYTES_PER_S."""
    received = 0
    begin = asyncio.get_running_loop().time() + PATIENCE_S
    try:
        async with asyncio.timeout_at(begin) as deadline:
            async for chunk in request.stream():
                received += len(chunk)
                if received > MAX_BODY_BYTES:
                    raise _too_large()
                intake.add(chunk)
                deadline.reschedule(begin + received / SLOWEST_BYTES_PER_S)
    except TimeoutError:
        raise Problem(408, "The body arrived too slowly. Send it again, or give large files by URL.") from None


def parse_object(text: bytes) -> JsonObject:
    """JSON text → object. Raises InvalidInput for anything else."""
    if not text.strip():
        raise InvalidInput("body", "is empty", "Send a JSON object.")
    try:
        body = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise InvalidInput("body", f"is not valid JSON: {error}", "Send a JSON object encoded in UTF-8.") from None
    if not isinstance(body, dict):
        raise InvalidInput("body", "is not a JSON object", 'Send an object such as {"mode": "preview", …}.', body)
    return body


def _check_announced_length(request: Request) -> None:
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > MAX_BODY_BYTES:
        raise _too_large()


def _too_large() -> Problem:
    return Problem(413, f"The body is larger than {MAX_BODY_BYTES} bytes. Give large files by URL.")


# ------------------------------------------------------------------------------------------------------ large bodies


def _parse_spool(spool: IO[bytes], digest: str) -> Body:
    spool.flush()
    with spool:
        text = mmap.mmap(spool.fileno(), 0, access=mmap.ACCESS_READ)
    skeleton, long_strings = _without_long_strings(text)
    return Body(parse_object(skeleton), digest, long_strings)


def _without_long_strings(text: mmap.mmap) -> tuple[bytes, dict[str, LongString]]:
    """The JSON text with a stand-in for every long data URI, and what they stand for."""
    parts: list[bytes] = []
    long_strings: dict[str, LongString] = {}
    kept = 0
    for start, end in _long_data_uris(text):
        name = f"{_visible_start(text, start)}…{secrets.token_hex(16)}"
        long_strings[name] = LongString(text, start, end)
        parts += [text[kept:start], name.encode()]
        kept = end
    return b"".join([*parts, text[kept:]]), long_strings


def _long_data_uris(text: mmap.mmap) -> Iterator[tuple[int, int]]:
    """Where the long data URIs are, between their quotes. Raises Problem when there is too much beside them."""
    left_out = 0
    quote = text.find(b'"')
    while quote >= 0:
        _check_skeleton(quote - left_out)
        end = _end_of_string(text, quote + 1)
        if end < 0:
            break
        if end - quote > LONG_STRING_BYTES and text[quote + 1 : quote + 6].lower() == b"data:":
            left_out += end - quote
            yield quote + 1, end
        quote = text.find(b'"', end + 1)
    _check_skeleton(len(text) - left_out)


def _check_skeleton(size: int) -> None:
    if size > SKELETON_BYTES:
        raise Problem(413, f"The body has more than {SKELETON_BYTES} bytes beside its data URIs. Give large files by URL.")


def _visible_start(text: mmap.mmap, start: int) -> str:
    """The first characters of a data URI, for messages about it."""
    plain = re.match(rb"[\w:;,/+.=-]*", text[start : start + 48])
    return plain.group().decode() if plain else ""


def _end_of_string(text: mmap.mmap, start: int) -> int:
    """The closing quote of the string that begins at `start`, or -1."""
    end = text.find(b'"', start)
    while end > start and text[end - 1] == _BACKSLASH and _is_escape(text, start, end - 1):
        end = text.find(b'"', end + 1)
    return end


def _is_escape(text: mmap.mmap, start: int, slash: int) -> bool:
    """Whether the backslash at `slash` begins an escape, or ends one: it stands in an odd place of its run."""
    before = slash
    while before > start and text[before - 1] == _BACKSLASH:
        before -= 1
    return (slash - before) % 2 == 0


def _unescape(text: bytes) -> bytes:
    if b"\\" not in text and text.isascii():
        return text
    try:
        return str(orjson.loads(b'"' + text + b'"')).encode()
    except orjson.JSONDecodeError as error:
        raise InvalidInput("body", f"is not valid JSON: {error}", "Send a JSON object encoded in UTF-8.") from None
