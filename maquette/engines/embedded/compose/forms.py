"""Useful things in the form of something else: an elephant that is a planter, a cat that holds a phone, a skull on a keychain.

People who print ask for "an octopus pen holder", not for a pen holder with a small octopus on top. So the other thing is modelled
full size, wearing the colours that were said, and is given what the useful thing needs: a hollow, a ring, a slot, a rest, a board.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from maquette.engines.embedded.archetypes.builder import Builder, Dress
from maquette.engines.embedded.archetypes.individual import FIT, GRIP
from maquette.engines.embedded.archetypes.registry import preset_of
from maquette.engines.embedded.compose import mounts
from maquette.engines.embedded.compose.assembly import Placed, merged
from maquette.engines.embedded.compose.outline import Figure, figure_of
from maquette.engines.embedded.compose.theming import THEMED, is_themed_body
from maquette.engines.embedded.compose.vessels import HOLLOWS, bank, hollowed
from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.pose import composed
from maquette.engines.embedded.recipe import Pose, Recipe
from maquette.engines.embedded.scene import Thing
from maquette.engines.embedded.shapes import box, text

SCENERY = frozenset({"plant", "landscape", "sky", "base"})
"""Families that are in a vase or on a mug, rather than its form, when nobody says "shaped"."""


def form_of(thing: Thing) -> Thing | None:
    """What a useful thing is in the form of, dressed in what was said of the useful thing; None if it is as it always is."""
    if thing.noun not in FORMS:
        return None
    said = [attachment for attachment in thing.attachments if attachment.relation == "shaped_like"]
    # What is written takes the place: a keychain with a name and a star is no star without the name.
    bears = thing.noun in BEARERS and not (thing.text and thing.noun == "keychain")
    shown = [attachment for attachment in thing.attachments if attachment.relation == "with" and bears and _stands(attachment.thing)]
    chosen = (said or shown)[:1]
    if chosen:
        body = chosen[0].thing
    else:
        theme = next((theme for theme in sorted(reversed(thing.themes), key=_is_dead) if _gives_form(theme, thing.noun)), None)
        if theme is None or (thing.noun in HOLLOWS and not _shapes(theme)):
            return None
        body = Thing(theme, theme)
    rest = tuple(attachment for attachment in thing.attachments if attachment not in chosen)
    bare = thing.noun in BEARERS and thing.noun != "piggy bank"
    return replace(
        body,
        count=1,
        colors=body.colors or (() if bare else tuple(binding for binding in thing.colors)),
        materials=body.materials or (() if bare else thing.materials),
        patterns=body.patterns or (() if bare else thing.patterns),
        attributes=tuple(dict.fromkeys((*thing.attributes, *body.attributes))),
        attachments=(*body.attachments, *rest),
    )


def _is_dead(theme: str) -> bool:
    """Whether a theme is no creature: an "owl book bookend" shows the owl."""
    known = catalogue().get(theme)
    return known is None or not known.is_creature


def _gives_form(theme: str, useful: str) -> bool:
    return is_themed_body(theme, useful) if useful in THEMED else _is_body(theme, useful) and _is_solid(theme)


def _stands(thing: Thing) -> bool:
    return (
        preset_of(thing.noun).archetype.family not in SCENERY
        and preset_of(thing.noun).archetype.name not in SET_IN
        and not thing.text
        and thing.count == 1
    )


SET_IN = frozenset({"gem", "candle"})
"""Archetypes that a ring or a candle holder has by itself."""


def _is_body(noun: str, useful: str) -> bool:
    """Whether a noun is no scenery, or a moon or a star that something solid can be: a moon lamp, but no moon mug."""
    family = preset_of(noun).archetype.family
    return family not in SCENERY or (family == "sky" and useful not in HOLLOWS)


def _is_solid(noun: str) -> bool:
    """Whether a noun can be the form of something: no pattern, no swirl."""
    return noun not in ("swirl", "abstract sculpture", "candle", "rope", "key", "candy", "honeycomb")


def _shapes(noun: str) -> bool:
    """Whether "a … mug" is a mug in that form: of creatures, heads, buildings, vehicles; a coffee mug holds coffee."""
    return preset_of(noun).archetype.family not in ("food", "foods", "tableware", "vessels", "furniture")


def formed(body: Recipe, thing: Thing, seed: int) -> Recipe:
    """`body`, drawn full size, made into the useful thing that `thing` is."""
    figure = figure_of(body)
    b = Builder(np.random.default_rng(seed), Dress({said.part: said.rgb for said in thing.colors if said.part is not None}, {}, {}))
    b.materials.update(body.materials)
    made = FORMS[thing.noun]
    made(b, body, figure, thing)
    drawn = b.recipe(body.name)
    sockets = {name: socket for name, socket in body.sockets.items() if name not in (FIT, GRIP)}
    return replace(body, groups=drawn.groups, materials={**body.materials, **b.materials}, sockets={**sockets, **b.sockets}, symmetric=body.symmetric)


PLINTH = 0.34
"""Height of a plinth with letters on it."""


def lettered(body: Recipe, said: str) -> Recipe:
    """`body` on a plinth with raised letters, for things that have no place of their own for them: a cat called LUNA."""
    figure = figure_of(body)
    b = Builder(np.random.default_rng(0))
    b.material("plinth", "charcoal")
    b.material("letters", "snow")
    lift = Pose((0.0, PLINTH - 0.05, 0.0))
    b.extend(merged(body.name, [Placed(body, lift)], body).groups)
    _plinth(b, figure, said)
    drawn = b.recipe(body.name)
    sockets = {name: replace(own, pose=composed(lift, own.pose)) for name, own in body.sockets.items()}
    return replace(body, groups=drawn.groups, materials={**body.materials, **b.materials}, sockets=sockets, symmetric=False)


def _plinth(b: Builder, figure: Figure, said: str) -> None:
    width, depth = float(figure.high[0] - figure.low[0]), float(figure.high[2] - figure.low[2])
    wide = max(0.9 * width, 0.2 * len(said) + 0.3)
    x, z = 0.5 * float(figure.low[0] + figure.high[0]), 0.5 * float(figure.low[2] + figure.high[2])
    with b.group("plinth"):
        b.add(box(wide, PLINTH, depth + 0.06, 0.05), "plinth", at=(x, 0.5 * PLINTH - 0.01, z))
    with b.group("letters", at=(x, 0.5 * PLINTH, z + 0.5 * depth + 0.03)):
        b.add(text(said, min(0.24, 1.15 * (wide - 0.16) / len(said)), 0.1), "letters")


Form = Callable[[Builder, Recipe, Figure, Thing], None]

FORMS: dict[str, Form] = {
    **dict.fromkeys(HOLLOWS, hollowed),
    "piggy bank": bank,
    "keychain": mounts.looped,
    "christmas ornament": mounts.looped,
    "pendant": mounts.looped,
    "earring": mounts.looped,
    "phone stand": mounts.phone_stand,
    "headphone stand": mounts.headphone_stand,
    "bookend": mounts.bookend,
    "wall hook": mounts.hook,
    "relief plaque": mounts.plaque,
    "coaster": mounts.flat_piece,
    "coin": mounts.flat_piece,
    "badge": mounts.flat_piece,
    "brooch": mounts.flat_piece,
    "magnet": mounts.flat_piece,
    "poker chip": mounts.flat_piece,
    "ring": mounts.ring,
    "medal": mounts.flat_piece,
    "cookie cutter": mounts.cutter,
    "rubber stamp": mounts.stamp,
    "table lamp": mounts.lamp,
    "desk lamp": mounts.lamp,
    "trophy": mounts.trophy,
    "bust": mounts.bust,
    **THEMED,
}
"""Useful thing → what makes something into it."""

BEARERS = frozenset(
    {
        "keychain",
        "christmas ornament",
        "pendant",
        "earring",
        "bookend",
        "relief plaque",
        "coaster",
        "wall hook",
        "coin",
        "medal",
        "badge",
        "brooch",
        "magnet",
        "poker chip",
        "ring",
        "candlestick",
        "trophy",
        "piggy bank",
    }
)
"""Useful things of which "with a dragon" says what they show. They keep their own material."""
