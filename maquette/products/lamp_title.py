"""What the print report calls a lamp: its name or its prompt; in English where the report's font has no letters for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from maquette.engines.embedded.prompt import parse
from maquette.engines.embedded.scene import Scene, Thing
from maquette.printing.report.sheet import drawable

FROM_A_PHOTO = "Lamp from a photo"


def report_title(name: str, prototype: Mapping[str, Any]) -> str:
    """The title of a build called `name`, possibly "", of a prototype with this request.

    The first of the build's name, the prototype's and its prompt that can be drawn whole; else the prompt as it was understood, in English.
    """
    text = prototype.get("text") or ""
    given = [title for title in (name, prototype.get("name") or "", text) if title]
    whole = next((title for title in given if drawable(title) == " ".join(title.split())), None)
    return whole or (in_english(parse(text)) if text else FROM_A_PHOTO)


def in_english(scene: Scene) -> str:
    """What a scene shows, as its nouns: "cat wearing fedora, holding book and lantern"."""
    return " and ".join(_told(thing) for thing in scene.things).capitalize()


def _told(thing: Thing) -> str:
    noun = f"{thing.count} x {thing.noun}" if thing.count > 1 else thing.noun
    return " ".join([noun, ", ".join(f"{there.relation.replace('_', ' ')} {_told(there.thing)}" for there in thing.attachments)]).strip()
