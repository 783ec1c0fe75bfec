"""Long-necked dinosaurs, with legs or with flippers: brachiosaurs, diplodocus, plesiosaurs."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes, mouth_line
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb, shade
from maquette.engines.embedded.recipe import Bump, Pattern, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, tube

PARAMS = {
    "girth": number(0.42, 0.25, 0.6, "radius of the body"),
    "length": number(0.7, 0.4, 1.1, "from hips to shoulders"),
    "legs": number(0.5, 0.2, 0.8, "from the ground to the belly"),
    "leg_girth": number(0.15, 0.09, 0.22),
    "shoulders": number(0.12, -0.1, 0.4, "height of the shoulders above the hips"),
    "limbs": choice("legs", "flippers"),
    "flippers": number(0.9, 0.5, 1.4),
    "neck": number(1.1, 0.6, 1.7, "length of the neck"),
    "neck_rise": number(62.0, 10.0, 85.0, "how steeply the neck rises, degrees", vary=0.05),
    "neck_girth": number(0.14, 0.08, 0.22),
    "head": number(0.21, 0.12, 0.32, "half the width of the head"),
    "snout": number(0.24, 0.1, 0.5),
    "crest": number(0.0, 0.0, 1.2, "a bump of bone over the nose"),
    "tail": number(1.2, 0.4, 1.8, "length of the tail"),
    "tail_curl": number(0.5, 0.0, 1.2, "how far its tip swings aside"),
    "spikes": number(0.0, 0.0, 1.3, "a hem of spines down the back"),
    "claws": number(1.0, 0.0, 1.4),
    "teeth": number(0.0, 0.0, 1.2),
    "scales": number(1.0, 0.0, 1.6, "relief of the skin", vary=0.1),
    "eyes": number(0.075, 0.04, 0.12),
    "skin": color("#6e9a72"),
    "belly": color("", "empty: a lighter skin"),
    "marking": choice("spots", "none", "tiger"),
    "marking_color": color("", "empty: a darker skin"),
    "mood": choice(*MOODS),
    "turn": number(16.0, -40.0, 40.0, "how far the head looks to the side, degrees", vary=0.7),
}


class _Plan:
    """Where hips, shoulders and head are."""

    def __init__(self, p: Params) -> None:
        y = (p.legs + 0.8 * p.girth) if p.limbs == "legs" else 0.92 * p.girth
        self.hip: Vector = (0.0, y, -0.5 * p.length)
        self.shoulder: Vector = (0.0, y + p.shoulders, 0.5 * p.length)
        rise = radians(p.neck_rise)
        _, sy, sz = self.shoulder
        self.mid: Vector = (0.0, sy + 0.12 + 0.42 * p.neck * sin(rise), sz + 0.4 * p.girth + 0.5 * p.neck * cos(rise))
        self.nape: Vector = (0.0, sy + 0.12 + p.neck * sin(rise), sz + 0.36 * p.girth + p.neck * cos(rise) * 0.92)
        self.skull: Vector = (0.0, self.nape[1] + 0.1, self.nape[2] + 0.14)


@archetype("sauropod", "animals", PARAMS, real_m=12.0)
def sauropod(b: Builder, p: Params) -> None:
    plan = _Plan(p)
    _materials(b, p)
    path, radii = _spine(p, plan)
    hide = Bump("scales", 0.011 * p.scales, 0.12, 1.0, flip=True) if p.scales > 0.05 else None
    with b.group("body", melt=0.1):
        b.add(tube(path, radii, flat=1.05), "skin", bump=hide)
        under = [(x, y - 0.7 * r, z + (0.35 * r if k > 6 else 0.0)) for k, ((x, y, z), r) in enumerate(zip(path, radii, strict=True))]
        b.paint(tube(under[2:], [0.56 * r for r in radii[2:]]), "belly")
        if p.limbs == "legs":
            _legs(b, p, plan, hide)
    if p.limbs == "flippers":
        with b.group("flippers", melt=0.03, blend=0.06):
            _flippers(b, p, plan)
    if p.spikes > 0.05:
        with b.group("spikes", blend=0.015):
            _spikes(b, p, path, radii)
    with b.group("head", at=plan.skull, turn=(4.0, p.turn, 0.3 * p.turn), melt=0.05, blend=0.06):
        _head(b, p)
    h = p.head
    with b.group("sockets", at=plan.skull, turn=(4.0, p.turn, 0.3 * p.turn)):
        b.socket("head_top", (0.0, (0.8 + 0.5 * p.crest) * h, 0.0), size=0.8 * h)
        b.socket("eyes", (0.0, 0.4 * h, 0.8 * h), size=0.9 * h)
        b.socket("mouth", (0.0, -0.3 * h, 0.7 * h + p.snout), (0.0, 0.0, 90.0), size=0.4 * h)
    b.socket("neck", plan.mid, (90.0 - p.neck_rise, 0.0, 0.0), size=1.1 * p.neck_girth)
    b.socket("back", (0.0, 0.5 * (plan.hip[1] + plan.shoulder[1]) + 1.05 * p.girth, 0.0), size=p.girth)


def _materials(b: Builder, p: Params) -> None:
    b.material("skin", p.skin, "skin", roughness=0.5, mottle=0.08)
    dark = rgb(p.marking_color) if p.marking_color else shade(b.color_of("skin"), -0.32)
    marking = {"spots": Pattern("spots", dark, 0.2, 0.4, 0.12), "tiger": Pattern("tiger", dark, 0.24, 0.36, 0.12)}.get(p.marking)
    if marking is not None:
        b.material("skin", p.skin, "skin", roughness=0.5, mottle=0.08, pattern=marking)
    if p.belly:
        b.material("belly", p.belly, "skin", roughness=0.5)
    else:
        b.material("belly", like="skin", lighter=0.5, finish="skin", roughness=0.5)
    b.material("spikes", like="skin", lighter=-0.3, finish="skin")
    b.material("claws", "bone", roughness=0.4)
    b.material("teeth", "ivory", roughness=0.3)
    b.material("mouth", like="skin", lighter=-0.6, finish="skin")


def _spine(p: Params, plan: _Plan) -> tuple[list[Vector], list[float]]:
    """From the tail's tip to the nape."""
    g, t, n = p.girth, p.tail, p.neck_girth
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    c, low = p.tail_curl, 0.09
    path: list[Vector] = [
        (0.62 * c, low + 0.06, hz - 0.5 * g - 0.86 * t + 0.3 * c),
        (0.4 * c, low + 0.02, hz - 0.5 * g - 0.9 * t),
        (0.12 * c, low + 0.12 * hy, hz - 0.5 * g - 0.6 * t),
        (0.0, 0.62 * hy, hz - 0.55 * g - 0.2 * t),
        (0.0, hy, hz),
        (0.0, 0.5 * (hy + sy) - 0.02, 0.0),
        (0.0, sy, sz),
        plan.mid,
        plan.nape,
        plan.skull,
    ]
    return path, [0.045, 0.07, 0.26 * g, 0.52 * g, 0.94 * g, 1.06 * g, 0.92 * g, 1.25 * n, 0.98 * n, 0.8 * p.head]


