"""The solids that hold the light: what is added to the shade and what is carved out of it.

Frame: millimetres, the opening's plane is z = 0 for a recess, the bed is z = 0 for a foot; the origin is the fixture's.
"""

from __future__ import annotations

import numpy as np
from manifold3d import CrossSection, FillRule
from shapely.geometry.base import BaseGeometry

from maquette.mesh.solid import Solid, extents
from maquette.printing.lamp.fixture import Fixture
from maquette.printing.lamp.plan import Seat
from maquette.printing.lamp.section import parts, prism, section

FACETS = 192
"""Sides of round things: a facet of a 60 mm bore bulges by 4 µm."""

_BELOW_BED_MM = 1.0
_FAR_MM = 1000.0
"""Beyond any lamp, for cutters that must reach through."""
_OVERLAP_MM = 0.05
_FITS_WITHIN_MM3 = 1.0
_RING_MM, _SPOKE_MM, _SPOKES, _OPEN_FLOOR_MM = 8.0, 10.0, 6, 30.0
_LEDGE_MM = 0.05
"""How much narrower the way through a foot's roof is than the hollow above it: a clear step, where flush walls would leave slivers."""


def cylinder(radius: float, low: float, high: float, x: float = 0.0) -> Solid:
    """A round bore: its facets touch the circle from outside, so what should fit fits."""
    outer = radius / np.cos(np.pi / FACETS)
    return Solid.cylinder(high - low, outer, outer, FACETS).translate((x, 0.0, low))


def column(fixture: Fixture, seat: Seat) -> Solid:
    """The way of the light from below the bed to its place: nothing of the lamp may be in it."""
    return cylinder(fixture.seat_radius_mm, -_BELOW_BED_MM, seat.floor_z + fixture.seat_height_mm, seat.axis_x)


def cable_slot(fixture: Fixture, seat: Seat) -> Solid:
    """Along the bed from below the seat out through the back, open at the bottom: the cable is laid in, no plug has to pass."""
    height = fixture.cable_slot_height_mm + _BELOW_BED_MM
    return Solid.cube((fixture.cable_slot_width_mm, _FAR_MM, height)).translate((seat.axis_x - fixture.cable_slot_width_mm / 2, 0.0, -_BELOW_BED_MM))


# ------------------------------------------------------------------------------------------------------------- recess


def floor_thickness(fixture: Fixture, wall_mm: float) -> float:
    return max(fixture.floor_mm, wall_mm)


def recess_room(outer: Solid, hollow: Solid, fixture: Fixture, seat: Seat, wall_mm: float) -> bool:
    """Whether the seat fits into the shade without thinning its wall."""
    floor = seat.floor_z + floor_thickness(fixture, wall_mm)
    standing = cylinder(fixture.seat_radius_mm, floor, seat.floor_z + fixture.seat_height_mm, seat.axis_x)
    ring = cylinder(fixture.seat_radius_mm + fixture.seat_wall_mm, 1e-3, floor_thickness(fixture, wall_mm), seat.axis_x)
    return bool((standing - hollow).volume() < _FITS_WITHIN_MM3 and (ring - outer).volume() < _FITS_WITHIN_MM3)


def recess_floor(hollow: Solid, fixture: Fixture, seat: Seat, wall_mm: float) -> Solid:
    """A floor on the bed that rises to the seat as a 45° cone when the seat is raised. It is wider than any lamp: meet it with the shade.

    Where the shade is much wider than the light, the floor is a ring on spokes: a full plate would weigh more than the shade.
    """
    plate = _plate(fixture, seat, wall_mm)
    reach = np.abs(extents(hollow)[:, :2] - [seat.axis_x, 0.0]).max()
    ring = fixture.seat_radius_mm + seat.floor_z + _RING_MM
    if reach < ring + _OPEN_FLOOR_MM:
        return plate
    kept = Solid.cylinder(_FAR_MM, ring, ring, FACETS).translate((0.0, 0.0, -_BELOW_BED_MM))
    spoke = Solid.cube((_FAR_MM, _SPOKE_MM, _FAR_MM)).translate((0.0, -_SPOKE_MM / 2, -_BELOW_BED_MM))
    for number in range(_SPOKES):
        kept += spoke.rotate((0.0, 0.0, 360.0 * number / _SPOKES))
    return plate ^ kept.translate((seat.axis_x, 0.0, 0.0))


