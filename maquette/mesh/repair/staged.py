"""The stages of repair in order, each only as far as it is needed; every result is measured before it is believed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from maquette.mesh.measure import Inspection, Measurements, inspect_welded, measure
from maquette.mesh.model import IntArray
from maquette.mesh.repair.arrange import arrange
from maquette.mesh.repair.clean import rewelded, without_opposites, without_repeats, without_slivers
from maquette.mesh.repair.closing import Closed, Policy, close
from maquette.mesh.repair.debris import without_debris
from maquette.mesh.repair.halfedges import pair
from maquette.mesh.repair.holes import fill_holes
from maquette.mesh.repair.judge import Fidelity, Reference, compare
from maquette.mesh.repair.orientation import connected_pieces, consistently_oriented, outward
from maquette.mesh.repair.outer import Sheaf, bundle, outer_flaps, outer_surface
from maquette.mesh.repair.separate import separate, touches_itself
from maquette.mesh.repair.sheets import thicken
from maquette.mesh.repair.stitch import stitch
from maquette.mesh.repair.surface import Surface, joined
from maquette.mesh.topology import directed_edges, edge_keys, face_normals

_FLAPS_FROM = 1e-3
_FUSING = 5e-6
_ROUNDS = (1e-7, 1e-7, 3e-8)
_HAIRS = (1e-5, 3e-6, 3e-5)


@dataclass(frozen=True)
class Attempt:
    """One way through the stages. reach: tolerance of the arrangement, of the diagonal; 0 leaves it out."""

    variant: int = 0
    policy: Policy = "judge"
    reach: float = 0.0
    nonzero: bool = False
    flaps: bool = False


@dataclass(frozen=True)
class Result:
    surface: Surface
    measured: Measurements
    fidelity: Fidelity
    attempt: Attempt
    closed: Closed

    @property
    def good(self) -> bool:
        return self.measured.printable and self.fidelity.faithful

    @property
    def rank(self) -> tuple[bool, bool, bool, float]:
        """Lower is better: first printable and faithful, then printable, then the fewest defects."""
        m = self.measured
        return (not self.good, not m.printable, not m.watertight, self.fidelity.lost + self.fidelity.hollowed + 1e-3 * m.defects)


ATTEMPTS = (
    Attempt(),
    Attempt(reach=1e-7),
    Attempt(reach=1e-6),
    Attempt(reach=1e-8),
    Attempt(reach=1e-5),
    Attempt(reach=5e-5),
    Attempt(reach=1.2e-4),
    Attempt(reach=1e-7, flaps=True),
    Attempt(reach=1e-6, flaps=True),
    Attempt(reach=1e-7, nonzero=True),
    Attempt(reach=1e-6, nonzero=True),
    Attempt(reach=1e-7, nonzero=True, flaps=True),
    Attempt(policy="cap", reach=1e-7),
    Attempt(policy="thicken", reach=1e-7),
    Attempt(variant=1, reach=1e-7),
    Attempt(variant=1, policy="cap", reach=1e-7),
)


def staged(surface: Surface, reference: Reference, thickness: float) -> Result:
    variants = _variants(surface)
    best: Result | None = None
    prepared: dict = {}
    for attempt in ATTEMPTS:
        if attempt.variant >= len(variants) or (best and not worthwhile(attempt, best)):
            continue
        key = (attempt.variant, attempt.policy)
        if key not in prepared:
            closed = close(consistently_oriented(stitch(without_slivers(variants[attempt.variant]))), thickness, reference.inside, attempt.policy)
            prepared[key] = closed, rewelded(joined(outward(closed.bodies)))
        closed, whole = prepared[key]
        tried = whole if attempt.reach == 0 else solidified(whole, attempt, thickness)
        result = Result(tried, measure(tried.points, tried.faces), compare(reference, tried), attempt, closed)
        if best is None or result.rank < best.rank:
            best = result
        if best.good:
            break
    assert best is not None
    return best


def worthwhile(attempt: Attempt, best: Result) -> bool:
    return not (best.measured.printable and attempt.policy == "judge" and not attempt.nonzero and not attempt.flaps and attempt.variant == 0)


def solidified(surface: Surface, attempt: Attempt, thickness: float) -> Surface:
    """Cut, keep the outside, part what touches; again, on what single precision has left, until nothing is left to do."""
    found = inspect_welded(surface.points, surface.faces)
    for reach in (attempt.reach, *_ROUNDS):
        reach = min(attempt.reach, reach)
        sheaf = _cut(surface, reach, found)
        flaps = outer_flaps(sheaf)
        if attempt.flaps and _area(flaps) > _FLAPS_FROM * _area(surface):
            thickened = [thicken(p, pair(p.points, p.faces), thickness) for p in connected_pieces(consistently_oriented(flaps))]
            grown = rewelded(joined([outer_surface(sheaf, attempt.nonzero), *thickened]))
            sheaf = _cut(grown, reach, inspect_welded(grown.points, grown.faces))
        surface, found = parted(without_debris(outer_surface(sheaf, attempt.nonzero)))
        counts = found.counts
        if counts.printable or counts.faces == 0:
            break
        if counts.boundary_edges or counts.inconsistent_edges:
            pieces = connected_pieces(consistently_oriented(stitch(surface)))
            surface = rewelded(joined(outward([fill_holes(p, pair(p.points, p.faces)) for p in pieces])))
            found = inspect_welded(surface.points, surface.faces)
    return surface


def _cut(surface: Surface, reach: float, found: Inspection) -> Sheaf:
    zone = _round(surface.faces, np.unique(found.meets.pairs)) if reach < _FUSING else None
    return bundle(arrange(surface, reach * surface.diagonal, zone))


def _round(faces: IntArray, chosen: IntArray) -> IntArray:
    """The chosen faces and all that share a corner with them."""
    touched = np.zeros(int(faces.max(initial=-1)) + 1, bool)
    touched[faces[chosen]] = True
    return np.flatnonzero(touched[faces].any(axis=1)).astype(np.int32)


def parted(outside: Surface) -> tuple[Surface, Inspection]:
    """`outside` rounded and moved apart where it touches itself, by the hair that leaves the fewest defects."""
    outside = without_slivers(rewelded(outside))
    if not touches_itself(outside):
        return outside, inspect_welded(outside.points, outside.faces)
    tried = [separate(outside, _HAIRS[0])]
    found = [inspect_welded(tried[0].points, tried[0].faces)]
    for hair in _HAIRS[1:]:
        if found[-1].counts.printable:
            break
        tried.append(separate(outside, hair))
        found.append(inspect_welded(tried[-1].points, tried[-1].faces))
    best = min(range(len(found)), key=lambda k: found[k].counts.defects)
    return tried[best], found[best]


def _area(surface: Surface) -> float:
    return float(face_normals(surface.points, surface.faces)[1].sum())


def _variants(surface: Surface) -> list[Surface]:
    cancelled = without_opposites(surface)
    single = without_repeats(surface)
    if len(cancelled) == len(surface) == len(single):
        return [surface]
    a, b = (unbalanced(consistently_oriented(x)) if len(x) else np.inf for x in (cancelled, single))
    if a <= b and _area(cancelled) > 0.5 * _area(single):
        return [surface, single]
    return [single, surface]


def unbalanced(surface: Surface) -> int:
    e = directed_edges(surface.faces)
    _, inv = np.unique(edge_keys(e), return_inverse=True)
    return int((np.bincount(inv.ravel(), weights=np.where(e[:, 0] < e[:, 1], 1, -1)) != 0).sum())
