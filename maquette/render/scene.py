"""A model as the renderer sees it: flat arrays of one triangle list, upright, centred and of unit size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np

from maquette.mesh.model import Float32Array, FloatArray, Material, Mesh, Model, Texture, single
from maquette.mesh.normals import with_normals
from maquette.mesh.tangents import vertex_tangents
from maquette.mesh.topology import compacted
from maquette.render.textures import TexturePack, pack

UpAxis = Literal["y", "z"]

_PLASTER = 0.78
"""Albedo of what nobody painted: white enough, and its shapes can still be seen against a pale backdrop."""
_SLOTS = ("base_color_texture", "metallic_roughness_texture", "normal_texture", "occlusion_texture", "emissive_texture")


POSITION, NORMAL, UV, COLOR, TANGENT, WIDTH = 0, 3, 6, 8, 12, 16


class Geometry(NamedTuple):
    """vertices: (V, 16) float32, one cache line a vertex: position, unit normal, uv (NaN: none), linear RGBA, tangent and its side
    (0: none), beginning at the columns named above. faces (F, 3), material (F,): int32. face_colors: (F, 3) linear, multiplied in."""

    vertices: Float32Array
    faces: np.ndarray
    material: np.ndarray
    face_colors: Float32Array

    @property
    def positions(self) -> Float32Array:
        return self.vertices[:, POSITION:NORMAL]


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
    geometry, positions = _joined([piece for piece in pieces if len(piece.geometry.faces)])
    low, high = (positions.min(axis=0), positions.max(axis=0)) if len(positions) else (-np.ones(3), np.ones(3))
    origin, scale = (low + high) / 2, 2.0 / max(float(np.linalg.norm(high - low)), 1e-30)
    geometry.vertices[:, POSITION:NORMAL] = (positions - origin) * scale
    return Scene(geometry, _surfaces(materials), origin, scale, float((low[1] - origin[1]) * scale))


def upright(vertices: FloatArray, up: UpAxis) -> FloatArray:
    """Y up: a model that stands on Z is turned about X, its front (-Y) to +Z."""
    return vertices if up == "y" else np.stack([vertices[:, 0], vertices[:, 2], -vertices[:, 1]], axis=1)


def _split_colors(model: Model, face_colors: FloatArray | None) -> list[Float32Array | None]:
    if face_colors is None:
        return [None] * len(model.parts)
    ends = np.cumsum([len(part.mesh.faces) for part in model.parts])
    return list(np.split(np.asarray(face_colors, np.float32)[:, :3], ends[:-1]))


class _Piece(NamedTuple):
    """One part: its geometry without positions, and those in float64, upright."""

    geometry: Geometry
    positions: FloatArray


def _piece(mesh: Mesh, material: int, materials: tuple[Material, ...], color: Float32Array | None, up: UpAxis, plain: bool) -> _Piece:
    finite = np.asarray(np.isfinite(mesh.vertices).all(axis=1))
    good = finite[mesh.faces].all(axis=1)
    faces = mesh.faces if good.all() else mesh.faces[good]
    clean = with_normals(compacted(Mesh(mesh.vertices, faces, uv=mesh.uv, normals=mesh.normals, colors=mesh.colors)))
    vertices = np.zeros((len(clean.vertices), WIDTH), np.float32)
    if clean.normals is not None:
        vertices[:, NORMAL:UV] = upright(clean.normals, up)
    vertices[:, UV:COLOR] = np.nan if clean.uv is None else clean.uv
    vertices[:, COLOR:TANGENT] = 1.0 if plain or clean.colors is None else clean.colors
    if not plain and clean.colors is None and _is_unpainted(materials[material]):
        vertices[:, COLOR : COLOR + 3] = _PLASTER
    if not plain and materials[material].normal_texture is not None and clean.uv is not None and len(faces):
        tangents = vertex_tangents(clean)
        vertices[:, TANGENT : TANGENT + 3], vertices[:, TANGENT + 3] = upright(tangents[:, :3], up), tangents[:, 3]
    face_colors = np.ones((len(faces), 3), np.float32) if color is None else color[good]
    return _Piece(Geometry(vertices, clean.faces, np.full(len(faces), material, np.int32), face_colors), upright(clean.vertices, up))


def _is_unpainted(material: Material) -> bool:
    """Whether a material is the plain white that formats without colour give."""
    return material.base_color_texture is None and min(material.base_color) >= 0.99 and material.metallic == 0


def _joined(pieces: list[_Piece]) -> tuple[Geometry, FloatArray]:
    """All pieces in one, and their positions."""
    if not pieces:
        nothing = Geometry(np.zeros((0, WIDTH), np.float32), np.zeros((0, 3), np.int32), np.zeros(0, np.int32), np.zeros((0, 3), np.float32))
        return nothing, np.zeros((0, 3))
    offsets = np.cumsum([0] + [len(piece.positions) for piece in pieces[:-1]]).astype(np.int32)
    shifted = [piece.geometry._replace(faces=piece.geometry.faces + offset) for piece, offset in zip(pieces, offsets, strict=True)]
    joined = Geometry(*(np.ascontiguousarray(np.concatenate(arrays)) for arrays in zip(*shifted, strict=True)))
    return joined, np.concatenate([piece.positions for piece in pieces])


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
