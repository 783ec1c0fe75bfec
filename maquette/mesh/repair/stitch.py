"""Closing cracks: rim vertices that nearly coincide are merged, and rim edges are split where another rim's vertex lies on them.

Only rims move. How far a vertex may move is bounded by the shortest rim edge at it, so that no real short edge collapses.
"""

from __future__ import annotations

import numpy as np
from numba import njit
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from maquette.mesh.measure import count_edges
from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.repair.clean import split_edges, without_repeats, without_slivers
from maquette.mesh.repair.contacts import point_to_segment
from maquette.mesh.repair.surface import Surface
from maquette.mesh.topology import boundary_edges, distinct_corners

_REACHES = (1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 4e-3)
"""Distances to merge within, of the diagonal, tried in turn while rims are left."""
_SHARE_OF_EDGE = 0.3
_ON_EDGE, _WIDEST = 2e-5, 1e-3
"""How near to a rim edge a vertex lies on it, of the diagonal: that much at least, and as much as vertices are merged within, up to the latter."""
_ROUNDS = 12


def stitch(surface: Surface) -> Surface:
    """Merge and split rims as long as that leaves fewer open edges."""
    diagonal = surface.diagonal
    rim = boundary_edges(surface.faces)
    for reach in _REACHES:
        if len(rim) == 0:
            break
        merged = _better(surface, _merge(surface, rim, reach * diagonal))
        stitched = _better(merged, _split_at_vertices(merged, rim if merged is surface else None, min(max(reach, _ON_EDGE), _WIDEST) * diagonal))
        if stitched is not surface:
            surface, rim = stitched, boundary_edges(stitched.faces)
    return surface


def _better(before: Surface, after: Surface) -> Surface:
    """`after` if it has fewer open edges and hardly more overfull ones."""
    if after is before:
        return before
    old, new = count_edges(before.faces), count_edges(after.faces)
    gained = old.boundary - new.boundary
    return after if gained > 0 and new.nonmanifold - old.nonmanifold <= 0.2 * gained else before


def _merge(surface: Surface, rim: IntArray, reach: float) -> Surface:
    vertices = np.unique(rim)
    lengths = np.linalg.norm(surface.points[rim[:, 0]] - surface.points[rim[:, 1]], axis=1)
    shortest = np.full(len(surface.points), np.inf)
    np.minimum.at(shortest, rim.ravel(), np.repeat(lengths, 2))
    tree = cKDTree(surface.points[vertices])
    pairs = tree.query_pairs(reach, output_type="ndarray")
    if len(pairs) == 0:
        return surface
    a, b = vertices[pairs[:, 0]], vertices[pairs[:, 1]]
    gap = np.linalg.norm(surface.points[a] - surface.points[b], axis=1)
    near = gap <= _SHARE_OF_EDGE * np.minimum(shortest[a], shortest[b])
    return _united(surface, a[near], b[near]) if near.any() else surface


def _united(surface: Surface, a: IntArray, b: IntArray) -> Surface:
    """Every group of linked vertices becomes the one of them nearest to their mean, so that some faces stay where they were."""
    size = len(surface.points)
    graph = coo_matrix((np.ones(len(a), np.int8), (a, b)), shape=(size, size))
    _, label = connected_components(graph, directed=False)
    members = np.unique(np.concatenate([a, b]))
    count = np.bincount(label[members], minlength=int(label.max()) + 1)
    mean = _means(surface.points[members], label[members], count)
    far = np.linalg.norm(surface.points[members] - mean[label[members]], axis=1)
    order = np.lexsort((members, far, label[members]))
    groups, first = np.unique(label[members][order], return_index=True)
    mapping = np.arange(size)
    chosen = np.zeros(int(label.max()) + 1, np.int64)
    chosen[groups] = members[order][first]
    mapping[members] = chosen[label[members]]
    merged = surface.with_faces(mapping[surface.faces])
    return without_repeats(merged.keep(distinct_corners(merged.faces)))


def _means(points: FloatArray, label: IntArray, count: IntArray) -> FloatArray:
    sums = np.stack([np.bincount(label, weights=points[:, axis], minlength=len(count)) for axis in range(3)], axis=1)
    return sums / np.maximum(count, 1)[:, None]


def _split_at_vertices(surface: Surface, rim: IntArray | None, reach: float) -> Surface:
    """Resolve T-junctions: a rim vertex on the inside of a rim edge becomes a corner of that edge's face. rim: None if not yet known."""
    for _ in range(_ROUNDS):
        rim = boundary_edges(surface.faces) if rim is None else rim
        splits = _vertices_on_edges(surface, rim, reach)
        if not splits:
            break
        surface, rim = without_slivers(split_edges(surface, splits)), None
    return surface


def _vertices_on_edges(surface: Surface, rim: IntArray, reach: float) -> dict[tuple[int, int], int]:
    """Rim edge → the rim vertex on it that is nearest to its middle."""
    if len(rim) == 0:
        return {}
    vertices = np.unique(rim)
    start, end = surface.points[rim[:, 0]], surface.points[rim[:, 1]]
    length = np.linalg.norm(end - start, axis=1)
    edge, place = _near_edges(start, end, surface.points[vertices], np.minimum(reach, 0.01 * length))
    vertex = vertices[place]
    along = end[edge] - start[edge]
    offset = surface.points[vertex] - start[edge]
    share = np.einsum("ij,ij->i", offset, along) / np.maximum(length[edge] ** 2, 1e-300)
    inner = (share > 1e-3) & (share < 1 - 1e-3) & (vertex != rim[edge, 0]) & (vertex != rim[edge, 1])
    chosen = np.flatnonzero(inner)
    chosen = chosen[np.lexsort((vertex[chosen], np.abs(share[chosen] - 0.5), edge[chosen]))]
    _, first = np.unique(edge[chosen], return_index=True)
    picked = chosen[first]
    low, high = rim[edge[picked]].min(axis=1), rim[edge[picked]].max(axis=1)
    return {(int(a), int(b)): int(v) for a, b, v in zip(low, high, vertex[picked], strict=True)}


def _near_edges(start: FloatArray, end: FloatArray, points: FloatArray, reach: FloatArray) -> tuple[IntArray, IntArray]:
    """(edge, point) of all points within reach (E,) of the edges from start to end, (E, 3) each."""
    ranked = np.argsort(points[:, 0], kind="stable")
    edges, places = _sweep(start, end, np.ascontiguousarray(points[ranked]), reach)
    return edges, ranked[places]


@njit(cache=True, nogil=True)
def _sweep(start: np.ndarray, end: np.ndarray, points: np.ndarray, reach: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """points: sorted along x."""
    edges, places = np.empty(64, np.int64), np.empty(64, np.int64)
    count = 0
    for edge in range(len(start)):
        a, b, most = start[edge], end[edge], reach[edge]
        first = np.searchsorted(points[:, 0], min(a[0], b[0]) - most)
        last = max(a[0], b[0]) + most
        for place in range(first, len(points)):
            p = points[place]
            if p[0] > last:
                break
            if p[1] < min(a[1], b[1]) - most or p[1] > max(a[1], b[1]) + most or p[2] < min(a[2], b[2]) - most or p[2] > max(a[2], b[2]) + most:
                continue
            if point_to_segment(p, a, b)[0] >= most:
                continue
            if count == len(edges):
                edges, places = np.append(edges, edges), np.append(places, places)
            edges[count], places[count] = edge, place
            count += 1
    return edges[:count].copy(), places[:count].copy()
