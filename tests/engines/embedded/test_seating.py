"""Who is on something rests on it, and what comes along can be seen."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from maquette.engines.embedded.compose import compose
from maquette.engines.embedded.prompt import parse
from maquette.engines.embedded.recipe import Recipe
from maquette.engines.embedded.sdf.table import bounds_of


def box(made: Recipe, noun: str | None) -> tuple[np.ndarray, np.ndarray]:
    """Bounds of what was attached as `noun`; None asks for the subject."""

    def belongs(material: str | None) -> bool:
        name = material or ""
        return name.startswith(f"{noun}/") if noun else bool(name) and "/" not in name and name != "base"

    return bounds_of(replace(made, groups=tuple(group for group in made.groups if any(belongs(part.material) for part in group.parts))))


@pytest.mark.parametrize(("prompt", "noun"), [("a cat on a pillow", "pillow"), ("a sloth lying on a hammock", "hammock")])
def test_nobody_floats_above_what_he_is_on(prompt: str, noun: str) -> None:
    recipe = compose(parse(prompt), 1)
    assert box(recipe, None)[0][1] < box(recipe, noun)[1][1] + 0.02


def test_a_lion_on_a_cliff_is_no_speck() -> None:
    recipe = compose(parse("a lion on a cliff"), 1)
    lion, cliff = (np.ptp(box(recipe, noun), axis=0) for noun in (None, "cliff"))
    assert lion.max() > 0.3 * cliff.max()


@pytest.mark.parametrize(("prompt", "noun"), [("a pyramid with a sphinx", "sphinx"), ("a pagoda with a cherry blossom tree", "cherry blossom tree")])
def test_what_comes_along_is_no_speck(prompt: str, noun: str) -> None:
    recipe = compose(parse(prompt), 1)
    assert np.ptp(box(recipe, noun), axis=0).max() > 0.28 * np.ptp(box(recipe, None), axis=0).max()


def test_a_fence_does_not_hide_its_cottage() -> None:
    recipe = compose(parse("a cottage with a fence"), 1)
    assert np.ptp(box(recipe, "fence"), axis=0)[1] < 0.55 * np.ptp(box(recipe, None), axis=0)[1]
