"""From closed bodies that may cross, overlap and nest to one solid: cut, keep the outside, part what touches, look again."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from maquette.mesh.measure import Inspection, inspect_welded
from maquette.mesh.model import IntArray
from maquette.mesh.repair.arrange import arrange
from maquette.mesh.repair.clean import rewelded, without_slivers
from maquette.mesh.repair.debris import without_debris, without_ghosts
from maquette.mesh.repair.halfedges import pair
from maquette.mesh.repair.holes import fill_holes
from maquette.mesh.repair.orientation import connected_pieces, consistently_oriented, outward
from maquette.mesh.repair.outer import Sheaf, bundle, outer_flaps, outer_surface
from maquette.mesh.repair.refill import refilled
from maquette.mesh.repair.separate import separate, touches_itself
from maquette.mesh.repair.sheets import thicken
from maquette.mesh.repair.stitch import stitch
from maquette.mesh.repair.surface import Surface, joined
from maquette.mesh.topology import face_normals

_LATER_REACHES = (1e-7, 1e-7, 3e-8)
"""Of the diagonal: later rounds only mend what rounding to single precision has left, a few crossings as deep as that."""
_FUSING = 5e-6
"""From this reach on, parts that nearly touch are looked for as well, to be fused."""
_HAIRS = (1e-5, 3e-6, 3e-5)
_FLAPS_FROM = 1e-3
_MOST_GROWTH, _MOST_FACES = 10, 2000
"""A surface that cutting makes larger than this, times its faces and beyond, will not come to an end."""
_MOST_CUT = 600_000
"""More faces than that beyond the same multiple, counted over all rounds of cutting, are not worth another round."""
_MANY, _SHARE_LEFT = 1000, 0.2
"""Rounds go on as long as each leaves few defects, or few of those it found."""


@dataclass(frozen=True)
class Rule:
    """reach: tolerance of the cutting, of the diagonal. nonzero: what is wound round backwards is solid too.

    flaps: thickness for what is folded flat onto itself in the open, in the surface's unit; 0 drops it.
    """

    reach: float
    nonzero: bool = False
    flaps: float = 0.0


@dataclass(frozen=True)
class Solid:
    """A surface, what is wrong with it, and how many flaps were thickened on the way.

    cut: how many faces all cuts made. tangled: that took more than it is worth.
    """

    surface: Surface
    found: Inspection
    flaps: int
    cut: int
    tangled: bool


def solidify(surface: Surface, found: Inspection, rule: Rule) -> Solid:
    """surface: closed bodies, welded, in single precision. found: what is wrong with it."""
    flaps, cut, most = 0, 0, _MOST_GROWTH * len(surface)
    for reach in (rule.reach, *(min(rule.reach, later) for later in _LATER_REACHES)):
        if len(surface) > most + _MOST_FACES or cut > most + _MOST_CUT:
            break
        sheaf = _cut(surface, found, reach)
        if sheaf is None:
            return Solid(surface, found, flaps, cut, True)
        cut += len(sheaf.weight) + len(sheaf.flaps)
        if cut > most + _MOST_CUT:
            break
        sheaf, thickened = _with_flaps(sheaf, surface, reach, rule)
        flaps += thickened
        before = found.counts.defects
        surface, found = parted(without_debris(outer_surface(sheaf, rule.nonzero)))
        if found.counts.watertight and found.counts.inverted_bodies:
            surface = without_ghosts(surface)
            found = inspect_welded(surface.points, surface.faces)
        counts = found.counts
        if counts.printable or counts.faces == 0:
            break
        if counts.defects > max(_MANY, _SHARE_LEFT * before):
            break
        if counts.boundary_edges or counts.inconsistent_edges:
            surface, found = _reclosed(surface)
        if found.counts.printable:
            break
        surface, found = refilled(surface, found)
        if found.counts.printable:
            break
    return Solid(surface, found, flaps, cut, cut > most + _MOST_CUT)


def _cut(surface: Surface, found: Inspection, reach: float) -> Sheaf | None:
    """Cut along itself and bundled; None if it is hopelessly tangled."""
    # A body that has turned itself inside out did so where edges meet edges, which crossings don't tell of.
    twisted = found.counts.bodies == 1 and found.counts.inverted_bodies > 0
    zone = None if reach >= _FUSING or twisted else _round(surface.faces, np.unique(found.meets.pairs))
    arranged = arrange(surface, reach * surface.diagonal, zone)
    return None if arranged is None else bundle(arranged)


def _round(faces: IntArray, chosen: IntArray) -> IntArray:
    """The chosen faces and all that share a corner with them."""
    touched = np.zeros(int(faces.max(initial=-1)) + 1, bool)
    touched[faces[chosen]] = True
    return np.flatnonzero(touched[faces].any(axis=1)).astype(np.int32)


def _with_flaps(sheaf: Sheaf, surface: Surface, reach: float, rule: Rule) -> tuple[Sheaf, int]:
    """Give what is folded flat onto itself a thickness, and unite it with the rest."""
    if not rule.flaps:
        return sheaf, 0
    flaps = outer_flaps(sheaf)
    if _area(flaps) <= _FLAPS_FROM * _area(surface):
        return sheaf, 0
    thickened = [thicken(piece, pair(piece.points, piece.faces), rule.flaps) for piece in connected_pieces(consistently_oriented(flaps))]
    grown = rewelded(joined([outer_surface(sheaf, rule.nonzero), *thickened]))
    united = _cut(grown, inspect_welded(grown.points, grown.faces), reach)
    return (sheaf, 0) if united is None else (united, len(thickened))


def _area(surface: Surface) -> float:
    return float(face_normals(surface.points, surface.faces)[1].sum())


def parted(outside: Surface) -> tuple[Surface, Inspection]:
    """`outside` rounded, and moved apart where it touches itself, by the hair that leaves the fewest defects."""
    outside = without_slivers(rewelded(outside))
    if not touches_itself(outside):
        return outside, inspect_welded(outside.points, outside.faces)
    best = separate(outside, _HAIRS[0])
    found = inspect_welded(best.points, best.faces)
    for hair in _HAIRS[1:]:
        if found.counts.printable:
            break
        tried = separate(outside, hair)
        other = inspect_welded(tried.points, tried.faces)
        if other.counts.defects < found.counts.defects:
            best, found = tried, other
    return best, found


def _reclosed(surface: Surface) -> tuple[Surface, Inspection]:
    """Stitch and fill what the cutting left open."""
    opened = connected_pieces(consistently_oriented(stitch(surface)))
    return parted(joined(outward([fill_holes(piece, pair(piece.points, piece.faces)) for piece in opened])))
