"""What Assimp doesn't tell: an FBX file's unit and the pictures embedded in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from maquette.formats.fbx.nodes import MAGIC, Node, decode

_TEXT_UNIT = re.compile(rb'"UnitScaleFactor"[^\n\r]*?,\s*([0-9.eE+-]+)\s*[\r\n]')
_WANTED = frozenset({"GlobalSettings", "Objects"})


def read(data: bytes) -> tuple[float, Mapping[str, bytes]]:
    """Metres in one unit of the file (0.01 unless it says otherwise), and embedded files by name, without folders, in lower case.

    Damaged containers give what was read so far: Assimp has the last word on the file.
    """
    if not data.startswith(MAGIC):
        match = _TEXT_UNIT.search(data)
        return _metres(match.group(1).decode() if match else None), {}
    unit, pictures = _metres(None), dict[str, bytes]()
    try:
        for node in decode(data, _WANTED):
            if node.name == "GlobalSettings":
                unit = _metres(_setting(node, "UnitScaleFactor"))
            else:
                pictures.update(_pictures(node))
    except ValueError:
        pass
    return unit, pictures


def _metres(value: object) -> float:
    """The unit scale factor counts centimetres."""
    try:
        factor = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        factor = 1.0
    return factor / 100 if 1e-6 < factor < 1e6 else 0.01


def _setting(node: Node, name: str) -> object:
    listed = node.child("Properties70") or node.child("Properties60")
    rows = listed.children if listed else []
    return next((row.properties[-1] for row in rows if row.properties and row.properties[0] == name), None)


def _pictures(objects: Node) -> dict[str, bytes]:
    """Contents of `Video` objects under every name they go by."""
    found: dict[str, bytes] = {}
    for video in objects.children:
        content = video.child("Content") if video.name == "Video" else None
        if content is None or not content.properties or not isinstance(content.properties[0], bytes) or not content.properties[0]:
            continue
        for key in ("RelativeFilename", "Filename", "FileName"):
            named = video.child(key)
            if named is not None and named.properties and isinstance(named.properties[0], str):
                found.setdefault(file_name(named.properties[0]), content.properties[0])
    return found


def file_name(path: str) -> str:
    """The last part of a path of either kind of slash, in lower case."""
    return PurePosixPath(path.replace("\\", "/")).name.lower()
