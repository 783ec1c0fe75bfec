"""The last few crossings: their faces are cut out, and the hole is closed again (Attene 2010)."""

from __future__ import annotations

import numpy as np

from maquette.mesh.measure import Inspection, fans_per_vertex, inspect_welded
from maquette.mesh.model import IntArray
from maquette.mesh.repair.clean import rewelded, without_slivers
from maquette.mesh.repair.debris import without_debris
from maquette.mesh.repair.halfedges import pair
from maquette.mesh.repair.holes import fill_holes
from maquette.mesh.repair.orientation import connected_pieces, consistently_oriented, outward
from maquette.mesh.repair.separate import separate, touches_itself
from maquette.mesh.repair.surface import Surface, joined
from maquette.mesh.topology import directed_edges, edge_keys

_MOST_FACES, _MOST_SHARE = 400, 0.01
_RINGS = (0, 1, 2, 3)
_ROUNDS = 4


def refilled(surface: Surface, found: Inspection) -> tuple[Surface, Inspection]:
    """The surface without its bad spots, if they are few, or as it is where that makes nothing better.

    surface: welded, nearly a solid. found: what is wrong with it.
    """
    for _ in range(_ROUNDS):
        bad = bad_faces(surface, found)
        if found.counts.printable or not 0 < len(bad) <= min(_MOST_FACES, 20 + _MOST_SHARE * len(surface)):
            break
        better = _first_better(surface, found, bad)
        if better is None:
            break
        surface, found = better
    return surface, found


def _first_better(surface: Surface, found: Inspection, bad: IntArray) -> tuple[Surface, Inspection] | None:
    for rings in _RINGS:
        gone = _grown(surface.faces, bad, rings)
        if gone.all():
            break
        tried = _closed_without(surface, gone)
        counted = inspect_welded(tried.points, tried.faces)
        if counted.counts.defects < found.counts.defects:
            return tried, counted
    return None


def bad_faces(surface: Surface, found: Inspection) -> IntArray:
    """Faces that cross or cover others, on edges of other than two faces, or round corners where fans touch."""
    bad = np.zeros(len(surface), bool)
    bad[found.meets.harmful.ravel()] = True
    keys = edge_keys(directed_edges(surface.faces))
    _, edge, count = np.unique(keys, return_inverse=True, return_counts=True)
    bad |= (count[edge.ravel()] != 2).reshape(-1, 3).any(axis=1)
    bad |= (fans_per_vertex(surface.faces)[surface.faces] > 1).any(axis=1)
    return np.flatnonzero(bad)


def _grown(faces: IntArray, chosen: IntArray, rings: int) -> np.ndarray:
    """(F,) bool: the chosen faces and so many rings of faces that share a corner with them."""
    inside = np.zeros(len(faces), bool)
    inside[chosen] = True
    for _ in range(rings):
        touched = np.zeros(int(faces.max()) + 1, bool)
        touched[faces[inside]] = True
        inside = np.asarray(touched[faces].any(axis=1))
    return inside


def _closed_without(surface: Surface, gone: np.ndarray) -> Surface:
    left = connected_pieces(consistently_oriented(surface.keep(~gone).compacted()))
    closed = rewelded(joined(outward([fill_holes(piece, pair(piece.points, piece.faces), smooth=False) for piece in left])))
    closed = without_debris(without_slivers(closed))
    return separate(closed) if touches_itself(closed) else closed
