"""What surfaces look like: crisp borders, the right owner, linear colours."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.engines.embedded import shapes
from maquette.engines.embedded.appearance import appearance
from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.materials import CATALOGUE, METALS, finish, in_material
from maquette.engines.embedded.mesher import extract
from maquette.engines.embedded.recipe import Group, Material, Part, Pattern, Pose, Recipe
from maquette.engines.embedded.sdf.patterns import PATTERNS
from maquette.engines.embedded.sdf.table import tabulate

PAINTS = {"red": Material((1.0, 0.0, 0.0), 0.3), "blue": Material((0.0, 0.0, 1.0), 0.8, 1.0)}


def sphere_points(count: int = 4000) -> np.ndarray:
    v = np.random.default_rng(0).normal(size=(count, 3))
    return 0.5 * v / np.linalg.norm(v, axis=1, keepdims=True)


def recipe_of(*parts: Part, materials: dict[str, Material] = PAINTS) -> Recipe:
    return Recipe("ball", (Group("body", parts),), materials, floor=None)


def test_paint_colours_what_lies_inside_it_and_nothing_else() -> None:
    cap = Part(shapes.sphere(0.4), Pose((0.0, 0.5, 0.0)), "paint", material="blue")
    table = tabulate(recipe_of(Part(shapes.sphere(0.5), material="red"), cap))
    points = sphere_points()
    look = appearance(table, points)
    inside = np.linalg.norm(points - [0, 0.5, 0], axis=1) - 0.4
    blue = look.base[:, 2] > 0.5
    assert blue[inside < -0.01].all() and not blue[inside > 0.01].any()
    assert (look.metallic[inside < -0.01] == 1.0).all() and np.allclose(look.roughness[inside > 0.01], 0.3)


def test_borders_are_crisp() -> None:
    left, right = (Part(shapes.sphere(0.5), Pose((x, 0.0, 0.0)), material=name) for x, name in ((-0.2, "red"), (0.2, "blue")))
    table = tabulate(recipe_of(left, right))
    made = extract(recipe_of(left, right), 64)
    look = appearance(table, made.vertices)
    mixed = (look.base[:, 0] > 0.02) & (look.base[:, 2] > 0.02)
    assert np.abs(made.vertices[mixed, 0]).max(initial=0.0) < 0.02


def test_a_cut_wears_its_own_material_or_what_was_there() -> None:
    ball = Part(shapes.sphere(0.5), material="red")
    for material, expected in (("blue", 2), (None, 0)):
        bite = Part(shapes.sphere(0.3), Pose((0.0, 0.5, 0.0)), "subtract", material=material)
        table = tabulate(recipe_of(ball, bite))
        look = appearance(table, np.array([[0.0, 0.2, 0.0], [0.0, -0.5, 0.0]]))
        assert look.base[0, expected] == pytest.approx(1.0) and look.base[1, 0] == pytest.approx(1.0)


def test_colours_come_out_linear() -> None:
    grey = {"grey": Material((0.5, 0.5, 0.5))}
    look = appearance(tabulate(recipe_of(Part(shapes.sphere(0.5), material="grey"), materials=grey)), sphere_points(10))
    np.testing.assert_allclose(look.base, 0.2140, atol=1e-3)


@pytest.mark.parametrize("kind", [kind for kind in PATTERNS if kind not in ("relief", "tiles")])
def test_every_pattern_shows_both_colours_somewhere(kind: str) -> None:
    amount = 0.0 if kind in ("fade", "gradient") else 0.5
    made = {"coat": Material((1.0, 1.0, 1.0), pattern=Pattern(kind, (0.0, 0.0, 0.0), 0.16, amount, 0.1))}
    look = appearance(tabulate(recipe_of(Part(shapes.ellipsoid(0.5, 0.5, 0.5), material="coat"), materials=made)), sphere_points())
    brightness = look.base[:, 0]
    assert brightness.max() - brightness.min() > 0.2


def test_every_point_of_a_model_belongs_to_somebody() -> None:
    made = extract(individual("wizard", 4), 72)
    look = appearance(made.table, made.vertices)
    assert (look.part >= 0).all() and (look.material >= 0).all()
    assert look.base.min() >= 0.0 and look.base.max() <= 1.0


def test_metals_and_only_metals_are_metallic() -> None:
    assert {name for name, material in CATALOGUE.items() if material.metallic > 0.3} == METALS
    assert finish("gold", (0.2, 0.3, 0.4)).color == (0.2, 0.3, 0.4)
    assert in_material(Material((0.1, 0.1, 0.1)), "stone").color != in_material(Material((0.9, 0.9, 0.9)), "stone").color
