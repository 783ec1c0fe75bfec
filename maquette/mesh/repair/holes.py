"""Filling the holes of one connected piece.

Flat rims that cut straight through walls, also nested ones as at the end of a pipe, get flat caps. Other rims get a smooth
triangulation, and wide ones are refined and bent to continue the surface's curvature.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import mapbox_earcut
import numpy as np
from scipy.spatial import cKDTree

from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.repair.fair import fair_patch, refine_patch
from maquette.mesh.repair.halfedges import rims
from maquette.mesh.repair.surface import Surface
from maquette.mesh.repair.triangulate_rim import triangulate_rim
from maquette.mesh.topology import directed_edges, face_normals

_FLAT = 0.01
"""How far a rim may leave its plane, of its radius."""
_STRAIGHT_CUT = 0.6
"""Cosine between a flat rim's normal and the surface round it below which the rim is a cut, not a gap in a smooth surface."""
_FAIR_FROM = 9


@dataclass(frozen=True)
class Rim:
    """One hole. loop: (n,) vertices as the patch walks them. normal: unit, of the patch. outside: (n, 3) normals of the faces across
    each edge. beside: (n,) those faces. flat: lies in a plane. radius: half its largest extent."""

    loop: IntArray
    normal: FloatArray
    centre: FloatArray
    outside: FloatArray
    beside: IntArray
    flat: bool
    radius: float

    @property
    def cut(self) -> bool:
        """A flat rim across walls, as from a plane cut."""
        return self.flat and float(np.mean(self.outside @ self.normal)) < _STRAIGHT_CUT


def fill_holes(piece: Surface, mate: IntArray, smooth: bool = True, sink: float = 0.0) -> Surface:
    """Close every rim of a piece whose fans are split. smooth: bend wide patches; False keeps them as taut as they come.

    sink: how far outside the rim flat caps lie, on walls of that height: what is a plate without its underside gets that thickness.
    """
    found = [_describe(piece, mate, loop) for loop in rims(piece.faces, mate) if len(loop) >= 3]
    cuts = [rim for rim in found if rim.cut]
    for group in _nested(piece.points, cuts):
        if sink:
            piece, group = _walled(piece, group, sink)
        piece = _cap_flat(piece, group)
    for rim in found:
        if not rim.cut:
            piece = _patch(piece, rim, smooth)
    return piece


