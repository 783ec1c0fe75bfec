"""Cutting triangles along each other, so that afterwards they meet in common corners and edges only.

An arrangement (Zhou et al. 2016) with a tolerance in place of exact numbers: what comes nearer than `reach` is one point. Every
mesh edge and every line in which two faces cross is a *track*, with a list of the points on it that all faces along it share;
points are added until none is missing, then each face is triangulated on its own. Because the tracks are shared, so are the edges.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numba import njit
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from maquette.mesh import bvh
from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.repair.contacts import EDGES_MEET, ON_EDGE, ON_FACE, THROUGH_FACE, Mesh, find_contacts, point_to_segment, segments_meet
from maquette.mesh.repair.cut_faces import cut_faces
from maquette.mesh.repair.surface import Surface
from maquette.mesh.topology import directed_edges, drop_degenerate, edge_keys, face_normals

_PASSES = 10
_PIECE = 100_000
_TANGLED_CONTACTS, _TANGLED = 50, 2
"""Contacts per face, and missing points per stretch or point from which faces lie within the tolerance of everything: no arrangement comes of it."""


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


def arrange(surface: Surface, reach: float, zone: IntArray | None = None) -> Surface:
    """The same surface cut where it crosses or touches itself. Faces that lie on each other end up with the same corners.

    reach: tolerance in the surface's unit; corners may move by about as much. zone: the faces to look at, all that are known to meet
    another; None looks at all, which also finds those that nearly do. A surface that is hopelessly tangled comes back as it is.
    """
    if zone is None:
        surface = _merge_near(surface, reach)
        zone = np.arange(len(surface), dtype=np.int32)
    mesh = _mesh(surface)
    pairs = _near_pairs(surface, zone, reach)
    rows, places = find_contacts(mesh, pairs, reach)
    if len(rows) == 0 or len(rows) > _TANGLED_CONTACTS * (len(surface) + 40):
        return surface
    points, tracks = _first_tracks(mesh, rows, places, reach)
    involved = _involved(mesh, tracks)
    touched = pairs[involved[pairs].any(axis=1)]
    # A small face in the middle of a large one is not cut itself, but its edges cut the other.
    involved[touched] = True
    tracks, twins = _crossing_tracks(points, mesh, tracks, touched, involved, reach)
    points, tracks = _complete(points, tracks, reach)
    involved |= _involved(mesh, tracks)
    order = np.flatnonzero(involved).astype(np.int32)
    cut, parent = cut_faces(points, mesh, order, *_by_track(points, tracks), *_by_face(tracks, len(surface)), twins)
    rest = surface.keep(~involved)
    return Surface(
        points,
        np.concatenate([rest.faces, cut]),
        np.concatenate([rest.source, surface.source[parent]]),
        np.concatenate([rest.made, surface.made[parent]]),
    )


def _merge_near(surface: Surface, reach: float) -> Surface:
    """Corners within reach of each other become one; faces that collapse vanish."""
    pairs = cKDTree(surface.points).query_pairs(reach, output_type="ndarray")
    if len(pairs) == 0:
        return surface
    mapping = _representatives(len(surface.points), pairs)
    faces = mapping[surface.faces]
    return surface.with_faces(faces).keep(drop_degenerate(faces)).compacted()


def _representatives(size: int, pairs: IntArray) -> IntArray:
    """(size,) the lowest member of the group that the pairs link each item to."""
    graph = coo_matrix((np.ones(len(pairs), np.int8), (pairs[:, 0], pairs[:, 1])), shape=(size, size))
    _, label = connected_components(graph, directed=False)
    _, first = np.unique(label, return_index=True)
    return first[label].astype(np.int32)


def _mesh(surface: Surface) -> Mesh:
    halves = directed_edges(surface.faces)
    _, first, number = np.unique(edge_keys(halves), return_index=True, return_inverse=True)
    ends = np.sort(halves[first], axis=1).astype(np.int32)
    normals, _ = face_normals(surface.points, surface.faces)
    return Mesh(surface.points, surface.faces, number.reshape(-1, 3).astype(np.int32), ends, normals)


def _near_pairs(surface: Surface, zone: IntArray, reach: float) -> IntArray:
    """Pairs of the zone's faces whose boxes come within reach, without those that a plane keeps apart."""
    faces = surface.faces[zone]
    tree = bvh.over_triangles(surface.points[faces])
    normals, _ = face_normals(surface.points, faces)
    found = []
    for start in range(0, len(faces), _PIECE):
        pairs = bvh.overlapping_pairs(tree, reach, start, min(start + _PIECE, len(faces)))
        found.append(pairs[_may_touch(surface.points, faces, normals, pairs, reach)])
    return zone[np.concatenate(found)] if found else np.zeros((0, 2), np.int32)


