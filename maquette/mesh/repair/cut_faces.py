"""Triangulating every face of an arrangement on the points and tracks that it shares with others."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.growing import doubled
from maquette.mesh.repair.constrained_delaunay import triangulate
from maquette.mesh.repair.contacts import Mesh
from maquette.mesh.repair.tracks import stretch_range


@njit(cache=True, nogil=True)
def cut_faces(
    points: np.ndarray,
    mesh: Mesh,
    order: np.ndarray,
    track_start: np.ndarray,
    track_points: np.ndarray,
    stretch_start: np.ndarray,
    stretches: np.ndarray,
    inner_start: np.ndarray,
    inner: np.ndarray,
    twins: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """order: the faces to cut. twins: (T, 2) pairs that share an area; the later one takes over the earlier one's edges there.

    Returns (N, 3) faces and (N,) the face each is a part of.
    """
    result = np.empty((4 * len(order) + 64, 3), np.int32)
    parent = np.empty(len(result), np.int32)
    made = 0
    begin = np.zeros(len(mesh.faces) + 1, np.int64)
    end = np.zeros(len(mesh.faces) + 1, np.int64)
    twin_start, twin_of = _twins_by_later(twins, len(mesh.faces))
    local = np.full(len(points), -1, np.int32)
    for face in order:
        outline = _outline(mesh, face, track_start, track_points)
        ids = _ids(outline, face, track_start, track_points, stretch_start, stretches, inner_start, inner, local)
        segments = _segments(mesh, face, ids, local, track_start, track_points, stretch_start, stretches, twin_start, twin_of, begin, end, result)
        triangles = _cut(points, mesh, face, ids, outline, local, segments)
        for position in range(len(ids)):
            local[ids[position]] = -1
        while made + len(triangles) > len(result):
            result, parent = doubled(result), doubled(parent)
        begin[face] = made
        for row in range(len(triangles)):
            result[made] = triangles[row]
            parent[made] = face
            made += 1
        end[face] = made
    return result[:made].copy(), parent[:made].copy()


@njit(cache=True, nogil=True)
def _twins_by_later(twins: np.ndarray, faces: int) -> tuple[np.ndarray, np.ndarray]:
    """CSR: for every face, its twins with a lower number."""
    start = np.zeros(faces + 1, np.int64)
    for row in range(len(twins)):
        start[max(twins[row, 0], twins[row, 1]) + 1] += 1
    for face in range(faces):
        start[face + 1] += start[face]
    fill = start.copy()
    earlier = np.empty(len(twins), np.int32)
    for row in range(len(twins)):
        later = max(twins[row, 0], twins[row, 1])
        earlier[fill[later]] = min(twins[row, 0], twins[row, 1])
        fill[later] += 1
    return start, earlier


@njit(cache=True, nogil=True)
def _outline(mesh: Mesh, face: int, track_start: np.ndarray, track_points: np.ndarray) -> np.ndarray:
    """The points round the face, in order."""
    size = 0
    for k in range(3):
        size += track_start[mesh.edges[face, k] + 1] - track_start[mesh.edges[face, k]] - 1
    outline = np.empty(size, np.int32)
    count = 0
    for k in range(3):
        edge = mesh.edges[face, k]
        low, high = track_start[edge], track_start[edge + 1] - 1
        forward = mesh.ends[edge, 0] == mesh.faces[face, k]
        for step in range(high - low):
            outline[count] = track_points[low + step if forward else high - step]
            count += 1
    return outline


@njit(cache=True, nogil=True)
def _ids(
    outline: np.ndarray,
    face: int,
    track_start: np.ndarray,
    track_points: np.ndarray,
    stretch_start: np.ndarray,
    stretches: np.ndarray,
    inner_start: np.ndarray,
    inner: np.ndarray,
    local: np.ndarray,
) -> np.ndarray:
    """All points of a face, the outline's first, each once; `local` is set to their places."""
    size = len(outline) + inner_start[face + 1] - inner_start[face]
    for row in range(stretch_start[face], stretch_start[face + 1]):
        size += track_start[stretches[row, 0] + 1] - track_start[stretches[row, 0]]
    ids = np.empty(size, np.int32)
    count = 0
    for point in outline:
        if local[point] < 0:
            local[point] = count
            ids[count] = point
            count += 1
    for row in range(stretch_start[face], stretch_start[face + 1]):
        low, high = stretch_range(stretches[row], track_start, track_points)
        for position in range(low, high + 1):
            point = track_points[position]
            if local[point] < 0:
                local[point] = count
                ids[count] = point
                count += 1
    for position in range(inner_start[face], inner_start[face + 1]):
        if local[inner[position]] < 0:
            local[inner[position]] = count
            ids[count] = inner[position]
            count += 1
    return ids[:count]


