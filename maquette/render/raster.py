"""Which triangle every sample of the picture sees: a z-buffer with perspective-correct weights."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numba import njit

from maquette.render.scene import COLOR, UV, Geometry, Surfaces
from maquette.render.textures import sample

_THREADS = max(1, min(2, os.cpu_count() or 1))
_ROOM = 1e-9
_BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]])


def in_bands(rows: int, work: Callable[[int, int], None]) -> None:
    """Run `work(first, last)` on bands of rows on the machine's cores; bands must not depend on one another."""
    if _THREADS == 1 or rows < 64:
        work(0, rows)
        return
    edges = np.linspace(0, rows, 4 * _THREADS + 1).astype(int)
    with ThreadPoolExecutor(_THREADS) as pool:
        list(pool.map(work, edges[:-1].tolist(), edges[1:].tolist()))


def visible(
    screen: np.ndarray, geometry: Geometry, surfaces: Surfaces, width: int, height: int, perspective: bool, factor: int = 1
) -> tuple[np.ndarray, np.ndarray]:
    """Nearest face (height, width) int32, -1 for none, and its distance along the view (height, width) float32, inf for none.

    screen: (V, 3) columns, rows and distances as `Camera.project` gives them. factor: samples to a pixel's side, see
    `view.sample_place`. Both sides of a face are seen. Cut-out and translucent materials let samples through in a fixed
    pattern. Faces that reach behind the camera are left out.
    """
    face, near = _blank(width, height)
    clear = see_through(surfaces)

    def band(first: int, last: int) -> None:
        _fill(screen, geometry, surfaces, clear, False, perspective, factor, first, last, face, near)
        _to_distance(face, near, perspective, first, last)

    in_bands(height, band)
    return face, near


def visible_here(
    screen: np.ndarray, geometry: Geometry, surfaces: Surfaces, width: int, height: int, perspective: bool, factor: int = 1, solid: bool = False
) -> tuple[np.ndarray, np.ndarray]:
    """`visible` on this thread alone, for callers that have threads of their own. solid: nobody sees the back of a face."""
    face, near = _blank(width, height)
    _fill(screen, geometry, surfaces, see_through(surfaces), solid, perspective, factor, 0, height, face, near)
    _to_distance(face, near, perspective, 0, height)
    return face, near