@njit(cache=True, nogil=True)
def _may_touch(points: np.ndarray, faces: np.ndarray, normals: np.ndarray, pairs: np.ndarray, reach: float) -> np.ndarray:
    kept = np.ones(len(pairs), np.bool_)
    for row in range(len(pairs)):
        for turn in range(2):
            i, j = pairs[row, turn], pairs[row, 1 - turn]
            above, below, own = 0, 0, 0
            a, n = points[faces[i, 0]], normals[i]
            for k in range(3):
                point = faces[j, k]
                if point == faces[i, 0] or point == faces[i, 1] or point == faces[i, 2]:
                    continue
                own += 1
                p = points[point]
                height = (p[0] - a[0]) * n[0] + (p[1] - a[1]) * n[1] + (p[2] - a[2]) * n[2]
                above += height > reach
                below += height < -reach
            if own > 0 and (above == own or below == own):
                kept[row] = False
                break
    return kept


# ------------------------------------------------------------------------------------------------- contacts to tracks


def _first_tracks(mesh: Mesh, rows: IntArray, places: FloatArray, reach: float) -> tuple[FloatArray, Tracks]:
    """All points, new ones last, and the mesh edges as tracks with what the contacts put on them."""
    rows, first = np.unique(rows, axis=0, return_index=True)
    places = places[first]
    kind = rows[:, 0]
    new = (kind == EDGES_MEET) | (kind == THROUGH_FACE)
    points, number = _numbered(mesh.points, places[new], reach)
    point = rows[:, 1].copy()
    point[new] = number
    meet, through = kind == EDGES_MEET, kind == THROUGH_FACE
    on = np.concatenate(
        [
            np.stack([rows[kind == ON_EDGE, 2], point[kind == ON_EDGE]], 1),
            np.stack([rows[meet, 1], point[meet]], 1),
            np.stack([rows[meet, 2], point[meet]], 1),
            np.stack([rows[through, 1], point[through]], 1),
        ]
    )
    inner = np.concatenate([np.stack([rows[kind == ON_FACE, 2], rows[kind == ON_FACE, 1]], 1), np.stack([rows[through, 2], point[through]], 1)])
    inner = inner[(mesh.faces[inner[:, 0]] != inner[:, 1:]).all(axis=1)]
    on = _without_ends(mesh.ends, on)
    sides = np.arange(len(mesh.faces), dtype=np.int32)
    stretch = np.concatenate([np.column_stack([sides, mesh.edges[:, k], mesh.ends[mesh.edges[:, k]]]) for k in range(3)])
    return points, Tracks(mesh.ends, on, stretch.astype(np.int32), np.unique(inner, axis=0))


def _without_ends(ends: IntArray, on: IntArray) -> IntArray:
    return np.unique(on[(ends[on[:, 0]] != on[:, 1:]).all(axis=1)], axis=0)


def _numbered(points: FloatArray, places: FloatArray, reach: float) -> tuple[FloatArray, IntArray]:
    """Number new places: those within reach of a point are that point, those within reach of each other are one."""
    if len(places) == 0:
        return points, np.zeros(0, np.int32)
    distance, nearest = cKDTree(points).query(places, distance_upper_bound=reach)
    known = np.isfinite(distance)
    fresh = places[~known]
    number = np.where(known, nearest, 0).astype(np.int32)
    if len(fresh):
        pairs = cKDTree(fresh).query_pairs(reach, output_type="ndarray")
        mapping = _representatives(len(fresh), pairs)
        kept, place = np.unique(mapping, return_inverse=True)
        number[~known] = len(points) + place
        points = np.concatenate([points, fresh[kept]])
    return points, number


def _involved(mesh: Mesh, tracks: Tracks) -> np.ndarray:
    """(F,) bool: faces with a point inside or on an edge."""
    busy = np.zeros(len(tracks.ends), bool)
    busy[tracks.on[:, 0]] = True
    involved = busy[mesh.edges].any(axis=1)
    involved[tracks.inner[:, 0]] = True
    return involved


# ------------------------------------------------------------------------------------------------- lines of crossing


def _crossing_tracks(points: FloatArray, mesh: Mesh, tracks: Tracks, pairs: IntArray, involved: np.ndarray, reach: float) -> tuple[Tracks, IntArray]:
    """Add what pairs of faces have in common: stretches of the other's edges, and new tracks along lines of crossing.

    Also returns (T, 2) pairs of faces that share an area.
    """
    own = tracks.stretch[involved[tracks.stretch[:, 0]]]
    tracks = Tracks(tracks.ends, tracks.on, own, tracks.inner)
    track_start, track_points = _by_track(points, tracks)
    stretches, lines, twins = _common(
        points, mesh, pairs, track_start, track_points, *_points_by_face(tracks, mesh, track_start, track_points), reach
    )
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


