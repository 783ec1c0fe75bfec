"""Useful things in the form of something, faces and limbs on anything, clothes and names: what makers ask for."""

from dataclasses import replace

import numpy as np
import pytest

from maquette.engines.embedded.compose import compose
from maquette.engines.embedded.compose.forms import FORMS
from maquette.engines.embedded.mesher import surface_of
from maquette.engines.embedded.prompt import parse
from maquette.engines.embedded.recipe import Recipe
from maquette.engines.embedded.surface import Surface
from maquette.mesh import topology as topo


def recipe(prompt: str) -> Recipe:
    return compose(parse(prompt), 2)


def made(prompt: str) -> Surface:
    return surface_of(recipe(prompt), 72)


def roles(prompt: str) -> set[str]:
    return set(recipe(prompt).materials)


@pytest.mark.parametrize(
    "prompt",
    [
        "elephant planter", "skull pen holder", "owl mug", "keychain of a shark", "phone stand shaped like a bear", "headphone stand shaped like a robot",
        "bookend with a horse", "wall plaque with a wolf", "cat coaster", "dinosaur cookie cutter", "fox night light", "unicorn piggy bank",
        "wizard bust", "horse bust", "trophy with a star fish", "wall hook with a rabbit", "dragon stamp",
    ],
)  # fmt: skip
def test_a_useful_thing_in_the_form_of_something_is_one_closed_body(prompt: str) -> None:
    surface = made(prompt)
    assert topo.is_closed(surface.faces) and topo.face_components(surface.faces)[0] == 1
    assert not any("strut" in note for note in surface.recipe.notes)


def test_it_is_the_thing_full_size_and_not_a_small_one_on_top() -> None:
    plain, planter = recipe("an elephant"), recipe("planter shaped like an elephant")
    assert set(plain.materials) <= set(planter.materials) and "pot" in planter.materials


@pytest.mark.parametrize("prompt", ["elephant planter", "skull planter", "bear pen holder"])
def test_a_vessel_is_empty_and_open_above(prompt: str) -> None:
    surface = made(prompt)
    place = surface.recipe.sockets["inside"]
    x, y, z = np.array(place.pose.at) * np.array(surface.recipe.warp.stretch)
    away = np.hypot(surface.vertices[:, 0] - x, surface.vertices[:, 2] - z)
    above = surface.vertices[(away < 0.4 * place.size) & (surface.vertices[:, 1] > y + 0.25)]
    assert len(above) == 0


def test_colours_said_of_the_useful_thing_are_the_bodys() -> None:
    blue, plain = recipe("a blue elephant planter"), recipe("an elephant planter")
    main = next(iter(plain.materials))
    assert blue.materials[main].color[2] > plain.materials[main].color[2] + 0.1


def test_what_a_keychain_shows_hangs_from_a_ring_above_it() -> None:
    plain, hung = made("a shark"), made("keychain of a shark")
    assert hung.vertices[:, 1].max() > plain.vertices[:, 1].max() + 0.2 and "ring" in hung.recipe.materials


def test_a_coffee_mug_is_a_mug() -> None:
    assert parse("a coffee mug").root.noun == "mug" and "pot" not in roles("a strawberry bowl")


def test_every_form_is_of_a_noun_that_can_be_said() -> None:
    assert all(parse(f"a {noun}").root.noun == noun for noun in FORMS)


def test_food_gets_the_face_and_the_limbs_it_is_said_to_have() -> None:
    plain, alive = made("an avocado"), made("an avocado with arms and legs, smiling")
    assert {"eyes", "mouth", "skin of limbs"} <= set(alive.recipe.materials) and "eyes" not in plain.recipe.materials
    assert alive.vertices[:, 1].max() > 1.1 * plain.vertices[:, 1].max()
    assert topo.face_components(alive.faces)[0] == 1


def test_a_cat_does_not_get_a_second_face() -> None:
    assert roles("a happy cat with a face") == roles("a happy cat")


def test_a_hat_sits_on_what_has_no_head() -> None:
    plain, wearing = made("a pumpkin"), made("a pumpkin with a witch hat")
    assert wearing.vertices[:, 1].max() > plain.vertices[:, 1].max() + 0.05 and topo.face_components(wearing.faces)[0] == 1
    assert np.ptp(wearing.vertices[:, 0]) < 1.4 * np.ptp(plain.vertices[:, 0])


def test_a_figure_wears_the_dress_instead_of_carrying_one() -> None:
    girl = recipe("a girl in a red dress")
    assert not any(role.startswith("dress/") for role in girl.materials)
    red, green, blue = girl.materials["clothes"].color
    assert red > 0.6 and max(green, blue) < 0.4


def test_worn_wings_leave_their_stand() -> None:
    alone, worn = recipe("wings"), recipe("a cat with wings")
    stands = [group.name for group in worn.groups if group.name.rsplit("/", 1)[-1] in ("stand", "base")]
    assert any(group.name == "stand" or group.name == "base" for group in alone.groups) and not stands


@pytest.mark.parametrize("prompt", ["a mouse holding a flag", "a cat holding a spear", "a panda holding a tree"])
def test_what_an_animal_holds_does_not_dwarf_it(prompt: str) -> None:
    both = recipe(prompt)
    held = replace(both, groups=tuple(group for group in both.groups if "/" in (group.parts[0].material or "")))
    host = replace(both, groups=tuple(group for group in both.groups if group not in held.groups))
    sizes = [np.ptp(surface_of(piece, 48).vertices, axis=0).max() for piece in (held, host)]
    assert sizes[0] < 1.05 * sizes[1]


def test_a_name_stands_on_a_plinth_under_what_has_no_place_for_it() -> None:
    plain, named = made("a cat"), made('a cat with the name "LUNA"')
    assert "letters" in named.recipe.materials and named.vertices[:, 1].max() > plain.vertices[:, 1].max() + 0.2
    assert topo.face_components(named.faces)[0] == 1


def test_contents_are_inside_a_snow_globe() -> None:
    globe = recipe("a snow globe with a house inside")
    assert any(role.startswith("snow globe/") for role in globe.materials)
    assert "base" not in globe.materials


def test_a_moon_can_be_a_lamp_but_is_no_mug() -> None:
    plain = len(recipe("a moon").groups)
    assert len(recipe("moon lamp").groups) >= plain and "foot" in roles("lithophane lamp moon")
    assert "pot inside" not in roles("moon mug")


def test_a_keychain_with_a_name_and_a_star_still_has_its_name() -> None:
    named, other = (compose(parse(f'a keychain with the name "{name}" and a star'), 1) for name in ("EMMA", "IDA"))
    assert any(role.startswith("star/") for role in named.materials) and named.groups != other.groups
