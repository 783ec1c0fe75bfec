"""Wheels and what every vehicle is made of."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.shapes import cylinder


def wheel(b: Builder, at: tuple[float, float, float], radius: float, width: float, role: str = "wheels", hub: str = "hubs") -> None:
    """A tyre with a hub, turning about x. The roles "wheels" and "hubs" must be declared."""
    with b.frame(at, (0, 0, 90)):
        b.add(cylinder(radius, width, 0.3 * width), role)
        b.add(cylinder(0.6 * radius, width + 0.05, 0.03), hub)
        b.cut(cylinder(0.42 * radius, 0.3 * width, 0.02), hub, at=(0, 0.5 * width + 0.04, 0))
        b.cut(cylinder(0.42 * radius, 0.3 * width, 0.02), hub, at=(0, -0.5 * width - 0.04, 0))
        b.add(cylinder(0.2 * radius, width + 0.06, 0.03), hub)


def rolling_stock(b: Builder) -> None:
    """The materials that every vehicle has."""
    b.material("windows", "sky", "glass", roughness=0.08)
    b.material("wheels", "rubber", "rubber")
    b.material("hubs", "silver", "steel")
    b.material("lights", "lemon", roughness=0.1, glow=0.4)
    b.material("trim", "dark grey", roughness=0.35)
