"""OBJ (Wavefront) to Model.

Read: polygons of any size, negative indices, vertex colours, objects and materials, line continuation, any line ends. Curves,
points and lines are ignored. A missing material library gives plain materials of the right names.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

import numpy as np

from maquette.formats.limits import MAX_PARTS, Budget, unreadable
from maquette.formats.obj import material_library
from maquette.formats.obj.polygons import fans_fold, triangulate
from maquette.formats.obj.scanner import GROUP, LIBRARY, OBJECT, USE_MATERIAL, Statements, scan
from maquette.formats.srgb import srgb_to_linear
from maquette.mesh.model import Float32Array, IntArray, Material, Mesh, Model, Part
from maquette.mesh.topology import compact, first_appearances


def read(data: bytes, companions: Mapping[str, bytes] | None = None) -> Model:
    """One part per object and material, in the file's own unit. Quads are kept in `Mesh.polygons`.

    companions: files that lie beside it, by name: the .mtl and its textures. Raises UnreadableFile, FileTooLarge.
    """
    data = _unbroken(data)
    statements = scan(data)
    if len(statements.starts) < 2:
        raise unreadable("the OBJ file holds no faces", "Check that it is a surface, not only points, lines or curves.")
    budget = Budget()
    budget.spend(faces=len(statements.corners) - 2 * (len(statements.starts) - 1), vertices=len(statements.positions))
    runs = _runs(data, statements)
    library = _library(data, statements, companions or {}, budget)
    faces, polygons, source = triangulate(statements.positions[statements.corners[:, 0]], statements.starts)
    owner = runs.part[source]
    polygon_owner = owner[np.cumsum(np.where(polygons[:, 3] >= 0, 2, 1)) - 1]
    parts = []
    for number, (name, material) in enumerate(runs.keys):
        whole = len(runs.keys) == 1
        own_faces = faces if whole else faces[owner == number]
        own_polygons = polygons if whole else polygons[polygon_owner == number]
        if len(own_faces):
            parts.append(Part(_mesh(statements, own_faces, own_polygons), material, name))
    materials = tuple(library.get(name) or Material(name=name) for name in runs.materials)
    return Model(parts=tuple(parts), materials=materials, name=parts[0].name if len(parts) == 1 else "model", unit_m=None)


def ambiguous(data: bytes) -> bool:
    """Whether a file that `read` takes holds polygons that simple readers, which cut them into fans, take for folded ones."""
    statements = scan(_unbroken(data))
    return bool(fans_fold(statements.positions[statements.corners[:, 0]], statements.starts))


def _unbroken(data: bytes) -> bytes:
    """Without line continuations."""
    return data.replace(b"\\\r\n", b" ").replace(b"\\\n", b" ").replace(b"\\\r", b" ") if b"\\" in data else data


class _Runs:
    """Which part every polygon belongs to. keys: (name, material number) of each part. part: (P,) int. materials: names."""

    def __init__(self, part: np.ndarray, keys: list[tuple[str, int]], materials: list[str]) -> None:
        self.part, self.keys, self.materials = part, keys, materials


def _runs(data: bytes, statements: Statements) -> _Runs:
    """Objects are told apart by `o`, or by `g` in files without it, unless that gives too many parts: then by material only."""
    events = statements.events
    naming = OBJECT if bool((events[:, 0] == OBJECT).any()) else GROUP
    runs = _split(data, statements, naming)
    return runs if len(runs.keys) <= min(MAX_PARTS, 1000) else _split(data, statements, None)


def _split(data: bytes, statements: Statements, naming: int | None) -> _Runs:
    count = len(statements.starts) - 1
    numbers: dict[tuple[str, str], int] = {}
    materials: dict[str, int] = {}
    part = np.zeros(count, np.int64)
    name, material, first = "model", "material", 0
    changes = [*statements.events.tolist(), [0, count, 0, 0]]
    for kind, before, start, end in changes:
        if before > first:
            part[first:before] = numbers.setdefault((name, material), len(numbers))
            materials.setdefault(material, len(materials))
            first = before
        if kind == USE_MATERIAL:
            material = _text(data, start, end) or "material"
        elif kind == naming:
            name = _text(data, start, end) or "model"
    keys = [(own_name, materials[own_material]) for own_name, own_material in numbers]
    return _Runs(part, keys, list(materials))


def _text(data: bytes, start: int, end: int) -> str:
    return data[start:end].decode("utf-8", "replace").strip()[:200]


def _library(data: bytes, statements: Statements, companions: Mapping[str, bytes], budget: Budget) -> dict[str, Material]:
    """Materials of all libraries that are there; with a single .mtl beside it, that one whatever its name."""
    wanted = [PurePosixPath(_text(data, row[2], row[3]).replace("\\", "/")).name for row in statements.events.tolist() if row[0] == LIBRARY]
    there = {name.lower(): name for name in companions}
    chosen = [there[name.lower()] for name in wanted if name.lower() in there]
    if not chosen:
        chosen = [name for name in companions if name.lower().endswith(".mtl")][:1]
    found: dict[str, Material] = {}
    for name in dict.fromkeys(chosen):
        found.update(material_library.read(companions[name], companions, budget))
    return found


def _mesh(statements: Statements, faces: IntArray, polygons: IntArray) -> Mesh:
    """Triangles of corner numbers as a mesh: one vertex for every different (position, uv, normal)."""
    used = statements.corners[faces.ravel()]
    with_uv, with_normals = bool((used[:, 1] >= 0).any()), bool((used[:, 2] >= 0).all())
    if not with_uv and not with_normals:
        vertices, own, kept = compact(statements.positions, used[:, 0].reshape(-1, 3))
        lookup = np.full(len(statements.positions), -1, np.int32)
        lookup[kept] = np.arange(len(kept), dtype=np.int32)
        numbered = np.where(polygons >= 0, lookup[statements.corners[polygons, 0]], -1)
        return Mesh(vertices, own, colors=_colors(statements, kept), polygons=_kept_quads(numbered))
    keys = np.empty((len(statements.corners), 2), np.uint64)
    keys[:, 0] = statements.corners[:, 0]
    keys[:, 1] = (statements.corners[:, 1].astype(np.int64) + 1) << 32
    if with_normals:
        keys[:, 1] |= statements.corners[:, 2].astype(np.uint64) + np.uint64(1)
    flat = faces.ravel()
    number, first = first_appearances(np.ascontiguousarray(keys[flat]))
    lookup = np.full(len(statements.corners), -1, np.int32)
    lookup[flat] = number
    corner = statements.corners[flat[first]]
    numbered = np.where(polygons >= 0, lookup[polygons], -1)
    return Mesh(
        statements.positions[corner[:, 0]],
        number.reshape(-1, 3),
        uv=_uv(statements, corner[:, 1]) if with_uv else None,
        normals=_normals(statements, corner[:, 2]) if with_normals else None,
        colors=_colors(statements, corner[:, 0]),
        polygons=_kept_quads(numbered),
    )


def _kept_quads(polygons: IntArray) -> IntArray | None:
    return polygons.astype(np.int32) if bool((polygons[:, 3] >= 0).any()) else None


def _uv(statements: Statements, index: np.ndarray) -> Float32Array:
    """OBJ counts v upwards, glTF downwards."""
    uv = np.where((index >= 0)[:, None], statements.uv[index], np.float32(0)) if len(statements.uv) else np.zeros((len(index), 2))
    return np.stack([uv[:, 0], 1 - uv[:, 1]], axis=1).astype(np.float32)


def _normals(statements: Statements, index: np.ndarray) -> Float32Array | None:
    """Unit normals; None if any has no direction, so that they are made from the surface."""
    normals = statements.normals[index].astype(np.float64)
    length = np.linalg.norm(normals, axis=1, keepdims=True)
    if not bool((np.isfinite(length) & (length > 1e-6)).all()):
        return None
    return np.where(np.abs(length - 1) < 1e-5, normals, normals / length).astype(np.float32)


def _colors(statements: Statements, index: np.ndarray) -> Float32Array | None:
    """Linear RGBA of vertex colours, which are sRGB by custom; some exporters write 0..255."""
    if statements.colors is None:
        return None
    values = statements.colors[index].astype(np.float64)
    values = values / 255 if values.max(initial=0) > 1.5 else values
    opaque = np.ones((len(index), 4), np.float32)
    opaque[:, :3] = srgb_to_linear(np.clip(values, 0, 1))
    return opaque
