"""Light that is found once for a whole turn of the table.

The lamps hang on the camera, so when the model turns they circle it at one height: what a place sees of the key light is a
function of the angle alone, and is tabulated. The surroundings are averaged over the turn.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numpy as np
from numba import njit

from maquette.mesh.model import Float32Array
from maquette.render.dense import smoothed
from maquette.render.floor import REACH
from maquette.render.occlusion import PATTERNS, Occluders, cosine_pattern, hemisphere_rays
from maquette.render.scene import Scene
from maquette.render.studio import Lights, level_sky, sky_cell

ANGLES = 24
"""Camera angles at which the key light is tabulated; in between it is interpolated."""
_AMBIENT_RAYS, _KEY_RAYS = 16, 2
_FLOOR_CELLS = 112
_MOST_SAMPLES = 24_000
_THREADS, _PIECES = 2, 8


class TurnLight(NamedTuple):
    """surroundings: (V,) share at every vertex; key: (ANGLES, V) share of the key light when the camera stands at angle k / ANGLES of a turn.
    floor_surroundings: (N, N), floor_key: (ANGLES, N, N): the same on the floor, rows along z, over `reach`."""

    surroundings: Float32Array
    key: Float32Array
    floor_surroundings: Float32Array
    floor_key: Float32Array
    floor_height: float


def find(scene: Scene, occluders: Occluders, lights: Lights) -> TurnLight:
    """Send rays from the vertices (from a choice of them, if there are very many) and from a grid on the floor."""
    vertices, faces, lamp, sky = scene.geometry.vertices, scene.geometry.faces, lights.boxes[0], level_sky(lights)
    chosen, nearest = _chosen(vertices)
    points, normals = vertices[chosen, :3] + 2 * occluders.lift * vertices[chosen, 3:6], vertices[chosen, 3:6]
    shares = np.concatenate(_shares(points, normals, np.arange(len(points)) % PATTERNS, occluders, lamp, sky), axis=1)[nearest]
    shares = smoothed(shares, faces, 1 if len(chosen) == len(vertices) else 3)
    height = scene.floor - 1e-3
    middle = ((np.arange(_FLOOR_CELLS) + 0.5) / _FLOOR_CELLS * 2 - 1) * REACH
    x, z = np.meshgrid(middle, middle)
    ground = np.stack([x.ravel(), np.full(x.size, height + occluders.lift), z.ravel()], axis=1).astype(np.float32)
    near = np.hypot(ground[:, 0], ground[:, 2]) < 1.9
    surroundings, key = np.ones((x.size, 1), np.float32), np.ones((x.size, ANGLES), np.float32)
    up = np.tile(np.array([0, 1, 0], np.float32), (int(near.sum()), 1))
    row, column = np.divmod(np.flatnonzero(near), _FLOOR_CELLS)
    surroundings[near], key[near] = _shares(ground[near], up, (row & 3) * 4 + (column & 3), occluders, lamp, sky)
    cells = (_FLOOR_CELLS, _FLOOR_CELLS)
    return TurnLight(
        np.ascontiguousarray(shares[:, 0]),
        np.ascontiguousarray(shares[:, 1:].T),
        _blurred(surroundings.reshape(cells)),
        _blurred(key.reshape(*cells, ANGLES)).transpose(2, 0, 1).copy(),
        height,
    )


def _chosen(vertices: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Vertices that send rays, and for every vertex which of those stands for it: one per cell and direction it faces."""
    every = np.arange(len(vertices))
    if len(vertices) <= _MOST_SAMPLES:
        return every, every
    facing = (vertices[:, 3:6] > 0).astype(np.int64) @ np.array([1, 2, 4])
    for cells in (96, 64, 48, 32):
        key = np.floor((vertices[:, :3] + 1.01) * (cells / 2.02)).astype(np.int64)
        code = ((key[:, 0] * 128 + key[:, 1]) * 128 + key[:, 2]) * 8 + facing
        _, chosen, nearest = np.unique(code, return_index=True, return_inverse=True)
        if len(chosen) <= _MOST_SAMPLES:
            break
    return chosen, nearest.ravel()


