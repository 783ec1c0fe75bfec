"""Small boats: rowing boats, canoes, gondolas, speedboats, fishing boats, tugs; rafts and houseboats."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.hulls import Lines, add_hull, add_rail
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, frustum, oval, sphere, torus, tube

PARAMS = {
    "kind": choice("hull", "raft", "houseboat", "jet ski", "hovercraft"),
    "length": number(2.4, 1.6, 3.0),
    "width": number(1.0, 0.5, 1.5),
    "side": number(0.46, 0.25, 0.8, "height of the side"),
    "bow": number(0.2, 0.0, 0.9, "how much it rises to the bow"),
    "stern": number(0.05, 0.0, 0.9, "how much it rises to the stern"),
    "transom": number(0.7, 0.0, 0.95, "width of the stern, 0 for a pointed one"),
    "planks": number(1.0, 0.0, 1.0, "relief of the planking"),
    "benches": number(0.0, 0.0, 4.0, vary=0.0),
    "oars": number(0.0, 0.0, 2.0, "1 a paddle, 2 a pair", vary=0.0),
    "cabin": number(0.0, 0.0, 0.9, "height of the wheelhouse"),
    "chimney": number(0.0, 0.0, 0.9),
    "mast": number(0.0, 0.0, 1.6),
    "windshield": number(0.0, 0.0, 0.5),
    "motor": number(0.0, 0.0, 1.2),
    "tires": number(0.0, 0.0, 5.0, "fenders along each side", vary=0.0),
    "nets": number(0.0, 0.0, 1.0, "fishing gear and crates"),
    "ferro": number(0.0, 0.0, 1.0, "the comb of a gondola's bow"),
    "body_color": color("red"),
    "deck_color": color("wood"),
    "accent": color("white"),
}


@archetype("boat", "boat", PARAMS, real_m=5.0)
def boat(b: Builder, p: Params) -> None:
    """Bow towards +z."""
    wooden = p.planks > 0.0
    b.material("hull", p.body_color, "wood" if "wood" in p.body_color else "painted")
    b.material("deck", p.deck_color, "wood" if "wood" in p.deck_color else "painted")
    b.material("cabin", p.accent, roughness=0.4)
    b.material("trim", like="hull", lighter=-0.35)
    b.material("windows", "#5b7f99", "glass")
    b.material("metal", "grey", "steel")
    b.material("tires", "rubber", "rubber")
    b.material("ropes", "tan", "straw")
    b.material("dark", "charcoal")
    if p.kind != "hull":
        {"raft": _raft, "houseboat": _houseboat, "jet ski": _jet_ski, "hovercraft": _hovercraft}[p.kind](b, p)
        return
    lines = Lines(p.length, p.width, p.side, p.bow, p.stern, p.transom, fore=0.7 if p.transom < 0.05 else 0.5)
    hollow = p.cabin <= 0.0 and p.windshield <= 0.0
    with b.group("hull"):
        add_hull(b, lines, "hull", "deck", hollow=hollow, bump=Bump("planks", 0.014, 0.15) if wooden else None)
    with b.group("rail"):
        add_rail(b, lines, "cabin" if p.cabin > 0.0 or p.windshield > 0.0 else "trim")
    deck = lines.side - 0.1
    _fittings(b, p, lines)
    if p.cabin > 0.0:
        _cabin(b, p, deck)
    if p.mast > 0.0:
        _mast(b, p, deck)
    if p.windshield > 0.0:
        _sports(b, p, lines)
    if p.motor > 0.0:
        _motor(b, p, lines)
    # On a deck, people are behind the wheelhouse.
    aft = -0.2 if hollow else -0.3 * p.length
    b.socket("inside", (0, 0.26, 0.0) if hollow else (0, deck, aft), size=(0.58 if hollow else 0.4) * p.width)
    for name in ("seat", "back"):
        b.socket(name, (0, 0.36 if hollow else deck, aft), size=0.3 * p.width)


def _fittings(b: Builder, p: Params, lines: Lines) -> None:
    n = round(p.benches)
    with b.group("benches"):
        for k in range(n):
            z = (0.5 - k / max(n - 1, 1)) * 0.56 * p.length
            b.add(box(2 * lines.half_width(z) - 0.08, 0.07, 0.2, 0.02), "trim", at=(0, 0.72 * lines.sheer(z), z))
    with b.group("oars"):
        if p.oars > 1.5:
            for s in (1, -1):
                w, y = lines.half_width(0), lines.side
                b.add(cone((0.2 * s, y + 0.14, -0.2), (s * (w + 0.5), 0.16, 0.14), 0.045, 0.04), "deck")
                b.add(cone((s * (w + 0.38), 0.2, 0.1), (s * (w + 0.62), 0.06, 0.18), 0.05, 0.09), "cabin")
                b.add(torus(0.07, 0.03), "metal", at=(s * (w - 0.02), y + 0.03, 0), turn=(0, 0, 90))
        elif p.oars > 0.5:
            b.add(capsule((0.04, lines.side + 0.02, -0.75), (-0.1, lines.side + 0.02, 0.6), 0.042), "trim")
            b.add(extrude(oval(0.11, 0.24), 0.06, 0.02), "trim", at=(0.06, lines.side + 0.02, -0.9), turn=(90, 0, 0))
            b.add(capsule((-0.17, lines.side + 0.02, 0.61), (-0.03, lines.side + 0.02, 0.61), 0.045), "trim")
            for z in (-0.5, 0.4):
                b.add(box(2 * lines.half_width(z) - 0.06, 0.07, 0.12, 0.02), "trim", at=(0, lines.sheer(z) - 0.03, z))
    if p.ferro > 0.0:
        z, y = 0.5 * p.length, lines.sheer(0.5 * p.length)
        with b.group("ferro", at=(0, y, z - 0.06)):
            b.add(
                tube([(0, -0.3, -0.06), (0, 0.0, 0.04), (0, 0.2, 0.06), (0, 0.34, -0.02)], [0.05, 0.06, 0.07, 0.1], flat=0.7, up=(1, 0, 0)), "metal"
            )
            for k in range(5):
                b.add(box(0.05, 0.04, 0.2, 0.015), "metal", at=(0, 0.14 - 0.085 * k, 0.1))
        with b.group("seats"):
            b.add(box(0.42, 0.16, 0.34, 0.06), "cabin", at=(0, 0.36, 0.1))
            b.add(box(0.46, 0.34, 0.1, 0.05), "cabin", at=(0, 0.48, -0.1), turn=(-10, 0, 0))
            b.add(box(0.42, 0.14, 0.34, 0.05), "trim", at=(0, 0.22, 0.1))
            b.add(cone((0.3, 0.2, -0.55), (0.34, 1.15, -0.95), 0.04, 0.035), "deck")
            b.add(box(0.4, 0.06, 0.5, 0.02), "deck", at=(0, lines.sheer(-0.8) - 0.06, -0.8))
    if p.tires > 0.0:
        n = round(p.tires)
        with b.group("fenders"):
            for k in range(n):
                z = (k / max(n - 1, 1) - 0.52) * 0.7 * p.length
                x = lines.half_width(z)
                b.add(torus(0.1, 0.05), "tires", at=(x + 0.02, lines.sheer(z) - 0.17, z), turn=(0, 0, 90), mirror=True)
                b.add(capsule((x + 0.03, lines.sheer(z) - 0.08, z), (x, lines.sheer(z) + 0.03, z), 0.028), "ropes", mirror=True)
            b.add(torus(0.14, 0.06, arc_deg=220), "tires", at=(0, lines.sheer(0.5 * p.length) - 0.1, 0.5 * p.length - 0.08), turn=(0, -90, 0))
    if p.nets > 0.0:
        y, z = lines.side - 0.1, -0.36 * p.length
        with b.group("gear"):
            b.add(ellipsoid(0.26, 0.17, 0.2), "ropes", at=(0.08, y + 0.02, z + 0.06), bump=Bump("knit", 0.03, 0.08))
            b.add(box(0.24, 0.18, 0.26, 0.02), "deck", at=(-0.26, y, z + 0.28), stand=True, bump=Bump("planks", 0.012, 0.07))
            for k in range(3):
                b.add(sphere(0.055), "hull", at=(0.2 - 0.12 * k, y + 0.19 - 0.03 * k, z + 0.1 - 0.05 * k))
            b.add(torus(0.13, 0.05), "hull", at=(0.5 * p.width - 0.03, lines.side + 0.02, -0.1), turn=(0, 0, 84))


def _cabin(b: Builder, p: Params, deck: float) -> None:
    w, h, z = 0.56 * p.width, p.cabin, 0.1
    with b.group("cabin", at=(0, deck, z)):
        b.add(box(w, h, 0.34 * p.length, 0.05, (0.06, 0.1)), "cabin", stand=True)
        b.add(box(w + 0.12, 0.08, 0.34 * p.length + 0.1, 0.03), "hull", at=(0, h, 0))
        for x in (0.25 * w, -0.25 * w):
            b.add(box(0.36 * w, 0.34 * h, 0.06, 0.02), "windows", at=(x, 0.68 * h, 0.163 * p.length), turn=(-4, 0, 0))
        for dz in (0.08, -0.08):
            b.add(torus(0.09, 0.03), "trim", at=(0.48 * w, 0.62 * h, dz * p.length), turn=(0, 0, 90), mirror=True)
            b.add(ellipsoid(0.035, 0.085, 0.085), "windows", at=(0.48 * w, 0.62 * h, dz * p.length), mirror=True)
        b.add(box(0.24, 0.66 * h, 0.05, 0.02), "deck", at=(0, 0.4 * h, -0.168 * p.length))
        if p.chimney > 0.0:
            with b.frame((0, h, -0.06)):
                b.add(frustum(0.16, 0.14, p.chimney, 0.02), "hull", stand=True)
                b.paint(cylinder(1, 0.16, 0), "cabin", at=(0, 0.66 * p.chimney, 0))
                b.add(torus(0.14, 0.035), "dark", at=(0, p.chimney, 0))
                b.cut(cylinder(0.1, 0.16, 0), "dark", at=(0, p.chimney, 0))
    with b.group("lights"):
        b.add(sphere(0.07), "windows", at=(0, deck + h + 0.1, z + 0.12 * p.length))
        b.add(cylinder(0.07, 0.1, 0.02), "metal", at=(0, deck + 0.06, 0.38 * p.length))
        b.add(cylinder(0.1, 0.04, 0.01), "metal", at=(0, deck + 0.13, 0.38 * p.length))


def _mast(b: Builder, p: Params, deck: float) -> None:
    z = -0.14 * p.length
    with b.group("mast"):
        b.add(cone((0, deck - 0.05, z), (0, deck + p.mast, z), 0.055, 0.04), "deck")
        if p.nets > 0.0:
            b.add(cone((0, deck + 0.4, z), (0, deck + 0.72, z - 0.85), 0.042, 0.035), "deck")
            b.add(cone((0, deck + p.mast - 0.04, z), (0, deck + 0.72, z - 0.85), 0.034, 0.034), "ropes")
            b.add(cone((0, deck + 0.72, z - 0.85), (0, deck + 0.12, z - 0.62), 0.034, 0.034), "ropes")
            b.add(cone((0, deck + p.mast - 0.04, z), (0, deck + 0.1, 0.46 * p.length), 0.034, 0.034), "ropes")
        else:
            flag = [(0, 0), (-0.38, -0.04), (-0.3, 0.1), (-0.38, 0.22), (0, 0.24)]
            b.add(extrude(flag, 0.055, 0.02), "hull", at=(0, deck + p.mast - 0.26, z), turn=(0, -90, 0))
        b.add(sphere(0.06), "cabin", at=(0, deck + p.mast, z))


def _sports(b: Builder, p: Params, lines: Lines) -> None:
    """A speedboat's foredeck, cockpit, screen and seats."""
    w, y = p.width, lines.side
    with b.group("foredeck", melt=0.02):
        top = tube([(0, y - 0.04, -0.02), (0, y + 0.02, 0.3), (0, y + 0.1, 0.42 * p.length)], [0.44 * w, 0.4 * w, 0.06], flat=0.3)
        b.add(top, "cabin")
        b.paint(box(0.12, 4, 4, 0), "hull", at=(0.13, 0, 0))
        b.paint(box(0.12, 4, 4, 0), "hull", at=(-0.13, 0, 0))
    with b.group("screen"):
        b.add(
            extrude([(-0.4 * w, 0), (0.4 * w, 0), (0.32 * w, p.windshield), (-0.32 * w, p.windshield)], 0.06, 0.02),
            "windows",
            at=(0, y, 0.1),
            turn=(-42, 0, 0),
        )
        frame = [(0.4 * w, y, 0.1), (0.33 * w, y + 0.74 * p.windshield, 0.1 - 0.67 * p.windshield)]
        b.add(tube([frame[0], frame[1], (-frame[1][0], frame[1][1], frame[1][2]), (-frame[0][0], y, 0.1)], 0.032, smooth=False), "metal")
        for x in (0.2 * w, -0.2 * w):
            b.add(box(0.3 * w, 0.16, 0.3, 0.05), "trim", at=(x, y - 0.08, -0.36))
            b.add(box(0.3 * w, 0.34, 0.1, 0.05), "trim", at=(x, y + 0.08, -0.52), turn=(-10, 0, 0))
        b.add(torus(0.09, 0.03), "dark", at=(0.2 * w, y + 0.1, -0.1), turn=(60, 0, 0))
        b.add(cone((0.2 * w, y + 0.1, -0.1), (0.2 * w, y - 0.02, 0.08), 0.03, 0.03), "dark")
        b.add(box(0.78 * w, 0.16, 0.5, 0.05), "cabin", at=(0, y - 0.06, -0.42 * p.length + 0.2))


