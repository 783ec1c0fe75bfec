"""How large the figure becomes, where it is cut and what holds the light: everything that is settled before the hollow is carved.

The fixture is never scaled, so the figure's scale is solved for: the finished lamp's largest extent is the diameter that was asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from maquette.mesh.model import FloatArray
from maquette.mesh.solid import Solid, extents
from maquette.printing.lamp.cut import Cut, choose_cut, first_wide_enough, kept, opening_widths, possible_wall, wanted_opening
from maquette.printing.lamp.fixture import Fixture
from maquette.printing.lamp.options import LampOptions
from maquette.printing.lamp.orient import Figure
from maquette.printing.lamp.section import directions, section, support

Mode = Literal["none", "recess", "loft", "stand_on"]

_ROUNDS = 4
"""Scale, wall and cut agree after two; more only for figures whose section jumps."""
_EXACT_MM = 1e-9
_MOST_RING_WALL_MM = 4.0
"""A foot's ring gets no thicker than this, however thick the wall is: it only has to stand."""
_SCALE_TOLERANCE = 2e-3
_LEAST_RISE_MM = 3.0
_MOST_RISE_SHARE = 0.3
_MOST_SEAT_SHARE = 0.45
"""Of the lamp's size: how high a foot's ring may reach, so that at least a quarter of the height stays for the figure."""

_TOP_LOWEST_CUT, _TOP_HIGHEST_CUT, _TOP_STEPS = 0.01, 0.25, 49
_TOP_MOST_CUT = 0.6
"""Of the height below the flat head: how far up the underside of a long-legged figure is opened so that light gets in at all."""


@dataclass(frozen=True)
class Seat:
    """Where the light sits, millimetres, in a frame whose z = 0 is the bed below the opening and whose origin is the fixture's.

    axis_x: the seat's axis. floor_z: the underside of the disc. wall: of a foot's ring. rise: height of the cone between ring and figure.
    """

    axis_x: float = 0.0
    floor_z: float = 0.0
    wall: float = 0.0
    rise: float = 0.0


@dataclass(frozen=True)
class Plan:
    """What was decided before carving.

    scale_mm: millimetres in a figure unit. wall_mm: the effective thickness. body: what stays of the figure, in figure units.
    origin: (2,) the fixture's place, figure units: the middle of the cut section's hull, or the place nearest to it where the light has room.
    dropped: pieces left out and their share of the volume.
    """

    mode: Mode
    scale_mm: float
    wall_mm: float
    cut: Cut
    body: Solid
    origin: FloatArray
    seat: Seat
    dropped: tuple[int, float] = (0, 0.0)

    def foot_mm(self, fixture: Fixture | None) -> float:
        """Height of the foot below the figure, 0 unless lofted."""
        return self.seat.floor_z + fixture.seat_height_mm + self.seat.rise if self.mode == "loft" and fixture else 0.0


def settle(figure: Figure, options: LampOptions, fixture: Fixture | None, mode: Mode) -> Plan:
    """Solve scale, wall and cut together for a mode: each depends on the others, and they agree after a round or two."""
    scale = options.diameter_mm
    for _ in range(_ROUNDS):
        plan = _at_scale(figure, options, fixture, mode, scale)
        if abs(plan.scale_mm - scale) <= _SCALE_TOLERANCE * scale:
            break
        scale = plan.scale_mm
    return plan


def _at_scale(figure: Figure, options: LampOptions, fixture: Fixture | None, mode: Mode, scale_mm: float) -> Plan:
    """Wall and cut as they would be at this scale; then the scale that they make exact."""
    flattened = options.cut_side == "top" and fixture is not None
    floor = 0.0 if flattened else options.cut_fraction * figure.height
    wall = possible_wall(figure, scale_mm, options, floor)
    cut = _flattened_cut(figure, scale_mm, wall, options, fixture) if flattened and fixture else choose_cut(figure, scale_mm, wall, options)
    body, count, share = kept(figure, cut, several=mode == "loft")
    outline = section(body, cut.opening + 1e-4).convex_hull
    origin = np.array([outline.centroid.x, outline.centroid.y])
    plan = Plan(mode, scale_mm, wall, cut, body, origin, Seat(), (count, share))
    if mode == "loft" and fixture:
        return _with_foot(plan, options, fixture, support(outline) - directions() @ origin)
    plan = replace(plan, scale_mm=options.diameter_mm / float(np.ptp(extents(body), axis=0).max()))
    return with_room(figure, plan, fixture) if mode == "recess" and fixture else plan


# ------------------------------------------------------------------------------------------------------------- recess


def recess_fits(figure: Figure, plan: Plan, fixture: Fixture, axis_x: float, sure: bool = False) -> bool:
    """Whether the light's column fits in the hollow: a quick answer from the grid that errs towards yes, or when `sure` towards no."""
    spare = _spare_room(figure, plan, fixture, sure)
    return bool(spare[_cell(figure, plan.origin + [axis_x / plan.scale_mm, 0.0])] >= 0.0)


def with_room(figure: Figure, plan: Plan, fixture: Fixture) -> Plan:
    """The plan with its origin where the light has room: unmoved if it surely has, else the nearest such place, else the roomiest."""
    if recess_fits(figure, plan, fixture, 0.0, sure=True):
        return plan
    spare = _spare_room(figure, plan, fixture, sure=True)
    places = np.argwhere(spare >= min(0.0, float(spare.max())))
    points = figure.grid.origin[:2] + figure.grid.spacing * places
    return replace(plan, origin=points[int(np.argmin(((points - plan.origin) ** 2).sum(axis=1)))])


