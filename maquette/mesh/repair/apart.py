"""Where nothing mends a model as a whole, its parts are taken apart: each that has to do with no other is mended on its own.

So one hopeless part of a scene is sampled and made anew, on a grid of its own size, and the others stay as they were.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from maquette.mesh.disjoint import join, root_of
from maquette.mesh.measure import Inspection, inspect_welded
from maquette.mesh.model import IntArray
from maquette.mesh.repair.clean import rewelded
from maquette.mesh.repair.judge import compare, sample
from maquette.mesh.repair.orientation import containers
from maquette.mesh.repair.remesh import remeshed
from maquette.mesh.repair.solidify import Rule, solidify
from maquette.mesh.repair.surface import Surface, joined, pieces
from maquette.mesh.topology import face_components, signed_volume

_RULES = (Rule(1e-7), Rule(1e-6), Rule(1e-5), Rule(5e-5), Rule(1e-7, nonzero=True))
_UNITING = Rule(1e-7)
_MOST_BODIES, _MOST_SHARE = 4000, 0.8
_MOST_CUT = 8
"""A part whose cutting makes more faces than that times its own is a tangle, for which no other rule is tried."""


@dataclass(frozen=True)
class Mended:
    """All parts together again. rebuilt: how many of how many `parts` were made anew. cut: how many faces cutting made on the way."""

    surface: Surface
    found: Inspection
    rebuilt: int
    parts: int


def mended_apart(whole: Surface, found: Inspection, on_part: Callable[[float], None] = lambda share: None) -> Mended:
    """whole: closed bodies, welded, in single precision. found: what is wrong with them together.

    on_part: told what share of the parts is done; it may raise to stop the work.
    """
    label = parts(whole, found)
    mended, rebuilt = [], 0
    separate = pieces(whole, label)
    for number, part in enumerate(separate):
        on_part(number / len(separate))
        # What is nearly all of the model has been tried.
        solid, anew = _mended(rewelded(part), _RULES if len(part) <= _MOST_SHARE * len(whole) else ())
        mended.append(solid)
        rebuilt += anew
    together = rewelded(joined(mended))
    after = inspect_welded(together.points, together.faces)
    if not after.counts.printable and len(separate) > 1:
        # What was made anew is a little thicker than it was, and may reach into its neighbours.
        united = solidify(together, after, _UNITING)
        together, after = united.surface, united.found
    return Mended(together, after, rebuilt, len(separate))


def parts(whole: Surface, found: Inspection) -> IntArray:
    """(F,) label: bodies that touch, cross or lie in one another are one part; all are where there are too many of them to ask."""
    bodies, body = face_components(whole.faces)
    if not 1 < bodies <= _MOST_BODIES:
        return np.zeros(len(whole), np.int32)
    parent = np.arange(bodies)
    for first, second in np.unique(np.sort(body[found.meets.pairs], axis=1), axis=0):
        join(parent, first, second)
    alone = pieces(whole, body)
    size = np.abs([signed_volume(piece.points, piece.faces) for piece in alone])
    for inner, outer in enumerate(containers(alone, size)):
        if outer >= 0:
            join(parent, inner, outer)
    roots = np.array([root_of(parent, number) for number in range(bodies)])
    return np.asarray(np.unique(roots, return_inverse=True)[1].ravel()[body], np.int32)


def _mended(part: Surface, rules: tuple[Rule, ...]) -> tuple[Surface, bool]:
    """The part as a solid, and whether it had to be made anew because it is none by any of the rules."""
    found = inspect_welded(part.points, part.faces)
    if found.counts.printable:
        return part, False
    reference = sample(part)
    for rule in rules:
        solid = solidify(part, found, rule)
        if solid.found.counts.printable and compare(reference, solid.surface).faithful:
            return solid.surface, False
        if solid.tangled or solid.cut > _MOST_CUT * len(part):
            break
    return remeshed(part)[0], True
