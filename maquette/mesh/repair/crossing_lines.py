"""What pairs of faces have in common: stretches of each other's edges, lines in which they cross, or an area."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.growing import doubled, doubled_to
from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.repair.contacts import Mesh, point_to_segment
from maquette.mesh.repair.tracks import Tracks, by_track, points_by_face


def crossing_tracks(points: FloatArray, mesh: Mesh, tracks: Tracks, pairs: IntArray, involved: np.ndarray, reach: float) -> tuple[Tracks, IntArray]:
    """Add what pairs of faces have in common: stretches of the other's edges, and new tracks along lines of crossing.

    Also returns (T, 2) pairs of faces that share an area.
    """
    own = tracks.stretch[involved[tracks.stretch[:, 0]]]
    tracks = Tracks(tracks.ends, tracks.on, own, tracks.inner)
    track_start, track_points = by_track(points, tracks)
    stretches, lines, twins = _common(points, mesh, pairs, track_start, track_points, *points_by_face(tracks, mesh, track_start, track_points), reach)
    stretches = _widest(points, tracks.ends, stretches)
    keys, number = np.unique(np.sort(lines[:, :2], axis=1), axis=0, return_inverse=True)
    number = number.ravel() + len(tracks.ends)
    line_stretches = np.concatenate([np.column_stack([lines[:, side], number, keys[number - len(tracks.ends)]]) for side in (2, 3)])
    line_stretches = np.unique(line_stretches, axis=0) if len(line_stretches) else line_stretches.reshape(-1, 4)
    return (
        Tracks(
            np.concatenate([tracks.ends, keys.reshape(-1, 2)]).astype(np.int32),
            tracks.on,
            np.concatenate([own, stretches, line_stretches]).astype(np.int32),
            tracks.inner,
        ),
        twins,
    )


def _widest(points: FloatArray, ends: IntArray, stretches: IntArray) -> IntArray:
    """One stretch for every face and track: from the first of all first points to the last of all last ones."""
    if len(stretches) == 0:
        return stretches.reshape(-1, 4)
    track = stretches[:, 1]
    start = points[ends[track, 0]]
    along = points[ends[track, 1]] - start
    low = np.einsum("ij,ij->i", points[stretches[:, 2]] - start, along)
    high = np.einsum("ij,ij->i", points[stretches[:, 3]] - start, along)
    group = stretches[:, 0].astype(np.int64) * len(ends) + track
    by_low, by_high = np.lexsort((low, group)), np.lexsort((-high, group))
    _, first = np.unique(group[by_low], return_index=True)
    first_row, last_row = by_low[first], by_high[np.unique(group[by_high], return_index=True)[1]]
    widest = stretches[first_row].copy()
    widest[:, 3] = stretches[last_row, 3]
    return widest


@njit(cache=True, nogil=True)
def _common(
    points: np.ndarray,
    mesh: Mesh,
    pairs: np.ndarray,
    track_start: np.ndarray,
    track_points: np.ndarray,
    face_start: np.ndarray,
    face_points: np.ndarray,
    reach: float,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For every pair, from the points that both faces have: stretches (face, edge, first, last), lines (p, q, face, face), twins."""
    stretches, lines, twins = np.empty((256, 4), np.int32), np.empty((256, 4), np.int32), np.empty((256, 2), np.int32)
    stretch_count, line_count, twin_count = 0, 0, 0
    shared = np.zeros(len(points), np.int64)
    common = np.empty(len(points), np.int32)
    for row in range(len(pairs)):
        i, j = pairs[row]
        count = _intersect(face_points[face_start[i] : face_start[i + 1]], face_points[face_start[j] : face_start[j + 1]], common)
        if count < 2:
            continue
        if stretch_count + 8 > len(stretches):
            stretches = doubled(stretches)
        if line_count + count > len(lines):
            lines = doubled_to(lines, line_count + count)
        if twin_count + 1 > len(twins):
            twins = doubled(twins)
        for place in range(count):
            shared[common[place]] = row + 1
        on_one_edge = False
        for turn in range(2):
            face, other = (i, j) if turn == 0 else (j, i)
            for k in range(3):
                edge = mesh.edges[face, k]
                first, last, met = -1, -1, 0
                for place in range(track_start[edge], track_start[edge + 1]):
                    if shared[track_points[place]] == row + 1:
                        first = track_points[place] if met == 0 else first
                        last = track_points[place]
                        met += 1
                on_one_edge = on_one_edge or met == count
                if met >= 2 and mesh.edges[other, 0] != edge and mesh.edges[other, 1] != edge and mesh.edges[other, 2] != edge:
                    stretches[stretch_count, 0], stretches[stretch_count, 1] = other, edge
                    stretches[stretch_count, 2], stretches[stretch_count, 3] = first, last
                    stretch_count += 1
        if on_one_edge:
            continue
        if _spread(points, common, count, reach):
            twins[twin_count, 0], twins[twin_count, 1] = i, j
            twin_count += 1
            continue
        _sort_along(points, common, count)
        for place in range(count - 1):
            p, q = common[place], common[place + 1]
            if not (_on_common_edge(mesh, i, p, q, track_start, track_points) or _on_common_edge(mesh, j, p, q, track_start, track_points)):
                lines[line_count, 0], lines[line_count, 1], lines[line_count, 2], lines[line_count, 3] = p, q, i, j
                line_count += 1
    return stretches[:stretch_count].copy(), lines[:line_count].copy(), twins[:twin_count].copy()


@njit(cache=True, nogil=True)
def _intersect(first: np.ndarray, second: np.ndarray, common: np.ndarray) -> int:
    i, j, count = 0, 0, 0
    while i < len(first) and j < len(second):
        if first[i] == second[j]:
            common[count] = first[i]
            count += 1
            i += 1
            j += 1
        elif first[i] < second[j]:
            i += 1
        else:
            j += 1
    return count


@njit(cache=True, nogil=True)
def _farthest(points: np.ndarray, common: np.ndarray, count: int, start: np.ndarray) -> int:
    best, chosen = -1.0, 0
    for place in range(count):
        offset = points[common[place]] - start
        distance = (offset * offset).sum()
        if distance > best:
            best, chosen = distance, place
    return chosen


@njit(cache=True, nogil=True)
def _spread(points: np.ndarray, common: np.ndarray, count: int, reach: float) -> bool:
    """Whether some common point is well off the line through the two farthest ones: the faces share an area."""
    if count < 3:
        return False
    a = points[common[_farthest(points, common, count, points[common[0]])]]
    b = points[common[_farthest(points, common, count, a)]]
    off = False
    for place in range(count):
        off = off or point_to_segment(points[common[place]], a, b)[0] > 3.0 * reach
    return off


@njit(cache=True, nogil=True)
def _sort_along(points: np.ndarray, common: np.ndarray, count: int) -> None:
    start = points[common[_farthest(points, common, count, points[common[0]])]]
    distance = np.empty(count)
    for place in range(count):
        offset = points[common[place]] - start
        distance[place] = (offset * offset).sum()
    common[:count] = common[:count][np.argsort(distance, kind="mergesort")]


@njit(cache=True, nogil=True)
def _on_common_edge(mesh: Mesh, face: int, p: int, q: int, track_start: np.ndarray, track_points: np.ndarray) -> bool:
    for k in range(3):
        edge = mesh.edges[face, k]
        met = 0
        for place in range(track_start[edge], track_start[edge + 1]):
            met += track_points[place] == p or track_points[place] == q
        if met == 2:
            return True
    return False
