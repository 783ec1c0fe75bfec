"""Textures that follow the words or the picture, on a recipe's mesh and on a bare one."""

from __future__ import annotations

import colorsys

import numpy as np
import pytest

from maquette.engines.base import TextureRequest
from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.engine import shape_of
from maquette.engines.embedded.mesher import surface_of
from maquette.engines.embedded.recipe import to_json
from maquette.engines.embedded.texturing.restyle import restyled
from maquette.engines.embedded.texturing.texture import texture
from maquette.mesh import Mesh
from maquette.mesh.bake import map_texels
from maquette.mesh.simplify import to_face_count
from tests.mesh.shapes import bumpy_sphere

SIZE = 256


def nothing(fraction: float, label: str) -> None:
    """Progress nobody listens to."""


@pytest.fixture(scope="module")
def apple() -> tuple[Mesh, str]:
    shape = shape_of(surface_of(individual("apple", 1), 64))
    assert shape.recipe is not None
    return to_face_count(shape.mesh, 3000), shape.recipe


def mean_color(mesh: Mesh, recipe: str | None, **more: object) -> np.ndarray:
    """Mean sRGB of the covered texels."""
    made = texture(TextureRequest(mesh, recipe=recipe, size=SIZE, **more), nothing)  # type: ignore[arg-type]
    covered = map_texels(made.mesh, SIZE).covered
    return made.base_color.pixels[covered].mean(axis=0) / 255.0


def hue(color: np.ndarray) -> float:
    return colorsys.rgb_to_hsv(*color)[0] * 360


def test_a_recipe_gives_its_own_colours(apple: tuple[Mesh, str]) -> None:
    color = mean_color(*apple)
    assert color[0] > 0.5 and color[0] > 1.5 * color[2]


@pytest.mark.parametrize(
    ("words", "low", "high"), [("blue", 200, 260), ("green slimy skin with scales and warts", 80, 160), ("a violet surface", 250, 300)]
)
def test_words_turn_the_hue(apple: tuple[Mesh, str], words: str, low: float, high: float) -> None:
    assert low <= hue(mean_color(*apple, texture_prompt=words)) <= high


def test_metal_is_metallic_only_where_asked(apple: tuple[Mesh, str]) -> None:
    mesh, recipe = apple
    plain = texture(TextureRequest(mesh, recipe=recipe, pbr=True, size=SIZE), nothing)
    golden = texture(TextureRequest(mesh, recipe=recipe, texture_prompt="made of gold", pbr=True, size=SIZE), nothing)
    assert plain.metallic_roughness is not None and golden.metallic_roughness is not None
    assert plain.metallic_roughness.pixels[:, :, 2].mean() < 10
    assert golden.metallic_roughness.pixels[:, :, 2].mean() > 150


def test_words_that_say_nothing_change_nothing(apple: tuple[Mesh, str]) -> None:
    recipe = individual("apple", 1)
    assert restyled(recipe, "") is recipe
    assert to_json(restyled(recipe, "very nice please")) == to_json(recipe)


def test_a_bare_mesh_takes_words_too() -> None:
    color = mean_color(bumpy_sphere(), None, texture_prompt="red plastic")
    assert color[0] > 0.4 and color[0] > 2 * color[1]


def test_a_picture_gives_its_palette(apple: tuple[Mesh, str]) -> None:
    picture = np.zeros((64, 64, 4), np.uint8)
    picture[:] = (30, 60, 200, 255)
    for mesh, recipe in (apple, (bumpy_sphere(), None)):
        color = mean_color(mesh, recipe, image=picture)
        assert color[2] > 1.5 * color[0]


def test_normals_are_unit_and_face_outwards(apple: tuple[Mesh, str]) -> None:
    mesh, recipe = apple
    made = texture(TextureRequest(mesh, recipe=recipe, pbr=True, size=SIZE), nothing)
    assert made.normal is not None
    normals = made.normal.pixels.astype(float) / 127.5 - 1
    assert np.abs(np.linalg.norm(normals, axis=2) - 1).max() < 0.03
    assert made.normal.pixels[:, :, 2].mean() / 255 > 0.8


def test_no_texel_near_a_chart_is_left_black() -> None:
    made = texture(TextureRequest(bumpy_sphere(), texture_prompt="yellow plastic", size=SIZE), nothing)
    assert made.base_color.pixels.reshape(-1, 3).max(axis=1).min() > 60


def test_the_same_request_gives_the_same_bytes(apple: tuple[Mesh, str]) -> None:
    mesh, recipe = apple
    one, two = (texture(TextureRequest(mesh, recipe=recipe, texture_prompt="rusty metal", pbr=True, size=SIZE), nothing) for _ in range(2))
    assert one.normal is not None and two.normal is not None
    assert np.array_equal(one.base_color.pixels, two.base_color.pixels)
    assert np.array_equal(one.normal.pixels, two.normal.pixels)
