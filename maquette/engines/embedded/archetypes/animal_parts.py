"""Parts of animals, eggs and nests: wings, antlers, horns, feathers, tentacles, paws, claws."""

from __future__ import annotations

from math import cos, pi, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.archetypes.wing_shapes import COLORS, KINDS, wing_of
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, cone, ellipsoid, lathe, sphere, torus, tube

PARAMS = {
    "kind": choice("wings", "antlers", "horn", "feather", "tentacle", "paw", "claw"),
    "wing_kind": choice(*KINDS),
    "size": number(1.0, 0.75, 1.3, vary=0.012),
    "bend": number(1.0, 0.4, 1.5, vary=0.03),
    "girth": number(1.0, 0.7, 1.4, vary=0.03),
    "detail": number(1.0, 0.3, 1.6, "points, suckers, barbs", vary=0.02),
    "base": number(1.0, 0.6, 1.3, "the stand"),
    "tone": color("snow"),
    "accent": color("dark brown"),
}


WORDS = {kind: {"wing_kind": kind, "tone": sheet, "accent": holder} for kind, (sheet, holder) in COLORS.items()}


@archetype("animal part", "body", PARAMS, symmetric=False, real_m=0.4, words=WORDS)
def animal_part(b: Builder, p: Params) -> None:
    b.material("body", p.tone, "feather" if p.kind == "feather" or (p.kind == "wings" and p.wing_kind == "feather") else "painted", roughness=0.45)
    b.material("accent", p.accent, roughness=0.5)
    {"wings": _wings, "antlers": _antlers, "horn": _horn, "feather": _feather, "tentacle": _tentacle, "paw": _paw, "claw": _claw}[p.kind](b, p)


def _plinth(b: Builder, p: Params, width: float = 0.5, top: float = 0.24) -> None:
    s = p.base
    with b.group("base"):
        b.add(lathe([(width * s, -0.01), (width * s, 0.07), (0.9 * width * s, 0.12), (top, 0.16), (top, 0.26)]), "accent")


def _wings(b: Builder, p: Params) -> None:
    with b.group("stand", melt=0.03):
        _plinth(b, p, 0.5, 0.14)
        b.add(cone((0.0, 0.1, 0.0), (0.0, 0.86, 0.0), 0.12, 0.11), "accent")
    with b.group("wings", at=(0.05, 0.84, 0.0), melt=0.01), b.mirrored():
        wing_of(b, p.wing_kind, 1.15 * p.size, "body", "accent")
    b.socket("fit", (0.0, 0.84, 0.0), size=0.42)


def _antlers(b: Builder, p: Params) -> None:
    s = p.size
    with b.group("plate", melt=0.03):
        b.add(box(0.7, 0.14, 0.5, 0.05), "accent", stand=True)
        b.add(ellipsoid(0.32, 0.3, 0.22), "accent", at=(0.0, 0.16, 0.0))
    with b.group("antlers", melt=0.03), b.mirrored():
        beam: list[Vector] = [
            (0.16, 0.3, 0.0),
            (0.46 * s, 0.75 * s, -0.1),
            (0.92 * s, 1.2 * s, -0.06),
            (0.92 * s, 1.66 * s, 0.1),
            (0.7 * s, 1.98 * s, 0.22),
        ]
        b.add(tube(beam, [0.18, 0.16, 0.145, 0.125, 0.06]), "body", bump=Bump("bark", 0.014, 0.08))
        b.add(torus(0.15, 0.06), "body", at=(0.18, 0.36, 0.0), turn=(0.0, 0.0, -30.0))
        for k, (dx, dy, dz) in (
            (1, (-0.02, 0.3, 0.36)),
            (2, (0.36, 0.3, 0.06)),
            (2, (-0.2, 0.32, 0.2)),
            (3, (0.3, 0.26, 0.0)),
            (3, (-0.3, 0.24, 0.0)),
        ):
            x, y, z = beam[k]
            d = p.detail
            b.add(
                tube(
                    [(x, y, z), (x + 0.7 * dx * d, y + 0.5 * dy * d, z + 0.8 * dz * d), (x + dx * d, y + 1.1 * dy * d, z + dz * d)],
                    [0.125, 0.105, 0.045],
                ),
                "body",
            )


