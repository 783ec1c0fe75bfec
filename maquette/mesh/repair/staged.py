"""Which way through the stages: from the least to the most invasive, and no result is believed that was not measured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from maquette.mesh.measure import Inspection, Measurements, duplicate_count, inspect_welded
from maquette.mesh.repair.clean import rewelded, without_opposites, without_repeats, without_slivers
from maquette.mesh.repair.closing import Closed, Policy, close
from maquette.mesh.repair.judge import Fidelity, Reference, compare
from maquette.mesh.repair.orientation import consistently_oriented, outward
from maquette.mesh.repair.stitch import stitch
from maquette.mesh.repair.surface import Surface, joined
from maquette.mesh.topology import directed_edges, edge_keys, face_normals

_MOVED, _CLEARLY = 1e-5, 0.9
_MOST_FACES = 150_000
_MOST_CUT, _MOST_CUT_SHARE = 200_000, 4
"""Once cutting has made more faces than that, and than that many times the input's, in all attempts, no other is made."""


@dataclass(frozen=True)
class Attempt:
    """One way through. variant: which reading of repeated faces. policy: how open pieces are closed. reach, nonzero, flaps: see `Rule`;
    a reach of 0 leaves the cutting out."""

    variant: int = 0
    policy: Policy = "judge"
    reach: float = 0.0
    nonzero: bool = False
    flaps: bool = False

    @property
    def plain(self) -> bool:
        """Differs from the first attempts in its tolerance only."""
        return self.variant == 0 and self.policy == "judge" and not self.nonzero and not self.flaps


ATTEMPTS = (
    Attempt(),
    Attempt(reach=1e-7),
    Attempt(reach=1e-6),
    Attempt(reach=1e-8),
    Attempt(reach=1e-5),
    Attempt(reach=5e-5),
    Attempt(reach=1.2e-4),
    Attempt(reach=1e-7, nonzero=True),
    Attempt(reach=1e-6, nonzero=True),
    Attempt(reach=1e-7, flaps=True),
    Attempt(reach=1e-6, flaps=True),
    Attempt(reach=1e-7, nonzero=True, flaps=True),
    Attempt(policy="cap", reach=1e-7),
    Attempt(policy="thicken", reach=1e-7),
    Attempt(variant=1, reach=1e-7),
    Attempt(variant=1, policy="cap", reach=1e-7),
)


@dataclass(frozen=True)
class Result:
    """What an attempt made. sheets: pieces and flaps that were thickened. cut: how many faces cutting made on the way.

    tangled: no other attempt is worth its time. rebuilt: how many parts, of how many, were made anew.
    """

    surface: Surface
    counts: Measurements
    fidelity: Fidelity
    attempt: Attempt
    closed: Closed
    sheets: int
    cut: int = 0
    tangled: bool = False
    rebuilt: int = 0
    parts: int = 1

    @property
    def good(self) -> bool:
        return self.counts.printable and self.fidelity.faithful

    @property
    def rank(self) -> tuple[bool, bool, bool, float]:
        """Lower is better: printable and faithful, then printable, then closed, then the nearest to both."""
        away = self.fidelity.lost + self.fidelity.hollowed
        return (not self.good, not self.counts.printable, not self.counts.watertight, away + 1e-3 * self.counts.defects)


@dataclass(frozen=True)
class Prepared:
    """Closed bodies, and what is wrong with them together."""

    closed: Closed
    whole: Surface
    found: Inspection


def staged(soup: Surface, reference: Reference, thickness: float, on_progress: Callable[[float, str], None] = lambda fraction, label: None) -> Result:
    """The best result of the attempts, the first that is printable and faithful; of all, where none is, or the surface made anew.

    soup: welded input. thickness: of sheets. on_progress is told before every attempt and may raise to stop.
    """
    readings = variants(soup)
    prepared: dict[tuple[int, Policy], Prepared] = {}
    best: Result | None = None
    cut = 0
    for number, attempt in enumerate(ATTEMPTS):
        if attempt.variant >= len(readings) or (best is not None and not _worthwhile(attempt, best)):
            continue
        on_progress(0.2 + 0.7 * number / len(ATTEMPTS), "repairing")
        key = (attempt.variant, attempt.policy)
        if key not in prepared:
            prepared[key] = _prepare(readings[attempt.variant], thickness, reference, attempt.policy)
        result = _try(prepared[key], attempt, thickness, reference)
        cut += result.cut
        if best is None or result.rank < best.rank:
            best = result
        if best.good:
            return _keeping_more(best, prepared[key], thickness, reference)
        if result.tangled or cut > _MOST_CUT + _MOST_CUT_SHARE * len(soup):
            break
    assert best is not None
    if best.counts.printable and best.fidelity.kept:
        # Hollow, or buried a little in itself, and the same bodies would be so on a grid.
        return best
    on_progress(0.85, "rebuilding the surface")
    last = _apart(best, prepared[0, "judge"], reference, lambda share: on_progress(0.85 + 0.05 * share, "rebuilding the surface"))
    return last if last.rank < best.rank else best


