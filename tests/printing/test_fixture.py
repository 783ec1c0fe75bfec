"""Light fixtures: JSON files that makers write themselves."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest

from maquette.errors import InvalidInput
from maquette.printing.lamp.fixture import fixture, names, parse_fixture

KIT: dict[str, Any] = json.loads(files("maquette.printing.fixtures").joinpath("bambu_mh001_60mm.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", names())
def test_every_fixture_that_comes_along_can_be_read_and_is_called_as_its_file(name: str) -> None:
    made = fixture(name)
    assert made is not None and made.name == name


def test_a_fixture_of_ones_own_is_read_as_it_stands() -> None:
    made = parse_fixture("mine.json", json.dumps(KIT | {"name": "mine", "disc_diameter_mm": 45, "vent_positions_mm": []}))
    assert (made.name, made.disc_diameter_mm, made.vent_positions_mm) == ("mine", 45, ())


@pytest.mark.parametrize(
    ("text", "field", "problem"),
    [
        ("{", "mine.json", "is not JSON"),
        ("[1]", "mine.json", "is not a JSON object"),
        (json.dumps({name: value for name, value in KIT.items() if name != "floor_mm"}), "mine.json", "lacks floor_mm"),
        (json.dumps(KIT | {"disk_mm": 3}), "mine.json", "has what no fixture has: disk_mm"),
        (json.dumps(KIT | {"floor_mm": "2"}), "mine.json: floor_mm", "is not a length"),
        (json.dumps(KIT | {"floor_mm": True}), "mine.json: floor_mm", "is not a length"),
        (json.dumps(KIT | {"puck_height_mm": -1}), "mine.json: puck_height_mm", "is not a length"),
        (json.dumps(KIT | {"vent_positions_mm": [1, 2]}), "mine.json: vent_positions_mm", "is not a list of places"),
        (json.dumps(KIT | {"vent_positions_mm": None}), "mine.json: vent_positions_mm", "is not a list of places"),
    ],
)
def test_a_broken_fixture_says_what_is_wrong_with_it(text: str, field: str, problem: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse_fixture("mine.json", text)
    assert caught.value.field == field
    assert caught.value.problem.startswith(problem)
    assert caught.value.remedy
