"""What grows on those whose kind has none: wings, horns, a tail, spikes, flames. "A winged chair" says it as "a chair with wings" does.

Where it grows is measured on the thing's surface. Parts that an archetype draws by itself are its own business.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from maquette.engines.embedded.archetypes.builder import Builder, Dress
from maquette.engines.embedded.archetypes.registry import Archetype
from maquette.engines.embedded.archetypes.wing_shapes import COLORS, wing_of
from maquette.engines.embedded.compose.covering import spread
from maquette.engines.embedded.compose.outline import Figure, figure_of
from maquette.engines.embedded.compose.parts import BREEDS, param_of
from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.recipe import Recipe, Vector, Warp
from maquette.engines.embedded.scene import Attachment, PartTrait, Thing
from maquette.engines.embedded.sdf.blocks import values_at
from maquette.engines.embedded.sdf.table import tabulate
from maquette.engines.embedded.shapes import cone, tidy, tube

SAID = {"winged": "wings", "horned": "horns", "spiky": "spikes", "burning": "flames"}
"""Adjective → the part it says that something has."""

WORN = {"wings": "back"}
"""Part → the socket where it is worn as a thing of its own."""

AS_PARTS = {"wings": "wings", "horn": "horns", "antlers": "antlers", "tail": "tail"}
"""Things that are a part of whom they come along with: a mug with wings."""

SPIKES = 46
"""Spikes on a spiky thing."""

THICK = 0.055
"""Thickness, of the height, of what can have spikes: no whiskers, no window."""


FLAMES = 40
"""Tongues of flame on a burning thing."""

FIRE = ("#d7261e", "#f26a1b", "#ffb52b")
"""Colours of the tongues, in turn."""

TONGUES = ((1.2, 1.0), (0.9, 1.15), (0.62, 1.25))
"""Length and stoutness of the tongues, in the same turn: the hottest are at the root."""


def spelled_out(thing: Thing, made: Archetype) -> Thing:
    """The thing with the parts that adjectives say it has, where the archetype has no word of its own: a winged chair has wings."""
    named = {trait.part for trait in thing.parts}
    told = tuple(PartTrait(part) for word, part in SAID.items() if word in thing.attributes and word not in made.words and part not in named)
    return replace(thing, parts=(*thing.parts, *told)) if told else thing


def wanted(thing: Thing, made: Archetype) -> list[PartTrait]:
    """Parts that were asked for and that the archetype has no say in."""
    said = {trait.part: trait for trait in thing.parts if trait.count != 0}
    return [trait for part, trait in said.items() if param_of(made, part) is None and not _is_hair(part, made)]


def _is_hair(part: str, made: Archetype) -> bool:
    """Whether what is spiky is the hair."""
    return part == "spikes" and "hair" in made.params and "spiky" in made.params["hair"].choices


def hung_on(host: Recipe, thing: Thing, made: Archetype) -> list[Attachment]:
    """Of what is wanted that which is worn on a socket: wings on a back, antlers on a head."""
    return [Attachment("wearing", _part_of(thing, trait)) for trait in wanted(thing, made) if _slot_of(trait.part) in host.sockets]


def _slot_of(part: str) -> str:
    """The socket on which a part is worn; "" for one that grows anywhere."""
    return WORN.get(part, "")


def _part_of(thing: Thing, trait: PartTrait) -> Thing:
    """A part as a thing of its own, with the colours and stuffs that were said of it; bat's wings are those of a bat."""
    part = trait.part
    return Thing(
        part,
        part,
        colors=tuple(replace(binding, part=None) for binding in thing.colors if binding.part == part),
        materials=tuple(replace(binding, part=None) for binding in thing.materials if binding.part == part),
        patterns=tuple(replace(binding, part=None) for binding in thing.patterns if binding.part == part),
        size=trait.size,
        attributes=tuple(BREEDS[word][0] if word in BREEDS else word for word in trait.attributes),
    )


def grown(recipe: Recipe, thing: Thing, made: Archetype, seed: int) -> Recipe:
    """The recipe with what grows out of its own surface."""
    for trait in wanted(thing, made):
        if trait.part not in GROWTHS or _slot_of(trait.part) in recipe.sockets:
            continue
        figure = figure_of(replace(recipe, warp=Warp(), fold=False))
        b = Builder(np.random.default_rng(seed), _dress(thing, trait.part))
        b.materials.update(recipe.materials)
        GROWTHS[trait.part](b, recipe, figure, trait)
        drawn = b.recipe(recipe.name, recipe.symmetric)
        recipe = replace(recipe, groups=(*recipe.groups, *drawn.groups), materials={**recipe.materials, **b.materials})
    return recipe