def _apart(best: Result, prepared: Prepared, reference: Reference, on_part: Callable[[float], None]) -> Result:
    """Every part of the model mended on its own, or made anew from what it winds round: a solid, whatever it was."""
    if len(prepared.whole) == 0:
        return best
    from maquette.mesh.repair.apart import mended_apart
    from maquette.mesh.repair.remesh import remeshed

    closed = prepared.closed
    apart = mended_apart(prepared.whole, prepared.found, on_part)
    surface, counts = apart.surface, apart.found.counts
    result = Result(surface, counts, compare(reference, surface), best.attempt, closed, closed.sheets, rebuilt=apart.rebuilt, parts=apart.parts)
    if result.good or apart.parts == apart.rebuilt == 1:
        return result
    surface, found = remeshed(prepared.whole)
    anew = Result(surface, found.counts, compare(reference, surface), best.attempt, closed, closed.sheets, rebuilt=1)
    return anew if anew.rank < result.rank else result


def _keeping_more(best: Result, prepared: Prepared, thickness: float, reference: Reference) -> Result:
    """`best`, or the same with what is wound round backwards kept, where that leaves clearly more of the surface in its place.

    A thin ear whose front has been pushed through its back is such a thing: it is meant to be solid, not a hole.
    """
    attempt = best.attempt
    costly = len(prepared.whole) > _MOST_FACES or best.cut > _MOST_FACES + len(prepared.whole)
    if attempt.reach == 0 or attempt.nonzero or best.fidelity.mean_deviation < _MOVED or costly:
        return best
    other = _try(prepared, replace(attempt, nonzero=True), thickness, reference)
    nearer = other.fidelity.mean_deviation < _CLEARLY * best.fidelity.mean_deviation
    return other if other.good and nearer and other.fidelity.lost <= best.fidelity.lost else best


def _prepare(surface: Surface, thickness: float, reference: Reference, policy: Policy) -> Prepared:
    closed = close(consistently_oriented(stitch(without_slivers(surface))), thickness, reference.inside, policy)
    whole = rewelded(joined(outward(closed.bodies)))
    return Prepared(closed, whole, inspect_welded(whole.points, whole.faces))


def _try(prepared: Prepared, attempt: Attempt, thickness: float, reference: Reference) -> Result:
    closed, whole, found = prepared.closed, prepared.whole, prepared.found
    if attempt.reach == 0:
        return Result(whole, found.counts, compare(reference, whole), attempt, closed, closed.sheets)
    # Loaded here: most models only have holes.
    from maquette.mesh.repair.solidify import Rule, solidify

    solid = solidify(whole, found, Rule(attempt.reach, attempt.nonzero, thickness if attempt.flaps else 0.0))
    return Result(
        solid.surface, solid.found.counts, compare(reference, solid.surface), attempt, closed, closed.sheets + solid.flaps, solid.cut, solid.tangled
    )


def _worthwhile(attempt: Attempt, best: Result) -> bool:
    """Another tolerance helps only as long as the result isn't printable; and what is all there, but hollow, needs other bodies."""
    if not best.counts.printable:
        return True
    return not (attempt.plain or (best.fidelity.kept and (attempt.flaps or (best.attempt.nonzero and attempt.nonzero))))


def variants(surface: Surface) -> list[Surface]:
    """The readings of repeated faces, the likelier one first: as they are but for opposite ones, which cancel; or one of each."""
    if duplicate_count(surface.faces) == 0:
        return [surface]
    cancelled, single = without_opposites(surface), without_repeats(surface)
    balanced = _unbalanced_edges(cancelled) <= _unbalanced_edges(single)
    return [cancelled, single] if balanced and _area(cancelled) > 0.5 * _area(single) else [single, surface]


def _unbalanced_edges(surface: Surface) -> int:
    """Edges that are walked more often one way than the other when neighbours agree."""
    if len(surface) == 0:
        return 0
    edges = directed_edges(consistently_oriented(surface).faces)
    _, edge = np.unique(edge_keys(edges), return_inverse=True)
    return int(np.count_nonzero(np.bincount(edge.ravel(), weights=np.where(edges[:, 0] < edges[:, 1], 1, -1))))


def _area(surface: Surface) -> float:
    return float(face_normals(surface.points, surface.faces)[1].sum())
