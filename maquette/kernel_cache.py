"""Compiled kernels that no longer say what their sources say are thrown away.

Kernels are kept on disk beside their sources. The compiler throws one away when its own file changes; but what a kernel calls, and the
constants it reads, may come from other files and are compiled into it. So this looks at all that its file imports, directly or not.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

SEEN = "kernel_sources.json"
"""Below the package's `__pycache__`: size and time of every source when the kernels were last found to fit them."""

_IMPORT = re.compile(r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n#]*)|import[ \t]+([\w.]+))", re.MULTILINE)


def discard_stale(package: Path) -> list[Path]:
    """Delete the indexes of kernels below `package` compiled from sources that changed since the last call, and return them.

    Sources are told apart by size and time of change. Where nothing may be written nothing is done.
    """
    seen_file = package / "__pycache__" / SEEN
    sources = source_states(package)
    seen = _read(seen_file)
    if sources == seen:
        return []
    changed = {package / name for name in sources.keys() | seen.keys() if sources.get(name) != seen.get(name)}
    stale = [kernel for kernel in package.rglob("__pycache__/*.nbi") if changed & _compiled_in(_source_of(kernel), package)]
    with suppress(OSError):
        for kernel in stale:
            kernel.unlink(missing_ok=True)
        seen_file.parent.mkdir(exist_ok=True)
        seen_file.write_text(json.dumps(sources))
    return stale


def source_states(package: Path) -> dict[str, list[int]]:
    """Size in bytes and time of change in nanoseconds of every source, by its path below the package."""
    return {str(path.relative_to(package)): [entry.st_size, entry.st_mtime_ns] for path, entry in _sources(package)}


def _sources(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                yield Path(entry.path), entry.stat()
            elif entry.is_dir() and not entry.name.startswith("__"):
                yield from _sources(Path(entry.path))


def _read(seen_file: Path) -> dict[str, list[int]]:
    try:
        return dict(json.loads(seen_file.read_text()))
    except (OSError, ValueError):
        return {}


def _source_of(kernel: Path) -> Path:
    """`surface._worn-151.py311.nbi` comes from `surface.py` a folder above."""
    return kernel.parent.parent / f"{kernel.name.partition('.')[0]}.py"


def _compiled_in(source: Path, package: Path) -> set[Path]:
    """The source and every file of the package that it imports, directly or not."""
    found, waiting = {source}, [source]
    while waiting:
        new = _imported(waiting.pop(), package) - found
        found |= new
        waiting += new
    return found


@cache
def _imported(source: Path, package: Path) -> frozenset[Path]:
    """Files of the package that a source may mean by its import lines."""
    try:
        lines = _IMPORT.findall(source.read_text(encoding="utf-8"))
    except OSError:
        return frozenset()
    found: set[Path] = set()
    for module, names, plain in lines:
        root, *rest = (module or plain).split(".")
        if root == package.name:
            place = package.joinpath(*rest)
            found |= {place.with_suffix(".py"), place / "__init__.py"} | {place / f"{name}.py" for name in re.findall(r"\w+", names)}
    return frozenset(found)
