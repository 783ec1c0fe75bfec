"""Light fixtures: what a seat must hold and what the base disc looks like. Each is a JSON file in `maquette/printing/fixtures`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from math import isfinite
from typing import Any

from maquette.errors import InvalidInput
from maquette.printing.lamp.options import NO_FIXTURE

_FOLDER = "maquette.printing.fixtures"


@dataclass(frozen=True)
class Fixture:
    """A light that stands on a printed disc, and the disc.

    title: language → name. clearance_mm: gap on each side between disc and seat.
    puck: the light itself, standing on the disc. seat_wall_mm: the least wall around the seat. floor_mm: the least floor of a recess.
    cable slot: through the wall behind (+Y), open at the bottom so that no plug has to pass.
    vents, notch: openings of the disc; the notch lets the cable through at its edge (-Y).
    """

    name: str
    title: Mapping[str, str]
    disc_diameter_mm: float
    disc_height_mm: float
    disc_chamfer_mm: float
    puck_diameter_mm: float
    puck_height_mm: float
    clearance_mm: float
    seat_wall_mm: float
    floor_mm: float
    cable_slot_width_mm: float
    cable_slot_height_mm: float
    vent_diameter_mm: float
    vent_positions_mm: tuple[tuple[float, float], ...]
    notch_width_mm: float
    notch_length_mm: float

    @property
    def seat_radius_mm(self) -> float:
        """The disc or the puck, whichever is wider, with the clearance around it."""
        return max(self.disc_diameter_mm, self.puck_diameter_mm) / 2 + self.clearance_mm

    @property
    def seat_height_mm(self) -> float:
        """The clear column: disc and puck on top of each other."""
        return self.disc_height_mm + self.puck_height_mm

    @property
    def ring_diameter_mm(self) -> float:
        """The narrowest thing that can hold the seat."""
        return 2 * (self.seat_radius_mm + self.seat_wall_mm)


@cache
def names() -> tuple[str, ...]:
    """Every preset, in alphabetical order."""
    return tuple(sorted(entry.name.removesuffix(".json") for entry in resources.files(_FOLDER).iterdir() if entry.name.endswith(".json")))


@cache
def fixture(name: str) -> Fixture | None:
    """The preset of that name; None for "none". Raises InvalidInput for a name that no file has."""
    if name == NO_FIXTURE:
        return None
    if name not in names():
        raise InvalidInput("light_source_preset", "is not a known fixture", f"Send one of: {', '.join((*names(), NO_FIXTURE))}.", name)
    return parse_fixture(f"{name}.json", resources.files(_FOLDER).joinpath(f"{name}.json").read_text(encoding="utf-8"))


def parse_fixture(file: str, text: str) -> Fixture:
    """The fixture that a JSON file describes, one entry a field of `Fixture`.

    file: its name, for messages. Raises InvalidInput naming the file and what is missing, unknown or no measure.
    """
    data = _object(file, text)
    known = {field.name for field in fields(Fixture)}
    for problem, names in (("lacks", known - data.keys()), ("has what no fixture has:", data.keys() - known)):
        if names:
            raise InvalidInput(file, f"{problem} {', '.join(sorted(names))}", f"Give exactly these: {', '.join(sorted(known))}.")
    for name, value in data.items():
        if name.endswith("_mm") and name != "vent_positions_mm" and not _is_length(value):
            raise InvalidInput(f"{file}: {name}", "is not a length", "Give millimetres, 0 or more.", value)
    return Fixture(**data | {"vent_positions_mm": _positions(file, data["vent_positions_mm"])})


def _object(file: str, text: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except ValueError as error:
        raise InvalidInput(file, f"is not JSON: {error}", "Copy a fixture that works and change its numbers.") from None
    if not isinstance(data, dict):
        raise InvalidInput(file, "is not a JSON object", "Copy a fixture that works and change its numbers.", data)
    return data


def _positions(file: str, value: object) -> tuple[tuple[float, float], ...]:
    if not isinstance(value, list) or not all(_is_place(pair) for pair in value):
        raise InvalidInput(f"{file}: vent_positions_mm", "is not a list of places", "Give [[x, y], …] in millimetres, or [] for none.", value)
    return tuple((float(x), float(y)) for x, y in value)


def _is_place(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(_is_number(number) for number in value)


def _is_length(value: object) -> bool:
    return isinstance(value, int | float) and _is_number(value) and value >= 0


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
