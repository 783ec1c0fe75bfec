"""Where the faces in a photo are: OpenCV's cascades (Viola and Jones 2001), and what looks like a face but isn't, left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import cv2
import numpy as np

from maquette.mesh.model import ByteArray, FloatArray

SEARCH = 640
"""Pixels along the longer side while faces are sought."""

CAT_SEARCH = 448

_SMALLEST = 0.055
"""A face narrower than this share of the longer side is nobody's portrait."""


@dataclass(frozen=True)
class Face:
    """A square from the middle of the forehead to the chin, in the picture's pixels.

    left, top, size: floats. sure: how strongly the cascade believes it. tilt_deg: how far the head leans, clockwise as seen.
    eyes: how many of its eyes were found.
    """

    left: float
    top: float
    size: float
    sure: float
    tilt_deg: float = 0.0
    eyes: int = 0


def faces_of(picture: ByteArray) -> tuple[Face, ...]:
    """Faces that look at the camera, or nearly; the largest first. picture: (h, w, 4) uint8 sRGB."""
    small, scale = _small(picture)
    grey = cv2.cvtColor(small[..., :3], cv2.COLOR_RGB2GRAY)
    for name, neighbours, least in (
        ("frontalface_alt2", 3, 55.4),
        ("frontalface_default", 5, 4.0),
        ("frontalface_alt", 2, 105.0),
        ("profileface", 4, 2.0),
    ):
        found = [(face, _with_eyes(picture, _scaled(face, 1 / scale))) for face in _found(grey, name, neighbours, least) if _has_skin(small, face)]
        # What has no pair of eyes is a hand, a wheel, a pattern or fur, unless cascades that were learnt apart agree that it is a face.
        real = [whole for face, whole in found if whole.eyes == 2 or (name == "profileface" and whole.eyes) or _agreed(grey, face)]
        if real:
            return tuple(sorted(real, key=lambda face: -face.size))
    return ()


_EYE_SEARCH = 128
_WITNESSES = ("frontalface_alt2", "frontalface_default", "frontalface_alt")
_CLOSE_UP, _MARGIN, _OFF, _SIZES = 160, 0.35, 25, (65, 140)


def _agreed(grey: ByteArray, face: Face) -> bool:
    """Whether every cascade finds a face in its place when shown that part alone, enlarged. face: in the pixels of `grey`."""
    margin = _MARGIN * face.size
    rows, columns = (slice(max(0, round(low - margin)), round(low + face.size + margin)) for low in (face.top, face.left))
    close = cv2.resize(grey[rows, columns], (_CLOSE_UP, _CLOSE_UP), interpolation=cv2.INTER_LINEAR)
    middle = 0.5 * _CLOSE_UP

    def seen(name: str) -> bool:
        boxes = _cascade(name).detectMultiScale(close, 1.08, 2, minSize=(60, 60))
        return any(np.abs([x + 0.5 * w - middle, y + 0.5 * h - middle]).max() < _OFF and _SIZES[0] < w < _SIZES[1] for x, y, w, h in boxes)

    return all(seen(name) for name in _WITNESSES)


def _with_eyes(picture: ByteArray, face: Face) -> Face:
    """The face with its eyes counted and its tilt measured between them."""
    scale = _EYE_SEARCH / face.size
    matrix = np.array([[scale, 0.0, -face.left * scale], [0.0, scale, -(face.top + 0.08 * face.size) * scale]])
    upper = cv2.warpAffine(picture[..., :3], matrix, (_EYE_SEARCH, round(0.72 * _EYE_SEARCH)), flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE)
    grey = cv2.cvtColor(upper, cv2.COLOR_RGB2GRAY)
    for name in ("eye_tree_eyeglasses", "eye"):
        boxes = _cascade(name).detectMultiScale(grey, 1.05, 3, minSize=(20, 20))
        middles = [(x + 0.5 * w, y + 0.5 * h) for x, y, w, h in boxes if 0.14 < (y + 0.5 * h) / _EYE_SEARCH < 0.5]
        left = [eye for eye in middles if eye[0] < 0.48 * _EYE_SEARCH]
        right = [eye for eye in middles if eye[0] > 0.52 * _EYE_SEARCH]
        if left and right:
            return _placed_by_eyes(face, np.array(left[0]) / scale, np.array(right[0]) / scale)
        if middles:
            face = replace(face, eyes=1)
    return face


def cats_of(picture: ByteArray) -> tuple[Face, ...]:
    """Faces of cats that look at the camera, the largest first. picture: (h, w, 4) uint8 sRGB."""
    small, scale = _small(picture, CAT_SEARCH)
    grey = cv2.cvtColor(small[..., :3], cv2.COLOR_RGB2GRAY)
    boxes = _cascade("frontalcatface").detectMultiScale(grey, 1.05, 3, minSize=(40, 40))
    found = [Face(float(x), float(y), float(w), 0.0) for x, y, w, _ in boxes]
    return tuple(sorted((_scaled(face, 1 / scale) for face in found), key=lambda face: -face.size))


_EYES_APART, _EYES_AT = 0.4, 0.39
"""Of the eyes of a face's square: how far apart they are, and how far down."""


def _placed_by_eyes(face: Face, left: FloatArray, right: FloatArray) -> Face:
    """The face with its tilt; its square too, where that does not fit its eyes. left, right: from its corner, 0.08 of its size lower."""
    across, down = right - left
    face = replace(face, eyes=2, tilt_deg=float(np.degrees(np.arctan2(down, across))))
    size = float(np.hypot(across, down)) / _EYES_APART
    if 0.83 < size / face.size < 1.2:
        return face
    x, y = 0.5 * (left + right) + np.array([face.left, face.top + 0.08 * face.size])
    return replace(face, left=float(x) - 0.5 * size, top=float(y) - _EYES_AT * size, size=size)


def _small(picture: ByteArray, longest: int = SEARCH) -> tuple[ByteArray, float]:
    """The picture at the size in which faces are sought, and its scale."""
    scale = longest / max(picture.shape[:2])
    size = (max(16, round(picture.shape[1] * scale)), max(16, round(picture.shape[0] * scale)))
    return np.ascontiguousarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)), scale


def _found(grey: ByteArray, name: str, neighbours: int, least: float) -> list[Face]:
    smallest = max(24, round(_SMALLEST * max(grey.shape)))
    boxes, _, weights = _cascade(name).detectMultiScale3(grey, 1.08, neighbours, minSize=(smallest, smallest), outputRejectLevels=True)
    return [Face(float(x), float(y), float(w), float(sure)) for (x, y, w, _), sure in zip(boxes, weights, strict=True) if sure >= least]


def _has_skin(picture: ByteArray, face: Face) -> bool:
    """Whether the middle of a face has the hue of skin, or no hue at all as in a grey photo."""
    x, y, size = face.left, face.top, face.size
    core = picture[round(y + 0.35 * size) : round(y + 0.75 * size), round(x + 0.25 * size) : round(x + 0.75 * size), :3]
    lab = cv2.cvtColor(np.ascontiguousarray(core).astype(np.float32) / 255, cv2.COLOR_RGB2LAB).reshape(-1, 3)
    light, a, b = np.median(lab, axis=0)
    return bool(light > 12 and -4 < a < 36 and -8 < b < 46)


def _scaled(face: Face, scale: float) -> Face:
    return replace(face, left=face.left * scale, top=face.top * scale, size=face.size * scale)


@cache
def _cascade(name: str) -> cv2.CascadeClassifier:
    return cv2.CascadeClassifier(str(Path(cv2.__file__).parent / "data" / f"haarcascade_{name}.xml"))
