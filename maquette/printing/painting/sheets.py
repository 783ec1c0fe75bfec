"""Sheets: the pictures that faces take their colour from. A texture is one, a flat colour is one of a single texel."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from maquette.mesh.model import ByteArray, FloatArray, Material, Mesh, Part, Texture, Wrap
from maquette.printing.color import linear_to_srgb, to_bytes
from maquette.printing.painting.patches import color_patches
from maquette.printing.painting.texels import SAME_COLOR, tinted

BLACK = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Sheet:
    """A picture that faces take their colour from.

    pixels: (H, W, 3) uint8 sRGB, as it shows: factors are multiplied in.
    charted: neighbouring texels are neighbours on the surface (a texture), so that labels may be smoothed in place.
    """

    pixels: ByteArray
    wrap_s: Wrap = "repeat"
    wrap_t: Wrap = "repeat"
    charted: bool = False


@dataclass(frozen=True)
class SheetUse:
    """Which sheet a part takes its colour from, and where.

    texels: (F, 3, 2) float64, position of every face corner on the sheet in texels, x right and y down, before wrapping.
    """

    sheet: Sheet
    texels: FloatArray


class SheetCatalogue:
    """Hands out one sheet for each colour or tinted texture, however many parts share it."""

    def __init__(self) -> None:
        self._sheets: dict[tuple[int, tuple[float, ...]], Sheet] = {}
        self._textures: list[Texture] = []

    def flat(self, color: FloatArray) -> Sheet:
        """A sheet of one texel. color: linear RGB."""
        pixel = to_bytes(linear_to_srgb(color))
        return self._sheets.setdefault((-1, tuple(pixel.tolist())), Sheet(pixel.reshape(1, 1, 3), "clamp", "clamp"))

    def textured(self, texture: Texture, factor: FloatArray) -> Sheet:
        """A texture multiplied by a linear RGB factor."""
        key = (self._number(texture), tuple(np.round(factor, 6).tolist()))
        if key not in self._sheets:
            self._sheets[key] = Sheet(tinted(texture.pixels, factor), texture.wrap_s, texture.wrap_t, charted=True)
        return self._sheets[key]

    def _number(self, texture: Texture) -> int:
        for number, known in enumerate(self._textures):
            if known.pixels is texture.pixels and (known.wrap_s, known.wrap_t) == (texture.wrap_s, texture.wrap_t):
                return number
        self._textures.append(texture)
        return len(self._textures) - 1


def sheet_of(part: Part, material: Material, mm_per_unit: float, catalogue: SheetCatalogue) -> SheetUse:
    """Where the faces of a part take their colour from: texture, factor and vertex colours, as glTF multiplies them.

    mm_per_unit: of the part's vertices; it sets the resolution at which varying vertex colours are laid out.
    """
    texture, factor = visible_color(material)
    mesh = part.mesh
    if mesh.uv is None:
        texture = None
    vertex_colors = None if mesh.colors is None else np.clip(np.nan_to_num(np.asarray(mesh.colors, np.float64)[:, :3]), 0, 1)
    if vertex_colors is not None and len(vertex_colors) and np.ptp(vertex_colors, axis=0).max() < SAME_COLOR:
        factor, vertex_colors = factor * vertex_colors[0], None
    if vertex_colors is not None and len(vertex_colors):
        return _patched(mesh, texture, factor * vertex_colors, mm_per_unit)
    if texture is None:
        return SheetUse(catalogue.flat(factor), np.full((len(mesh.faces), 3, 2), 0.5))
    return SheetUse(catalogue.textured(texture, factor), corner_texels(mesh, texture))


def visible_color(material: Material) -> tuple[Texture | None, FloatArray]:
    """Base colour texture and linear factor; a black material that glows shows its emission instead."""
    base = np.clip(material.base_color[:3], 0, 1)
    if material.base_color_texture is None and not base.any() and material.emissive != BLACK:
        return material.emissive_texture, np.clip(material.emissive, 0, 1)
    return material.base_color_texture, base


def corner_texels(mesh: Mesh, texture: Texture) -> FloatArray:
    """(F, 3, 2) position of every face corner on the texture, in texels."""
    height, width = texture.pixels.shape[:2]
    uv = np.nan_to_num(np.asarray(mesh.uv, np.float64), posinf=0.0, neginf=0.0)
    return (uv * (width, height))[mesh.faces]


def _patched(mesh: Mesh, texture: Texture | None, colors: FloatArray, mm_per_unit: float) -> SheetUse:
    corners = mesh.vertices[mesh.faces]
    longest_edge_mm = np.linalg.norm(corners - np.roll(corners, -1, axis=1), axis=2).max(axis=1) * mm_per_unit
    texels = None if texture is None else corner_texels(mesh, texture)
    pixels, corners = color_patches(colors[mesh.faces], longest_edge_mm, texture, texels)
    return SheetUse(Sheet(pixels, "clamp", "clamp"), corners)