def _motor(b: Builder, p: Params, lines: Lines) -> None:
    z = -0.5 * p.length
    with b.group("motor", at=(0, lines.side, z)):
        b.add(box(0.26, 0.36 * p.motor, 0.34, 0.1), "cabin", at=(0, 0.16, -0.12))
        b.add(box(0.27, 0.06, 0.35, 0.02), "hull", at=(0, 0.1, -0.12))
        b.add(box(0.12, lines.side + 0.08, 0.16, 0.04), "dark", at=(0, -0.5 * lines.side, -0.14))
        b.add(box(0.2, 0.16, 0.2, 0.04), "metal", at=(0, -0.06, 0.0))
        for k in range(3):
            b.add(extrude(oval(0.06, 0.13, 16), 0.06, 0.02), "metal", at=(0, -lines.side + 0.16, -0.225), turn=(0, 0, 120 * k))


def _raft(b: Builder, p: Params) -> None:
    n, w = 7, p.width
    with b.group("logs"):
        for k in range(n):
            x = (k / (n - 1) - 0.5) * w
            long = p.length * (0.94 + 0.05 * ((5 * k) % 3))
            b.add(
                cylinder(0.6 * w / n, long, 0.03), "hull", at=(x, 0.085, 0.03 * ((3 * k) % 4) - 0.05), turn=(90, 0, 0), bump=Bump("bark", 0.016, 0.08)
            )
            b.paint(box(1, 1, 0.04, 0), "deck", at=(x, 0.1, 0.0))
        for z in (0.36, -0.36):
            b.add(capsule((-0.55 * w, 0.22, z * p.length), (0.55 * w, 0.22, z * p.length), 0.06), "hull")
            for k in range(n):
                b.add(torus(0.075, 0.03), "ropes", at=((k / (n - 1) - 0.5) * w, 0.21, z * p.length), turn=(0, 0, 90))
    top = 0.25 + p.mast
    with b.group("mast"):
        b.add(cone((0, 0.1, 0), (0, top, 0), 0.06, 0.045), "hull")
        b.add(capsule((-0.48, top - 0.14, 0.05), (0.48, top - 0.14, 0.05), 0.042), "hull")
        sail = [(-0.44, 0), (0.44, 0), (0.4, 0.85), (-0.4, 0.85)]
        b.add(extrude(sail, 0.06, 0.02, bend=(-0.22, -0.2)), "cabin", at=(0, top - 1.02, 0.12))
        for x, y in ((0.16, 0.5), (-0.2, 0.3)):
            b.add(box(0.2, 0.2, 0.09, 0.02), "ropes", at=(x, top - 1.02 + y, 0.1), turn=(0, 0, 12))
        for s in (1, -1):
            b.add(cone((0, top - 0.06, 0), (0.5 * w * s, 0.2, -0.4 * p.length), 0.024, 0.024), "ropes")
    with b.group("cargo"):
        b.add(cylinder(0.17, 0.36, 0.03), "deck", at=(-0.28, 0.18, -0.5), stand=True, bump=Bump("flutes", 0.012, 0.1))
        b.add(box(0.3, 0.26, 0.3, 0.02), "deck", at=(0.22, 0.18, -0.5), stand=True, bump=Bump("planks", 0.012, 0.09))
        b.add(cone((0.45 * w, 0.24, 0.5), (0.3 * w, 0.22, -0.75), 0.042, 0.042), "deck")
    b.socket("seat", (0, 0.2, 0.5), size=0.3)


