"""Tangent-space normal maps: from a height given at texels, and from normals finer than the mesh's own.

The slope is measured between neighbouring texels along the surface itself, so it does not matter how a chart lies in the texture
(differences of an image's rows and columns would turn and stretch with the chart).
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numba import njit

from maquette.mesh import Mesh
from maquette.mesh.bake import TexelMap, tangent_frames
from maquette.mesh.model import Float32Array, FloatArray, IntArray

THREADS = 2
"""Texels are independent, so the number of threads changes no byte."""

FINE_SIZE = 1024
"""Fine normals are asked for at this texture size and shared by a block: they carry shape, which is coarser than grain."""


def tangent_normals(
    mesh: Mesh, texels: TexelMap, height: Float32Array, fine_normals: Callable[[FloatArray], FloatArray] | None = None
) -> Float32Array:
    """(N, 3) unit normals at the covered texels, in the tangent space that glTF viewers derive from uv (+Y up in the texture).

    height: (N,) relief above the surface in the mesh's units. mesh: with uv and normals.
    """
    assert mesh.normals is not None
    points = texels.interpolate(mesh.faces, mesh.vertices)
    smooth = texels.interpolate(mesh.faces, mesh.normals)
    block, offset = _fine_offsets(texels, points, smooth, fine_normals)
    index = np.full(texels.size * texels.size, -1, np.int32)
    index[texels.texel] = np.arange(len(texels.texel), dtype=np.int32)
    along_u, along_v = tangent_frames(mesh)
    result = np.empty((len(points), 3), np.float32)
    given = (index, texels.texel, texels.face, texels.size, points, smooth, height, along_u, along_v, block, offset, result)
    _in_shares(len(points), lambda start, end: _bend(*given, start, end))
    return result


def _in_shares(count: int, work: Callable[[int, int], None]) -> None:
    """Run `work(start, end)` on equal shares of `count` things, one a thread."""
    if count == 0:
        return
    edges = np.linspace(0, count, THREADS + 1).astype(int).tolist()
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(work, edges[:-1], edges[1:]))


def _fine_offsets(
    texels: TexelMap, points: Float32Array, smooth: Float32Array, fine_normals: Callable[[FloatArray], FloatArray] | None
) -> tuple[IntArray, Float32Array]:
    """How far exact normals lie from the mesh's own, one for each block of texels: (N,) block of each texel, (B, 3) offsets."""
    if fine_normals is None:
        return np.zeros(len(points), np.int32), np.zeros((1, 3), np.float32)
    step = max(1, texels.size // FINE_SIZE)
    row, column = texels.texel // texels.size // step, texels.texel % texels.size // step
    width = -(-texels.size // step)
    key = row * width + column
    # The lowest texel of each block speaks for it; rows arrive in order, so a first-come table is deterministic.
    speaker = np.full(width * width, -1, np.int32)
    speaker[key[::-1]] = np.arange(len(key) - 1, -1, -1, dtype=np.int32)
    blocks = np.flatnonzero(speaker >= 0)
    first = speaker[blocks]
    number = np.empty(width * width, np.int32)
    number[blocks] = np.arange(len(blocks), dtype=np.int32)
    exact = np.empty((len(first), 3), np.float32)

    def ask(start: int, end: int) -> None:
        exact[start:end] = fine_normals(points[first[start:end]].astype(np.float64))

    _in_shares(len(first), ask)
    own = smooth[first] / np.maximum(np.linalg.norm(smooth[first], axis=1), 1e-12)[:, None]
    offset = exact - own
    # Where the exact surface turns away from the mesh (a crease that simplification bridged), trust the mesh.
    offset[(exact * own).sum(axis=1) < 0.4] = 0.0
    return number[key], np.ascontiguousarray(offset, dtype=np.float32)


@njit(cache=True, nogil=True)
def _bend(index: IntArray, texel: IntArray, face: IntArray, size: int, points: Float32Array, smooth: Float32Array, height: Float32Array,
          along_u: Float32Array, along_v: Float32Array, block: IntArray, offset: Float32Array, result: Float32Array,
          start: int, end: int) -> None:  # fmt: skip
    """Fill rows start..end of `result`: the fine normal, minus the slope of the height, in the texel's tangent frame."""
    slope = np.zeros(3)
    n = np.zeros(3)
    t = np.zeros(3)
    b = np.zeros(3)
    bent = np.zeros(3)
    for i in range(start, min(end, len(texel))):
        _slope(index, texel, size, points, height, i, slope)
        for k in range(3):
            n[k] = smooth[i, k]
        _normalise(n)
        for k in range(3):
            bent[k] = n[k] + offset[block[i], k] - slope[k]
        f = face[i]
        along = along_u[f, 0] * n[0] + along_u[f, 1] * n[1] + along_u[f, 2] * n[2]
        for k in range(3):
            t[k] = along_u[f, k] - along * n[k]
        _normalise(t)
        b[0], b[1], b[2] = n[1] * t[2] - n[2] * t[1], n[2] * t[0] - n[0] * t[2], n[0] * t[1] - n[1] * t[0]
        side = 1.0 if b[0] * along_v[f, 0] + b[1] * along_v[f, 1] + b[2] * along_v[f, 2] >= 0.0 else -1.0
        _normalise(bent)
        x = bent[0] * t[0] + bent[1] * t[1] + bent[2] * t[2]
        y = side * (bent[0] * b[0] + bent[1] * b[1] + bent[2] * b[2])
        # A normal map can't bend further than the horizon.
        z = max(bent[0] * n[0] + bent[1] * n[1] + bent[2] * n[2], 0.2)
        length = np.sqrt(x * x + y * y + z * z)
        result[i, 0], result[i, 1], result[i, 2] = x / length, y / length, z / length


@njit(cache=True, nogil=True, inline="always")
def _normalise(v: np.ndarray) -> None:
    length = max(np.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]), 1e-12)
    v[0], v[1], v[2] = v[0] / length, v[1] / length, v[2] / length


