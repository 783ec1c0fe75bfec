"""Drawn portraits of known attributes: flat shapes where a face, hair and clothes are, a little noise on top."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from maquette.engines.embedded.photo.face import Face
from maquette.mesh.model import ByteArray

SIDE, FACE = 640, Face(240.0, 150.0, 160.0, 60.0)
Color = tuple[int, int, int]


@dataclass(frozen=True)
class Drawn:
    """hair: "bald", "short" or "long"."""

    skin: Color = (228, 184, 156)
    hair: str = "short"
    hair_color: Color = (60, 40, 28)
    cloth: Color = (40, 70, 150)
    beard: bool = False
    glasses: bool = False
    tie: Color | None = None
    background: Color = (96, 140, 118)


def drawn(what: Drawn) -> ByteArray:
    """(640, 640, 4) uint8; the face's square is FACE."""
    image = np.empty((SIDE, SIDE, 3), np.uint8)
    image[:] = what.background
    x, y, s = FACE.left, FACE.top, FACE.size

    def ellipse(cx: float, cy: float, rx: float, ry: float, color: Color, thickness: int = -1) -> None:
        axes = (round(rx * s), round(ry * s))
        cv2.ellipse(image, (round(x + cx * s), round(y + cy * s)), axes, 0, 0, 360, color, thickness, cv2.LINE_AA)

    def box(x0: float, y0: float, x1: float, y1: float, color: Color) -> None:
        cv2.rectangle(image, (round(x + x0 * s), round(y + y0 * s)), (round(x + x1 * s), round(y + y1 * s)), color, -1)

    if what.hair == "long":
        box(-0.3, 0.2, 1.3, 2.2, what.hair_color)
    if what.hair != "bald":
        ellipse(0.5, 0.3, 0.72 if what.hair == "short" else 0.8, 0.72, what.hair_color)
    ellipse(0.5, 2.5, 1.25, 1.05, what.cloth)
    box(0.28, 0.9, 0.72, 1.5, what.skin)
    if what.hair == "long":
        box(-0.3, 0.9, 0.1, 2.2, what.hair_color)
        box(0.9, 0.9, 1.3, 2.2, what.hair_color)
    ellipse(0.5, 0.48, 0.52, 0.62, what.skin)
    if what.hair == "bald":
        ellipse(0.5, 0.3, 0.56, 0.58, what.skin)
    if what.beard:
        ellipse(0.5, 0.82, 0.44, 0.28, what.hair_color)
        ellipse(0.5, 0.56, 0.4, 0.14, what.skin)
    for side in (0.3, 0.7):
        ellipse(side, 0.38, 0.07, 0.045, (250, 250, 250))
        ellipse(side, 0.38, 0.035, 0.04, (40, 30, 25))
        if what.glasses:
            ellipse(side, 0.4, 0.15, 0.13, (20, 20, 22), 6)
    if what.glasses:
        box(0.44, 0.34, 0.56, 0.38, (20, 20, 22))
    ellipse(0.5, 0.8, 0.13, 0.02, (150, 80, 75))
    if what.tie is not None:
        box(0.25, 1.45, 0.75, 2.2, (240, 240, 240))
        box(0.42, 1.45, 0.58, 2.2, what.tie)
    noise = np.random.default_rng(0).normal(0, 3, image.shape)
    rgb = np.clip(cv2.GaussianBlur(image, (0, 0), 1.2) + noise, 0, 255).astype(np.uint8)
    return np.concatenate([rgb, np.full((SIDE, SIDE, 1), 255, np.uint8)], axis=2)
