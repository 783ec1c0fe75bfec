"""A scene in one line, so that what a prompt means can be written down and compared.

a red dragon with blue eyes on a stone pedestal  →  dragon [red, blue eyes] {on: pedestal [of stone]}
"""

from __future__ import annotations

from maquette.engines.embedded.scene import PartTrait, Scene, Thing


def notation(scene: Scene) -> str:
    things = " + ".join(map(_thing, scene.things))
    return f"{things} | {', '.join(scene.styles)}" if scene.styles else things


def _thing(thing: Thing) -> str:
    said = [
        *(f"{binding.color} {binding.part or ''}".strip() for binding in thing.colors),
        *(f"{binding.part or ''} of {binding.material}".strip() for binding in thing.materials),
        *(" ".join(filter(None, (binding.color, binding.pattern, binding.part))) for binding in thing.patterns),
        *filter(None, map(_part, thing.parts)),
        *thing.attributes,
        *(f"theme {theme}" for theme in thing.themes),
        *([f"size {thing.size:g}"] if thing.size != 1 else []),
        *([repr(thing.text)] if thing.text else []),
    ]
    copies = f"×{thing.count}" if thing.count > 1 else ""
    described = f" [{', '.join(said)}]" if said else ""
    hung = "".join(f" {{{attachment.relation}: {_thing(attachment.thing)}}}" for attachment in thing.attachments)
    return f"{thing.noun}{copies}{described}{hung}"


def _part(trait: PartTrait) -> str:
    """Empty for a part of which only the presence, or a colour told elsewhere, is known."""
    count = {None: "", 0: "no"}.get(trait.count, str(trait.count))
    size = f"×{trait.size:g}" if trait.size != 1 else ""
    words = [word for word in (count, *trait.attributes, size) if word]
    return " ".join([*words, trait.part]) if words else ""
