"""What a store of files can do. `local` and `s3` are the two there are; `open_store` picks by the settings.

All calls block: an event loop calls them in a thread. Keys come from `storage.layout`.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from maquette.errors import MaquetteError
from maquette.settings import Settings

CHUNK = 1 << 20
"""Bytes that `read` yields at a time."""

_TYPES = {
    ".glb": "model/gltf-binary", ".fbx": "application/octet-stream", ".obj": "model/obj", ".mtl": "model/mtl", ".stl": "model/stl",
    ".3mf": "model/3mf", ".usdz": "model/vnd.usdz+zip", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp",
    ".mp4": "video/mp4", ".zip": "application/zip", ".json": "application/json",
}  # fmt: skip


class FileMissing(MaquetteError):
    """The store has no such file (any more)."""


class StoreUnavailable(MaquetteError):
    """The store does not answer, or refuses what we may normally do."""


@dataclass(frozen=True)
class StoredFile:
    """size: bytes. modified_ms: when it was stored."""

    key: str
    size: int
    modified_ms: int
    etag: str


class Store(Protocol):
    """Files by key. Every method raises StoreUnavailable when the store does not answer."""

    def put(self, key: str, source: Path) -> None:
        """Store a copy of a local file; readers see all of it or nothing."""

    def stat(self, key: str) -> StoredFile:
        """Size and age of a file. Raises FileMissing."""

    def read(self, key: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """The bytes `start` ≤ i < `end` (to its end by default), in chunks. Raises FileMissing at the call, not at the first chunk."""

    def download(self, key: str, target: Path) -> None:
        """Copy a file to the local disk. Raises FileMissing."""

    def walk(self, prefix: str) -> Iterator[StoredFile]:
        """Every file whose key begins with `prefix` (which ends in a slash, or is empty)."""

    def folders(self, prefix: str) -> list[str]:
        """The folders right below `prefix`, each ending in a slash."""

    def delete_folder(self, prefix: str) -> None:
        """Delete everything below `prefix`; it need not exist."""

    def check(self) -> None:
        """Raises StoreUnavailable unless files can be written."""


def media_type(file: str) -> str:
    """The Content-Type of a file, by its extension."""
    suffix = Path(file).suffix.lower()
    return _TYPES.get(suffix) or mimetypes.types_map.get(suffix) or "application/octet-stream"


def open_store(settings: Settings) -> Store:
    """The store that the settings name: a folder below the data folder, or an S3 bucket."""
    if settings.store_url:
        from maquette.storage.s3 import S3Files

        return S3Files(settings.store_url)
    from maquette.storage.local import LocalFiles

    return LocalFiles(settings.data_dir / "files")
