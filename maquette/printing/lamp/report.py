"""The print report of a lamp: four views with numbers, for the eye before the filament."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from maquette.mesh.model import ByteArray
from maquette.mesh.topology import face_normals
from maquette.printing.lamp.metrics import overhanging, wall_samples
from maquette.printing.lamp.processor import Lamp
from maquette.printing.report.sheet import Panel, histogram, sheet
from maquette.printing.report.views import cutaway, isometric, underside

PANEL_PX = 520
_OFF_MIDDLE_MM = 0.013
"""The section is taken beside the exact middle, where modellers put edges."""

_MODES = {"none": "no fixture", "recess": "recess in the shade", "loft": "foot below the shade", "stand_on": "stands on the disc"}


def report_image(lamp: Lamp, metrics: dict[str, Any], title: str, remarks: Sequence[str] = ()) -> ByteArray:
    """(H, W, 3) uint8: isometric, section, underside with overhangs, wall histogram; grams, time and beds above."""
    mesh = lamp.lamp
    normals, _ = face_normals(mesh.vertices, mesh.faces)
    heights = mesh.vertices[mesh.faces][:, :, 2]
    axis = -lamp.plan.seat.axis_x if lamp.flipped else lamp.plan.seat.axis_x
    steep, steeper = (overhanging(normals, heights, angle) for angle in (45.0, 60.0))
    overhang = metrics["overhang_cm2"]
    panels = [
        Panel("As it stands on the bed", isometric(mesh, PANEL_PX)),
        Panel("Cut open along the seat's axis", cutaway(mesh, PANEL_PX, axis + _OFF_MIDDLE_MM)),
        Panel(
            f"From below: {overhang['45']:.0f} cm2 beyond 45°, {overhang['60']:.0f} beyond 60°",
            underside(mesh, PANEL_PX, steep, steeper),
        ),
        Panel(
            f"Wall: {100 * metrics['wall']['within_10pct']:.0f} % of it within a tenth of {lamp.plan.wall_mm:.2f} mm",
            histogram(wall_samples(lamp).thickness, lamp.plan.wall_mm, PANEL_PX),
        ),
    ]
    return sheet(title, facts(lamp, metrics), panels, remarks)


def facts(lamp: Lamp, metrics: dict[str, Any]) -> list[tuple[str, str]]:
    """Names and values for the head of the report."""
    width, depth, height = metrics["bbox_mm"]
    shade, base = metrics["prints"]["lamp"], metrics["prints"].get("base")
    smallest = next((f"{bed} mm and up" for bed, fits in metrics["fits_bed"].items() if fits), "none of the common ones")
    return [
        ("Size", f"{width:.1f} x {depth:.1f} x {height:.1f} mm"),
        ("Wall", f"{lamp.plan.wall_mm:.2f} mm"),
        ("Seat", _MODES[lamp.plan.mode]),
        ("Opening", f"{metrics['opening']['inscribed_d']:.1f} mm"),
        ("PLA, shade + disc", f"{shade['mass_g_pla']:.0f} g" + (f" + {base['mass_g_pla']:.0f} g" if base else "")),
        ("Time at 60 mm/s", _hours(sum(part["minutes"]["standard"] for part in metrics["prints"].values()))),
        ("Time at 200 mm/s", _hours(sum(part["minutes"]["fast"] for part in metrics["prints"].values()))),
        ("Fits beds of", smallest),
    ]


def _hours(minutes: float) -> str:
    hours, rest = divmod(round(minutes), 60)
    return f"{hours} h {rest:02d} min" if hours else f"{rest} min"