def _horn(b: Builder, p: Params) -> None:
    _plinth(b, p, 0.55, 0.3)
    s = p.size
    with b.group("horn", melt=0.01):
        points: list[Vector] = [
            (-0.3, 0.16, 0.0),
            (-0.34, 0.6 * s, 0.0),
            (-0.1, 1.15 * s, 0.0),
            (0.4 * p.bend, 1.6 * s, 0.0),
            (0.9 * p.bend, 1.75 * s, 0.0),
        ]
        b.add(tube(points, [0.36 * p.girth, 0.33 * p.girth, 0.25 * p.girth, 0.14, 0.035]), "body", bump=Bump("ribs", 0.022, 0.11))
        b.add(ellipsoid(0.5, 0.2, 0.44), "accent", at=(-0.3, 0.14, 0.0), blend=0.02)


def _feather(b: Builder, p: Params) -> None:
    _plinth(b, p, 0.42, 0.13)
    s = p.size
    with b.group("feather", melt=0.01):
        quill = [(0.0, 0.1, 0.0), (-0.05, 0.6, 0.0), (0.04, 1.2 * s, 0.0), (0.26 * p.bend, 1.85 * s, 0.0), (0.4 * p.bend, 2.06 * s, 0.0)]
        b.add(tube(quill, [0.075, 0.07, 0.06, 0.05, 0.04]), "accent")
        b.add(
            tube(
                [(-0.05, 0.52, 0.0), (-0.02, 0.85, 0.0), (0.05, 1.3 * s, 0.0), (0.26 * p.bend, 1.85 * s, 0.0), (0.44 * p.bend, 2.14 * s, 0.0)],
                [0.07, 0.3 * p.girth, 0.34 * p.girth, 0.22 * p.girth, 0.03],
                flat=0.2,
                up=(0.0, 0.0, 1.0),
            ),
            "body",
        )
        for k in range(11):
            t = 0.62 + 0.118 * k * s
            x = -0.04 + 0.22 * max(t - 0.9, 0.0) ** 1.6 * p.bend
            for side in (1.0, -1.0):
                reach = 0.33 * p.girth * (1.0 - 0.06 * abs(k - 5.0)) * side
                b.add(tube([(x, t, 0.0), (x + 0.6 * reach, t + 0.12, 0.0), (x + reach, t + 0.3, 0.0)], [0.05, 0.052 * p.detail**0.3, 0.03]), "body")


def _tentacle(b: Builder, p: Params) -> None:
    s = p.size
    b.material("base", like="accent", lighter=-0.1)
    points: list[Vector] = [
        (0.0, 0.0, 0.0),
        (-0.1, 0.5 * s, 0.0),
        (0.12, 1.0 * s, 0.0),
        (0.02, 1.5 * s, 0.0),
        (-0.3 * p.bend, 1.86 * s, 0.0),
        (-0.66 * p.bend, 1.8 * s, 0.0),
        (-0.66 * p.bend, 1.5 * s, 0.0),
        (-0.44 * p.bend, 1.46 * s, 0.0),
    ]
    radii = [0.46 * p.girth, 0.38 * p.girth, 0.31 * p.girth, 0.25 * p.girth, 0.2, 0.15, 0.11, 0.06]
    with b.group("tentacle", melt=0.03):
        b.add(ellipsoid(0.75 * p.base, 0.14, 0.7 * p.base), "body", at=(0.0, 0.0, 0.0), blend=0.12)
        b.add(tube(points, radii), "body", bump=Bump("noise", 0.008, 0.2))
        for k in range(12):
            t = 0.4 + 5.2 * k / 11.0
            i, f = int(t), t - int(t)
            x, y = (points[i][j] + (points[i + 1][j] - points[i][j]) * f for j in (0, 1))
            r = radii[i] + (radii[i + 1] - radii[i]) * f
            for side in (1.0, -1.0):
                size = 0.36 * r * p.detail**0.4
                at = (x + 0.34 * side * r, y, 0.9 * r)
                b.add(torus(size, 0.4 * size), "accent", at=at, turn=(90.0, 20.0 * side, 0.0), blend=0.005)