def _by_track(points: FloatArray, tracks: Tracks) -> tuple[IntArray, IntArray]:
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


def _by_face(tracks: Tracks, faces: int) -> tuple[IntArray, IntArray, IntArray, IntArray]:
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


def _points_by_face(tracks: Tracks, mesh: Mesh, track_start: IntArray, track_points: IntArray) -> tuple[IntArray, IntArray]:
    """CSR of all points on every face, ascending."""
    count = np.diff(track_start)
    track = tracks.stretch[:, 1]
    face = np.repeat(tracks.stretch[:, 0], count[track])
    offset = np.arange(len(face)) - np.repeat(np.cumsum(count[track]) - count[track], count[track])
    point = track_points[np.repeat(track_start[:-1][track], count[track]) + offset]
    rows = np.unique(np.concatenate([np.stack([face, point], 1), tracks.inner]), axis=0)
    return np.searchsorted(rows[:, 0], np.arange(len(mesh.faces) + 1)), np.ascontiguousarray(rows[:, 1])


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
            stretches = _doubled(stretches)
        if line_count + count > len(lines):
            lines = _doubled_to(lines, line_count + count)
        if twin_count + 1 > len(twins):
            twins = _doubled(twins)
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
def _doubled(rows: np.ndarray) -> np.ndarray:
    return _doubled_to(rows, 2 * len(rows))


@njit(cache=True, nogil=True)
def _doubled_to(rows: np.ndarray, least: int) -> np.ndarray:
    grown = np.empty((max(2 * len(rows), least), rows.shape[1]), rows.dtype)
    grown[: len(rows)] = rows
    return grown


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


# ------------------------------------------------------------------------------------------------- completing


def _complete(points: FloatArray, tracks: Tracks, reach: float) -> tuple[FloatArray, Tracks]:
    """Add points to tracks until, in every face, no point lies on a track that doesn't know it and no two tracks cross unnoticed."""
    faces = int(tracks.stretch[:, 0].max()) + 1 if len(tracks.stretch) else 0
    for _ in range(_PASSES):
        found, crossed, places = _missing(points, *_by_track(points, tracks), *_by_face(tracks, faces), reach)
        if len(found) == 0 and len(crossed) == 0:
            break
        if len(found) > _TANGLED * (len(tracks.stretch) + len(points)):
            break
        crossed, first = np.unique(crossed, axis=0, return_index=True)
        points, number = _numbered(points, places[first], reach)
        rows = np.concatenate([tracks.on, found, np.stack([crossed[:, 0], number], 1), np.stack([crossed[:, 1], number], 1)])
        rows = _without_ends(tracks.ends, rows.astype(np.int32))
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
            low, high = _range(stretches[row], track_start, track_points)
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
            low, high = _range(stretches[row], track_start, track_points)
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
                        found = _doubled(found)
                    found[found_count, 0], found[found_count, 1] = stretches[row, 0], point
                    found_count += 1
            for other in range(row + 1, last_row):
                begin, finish = points[stretches[other, 1]], points[stretches[other, 2]]
                if not _boxes_meet(start, end, begin, finish, reach):
                    continue
                low, high = _range(stretches[other], track_start, track_points)
                joined = False
                for position in range(low, high + 1):
                    joined = joined or mark[track_points[position]] == stamp
                if joined or not segments_meet(start, end, begin, finish, reach, 4.0 * reach, place):
                    continue
                if crossed_count == len(crossed):
                    crossed, places = _doubled(crossed), _doubled(places)
                crossed[crossed_count, 0] = min(stretches[row, 0], stretches[other, 0])
                crossed[crossed_count, 1] = max(stretches[row, 0], stretches[other, 0])
                places[crossed_count] = place
                crossed_count += 1
    return found[:found_count].copy(), crossed[:crossed_count].copy(), places[:crossed_count].copy()


@njit(cache=True, nogil=True)
def _range(stretch: np.ndarray, track_start: np.ndarray, track_points: np.ndarray) -> tuple[int, int]:
    """Positions of the first and last point of a stretch (track, first, last) in the track's list."""
    low, high = track_start[stretch[0]], track_start[stretch[0] + 1] - 1
    for position in range(track_start[stretch[0]], track_start[stretch[0] + 1]):
        if track_points[position] == stretch[1]:
            low = position
        if track_points[position] == stretch[2]:
            high = position
    return (low, high) if low <= high else (high, low)


@njit(cache=True, nogil=True)
def _boxes_meet(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray, reach: float) -> bool:
    for axis in range(3):
        if max(a[axis], b[axis]) + reach < min(c[axis], d[axis]) or max(c[axis], d[axis]) + reach < min(a[axis], b[axis]):
            return False
    return True
