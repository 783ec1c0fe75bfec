"""What lies behind the model in every frame of a film: the backdrop, and where on the floor each pixel looks."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from maquette.mesh.model import ByteArray, Float32Array, FloatArray
from maquette.render.film import backdrop_amount, dither, root_byte
from maquette.render.floor import REACH, lookup
from maquette.render.view import View, floor_hit


class Backplate(NamedTuple):
    """root: (H, W, 3) square roots of the backdrop's linear colours. place: (H, W, 3) x and z on the floor that a pixel's middle looks at
    before the table turns, and how much of the floor's shadow shows there: 0 far away and above the horizon. bare: (H, W, 3) sRGB bytes
    of the backdrop without shadow."""

    root: Float32Array
    place: Float32Array
    bare: ByteArray


def lay(view: View, backdrop: FloatArray, floor_height: float) -> Backplate:
    """view: of the camera before the table turns, one sample a pixel. backdrop: of `film.backdrop`."""
    shape = (int(view.height), int(view.width), 3)
    plate = Backplate(np.empty(shape, np.float32), np.zeros(shape, np.float32), np.empty(shape, np.uint8))
    _fill(view, backdrop, floor_height, plate.root, plate.place, plate.bare)
    return plate


@njit(cache=True, nogil=True)
def _fill(view: View, backdrop: np.ndarray, floor_height: float, root: np.ndarray, place: np.ndarray, bare: np.ndarray) -> None:
    for row in range(root.shape[0]):
        for column in range(root.shape[1]):
            x, y = column + 0.5, row + 0.5
            amount = backdrop_amount(x / view.width, y / view.height)
            for k in range(3):
                root[row, column, k] = np.sqrt(backdrop[0, k] + amount * (backdrop[1, k] - backdrop[0, k]))
                bare[row, column, k] = root_byte(root[row, column, k], dither(row, column))
            hit, fx, fz = floor_hit(view, x, y, floor_height)
            radius = np.sqrt(fx * fx + fz * fz) / REACH
            if hit and radius < 1.0:
                fade = min(1.0, (1.0 - radius) * 3.0)
                place[row, column, 0], place[row, column, 1], place[row, column, 2] = fx, fz, fade * fade * (3.0 - 2.0 * fade)


@njit(cache=True, nogil=True, inline="always")
def brightness(x: float, z: float, shown: float, floor: np.ndarray, cosine: float, sine: float) -> float:
    """Share of the backdrop's light that a pixel shows. x, z, shown: of `Backplate.place`. floor: (N, N) share of light over `REACH`.
    cosine, sine: of the angle that the camera was carried round."""
    lost = 0.0
    if shown > 0.0:
        lost = shown * (1.0 - lookup(floor, REACH, cosine * x + sine * z, cosine * z - sine * x))
    return 1.0 - lost
