"""Scenes survive JSON and answer questions about parts."""

import json

import pytest

from maquette.engines.embedded.prompt import PromptReader
from maquette.engines.embedded.scene import Attachment, ColorBinding, MaterialBinding, PartTrait, PatternBinding, Scene, Thing
from tests.engines.noun_list import rows


def dragon() -> Thing:
    sword = Thing("sword", "swords", count=2, materials=(MaterialBinding("gold"),), text="EX")
    return Thing(
        "dragon",
        "dragon",
        colors=(ColorBinding("red", (0.8, 0.1, 0.2)), ColorBinding("blue", (0.1, 0.3, 0.8), "eyes")),
        patterns=(PatternBinding("striped", "black", (0.0, 0.0, 0.0), "tail"), PatternBinding("scales")),
        parts=(PartTrait("wings", 0), PartTrait("tail", None, ("long",), 1.3)),
        attributes=("angry",),
        attachments=(Attachment("holding", sword),),
    )


def test_a_scene_comes_back_from_json_as_it_went() -> None:
    scene = Scene((dragon(), Thing("cat")), ("low_poly",), "mixed", ("zorb",))
    assert Scene.from_dict(json.loads(json.dumps(scene.to_dict()))) == scene


def test_every_scene_of_the_prompt_lists_comes_back_from_json() -> None:
    reader = PromptReader()
    for name in ("english_prompts.tsv", "chinese_prompts.tsv"):
        for prompt, _ in rows(name):
            scene = reader.read(prompt)
            assert Scene.from_dict(json.loads(json.dumps(scene.to_dict()))) == scene


def test_something_else_than_a_scene_is_refused() -> None:
    with pytest.raises((KeyError, TypeError)):
        Scene.from_dict({"things": [{"noun": "cat"}]})


def test_bindings_are_found_by_part() -> None:
    thing = dragon()
    assert [binding.color for binding in thing.colors_of(None)] == ["red"]
    assert [binding.color for binding in thing.colors_of("eyes")] == ["blue"]
    assert thing.attachments[0].thing.materials_of(None) == ("gold",)
    assert thing.lacks("wings") and not thing.lacks("tail") and not thing.lacks("horns")
    assert thing.trait("horns") is None


def test_walking_meets_every_thing_and_resolution_names_them() -> None:
    scene = Scene((dragon(),))
    assert [thing.noun for thing in scene.root.walk()] == ["dragon", "sword"]
    assert scene.resolution == (("dragon", "dragon", "exact"), ("swords", "sword", "exact"))
