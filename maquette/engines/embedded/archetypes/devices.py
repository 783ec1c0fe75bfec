"""Computers, telephones, game machines, televisions and cameras."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.game_devices import arcade, console, controller, handheld, joystick, vr
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, frustum, sphere, torus, tube

PARAMS = {
    "kind": choice(
        "laptop",
        "computer",
        "retro computer",
        "monitor",
        "keyboard",
        "mouse",
        "printer",
        "vr headset",
        "controller",
        "handheld",
        "console",
        "arcade",
        "joystick",
        "smartphone",
        "telephone",
        "tablet",
        "walkie-talkie",
        "smartwatch",
        "calculator",
        "remote",
        "television",
        "retro tv",
    ),
    "width": number(1.0, 0.6, 1.3, "of the whole", vary=0.09),
    "screen": number(1.0, 0.5, 1.1, "share of its usual size"),
    "buttons": number(4.0, 0.0, 6.0, vary=0.0),
    "antenna": number(1.0, 0.0, 1.3),
    "open": number(108.0, 30.0, 140.0, "degrees that a laptop is open"),
    "body_color": color("silver"),
    "accent": color("charcoal"),
    "screen_color": color("cyan"),
}


@archetype("device", "device", PARAMS, symmetric=False, real_m=0.4)
def device(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.35)
    b.material("keys", p.accent, roughness=0.4)
    b.material("screen", p.screen_color, roughness=0.1, glow=0.3)
    b.material("dark", "black", roughness=0.3)
    b.material("buttons", "red", roughness=0.3)
    b.material("second", "amber", roughness=0.3)
    b.material("third", "green", roughness=0.3)
    b.material("metal", "light grey", "steel")
    b.material("paper", "white", "paper")
    with b.group(p.kind, scale=p.width):
        KINDS[p.kind](b, p)


def _key_rows(b: Builder, w: float, d: float, columns: int, rows: int, role: str = "keys", height: float = 0.09) -> None:
    """Keys in rows over a plate centred on the frame; the last row has a space bar."""
    dx, dz = w / columns, d / rows
    for j in range(rows):
        for i in range(columns):
            if j == rows - 1 and columns // 4 <= i < columns - columns // 4:
                continue
            b.add(box(0.8 * dx, height, 0.8 * dz, 0.025), role, at=((i + 0.5) * dx - 0.5 * w, 0, (j + 0.5) * dz - 0.5 * d))
        if j == rows - 1:
            span = columns - 2 * (columns // 4)
            b.add(box((span - 0.2) * dx, height, 0.8 * dz, 0.025), role, at=(0, 0, (j + 0.5) * dz - 0.5 * d))


def _laptop(b: Builder, p: Params) -> None:
    b.add(box(2.0, 0.14, 1.35, 0.05), "body", at=(0, 0.09, 0))
    b.cut(box(1.84, 0.06, 0.72, 0.01), "dark", at=(0, 0.16, -0.22))
    with b.frame((0, 0.14, -0.22)):
        _key_rows(b, 1.78, 0.68, 11, 4, height=0.07)
    b.cut(box(0.66, 0.04, 0.4, 0.01), "metal", at=(0, 0.165, 0.42))
    with b.frame((0, 0.14, -0.66), (90 - p.open, 0, 0)):
        b.add(box(2.0, 1.32, 0.1, 0.04), "body", at=(0, 0.66, 0))
        b.cut(box(1.84 * p.screen, 1.12 * p.screen, 0.06, 0.01), "screen", at=(0, 0.68, 0.055))
        b.add(sphere(0.035), "dark", at=(0, 1.28, 0.04))
        b.add(cylinder(0.13, 0.05, 0.02), "metal", at=(0, 0.68, -0.05), turn=(90, 0, 0))
    b.add(cylinder(0.07, 1.5, 0.02), "dark", at=(0, 0.15, -0.66), turn=(0, 0, 90))


def _monitor(b: Builder, p: Params) -> None:
    b.add(box(2.3, 1.36, 0.14, 0.05), "keys", at=(0, 1.12, 0.06))
    b.cut(box(2.16 * p.screen, 1.14 * p.screen, 0.08, 0.01), "screen", at=(0, 1.16, 0.13))
    b.add(box(1.5, 0.8, 0.2, 0.09), "body", at=(0, 1.12, -0.06))
    b.add(box(0.28, 0.7, 0.14, 0.04), "body", at=(0, 0.05, -0.1), stand=True)
    b.add(box(1.0, 0.08, 0.62, 0.03), "body", stand=True)
    b.add(box(0.09, 0.05, 0.05, 0.01), "third", at=(0.95, 0.5, 0.13))


def _computer(b: Builder, p: Params) -> None:
    with b.frame((-0.3, 0, -0.25), scale=0.74):
        _monitor(b, p)
    b.add(box(0.46, 1.15, 0.95, 0.04), "body", at=(0.96, 0.04, -0.22), stand=True)
    for y in (0.98, 0.82):
        b.add(box(0.36, 0.1, 0.05, 0.01), "keys", at=(0.96, y, 0.26))
    b.add(cylinder(0.06, 0.06, 0.02), "third", at=(0.96, 0.62, 0.26), turn=(90, 0, 0))
    for k in range(4):
        b.cut(box(0.3, 0.03, 0.06, 0.0), "dark", at=(0.96, 0.2 + 0.08 * k, 0.26))
    b.add(box(2.5, 0.06, 1.75, 0.03), "metal", at=(0, 0, 0.05), stand=True)
    b.add(box(1.35, 0.1, 0.46, 0.03), "body", at=(-0.3, 0.08, 0.55))
    with b.frame((-0.3, 0.14, 0.55)):
        _key_rows(b, 1.28, 0.4, 10, 4)
    b.add(ellipsoid(0.14, 0.1, 0.2), "body", at=(0.72, 0.08, 0.6))
    b.cut(box(0.02, 0.1, 0.2, 0), "dark", at=(0.72, 0.18, 0.72))
    b.add(tube([(0.72, 0.08, 0.42), (0.74, 0.07, 0.28), (0.85, 0.08, 0.2)], 0.03), "keys")


def _retro_computer(b: Builder, p: Params) -> None:
    b.add(box(1.6, 1.3, 1.2, 0.08, (0.06, 0.1)), "body", at=(0, 0.5, -0.2), stand=True)
    b.add(box(1.5, 0.06, 1.2, 0.02), "keys", at=(0, 0.47, -0.2))
    b.add(box(1.9, 0.4, 1.3, 0.05), "body", at=(0, 0.04, -0.16), stand=True)
    b.cut(box(1.22, 0.9, 0.16, 0.08), "keys", at=(0, 1.2, 0.42))
    b.add(ellipsoid(0.62, 0.46, 0.1), "screen", at=(0, 1.2, 0.32))
    for k in range(3):
        b.add(box(0.5 - 0.14 * k, 0.05, 0.05, 0.01), "third", at=(-0.2 - 0.06 * k, 1.36 - 0.14 * k, 0.385))
    b.add(box(0.7, 0.1, 0.06, 0.02), "keys", at=(0.44, 0.3, 0.49))
    b.cut(box(0.56, 0.03, 0.08, 0), "dark", at=(0.44, 0.3, 0.53))
    for k in range(6):
        b.cut(box(0.05, 0.2, 0.08, 0.0), "dark", at=(-0.72 + 0.1 * k, 0.25, 0.5))
    b.add(sphere(0.05), "buttons", at=(0.68, 0.62, 0.41))
    b.add(box(1.8, 0.16, 0.62, 0.05, (0.0, 0.2)), "body", at=(0, 0, 0.76), stand=True)
    with b.frame((0, 0.18, 0.76), (5, 0, 0)):
        _key_rows(b, 1.66, 0.48, 10, 4)


def _keyboard(b: Builder, p: Params) -> None:
    with b.frame((0, 0.1, 0), (7, 0, 0)):
        b.add(box(2.7, 0.16, 1.05, 0.06), "body", at=(0, 0.03, 0))
        with b.frame((-0.32, 0.15, 0.02)):
            _key_rows(b, 1.92, 0.85, 11, 5, height=0.16)
        for j in range(5):
            for i in range(3):
                b.add(box(0.14, 0.16, 0.14, 0.03), "second" if (i, j) == (2, 4) else "keys", at=(0.82 + 0.175 * i, 0.15, -0.32 + 0.17 * j))
    b.add(box(2.5, 0.12, 0.14, 0.03), "dark", at=(0, 0.06, -0.4))
    b.add(tube([(0.6, 0.14, -0.5), (0.62, 0.1, -0.7), (0.4, 0.06, -0.85)], 0.05), "dark")


def _mouse(b: Builder, p: Params) -> None:
    b.add(tube([(0, 0.22, -0.85), (0, 0.3, -0.3), (0, 0.24, 0.4), (0, 0.12, 0.85)], [0.45, 0.64, 0.58, 0.38], flat=0.85), "body")
    b.cut(box(0.035, 1.0, 1.1, 0.0), "dark", at=(0, 0.75, 0.75))
    b.cut(box(2.0, 0.8, 0.035, 0.0), "dark", at=(0, 0.72, 0.18))
    b.add(cylinder(0.15, 0.12, 0.03), "keys", at=(0, 0.6, 0.52), turn=(0, 0, 90), bump=Bump("flutes", 0.02, 0.06))
    b.add(tube([(0, 0.12, 1.0), (0.05, 0.1, 1.25), (-0.15, 0.07, 1.45)], 0.06), "keys")
    b.add(box(0.12, 0.1, 0.4, 0.04), "keys", at=(0.58, 0.34, -0.1), turn=(0, 6, -10))


def _printer(b: Builder, p: Params) -> None:
    b.add(box(1.9, 0.93, 1.2, 0.1), "body", at=(0, -0.02, 0), stand=True)
    b.add(box(1.92, 0.12, 1.22, 0.04), "keys", at=(0, 0.62, 0))
    b.cut(box(1.4, 0.22, 0.7, 0.03), "dark", at=(0, 0.34, 0.5))
    b.add(box(1.3, 0.06, 0.9, 0.02), "keys", at=(0, 0.22, 0.75))
    b.add(box(1.1, 0.045, 0.8, 0.01), "paper", at=(0, 0.27, 0.62), turn=(4, 0, 0))
    for k in range(4):
        b.add(box(0.8, 0.025, 0.03, 0.005), "dark", at=(0, 0.29 - 0.006 * k, 0.6 + 0.1 * k))
    b.add(box(1.2, 0.75, 0.06, 0.02), "keys", at=(0, 1.15, -0.5), turn=(-16, 0, 0))
    b.add(box(1.05, 0.85, 0.05, 0.01), "paper", at=(0, 1.15, -0.44), turn=(-16, 0, 0))
    b.add(box(0.5, 0.05, 0.3, 0.02), "screen", at=(0.6, 0.92, 0.34))
    for k in range(round(p.buttons)):
        b.add(cylinder(0.06, 0.06, 0.02), "third" if k == 0 else "metal", at=(0.1 - 0.18 * k, 0.92, 0.36))


def _slab_phone(b: Builder, p: Params, w: float, h: float) -> None:
    with b.frame((0, 0.5 * h + 0.06, 0), (-9, 0, 0)):
        b.add(box(w, h, 0.16, 0.07), "body")
        b.add(box(w - 0.1, h - 0.12, 0.17, 0.05), "dark", at=(0, 0, 0.005))
        b.cut(box((w - 0.16) * p.screen, (h - 0.3) * p.screen, 0.05, 0.02), "screen", at=(0, 0, 0.105))
        s = 0.2 * min(w, 1.1)
        roles = ("buttons", "second", "third", "metal", "keys", "body")
        for j in range(3):
            for i in range(3):
                b.add(box(s, s, 0.06, 0.03), roles[(2 * i + j) % 6], at=((i - 1) * 0.3 * (w - 0.1), 0.2 * h - (j - 0.4) * 0.3 * min(w, 1.1), 0.075))
        for x, y in ((0.0, 0.0), (0.0, -0.2), (0.2, 0.0)):
            b.add(cylinder(0.09, 0.07, 0.02), "dark", at=(0.24 * w + 0.5 * x, 0.36 * h + y, -0.09), turn=(90, 0, 0))
        b.add(box(0.06, 0.3, 0.08, 0.02), "metal", at=(0.5 * w, 0.15 * h, 0))
        b.add(box(0.24, 0.035, 0.05, 0.01), "metal", at=(0, 0.46 * h, 0.075))
    b.add(box(0.8 * w, 0.12, 0.75, 0.05), "keys", at=(0, 0, -0.02), stand=True)
    b.add(box(0.5 * w, 0.4, 0.1, 0.03), "keys", at=(0, 0.02, -0.14), turn=(-9, 0, 0), stand=True)


def _smartphone(b: Builder, p: Params) -> None:
    _slab_phone(b, p, 1.0, 1.95)


def _tablet(b: Builder, p: Params) -> None:
    _slab_phone(b, p, 1.5, 1.95)


def _telephone(b: Builder, p: Params) -> None:
    b.add(box(1.5, 0.8, 1.2, 0.14, (0.5, 0.42)), "body", at=(0, 0.04, 0), stand=True)
    b.add(box(1.86, 0.12, 1.5, 0.05), "body", stand=True)
    with b.frame((0, 0.48, 0.59), (72, 0, 0)), b.frame((0, 0, 0), (0, 0, 0)):
        b.add(cylinder(0.38, 0.1, 0.03), "metal")
        for _ in b.around(10, 0.27, 0.05, 40, 290):
            b.cut(cylinder(0.065, 0.12, 0.0), "dark")
        b.add(cylinder(0.15, 0.14, 0.03), "paper")
    for x in (0.38, -0.38):
        b.add(box(0.16, 0.28, 0.5, 0.05), "metal", at=(x, 0.9, -0.1))
    with b.frame((0, 1.06, -0.1)):
        b.add(tube([(-0.8, 0.0, 0), (-0.5, 0.2, 0), (0.5, 0.2, 0), (0.8, 0.0, 0)], 0.12), "body")
        for s in (1, -1):
            b.add(frustum(0.3, 0.2, 0.26, 0.05), "body", at=(0.84 * s, -0.08, 0))
            b.add(cylinder(0.22, 0.06, 0.02), "dark", at=(0.84 * s, -0.21, 0))
    b.add(tube([(-0.84, 0.9, 0.0), (-1.05, 0.5, 0.1), (-1.0, 0.16, 0.0), (-0.8, 0.1, -0.2)], 0.06), "keys", bump=Bump("ribs", 0.02, 0.06))


def _walkie(b: Builder, p: Params) -> None:
    b.add(box(0.85, 1.35, 0.5, 0.09), "body", at=(0, 0.03, 0), stand=True)
    b.add(box(0.88, 0.5, 0.53, 0.06), "keys", at=(0, 0.3, 0))
    for k in range(6):
        b.cut(box(0.55, 0.035, 0.1, 0.0), "dark", at=(0, 0.16 + 0.065 * k, 0.27))
    b.cut(box(0.6, 0.26, 0.06, 0.02), "screen", at=(0, 1.12, 0.25))
    for j in range(2):
        for i in range(3):
            b.add(box(0.17, 0.1, 0.07, 0.03), "buttons" if (i, j) == (1, 0) else "metal", at=(-0.22 + 0.22 * i, 0.86 - 0.15 * j, 0.25))
    b.add(cone((0.26, 1.3, 0), (0.26, 1.5 + 0.5 * p.antenna, 0), 0.1, 0.055), "keys")
    b.add(cylinder(0.12, 0.2, 0.03), "second", at=(-0.2, 1.42, 0), bump=Bump("flutes", 0.02, 0.06))
    b.add(box(0.1, 0.4, 0.24, 0.04), "buttons", at=(-0.43, 0.95, 0))


def _smartwatch(b: Builder, p: Params) -> None:
    with b.frame((0, 0.95, 0.1), (-12, 0, 0)):
        b.add(box(0.95, 1.05, 0.3, 0.13), "body")
        b.add(box(0.86, 0.96, 0.3, 0.1), "dark", at=(0, 0, 0.02))
        b.cut(box(0.74 * p.screen, 0.84 * p.screen, 0.06, 0.02), "screen", at=(0, 0, 0.18))
        b.add(box(0.05, 0.32, 0.07, 0.01), "paper", at=(0, 0.14, 0.15))
        b.add(box(0.05, 0.24, 0.07, 0.01), "buttons", at=(0.1, -0.03, 0.15), turn=(0, 0, 70))
        b.add(cylinder(0.1, 0.12, 0.03), "metal", at=(0.52, 0.16, 0), turn=(0, 0, 90), bump=Bump("flutes", 0.014, 0.04))
    b.add(
        tube(
            [(0, 1.42, 0.0), (0, 1.6, -0.3), (0, 1.3, -0.75), (0, 0.7, -0.82), (0, 0.22, -0.55), (0, 0.26, -0.1), (0, 0.5, 0.12)],
            0.075,
            flat=5.0,
            up=(1, 0, 0),
        ),
        "keys",
    )
    for k in range(4):
        b.cut(cylinder(0.04, 0.4, 0.0), "dark", at=(0, 1.15 - 0.16 * k, -0.82), turn=(90, 0, 0))
    b.add(box(0.95, 0.2, 0.9, 0.06), "metal", at=(0, 0, -0.3), stand=True)


def _calculator(b: Builder, p: Params) -> None:
    with b.frame((0, 1.0, 0), (-16, 0, 0)):
        b.add(box(1.35, 1.9, 0.22, 0.08), "body")
        b.cut(box(1.1, 0.4, 0.08, 0.02), "third", at=(0, 0.64, 0.11))
        for k, digit in enumerate("1234"):
            b.add(box(0.05 if digit == "1" else 0.1, 0.2, 0.06, 0.01), "dark", at=(0.0 + 0.15 * k, 0.64, 0.07))
        for j in range(5):
            for i in range(4):
                role = "second" if i == 3 else ("buttons" if (i, j) == (0, 0) else "keys")
                b.add(box(0.24, 0.18, 0.1, 0.04), role, at=(-0.46 + 0.305 * i, 0.26 - 0.245 * j, 0.13))
    b.add(box(1.1, 0.14, 0.9, 0.05), "dark", at=(0, 0, -0.02), stand=True)


def _remote(b: Builder, p: Params) -> None:
    with b.frame((0, 1.0, 0), (-9, 0, 0)):
        b.add(box(0.62, 1.95, 0.26, 0.12), "body")
        b.add(cylinder(0.085, 0.08, 0.02), "buttons", at=(-0.14, 0.78, 0.13), turn=(90, 0, 0))
        b.add(torus(0.17, 0.055), "metal", at=(0, 0.46, 0.12), turn=(90, 0, 0))
        b.add(cylinder(0.08, 0.1, 0.03), "keys", at=(0, 0.46, 0.12), turn=(90, 0, 0))
        for j in range(4):
            for i in range(3):
                b.add(box(0.12, 0.1, 0.08, 0.03), "keys", at=(-0.17 + 0.17 * i, 0.12 - 0.16 * j, 0.13))
        for i, role in enumerate(("buttons", "third", "second")):
            b.add(box(0.12, 0.08, 0.08, 0.03), role, at=(-0.17 + 0.17 * i, -0.58, 0.13))
        b.add(box(0.3, 0.1, 0.06, 0.02), "dark", at=(0, 0.95, 0.02))
    b.add(box(0.85, 0.14, 0.75, 0.05), "keys", at=(0, 0, 0), stand=True)


def _television(b: Builder, p: Params) -> None:
    b.add(box(2.7, 1.6, 0.14, 0.04), "keys", at=(0, 1.08, 0))
    b.cut(box(2.54 * p.screen, 1.44 * p.screen, 0.08, 0.01), "screen", at=(0, 1.09, 0.07))
    b.add(box(1.6, 0.9, 0.2, 0.08), "keys", at=(0, 1.0, -0.08))
    for s in (1, -1):
        b.add(cone((s * 0.75, 0.4, 0), (s * 0.9, 0.05, 0.3), 0.06, 0.05), "metal")
        b.add(cone((s * 0.75, 0.4, 0), (s * 0.9, 0.05, -0.3), 0.06, 0.05), "metal")
        b.add(capsule((s * 0.9, 0.04, -0.34), (s * 0.9, 0.04, 0.34), 0.055), "metal")
    b.add(box(0.2, 0.04, 0.05, 0.01), "buttons", at=(0, 0.33, 0.07))


def _retro_tv(b: Builder, p: Params) -> None:
    b.add(box(2.0, 1.25, 1.0, 0.16), "body", at=(0, 0.34, 0), stand=True)
    b.add(box(0.9, 0.8, 0.4, 0.12), "body", at=(-0.2, 0.9, -0.5))
    b.add(box(1.36, 1.05, 0.1, 0.12), "paper", at=(-0.22, 0.97, 0.46))
    b.cut(box(1.16, 0.86, 0.12, 0.05), "dark", at=(-0.22, 0.97, 0.52))
    b.add(ellipsoid(0.58, 0.43, 0.1), "screen", at=(-0.22, 0.97, 0.45))
    for y in (1.3, 1.02):
        b.add(cylinder(0.13, 0.14, 0.03), "metal", at=(0.74, y, 0.52), turn=(90, 0, 0))
        b.add(box(0.04, 0.2, 0.05, 0.01), "dark", at=(0.74, y, 0.6), turn=(0, 0, 40 * y))
    for k in range(4):
        b.cut(box(0.3, 0.035, 0.1, 0.0), "dark", at=(0.74, 0.56 + 0.08 * k, 0.5))
    for s in (1, -1):
        for z in (0.32, -0.32):
            b.add(cone((s * 0.7, 0.38, z), (s * 0.86, 0.02, 1.2 * z), 0.085, 0.055), "keys")
        if p.antenna > 0.0:
            b.add(cone((0.04 * s, 1.6, 0), (0.6 * s * p.antenna, 1.6 + 0.62 * p.antenna, -0.05), 0.04, 0.03), "metal")
            b.add(sphere(0.055), "metal", at=(0.6 * s * p.antenna, 1.6 + 0.62 * p.antenna, -0.05))
    b.add(ellipsoid(0.2, 0.12, 0.2), "keys", at=(0, 1.6, 0))


KINDS = {
    "laptop": _laptop, "computer": _computer, "retro computer": _retro_computer, "monitor": _monitor, "keyboard": _keyboard, "mouse": _mouse,
    "printer": _printer, "vr headset": vr, "controller": controller, "handheld": handheld, "console": console, "arcade": arcade,
    "joystick": joystick, "smartphone": _smartphone, "telephone": _telephone, "tablet": _tablet, "walkie-talkie": _walkie,
    "smartwatch": _smartwatch, "calculator": _calculator, "remote": _remote, "television": _television, "retro tv": _retro_tv,
}  # fmt: skip

device.preset("laptop")
device.preset("computer", kind="computer", real_m=0.8)
device.preset("retro computer", kind="retro computer", body_color="beige", accent="#b7a98a", screen_color="dark green")
device.preset("monitor", kind="monitor", real_m=0.6)
device.preset("keyboard", kind="keyboard", accent="white", body_color="charcoal")
device.preset("computer mouse", kind="mouse", body_color="white", real_m=0.12)
device.preset("printer", kind="printer", body_color="white", real_m=0.45)
device.preset("vr headset", kind="vr headset", body_color="white", real_m=0.25)
device.preset("game controller", kind="controller", body_color="white", real_m=0.16, slot="hand")
device.preset("handheld console", kind="handheld", body_color="light grey", accent="#6f7480", screen_color="#8fa83a", real_m=0.15, slot="hand")
device.preset("game console", kind="console", body_color="light grey", accent="grey", real_m=0.3)
device.preset("arcade machine", kind="arcade", body_color="purple", accent="charcoal", real_m=1.8)
device.preset("joystick", kind="joystick", body_color="black", accent="charcoal", real_m=0.2)
device.preset("smartphone", kind="smartphone", body_color="silver", screen_color="royal blue", real_m=0.15, slot="hand")
device.preset("tablet", kind="tablet", body_color="silver", screen_color="royal blue", real_m=0.25, slot="hand")
device.preset("telephone", kind="telephone", body_color="crimson", accent="crimson", real_m=0.25)
device.preset("walkie-talkie", kind="walkie-talkie", body_color="mustard", real_m=0.2, slot="hand")
device.preset("smartwatch", kind="smartwatch", body_color="silver", accent="teal", screen_color="navy", real_m=0.1)
device.preset("calculator", kind="calculator", body_color="charcoal", accent="light grey", real_m=0.15)
device.preset("remote control", kind="remote", body_color="charcoal", accent="light grey", real_m=0.18, slot="hand")
device.preset("television", kind="television", real_m=1.2, screen_color="navy")
device.preset("retro tv", kind="retro tv", body_color="caramel", accent="dark brown", screen_color="#8fb8b0", real_m=0.6)
