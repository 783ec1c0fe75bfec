"""What hands do: everybody who has arms can hold something, in one hand and in both."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from maquette.engines.embedded.archetypes.registry import preset_nouns, preset_of
from maquette.engines.embedded.compose import compose
from maquette.engines.embedded.compose.visible import share_in_sight
from maquette.engines.embedded.prompt import parse
from maquette.engines.embedded.recipe import Pose, Recipe
from maquette.engines.embedded.sdf.table import bounds_of


def with_arms() -> list[str]:
    """The first preset of every archetype whose arms have poses."""
    first = {preset_of(noun).archetype.name: noun for noun in sorted(preset_nouns(), reverse=True) if "arms_pose" in preset_of(noun).archetype.params}
    return sorted(first.values())


@pytest.mark.parametrize("noun", with_arms())
def test_who_has_arms_holds_one_thing_and_two(noun: str) -> None:
    one, two = (compose(parse(f"a {noun} holding {what}"), 1) for what in ("a sword", "a sword and a shield"))
    assert any(role.startswith("sword/") for role in one.materials)
    assert {role.split("/")[0] for role in two.materials} >= {"sword", "shield"}


def middle(recipe: Recipe, noun: str) -> np.ndarray:
    """Of the groups whose materials are a thing's."""
    groups = tuple(group for group in recipe.groups if any((part.material or "").startswith(f"{noun}/") for part in group.parts))
    low, high = bounds_of(replace(recipe, groups=groups))
    return 0.5 * (low + high)


@pytest.mark.parametrize(
    ("prompt", "right", "left"),
    [
        ("a skeleton with a sword and a shield", "sword", "shield"),
        ("a dwarf holding a war hammer and a mug", "war hammer", "mug"),
        ("a robot holding a sword and a lantern", "sword", "lantern"),
    ],
)
def test_two_things_are_in_two_hands(prompt: str, right: str, left: str) -> None:
    recipe = compose(parse(prompt), 1)
    assert middle(recipe, right)[0] < 0.0 < middle(recipe, left)[0]


def test_a_third_thing_stands_beside_who_has_two_hands() -> None:
    recipe = compose(parse("a dwarf holding a sword and a shield and a lantern"), 1)
    assert middle(recipe, "lantern")[0] > middle(recipe, "shield")[0]


def test_balloons_in_one_hand_are_apart() -> None:
    recipe = compose(parse("a clown holding five balloons"), 1)
    tops = [middle(recipe, f"balloon {index}") for index in range(1, 6)]
    assert min(float(np.linalg.norm(one - two)) for k, one in enumerate(tops) for two in tops[:k]) > 0.05


@pytest.mark.parametrize(
    "prompt", ["a raccoon holding a lantern", "a bear holding a spoon", "an elephant holding an umbrella", "a fox holding a lantern"]
)
def test_what_animals_hold_is_seen_in_the_picture(prompt: str) -> None:
    recipe = compose(parse(prompt), 1)
    noun = parse(prompt).root.attachments[0].thing.noun
    own = tuple(group for group in recipe.groups if any((part.material or "").startswith(f"{noun}/") for part in group.parts))
    others = tuple(group for group in recipe.groups if group not in own)
    assert share_in_sight(replace(recipe, groups=others), replace(recipe, groups=own), Pose()) > 0.5
