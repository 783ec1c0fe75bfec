"""What lies beside an OBJ: the material libraries it names and the textures that those name."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath

from maquette.formats.obj.material_library import texture_names

_LIBRARY = re.compile(rb"^[ \t]*mtllib[ \t]+([^\r\n]*[^\s])", re.MULTILINE)


def libraries(data: bytes) -> list[str]:
    """The `mtllib` statements of an OBJ, as written there."""
    return list(dict.fromkeys(name.decode("utf-8", "replace") for name in _LIBRARY.findall(data)))


def companions(data: bytes, find: Callable[[str], bytes | None]) -> dict[str, bytes]:
    """The files an OBJ needs, by name without folders. find(name): a file that lies beside it, or None if there is none."""
    found: dict[str, bytes] = {}
    for library in libraries(data):
        content = find(_base(library))
        if content is None:
            continue
        found[_base(library)] = content
        for name in texture_names(content):
            image = find(name)
            if image is not None:
                found[name] = image
    return found


def _base(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).name
