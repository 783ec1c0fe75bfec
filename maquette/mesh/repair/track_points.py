"""Points that tracks still miss: those of others that lie on them, and those where they cross unnoticed."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.growing import doubled
from maquette.mesh.model import FloatArray
from maquette.mesh.repair.contacts import point_to_segment, segments_meet
from maquette.mesh.repair.tracks import Tracks, by_face, by_track, numbered, stretch_range, without_ends

_PASSES = 10
_TANGLED = 2
"""Missing points per stretch or point from which faces lie within the tolerance of everything: no arrangement comes of it."""


def complete(points: FloatArray, tracks: Tracks, reach: float) -> tuple[FloatArray, Tracks]:
    """Add points to tracks until, in every face, no point lies on a track that doesn't know it and no two tracks cross unnoticed."""
    faces = int(tracks.stretch[:, 0].max()) + 1 if len(tracks.stretch) else 0
    for _ in range(_PASSES):
        found, crossed, places = _missing(points, *by_track(points, tracks), *by_face(tracks, faces), reach)
        if len(found) == 0 and len(crossed) == 0:
            break
        if len(found) > _TANGLED * (len(tracks.stretch) + len(points)):
            break
        crossed, first = np.unique(crossed, axis=0, return_index=True)
        points, number = numbered(points, places[first], reach)
        rows = np.concatenate([tracks.on, found, np.stack([crossed[:, 0], number], 1), np.stack([crossed[:, 1], number], 1)])
        rows = without_ends(tracks.ends, rows.astype(np.int32))
        if len(rows) == len(tracks.on):
            break
        tracks = Tracks(tracks.ends, rows, tracks.stretch, tracks.inner)
    return points, tracks


@njit(cache=True, nogil=True)
def _missing(
    points: np.ndarray,
    track_start: np.ndarray,
    track_points: np.ndarray,
    stretch_start: np.ndarray,
    stretches: np.ndarray,
    inner_start: np.ndarray,
    inner: np.ndarray,
    reach: float,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(track, point) rows to add; and pairs of tracks that cross, with the places where."""
    found, crossed, places = np.empty((256, 2), np.int32), np.empty((256, 2), np.int32), np.empty((256, 3))
    found_count, crossed_count = 0, 0
    mark = np.zeros(len(points), np.int64)
    seen = np.zeros(len(points), np.int64)
    on_face = np.empty(len(points), np.int32)
    stamp = 0
    place = np.empty(3)
    for face in range(len(stretch_start) - 1):
        first_row, last_row = stretch_start[face], stretch_start[face + 1]
        count = 0
        for row in range(first_row, last_row):
            low, high = stretch_range(stretches[row], track_start, track_points)
            for position in range(low, high + 1):
                point = track_points[position]
                if seen[point] != face + 1:
                    seen[point] = face + 1
                    on_face[count] = point
                    count += 1
        for position in range(inner_start[face], inner_start[face + 1]):
            if seen[inner[position]] != face + 1:
                seen[inner[position]] = face + 1
                on_face[count] = inner[position]
                count += 1
        for row in range(first_row, last_row):
            stamp += 1
            low, high = stretch_range(stretches[row], track_start, track_points)
            for position in range(low, high + 1):
                mark[track_points[position]] = stamp
            start, end = points[stretches[row, 1]], points[stretches[row, 2]]
            for index in range(count):
                point = on_face[index]
                if mark[point] == stamp:
                    continue
                distance, share = point_to_segment(points[point], start, end)
                if distance <= reach and 0.0 < share < 1.0:
                    if found_count == len(found):
                        found = doubled(found)
                    found[found_count, 0], found[found_count, 1] = stretches[row, 0], point
                    found_count += 1
            for other in range(row + 1, last_row):
                begin, finish = points[stretches[other, 1]], points[stretches[other, 2]]
                if not _boxes_meet(start, end, begin, finish, reach):
                    continue
                low, high = stretch_range(stretches[other], track_start, track_points)
                joined = False
                for position in range(low, high + 1):
                    joined = joined or mark[track_points[position]] == stamp
                if joined or not segments_meet(start, end, begin, finish, reach, 4.0 * reach, place):
                    continue
                if crossed_count == len(crossed):
                    crossed, places = doubled(crossed), doubled(places)
                crossed[crossed_count, 0] = min(stretches[row, 0], stretches[other, 0])
                crossed[crossed_count, 1] = max(stretches[row, 0], stretches[other, 0])
                places[crossed_count] = place
                crossed_count += 1
    return found[:found_count].copy(), crossed[:crossed_count].copy(), places[:crossed_count].copy()


@njit(cache=True, nogil=True)
def _boxes_meet(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray, reach: float) -> bool:
    for axis in range(3):
        if max(a[axis], b[axis]) + reach < min(c[axis], d[axis]) or max(c[axis], d[axis]) + reach < min(a[axis], b[axis]):
            return False
    return True
