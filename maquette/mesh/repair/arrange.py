"""Cutting triangles along each other, so that afterwards they meet in common corners and edges only.

An arrangement (Zhou et al. 2016) with a tolerance in place of exact numbers: what comes nearer than `reach` is one point. Every
mesh edge and every line in which two faces cross is a *track*, with a list of the points on it that all faces along it share;
points are added until none is missing, then each face is triangulated on its own. Because the tracks are shared, so are the edges.
"""

from __future__ import annotations

import numpy as np
from numba import njit
from scipy.spatial import cKDTree

from maquette.mesh import bvh
from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.repair.contacts import EDGES_MEET, ON_EDGE, ON_FACE, THROUGH_FACE, Mesh, find_contacts
from maquette.mesh.repair.crossing_lines import crossing_tracks
from maquette.mesh.repair.cut_faces import cut_faces
from maquette.mesh.repair.surface import Surface
from maquette.mesh.repair.track_points import complete
from maquette.mesh.repair.tracks import Tracks, by_face, by_track, numbered, representatives, without_ends
from maquette.mesh.topology import directed_edges, distinct_corners, edge_keys, face_normals

_PIECE = 100_000
_TANGLED_CONTACTS = 50
"""Contacts per face from which faces lie within the tolerance of everything: no arrangement comes of it."""


def arrange(surface: Surface, reach: float, zone: IntArray | None = None) -> Surface | None:
    """The same surface cut where it crosses or touches itself. Faces that lie on each other end up with the same corners.

    reach: tolerance in the surface's unit; corners may move by about as much. zone: the faces to look at, all that are known to meet
    another; None looks at all, which also finds those that nearly do. None if the surface is hopelessly tangled.
    """
    if zone is None:
        surface = _merge_near(surface, reach)
        zone = np.arange(len(surface), dtype=np.int32)
    mesh = _mesh(surface)
    pairs = _near_pairs(surface, zone, reach)
    rows, places = find_contacts(mesh, pairs, reach)
    if len(rows) > _TANGLED_CONTACTS * (len(surface) + 40):
        return None
    if len(rows) == 0:
        return surface
    points, tracks = _first_tracks(mesh, rows, places, reach)
    involved = _involved(mesh, tracks)
    touched = pairs[involved[pairs].any(axis=1)]
    # A small face in the middle of a large one is not cut itself, but its edges cut the other.
    involved[touched] = True
    tracks, twins = crossing_tracks(points, mesh, tracks, touched, involved, reach)
    points, tracks = complete(points, tracks, reach)
    involved |= _involved(mesh, tracks)
    order = np.flatnonzero(involved).astype(np.int32)
    cut, parent = cut_faces(points, mesh, order, *by_track(points, tracks), *by_face(tracks, len(surface)), twins)
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
    mapping = representatives(len(surface.points), pairs)
    faces = mapping[surface.faces]
    return surface.with_faces(faces).keep(distinct_corners(faces)).compacted()


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


def _first_tracks(mesh: Mesh, rows: IntArray, places: FloatArray, reach: float) -> tuple[FloatArray, Tracks]:
    """All points, new ones last, and the mesh edges as tracks with what the contacts put on them."""
    rows, first = np.unique(rows, axis=0, return_index=True)
    places = places[first]
    kind = rows[:, 0]
    new = (kind == EDGES_MEET) | (kind == THROUGH_FACE)
    points, number = numbered(mesh.points, places[new], reach)
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
    on = without_ends(mesh.ends, on)
    sides = np.arange(len(mesh.faces), dtype=np.int32)
    stretch = np.concatenate([np.column_stack([sides, mesh.edges[:, k], mesh.ends[mesh.edges[:, k]]]) for k in range(3)])
    return points, Tracks(mesh.ends, on, stretch.astype(np.int32), np.unique(inner, axis=0))


def _involved(mesh: Mesh, tracks: Tracks) -> np.ndarray:
    """(F,) bool: faces with a point inside or on an edge."""
    busy = np.zeros(len(tracks.ends), bool)
    busy[tracks.on[:, 0]] = True
    involved = busy[mesh.edges].any(axis=1)
    involved[tracks.inner[:, 0]] = True
    return involved
