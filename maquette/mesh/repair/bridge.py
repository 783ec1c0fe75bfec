"""A front and a back without edges between them: rims that face each other are joined by a band, and two pieces become one solid."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.repair.halfedges import rims
from maquette.mesh.repair.surface import Surface, joined
from maquette.mesh.topology import directed_edges

_FACING = 0.3
"""How far apart rims may be that face each other, of the smaller one's extent."""
_OPPOSED = -0.5
_MOST_PIECES = 60


@dataclass(frozen=True)
class Opening:
    """A rim of one piece. loop: (n,) its vertices as a patch walks them. normal: unit, of such a patch. extent: of its box's diagonal."""

    loop: IntArray
    normal: FloatArray
    extent: float


def facing(opened: list[tuple[Surface, IntArray]]) -> list[tuple[int, int, list[tuple[IntArray, IntArray]]]]:
    """Pairs of open pieces, by number, every rim of which faces one of the other, with those rims' loops. No piece is in two pairs.

    opened: pieces with split fans and their mates.
    """
    if not 2 <= len(opened) <= _MOST_PIECES:
        return []
    points = [piece.points for piece, _ in opened]
    openings = [_openings(piece, mate) for piece, mate in opened]
    found: list[tuple[int, int, list[tuple[IntArray, IntArray]]]] = []
    taken: set[int] = set()
    for i in range(len(opened)):
        for j in range(i + 1, len(opened)):
            loops = [] if {i, j} & taken else _matched(points[i], openings[i], points[j], openings[j])
            if loops:
                found.append((i, j, loops))
                taken |= {i, j}
    return found


def bridged(first: Surface, second: Surface, loops: list[tuple[IntArray, IntArray]]) -> Surface:
    """Both pieces and a band between every two rims: closed, if those are all the rims there are."""
    whole, shift = joined([first, second]), len(first.points)
    bands = [_band(whole.points, one, other + shift) for one, other in loops]
    band = np.concatenate(bands)
    return whole.extended(np.zeros((0, 3)), band, _sources(whole, band))


def _openings(piece: Surface, mate: IntArray) -> list[Opening]:
    openings = []
    for loop in rims(piece.faces, mate):
        corners = piece.points[loop]
        centred = corners - corners.mean(axis=0)
        area = np.cross(centred, np.roll(centred, -1, axis=0)).sum(axis=0)
        openings.append(Opening(loop, area / max(float(np.linalg.norm(area)), 1e-300), float(np.linalg.norm(np.ptp(corners, axis=0)))))
    return openings


def _matched(a: FloatArray, first: list[Opening], b: FloatArray, second: list[Opening]) -> list[tuple[IntArray, IntArray]]:
    """For every opening of the first piece the one of the second that faces it; none if any is left over."""
    if not first or len(first) != len(second):
        return []
    loops, left = [], list(second)
    for one in first:
        other = next((each for each in left if _face(a[one.loop], one, b[each.loop], each)), None)
        if other is None:
            return []
        left.remove(other)
        loops.append((one.loop, other.loop))
    return loops


def _face(a: FloatArray, one: Opening, b: FloatArray, other: Opening) -> bool:
    reach = _FACING * min(one.extent, other.extent)
    if float(one.normal @ other.normal) > _OPPOSED or np.linalg.norm(a.mean(axis=0) - b.mean(axis=0)) > reach:
        return False
    return bool(cKDTree(b).query(a)[0].max() <= reach and cKDTree(a).query(b)[0].max() <= reach)


def _band(points: FloatArray, loop: IntArray, other: IntArray) -> IntArray:
    """Triangles between two loops that run opposite ways round the same opening, always over the shorter next diagonal."""
    beside = other[::-1]
    start = int(cKDTree(points[beside]).query(points[loop[0]])[1])
    a, b = np.append(loop, loop[0]), np.append(np.roll(beside, -start), beside[start])
    faces, i, j = [], 0, 0
    while i < len(loop) or j < len(beside):
        ahead = np.linalg.norm(points[a[i + 1]] - points[b[j]]) if i < len(loop) else np.inf
        across = np.linalg.norm(points[a[i]] - points[b[j + 1]]) if j < len(beside) else np.inf
        if ahead <= across:
            faces.append((a[i], a[i + 1], b[j]))
            i += 1
        else:
            faces.append((a[i], b[j + 1], b[j]))
            j += 1
    return np.array(faces, np.int32)


def _sources(whole: Surface, band: IntArray) -> IntArray:
    """For every face of a band the input face at its rim edge."""
    ends = directed_edges(whole.faces)
    face_of = {(int(a), int(b)): row // 3 for row, (a, b) in enumerate(ends)}
    rows = []
    for a, b, c in band.tolist():
        rows.append(next(face_of[edge] for edge in ((b, a), (c, b), (a, c)) if edge in face_of))
    return whole.source[np.array(rows, np.int64)]