@njit(cache=True, nogil=True)
def _segments(
    mesh: Mesh,
    face: int,
    ids: np.ndarray,
    local: np.ndarray,
    track_start: np.ndarray,
    track_points: np.ndarray,
    stretch_start: np.ndarray,
    stretches: np.ndarray,
    twin_start: np.ndarray,
    twin_of: np.ndarray,
    begin: np.ndarray,
    end: np.ndarray,
    result: np.ndarray,
) -> np.ndarray:
    """(S, 2) edges that the face must get, by local number: pieces of tracks, then the edges of earlier twins."""
    segments = np.empty((64, 2), np.int32)
    count = 0
    for row in range(stretch_start[face], stretch_start[face + 1]):
        track = stretches[row, 0]
        if track == mesh.edges[face, 0] or track == mesh.edges[face, 1] or track == mesh.edges[face, 2]:
            continue
        low, high = stretch_range(stretches[row], track_start, track_points)
        for position in range(low, high):
            if count == len(segments):
                segments = doubled(segments)
            segments[count, 0], segments[count, 1] = local[track_points[position]], local[track_points[position + 1]]
            count += 1
    for position in range(twin_start[face], twin_start[face + 1]):
        twin = twin_of[position]
        for row in range(begin[twin], end[twin]):
            for k in range(3):
                p, q = local[result[row, k]], local[result[row, (k + 1) % 3]]
                if p < 0 or q < 0:
                    continue
                if count == len(segments):
                    segments = doubled(segments)
                segments[count, 0], segments[count, 1] = p, q
                count += 1
    return segments[:count]


@njit(cache=True, nogil=True)
def _cut(points: np.ndarray, mesh: Mesh, face: int, ids: np.ndarray, outline: np.ndarray, local: np.ndarray, segments: np.ndarray) -> np.ndarray:
    """The triangles of one face, by global number."""
    normal = mesh.normals[face]
    axis = np.argmax(np.abs(normal))
    u, v = (axis + 1) % 3, (axis + 2) % 3
    if normal[axis] < 0.0:
        u, v = v, u
    loops, ends = _simple_loops(outline, local, len(ids))
    result = np.empty((2 * len(ids) + len(outline), 3), np.int32)
    count, first = 0, 0
    for last in ends:
        loop = loops[first:last]
        first = last
        triangles = np.empty((0, 3), np.int32)
        if len(loop) >= 3 and normal[axis] != 0.0:
            triangles = _cut_loop(points, int(u), int(v), ids, loop, local, segments)
        if len(triangles) == 0:
            triangles = _ears(points, loop)
        while count + len(triangles) > len(result):
            result = doubled(result)
        for row in range(len(triangles)):
            result[count] = triangles[row]
            count += 1
    return result[:count]


@njit(cache=True, nogil=True)
def _simple_loops(outline: np.ndarray, local: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray]:
    """An outline that visits points twice, as at the tip of a needle, taken apart into loops that don't. Returns points and loop ends."""
    place = np.full(size, -1, np.int32)
    stack, top = np.empty(len(outline), np.int32), 0
    loops, ends = np.empty(2 * len(outline), np.int32), np.empty(len(outline), np.int32)
    filled, count = 0, 0
    for point in outline:
        start = place[local[point]]
        if start >= 0:
            for position in range(start, top):
                loops[filled] = stack[position]
                filled += 1
                place[local[stack[position]]] = -1
            ends[count] = filled
            count += 1
            top = start
        place[local[point]] = top
        stack[top] = point
        top += 1
    for position in range(top):
        loops[filled] = stack[position]
        filled += 1
    ends[count] = filled
    return loops[:filled], ends[: count + 1]


@njit(cache=True, nogil=True)
def _cut_loop(points: np.ndarray, u: int, v: int, ids: np.ndarray, loop: np.ndarray, local: np.ndarray, segments: np.ndarray) -> np.ndarray:
    """Triangles of a simple loop with all the face's points and segments inside it, seen along the axis that u and v leave out."""
    order = np.empty(len(ids), np.int32)
    place = np.full(len(ids), -1, np.int32)
    for position in range(len(loop)):
        order[position] = loop[position]
        place[local[loop[position]]] = position
    count = len(loop)
    for position in range(len(ids)):
        if place[position] < 0:
            order[count] = ids[position]
            place[position] = count
            count += 1
    flat = np.empty((len(order), 2))
    for position in range(len(order)):
        flat[position, 0], flat[position, 1] = points[order[position], u], points[order[position], v]
    wanted = np.empty_like(segments)
    for row in range(len(segments)):
        wanted[row, 0], wanted[row, 1] = place[segments[row, 0]], place[segments[row, 1]]
    triangles = triangulate(flat, len(loop), wanted)
    for row in range(len(triangles)):
        for k in range(3):
            triangles[row, k] = order[triangles[row, k]]
    return triangles


@njit(cache=True, nogil=True)
def _ears(points: np.ndarray, outline: np.ndarray) -> np.ndarray:
    """Triangles with the outline as their boundary, whatever its shape: walks to and fro cancel, loops are fanned from shortest chords."""
    triangles = np.empty((len(outline), 3), np.int32)
    count = 0
    ring = outline.copy()
    size = len(ring)
    while size >= 3:
        best, chosen = np.inf, -1
        for position in range(size):
            before, after = ring[(position - 1) % size], ring[(position + 1) % size]
            if before == after:
                chosen = position
                best = -1.0
                break
            offset = points[before] - points[after]
            length = (offset * offset).sum()
            if length < best:
                best, chosen = length, position
        before, here, after = ring[(chosen - 1) % size], ring[chosen], ring[(chosen + 1) % size]
        if best >= 0.0:
            triangles[count, 0], triangles[count, 1], triangles[count, 2] = before, here, after
            count += 1
            removed = 1
        else:
            removed = 2
        kept = 0
        fresh = np.empty(size, np.int32)
        for position in range(size):
            if position == chosen or (removed == 2 and position == (chosen + 1) % size):
                continue
            fresh[kept] = ring[position]
            kept += 1
        ring = fresh
        size = kept
    return triangles[:count].copy()