def _describe(piece: Surface, mate: IntArray, loop: IntArray) -> Rim:
    corners = piece.points[loop]
    centre = corners.mean(axis=0)
    following = np.roll(corners, -1, axis=0)
    area = np.cross(corners - centre, following - centre).sum(axis=0)
    normal = area / max(float(np.linalg.norm(area)), 1e-300)
    radius = 0.5 * float(np.linalg.norm(np.ptp(corners, axis=0)))
    open_halves = np.flatnonzero(mate < 0)
    ends = directed_edges(piece.faces)[open_halves]
    # A face walks the rim against the patch: its half-edge starts at loop[i + 1]; fans are split, so the start names the edge.
    face_of = dict(zip(ends[:, 0].tolist(), (open_halves // 3).tolist(), strict=True))
    beside = np.array([face_of[int(v)] for v in np.roll(loop, -1)], np.int32)
    outside, _ = face_normals(piece.points, piece.faces[beside])
    flat = bool(np.abs((corners - centre) @ normal).max() <= _FLAT * radius)
    return Rim(loop, normal, centre, outside, beside, flat, radius)


# ------------------------------------------------------------------------------------------------------- flat caps


def _nested(points: FloatArray, cuts: list[Rim]) -> list[list[Rim]]:
    """Groups of an outer rim and the rims of holes in its cap: those in the same plane that turn the other way inside it."""
    groups: list[list[Rim]] = []
    order = sorted(range(len(cuts)), key=lambda k: -cuts[k].radius)
    for k in order:
        for group in groups:
            if _is_hole_of(points, cuts[k], group[0]):
                group.append(cuts[k])
                break
        else:
            groups.append([cuts[k]])
    return groups


def _is_hole_of(points: FloatArray, inner: Rim, outer: Rim) -> bool:
    if float(inner.normal @ outer.normal) > -0.98 or abs(float((inner.centre - outer.centre) @ outer.normal)) > 2 * _FLAT * outer.radius:
        return False
    # Loaded here: few models have a cap with a hole in it.
    from shapely import Polygon

    frame = _plane(outer.normal)
    shape = Polygon(points[outer.loop] @ frame.T)
    return bool(shape.is_valid and shape.contains(Polygon(points[inner.loop] @ frame.T).buffer(0)))


def _plane(normal: FloatArray) -> FloatArray:
    """(2, 3): two unit vectors that span the plane, right-handed about the normal."""
    least = np.eye(3)[np.argmin(np.abs(normal))]
    u = np.cross(least, normal)
    u /= max(float(np.linalg.norm(u)), 1e-300)
    return np.stack([u, np.cross(normal, u)])


def _walled(piece: Surface, group: list[Rim], height: float) -> tuple[Surface, list[Rim]]:
    """Walls from the rims of one cap outwards, square to its plane, and the rims at their far ends, all in one plane."""
    normal = group[0].normal
    level = float(np.concatenate([piece.points[rim.loop] @ normal for rim in group]).max()) + height
    moved = []
    for rim in group:
        corners = piece.points[rim.loop]
        far = corners + (level - corners @ normal)[:, None] * normal
        loop = np.arange(len(rim.loop), dtype=np.int32) + len(piece.points)
        near, ahead, beyond = rim.loop, np.roll(rim.loop, -1), np.roll(loop, -1)
        walls = np.concatenate([np.stack([near, ahead, beyond], 1), np.stack([near, beyond, loop], 1)])
        piece = piece.extended(far, walls, np.tile(piece.source[rim.beside], 2))
        moved.append(replace(rim, loop=loop, centre=far.mean(axis=0)))
    return piece, moved


def _cap_flat(piece: Surface, group: list[Rim]) -> Surface:
    loops = [rim.loop for rim in group]
    every = np.concatenate(loops)
    flat = np.ascontiguousarray(piece.points[every] @ _plane(group[0].normal).T)
    ends = np.cumsum([len(loop) for loop in loops]).astype(np.uint32)
    triangles = mapbox_earcut.triangulate_float64(flat, ends).reshape(-1, 3)
    expected = len(every) + 2 * (len(loops) - 1) - 2
    if len(triangles) != expected:
        for rim in group:
            piece = _patch(piece, rim, smooth=False)
        return piece
    a, b, c = (flat[triangles[:, k]] for k in range(3))
    twice = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    patch = every[triangles if twice.sum() > 0 else triangles[:, ::-1]].astype(np.int32)
    return piece.extended(np.zeros((0, 3)), patch, _nearest_source(piece, piece.points, patch, group))


# ------------------------------------------------------------------------------------------------------- patches


def _patch(piece: Surface, rim: Rim, smooth: bool) -> Surface:
    patch = triangulate_rim(piece.points, rim.loop, rim.outside, _taken(piece, rim.loop))
    points = piece.points
    if smooth and not rim.cut and len(rim.loop) >= _FAIR_FROM:
        points, patch = _bent(piece, rim, patch)
    added = points[len(piece.points) :]
    return piece.extended(added, patch, _nearest_source(piece, points, patch, [rim]))


def _taken(piece: Surface, loop: IntArray) -> np.ndarray:
    """(n, n) bool: which rim vertices are joined by an edge of the piece."""
    place = np.full(len(piece.points), -1, np.int64)
    place[loop] = np.arange(len(loop))
    ends = place[directed_edges(piece.faces)]
    ends = ends[(ends >= 0).all(axis=1)]
    taken = np.zeros((len(loop), len(loop)), bool)
    taken[ends[:, 0], ends[:, 1]] = taken[ends[:, 1], ends[:, 0]] = True
    return taken


def _bent(piece: Surface, rim: Rim, patch: IntArray) -> tuple[FloatArray, IntArray]:
    corners = piece.points[rim.loop]
    target = float(np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1).mean())
    points, refined = refine_patch(piece.points, patch, target)
    inner = np.arange(len(piece.points), len(points))
    if len(inner) == 0:
        return points, refined
    touching = np.isin(piece.faces, rim.loop).any(axis=1)
    moved = fair_patch(points, refined, piece.faces[touching], inner)
    reach = np.linalg.norm(moved[inner] - rim.centre, axis=1).max()
    if not np.isfinite(moved).all() or reach > 4 * rim.radius:
        return piece.points, patch
    return moved, refined


def _nearest_source(piece: Surface, points: FloatArray, patch: IntArray, group: list[Rim]) -> IntArray:
    """The input face beside the nearest rim edge, for every face of a patch: its colours run on into the patch."""
    loops = np.concatenate([rim.loop for rim in group])
    beside = np.concatenate([rim.beside for rim in group])
    following = np.concatenate([np.roll(rim.loop, -1) for rim in group])
    tree = cKDTree(0.5 * (points[loops] + points[following]))
    _, nearest = tree.query(points[patch].mean(axis=1))
    return piece.source[beside[nearest]]