def _houseboat(b: Builder, p: Params) -> None:
    w, long = p.width, p.length
    lines = Lines(long, w, 0.34, 0.12, 0.02, 0.85, full=3.2)
    with b.group("hull"):
        add_hull(b, lines, "hull", "deck", hollow=False, bulwark=0.08, bump=Bump("planks", 0.012, 0.14))
    with b.group("house", at=(0, 0.24, -0.12)):
        b.add(box(0.72 * w, 0.72, 0.58 * long, 0.02), "cabin", stand=True, bump=Bump("planks", 0.01, 0.1))
        roof = [(-0.48 * w, 0.68), (0.48 * w, 0.68), (0.46 * w, 0.78), (0.0, 1.12), (-0.46 * w, 0.78)]
        b.add(extrude(roof, 0.66 * long, 0.02), "trim", bump=Bump("shingles", 0.014, 0.1))
        for z in (0.17, -0.17):
            b.add(box(0.06, 0.3, 0.3, 0.015), "deck", at=(0.36 * w, 0.42, z * long), mirror=True)
            b.add(box(0.07, 0.22, 0.22, 0.01), "windows", at=(0.36 * w, 0.42, z * long), mirror=True)
            b.add(box(0.09, 0.08, 0.34, 0.02), "deck", at=(0.38 * w, 0.24, z * long), mirror=True)
            for k in range(3):
                b.add(sphere(0.055), "hull", at=(0.4 * w, 0.31, z * long - 0.1 + 0.1 * k), mirror=True)
        b.add(box(0.3, 0.52, 0.06, 0.02), "deck", at=(0, 0.26, 0.29 * long))
        b.add(sphere(0.03), "metal", at=(0.09, 0.26, 0.29 * long + 0.04))
        b.add(cylinder(0.08, 0.46, 0.02), "dark", at=(0.2, 1.0, -0.3))
        b.add(cylinder(0.11, 0.06, 0.02), "dark", at=(0.2, 1.24, -0.3))
    with b.group("porch"):
        for s in (1, -1):
            b.add(cone((s * 0.34 * w, 0.24, 0.36 * long), (s * 0.34 * w, 0.98, 0.36 * long), 0.04, 0.04), "cabin")
        b.add(box(0.84 * w, 0.06, 0.34 * long, 0.02), "trim", at=(0, 0.97, 0.24 * long))
        b.add(torus(0.12, 0.045), "hull", at=(0.37 * w, 0.52, -0.06 * long), turn=(0, 0, 90))
        b.add(cylinder(0.1, 0.16, 0.02), "hull", at=(-0.3 * w, 0.3, 0.36 * long))
        b.add(sphere(0.13), "deck", at=(-0.3 * w, 0.44, 0.36 * long), bump=Bump("foliage", 0.03, 0.07))
    b.socket("top", (0, 1.36, 0), size=0.3)