def with_parts(thing: Thing) -> Thing:
    """The thing whose wings, horns and tails are parts of it, also where they were named as things that it comes with."""
    own = [said for said in thing.attachments if said.relation in ("with", "wearing") and said.thing.noun in AS_PARTS]
    for said in own:
        part, other = AS_PARTS[said.thing.noun], said.thing
        thing = replace(
            thing,
            parts=(*thing.parts, PartTrait(part, None, (*other.attributes, *other.themes), other.size)),
            colors=(*thing.colors, *(replace(binding, part=part) for binding in other.colors if binding.part is None)),
            materials=(*thing.materials, *(replace(binding, part=part) for binding in other.materials if binding.part is None)),
        )
    return replace(thing, attachments=tuple(said for said in thing.attachments if said not in own)) if own else thing


def _dress(thing: Thing, part: str) -> Dress:
    colors = [binding.rgb for binding in thing.colors if binding.part == part]
    stuffs = [binding.material for binding in thing.materials if binding.part == part]
    return Dress({part: colors[0]} if colors else {}, {part: stuffs[0]} if stuffs else {}, {})


def _main(recipe: Recipe) -> str:
    return next(iter(recipe.materials))


def _wings(b: Builder, recipe: Recipe, figure: Figure, trait: PartTrait) -> None:
    """On both sides of what has no back: of a vase, a car, a fish."""
    breed = next((BREEDS[word][0] for word in trait.attributes if word in BREEDS), "feather")
    sheet, holder = COLORS[breed]
    b.material("wings", sheet, "feather" if breed == "feather" else "painted")
    b.material("quills", holder)
    y = float(figure.low[1]) + 0.56 * figure.height
    reach = float(max(figure.high - figure.low))
    z = 0.5 * float(figure.low[2] + figure.high[2])
    size = 0.42 * reach * trait.size
    with b.group("wings", at=(0.0, tidy(y), tidy(z)), melt=0.01), b.mirrored(), b.frame((tidy(0.94 * _side(figure, y, z)), 0.0, 0.0)):
        wing_of(b, breed, size, "wings", "quills")


def _side(figure: Figure, y: float, z: float) -> float:
    """How far the surface reaches to the left near a place of the middle plane."""
    near = figure.vertices[np.hypot(figure.vertices[:, 1] - y, figure.vertices[:, 2] - z) < 0.12 * figure.height]
    return float(np.percentile(near[:, 0], 90)) if len(near) else figure.side_at(y)


def _horns(b: Builder, recipe: Recipe, figure: Figure, trait: PartTrait) -> None:
    """A bent pair: on the head of who has one, else on the shoulders of what is broad on top."""
    b.material("horns", "ivory", roughness=0.45)
    head = recipe.sockets.get("head_top")
    if head is not None:
        size, at = head.size * trait.size, head.pose.at
        root = (0.5 * size, -0.3 * head.size, 0.0)
    else:
        y = float(figure.low[1]) + 0.9 * figure.height
        z = float(np.median(figure.vertices[figure.vertices[:, 1] > y][:, 2]))
        half = figure.side_at(y)
        size, at = 0.28 * figure.height * trait.size, (0.0, y, z)
        root = (0.7 * half, figure.top_at(0.7 * half, z, 0.1) - y - 0.04, 0.0)
    x, y, z = root
    points = [root, (x + 0.42 * size, y + 0.34 * size, z), (x + 0.62 * size, y + 0.8 * size, z), (x + 0.46 * size, y + 1.25 * size, z + 0.1 * size)]
    with b.group("horns", at=(0.0, tidy(at[1]), tidy(at[2])), melt=0.01):
        b.add(tube(points, [0.26 * size, 0.22 * size, 0.15 * size, 0.03]), "horns", mirror=True)


def _tail(b: Builder, recipe: Recipe, figure: Figure, trait: PartTrait) -> None:
    """Out of the lower back, down and up again."""
    b.material("tail", like=_main(recipe), lighter=-0.12)
    h = figure.height
    y = float(figure.low[1]) + 0.34 * h
    behind = figure.vertices[(np.abs(figure.vertices[:, 0]) < 0.12 * h) & (np.abs(figure.vertices[:, 1] - y) < 0.1 * h)]
    z = float(behind[:, 2].min()) if len(behind) else float(figure.low[2])
    n = 0.4 * h * trait.size * (1.35 if "long" in trait.attributes else 1.0)
    points = [(0.0, y, z + 0.1), (0.0, y - 0.12 * n, z - 0.4 * n), (0.06 * n, y + 0.2 * n, z - 0.95 * n), (0.1 * n, y + 0.8 * n, z - 0.9 * n)]
    with b.group("tail", melt=0.02):
        b.add(tube(points, [0.085 * h, 0.07 * h, 0.05 * h, 0.03 * h]), "tail")


