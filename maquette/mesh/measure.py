"""Is this surface a printable solid? The counts that repair works on, that its result is judged by, and that analyze reports.

Connectivity is judged as a slicer sees it: positions are rounded to 32 bits and identical ones are one vertex.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np
from numba import njit

from maquette.mesh import winding
from maquette.mesh.disjoint import join
from maquette.mesh.intersections import CROSSING, FOLDED, OVERLAPPING, Intersections, self_intersections
from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.topology import compact, directed_edges, distinct_corners, edge_keys, face_components, face_normals, signed_volume, weld


@dataclass(frozen=True)
class Measurements:
    """What was counted. Lengths are in the mesh's own unit.

    boundary_edges: with one face. nonmanifold_edges: with three or more. inconsistent_edges: whose two faces disagree on the outside.
    nonmanifold_vertices: where several fans of faces touch in a point. degenerate_faces: without area. duplicate_faces: same corners.
    nonfinite_vertices: not a number or infinite; of a file, also absurdly far from all others. crossings, overlaps, folds: pairs of
    faces, see `Intersections`. inverted_bodies: inside out, nested without being a hollow, or razor-thin; counted on closed surfaces only.
    volume: signed.
    """

    faces: int
    bodies: int
    nonfinite_vertices: int
    boundary_edges: int
    nonmanifold_edges: int
    nonmanifold_vertices: int
    inconsistent_edges: int
    degenerate_faces: int
    duplicate_faces: int
    crossings: int
    overlaps: int
    folds: int
    inverted_bodies: int
    volume: float
    area: float

    @property
    def watertight(self) -> bool:
        """Closed, manifold and consistently oriented."""
        return self.faces > 0 and not (
            self.boundary_edges or self.nonmanifold_edges or self.inconsistent_edges or self.nonmanifold_vertices or self.nonfinite_vertices
        )

    @property
    def self_intersections(self) -> int:
        return self.crossings + self.overlaps + self.folds

    @property
    def printable(self) -> bool:
        """Nothing is left to repair."""
        return self.watertight and self.volume > 0 and self.defects == 0

    @property
    def defects(self) -> int:
        """All counted defects together: a measure of how far a surface is from printable."""
        return (
            self.nonfinite_vertices
            + self.boundary_edges
            + self.nonmanifold_edges
            + self.nonmanifold_vertices
            + self.inconsistent_edges
            + self.degenerate_faces
            + self.duplicate_faces
            + self.self_intersections
            + self.inverted_bodies
        )

    def as_json(self) -> dict[str, int | float]:
        return asdict(self)


_PROBES = 4
"""The largest faces asked of each body; twice as many are taken at random."""
_PROBE_DEPTH = 1e-4
"""Of the diagonal: how far before and behind a face the winding number is asked for."""
_SPREAD, _MOST_INVERTED = 64, 0.1
"""Faces that are asked, and the share of their area from which on a body counts as partly inverted."""


@dataclass(frozen=True)
class Edges:
    """Counts over the undirected edges of a surface."""

    boundary: int
    nonmanifold: int
    inconsistent: int


@dataclass(frozen=True)
class Inspection:
    """counts: how many defects. meets: pairs of the faces that were given, wherever they cross, overlap or fold."""

    counts: Measurements
    meets: Intersections


def single_precision(vertices: FloatArray) -> FloatArray:
    """Positions as a print file holds them: rounded to 32 bits, kept as float64. -0.0 becomes 0.0."""
    with np.errstate(over="ignore"):
        return vertices.astype(np.float32).astype(np.float64) + 0.0


def measure(vertices: FloatArray, faces: IntArray) -> Measurements:
    """Count the defects of any triangles."""
    return inspect(vertices, faces).counts


def inspect(vertices: FloatArray, faces: IntArray) -> Inspection:
    """Count the defects of any triangles, and say which faces meet."""
    rounded = single_precision(vertices)
    finite = np.asarray(np.isfinite(rounded).all(axis=1))
    whole = np.flatnonzero(finite[faces].all(axis=1)) if not finite.all() else np.arange(len(faces))
    points, used, _ = compact(rounded, faces[whole])
    points, welded, _ = weld(points, used)
    found = inspect_welded(points, welded, int((~finite).sum()))
    return Inspection(found.counts, Intersections(whole[found.meets.pairs], found.meets.kind))


def inspect_welded(points: FloatArray, faces: IntArray, nonfinite: int = 0) -> Inspection:
    """The same for finite, welded positions of single precision."""
    distinct = distinct_corners(faces)
    proper = faces[distinct]
    _, area = face_normals(points, proper)
    edges = count_edges(proper)
    solid = np.flatnonzero(distinct)[area > 0]
    meets = self_intersections(points, faces[solid])
    bodies, body = face_components(proper)
    closed = len(proper) > 0 and edges == Edges(0, 0, 0)
    counts = Measurements(
        faces=len(faces),
        bodies=bodies,
        nonfinite_vertices=nonfinite,
        boundary_edges=edges.boundary,
        nonmanifold_edges=edges.nonmanifold,
        nonmanifold_vertices=pinched_vertices(proper),
        inconsistent_edges=edges.inconsistent,
        degenerate_faces=len(faces) - len(solid),
        duplicate_faces=duplicate_count(proper),
        crossings=meets.count(CROSSING),
        overlaps=meets.count(OVERLAPPING),
        folds=meets.count(FOLDED),
        inverted_bodies=inverted_bodies(points, proper, area, bodies, body) if closed else 0,
        volume=signed_volume(points, proper),
        area=float(area.sum()),
    )
    return Inspection(counts, Intersections(solid[meets.pairs].astype(np.int32), meets.kind))


def count_edges(faces: IntArray) -> Edges:
    """How many edges are open, overfull or walked twice in the same direction."""
    if len(faces) == 0:
        return Edges(0, 0, 0)
    halves = directed_edges(faces)
    keys = edge_keys(halves)
    # The direction rides in the lowest bit, so that one sort serves counts and balance.
    ranked = np.sort(keys * 2 + (halves[:, 0] < halves[:, 1]))
    starts = np.flatnonzero(np.concatenate([[True], ranked[1:] >> 1 != ranked[:-1] >> 1]))
    count = np.diff(np.append(starts, len(ranked)))
    forward = np.add.reduceat(ranked & 1, starts)
    return Edges(int((count == 1).sum()), int((count > 2).sum()), int(((count == 2) & (forward != 1)).sum()))


def duplicate_count(faces: IntArray) -> int:
    """How many faces have the same three corners as an earlier one."""
    if len(faces) == 0:
        return 0
    ordered = np.sort(faces, axis=1)
    ranked = ordered[np.lexsort(ordered.T)]
    return int((ranked[1:] == ranked[:-1]).all(axis=1).sum())


def pinched_vertices(faces: IntArray) -> int:
    """How many vertices join two or more fans of faces that are not connected through an edge at that vertex."""
    return len(np.flatnonzero(fans_per_vertex(faces) > 1))


def fans_per_vertex(faces: IntArray) -> IntArray:
    """(V,) number of edge-connected fans at each vertex."""
    if len(faces) == 0:
        return np.zeros(0, np.int32)
    order = np.argsort(edge_keys(directed_edges(faces)), kind="stable")
    return _count_fans(np.ascontiguousarray(faces), order, int(faces.max()) + 1)


@njit(cache=True, nogil=True)
def _count_fans(faces: np.ndarray, order: np.ndarray, size: int) -> np.ndarray:
    """order: half-edges (3f + k), those of one edge in a row. Corners (3f + k) that an edge joins are in one fan; fans are counted by vertex."""
    parent = np.arange(3 * len(faces))
    for row in range(1, len(order)):
        f, k = order[row - 1] // 3, order[row - 1] % 3
        g, m = order[row] // 3, order[row] % 3
        a, b = faces[f, k], faces[f, (k + 1) % 3]
        c, d = faces[g, m], faces[g, (m + 1) % 3]
        if a == c and b == d:
            pairs = ((f * 3 + k, g * 3 + m), (f * 3 + (k + 1) % 3, g * 3 + (m + 1) % 3))
        elif a == d and b == c:
            pairs = ((f * 3 + k, g * 3 + (m + 1) % 3), (f * 3 + (k + 1) % 3, g * 3 + m))
        else:
            continue
        for first, second in pairs:
            join(parent, first, second)
    fans = np.zeros(size, np.int32)
    for corner in range(len(parent)):
        if parent[corner] == corner:
            fans[faces[corner // 3, corner % 3]] += 1
    return fans


def inverted_bodies(points: FloatArray, faces: IntArray, area: FloatArray, bodies: int, body: IntArray) -> int:
    """Closed bodies that are mostly not solid just behind their faces or not empty just before them.

    Winding numbers tell, 1e-4 of the diagonal off some faces of each body: bodies inside out or nested for nothing are found, and
    those that touch another over most of their surface, or are too thin to have an inside.
    """
    return int(wrong_bodies(points, faces, area, bodies, body).sum())


def wrong_bodies(points: FloatArray, faces: IntArray, area: FloatArray, bodies: int, body: IntArray) -> np.ndarray:
    """(bodies,) bool: the bodies that `inverted_bodies` counts. area, body: (F,) of every face."""
    if bodies == 1:
        volume = signed_volume(points, faces)
        diagonal = float(np.linalg.norm(points.max(axis=0) - points.min(axis=0)))
        return np.array([volume <= 0 or razor_thin(volume, float(area.sum()), diagonal) or _partly_inverted(points, faces, area)])
    spread = np.random.default_rng(5).permutation(len(faces))
    probes = np.concatenate(
        [largest_faces(area, body, bodies, _PROBES), spread[largest_faces(np.zeros(len(faces)), body[spread], bodies, 2 * _PROBES)]]
    )
    probes = probes[area[probes] > 0]
    corners = points[faces[probes]]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]) / (2.0 * area[probes])[:, None]
    diagonal = float(np.linalg.norm(points.max(axis=0) - points.min(axis=0)))
    step = normal * np.minimum(_PROBE_DEPTH * diagonal, 0.2 * np.sqrt(2.0 * area[probes]))[:, None]
    field = winding.field(points, faces)
    behind, before = winding.at(field, corners.mean(axis=1) - step), winding.at(field, corners.mean(axis=1) + step)
    wrong = (np.round(behind) != 1) | (np.round(before) != 0) | (behind - before < 0.5)
    share = np.bincount(body[probes], weights=wrong * area[probes], minlength=bodies)
    return np.asarray(share > 0.4 * np.bincount(body[probes], weights=area[probes], minlength=bodies))


def razor_thin(volume: float, area: float, diagonal: float) -> bool:
    """Whether what has that volume and area is on average so thin that it has no inside to speak of, in a model of that diagonal."""
    return 2.0 * abs(volume) < _PROBE_DEPTH * diagonal * area


def _partly_inverted(points: FloatArray, faces: IntArray, area: FloatArray) -> bool:
    """Whether a single closed body has no solid behind some of its surface: it has turned itself inside out through a neck.

    The winding number on a face, the mean of its two sides, is a half on the boundary of a solid, however thin.
    """
    spread = np.random.default_rng(5).permutation(len(faces))[:_SPREAD].astype(np.int32)
    away = np.abs(winding.beside_faces(winding.field(points, faces), spread) - 0.5) > 0.25
    return bool(area[spread][away].sum() > _MOST_INVERTED * area[spread].sum())


def largest_faces(area: FloatArray, label: IntArray, labels: int, each: int) -> IntArray:
    """The `each` largest faces of every label, or fewer where it has fewer."""
    order = np.lexsort((-area, label))
    first = np.searchsorted(label[order], np.arange(labels))
    rank = np.arange(len(order)) - first[label[order]]
    return order[rank < each].astype(np.int32)
