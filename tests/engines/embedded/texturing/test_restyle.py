"""What words do to a recipe's materials."""

import pytest

from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Material, from_json, to_json
from maquette.engines.embedded.texturing.restyle import restyled, surface_words


def main_of(words: str) -> Material:
    recipe = restyled(individual("teapot", 0), words)
    return next(iter(recipe.materials.values()))


def test_moss_grows_on_the_stone_it_is_named_with() -> None:
    grown, stone, moss = main_of("mossy stone"), main_of("stone"), main_of("moss")
    assert grown.color == stone.color != moss.color
    assert grown.pattern is not None and grown.pattern.color == rgb("moss")


def test_carbon_fibre_is_dark_and_woven() -> None:
    carbon = main_of("carbon fibre")
    assert max(carbon.color) < 0.2 and carbon.pattern is not None and carbon.pattern.kind == "checks"


@pytest.mark.parametrize("words", ["red and black stripes", "white with blue dots", "galaxy", "cracked stone"])
def test_a_pattern_is_understood_without_a_noun(words: str) -> None:
    assert surface_words(words).patterns


def test_a_stored_recipe_still_knows_its_main_role() -> None:
    cat = individual("cat", 0)
    stored = restyled(from_json(to_json(cat)), "pink")
    assert list(stored.materials) == list(cat.materials)
    assert stored.materials["coat"].color != cat.materials["coat"].color
