"""Where triangles touch or cross, to within a tolerance, as the simplest event that explains it.

A corner on an edge, a corner on a face, two edges that meet, an edge through a face: in this order, so that what is nearly a simpler
contact is taken as one. Corners that nearly coincide are assumed to be merged already.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from maquette.mesh.growing import doubled

ON_EDGE, ON_FACE, EDGES_MEET, THROUGH_FACE = 0, 1, 2, 3


class Mesh(NamedTuple):
    """points: (V, 3). faces: (F, 3). edges: (F, 3) number of the edge from corner k to k + 1. ends: (E, 2). normals: (F, 3) unit."""

    points: np.ndarray
    faces: np.ndarray
    edges: np.ndarray
    ends: np.ndarray
    normals: np.ndarray


@njit(cache=True, nogil=True)
def find_contacts(mesh: Mesh, pairs: np.ndarray, reach: float) -> tuple[np.ndarray, np.ndarray]:
    """Events of all pairs of faces.

    Returns (N, 3) rows (kind, a, b) and (N, 3) places: ON_EDGE (point, edge), ON_FACE (point, face), EDGES_MEET (edge, edge),
    THROUGH_FACE (edge, face). The same event may be found from several pairs.
    """
    rows = np.empty((1024, 3), np.int32)
    places = np.empty((1024, 3))
    count = 0
    for row in range(len(pairs)):
        i, j = pairs[row]
        if count + 64 > len(rows):
            rows, places = doubled(rows), doubled(places)
        if _apart(mesh, i, j, reach) or _apart(mesh, j, i, reach):
            continue
        count = _corners_on(mesh, i, j, reach, rows, places, count)
        count = _corners_on(mesh, j, i, reach, rows, places, count)
        count = _edges_meet(mesh, i, j, reach, rows, places, count)
        count = _edges_through(mesh, i, j, reach, rows, places, count)
        count = _edges_through(mesh, j, i, reach, rows, places, count)
    return rows[:count].copy(), places[:count].copy()


@njit(cache=True, nogil=True)
def _height(mesh: Mesh, face: int, point: int) -> float:
    a, p, n = mesh.points[mesh.faces[face, 0]], mesh.points[point], mesh.normals[face]
    return (p[0] - a[0]) * n[0] + (p[1] - a[1]) * n[1] + (p[2] - a[2]) * n[2]


@njit(cache=True, nogil=True)
def _is_corner(mesh: Mesh, face: int, point: int) -> bool:
    return mesh.faces[face, 0] == point or mesh.faces[face, 1] == point or mesh.faces[face, 2] == point


@njit(cache=True, nogil=True)
def _apart(mesh: Mesh, i: int, j: int, reach: float) -> bool:
    """Whether the corners of j, but for those it shares with i, are all beyond reach on one side of i's plane."""
    above, below, own = 0, 0, 0
    for k in range(3):
        point = mesh.faces[j, k]
        if _is_corner(mesh, i, point):
            continue
        own += 1
        height = _height(mesh, i, point)
        above += height > reach
        below += height < -reach
    return own > 0 and (above == own or below == own)


@njit(cache=True, nogil=True)
def point_to_segment(p: np.ndarray, a: np.ndarray, b: np.ndarray) -> tuple[float, float]:
    """(distance, share of the way from a to b of the nearest point)."""
    ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    wx, wy, wz = p[0] - a[0], p[1] - a[1], p[2] - a[2]
    squared = ux * ux + uy * uy + uz * uz
    share = 0.0 if squared == 0.0 else min(1.0, max(0.0, (ux * wx + uy * wy + uz * wz) / squared))
    dx, dy, dz = wx - share * ux, wy - share * uy, wz - share * uz
    return np.sqrt(dx * dx + dy * dy + dz * dz), share


@njit(cache=True, nogil=True)
def segments_meet(p: np.ndarray, q: np.ndarray, a: np.ndarray, b: np.ndarray, reach: float, gap: float, place: np.ndarray) -> bool:
    """Whether two segments come within `gap` of each other, but no end within `reach` of the other; `place` is set half-way between them.

    Segments that an end explains already can't meet again: nearly parallel ones would, a hair from that end.
    """
    if (
        point_to_segment(p, a, b)[0] <= reach
        or point_to_segment(q, a, b)[0] <= reach
        or point_to_segment(a, p, q)[0] <= reach
        or point_to_segment(b, p, q)[0] <= reach
    ):
        return False
    ux, uy, uz = q[0] - p[0], q[1] - p[1], q[2] - p[2]
    vx, vy, vz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    wx, wy, wz = p[0] - a[0], p[1] - a[1], p[2] - a[2]
    uu, uv, vv = ux * ux + uy * uy + uz * uz, ux * vx + uy * vy + uz * vz, vx * vx + vy * vy + vz * vz
    uw, vw = ux * wx + uy * wy + uz * wz, vx * wx + vy * wy + vz * wz
    determinant = uu * vv - uv * uv
    if determinant <= 1e-14 * uu * vv:
        return False
    s, t = (uv * vw - vv * uw) / determinant, (uu * vw - uv * uw) / determinant
    if s <= 0.0 or s >= 1.0 or t <= 0.0 or t >= 1.0:
        return False
    dx, dy, dz = wx + s * ux - t * vx, wy + s * uy - t * vy, wz + s * uz - t * vz
    if dx * dx + dy * dy + dz * dz > gap * gap:
        return False
    place[0], place[1], place[2] = p[0] + s * ux - 0.5 * dx, p[1] + s * uy - 0.5 * dy, p[2] + s * uz - 0.5 * dz
    return True