def _jet_ski(b: Builder, p: Params) -> None:
    nose, bar, shield = b.about(1.05, 0.06), b.about(0.4, 0.12), b.about(-35.0, 0.25)
    with b.group("hull", melt=0.04):
        b.add(tube([(0, 0.2, -1.0), (0, 0.22, 0.2), (0, b.about(0.36, 0.12), nose)], [0.38, 0.4, 0.06], flat=0.62), "hull")
        b.add(tube([(0, 0.5, -0.85), (0, 0.56, -0.3), (0, 0.5, 0.05)], [0.16, 0.18, 0.14], flat=1.0), "dark")
        b.add(tube([(0, 0.45, 0.0), (0, 0.62, 0.3), (0, 0.46, 0.85)], [0.24, 0.24, 0.08], flat=0.9), "cabin")
        b.paint(box(0.1, 4, 4, 0), "trim", at=(0, 0, 2.2))
        b.cut(box(0.14, 0.5, 1.1, 0.04), "tires", at=(0.34, 0.56, -0.5), mirror=True)
    with b.group("handlebar"):
        b.add(cone((0, 0.6, 0.25), (0, 0.92, 0.05), 0.09, 0.07), "dark")
        b.add(tube([(-bar, 0.92, -0.06), (-0.2, 0.96, 0.06), (0.2, 0.96, 0.06), (bar, 0.92, -0.06)], 0.05), "tires")
        b.add(box(0.4, 0.22, 0.05, 0.02), "windows", at=(0, 0.9, 0.24), turn=(shield, 0, 0))
    b.socket("back", (0, 0.72, -0.35), size=0.25)
    b.socket("seat", (0, 0.72, -0.35), size=0.25)


