"""Clothes that a figure has in its own wardrobe: "a girl in a red dress" wears that dress, not a second one over her own."""

from __future__ import annotations

from dataclasses import replace

from maquette.engines.embedded.archetypes.registry import Archetype, Value, preset_of
from maquette.engines.embedded.compose.wardrobe import cut_of
from maquette.engines.embedded.scene import Attachment, ColorBinding, MaterialBinding, PatternBinding, Thing

WARDROBE = {
    "t-shirt": "shirt",
    "dress": "dress",
    "jacket": "coat",
    "kimono": "kimono",
    "space suit": "spacesuit",
    "apron": "apron",
    "suit of armor": "armor",
    "breastplate": "armor",
    "skirt": "dress",
}
"""Garment → the outfit of figures that is it."""

PARTS = {"apron": "trim"}
"""Outfit → the role of the garment in it, where something is worn below."""

PLAIN: dict[str, dict[str, Value]] = {"apron": {"trim": "snow"}}
"""Outfit → what it is like on those whose own outfit is another: a king's apron is not of gold."""

SHIRT = "shirt"
"""What people wear under what is cut to them."""

HATS = frozenset({"hat", "cap", "帽子"})
"""Words for a hat of no kind: a gnome with a red hat wears his own, in red."""

LEGWEAR = frozenset({"pants"})


def clad(thing: Thing, made: Archetype) -> tuple[Thing, dict[str, Value]]:
    """The thing without the clothes that its archetype draws itself, their colours and stuffs bound to its own; and what changes for them."""
    if "clothes" not in made.params:
        return thing, {}
    changes: dict[str, Value] = {}
    kept: list[Attachment] = []
    for attachment in thing.attachments:
        worn = attachment.relation in ("wearing", "with")
        outfit = WARDROBE.get(attachment.thing.noun) if worn else None
        cut = cut_of(attachment.thing) if worn else None
        if cut is not None and cut.over and SHIRT in made.params["clothes"].choices:
            changes["clothes"] = SHIRT
            kept.append(attachment)
        elif outfit is not None and outfit in made.params["clothes"].choices:
            changes |= {"clothes": outfit, **_plain(thing, outfit)}
            thing = _bound(thing, attachment.thing, PARTS.get(outfit, "clothes"))
        elif worn and attachment.thing.word.lower() in HATS and (own := _own_hat(thing)):
            thing = _bound(thing, attachment.thing, own)
        elif worn and attachment.thing.noun in LEGWEAR:
            thing = _bound(thing, attachment.thing, "trousers")
        elif worn and attachment.thing.noun == "cape" and "cape" in made.params:
            changes["cape"] = next((_hex(binding) for binding in attachment.thing.colors), "crimson")
        else:
            kept.append(attachment)
    return replace(thing, attachments=tuple(kept)), changes


def _own_hat(thing: Thing) -> str:
    """The part that a figure's own hat is; "" for who has none."""
    values = preset_of(thing.noun).values
    return next((part for part in ("hat", "headdress") if values.get(part) not in (None, "", "none")), "")


def _plain(thing: Thing, outfit: str) -> dict[str, Value]:
    return {} if preset_of(thing.noun).values.get("clothes") == outfit else PLAIN.get(outfit, {})


def _bound(thing: Thing, garment: Thing, part: str) -> Thing:
    """What was said of a garment, said of the part of its wearer."""
    return replace(
        thing,
        colors=(*thing.colors, *(ColorBinding(binding.color, binding.rgb, part) for binding in garment.colors if binding.part is None)),
        materials=(*thing.materials, *(MaterialBinding(binding.material, part) for binding in garment.materials if binding.part is None)),
        patterns=(*thing.patterns, *(PatternBinding(said.pattern, said.color, said.rgb, part) for said in garment.patterns if said.part is None)),
    )


def _hex(binding: ColorBinding) -> str:
    return "#" + "".join(f"{round(255 * channel):02x}" for channel in binding.rgb)
