"""Baking: a mesh and a look in space become an atlas of texture maps.

A look says what the surface is like at any point of space, so charts need no care at their borders: both sides of a seam ask
the same function. Frame and units are the mesh's own.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from maquette.engines.embedded.appearance import Appearance
from maquette.engines.embedded.texturing.occlusion import ambient_occlusion
from maquette.engines.embedded.texturing.relief import tangent_normals
from maquette.mesh import Mesh
from maquette.mesh import topology as topo
from maquette.mesh.bake import TexelMap, fill_gaps, map_texels
from maquette.mesh.model import ByteArray, Float32Array, FloatArray
from maquette.mesh.unwrap import unwrap

Look = Callable[[FloatArray, FloatArray], Appearance]
"""(points (N, 3), unit normals (N, 3)) → what is there."""

Normals = Callable[[FloatArray], FloatArray]
"""points (N, 3) near a surface → its exact unit normals (N, 3), finer than the mesh's own."""

Progress = Callable[[float, str], None]

THREADS = 2
BATCH = 200_000
"""Texels looked at between two reports of progress."""


@dataclass(frozen=True)
class Maps:
    """A cut mesh and its textures, all (S, S, …) uint8, origin at the top left.

    mesh: with uv and smooth normals. base_color: (S, S, 3) sRGB. The others only when PBR was asked for: roughness, metallic, occlusion
    (S, S, 1), linear; normal (S, S, 3), tangent space, glTF's convention. mean_roughness, mean_metallic: for a material without maps.
    """

    mesh: Mesh
    base_color: ByteArray
    roughness: ByteArray | None
    metallic: ByteArray | None
    normal: ByteArray | None
    occlusion: ByteArray | None
    mean_roughness: float
    mean_metallic: float


def bake(
    mesh: Mesh, look: Look, size: int, pbr: bool, fine_normals: Normals | None = None, progress: Progress = lambda fraction, label: None
) -> Maps:
    """Unwrap `mesh` (welded) and bake `look` into square maps of `size` texels a side.

    fine_normals: when given, the normal map also carries the detail that the mesh lost in simplification.
    """
    normals = topo.vertex_normals(mesh.vertices, mesh.faces)
    progress(0.0, "unwrapping")
    atlas = unwrap(mesh, size)
    cut = Mesh(
        atlas.mesh.vertices, atlas.mesh.faces, uv=atlas.mesh.uv, normals=normals[atlas.source].astype(np.float32), polygons=atlas.mesh.polygons
    )
    texels = map_texels(cut, size)
    source = fill_gaps(texels.covered)
    progress(0.1, "painting")
    seen = _look_at(texels, cut, look, lambda share: progress(0.1 + 0.5 * share, "painting"))
    shade = 1.0 - 0.35 * (1.0 - texels.interpolate(cut.faces, ambient_occlusion(mesh, normals)[atlas.source][:, None]))[:, 0]
    # Without PBR the base colour is all a viewer has: a hint of the creases' shadow keeps the model readable in flat light.
    base = seen.base if pbr else seen.base * shade[:, None]
    base_color = _image(texels, source, _srgb(base))
    mean_roughness, mean_metallic = float(seen.roughness.mean()), float(seen.metallic.mean())
    if not pbr:
        return Maps(cut, base_color, None, None, None, None, mean_roughness, mean_metallic)
    progress(0.65, "baking relief")
    normal = tangent_normals(cut, texels, seen.height, fine_normals)
    progress(0.95, "packing")
    return Maps(
        mesh=cut,
        base_color=base_color,
        roughness=_image(texels, source, _byte(seen.roughness[:, None])),
        metallic=_image(texels, source, _byte(seen.metallic[:, None])),
        normal=_image(texels, source, _byte(normal * 0.5 + 0.5)),
        occlusion=_image(texels, source, _byte(shade[:, None])),
        mean_roughness=mean_roughness,
        mean_metallic=mean_metallic,
    )


def _look_at(texels: TexelMap, cut: Mesh, look: Look, progress: Callable[[float], None]) -> Appearance:
    """The look at every covered texel, in batches so that progress moves and memory stays bounded."""
    assert cut.normals is not None
    points = texels.interpolate(cut.faces, cut.vertices).astype(np.float64)
    normals = texels.interpolate(cut.faces, cut.normals)
    normals /= np.maximum(np.linalg.norm(normals, axis=1), 1e-12)[:, None]
    batches: list[Appearance] = []
    with ThreadPoolExecutor(THREADS) as pool:
        starts = range(0, len(points), BATCH)
        for seen in pool.map(lambda start: look(points[start : start + BATCH], normals[start : start + BATCH]), starts):
            batches.append(seen)
            progress(len(batches) / len(starts))
    fields = ("base", "roughness", "metallic", "glow", "height", "part", "material")
    return Appearance(*(np.concatenate([getattr(batch, name) for batch in batches]) for name in fields))


def _image(texels: TexelMap, source: np.ndarray, values: ByteArray) -> ByteArray:
    """Texel values as a full image without gaps."""
    pixels = texels.image(values).reshape(-1, values.shape[1])
    return np.ascontiguousarray(pixels[source])


def _srgb(linear: Float32Array) -> ByteArray:
    """Linear → sRGB-encoded bytes, by a table: the exact curve at 4096 steps is finer than a byte."""
    steps = np.arange(4097) / 4096.0
    curve = np.where(steps <= 0.0031308, steps * 12.92, 1.055 * np.maximum(steps, 1e-9) ** (1 / 2.4) - 0.055)
    table = np.round(curve * 255).astype(np.uint8)
    return table[(np.clip(linear, 0.0, 1.0) * 4096 + 0.5).astype(np.int32)]


def _byte(values: Float32Array) -> ByteArray:
    return (np.clip(values, 0.0, 1.0) * 255 + 0.5).astype(np.uint8)
