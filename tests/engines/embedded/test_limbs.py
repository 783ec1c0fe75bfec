"""What is said of a part that shares its body's role is done to that part alone."""

import pytest

from maquette.engines.embedded.compose import compose
from maquette.engines.embedded.materials import finish
from maquette.engines.embedded.prompt import parse


def test_copper_arms_of_a_wooden_robot_are_of_copper() -> None:
    recipe = compose(parse("a wooden robot with copper arms"), 1)
    arms = [part.material for group in recipe.groups if group.name == "arm" for part in group.parts]
    assert set(arms) == {"arms"} and recipe.materials["arms"].metallic == finish("copper").metallic > 0.5
    assert recipe.materials["body"].metallic == 0.0


@pytest.mark.parametrize(("prompt", "part"), [("a black cat with a white head", "head"), ("a brown chair with red legs", "legs")])
def test_a_colour_of_a_part_is_no_colour_of_the_rest(prompt: str, part: str) -> None:
    recipe = compose(parse(prompt), 1)
    own = {piece.material for group in recipe.groups if group.name == part for piece in group.parts}
    others = {piece.material for group in recipe.groups if group.name != part for piece in group.parts}
    assert part in own and part not in others
