"""What a scene leaves unsaid, for the task's notes: words nobody understood, things that stand in for others, letters there is no font for."""

from __future__ import annotations

from dataclasses import replace

from maquette.engines.embedded.scene import Scene, Thing
from maquette.engines.embedded.sdf.glyphs import legible

MOST_NAMED = 8
"""Words that a note lists."""

STOOD_IN = ("nearest", "abstract", "hypernym")


def remarks(scene: Scene) -> tuple[str, ...]:
    """Notes for who asked, in plain English; none where all of the prompt was modelled."""
    things = [thing for root in scene.things for thing in root.walk()]
    notes = [*_unused(scene), *(note for thing in things for note in (_stand_in(thing), _unwritten(thing)) if note)]
    if scene.language == "other":
        notes.append("this language is read word by word, without its grammar; English and Chinese are read as sentences")
    return tuple(dict.fromkeys(notes))


def _unused(scene: Scene) -> list[str]:
    if not scene.unused:
        return []
    more = ", …" if len(scene.unused) > MOST_NAMED else ""
    return [f"left out, not understood or not modelled: {', '.join(scene.unused[:MOST_NAMED])}{more}"]


def _stand_in(thing: Thing) -> str:
    return f"{thing.noun} stands in for “{thing.word}”" if thing.found in STOOD_IN and thing.word else ""


def _unwritten(thing: Thing) -> str:
    shown = legible(thing.text)
    if shown == thing.text:
        return ""
    return (
        f"“{thing.text}” is written “{shown}”: the font has no other letters"
        if shown
        else f"“{thing.text}” is not written: the font has no such letters"
    )


def written(thing: Thing) -> Thing:
    """The thing with its texts in letters that there are."""
    attachments = tuple(replace(attachment, thing=written(attachment.thing)) for attachment in thing.attachments)
    return replace(thing, text=legible(thing.text), attachments=attachments)
