"""One glTF primitive as triangles with attributes, before it is placed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from maquette.formats.glb.document import Document, Json, compressed, normalized, whole
from maquette.formats.glb.scene import Placement
from maquette.formats.limits import Budget, unreadable
from maquette.mesh.model import Float32Array, FloatArray, IntArray, Mesh
from maquette.mesh.normals import unit_normals

_TRIANGLES, _STRIP, _FAN = 4, 5, 6


@dataclass(frozen=True)
class Primitive:
    """Arrays of one primitive in its own frame.

    positions (V, 3) float64; faces (F, 3) int32; normals, colors as in Mesh; texcoords by set number.
    morphs: (position deltas, normal deltas or None) per target. joints, weights: (V, 4k) skinning, or None.
    """

    positions: FloatArray
    faces: IntArray
    normals: Float32Array | None
    colors: Float32Array | None
    texcoords: dict[int, Float32Array]
    morphs: tuple[tuple[FloatArray, Float32Array | None], ...]
    joints: np.ndarray | None
    weights: FloatArray | None
    material: object


def read_primitive(document: Document, source: object, budget: Budget) -> Primitive | None:
    """The primitive, or None if it has no triangles (points and lines)."""
    if not isinstance(source, dict) or not isinstance(source.get("attributes"), dict):
        raise unreadable("a mesh of the GLB file is malformed")
    mode, attributes = source.get("mode", _TRIANGLES), source["attributes"]
    if mode not in (_TRIANGLES, _STRIP, _FAN) or "POSITION" not in attributes:
        return None
    _refuse_draco(document, source, attributes)
    count = document.count(attributes["POSITION"])
    budget.spend(vertices=count)
    indices = _indices(document, source, count, budget)
    faces = triangles(indices, mode)
    if len(faces) == 0:
        return None
    positions = _attribute(document, attributes["POSITION"], 3, count).astype(np.float64)
    sets = {int(name[9:]): index for name, index in attributes.items() if name.startswith("TEXCOORD_") and name[9:].isdigit() and len(name) < 12}
    return Primitive(
        positions=positions,
        faces=faces,
        normals=_normals(document, attributes, count),
        colors=_colors(document, attributes, count),
        texcoords={key: _attribute(document, index, 2, count).astype(np.float32) for key, index in sorted(sets.items())},
        morphs=_morphs(document, source, count),
        joints=_stacked(document, attributes, "JOINTS_", count),
        weights=_weights(document, attributes, count),
        material=source.get("material"),
    )


def _refuse_draco(document: Document, source: Json, attributes: Json) -> None:
    """Draco beside plain accessors is an optional extra; without them the plain values would read as zeros."""
    if document.extension(source, "KHR_draco_mesh_compression") is None:
        return
    required = document.json.get("extensionsRequired", [])
    plain = document.item("accessors", attributes["POSITION"]).get("bufferView") is not None
    if not plain or (isinstance(required, list) and "KHR_draco_mesh_compression" in required):
        raise compressed("Draco")


def _indices(document: Document, source: Json, count: int, budget: Budget) -> np.ndarray:
    if source.get("indices") is None:
        budget.spend(faces=count // 3)
        return np.arange(count, dtype=np.int32)
    budget.spend(faces=document.count(source["indices"]) // 3)
    values = document.accessor(source["indices"])
    if values.shape[1] != 1 or values.dtype.kind != "u":
        raise unreadable("the indices of a mesh in the GLB file are not unsigned integers")
    indices = values[:, 0]
    if len(indices) and int(indices.max()) >= count:
        raise unreadable("a mesh of the GLB file uses vertices that it doesn't have")
    return indices.astype(np.int32)


def triangles(indices: np.ndarray, mode: int) -> IntArray:
    """(F, 3) from a list, strip or fan of corners; trailing corners that make no triangle are dropped."""
    if mode == _TRIANGLES:
        return indices[: len(indices) // 3 * 3].reshape(-1, 3)
    if len(indices) < 3:
        return np.zeros((0, 3), np.int32)
    if mode == _FAN:
        return np.stack([np.full(len(indices) - 2, indices[0]), indices[1:-1], indices[2:]], axis=1).astype(np.int32)
    faces = np.stack([indices[:-2], indices[1:-1], indices[2:]], axis=1)
    faces[1::2] = faces[1::2, [1, 0, 2]]
    collapsed = (faces[:, 0] == faces[:, 1]) | (faces[:, 1] == faces[:, 2]) | (faces[:, 2] == faces[:, 0])
    return faces[~collapsed].astype(np.int32)


def _attribute(document: Document, index: object, width: int, count: int) -> np.ndarray:
    """(count, width) values of a vertex attribute."""
    values = document.accessor(index)
    if values.shape[1] != width or len(values) < count:
        raise unreadable("an attribute of a mesh in the GLB file has the wrong length")
    return values[:count]


def _normals(document: Document, attributes: Json, count: int) -> Float32Array | None:
    if "NORMAL" not in attributes:
        return None
    return unit_normals(normalized(_attribute(document, attributes["NORMAL"], 3, count)).astype(np.float32))


def _colors(document: Document, attributes: Json, count: int) -> Float32Array | None:
    if "COLOR_0" not in attributes:
        return None
    values = normalized(document.accessor(attributes["COLOR_0"])[:count]).astype(np.float32)
    if values.shape[1] not in (3, 4) or len(values) != count:
        raise unreadable("the vertex colours of a mesh in the GLB file are malformed")
    opaque = np.ones((count, 4), np.float32)
    opaque[:, : values.shape[1]] = np.nan_to_num(values)
    return np.clip(opaque, 0, 1)


def _morphs(document: Document, source: Json, count: int) -> tuple[tuple[FloatArray, Float32Array | None], ...]:
    targets = source.get("targets", [])
    if not isinstance(targets, list):
        return ()
    found: list[tuple[FloatArray, Float32Array | None]] = []
    for target in targets:
        if not isinstance(target, dict) or "POSITION" not in target:
            found.append((np.zeros((1, 3)), None))
            continue
        normals = _attribute(document, target["NORMAL"], 3, count).astype(np.float32) if "NORMAL" in target else None
        found.append((_attribute(document, target["POSITION"], 3, count).astype(np.float64), normals))
    return tuple(found)


def _stacked(document: Document, attributes: Json, prefix: str, count: int) -> np.ndarray | None:
    """JOINTS_0, JOINTS_1, … side by side."""
    sets = [attributes[f"{prefix}{k}"] for k in range(4) if f"{prefix}{k}" in attributes]
    return np.concatenate([_attribute(document, index, 4, count) for index in sets], axis=1) if sets else None


def _weights(document: Document, attributes: Json, count: int) -> FloatArray | None:
    values = _stacked(document, attributes, "WEIGHTS_", count)
    return None if values is None else np.nan_to_num(normalized(values).astype(np.float64))


# ------------------------------------------------------------------------------------------------------------- placing


def place(primitive: Primitive, placement: Placement, texcoord: int, uv_matrix: FloatArray) -> Mesh:
    """The primitive where the scene puts it: morphed, skinned, transformed; mirrored faces turned round; coordinates transformed."""
    positions, normals = _morphed(primitive, placement.weights)
    faces = primitive.faces
    skinned = placement.joints is not None and primitive.joints is not None and primitive.weights is not None
    if skinned:
        matrices = _skin_matrices(primitive, placement)
        positions = np.einsum("vij,vj->vi", matrices[:, :3, :3], positions) + matrices[:, :3, 3]
        normals = None if normals is None else unit_normals(np.einsum("vij,vj->vi", matrices[:, :3, :3], normals).astype(np.float32))
        mirrored = bool(len(matrices)) and float(np.median(np.linalg.det(matrices[:, :3, :3]))) < 0
    else:
        linear = placement.matrix[:3, :3]
        if not np.array_equal(placement.matrix, np.eye(4)):
            with np.errstate(invalid="ignore"):
                positions = positions @ linear.T + placement.matrix[:3, 3]
            normals = None if normals is None else turned(normals, linear)
        mirrored = float(np.linalg.det(linear)) < 0
    if mirrored:
        faces = np.ascontiguousarray(faces[:, ::-1])
    uv = primitive.texcoords.get(texcoord)
    if uv is not None:
        uv = (uv @ uv_matrix[:2, :2].T + uv_matrix[:2, 2]).astype(np.float32)
    return Mesh(positions, faces, uv=uv, normals=normals, colors=primitive.colors)


def _morphed(primitive: Primitive, weights: tuple[float, ...]) -> tuple[FloatArray, Float32Array | None]:
    positions, normals = primitive.positions, primitive.normals
    for weight, (delta, normal_delta) in zip(weights, primitive.morphs, strict=False):
        if weight:
            positions = positions + weight * delta
            if normals is not None and normal_delta is not None:
                normals = normals + np.float32(weight) * normal_delta
    return positions, None if normals is None else unit_normals(normals)


def _skin_matrices(primitive: Primitive, placement: Placement) -> FloatArray:
    """(V, 4, 4) weighted sum of joint matrices (glTF 2.0, §3.7.3.3)."""
    assert primitive.joints is not None and primitive.weights is not None and placement.joints is not None
    joints, weights = primitive.joints.astype(np.int64), primitive.weights
    if joints.shape != weights.shape or len(placement.joints) == 0 or joints.max(initial=0) >= len(placement.joints):
        raise unreadable("a skin of the GLB file refers to joints that it doesn't have")
    total = weights.sum(axis=1, keepdims=True)
    weights = np.where(total > 0, weights / np.where(total > 0, total, 1), np.eye(1, weights.shape[1]))
    matrices = np.zeros((len(joints), 4, 4))
    for column in range(joints.shape[1]):
        matrices += weights[:, column, None, None] * placement.joints[joints[:, column]]
    return matrices


def turned(normals: Float32Array, linear: FloatArray) -> Float32Array:
    """Normals under a linear map: the inverse transpose, by cofactors so that a flattening map doesn't divide by zero."""
    rows = linear
    cofactors = np.stack([np.cross(rows[1], rows[2]), np.cross(rows[2], rows[0]), np.cross(rows[0], rows[1])])
    sign = -1.0 if np.linalg.det(linear) < 0 else 1.0
    return unit_normals((sign * (normals @ cofactors.T)).astype(np.float32))


def mesh_primitives(document: Document, mesh_index: object, budget: Budget) -> list[Primitive]:
    """All primitives of a mesh that have triangles."""
    sources = document.item("meshes", whole(mesh_index)).get("primitives", [])
    if not isinstance(sources, list):
        raise unreadable("a mesh of the GLB file has no list of primitives")
    found = (read_primitive(document, source, budget) for source in sources)
    return [primitive for primitive in found if primitive is not None]