def _paw(b: Builder, p: Params) -> None:
    s, g = p.size, p.girth
    b.material("pads", like="accent", lighter=0.1, roughness=0.6)
    fur = Bump("fur", 0.02, 0.1, 2.0)
    with b.group("paw", melt=0.08):
        b.add(tube([(0.0, 0.0, -0.1), (0.0, 0.6, -0.06), (0.0, 1.05 * s, 0.0)], [0.5 * g, 0.42 * g, 0.62 * g]), "body", bump=fur)
        b.add(ellipsoid(0.72 * g, 0.62, 0.4), "body", at=(0.0, 1.12 * s, 0.0), bump=fur)
        for x, y in ((-0.56, 1.5), (-0.2, 1.72), (0.2, 1.72), (0.56, 1.5)):
            b.add(ellipsoid(0.24, 0.3, 0.3), "body", at=(x * g, y * s, 0.04), turn=(0.0, 0.0, -20.0 * x), bump=fur)
    with b.group("pads", melt=0.03):
        b.add(ellipsoid(0.36 * g, 0.26, 0.2), "pads", at=(0.0, 1.06 * s, 0.48))
        b.add(sphere(0.2), "pads", at=(0.22 * g, 0.94 * s, 0.46), mirror=True)
        for x, y in ((-0.56, 1.5), (-0.2, 1.72), (0.2, 1.72), (0.56, 1.5)):
            b.add(ellipsoid(0.13, 0.17, 0.12), "pads", at=(x * g, y * s - 0.02, 0.3), turn=(0.0, 0.0, -20.0 * x))
            b.add(cone((x * 1.04 * g, y * s + 0.2, 0.12), (x * 1.12 * g, y * s + 0.34 + 0.1 * p.detail, 0.3), 0.08, 0.025), "accent")


def _claw(b: Builder, p: Params) -> None:
    s = p.size
    _plinth(b, p, 0.6, 0.3)
    scales = Bump("scales", 0.018, 0.1)
    with b.group("claw", melt=0.04):
        b.add(cone((0.0, 0.1, 0.0), (0.0, 0.8 * s, 0.0), 0.3 * p.girth, 0.26 * p.girth), "body", bump=scales)
        for k in range(4):
            a = pi * (0.5 + 0.5 * k)
            x, z = cos(a), sin(a)
            mid: Vector = (0.5 * x, 1.15 * s, 0.5 * z)
            tip: Vector = (0.62 * x, 1.55 * s, 0.62 * z)
            b.add(tube([(0.1 * x, 0.8 * s, 0.1 * z), mid, tip], [0.22, 0.17, 0.15]), "body", bump=scales)
            b.add(tube([tip, (0.56 * x, 1.8 * s, 0.56 * z), (0.2 * x * p.bend, 2.05 * s, 0.2 * z * p.bend)], [0.15, 0.11, 0.025]), "accent")


animal_part.preset("wings", kind="wings", tone="snow", accent="gold", slot="back", real_m=1.0)
animal_part.preset("antlers", kind="antlers", tone="#c9a878", real_m=0.8)
animal_part.preset("horn", kind="horn", tone="#d8c8a0")
animal_part.preset("feather", kind="feather", tone="teal", accent="ivory", real_m=0.25)
animal_part.preset("tentacle", kind="tentacle", tone="#8a3f7a", accent="#e0a8c0", real_m=1.0)
animal_part.preset("paw", kind="paw", tone="caramel", accent="#4a3034", real_m=0.15)
animal_part.preset("claw", kind="claw", tone="#8a7a3a", accent="charcoal", real_m=0.2)

