"""STL, binary and ASCII (3D Systems, 1989).

STL has neither units nor shared vertices. Reading welds bit-identical corners; the header may say the unit (`UNITS=mm`), and
what it says is kept.
"""

from __future__ import annotations

import re

import numpy as np

from maquette.formats.limits import MAX_FACES, Budget, too_large, unreadable
from maquette.formats.stl_text import read_text
from maquette.formats.writable import check_finite, written_parts
from maquette.mesh.model import Float32Array, Mesh, Model, Part
from maquette.mesh.topology import concatenate, weld

_HEADER_BYTES, _COUNT_END = 80, 84
_FACET = np.dtype([("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("attribute", "<u2")])
_UNITS_M = {"mm": 1e-3, "millimeter": 1e-3, "cm": 1e-2, "centimeter": 1e-2, "m": 1.0, "meter": 1.0, "in": 0.0254, "inch": 0.0254}
_UNIT = re.compile(r"\bunits?\s*[=:]\s*(mm|millimeter|cm|centimeter|m|meter|inch|in)s?\b", re.IGNORECASE)
_ASCII = re.compile(rb"\s*solid\b", re.IGNORECASE)
_KEYWORD = re.compile(rb"\b(facet|vertex|endsolid)\b", re.IGNORECASE)


def read(data: bytes) -> Model:
    """A model with one part per solid, in the file's own unit.

    Counts that don't fit the length are mended where the facets are whole; a file that breaks off inside a facet is refused.
    Raises UnreadableFile, FileTooLarge.
    """
    if _is_text(data):
        solids = read_text(data)
    else:
        solids = [(_header_text(data), _read_binary(data))]
    budget = Budget()
    for _, corners in solids:
        budget.spend(parts=1, faces=len(corners), vertices=3 * len(corners))
    name, unit_m = _name_and_unit(solids[0][0])
    parts = tuple(Part(_welded(corners), 0, _name_and_unit(text)[0] or "solid") for text, corners in solids)
    return Model(parts=parts, name=name or "model", unit_m=unit_m)


def _is_text(data: bytes) -> bool:
    """Many binary files begin with "solid", so the word alone decides nothing: text has no zero bytes and says "facet"."""
    return bool(_ASCII.match(data[:256])) and b"\x00" not in data[:4096] and bool(_KEYWORD.search(data[:1_000_000]))


def _read_binary(data: bytes) -> Float32Array:
    """(F, 3, 3) corners."""
    if len(data) < _COUNT_END:
        raise unreadable("the STL file is shorter than its own header")
    claimed = int.from_bytes(data[_HEADER_BYTES:_COUNT_END], "little")
    present, rest = divmod(len(data) - _COUNT_END, _FACET.itemsize)
    if claimed > present and rest:
        raise unreadable(
            f"the STL file says it has {claimed:,} triangles and breaks off after {present:,}",
            "Export or download it again; it was cut off or isn't an STL file.",
        )
    count = claimed if 0 < claimed <= present and rest else present
    if count == 0:
        raise unreadable("the STL file holds no triangles")
    if count > MAX_FACES:
        raise too_large(f"the STL file has {count:,} triangles, more than {MAX_FACES:,}")
    return np.frombuffer(data, _FACET, count, _COUNT_END)["corners"]


def _header_text(data: bytes) -> str:
    text = data[:_HEADER_BYTES].split(b"\x00", 1)[0].split(b"COLOR=", 1)[0].decode("utf-8", "replace")
    return "".join(letter for letter in text if letter.isprintable()).strip()


def _name_and_unit(text: str) -> tuple[str, float | None]:
    """The solid's name without "solid" and the unit, and metres per unit where the text says so."""
    unit = _UNIT.search(text)
    name = re.sub(r"^solid\b\s*", "", _UNIT.sub("", text), flags=re.IGNORECASE).strip()
    return name, _UNITS_M[unit.group(1).lower()] if unit else None


def _welded(corners: Float32Array) -> Mesh:
    vertices, faces, _ = weld(corners.reshape(-1, 3).astype(np.float64), np.arange(3 * len(corners), dtype=np.int32).reshape(-1, 3))
    return Mesh(vertices, faces)


def write(model: Model) -> bytes:
    """Binary STL of all parts, with the name and the unit in the 80-byte header. Coordinates are written as they are.

    Raises InvalidInput if the model has no triangles or a coordinate that float32 can't hold.
    """
    mesh = concatenate([part.mesh for part in written_parts(model)])
    with np.errstate(over="ignore", invalid="ignore"):
        corners = mesh.vertices.astype("<f4")[mesh.faces]
        normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        length = np.linalg.norm(normals, axis=1, keepdims=True)
        normals = np.where((length > 0) & np.isfinite(length), normals / np.where(length > 0, length, 1), 0)
    check_finite(corners)
    facets = np.zeros(len(corners), _FACET)
    facets["corners"], facets["normal"] = corners, normals
    return _header(model) + len(corners).to_bytes(4, "little") + facets.tobytes()


def _header(model: Model) -> bytes:
    """80 bytes that don't begin with "solid", which some programs take for the ASCII flavour."""
    unit = next((f" UNITS={name}" for name, metres in _UNITS_M.items() if metres == model.unit_m), "")
    name = model.name if not model.name.lower().startswith("solid") else f"_{model.name}"
    encoded = name.encode("ascii", "replace").replace(b"\x00", b" ")[: _HEADER_BYTES - len(unit)]
    return (encoded + unit.encode("ascii")).ljust(_HEADER_BYTES, b"\x00")
