"""Ships under sail: square riggers, pirates, longships, yachts, junks."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.hulls import Lines, add_hull, add_rail
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import Outline, box, capsule, cone, cylinder, ellipsoid, extrude, frustum, sphere, tube

PARAMS = {
    "length": number(2.3, 1.6, 2.8),
    "width": number(0.78, 0.5, 1.1),
    "side": number(0.48, 0.3, 0.8, "height of the side"),
    "bow": number(0.22, 0.0, 0.9),
    "stern": number(0.3, 0.0, 0.9),
    "transom": number(0.7, 0.0, 0.9),
    "mast": number(1.6, 1.0, 2.0, "height of the main mast"),
    "masts": number(3.0, 1.0, 3.0, vary=0.0),
    "sails": choice("square", "viking", "yacht", "junk"),
    "sail_size": number(1.0, 0.0, 1.3, "0 for furled"),
    "billow": number(0.35, 0.05, 0.7, "how far the wind bellies the sails"),
    "castle": number(0.32, 0.0, 0.6, "height of the stern castle"),
    "guns": number(0.0, 0.0, 6.0, "gun ports a side", vary=0.0),
    "shields": number(0.0, 0.0, 9.0, "along each side", vary=0.0),
    "figurehead": choice("none", "dragon", "spirit"),
    "bowsprit": number(0.6, 0.0, 0.9),
    "nest": number(1.0, 0.0, 1.4, "crow's nest"),
    "flags": number(1.0, 0.0, 1.4),
    "skull": number(0.0, 0.0, 1.2, "on the main sail"),
    "lantern": number(1.0, 0.0, 1.4),
    "body_color": color("wood"),
    "sail_color": color("cream"),
    "accent": color("gold"),
    "flag_color": color("red"),
    "emblem": color("white", "of a skull on sail and flag"),
}


@archetype("sailing ship", "boat", PARAMS, symmetric=False, real_m=40.0)
def sailing_ship(b: Builder, p: Params) -> None:
    """Bow towards +z."""
    b.material("hull", p.body_color, "wood" if "wood" in p.body_color or "brown" in p.body_color else "painted")
    b.material("sails", p.sail_color, "cloth")
    b.material("deck", "caramel", "wood")
    b.material("mast", "dark wood", "wood")
    b.material("trim", p.accent, roughness=0.35)
    b.material("flags", p.flag_color, "cloth")
    b.material("stripes", p.flag_color, "cloth")
    b.material("emblem", p.emblem, "cloth")
    b.material("ropes", "tan")
    b.material("windows", "amber", "glass", glow=0.3)
    b.material("dark", "charcoal")
    lines = Lines(p.length, p.width, p.side, p.bow, p.stern, p.transom, fore=0.4, full=2.4)
    with b.group("hull"):
        add_hull(b, lines, "hull", "deck", hollow=False, bump=Bump("planks", 0.014, 0.11))
    with b.group("rail"):
        add_rail(b, lines, "trim" if p.sails != "viking" else "hull", 0.042)
    if p.castle > 0.0:
        _castle(b, p, lines)
    _broadside(b, p, lines)
    _head(b, p, lines)
    for k, (z, tall) in enumerate(_masts(p)):
        _mast(b, p, lines, z, tall, k)
    _lines(b, p, lines)
    b.socket("seat", (0, p.side, -0.3 * p.length), size=0.25)
    b.socket("inside", (0, p.side - 0.1, 0.1), size=0.25)


def _masts(p: Params) -> list[tuple[float, float]]:
    """z and height of every mast."""
    n, long = round(p.masts), p.length
    if n == 1:
        return [(0.06 * long, p.mast)]
    if n == 2:
        return [(0.22 * long, p.mast), (-0.2 * long, 0.84 * p.mast)]
    return [(0.0, p.mast), (0.29 * long, 0.86 * p.mast), (-0.29 * long, 0.78 * p.mast)]


def _castle(b: Builder, p: Params, lines: Lines) -> None:
    half = 0.5 * p.length
    w, y, long = 2 * lines.half_width(-0.86 * half), p.side - 0.12, 0.3 * p.length
    with b.group("castle", at=(0, y, -half + 0.5 * long)):
        h = p.castle + p.stern
        b.add(box(0.96 * w, h, long, 0.03, (0.12, 0.0)), "hull", stand=True, bump=Bump("planks", 0.012, 0.1))
        b.add(box(0.94 * w, 0.06, long + 0.06, 0.02), "trim", at=(0, h, 0))
        b.cut(box(0.72 * w, 0.14, long - 0.12, 0.02), "deck", at=(0, h + 0.04, 0))
        for x in (-0.26 * w, 0.0, 0.26 * w):
            b.add(box(0.2 * w, 0.3 * h, 0.06, 0.02), "trim", at=(x, 0.62 * h, -0.5 * long))
            b.add(box(0.13 * w, 0.22 * h, 0.08, 0.01), "windows", at=(x, 0.62 * h, -0.5 * long))
        for z in (0.18, -0.18):
            b.add(box(0.06, 0.24 * h, 0.2, 0.02), "windows", at=(0.455 * w, 0.6 * h, z * long), mirror=True)
        b.add(box(0.26 * w, 0.55 * h, 0.05, 0.02), "dark", at=(0, 0.32 * h, 0.5 * long))
        if p.lantern > 0.0:
            with b.frame((0, h + 0.02, -0.5 * long)):
                b.add(cylinder(0.035, 0.2, 0.01), "trim", at=(0, 0.06, 0))
                b.add(frustum(0.06, 0.085, 0.16 * p.lantern, 0.02), "windows", at=(0, 0.22, 0))
                b.add(frustum(0.1, 0.03, 0.08, 0.02), "trim", at=(0, 0.33, 0))


def _broadside(b: Builder, p: Params, lines: Lines) -> None:
    n = round(p.guns)
    with b.group("guns"):
        for k in range(n):
            z = (k / max(n - 1, 1) - 0.5) * 0.56 * p.length
            x = lines.half_width(z) * 0.93
            b.add(box(0.06, 0.13, 0.15, 0.015), "trim", at=(x, 0.62 * p.side, z), mirror=True)
            b.add(cylinder(0.052, 0.2, 0.015), "dark", at=(x + 0.08, 0.62 * p.side, z), turn=(0, 0, 90), mirror=True)
    n = round(p.shields)
    with b.group("shields"):
        for k in range(n):
            z = (k / max(n - 1, 1) - 0.5) * 0.66 * p.length
            x, y = lines.half_width(z) + 0.01, lines.sheer(z) - 0.06
            b.add(cylinder(0.12, 0.06, 0.02), ("flags", "trim", "sails")[k % 3], at=(x, y, z), turn=(0, 0, 90), mirror=True)
            b.add(sphere(0.045), "dark", at=(x + 0.03, y, z), mirror=True)
        if n:
            for k in range(6):
                z = (k / 5 - 0.5) * 0.5 * p.length
                x = lines.half_width(z)
                b.add(cone((x - 0.02, 0.26, z), (x + 0.34, 0.03, z - 0.16), 0.034, 0.034), "mast", mirror=True)
                b.add(cone((x + 0.26, 0.08, z - 0.12), (x + 0.4, 0.03, z - 0.19), 0.035, 0.055), "mast", mirror=True)


def _head(b: Builder, p: Params, lines: Lines) -> None:
    half = 0.5 * p.length
    y = lines.sheer(half)
    if p.bowsprit > 0.0:
        with b.group("bowsprit"):
            b.add(cone((0, y - 0.12, half - 0.35), (0, y + 0.55 * p.bowsprit, half + 0.75 * p.bowsprit - 0.1), 0.065, 0.035), "mast")
    if p.figurehead == "dragon":
        with b.group("dragon", melt=0.02):
            neck = [(0, y - 0.3, half - 0.12), (0, y + 0.05, half + 0.02), (0, y + 0.32, half - 0.02), (0, y + 0.46, half + 0.08)]
            b.add(tube(neck, [0.09, 0.085, 0.075, 0.08]), "hull", bump=Bump("scales", 0.012, 0.07))
            b.add(cone((0, y + 0.5, half + 0.06), (0, y + 0.44, half + 0.3), 0.1, 0.06), "hull")
            b.add(cone((0.06, y + 0.56, half + 0.02), (0.1, y + 0.72, half - 0.12), 0.04, 0.025), "trim", mirror=True)
            b.add(sphere(0.035), "trim", at=(0.08, y + 0.54, half + 0.12), mirror=True)
            b.add(cone((0, y + 0.4, half + 0.12), (0, y + 0.34, half + 0.26), 0.05, 0.035), "flags")
        with b.group("tail"):
            back = lines.sheer(-half)
            b.add(
                tube(
                    [
                        (0, back - 0.3, -half + 0.12),
                        (0, back + 0.1, -half),
                        (0, back + 0.36, -half + 0.1),
                        (0, back + 0.36, -half + 0.26),
                        (0, back + 0.24, -half + 0.24),
                    ],
                    [0.09, 0.08, 0.065, 0.055, 0.05],
                ),
                "hull",
            )
    elif p.figurehead == "spirit":
        with b.group("figurehead", at=(0, y - 0.2, half - 0.04)):
            b.add(cone((0, -0.1, -0.02), (0, 0.1, 0.12), 0.09, 0.07), "trim")
            b.add(sphere(0.075), "trim", at=(0, 0.2, 0.18))


def _mast(b: Builder, p: Params, lines: Lines, z: float, tall: float, k: int) -> None:
    deck = p.side - 0.12
    top = deck + tall
    with b.group("mast", at=(0, 0, z)):
        b.add(cone((0, deck - 0.05, 0), (0, top, 0), 0.065, 0.04), "mast")
        if p.nest > 0.0 and k == 0 and p.sails == "square":
            b.add(frustum(0.1, 0.14, 0.12 * p.nest, 0.02), "mast", at=(0, top - 0.14, 0))
        b.add(sphere(0.055), "trim", at=(0, top, 0))
        if p.flags > 0.0:
            flag = [(0, 0), (-0.2, 0.03), (-0.4, -0.01), (-0.33, 0.1), (-0.4, 0.2), (-0.2, 0.24), (0, 0.21)]
            s = ((1.5 if p.skull > 0.0 else 0.95) if k == 0 else 0.6) * p.flags
            b.add(extrude([(x * s, y * s) for x, y in flag][::-1], 0.055, 0.02), "flags", at=(0, top - 0.02, 0), turn=(0, -90, 0))
            if p.skull > 0.0 and k == 0:
                b.add(ellipsoid(0.05, 0.062 * s, 0.07 * s), "emblem", at=(0, top + 0.11 * s, -0.2 * s))
                b.add(box(0.09, 0.05 * s, 0.07 * s, 0.015), "emblem", at=(0, top + 0.05 * s, -0.2 * s))
    if p.sail_size > 0.0:
        SAILS[p.sails](b, p, lines, z, tall, k)


def _billowed(width_top: float, width_bottom: float, height: float) -> Outline:
    t, w, h = 0.5 * width_top, 0.5 * width_bottom, height
    return ((-w, -h), (-0.5 * w, -0.93 * h), (0, -0.9 * h), (0.5 * w, -0.93 * h), (w, -h), (t, 0), (-t, 0))


def _square(b: Builder, p: Params, lines: Lines, z: float, tall: float, k: int) -> None:
    deck = p.side - 0.12
    wide = 1.25 * p.width * p.sail_size * (1.0 if k == 0 else 0.84)
    rows = ((0.56, 1.0), (0.86, 0.74)) if tall > 0.7 * p.mast else ((0.6, 0.9),)
    for row, (at, share) in enumerate(rows):
        y, w, h = deck + at * tall, wide * share, 0.27 * tall + 0.06
        with b.group("sail", at=(0, y, z)):
            b.add(capsule((-0.56 * w, 0, 0.05), (0.56 * w, 0, 0.05), 0.042), "mast")
            bend = (-0.55 * p.billow, -1.3 * p.billow)
            # The belly: highest in the middle of the sheet.
            with b.frame((0, -0.5 * h, 0.1 + 0.5 * p.billow * 0.4)):
                sheet = tuple((x, yy + 0.5 * h) for x, yy in _billowed(w, 1.12 * w, h))
                b.add(extrude(sheet, 0.06, 0.02, bend=bend), "sails", bump=Bump("wrinkles", 0.006, 0.16))
                if p.skull > 0.0 and k == 0 and row == 0:
                    _skull(b, 0.18 * w * p.skull)
            b.add(capsule((0, -0.9 * h, 0.0), (0, -0.85 * h, 0.16), 0.03), "mast")


def _skull(b: Builder, s: float) -> None:
    b.add(ellipsoid(s, 0.85 * s, 0.05), "emblem", at=(0, 0.1 * s, 0.03))
    b.add(box(1.0 * s, 0.6 * s, 0.07, 0.03), "emblem", at=(0, -0.62 * s, 0.03))
    for x in (0.4 * s, -0.4 * s):
        b.cut(ellipsoid(0.26 * s, 0.28 * s, 0.05), "dark", at=(x, 0.02, 0.085))
    for a in (35, -35):
        with b.frame((0, -0.5 * s, 0.0), (0, 0, a)):
            b.add(capsule((-1.5 * s, 0, 0.0), (1.5 * s, 0, 0.0), 0.1 * s + 0.008), "emblem")


def _viking(b: Builder, p: Params, lines: Lines, z: float, tall: float, k: int) -> None:
    y, w, h = p.side - 0.12 + 0.92 * tall, 1.5 * p.sail_size * p.width, 0.6 * tall
    with b.group("sail", at=(0, y, z)):
        b.add(capsule((-0.56 * w, 0, 0.05), (0.56 * w, 0, 0.05), 0.045), "mast")
        with b.frame((0, -0.5 * h, 0.1 + 0.2 * p.billow)):
            b.add(
                extrude(
                    [(-0.52 * w, -0.5 * h), (0.52 * w, -0.5 * h), (0.5 * w, 0.5 * h), (-0.5 * w, 0.5 * h)],
                    0.065,
                    0.02,
                    bend=(-0.4 * p.billow, -0.8 * p.billow),
                ),
                "sails",
            )
            for i in range(-2, 3):
                b.paint(box(0.12 * w, 4, 4, 0), "stripes", at=(0.23 * w * i, 0, 0))
        b.add(capsule((0, -h, 0.0), (0, -h + 0.03, 0.1), 0.03), "mast")
        b.add(capsule((-0.5 * w, -0.98 * h, 0.02), (0.5 * w, -0.98 * h, 0.02), 0.035), "ropes")


def _yacht(b: Builder, p: Params, lines: Lines, z: float, tall: float, k: int) -> None:
    deck, half = p.side - 0.12, 0.5 * p.length
    s = p.sail_size
    with b.group("sails"):
        main = [(z - 0.04, deck + 0.24), (z - 0.04, deck + 0.98 * tall), (z - 0.3 * s, deck + 0.62 * tall), (z - 0.72 * half * s - 0.2, deck + 0.24)]
        b.add(extrude(main[::-1], 0.06, 0.02), "sails", turn=(0, -90, 0), bump=Bump("ribs", 0.008, 0.3))
        b.paint(box(4, 0.2, 4, 0), "stripes", at=(0, deck + 0.42, 0))
        jib = [(z + 0.04, deck + 0.84 * tall), (half - 0.02, lines.sheer(half) - 0.02), (z + 0.04, deck + 0.22)]
        b.add(extrude(jib[::-1], 0.06, 0.02), "sails", turn=(0, -90, 0))
    with b.group("boom"):
        b.add(capsule((0, deck + 0.22, z), (0, deck + 0.22, z - 0.72 * half * s - 0.22), 0.045), "mast")
        b.add(capsule((0, deck + 0.84 * tall, z), (0, lines.sheer(half), half - 0.04), 0.024), "ropes")
    with b.group("cabin"):
        b.add(box(0.5 * p.width, 0.2, 0.34 * p.length, 0.06, (0.2, 0.2)), "sails", at=(0, deck, 0.08 * p.length), stand=True)
        for dz in (-0.06, 0.06, 0.18):
            b.add(box(0.05, 0.08, 0.16, 0.02), "dark", at=(0.235 * p.width, deck + 0.1, dz * p.length), mirror=True)
        b.add(box(0.5 * p.width, 0.08, 0.3, 0.02), "mast", at=(0, deck + 0.02, -0.34 * p.length))
        b.add(capsule((0, deck + 0.02, -0.44 * p.length), (0, deck + 0.22, -0.34 * p.length), 0.032), "mast")


def _junk(b: Builder, p: Params, lines: Lines, z: float, tall: float, k: int) -> None:
    deck, s = p.side - 0.12, p.sail_size * (1.0 if k == 0 else 0.74)
    low, high = deck + 0.26, deck + 0.98 * tall
    outline = [(0.24 * s, low), (0.2 * s, high - 0.24), (-0.16 * s, high), (-0.62 * s, high - 0.36 * tall), (-0.6 * s, low + 0.04)]
    turn = (0, -90 + 42, 0)
    with b.group("sail", at=(0, 0, z)):
        b.add(extrude([(x + 0.02, y) for x, y in outline][::-1], 0.06, 0.02, bend=(0.1, 0)), "sails", at=(0.06, 0, 0), turn=turn)
        for i in range(5):
            y = low + 0.02 + (high - low) * i / 5.6
            back = -0.62 * s + (0.12 * s if i == 4 else 0.0)
            with b.frame((0.06, y, 0), turn):
                b.add(tube([(0.23 * s, 0.03, 0.0), (back, 0.0 + 0.05 * i, 0.0)], 0.04), "mast")


SAILS = {"square": _square, "viking": _viking, "yacht": _yacht, "junk": _junk}


def _lines(b: Builder, p: Params, lines: Lines) -> None:
    """Shrouds and stays, as thick as a printer wants them."""
    deck = p.side - 0.12
    with b.group("rigging"):
        for z, tall in _masts(p):
            if p.sails in ("square", "viking"):
                for dz in (-0.16, 0.0):
                    x = lines.half_width(z + dz)
                    b.add(
                        cone((x - 0.03, lines.sheer(z + dz), z + dz - 0.05), (0.03, deck + 0.74 * tall, z - 0.03), 0.024, 0.022), "ropes", mirror=True
                    )
        if p.bowsprit > 0.0 and p.sails == "square":
            half = 0.5 * p.length
            end = (0, lines.sheer(half) + 0.45 * p.bowsprit, half + 0.6 * p.bowsprit - 0.1)
            z, tall = _masts(p)[1 if p.masts > 1.5 else 0]
            b.add(cone((0, deck + 0.9 * tall, z), end, 0.024, 0.024), "ropes")
            if p.sail_size > 0.0:
                mid = (deck + 0.72 * tall, z + 0.14)
                jib = [(mid[1], mid[0]), (end[2] - 0.05, end[1] + 0.02), (z + 0.32, deck + 0.28)]
                b.add(extrude(jib[::-1], 0.06, 0.02), "sails", turn=(0, -90, 0))


sailing_ship.preset("sailing ship", accent="gold", castle=0.2, figurehead="spirit", flag_color="blue")
sailing_ship.preset(
    "pirate ship", body_color="dark brown", sail_color="#2b2b30", flag_color="#2b2b30", accent="gold", masts=2.0, guns=4.0, skull=1.2, castle=0.36,
    width=0.9, length=2.1, side=0.54, bow=0.28, stern=0.34, figurehead="spirit",
)  # fmt: skip
sailing_ship.preset(
    "viking ship", sails="viking", masts=1.0, mast=1.45, castle=0.0, shields=8.0, transom=0.0, bow=0.5, stern=0.46, side=0.36, width=0.66,
    length=2.3, figurehead="dragon", bowsprit=0.0, nest=0.0, flags=0.6, lantern=0.0, real_m=20.0,
)  # fmt: skip
sailing_ship.preset(
    "sailboat", sails="yacht", masts=1.0, mast=1.85, castle=0.0, side=0.36, bow=0.12, stern=0.02, width=0.66, length=2.1, transom=0.6,
    body_color="navy", sail_color="white", bowsprit=0.0, nest=0.0, flags=0.6, lantern=0.0, accent="white", real_m=9.0,
)  # fmt: skip
sailing_ship.preset(
    "junk ship", sails="junk", masts=3.0, mast=1.5, castle=0.26, side=0.46, bow=0.3, stern=0.4, width=0.84, length=2.2, transom=0.75,
    body_color="dark wood", sail_color="brick", accent="crimson", bowsprit=0.0, flags=0.5, flag_color="gold", real_m=30.0,
)  # fmt: skip