EGG = {
    "kind": choice("egg", "dragon", "nest"),
    "girth": number(0.74, 0.6, 0.9),
    "height": number(1.95, 1.6, 2.2),
    "decoration": number(1.0, 0.0, 1.4, "bands, scales or twigs in relief"),
    "eggs": number(3.0, 1.0, 5.0, "eggs in a nest", vary=0.0),
    "crack": number(0.0, 0.0, 1.0),
    "shell": color("#f0c8d8"),
    "accent": color("#5aa8d8"),
}


@archetype("egg", "body", EGG, real_m=0.07)
def egg(b: Builder, p: Params) -> None:
    b.material("egg", p.shell, roughness=0.25)
    b.material("bands", p.accent, roughness=0.4)
    b.material("twigs", "#7a5634", "wood")
    g, n = p.girth, p.height
    if p.kind == "nest":
        _nest(b, p)
        return
    turns = [radians(25.0 + 155.0 * k / 14.0) for k in range(15)]
    # A circle's half, fuller below its middle, and stood on a little flat.
    profile = [(g * sin(a) * (1.0 + 0.12 * cos(a)), n * (0.5 - 0.5 * cos(a)) - 0.11 * max(cos(a), 0.0) ** 3) for a in turns]
    with b.group("egg", melt=0.0):
        b.add(lathe(profile), "egg", bump=Bump("scales", 0.045 * p.decoration, 0.22, flip=True) if p.kind == "dragon" else None)
        if p.kind == "egg" and p.decoration > 0.0:
            d = p.decoration
            for t, r in ((0.3, 0.94), (0.62, 0.925)):
                b.add(torus(r * g, 0.05 * d), "bands", at=(0.0, t * n, 0.0))
            for k in b.around(10, 0.985 * g, 0.46 * n):
                b.add(sphere((0.1 if k % 2 else 0.075) * d), "bands", at=(0.0, 0.06 if k % 2 else -0.06, 0.0))
            zig = [(0.8 * g * sin(2 * pi * k / 16), (0.76 + 0.035 * (-1.0) ** k) * n, 0.8 * g * cos(2 * pi * k / 16)) for k in range(16)]
            b.add(tube(zig, 0.045 * d, closed=True, smooth=False), "bands")
    if p.kind == "dragon":
        with b.group("base", melt=0.05):
            for k in b.around(9, 0.66 * g, 0.06):
                b.add(ellipsoid(0.2, 0.13 + 0.03 * (k % 2), 0.17), "bands", bump=Bump("rock", 0.03, 0.14))


def _nest(b: Builder, p: Params) -> None:
    with b.group("nest", melt=0.02):
        b.add(
            lathe([(0.4, -0.01), (0.8, 0.0), (1.1, 0.3), (1.15, 0.55), (0.95, 0.62), (0.75, 0.4), (0.4, 0.25), (0.0, 0.22)]),
            "twigs",
            bump=Bump("bark", 0.03, 0.1),
        )
        for k in range(46):
            yaw, rise = 137.5 * k, 0.1 + 0.5 * ((k * 7) % 10) / 10.0
            a, d = yaw * pi / 180.0, 0.5 + 0.2 * float(b.rng.random())
            r = 0.86 + 0.26 * min(rise / 0.5, 1.0)
            tilt = 0.16 * (-1.0) ** k
            b.add(
                tube(
                    [
                        (r * sin(a - 0.5 * d), rise - tilt, r * cos(a - 0.5 * d)),
                        (1.07 * r * sin(a), rise, 1.07 * r * cos(a)),
                        (r * sin(a + 0.5 * d), rise + tilt, r * cos(a + 0.5 * d)),
                    ],
                    [0.05, 0.06, 0.045],
                ),
                "twigs",
            )
    with b.group("eggs"):
        count = round(p.eggs)
        for k in range(count):
            a = 2.0 * pi * k / count
            r = 0.36 if count > 1 else 0.0
            b.add(ellipsoid(0.3, 0.4, 0.3), "egg", at=(r * sin(a), 0.52, r * cos(a)), turn=(16.0 * cos(a), 0.0, -16.0 * sin(a)))
    b.socket("seat", (0.0, 0.5, 0.0), size=0.7)


