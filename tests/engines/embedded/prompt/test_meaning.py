"""Whole prompts: colours, materials, parts, counts and relations end up with the right noun."""

import pytest

from maquette.engines.embedded.prompt import PromptReader
from tests.engines.notation import notation
from tests.engines.noun_list import rows

READER = PromptReader()


@pytest.mark.parametrize(("prompt", "meaning"), [*rows("english_prompts.tsv"), *rows("chinese_prompts.tsv")])
def test_a_prompt_means_what_a_person_would_say(prompt: str, meaning: str) -> None:
    assert notation(READER.read(prompt)) == meaning


@pytest.mark.parametrize(
    "word", ["4k, trending on artstation, game asset", "3D model of", "STL for 3D printing, highly detailed", "masterpiece, best quality"]
)
def test_boilerplate_changes_nothing(word: str) -> None:
    assert READER.read(f"{word}, a red fox").things == READER.read("a red fox").things
    assert READER.read(f"a red fox, {word}").unused == ()


def test_a_metal_used_as_a_colour_is_told_as_both() -> None:
    sword = READER.read("a golden sword").root
    assert sword.colors_of(None)[0].color == "gold" and sword.materials_of(None) == ("gold",)


def test_shades_change_the_value_of_a_colour() -> None:
    light, plain = (READER.read(f"a {name} vase").root.colors[0] for name in ("light green", "green"))
    assert (light.color, plain.color) == ("light green", "green")
    assert sum(light.rgb) > sum(plain.rgb)


def test_sizes_order() -> None:
    sizes = [READER.read(f"a {word} cat").root.size for word in ("tiny", "small", "", "big", "huge", "giant")]
    assert sizes == sorted(sizes) and sizes[0] < 1 < sizes[-1]


def test_many_is_limited() -> None:
    assert READER.read("9000 cats").root.count == 12
    assert len(READER.read("a cat, a dog, a cow, a pig, a hen, a goat").things) <= 4


@pytest.mark.parametrize(
    ("prompt", "noun"),
    [
        ("🐱", "cat"),
        ("🐉🔥", "chinese dragon"),
        ("a 🦊 wearing a 🎩", "fox"),
        ("gato", "cat"),
        ("un lapin", "rabbit"),
        ("ein Löwe", "lion"),
        ("ドラゴン", "dragon"),
    ],
)
def test_emoji_and_other_languages_are_read_where_they_are_known(prompt: str, noun: str) -> None:
    assert READER.read(prompt).root.noun == noun


@pytest.mark.parametrize(("prompt", "language"), [("a cat", "en"), ("一只猫", "zh"), ("一只 cute 的猫", "mixed"), ("xqzvw blorgnak", "other")])
def test_the_language_is_told(prompt: str, language: str) -> None:
    assert READER.read(prompt).language == language
