"""A camera and a picture size as compiled code reads them, and the geometry between pixels and the scene."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from maquette.mesh.model import FloatArray
from maquette.render.camera import Camera


class View(NamedTuple):
    """position, right, up, backward: (3,) in the scene's frame. scale: samples per unit of slope (perspective) or of length.
    to_studio: (3, 3) turns scene directions about Y so that the camera stands at +Z."""

    position: np.ndarray
    right: np.ndarray
    up: np.ndarray
    backward: np.ndarray
    width: int
    height: int
    scale: float
    perspective: bool
    to_studio: np.ndarray


def view_of(camera: Camera, width: int, height: int) -> View:
    """The view of `width` × `height` samples through `camera`."""
    right, up, backward = camera.axes
    if camera.height is None:
        scale = 0.5 * height / float(np.tan(np.radians(camera.fov_deg) / 2))
    else:
        scale = height / camera.height
    return View(np.array(camera.position, np.float64), right, up, backward, width, height, scale, camera.height is None, _studio_turn(right))


def _studio_turn(right: FloatArray) -> FloatArray:
    """Rows: the camera's right made level, up, and towards the camera."""
    length = float(np.hypot(right[0], right[2]))
    x, z = (right[0] / length, right[2] / length) if length > 1e-6 else (1.0, 0.0)
    return np.array([[x, 0.0, z], [0.0, 1.0, 0.0], [-z, 0.0, x]])


@njit(cache=True, nogil=True)
def ray(view: View, x: float, y: float) -> tuple[float, float, float, float, float, float]:
    """Origin and (not normalised) direction through the place (x, y) of the picture."""
    sx, sy = (x - 0.5 * view.width) / view.scale, (0.5 * view.height - y) / view.scale
    r, u, b, p = view.right, view.up, view.backward, view.position
    if view.perspective:
        return p[0], p[1], p[2], sx * r[0] + sy * u[0] - b[0], sx * r[1] + sy * u[1] - b[1], sx * r[2] + sy * u[2] - b[2]
    return (
        p[0] + sx * r[0] + sy * u[0],
        p[1] + sx * r[1] + sy * u[1],
        p[2] + sx * r[2] + sy * u[2],
        -b[0],
        -b[1],
        -b[2],
    )


@njit(cache=True, nogil=True)
def floor_hit(view: View, x: float, y: float, height: float) -> tuple[bool, float, float]:
    """Whether the ray through (x, y) meets the plane at `height` from above, and where (x, z)."""
    ox, oy, oz, dx, dy, dz = ray(view, x, y)
    if not (dy < -1e-6 and oy > height):
        return False, 0.0, 0.0
    t = (height - oy) / dy
    return True, ox + t * dx, oz + t * dz


@njit(cache=True, nogil=True)
def weights(view: View, screen: np.ndarray, faces: np.ndarray, f: int, x: float, y: float) -> tuple[float, float, float]:
    """Barycentric weights, in space, of what face f shows at (x, y)."""
    a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
    ax, ay, bx, by, cx, cy = screen[a, 0], screen[a, 1], screen[b, 0], screen[b, 1], screen[c, 0], screen[c, 1]
    area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
    u = ((bx - x) * (cy - y) - (cx - x) * (by - y)) / area
    v = ((cx - x) * (ay - y) - (ax - x) * (cy - y)) / area
    w = 1.0 - u - v
    if view.perspective:
        u, v, w = u / screen[a, 2], v / screen[b, 2], w / screen[c, 2]
    u, v, w = max(u, 0.0), max(v, 0.0), max(w, 0.0)
    total = u + v + w
    return u / total, v / total, w / total
