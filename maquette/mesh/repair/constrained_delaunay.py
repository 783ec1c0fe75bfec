"""Triangulating a polygon so that given points inside become corners and given segments become edges.

Incremental Delaunay insertion into one large triangle, with Lawson flips and exact turns; the outline and the segments are forced in
by flipping what crosses them (Sloan 1993), and what is outside the outline is taken away. Half-edges as in `halfedges`.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.predicates import turn

_STEPS = 2000
_SEGMENT, _OUTLINE = 1, 2


@njit(cache=True, nogil=True)
def triangulate(points: np.ndarray, outline: int, segments: np.ndarray) -> np.ndarray:
    """points: (N, 2), first the outline, counter-clockwise, then points inside. segments: (S, 2) edges wanted, none crossing another.

    Returns (T, 3) triangles; none if the outline crosses itself. A segment that crosses another is left out.
    """
    flat = _with_large_triangle(points)
    size = 2 * len(flat) + 8
    faces = np.empty((size, 3), np.int32)
    mate = np.full(3 * size, -1, np.int32)
    fixed = np.zeros(3 * size, np.uint8)
    for k in range(3):
        faces[0, k] = len(points) + k
    count = 1
    for point in range(len(points)):
        count = _insert_point(flat, faces, mate, fixed, count, point)
    for point in range(outline):
        if not _insert_segment(flat, faces, mate, fixed, count, point, (point + 1) % outline, _OUTLINE):
            return np.empty((0, 3), np.int32)
    for row in range(len(segments)):
        _insert_segment(flat, faces, mate, fixed, count, segments[row, 0], segments[row, 1], _SEGMENT)
    _relax(flat, faces, mate, fixed, count)
    return faces[:count][_inside(faces, mate, fixed, count, len(points))]


@njit(cache=True, nogil=True)
def _with_large_triangle(points: np.ndarray) -> np.ndarray:
    low, high = np.full(2, np.inf), np.full(2, -np.inf)
    for point in range(len(points)):
        for axis in range(2):
            low[axis], high[axis] = min(low[axis], points[point, axis]), max(high[axis], points[point, axis])
    middle, extent = 0.5 * (low + high), 64.0 * max(high[0] - low[0], high[1] - low[1])
    flat = np.empty((len(points) + 3, 2))
    flat[: len(points)] = points
    flat[len(points), 0], flat[len(points), 1] = middle[0] - extent, middle[1] - extent
    flat[len(points) + 1, 0], flat[len(points) + 1, 1] = middle[0] + extent, middle[1] - extent
    flat[len(points) + 2, 0], flat[len(points) + 2, 1] = middle[0], middle[1] + extent
    return flat


@njit(cache=True, nogil=True)
def _inside(faces: np.ndarray, mate: np.ndarray, fixed: np.ndarray, count: int, points: int) -> np.ndarray:
    """(count,) bool: faces that no way leads to from the large triangle's corners but over the outline."""
    inside = np.ones(count, np.bool_)
    stack = np.empty(count, np.int32)
    top = 0
    for face in range(count):
        if faces[face, 0] >= points or faces[face, 1] >= points or faces[face, 2] >= points:
            inside[face] = False
            stack[top] = face
            top += 1
    while top > 0:
        top -= 1
        face = stack[top]
        for half in range(3 * face, 3 * face + 3):
            other = mate[half]
            if other >= 0 and fixed[half] != _OUTLINE and inside[other // 3]:
                inside[other // 3] = False
                stack[top] = other // 3
                top += 1
    return inside


@njit(cache=True, nogil=True)
def _glue(mate: np.ndarray, half: int, other: int) -> None:
    mate[half] = other
    if other >= 0:
        mate[other] = half


@njit(cache=True, nogil=True)
def _turn(flat: np.ndarray, a: int, b: int, c: int) -> int:
    return turn(flat[a, 0], flat[a, 1], flat[b, 0], flat[b, 1], flat[c, 0], flat[c, 1])


@njit(cache=True, nogil=True)
def _locate(flat: np.ndarray, faces: np.ndarray, mate: np.ndarray, count: int, point: int) -> tuple[int, int]:
    """A face that contains the point, and the side of it that the point lies on, or -1; (-1, -1) if none does or a corner is there.

    Walks towards the point from the newest face, over a side that has the point beyond it (Devillers et al. 2001).
    """
    face = count - 1
    for step in range(3 * count + 16):
        zeros, on_side, left = 0, -1, True
        for offset in range(3):
            k = (offset + step) % 3
            bend = _turn(flat, faces[face, k], faces[face, (k + 1) % 3], point)
            if bend < 0:
                other = mate[3 * face + k]
                if other < 0:
                    return -1, -1
                face = other // 3
                left = False
                break
            if bend == 0:
                zeros += 1
                on_side = k
        if left:
            return (face, on_side) if zeros < 2 else (-1, -1)
    return -1, -1


@njit(cache=True, nogil=True)
def _insert_point(flat: np.ndarray, faces: np.ndarray, mate: np.ndarray, fixed: np.ndarray, count: int, point: int) -> int:
    """Returns the new number of faces, unchanged if the point is in none."""
    face, on_side = _locate(flat, faces, mate, count, point)
    if face < 0 or (on_side >= 0 and mate[3 * face + on_side] < 0):
        return count
    if on_side < 0:
        a, b, c = faces[face]
        bc, ca = mate[3 * face + 1], mate[3 * face + 2]
        faces[face, 2] = point
        faces[count, 0], faces[count, 1], faces[count, 2] = b, c, point
        faces[count + 1, 0], faces[count + 1, 1], faces[count + 1, 2] = c, a, point
        _glue(mate, 3 * count, bc)
        _glue(mate, 3 * (count + 1), ca)
        _glue(mate, 3 * face + 1, 3 * count + 2)
        _glue(mate, 3 * count + 1, 3 * (count + 1) + 2)
        _glue(mate, 3 * (count + 1) + 1, 3 * face + 2)
    else:
        _split_inner(faces, mate, count, 3 * face + on_side, point)
    _relax_round(flat, faces, mate, fixed, count + 2, point)
    return count + 2


@njit(cache=True, nogil=True)
def _split_inner(faces: np.ndarray, mate: np.ndarray, count: int, half: int, point: int) -> None:
    """Put `point` on an edge between two faces: each becomes two."""
    other = mate[half]
    f, k, g, m = half // 3, half % 3, other // 3, other % 3
    b, c = faces[f, (k + 1) % 3], faces[f, (k + 2) % 3]
    a, d = faces[g, (m + 1) % 3], faces[g, (m + 2) % 3]
    far_f, far_g = mate[3 * f + (k + 1) % 3], mate[3 * g + (m + 1) % 3]
    faces[f, (k + 1) % 3] = point
    faces[g, (m + 1) % 3] = point
    faces[count, 0], faces[count, 1], faces[count, 2] = point, b, c
    faces[count + 1, 0], faces[count + 1, 1], faces[count + 1, 2] = point, a, d
    _glue(mate, 3 * count + 1, far_f)
    _glue(mate, 3 * count + 2, 3 * f + (k + 1) % 3)
    _glue(mate, 3 * (count + 1) + 1, far_g)
    _glue(mate, 3 * (count + 1) + 2, 3 * g + (m + 1) % 3)
    _glue(mate, 3 * f + k, 3 * (count + 1))
    _glue(mate, 3 * g + m, 3 * count)


@njit(cache=True, nogil=True)
def _flip(faces: np.ndarray, mate: np.ndarray, fixed: np.ndarray, half: int) -> int:
    """Turn the edge between two faces to join their apexes. Returns one half of the new edge."""
    other = mate[half]
    f, k, g, m = half // 3, half % 3, other // 3, other % 3
    a, b, c, d = faces[f, k], faces[f, (k + 1) % 3], faces[f, (k + 2) % 3], faces[g, (m + 2) % 3]
    bc, ca = mate[3 * f + (k + 1) % 3], mate[3 * f + (k + 2) % 3]
    ad, db = mate[3 * g + (m + 1) % 3], mate[3 * g + (m + 2) % 3]
    fixed_bc, fixed_ca = fixed[3 * f + (k + 1) % 3], fixed[3 * f + (k + 2) % 3]
    fixed_ad, fixed_db = fixed[3 * g + (m + 1) % 3], fixed[3 * g + (m + 2) % 3]
    faces[f, 0], faces[f, 1], faces[f, 2] = a, d, c
    faces[g, 0], faces[g, 1], faces[g, 2] = d, b, c
    _glue(mate, 3 * f, ad)
    _glue(mate, 3 * f + 2, ca)
    _glue(mate, 3 * g, db)
    _glue(mate, 3 * g + 1, bc)
    _glue(mate, 3 * f + 1, 3 * g + 2)
    fixed[3 * f], fixed[3 * f + 2], fixed[3 * g], fixed[3 * g + 1] = fixed_ad, fixed_ca, fixed_db, fixed_bc
    fixed[3 * f + 1] = fixed[3 * g + 2] = 0
    return 3 * f + 1


@njit(cache=True, nogil=True)
def _convex(flat: np.ndarray, faces: np.ndarray, mate: np.ndarray, half: int) -> bool:
    """Whether the two faces at an edge form a strictly convex quadrilateral."""
    other = mate[half]
    f, k, g, m = half // 3, half % 3, other // 3, other % 3
    a, b, c, d = faces[f, k], faces[f, (k + 1) % 3], faces[f, (k + 2) % 3], faces[g, (m + 2) % 3]
    return _turn(flat, a, d, c) > 0 and _turn(flat, d, b, c) > 0


@njit(cache=True, nogil=True)
def _should_flip(flat: np.ndarray, faces: np.ndarray, mate: np.ndarray, fixed: np.ndarray, half: int) -> bool:
    other = mate[half]
    if other < 0 or fixed[half] != 0 or not _convex(flat, faces, mate, half):
        return False
    f, k, g, m = half // 3, half % 3, other // 3, other % 3
    a, b, c, d = flat[faces[f, k]], flat[faces[f, (k + 1) % 3]], flat[faces[f, (k + 2) % 3]], flat[faces[g, (m + 2) % 3]]
    ux, uy, vx, vy = a[0] - c[0], a[1] - c[1], b[0] - c[0], b[1] - c[1]
    px, py, qx, qy = b[0] - d[0], b[1] - d[1], a[0] - d[0], a[1] - d[1]
    dot_c, cross_c = ux * vx + uy * vy, ux * vy - uy * vx
    dot_d, cross_d = px * qx + py * qy, px * qy - py * qx
    value = dot_c * cross_d + dot_d * cross_c
    return value < -1e-10 * (abs(dot_c * cross_d) + abs(dot_d * cross_c))


@njit(cache=True, nogil=True)
def _relax(flat: np.ndarray, faces: np.ndarray, mate: np.ndarray, fixed: np.ndarray, count: int) -> None:
    for _ in range(30):
        flipped = False
        for half in range(3 * count):
            if mate[half] > half and _should_flip(flat, faces, mate, fixed, half):
                _flip(faces, mate, fixed, half)
                flipped = True
        if not flipped:
            break


@njit(cache=True, nogil=True)
def _relax_round(flat: np.ndarray, faces: np.ndarray, mate: np.ndarray, fixed: np.ndarray, count: int, point: int) -> None:
    """Flip the edges opposite to a new point until they are Delaunay."""
    stack = np.empty(6 * count + 16, np.int32)
    top = 0
    for face in range(count):
        for k in range(3):
            if faces[face, k] == point:
                stack[top] = 3 * face + (k + 1) % 3
                top += 1
    steps = 0
    while top > 0 and steps < _STEPS:
        steps += 1
        top -= 1
        half = stack[top]
        face, k = half // 3, half % 3
        if faces[face, (k + 2) % 3] != point or not _should_flip(flat, faces, mate, fixed, half):
            continue
        other_face = mate[half] // 3
        _flip(faces, mate, fixed, half)
        for changed in (face, other_face):
            for k in range(3):
                if faces[changed, k] == point and top < len(stack):
                    stack[top] = 3 * changed + (k + 1) % 3
                    top += 1


@njit(cache=True, nogil=True)
def _insert_segment(flat: np.ndarray, faces: np.ndarray, mate: np.ndarray, fixed: np.ndarray, count: int, start: int, end: int, kind: int) -> bool:
    """Make start–end an edge, or a chain of edges where points lie exactly on it."""
    for _ in range(200):
        if start == end:
            return True
        half, through = _first_step(flat, faces, count, start, end)
        if half < 0:
            return False
        if through >= 0:
            _fix(faces, fixed, count, start, through, kind)
            start = through
            continue
        passed = _clear_path(flat, faces, mate, fixed, half, start, end)
        if passed < 0:
            return False
        _fix(faces, fixed, count, start, passed, kind)
        start = passed
    return False


@njit(cache=True, nogil=True)
def _first_step(flat: np.ndarray, faces: np.ndarray, count: int, start: int, end: int) -> tuple[int, int]:
    """From `start` towards `end`: (the half-edge that is crossed first, -1), or (any, the vertex that is met first)."""
    for face in range(count):
        for k in range(3):
            if faces[face, k] != start:
                continue
            u, v = faces[face, (k + 1) % 3], faces[face, (k + 2) % 3]
            if u == end or v == end:
                return 3 * face, end
            left, right = _turn(flat, start, u, end), _turn(flat, start, v, end)
            if left == 0 and _ahead(flat, start, end, u):
                return 3 * face, u
            if right == 0 and _ahead(flat, start, end, v):
                return 3 * face, v
            if left > 0 and right < 0:
                return 3 * face + (k + 1) % 3, -1
    return -1, -1


@njit(cache=True, nogil=True)
def _ahead(flat: np.ndarray, start: int, end: int, point: int) -> bool:
    forward = (flat[end, 0] - flat[start, 0]) * (flat[point, 0] - flat[start, 0]) + (flat[end, 1] - flat[start, 1]) * (
        flat[point, 1] - flat[start, 1]
    )
    return forward > 0.0


@njit(cache=True, nogil=True)
def _clear_path(flat: np.ndarray, faces: np.ndarray, mate: np.ndarray, fixed: np.ndarray, half: int, start: int, end: int) -> int:
    """Flip all edges that start → end crosses, up to the first vertex exactly on the way. Returns that vertex or `end`; -1 if stuck."""
    goal = end
    edges = np.empty((len(mate), 2), np.int32)
    crossed = 0
    while True:
        if fixed[half] != 0 or mate[half] < 0 or crossed >= len(edges):
            return -1
        face, k = half // 3, half % 3
        edges[crossed, 0], edges[crossed, 1] = faces[face, k], faces[face, (k + 1) % 3]
        crossed += 1
        other = mate[half]
        g, m = other // 3, other % 3
        apex = faces[g, (m + 2) % 3]
        if apex == end:
            break
        bend = _turn(flat, start, end, apex)
        if bend == 0:
            goal = apex
            break
        # The crossed edge runs u → v with u on the right; leave through the side whose ends are on either side.
        half = 3 * g + (m + 1) % 3 if bend > 0 else 3 * g + (m + 2) % 3
    for _ in range(2 * crossed + 10):
        if crossed == 0:
            return goal
        kept = 0
        for row in range(crossed):
            place = _find_half(faces, mate, edges[row, 0], edges[row, 1])
            if place < 0:
                continue
            if not _convex(flat, faces, mate, place):
                edges[kept, 0], edges[kept, 1] = edges[row, 0], edges[row, 1]
                kept += 1
                continue
            made = _flip(faces, mate, fixed, place)
            p, q = faces[made // 3, made % 3], faces[made // 3, (made % 3 + 1) % 3]
            if p != start and p != goal and q != start and q != goal and _turn(flat, start, goal, p) * _turn(flat, start, goal, q) < 0:
                edges[kept, 0], edges[kept, 1] = p, q
                kept += 1
        if kept == crossed and _stuck(flat, faces, mate, edges, kept):
            return -1
        crossed = kept
    return -1


@njit(cache=True, nogil=True)
def _stuck(flat: np.ndarray, faces: np.ndarray, mate: np.ndarray, edges: np.ndarray, count: int) -> bool:
    for row in range(count):
        place = _find_half(faces, mate, edges[row, 0], edges[row, 1])
        if place >= 0 and _convex(flat, faces, mate, place):
            return False
    return True


@njit(cache=True, nogil=True)
def _find_half(faces: np.ndarray, mate: np.ndarray, a: int, b: int) -> int:
    """A half-edge a → b or b → a that has a face on its other side, or -1."""
    for face in range(len(faces)):
        for k in range(3):
            p, q = faces[face, k], faces[face, (k + 1) % 3]
            if ((p == a and q == b) or (p == b and q == a)) and mate[3 * face + k] >= 0:
                return 3 * face + k
    return -1


@njit(cache=True, nogil=True)
def _fix(faces: np.ndarray, fixed: np.ndarray, count: int, a: int, b: int, kind: int) -> None:
    for face in range(count):
        for k in range(3):
            p, q = faces[face, k], faces[face, (k + 1) % 3]
            if (p == a and q == b) or (p == b and q == a):
                fixed[3 * face + k] = max(fixed[3 * face + k], kind)