egg.preset("egg")
egg.preset("dragon egg", kind="dragon", shell="#4a7a5a", accent="#6a6a66", real_m=0.4)
egg.preset("nest", kind="nest", shell="#9ac8d0", real_m=0.2)

MOAI = {
    "width": number(0.42, 0.34, 0.55),
    "height": number(2.05, 1.7, 2.3),
    "nose": number(1.0, 0.6, 1.4),
    "brow": number(1.0, 0.5, 1.5),
    "chin": number(1.0, 0.6, 1.4),
    "ears": number(1.0, 0.0, 1.4),
    "moss": number(0.0, 0.0, 1.0),
    "stone": color("#8a857a"),
}


@archetype("moai", "people", MOAI, real_m=4.0)
def moai(b: Builder, p: Params) -> None:
    """A long stone head with a heavy brow, a scooped nose and a jutting chin."""
    b.material("stone", p.stone, "stone", mottle=0.2)
    b.material("eyes", like="stone", lighter=-0.3, finish="stone")
    w, n = p.width, p.height
    with b.group("head", melt=0.08):
        rough = Bump("rock", 0.02, 0.3)
        b.add(box(2.3 * w, 0.5, 0.95, 0.2), "stone", at=(0.0, 0.16, -0.06), bump=rough)
        b.add(box(1.9 * w, n - 0.2, 0.86, 0.22, taper=(0.1, 0.06)), "stone", at=(0.0, 0.5 * n + 0.1, 0.0), bump=rough)
        b.add(box(1.86 * w, 0.24 * p.brow, 0.34, 0.09), "stone", at=(0.0, 0.78 * n, 0.38))
        b.add(tube([(0.0, 0.78 * n, 0.44), (0.0, 0.6 * n, 0.58), (0.0, 0.46 * n, 0.66)], [0.12, 0.16 * p.nose, 0.24 * p.nose]), "stone", blend=0.04)
        b.add(sphere(0.13 * p.nose), "stone", at=(0.18 * p.nose, 0.45 * n, 0.56), mirror=True, blend=0.04)
        b.cut(ellipsoid(0.24, 0.15, 0.2), "eyes", at=(0.5 * w, 0.7 * n, 0.5), mirror=True, blend=0.04)
        b.add(tube([(-0.3, 0.315 * n, 0.44), (0.0, 0.335 * n, 0.54), (0.3, 0.315 * n, 0.44)], [0.06, 0.085, 0.06]), "stone", blend=0.02)
        b.add(tube([(-0.28, 0.265 * n, 0.44), (0.0, 0.255 * n, 0.54), (0.28, 0.265 * n, 0.44)], [0.06, 0.085, 0.06]), "stone", blend=0.02)
        b.add(ellipsoid(0.86 * w, 0.16, 0.26 * p.chin), "stone", at=(0.0, 0.17 * n, 0.44))
        if p.ears > 0.0:
            b.add(box(0.13, 0.8 * p.ears, 0.26, 0.05), "stone", at=(1.94 * w * 0.5, 0.56 * n, -0.02), mirror=True, blend=0.03)
            b.cut(box(0.1, 0.3, 0.08, 0.03), "eyes", at=(1.06 * w, 0.6 * n, 0.0), mirror=True)
    b.socket("head_top", (0.0, n - 0.1, 0.0), size=w)


moai.preset("moai")
