"""Compiled kernels are loaded once, in the server that job processes are forked from, instead of again in every job.

Reading them from disk takes about as long as making a small model.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any

from numba.core.dispatcher import Dispatcher

PACKAGES = ("maquette.mesh", "maquette.formats", "maquette.printing", "maquette.render", "maquette.engines.embedded")
"""Where kernels are written."""


class Kernels:
    """The kernels of some packages, whose modules it imports; `load` brings in what their caches on disk hold."""

    def __init__(self, packages: Iterable[str]) -> None:
        self._by_folder: dict[Path, list[Any]] = {}
        self._seen: dict[Path, int] = {}
        for kernel in {id(kernel): kernel for module in _modules(packages) for kernel in _kernels(module)}.values():
            self._by_folder.setdefault(Path(str(_folder(kernel))), []).append(kernel)

    def load(self) -> int:
        """Load what is on disk and not in memory; how many overloads that were. Cheap where no folder has changed since."""
        loaded = 0
        for folder, kernels in self._by_folder.items():
            with suppress(OSError):  # a folder that nothing was compiled into yet
                changed = folder.stat().st_mtime_ns
                if changed != self._seen.get(folder):
                    self._seen[folder] = changed
                    loaded += sum(_load(kernel) for kernel in kernels)
        return loaded


def _modules(packages: Iterable[str]) -> Iterator[ModuleType]:
    for name in packages:
        package = importlib.import_module(name)
        yield package
        for found in pkgutil.walk_packages(package.__path__, f"{name}."):
            yield importlib.import_module(found.name)


def _kernels(module: ModuleType) -> list[Any]:
    """Its kernels that are kept on disk."""
    return [value for value in vars(module).values() if isinstance(value, Dispatcher) and _folder(value)]


def _folder(kernel: Any) -> str | None:
    """Where its compiled overloads are; None of a kernel that is not kept."""
    return getattr(kernel._cache, "cache_path", None)


def _load(kernel: Any) -> int:
    """Load the overloads that were compiled for this processor. numba offers no way to list them but its index."""
    cache, loaded = kernel._cache, 0
    for key in cache._cache_file._load_index():
        signature = key[0]
        if signature not in kernel.overloads and key == cache._index_key(signature, kernel.targetctx.codegen()):
            kernel.compile(signature)
            loaded += 1
    return loaded
