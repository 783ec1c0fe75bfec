"""A thing with everything attached to it, and how attached things sit: worn, held, ridden, on, in, under, beside."""

from __future__ import annotations

from dataclasses import replace

from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.archetypes.registry import Archetype, Preset, Value, preset_nouns, preset_of
from maquette.engines.embedded.compose.adjectives import warped, worded
from maquette.engines.embedded.compose.assembly import (
    BASE_HEIGHT,
    SUNK,
    Placed,
    box_of,
    in_rows,
    joined,
    merged,
    on_base,
    prefixed,
    renamed,
    scaled,
    side_by_side,
    socket_of,
    top_of,
)
from maquette.engines.embedded.compose.clothing import clad
from maquette.engines.embedded.compose.covering import covered
from maquette.engines.embedded.compose.dressing import dress_of, relieved
from maquette.engines.embedded.compose.features import featured
from maquette.engines.embedded.compose.forms import form_of, formed, lettered
from maquette.engines.embedded.compose.worn import SLOTS, worn
from maquette.engines.embedded.materials import finish
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.pose import turn_of
from maquette.engines.embedded.recipe import Group, Part, Pose, Recipe, Socket, Vector, Warp, with_note
from maquette.engines.embedded.scene import Attachment, PartTrait, Thing
from maquette.engines.embedded.shapes import frustum, tidy

GEM_COLORS = {"emerald": "emerald", "sapphire": "royal blue", "diamond": "white", "crystal": "cyan", "pearl": "cream"}

GROUNDS = frozenset({"rock", "hill", "mountain", "cloud", "meadow", "grass", "wave"})
"""What one stands on even where it is said in the plural: "on rocks"."""

POTS = frozenset({"flower pot", "cooking pot", "honey pot"})
"""What a plant in a pot is in; many come in one of their own."""

LETTERING = frozenset({"words", "text", "letters"})
"""Parameters that hold what is written on a thing."""

POTTED = 1.5
"""A plant is wider than its pot."""
SHOWN = 0.6
"""Share of what lies in a bowl that shows above the rim."""

PLACES = frozenset({"building", "buildings", "furniture", "landscape", "plant", "plants", "tableware", "vehicles"})
"""Families that hold nothing in a hand."""

DEEP = 0.04
"""How far a thing sinks into what it stands on, so that they are one body."""


def whole(thing: Thing, seed: int, spoken: tuple[str, ...] = (), level: bool = False) -> Recipe:
    """Everything a thing is: its copies, each with what it wears, holds and stands on.

    spoken: adjectives that come from the style. level: no turned heads or raised hands, because the model will be mirrored.
    """
    copies = [_single(replace(thing, count=1), seed + 101 * k, spoken, level) for k in range(thing.count)]
    return copies[0] if len(copies) == 1 else in_rows(thing.noun, copies)


def in_proportion(things: tuple[Thing, ...], recipes: list[Recipe]) -> list[Recipe]:
    """Recipes scaled against each other: real sizes count, but by their root, or a mouse beside an elephant would vanish."""
    sizes = [_size(thing) for thing in things]
    largest = max(sizes)
    return [scaled(recipe, round((size / largest) * _norm(recipe), 4)) for recipe, size in zip(recipes, sizes, strict=True)]


def _size(thing: Thing) -> float:
    return max(preset_of(thing.noun).real_m, 0.01) ** 0.45 * thing.size


def _norm(recipe: Recipe) -> float:
    """Scale that brings a recipe's largest side to 2."""
    low, high = box_of(recipe)
    return 2.0 / max(float((high - low).max()), 1e-6)


