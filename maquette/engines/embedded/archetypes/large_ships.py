"""Large ships: liners, freighters, warships, steamers."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import Outline, box, cone, cylinder, ellipsoid, extrude, oval, sphere, torus

PARAMS = {
    "kind": choice("cruise", "cargo", "battleship", "carrier", "icebreaker", "steamboat"),
    "length": number(2.8, 2.0, 3.0, vary=0.033),
    "width": number(0.66, 0.45, 0.95, vary=0.035),
    "side": number(0.4, 0.25, 0.6, "height of the hull", vary=0.033),
    "decks": number(4.0, 1.0, 5.0, vary=0.0),
    "chimney": number(0.34, 0.0, 0.6),
    "chimneys": number(1.0, 1.0, 4.0, vary=0.0),
    "boats": number(4.0, 0.0, 6.0, "lifeboats along each side", vary=0.0),
    "containers": number(5.0, 0.0, 6.0, "stacks along the deck", vary=0.0),
    "turret": number(1.0, 0.6, 1.4, "size of the guns"),
    "planes": number(3.0, 0.0, 4.0, "on deck", vary=0.0),
    "flare": number(0.22, 0.0, 0.4, "how much the hull widens upwards"),
    "body_color": color("white"),
    "stripe_color": color("navy"),
    "accent": color("red"),
}


@archetype("large ship", "boat", PARAMS, symmetric=False, real_m=200.0)
def large_ship(b: Builder, p: Params) -> None:
    """Bow towards +z."""
    b.material("hull", p.body_color, roughness=0.4)
    b.material("deck", "caramel" if p.kind in ("cruise", "steamboat") else "dark grey")
    b.material("cabin", "white", roughness=0.4)
    b.material("chimney", p.accent, roughness=0.35)
    b.material("stripes", p.stripe_color, roughness=0.4)
    b.material("keel", "brick", roughness=0.5)
    b.material("windows", "#5b7f99", "glass")
    b.material("metal", "grey", "steel")
    b.material("dark", "charcoal")
    with b.group("hull"):
        _hull(b, p)
    KINDS[p.kind](b, p)
    b.socket("top", (0, p.side + 0.4, 0), size=0.3)


def _plan(p: Params, share: float = 1.0, front: float = 1.0, back: float = 1.0) -> Outline:
    """Seen from above, x and -z: pointed at the bow, rounded at the stern."""
    w, f, a = 0.5 * p.width * share, 0.5 * p.length * front, 0.5 * p.length * back
    return (
        (0, -f),
        (-0.42 * w, -0.8 * f),
        (-0.85 * w, -0.5 * f),
        (-w, -0.1 * f),
        (-w, 0.7 * a),
        (-0.8 * w, 0.95 * a),
        (0, a),
        (0.8 * w, 0.95 * a),
        (w, 0.7 * a),
        (w, -0.1 * f),
        (0.85 * w, -0.5 * f),
        (0.42 * w, -0.8 * f),
    )


def _slab(b: Builder, p: Params, y: float, h: float, role: str, share: float, front: float, back: float) -> None:
    """One deck of a superstructure that follows the hull."""
    b.add(extrude(_plan(p, share, front, back), h, 0.02, smooth=True), role, at=(0, y + 0.5 * h, 0), turn=(-90, 0, 0))


def _hull(b: Builder, p: Params) -> None:
    h, half = p.side, 0.5 * p.length
    b.add(extrude(_plan(p, 0.94), h + 0.1, 0.03, smooth=True, taper=p.flare), "hull", at=(0, 0.5 * h - 0.04, 0), turn=(-90, 0, 0))
    b.add(
        extrude([(0.3 * half, h - 0.14), (0.97 * half, h - 0.12), (1.06 * half, h + 0.14), (0.7 * half, h + 0.02)], 0.5 * p.width, 0.03),
        "hull",
        turn=(0, -90, 0),
        blend=0.02,
    )
    b.keep(extrude(_plan(p, 1.04, 1.09, 1.02), 4, 0.0, smooth=True), turn=(-90, 0, 0))
    b.paint(box(4, 0.1, 6, 0), "stripes", at=(0, 0.3 * h, 0))
    b.paint(box(4, 0.4, 6, 0), "keel", at=(0, 0.3 * h - 0.25, 0))
    for k in range(11):
        z = (k / 10 - 0.55) * 0.8 * p.length
        b.cut(sphere(0.045), "dark", at=(0.53 * p.width if abs(z) < 0.3 * p.length else 0.47 * p.width, 0.72 * h, z), mirror=True)
    b.add(torus(0.07, 0.028), "metal", at=(0.22 * p.width, 0.7 * h, 0.82 * half), turn=(0, 0, 60), mirror=True)


def _window_row(b: Builder, x: float, y: float, z0: float, z1: float, count: int, size: float = 0.075) -> None:
    for k in range(count):
        z = z0 + (z1 - z0) * k / max(count - 1, 1)
        b.add(box(0.05, size, 1.1 * size, 0.015), "windows", at=(x, y, z), mirror=True)


def _funnel(b: Builder, p: Params, y: float, z: float, r: float = 0.14) -> None:
    with b.group("chimney", at=(0, y, z), turn=(-8, 0, 0)):
        b.add(extrude(oval(r, 1.35 * r), p.chimney + 0.1, 0.02), "chimney", at=(0, 0.5 * p.chimney - 0.05, 0), turn=(90, 0, 0))
        b.paint(box(2, 0.09, 2, 0), "cabin", at=(0, 0.62 * p.chimney, 0))
        b.paint(box(2, 0.12, 2, 0), "dark", at=(0, p.chimney, 0))
        b.cut(extrude(oval(0.7 * r, r), 0.2, 0.0), "dark", at=(0, p.chimney, 0), turn=(90, 0, 0))


def _cruise(b: Builder, p: Params) -> None:
    y, n = p.side, round(p.decks)
    with b.group("decks"):
        for k in range(n):
            front, back = 0.66 - 0.09 * k, 0.8 - 0.05 * k
            _slab(b, p, y + 0.15 * k, 0.12, "cabin", 0.82 - 0.05 * k, front, back)
            _slab(b, p, y + 0.15 * k + 0.11, 0.045, "cabin", 0.9 - 0.05 * k, front + 0.04, back + 0.02)
            x = 0.5 * p.width * (0.82 - 0.05 * k)
            _window_row(b, x, y + 0.15 * k + 0.065, -0.3 * p.length * back, -0.02 * p.length, 9, 0.065)
    top = y + 0.15 * n
    with b.group("top"):
        b.add(box(0.4 * p.width, 0.14, 0.3, 0.03), "cabin", at=(0, top, 0.16 * p.length), stand=True)
        b.add(box(0.36 * p.width, 0.06, 0.06, 0.01), "windows", at=(0, top + 0.08, 0.16 * p.length + 0.14))
        b.add(cone((0, top, 0.05), (0, top + 0.42, 0.02), 0.035, 0.03), "metal")
        b.add(box(0.3, 0.04, 0.5, 0.01), "windows", at=(0, top, -0.27 * p.length))
    for k in range(round(p.chimneys)):
        _funnel(b, p, top, -0.1 * p.length - 0.4 * k)
    with b.group("lifeboats"):
        for k in range(round(p.boats)):
            z = (k / max(p.boats - 1, 1) - 0.72) * 0.4 * p.length
            b.add(ellipsoid(0.055, 0.05, 0.12), "chimney", at=(0.475 * p.width, y + 0.19, z), mirror=True)


def _cargo(b: Builder, p: Params) -> None:
    y = p.side
    tints = ("crimson", "blue", "orange", "leaf", "amber", "teal", "silver")
    for t in tints:
        b.material(f"container {t}", t, roughness=0.5)
    n = round(p.containers)
    with b.group("containers"):
        for k in range(n):
            z = 0.28 * p.length - k * 0.62 * p.length / max(n - 0.4, 1)
            for i in range(4):
                tall = 2 + (3 * k + 2 * i) % 3
                for j in range(tall):
                    x = (i - 1.5) * 0.24 * p.width
                    b.add(
                        box(0.225 * p.width, 0.145, 0.36, 0.012),
                        f"container {tints[(2 * i + 3 * j + k) % 7]}",
                        at=(x, y - 0.02 + 0.145 * j, z),
                        stand=True,
                        bump=Bump("flutes", 0.012, 0.07),
                    )
    with b.group("bridge", at=(0, y, -0.38 * p.length)):
        b.add(box(0.72 * p.width, 0.72, 0.3, 0.03), "cabin", at=(0, -0.04, 0), stand=True)
        b.add(box(1.06 * p.width, 0.11, 0.26, 0.03), "cabin", at=(0, 0.62, 0.02))
        b.add(box(0.98 * p.width, 0.06, 0.05, 0.01), "windows", at=(0, 0.63, 0.145))
        for j in range(3):
            for i in range(4):
                b.add(box(0.06, 0.06, 0.05, 0.01), "windows", at=((i - 1.5) * 0.17 * p.width, 0.1 + 0.16 * j, 0.145))
        b.add(cone((0, 0.65, 0), (0, 0.98, 0), 0.035, 0.03), "metal")
        b.add(box(0.3, 0.04, 0.05, 0.015), "metal", at=(0, 0.84, 0))
    _funnel(b, p, y + 0.34, -0.38 * p.length - 0.26)
    with b.group("funnel base"):
        b.add(box(0.4 * p.width, 0.5, 0.3, 0.03), "cabin", at=(0, y - 0.05, -0.38 * p.length - 0.2), stand=True)


def _guns(b: Builder, y: float, z: float, back: bool, s: float, barrels: int = 3) -> None:
    with b.group("turret", at=(0, y, z), turn=(0, 180 if back else 0, 0)):
        b.add(cylinder(0.19 * s, 0.1, 0.01), "metal", at=(0, 0.02, 0))
        b.add(box(0.36 * s, 0.14 * s, 0.36 * s, 0.03, (0.15, 0.25)), "hull", at=(0, 0.06, 0), stand=True)
        for k in range(barrels):
            x = (k - 0.5 * (barrels - 1)) * 0.11 * s
            b.add(cone((x, 0.06 + 0.07 * s, 0.1), (x, 0.06 + 0.13 * s, 0.56 * s), 0.038, 0.03), "metal")


def _battleship(b: Builder, p: Params) -> None:
    y = p.side
    with b.group("decks"):
        _slab(b, p, y - 0.02, 0.14, "hull", 0.72, 0.3, 0.36)
        _slab(b, p, y + 0.11, 0.12, "hull", 0.56, 0.22, 0.26)
        b.add(box(0.3, 0.7, 0.26, 0.03, (0.3, 0.3)), "hull", at=(0, y + 0.2, 0.14 * p.length), stand=True, bump=Bump("panels", 0.01, 0.12))
        for dy, w in ((0.5, 0.34), (0.74, 0.3)):
            b.add(box(w, 0.07, 0.26, 0.02), "hull", at=(0, y + dy, 0.14 * p.length + 0.02))
            b.add(box(w - 0.06, 0.05, 0.06, 0.01), "windows", at=(0, y + dy + 0.01, 0.14 * p.length + 0.14))
        b.add(cone((0, y + 0.85, 0.13 * p.length), (0, y + 1.24, 0.12 * p.length), 0.045, 0.03), "metal")
        b.add(box(0.44, 0.045, 0.05, 0.015), "metal", at=(0, y + 1.06, 0.125 * p.length))
        b.add(sphere(0.08), "metal", at=(0, y + 0.92, 0.15 * p.length))
        for k in range(4):
            z = (0.14 - 0.1 * k) * p.length
            b.add(box(0.14, 0.3, 0.14, 0.03), "hull", at=(0.4 * p.width, y - 0.03, z), mirror=True)
            b.add(cone((0.4 * p.width, y + 0.1, z), (0.4 * p.width + 0.16, y + 0.17, z + 0.06), 0.028, 0.026), "metal", mirror=True)
    for k in range(round(p.chimneys)):
        _funnel(b, p, y + 0.2, -0.02 * p.length - 0.3 * k, 0.12)
    _guns(b, y - 0.01, 0.36 * p.length, False, p.turret)
    _guns(b, y + 0.11, 0.25 * p.length, False, p.turret)
    _guns(b, y - 0.01, -0.36 * p.length, True, p.turret)


def _carrier(b: Builder, p: Params) -> None:
    y, half = p.side + 0.06, 0.5 * p.length
    with b.group("deck"):
        outline = [
            (-0.62 * p.width, -0.98 * half),
            (0.62 * p.width, -0.98 * half),
            (0.74 * p.width, -0.4 * half),
            (0.74 * p.width, 0.2 * half),
            (0.52 * p.width, 0.45 * half),
            (0.42 * p.width, half),
            (-0.42 * p.width, half),
            (-0.7 * p.width, 0.5 * half),
            (-0.7 * p.width, -0.7 * half),
        ]
        b.add(extrude([(x, -z) for x, z in outline][::-1], 0.12, 0.02), "deck", at=(0, y, 0), turn=(-90, 0, 0))
        b.cut(box(0.03, 0.06, 1.9 * half, 0.0), "cabin", at=(-0.12, y + 0.06, 0), turn=(0, 6, 0))
        for k in range(7):
            b.cut(box(0.05, 0.06, 0.16, 0.0), "cabin", at=(0.16 + 0.02 * k, y + 0.06, 0.85 * half - 0.24 * k), turn=(0, -7, 0))
        b.cut(box(0.3, 0.04, 0.3, 0.01), "metal", at=(-0.4 * p.width, y + 0.055, 0.1))
    with b.group("island", at=(0.56 * p.width, y + 0.05, -0.05)):
        b.add(box(0.2, 0.34, 0.5, 0.03), "hull", stand=True)
        b.add(box(0.24, 0.12, 0.3, 0.03), "hull", at=(0, 0.4, 0.04))
        b.add(box(0.2, 0.06, 0.05, 0.01), "windows", at=(0, 0.41, 0.18))
        b.add(cone((0, 0.4, -0.1), (0, 0.82, -0.1), 0.04, 0.03), "metal")
        b.add(box(0.26, 0.1, 0.05, 0.02), "metal", at=(0, 0.66, -0.08), turn=(0, 25, 0))
        b.add(sphere(0.08), "cabin", at=(0, 0.54, -0.18))
    with b.group("planes"):
        for k in range(round(p.planes)):
            with b.frame((-0.34 * p.width + 0.02 * k, y + 0.12, (0.62 - 0.42 * k) * half), (0, -8, 0)):
                b.add(cone((0, 0, -0.13), (0, 0.0, 0.16), 0.05, 0.025), "cabin")
                b.add(extrude([(-0.19, -0.09), (0.19, -0.09), (0.03, 0.1), (-0.03, 0.1)], 0.05, 0.015), "cabin", turn=(90, 0, 0))
                b.add(box(0.04, 0.13, 0.08, 0.01), "chimney", at=(0, 0.07, -0.12))
                b.add(cylinder(0.035, 0.1, 0.0), "dark", at=(0, -0.05, 0))


def _icebreaker(b: Builder, p: Params) -> None:
    y = p.side
    with b.group("decks"):
        for k in range(3):
            _slab(b, p, y + 0.17 * k - 0.01, 0.18, "cabin", 0.84 - 0.08 * k, 0.36 - 0.05 * k, 0.3 - 0.08 * k)
            _window_row(b, 0.5 * p.width * (0.84 - 0.08 * k), y + 0.09 + 0.17 * k, -0.3 * p.length * (0.3 - 0.08 * k), 0.0, 4)
        b.add(box(0.94 * p.width, 0.14, 0.3, 0.03), "cabin", at=(0, y + 0.56, 0.2))
        b.add(box(0.86 * p.width, 0.07, 0.05, 0.01), "windows", at=(0, y + 0.57, 0.345))
        b.add(cone((0, y + 0.6, 0.1), (0, y + 1.0, 0.1), 0.04, 0.03), "metal")
        b.add(cylinder(0.3, 0.06, 0.02), "stripes", at=(0, y + 0.03, -0.37 * p.length))
        b.add(cone((0, y, 0.32 * p.length), (0, y + 0.36, 0.4 * p.length), 0.045, 0.035), "chimney")
    _funnel(b, p, y + 0.5, -0.14 * p.length)


def _steamboat(b: Builder, p: Params) -> None:
    y, w = p.side, p.width
    with b.group("decks"):
        for k in range(2):
            base = y + 0.36 * k
            b.add(box((0.72 - 0.1 * k) * w, 0.34, (0.56 - 0.08 * k) * p.length, 0.02), "cabin", at=(0, base, -0.04 * p.length), stand=True)
            b.add(box(1.0 * w, 0.06, (0.7 - 0.06 * k) * p.length, 0.02), "chimney", at=(0, base + 0.35, -0.02 * p.length))
            _window_row(b, (0.36 - 0.05 * k) * w, base + 0.18, -0.26 * p.length, 0.18 * p.length, 6, 0.12)
            for i in range(6):
                z = (0.3 - 0.12 * i) * p.length * (1 - 0.08 * k)
                b.add(cone((0.46 * w, base - 0.04, z), (0.46 * w, base + 0.35, z), 0.03, 0.03), "cabin", mirror=True)
        b.add(box(0.36 * w, 0.2, 0.3, 0.02), "cabin", at=(0, y + 0.74, 0.02), stand=True)
        b.add(box(0.42 * w, 0.06, 0.36, 0.02), "chimney", at=(0, y + 0.95, 0.02))
        b.add(box(0.3 * w, 0.09, 0.06, 0.01), "windows", at=(0, y + 0.84, 0.16))
        for s in (1, -1):
            b.add(cone((s * 0.26 * w, y + 0.6, 0.22 * p.length), (s * 0.26 * w, y + 1.35, 0.22 * p.length), 0.075, 0.07), "dark")
            for a in range(6):
                with b.frame((s * 0.26 * w, y + 1.32, 0.22 * p.length), (0, 60 * a, 0)):
                    b.add(cone((0, 0, 0.04), (0, 0.14, 0.11), 0.03, 0.028), "dark")
    with b.group("paddle wheel", at=(0, 0.42, -0.54 * p.length)):
        for x in (0.42 * w, 0.0, -0.42 * w):
            b.add(torus(0.38, 0.04), "chimney", at=(x, 0, 0), turn=(0, 0, 90))
        for k in range(8):
            with b.frame((0, 0, 0), (45 * k, 0, 0)):
                b.add(box(0.92 * w, 0.12, 0.05, 0.015), "chimney", at=(0, 0.38, 0))
                b.add(cone((0.42 * w, 0, 0), (0.42 * w, 0.38, 0), 0.028, 0.028), "metal", mirror=True)
        b.add(cylinder(0.07, 0.94 * w, 0.01), "metal", turn=(0, 0, 90))
        b.add(box(0.08, 0.1, 0.6, 0.02), "cabin", at=(0.36 * w + 0.12, 0, 0.24), mirror=True)


KINDS = {
    "cruise": _cruise,
    "cargo": _cargo,
    "battleship": _battleship,
    "carrier": _carrier,
    "icebreaker": _icebreaker,
    "steamboat": _steamboat,
}

large_ship.preset("cruise ship")
large_ship.preset("cargo ship", kind="cargo", body_color="navy", stripe_color="white", accent="amber", width=0.7, chimney=0.3)
large_ship.preset("battleship", kind="battleship", body_color="grey", stripe_color="charcoal", accent="grey", width=0.6, side=0.34)
large_ship.preset("aircraft carrier", kind="carrier", body_color="grey", stripe_color="charcoal", accent="crimson", width=0.62, side=0.42)
large_ship.preset(
    "icebreaker", kind="icebreaker", body_color="crimson", stripe_color="charcoal", accent="amber", length=2.2, width=0.8, side=0.5, real_m=100.0
)
large_ship.preset(
    "steamboat", kind="steamboat", body_color="white", stripe_color="crimson", accent="crimson", length=2.2, width=0.8, side=0.3, real_m=60.0
)