def _shares(
    points: np.ndarray, normals: np.ndarray, choice: np.ndarray, occluders: Occluders, lamp: np.ndarray, sky: Float32Array
) -> tuple[Float32Array, Float32Array]:
    """(N, 1) of the surroundings and (N, ANGLES) of the key light, on a few threads. choice: each point's sample pattern.
    lamp: the key's row of `Lights.boxes`. sky: of `level_sky`."""
    pieces = np.array_split(np.arange(len(points)), _PIECES)
    with ThreadPoolExecutor(_THREADS) as pool:
        shares = list(pool.map(lambda at: _piece_shares(points[at], normals[at], choice[at], occluders, lamp, sky), pieces))
    return np.concatenate([surroundings for surroundings, _ in shares]), np.concatenate([key for _, key in shares])


def _piece_shares(
    points: np.ndarray, normals: np.ndarray, choice: np.ndarray, occluders: Occluders, lamp: np.ndarray, sky: Float32Array
) -> tuple[Float32Array, Float32Array]:
    origins, directions = hemisphere_rays(points, normals, choice, cosine_pattern(_AMBIENT_RAYS))
    surroundings = _level_share(directions, occluders.blocked(origins, directions), _AMBIENT_RAYS, sky)
    origins, directions = _circling_rays(points, choice, lamp)
    facing = np.einsum("ij,ij->i", np.repeat(normals, ANGLES * _KEY_RAYS, axis=0), directions) > -0.15
    blocked = np.zeros(len(origins), bool)
    blocked[facing] = occluders.blocked(origins[facing], directions[facing])
    key = 1.0 - blocked.reshape(len(points), ANGLES, _KEY_RAYS).mean(axis=2, dtype=np.float32)
    softened = 0.25 * np.roll(key, 1, axis=1) + 0.5 * key + 0.25 * np.roll(key, -1, axis=1)
    return surroundings[:, None], softened.astype(np.float32)


@njit(cache=True, nogil=True)
def _level_share(directions: np.ndarray, blocked: np.ndarray, per_point: int, sky: np.ndarray) -> np.ndarray:
    count = len(blocked) // per_point
    share = np.empty(count, np.float32)
    for i in range(count):
        free, whole = 0.0, 1e-9
        for k in range(i * per_point, (i + 1) * per_point):
            light = sky[sky_cell(directions[k, 0], directions[k, 1], directions[k, 2])]
            whole += light
            free += 0.0 if blocked[k] else light
        share[i] = free / whole
    return share


@njit(cache=True, nogil=True)
def _circling_rays(points: np.ndarray, choice: np.ndarray, lamp: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rays to the key lamp from every camera angle, alternately to its upper and lower half and a little to either side."""
    per_point = ANGLES * _KEY_RAYS
    origins, directions = np.empty((len(points) * per_point, 3), np.float32), np.empty((len(points) * per_point, 3), np.float32)
    for i in range(len(points)):
        for angle in range(ANGLES):
            for k in range(_KEY_RAYS):
                side = (((choice[i] * 5 + angle * 3 + k * 7) % 16) / 7.5 - 1.0) * lamp[9] * 0.6
                lift = (0.5 if k == 0 else -0.5) * lamp[10]
                x, y, z = (
                    lamp[0] + side * lamp[3] + lift * lamp[6],
                    lamp[1] + side * lamp[4] + lift * lamp[7],
                    lamp[2] + side * lamp[5] + lift * lamp[8],
                )
                inverse = 1.0 / np.sqrt(x * x + y * y + z * z)
                turn = 2.0 * np.pi * angle / ANGLES
                cosine, sine = np.cos(turn), np.sin(turn)
                row = (i * ANGLES + angle) * _KEY_RAYS + k
                directions[row, 0] = (cosine * x + sine * z) * inverse
                directions[row, 1] = y * inverse
                directions[row, 2] = (cosine * z - sine * x) * inverse
                origins[row] = points[i]
    return origins, directions


def _blurred(values: np.ndarray) -> Float32Array:
    """Means over 4 × 4 cells, which hold every sample pattern once, then a binomial blur; over the first two axes."""
    for axis in (0, 1):
        values = 0.25 * (np.roll(values, 1, axis) + values + np.roll(values, -1, axis) + np.roll(values, -2, axis))
        values = 0.5 * (values + np.roll(values, 1, axis))
    return np.ascontiguousarray(values, np.float32)


def at_angle(table: Float32Array, turns: float) -> Float32Array:
    """The key's share (first axis dropped) when the camera stands at `turns` of a full turn."""
    place = turns % 1.0 * ANGLES
    first, amount = int(place) % ANGLES, np.float32(place - int(place))
    return table[first] * (1 - amount) + table[(first + 1) % ANGLES] * amount