def _single(thing: Thing, seed: int, spoken: tuple[str, ...], level: bool) -> Recipe:
    body = form_of(thing)
    if body is not None:
        return formed(_single(body, seed, spoken, level), thing, seed)
    preset = preset_of(thing.noun)
    thing, clothes = clad(thing, preset.archetype)
    recipe = _drawn(thing, preset, seed, spoken, {**_made_room(thing, preset.archetype), **clothes}, level)
    recipe = featured(recipe, thing, preset.archetype)
    for index, attachment in enumerate((*thing.attachments, *_grown(thing, preset.archetype))):
        recipe = _attach(recipe, thing, attachment, seed + 31 * (index + 1), spoken)
    for index, theme in enumerate(thing.themes):
        if theme != thing.noun:
            recipe = _themed(recipe, theme, seed + 17 * (index + 1))
    return recipe if not thing.text or LETTERING & set(preset.archetype.params) else lettered(recipe, thing.text)


def _grown(thing: Thing, made: Archetype) -> list[Attachment]:
    """Parts that were asked for and that this archetype has no say in, where they can be worn: a cat with wings."""
    wanted = [trait.part for trait in thing.parts if trait.count != 0 and _param_of(made, trait.part) is None]
    return [Attachment("wearing", Thing(part, part)) for part in wanted if part in preset_nouns() and preset_of(part).slot in SLOTS]


# ------------------------------------------------------------------------------------------------- one thing by itself


def _drawn(thing: Thing, preset: Preset, seed: int, spoken: tuple[str, ...], changes: dict[str, Value], level: bool) -> Recipe:
    """The individual, worded and dressed. It is drawn twice: the first draft says which roles there are to dress."""
    made = preset.archetype
    values = made.values({**preset.values, **changes})
    wording = worded(made, values, (*spoken, *thing.attributes))
    asked = {**changes, **wording.values}
    asked.update(_traits(made, {**values, **asked}, thing.parts))
    if level:
        asked.update({name: 0.0 for name in ("turn",) if name in made.params and made.params[name].low <= 0.0})
    if thing.text:
        asked.update({name: thing.text for name in sorted(LETTERING) if name in made.params})
    draft = individual(thing.noun, seed, asked)
    recipe = individual(thing.noun, seed, asked, dress_of(thing, draft))
    recipe = relieved(recipe, thing)
    return recipe if wording.warp == Warp() else warped(recipe, wording.warp)


BIG = {
    "long": 1.35,
    "big": 1.35,
    "large": 1.35,
    "thick": 1.25,
    "tall": 1.35,
    "wide": 1.25,
    "short": 0.68,
    "small": 0.68,
    "thin": 0.8,
    "tiny": 0.5,
    "pointed": 1.1,
}


def _traits(made: Archetype, values: dict[str, Value], traits: tuple[PartTrait, ...]) -> dict[str, Value]:
    """What was said of parts, in the parameters named after them: absent, present, larger, longer."""
    changed: dict[str, Value] = {}
    for trait in traits:
        name = _param_of(made, trait.part)
        if name is None:
            continue
        param, value = made.params[name], values[name]
        if trait.count == 0:
            absent = _absent(made, name)
            if absent is not None:
                changed[name] = absent
        elif isinstance(param.default, float):
            factor = trait.size
            for word in trait.attributes:
                factor *= BIG.get(word, 1.0)
            now = float(value) or min(max(1.0, param.low), param.high)
            changed[name] = round(min(max(now * factor, param.low), param.high), 5)
        elif isinstance(param.default, bool):
            changed[name] = True
        elif param.choices:
            said = next((word for word in trait.attributes if word in param.choices), None)
            changed[name] = said or (value if value != "none" else next(word for word in param.choices if word != "none"))
    return changed


def _param_of(made: Archetype, part: str) -> str | None:
    """The parameter named after a part, in the singular or the plural."""
    for name in (part, part.rstrip("s"), part + "s"):
        if (name in made.params and made.params[name].choices != ()) or (name in made.params and not isinstance(made.params[name].default, str)):
            return name
    return None


