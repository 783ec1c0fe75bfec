"""What insects, spiders and scorpions share: jointed legs, feelers, and veined wings."""

from __future__ import annotations

from collections.abc import Sequence

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import Outline, Point, cone, extrude, sphere, tube


def leg(b: Builder, hip: Vector, knee: Vector, foot: Vector, radius: float, role: str = "legs", bump: Bump | None = None) -> None:
    """Thigh, shin and a toe pointing away from the body; the foot dips into the ground. Call it inside `b.mirrored()` for a pair."""
    x, y, z = foot
    out = (x - hip[0], 0.0, z - hip[2])
    n = max((out[0] ** 2 + out[2] ** 2) ** 0.5, 1e-6)
    toe = (x + 1.6 * radius * out[0] / n, y, z + 1.6 * radius * out[2] / n)
    b.add(cone(hip, knee, 1.15 * radius, radius), role, bump=bump, blend=0.02)
    b.add(sphere(1.12 * radius), role, at=knee, blend=0.01)
    b.add(cone(knee, foot, 0.95 * radius, 0.72 * radius), role, bump=bump, blend=0.01)
    b.add(cone(foot, toe, 0.8 * radius, 0.72 * radius), role, blend=0.02)


def feeler(b: Builder, points: Sequence[Vector], radius: float, role: str, knob: float = 0.0) -> None:
    """An antenna along a curve, with a knob at its end if one is asked for."""
    b.add(tube(points, [radius * (1.1 - 0.35 * i / (len(points) - 1)) for i in range(len(points))]), role, blend=0.02)
    if knob > 0.0:
        b.add(sphere(knob), role, at=points[-1], blend=0.01)


def wing(b: Builder, outline: Outline, role: str, veins: Sequence[Sequence[Point]], vein_role: str, thick: float = 0.06, rim: float = 0.03) -> None:
    """A sheet in the x-y plane with raised veins and a raised rim on both faces."""
    b.add(extrude(outline, thick, 0.45 * thick, smooth=True), role)
    for vein in veins:
        b.add(
            tube([(x, y, 0.0) for x, y in vein], [0.62 * thick + 0.3 * rim, *[0.62 * thick] * (len(vein) - 2), 0.5 * thick]), vein_role, blend=0.005
        )
    if rim > 0.0:
        b.add(tube([(x, y, 0.0) for x, y in outline], 0.5 * thick + 0.4 * rim, closed=True), vein_role, blend=0.005)
