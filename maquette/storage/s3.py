"""Files in any S3: AWS, MinIO, Garage, Ceph, R2 …"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import obstore
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import S3Store

from maquette.storage.layout import BadKey
from maquette.storage.store import CHUNK, FileMissing, StoredFile, StoreUnavailable, media_type

_CLIENT = {"connect_timeout": "5s", "timeout": "300s"}
# The worker repeats uploads itself, with longer pauses; here only a lost packet is made good.
_RETRY = {"max_retries": 2, "retry_timeout": timedelta(seconds=20)}
_DELETE_AT_ONCE = 500


class S3Files:
    """A Store in a bucket.

    url: `s3://bucket` or `s3://bucket/prefix`. options: obstore's S3 configuration; what is not given comes from the
    `AWS_…` variables (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL, AWS_ALLOW_HTTP …).
    """

    def __init__(self, url: str, **options: Any) -> None:
        parts = urlsplit(url)
        client = {**_CLIENT, **options.pop("client_options", {})}
        self._store = S3Store(parts.netloc, prefix=parts.path.strip("/") or None, client_options=client, retry_config=_RETRY, **options)  # type: ignore[arg-type]

    def put(self, key: str, source: Path) -> None:
        with _answering():
            obstore.put(self._store, key, source, attributes={"Content-Type": media_type(key)})

    def stat(self, key: str) -> StoredFile:
        with _answering(key):
            return _stored(obstore.head(self._store, key))

    def read(self, key: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        if end is not None and end <= start:
            return iter(())
        wanted = {"range": (start, end) if end is not None else {"offset": start}} if start or end is not None else {}
        with _answering(key):
            return _chunks(obstore.get(self._store, key, options=wanted).stream(min_chunk_size=CHUNK), key)  # type: ignore[arg-type]

    def download(self, key: str, target: Path) -> None:
        with target.open("wb") as file:
            for chunk in self.read(key):
                file.write(chunk)

    def walk(self, prefix: str) -> Iterator[StoredFile]:
        with _answering():
            for page in obstore.list(self._store, prefix or None):
                yield from map(_stored, page)

    def folders(self, prefix: str) -> list[str]:
        with _answering():
            found = obstore.list_with_delimiter(self._store, prefix or None)["common_prefixes"]
        return sorted(f"{folder.strip('/')}/" for folder in found)

    def delete_folder(self, prefix: str) -> None:
        if not prefix.strip("/"):
            raise BadKey("the whole store is not a folder to delete")
        keys = [file.key for file in self.walk(prefix)]
        with _answering():
            for start in range(0, len(keys), _DELETE_AT_ONCE):
                obstore.delete(self._store, keys[start : start + _DELETE_AT_ONCE])

    def check(self) -> None:
        with _answering():
            obstore.put(self._store, "check", b"Maquette can write here.")


def _stored(meta: Any) -> StoredFile:
    return StoredFile(meta["path"], meta["size"], round(meta["last_modified"].timestamp() * 1000), meta["e_tag"] or "")


def _chunks(stream: Any, key: str) -> Iterator[bytes]:
    with _answering(key):
        for chunk in stream:
            yield bytes(chunk)


@contextmanager
def _answering(key: str = "") -> Iterator[None]:
    """The object store's errors as ours. key: the file that was asked for, if it may be missing."""
    try:
        yield
    except (NotFoundError, FileNotFoundError) as error:
        if key:
            raise FileMissing(f"{key} is not stored") from error
        raise StoreUnavailable("The object store does not have this bucket") from error
    except (BaseError, OSError) as error:
        raise StoreUnavailable(f"The object store can't be used: {type(error).__name__}") from error
