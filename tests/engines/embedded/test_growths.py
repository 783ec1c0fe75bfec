"""Adjectives and parts that an archetype has no parameter for are seen all the same: wings, horns, spikes, ornament."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from maquette.engines.embedded.compose import compose
from maquette.engines.embedded.mesher import extract, surface_of
from maquette.engines.embedded.prompt import parse
from maquette.engines.embedded.recipe import Recipe, Warp, from_json, to_json
from maquette.mesh import topology as topo


def drawn(prompt: str) -> Recipe:
    return compose(parse(prompt), 3)


def box(recipe: Recipe) -> np.ndarray:
    """(3,) sides of what a recipe makes."""
    return np.asarray(np.ptp(extract(replace(recipe, warp=Warp()), 40).vertices, axis=0))


@pytest.mark.parametrize("noun", ["cat", "car", "chair", "vase", "robot", "fish", "castle", "knight", "wizard"])
def test_what_is_winged_is_wider_by_wings(noun: str) -> None:
    assert box(drawn(f"a winged {noun}"))[0] > 1.15 * box(drawn(f"a {noun}"))[0]


def test_wings_are_of_the_kind_that_was_said_and_of_its_colour() -> None:
    recipes = [drawn(f"a cat with {kind} wings") for kind in ("angel", "bat", "dragon", "butterfly", "fairy")]
    counts = [len([part for group in recipe.groups for part in group.parts]) for recipe in recipes]
    assert counts[1] == counts[2] and len(set(counts)) == 4
    blue = drawn("a cat with blue butterfly wings")
    sheet = blue.materials["wings/body"]
    assert sheet.color[2] > 2.0 * sheet.color[0]


def test_people_and_beasts_choose_among_their_own_wings() -> None:
    angel, devil = drawn("a girl with angel wings"), drawn("a girl with dragon wings")
    assert len(angel.groups) and angel.groups != devil.groups
    assert not any("body" in role and role.startswith("wings/") for role in devil.materials)


@pytest.mark.parametrize(
    "prompt", ["a spiky cat", "多刺的花瓶", "a horned owl statue", "a horned robot", "a tailed robot", "an ornate cat", "华丽的花瓶"]
)
def test_what_grows_is_part_of_one_closed_body(prompt: str) -> None:
    made = surface_of(drawn(prompt), 64)
    _, faces, _ = topo.weld(made.vertices, made.faces)
    assert topo.is_closed(faces) and topo.face_components(faces)[0] == 1
    assert not any("strut" in note for note in made.recipe.notes)


@pytest.mark.parametrize("noun", ["cat", "car", "vase", "owl", "person", "fish", "chair"])
def test_what_is_ornate_shows_gold(noun: str) -> None:
    plain, ornate = drawn(f"a {noun}"), drawn(f"an ornate {noun}")
    assert len([part for group in ornate.groups for part in group.parts]) > len([part for group in plain.groups for part in group.parts])


def test_spikes_are_on_the_back_and_not_in_the_face() -> None:
    recipe = drawn("a spiky cat")
    tips = [part.shape.params["end"] for group in recipe.groups if group.name == "spikes" for part in group.parts]
    eyes = recipe.sockets["eyes"].pose.at
    assert len(tips) > 15 and max(z for _, _, z in tips) < eyes[2] + 0.1
    assert all(part.mirror == (part.shape.params["end"][0] > 0.0) for group in recipe.groups if group.name == "spikes" for part in group.parts)


@pytest.mark.parametrize("prompt", ["a spiky cat", "an ornate fish", "a winged car", "a horned vase"])
def test_what_grows_is_stored_in_the_recipe(prompt: str) -> None:
    recipe = drawn(prompt)
    assert from_json(json.loads(json.dumps(to_json(recipe)))) == recipe and drawn(prompt) == recipe
