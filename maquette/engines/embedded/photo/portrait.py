"""A face and what is around it, brought to one size: every measurement of a person is taken in this frame.

Places are in face units: (0, 0) is the upper left corner of the face's square, (1, 1) the lower right one. Hair reaches up to about
y = -0.5, the chin is at y = 1.05, shoulders begin at y = 1.5, hips at about y = 4.5.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from maquette.engines.embedded.photo.face import Face
from maquette.engines.embedded.photo.matte import by_alpha, by_border
from maquette.engines.embedded.photo.regions import Mask, Regions, regions_of
from maquette.mesh.model import ByteArray, Float32Array, FloatArray

FACE = 64
"""Pixels of the face's side."""

LEFT, TOP, RIGHT, BOTTOM = -1.6, -1.1, 2.6, 7.3

CLOSE = 160
"""Pixels of the face's side in the close view."""

NEAR, FAR = -0.2, 1.2
"""Where the close view begins and ends, across and down, in face units."""

_STEADY_DEG, _MOST_DEG = 4.0, 25.0


@dataclass(frozen=True)
class Portrait:
    """rgb: (H, W, 3) uint8. lab: (H, W, 3) float32 CIELAB. known: where the picture has pixels. regions: what is where.

    grain: pixels of the photo in one pixel of the frame; below about 0.6 details of the face are guesses.
    close: (224, 224, 3) float32 CIELAB of the face alone, CLOSE pixels a side: eyes and mouth are measured there.
    """

    rgb: ByteArray
    lab: Float32Array
    known: Mask
    regions: Regions
    grain: float
    close: Float32Array

    @property
    def person(self) -> Mask:
        return self.regions.person

    def box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[slice, slice]:
        """Rows and columns of a rectangle in face units."""
        return (
            slice(max(0, round((y0 - TOP) * FACE)), max(0, round((y1 - TOP) * FACE))),
            slice(max(0, round((x0 - LEFT) * FACE)), max(0, round((x1 - LEFT) * FACE))),
        )

    def colors(self, x0: float, y0: float, x1: float, y1: float, where: Mask | None = None) -> FloatArray:
        """(N, 3) Lab of the known pixels in a rectangle, of those in `where` if given."""
        place = self.box(x0, y0, x1, y1)
        keep = self.known[place] if where is None else self.known[place] & where[place]
        return self.lab[place][keep].astype(np.float64)

    def detail(self, x0: float, y0: float, x1: float, y1: float) -> Float32Array:
        """(h, w, 3) Lab of a rectangle of the close view."""
        rows, columns = (slice(round((low - NEAR) * CLOSE), round((high - NEAR) * CLOSE)) for low, high in ((y0, y1), (x0, x1)))
        return self.close[rows, columns]

    def places(self) -> tuple[Float32Array, Float32Array]:
        """x and y of every pixel in face units."""
        return _places(*self.known.shape)


def portrait_of(picture: ByteArray, face: Face) -> Portrait:
    """The frame around a face, turned so that the eyes are level. picture: (h, w, 4) uint8 sRGB, straight alpha."""
    scale = FACE / face.size
    matrix = _onto(face, FACE, LEFT, TOP)
    size = (round((RIGHT - LEFT) * FACE), round((BOTTOM - TOP) * FACE))
    framed = cv2.warpAffine(_softened(picture, scale), matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    known = cv2.warpAffine(np.ones(picture.shape[:2], np.uint8), matrix, size, flags=cv2.INTER_NEAREST) > 0
    known &= framed[..., 3] > 127
    rgb = np.ascontiguousarray(framed[..., :3])
    lab = cv2.cvtColor(rgb.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    return Portrait(rgb, lab, known, _regions(lab, known, _even(picture, matrix, size)), 1.0 / scale, _close(picture, face))


def _onto(face: Face, side: int, left: float, top: float) -> FloatArray:
    """(2, 3) that brings a picture to a frame in which the face has `side` pixels and which begins at `left` and `top`."""
    middle = (face.left + 0.5 * face.size, face.top + 0.5 * face.size)
    matrix = np.asarray(cv2.getRotationMatrix2D(middle, _level(face.tilt_deg), side / face.size))
    matrix[:, 2] += np.array([(0.5 - left) * side - middle[0], (0.5 - top) * side - middle[1]])
    return matrix


def _close(picture: ByteArray, face: Face) -> Float32Array:
    side = round((FAR - NEAR) * CLOSE)
    soft = _softened(picture, CLOSE / face.size)
    framed = cv2.warpAffine(soft, _onto(face, CLOSE, NEAR, NEAR), (side, side), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.cvtColor(framed[..., :3].astype(np.float32) / 255, cv2.COLOR_RGB2LAB))


def _level(tilt_deg: float) -> float:
    """How far to turn the picture: not for what may be a slip of the eye finder, not further than heads lean."""
    return 0.0 if abs(tilt_deg) < _STEADY_DEG else float(np.clip(tilt_deg, -_MOST_DEG, _MOST_DEG))


def _softened(picture: ByteArray, scale: float) -> ByteArray:
    """Blurred as much as it will be shrunk, so that single hairs do not become noise."""
    return picture if scale >= 0.75 else cv2.GaussianBlur(picture, (0, 0), 0.45 / scale)


def _even(picture: ByteArray, matrix: FloatArray, size: tuple[int, int]) -> Mask | None:
    """What differs from an even backdrop, in the frame; None when the backdrop is not even."""
    shrink = 384 / max(picture.shape[:2])
    small = cv2.resize(picture, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    found = by_alpha(small)
    if found is None:
        found = by_border(small)
    if found is None or not 0.05 < found.mean() < 0.95:
        return None
    whole = cv2.resize(found.astype(np.uint8), picture.shape[1::-1], interpolation=cv2.INTER_NEAREST)
    return np.asarray(cv2.warpAffine(whole, matrix, size, flags=cv2.INTER_NEAREST) > 0)


def _regions(lab: Float32Array, known: Mask, even: Mask | None) -> Regions:
    """Sought at half the frame's size."""
    x, y = _places(*known.shape)
    half = np.s_[::2, ::2]
    small = cv2.resize(lab, known[half].shape[::-1], interpolation=cv2.INTER_AREA)
    found = regions_of(small, x[half], y[half], known[half], None if even is None else even[half])

    def whole(mask: Mask) -> Mask:
        return np.asarray(cv2.resize(mask.astype(np.uint8), known.shape[::-1], interpolation=cv2.INTER_NEAREST) > 0)

    return Regions(whole(found.hair), whole(found.skin), whole(found.cloth))


def _places(height: int, width: int) -> tuple[Float32Array, Float32Array]:
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    return (x + 0.5) / FACE + LEFT, (y + 0.5) / FACE + TOP
