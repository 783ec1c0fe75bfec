"""What a place changes for who is there: a boat takes its cabin off, a plate is laid on the table, a surfboard on a wave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import cos, radians

import numpy as np

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.individual import STANDS
from maquette.engines.embedded.archetypes.registry import preset_of
from maquette.engines.embedded.compose.assembly import Placed, box_of, clustered, in_a_row, merged
from maquette.engines.embedded.compose.outline import figure_of
from maquette.engines.embedded.compose.seating import DISH
from maquette.engines.embedded.pose import turn_of
from maquette.engines.embedded.recipe import Pose, Recipe, Socket
from maquette.engines.embedded.scene import PartTrait, Thing
from maquette.engines.embedded.shapes import capsule, cylinder, tidy

ABOARD = frozenset({"in", "on", "riding", "containing"})

OPEN = {"boat": "rowing boat", "tugboat": "rowing boat"}
"""Boats with a cabin → those in which passengers are seen."""

WOODED = frozenset({"cliff"})
"""Places with trees just where one stands."""

FLOWN = frozenset({"broomstick"})
"""What one rides through the air."""

FLOWN_DEG = -97.0

BOARDS = frozenset({"skateboard", "surfboard", "ski", "kick scooter"})
"""What one rides standing on it; it lies on the ground then."""

SHOWN_DEG = {"plate": 74.0, "platter": 74.0}
"""Dishes that stand on edge by themselves → how far they are tilted."""


def unvisored(helmet: Thing, wearer: Thing) -> Thing:
    """A helmet for who has a muzzle: open in front."""
    closed = helmet.noun == "space helmet" and preset_of(wearer.noun).archetype.family not in ("people", "robot")
    return replace(helmet, attributes=(*helmet.attributes, "open")) if closed else helmet


def open_to(other: Thing, relation: str) -> Thing:
    """The place that people mean when somebody is in it."""
    if relation in ABOARD and other.noun in WOODED:
        return replace(other, parts=(*other.parts, PartTrait("trees", 0)))
    return replace(other, noun=OPEN[other.noun]) if relation in ABOARD and other.noun in OPEN else other


def flown(broom: Recipe) -> Recipe:
    """A broom in the air, its twigs behind, on a rod and a disc that let it stand."""
    low, high = box_of(broom)
    long = float(high[1] - low[1])
    level = merged(broom.name, [Placed(broom, Pose((0.0, tidy(0.42 * long), tidy(0.5 * long)), turn_of(FLOWN_DEG, 0.0, 0.0)))], broom)
    middle = tidy(0.42 * long + 0.5 * long * cos(radians(FLOWN_DEG)))
    b = Builder(np.random.default_rng(0))
    b.material("stand", "charcoal")
    with b.group("stand"):
        b.add(cylinder(0.16 * long, 0.06, 0.02), "stand", at=(0.0, 0.03, 0.0))
        b.add(capsule((0.0, 0.03, 0.0), (0.0, middle, 0.0), 0.03 * long), "stand")
    drawn = b.recipe(broom.name)
    return replace(
        level,
        groups=(*level.groups, *drawn.groups),
        materials={**level.materials, **drawn.materials},
        sockets={"back": Socket(Pose((0.0, tidy(middle + 0.02 * long), 0.0)), tidy(0.2 * long))},
    )


def lying(board: Thing) -> Thing:
    """A board as it is for a rider: on a wave, on snow, rather than stuck in the sand."""
    return replace(board, attributes=(*board.attributes, "lying"))


def gathered(pieces: Sequence[Recipe], place: Thing, row: int = 0) -> Recipe:
    """Several things close together for the place they are in: two of them one before the other aboard, up to `row` abreast, else in a ring."""
    if len(pieces) == 2 and preset_of(place.noun).archetype.family == "boat":
        return in_a_row(pieces, 2)
    return in_a_row(pieces) if len(pieces) <= row else clustered(pieces)


def laid(dish: Recipe) -> Recipe:
    """A dish lying flat, face up, without its stand; anything else as it is."""
    if dish.name not in SHOWN_DEG:
        return dish
    bare = replace(dish, groups=tuple(group for group in dish.groups if group.name not in STANDS), sockets={})
    flat = merged(dish.name, [Placed(bare, Pose(turn=turn_of(-SHOWN_DEG[dish.name], 0.0, 0.0)))], bare)
    low, high = box_of(flat)
    at = (0.0, tidy(-float(low[1])), tidy(-0.5 * float(low[2] + high[2])))
    down = merged(dish.name, [Placed(flat, Pose(at))], flat)
    bottom = tidy(figure_of(down).top_at(0.0, 0.0, 0.25))
    return replace(down, sockets={DISH: Socket(Pose((0.0, bottom, 0.0)), tidy(0.3 * float(high[0] - low[0])))})
