"""Dinosaurs on two legs: tyrannosaurs, raptors, spinosaurs, dilophosaurs."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb, shade
from maquette.engines.embedded.recipe import Bump, Pattern, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, extrude, leaf, tube

PARAMS = {
    "girth": number(0.36, 0.2, 0.5, "radius of the body"),
    "length": number(0.75, 0.5, 1.1, "from hips to shoulders", vary=0.039),
    "legs": number(0.95, 0.4, 1.3, "height of the hips", vary=0.024),
    "leg_girth": number(0.14, 0.07, 0.2),
    "feet": number(1.0, 0.6, 1.4),
    "claws": number(1.0, 0.0, 1.6),
    "sickle": number(0.0, 0.0, 1.4, "a raptor's killing claw"),
    "arms": number(0.5, 0.0, 1.3, "length of the arms"),
    "neck": number(0.32, 0.15, 0.7, "length of the neck"),
    "head": number(0.36, 0.16, 0.5, "half the height of the skull"),
    "snout": number(0.78, 0.4, 1.3, "length of the jaws", vary=0.043),
    "snout_width": number(0.68, 0.35, 1.0, "of the skull's"),
    "mouth": number(0.7, 0.0, 1.0, "how far it is open"),
    "teeth": number(1.0, 0.0, 1.6),
    "brow": number(0.6, 0.0, 1.3, "ridges over the eyes"),
    "crest": number(0.0, 0.0, 1.4, "a pair of combs on the head"),
    "frill": number(0.0, 0.0, 1.4, "a ruff around the neck", vary=0.024),
    "sail": number(0.0, 0.0, 1.4, "height of the sail on the back"),
    "feathers": number(0.0, 0.0, 1.4, "plumes on arms, head and tail"),
    "spikes": number(0.6, 0.0, 1.4, "a row of knobs down the back"),
    "tail": number(1.0, 0.6, 1.4, "length of the tail", vary=0.023),
    "scales": number(1.0, 0.0, 1.6, "relief of the skin", vary=0.1),
    "eyes": number(0.085, 0.04, 0.13),
    "iris": color("amber"),
    "skin": color("#6f7f3a"),
    "belly": color("", "empty: a lighter skin"),
    "marking": choice("tiger", "none", "spots"),
    "marking_color": color("", "empty: a darker skin"),
    "mood": choice("angry", *(mood for mood in MOODS if mood != "angry")),
    "turn": number(10.0, -30.0, 30.0, "how far the head looks to the side, degrees", vary=0.347),
}


class _Plan:
    """Where hips, shoulders and head are."""

    def __init__(self, p: Params) -> None:
        self.hip: Vector = (0.0, p.legs, -0.3 * p.length)
        self.shoulder: Vector = (0.0, p.legs + 0.26 * p.length, 0.66 * p.length)
        _, y, z = self.shoulder
        self.skull: Vector = (0.0, y + 0.75 * p.neck + 0.35 * p.head, z + 0.62 * p.neck + 0.1)


@archetype("theropod", "animals", PARAMS, real_m=4.0, words={"open": {"mouth": 1.0}, "roaring": {"mouth": 1.0}, "closed": {"mouth": 0.0}})
def theropod(b: Builder, p: Params) -> None:
    """Leaning forward over the hips, the tail down to the ground behind for a third foot."""
    plan = _Plan(p)
    _materials(b, p)
    with b.group("body", melt=0.1):
        _trunk(b, p, plan)
        _legs(b, p, plan)
        if p.arms > 0.0:
            _arms(b, p, plan)
    with b.group("back", melt=0.01, blend=0.02):
        _back(b, p, plan)
    if p.frill > 0.05:
        with b.group("frill", at=plan.skull, turn=(0.0, p.turn, 0.0), melt=0.01, blend=0.03):
            _frill(b, p)
    with b.group("head", at=plan.skull, turn=(2.0, p.turn, 0.2 * p.turn), melt=0.05, blend=0.07):
        _head(b, p)
    h = p.head
    with b.group("sockets", at=plan.skull, turn=(2.0, p.turn, 0.2 * p.turn)):
        b.socket("head_top", (0.0, 0.8 * h, 0.15 * h), size=0.6 * h)
        b.socket("eyes", (0.0, 0.5 * h, 0.9 * h), size=0.7 * h)
        b.socket("mouth", (0.0, 0.0, 0.6 * h + 0.8 * p.snout), (0.0, 0.0, 90.0), size=0.3 * h)
    _, sy, sz = plan.shoulder
    b.socket("neck", (0.0, sy + 0.4 * p.neck, sz + 0.35 * p.neck), (40.0, 0.0, 0.0), size=0.62 * p.girth)
    b.socket("back", (0.0, p.legs + 1.0 * p.girth, 0.1 * p.length), (-10.0, 0.0, 0.0), size=p.girth)
    b.socket("hand_r", (-0.8 * p.girth, sy - 0.2 - 0.3 * p.arms, sz + 0.4 * p.arms + 0.1), size=0.07)
    b.socket("hand_l", (0.8 * p.girth, sy - 0.2 - 0.3 * p.arms, sz + 0.4 * p.arms + 0.1), size=0.07)


def _materials(b: Builder, p: Params) -> None:
    b.material("skin", p.skin, "skin", roughness=0.5, mottle=0.1)
    dark = rgb(p.marking_color) if p.marking_color else shade(b.color_of("skin"), -0.45)
    marking = {"tiger": Pattern("tiger", dark, 0.22, 0.36, 0.12), "spots": Pattern("spots", dark, 0.16, 0.4, 0.1)}.get(p.marking)
    if marking is not None:
        b.material("skin", p.skin, "skin", roughness=0.5, mottle=0.1, pattern=marking)
    if p.belly:
        b.material("belly", p.belly, "skin", roughness=0.5)
    else:
        b.material("belly", like="skin", lighter=0.5, finish="skin", roughness=0.5)
    b.material("spikes", like="skin", lighter=-0.3, finish="skin", roughness=0.5)
    b.material("crest", "red", "skin", roughness=0.45)
    b.material("frill", "amber", "skin", pattern=Pattern("spots", rgb("red"), 0.16, 0.4, 0.1))
    b.material("feathers", like="skin", lighter=-0.2, finish="feather", toward=("teal", 0.25))
    b.material("mouth", "mouth")
    b.material("tongue", "tongue")
    b.material("teeth", "ivory", roughness=0.3)
    b.material("claws", "claw", roughness=0.35)


def _hide(p: Params, size: float) -> Bump | None:
    return Bump("scales", 0.012 * p.scales, size, 1.0, flip=True) if p.scales > 0.05 else None


def _spine(p: Params, plan: _Plan) -> tuple[list[Vector], list[float]]:
    """From the tail's tip to the nape."""
    g, t = p.girth, p.tail
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    _, ky, kz = plan.skull
    points: list[Vector] = [
        (0.12, 0.34, hz - 1.62 * t),
        (0.16, 0.26, hz - 1.2 * t),
        (0.08, 0.4, hz - 0.8 * t),
        (0.0, hy - 0.08, hz - 0.4),
        (0.0, hy + 0.04, hz + 0.05),
        (0.0, 0.5 * (hy + sy) - 0.02, 0.5 * (hz + sz)),
        (0.0, sy - 0.02, sz),
        (0.0, 0.5 * (sy + ky) + 0.02, 0.45 * sz + 0.55 * kz - 0.06),
        (0.0, ky, kz - 0.3 * p.head),
    ]
    return points, [0.045, 0.12 * g / 0.36, 0.4 * g, 0.66 * g, 0.94 * g, g, 0.86 * g, 0.62 * g, max(0.5 * g, 0.62 * p.head)]