@njit(cache=True, nogil=True)
def _record(rows: np.ndarray, places: np.ndarray, count: int, kind: int, a: int, b: int, place: np.ndarray) -> int:
    rows[count, 0], rows[count, 1], rows[count, 2] = kind, a, b
    places[count, 0], places[count, 1], places[count, 2] = place[0], place[1], place[2]
    return count + 1


@njit(cache=True, nogil=True)
def _inside(mesh: Mesh, face: int, place: np.ndarray) -> bool:
    """Whether a point near the face's plane is over the face."""
    n = mesh.normals[face]
    for k in range(3):
        a, b = mesh.points[mesh.faces[face, k]], mesh.points[mesh.faces[face, (k + 1) % 3]]
        ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
        wx, wy, wz = place[0] - a[0], place[1] - a[1], place[2] - a[2]
        if n[0] * (uy * wz - uz * wy) + n[1] * (uz * wx - ux * wz) + n[2] * (ux * wy - uy * wx) <= 0.0:
            return False
    return True


@njit(cache=True, nogil=True)
def _corners_on(mesh: Mesh, i: int, j: int, reach: float, rows: np.ndarray, places: np.ndarray, count: int) -> int:
    """Corners of i that lie on an edge or on the inside of j."""
    for k in range(3):
        point = mesh.faces[i, k]
        if _is_corner(mesh, j, point) or abs(_height(mesh, j, point)) > reach:
            continue
        place = mesh.points[point]
        on_edge = False
        for m in range(3):
            a, b = mesh.points[mesh.faces[j, m]], mesh.points[mesh.faces[j, (m + 1) % 3]]
            distance, share = point_to_segment(place, a, b)
            if distance <= reach:
                on_edge = True
                if 0.0 < share < 1.0:
                    count = _record(rows, places, count, ON_EDGE, point, mesh.edges[j, m], place)
        if not on_edge and _inside(mesh, j, place):
            count = _record(rows, places, count, ON_FACE, point, j, place)
    return count


@njit(cache=True, nogil=True)
def _edges_meet(mesh: Mesh, i: int, j: int, reach: float, rows: np.ndarray, places: np.ndarray, count: int) -> int:
    place = np.empty(3)
    for k in range(3):
        p, q = mesh.faces[i, k], mesh.faces[i, (k + 1) % 3]
        for m in range(3):
            a, b = mesh.faces[j, m], mesh.faces[j, (m + 1) % 3]
            if p in (a, b) or q in (a, b):
                continue
            # Always the same edge first, so that every pair of faces finds the same place.
            first, second = mesh.edges[i, k], mesh.edges[j, m]
            if first > second:
                first, second = second, first
            met = segments_meet(
                mesh.points[mesh.ends[first, 0]],
                mesh.points[mesh.ends[first, 1]],
                mesh.points[mesh.ends[second, 0]],
                mesh.points[mesh.ends[second, 1]],
                reach,
                reach,
                place,
            )
            if met:
                count = _record(rows, places, count, EDGES_MEET, first, second, place)
    return count


@njit(cache=True, nogil=True)
def _touches(mesh: Mesh, face: int, point: int, reach: float) -> bool:
    """Whether a point within reach of the face's plane is over the face or within reach of its rim."""
    place = mesh.points[point]
    touches = _inside(mesh, face, place)
    for m in range(3):
        a, b = mesh.points[mesh.faces[face, m]], mesh.points[mesh.faces[face, (m + 1) % 3]]
        touches = touches or point_to_segment(place, a, b)[0] <= reach
    return touches


@njit(cache=True, nogil=True)
def _edges_through(mesh: Mesh, i: int, j: int, reach: float, rows: np.ndarray, places: np.ndarray, count: int) -> int:
    """Edges of i that go through the inside of j."""
    place = np.empty(3)
    for k in range(3):
        edge = mesh.edges[i, k]
        p, q = mesh.ends[edge]
        if _is_corner(mesh, j, p) or _is_corner(mesh, j, q):
            continue
        height_p, height_q = _height(mesh, j, p), _height(mesh, j, q)
        if height_p * height_q >= 0.0 or (abs(height_p) <= reach and abs(height_q) <= reach):
            continue
        if (abs(height_p) <= reach and _touches(mesh, j, p, reach)) or (abs(height_q) <= reach and _touches(mesh, j, q, reach)):
            continue
        share = height_p / (height_p - height_q)
        start, end = mesh.points[p], mesh.points[q]
        for axis in range(3):
            place[axis] = start[axis] + share * (end[axis] - start[axis])
        if not _inside(mesh, j, place):
            continue
        clear = True
        for m in range(3):
            distance, _ = point_to_segment(place, mesh.points[mesh.faces[j, m]], mesh.points[mesh.faces[j, (m + 1) % 3]])
            clear = clear and distance > reach
        if clear:
            count = _record(rows, places, count, THROUGH_FACE, edge, j, place)
    return count
