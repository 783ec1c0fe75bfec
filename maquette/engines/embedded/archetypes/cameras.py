"""Cameras and projectors."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, sphere, torus, tube

PARAMS = {
    "kind": choice("camera", "film", "instant", "security", "projector"),
    "lens": number(0.42, 0.25, 0.55, "radius"),
    "zoom": number(0.5, 0.2, 0.9, "length of the lens"),
    "flash": number(1.0, 0.0, 1.2),
    "strap": number(1.0, 0.0, 1.0),
    "legs": number(1.0, 0.6, 1.1, "of a tripod"),
    "reels": number(0.42, 0.25, 0.5, "radius of the film reels"),
    "body_color": color("charcoal"),
    "accent": color("silver"),
}


@archetype("camera", "device", PARAMS, symmetric=False, real_m=0.16, slot="hand")
def camera(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.5)
    b.material("metal", p.accent, "silver")
    b.material("lens", "#31456b", "glass", roughness=0.03)
    b.material("dark", "black", roughness=0.4)
    b.material("buttons", "red")
    b.material("straps", "caramel", "leather")
    b.material("lights", "lemon", glow=0.6)
    b.material("legs", like="dark", lighter=0.2)
    with b.group(p.kind):
        KINDS[p.kind](b, p)


def _lens(b: Builder, at: Vector, r: float, length: float) -> None:
    """Towards +z."""
    with b.frame(at, (90, 0, 0)):
        b.add(cylinder(1.1 * r, 0.14, 0.03), "metal", at=(0, 0.04, 0))
        b.add(cylinder(r, length, 0.03), "dark", at=(0, 0.5 * length, 0))
        b.add(cylinder(1.06 * r, 0.3 * length, 0.02), "dark", at=(0, 0.5 * length, 0), bump=Bump("flutes", 0.02, 0.07))
        b.add(torus(0.9 * r, 0.05), "metal", at=(0, length, 0))
        b.cut(cylinder(0.78 * r, 0.16, 0.02), "dark", at=(0, length + 0.02, 0))
        b.add(ellipsoid(0.76 * r, 0.1, 0.76 * r), "lens", at=(0, length - 0.06, 0))
        b.add(sphere(0.14 * r), "lights", at=(0.26 * r, length - 0.0, 0.26 * r))


def _camera(b: Builder, p: Params) -> None:
    b.add(box(1.9, 1.15, 0.6, 0.12), "body", at=(0, 0.04, 0), stand=True, bump=Bump("hammered", 0.008, 0.06))
    b.add(box(1.86, 0.3, 0.58, 0.1), "metal", at=(0, 1.14, 0))
    b.add(box(0.62, 0.3, 0.5, 0.06, (0.4, 0.2)), "metal", at=(0, 1.4, 0))
    b.add(box(0.36, 0.16, 0.06, 0.02), "lens", at=(0, 1.42, 0.23))
    b.add(cylinder(0.15, 0.16, 0.03), "metal", at=(0.62, 1.34, 0), bump=Bump("flutes", 0.012, 0.05))
    b.add(cylinder(0.08, 0.14, 0.02), "buttons", at=(0.86, 1.33, 0.08))
    b.add(cylinder(0.17, 0.12, 0.03), "metal", at=(-0.62, 1.32, 0), bump=Bump("flutes", 0.012, 0.05))
    b.add(box(0.2, 1.0, 0.22, 0.08), "body", at=(-0.78, 0.58, 0.3))
    if p.flash > 0.0:
        b.add(box(0.3, 0.18, 0.08, 0.03), "lights", at=(0.66, 1.12, 0.29))
    _lens(b, (0, 0.6, 0.28), p.lens, p.zoom)
    b.add(box(0.7, 0.5, 0.06, 0.03), "dark", at=(0, 0.6, -0.3))
    if p.strap > 0.0:
        for s in (1, -1):
            b.add(torus(0.09, 0.03), "metal", at=(s * 0.98, 1.1, 0), turn=(90, 0, 0))
        b.add(
            tube(
                [(-1.02, 1.06, 0), (-1.2, 0.55, -0.1), (-1.0, 0.06, -0.4), (0, 0.05, -0.62), (1.0, 0.06, -0.4), (1.2, 0.55, -0.1), (1.02, 1.06, 0)],
                0.05,
                flat=1.6,
            ),
            "straps",
        )


def _instant(b: Builder, p: Params) -> None:
    b.add(box(1.75, 0.6, 1.2, 0.1), "body", at=(0, 0.02, 0), stand=True)
    b.add(box(1.6, 0.85, 0.85, 0.14, (0.1, 0.3)), "body", at=(0, 0.56, -0.1), stand=True)
    for k in range(4):
        b.material(f"band {k}", ("crimson", "amber", "leaf", "blue")[k])
        b.add(box(0.09, 0.34, 0.06, 0.01), f"band {k}", at=(-0.16 + 0.1 * k, 0.42, 0.585))
    b.cut(box(1.3, 0.09, 0.2, 0.01), "dark", at=(0, 0.16, 0.58))
    b.add(box(1.1, 0.05, 0.75, 0.01), "metal", at=(0, 0.15, 0.75))
    b.add(box(0.8, 0.055, 0.46, 0.01), "lens", at=(0, 0.155, 0.82))
    _lens(b, (0, 0.95, 0.28), 0.9 * p.lens, 0.5 * p.zoom)
    b.add(box(0.3, 0.24, 0.1, 0.03), "lens", at=(0.55, 1.2, 0.2))
    b.add(box(0.34, 0.3, 0.1, 0.03), "lights", at=(-0.55, 1.18, 0.2))
    b.add(cylinder(0.12, 0.12, 0.03), "buttons", at=(-0.62, 0.72, 0.36), turn=(90, 0, 0))


def _tripod(b: Builder, p: Params, top: float) -> None:
    for _ in b.around(3, 0.0, 0.0, 60):
        b.add(cone((0, top, 0.08), (0, 0.05, 0.85 * p.legs), 0.06, 0.05), "legs")
        b.add(sphere(0.075), "dark", at=(0, 0.06, 0.84 * p.legs))
        b.add(cone((0, 0.62 * top, 0.0), (0, 0.52 * top, 0.46 * p.legs), 0.035, 0.035), "metal")
    b.add(cylinder(0.05, 0.7 * top, 0.01), "metal", at=(0, 0.72 * top, 0))
    b.add(cylinder(0.17, 0.12, 0.03), "dark", at=(0, top, 0))


def _film(b: Builder, p: Params) -> None:
    top = 0.85
    _tripod(b, p, top)
    b.add(box(0.5, 0.6, 1.0, 0.05), "body", at=(0, top + 0.05, 0), stand=True)
    r = p.reels
    for z, y in ((0.3, top + 0.6 + 0.8 * r), (-0.42, top + 0.55 + 0.9 * r)):
        b.add(cylinder(r, 0.3, 0.05), "body", at=(0, y, z), turn=(0, 0, 90))
        for s in (1, -1):
            b.add(torus(0.9 * r, 0.045), "metal", at=(0.14 * s, y, z), turn=(0, 0, 90))
            for k in range(5):
                with b.frame((0.17 * s, y, z), (72 * k, 0, 0)):
                    b.cut(cylinder(0.2 * r, 0.1, 0.0), "dark", at=(0, 0.5 * r, 0), turn=(0, 0, 90))
            b.add(cylinder(0.2 * r, 0.1, 0.02), "metal", at=(0.16 * s, y, z), turn=(0, 0, 90))
    _lens(b, (0, top + 0.34, 0.46), 0.2, 0.32)
    b.add(box(0.5, 0.05, 0.3, 0.02), "dark", at=(0, top + 0.56, 0.72), turn=(-6, 0, 0))
    b.add(cone((0.25, top + 0.3, -0.1), (0.42, top + 0.3, -0.1), 0.045, 0.045), "metal")
    b.add(tube([(0.42, top + 0.3, -0.1), (0.42, top + 0.12, -0.2), (0.55, top + 0.12, -0.2)], 0.045), "metal")
    b.add(box(0.14, 0.14, 0.3, 0.03), "dark", at=(-0.25, top + 0.5, -0.5))
    b.add(sphere(0.05), "buttons", at=(0.26, top + 0.52, 0.3))


def _security(b: Builder, p: Params) -> None:
    b.add(box(0.9, 0.14, 0.9, 0.05), "dark", at=(0, 0, -0.4), stand=True)
    b.add(box(0.3, 1.5, 0.12, 0.03), "metal", at=(0, 0.05, -0.62), stand=True)
    b.add(tube([(0, 1.2, -0.6), (0, 1.05, -0.3), (0, 1.2, -0.1)], 0.08), "metal")
    with b.frame((0, 1.4, 0.1), (14, 0, 0)):
        b.add(box(0.62, 0.52, 1.3, 0.1), "body")
        b.add(box(0.74, 0.08, 1.6, 0.03), "metal", at=(0, 0.3, 0.1))
        _lens(b, (0, -0.02, 0.62), 0.5 * p.lens, 0.16)
        b.add(sphere(0.06), "buttons", at=(0.22, -0.16, 0.65))


def _projector(b: Builder, p: Params) -> None:
    b.add(box(0.9, 0.75, 1.3, 0.06), "body", at=(0, 0.2, 0), stand=True, bump=Bump("panels", 0.008, 0.3))
    b.add(box(1.0, 0.1, 1.4, 0.03), "metal", at=(0, 0.14, 0), stand=True)
    for s in (1, -1):
        for z in (0.5, -0.5):
            b.add(cylinder(0.1, 0.16, 0.02), "dark", at=(0.38 * s, 0, z), stand=True)
    _lens(b, (0, 0.6, 0.62), 0.24, 0.42)
    r = p.reels
    for z, up in ((0.5, 0.62), (-0.62, 0.42)):
        b.add(cone((0, 0.85, 0.5 * z), (0, 0.9 + up, z), 0.08, 0.07), "metal")
        with b.frame((0, 0.92 + up, z), (0, 0, 90)):
            for y in (0.09, -0.09):
                b.add(cylinder(r, 0.06, 0.02), "metal", at=(0, y, 0))
            b.add(cylinder(0.8 * r, 0.16, 0.02), "dark", bump=Bump("ribs", 0.01, 0.05))
            for _ in b.around(5, 0.6 * r):
                b.cut(cylinder(0.2 * r, 0.12, 0.0), "dark", at=(0, 0.13, 0))
                b.cut(cylinder(0.2 * r, 0.12, 0.0), "dark", at=(0, -0.13, 0))
            b.add(cylinder(0.16 * r, 0.3, 0.02), "buttons")
    for k in range(5):
        b.cut(box(0.1, 0.04, 0.5, 0.0), "dark", at=(0.45, 0.4 + 0.08 * k, -0.25))
    for k in range(3):
        b.add(cylinder(0.07, 0.1, 0.02), "buttons" if k == 0 else "metal", at=(0.46, 0.4 + 0.16 * k, 0.36), turn=(0, 0, 90))


KINDS = {"camera": _camera, "film": _film, "instant": _instant, "security": _security, "projector": _projector}

camera.preset("camera")
camera.preset("film camera", kind="film", body_color="charcoal", real_m=1.5)
camera.preset("instant camera", kind="instant", body_color="white")
camera.preset("security camera", kind="security", body_color="white", real_m=0.3)
camera.preset("projector", kind="projector", body_color="grey", real_m=0.5)