def _legs(b: Builder, p: Params, plan: _Plan, hide: Bump | None) -> None:
    g, r = p.girth, p.leg_girth
    for (_, y, z), wide, step in ((plan.shoulder, 0.5, 0.08), (plan.hip, 0.58, -0.08)):
        for side in (1.0, -1.0):
            x, dz = side * 0.64 * g, step * side
            b.add(
                tube([(0.9 * x, y - 0.1, z), (x, 0.5 * p.legs, z + 0.03 + 0.5 * dz), (x, 0.0, z + dz)], [wide * g, 1.04 * r, 1.15 * r]),
                "skin",
                bump=hide,
            )
            for angle in (-40.0, 0.0, 40.0) if p.claws > 0.05 else ():
                a, s = radians(angle), 1.12 * r
                b.add(
                    ellipsoid(0.3 * s, 0.32 * s, 0.24 * s),
                    "claws",
                    at=(x + s * sin(a), 0.2 * s, z + dz + s * cos(a)),
                    turn=(0.0, angle, 0.0),
                    blend=0.01,
                )


def _flippers(b: Builder, p: Params, plan: _Plan) -> None:
    g, s = p.girth, p.flippers
    for (_, y, z), size in ((plan.shoulder, 1.0), (plan.hip, 0.82)):
        n = size * s
        path: list[Vector] = [
            (0.55 * g, y - 0.3 * g, z),
            (0.9 * g + 0.3 * n, 0.5 * y, z - 0.02),
            (g + 0.62 * n, 0.16, z - 0.22 * n),
            (g + 0.82 * n, 0.05, z - 0.5 * n),
        ]
        b.add(tube(path, [0.2, 0.24 * n, 0.21 * n, 0.06], flat=[0.6, 0.34, 0.3, 0.5]), "skin", mirror=True)


