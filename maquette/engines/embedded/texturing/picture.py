"""A picture as a guide: its palette recolours the parts by how much of the surface they cover, its pattern wraps the largest one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from PIL import Image

from maquette.engines.embedded.appearance import Appearance
from maquette.engines.embedded.materials import recolored
from maquette.engines.embedded.recipe import Recipe, Rgb
from maquette.engines.embedded.texturing.restyle import KEPT
from maquette.mesh.model import ByteArray, Float32Array, FloatArray

COLORS = 6
WRAP = 0.9
"""Size of one repeat of the picture on the model, in recipe units."""
SIDE = 512


def palette(picture: ByteArray, count: int = COLORS) -> list[Rgb]:
    """The picture's colours, the most used first, as sRGB. picture: (H, W, 4) uint8; transparent pixels don't count."""
    opaque = picture[picture[:, :, 3] > 127][:, :3]
    if len(opaque) == 0:
        return [(0.6, 0.6, 0.6)]
    sample = opaque[:: max(1, len(opaque) // 65536)]
    quantised = Image.fromarray(sample[None]).quantize(count, Image.Quantize.MEDIANCUT, kmeans=2)
    table = np.asarray((quantised.getpalette() or [])[: 3 * count], np.float64).reshape(-1, 3) / 255.0
    used = np.bincount(np.asarray(quantised).ravel(), minlength=len(table))[: len(table)]
    order = np.argsort(-used, kind="stable")
    return [(float(table[k, 0]), float(table[k, 1]), float(table[k, 2])) for k in order if used[k] > 0]


def recolored_by(recipe: Recipe, picture: ByteArray, share: dict[str, float]) -> Recipe:
    """The recipe's roles in the picture's colours: the role that covers most gets the most used colour.

    share: role → how much of the surface it covers. Eyes, teeth and the like keep theirs.
    """
    colors = palette(picture)
    roles = sorted((role for role in recipe.materials if role.rpartition("/")[2] not in KEPT), key=lambda role: -share.get(role, 0.0))
    chosen = {role: colors[min(rank, len(colors) - 1)] for rank, role in enumerate(roles)}
    return replace(recipe, materials={role: recolored(made, chosen[role]) if role in chosen else made for role, made in recipe.materials.items()})


def wrapped(
    look: Callable[[FloatArray, FloatArray], Appearance], picture: ByteArray, material: int, scale: float
) -> Callable[[FloatArray, FloatArray], Appearance]:
    """`look` with the picture wrapped around everything that wears `material` (its index): triplanar, mirrored repeats, no seams.

    scale: metres of one repeat.
    """
    tile = _tile(picture)

    def look_wrapped(points: FloatArray, normals: FloatArray) -> Appearance:
        seen = look(points, normals)
        worn = seen.material == material
        base = seen.base.copy()
        base[worn] = _triplanar(tile, points[worn] / scale, normals[worn])
        return replace(seen, base=base)

    return look_wrapped


def _tile(picture: ByteArray) -> Float32Array:
    """(N, N, 3) linear: the picture squared, transparent parts filled with its mean."""
    image = np.asarray(Image.fromarray(picture).resize((SIDE, SIDE), Image.Resampling.LANCZOS), dtype=np.float32) / 255.0
    color, alpha = image[:, :, :3], image[:, :, 3:]
    linear = np.where(color <= 0.04045, color / 12.92, ((color + 0.055) / 1.055) ** 2.4)
    mean = (linear * alpha).sum(axis=(0, 1)) / max(float(alpha.sum()), 1e-6)
    return (linear * alpha + mean * (1.0 - alpha)).astype(np.float32)


def _triplanar(tile: Float32Array, points: FloatArray, normals: FloatArray) -> Float32Array:
    """The tile projected along x, y and z, blended by how squarely each faces the surface."""
    weight = np.abs(normals) ** 4
    weight /= np.maximum(weight.sum(axis=1, keepdims=True), 1e-9)
    result = np.zeros((len(points), 3), np.float32)
    for axis, (u, v) in enumerate(((2, 1), (0, 2), (0, 1))):
        result += weight[:, axis : axis + 1].astype(np.float32) * _sample(tile, points[:, u], points[:, v])
    return result


def _sample(tile: Float32Array, u: FloatArray, v: FloatArray) -> Float32Array:
    """Bilinear, repeating as in a mirror, v upwards."""
    size = tile.shape[0]
    x, y = (np.abs(((c + 1.0) % 2.0) - 1.0) * (size - 1) for c in (u, 1.0 - v))
    x0, y0 = np.floor(x).astype(np.int32), np.floor(y).astype(np.int32)
    x1, y1 = np.minimum(x0 + 1, size - 1), np.minimum(y0 + 1, size - 1)
    fx, fy = (x - x0)[:, None].astype(np.float32), (y - y0)[:, None].astype(np.float32)
    top = tile[y0, x0] * (1 - fx) + tile[y0, x1] * fx
    low = tile[y1, x0] * (1 - fx) + tile[y1, x1] * fx
    return top * (1 - fy) + low * fy
