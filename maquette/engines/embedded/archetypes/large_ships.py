"""Large ships and submarines: liners, freighters, warships, steamers."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import Outline, box, cone, cylinder, ellipsoid, extrude, lathe, oval, sphere, torus, tube

PARAMS = {
    "kind": choice("cruise", "cargo", "battleship", "carrier", "icebreaker", "steamboat"),
    "length": number(2.8, 2.0, 3.0),
    "width": number(0.66, 0.45, 0.95),
    "side": number(0.4, 0.25, 0.6, "height of the hull"),
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
    return ((0, -f), (-0.42 * w, -0.8 * f), (-0.85 * w, -0.5 * f), (-w, -0.1 * f), (-w, 0.7 * a), (-0.8 * w, 0.95 * a), (0, a),
            (0.8 * w, 0.95 * a), (w, 0.7 * a), (w, -0.1 * f), (0.85 * w, -0.5 * f), (0.42 * w, -0.8 * f))  # fmt: skip


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
                    b.add(box(0.225 * p.width, 0.145, 0.36, 0.012), f"container {tints[(2 * i + 3 * j + k) % 7]}", at=(x, y - 0.02 + 0.145 * j, z), stand=True,
                          bump=Bump("flutes", 0.012, 0.07))  # fmt: skip
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
        outline = [(-0.62 * p.width, -0.98 * half), (0.62 * p.width, -0.98 * half), (0.74 * p.width, -0.4 * half), (0.74 * p.width, 0.2 * half),
                   (0.52 * p.width, 0.45 * half), (0.42 * p.width, half), (-0.42 * p.width, half), (-0.7 * p.width, 0.5 * half), (-0.7 * p.width, -0.7 * half)]  # fmt: skip
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
    "cruise": _cruise, "cargo": _cargo, "battleship": _battleship, "carrier": _carrier, "icebreaker": _icebreaker, "steamboat": _steamboat,
}  # fmt: skip

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

SUBMARINE = {
    "kind": choice("submarine", "bathyscaphe"),
    "length": number(2.3, 1.6, 2.8),
    "girth": number(0.44, 0.25, 0.6, "radius of the hull"),
    "tower": number(0.42, 0.2, 0.6),
    "windows": number(3.0, 0.0, 5.0, "portholes a side", vary=0.0),
    "periscope": number(0.5, 0.0, 0.8),
    "fins": number(1.0, 0.0, 1.4),
    "propeller": number(1.0, 0.0, 1.4),
    "body_color": color("yellow"),
    "accent": color("brass"),
}


@archetype("submarine", "boat", SUBMARINE, symmetric=False, real_m=20.0)
def submarine(b: Builder, p: Params) -> None:
    """Bow towards +z, on two chocks."""
    b.material("hull", p.body_color, roughness=0.3)
    b.material("metal", p.accent, "brass" if p.accent == "brass" else "steel")
    b.material("windows", "sky", "glass")
    b.material("fins", like="hull", lighter=-0.2)
    b.material("stand", "charcoal")
    b.material("lights", "lemon", glow=0.5)
    half, g = 0.5 * p.length, p.girth
    y = g + 0.22
    with b.group("hull", at=(0, y, 0), melt=0.03):
        if p.kind == "submarine":
            rows = [(-half, 0.14), (-0.6 * half, 0.7), (0.0, 1.0), (0.5 * half, 0.98), (0.82 * half, 0.7)]
            b.add(tube([(0, 0, z) for z, _ in rows], [r * g for _, r in rows]), "hull", bump=Bump("panels", 0.01, 0.3, 1.6))
            b.add(
                extrude(oval(0.2, 0.36), p.tower + 0.3, 0.06, taper=-0.3), "hull", at=(0, g + 0.5 * p.tower - 0.15, 0.1), turn=(-90, 0, 0), blend=0.06
            )
            for z in (-0.42 * half, 0.46 * half):
                b.add(torus(0.97 * g if z > 0 else 0.8 * g, 0.035), "metal", at=(0, 0, z), turn=(90, 0, 0), blend=0.0)
        else:
            b.add(sphere(1.35 * g), "hull")
            b.add(tube([(0, 1.3 * g, -0.7), (0, 1.35 * g, 0.6)], 0.62 * g, flat=0.7), "fins", blend=0.05)
    with b.group("portholes", at=(0, y, 0)):
        for k in range(round(p.windows)):
            z = (0.46 - 0.42 * k) * half if p.kind == "submarine" else 0.0
            yaw = 90.0 if p.kind == "submarine" else (0.0, 60.0, -60.0, 120.0, -120.0)[k]
            size = 0.115 if p.kind == "submarine" else (0.3 if k == 0 else 0.17)
            reach = 0.985 * g if p.kind == "submarine" else 1.33 * g
            with b.frame((0, 0.0 if p.kind != "submarine" else 0.06, z), (0, yaw, 0)):
                for turn in (0, 180) if p.kind == "submarine" else (0,):
                    with b.frame((0, 0, 0), (0, turn, 0)):
                        b.add(torus(size, 0.04), "metal", at=(0, 0, reach - 0.02), turn=(90, 0, 0))
                        b.add(ellipsoid(size, size, 0.06), "windows", at=(0, 0, reach - 0.03))
    with b.group("fins", at=(0, y, 0)):
        if p.fins > 0.0 and p.kind == "submarine":
            s = p.fins
            tail = [(0, 0.0), (0.55 * s, -0.12), (0.5 * s, 0.14), (0.1, 0.36)]
            for k in range(4):
                b.add(extrude(tail, 0.08, 0.03), "fins", at=(0, 0, -0.88 * half), turn=(90, 0, 90 * k))
            b.add(box(0.95 * s, 0.07, 0.24, 0.03), "fins", at=(0, g + 0.6 * p.tower, 0.12))
            b.add(
                extrude([(0.0, -0.12), (0.24, -0.1), (0.24, 0.08), (0, 0.2)], 0.07, 0.03),
                "fins",
                at=(0.9 * g, 0, 0.62 * half),
                turn=(90, 0, 0),
                mirror=True,
            )
    top = y + g + p.tower if p.kind == "submarine" else y + 1.35 * g + 0.4 * g
    with b.group("periscope"):
        if p.periscope > 0.0:
            b.add(tube([(0, top - 0.1, 0.1), (0, top + p.periscope, 0.1), (0, top + p.periscope + 0.05, 0.26)], 0.055, smooth=False), "metal")
            b.add(cylinder(0.075, 0.06, 0.02), "metal", at=(0, top + p.periscope + 0.05, 0.27), turn=(90, 0, 0))
        b.add(torus(0.14, 0.035), "metal", at=(0, top - 0.02, 0.0))
    with b.group("screw", at=(0, y, -half - 0.1 if p.kind == "submarine" else -1.4 * g)):
        s = p.propeller
        b.add(cone((0, 0, 0.2), (0, 0, -0.12), 0.09, 0.05), "metal")
        for k in range(4):
            with b.frame((0, 0, 0), (0, 0, 90 * k + 45)):
                b.add(extrude(oval(0.12 * s + 0.02, 0.19 * s + 0.02), 0.07, 0.025), "metal", at=(0, 0.2 * s, 0), turn=(0, 25, 0))
    with b.group("stand"):
        if p.kind == "submarine":
            for z in (0.42, -0.42):
                b.add(box(0.8, 0.34, 0.16, 0.03), "stand", at=(0, 0, z), stand=True)
        else:
            b.add(box(0.14, 0.12, 1.3, 0.05), "stand", at=(0.5, 0.06, 0), mirror=True)
            for z in (0.4, -0.4):
                b.add(cone((0.5, 0.08, z), (0.3, y - 0.3, 0.6 * z), 0.06, 0.06), "stand", mirror=True)
            b.add(cone((0.2, y - 0.2, 0.5), (0.3, y - 0.1, 0.85), 0.05, 0.09), "metal", mirror=True)
            b.add(sphere(0.085), "lights", at=(0.3, y - 0.1, 0.88), mirror=True)
    b.socket("back", (0, top, -0.2), size=0.25)


submarine.preset("submarine")
submarine.preset("bathyscaphe", kind="bathyscaphe", body_color="orange", windows=3.0, girth=0.46, periscope=0.24, real_m=6.0)


GEAR = {
    "kind": choice("anchor", "ship wheel", "propeller"),
    "size": number(1.0, 0.7, 1.2),
    "spokes": number(8.0, 5.0, 10.0, vary=0.0),
    "rope": number(1.0, 0.0, 1.0),
    "body_color": color("iron"),
    "accent": color("brass"),
}


@archetype("ship gear", "boat", GEAR, symmetric=False, real_m=1.2)
def ship_gear(b: Builder, p: Params) -> None:
    wooden = "wood" in p.body_color
    b.material("body", p.body_color, "wood" if wooden else "brass" if p.body_color == "brass" else "iron")
    b.material("metal", p.accent, "brass")
    b.material("ropes", "tan", "straw")
    b.material("stand", "dark wood", "wood")
    {"anchor": _anchor, "ship wheel": _ship_wheel, "propeller": _screw}[p.kind](b, p)


def _foot(b: Builder, top: float) -> None:
    b.add(lathe([(0.5, 0), (0.5, 0), (0.5, 0.1), (0.42, 0.15), (0.16, 0.2), (0.12, 0.3), (0.12, top), (0, top)]), "stand")


def _anchor(b: Builder, p: Params) -> None:
    s = p.size
    with b.group("anchor", at=(0, 0.16, 0), scale=s, melt=0.02):
        b.add(cone((0, 0.1, 0), (0, 1.5, 0), 0.13, 0.09), "body")
        b.add(tube([(-0.82, 0.66, 0), (-0.68, 0.3, 0), (0, 0.06, 0), (0.68, 0.3, 0), (0.82, 0.66, 0)], [0.07, 0.11, 0.15, 0.11, 0.07]), "body")
        b.add(extrude([(-0.2, 0), (0.2, -0.02), (0.04, 0.36)], 0.16, 0.04), "body", at=(0.8, 0.48, 0), turn=(0, 0, -30), mirror=True)
        b.add(cone((-0.52, 1.3, 0), (0.52, 1.3, 0), 0.085, 0.085), "body")
        b.add(sphere(0.13), "body", at=(0.54, 1.3, 0), mirror=True)
        b.add(torus(0.2, 0.06), "metal", at=(0, 1.72, 0), turn=(90, 0, 0), blend=0.0)
    with b.group("stand"):
        b.add(box(1.0, 0.22, 0.62, 0.05), "stand", stand=True, bump=Bump("planks", 0.01, 0.14))
    if p.rope > 0.0:
        with b.group("rope", at=(0, 0.16, 0), scale=s):
            path = [
                (0, 1.6, 0.1),
                (0.18, 1.3, 0.16),
                (0.14, 1.05, -0.16),
                (-0.16, 0.85, -0.1),
                (-0.14, 0.7, 0.18),
                (0.16, 0.5, 0.16),
                (0.3, 0.2, 0.24),
                (0.5, 0.08, 0.22),
            ]
            b.add(tube(path, 0.055), "ropes", bump=Bump("knit", 0.012, 0.05))


def _ship_wheel(b: Builder, p: Params) -> None:
    n = round(p.spokes)
    with b.group("wheel", at=(0, 1.2, 0.12), turn=(90, 0, 0), scale=p.size):
        b.add(torus(0.56, 0.085, height=0.07), "body")
        b.add(torus(0.56, 0.045, height=0.085), "metal")
        b.add(cylinder(0.2, 0.2, 0.03), "body")
        b.add(cylinder(0.13, 0.24, 0.03), "metal")
        for _ in b.around(n):
            profile = [(0.045, 0.1), (0.06, 0.3), (0.04, 0.42), (0.05, 0.62), (0.045, 0.66), (0.075, 0.8), (0.045, 0.92), (0, 0.93)]
            b.add(lathe(profile), "body", turn=(90, 0, 0))
            b.add(sphere(0.05), "metal", at=(0, 0.08, 0.56))
    with b.group("stand"):
        b.add(box(0.34, 1.24, 0.16, 0.05, (0.3, 0.1)), "stand", at=(0, 0.1, -0.08), stand=True)
        b.add(box(0.9, 0.14, 0.6, 0.04), "stand", stand=True)
        b.add(cylinder(0.1, 0.3, 0.02), "metal", at=(0, 1.2, 0.0), turn=(90, 0, 0))


def _screw(b: Builder, p: Params) -> None:
    with b.group("screw", at=(0, 1.2, 0.05), scale=p.size):
        b.add(tube([(0, 0, -0.25), (0, 0, 0.1), (0, 0, 0.3)], [0.19, 0.2, 0.08]), "body")
        for k in range(4):
            with b.frame((0, 0, 0), (0, 0, 90 * k + 45)):
                blade = [(-0.1, 0.05), (-0.36, 0.45), (-0.2, 0.8), (0.12, 0.84), (0.26, 0.5), (0.1, 0.05)]
                b.add(extrude(blade, 0.09, 0.03, smooth=True, bend=(0.4, 0.2)), "body", turn=(0, 32, 0))
    with b.group("stand"):
        _foot(b, 1.1)


ship_gear.preset("anchor")
ship_gear.preset("ship wheel", kind="ship wheel", body_color="wood")
ship_gear.preset("propeller", kind="propeller", body_color="brass", real_m=2.0)
