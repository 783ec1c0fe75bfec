"""Lines that faces share while they are cut along each other, and which points lie on them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numba import njit
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.repair.contacts import Mesh


@dataclass(frozen=True)
class Tracks:
    """Lines that faces share, and what is known to lie on them.

    ends: (S, 2) points; the first E tracks are the mesh edges. on: (N, 2) rows (track, point), the ends not included.
    stretch: (R, 4) rows (face, track, first point, last point): the part of a track that lies in a face.
    inner: (M, 2) rows (face, point): points inside a face.
    """

    ends: IntArray
    on: IntArray
    stretch: IntArray
    inner: IntArray


def representatives(size: int, pairs: IntArray) -> IntArray:
    """(size,) the lowest member of the group that the pairs link each item to."""
    graph = coo_matrix((np.ones(len(pairs), np.int8), (pairs[:, 0], pairs[:, 1])), shape=(size, size))
    _, label = connected_components(graph, directed=False)
    _, first = np.unique(label, return_index=True)
    return first[label].astype(np.int32)


def without_ends(ends: IntArray, on: IntArray) -> IntArray:
    return np.unique(on[(ends[on[:, 0]] != on[:, 1:]).all(axis=1)], axis=0)


def numbered(points: FloatArray, places: FloatArray, reach: float) -> tuple[FloatArray, IntArray]:
    """Number new places: those within reach of a point are that point, those within reach of each other are one."""
    if len(places) == 0:
        return points, np.zeros(0, np.int32)
    distance, nearest = cKDTree(points).query(places, distance_upper_bound=reach)
    known = np.isfinite(distance)
    fresh = places[~known]
    number = np.where(known, nearest, 0).astype(np.int32)
    if len(fresh):
        pairs = cKDTree(fresh).query_pairs(reach, output_type="ndarray")
        mapping = representatives(len(fresh), pairs)
        kept, place = np.unique(mapping, return_inverse=True)
        number[~known] = len(points) + place
        points = np.concatenate([points, fresh[kept]])
    return points, number


def by_track(points: FloatArray, tracks: Tracks) -> tuple[IntArray, IntArray]:
    """CSR of the points along every track, both ends included, in order."""
    size = len(tracks.ends)
    track = np.concatenate([np.arange(size), np.arange(size), tracks.on[:, 0]])
    point = np.concatenate([tracks.ends[:, 0], tracks.ends[:, 1], tracks.on[:, 1]])
    start = points[tracks.ends[:, 0]]
    along = points[tracks.ends[:, 1]] - start
    share = np.einsum("ij,ij->i", points[point] - start[track], along[track])
    share[:size], share[size : 2 * size] = -np.inf, np.inf
    order = np.lexsort((point, share, track))
    return np.searchsorted(track[order], np.arange(size + 1)), point[order].astype(np.int32)


def by_face(tracks: Tracks, faces: int) -> tuple[IntArray, IntArray, IntArray, IntArray]:
    """CSR of the stretches and of the inner points of every face."""
    stretch = tracks.stretch[np.argsort(tracks.stretch[:, 0], kind="stable")]
    inner = tracks.inner[np.argsort(tracks.inner[:, 0], kind="stable")]
    every = np.arange(faces + 1)
    return (
        np.searchsorted(stretch[:, 0], every),
        np.ascontiguousarray(stretch[:, 1:]),
        np.searchsorted(inner[:, 0], every),
        np.ascontiguousarray(inner[:, 1]),
    )


def points_by_face(tracks: Tracks, mesh: Mesh, track_start: IntArray, track_points: IntArray) -> tuple[IntArray, IntArray]:
    """CSR of all points on every face, ascending."""
    count = np.diff(track_start)
    track = tracks.stretch[:, 1]
    face = np.repeat(tracks.stretch[:, 0], count[track])
    offset = np.arange(len(face)) - np.repeat(np.cumsum(count[track]) - count[track], count[track])
    point = track_points[np.repeat(track_start[:-1][track], count[track]) + offset]
    rows = np.unique(np.concatenate([np.stack([face, point], 1), tracks.inner]), axis=0)
    return np.searchsorted(rows[:, 0], np.arange(len(mesh.faces) + 1)), np.ascontiguousarray(rows[:, 1])


@njit(cache=True, nogil=True)
def stretch_range(stretch: np.ndarray, track_start: np.ndarray, track_points: np.ndarray) -> tuple[int, int]:
    """Positions of the first and last point of a stretch (track, first, last) in the track's list of points, see `by_track`."""
    low, high = track_start[stretch[0]], track_start[stretch[0] + 1] - 1
    for position in range(track_start[stretch[0]], track_start[stretch[0] + 1]):
        if track_points[position] == stretch[1]:
            low = position
        if track_points[position] == stretch[2]:
            high = position
    return (low, high) if low <= high else (high, low)
