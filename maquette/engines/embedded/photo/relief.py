"""A landscape photo → a lampshade: layers of paper around a round body, the photo on its front and, mirrored, on its back.

A photo of people is laid on as they look instead; see `decal`.

Every slope that faces down is at most 45°, so the shade prints without support.
"""

from __future__ import annotations

import cv2
import numpy as np

from maquette.engines.embedded.photo.decal import around_faces, is_portrait, laid_on
from maquette.engines.embedded.photo.face import faces_of
from maquette.engines.embedded.photo.layers import layers, shrunk
from maquette.engines.embedded.shade.body import REACH_MM, STAND_MM, TALL, Body
from maquette.mesh.model import ByteArray, Float32Array, FloatArray, Mesh
from maquette.mesh.simplify import to_face_count

LAYER_MM, DETAIL_MM = 4.6, 1.1
"""How far the nearest layer stands out, and how far details within a layer rise and fall.

The hollow follows layers, so those show by day. It doesn't follow what is narrower than two walls: dark details are thicker and stay dark
when the lamp is lit.
"""

_AROUND, _ROWS = 576, 220
_FACES = 100_000
_SLIMMER = 0.972
_FULL_CONTRAST = 11.0
_DETAIL_WIDTH = 480
_FINEST_PX, _WIDEST_PX = 1.2, 11.0
"""Of details, in a picture of `_DETAIL_WIDTH` columns."""

_CARVE, _CARVE_PX = 0.6, 7.0
_FADE_MM = 14.0
_PANORAMA = 2.6
_ALONG_MM = 92.0


def landscape_shade(picture: ByteArray) -> Mesh:
    """The shade of a landscape. picture: (h, w, 3 or 4) uint8 sRGB. Closed, one body, metres, standing on y = 0; deterministic."""
    body = Body(TALL)
    heights = body.evenly(_ROWS)[:-1][::-1]
    fade = np.clip((body.profile[-1][1] - heights) / _FADE_MM, 0.0, 1.0)[:, None]
    relief = np.where(heights[:, None] >= 0, wrapped_relief(picture, heights, body) * fade, 0.0)
    base = body.radius(heights) * np.where(heights >= 0, _SLIMMER, 1.0)
    radius = self_supporting(np.minimum(base[:, None] + relief, REACH_MM), heights)
    return to_face_count(_turned(radius, heights + STAND_MM, body.profile[-1][1] + STAND_MM), _FACES)


def wrapped_relief(picture: ByteArray, heights: FloatArray, body: Body) -> FloatArray:
    """(rows, _AROUND) millimetres: the photo's relief at heights from the top down, all around the body."""
    along = _along(body, heights)
    faces = faces_of(picture)
    if is_portrait(faces, picture):
        return laid_on(*around_faces(picture, faces), along, body.radius(heights), 2 * np.pi * np.arange(_AROUND) / _AROUND)
    crop = framed(picture)
    depth, detail = carved(layers(crop)), details(crop)
    row = 1.0 - np.clip(along / along.max(), 0.0, 1.0)
    turn = np.arange(_AROUND) / _AROUND
    column = turn if is_panorama(picture) else 1.0 - np.abs(1.0 - 2.0 * ((turn + 0.25) % 1.0))
    near, fine = (_sampled(field, column, row) for field in (depth, detail))
    return LAYER_MM * near.astype(np.float64) + DETAIL_MM * fine.astype(np.float64)