def _spare_room(figure: Figure, plan: Plan, fixture: Fixture, sure: bool) -> NDArray[np.float32]:
    """(X, Y) how much more room than the seat needs there is around grid places; figure units, negative where it doesn't fit.

    sure: rather too little than too much.
    """
    grid, scale = figure.grid, plan.scale_mm
    low, high = plan.cut.opening + fixture.floor_mm / scale, plan.cut.opening + fixture.seat_height_mm / scale
    slack = -grid.spacing if sure else grid.spacing
    deep = grid.depth[:, :, grid.layer(low) : grid.layer(high) + 1].min(axis=2) >= plan.wall_mm / scale - min(slack, 0.0)
    held = grid.inside[:, :, grid.layer(plan.cut.opening) + 1]
    seat, ring = fixture.seat_radius_mm / scale - slack, fixture.ring_diameter_mm / 2 / scale - slack
    return np.asarray(np.minimum(_clearance(deep) * grid.spacing - seat, _clearance(held) * grid.spacing - ring))


def _clearance(free: NDArray[np.bool_]) -> NDArray[np.float32]:
    """(X, Y) distance in cells from each free place to the nearest one that is not."""
    return np.asarray(cv2.distanceTransform(free.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE))


def _cell(figure: Figure, point: FloatArray) -> tuple[int, int]:
    cell = np.round((point - figure.grid.origin[:2]) / figure.grid.spacing).astype(int)
    x, y = np.clip(cell, 0, np.array(figure.grid.inside.shape[:2]) - 1)
    return int(x), int(y)


# --------------------------------------------------------------------------------------------------------------- loft


def _with_foot(plan: Plan, options: LampOptions, fixture: Fixture, reach: FloatArray) -> Plan:
    """Scale the figure so that it and its foot together have the wanted size. reach: support of the section's hull about the origin."""
    size = options.diameter_mm
    wall = min(max(plan.wall_mm, fixture.seat_wall_mm), _MOST_RING_WALL_MM, size / 2 - fixture.seat_radius_mm)
    ring = fixture.seat_radius_mm + wall
    limit = max(size / 2 - ring, 0.0)
    axis_x = float(np.clip(options.fixture_offset_x_mm, -limit, limit))
    floor_z = float(np.clip(options.fixture_offset_z_mm, 0.0, max(_MOST_SEAT_SHARE * size - fixture.seat_height_mm, 0.0)))
    seat = Seat(axis_x, floor_z, wall)
    low, high = extents(plan.body) - np.array([*plan.origin, plan.cut.opening])

    def foot(scale: float) -> Seat:
        circle = axis_x * directions()[:, 0]
        outer = np.abs(circle + ring - scale * reach).max()
        inner = np.abs(circle + fixture.seat_radius_mm - np.maximum(scale * reach - plan.wall_mm, 0.0)).max() + plan.wall_mm
        return replace(seat, rise=float(np.clip(max(outer, inner), _LEAST_RISE_MM, _MOST_RISE_SHARE * size)))

    def excess(scale: float) -> float:
        wide = max(
            np.maximum(scale * high[0], axis_x + ring) - np.minimum(scale * low[0], axis_x - ring),
            max(scale * high[1], ring) - min(scale * low[1], -ring),
        )
        tall = floor_z + fixture.seat_height_mm + foot(scale).rise + scale * high[2]
        return float(max(wide, tall)) - size

    scale = _root(excess, 0.0, size / float(high[2] if high[2] > 0 else 1.0))
    return replace(plan, scale_mm=scale, seat=foot(scale))


def _root(excess: Callable[[float], float], low: float, high: float) -> float:
    """The last place before a function that starts at or below zero rises above it, by bisection."""
    for _ in range(60):
        middle = 0.5 * (low + high)
        low, high = (middle, high) if excess(middle) <= _EXACT_MM else (low, middle)
    return low


# ----------------------------------------------------------------------------------------------------- flattened head


def _flattened_cut(figure: Figure, scale_mm: float, wall_mm: float, options: LampOptions, fixture: Fixture) -> Cut:
    """The head cut flat as asked, and the underside opened as little as the seat, or else the light, needs."""
    ceiling = figure.height * (1.0 - options.cut_fraction)
    trial = Plan("recess", scale_mm, wall_mm, Cut(0.0, 0.0, figure.height, ceiling), figure.body, np.zeros(2), Seat())
    low = max(_TOP_LOWEST_CUT * figure.height, wall_mm / scale_mm + figure.grid.spacing)  # The hollow of a flat foot begins above its wall.
    high = max(low, _TOP_HIGHEST_CUT * figure.height)
    for height in np.linspace(low, high, _TOP_STEPS).tolist():
        outline = section(figure.body, height).convex_hull
        centred = replace(trial, cut=Cut(height, height, figure.height, ceiling), origin=np.array([outline.centroid.x, outline.centroid.y]))
        if recess_fits(figure, with_room(figure, centred, fixture), fixture, options.fixture_offset_x_mm, sure=True):
            return centred.cut
    heights, widths = opening_widths(figure, wall_mm / scale_mm)
    height = first_wide_enough(heights, widths, low, high, fixture.seat_radius_mm / scale_mm)
    least = wanted_opening(options) / scale_mm
    if np.interp(height, heights, widths) < least:
        height = first_wide_enough(heights, widths, low, max(low, _TOP_MOST_CUT * ceiling), least)
    return Cut(height, height, figure.height, ceiling)