def _blank(width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    return np.full((height, width), -1, np.int32), np.full((height, width), -np.inf, np.float32)


@njit(cache=True, nogil=True)
def of_front_faces(screen: np.ndarray, faces: np.ndarray) -> np.ndarray:
    """(V,) bool: the corners of faces that turn their front to the viewer."""
    seen = np.zeros(len(screen), np.bool_)
    for f in range(len(faces)):
        a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
        # Rows run downwards: a front, anticlockwise face has a negative area.
        if (screen[b, 0] - screen[a, 0]) * (screen[c, 1] - screen[a, 1]) < (screen[c, 0] - screen[a, 0]) * (screen[b, 1] - screen[a, 1]):
            seen[a] = seen[b] = seen[c] = True
    return seen


def see_through(surfaces: Surfaces) -> bool:
    """Whether a material has holes or is translucent."""
    return bool((surfaces.factors[:, 9] != -1.0).any())


@njit(cache=True, nogil=True)
def _to_distance(face: np.ndarray, near: np.ndarray, perspective: bool, first: int, last: int) -> None:
    for row in range(first, last):
        for column in range(face.shape[1]):
            if face[row, column] < 0:
                near[row, column] = np.inf
            else:
                near[row, column] = 1.0 / near[row, column] if perspective else -near[row, column]


@njit(cache=True, nogil=True)
def _fill(
    screen: np.ndarray,
    geometry: Geometry,
    surfaces: Surfaces,
    clear: bool,
    solid: bool,
    perspective: bool,
    factor: int,
    first: int,
    last: int,
    face: np.ndarray,
    near: np.ndarray,
) -> None:
    """Rows first..last-1. `near` holds 1/distance (or -distance without perspective), which is linear on the screen.

    Samples lie where `view.sample_place` says; here their places are stepped along.
    """
    width, slack = face.shape[1], 0.5 * (factor - 1) / factor
    offset = (np.arange(factor) - 0.5 * (factor - 1)) / factor
    texel = np.zeros(4, np.float64)
    for f in range(len(geometry.faces)):
        a, b, c = geometry.faces[f, 0], geometry.faces[f, 1], geometry.faces[f, 2]
        za, zb, zc = screen[a, 2], screen[b, 2], screen[c, 2]
        if perspective and min(za, zb, zc) <= 1e-6:
            continue
        ay, by, cy = screen[a, 1], screen[b, 1], screen[c, 1]
        top, bottom = max(first, int(np.ceil(min(ay, by, cy) - 0.5 - slack))), min(last - 1, int(np.floor(max(ay, by, cy) - 0.5 + slack)))
        if top > bottom:
            continue
        ax, bx, cx = screen[a, 0], screen[b, 0], screen[c, 0]
        left, right = max(0, int(np.ceil(min(ax, bx, cx) - 0.5 - slack))), min(width - 1, int(np.floor(max(ax, bx, cx) - 0.5 + slack)))
        if left > right:
            continue
        area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
        if not abs(area) > 1e-12 or (solid and area > 0.0):
            continue
        if perspective:
            za, zb, zc = 1.0 / za, 1.0 / zb, 1.0 / zc
        else:
            za, zb, zc = -za, -zb, -zc
        inverse = 1.0 / area
        ux, uy = (by - cy) * inverse, (cx - bx) * inverse
        vx, vy = (cy - ay) * inverse, (ax - cx) * inverse
        see_through = clear and surfaces.factors[geometry.material[f], 9] != -1.0
        for row in range(top, bottom + 1):
            x0 = left + 0.5 + offset[row % factor] - cx
            u0, v0 = x0 * ux + (row + 0.5 - cy) * uy, x0 * vx + (row + 0.5 - cy) * vy
            phase = left % factor
            for column in range(left, right + 1):
                step, lift = column - left, offset[phase]
                phase = phase + 1 if phase + 1 < factor else 0
                u, v = u0 + step * ux - lift * uy, v0 + step * vx - lift * vy
                w = 1.0 - u - v
                if min(u, v, w) < -_ROOM:
                    continue
                depth = np.float32(u * za + v * zb + w * zc)
                if depth <= near[row, column]:
                    continue
                if see_through and _is_clear(geometry, surfaces, f, u, v, w, za, zb, zc, perspective, row, column, texel):
                    continue
                face[row, column], near[row, column] = f, depth


@njit(cache=True, nogil=True)
def _is_clear(
    geometry: Geometry,
    surfaces: Surfaces,
    f: int,
    u: float,
    v: float,
    w: float,
    za: float,
    zb: float,
    zc: float,
    perspective: bool,
    row: int,
    column: int,
    texel: np.ndarray,
) -> bool:
    """Whether this sample looks through the face: alpha below the cut-off, or below an ordered threshold (screen-door blending)."""
    if perspective:
        total = u * za + v * zb + w * zc
        u, v, w = u * za / total, v * zb / total, w * zc / total
    a, b, c = geometry.faces[f, 0], geometry.faces[f, 1], geometry.faces[f, 2]
    material = geometry.material[f]
    p, q, r = geometry.vertices[a], geometry.vertices[b], geometry.vertices[c]
    alpha = surfaces.factors[material, 3] * (u * p[COLOR + 3] + v * q[COLOR + 3] + w * r[COLOR + 3])
    slot = surfaces.slots[material, 0]
    s, t = u * p[UV] + v * q[UV] + w * r[UV], u * p[UV + 1] + v * q[UV + 1] + w * r[UV + 1]
    if slot >= 0 and s == s and t == t:
        sample(surfaces.textures.data, surfaces.textures.info[slot, 0], s, t, texel)
        alpha *= texel[3] / 255.0
    cut = surfaces.factors[material, 9]
    threshold = cut if cut >= 0.0 else (_BAYER[row & 3, column & 3] + 0.5) / 16.0
    return alpha < threshold
