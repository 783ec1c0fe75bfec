"""Model to OBJ with its MTL and textures. Quads stay quads."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

import numpy as np
import orjson

from maquette.formats.obj import material_library
from maquette.formats.srgb import linear_to_srgb
from maquette.formats.texture_files import TextureNames
from maquette.formats.writable import check_finite, written_parts
from maquette.mesh.model import IntArray, Mesh, Model
from maquette.mesh.topology import compacted, weld

OBJ_FILE, MTL_FILE = "model.obj", "model.mtl"


def write(model: Model, materials: bool = True, decimals: int | None = None, libraries: Sequence[str] | None = None) -> dict[str, bytes]:
    """`model.obj`, and with `materials` also `model.mtl` and the textures it names (`texture_0.png`, …).

    decimals: round coordinates; None writes every coordinate exactly. libraries: name these material libraries instead of writing
    one, and the materials exactly as they are called there. Positions are shared between faces even where texture coordinates are
    not. Raises InvalidInput if there are no triangles or coordinates that aren't finite.
    """
    parts = written_parts(model)
    called = [material.name for material in model.materials]
    names, labels = TextureNames(model.materials), _labels(called) if libraries is None else called
    referred = ([MTL_FILE] if libraries is None else libraries) if materials else []
    chunks = [b"# Maquette\n" + "".join(f"mtllib {name}\n" for name in referred).encode()]
    counts = np.zeros(3, np.int64)
    for part in parts:
        chunks.append(f"o {_word(part.name)}\n".encode())
        if materials:
            chunks.append(f"usemtl {labels[part.material]}\n".encode())
        chunks += _mesh(compacted(part.mesh), counts, decimals)
    files = {OBJ_FILE: b"".join(chunks)}
    if materials and libraries is None:
        files[MTL_FILE] = material_library.write(list(zip(labels, model.materials, strict=True)), names)
        files.update(names.files())
    return files


def _word(name: str) -> str:
    return re.sub(r"\s+", "_", name.strip()) or "part"


def _labels(names: list[str]) -> list[str]:
    """One different word a material."""
    seen: dict[str, int] = {}
    labels = []
    for name in map(_word, names):
        seen[name] = seen.get(name, 0) + 1
        labels.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return labels


def _mesh(mesh: Mesh, counts: np.ndarray, decimals: int | None) -> list[bytes]:
    """Statements of one mesh. counts: positions, uvs and normals written so far; moved on."""
    vertices, _, welded = weld(mesh.vertices, mesh.faces)
    check_finite(vertices)
    rounded = vertices if decimals is None else np.round(vertices, decimals)
    if mesh.colors is not None:
        first = np.full(len(vertices), -1, np.int64)
        first[welded[::-1]] = np.arange(len(welded))[::-1]
        rounded = np.concatenate([rounded, np.round(linear_to_srgb(mesh.colors[first, :3].astype(np.float64)), 4)], axis=1)
    chunks = [_rows(b"v ", rounded)]
    columns = [welded + counts[0] + 1]
    own = np.arange(len(mesh.vertices))
    if mesh.uv is not None:
        flipped = np.stack([mesh.uv[:, 0], 1 - mesh.uv[:, 1]], axis=1)
        chunks.append(_rows(b"vt ", np.round(np.nan_to_num(flipped).astype(np.float64), 6)))
        columns.append(own + counts[1] + 1)
    if mesh.normals is not None:
        chunks.append(_rows(b"vn ", np.round(np.nan_to_num(mesh.normals).astype(np.float64), 4)))
        columns.append(own + counts[2] + 1)
    separator = b"//" if mesh.uv is None else b"/"
    chunks += _faces(mesh, np.stack(columns, axis=1), separator)
    counts += [len(vertices), 0 if mesh.uv is None else len(own), 0 if mesh.normals is None else len(own)]
    return chunks


def _rows(keyword: bytes, values: np.ndarray) -> bytes:
    """One statement a row, every number in its shortest exact form. A JSON encoder writes numbers faster than anything else we have."""
    text = orjson.dumps(np.ascontiguousarray(values), option=orjson.OPT_SERIALIZE_NUMPY)
    return keyword + text[2:-2].replace(b"],[", b"\n" + keyword).replace(b",", b" ") + b"\n"


def _faces(mesh: Mesh, corners: np.ndarray, separator: bytes) -> list[bytes]:
    """`f` statements in the mesh's order; runs of quads and of triangles are written together."""
    if mesh.polygons is None:
        return [_face_rows(corners[mesh.faces], separator)]
    quad = mesh.polygons[:, 3] >= 0
    edges = np.flatnonzero(np.diff(quad.astype(np.int8))) + 1
    bounds = [0, *edges.tolist(), len(quad)]
    if len(bounds) > 2000:
        polygons: IntArray = np.concatenate([mesh.polygons[quad], mesh.polygons[~quad]])
        bounds, quad = [0, int(quad.sum()), len(quad)], np.sort(quad)[::-1]
    else:
        polygons = mesh.polygons
    runs = [(start, end) for start, end in itertools.pairwise(bounds) if end > start]
    return [_face_rows(corners[polygons[start:end, : 4 if quad[start] else 3]], separator) for start, end in runs]


def _face_rows(corners: np.ndarray, separator: bytes) -> bytes:
    """corners: (P, K, columns) numbers from 1."""
    text = orjson.dumps(np.ascontiguousarray(corners), option=orjson.OPT_SERIALIZE_NUMPY)
    return b"f " + text[3:-3].replace(b"]],[[", b"\nf ").replace(b"],[", b" ").replace(b",", separator) + b"\n"
