"""Where a surface crosses, overlaps or folds onto itself, decided with exact predicates.

Triangles that only share a corner or an edge, as neighbours do, don't count; triangles that merely touch don't either.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numba import njit

from maquette.mesh import bvh
from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.predicates import side

CROSSING, GRAZING, OVERLAPPING, FOLDED = 1, 2, 3, 4
_PIECE = 15_000


@dataclass(frozen=True)
class Intersections:
    """Pairs of triangles that meet where they should not.

    pairs: (N, 2) int32. kind: (N,) int8: CROSSING (an edge goes through the other triangle, deeper than the tolerance), GRAZING
    (it does, but no deeper), OVERLAPPING (in one plane, sharing area), FOLDED (neighbours lying on each other, or twins).
    """

    pairs: IntArray
    kind: np.ndarray

    def count(self, kind: int) -> int:
        return int((self.kind == kind).sum())

    @property
    def harmful(self) -> IntArray:
        """(N, 2): all but the grazing ones, which are within the precision of a print file."""
        return self.pairs[self.kind != GRAZING]


def self_intersections(vertices: FloatArray, faces: IntArray, tolerance: float = 1e-6) -> Intersections:
    """vertices, faces: welded, finite, without degenerate faces. tolerance: of the diagonal; what is shallower only grazes."""
    if len(faces) == 0:
        return Intersections(np.zeros((0, 2), np.int32), np.zeros(0, np.int8))
    # Predicates want moderate numbers; a power of two changes no bit of the mantissas.
    diagonal = float(np.linalg.norm(vertices.max(axis=0) - vertices.min(axis=0)))
    scale = 2.0 ** -np.floor(np.log2(max(diagonal, 1e-300)))
    points = np.ascontiguousarray(vertices * scale)
    tree = bvh.over_triangles(points[faces])
    normals = _unit_normals(points, faces)
    pieces = [(start, min(start + _PIECE, len(faces))) for start in range(0, len(faces), _PIECE)]

    def search(piece: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
        pairs = bvh.overlapping_pairs(tree, 0.0, *piece)
        kinds = _classify(points, faces, normals, pairs, tolerance * diagonal * scale)
        return pairs[kinds > 0], kinds[kinds > 0]

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(search, pieces))
    return Intersections(np.concatenate([pairs for pairs, _ in found]), np.concatenate([kinds for _, kinds in found]))


@njit(cache=True, nogil=True)
def _unit_normals(points: np.ndarray, faces: np.ndarray) -> np.ndarray:
    normals = np.zeros((len(faces), 3))
    for face in range(len(faces)):
        write_unit_normal(points, faces, face, normals)
    return normals


@njit(cache=True, nogil=True)
def write_unit_normal(points: np.ndarray, faces: np.ndarray, face: int, normals: np.ndarray) -> None:
    """The face's row of `normals`, (F, 3); zero where it has no area."""
    a, b, c = points[faces[face, 0]], points[faces[face, 1]], points[faces[face, 2]]
    ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    vx, vy, vz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
    x, y, z = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
    length = np.sqrt(x * x + y * y + z * z)
    scale = 1.0 / length if length > 0.0 else 0.0
    normals[face, 0], normals[face, 1], normals[face, 2] = x * scale, y * scale, z * scale


@njit(cache=True, nogil=True)
def _classify(points: np.ndarray, faces: np.ndarray, normals: np.ndarray, pairs: np.ndarray, tolerance: float) -> np.ndarray:
    kinds = np.zeros(len(pairs), np.int8)
    for row in range(len(pairs)):
        kinds[row] = kind_of(points, faces, normals, pairs[row, 0], pairs[row, 1], tolerance)
    return kinds