def _trunk(b: Builder, p: Params, plan: _Plan) -> None:
    points, radii = _spine(p, plan)
    b.add(tube(points, radii, flat=1.08), "skin", bump=_hide(p, 0.13))
    below = [(x, y - 0.62 * r, z + (0.35 * r if i > 6 else 0.0)) for i, ((x, y, z), r) in enumerate(zip(points, radii, strict=True))]
    b.paint(tube(below[1:], [0.52 * r for r in radii[1:]]), "belly")


def _legs(b: Builder, p: Params, plan: _Plan) -> None:
    g, r = p.girth, p.leg_girth
    _, hy, hz = plan.hip
    for side in (1.0, -1.0):
        step = 0.14 * side
        x = side * (0.75 * g + 0.05)
        knee: Vector = (1.12 * x, 0.56 * hy, hz + 0.24 + step)
        hock: Vector = (x, 0.3 * hy, hz - 0.06 + step)
        foot: Vector = (1.04 * x, 0.07, hz + 0.12 + step)
        b.add(
            tube([(0.7 * x, hy, hz), (1.05 * x, 0.82 * hy, hz + 0.16 + 0.5 * step), knee], [0.7 * g, 0.66 * g, 1.15 * r]), "skin", bump=_hide(p, 0.13)
        )
        b.add(tube([knee, hock, foot], [1.2 * r, 0.74 * r, 0.66 * r]), "skin", blend=0.05)
        _foot(b, p, foot, side)


