"""Files in a folder of this machine."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from maquette.storage.layout import BadKey
from maquette.storage.store import CHUNK, FileMissing, StoredFile, StoreUnavailable

_INCOMING = ".incoming"


class LocalFiles:
    """A Store below `root`. Files appear by a rename, so a crash never leaves half of one under its name."""

    def __init__(self, root: Path) -> None:
        self._root = root.absolute()

    def put(self, key: str, source: Path) -> None:
        target = self._path(key)
        with _answering():
            incoming = self._root / _INCOMING
            incoming.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=incoming)
            try:
                with os.fdopen(handle, "wb") as copy, source.open("rb") as original:
                    shutil.copyfileobj(original, copy, CHUNK)
                    copy.flush()
                    os.fsync(copy.fileno())
                target.parent.mkdir(parents=True, exist_ok=True)
                Path(name).replace(target)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise

    def stat(self, key: str) -> StoredFile:
        with _answering(key):
            return self._stored(self._path(key))

    def read(self, key: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        with _answering(key):
            handle = self._path(key).open("rb")
            size = os.fstat(handle.fileno()).st_size
        return _chunks(handle.fileno(), handle, start, size if end is None else min(end, size))

    def download(self, key: str, target: Path) -> None:
        with _answering(key):
            shutil.copyfile(self._path(key), target)

    def walk(self, prefix: str) -> Iterator[StoredFile]:
        for folder, _, names in os.walk(self._path(prefix)):
            for name in sorted(names):
                with contextlib.suppress(FileNotFoundError):  # deleted while we walk
                    yield self._stored(Path(folder) / name)

    def folders(self, prefix: str) -> list[str]:
        folder = self._path(prefix)
        if not folder.is_dir():
            return []
        return sorted(f"{prefix}{entry.name}/" for entry in folder.iterdir() if entry.is_dir() and entry.name != _INCOMING)

    def delete_folder(self, prefix: str) -> None:
        folder = self._path(prefix)
        if folder == self._root:
            raise BadKey("the whole store is not a folder to delete")
        with _answering(), contextlib.suppress(FileNotFoundError):
            shutil.rmtree(folder)

    def check(self) -> None:
        with _answering():
            self._root.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self._root):
                pass

    def _path(self, key: str) -> Path:
        # Keys of ours have no dots to climb with; this holds even for one that was made elsewhere.
        parts = key.strip("/").split("/") if key else []
        if key.startswith("/") or any(part in ("", ".", "..") or "\\" in part or "\0" in part for part in parts):
            raise BadKey(f"{key!r} is not a key of ours")
        return self._root.joinpath(*parts)

    def _stored(self, path: Path) -> StoredFile:
        status = path.stat()
        modified_ms = status.st_mtime_ns // 1_000_000
        return StoredFile(path.relative_to(self._root).as_posix(), status.st_size, modified_ms, f'"{status.st_mtime_ns:x}-{status.st_size:x}"')


def _chunks(descriptor: int, handle: object, start: int, end: int) -> Iterator[bytes]:
    with contextlib.closing(handle):  # type: ignore[type-var]
        position = start
        while position < end:
            chunk = os.pread(descriptor, min(CHUNK, end - position), position)
            if not chunk:
                return
            position += len(chunk)
            yield chunk


@contextmanager
def _answering(key: str = "") -> Iterator[None]:
    """The operating system's errors as ours. key: the file that was asked for, if it may be missing."""
    try:
        yield
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
        if key:
            raise FileMissing(f"{key} is not stored") from error
        raise StoreUnavailable(f"The folder of files can't be used: {error.strerror}") from error
    except OSError as error:
        raise StoreUnavailable(f"The folder of files can't be used: {error.strerror}") from error
