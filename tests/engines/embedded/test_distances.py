"""Distances of shapes: right on known points, honest bounds everywhere, unchanged by culling."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.engines.embedded import shapes
from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.mesher import extract
from maquette.engines.embedded.recipe import Bump, Group, Material, Part, Pose, Primitive, Recipe, Warp
from maquette.engines.embedded.sdf import primitives
from maquette.engines.embedded.sdf.blocks import activate, by_cells, enclosing, everything, values_at
from maquette.engines.embedded.sdf.field import fold
from maquette.engines.embedded.sdf.table import Table, forward, tabulate

GREY = {"grey": Material((0.5, 0.5, 0.5))}

SHAPES: dict[str, Primitive] = {
    "sphere": shapes.sphere(0.4),
    "ellipsoid": shapes.ellipsoid(0.6, 0.2, 0.4),
    "flat ellipsoid": shapes.ellipsoid(0.6, 0.5, 0.05),
    "cone": shapes.cone((-0.3, 0.0, 0.1), (0.4, 0.5, 0.0), 0.3, 0.06),
    "box": shapes.box(0.8, 0.5, 0.6, 0.05),
    "tapered box": shapes.box(0.8, 0.6, 0.6, 0.03, 0.5),
    "cylinder": shapes.cylinder(0.4, 0.7, 0.05),
    "frustum": shapes.frustum(0.5, 0.1, 0.8, 0.02),
    "torus": shapes.torus(0.5, 0.12),
    "arc": shapes.torus(0.5, 0.12, 200.0),
    "oval torus": shapes.torus(0.5, 0.1, height=0.2),
    "lathe": shapes.lathe([(0.3, -0.4), (0.5, 0.0), (0.2, 0.5)]),
    "shell": shapes.lathe([(0.1, -0.4), (0.5, 0.0), (0.4, 0.5)], wall=0.1),
    "star": shapes.extrude(shapes.star(5, 0.6, 0.3), 0.2, 0.03),
    "bent leaf": shapes.extrude(shapes.leaf(0.9, 0.5), 0.12, 0.03, bend=(0.6, -0.3)),
    "tube": shapes.tube([(-0.5, 0.0, 0.0), (0.0, 0.3, 0.2), (0.5, 0.0, 0.0)], [0.1, 0.2, 0.06]),
    "flat tube": shapes.tube([(-0.5, 0.0, 0.0), (0.0, 0.3, 0.2), (0.5, 0.0, 0.0)], [0.2, 0.25, 0.15], flat=0.4),
    "spiral": shapes.spiral(0.4, 2.0, 0.2, 0.07),
    "text": shapes.text("B", 0.8, 0.2),
}


def table_of(*parts: Part, **more: object) -> Table:
    return tabulate(Recipe("test", (Group("body", parts),), GREY, floor=None, **more))  # type: ignore[arg-type]


def field(table: Table, points: np.ndarray) -> np.ndarray:
    return values_at(table.rows, np.ascontiguousarray(points, dtype=np.float64), True)


@pytest.fixture(scope="module")
def scatter() -> np.ndarray:
    return np.random.default_rng(1).uniform(-1.2, 1.2, (4000, 3))


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_lies_in_its_box_and_its_distance_is_never_too_large(name: str, scatter: np.ndarray) -> None:
    table = table_of(Part(SHAPES[name], material="grey"))
    value = field(table, scatter)
    inside = scatter[value < 0]
    assert len(inside) > 3
    assert (inside >= table.low - 1e-9).all() and (inside <= table.high + 1e-9).all()
    # Moving by d changes the value by at most d times the row's own bound.
    bound = float(table.rows.row["lipschitz"][0])
    other = scatter + np.random.default_rng(2).normal(0, 0.05, scatter.shape)
    steepness = np.abs(field(table, other) - value) / np.linalg.norm(other - scatter, axis=1)
    assert np.percentile(steepness, 99.5) <= 1.03 * bound


@given(st.tuples(*[st.floats(-1.5, 1.5)] * 3), st.tuples(*[st.floats(0.05, 1.0)] * 3))
def test_the_ellipsoid_distance_agrees_with_a_search_over_its_surface(point: tuple[float, float, float], radii: tuple[float, float, float]) -> None:
    got = primitives.ellipsoid(*point, *radii)
    u, v = np.meshgrid(np.linspace(0, 2 * np.pi, 241), np.linspace(-np.pi / 2, np.pi / 2, 121))
    surface = np.stack([radii[0] * np.cos(v) * np.cos(u), radii[1] * np.cos(v) * np.sin(u), radii[2] * np.sin(v)], axis=-1).reshape(-1, 3)
    nearest = float(np.linalg.norm(surface - point, axis=1).min())
    level = sum((c / r) ** 2 for c, r in zip(point, radii, strict=True))
    if level > 1.0:
        assert got == pytest.approx(nearest, abs=0.03)
    else:
        assert got <= 1e-9 and -got <= nearest + 1e-6


@given(st.floats(0.02, 0.5), st.floats(0.02, 0.5), st.floats(0.1, 1.0), st.tuples(*[st.floats(-1.5, 1.5)] * 3))
def test_a_round_cone_is_the_union_of_the_balls_swept_along_it(r1: float, r2: float, length: float, point: tuple[float, float, float]) -> None:
    got = primitives.round_cone(*point, 0.0, length, 0.0, r1, r2)
    t = np.linspace(0, 1, 400)
    swept = np.hypot(np.hypot(point[0], point[2]), point[1] - t * length) - (r1 + (r2 - r1) * t)
    if abs(r1 - r2) < length:
        assert got == pytest.approx(float(swept.min()), abs=0.01)


@pytest.mark.parametrize(
    ("point", "expected"),
    [((0.0, 0.5, 0.0), 0.1), ((0.6, 0.0, 0.0), 0.2), ((0.0, 0.0, 0.0), -0.3), ((0.7, 0.0, 0.4), np.hypot(0.3, 0.1))],
)
def test_a_box_measures_from_its_faces_and_edges(point: tuple[float, float, float], expected: float) -> None:
    table = table_of(Part(shapes.box(0.8, 0.8, 0.6, 0.0), material="grey"))
    assert field(table, np.array([point]))[0] == pytest.approx(expected, abs=1e-9)


def test_poses_scale_turn_and_move_distances() -> None:
    quarter = (2**-0.5, 0.0, 0.0, 2**-0.5)
    table = table_of(Part(shapes.box(2.0, 0.2, 0.2, 0.0), Pose((0.0, 1.0, 0.0), quarter, 0.5), material="grey"))
    assert field(table, np.array([[0.0, 1.6, 0.0], [0.15, 1.0, 0.0]])) == pytest.approx([0.1, 0.1], abs=1e-5)


def test_a_mirrored_part_is_the_same_on_both_sides_even_where_it_melts(scatter: np.ndarray) -> None:
    arm = Part(shapes.cone((0.05, 0.0, 0.0), (0.6, 0.3, 0.1), 0.2, 0.1), blend=0.15, mirror=True, material="grey")
    table = table_of(Part(shapes.ellipsoid(0.3, 0.5, 0.3), material="grey"), arm)
    np.testing.assert_allclose(field(table, scatter), field(table, scatter * [-1, 1, 1]), atol=1e-12)


def test_cuts_take_away_and_paint_does_not(scatter: np.ndarray) -> None:
    ball = Part(shapes.sphere(0.6), material="grey")
    bite = Part(shapes.sphere(0.4), Pose((0.5, 0.0, 0.0)), "subtract")
    paint = Part(shapes.sphere(0.4), Pose((0.5, 0.0, 0.0)), "paint", material="grey")
    whole, bitten, painted = (field(table_of(ball, *more), scatter) for more in ((), (bite,), (paint,)))
    np.testing.assert_array_equal(whole, painted)
    assert (bitten >= whole - 1e-12).all() and (bitten > whole + 0.01).any()


def test_the_warp_and_its_inverse_agree() -> None:
    warp = Warp((1.2, 0.9, 1.1), (0.1, -0.05), 0.08, 35.0)
    ball = Part(shapes.sphere(0.5), Pose((0.2, 0.8, 0.1)), material="grey")
    table = table_of(ball, warp=warp)
    surface = np.array([0.2, 0.8, 0.1]) + 0.5 * _directions(200)
    assert np.abs(field(table, forward(warp, surface))).max() < 1e-9


def _directions(count: int) -> np.ndarray:
    v = np.random.default_rng(3).normal(size=(count, 3))
    return v / np.linalg.norm(v, axis=1, keepdims=True)


def test_the_floor_cuts_everything_below_it() -> None:
    recipe = Recipe("ball", (Group("body", (Part(shapes.sphere(0.5), material="grey"),)),), GREY, floor=0.0)
    table = tabulate(recipe)
    assert field(table, np.array([[0.0, -0.1, 0.0], [0.0, 0.1, 0.0]])) == pytest.approx([0.1, -0.1])
    assert table.low[1] == 0.0


def test_thin_parts_come_out_thick_enough_to_print() -> None:
    tall = Part(shapes.cylinder(0.4, 4.0), material="grey")
    wire = Part(shapes.capsule((0.0, 0.0, 0.0), (1.0, 0.0, 0.0), 0.001), material="grey")
    table = table_of(tall, wire)
    # 1.5 % of the height across: 1.2 mm on a model of 80 mm.
    assert field(table, np.array([[0.8, 0.028, 0.0]]))[0] < 0
    assert field(table, np.array([[0.8, 0.035, 0.0]]))[0] > 0


@pytest.mark.parametrize("noun", ["dragon", "owl", "knight", "castle", "lion"])
def test_culling_changes_nothing_near_the_surface(noun: str) -> None:
    surface = extract(individual(noun, 1), 56)
    rows, points = surface.table.rows, surface.vertices
    order, starts, _ = by_cells(points, 4.0 * surface.cell)
    whole = everything(rows)
    active, lower = np.empty_like(whole), np.empty(len(whole))
    worst = 0.0
    for c in range(0, len(starts) - 1, 3):
        x, y, z, radius = enclosing(points, order, starts[c], starts[c + 1])
        n = activate(rows, whole, len(whole), x, y, z, radius + surface.cell, 2.0 * surface.cell, False, active, lower)
        for index in order[starts[c] : starts[c + 1]]:
            p = points[index]
            worst = max(worst, abs(fold(rows, active, n, *p, True) - fold(rows, whole, len(whole), *p, True)))
    assert worst < 1e-3 * surface.cell


@settings(max_examples=20)
@given(st.sampled_from(sorted(SHAPES)), st.sampled_from(["scales", "bricks", "fur", "rock", "knit", "rivets"]))
def test_relief_stays_within_its_height(name: str, kind: str) -> None:
    points = np.random.default_rng(5).uniform(-0.8, 0.8, (400, 3))
    flat, bumpy = (field(table_of(Part(SHAPES[name], material="grey", bump=bump)), points) for bump in (None, Bump(kind, 0.03, 0.12)))
    assert np.abs(bumpy - flat).max() <= 0.03 + 1e-9


@pytest.mark.parametrize(
    "make", [lambda: shapes.star(5, 1.0, 0.5), lambda: shapes.gear(12, 1.0, 0.2), lambda: shapes.heart(1.0), lambda: shapes.crescent(1.0, 0.8, 0.4)]
)
def test_outlines_are_closed_polygons_of_some_area(make: Callable[[], shapes.Outline]) -> None:
    x, y = np.array(make()).T
    area = 0.5 * abs(float(np.sum(x * np.roll(y, -1) - y * np.roll(x, -1))))
    assert area > 0.3