def _absent(made: Archetype, name: str) -> Value | None:
    """The value that leaves a part out, or None if it can't be."""
    param = made.params[name]
    if isinstance(param.default, bool):
        return False
    if isinstance(param.default, float):
        return 0.0 if param.low <= 0.0 else param.low
    return "none" if "none" in param.choices else None


# ------------------------------------------------------------------------------------------------------- attachments


def _made_room(thing: Thing, made: Archetype) -> dict[str, Value]:
    """What a host changes for its attachments: its own hat comes off, a hand reaches forward, a rider sits down."""
    changes: dict[str, Value] = {}
    in_hand = 0
    for attachment in thing.attachments:
        slot = preset_of(attachment.thing.noun).slot
        if attachment.relation == "holding" or (attachment.relation == "with" and slot == "hand"):
            in_hand += attachment.thing.count
        if attachment.relation in ("wearing", "with") and slot == "head" and "hat" in made.params:
            changes["hat"] = ""
        if _is_set_in(thing, attachment.thing):
            changes |= {"gems": made.params["gems"].high, **({"pommel_kind": "gem"} if "pommel_kind" in made.params else {})}
            stone = next((binding.rgb for binding in attachment.thing.colors), rgb(GEM_COLORS.get(attachment.thing.noun, "crimson")))
            changes |= {"gem_color": "#" + "".join(f"{round(255 * channel):02x}" for channel in stone)} if "gem_color" in made.params else {}
        if attachment.relation == "riding" and "pose" in made.params:
            astride = [word for word in ("riding", "sitting") if word in made.params["pose"].choices]
            changes["pose"] = astride[0] if astride else made.params["pose"].default
    if in_hand and "arms_pose" in made.params:
        changes["arms_pose"] = "carry" if in_hand == 1 else "both"
        emptied = ("right", "left")[:in_hand]
        changes |= {hand: "" for hand in emptied if hand in made.params}
    return changes


def _attach(host: Recipe, thing: Thing, attachment: Attachment, seed: int, spoken: tuple[str, ...]) -> Recipe:
    other = attachment.thing
    if attachment.relation == "on" and other.noun in GROUNDS:
        other = replace(other, count=1)
    if _is_set_in(thing, other):
        return host
    if attachment.relation == "in" and other.noun in POTS and preset_of(thing.noun).archetype.family in ("plant", "plants"):
        if "pot" in host.materials:
            return host
        other = replace(other, noun="flower pot")
    preset = preset_of(other.noun)
    relation = _with(host, preset) if attachment.relation == "with" else attachment.relation
    if relation in ("wearing", "holding"):
        copies = [_single(replace(other, count=1), seed + index, spoken, False) for index in range(other.count)]
        return worn(host, thing, other, preset, relation, copies)
    if relation == "covered_in":
        return covered(host, _single(replace(other, count=1), seed, spoken, False), other.noun, seed)
    if relation == "shaped_like":
        return _themed(host, other.noun, seed)
    child = whole(other, seed, spoken)
    if relation == "riding":
        return _seated(child, host, other, thing, ("back", "seat", "top"), least=0.55, most=0.68)
    if relation in ("on", "above"):
        return _seated(child, host, other, thing, ("top", "seat", "back"), 0.0 if relation == "on" else 0.12)
    if relation in ("topped_with", "containing"):
        large = preset_of(other.noun).archetype.family in PLACES and preset_of(other.noun).slot != "head"
        crown = ("back", "head_top") if large else ("head_top", "back")
        sockets = ("inside", "top", "seat") if relation == "containing" else ("top", "seat", "inside", *crown)
        if "inside" in host.sockets:
            return _inside(host, child, thing, other)
        return _seated(host, child, thing, other, sockets, most=0.62 if relation == "topped_with" else 1.3)
    if relation == "in":
        return _inside(child, host, other, thing)
    if relation == "under":
        return _beneath(child, host, other, thing)
    return _beside(host, child, thing, other, relation)


