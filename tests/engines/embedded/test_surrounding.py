"""Rings around a subject, flames on what burns, plants in planters."""

import numpy as np
import pytest

from maquette.engines.embedded.appearance import appearance
from maquette.engines.embedded.archetypes import registry
from maquette.engines.embedded.compose import compose
from maquette.engines.embedded.mesher import surface_of
from maquette.engines.embedded.prompt import parse
from maquette.engines.embedded.recipe import Recipe
from maquette.mesh import topology as topo


def drawn(prompt: str) -> Recipe:
    registry.load()
    return compose(parse(prompt), 1)


def worn(recipe: Recipe, role: str) -> np.ndarray:
    """(N, 3): the places of the surface that wear a role with this in its name."""
    made = surface_of(recipe, 64)
    names = np.array(made.table.materials)
    own = np.flatnonzero(np.char.find(names.astype(str), role) >= 0)
    return np.asarray(made.vertices[np.isin(appearance(made.table, made.vertices, cell=0.1).material, own)])


@pytest.mark.parametrize(
    ("prompt", "role"),
    [("a wolf surrounded by mushrooms", "mushroom/"), ("a dragon among flowers", "flower/"), ("a phoenix rising from flames", "flame/")],
)
def test_a_ring_closes_around_the_subject(prompt: str, role: str) -> None:
    at = worn(drawn(prompt), role)
    middle = 0.5 * (at.min(axis=0) + at.max(axis=0))
    eighths = np.floor((np.arctan2(at[:, 0] - middle[0], at[:, 2] - middle[2]) + np.pi) / (0.25 * np.pi + 1e-9)).astype(int)
    assert len(np.unique(eighths)) == 8


def test_a_ring_has_as_many_as_were_said() -> None:
    candles = parse("a buddha surrounded by four candles").root.attachments[0]
    assert (candles.relation, candles.thing.count) == ("surrounded_by", 4)
    assert parse("a buddha surrounded by candles").root.attachments[0].thing.count == 1


@pytest.mark.parametrize(
    "prompt", ["a flaming skull", "a car on fire", "燃烧的足球", "a wolf surrounded by mushrooms", "cat planter with a succulent"]
)
def test_they_are_one_closed_body_without_struts(prompt: str) -> None:
    made = surface_of(drawn(prompt), 64)
    _, faces, _ = topo.weld(made.vertices, made.faces)
    assert topo.is_closed(faces) and topo.face_components(faces)[0] == 1
    assert not any("strut" in note for note in made.recipe.notes)


def test_what_burns_keeps_its_face() -> None:
    recipe = drawn("a flaming skull")
    tongues = [part for group in recipe.groups for part in group.parts if part.name == "flames" or (part.material or "").startswith("flames")]
    eyes = recipe.sockets["eyes"].pose.at
    assert len(tongues) > 12 and all(part.shape.params["points"][0][2] < eyes[2] for part in tongues)


@pytest.mark.parametrize("prompt", ["elephant planter with a flower", "flower pot with a cactus in it", "skull planter with a succulent"])
def test_a_plant_grows_in_its_planter(prompt: str) -> None:
    recipe = drawn(prompt)
    assert not any(group.name == "base" for group in recipe.groups)  # nothing stands beside
    assert recipe.name in ("flower", "cactus", "succulent")
