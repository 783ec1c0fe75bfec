"""Faces, arms and legs for what has none: a smiling avocado, a burger with a face, a shark with legs, a pumpkin in a hat.

Where they go is measured on the thing's surface, so that they suit any shape.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Archetype, preset_of
from maquette.engines.embedded.compose.adjectives import MOODS
from maquette.engines.embedded.compose.outline import Figure, figure_of
from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.pose import placed
from maquette.engines.embedded.recipe import Pose, Recipe, Socket
from maquette.engines.embedded.scene import Thing
from maquette.engines.embedded.shapes import capsule, ellipsoid, sphere, tidy, torus, tube

FACIAL = frozenset({"face", "eyes", "mouth", "cheeks", "eyebrows"})
LIMBS = {"arms": "arms", "hands": "arms", "legs": "legs", "feet": "legs"}
SWEET = frozenset({"food", "plant", "plants", "sky"})
"""Families that get a face when they are called cute."""

FEELINGS = frozenset({"happy", "angry", "sad", "sleepy", "surprised", "scared", "funny"})
LEGLESS = frozenset({"fish", "sea", "shark", "whale", "snake", "bird"})
POURED = frozenset({"tableware"})
"""Families that pour what a creature would hold: "a teapot pouring tea into a cup"."""

LEG = 0.24
"""Length of legs against the height of what they carry."""

APART = 2.1
"""Radius of a head, against half the distance of its eyes."""

WORN = frozenset({"head", "eyes", "face"})


def wanted(thing: Thing, made: Archetype) -> tuple[bool, bool, bool]:
    """(face, arms, legs) that were asked for and that the archetype does not draw by itself."""
    noun = catalogue().get(thing.noun)
    said = {trait.part for trait in thing.parts if trait.count != 0}
    limbs = {LIMBS[part] for part in said if part in LIMBS and LIMBS[part] not in made.params}
    if noun is None or (noun.family in ("head", "symbol") and "face" not in said):
        return False, False, False
    if noun.is_creature:
        legs = "legs" in limbs and noun.archetype in LEGLESS | {noun.archetype if noun.family == "sea" else ""}
        return False, "arms" in limbs and noun.family == "sea", legs
    feels = bool(FEELINGS & {*thing.attributes, *(word for trait in thing.parts for word in trait.attributes)})
    cute = "cute" in thing.attributes and noun.family in SWEET
    face = bool(said & FACIAL) or feels or cute or bool(limbs)
    holds = noun.family not in POURED and any(other.relation == "holding" for other in thing.attachments)
    return face and not {"mood", "eyes"} & set(made.params), "arms" in limbs or holds, "legs" in limbs


def featured(recipe: Recipe, thing: Thing, made: Archetype) -> Recipe:
    """The recipe with the face and limbs asked for, raised onto its legs; and with places for hats and glasses where it is to wear some."""
    face, arms, legs = wanted(thing, made)
    wears = any(preset_of(other.thing.noun).slot in WORN and other.relation in ("wearing", "with") for other in thing.attachments)
    if not (face or arms or legs or (wears and "head_top" not in recipe.sockets)):
        return recipe
    figure = figure_of(recipe)
    b = Builder(np.random.default_rng(0))
    b.material("skin of limbs", recipe.materials[next(iter(recipe.materials))].color)
    if face:
        _face(b, figure, _mood(thing))
    if arms:
        _arms(b, figure)
    if legs:
        _legs(b, figure)
    drawn = b.recipe(recipe.name)
    joined = replace(recipe, groups=(*recipe.groups, *drawn.groups), materials={**recipe.materials, **drawn.materials})
    joined = replace(joined, sockets={**_sockets(figure), **_on_own_eyes(recipe, figure), **recipe.sockets})
    return _raised(joined, LEG * figure.height) if legs else joined


def _mood(thing: Thing) -> str:
    words = (*thing.attributes, *(word for trait in thing.parts for word in trait.attributes))
    return next((MOODS[word] for word in words if word in MOODS), "happy")


def _front(figure: Figure) -> tuple[float, float]:
    """(height of the eyes, half the width there): where the front is smoothest, not too far from the middle."""
    heights = [float(figure.low[1]) + share * figure.height for share in (0.56, 0.64, 0.48, 0.74, 0.4)]
    y = min(heights, key=lambda at: _unevenness(figure, at) + 0.1 * abs(at - heights[0]))
    return y, max(figure.side_at(y), 0.15)


def _unevenness(figure: Figure, y: float) -> float:
    """How far the front is from flat where a face at this height would be."""
    half, step = 0.4 * figure.side_at(y), 0.07 * figure.height
    depths = [figure.front_at(x, y + dy) for x in (-half, 0.0, half) for dy in (step, 0.0, -step, -2.0 * step)]
    return float(np.std(depths))


def _face(b: Builder, figure: Figure, mood: str) -> None:
    """Two glossy eyes with a light in them, a mouth between and under them, and round cheeks."""
    y, half = _front(figure)
    r = min(0.17 * half, 0.11 * figure.height) + 0.02
    b.material("eyes", "charcoal", roughness=0.15)
    b.material("glints", "white")
    b.material("mouth", "charcoal")
    b.material("cheeks", "#f08a94")
    x = min(0.42 * half, 3.0 * r)
    for side in (1.0, -1.0):
        z = figure.front_at(side * x, y)
        with b.group(f"eye {side:+.0f}", at=(side * x, y, z)):
            if mood in ("sleepy", "asleep"):
                b.add(torus(r, 0.3 * r, arc_deg=170.0), "eyes", turn=(90, 0, -90), at=(0, 0.4 * r, 0))
            else:
                b.add(ellipsoid(r, 1.2 * r, 0.62 * r), "eyes")
                b.add(sphere(0.34 * r), "glints", at=(0.3 * r, 0.5 * r, 0.5 * r))
            if mood in ("angry", "sad"):
                tilt = 22.0 * side * (1.0 if mood == "angry" else -1.0)
                b.add(ellipsoid(1.15 * r, 0.26 * r, 0.5 * r), "mouth", at=(0, 1.65 * r, 0.1), turn=(0, 0, tilt))
        cheek = (side * 1.75 * x, y - 1.5 * r)
        if abs(cheek[0]) < 0.9 * half:
            with b.group(f"cheek {side:+.0f}", at=(*cheek, figure.front_at(*cheek))):
                b.add(ellipsoid(0.8 * r, 0.5 * r, 0.24 * r), "cheeks")
    _mouth(b, figure, y - 1.1 * r, 0.62 * x, r, mood)


def _mouth(b: Builder, figure: Figure, y: float, half: float, r: float, mood: str) -> None:
    if mood == "surprised":
        with b.group("mouth", at=(0, y - 0.6 * r, figure.front_at(0.0, y - 0.6 * r))):
            b.add(ellipsoid(0.5 * r, 0.65 * r, 0.4 * r), "mouth")
        return
    bow = -0.55 * half if mood in ("happy", "neutral", "sleepy", "asleep") else 0.45 * half
    points = []
    for t in (-1.0, -0.5, 0.0, 0.5, 1.0):
        at = (half * t, y + bow * (1.0 - t * t) - (0.0 if bow < 0.0 else 0.7 * half))
        points.append((at[0], at[1], figure.front_at(*at) + 0.1 * r))
    with b.group("mouth"):
        b.add(tube(points, 0.24 * r), "mouth")


def _arms(b: Builder, figure: Figure) -> None:
    """Short arms, a little raised, with round hands."""
    y = float(figure.low[1]) + 0.42 * figure.height
    half, r = figure.side_at(y), 0.055 * figure.height
    z = 0.5 * float(figure.low[2] + figure.high[2])
    with b.group("arms", at=(0, 0, z), melt=0.02), b.mirrored():
        hand = (half + 4.2 * r, y + 2.4 * r, 1.5 * r)
        b.add(tube([(0.8 * half, y, 0.0), (half + 2.2 * r, y - 0.9 * r, 0.4 * r), hand], [r, 0.9 * r, r]), "skin of limbs")
        b.add(sphere(1.5 * r), "skin of limbs", at=hand)


def _legs(b: Builder, figure: Figure) -> None:
    """Two legs below the lowest point, with feet that stand."""
    y = float(figure.low[1])
    slice_half = figure.side_at(y + 0.2 * figure.height)
    x, r = max(0.42 * slice_half, 0.12), 0.065 * figure.height
    z = 0.5 * float(figure.low[2] + figure.high[2])
    with b.group("legs", at=(0, 0, z), melt=0.02), b.mirrored():
        b.add(capsule((x, y + 0.3 * figure.height, 0.0), (x, y - LEG * figure.height + r, 0.0), r), "skin of limbs")
        b.add(ellipsoid(1.5 * r, 1.1 * r, 2.3 * r), "skin of limbs", at=(x, y - LEG * figure.height + 0.6 * r, 0.9 * r))


def _sockets(figure: Figure) -> dict[str, Socket]:
    """Where a hat, glasses and what is held would go."""
    y, half = _front(figure)
    x, z, inside = figure.column(0.56)
    radius = 0.6 * min(figure.side_at(float(figure.low[1]) + 0.62 * figure.height), 2.0 * inside)
    crown = Pose((tidy(x), tidy(figure.rim_at(x, z, radius)), tidy(z)))
    face = 0.9 * min(half, 1.3 * inside)
    brow = Pose((0.0, tidy(y), tidy(figure.front_at(0.0, y))))
    hands = {
        name: Socket(
            Pose((tidy(side * (half + 0.2 * figure.height)), tidy(y - 0.02), tidy(0.5 * float(figure.low[2] + figure.high[2]) + 0.08))), 0.09
        )
        for name, side in (("hand_r", -1.0), ("hand_l", 1.0))
    }
    return {"head_top": Socket(crown, tidy(max(radius, 0.15))), "eyes": Socket(brow, tidy(face)), "face": Socket(brow, tidy(face)), **hands}


def _on_own_eyes(recipe: Recipe, figure: Figure) -> dict[str, Socket]:
    """Where hats and glasses go on what has a head with eyes of its own, such as a rubber duck."""
    own = [placed(group.pose, part.pose.at) for group in recipe.groups if group.name == "eyes" for part in group.parts]
    sides = [at for at in own if abs(at[0]) > 0.02]
    if not sides:
        return {}
    x, y, z = (float(value) for value in np.abs(np.array(sides)).mean(axis=0))
    brow = Pose((0.0, tidy(y), tidy(figure.front_at(0.0, y))))
    crown = Pose((0.0, tidy(figure.top_at(0.0, 0.6 * z, 0.5 * x)), tidy(0.5 * z)))
    return {
        "eyes": Socket(brow, tidy(APART * x)),
        "face": Socket(brow, tidy(APART * x)),
        "head_top": Socket(crown, tidy(0.9 * APART * x)),
    }


def _raised(recipe: Recipe, by: float) -> Recipe:
    lift = Pose((0.0, tidy(by), 0.0))
    groups = tuple(replace(group, pose=replace(group.pose, at=placed(lift, group.pose.at))) for group in recipe.groups)
    sockets = {name: replace(own, pose=replace(own.pose, at=placed(lift, own.pose.at))) for name, own in recipe.sockets.items()}
    return replace(recipe, groups=groups, sockets=sockets)
