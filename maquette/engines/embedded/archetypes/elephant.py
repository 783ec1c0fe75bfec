"""Elephants and mammoths."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes, mouth_line
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Grain, Vector
from maquette.engines.embedded.shapes import ellipsoid, extrude, sphere, tube

PARAMS = {
    "girth": number(0.56, 0.35, 0.75, "radius of the body"),
    "length": number(0.85, 0.5, 1.2, "from hips to shoulders"),
    "legs": number(0.55, 0.2, 0.9, "from the ground to the belly"),
    "leg_girth": number(0.2, 0.12, 0.3, "radius of a leg"),
    "head": number(0.44, 0.3, 0.6, "radius of the skull", vary=0.035),
    "forehead": number(0.4, 0.0, 1.0, "how high the head is domed"),
    "ears": number(1.0, 0.0, 1.8, "size of the ears"),
    "trunk": number(1.0, 0.5, 1.5, "length of the trunk", vary=0.043),
    "trunk_pose": choice("curled", "raised", "hanging"),
    "tusks": number(0.55, 0.0, 1.6, "length of the tusks"),
    "tusk_curve": number(60.0, 10.0, 190.0, "how far the tusks bend, degrees"),
    "tail": number(1.0, 0.0, 1.6),
    "hump": number(0.0, 0.0, 0.5, "height of the withers above the rump"),
    "hair": number(0.0, 0.0, 1.0, "length of a woolly coat"),
    "wrinkles": number(1.0, 0.0, 2.0, "folds of the skin", vary=0.1),
    "claws": number(1.0, 0.0, 1.5, "size of the toenails"),
    "eyes": number(0.075, 0.03, 0.14, "radius of an eye"),
    "skin": color("#8f949c"),
    "ear_color": color("", "inside of the ears; empty: rosy skin"),
    "tusk_color": color("ivory"),
    "mood": choice(*MOODS),
    "pose": choice("standing", "sitting", "walking"),
    "turn": number(10.0, -30.0, 30.0, "how far the head looks to the side, degrees", vary=0.268),
}


class _Plan:
    """Where hips, shoulders and head are."""

    def __init__(self, p: Params) -> None:
        g = p.girth
        self.sitting = p.pose == "sitting"
        y = p.legs + 0.85 * g
        self.hip: Vector = (0.0, y, -0.5 * p.length)
        self.shoulder: Vector = (0.0, y + 0.1, 0.5 * p.length)
        if self.sitting:
            lean = radians(56.0)
            self.hip = (0.0, 0.82 * g, -0.3)
            self.shoulder = (0.0, 0.82 * g + 0.8 * p.length * sin(lean), -0.3 + 0.8 * p.length * cos(lean))
        _, sy, sz = self.shoulder
        self.skull: Vector = (0.0, sy + 0.42 * g + 0.3 * p.head, sz + 0.36 * g + 0.5 * p.head)


@archetype("elephant", "animals", PARAMS, real_m=3.0, words={"raised": {"trunk_pose": "raised"}, "woolly": {"hair": 0.8}})
def elephant(b: Builder, p: Params) -> None:
    plan = _Plan(p)
    _materials(b, p)
    with b.group("body", melt=0.12):
        _trunk_of_body(b, p, plan)
        _legs(b, p, plan)
    if p.hair > 0.05:
        with b.group("skirt", melt=0.04, blend=0.05):
            _skirt(b, p, plan)
    if p.tail > 0.0:
        with b.group("tail", melt=0.03, blend=0.05):
            _tail(b, p, plan)
    with b.group("head", at=plan.skull, turn=(0.0, p.turn, 0.2 * p.turn), melt=0.08, blend=0.08):
        _head(b, p)
    _sockets(b, p, plan)


def _materials(b: Builder, p: Params) -> None:
    if p.hair > 0.05:
        b.material("skin", p.skin, "fur", grain=Grain("fur", 0.012, 0.04, 2.2), mottle=0.06)
    else:
        b.material("skin", p.skin, "skin", roughness=0.75, grain=Grain("noise", 0.006, 0.05), mottle=0.1)
    if p.ear_color:
        b.material("ears", p.ear_color, "skin", roughness=0.7)
    else:
        b.material("ears", like="skin", toward=("pink", 0.4), finish="skin", lighter=0.1)
    b.material("tusks", p.tusk_color, roughness=0.3)
    b.material("claws", like="skin", lighter=0.5, roughness=0.4)
    b.material("mouth", "mouth")
    b.material("hair", like="skin", lighter=-0.3, finish="fur")


def _folds(p: Params, size: float) -> Bump | None:
    if p.hair > 0.05:
        return Bump("fur", 0.03 * p.hair + 0.01, 0.11, 2.4)
    return Bump("wrinkles", 0.011 * p.wrinkles, size) if p.wrinkles > 0.05 else None


def _trunk_of_body(b: Builder, p: Params, plan: _Plan) -> None:
    g = p.girth
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    sag = 0.0 if plan.sitting else -0.05
    spine = [
        (0.0, hy - (0.25 * g if plan.sitting else 0.12), hz - 0.42 * g),
        (0.0, hy, hz),
        (0.0, 0.5 * (hy + sy) + sag, 0.5 * (hz + sz)),
        (0.0, sy, sz),
        (0.0, sy + 0.12, sz + 0.4 * g),
    ]
    b.add(tube(spine, [0.6 * g, 0.94 * g, 1.06 * g, 0.95 * g, 0.62 * g], flat=1.06), "skin", bump=_folds(p, 0.3))
    if p.hump > 0.02:
        b.add(ellipsoid(0.6 * g, 0.55 * g, 0.6 * g), "skin", at=(0.0, sy + 0.55 * g + 0.5 * p.hump, sz - 0.1 * g), blend=0.2, bump=_folds(p, 0.3))
    _, ky, kz = plan.skull
    b.add(tube([(0.0, sy + 0.1, sz), (0.0, ky, kz - 0.2 * p.head)], [0.78 * g, 0.72 * p.head]), "skin", bump=_folds(p, 0.2))


def _legs(b: Builder, p: Params, plan: _Plan) -> None:
    g, r = p.girth, p.leg_girth
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    x = 0.62 * g
    for side in (1.0, -1.0):
        step = side * 0.2 * p.legs if p.pose == "walking" else 0.0
        foot = (side * x, 0.0, sz + 0.06 + step)
        b.add(
            tube(
                [(side * x * 0.9, sy - 0.1 * g, sz), (side * x, 0.5 * p.legs, sz + 0.03 + 0.5 * step), (foot[0], 0.0, foot[2])],
                [0.5 * g, 1.02 * r, 1.12 * r],
            ),
            "skin",
            bump=_folds(p, 0.16),
        )
        _nails(b, p, foot)
        if plan.sitting:
            knee = (side * (x + 0.24), 0.3, hz + 0.42)
            b.add(tube([(side * 0.5 * g, hy - 0.05, hz), knee], [0.62 * g, 1.35 * r]), "skin", bump=_folds(p, 0.16))
            heel = (side * (x + 0.3), 1.02 * r, hz + 0.85)
            b.add(tube([knee, heel], [1.3 * r, 1.1 * r]), "skin", bump=_folds(p, 0.16))
            _soles(b, p, heel)
            continue
        foot = (side * x, 0.0, hz - 0.02 - step)
        b.add(
            tube(
                [(side * x * 0.85, hy - 0.1 * g, hz), (side * x, 0.5 * p.legs, hz + 0.04 - 0.5 * step), (foot[0], 0.0, foot[2])],
                [0.58 * g, 1.04 * r, 1.12 * r],
            ),
            "skin",
            bump=_folds(p, 0.16),
        )
        _nails(b, p, foot)


def _nails(b: Builder, p: Params, foot: Vector) -> None:
    r = 1.12 * p.leg_girth
    for angle in (-42.0, 0.0, 42.0):
        a, s = radians(angle), p.claws
        b.add(
            ellipsoid(0.3 * r * s, 0.34 * r * s, 0.2 * r),
            "claws",
            at=(foot[0] + r * sin(a), 0.2 * r, foot[2] + r * cos(a)),
            turn=(0.0, angle, 0.0),
            blend=0.01,
        )


def _soles(b: Builder, p: Params, heel: Vector) -> None:
    """Feet of a sitting one, seen from below, with the nails along the upper rim."""
    x, y, z = heel
    r = 1.1 * p.leg_girth
    b.paint(ellipsoid(0.8 * r, 0.8 * r, 0.6 * r), "ears", at=(x, y, z + 1.1 * r))
    for angle in (-50.0, 0.0, 50.0):
        a = radians(angle)
        b.add(sphere(0.26 * r * p.claws), "claws", at=(x + 0.85 * r * sin(a), y + 0.85 * r * cos(a), z + 0.5 * r), blend=0.01)


def _skirt(b: Builder, p: Params, plan: _Plan) -> None:
    """Locks of hair that hang from the flanks and the chest."""
    g = p.girth
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    for k in range(9):
        f = k / 8.0
        y, z = hy + (sy - hy) * f, hz - 0.3 * g + (sz - hz + 0.7 * g) * f
        low = max(y - (1.25 + 0.22 * p.hair + 0.1 * (k % 2)) * g, 0.12)
        b.add(
            tube([(0.72 * g, y + 0.1, z), (1.04 * g, y - 0.4 * g, z - 0.02), (0.9 * g, low, z - 0.06)], [0.16, 0.15, 0.035]),
            "skin",
            mirror=True,
            bump=Bump("hair", 0.022, 0.05),
        )
    b.add(tube([(0.0, sy - 0.3 * g, sz + 0.75 * g), (0.0, sy - 1.2 * g, sz + 0.6 * g)], [0.34, 0.06]), "skin", bump=Bump("hair", 0.022, 0.05))


def _tail(b: Builder, p: Params, plan: _Plan) -> None:
    _, y, z = plan.hip
    t, z = p.tail, z - 0.92 * p.girth
    if plan.sitting:
        b.add(tube([(0.0, 0.3, z + 0.1), (0.2, 0.1, z - 0.1 * t), (0.45 * t, 0.06, z - 0.02)], [0.09, 0.06, 0.05]), "skin")
        b.add(tube([(0.42 * t, 0.06, z - 0.03), (0.62 * t, 0.06, z + 0.08)], [0.05, 0.09]), "hair", bump=Bump("hair", 0.015, 0.04))
        return
    b.add(
        tube(
            [(0.0, y + 0.3 * p.girth, z + 0.16), (0.02, y, z - 0.1), (0.06, y - 0.34 * t, z - 0.13), (0.1, y - 0.5 * t, z - 0.12)],
            [0.09, 0.065, 0.05, 0.05],
        ),
        "skin",
    )
    b.add(
        tube([(0.1, y - 0.48 * t, z - 0.12), (0.13, y - 0.64 * t, z - 0.11), (0.14, y - 0.8 * t, z - 0.08)], [0.05, 0.09, 0.03]),
        "hair",
        bump=Bump("hair", 0.015, 0.04),
    )


def _head(b: Builder, p: Params) -> None:
    h = p.head
    b.add(ellipsoid(0.88 * h, h, 0.86 * h), "skin", bump=_folds(p, 0.3) if p.hair > 0.05 else None)
    if p.forehead > 0.02:
        b.add(ellipsoid(0.46 * h, (0.4 + 0.3 * p.forehead) * h, 0.5 * h), "skin", at=(0.24 * h, 0.6 * h, 0.12 * h), mirror=True, blend=0.1)
    b.add(ellipsoid(0.4 * h, 0.44 * h, 0.44 * h), "skin", at=(0.44 * h, -0.42 * h, 0.46 * h), mirror=True)
    b.add(tube([(0.0, -0.5 * h, 0.35 * h), (0.0, -1.0 * h, 0.66 * h), (0.0, -1.1 * h, 0.86 * h)], [0.44 * h, 0.24 * h, 0.1 * h]), "skin", blend=0.05)
    _trunk(b, p)
    mouth_line(b, (0.86 * h, 0.5 * h, 0.9 * h), -18.0, 60.0, 26.0, 0.02, "mouth", at=(0.0, -0.56 * h, 0.06 * h))
    if p.ears > 0.0:
        _ears(b, p)
    if p.tusks > 0.0:
        _tusks(b, p)
    if p.hair > 0.05:
        for x in (-0.2, 0.0, 0.2):
            b.add(
                tube([(x * h, 1.1 * h, -0.1 * h), (1.6 * x * h, 1.25 * h, 0.4 * h), (2.0 * x * h, 0.85 * h, 0.85 * h)], [0.2 * h, 0.17 * h, 0.04]),
                "hair",
                bump=Bump("hair", 0.02, 0.05),
                blend=0.03,
            )
    eyes(b, (0.58 * h, 0.12 * h, 0.62 * h), p.eyes, Eyes("button", "brown", p.mood, "skin" if p.mood != "neutral" else None), yaw_deg=40.0)


def _trunk(b: Builder, p: Params) -> None:
    h, t = p.head, p.trunk
    ways = {
        "curled": [
            (0.05, 0.62),
            (-0.5, 1.12),
            (-1.05 * t, 1.28),
            (-1.5 * t, 1.52 * t),
            (-1.5 * t, 1.98 * t),
            (-1.1 * t, 2.1 * t),
            (-0.98 * t, 1.84 * t),
        ],
        "raised": [(0.05, 0.62), (-0.3, 1.15), (-0.42, 1.7 * t), (-0.1, 2.15 * t), (0.5 * t, 2.25 * t), (1.05 * t, 2.02 * t), (1.3 * t, 2.3 * t)],
        "hanging": [(0.05, 0.62), (-0.5, 1.12), (-1.1 * t, 1.3), (-1.7 * t, 1.26), (-2.2 * t, 1.2), (-2.6 * t, 1.32), (-2.75 * t, 1.62)],
    }
    path = [(0.0, y * h, z * h) for y, z in ways[p.trunk_pose]]
    folds = Bump("wrinkles", 0.016 * p.wrinkles, 0.09) if p.wrinkles > 0.05 else None
    b.add(tube(path, [0.5 * h, 0.37 * h, 0.28 * h, 0.23 * h, 0.2 * h, 0.19 * h, 0.2 * h]), "skin", blend=0.07, bump=folds)
    (_, y0, z0), (_, y, z) = path[-2], path[-1]
    d = ((y - y0) ** 2 + (z - z0) ** 2) ** 0.5
    end = (0.0, y + (y - y0) / d * 0.17 * h, z + (z - z0) / d * 0.17 * h)
    b.cut(sphere(0.055 * h + 0.01), "mouth", at=(0.08 * h, end[1], end[2]), mirror=True)
    b.socket("hand_r", end, size=0.2 * h)


def _ears(b: Builder, p: Params) -> None:
    h, s = p.head, p.ears
    fan = [(-0.1, 0.35), (0.3, 0.75), (0.85, 0.8), (1.2, 0.4), (1.15, -0.15), (0.85, -0.65), (0.55, -1.0), (0.3, -0.7), (0.1, -0.35), (-0.1, -0.3)]
    outline = tuple((x * h * s, y * h * s) for x, y in fan)
    inner = tuple((0.1 * h * s + 0.8 * x * h * s, 0.8 * y * h * s) for x, y in fan)
    bend = (-0.32 / (h * max(s, 0.3)), 0.1)
    with b.frame((0.66 * h, 0.16 * h, -0.12 * h), (0.0, 22.0, 6.0)):
        fur = Bump("fur", 0.02, 0.1, 2.2) if p.hair > 0.05 else None
        b.add(extrude(outline, 0.17 * h, 0.07 * h, smooth=True, bend=bend), "skin", mirror=True, blend=0.05, bump=fur)
        b.paint(extrude(inner, 0.3 * h, 0.02, smooth=True, bend=bend), "ears", at=(0.0, 0.0, 0.14 * h), mirror=True)


def _tusks(b: Builder, p: Params) -> None:
    h, n = p.head, p.tusks
    root: Vector = (0.4 * h, -0.5 * h, 0.68 * h)
    b.add(sphere(0.2 * h), "skin", at=root, mirror=True, blend=0.06)
    steps, x, y, z = 7, *root
    points = [root]
    for k in range(steps):
        a = radians(-42.0 + p.tusk_curve * (k + 0.5) / steps)
        side = 0.36 * cos(radians(p.tusk_curve * 1.3 * (k + 0.5) / steps))
        x, y, z = x + side * n / steps, y + sin(a) * n / steps, z + cos(a) * n / steps
        points.append((x, y, z))
    r = 0.1 + 0.025 * n
    b.add(tube(points, [r * (1.0 - 0.72 * (k / steps) ** 1.5) for k in range(steps + 1)]), "tusks", mirror=True, blend=0.015)


def _sockets(b: Builder, p: Params, plan: _Plan) -> None:
    h = p.head
    with b.group("sockets", at=plan.skull, turn=(0.0, p.turn, 0.2 * p.turn)):
        b.socket("head_top", (0.0, (0.95 + 0.12 * p.forehead) * h, 0.05 * h), size=0.8 * h)
        b.socket("eyes", (0.0, 0.12 * h, 0.85 * h), size=0.9 * h)
        b.socket("face", (0.0, 0.0, 0.9 * h), size=h)
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    b.socket("neck", (0.0, sy + 0.3 * p.girth, sz + 0.5 * p.girth), (40.0, 0.0, 0.0), size=0.8 * p.girth)
    b.socket("back", (0.0, 0.5 * (hy + sy) + 1.05 * p.girth + p.hump, 0.5 * (hz + sz)), size=p.girth)


elephant.preset("elephant")
elephant.preset(
    "baby elephant", real_m=1.0, girth=0.46, length=0.6, legs=0.3, leg_girth=0.17, head=0.52, forehead=0.6, ears=1.15, trunk=0.8,
    trunk_pose="raised", tusks=0.0, pose="sitting", eyes=0.095, skin="#9aa4b4", tail=0.8,
)  # fmt: skip
elephant.preset(
    "mammoth", real_m=3.4, hair=0.9, hump=0.3, forehead=1.0, ears=0.5, trunk=1.1, tusks=1.4, tusk_curve=150.0, skin="#6f4427", legs=0.5,
    wrinkles=0.7, leg_girth=0.21, trunk_pose="hanging",
)  # fmt: skip