def _sampled(field: Float32Array, column: FloatArray, row: FloatArray) -> Float32Array:
    """(rows, columns) of a field at shares of its width and of its height."""
    at = np.meshgrid((column * (field.shape[1] - 1)).astype(np.float32), (row * (field.shape[0] - 1)).astype(np.float32))
    return np.asarray(cv2.remap(field, at[0], at[1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), dtype=np.float32)


def carved(depth: Float32Array) -> Float32Array:
    """Layers that stand off from each other: raised along their edges, and what lies behind an edge sunk a little."""
    return np.clip(depth + _CARVE * (depth - cv2.GaussianBlur(depth, (0, 0), _CARVE_PX)), 0.0, 1.0).astype(np.float32)


def is_panorama(picture: ByteArray) -> bool:
    """Whether a picture is wide enough to go all the way round by itself."""
    return picture.shape[1] >= _PANORAMA * picture.shape[0]


def framed(picture: ByteArray) -> ByteArray:
    """The middle of a picture, cut to what half a turn (or a whole one) shows; a panorama's ends are blended into each other."""
    height, width = picture.shape[:2]
    if is_panorama(picture):
        return _seamless(picture)
    wanted = np.pi * 35.0 / _ALONG_MM
    if width > wanted * height:
        spare = int(width - wanted * height) // 2
        return picture[:, spare : width - spare]
    spare = int(height - width / wanted)
    return picture[spare // 2 : height - (spare - spare // 2)]


def _seamless(picture: ByteArray) -> ByteArray:
    blend = picture.shape[1] // 12
    share = np.linspace(0.0, 1.0, blend)[None, :, None]
    out = picture.astype(np.float32)
    out[:, -blend:] = out[:, -blend:] * (1 - share) + out[:, :blend][:, ::-1] * share
    return out.astype(np.uint8)


def details(picture: ByteArray) -> Float32Array:
    """(H, _DETAIL_WIDTH) float32 in -1..1: what is darker (1) or lighter than around it, without noise and without slow gradients."""
    small = shrunk(picture, _DETAIL_WIDTH)
    light = cv2.bilateralFilter(cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)[..., 0], 7, 10.0, 3.0)
    fine = cv2.GaussianBlur(light, (0, 0), _WIDEST_PX) - cv2.GaussianBlur(light, (0, 0), _FINEST_PX)
    return np.tanh(fine / _FULL_CONTRAST).astype(np.float32)


# ------------------------------------------------------------------------------------------------------------ surface


def _along(body: Body, heights: FloatArray) -> FloatArray:
    """Length along the profile above the cut, 0 below it, of heights from the top down."""
    return body.along(np.maximum(heights[::-1], 0.0))[::-1]


def self_supporting(radius: FloatArray, heights: FloatArray) -> FloatArray:
    """Fill below what hangs over by more than 45°. radius: (rows, around) from the top down."""
    out = radius.copy()
    for row in range(1, len(heights)):
        out[row] = np.maximum(out[row], out[row - 1] - (heights[row - 1] - heights[row]))
    return out


def _turned(radius: FloatArray, heights: FloatArray, top: float) -> Mesh:
    """A closed surface of rows from the top down."""
    angle = 2 * np.pi * np.arange(_AROUND) / _AROUND
    ring = np.stack([np.sin(angle), np.cos(angle)], axis=1)
    points = np.concatenate(
        [np.stack([radius * ring[:, 0], np.repeat(heights[:, None], _AROUND, axis=1), radius * ring[:, 1]], axis=2).reshape(-1, 3)]
    )
    rows, k = len(heights), np.arange(_AROUND)
    after = (k + 1) % _AROUND
    upper = (np.arange(rows - 1) * _AROUND)[:, None]
    lower = upper + _AROUND
    faces = [
        np.stack([upper + k, lower + k, lower + after], axis=2).reshape(-1, 3),
        np.stack([upper + k, lower + after, upper + after], axis=2).reshape(-1, 3),
        np.stack([np.full(_AROUND, len(points)), k, after], axis=1),
        np.stack([np.full(_AROUND, len(points) + 1), (rows - 1) * _AROUND + after, (rows - 1) * _AROUND + k], axis=1),
    ]
    poles = np.array([[0.0, top, 0.0], [0.0, heights[-1], 0.0]])
    return Mesh(np.concatenate([points, poles]) * 1e-3, np.concatenate(faces))