def _hovercraft(b: Builder, p: Params) -> None:
    fan, cab, long = b.about(0.32, 0.08), b.about(0.5, 0.12), b.about(0.85, 0.05)
    with b.group("skirt"):
        b.add(tube([(0, 0.16, -long), (0, 0.16, 0.75)], 0.75, flat=0.3), "tires", bump=Bump("ribs", 0.03, 0.14))
    with b.group("deck"):
        b.add(tube([(0, 0.36, -long), (0, 0.36, 0.75)], 0.68, flat=0.16), "hull")
        b.add(box(0.8, cab, 0.9, 0.12, (0.2, 0.3)), "cabin", at=(0, 0.4, 0.3), stand=True)
        b.add(box(0.64, 0.2, 0.1, 0.03), "windows", at=(0, 0.7, 0.66), turn=(-16, 0, 0))
        for z in (0.42, 0.12):
            b.add(box(0.08, 0.2, 0.22, 0.03), "windows", at=(0.36, 0.7, z), turn=(0, 0, 8), mirror=True)
    with b.group("fans"):
        for s in (1, -1):
            with b.frame((0.38 * s, 0.82, -0.75)):
                b.add(torus(fan, 0.06, height=0.1), "hull", turn=(90, 0, 0))
                b.add(sphere(0.09), "metal")
                for k in range(2):
                    b.add(box(2.0 * fan - 0.02, 0.1, 0.06, 0.02), "metal", turn=(0, 0, 90 * k + 30))
                b.add(box(0.12, 0.4, 0.2, 0.03), "hull", at=(0, -0.44, 0))
                b.add(box(0.06, 0.6, 0.2, 0.02), "trim", at=(0, 0, -0.16))