def _plate(fixture: Fixture, seat: Seat, wall_mm: float) -> Solid:
    thick, radius, raised = floor_thickness(fixture, wall_mm), fixture.seat_radius_mm, seat.floor_z
    below = [(0.0, raised), (radius, raised), (radius + raised, 0.0)] if raised > 0 else [(0.0, 0.0)]
    steep = thick * np.sqrt(2.0)
    above = [(radius + raised, thick), (radius, raised + steep), (0.0, raised + steep)] if raised > 0 else [(0.0, thick)]
    profile = [*below, (_FAR_MM, 0.0), (_FAR_MM, thick), *above]
    return Solid.revolve(CrossSection([np.array(profile)], FillRule.Positive), FACETS).translate((seat.axis_x, 0.0, 0.0))


def highest_floor(outer: Solid, hollow: Solid, fixture: Fixture, seat: Seat, wall_mm: float, wanted: float) -> float:
    """The highest seat up to `wanted` that still leaves room for the light, within a quarter of a millimetre."""
    low, high = 0.0, wanted
    if recess_room(outer, hollow, fixture, Seat(seat.axis_x, high), wall_mm):
        return high
    while high - low > 0.25:
        middle = 0.5 * (low + high)
        low, high = (middle, high) if recess_room(outer, hollow, fixture, Seat(seat.axis_x, middle), wall_mm) else (low, middle)
    return low


# --------------------------------------------------------------------------------------------------------------- loft


def foot(outer: Solid, hollow: Solid, fixture: Fixture, seat: Seat, wall_mm: float) -> tuple[Solid, Solid]:
    """A ring around the light and a cone up to the shade, self-supporting inside and out.

    outer, hollow: the shade standing on the foot's top. Returns what to add to the shade and what to carve out.
    Every opening of the hollow gets its own cone of light, so that no flat roof hangs between two legs.
    """
    ring_top = seat.floor_z + fixture.seat_height_mm
    top = ring_top + seat.rise
    outline = section(outer, top + _OVERLAP_MM).convex_hull
    ring = Solid.cylinder(ring_top, fixture.seat_radius_mm + seat.wall, fixture.seat_radius_mm + seat.wall, FACETS).translate((seat.axis_x, 0.0, 0.0))
    added = Solid.batch_hull([ring, prism(outline, top - 0.01, top)])
    bore = column(fixture, seat)
    carved = bore
    for hole in parts(section(hollow, top + 1e-3)):
        carved += _light_cone(bore, hole, top, wall_mm)
    return added, carved


def _light_cone(bore: Solid, hole: BaseGeometry, top: float, wall_mm: float) -> Solid:
    """From the bore up to one opening of the hollow, and through the roof into it."""
    roof = top - wall_mm
    cone = Solid.batch_hull([bore, prism(hole.convex_hull, roof - 0.01, roof)])
    return cone + prism(hole.buffer(-_LEDGE_MM), roof - _OVERLAP_MM, top + _OVERLAP_MM)


# --------------------------------------------------------------------------------------------------------------- disc


def base_disc(fixture: Fixture) -> Solid:
    """The disc that carries the light: vents below it, a notch for the cable at the front edge, a chamfer on the edge that goes in first."""
    radius, height, chamfer = fixture.disc_diameter_mm / 2, fixture.disc_height_mm, fixture.disc_chamfer_mm
    disc = Solid.cylinder(height - chamfer, radius, radius, FACETS) + Solid.cylinder(chamfer, radius, radius - chamfer, FACETS).translate(
        (0.0, 0.0, height - chamfer)
    )
    for x, y in fixture.vent_positions_mm:
        disc -= Solid.cylinder(height + 2, fixture.vent_diameter_mm / 2, fixture.vent_diameter_mm / 2, 64).translate((x, y, -1.0))
    notch = Solid.cube((fixture.notch_width_mm, fixture.notch_length_mm + 1.0, height + 2))
    return disc - notch.translate((-fixture.notch_width_mm / 2, -radius - 1.0, -1.0))
