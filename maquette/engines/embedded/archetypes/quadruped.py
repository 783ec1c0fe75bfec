"""Four-legged animals with paws or hooves: dogs, cats, big cats, foxes, wolves, horses, deer, cattle."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, ear, eyes, mouth_line
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Grain, Pattern, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, extrude, frustum, horn, leaf, sphere, tube

PARAMS = {
    "girth": number(0.34, 0.2, 0.6, "radius of the chest"),
    "waist": number(0.86, 0.6, 1.3, "radius of the belly, of the chest's"),
    "length": number(0.95, 0.6, 1.6, "from hips to shoulders"),
    "legs": number(0.62, 0.22, 1.3, "from the ground to the belly"),
    "leg_girth": number(0.13, 0.07, 0.26, "radius of a leg"),
    "paws": number(0.15, 0.08, 0.26, "size of a foot"),
    "feet": choice("paws", "hooves"),
    "neck": number(0.3, 0.08, 0.9, "length of the neck"),
    "neck_rise": number(50.0, 0.0, 85.0, "how steeply the neck rises, degrees", vary=0.05),
    "head": number(0.36, 0.18, 0.55, "radius of the skull"),
    "snout": number(0.26, 0.04, 0.6, "length of the muzzle"),
    "snout_width": number(0.5, 0.3, 0.9, "of the skull's"),
    "nose": number(0.07, 0.03, 0.14),
    "cheeks": number(0.0, 0.0, 1.0, "fluff at the sides of the face"),
    "ears": number(1.0, 0.0, 2.0, "size of the ears"),
    "ear_kind": choice("point", "flop", "round", "cat", "horse", "side"),
    "eyes": number(0.072, 0.03, 0.16, "radius of an eye"),
    "eye_kind": choice("button", "iris", "slit"),
    "iris": color("brown"),
    "tail": number(1.0, 0.0, 2.0, "length of the tail"),
    "tail_kind": choice("up", "bushy", "stub", "tuft", "flow", "curl", "cat"),
    "mane": number(0.0, 0.0, 1.5),
    "mane_kind": choice("lion", "horse"),
    "horns": number(0.0, 0.0, 2.0),
    "horn_kind": choice("unicorn", "antlers", "bull", "goat"),
    "coat": color("tan"),
    "belly": color("", "underside; empty: a lighter coat"),
    "points": color("", "ears, mane and tail tip; empty: a darker coat"),
    "socks": color("", "feet; empty: the coat"),
    "marking": choice("none", "tiger", "spots", "rosettes", "patches", "zebra"),
    "marking_color": color("black"),
    "mask": choice("none", "muzzle", "blaze", "eyes", meaning="a second colour on the face"),
    "mood": choice(*MOODS),
    "pose": choice("standing", "sitting", "walking"),
    "turn": number(14.0, -45.0, 45.0, "how far the head looks to the side, degrees", vary=0.7),
}


class _Plan:
    """Where the joints are, worked out once from the parameters."""

    def __init__(self, p: Params) -> None:
        self.p = p
        self.sitting = p.pose == "sitting"
        g, half = p.girth, 0.5 * p.length
        self.mid = p.legs + 0.8 * g
        self.shoulder: Vector = (0.0, self.mid, half)
        self.hip: Vector = (0.0, self.mid + 0.02, -half)
        if self.sitting:
            lean = radians(52.0)
            hip_y = 0.72 * g + 0.05
            self.hip = (0.0, hip_y, -0.62 * p.length * cos(lean))
            self.shoulder = (0.0, max(hip_y + p.length * sin(lean), p.legs + 0.55 * g), self.hip[2] + p.length * cos(lean))
        rise = radians(min(p.neck_rise + (12.0 if self.sitting else 0.0), 88.0))
        x, y, z = self.shoulder
        self.nape: Vector = (x, y + 0.32 * g + p.neck * sin(rise), z + 0.1 * g + p.neck * cos(rise))
        self.skull: Vector = (0.0, self.nape[1] + 0.42 * p.head, self.nape[2] + 0.42 * p.head)


@archetype("quadruped", "animals", PARAMS, real_m=0.9)
def quadruped(b: Builder, p: Params) -> None:
    """Body, legs, neck, head, tail, in that order; the head is its own group so that it can look aside."""
    plan = _Plan(p)
    _materials(b, p)
    with b.group("body", melt=0.12):
        _trunk(b, p, plan)
        _front_legs(b, p, plan)
        _hind_legs(b, p, plan)
    if p.tail > 0.0:
        with b.group("tail", melt=0.05, blend=0.06):
            _tail(b, p, plan)
    if p.mane > 0.0:
        with b.group("mane", melt=0.05, blend=0.03):
            _mane(b, p, plan)
    with b.group("head", at=plan.skull, turn=(0.0, p.turn, 0.25 * p.turn), melt=0.08, blend=0.07):
        _head(b, p)
    _sockets(b, p, plan)


def _materials(b: Builder, p: Params) -> None:
    marking = {
        "tiger": Pattern("tiger", rgb(p.marking_color), 0.2, 0.42, 0.12),
        "zebra": Pattern("tiger", rgb(p.marking_color), 0.17, 0.5, 0.06, seed=4),
        "spots": Pattern("spots", rgb(p.marking_color), 0.17, 0.42, 0.1),
        "rosettes": Pattern("rosettes", rgb(p.marking_color), 0.2, 0.5, 0.1),
        "patches": Pattern("patches", rgb(p.marking_color), 0.42, 0.5, 0.04),
    }.get(p.marking)
    grain = Grain("fur", 0.006, 0.028, 1.6)
    b.material("coat", p.coat, "fur", pattern=marking, grain=grain, mottle=0.05)
    if p.belly:
        b.material("belly", p.belly, "fur", grain=grain, mottle=0.04)
    else:
        b.material("belly", like="coat", lighter=0.35, finish="fur", grain=grain, mottle=0.04)
    if p.points:
        b.material("points", p.points, "fur", grain=grain)
    else:
        b.material("points", like="coat", lighter=-0.35, finish="fur", grain=grain)
    b.material("nose", "nose", roughness=0.3)
    b.material("mouth", "mouth")
    b.material("inner ears", like="belly", toward=("pink", 0.45), finish="skin")
    if p.socks:
        b.material("socks", p.socks, "fur", grain=grain)
    if p.feet == "hooves":
        b.material("hooves", "hoof", roughness=0.4)
    else:
        b.material("claws", "claw", roughness=0.4)


def _trunk(b: Builder, p: Params, plan: _Plan) -> None:
    g = p.girth
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    dy, dz = (sy - hy) / p.length, (sz - hz) / p.length
    spine = [
        (0.0, hy - 0.3 * g * dy, hz - 0.36 * g),
        (0.0, hy, hz),
        (0.0, 0.5 * (hy + sy) + 0.02, 0.5 * (hz + sz)),
        (0.0, sy - 0.03, sz),
        (0.0, sy + 0.3 * g * dy, sz + 0.36 * g * max(dz, 0.4)),
    ]
    b.add(tube(spine, [0.62 * g, 0.9 * g, p.waist * g, g, 0.66 * g], flat=[1.0, 1.04, 1.0, 1.08, 1.1]), "coat")
    belly_y = 0.5 * (hy + sy) - 0.62 * g
    b.paint(
        tube(
            [
                (0.0, hy - 0.75 * g, hz - 0.1),
                (0.0, belly_y - 0.12 * g, 0.5 * (hz + sz)),
                (0.0, sy - 0.55 * g, sz + 0.5 * g),
                (0.0, sy + 0.35 * g, sz + 0.85 * g),
            ],
            [0.3 * g, 0.5 * g, 0.55 * g, 0.42 * g],
        ),
        "belly",
    )
    # The neck carries the coat up to the head.
    nx, ny, nz = plan.nape
    b.add(
        tube(
            [(0.0, sy + 0.05 * g, sz - 0.05), (0.0, 0.5 * (sy + ny) + 0.04, 0.5 * (sz + nz) + 0.02), (nx, ny, nz)],
            [0.8 * g, 0.66 * g * 0.6 + 0.4 * 0.6 * p.head, 0.62 * p.head],
        ),
        "coat",
    )


def _front_legs(b: Builder, p: Params, plan: _Plan) -> None:
    g, r = p.girth, p.leg_girth
    x, (_, sy, sz) = 0.58 * g, plan.shoulder
    top = sy - 0.25 * g
    for side in (1.0, -1.0):
        step = (0.16 if side > 0 else -0.14) * p.legs if p.pose == "walking" else 0.0
        foot_z = sz + 0.04 + step
        points = [
            (side * x * 0.86, top, sz - 0.02),
            (side * x * 1.04, 0.55 * p.legs + 0.3 * (top - p.legs), sz - 0.05 + 0.4 * step),
            (side * x, 0.3 * p.legs, foot_z - 0.02),
            (side * x, 0.09, foot_z),
        ]
        b.add(tube(points, [0.52 * g + 0.25 * r, 1.22 * r, 0.92 * r, 0.86 * r]), "coat", blend=0.14)
        _foot(b, p, (side * x, 0.0, foot_z))


def _hind_legs(b: Builder, p: Params, plan: _Plan) -> None:
    g, r = p.girth, p.leg_girth
    x, (_, hy, hz) = 0.62 * g, plan.hip
    for side in (1.0, -1.0):
        if plan.sitting:
            knee_z = hz + 0.3 * p.length + 0.1
            b.add(
                tube([(side * x, hy + 0.02, hz + 0.05), (side * x * 1.22, 0.62 * hy + 0.12, knee_z - 0.05)], [0.78 * g, 0.5 * g]), "coat", blend=0.12
            )
            b.add(tube([(side * x * 1.25, 0.16, hz + 0.1), (side * x * 1.3, 0.09, knee_z + 0.02)], [0.9 * r, 0.8 * r]), "coat", blend=0.08)
            _foot(b, p, (side * x * 1.3, 0.0, knee_z + 0.06))
            continue
        step = (-0.16 if side > 0 else 0.14) * p.legs if p.pose == "walking" else 0.0
        foot_z = hz - 0.06 + step
        points = [
            (side * x * 0.8, hy - 0.05, hz + 0.02),
            (side * x * 1.08, 0.58 * p.legs + 0.18 * g, hz + 0.13 + 0.5 * step),
            (side * x * 1.03, 0.4 * p.legs, hz - 0.1 + 0.8 * step),
            (side * x, 0.09, foot_z),
        ]
        b.add(tube(points, [0.66 * g, 1.4 * r, 0.88 * r, 0.84 * r]), "coat", blend=0.12)
        _foot(b, p, (side * x, 0.0, foot_z))


def _foot(b: Builder, p: Params, at: Vector) -> None:
    x, _, z = at
    s = p.paws
    if p.feet == "hooves":
        b.add(frustum(0.86 * s, 0.62 * s, 0.95 * s, 0.02), "hooves", at=(x, -0.01, z + 0.02), stand=True, blend=0.01)
        if p.socks:
            b.paint(ellipsoid(1.4 * s, 0.26 * p.legs, 1.4 * s), "socks", at=(x, 0.0, z))
        return
    b.add(ellipsoid(0.92 * s, 0.6 * s, 1.08 * s), "coat", at=(x, 0.38 * s, z + 0.3 * s), blend=0.05)
    for k in (-1.0, 0.0, 1.0):
        b.add(ellipsoid(0.36 * s, 0.38 * s, 0.44 * s), "coat", at=(x + 0.54 * k * s, 0.32 * s, z + (1.12 - 0.16 * abs(k)) * s), blend=0.03)
    if p.socks:
        b.paint(ellipsoid(1.5 * s, 0.3 * p.legs, 1.9 * s), "socks", at=(x, 0.0, z + 0.3 * s))


def _tail(b: Builder, p: Params, plan: _Plan) -> None:
    _, y, z = plan.hip
    y, z, t = y + (0.1 if plan.sitting else 0.45) * p.girth, z - 0.8 * p.girth, p.tail
    if plan.sitting:
        y = 0.22
        b.add(
            tube(
                [(0.0, y, z + 0.1), (0.18 * t, 0.1, z - 0.12), (0.5 * t, 0.08, z + 0.02), (0.66 * t, 0.08, z + 0.42 * t)],
                [0.12, 0.1, 0.1, 0.06] if p.tail_kind != "bushy" else [0.12, 0.2, 0.22, 0.1],
            ),
            "coat",
        )
        b.paint(sphere(0.22 * t), "points" if p.tail_kind != "bushy" else "belly", at=(0.66 * t, 0.1, z + 0.5 * t))
        return
    if p.tail_kind == "up":
        b.add(
            tube(
                [(0.0, y, z + 0.1), (0.0, y + 0.1 * t, z - 0.16 * t), (0.0, y + 0.38 * t, z - 0.3 * t), (0.0, y + 0.62 * t, z - 0.26 * t)],
                [0.11, 0.1, 0.085, 0.055],
            ),
            "coat",
        )
    elif p.tail_kind == "curl":
        b.add(
            tube(
                [
                    (0.0, y - 0.05, z + 0.1),
                    (0.0, y + 0.2, z - 0.1),
                    (0.02, y + 0.42 * t, z + 0.06),
                    (0.1, y + 0.36 * t, z + 0.26 * t),
                    (0.13, y + 0.2, z + 0.2),
                ],
                [0.14, 0.17, 0.17, 0.13, 0.07],
            ),
            "coat",
            bump=Bump("fur", 0.02, 0.07, 2.0),
        )
        b.paint(sphere(0.2), "belly", at=(0.13, y + 0.26, z + 0.27 * t))
    elif p.tail_kind == "bushy":
        pts = [
            (0.0, y - 0.06, z + 0.12),
            (0.0, y - 0.14, z - 0.16 * t),
            (0.0, y - 0.02, z - 0.5 * t),
            (0.0, y + 0.2 * t, z - 0.76 * t),
            (0.0, y + 0.34 * t, z - 0.86 * t),
        ]
        b.add(tube(pts, [0.09, 0.15, 0.22, 0.17, 0.05]), "coat", bump=Bump("fur", 0.035, 0.1, 2.4))
        b.paint(ellipsoid(0.3, 0.22, 0.24), "belly", at=(0.0, y + 0.36 * t, z - 0.9 * t), turn=(30.0, 0.0, 0.0))
    elif p.tail_kind == "tuft":
        end = (0.0, y + 0.06, z - 0.62 * t)
        b.add(tube([(0.0, y, z + 0.1), (0.0, y - 0.2, z - 0.14), (0.0, y - 0.3, z - 0.4 * t), end], [0.08, 0.055, 0.045, 0.045]), "coat")
        b.add(
            tube([end, (0.0, end[1] + 0.12, end[2] - 0.05), (0.0, end[1] + 0.28, end[2] - 0.04)], [0.05, 0.11, 0.025]),
            "points",
            bump=Bump("fur", 0.025, 0.06, 2.0),
            blend=0.02,
        )
    elif p.tail_kind == "flow":
        low = max(0.22, y - 0.95 * t)
        b.add(
            tube(
                [(0.0, y, z + 0.08), (0.0, y + 0.06, z - 0.1), (0.0, y - 0.22, z - 0.24), (0.04, 0.5 * (y + low), z - 0.26), (0.06, low, z - 0.2)],
                [0.07, 0.085, 0.13, 0.14, 0.03],
            ),
            "points",
            bump=Bump("hair", 0.035, 0.055),
        )
    elif p.tail_kind == "cat":
        b.add(
            tube(
                [
                    (0.0, y, z + 0.1),
                    (0.0, y - 0.02, z - 0.2),
                    (0.0, y + 0.2 * t, z - 0.42 * t),
                    (0.06, y + 0.55 * t, z - 0.4 * t),
                    (0.14, y + 0.75 * t, z - 0.24 * t),
                ],
                [0.09, 0.075, 0.07, 0.068, 0.05],
            ),
            "coat",
        )
    else:
        b.add(ellipsoid(0.1 * t, 0.12 * t, 0.12 * t), "belly", at=(0.0, y + 0.02, z + 0.02), bump=Bump("fur", 0.02, 0.06))


def _mane(b: Builder, p: Params, plan: _Plan) -> None:
    if p.mane_kind == "horse":
        _, y, z = plan.skull
        _, sy, sz = plan.shoulder
        h = p.head
        crest = [
            (0.0, y + 0.78 * h, z + 0.3 * h),
            (0.0, y + 0.72 * h, z - 0.5 * h),
            (0.02, 0.5 * (y + sy) + 0.3, 0.5 * (z + sz) - 0.24),
            (0.02, sy + 0.8 * p.girth, sz - 0.2),
        ]
        b.add(tube(crest, [0.06, 0.12 * p.mane, 0.14 * p.mane, 0.06], flat=1.5), "points", bump=Bump("hair", 0.03, 0.05))
        for k in range(5):
            t = k / 4.0
            cy, cz = y + 0.55 * h + (sy + 0.6 * p.girth - y - 0.55 * h) * t, z - 0.4 * h + (sz - 0.2 - z + 0.4 * h) * t
            fall = 0.36 * p.mane
            b.add(
                tube([(0.05, cy + 0.05, cz), (0.2, cy - 0.3 * fall, cz - 0.02), (0.25, cy - fall, cz + 0.03)], [0.07, 0.09, 0.025]),
                "points",
                blend=0.06,
                bump=Bump("hair", 0.02, 0.05),
            )
        b.add(
            tube([(0.0, y + 0.8 * h, z + 0.05), (0.02, y + 0.76 * h, z + 0.62 * h), (0.05, y + 0.42 * h, z + 0.86 * h)], [0.07, 0.075, 0.02]),
            "points",
            bump=Bump("hair", 0.015, 0.04),
        )
        return
    _, y, z = plan.skull
    h, m = p.head, p.mane
    with b.frame((0.0, y - 0.04, z - 0.12 * h), (0.0, p.turn * 0.6, 0.0)):
        for ring, (radius, depth, back, count) in enumerate(((1.42, 0.44, 0.0, 11), (1.6, 0.5, -0.34, 12), (1.5, 0.5, -0.72, 11))):
            for k in range(count):
                a = radians(360.0 * (k + 0.5 * (ring % 2)) / count + 90.0)
                jitter = 1.0 + 0.08 * float(b.rng.standard_normal())
                out = h * m * radius * jitter
                dx, dy = cos(a), sin(a)
                drop = -0.18 * h if dy < 0.3 else 0.0
                start = (0.72 * h * dx, 0.72 * h * dy + drop * 0.4, (back + 0.12) * h)
                end = (out * dx * 0.98, out * dy * 1.02 + drop, (back - 0.34) * h)
                mid = (0.62 * (start[0] + end[0]), 0.62 * (start[1] + end[1]), 0.5 * (start[2] + end[2]) + 0.1 * h)
                b.add(tube([start, mid, end], [depth * 0.62 * h, depth * 0.6 * h, 0.04]), "points", blend=0.04, bump=Bump("hair", 0.022, 0.05))


def _head(b: Builder, p: Params) -> None:
    h = p.head
    skull = (0.94 * h, 0.88 * h, 0.94 * h)
    b.add(ellipsoid(*skull), "coat")
    if p.cheeks > 0.0:
        for dy, out in ((-0.1, 0.32), (-0.34, 0.36), (-0.56, 0.2)):
            b.add(
                cone((0.55 * h, (dy + 0.1) * h, 0.1 * h), ((0.92 + out * p.cheeks) * h, (dy - 0.12) * h, 0.0), 0.3 * h, 0.05),
                "belly" if p.mask == "muzzle" else "coat",
                mirror=True,
                blend=0.05,
            )
    wide, s = p.snout_width * h, p.snout
    tip: Vector = (0.0, -0.3 * h, 0.72 * h + s)
    b.add(
        tube([(0.0, -0.14 * h, 0.3 * h), (0.0, -0.22 * h, 0.66 * h), tip], [0.85 * h, 1.12 * wide, 0.82 * wide], flat=[0.8, 0.82, 0.84]),
        "coat",
        blend=0.1,
    )
    b.add(
        tube([(0.0, -0.5 * h, 0.3 * h), (0.0, -0.3 * h - 0.56 * wide, 0.62 * h + 0.86 * s)], [0.5 * wide, 0.46 * wide], flat=0.8), "belly", blend=0.06
    )
    b.add(
        ellipsoid(0.5 * wide, 0.46 * wide, 0.42 * wide), "coat", at=(0.4 * wide, tip[1] - 0.16 * wide, tip[2] + 0.2 * wide), mirror=True, blend=0.05
    )
    if p.mask in ("muzzle", "blaze"):
        b.paint(
            ellipsoid(1.3 * wide, 1.5 * wide, 0.62 * s + 1.0 * wide), "belly", at=(0.0, tip[1] - 0.35 * wide, tip[2] - 0.15 * s), turn=(8.0, 0.0, 0.0)
        )
        b.paint(ellipsoid(0.5 * h, 0.34 * h, 0.5 * h), "belly", at=(0.5 * h, -0.52 * h, 0.55 * h), mirror=True)
    if p.mask == "blaze":
        b.paint(
            tube([(0.0, 0.75 * h, 0.6 * h), (0.0, 0.1 * h, 0.95 * h), (0.0, -0.3 * h, 0.8 * h + 0.5 * s)], [0.05 * h, 0.16 * h, 0.3 * h]), "belly"
        )
    if p.mask == "eyes":
        b.paint(ellipsoid(0.34 * h, 0.3 * h, 0.4 * h), "points", at=(0.46 * h, 0.18 * h, 0.75 * h), mirror=True)
    _nose(b, p, tip, wide)
    _ears(b, p)
    if p.horns > 0.0:
        _horns(b, p)
    kind = Eyes(p.eye_kind, p.iris, p.mood, "coat" if p.mood != "neutral" or p.eye_kind != "button" else None)
    eyes(b, (0.46 * h, 0.16 * h, 0.72 * h), p.eyes, kind, yaw_deg=24.0, pitch_deg=6.0)


def _nose(b: Builder, p: Params, tip: Vector, wide: float) -> None:
    n = p.nose
    front = tip[2] + 0.62 * wide
    if p.feet == "hooves":
        b.cut(
            ellipsoid(0.34 * n, 0.5 * n, 0.6 * n), "mouth", at=(0.46 * wide, tip[1] + 0.12 * wide, front - 0.02), mirror=True, turn=(0.0, 0.0, -20.0)
        )
        mouth_line(b, (0.9 * wide, 0.8 * wide, 0.95 * wide), -36.0, 62.0, 6.0, 0.02, "mouth", at=tip)
        return
    b.add(ellipsoid(1.2 * n, 0.84 * n, 0.8 * n), "nose", at=(0.0, tip[1] + 0.34 * wide, front + 0.1 * n), blend=0.01)
    b.cut(cone((0.0, tip[1] + 0.2 * wide, front + 0.3 * n), (0.0, tip[1] - 0.3 * wide, front), 0.016, 0.016), "mouth")
    curve = {"happy": 16.0, "sad": -10.0, "angry": -4.0}.get(p.mood, 9.0)
    mouth_line(b, (1.0 * wide, 0.85 * wide, 0.86 * wide), -34.0, 58.0, curve, 0.022, "mouth", at=(0.0, tip[1], tip[2]))


def _ears(b: Builder, p: Params) -> None:
    h, s = p.head, p.ears
    if s <= 0.0:
        return
    if p.ear_kind == "point":
        ear(b, (0.46 * h, 0.58 * h, -0.05 * h), 0.95 * h * s, 0.72 * h * s, "coat", "inner ears", (-8.0, 18.0, -20.0), belly=0.3, cup=0.42)
    elif p.ear_kind == "cat":
        ear(b, (0.52 * h, 0.52 * h, 0.0), 0.86 * h * s, 0.86 * h * s, "coat", "inner ears", (-4.0, 22.0, -26.0), belly=0.26, cup=0.5)
    elif p.ear_kind == "round":
        b.add(ellipsoid(0.34 * h * s, 0.36 * h * s, 0.16 * h), "coat", at=(0.66 * h, 0.66 * h, -0.12 * h), turn=(0.0, 20.0, -30.0), mirror=True)
        b.cut(ellipsoid(0.2 * h * s, 0.22 * h * s, 0.1 * h), "inner ears", at=(0.69 * h, 0.68 * h, 0.05 * h), turn=(0.0, 20.0, -30.0), mirror=True)
    elif p.ear_kind == "flop":
        b.add(
            extrude(leaf(1.3 * h * s, 0.78 * h * s, 0.62), 0.2 * h, 0.09 * h, bend=(-0.5 / h, -0.12 / h)),
            "points",
            at=(0.62 * h, 0.62 * h, -0.02),
            turn=(4.0, 62.0, -164.0),
            mirror=True,
            blend=0.05,
        )
    elif p.ear_kind == "horse":
        ear(b, (0.4 * h, 0.62 * h, -0.3 * h), 0.72 * h * s, 0.36 * h * s, "coat", "inner ears", (-6.0, 30.0, -14.0), belly=0.42, cup=0.5)
    else:
        ear(b, (0.8 * h, 0.4 * h, -0.2 * h), 0.85 * h * s, 0.5 * h * s, "coat", "inner ears", (0.0, 20.0, -74.0), belly=0.45, cup=0.5)


def _horns(b: Builder, p: Params) -> None:
    h, s = p.head, p.horns
    if p.horn_kind == "unicorn":
        b.material("horns", "gold", "pearl", roughness=0.3)
        b.add(
            cone((0.0, 0.55 * h, 0.62 * h), (0.0, 0.55 * h + 0.62 * s, 0.62 * h + 0.4 * s), 0.085, 0.02),
            "horns",
            bump=Bump("wrinkles", 0.014, 0.09),
            blend=0.02,
        )
        return
    b.material("horns", "horn", roughness=0.5)
    if p.horn_kind == "bull":
        points = [(0.5 * h, 0.6 * h, -0.1 * h), (0.5 * h + 0.34 * s, 0.66 * h, 0.0), (0.5 * h + 0.5 * s, 0.7 * h + 0.26 * s, 0.06)]
        b.add(tube(points, [0.1, 0.08, 0.022]), "horns", mirror=True, blend=0.03)
    elif p.horn_kind == "goat":
        b.add(
            horn(0.8 * s, 0.085, 130.0, 0.3),
            "horns",
            at=(0.32 * h, 0.6 * h, 0.1 * h),
            turn=(-6.0, 0.0, -14.0),
            mirror=True,
            bump=Bump("ribs", 0.014, 0.06),
        )
    else:
        beam = [
            (0.26 * h, 0.62 * h, -0.1 * h),
            (0.3 + 0.1 * s, 0.7 * h + 0.26 * s, -0.22 * s),
            (0.42 * s, 0.7 * h + 0.6 * s, -0.2 * s),
            (0.36 * s, 0.7 * h + 0.9 * s, 0.02),
        ]
        b.add(tube(beam, [0.055, 0.05, 0.045, 0.022]), "horns", mirror=True, blend=0.02)
        for k, (dx, dy, dz) in enumerate(((-0.02, 0.26, 0.26), (0.2, 0.24, 0.06), (0.22, 0.2, -0.04))):
            x, y, z = beam[1 + min(k, 1)] if k < 2 else (0.42 * s, 0.7 * h + 0.74 * s, -0.12 * s)
            b.add(cone((x, y, z), (x + dx * s, y + dy * s, z + dz * s), 0.042, 0.02), "horns", mirror=True, blend=0.03)


def _sockets(b: Builder, p: Params, plan: _Plan) -> None:
    h = p.head
    with b.group("sockets", at=plan.skull, turn=(0.0, p.turn, 0.25 * p.turn)):
        b.socket("head_top", (0.0, 0.84 * h, -0.02 * h), size=0.72 * h)
        b.socket("eyes", (0.0, 0.16 * h, 0.9 * h), size=0.9 * h)
        b.socket("mouth", (0.0, -0.5 * h, 0.72 * h + p.snout), (0.0, 0.0, 90.0), size=0.3 * h)
        b.socket("face", (0.0, 0.0, 0.95 * h), size=h)
    _, ny, nz = plan.nape
    _, sy, sz = plan.shoulder
    b.socket(
        "neck",
        (0.0, 0.55 * ny + 0.45 * sy + 0.1 * p.girth, 0.55 * nz + 0.45 * sz),
        (55.0 - p.neck_rise * 0.5, 0.0, 0.0),
        size=0.6 * p.girth + 0.12 * h,
    )
    _, hy, hz = plan.hip
    b.socket("back", (0.0, 0.5 * (hy + sy) + 0.92 * p.girth * p.waist, 0.45 * hz + 0.55 * sz), size=p.girth)
    b.socket("hand_r", (-0.58 * p.girth, 0.12, sz + 0.3), size=p.paws)


quadruped.preset("dog", real_m=0.6, ear_kind="flop", coat="caramel", belly="cream", points="brown", mask="muzzle", snout=0.24, tail_kind="up")
quadruped.preset(
    "cat",
    real_m=0.45,
    girth=0.29,
    legs=0.5,
    leg_girth=0.1,
    paws=0.12,
    head=0.36,
    snout=0.06,
    snout_width=0.42,
    nose=0.045,
    neck=0.16,
    ear_kind="cat",
    tail_kind="cat",
    coat="orange",
    belly="cream",
    marking="tiger",
    marking_color="cinnamon",
    mask="muzzle",
    eye_kind="slit",
    iris="leaf",
    eyes=0.09,
    cheeks=0.35,
    pose="sitting",
)
quadruped.preset(
    "fox",
    real_m=0.6,
    girth=0.27,
    legs=0.58,
    leg_girth=0.085,
    paws=0.11,
    head=0.33,
    snout=0.3,
    snout_width=0.36,
    nose=0.055,
    cheeks=0.9,
    ears=1.25,
    tail_kind="bushy",
    tail=1.15,
    coat="fox",
    belly="snow",
    socks="charcoal",
    points="charcoal",
    mask="muzzle",
    neck=0.24,
)
quadruped.preset(
    "wolf",
    real_m=1.1,
    girth=0.34,
    legs=0.72,
    leg_girth=0.11,
    head=0.33,
    snout=0.34,
    snout_width=0.44,
    cheeks=0.8,
    ears=0.95,
    tail_kind="bushy",
    tail=0.8,
    neck=0.3,
    neck_rise=38.0,
    coat="#7b8088",
    belly="#d9d6cf",
    points="#53575e",
    mask="muzzle",
    eye_kind="iris",
    iris="amber",
    eyes=0.06,
    mood="angry",
    pose="walking",
)
quadruped.preset(
    "lion",
    real_m=1.9,
    girth=0.38,
    legs=0.66,
    leg_girth=0.15,
    paws=0.19,
    head=0.37,
    snout=0.16,
    snout_width=0.58,
    nose=0.085,
    ear_kind="round",
    tail_kind="tuft",
    mane=1.0,
    coat="#d6a355",
    belly="#f0dcae",
    points="#7d4420",
    mask="muzzle",
    eye_kind="iris",
    iris="amber",
    eyes=0.068,
    neck=0.24,
)
quadruped.preset(
    "tiger",
    real_m=1.9,
    girth=0.38,
    legs=0.6,
    leg_girth=0.15,
    paws=0.19,
    length=1.15,
    head=0.37,
    snout=0.16,
    snout_width=0.58,
    nose=0.08,
    ear_kind="round",
    tail_kind="cat",
    tail=1.2,
    cheeks=0.5,
    coat="orange",
    belly="snow",
    marking="tiger",
    marking_color="black",
    mask="muzzle",
    eye_kind="iris",
    iris="amber",
    eyes=0.068,
    neck=0.22,
    neck_rise=36.0,
    pose="walking",
)
quadruped.preset(
    "horse",
    real_m=1.7,
    girth=0.36,
    length=1.1,
    legs=1.0,
    leg_girth=0.095,
    paws=0.12,
    feet="hooves",
    neck=0.68,
    neck_rise=56.0,
    head=0.27,
    snout=0.42,
    snout_width=0.58,
    ear_kind="horse",
    tail_kind="flow",
    mane=1.0,
    mane_kind="horse",
    coat="chestnut",
    belly="chestnut",
    points="dark brown",
    socks="snow",
    mask="blaze",
    eyes=0.058,
)
quadruped.preset(
    "unicorn",
    real_m=1.7,
    girth=0.35,
    length=1.0,
    legs=0.9,
    leg_girth=0.1,
    paws=0.125,
    feet="hooves",
    neck=0.58,
    neck_rise=62.0,
    head=0.31,
    snout=0.34,
    snout_width=0.58,
    ear_kind="horse",
    tail_kind="flow",
    mane=1.15,
    mane_kind="horse",
    coat="snow",
    belly="snow",
    points="pink",
    horns=1.0,
    horn_kind="unicorn",
    eyes=0.075,
    eye_kind="iris",
    iris="violet",
)
quadruped.preset(
    "deer",
    real_m=1.4,
    girth=0.3,
    length=0.95,
    legs=0.98,
    leg_girth=0.075,
    paws=0.095,
    feet="hooves",
    neck=0.55,
    neck_rise=62.0,
    head=0.27,
    snout=0.3,
    snout_width=0.5,
    ear_kind="side",
    tail_kind="stub",
    coat="cinnamon",
    belly="cream",
    mask="muzzle",
    horns=1.0,
    horn_kind="antlers",
    eyes=0.065,
)
