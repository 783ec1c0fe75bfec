"""Poses that change the whole figure: lying, rearing, wound around something."""

import numpy as np
import pytest

from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.compose import compose
from maquette.engines.embedded.compose.assembly import box_of
from maquette.engines.embedded.prompt import parse
from maquette.engines.embedded.recipe import Recipe


def size_of(recipe: Recipe) -> np.ndarray:
    low, high = box_of(recipe)
    return np.asarray(high - low)


@pytest.mark.parametrize("noun", ["fox", "horse", "lion"])
def test_who_lies_is_low_and_who_rears_is_tall(noun: str) -> None:
    lying, standing, rearing = (size_of(individual(noun, 1, {"pose": pose}))[1] for pose in ("lying", "standing", "rearing"))
    assert lying < 0.85 * standing < 0.85 * rearing


@pytest.mark.parametrize("prompt", ["a dragon curled around a tower", "盘绕在柱子上的金色中国龙"])
def test_a_dragon_winds_itself_around_what_is_slender(prompt: str) -> None:
    scene = parse(prompt)
    wound, dragon = compose(scene, 1), individual(scene.things[0].noun, 1, {"pose": "coiled"})
    assert "core" in wound.sockets
    assert size_of(wound)[0] < 1.4 * size_of(dragon)[0], "the two stand on one axis, not side by side"


def test_a_dragon_lies_beside_what_is_broad() -> None:
    assert "core" not in compose(parse("a dragon curled around a house"), 1).sockets
