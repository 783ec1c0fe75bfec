"""Things that share the ground: under, beside, before, behind and around each other, on a common base."""

from __future__ import annotations

from maquette.engines.embedded.compose.assembly import BASE_HEIGHT, SUNK, Placed, box_of, merged, on_base, prefixed, renamed, scaled, side_by_side
from maquette.engines.embedded.compose.proportion import foot, in_proportion, norm, proportion, size_of
from maquette.engines.embedded.pose import turn_of
from maquette.engines.embedded.recipe import Pose, Recipe
from maquette.engines.embedded.scene import Thing
from maquette.engines.embedded.shapes import tidy

COMPANION = 0.9
"""What comes along is at most this large against the subject, whatever the real things are: "a snail with a house" is about the snail."""

BESIDE = 0.36
"""What comes along is at least this large against the larger: a sphinx beside a pyramid."""

LOW = 0.46
"""Greatest height of what stands before something, of that: a fence hides no cottage."""

FACING_DEG = 38.0
"""How far two that fight turn towards each other; a full quarter would show us only their sides."""


def beneath(roof: Recipe, below: Recipe, over: Thing, thing: Thing) -> Recipe:
    """`below` in front of and under `roof` (a tree, a table), both on a common base."""
    place = roof.sockets.get("under")
    factor = proportion(thing, over, 0.3, 0.75) * norm(below) / norm(roof)
    if place is not None:
        factor = min(factor, 1.7 * place.size / max(foot(below) / 0.42, 1e-3))
        at = place.pose.at
    else:
        low, high = box_of(roof)
        at = (0.0, 0.0, tidy(0.24 * float(high[2] - low[2]) + factor * foot(below)))
    placed = [Placed(below, Pose((at[0], at[1], at[2]), scale=round(factor, 6))), Placed(prefixed(roof, over.noun))]
    both = renamed(merged(below.name, placed, below))
    lifted = merged(below.name, [Placed(both, Pose((0.0, BASE_HEIGHT - SUNK, 0.0)))], both)
    return on_base(lifted)


def beside(host: Recipe, child: Recipe, thing: Thing, other: Thing, relation: str) -> Recipe:
    """Side by side on a base; behind and in front are beside, turned by a quarter."""
    least = BESIDE * other.count**0.5 if relation in ("with", "behind", "next_to") else 0.0
    one, two = in_proportion((thing, other), [host, prefixed(child, other.noun)], min(least, 1.0))
    if relation == "behind" and _height(two) > LOW * _height(one):
        two = scaled(two, round(LOW * _height(one) / _height(two), 4))
    if relation == "with" and COMPANION * _side(one, other) < _side(two, other):
        two = scaled(two, round(COMPANION * _side(one, other) / _side(two, other), 4))
    if "fighting" in thing.attributes and relation in ("next_to", "with"):
        one, two = _facing(one, FACING_DEG), _facing(two, -FACING_DEG)
    if relation == "around":
        two = scaled(two, max(0.5 * size_of(thing) / size_of(other), 1.0))
        # What is curled around something is behind it where it is small, before it where it towers.
        return queued(two, one, 0.3) if size_of(other) < size_of(thing) else queued(one, two, 0.5)
    if relation in ("behind", "in_front_of"):
        order = [one, two] if relation == "in_front_of" else [two, one]
        return queued(order[0], order[1])
    return renamed(side_by_side(host.name, [one, two]))


def _height(recipe: Recipe) -> float:
    low, high = box_of(recipe)
    return float(high[1] - low[1])


def _side(recipe: Recipe, other: Thing) -> float:
    """How large it looks: its longest side; of several in a row, and of who has company already, the height."""
    low, high = box_of(recipe)
    in_row = other.count > 1 or any(group.name == "base" for group in recipe.groups)
    return float(high[1] - low[1]) if in_row else float((high - low).max())


def _facing(recipe: Recipe, turn_deg: float) -> Recipe:
    return merged(recipe.name, [Placed(recipe, Pose(turn=turn_of(0.0, turn_deg, 0.0)))], recipe)


def before(host: Recipe, child: Recipe, thing: Thing, other: Thing) -> Recipe:
    """What is too large for a hand stands before who uses it: drums, an easel, a wheelbarrow."""
    one, two = in_proportion((thing, other), [host, prefixed(child, other.noun)])
    two = scaled(two, min(round(COMPANION * norm(two) / norm(one), 4), 1.0))
    return queued(two, one, subject_behind=True)


def queued(front: Recipe, back: Recipe, overlap: float = 0.0, subject_behind: bool = False) -> Recipe:
    """One before the other, both facing the front. overlap: share of the distance by which they reach into each other.

    subject_behind: whose sockets and roles stay is the one behind.
    """
    (low_f, _), (_, high_b) = box_of(front), box_of(back)
    shift = (1.0 - overlap) * float(high_b[2] - low_f[2]) + 0.05
    lift = BASE_HEIGHT - SUNK
    placed = [Placed(front, Pose((0.0, lift, tidy(0.5 * shift)))), Placed(back, Pose((0.12, lift, tidy(-0.5 * shift))))]
    if subject_behind:
        placed.reverse()
    subject = placed[0].recipe
    return on_base(renamed(merged(subject.name, placed, subject)))
