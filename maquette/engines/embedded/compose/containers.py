"""One thing in another: in a hollow it has, or in one that is made for it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import preset_of
from maquette.engines.embedded.compose.assembly import Placed, box_of, merged, prefixed, renamed
from maquette.engines.embedded.compose.outline import figure_of
from maquette.engines.embedded.compose.proportion import stand
from maquette.engines.embedded.compose.seating import DEEP, seated
from maquette.engines.embedded.compose.staging import beneath
from maquette.engines.embedded.materials import finish
from maquette.engines.embedded.recipe import Group, Part, Pose, Recipe, Socket, Vector
from maquette.engines.embedded.scene import Attachment, Thing
from maquette.engines.embedded.shapes import box, frustum, tidy

POTS = frozenset({"flower pot", "cooking pot", "honey pot"})
"""What a plant in a pot is in; many come in one of their own."""

POTTED = 1.5
"""A plant is wider than its pot."""

PLANTED = frozenset({"flower pot"})
"""What holds the plants that it comes with, however tall they are."""

SHOWN = 0.6
"""Share of what lies in a bowl that shows above the rim."""

OPENED = frozenset({"food", "treasure", "tableware", "plant", "egg"})
"""Families and archetypes of closed things that are cut open for what is in them: eggs, gifts, pumpkins."""

SEALED = frozenset({"bottle", "tree"})
"""Archetypes that would not be known again."""

RIM, WALL = 0.52, 0.07
"""Height of the cut against the whole; thickness of the shell that is left, in units of a model about 2 high."""


def is_planted(host: str, attachment: Attachment) -> bool:
    """Whether what comes along with a host grows in it: a planter with a cactus."""
    plant = preset_of(attachment.thing.noun).archetype.family in ("plant", "plants")
    return host in PLANTED and plant and attachment.relation in ("with", "containing", "topped_with")


def unpotted(plant: Recipe) -> Recipe:
    """A plant without the pot of its own, if something is left."""
    groups = tuple(
        replace(group, parts=tuple(part for part in group.parts if part.material is None or part.material.rsplit("/", 1)[-1] != "pot"))
        for group in plant.groups
    )
    groups = tuple(group for group in groups if group.parts)
    return replace(plant, groups=groups) if groups else plant


def inside(container: Recipe, content: Recipe, around: Thing, inner: Thing) -> Recipe:
    """`content` lying or standing in `container`; it looks out over the rim."""
    container = container if {"inside", "under", "seat"} & set(container.sockets) else opened(container)
    place = container.sockets.get("inside")
    if place is None:
        if "under" in container.sockets:
            return beneath(container, content, around, inner)
        return seated(container, content, around, inner, ("seat", "top", "back"))
    low, high = box_of(content)
    across, along = float(high[0] - low[0]), float(high[2] - low[2])
    wide = 0.5 * max(across, along / min(_lengths(container), max(along / max(across, 1e-6), 1.0)))
    # A hull is narrower below its rim: a ring of passengers keeps away from it.
    room = 0.7 if _lengths(container) > 1.0 and along < 1.3 * across else 0.92
    factor = room * place.size / max(wide, 1e-3)
    if around.noun in POTS:
        factor *= POTTED
    x, y, z = place.pose.at
    open_topped = preset_of(around.noun).archetype.name == "vessel"
    rise = _rise(_rim_of(container, place, around), place, factor * float(high[1] - low[1])) if open_topped else 0.0
    ground = stand(content)
    at: Vector = (tidy(x - factor * ground[0]), tidy(y + rise - factor * ground[1] - DEEP), tidy(z - factor * ground[2]))
    container = _emptied(container)
    holder = prefixed(container if rise == 0.0 else _filled(container, place, rise, inner), around.noun)
    return renamed(merged(content.name, [Placed(content, Pose(at, scale=round(factor, 6))), Placed(holder)], content))


def _lengths(container: Recipe) -> float:
    """How much more room there is lengthwise than across: in a boat."""
    if preset_of(container.name).archetype.family != "boat":
        return 1.0
    low, high = box_of(container)
    return float(np.clip((high[2] - low[2]) / max(float(high[0] - low[0]), 1e-6), 1.0, 2.2))


def opened(container: Recipe) -> Recipe:
    """A closed thing cut open and hollowed for what comes out of it; as it is where nothing does."""
    made = preset_of(container.name).archetype
    if not OPENED & {made.family, made.name} or made.name in SEALED:
        return container
    figure = figure_of(container)
    rim = float(figure.low[1]) + RIM * figure.height
    x, z, radius = figure.column(RIM)
    r = radius - WALL
    if r < 0.2 * figure.height:
        return container
    b = Builder(np.random.default_rng(0))
    b.materials.update(container.materials)
    b.extend(container.groups)
    b.material("inside", like=next(iter(container.materials)), lighter=0.3)
    floor = float(figure.low[1]) + 0.3 * figure.height
    with b.group("opening", op="subtract"):
        b.add(box(9.0, 6.0, 9.0, 0.0), "inside", at=(0, rim + 3.0, 0))
    with b.group("hollow", op="subtract"):
        b.add(frustum(0.6 * r, r, rim - floor + 0.1, 0.05), "inside", at=(x, 0.5 * (rim + floor) + 0.05, z))
    _broken_edge(b, x, rim, z, radius)
    drawn = b.recipe(container.name)
    # It stands deep enough to come out of the shell, and wider than the hollow: it is on its way out.
    place = Socket(Pose((tidy(x), tidy(floor), tidy(z))), tidy(1.05 * r))
    return replace(container, groups=drawn.groups, materials={**container.materials, **b.materials}, sockets={"inside": place})


def _broken_edge(b: Builder, x: float, y: float, z: float, radius: float, teeth: int = 9) -> None:
    """A zigzag along the cut, as of an egg that was broken from within."""
    bite = 0.34 * radius
    with b.group("broken edge", op="subtract"):
        for k in range(teeth):
            angle = 360.0 * k / teeth
            along = (x + radius * float(np.sin(np.radians(angle))), y, z + radius * float(np.cos(np.radians(angle))))
            with b.group(f"bite {k}", at=along, turn=(0, angle, 45), op="subtract"):
                b.add(box(bite, bite, 4.0 * WALL, 0.0), "inside")


def _emptied(container: Recipe) -> Recipe:
    """Without the round goods that it shows when nobody says what is in it."""
    groups = tuple(replace(group, parts=tuple(part for part in group.parts if not _is_ware(part))) for group in container.groups)
    if groups == container.groups:
        return container
    bed = container.materials.get("inside", container.materials[next(iter(container.materials))])
    return replace(container, groups=groups, materials={**container.materials, "filling": bed})


def _is_ware(part: Part) -> bool:
    return part.material == "filling" and part.shape.kind in ("sphere", "ellipsoid")


def _rim_of(container: Recipe, place: Socket, around: Thing) -> float:
    """Height of the rim: the top of a vessel; of one in the form of something else what is highest around its hollow."""
    if container.name == around.noun:
        return float(box_of(container)[1][1])
    return figure_of(container).rim_at(place.pose.at[0], place.pose.at[2], place.size)


def _rise(rim: float, place: Socket, tall: float) -> float:
    """How far contents must be raised to be seen over the rim; 0 where they are."""
    hidden = rim - (place.pose.at[1] + tall * (1.0 - SHOWN))
    return tidy(max(hidden, 0.0))


def _filled(container: Recipe, place: Socket, rise: float, inner: Thing) -> Recipe:
    """The container filled up to where its contents lie: with water for what swims."""
    swims = preset_of(inner.noun).archetype.family == "sea"
    x, y, z = place.pose.at
    column = Part(
        frustum(0.4 * place.size, 0.98 * place.size, rise + DEEP, 0.02),
        Pose((x, tidy(y + 0.5 * (rise - DEEP)), z)),
        material="filling",
        blend=0.02,
        name="filling",
    )
    stuff = finish("glass", (0.36, 0.68, 0.86)) if swims else finish("matte", (0.36, 0.25, 0.17))
    return replace(container, groups=(*container.groups, Group("filling", (column,))), materials={**container.materials, "filling": stuff})
