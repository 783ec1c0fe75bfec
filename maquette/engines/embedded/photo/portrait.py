"""A face and what is around it, brought to one size: every measurement of a person is taken in this frame.

Places are in face units: (0, 0) is the upper left corner of the face's square, (1, 1) the lower right one. Hair reaches up to about
y = -0.5, the chin is at y = 1, shoulders begin at y = 1.5.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from maquette.engines.embedded.photo.face import Face
from maquette.engines.embedded.photo.matte import Mask, by_alpha, by_border
from maquette.mesh.model import ByteArray, Float32Array, FloatArray

FACE = 64
"""Pixels of the face's side."""

LEFT, TOP, RIGHT, BOTTOM = -1.6, -1.1, 2.6, 4.4

_ROUNDS = 4


@dataclass(frozen=True)
class Portrait:
    """rgb: (H, W, 3) uint8. lab: (H, W, 3) float32 CIELAB. known: where the picture has pixels. person: where the person is."""

    rgb: ByteArray
    lab: Float32Array
    known: Mask
    person: Mask

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

    def places(self) -> tuple[Float32Array, Float32Array]:
        """x and y of every pixel in face units."""
        return _places(*self.known.shape)


def portrait_of(picture: ByteArray, face: Face) -> Portrait:
    """The frame around a face. picture: (h, w, 4) uint8 sRGB, straight alpha."""
    scale = FACE / face.size
    matrix = np.array([[scale, 0, -LEFT * FACE - face.left * scale], [0, scale, -TOP * FACE - face.top * scale]])
    size = (round((RIGHT - LEFT) * FACE), round((BOTTOM - TOP) * FACE))
    source = _softened(picture, scale)
    framed = cv2.warpAffine(source, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    known = cv2.warpAffine(np.ones(picture.shape[:2], np.uint8), matrix, size, flags=cv2.INTER_NEAREST) > 0
    rgb = np.ascontiguousarray(framed[..., :3])
    lab = cv2.cvtColor(rgb.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    person = _person(rgb, known, framed[..., 3], _even(picture, matrix, size))
    return Portrait(rgb, lab, known, person)


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


def _person(rgb: ByteArray, known: Mask, alpha: ByteArray, even: Mask | None) -> Mask:
    """GrabCut from where heads and shoulders are, told what an even backdrop has already shown."""
    x, y = _places(*known.shape)
    head = ((x - 0.5) / 0.78) ** 2 + ((y - 0.38) / 0.98) ** 2 < 1
    shoulders = (y > 1.2) & (np.abs(x - 0.5) < 0.55 + 0.9 * np.clip(y - 1.2, 0, 1))
    label = np.full(known.shape, cv2.GC_PR_BGD, np.uint8)
    label[head | shoulders] = cv2.GC_PR_FGD
    # Even a bald skull reaches this far above the brow, so hair colours are among the seeds.
    label[((x - 0.5) / 0.39) ** 2 + ((y - 0.43) / 0.57) ** 2 < 1] = cv2.GC_FGD
    label[(np.abs(x - 0.5) < 0.22) & (y > 1.3) & (y < 2.8)] = cv2.GC_FGD
    label[(y < -0.85) | ((np.abs(x - 0.5) > 1.45) & (y < 0.9))] = cv2.GC_BGD
    if even is not None:
        label[~even & (label != cv2.GC_FGD)] = cv2.GC_BGD
    label[~known | (alpha < 128)] = cv2.GC_BGD
    cv2.setRNGSeed(1)
    models = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.grabCut(rgb, label, (0, 0, 1, 1), models[0], models[1], _ROUNDS, cv2.GC_INIT_WITH_MASK)
    mask = ((label == cv2.GC_FGD) | (label == cv2.GC_PR_FGD)).astype(np.uint8)
    mask = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    _, parts = cv2.connectedComponents(mask)
    middle = parts[round((0.55 - TOP) * FACE), round((0.5 - LEFT) * FACE)]
    return np.asarray((parts == middle) & (mask > 0)) if middle else mask > 0


def _places(height: int, width: int) -> tuple[Float32Array, Float32Array]:
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    return (x + 0.5) / FACE + LEFT, (y + 0.5) / FACE + TOP
