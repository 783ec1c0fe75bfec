"""Faces drawn by hand in the close view of a portrait: skin, two eyes, a mouth."""

from __future__ import annotations

import numpy as np

from maquette.engines.embedded.photo.portrait import BOTTOM, CLOSE, FACE, FAR, LEFT, NEAR, RIGHT, TOP, Portrait
from maquette.engines.embedded.photo.regions import Mask, Regions
from maquette.engines.embedded.photo.skin import Skin
from maquette.mesh.model import Float32Array, FloatArray

SKIN = np.array([72.0, 16.0, 19.0])
LIPS, TEETH, DARK, WHITES = (50.0, 34.0, 16.0), (82.0, 3.0, 6.0), (28.0, 20.0, 12.0), (84.0, 1.0, 2.0)


class Canvas:
    """The close view of bare skin, to be drawn on in face units."""

    def __init__(self) -> None:
        side = round((FAR - NEAR) * CLOSE)
        self.lab: Float32Array = np.tile(SKIN.astype(np.float32), (side, side, 1))
        y, x = np.mgrid[0:side, 0:side]
        self.x, self.y = (x + 0.5) / CLOSE + NEAR, (y + 0.5) / CLOSE + NEAR

    def fill(self, where: Mask, color: tuple[float, float, float] | FloatArray) -> None:
        self.lab[where] = np.asarray(color, np.float32)

    def mouth(self, bow: float, half: float = 0.2, teeth: float = 0.0) -> None:
        """Lips along a parabola: bow > 0 lifts the corners by so many faces. teeth: height of the gap between the lips."""
        u = (self.x - 0.5) / half
        middle = 0.79 - bow * (u * u - 0.4)
        inside, gap = np.abs(u) < 1.0, np.maximum(0.5 * teeth * (1.0 - u * u), 0.0)
        self.fill(inside & (np.abs(self.y - middle) < gap + 0.03 * (1.2 - u * u)), LIPS)
        self.fill(inside & (np.abs(self.y - middle) < np.maximum(gap, 0.006)), TEETH if teeth else DARK)

    def eyes(self, iris: tuple[float, float, float]) -> None:
        for x in (0.3, 0.7):
            opening = np.hypot((self.x - x) / 0.085, (self.y - 0.39) / 0.045) < 1.0
            self.fill(opening, WHITES)
            self.fill(opening & (np.hypot(self.x - x, self.y - 0.39) < 0.036), iris)
            self.fill(np.hypot(self.x - x, self.y - 0.39) < 0.013, (6.0, 0.0, 0.0))

    def portrait(self, grain: float = 3.0) -> Portrait:
        size = (round((BOTTOM - TOP) * FACE), round((RIGHT - LEFT) * FACE))
        nothing = np.zeros(size, bool)
        lab = np.tile(SKIN.astype(np.float32), (*size, 1))
        return Portrait(np.zeros((*size, 3), np.uint8), lab, ~nothing, Regions(nothing, ~nothing, nothing), grain, self.lab)


def bare_skin() -> Skin:
    return Skin(SKIN, np.zeros((1, 1), bool))