def _spikes(b: Builder, p: Params, path: list[Vector], radii: list[float]) -> None:
    for (x, y, z), (x1, y1, z1), r, r1 in zip(path[1:-2], path[2:-1], radii[1:-2], radii[2:-1], strict=True):
        back = -0.7 if y1 - y > 0.25 and z > 0.0 else 0.0
        for f in (0.0, 0.25, 0.5, 0.75):
            q, w = (x + (x1 - x) * f, y + (y1 - y) * f, z + (z1 - z) * f), 1.05 * (r + (r1 - r) * f)
            root = (q[0], q[1] + (0.86 if back == 0.0 else 0.5) * w, q[2] + back * w)
            b.add(cone(root, (q[0], root[1] + 0.2 * p.spikes + 0.05, root[2] - 0.12 * p.spikes + 0.2 * back), 0.07, 0.025), "spikes")


def _head(b: Builder, p: Params) -> None:
    h, n = p.head, p.snout
    b.add(ellipsoid(h, 0.84 * h, h), "skin")
    b.add(
        tube(
            [(0.0, -0.12 * h, 0.3 * h), (0.0, -0.2 * h, 0.6 * h + 0.5 * n), (0.0, -0.22 * h, 0.6 * h + n)],
            [0.84 * h, 0.8 * h, 0.66 * h],
            flat=[0.85, 0.72, 0.74],
        ),
        "skin",
    )
    b.paint(ellipsoid(1.1 * h, 0.36 * h, 1.2 * h + n), "belly", at=(0.0, -0.75 * h, 0.4 * h))
    if p.crest > 0.05:
        b.add(ellipsoid(0.42 * h, 0.5 * h * p.crest + 0.2 * h, 0.5 * h), "skin", at=(0.0, 0.55 * h, 0.42 * h), blend=0.05)
    b.cut(ellipsoid(0.035, 0.03, 0.045), "mouth", at=(0.24 * h, 0.1 * h, 1.12 * h + n), mirror=True)
    mouth_line(b, (0.76 * h, 0.5 * h, 1.2 * h), -16.0, 74.0, 12.0, 0.022, "mouth", at=(0.0, -0.18 * h, 0.05 * h + n))
    if p.teeth > 0.05:
        for k in range(5):
            a = 0.18 + 0.26 * k
            x, z = 0.68 * h * sin(a), 0.1 * h + n + 1.1 * h * cos(a)
            b.add(cone((x, -0.28 * h, z), (1.15 * x, -0.28 * h - 0.11 * p.teeth, z + 0.03), 0.045, 0.022), "teeth", mirror=True, blend=0.004)
    eyes(b, (0.72 * h, 0.34 * h, 0.5 * h), p.eyes, Eyes("button", "brown", p.mood, "skin" if p.mood != "neutral" else None), yaw_deg=48.0)
    b.add(
        tube([(0.62 * h, 0.62 * h, 0.86 * h), (0.86 * h, 0.74 * h, 0.5 * h), (0.82 * h, 0.5 * h, 0.1 * h)], 0.09 * h), "skin", mirror=True, blend=0.03
    )


sauropod.preset("brachiosaurus", shoulders=0.26, legs=0.58, neck=1.25, neck_rise=74.0, crest=0.9, tail=0.8, skin="#7d9a5b")
sauropod.preset("brontosaurus", girth=0.48, leg_girth=0.17, neck=1.05, neck_rise=52.0, tail=1.2, skin="#7a8fa6", marking="none")
sauropod.preset(
    "diplodocus", girth=0.36, length=0.8, legs=0.46, leg_girth=0.125, shoulders=-0.02, neck=1.25, neck_rise=30.0, neck_girth=0.12, tail=1.7,
    tail_curl=0.9, spikes=0.8, head=0.18, skin="#b08a5a", marking="tiger",
)  # fmt: skip
sauropod.preset(
    "plesiosaur", limbs="flippers", girth=0.44, length=0.6, neck=1.2, neck_rise=66.0, tail=0.75, tail_curl=0.2, head=0.2, snout=0.3,
    teeth=0.0, scales=0.0, shoulders=0.0, skin="#3f7d94", belly="#cfe0dc", real_m=4.0,
)  # fmt: skip
