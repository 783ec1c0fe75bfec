"""A solid on the grid of numbers that STL can hold, as a reader will see it: positions in single precision, corners at one place are one.

Booleans leave edges far shorter than single precision resolves, and solids that touch themselves at an edge; both would tear when a reader welds.
So short edges are collapsed, and places that only touch are drawn apart by a few micrometres.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from maquette.mesh.model import FloatArray, IntArray, Mesh
from maquette.mesh.solid import Solid, bodies, solid, surface
from maquette.mesh.topology import compact, directed_edges, distinct_corners, face_components, face_normals, is_closed, vertex_normals, weld

BoolArray = NDArray[np.bool_]

_TOLERANCES_MM = (0.0, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2)
"""Tried in turn until the surface welds closed; a hundredth of a millimetre is the last."""
_APART_MM = 2e-3
_GRID_MM = 2.0**-14


def printable(body: Solid) -> Mesh:
    """The surface of one body: closed when welded, without degenerate faces, without voids."""
    for tolerance in _TOLERANCES_MM:
        mesh = _rounded(surface(body.simplify(tolerance) if tolerance else body))
        if is_closed(mesh.faces) and _has_area(mesh):
            return mesh if face_components(mesh.faces)[0] == 1 else printable(bodies(solid(mesh))[0])
    return mesh


def _has_area(mesh: Mesh) -> bool:
    """Whether no face has collapsed to a line."""
    return bool((face_normals(mesh.vertices, mesh.faces)[1] > 0).all())


def _rounded(mesh: Mesh) -> Mesh:
    points = _snapped(mesh.vertices)
    points = _drawn_in(points, mesh.faces, _touching(points, mesh.faces))
    points = _drawn_in(points, mesh.faces, _pinched(points, mesh.faces))
    vertices, faces, _ = weld(points, mesh.faces)
    vertices, faces, _ = compact(vertices, faces[distinct_corners(faces)])
    return Mesh(vertices, faces)


def _snapped(points: FloatArray) -> FloatArray:
    """On a grid that single precision holds exactly over a metre; so near zero is zero."""
    return np.round(points / _GRID_MM) * _GRID_MM + 0.0


def _touching(points: FloatArray, faces: IntArray) -> BoolArray:
    """(V,) vertices that share a place without sharing an edge."""
    _, _, place = weld(points, faces)
    edges = directed_edges(faces)
    short = edges[place[edges[:, 0]] == place[edges[:, 1]]]
    _, cluster = connected_components(
        coo_matrix((np.ones(len(short), np.int8), (short[:, 0], short[:, 1])), shape=(len(points),) * 2), directed=False
    )
    first = np.zeros(len(points), np.int64)
    first[place] = cluster
    shared = np.zeros(len(points), bool)
    shared[place[cluster != first[place]]] = True
    return np.asarray(shared[place])


def _pinched(points: FloatArray, faces: IntArray) -> BoolArray:
    """(V,) vertices on edges that bound more than two faces: what held two sheets apart there is thinner than the grid."""
    _, welded, place = weld(points, faces)
    width = len(points)
    edges = directed_edges(welded[distinct_corners(welded)]).astype(np.int64)
    keys = np.sort(edges[:, 0] * width + edges[:, 1])
    again = keys[1:][keys[1:] == keys[:-1]]
    return np.isin(place, np.concatenate([again // width, again % width]))


def _drawn_in(points: FloatArray, faces: IntArray, chosen: BoolArray) -> FloatArray:
    """The chosen vertices moved a little inwards, each along its own normal, but not below the bed."""
    if not chosen.any():
        return points
    moved = points.copy()
    moved[chosen] -= _APART_MM * vertex_normals(points, faces)[chosen]
    moved[:, 2] = np.maximum(moved[:, 2], points[:, 2].min())
    return _snapped(moved)
