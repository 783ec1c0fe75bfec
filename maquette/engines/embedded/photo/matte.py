"""What in a photo is the subject: its alpha if it has some, else what differs from an even border, else GrabCut (Rother et al. 2004)."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from maquette.errors import InvalidInput
from maquette.mesh.model import ByteArray, Float32Array

Mask = NDArray[np.bool_]

WORK = 384
"""The longer side while the subject is sought."""

_SMALLEST, _LARGEST = 0.01, 0.97
_EVEN_BORDER = 0.82
_FROM_BORDER = 11.0
_CUT_WORK, _ROUNDS = 256, 5


def subject_of(picture: ByteArray, field: str = "image_url") -> Mask:
    """(h, w) bool: the subject of a picture, one connected area without holes smaller than it can have.

    picture: (h, w, 4) uint8 sRGB, straight alpha. Raises InvalidInput naming `field` if nothing stands out.
    """
    height, width = picture.shape[:2]
    scale = WORK / max(height, width)
    size = (max(16, round(width * scale)), max(16, round(height * scale)))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    found = next(found for find in (by_alpha, by_border, by_grabcut) if (found := find(small)) is not None)
    if _SMALLEST <= found.mean() <= _LARGEST:
        whole = cv2.resize(_tidied(found).astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR)
        return np.asarray(whole > 0.5)
    raise InvalidInput(field, "shows nothing that stands out from its background", "Send a photo of one subject on a plain background.")


def by_alpha(picture: ByteArray) -> Mask | None:
    """What is opaque, in a picture that is partly transparent."""
    opaque = picture[..., 3] > 127
    return opaque if opaque.mean() < _LARGEST else None


def by_border(picture: ByteArray) -> Mask | None:
    """What differs from the border, if the border has one colour all around."""
    lab = _lab(picture)
    border = _border(lab.shape[:2])
    far = np.linalg.norm(lab - np.median(lab[border], axis=0), axis=2)
    if (far[border] < _FROM_BORDER).mean() < _EVEN_BORDER:
        return None
    background, count = ndimage.label(far < _FROM_BORDER)
    outside = np.unique(background[border & (background > 0)]) if count else np.zeros(0, int)
    return ~np.isin(background, outside)


def by_grabcut(picture: ByteArray) -> Mask:
    """What GrabCut keeps when it starts from the middle of the frame; sought coarsely, its time grows faster than the picture."""
    scale = min(1.0, _CUT_WORK / max(picture.shape[:2]))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    found = _cut(small).astype(np.float32)
    return np.asarray(cv2.resize(found, picture.shape[1::-1], interpolation=cv2.INTER_LINEAR) > 0.5)


def _cut(picture: ByteArray) -> Mask:
    height, width = picture.shape[:2]
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    label = np.full((height, width), cv2.GC_PR_BGD, np.uint8)
    label[(x / 0.72) ** 2 + (y / 0.86) ** 2 < 1] = cv2.GC_PR_FGD
    label[(x / 0.25) ** 2 + (y / 0.35) ** 2 < 1] = cv2.GC_FGD
    label[_border((height, width)) & (y < 0.9)] = cv2.GC_BGD
    cv2.setRNGSeed(1)
    back, front = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.grabCut(np.ascontiguousarray(picture[..., :3]), label, (0, 0, 1, 1), back, front, _ROUNDS, cv2.GC_INIT_WITH_MASK)
    return np.asarray((label == cv2.GC_FGD) | (label == cv2.GC_PR_FGD))


def _lab(picture: ByteArray) -> Float32Array:
    return np.asarray(cv2.cvtColor(picture[..., :3].astype(np.float32) / 255, cv2.COLOR_RGB2LAB), dtype=np.float32)


def _border(shape: tuple[int, int]) -> Mask:
    edge = max(2, round(0.03 * max(shape)))
    inner = np.zeros(shape, bool)
    inner[edge:-edge, edge:-edge] = True
    return ~inner


def _tidied(mask: Mask) -> Mask:
    """The largest connected area, thin threads cut, small holes filled."""
    opened = ndimage.binary_opening(mask, iterations=1)
    label, count = ndimage.label(opened if opened.any() else mask)
    if count == 0:
        return mask
    largest = label == 1 + int(np.argmax(np.bincount(label.ravel())[1:]))
    holes, number = ndimage.label(~largest)
    size = np.bincount(holes.ravel(), minlength=number + 1)
    return np.asarray(largest | ((size < 0.01 * largest.sum())[holes] & ~largest))