boat.preset("boat", cabin=0.5, chimney=0.36, mast=0.0, width=1.15, side=0.5, bow=0.26, length=2.1, tires=0.0, planks=0.0, deck_color="caramel")
boat.preset("rowing boat", body_color="teal", deck_color="wood", benches=3.0, oars=2.0, width=0.98, length=2.2)
boat.preset("canoe", body_color="crimson", benches=0.0, oars=1.0, transom=0.0, width=0.72, length=2.7, side=0.36, bow=0.34, stern=0.34, planks=1.0)
boat.preset(
    "gondola", body_color="black", deck_color="dark brown", accent="crimson", transom=0.0, width=0.7, length=2.8, side=0.34, bow=0.6, stern=0.42,
    planks=0.0, ferro=1.0, real_m=11.0,
)  # fmt: skip
boat.preset("speedboat", body_color="blue", width=0.95, length=2.5, side=0.42, bow=0.18, planks=0.0, windshield=0.34, motor=1.0, real_m=6.0)
boat.preset("fishing boat", body_color="blue", cabin=0.52, mast=1.2, nets=1.0, width=1.05, length=2.3, side=0.52, bow=0.34, tires=0.0, real_m=12.0)
boat.preset(
    "tugboat", body_color="crimson", deck_color="caramel", accent="cream", cabin=0.72, chimney=0.6, mast=0.0, tires=4.0, width=1.3, length=2.1,
    side=0.6, bow=0.34, stern=0.1, planks=0.0, real_m=20.0,
)  # fmt: skip
boat.preset("raft", kind="raft", body_color="wood", deck_color="caramel", accent="cream", mast=1.5, width=1.2, length=1.8, real_m=3.0)
boat.preset("houseboat", kind="houseboat", body_color="brick", accent="cream", width=1.25, length=2.4, real_m=12.0)
boat.preset("jet ski", kind="jet ski", body_color="lime", real_m=3.0)
boat.preset("hovercraft", kind="hovercraft", body_color="orange", real_m=8.0)
