"""Every format by its name. Modules are imported when they are first needed: some carry large libraries."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from maquette.errors import UnreadableFile
from maquette.formats.limits import FIELD
from maquette.formats.signature import sniff
from maquette.mesh.model import Model

READABLE = ("glb", "stl", "obj", "fbx")
WRITABLE = ("glb", "stl", "obj", "fbx", "usdz")

_COMPANIONS = ("obj",)


def read_any(data: bytes, format: str | None = None, field: str = FIELD, companions: Mapping[str, bytes] | None = None) -> Model:
    """The model in `data`, whatever its format.

    format: what it is, if the caller already sniffed it; the bytes decide otherwise. field: the request field named in errors.
    companions: files that lie beside it by name (an OBJ's .mtl and textures).
    Raises UnreadableFile or FileTooLarge with that field.
    """
    name = format or sniff(data)
    name = "glb" if name == "gltf" else name
    if name not in READABLE:
        given = f"it looks like {name}" if name else "its bytes match no format we know"
        raise UnreadableFile(field, f"the file is not a 3D model that can be read; {given}", f"Send {', '.join(f'.{one}' for one in READABLE)}.")
    module = import_module(f"maquette.formats.{name}")
    try:
        return module.read(data, companions or {}) if name in _COMPANIONS else module.read(data)
    except UnreadableFile as error:
        raise type(error)(field, error.problem, error.remedy, error.value) from error


def write_any(model: Model, format: str) -> dict[str, bytes]:
    """The files of a model in one format, by the names they must be served under: they refer to one another.

    format: one of WRITABLE. Raises ValueError for another.
    """
    if format not in WRITABLE:
        raise ValueError(f"no writer for {format!r}; there are {', '.join(WRITABLE)}")
    written = import_module(f"maquette.formats.{format}").write(model)
    return dict(written) if isinstance(written, dict) else {f"model.{format}": written}
