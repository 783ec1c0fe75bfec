"""Whether a picture is drawn: logos, icons and cartoons are of few even colours, photos never are."""

from __future__ import annotations

import cv2
import numpy as np

from maquette.engines.embedded.photo.matte import WORK, Mask
from maquette.mesh.model import ByteArray

_CELL = 4.0
_COLORS, _SHARE = 8, 0.8
_LEAST = 100


def is_drawn(picture: ByteArray, where: Mask) -> bool:
    """Whether eight colours cover most of a place. picture: (h, w, 4) uint8 sRGB. where: (h, w) bool."""
    scale = min(1.0, WORK / max(picture.shape[:2]))
    size = (max(1, round(picture.shape[1] * scale)), max(1, round(picture.shape[0] * scale)))
    small = cv2.resize(np.ascontiguousarray(picture[..., :3]), size, interpolation=cv2.INTER_NEAREST)
    inside = cv2.resize(where.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST) > 0
    if inside.sum() < _LEAST:
        return False
    lab = cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)[inside]
    cells = np.unique(np.round(lab / _CELL).astype(np.int64) @ [10_000, 100, 1], return_counts=True)[1]
    return bool(np.sort(cells)[-_COLORS:].sum() > _SHARE * len(lab))