def _is_set_in(thing: Thing, other: Thing) -> bool:
    """Whether something is a stone in the host's own setting: a sword with a ruby in its hilt."""
    return bool({"gems"} & set(preset_of(thing.noun).archetype.params)) and preset_of(other.noun).archetype.name == "gem"


def _with(host: Recipe, child: Preset) -> str:
    """Where something that comes along goes."""
    if child.slot in ("head", "eyes", "face", "neck", "back", "body", "waist") and socket_of(host, *SLOTS[child.slot]):
        return "wearing"
    if child.slot == "hand" and socket_of(host, *SLOTS["hand"]) and ("waist" in host.sockets or preset_of(host.name).archetype.family not in PLACES):
        return "holding"
    if socket_of(host, "inside", "top") and child.real_m < 0.8 * preset_of(host.name).real_m:
        return "topped_with"
    return "next_to"


def _proportion(one: Thing, two: Thing, low: float, high: float) -> float:
    """How large `one` is against `two`, of things drawn at the same size, within limits."""
    return min(max(_size(one) / _size(two), low), high)


def _seated(
    support: Recipe, rider: Recipe, below: Thing, above: Thing, sockets: tuple[str, ...], gap: float = 0.0, least: float = 0.34, most: float = 1.3
) -> Recipe:
    """`rider` on top of `support`; between `least` and `most` of its size, whatever the real things are."""
    place = socket_of(support, *sockets) or top_of(support)
    factor = _proportion(above, below, least, most) * _norm(rider) / _norm(support)
    # What is on a perch or a saddle must not hide it.
    factor = min(factor, 2.6 * place.size / max(_foot(rider), 1e-3)) if "back" not in sockets[:1] else factor
    seat = rider.sockets.get("seat") if sockets[0] == "back" else None
    foot = seat.pose.at if seat else _stand(rider)
    at: Vector = (
        tidy(place.pose.at[0] - factor * foot[0]),
        tidy(place.pose.at[1] - factor * foot[1] - DEEP * factor + gap),
        tidy(place.pose.at[2] - factor * foot[2]),
    )
    both = merged(rider.name, [Placed(rider, Pose(at, scale=round(factor, 6))), Placed(prefixed(support, below.noun))], rider)
    return renamed(both)


def _foot(recipe: Recipe) -> float:
    """Half the width of what touches the ground, roughly."""
    low, high = box_of(recipe)
    return 0.42 * float(min(high[0] - low[0], high[2] - low[2]))


def _stand(recipe: Recipe) -> Vector:
    """The middle of a recipe's bottom."""
    low, high = box_of(recipe)
    return (0.5 * float(low[0] + high[0]), max(float(low[1]), 0.0), 0.5 * float(low[2] + high[2]))


def _inside(container: Recipe, content: Recipe, around: Thing, inner: Thing) -> Recipe:
    """`content` lying or standing in `container`; it looks out over the rim."""
    place = container.sockets.get("inside")
    if place is None:
        if "under" in container.sockets:
            return _beneath(container, content, around, inner)
        return _seated(container, content, around, inner, ("seat", "top", "back"))
    low, high = box_of(content)
    wide = 0.5 * float(max(high[0] - low[0], high[2] - low[2]))
    factor = 0.92 * place.size / max(wide, 1e-3)
    if around.noun in POTS:
        factor *= POTTED
    x, y, z = place.pose.at
    open_topped = preset_of(around.noun).archetype.name == "vessel"
    rise = _rise(container, place, factor * float(high[1] - low[1])) if open_topped else 0.0
    foot = _stand(content)
    at: Vector = (tidy(x - factor * foot[0]), tidy(y + rise - factor * foot[1] - DEEP), tidy(z - factor * foot[2]))
    holder = prefixed(container if rise == 0.0 else _filled(container, place, rise, inner), around.noun)
    return renamed(merged(content.name, [Placed(content, Pose(at, scale=round(factor, 6))), Placed(holder)], content))


