"""What computers are made of and talk through: chips, drives, servers, routers, sticks."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, extrude, frustum, lathe, sphere, tube

PARAMS = {
    "kind": choice("microchip", "hard drive", "server", "router", "usb stick"),
    "width": number(1.0, 0.75, 1.3),
    "height": number(1.0, 0.8, 1.25),
    "pins": number(7.0, 4.0, 9.0, "along each side of a chip", vary=0.0),
    "units": number(6.0, 3.0, 8.0, "drawers of a server", vary=0.0),
    "antennas": number(1.0, 0.0, 1.3, "length of a router's antennas", vary=0.1),
    "lights": number(1.0, 0.0, 1.0),
    "body_color": color("charcoal"),
    "metal": color("silver"),
    "accent": color("#3fd07a"),
}


@archetype("computing", "device", PARAMS, symmetric=False, real_m=0.1)
def computing(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.45)
    b.material("metal", p.metal, {"gold": "gold"}.get(p.metal, "steel"))
    b.material("trim", like="body", lighter=0.2)
    b.material("board", "#1f6b4a", roughness=0.5)
    b.material("lights", p.accent, roughness=0.2, glow=0.5)
    with b.group(p.kind):
        KINDS[p.kind](b, p)


def _microchip(b: Builder, p: Params) -> None:
    """A processor on its board, legs bent down on all four sides."""
    w, n = 0.76 * p.width, round(p.pins)
    b.add(box(2.7, 0.14, 2.7 * p.height, 0.03), "board", at=(0, 0.06, 0))
    for x in (-1.2, 1.2):
        for z in (-1.18 * p.height, 1.18 * p.height):
            b.add(cylinder(0.11, 0.18, 0.02), "metal", at=(x, 0.08, z))
    for k in range(4):
        with b.frame((0, 0, 0), (0, 90.0 * k, 0)):
            for j in range(n):
                x = 1.8 * w * ((j + 0.5) / n - 0.5)
                foot = w + 0.16
                b.add(tube([(x, 0.3, w - 0.06), (x, 0.3, w + 0.1), (x, 0.14, foot), (x, 0.13, foot + 0.1)], 0.28 * 1.8 * w / n), "metal")
    b.add(box(2.0 * w, 0.3, 2.0 * w, 0.05), "body", at=(0, 0.3, 0))
    b.add(box(1.3 * w, 0.1, 1.3 * w, 0.04), "metal", at=(0, 0.45, 0))
    b.cut(sphere(0.09), "trim", at=(-0.8 * w, 0.47, 0.8 * w))


def _hard_drive(b: Builder, p: Params) -> None:
    """Open, so that the platter and the arm that reads it are seen."""
    w, n = 0.75 * p.width, 1.05 * p.height
    b.add(box(2.0 * w, 0.42, 2.0 * n, 0.08), "body", at=(0, 0.2, 0))
    b.cut(box(1.76 * w, 0.3, 1.8 * n, 0.12), "trim", at=(0, 0.42, 0))
    r = 0.8 * w
    b.add(cylinder(r, 0.12, 0.02), "metal", at=(0, 0.3, 0.86 * n - r), bump=Bump("ribs", 0.004, 0.08))
    b.add(cylinder(0.26 * r, 0.22, 0.03), "body", at=(0, 0.36, 0.86 * n - r))
    b.add(cylinder(0.2, 0.3, 0.03), "trim", at=(0.46 * w, 0.34, -0.6 * n))
    b.add(tube([(0.46 * w, 0.44, -0.6 * n), (0.4 * w, 0.44, -0.1 * n), (0.1 * w, 0.42, 0.3 * n)], [0.11, 0.075, 0.05]), "trim")
    for x in (-0.9 * w, 0.9 * w):
        for z in (-0.93 * n, 0.93 * n):
            b.add(cylinder(0.08, 0.1, 0.02), "metal", at=(x, 0.42, z))
    b.add(box(1.2 * w, 0.16, 0.2, 0.02), "board", at=(-0.2 * w, 0.14, -n))


def _server(b: Builder, p: Params) -> None:
    """A rack of drawers behind its frame, each with its lamps and vents."""
    w, n = 0.55 * p.width, round(p.units)
    h = 1.95 * p.height
    b.add(box(2.0 * w, h, 1.0, 0.04), "body", at=(0, 0.04, 0), stand=True)
    b.add(box(2.0 * w + 0.1, 0.12, 1.08, 0.03), "body", at=(0, 0.05, 0))
    gap = (h - 0.26) / n
    for k in range(n):
        y = 0.2 + gap * (k + 0.5)
        b.add(box(1.78 * w, 0.78 * gap, 0.12, 0.02), "trim", at=(0, y, 0.5))
        for x in (-0.8 * w, 0.8 * w):
            b.add(box(0.06, 0.5 * gap, 0.14, 0.02), "metal", at=(x, y, 0.56))
        for j in range(3):
            b.cut(box(0.62 * w, 0.035, 0.12, 0.0), "body", at=(0.3 * w, y + 0.2 * gap * (j - 1), 0.57))
        if p.lights > 0.0:
            for j in range(3):
                b.add(sphere(0.045), "lights" if (j + k) % 3 else "metal", at=(-0.56 * w + 0.15 * j, y, 0.56))


def _router(b: Builder, p: Params) -> None:
    w = 0.95 * p.width
    b.add(box(2.0 * w, 0.36, 1.2, 0.12, taper=(0.06, 0.12)), "body", at=(0, 0.2, 0))
    for k in range(5):
        b.cut(box(1.1 * w, 0.1, 0.06, 0.02), "trim", at=(0, 0.4, -0.32 + 0.13 * k))
        if p.lights > 0.0:
            b.add(sphere(0.045), "lights", at=(-0.4 * w + 0.2 * w * k, 0.2, 0.57))
    if p.antennas > 0.0:
        for k in range(4):
            x = (-0.84 + 0.56 * k) * w
            top = (1.12 * x + 0.12 * x, 0.5 + 1.1 * p.antennas, -0.62)
            b.add(cylinder(0.1, 0.2, 0.03), "trim", at=(x, 0.28, -0.58), turn=(90, 0, 0))
            b.add(cone((x, 0.28, -0.62), top, 0.085, 0.065), "body")
    for x in (-0.8 * w, 0.8 * w):
        b.add(frustum(0.12, 0.1, 0.1, 0.02), "trim", at=(x, 0.03, 0.36))
        b.add(frustum(0.12, 0.1, 0.1, 0.02), "trim", at=(x, 0.03, -0.36))


def _usb_stick(b: Builder, p: Params) -> None:
    """Standing on its tail, the plug up, a loop to tie it to a key ring."""
    w = 0.42 * p.width
    body = 1.2 * p.height
    outline = [(-w, 0.12), (-0.8 * w, 0.0), (0.8 * w, 0.0), (w, 0.12), (w, body), (0.85 * w, body + 0.1), (-0.85 * w, body + 0.1), (-w, body)]
    b.add(extrude(outline, 0.36, 0.08), "body")
    b.add(extrude([(x * 0.7, 0.24 + (y - 0.12) * 0.66) for x, y in outline], 0.42, 0.04), "trim")
    b.add(box(1.4 * w, 0.6, 0.22, 0.02), "metal", at=(0, body + 0.08, 0), stand=True)
    for s in (1, -1):
        b.cut(box(0.16, 0.16, 0.4, 0.0), "body", at=(0.36 * w * s, body + 0.44, 0))
    if p.lights > 0.0:
        b.add(sphere(0.07), "lights", at=(0, 0.98 * body, 0.17))
    b.add(lathe([(0.62, 0.0), (0.62, 0.0), (0.56, 0.1), (0.0, 0.12)]), "body", at=(0, -0.02, 0))


KINDS = {"microchip": _microchip, "hard drive": _hard_drive, "server": _server, "router": _router, "usb stick": _usb_stick}

computing.preset("microchip")
computing.preset("hard drive", kind="hard drive", body_color="#3a3f47", real_m=0.15)
computing.preset("server", kind="server", real_m=1.0)
computing.preset("router", kind="router", body_color="snow", real_m=0.25)
computing.preset("usb stick", kind="usb stick", body_color="#2f6fc4", real_m=0.06)
