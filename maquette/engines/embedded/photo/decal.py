"""A photo of people as relief: laid whole on the front of a shade, and once more on its back, as large as one sees from there.

Layers are for landscapes: of a face they keep a nose's shadow. A face is told by its shades, so what is dark is thick, by day a relief and, lit, a
photo; and the people stand out of what is behind them. Near the top, where a dome is narrow, the photo keeps its width.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from maquette.engines.embedded.photo.face import Face
from maquette.engines.embedded.photo.layers import shrunk
from maquette.engines.embedded.photo.matte import subject_of
from maquette.errors import InvalidInput
from maquette.mesh.model import ByteArray, Float32Array, FloatArray

_LARGE_FACE = 0.1
"""Of the longer side: who is smaller stands in a landscape."""

_BESIDE, _ABOVE, _BELOW = 1.1, 0.85, 1.6
"""Of the largest face's size: what is shown around the faces, from the forehead's middle up for hair and hats, from the chin down."""

_LOW_MM, _TALL_MM, _WIDE_MM = 2.0, 68.0, 88.0
"""Where the picture begins above the cut, along the surface, and its largest height and width."""

_LEAST_TURN_RADIUS_MM = 17.0
_EDGE_MM = 5.0
_COLUMNS = 360

_STANDS_OUT_MM, _TONE_MM, _FINE_MM = 1.0, 1.9, 1.0
_FORM_PX, _FINEST_PX, _FINE_PX = 2.5, 0.9, 7.0
_ROUND_PX = 9.0
_FACE_WIDE, _FACE_TALL = 0.5, 0.66
"""Radii of a face, as shares of the square from its forehead to its chin."""
_FULL_FINE = 9.0
_TONES = (4.0, 96.0)


def is_portrait(faces: Sequence[Face], picture: ByteArray) -> bool:
    """Whether a photo is one of people, by the faces found in it, the largest first."""
    return bool(faces) and faces[0].size >= _LARGE_FACE * max(picture.shape[:2])


def around_faces(picture: ByteArray, faces: Sequence[Face]) -> tuple[ByteArray, tuple[Face, ...]]:
    """The part of a photo that shows its people: heads and shoulders of all with faces half as large as the largest; and those faces in it."""
    shown = [face for face in faces if face.size >= 0.5 * faces[0].size]
    size = faces[0].size
    left, right = min(face.left for face in shown) - _BESIDE * size, max(face.left + face.size for face in shown) + _BESIDE * size
    top, bottom = min(face.top for face in shown) - _ABOVE * size, max(face.top + face.size for face in shown) + _BELOW * size
    height, width = picture.shape[:2]
    rows, columns = slice(max(0, round(top)), min(height, round(bottom))), slice(max(0, round(left)), min(width, round(right)))
    return picture[rows, columns], tuple(replace(face, left=face.left - columns.start, top=face.top - rows.start) for face in shown)


def laid_on(picture: ByteArray, faces: Sequence[Face], along_mm: FloatArray, radius_mm: FloatArray, angle: FloatArray) -> FloatArray:
    """(rows, around) millimetres of relief. along_mm, radius_mm: (rows,) of each row; angle: (around,) from the front, in radians."""
    field = relief_of(picture, faces)
    scale = min(_TALL_MM / field.shape[0], _WIDE_MM / field.shape[1])
    height, width = scale * field.shape[0], scale * field.shape[1]
    nearest = (angle + np.pi / 2) % np.pi - np.pi / 2
    x = nearest[None, :] * np.maximum(radius_mm, _LEAST_TURN_RADIUS_MM)[:, None]
    y = np.repeat(height + _LOW_MM - along_mm[:, None], len(angle), axis=1)
    at = [((place / scale).astype(np.float32)) for place in (x + 0.5 * width, y)]
    sampled = cv2.remap(field, at[0], at[1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    inside = np.minimum(0.5 * width - np.abs(x), y)  # The lower edge stands on the stand.
    return np.asarray(sampled * _smooth(inside / _EDGE_MM))


def relief_of(picture: ByteArray, faces: Sequence[Face]) -> Float32Array:
    """(H, _COLUMNS) float32 millimetres, from 0: people before their background, dark before light."""
    small = shrunk(picture, _COLUMNS)
    light = cv2.bilateralFilter(cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)[..., 0], 7, 8.0, 3.0)
    mask = people(small, [_scaled(face, small.shape[1] / picture.shape[1]) for face in faces])
    low, high = np.percentile(light[mask > 0.5] if (mask > 0.5).any() else light, _TONES)
    tone = 1.0 - np.clip((cv2.GaussianBlur(light, (0, 0), _FORM_PX) - low) / max(float(high - low), 1.0), 0.0, 1.0)
    fine = np.tanh((cv2.GaussianBlur(light, (0, 0), _FINE_PX) - cv2.GaussianBlur(light, (0, 0), _FINEST_PX)) / _FULL_FINE)
    return np.maximum(_STANDS_OUT_MM * mask + _TONE_MM * tone + _FINE_MM * fine, 0.0).astype(np.float32)


def people(picture: ByteArray, faces: Sequence[Face]) -> Float32Array:
    """(H, W) 1 where people are, falling to 0 over a rounded edge: what stands out, and their faces in any case."""
    opaque = np.full((*picture.shape[:2], 1), 255, np.uint8)
    try:
        mask = subject_of(np.concatenate([picture[..., :3], opaque], axis=2)).astype(np.uint8)
    except InvalidInput:
        mask = np.zeros(picture.shape[:2], np.uint8)
    for face in faces:
        middle = round(face.left + 0.5 * face.size), round(face.top + 0.5 * face.size)
        cv2.ellipse(mask, middle, (round(_FACE_WIDE * face.size), round(_FACE_TALL * face.size)), 0, 0, 360, 1, -1)
    inside = cv2.distanceTransform(np.pad(mask, 1, mode="edge"), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)[1:-1, 1:-1]
    return np.asarray(np.sqrt(1.0 - (1.0 - np.clip(inside / _ROUND_PX, 0.0, 1.0)) ** 2), dtype=np.float32)


def _scaled(face: Face, scale: float) -> Face:
    return replace(face, left=face.left * scale, top=face.top * scale, size=face.size * scale)


def _smooth(share: FloatArray) -> FloatArray:
    share = np.clip(share, 0.0, 1.0)
    return np.asarray(share * share * (3 - 2 * share))