def _foot(b: Builder, p: Params, at: Vector, side: float) -> None:
    x, _, z = at
    r, s = p.leg_girth, p.feet
    for angle in (-0.42, 0.0, 0.42):
        tip: Vector = (x + 0.36 * s * sin(angle), 0.06, z + (0.4 - 0.1 * abs(angle)) * s)
        b.add(cone((x, 0.08, z), tip, 0.66 * r, 0.5 * r), "skin", blend=0.03)
        end: Vector = (tip[0] + 0.14 * s * sin(angle), 0.02, tip[2] + 0.2 * p.claws * s)
        if p.claws > 0.05:
            b.add(cone((tip[0], 0.07, tip[2] + 0.02), end, 0.36 * r + 0.01, 0.022), "claws", blend=0.01)
    if p.sickle > 0.05:
        k = p.sickle
        inner = x - 0.12 * side
        b.add(
            tube(
                [(inner, 0.1, z + 0.1), (inner, 0.24 * k, z + 0.2), (inner, 0.24 * k, z + 0.34), (inner, 0.12 * k, z + 0.4)],
                [0.07, 0.065, 0.05, 0.022],
            ),
            "claws",
            blend=0.01,
        )
    b.add(cone((x, 0.1, z), (x - 0.05 * side, 0.04, z - 0.18 * s), 0.5 * r, 0.03), "claws", blend=0.02)


def _arms(b: Builder, p: Params, plan: _Plan) -> None:
    g, n = p.girth, p.arms
    _, sy, sz = plan.shoulder
    r = 0.05 + 0.055 * n
    shoulder: Vector = (0.74 * g, sy - 0.16, sz + 0.08)
    elbow: Vector = (0.86 * g + 0.06, sy - 0.16 - 0.36 * n, sz + 0.02)
    wrist: Vector = (0.66 * g, sy - 0.2 - 0.32 * n, sz + 0.1 + 0.42 * n)
    b.add(tube([shoulder, elbow], [1.6 * r, 1.05 * r]), "skin", mirror=True, blend=0.05)
    b.add(tube([elbow, wrist], [1.05 * r, 0.85 * r]), "skin", mirror=True, blend=0.03)
    for dx, dz in ((-0.05, 0.07), (0.06, 0.08)):
        tip: Vector = (wrist[0] + dx * (1 + n), wrist[1] - 0.05 - 0.1 * n, wrist[2] + dz * (1 + n))
        b.add(cone(wrist, tip, 0.7 * r, 0.4 * r), "skin", mirror=True, blend=0.02)
        if p.claws > 0.05:
            b.add(cone(tip, (tip[0], tip[1] - 0.13 * p.claws, tip[2] + 0.03), 0.38 * r + 0.01, 0.022), "claws", mirror=True, blend=0.008)
    if p.feathers > 0.05:
        for k in range(5):
            f = k / 4.0
            root: Vector = (elbow[0] + (wrist[0] - elbow[0]) * f, elbow[1] + (wrist[1] - elbow[1]) * f, elbow[2] + (wrist[2] - elbow[2]) * f)
            end = (root[0] + 0.16 * p.feathers, root[1] - (0.2 + 0.1 * f) * p.feathers, root[2] - 0.3 * p.feathers)
            b.add(tube([root, end], [0.06, 0.05], flat=0.6), "feathers", mirror=True, blend=0.01)


