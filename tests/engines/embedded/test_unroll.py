"""Surface coordinates over the round ends of limbs."""

from __future__ import annotations

from math import cos, pi, sin

import pytest
from numba import njit

from maquette.engines.embedded import shapes
from maquette.engines.embedded.recipe import Group, Material, Part, Primitive, Recipe
from maquette.engines.embedded.sdf.rows import Rows
from maquette.engines.embedded.sdf.table import tabulate
from maquette.engines.embedded.sdf.unroll import unroll

LENGTH, RADIUS = 1.0, 0.3
LIMBS: dict[str, Primitive] = {
    "capsule": shapes.capsule((0.0, 0.0, 0.0), (0.0, LENGTH, 0.0), RADIUS),
    "tube": shapes.tube([(0.0, 0.0, 0.0), (0.0, 0.5 * LENGTH, 0.0), (0.0, LENGTH, 0.0)], RADIUS, smooth=False),
}


def unrolled(shape: Primitive, x: float, y: float, z: float) -> tuple[float, float, float]:
    rows = tabulate(Recipe("test", (Group("body", (Part(shape),)),), {"grey": Material((0.5, 0.5, 0.5))}, floor=None)).rows
    return of_first(rows, x, y, z)


@njit
def of_first(rows: Rows, x: float, y: float, z: float) -> tuple[float, float, float]:
    row = rows.row[0]
    return unroll(row, rows.data, 0, row.count, x, y, z)


@pytest.mark.parametrize("limb", LIMBS)
@pytest.mark.parametrize("angle", [0.0, 0.4, 1.0, 1.5])
def test_the_length_along_a_limb_goes_on_over_its_ends_and_the_rings_narrow(limb: str, angle: float) -> None:
    """So that rows of scales close over a knee instead of running out in a star."""
    out, up = RADIUS * cos(angle), RADIUS * sin(angle)
    _, v, ring = unrolled(LIMBS[limb], 0.8 * out, LENGTH + up, 0.6 * out)
    assert v == pytest.approx(LENGTH + RADIUS * angle)
    assert ring == pytest.approx(2 * pi * out)
    _, v, ring = unrolled(LIMBS[limb], 0.8 * out, -up, 0.6 * out)
    assert v == pytest.approx(-RADIUS * angle)
    assert ring == pytest.approx(2 * pi * out)


@pytest.mark.parametrize("limb", LIMBS)
def test_between_its_ends_a_limb_is_as_long_and_as_wide_as_it_is(limb: str) -> None:
    _, v, ring = unrolled(LIMBS[limb], RADIUS, 0.3 * LENGTH, 0.0)
    assert v == pytest.approx(0.3 * LENGTH)
    assert ring == pytest.approx(2 * pi * RADIUS)
