"""Several subjects in one place are all there; two nouns make one thing: a body and its use."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.engines.embedded.compose import compose
from maquette.engines.embedded.compose.company import in_common
from maquette.engines.embedded.mesher import surface_of
from maquette.engines.embedded.prompt import parse
from maquette.engines.embedded.recipe import Recipe
from maquette.engines.embedded.sdf.table import bounds_of
from maquette.mesh import topology as topo


def drawn(prompt: str) -> Recipe:
    return compose(parse(prompt), 3)


def heights(recipe: Recipe, prefix: str) -> tuple[float, float]:
    """(lowest, highest) point of the groups that wear roles under a prefix; "" for those without any."""
    groups = [
        group
        for group in recipe.groups
        for part in group.parts[:1]
        if (part.material or "").startswith(prefix) and (prefix or "/" not in (part.material or ""))
    ]
    low, high = bounds_of(Recipe("part", tuple(groups), recipe.materials, floor=None))
    return float(low[1]), float(high[1])


@pytest.mark.parametrize("prompt", ["a cat and a dog on a table", "a cat and a dog on the desk", "桌子上有一只猫和一只狗"])
def test_both_are_on_the_table(prompt: str) -> None:
    recipe = drawn(prompt)
    table = heights(recipe, "table/" if "desk" not in prompt else "desk/")[1]
    for prefix in ("", "dog/"):
        low, high = heights(recipe, prefix)
        assert low > table - 0.25 and high > table + 0.1


def test_a_place_of_one_of_them_stays_its_own() -> None:
    things, place = in_common(parse("a cat on a sofa and a dog"))
    assert place is None and things == parse("a cat on a sofa and a dog").things
    things, place = in_common(parse("a king and a queen on thrones"))
    assert place is None and all(thing.attachments[-1].thing.noun == "throne" for thing in things)


def test_subjects_in_company_keep_their_own_colours() -> None:
    recipe = drawn("a red car and a blue car on a truck")
    red, blue = recipe.materials["body"].color, recipe.materials["car/body"].color
    assert red[0] > 2.0 * red[2] and blue[2] > 2.0 * blue[0]


@pytest.mark.parametrize(
    "prompt",
    [
        "a banana car",
        "a shark sofa",
        "a cat teapot",
        "a strawberry house",
        "a spaceship chair",
        "a croissant on a plate",
        "a bear and a rabbit in a boat",
    ],
)
def test_a_themed_thing_is_one_closed_body(prompt: str) -> None:
    made = surface_of(drawn(prompt), 64)
    _, faces, _ = topo.weld(made.vertices, made.faces)
    assert topo.is_closed(faces) and topo.face_components(faces)[0] == 1
    assert not made.recipe.notes


def test_the_body_of_a_themed_thing_is_that_of_the_theme() -> None:
    cat, chair = drawn("a cat"), drawn("a cat chair")
    assert set(cat.materials) < set(chair.materials) and "cushions" in chair.materials
    assert drawn("a kitchen chair").name == "chair"


def test_a_plate_lies_where_something_is_on_it() -> None:
    shown, used = bounds_of(drawn("a plate")), bounds_of(drawn("an apple on a plate"))
    assert np.ptp(np.array(shown), axis=0)[1] > 1.5 and heights(drawn("an apple on a plate"), "plate/")[1] < 0.6
    assert float(used[1][0] - used[0][0]) > 1.0


def test_a_lion_sits_on_top_of_a_rock() -> None:
    recipe = drawn("a lion sitting on a rock")
    assert heights(recipe, "")[0] > heights(recipe, "rock/")[1] - 0.45


def test_a_pot_pours_without_arms() -> None:
    recipe = drawn("a teapot pouring tea into a cup")
    assert "skin of limbs" not in recipe.materials and any(role.startswith("mug/") for role in recipe.materials)
