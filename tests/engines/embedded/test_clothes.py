"""Creatures in clothes: the cloth is outside the body wherever it is, wears its colour, and leaves head and feet free."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from maquette.engines.embedded.appearance import appearance
from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.compose import compose
from maquette.engines.embedded.compose.torso import torso_of
from maquette.engines.embedded.compose.visible import visible_share
from maquette.engines.embedded.compose.wardrobe import CUTS, OF_NOUNS, WORDS, cut_of
from maquette.engines.embedded.mesher import extract, surface_of
from maquette.engines.embedded.prompt import parse
from maquette.engines.embedded.recipe import Pose, Recipe, Warp
from maquette.engines.embedded.scene import Thing
from maquette.engines.embedded.sdf.blocks import values_at
from maquette.engines.embedded.sdf.table import tabulate
from maquette.engines.embedded.surface import Surface
from maquette.mesh import topology as topo


def dressed(prompt: str, resolution: int = 72) -> Surface:
    return surface_of(compose(parse(prompt), 3), resolution)


def cloth_of(surface: Surface, role: str = "/cloth") -> np.ndarray:
    """(F,) which faces are of cloth."""
    look = appearance(surface.table, surface.vertices)
    roles = [index for index, name in enumerate(surface.table.materials) if name.endswith(role)]
    return np.isin(look.material[surface.faces], roles).all(axis=1)


def areas(surface: Surface) -> np.ndarray:
    a, b, c = (surface.vertices[surface.faces[:, k]] for k in range(3))
    return np.asarray(np.linalg.norm(np.cross(b - a, c - a), axis=1))


@pytest.mark.parametrize(
    "prompt",
    [
        "a pelican in a yellow raincoat",
        "a cat in a red coat",
        "a dog wearing a sweater",
        "a frog in a suit",
        "a bear in pyjamas",
        "a horse with a blanket",
        "an elephant in a blue jacket",
        "穿毛衣的狗",
        "a crocodile in a lab coat",
        "a bear in a life jacket",
        "a cat in a poncho",
        "a man in a red hoodie",
    ],
)
def test_clothes_show_and_leave_one_closed_body(prompt: str) -> None:
    made = dressed(prompt)
    _, faces, _ = topo.weld(made.vertices, made.faces)
    assert topo.is_closed(faces) and topo.face_components(faces)[0] == 1
    assert not any("strut" in note or "hidden" in note for note in made.recipe.notes)
    area = areas(made)
    assert 0.07 < area[cloth_of(made)].sum() / area.sum() < 0.75


@pytest.mark.parametrize(
    "prompt", ["a bear in a red apron", "a penguin wearing an apron", "a cat with a blue apron", "穿蓝色围裙的兔子", "戴围兜的狗"]
)
def test_an_apron_covers_the_front_and_is_tied_behind(prompt: str) -> None:
    made = dressed(prompt)
    _, faces, _ = topo.weld(made.vertices, made.faces)
    assert topo.is_closed(faces) and topo.face_components(faces)[0] == 1 and not made.recipe.notes
    area, (a, b, c) = areas(made), (made.vertices[made.faces[:, k]] for k in range(3))
    ahead = np.cross(b - a, c - a)[:, 2] / np.maximum(area, 1e-12)
    cloth, strings = cloth_of(made), cloth_of(made, "/trim")
    assert area[cloth].sum() > 0.01 * area.sum()
    assert area[cloth & (ahead < -0.6)].sum() < 0.1 * area[cloth].sum()
    assert (ahead[strings] < -0.6).any()


def test_an_apron_of_people_is_over_what_they_wear() -> None:
    made = dressed("a king in a pink apron")
    look = appearance(made.table, made.vertices)
    pink = look.base[:, 0] > 1.3 * look.base[:, 1]
    apron = look.material == made.table.materials.index("trim")
    assert pink[apron].mean() > 0.9 and not pink[~apron].all()


def test_cloth_wears_its_colour_and_the_cat_its_own() -> None:
    made = dressed("a cat in a blue coat")
    look, cloth = appearance(made.table, made.vertices), cloth_of(made)
    blue = look.base[:, 2] > 1.5 * look.base[:, 0]
    assert blue[np.unique(made.faces[cloth])].mean() > 0.9
    assert blue[np.setdiff1d(np.arange(len(blue)), made.faces[cloth])].mean() < 0.25


@pytest.mark.parametrize("noun", ["dog", "bear", "owl", "frog"])
def test_nothing_of_the_trunk_comes_through_the_cloth(noun: str) -> None:
    bare = _without_warp(compose(parse(f"a {noun}"), 3))
    clothed = extract(_without_warp(compose(parse(f"a {noun} in a sweater"), 3)), 72)
    cloth = np.unique(clothed.faces[cloth_of(clothed)])
    assert len(cloth) > 100
    assert np.percentile(values_at(tabulate(bare).rows, clothed.vertices[cloth], False), 5) > 0.015


def _without_warp(recipe: Recipe) -> Recipe:
    return replace(recipe, warp=Warp())


def test_head_and_paws_stay_free() -> None:
    made = dressed("a dog in a sweater")
    cloth, all_of = made.vertices[np.unique(made.faces[cloth_of(made)])], made.vertices
    assert cloth[:, 1].min() > all_of[:, 1].min() + 0.08
    assert cloth[:, 2].max() < all_of[:, 2].max() - 0.1


def test_a_trunk_is_found_whichever_way_it_lies() -> None:
    standing, sitting, snake = (torso_of(individual(noun, 1)) for noun in ("dog", "bear", "goldfish"))
    assert standing is not None and not standing.upright and standing.axis[1] > 0.9
    assert sitting is not None and sitting.upright and len([limb for limb in sitting.limbs if limb.fore]) == 2
    assert snake is None


def test_people_wear_over_a_shirt_what_their_wardrobe_lacks() -> None:
    vest, coat = compose(parse("a man in a life jacket"), 3), compose(parse("a man in a lab coat"), 3)
    assert "jacket/cloth" in vest.materials and not any(role.startswith("jacket/") for role in coat.materials)
    assert min(coat.materials["clothes"].color) > 0.8
    hem = min(group.pose.at[1] for group in vest.groups if group.name.endswith("garment"))
    assert hem < vest.sockets["neck"].pose.at[1]


def test_fleece_is_flattened_under_a_skirt() -> None:
    tufts = [
        sum(len(group.parts) for group in compose(parse(prompt), 3).groups if group.name == "wool") for prompt in ("a sheep", "a sheep in a dress")
    ]
    assert tufts[1] < 0.8 * tufts[0]


def test_words_say_how_a_garment_is_cut() -> None:
    kinds = {word: cut_of(Thing("jacket", word)) for word in ("raincoat", "suit", "hoodie", "毛衣")}
    assert kinds["raincoat"] == CUTS["raincoat"] and kinds["suit"] == CUTS["suit"] and kinds["毛衣"] == CUTS["sweater"]
    assert cut_of(Thing("jacket", "")) == CUTS["coat"] and cut_of(Thing("sword", "sword")) is None
    assert set(WORDS) | set(OF_NOUNS.values()) <= set(CUTS)


def test_what_is_swallowed_by_a_body_is_said() -> None:
    cow, belt = individual("cow", 1), individual("ring", 1)
    inside = visible_share(cow, belt, Pose((0.0, 0.9, 0.0), scale=0.05))
    outside = visible_share(cow, belt, Pose((0.0, 3.0, 0.0), scale=0.05))
    assert inside < 0.05 and outside > 0.95


def test_an_animal_in_space_wears_a_suit_and_shows_its_face() -> None:
    cat = compose(parse("a cat astronaut"), 1)
    assert any("space suit" in role for role in cat.materials)
    assert not any("visor" in role for role in cat.materials), "a muzzle goes through no visor"
    assert any("visor" in role for role in compose(parse("an astronaut"), 1).materials)


def test_a_hat_of_no_kind_is_the_figure_s_own_in_that_colour() -> None:
    recipe = compose(parse("a gnome with a green hat"), 1)
    assert not any(role.startswith("fedora") for role in recipe.materials)
    assert recipe.materials["headdress"].color[1] > max(recipe.materials["headdress"].color[::2])