@njit(cache=True, nogil=True)
def kind_of(points: np.ndarray, faces: np.ndarray, normals: np.ndarray, i: int, j: int, tolerance: float) -> int:
    """How triangles i and j meet: one of the constants above, or 0. points: of moderate size. normals: (F, 3), unit; read at i and j."""
    shared_i, shared_j, shared = 0, 0, 0
    for k in range(3):
        for m in range(3):
            if faces[i, k] == faces[j, m]:
                shared_i |= 1 << k
                shared_j |= 1 << m
                shared += 1
    if shared == 3:
        return FOLDED
    if _clear_of(points, faces, normals, i, j, shared_j) or _clear_of(points, faces, normals, j, i, shared_i):
        return 0
    if shared == 2:
        return _fold(points, faces, i, j, shared_i, shared_j, tolerance)
    sides_j = _sides(points, faces, i, j, shared_j)
    if _one_side(sides_j, shared_j):
        return 0
    sides_i = _sides(points, faces, j, i, shared_i)
    if _one_side(sides_i, shared_i):
        return 0
    if sides_i == (0, 0, 0) and sides_j == (0, 0, 0):
        return OVERLAPPING if _overlap(points, faces, normals, i, j, tolerance) else 0
    depth = max(_depth(points, faces, normals, j, i, sides_j, tolerance), _depth(points, faces, normals, i, j, sides_i, tolerance))
    return 0 if depth < 0.0 else (CROSSING if depth > tolerance else GRAZING)


@njit(cache=True, nogil=True)
def _clear_of(points: np.ndarray, faces: np.ndarray, normals: np.ndarray, i: int, j: int, shared_j: int) -> bool:
    """True if the corners of j that are not shared are surely on one side of the plane of i (rounding allowed for)."""
    above, below = 0, 0
    a = points[faces[i, 0]]
    nx, ny, nz = normals[i]
    wanted = 0
    for k in range(3):
        if shared_j & (1 << k):
            continue
        wanted += 1
        p = points[faces[j, k]]
        height = (p[0] - a[0]) * nx + (p[1] - a[1]) * ny + (p[2] - a[2]) * nz
        if height > 1e-9:
            above += 1
        elif height < -1e-9:
            below += 1
    return above == wanted or below == wanted


@njit(cache=True, nogil=True)
def _sides(points: np.ndarray, faces: np.ndarray, i: int, j: int, shared_j: int) -> tuple[int, int, int]:
    """Side of each corner of j relative to the plane of i, 0 for shared corners."""
    a, b, c = points[faces[i, 0]], points[faces[i, 1]], points[faces[i, 2]]
    first = 0 if shared_j & 1 else side(a, b, c, points[faces[j, 0]])
    second = 0 if shared_j & 2 else side(a, b, c, points[faces[j, 1]])
    third = 0 if shared_j & 4 else side(a, b, c, points[faces[j, 2]])
    return first, second, third


@njit(cache=True, nogil=True)
def _one_side(sides: tuple[int, int, int], shared: int) -> bool:
    """Whether all corners that are not shared lie strictly on one side."""
    above, below, wanted = 0, 0, 0
    for k in range(3):
        if shared & (1 << k):
            continue
        wanted += 1
        if sides[k] > 0:
            above += 1
        elif sides[k] < 0:
            below += 1
    return above == wanted or below == wanted


@njit(cache=True, nogil=True)
def _depth(points: np.ndarray, faces: np.ndarray, normals: np.ndarray, j: int, i: int, sides: tuple[int, int, int], tolerance: float) -> float:
    """How deep an edge of j goes through the inside of i: the least of its ends' heights and the distance to the rim; -1 if none does."""
    a, b, c = points[faces[i, 0]], points[faces[i, 1]], points[faces[i, 2]]
    deepest = -1.0
    for k in range(3):
        if sides[k] * sides[(k + 1) % 3] >= 0:
            continue
        p, q = points[faces[j, k]], points[faces[j, (k + 1) % 3]]
        first = side(a, b, p, q)
        if first == 0 or side(b, c, p, q) != first or side(c, a, p, q) != first:
            continue
        height_p = (p[0] - a[0]) * normals[i, 0] + (p[1] - a[1]) * normals[i, 1] + (p[2] - a[2]) * normals[i, 2]
        height_q = (q[0] - a[0]) * normals[i, 0] + (q[1] - a[1]) * normals[i, 1] + (q[2] - a[2]) * normals[i, 2]
        share = height_p / (height_p - height_q) if height_p != height_q else 0.5
        hit = p + share * (q - p)
        rim = min(_distance_to_line(hit, a, b), _distance_to_line(hit, b, c), _distance_to_line(hit, c, a))
        deepest = max(deepest, min(abs(height_p), abs(height_q), rim))
        if deepest > tolerance:
            break
    return deepest