def _back(b: Builder, p: Params, plan: _Plan) -> None:
    points, radii = _spine(p, plan)
    if p.sail > 0.05:
        (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
        rear, front = hz - 0.5, sz + 0.16
        outline: list[tuple[float, float]] = []
        for k in range(11):
            t = k / 10.0
            outline.append(
                (front + (rear - front) * t, hy + (sy - hy) * (1.0 - t) + 0.7 * p.girth + 0.9 * p.sail * sin(pi * (0.06 + 0.92 * t)) ** 0.7)
            )
        outline += [(rear, hy - 0.1), (front, sy - 0.1)]
        b.add(
            extrude([(z, y) for z, y in outline], 0.11, 0.04, smooth=True, edge=0.06), "crest", turn=(0.0, -90.0, 0.0), bump=Bump("flutes", 0.02, 0.1)
        )
    elif p.spikes > 0.05:
        for (x, y, z), (x1, y1, z1), r, r1 in zip(points[:-1], points[1:], radii[:-1], radii[1:], strict=True):
            for f in (0.0, 0.34, 0.67):
                q: Vector = (x + (x1 - x) * f, y + (y1 - y) * f, z + (z1 - z) * f)
                size = (r + (r1 - r) * f) * 0.4 * p.spikes
                top = 1.06 * (r + (r1 - r) * f)
                b.add(cone((q[0], q[1] + 0.8 * top, q[2]), (q[0], q[1] + top + 0.6 * size, q[2] - 0.5 * size), 0.4 * size + 0.035, 0.025), "spikes")
    if p.feathers > 0.05:
        x, y, z = points[0]
        for k in range(5):
            a = 0.5 * (k - 2)
            b.add(
                extrude(leaf(0.55 * p.feathers, 0.2, 0.6), 0.07, 0.03),
                "feathers",
                at=(x, y, z + 0.1),
                turn=(-96.0, 0.0, 0.0) if k == 2 else (-96.0, -30.0 * a, 0.0),
            )


def _frill(b: Builder, p: Params) -> None:
    s = p.frill
    for k in range(9):
        a = 0.36 * (k - 4) + 0.5 * pi
        tip: Vector = (0.8 * s * cos(a), 0.75 * s * sin(a), -0.2 * s)
        b.add(tube([(0.0, 0.0, 0.0), tip], [0.1, 0.04]), "crest")
    fan = [(0.76 * s * cos(0.36 * (k - 4) + 0.5 * pi), 0.72 * s * sin(0.36 * (k - 4) + 0.5 * pi)) for k in range(9)]
    b.add(extrude([*fan, (-0.1, -0.1), (0.1, -0.1)], 0.1, 0.03, bend=(-0.2, -0.2)), "frill", at=(0.0, 0.0, -0.04))


def _head(b: Builder, p: Params) -> None:
    h, n, w, gape = p.head, p.snout, p.snout_width * p.head, 24.0 * p.mouth
    b.add(ellipsoid(0.82 * h, 0.78 * h, 0.86 * h), "skin", at=(0.0, 0.12 * h, 0.0))
    b.add(ellipsoid(0.5 * h, 0.5 * h, 0.5 * h), "skin", at=(0.36 * h, -0.16 * h, 0.12 * h), mirror=True)
    with b.frame((0.0, 0.1 * h, 0.1 * h), (-0.35 * gape, 0.0, 0.0)):
        b.add(
            tube([(0.0, 0.06 * h, 0.1 * h), (0.0, 0.04 * h, 0.5 * n), (0.0, 0.02 * h, n)], [0.8 * h, 0.96 * w, 0.74 * w], flat=[0.76, 0.56, 0.72]),
            "skin",
            bump=_hide(p, 0.1),
        )
        b.add(cone((0.34 * w, 0.36 * h, 0.4 * n), (0.26 * w, 0.36 * h, n), 0.1 * h, 0.12 * h), "skin", mirror=True)
        b.cut(ellipsoid(0.05 + 0.03 * h, 0.04, 0.05), "mouth", at=(0.34 * w, 0.26 * h, n + 0.62 * w), mirror=True)
    with b.frame((0.0, -0.2 * h, 0.0), (0.75 * gape, 0.0, 0.0)):
        b.add(
            tube(
                [(0.0, -0.02 * h, 0.0), (0.0, -0.1 * h, 0.55 * n), (0.0, -0.04 * h, 0.98 * n)], [0.66 * h, 0.82 * w, 0.6 * w], flat=[0.62, 0.44, 0.44]
            ),
            "belly",
            blend=0.03,
        )
    if p.mouth > 0.05:
        m = p.mouth
        b.cut(
            tube(
                [(0.0, -0.08 * h, 0.3 * h), (0.0, -0.12 * h, 0.6 * n + 0.1 * h), (0.0, -0.16 * h, 1.7 * n)],
                [0.16 * h, 0.86 * w, w],
                flat=[0.5, 0.42 * m, 0.62 * m],
            ),
            "mouth",
            blend=0.01,
        )
        b.add(
            tube(
                [(0.0, -0.42 * h * m, 0.3 * h), (0.0, -0.42 * h * m - 0.02, 0.5 * n), (0.0, -0.4 * h * m - 0.05, 0.86 * n)],
                [0.3 * w, 0.42 * w, 0.3 * w],
                flat=0.4,
            ),
            "tongue",
            blend=0.02,
        )
    if p.teeth > 0.05:
        _teeth(b, p, w, gape)
    if p.brow > 0.05:
        b.add(
            tube(
                [(0.36 * h, 0.5 * h, 0.9 * h), (0.6 * h, 0.68 * h, 0.56 * h), (0.66 * h, 0.58 * h, 0.06 * h)],
                [0.1 * h, 0.13 * h * (0.6 + p.brow), 0.08 * h],
            ),
            "skin",
            mirror=True,
            blend=0.03,
        )
    if p.crest > 0.05:
        c = p.crest
        comb = [
            (-0.5 * h, 0.2 * h),
            (-0.45 * h, 0.7 * h * c + 0.3 * h),
            (0.1 * h, 1.1 * h * c + 0.3 * h),
            (0.8 * h, 0.7 * h * c + 0.3 * h),
            (0.6 * n + 0.3 * h, 0.2 * h),
        ]
        b.add(extrude(comb, 0.1, 0.04, smooth=True), "crest", at=(0.26 * h, 0.2 * h, 0.0), turn=(0.0, -90.0, -14.0), mirror=True, blend=0.02)
    if p.feathers > 0.05:
        for k in range(4):
            b.add(
                tube(
                    [(0.0, 0.75 * h, 0.3 * h - 0.16 * k * h), (0.0, (1.15 + 0.1 * k) * h * p.feathers, -0.3 * h - 0.3 * k * h)],
                    [0.07, 0.035],
                    flat=1.2,
                ),
                "feathers",
                blend=0.02,
            )
    eyes(b, (0.58 * h, 0.52 * h, 0.58 * h), 1.15 * p.eyes, Eyes("slit", p.iris, p.mood, "skin"), yaw_deg=38.0)


def _teeth(b: Builder, p: Params, w: float, gape: float) -> None:
    h, n = p.head, p.snout
    size = 0.125 * p.teeth * (0.6 + h)
    # As stout as the jaw allows, with gaps between them.
    r = min(0.055, 0.046 * n + 0.012, max(0.24 * w, 0.034))
    for k in range(6):
        f = 0.36 + 0.13 * k
        out = w * (0.92 - 0.32 * f * f) * (1.0 if k < 5 else 0.7)
        long = min(size, 3.2 * r) * (1.0 if k % 2 else 0.75)
        with b.frame((0.0, 0.1 * h, 0.1 * h), (-0.35 * gape, 0.0, 0.0)):
            z = f * n + (0.12 * h if k < 5 else 0.2 * w)
            b.add(cone((out, -0.26 * w, z), (out, -0.26 * w - long, z), r, 0.4 * r), "teeth", mirror=True, blend=0.005)
        with b.frame((0.0, -0.2 * h, 0.0), (0.75 * gape, 0.0, 0.0)):
            z = (f + 0.05) * n
            b.add(cone((0.84 * out, 0.1 * w, z), (0.84 * out, 0.12 * w + 0.8 * long, z), 0.9 * r, 0.4 * r), "teeth", mirror=True, blend=0.005)


theropod.preset("tyrannosaurus", real_m=5.0)
theropod.preset(
    "velociraptor", girth=0.25, length=0.7, legs=0.86, leg_girth=0.095, arms=1.0, neck=0.46, head=0.23, snout=0.6, snout_width=0.66,
    sickle=1.0, feathers=0.8, spikes=0.0, scales=0.6, eyes=0.07, skin="#9a5a34", belly="#e5d0a2", teeth=0.8, mouth=0.5, brow=0.4, tail=1.1,
    real_m=1.0,
)  # fmt: skip
theropod.preset(
    "spinosaurus", girth=0.34, length=0.85, legs=0.8, arms=0.9, neck=0.42, head=0.26, snout=1.0, snout_width=0.6, sail=0.9, spikes=0.0,
    skin="#4f7d86", belly="#d8d3a8", eyes=0.07, real_m=5.0,
)  # fmt: skip
theropod.preset(
    "dilophosaurus", girth=0.28, length=0.72, legs=0.9, leg_girth=0.11, arms=0.8, neck=0.5, head=0.26, snout=0.62, crest=1.0, frill=0.9,
    spikes=0.4, skin="#3f8a5a", belly="#e6dba0", marking="spots", eyes=0.075, mouth=0.6, real_m=2.5,
)  # fmt: skip
