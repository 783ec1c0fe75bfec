"""The files that a job leaves behind."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def written(folder: Path, contents: Mapping[str, bytes]) -> dict[str, Path]:
    """Write every file into `folder` under its name. Returns name → path, as `Outcome` takes them."""
    paths = {name: folder / name for name in contents}
    for name, data in contents.items():
        paths[name].write_bytes(data)
    return paths
