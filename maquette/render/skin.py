"""The look of a scene's surfaces as a film draws it: fewer numbers than a picture needs, close together in memory."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
from numba import njit

from maquette.mesh.model import ByteArray, Float32Array, Texture
from maquette.mesh.wrap import WRAPS
from maquette.render.scene import COLOR, UV, Scene, Surfaces
from maquette.render.textures import TexturePack, pack, sample

_LARGEST = 1024
"""Texels along a side. A film's frame shows no more of a texture."""


class Skin(NamedTuple):
    """vertices: (V, 5) float32: linear base colour, uv. roughness: (V,). material: (F,). texels: (F,) how many of the texture's first level
    lie in each face, twice; 0 without one. factors: of `Surfaces`. textures: one a material, base colour and metalness in RGBA."""

    vertices: Float32Array
    roughness: Float32Array
    material: np.ndarray
    texels: Float32Array
    factors: Float32Array
    textures: TexturePack


def skin_of(scene: Scene) -> Skin:
    """Materials' colours are multiplied into the vertices, and textures are made as small as a film can do with."""
    geometry, surfaces = scene.geometry, scene.surfaces
    material = np.zeros(len(geometry.vertices), np.int64)
    material[geometry.faces.ravel()] = np.repeat(geometry.material, 3)
    vertices = np.empty((len(material), 5), np.float32)
    vertices[:, :3] = geometry.vertices[:, COLOR : COLOR + 3] * surfaces.factors[material, :3]
    vertices[:, 3:] = geometry.vertices[:, UV:COLOR]
    textures = pack([_texture(surfaces, slots[0], slots[1]) for slots in surfaces.slots])
    texels = _texels(vertices[:, 3:], geometry.faces) * (textures.info[:, 0, 1] * textures.info[:, 0, 2])[geometry.material]
    texels[(surfaces.slots[geometry.material, :2] < 0).all(axis=1) | ~np.isfinite(texels)] = 0
    return Skin(vertices, _roughness(geometry.vertices, material, surfaces), geometry.material, texels, surfaces.factors, textures)


def _texels(uv: Float32Array, faces: np.ndarray) -> Float32Array:
    """(F,) twice the area of every face on the texture, as a share of it."""
    corner = uv[faces]
    (ax, ay), (bx, by) = (corner[:, 1] - corner[:, 0]).T, (corner[:, 2] - corner[:, 0]).T
    return np.maximum(np.abs(ax * by - bx * ay), 1e-12)


def _texture(surfaces: Surfaces, base: int, metallic: int) -> Texture:
    """Base colour and metalness in one picture, as large as the larger; it wraps as the base colour does."""
    known = [number for number in (base, metallic) if number >= 0]
    if not known:
        return Texture(np.zeros((1, 1, 4), np.uint8))
    pictures = {number: _small(surfaces.textures, number) for number in known}
    height, width = max(picture.shape[:2] for picture in pictures.values())
    whole = np.full((height, width, 4), 255, np.uint8)
    if base >= 0:
        whole[..., :3] = _sized(pictures[base], width, height)[..., :3]
    if metallic >= 0:
        whole[..., 3] = _sized(pictures[metallic], width, height)[..., min(2, pictures[metallic].shape[2] - 1)]
    wraps = surfaces.textures.info[known[0], 0, 4:]
    names = list(WRAPS)
    return Texture(whole, names[wraps[0]], names[wraps[1]])


def _small(textures: TexturePack, number: int) -> ByteArray:
    """(H, W, C): the first level that is small enough for a film."""
    offset, width, height, channels = next(level[:4] for level in textures.info[number] if max(level[1:3]) <= _LARGEST)
    return textures.data[offset : offset + width * height * channels].reshape(height, width, channels)


def _sized(picture: ByteArray, width: int, height: int) -> ByteArray:
    if picture.shape[:2] == (height, width):
        return picture
    return cv2.resize(picture, (width, height), interpolation=cv2.INTER_LINEAR).reshape(height, width, -1)


def _roughness(vertices: Float32Array, material: np.ndarray, surfaces: Surfaces) -> Float32Array:
    """(V,) textures read coarsely."""
    roughness = surfaces.factors[material, 5].astype(np.float32)
    _read_roughness(vertices, material, surfaces.slots, surfaces.textures.data, surfaces.textures.info, roughness)
    return roughness


@njit(cache=True, nogil=True)
def _read_roughness(vertices: np.ndarray, material: np.ndarray, slots: np.ndarray, data: np.ndarray, info: np.ndarray, roughness: np.ndarray) -> None:
    texel = np.zeros(4)
    for v in range(len(vertices)):
        slot = slots[material[v], 1]
        if slot >= 0 and vertices[v, UV] == vertices[v, UV]:
            sample(data, info[slot, 3], vertices[v, UV], vertices[v, UV + 1], texel)
            roughness[v] *= texel[1] / 255.0
