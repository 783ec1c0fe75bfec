"""Several subjects in one place: "a lamp and a book on a desk", 桌子上有一只猫和一只狗. Each of them is there, not only the one named beside it."""

from __future__ import annotations

from dataclasses import replace

from maquette.engines.embedded.archetypes.registry import preset_of
from maquette.engines.embedded.compose.adjectives import POSES
from maquette.engines.embedded.compose.assembly import prefixed
from maquette.engines.embedded.compose.proportion import in_proportion, size_of
from maquette.engines.embedded.compose.readied import gathered
from maquette.engines.embedded.compose.relations import SHARED, attached
from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.recipe import Recipe
from maquette.engines.embedded.scene import Attachment, Scene, Thing

ROW = 3
"""Most subjects that stand in a row; more of them stand in a ring."""

SMALLEST, SMALLEST_ABOARD = 0.62, 0.88
"""Size of the smallest in company against the largest; over the side of a boat all must look."""


def in_common(scene: Scene) -> tuple[tuple[Thing, ...], Attachment | None]:
    """(subjects, the place they share or None). A place named behind the last of them, in Chinese before the first, is everybody's."""
    if len(scene.things) < 2:
        return scene.things, None
    index = 0 if scene.language in ("zh", "mixed") and _places(scene.things[0]) else len(scene.things) - 1
    told, others = scene.things[index], [thing for k, thing in enumerate(scene.things) if k != index]
    places = _places(told)
    if not places or any(_places(other) for other in others):
        return scene.things, None
    place = places[-1]
    poses = tuple(word for word in told.attributes if word in POSES)
    alone = replace(told, attachments=tuple(said for said in told.attachments if said is not place))
    things = tuple(alone if thing is told else _posed(thing, poses) for thing in scene.things)
    if place.thing.count == 1:
        return things, place
    # "A king and a queen on thrones": one for each.
    own = replace(place, thing=replace(place.thing, count=1))
    return tuple(replace(thing, attachments=(*thing.attachments, own)) for thing in things), None


def _places(thing: Thing) -> list[Attachment]:
    return [said for said in thing.attachments if said.relation in SHARED]


def _posed(thing: Thing, poses: tuple[str, ...]) -> Thing:
    """A second subject in the pose that was said of all."""
    noun = catalogue().get(thing.noun)
    acts = noun is not None and noun.is_creature and not any(word in POSES for word in thing.attributes)
    return replace(thing, attributes=(*thing.attributes, *poses)) if acts else thing


def together(things: tuple[Thing, ...], roots: list[Recipe], place: Attachment, seed: int, spoken: tuple[str, ...]) -> Recipe:
    """The subjects next to each other, in the place they share."""
    aboard = preset_of(place.thing.noun).archetype.family == "boat"
    first, *others = in_proportion(things, roots, SMALLEST_ABOARD if aboard else SMALLEST)
    pieces = [first, *(prefixed(piece, thing.noun) for piece, thing in zip(others, things[1:], strict=True))]
    return attached(gathered(pieces, place.thing, ROW), max(things, key=size_of), place, seed, spoken)
