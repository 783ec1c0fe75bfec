"""A recipe is data: it survives a trip through JSON, bit for bit, and strangers are turned away."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.recipe import SCHEMA, Bump, Group, Material, Part, Pattern, Pose, Recipe, Socket, Warp, from_json, to_json
from maquette.engines.embedded.shapes import ellipsoid, extrude, star, text
from maquette.errors import InvalidInput

numbers = st.floats(-9, 9, allow_nan=False)


@given(st.tuples(numbers, numbers, numbers), numbers, st.booleans(), st.sampled_from(["union", "subtract", "intersect", "paint"]))
def test_any_part_reads_back_equal(at: tuple[float, float, float], blend: float, mirror: bool, op: str) -> None:
    part = Part(ellipsoid(0.1, 0.2, 0.3), Pose(at), op, blend, mirror, "skin", Bump("scales", 0.01, 0.1))  # type: ignore[arg-type]
    recipe = Recipe("thing", (Group("body", (part,)),), {"skin": Material((0.1, 0.2, 0.3), pattern=Pattern("spots", (1.0, 0.0, 0.0)))})
    assert from_json(to_json(recipe)) == recipe


def test_every_field_reads_back_equal() -> None:
    recipe = Recipe(
        "sign",
        (
            Group(
                "body", (Part(text("A", 1.0, 0.2)), Part(extrude(star(5, 1.0, 0.4), 0.2), shell=0.1, grow=0.02)), Pose((1.0, 2.0, 3.0)), "union", 0.1
            ),
        ),
        {"a": Material((1.0, 1.0, 1.0), glow=0.4)},
        {"top": Socket(Pose((0.0, 1.0, 0.0)), 0.4)},
        Warp((1.1, 0.9, 1.0), (0.1, 0.0), 0.05, 20.0),
        None,
        "voxel",
        24,
        False,
        True,
        7,
        ("loose parts are held by 1 strut",),
    )
    assert from_json(to_json(recipe)) == recipe


@pytest.mark.parametrize("noun", ["owl", "knight", "castle", "teapot"])
def test_what_archetypes_draw_reads_back_equal(noun: str) -> None:
    recipe = individual(noun, 3)
    assert from_json(to_json(recipe)) == recipe
    assert to_json(from_json(to_json(recipe))) == to_json(recipe)


@pytest.mark.parametrize("broken", ["", "[]", "{}", '{"schema":1}', '{"schema":1,"name":"x","groups":[{}],"materials":{}}', "null"])
def test_what_is_not_a_recipe_is_refused(broken: str) -> None:
    with pytest.raises(InvalidInput):
        from_json(broken)


def test_another_schema_is_refused() -> None:
    data = json.loads(to_json(individual("owl", 0)))
    with pytest.raises(InvalidInput, match="schema"):
        from_json(json.dumps(data | {"schema": SCHEMA + 1}))
