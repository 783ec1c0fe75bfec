"""Which triangle every sample of the picture sees: a z-buffer with perspective-correct weights."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numba import njit

from maquette.render.film import dither
from maquette.render.scene import COLOR, UV, Geometry, Surfaces
from maquette.render.textures import sample
from maquette.render.view import weights

_THREADS = max(1, min(2, os.cpu_count() or 1))


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
    """`visible` on this thread alone, for callers that have threads of their own. solid: nobody sees the back of a face.

    In perspective the second array holds one over the distance.
    """
    face, near = _blank(width, height)
    _fill(screen, geometry, surfaces, see_through(surfaces), solid, perspective, factor, 0, height, face, near)
    return face, near


def _blank(width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    return np.full((height, width), -1, np.int32), np.full((height, width), -np.inf, np.float32)


@njit(cache=True, nogil=True)
def corners_seen(face: np.ndarray, faces: np.ndarray, vertices: int) -> np.ndarray:
    """(V,) bool: the corners of faces that the picture shows. face: of `visible`."""
    seen, last = np.zeros(vertices, np.bool_), -1
    for row in range(face.shape[0]):
        for column in range(face.shape[1]):
            f = face[row, column]
            if f >= 0 and f != last:
                seen[faces[f, 0]] = seen[faces[f, 1]] = seen[faces[f, 2]] = True
                last = f
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


@njit(cache=True, nogil=True, error_model="numpy")
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

    Samples lie where `view.sample_place` says: every `factor`th of a row is evenly spaced at one height, and is filled from the left
    edge to just before the right one. Edges are followed downwards, so neighbours agree about every sample between them.
    """
    width, step = face.shape[1], 1.0 / factor
    offset = (np.arange(factor) - 0.5 * (factor - 1)) / factor
    texel = np.zeros(4, np.float64)
    for f in range(len(geometry.faces)):
        a, b, c = geometry.faces[f, 0], geometry.faces[f, 1], geometry.faces[f, 2]
        ax, bx, cx, ay, by, cy = screen[a, 0], screen[b, 0], screen[c, 0], screen[a, 1], screen[b, 1], screen[c, 1]
        area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
        za, zb, zc = screen[a, 2], screen[b, 2], screen[c, 2]
        if not abs(area) > 1e-12 or (solid and area > 0.0) or (perspective and min(za, zb, zc) <= 1e-6):
            continue
        za, zb, zc = (1.0 / za, 1.0 / zb, 1.0 / zc) if perspective else (-za, -zb, -zc)
        farthest, nearest, inverse = min(za, zb, zc), max(za, zb, zc), 1.0 / area
        across = ((zb - za) * (cy - ay) - (zc - za) * (by - ay)) * inverse
        down = ((bx - ax) * (zc - za) - (cx - ax) * (zb - za)) * inverse
        swap = by < ay
        ax, bx, ay, by, za, zb = (bx, ax, by, ay, zb, za) if swap else (ax, bx, ay, by, za, zb)
        swap = cy < by
        bx, cx, by, cy, zb, zc = (cx, bx, cy, by, zc, zb) if swap else (bx, cx, by, cy, zb, zc)
        swap = by < ay
        ax, bx, ay, by, za, zb = (bx, ax, by, ay, zb, za) if swap else (ax, bx, ay, by, za, zb)
        long = (cx - ax) / (cy - ay)
        # Of a level edge the slope is not a number, and nobody asks for it: no row lies between its ends.
        upper, lower = (bx - ax) / (by - ay), (cx - bx) / (cy - by)
        see_through = clear and surfaces.factors[geometry.material[f], 9] != -1.0
        for j in range(factor):
            height = 0.5 - offset[j]
            top, bottom = max(first, int(np.ceil(ay - height))), min(last, int(np.ceil(cy - height)))
            i = top - factor * int((top + 0.5) * step)
            for row in range(top, bottom):
                y, shift = row + height, 0.5 + offset[i]
                i = i + 1 if i + 1 < factor else 0
                x = ax + (y - ay) * long
                other = ax + (y - ay) * upper if y < by else bx + (y - by) * lower
                begin = max(0, int(np.ceil((min(x, other) - shift - j) * step)))
                column = j + factor * begin
                end = min(width, j + factor * int(np.ceil((max(x, other) - shift - j) * step)))
                depth = za + (y - ay) * down + (column + shift - ax) * across
                while column < end:
                    value = np.float32(min(max(depth, farthest), nearest))
                    if value > near[row, column] and not (
                        see_through and _is_clear(geometry, surfaces, screen, perspective, f, column + shift, y, row, column, texel)
                    ):
                        face[row, column], near[row, column] = f, value
                    column, depth = column + factor, depth + factor * across


@njit(cache=True, nogil=True)
def _is_clear(
    geometry: Geometry,
    surfaces: Surfaces,
    screen: np.ndarray,
    perspective: bool,
    f: int,
    x: float,
    y: float,
    row: int,
    column: int,
    texel: np.ndarray,
) -> bool:
    """Whether this sample looks through the face: alpha below the cut-off, or below an ordered threshold (screen-door blending)."""
    u, v, w = weights(perspective, screen, geometry.faces, f, x, y)
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
    threshold = cut if cut >= 0.0 else dither(row, column)
    return alpha < threshold