def _rise(container: Recipe, place: Socket, tall: float) -> float:
    """How far contents must be raised to be seen over the rim; 0 where they are."""
    _, top = box_of(container)
    hidden = float(top[1]) - (place.pose.at[1] + tall * (1.0 - SHOWN))
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


def _beneath(roof: Recipe, below: Recipe, over: Thing, thing: Thing) -> Recipe:
    """`below` in front of and under `roof` (a tree, a table), both on a common base."""
    place = roof.sockets.get("under")
    factor = _proportion(thing, over, 0.3, 0.75) * _norm(below) / _norm(roof)
    if place is not None:
        factor = min(factor, 1.7 * place.size / max(_foot(below) / 0.42, 1e-3))
        at = place.pose.at
    else:
        low, high = box_of(roof)
        at = (0.0, 0.0, tidy(0.24 * float(high[2] - low[2]) + factor * _foot(below)))
    placed = [Placed(below, Pose((at[0], at[1], at[2]), scale=round(factor, 6))), Placed(prefixed(roof, over.noun))]
    both = renamed(merged(below.name, placed, below))
    lifted = merged(below.name, [Placed(both, Pose((0.0, BASE_HEIGHT - SUNK, 0.0)))], both)
    return on_base(lifted)


def _beside(host: Recipe, child: Recipe, thing: Thing, other: Thing, relation: str) -> Recipe:
    """Side by side on a base; behind and in front are beside, turned by a quarter."""
    one, two = in_proportion((thing, other), [host, prefixed(child, other.noun)])
    if "fighting" in thing.attributes and relation == "next_to":
        one, two = _facing(one, FACING_DEG), _facing(two, -FACING_DEG)
    if relation in ("behind", "in_front_of", "around"):
        if relation == "around":
            two = scaled(two, max(0.5 * _size(thing) / _size(other), 1.0))
            # What is curled around something is behind it where it is small, before it where it towers.
            return _queued(two, one, 0.3) if _size(other) < _size(thing) else _queued(one, two, 0.5)
        order = [one, two] if relation == "in_front_of" else [two, one]
        return _queued(order[0], order[1])
    return renamed(side_by_side(host.name, [one, two]))


FACING_DEG = 38.0
"""How far two that fight turn towards each other; a full quarter would show us only their sides."""


def _facing(recipe: Recipe, turn_deg: float) -> Recipe:
    return merged(recipe.name, [Placed(recipe, Pose(turn=turn_of(0.0, turn_deg, 0.0)))], recipe)


def _queued(front: Recipe, back: Recipe, overlap: float = 0.0) -> Recipe:
    """One before the other, both facing the front. overlap: share of the distance by which they reach into each other."""
    (low_f, _), (_, high_b) = box_of(front), box_of(back)
    shift = (1.0 - overlap) * float(high_b[2] - low_f[2]) + 0.05
    lift = BASE_HEIGHT - SUNK
    placed = [Placed(front, Pose((0.0, lift, tidy(0.5 * shift)))), Placed(back, Pose((0.12, lift, tidy(-0.5 * shift))))]
    return on_base(renamed(merged(front.name, placed, front)))


def _themed(host: Recipe, noun: str, seed: int) -> Recipe:
    """A host in the sign of something else: a small one of it on top or in front."""
    child = individual(noun, seed)
    place = socket_of(host, "head_top", "top", "face") or top_of(host)
    low, high = box_of(host)
    factor = round(0.42 * float(high[1] - low[1]) * _norm(child) / 2.0, 6)
    foot = _stand(child)
    at: Vector = (tidy(place.pose.at[0] - factor * foot[0]), tidy(place.pose.at[1] - DEEP), tidy(place.pose.at[2] - factor * foot[2]))
    return with_note(joined(host, child, Pose(at, scale=factor), noun), f"theme: {noun}")