@njit(cache=True, nogil=True)
def _slope(index: IntArray, texel: IntArray, size: int, points: Float32Array, height: Float32Array, i: int, out: np.ndarray) -> None:
    """Gradient of the height along the surface at covered texel i, from its neighbours in the texture.

    A neighbour counts when it is near in space: across a seam the texture jumps and space does not.
    """
    out[0], out[1], out[2] = 0.0, 0.0, 0.0
    row, column = texel[i] // size, texel[i] % size
    a0, a1 = _difference(index, row, column - 1, column + 1, size, True, i)
    b0, b1 = _difference(index, column, row - 1, row + 1, size, False, i)
    ux, uy, uz = points[a1, 0] - points[a0, 0], points[a1, 1] - points[a0, 1], points[a1, 2] - points[a0, 2]
    vx, vy, vz = points[b1, 0] - points[b0, 0], points[b1, 1] - points[b0, 1], points[b1, 2] - points[b0, 2]
    hu, hv = height[a1] - height[a0], height[b1] - height[b0]
    uu, uv, vv = ux * ux + uy * uy + uz * uz, ux * vx + uy * vy + uz * vz, vx * vx + vy * vy + vz * vz
    determinant = uu * vv - uv * uv
    if determinant <= 1e-4 * uu * vv or uu > 25.0 * vv or vv > 25.0 * uu:
        return
    s, t = (hu * vv - hv * uv) / determinant, (hv * uu - hu * uv) / determinant
    out[0], out[1], out[2] = s * ux + t * vx, s * uy + t * vy, s * uz + t * vz


@njit(cache=True, nogil=True, inline="always")
def _difference(index: IntArray, line: int, before: int, after: int, size: int, along_row: bool, own: int) -> tuple[int, int]:
    """Places of the covered texels before and after `own` on a line; itself where there is none."""
    first, second = own, own
    if before >= 0:
        found = index[line * size + before] if along_row else index[before * size + line]
        if found >= 0:
            first = found
    if after < size:
        found = index[line * size + after] if along_row else index[after * size + line]
        if found >= 0:
            second = found
    return first, second
