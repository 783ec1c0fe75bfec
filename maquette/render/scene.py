"""A model as the renderer sees it: flat arrays of one triangle list, upright, centred and of unit size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np

from maquette.mesh.model import Float32Array, FloatArray, Material, Mesh, Model, Texture, single
from maquette.mesh.normals import with_normals
from maquette.mesh.tangents import vertex_tangents
from maquette.render.textures import TexturePack, pack

UpAxis = Literal["y", "z"]

_SLOTS = ("base_color_texture", "metallic_roughness_texture", "normal_texture", "occlusion_texture", "emissive_texture")


class Geometry(NamedTuple):
    """positions, normals (V, 3), tangents (V, 4), uv (V, 2), colors (V, 4): float32. faces (F, 3), material (F,): int32.
    face_colors: (F, 3) linear, multiplied in."""

    positions: Float32Array
    normals: Float32Array
    tangents: Float32Array
    uv: Float32Array
    colors: Float32Array
    faces: np.ndarray
    material: np.ndarray
    face_colors: Float32Array


class Surfaces(NamedTuple):
    """Materials as rows. factors: (M, 10) base RGBA, metallic, roughness, emissive RGB, alpha cut-off (-1 opaque, -2 blend).
    slots: (M, 5) number of each texture in the pack or -1: base, metallic-roughness, normal, occlusion, emissive."""

    factors: Float32Array
    slots: np.ndarray
    textures: TexturePack


@dataclass(frozen=True)
class Scene:
    """Geometry in the renderer's frame: Y up, the middle of the bounds at the origin, half the diagonal 1.

    origin, scale: model (after it was set upright) → renderer: (p - origin) * scale. floor: height of the lowest point.
    """

    geometry: Geometry
    surfaces: Surfaces
    origin: FloatArray
    scale: float
    floor: float

    @property
    def points(self) -> FloatArray:
        """(V, 3) in the upright model's own units, for framing."""
        return self.geometry.positions.astype(np.float64) / self.scale + self.origin


def build(model: Model | Mesh, up: UpAxis = "y", face_colors: FloatArray | None = None, paint: Material | None = None) -> Scene:
    """Flatten a model.

    up: the axis that points up in the model. face_colors: (F, 3) linear colours of all faces, in part order, multiplied in.
    paint: a material for everything instead of the model's own, textures and vertex colours included.
    Vertices that aren't finite and the faces on them are left out.
    """
    whole = single(model) if isinstance(model, Mesh) else model
    materials = (paint,) if paint else whole.materials
    colors = _split_colors(whole, face_colors)
    pieces = [
        _piece(part.mesh, 0 if paint else part.material, materials, color, up, plain=paint is not None)
        for part, color in zip(whole.parts, colors, strict=True)
    ]
    geometry = _joined([piece for piece in pieces if len(piece.faces)])
    low, high = _bounds(geometry.positions)
    origin, scale = (low + high) / 2, 2.0 / max(float(np.linalg.norm(high - low)), 1e-30)
    placed = geometry._replace(positions=((geometry.positions - origin) * scale).astype(np.float32))
    return Scene(placed, _surfaces(materials), origin, scale, float((low[1] - origin[1]) * scale))


def upright(vertices: FloatArray, up: UpAxis) -> FloatArray:
    """Y up: a model that stands on Z is turned about X, its front (-Y) to +Z."""
    return vertices if up == "y" else np.stack([vertices[:, 0], vertices[:, 2], -vertices[:, 1]], axis=1)


def _split_colors(model: Model, face_colors: FloatArray | None) -> list[Float32Array | None]:
    if face_colors is None:
        return [None] * len(model.parts)
    ends = np.cumsum([len(part.mesh.faces) for part in model.parts])
    return list(np.split(np.asarray(face_colors, np.float32)[:, :3], ends[:-1]))


def _piece(mesh: Mesh, material: int, materials: tuple[Material, ...], color: Float32Array | None, up: UpAxis, plain: bool) -> Geometry:
    finite: np.ndarray = np.isfinite(mesh.vertices).all(axis=1)
    good = finite[mesh.faces].all(axis=1)
    faces = mesh.faces if good.all() else mesh.faces[good]
    clean = with_normals(Mesh(mesh.vertices, faces, uv=mesh.uv, normals=mesh.normals, colors=mesh.colors))
    bumpy = not plain and materials[material].normal_texture is not None and clean.uv is not None and len(faces)
    count = len(clean.vertices)
    uv = np.full((count, 2), np.nan, np.float32) if clean.uv is None else clean.uv
    normals = np.zeros((count, 3), np.float32) if clean.normals is None else clean.normals
    tangents = vertex_tangents(clean) if bumpy else np.zeros((count, 4), np.float32)
    tangents[:, :3] = upright(tangents[:, :3], up)
    return Geometry(
        positions=upright(clean.vertices, up),
        normals=upright(normals, up).astype(np.float32),
        tangents=tangents,
        uv=np.ascontiguousarray(uv, np.float32),
        colors=np.ones((count, 4), np.float32) if plain or clean.colors is None else np.ascontiguousarray(clean.colors, np.float32),
        faces=clean.faces,
        material=np.full(len(faces), material, np.int32),
        face_colors=np.ones((len(faces), 3), np.float32) if color is None else color[good],
    )


def _joined(pieces: list[Geometry]) -> Geometry:
    if not pieces:
        return _joined([_nothing()])
    offsets = np.cumsum([0] + [len(piece.positions) for piece in pieces[:-1]]).astype(np.int32)
    shifted = [piece._replace(faces=piece.faces + offset) for piece, offset in zip(pieces, offsets, strict=True)]
    return Geometry(*(np.ascontiguousarray(np.concatenate(arrays)) for arrays in zip(*shifted, strict=True)))


def _nothing() -> Geometry:
    positions, tangents, uv = (np.zeros((0, width), np.float32) for width in (3, 4, 2))
    return Geometry(positions, positions, tangents, uv, tangents, np.zeros((0, 3), np.int32), np.zeros(0, np.int32), positions)


def _bounds(positions: FloatArray) -> tuple[FloatArray, FloatArray]:
    if len(positions) == 0:
        return -np.ones(3), np.ones(3)
    return positions.min(axis=0), positions.max(axis=0)


def _surfaces(materials: tuple[Material, ...]) -> Surfaces:
    textures: list[Texture] = []
    numbers: dict[tuple[int, str, str], int] = {}
    slots = np.full((len(materials), len(_SLOTS)), -1, np.int64)
    factors = np.zeros((len(materials), 10), np.float32)
    for row, material in enumerate(materials):
        for column, slot in enumerate(_SLOTS):
            texture: Texture | None = getattr(material, slot)
            if texture is None:
                continue
            key = (id(texture.pixels), texture.wrap_s, texture.wrap_t)
            if key not in numbers:
                numbers[key] = len(textures)
                textures.append(texture)
            slots[row, column] = numbers[key]
        cut = {"opaque": -1.0, "blend": -2.0}.get(material.alpha_mode, material.alpha_cutoff)
        factors[row] = *material.base_color, material.metallic, material.roughness, *material.emissive, cut
    return Surfaces(factors, slots, pack(textures))
