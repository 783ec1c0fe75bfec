"""What every lamp must pass before it leaves: a maker can't see these until the print has failed."""

from __future__ import annotations

from typing import Any

from maquette.errors import Unprintable
from maquette.mesh.solid import Solid
from maquette.printing.lamp.processor import Lamp
from maquette.printing.lamp.seat import cylinder

SIZE_TOLERANCE_MM = 0.1
PLANARITY_MM = 0.01
PLUG_CLEARANCE_MM = 0.1
"""The plug is a little smaller than the seat, so that touching walls don't count as in the way."""
FIT_TOLERANCE_MM3 = 0.5


def seat_interference(lamp: Lamp, body: Solid) -> float:
    """Volume in mm³ of the lamp that is in the way of disc and light when they are put in from the opening's end; 0 without a seat.

    body: the solid of the finished lamp.
    """
    if lamp.fixture is None or lamp.plan.mode not in ("recess", "loft"):
        return 0.0
    height = lamp.plan.seat.floor_z + lamp.fixture.seat_height_mm
    radius = lamp.fixture.seat_radius_mm - PLUG_CLEARANCE_MM
    plug = cylinder(radius, -1.0, height - PLUG_CLEARANCE_MM, lamp.plan.seat.axis_x)
    if lamp.flipped:
        plug = plug.rotate((0.0, 180.0, 0.0)).translate((0.0, 0.0, float(lamp.lamp.size[2])))
    return float((body ^ plug).volume())


def defects(lamp: Lamp, metrics: dict[str, Any]) -> list[str]:
    """Everything that would make a maker send the lamp back, in words; empty for a good lamp."""
    low, size = lamp.lamp.bounds[0], float(lamp.lamp.size.max())
    opening = metrics["opening"]
    found = {
        "the surface is not closed": not metrics["watertight"],
        f"it is in {metrics['bodies']} pieces": metrics["bodies"] != 1,
        "it encloses voids": metrics["trapped_voids"] > 0,
        f"its largest extent is {size:.2f} mm": abs(size - lamp.options.diameter_mm) > SIZE_TOLERANCE_MM,
        f"it stands at {low[2]:.3f} mm": abs(float(low[2])) > 1e-3,
        "its rim is not flat": opening["rim_area"] <= 0 or opening["rim_planarity"] > PLANARITY_MM,
        "it has no opening": opening["inscribed_d"] <= 0,
        "the light does not fit into its seat": metrics["seat_interference_mm3"] > FIT_TOLERANCE_MM3,
    }
    return [problem for problem, present in found.items() if present]


def verify(lamp: Lamp, metrics: dict[str, Any]) -> None:
    """Raises Unprintable if the lamp has a defect."""
    problems = defects(lamp, metrics)
    if problems:
        raise Unprintable(f"The lamp failed its own inspection: {'; '.join(problems)}. Other options or a simpler model may work.")
