"""Downloads: whoever has a signed URL may read that file, in whole or in part, from any web page, until it expires."""

from __future__ import annotations

import re
from collections.abc import Mapping

from starlette.concurrency import iterate_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from maquette.api.errors import Problem
from maquette.api.services import Services
from maquette.storage.layout import BadKey, key
from maquette.storage.signing import Signer
from maquette.storage.store import FileMissing, StoredFile, media_type

CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Length, Content-Range, Accept-Ranges, ETag",
}
_RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")


async def get_asset(services: Services, request: Request) -> Response:
    """GET and HEAD. Raises Problem 403 for a bad signature, 404 for a file that is gone, 416 for a range outside it."""
    path = _checked_key(services, request)
    try:
        stored = await services.query(services.store.stat, path)
        etag = stored.etag or f'"{stored.modified_ms:x}-{stored.size:x}"'
        headers = CORS | {"ETag": etag, "Accept-Ranges": "bytes", "Cache-Control": "private, max-age=3600", "X-Content-Type-Options": "nosniff"}
        if request.headers.get("if-none-match") == etag:
            return Response(status_code=304, headers=headers)
        return await _send(services, request, stored, path, headers)
    except FileMissing:
        raise Problem(404, "The file does not exist (any more): its task was deleted or its results have expired.", CORS) from None


async def allow_asset(request: Request) -> Response:
    """The browser's question before a download with headers of its own."""
    allowed = {"Access-Control-Allow-Methods": "GET, HEAD, OPTIONS", "Access-Control-Allow-Headers": "*", "Access-Control-Max-Age": "86400"}
    return Response(status_code=204, headers=CORS | allowed)


def _checked_key(services: Services, request: Request) -> str:
    """The key that the URL names, if we signed exactly this URL and it has not expired."""
    parts = request.path_params
    query = request.query_params
    try:
        path = key(parts["account"], parts["task"], "output", parts["file"])
    except BadKey:
        path = ""
    signer = Signer(services.secret, "", services.settings.asset_url_seconds)
    if not path or not signer.valid(path, query.get("Expires", ""), query.get("Signature", "")):
        raise Problem(403, "The URL was changed or has expired. Get a fresh one by reading the task again.", CORS)
    return path


async def _send(services: Services, request: Request, stored: StoredFile, path: str, headers: dict[str, str]) -> Response:
    wanted = _range(request.headers, stored.size, headers["ETag"])
    start, end = wanted or (0, stored.size)
    headers = headers | {"Content-Length": str(end - start), "Content-Type": media_type(path)}
    if wanted:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{stored.size}"
    status = 206 if wanted else 200
    if request.method == "HEAD" or start == end:
        return Response(status_code=status, headers=headers)
    chunks = await services.query(services.store.read, path, start, end)
    return StreamingResponse(iterate_in_threadpool(chunks), status, headers)


def _range(headers: Mapping[str, str], size: int, etag: str) -> tuple[int, int] | None:
    """[start, end) of a single byte range (RFC 9110 §14.2); None to send everything. Raises Problem 416 for one outside the file."""
    asked = _RANGE.fullmatch(headers.get("range", "").replace(" ", ""))
    if asked is None or asked.groups() == ("", "") or headers.get("if-range", etag) != etag:
        return None
    first, last = asked.groups()
    if first and last and int(last) < int(first):
        return None
    start = int(first) if first else max(0, size - int(last))
    end = min(int(last) + 1, size) if first and last else size
    if start >= end:
        raise Problem(416, f"The range {asked.group()} lies outside the file's {size} bytes.", CORS | {"Content-Range": f"bytes */{size}"})
    return start, end
