"""Things worn on the head: hats, helmets, crowns. Drawn standing on the ground with the head's top inside."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.hat_shells import R, crown, fit, hard, knight, space, viking
from maquette.engines.embedded.archetypes.individual import FIT
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, frustum, lathe, sphere, star, torus, tube

PARAMS = {
    "kind": choice(
        "wizard",
        "crown",
        "top",
        "cowboy",
        "pirate",
        "chef",
        "santa",
        "party",
        "cap",
        "knight",
        "space",
        "viking",
        "straw",
        "beanie",
        "police",
        "graduation",
        "hood",
        "hard",
        "bow",
        "witch",
    ),
    "height": number(1.0, 0.5, 1.8, "of the tall part"),
    "brim": number(1.0, 0.0, 1.8, "width of the brim"),
    "bend": number(0.25, 0.0, 0.8, "how far the tip leans", vary=0.5),
    "band": number(1.0, 0.0, 2.0, "width of the band"),
    "cloth": color("purple"),
    "trim": color("gold"),
    "plume": number(0.0, 0.0, 1.5, "a feather"),
    "horns": number(0.0, 0.0, 1.6),
    "ornament": choice("none", "star", "skull", "gem"),
    "open": number(0.0, 0.0, 1.0, "a space helmet that leaves the face free, for who has a muzzle", vary=0.0),
}


@archetype("hat", "clothing", PARAMS, real_m=0.3, slot="head")
def hat(b: Builder, p: Params) -> None:
    draw = {
        "wizard": _pointed, "witch": _pointed, "crown": crown, "top": _top, "cowboy": _cowboy, "pirate": _pirate, "chef": _chef,
        "santa": _santa, "party": _party, "cap": _cap,
        "knight": knight, "space": space, "viking": viking, "straw": _straw, "beanie": _beanie, "police": _police, "graduation":
        _graduation, "hood": _hood, "hard": hard, "bow": _bow,
    }[p.kind]  # fmt: skip
    draw(b, p)
    if p.plume > 0.0:
        b.material("feather", "red", "feather")
        with b.group("feather", melt=0.02, blend=0.02):
            n = p.plume
            b.add(
                tube([(0.62, 0.25, 0.2), (0.72, 0.75 * n, -0.1), (0.55, 1.15 * n, -0.6), (0.4, 1.1 * n, -1.0)], [0.06, 0.16, 0.17, 0.03], flat=0.4),
                "feather",
                bump=Bump("feathers", 0.03, 0.12),
            )


def _ornament(b: Builder, p: Params, y: float, z: float) -> None:
    if p.ornament == "star":
        b.add(extrude(star(5, 0.17, 0.075), 0.09, 0.02), "trim", at=(0.0, y, z))
    elif p.ornament == "gem":
        b.material("gem", "cyan", "crystal")
        b.add(ellipsoid(0.11, 0.14, 0.07), "gem", at=(0.0, y, z))
    elif p.ornament == "skull":
        b.material("skull", "ivory")
        b.material("sockets", "black")
        b.add(ellipsoid(0.17, 0.16, 0.1), "skull", at=(0.0, y, z))
        b.add(box(0.17, 0.12, 0.12, 0.03), "skull", at=(0.0, y - 0.14, z))
        b.cut(sphere(0.05), "sockets", at=(0.07, y - 0.01, z + 0.1), mirror=True)
        for s in (1.0, -1.0):
            b.add(cone((-0.3 * s, y - 0.34, z), (0.3 * s, y - 0.12, z - 0.02), 0.04, 0.04), "skull")


def _pointed(b: Builder, p: Params) -> None:
    b.material("hat", p.cloth, "cloth")
    b.material("trim", p.trim, roughness=0.4)
    h, lean = 1.55 * p.height, p.bend
    with b.group("hat", melt=0.06):
        brim = 0.62 * p.brim
        b.add(lathe([(0.6, 0.0), (R + brim, 0.02), (R + brim, 0.1), (0.8, 0.12), (0.6, 0.2)], smooth=False), "hat")
        b.add(
            tube(
                [(0.0, 0.0, 0.0), (0.0, 0.4 * h, 0.0), (0.12 * lean, 0.75 * h, -0.35 * lean), (0.5 * lean, h, -0.9 * lean)],
                [R * 0.96, 0.58 * R, 0.26 * R, 0.05],
            ),
            "hat",
            bump=Bump("wrinkles", 0.035, 0.34),
        )
        b.cut(ellipsoid(0.74, 0.5, 0.74), at=(0.0, -0.2, 0.0))
    with b.group("band"):
        if p.band > 0.0:
            b.add(lathe([(0.83, 0.1), (0.85, 0.13), (0.8, 0.13 + 0.16 * p.band), (0.76, 0.13 + 0.16 * p.band)], smooth=False), "trim")
            if p.kind == "witch":
                b.add(box(0.3, 0.26, 0.08, 0.02), "trim", at=(0.0, 0.2, 0.84))
                b.cut(box(0.17, 0.13, 0.2, 0.01), "hat", at=(0.0, 0.2, 0.9))
        _ornament(b, p, 0.5, 0.6)
    fit(b)


def _top(b: Builder, p: Params) -> None:
    b.material("hat", p.cloth, roughness=0.5)
    b.material("trim", p.trim, roughness=0.5)
    h = 1.05 * p.height
    with b.group("hat", melt=0.04):
        brim = R + 0.36 * p.brim
        b.add(
            lathe(
                [
                    (0.7, 0.0),
                    (brim, 0.06),
                    (brim + 0.03, 0.13),
                    (brim - 0.03, 0.15),
                    (0.8, 0.1),
                    (0.8, 0.1),
                    (0.74, 0.5 * h),
                    (0.82, h),
                    (0.82, h),
                    (0.5, h + 0.01),
                ]
            ),
            "hat",
        )
        b.cut(ellipsoid(0.7, 0.45, 0.7), at=(0.0, -0.2, 0.0))
    with b.group("band"):
        b.add(lathe([(0.8, 0.11), (0.84, 0.13), (0.81, 0.13 + 0.2 * p.band), (0.75, 0.13 + 0.2 * p.band)], smooth=False), "trim")
        _ornament(b, p, 0.4, 0.76)
    fit(b)


def _cowboy(b: Builder, p: Params) -> None:
    b.material("hat", p.cloth, "leather")
    b.material("trim", p.trim)
    with b.group("hat", melt=0.07):
        b.add(ellipsoid(R, 0.62 * p.height, 0.95 * R), "hat", at=(0.0, 0.22, 0.0))
        b.cut(ellipsoid(0.16, 0.22, 0.75), at=(0.0, 0.24 + 0.62 * p.height, 0.08), blend=0.1)
        b.cut(ellipsoid(0.3, 0.3, 0.2), at=(0.78, 0.62 * p.height, 0.4), mirror=True, blend=0.1)
        b.cut(box(4.0, 1.0, 4.0), at=(0.0, -0.42, 0.0))
        brim = R + 0.5 * p.brim
        b.add(
            extrude([(brim * 1.02 * cos(radians(10 * k)), (brim + 0.22) * sin(radians(10 * k))) for k in range(36)], 0.09, 0.04, bend=(0.3, -0.1)),
            "hat",
            at=(0.0, 0.12, 0.0),
            turn=(-90.0, 0.0, 0.0),
        )
        b.cut(ellipsoid(0.7, 0.42, 0.66), at=(0.0, -0.08, 0.0))
    with b.group("band"):
        b.add(torus(R * 0.96, 0.05, height=0.09 * max(p.band, 0.2)), "trim", at=(0.0, 0.22, 0.0))
        _ornament(b, p, 0.3, 0.8)
    fit(b)


def _pirate(b: Builder, p: Params) -> None:
    b.material("hat", p.cloth, "cloth")
    b.material("trim", p.trim)
    with b.group("hat", melt=0.05):
        b.add(ellipsoid(0.86, 0.52, 0.82), "hat", at=(0.0, 0.15, 0.0))
        front = [
            (-1.28, 0.02),
            (-0.8, 0.0),
            (0.0, -0.06),
            (0.8, 0.0),
            (1.28, 0.02),
            (1.2, 0.28),
            (0.7, 0.52),
            (0.32, 0.86 * p.height),
            (0.0, 0.98 * p.height),
            (-0.32, 0.86 * p.height),
            (-0.7, 0.52),
            (-1.2, 0.28),
        ]
        b.add(extrude(front, 0.13, 0.05, smooth=True, bend=(-0.42, 0.0)), "hat", at=(0.0, 0.05, 0.78), turn=(-8.0, 0.0, 0.0))
        b.add(
            extrude([(x, 0.78 * y) for x, y in front], 0.13, 0.05, smooth=True, bend=(0.42, 0.0)), "hat", at=(0.0, 0.05, -0.74), turn=(8.0, 0.0, 0.0)
        )
        b.cut(ellipsoid(0.74, 0.4, 0.72), at=(0.0, -0.12, 0.0))
    with b.group("trim"):
        edge = [(x, y + 0.05, 0.78 - 0.42 * x * x - 0.13 * y + 0.03) for x, y in front[4:] + front[:1]]
        b.add(tube(edge, 0.06), "trim")
        _ornament(b, p, 0.5, 0.86)
    fit(b)


def _chef(b: Builder, p: Params) -> None:
    b.material("hat", p.cloth, "cloth")
    with b.group("hat", melt=0.08):
        b.add(lathe([(0.78, 0.0), (0.8, 0.5), (0.78, 0.52)], smooth=False), "hat", bump=Bump("flutes", 0.02, 0.16))
        h = 0.62 * p.height
        b.add(ellipsoid(0.95, 0.42 * p.height, 0.95), "hat", at=(0.0, 0.4 + 0.8 * h, 0.0))
        for _ in b.around(9, 0.62, 0.34 + 0.8 * h):
            b.add(ellipsoid(0.34, 0.44 * p.height, 0.36), "hat", turn=(-12.0, 0.0, 0.0))
        b.cut(ellipsoid(0.68, 0.3, 0.68), at=(0.0, -0.1, 0.0))
    fit(b, 0.1, 0.77)


def _santa(b: Builder, p: Params) -> None:
    b.material("hat", p.cloth, "plush")
    b.material("trim", p.trim, "plush")
    with b.group("hat", melt=0.05):
        lean = 0.5 + p.bend
        b.add(
            tube(
                [
                    (0.0, 0.05, 0.0),
                    (0.06, 0.55, -0.02),
                    (0.36 * lean, 0.95 * p.height, -0.08),
                    (0.9 * lean, 0.86 * p.height, -0.06),
                    (1.2 * lean, 0.5, 0.0),
                ],
                [0.82, 0.66, 0.42, 0.24, 0.12],
            ),
            "hat",
            bump=Bump("wrinkles", 0.025, 0.36),
        )
        b.cut(box(4.0, 2.0, 4.0), at=(0.0, -1.0, 0.0))
        b.cut(ellipsoid(0.7, 0.4, 0.7), at=(0.0, -0.05, 0.0))
    with b.group("trim"):
        b.add(torus(0.78, 0.19), "trim", at=(0.0, 0.16, 0.0), bump=Bump("noise", 0.06, 0.12))
        b.add(sphere(0.22), "trim", at=(1.2 * lean, 0.4, 0.0), bump=Bump("noise", 0.05, 0.12))
    fit(b, 0.16, 0.8)


def _party(b: Builder, p: Params) -> None:
    from maquette.engines.embedded.palette import rgb
    from maquette.engines.embedded.recipe import Pattern

    b.material("hat", p.cloth, pattern=Pattern("stripes", rgb(p.trim), 0.4, 0.4, 0.06))
    b.material("trim", p.trim)
    with b.group("hat"):
        b.add(frustum(0.66, 0.06, 1.5 * p.height, 0.02), "hat", stand=True)
        b.cut(frustum(0.55, 0.02, 0.7, 0.0), at=(0.0, 0.3, 0.0))
        b.add(sphere(0.2), "trim", at=(0.0, 1.5 * p.height, 0.0), bump=Bump("noise", 0.08, 0.1))
    fit(b, 0.22, 1.0)


def _cap(b: Builder, p: Params) -> None:
    b.material("cap", p.cloth, "cloth")
    b.material("trim", p.trim)
    with b.group("cap", melt=0.03):
        b.add(ellipsoid(0.86, 0.66 * p.height, 0.9), "cap", at=(0.0, 0.1, 0.0))
        b.cut(box(4.0, 2.0, 4.0), at=(0.0, -1.0, 0.0))
        b.add(
            extrude(
                [(0.6 * sin(radians(a)), 0.62 * cos(radians(a)) * p.brim + 0.2) for a in range(-105, 106, 15)],
                0.09,
                0.04,
                smooth=True,
                bend=(-0.35, -0.1),
            ),
            "cap",
            at=(0.0, 0.14, 0.52),
            turn=(96.0, 0.0, 0.0),
            blend=0.04,
        )
        b.cut(ellipsoid(0.74, 0.52, 0.76), at=(0.0, 0.0, -0.02))
        for _ in b.around(6, 0.0, 0.0, 30.0):
            b.cut(
                tube(
                    [(0.0, 0.1 + 0.66 * p.height, 0.0), (0.0, 0.1 + 0.58 * p.height, 0.46), (0.0, 0.1 + 0.36 * p.height, 0.76), (0.0, 0.1, 0.92)],
                    0.014,
                )
            )
    with b.group("button"):
        b.add(sphere(0.09), "trim", at=(0.0, 0.1 + 0.66 * p.height, 0.0))
        _ornament(b, p, 0.42, 0.8)
    fit(b, 0.12, 0.82)


def _straw(b: Builder, p: Params) -> None:
    b.material("hat", p.cloth, "straw")
    b.material("trim", p.trim)
    with b.group("hat", melt=0.05):
        brim = R + 0.62 * p.brim
        b.add(
            lathe([(0.7, 0.02), (brim, 0.0), (brim + 0.02, 0.07), (0.84, 0.12), (0.78, 0.4), (0.6, 0.62 * p.height), (0.0, 0.68 * p.height)]),
            "hat",
            bump=Bump("ribs", 0.015, 0.09),
        )
        b.cut(ellipsoid(0.7, 0.4, 0.7), at=(0.0, -0.1, 0.0))
    with b.group("band"):
        b.add(torus(0.83, 0.05, height=0.1), "trim", at=(0.0, 0.2, 0.0))
    fit(b)


def _beanie(b: Builder, p: Params) -> None:
    b.material("hat", p.cloth, "cloth")
    b.material("trim", p.trim, "plush")
    with b.group("hat", melt=0.02):
        b.add(ellipsoid(0.86, 0.9 * p.height, 0.88), "hat", at=(0.0, 0.12, 0.0), bump=Bump("knit", 0.03, 0.13))
        b.cut(box(4.0, 2.0, 4.0), at=(0.0, -1.0, 0.0))
        b.cut(ellipsoid(0.74, 0.6, 0.74), at=(0.0, -0.02, 0.0))
        b.add(torus(0.82, 0.11, height=0.16), "hat", at=(0.0, 0.17, 0.0), bump=Bump("flutes", 0.03, 0.1))
    with b.group("pompom"):
        b.add(sphere(0.24), "trim", at=(0.0, 0.12 + 0.95 * p.height, 0.0), bump=Bump("noise", 0.07, 0.1))
    fit(b, 0.14, 0.8)


def _police(b: Builder, p: Params) -> None:
    crown, flare = b.about(0.76, 0.07), b.about(1.08, 0.05)
    b.material("cap", p.cloth)
    b.material("peak", "black", roughness=0.2)
    b.material("trim", p.trim, "gold")
    with b.group("cap", melt=0.05):
        b.add(lathe([(0.8, 0.0), (0.82, 0.3), (flare, 0.55), (flare + 0.02, 0.66), (0.7, crown - 0.02), (0.0, crown)]), "cap")
        b.cut(ellipsoid(0.7, 0.4, 0.7), at=(0.0, -0.12, 0.0))
    with b.group("peak"):
        b.add(
            extrude(
                [(0.72 * sin(radians(a)), 0.55 * cos(radians(a)) + 0.2) for a in range(-100, 101, 20)], 0.08, 0.035, smooth=True, bend=(0.12, 0.0)
            ),
            "peak",
            at=(0.0, 0.16, 0.5),
            turn=(101.0, 0.0, 0.0),
        )
        b.add(torus(0.82, 0.04), "trim", at=(0.0, 0.28, 0.0))
        b.add(extrude(star(6, 0.26, 0.15), 0.12, 0.03), "trim", at=(0.0, 0.46, 1.0), turn=(32.0, 0.0, 0.0))
        b.add(sphere(0.09), "peak", at=(0.0, 0.45, 1.05), blend=0.0)
    fit(b)


def _graduation(b: Builder, p: Params) -> None:
    swing, drop, wide = b.about(0.9, 0.12), b.about(0.2, 0.4), b.about(2.1, 0.05)
    b.material("cap", p.cloth, "cloth")
    b.material("trim", p.trim)
    with b.group("cap", melt=0.02):
        b.add(lathe([(0.8, 0.0), (0.82, 0.42), (0.7, 0.46)], smooth=False), "cap")
        b.add(box(wide, 0.1, wide, 0.03), "cap", at=(0.0, 0.5, 0.0), turn=(0.0, 45.0, 0.0))
        b.cut(ellipsoid(0.7, 0.35, 0.7), at=(0.0, -0.05, 0.0))
    with b.group("tassel", melt=0.01):
        b.add(sphere(0.08), "trim", at=(0.0, 0.58, 0.0))
        b.add(tube([(0.0, 0.58, 0.0), (0.5, 0.58, 0.4), (swing - 0.04, 0.56, 0.62), (swing, drop, 0.64)], 0.05), "trim")
        b.add(frustum(0.12, 0.06, 0.3, 0.03), "trim", at=(swing, drop - 0.14, 0.64), bump=Bump("flutes", 0.02, 0.06))
    fit(b)


def _hood(b: Builder, p: Params) -> None:
    b.material("hood", p.cloth, "cloth")
    with b.group("hood", melt=0.08):
        b.add(ellipsoid(1.12, 1.12, 1.1), "hood", at=(0.0, 1.0, -0.1), bump=Bump("wrinkles", 0.02, 0.4))
        b.add(cone((0.0, 1.5, -0.5), (0.0, 1.75 * p.height, -1.25), 0.5, 0.12), "hood", blend=0.2)
        b.add(lathe([(1.3, 0.0), (1.2, 0.14), (0.9, 0.36), (0.5, 0.5)]), "hood")
        b.cut(ellipsoid(0.9, 1.0, 1.0), at=(0.0, 0.86, 0.42))
        b.cut(cylinder(0.8, 0.6), at=(0.0, 0.0, 0.1))
    b.socket(FIT, (0.0, 1.6, -0.1), size=0.86)


def _bow(b: Builder, p: Params) -> None:
    loop, rise, knot = b.about(0.5, 0.1), b.about(18.0, 0.4), b.about(0.19, 0.15)
    b.material("bow", p.cloth, "cloth")
    with b.group("bow", melt=0.04):
        for k in (1.0, -1.0):
            b.add(ellipsoid(loop, 0.36, 0.2), "bow", at=(0.46 * k, 0.3, 0.0), turn=(0.0, 0.0, rise * k), bump=Bump("waves", 0.03, 0.24))
            b.cut(ellipsoid(0.2, 0.14, 0.4), at=(0.62 * k, 0.34, 0.0))
        b.add(ellipsoid(knot, 0.24, 0.24), "bow", at=(0.0, 0.26, 0.0))
    b.socket(FIT, (0.0, 0.12, 0.0), size=1.2)


hat.preset("wizard hat", ornament="star", cloth="purple")
hat.preset("witch hat", kind="witch", cloth="charcoal", trim="orange", brim=1.2)
hat.preset("crown", kind="crown", real_m=0.2)
hat.preset("top hat", kind="top", cloth="charcoal", trim="crimson")
hat.preset("cowboy hat", kind="cowboy", cloth="leather", trim="dark brown")
hat.preset("pirate hat", kind="pirate", cloth="charcoal", trim="gold", ornament="skull")
hat.preset("chef hat", kind="chef", cloth="snow")
hat.preset("santa hat", kind="santa", cloth="red", trim="snow")
hat.preset("party hat", kind="party", cloth="cyan", trim="hot pink")
hat.preset("baseball cap", kind="cap", cloth="blue", trim="white")
hat.preset("knight helmet", kind="knight", cloth="steel", trim="gold", real_m=0.35)
hat.preset("space helmet", kind="space", cloth="white", trim="orange", real_m=0.35)
hat.preset("viking helmet", kind="viking", cloth="iron", trim="brass", horns=1.0)
hat.preset("straw hat", kind="straw", cloth="straw", trim="red")
hat.preset("beanie", kind="beanie", cloth="teal", trim="cream")
hat.preset("police hat", kind="police", cloth="navy", trim="gold")
hat.preset("graduation cap", kind="graduation", cloth="black", trim="gold")
hat.preset("hood", kind="hood", cloth="forest")
hat.preset("hard hat", kind="hard", cloth="yellow")
hat.preset("hair bow", kind="bow", cloth="hot pink", real_m=0.1)