def _spikes(b: Builder, recipe: Recipe, figure: Figure, trait: PartTrait) -> None:
    """Cones along the normals: over head, back and flanks of who lives, all over what does not."""
    b.material("spikes", like=_main(recipe), lighter=-0.34, roughness=0.45)
    noun = catalogue().get(recipe.name)
    points, normals = _left_half(figure)
    solid = _is_solid(recipe, points - THICK * figure.height * normals)
    keep = solid & (normals[:, 1] > -0.35) & (points[:, 1] > figure.low[1] + 0.18 * figure.height)
    if noun is not None and noun.is_creature:
        keep &= normals[:, 2] < 0.12
    points, normals = points[keep], normals[keep]
    if len(points) == 0:
        return
    long, thick = 0.12 * figure.height * trait.size, 0.036 * figure.height
    with b.group("spikes"):
        for index in spread(points, SPIKES // 2, len(points) // 2):
            at, out = points[index], normals[index] + np.array([0.0, 0.3, -0.25])
            out /= np.linalg.norm(out)
            x = 0.0 if at[0] < thick else at[0]
            start, end = at - 0.4 * thick * out, at + long * out
            root: Vector = (tidy(0.0 if x == 0.0 else start[0]), tidy(start[1]), tidy(start[2]))
            tip: Vector = (tidy(0.0 if x == 0.0 else end[0]), tidy(end[1]), tidy(end[2]))
            b.add(cone(root, tip, tidy(thick), 0.02), "spikes", mirror=bool(x > 0.0))


def _flames(b: Builder, recipe: Recipe, figure: Figure, trait: PartTrait) -> None:
    """Tongues that lick upwards from the back, the top and the flanks, the longer the higher; what looks at us stays free."""
    for k, color in enumerate(FIRE):
        b.material(f"flames {k}", color, glow=0.5)
    h = figure.height
    points, normals = _left_half(figure)
    thick = THICK if float(figure.high[2] - figure.low[2]) > 0.3 * h else 0.0
    keep = _is_solid(recipe, points - thick * h * normals) & (normals[:, 1] > -0.3) & (normals[:, 2] < 0.15)
    keep &= points[:, 1] > figure.low[1] + 0.3 * h
    head = recipe.sockets.get("head_top")
    if head is not None:
        keep &= points[:, 2] < head.pose.at[2] + 0.1 * head.size
    points, normals = points[keep], normals[keep]
    if len(points) == 0:
        return
    with b.group("flames", melt=0.02):
        for k, index in enumerate(spread(points, FLAMES // 2, len(points) // 2)):
            at, out = points[index], normals[index]
            x = 0.0 if at[0] < 0.04 * h else float(at[0])
            side = np.array([out[0] if x else 0.0, 0.0, out[2]])
            share = float(at[1] - figure.low[1]) / h
            reach, fat = TONGUES[k % 3]
            long = (0.12 + 0.2 * share) * h * reach * trait.size
            foot = np.array([x, at[1], at[2]]) - 0.035 * h * (side + [0.0, max(out[1], 0.0), 0.0])
            bend = 0.1 * long * (-1.0) ** k
            belly = foot + 0.22 * long * side + [0.0, 0.35 * long, 0.0]
            neck = foot + 0.3 * long * side + [bend if x else 0.0, 0.7 * long, -0.05 * long]
            tip = foot + 0.16 * long * side + [0.0, long, -0.14 * long]
            line = [(tidy(p[0]), tidy(p[1]), tidy(p[2])) for p in (foot, belly, neck, tip)]
            radii = [tidy(r * fat * h) for r in (0.042, 0.046, 0.028, 0.011)]
            b.add(tube(line, radii), f"flames {k % len(FIRE)}", mirror=bool(x > 0.0))


def _is_solid(recipe: Recipe, points: np.ndarray) -> np.ndarray:
    """(N,) bool: which places, before the warp, are inside the recipe."""
    return np.asarray(values_at(tabulate(replace(recipe, warp=Warp(), fold=False)).rows, points, False) < 0.0)


def _left_half(figure: Figure) -> tuple[np.ndarray, np.ndarray]:
    """Places of the surface with x >= 0 and the normals there; spikes go to both sides alike."""
    left = figure.vertices[:, 0] >= 0.0
    return figure.vertices[left], figure.normals[left]


GROWTHS = {"wings": _wings, "horns": _horns, "antlers": _horns, "tail": _tail, "spikes": _spikes, "flames": _flames}
"""Part → what draws it, in the frame of the model."""