@njit(cache=True, nogil=True)
def _distance_to_line(p: np.ndarray, a: np.ndarray, b: np.ndarray) -> float:
    ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    wx, wy, wz = p[0] - a[0], p[1] - a[1], p[2] - a[2]
    x, y, z = uy * wz - uz * wy, uz * wx - ux * wz, ux * wy - uy * wx
    return np.sqrt((x * x + y * y + z * z) / max(ux * ux + uy * uy + uz * uz, 1e-300))


@njit(cache=True, nogil=True)
def _fold(points: np.ndarray, faces: np.ndarray, i: int, j: int, shared_i: int, shared_j: int, tolerance: float) -> int:
    """FOLDED if two triangles with a common edge lie in one plane on the same side of it."""
    corner_i = 0 if not shared_i & 1 else (1 if not shared_i & 2 else 2)
    corner_j = 0 if not shared_j & 1 else (1 if not shared_j & 2 else 2)
    u, v = points[faces[i, (corner_i + 1) % 3]], points[faces[i, (corner_i + 2) % 3]]
    p, q = points[faces[i, corner_i]], points[faces[j, corner_j]]
    if side(u, v, p, q) != 0:
        return 0
    edge = v - u
    squared = max(edge[0] * edge[0] + edge[1] * edge[1] + edge[2] * edge[2], 1e-300)
    rise_p = (p - u) - ((p - u) * edge).sum() / squared * edge
    rise_q = (q - u) - ((q - u) * edge).sum() / squared * edge
    if (rise_p * rise_q).sum() <= 0.0:
        return 0
    lowest = min((rise_p * rise_p).sum(), (rise_q * rise_q).sum())
    return FOLDED if lowest > tolerance * tolerance else 0


@njit(cache=True, nogil=True)
def _overlap(points: np.ndarray, faces: np.ndarray, normals: np.ndarray, i: int, j: int, tolerance: float) -> bool:
    """Separating axes in the common plane: they share area unless some edge keeps them apart, up to the tolerance."""
    n = normals[i]
    axis = np.empty(3)
    for triangle in (i, j):
        for k in range(3):
            p, q = points[faces[triangle, k]], points[faces[triangle, (k + 1) % 3]]
            ux, uy, uz = q[0] - p[0], q[1] - p[1], q[2] - p[2]
            axis[0], axis[1], axis[2] = n[1] * uz - n[2] * uy, n[2] * ux - n[0] * uz, n[0] * uy - n[1] * ux
            axis /= max(np.sqrt((axis * axis).sum()), 1e-300)
            low_i, high_i = _extent(points, faces, i, axis)
            low_j, high_j = _extent(points, faces, j, axis)
            if min(high_i, high_j) - max(low_i, low_j) <= tolerance:
                return False
    return True


@njit(cache=True, nogil=True)
def _extent(points: np.ndarray, faces: np.ndarray, face: int, axis: np.ndarray) -> tuple[float, float]:
    low, high = np.inf, -np.inf
    for k in range(3):
        p = points[faces[face, k]]
        value = p[0] * axis[0] + p[1] * axis[1] + p[2] * axis[2]
        low, high = min(low, value), max(high, value)
    return low, high
