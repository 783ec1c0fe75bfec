"""A camera and a picture size as compiled code reads them, and the geometry between pixels and the scene."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numba import njit

from maquette.mesh.model import FloatArray
from maquette.render.camera import Camera


class View(NamedTuple):
    """Numbers only, so that compiled functions pass it in registers; in the scene's frame.

    px py pz: position. rx.., ux.., bx..: unit directions right, up and backwards. width, height: samples. scale: samples per unit of slope
    (perspective) or of length. cosine, sine: the turn about Y that brings the camera to +Z, which is the studio's frame.
    """

    px: float
    py: float
    pz: float
    rx: float
    ry: float
    rz: float
    ux: float
    uy: float
    uz: float
    bx: float
    by: float
    bz: float
    width: float
    height: float
    scale: float
    perspective: bool
    cosine: float
    sine: float

    @property
    def to_studio(self) -> FloatArray:
        """(3, 3): scene directions to the studio's frame."""
        return np.array([[self.cosine, 0.0, self.sine], [0.0, 1.0, 0.0], [-self.sine, 0.0, self.cosine]])


def view_of(camera: Camera, width: int, height: int) -> View:
    """The view of `width` × `height` samples through `camera`."""
    axes = camera.axes
    if camera.height is None:
        scale = 0.5 * height / float(np.tan(np.radians(camera.fov_deg) / 2))
    else:
        scale = height / camera.height
    level = float(np.hypot(axes[0, 0], axes[0, 2]))
    cosine, sine = (float(axes[0, 0]) / level, float(axes[0, 2]) / level) if level > 1e-6 else (1.0, 0.0)
    numbers: list[Any] = [*camera.position, *axes.ravel().tolist(), float(width), float(height), scale, camera.height is None, cosine, sine]
    return View._make(numbers)


@njit(cache=True, nogil=True, inline="always")
def sample_place(row: int, column: int, factor: int) -> tuple[float, float]:
    """Where on the picture (x, y) a sample lies, of `factor`² to a pixel: a grid turned a little, which smooths upright edges best."""
    middle = 0.5 * (factor - 1)
    return column + 0.5 + (row % factor - middle) / factor, row + 0.5 - (column % factor - middle) / factor


@njit(cache=True, nogil=True, error_model="numpy")
def project(view: View, points: np.ndarray) -> np.ndarray:
    """(N, 3) column, row and distance along the view, as of `Camera.project`. points: (N, 3 or more), of which the first three count."""
    screen = np.empty((len(points), 3))
    for i in range(len(points)):
        x, y, z = points[i, 0] - view.px, points[i, 1] - view.py, points[i, 2] - view.pz
        distance = -(x * view.bx + y * view.by + z * view.bz)
        scale = view.scale / distance if view.perspective else view.scale
        screen[i, 0] = 0.5 * view.width + (x * view.rx + y * view.ry + z * view.rz) * scale
        screen[i, 1] = 0.5 * view.height - (x * view.ux + y * view.uy + z * view.uz) * scale
        screen[i, 2] = distance
    return screen


@njit(cache=True, nogil=True)
def ray(view: View, x: float, y: float) -> tuple[float, float, float, float, float, float]:
    """Origin and (not normalised) direction through the place (x, y) of the picture."""
    sx, sy = (x - 0.5 * view.width) / view.scale, (0.5 * view.height - y) / view.scale
    ox, oy, oz = sx * view.rx + sy * view.ux, sx * view.ry + sy * view.uy, sx * view.rz + sy * view.uz
    if view.perspective:
        return view.px, view.py, view.pz, ox - view.bx, oy - view.by, oz - view.bz
    return view.px + ox, view.py + oy, view.pz + oz, -view.bx, -view.by, -view.bz


@njit(cache=True, nogil=True)
def towards(view: View, x: float, y: float, z: float) -> tuple[float, float, float]:
    """Unit direction from a point to the viewer."""
    if not view.perspective:
        return view.bx, view.by, view.bz
    dx, dy, dz = view.px - x, view.py - y, view.pz - z
    inverse = 1.0 / np.sqrt(dx * dx + dy * dy + dz * dz)
    return dx * inverse, dy * inverse, dz * inverse


@njit(cache=True, nogil=True)
def floor_hit(view: View, x: float, y: float, height: float) -> tuple[bool, float, float]:
    """Whether the ray through (x, y) meets the plane at `height` from above, and where (x, z)."""
    ox, oy, oz, dx, dy, dz = ray(view, x, y)
    if not (dy < -1e-6 and oy > height):
        return False, 0.0, 0.0
    t = (height - oy) / dy
    return True, ox + t * dx, oz + t * dz


@njit(cache=True, nogil=True, inline="always")
def weights(perspective: bool, screen: np.ndarray, faces: np.ndarray, f: int, x: float, y: float) -> tuple[float, float, float]:
    """Barycentric weights, in space, of what face f shows at (x, y)."""
    a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
    ax, ay, bx, by, cx, cy = screen[a, 0], screen[a, 1], screen[b, 0], screen[b, 1], screen[c, 0], screen[c, 1]
    area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
    side = 1.0 if area > 0.0 else -1.0
    u = side * ((bx - x) * (cy - y) - (cx - x) * (by - y))
    v = side * ((cx - x) * (ay - y) - (ax - x) * (cy - y))
    u, v, w = max(u, 0.0), max(v, 0.0), max(side * area - u - v, 0.0)
    if perspective:
        # Divided by the three distances, and multiplied by all of them: one division is enough.
        u, v, w = u * screen[b, 2] * screen[c, 2], v * screen[a, 2] * screen[c, 2], w * screen[a, 2] * screen[b, 2]
    share = 1.0 / (u + v + w)
    return u * share, v * share, w * share
