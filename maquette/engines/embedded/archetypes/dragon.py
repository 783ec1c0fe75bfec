"""Dragons: a serpentine neck, wedge head with jaws and horns, bat wings, a spiked tail. Western, eastern, wyverns and young ones."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.dragon_coils import coiled, shoulder_of
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Grain, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, extrude, horn, tube

PARAMS = {
    "girth": number(0.36, 0.2, 0.6, "radius of the chest"),
    "length": number(0.95, 0.6, 1.5, "from hips to shoulders"),
    "legs": number(0.5, 0.15, 0.9, "from the ground to the belly"),
    "leg_girth": number(0.14, 0.08, 0.24),
    "claws": number(1.0, 0.0, 2.0),
    "neck": number(0.95, 0.3, 1.6, "length of the neck"),
    "neck_girth": number(0.19, 0.1, 0.3),
    "head": number(0.27, 0.15, 0.48, "half width of the skull"),
    "snout": number(0.42, 0.15, 0.8, "length of the jaws"),
    "jaw": number(16.0, 0.0, 38.0, "how far the mouth is open, degrees", vary=0.2),
    "eyes": number(0.075, 0.04, 0.16, "radius of an eye"),
    "iris": color("amber"),
    "horns": number(1.0, 0.0, 2.0),
    "ears": number(0.8, 0.0, 1.6, "frills behind the jaw"),
    "teeth": number(1.0, 0.0, 2.0),
    "wings": number(1.0, 0.0, 1.6),
    "wing_lift": number(38.0, -10.0, 75.0, "how high the wings are raised, degrees", vary=0.12),
    "tail": number(1.0, 0.3, 1.8, "length of the tail"),
    "tail_tip": choice("spade", "club", "plain"),
    "spikes": number(1.0, 0.0, 2.0, "along the back"),
    "scales": number(0.016, 0.0, 0.03, "relief of the skin", vary=0.1),
    "hide": color("#3f8f4a"),
    "belly": color("", "empty: a lighter, yellower hide"),
    "wing_color": color("", "the membrane; empty: a darker, redder hide"),
    "horn_color": color("bone"),
    "mood": choice(*MOODS),
    "pose": choice("standing", "sitting", "lying", "coiled"),
    "turn": number(18.0, -50.0, 50.0, "how far the head looks to the side, degrees", vary=0.5),
}


class _Plan:
    """The spine from the tip of the tail to the head."""

    def __init__(self, p: Params) -> None:
        g, half = p.girth, 0.5 * p.length
        self.sitting, self.lying = p.pose == "sitting", p.pose == "lying"
        # On its belly a dragon keeps its legs at its sides.
        self.legs = 0.25 if self.lying else p.legs
        self.look_deg = 46.0 if self.lying else p.turn
        y = 0.8 * g + (0.0 if self.lying else p.legs)
        self.hip: Vector = (0.0, y, -half)
        self.shoulder: Vector = (0.0, y + 0.12, half)
        if self.sitting:
            self.hip = (0.0, 0.8 * g, -0.55 * half)
            self.shoulder = (0.0, 0.8 * g + 0.86 * p.length, 0.35 * half)
        _, sy, sz = self.shoulder
        n = p.neck
        back = 0.12 if self.sitting else 0.0
        self.neck: list[Vector] = [
            (0.0, sy + 0.02, sz - 0.1),
            (0.0, sy + 0.3 * n, sz + 0.3 * n * (1.0 - back) + 0.04),
            (0.0, sy + 0.66 * n, sz + 0.3 * n),
            (0.0, sy + 0.96 * n, sz + 0.4 * n),
        ]
        if self.lying:
            # Round to the side of the tail, the chin on the ground.
            low = 0.6 * p.head
            self.neck = [
                (0.0, sy + 0.02, sz - 0.1),
                (0.02 * n, sy + 0.02, sz + 0.42 * n),
                (0.2 * n, 0.55 * sy + 0.45 * low, sz + 0.86 * n),
                (0.5 * n, low, sz + 1.2 * n),
            ]
        if p.pose == "coiled":
            self.shoulder = shoulder_of(p)
        aside = 0.3 * p.head if self.lying else 0.0
        self.skull: Vector = (self.neck[-1][0] + aside, self.neck[-1][1] + 0.1 * p.head, self.neck[-1][2] + (0.2 if self.lying else 0.4) * p.head)
        _, hy, hz = self.hip
        t = p.tail
        # The tail sweeps round to one side, low enough to lie on the ground.
        self.tail: list[Vector] = [
            (0.0, hy + 0.02, hz + 0.1),
            (-0.02 * t, 0.6 * hy, hz - 0.42 * t),
            (0.16 * t, 0.15, hz - 0.86 * t),
            (0.6 * t, 0.1, hz - 0.98 * t),
            (0.98 * t, 0.14, hz - 0.66 * t),
            (1.04 * t, 0.3, hz - 0.3 * t),
        ]


@archetype("dragon", "fantasy", PARAMS, symmetric=False, real_m=6.0, words={"roaring": {"jaw": 34.0}, "flying": {"wing_lift": 60.0}})
def dragon(b: Builder, p: Params) -> None:
    """Body with neck and tail, legs, wings, spikes, head."""
    plan = _Plan(p)
    materials(b, p)
    if p.pose == "coiled":
        coiled(b, p, lambda: head(b, p))
        if p.wings > 0.0:
            with b.group("wings", melt=0.015, blend=0.03):
                _wings(b, p, plan)
        return
    with b.group("body", melt=0.12):
        _body(b, p, plan)
        _legs(b, p, plan)
    if p.spikes > 0.0:
        with b.group("spikes", melt=0.01, blend=0.02):
            _spikes(b, p, plan)
    if p.wings > 0.0:
        with b.group("wings", melt=0.015, blend=0.03):
            _wings(b, p, plan)
    with b.group("head", at=plan.skull, turn=(0.0, plan.look_deg, 0.0 if plan.lying else 0.3 * p.turn), melt=0.05, blend=0.07):
        head(b, p)
    _sockets(b, p, plan)


def _skin(p: Params, size: float = 0.1, flip: bool = False) -> Bump | None:
    return Bump("scales", p.scales, size, 0.95, flip=flip) if p.scales > 0.0 else None


def materials(b: Builder, p: Params) -> None:
    grain = Grain("scales", 0.003, 0.035)
    b.material("body", p.hide, roughness=0.42, grain=grain, mottle=0.12)
    b.material(
        "belly",
        p.belly or None,
        like=None if p.belly else "body",
        lighter=0.0 if p.belly else 0.35,
        toward=None if p.belly else ("lemon", 0.45),
        roughness=0.5,
    )
    b.material(
        "wings",
        p.wing_color or None,
        like=None if p.wing_color else "body",
        lighter=0.0 if p.wing_color else -0.3,
        toward=None if p.wing_color else ("red", 0.5),
        roughness=0.55,
    )
    b.material("horns", p.horn_color, roughness=0.4)
    b.material("spikes", like="wings", lighter=0.1, roughness=0.45)
    b.material("claws", "claw", roughness=0.3)
    b.material("mouth", "mouth")
    b.material("tongue", "tongue", roughness=0.3)
    b.material("teeth", "ivory", roughness=0.25)


def _body(b: Builder, p: Params, plan: _Plan) -> None:
    g = p.girth
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    my, mz = 0.5 * (hy + sy), 0.5 * (hz + sz)
    b.add(
        tube(
            [(0.0, hy - 0.02, hz - 0.2), (0.0, hy, hz), (0.0, my + 0.02, mz), (0.0, sy - 0.04, sz), (0.0, sy + 0.08, sz + 0.2)],
            [0.6 * g, 0.92 * g, 0.9 * g, g, 0.62 * g],
        ),
        "body",
        bump=_skin(p, 0.12),
    )
    n = p.neck_girth
    b.add(tube(plan.neck, [0.9 * g, 1.3 * n, n, 0.95 * n]), "body", bump=_skin(p, 0.1))
    radii = [0.7 * g, 0.52 * g, 0.36 * g, 0.25 * g, 0.16 * g, 0.05]
    b.add(tube(plan.tail, radii), "body", bump=_skin(p, 0.1, flip=True))
    _plates(b, p, plan)
    if p.tail_tip == "spade":
        x, y, z = plan.tail[-1]
        spade = ((0.0, -0.02), (0.2, 0.02), (0.3, 0.14), (0.12, 0.2), (0.0, 0.46), (-0.12, 0.2), (-0.3, 0.14), (-0.2, 0.02))
        b.add(extrude(spade, 0.1, 0.045, smooth=True), "wings", at=(x, y - 0.03, z - 0.02), turn=(34.0, -20.0, 0.0), blend=0.03)
    elif p.tail_tip == "club":
        x, y, z = plan.tail[-1]
        b.add(ellipsoid(0.15, 0.13, 0.17), "body", at=(x, y + 0.05, z + 0.05), bump=Bump("rivets", 0.03, 0.1), blend=0.04)


def _plates(b: Builder, p: Params, plan: _Plan) -> None:
    """Broad belly plates from the throat to the hips, each overlapping the next."""
    g, n = p.girth, p.neck_girth
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    line: list[Vector] = [(x, y - 0.16 * n, z + 0.5 * n) for x, y, z in (plan.neck[3], plan.neck[2])]
    line += [(0.0, plan.neck[1][1] - 0.45 * n, plan.neck[1][2] + 0.55 * n), (0.0, sy - 0.3 * g, sz + 0.5 * g)]
    if plan.sitting:
        line += [(0.0, 0.55 * sy + 0.45 * hy, 0.5 * (sz + hz) + 0.5 * g), (0.0, hy, hz + 0.62 * g)]
    else:
        line += [(0.0, sy - 0.62 * g, sz - 0.1), (0.0, 0.5 * (sy + hy) - 0.58 * g, 0.5 * (hz + sz)), (0.0, hy - 0.55 * g, hz)]
    radii = [0.72 * n, 0.78 * n, 0.95 * n, 0.66 * g, 0.62 * g, 0.56 * g, 0.5 * g][: len(line)]
    b.add(tube(line, radii), "belly", bump=Bump("ribs", 0.03, 0.15), blend=0.015)


def _legs(b: Builder, p: Params, plan: _Plan) -> None:
    g, r, x = p.girth, p.leg_girth, 0.7 * p.girth
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    skin = _skin(p, 0.1)
    if plan.sitting:
        paw = (1.15 * x, 0.62 * sy, sz + 0.42)
        b.add(
            tube([(0.8 * x, sy - 0.12, sz + 0.02), (1.5 * x, 0.78 * sy, sz + 0.12), paw], [0.42 * g, 1.05 * r, 0.8 * r]),
            "body",
            mirror=True,
            bump=skin,
        )
        _claws(b, p, paw, 0.8 * r, 28.0)
        foot_z = hz + 0.55
        b.add(tube([(0.9 * x, hy, hz + 0.08), (1.5 * x, 0.6 * hy + 0.14, hz + 0.4)], [0.78 * g, 0.5 * g]), "body", mirror=True, bump=skin)
        b.add(tube([(1.5 * x, 0.2, hz + 0.2), (1.55 * x, 0.1, foot_z)], [1.1 * r, r]), "body", mirror=True)
        _claws(b, p, (1.55 * x, 0.1, foot_z + 0.08), r, 0.0)
        return
    reach = 0.36 if plan.lying else 0.12
    front = [
        (0.75 * x, sy - 0.1, sz),
        (1.35 * x, 0.62 * plan.legs + 0.12, sz - 0.12),
        (1.25 * x, 0.28 * plan.legs, sz + 0.05),
        (1.25 * x, 0.1, sz + reach),
    ]
    b.add(tube(front, [0.6 * g, 1.2 * r, 0.9 * r, 0.9 * r]), "body", mirror=True, bump=skin)
    _claws(b, p, (1.25 * x, 0.1, sz + reach + 0.08), r, 0.0)
    hind = [(0.75 * x, hy - 0.02, hz), (1.5 * x, 0.62 * plan.legs + 0.1, hz + 0.2), (1.4 * x, 0.4 * plan.legs, hz - 0.12), (1.4 * x, 0.1, hz)]
    b.add(tube(hind, [0.74 * g, 1.5 * r, 0.95 * r, 0.9 * r]), "body", mirror=True, bump=skin)
    _claws(b, p, (1.4 * x, 0.1, hz + 0.1), r, 0.0)


def _claws(b: Builder, p: Params, at: Vector, r: float, droop_deg: float) -> None:
    """A foot of three toes with claws, facing +z; droop turns it down (a raised hand)."""
    with b.frame(at, (droop_deg, 0.0, 0.0)):
        b.add(ellipsoid(1.15 * r, 0.75 * r, 1.2 * r), "body", mirror=True, blend=0.04)
        for k in (-1.0, 0.0, 1.0):
            a = radians(24.0 * k)
            dx, dz = sin(a), cos(a)
            b.add(cone((0.5 * r * dx, 0.0, 0.6 * r), (1.7 * r * dx, -0.15 * r, 1.75 * r * dz), 0.56 * r, 0.42 * r), "body", mirror=True, blend=0.03)
            if p.claws > 0.0:
                tip = (2.2 * r * dx, -0.52 * r, (1.75 + 0.85 * p.claws) * r * dz)
                b.add(cone((1.75 * r * dx, 0.0, 1.85 * r * dz), tip, 0.32 * r, 0.018), "claws", mirror=True, blend=0.01)


def _spikes(b: Builder, p: Params, plan: _Plan) -> None:
    g, n = p.girth, p.neck_girth
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    top: list[tuple[Vector, float]] = []
    for (x, y, z), r in zip(plan.neck[::-1][:3], (n, n, 1.25 * n), strict=True):
        top.append(((x, y + 0.3 * r, z - 0.92 * r), 0.85))
    top += [((0.0, sy + 0.9 * g, sz - 0.12), 1.05), ((0.0, 0.5 * (sy + hy) + 0.88 * g, 0.5 * (sz + hz)), 1.15), ((0.0, hy + 0.8 * g, hz - 0.1), 1.0)]
    if plan.sitting:
        top[3:] = [
            ((0.0, sy + 0.25 * g, sz - 0.85 * g), 1.05),
            ((0.0, 0.5 * (sy + hy), 0.5 * (sz + hz) - 0.9 * g), 1.1),
            ((0.0, hy + 0.2 * g, hz - 0.85 * g), 0.95),
        ]
    for (x, y, z), r in zip(plan.tail[1:5], (0.5 * g, 0.34 * g, 0.23 * g, 0.14 * g), strict=True):
        top.append(((x, y + 0.9 * r, z - 0.2 * r), 0.75))
    points = [at for at, _ in top]
    for k in range(2 * len(top) - 1):
        at, size = top[k // 2]
        if k % 2:
            other, after = top[k // 2 + 1]
            at, size = (0.5 * (at[0] + other[0]), 0.5 * (at[1] + other[1]), 0.5 * (at[2] + other[2])), 0.5 * (size + after)
        ahead, behind = points[max(k // 2 - 1, 0)], points[min(k // 2 + 1, len(points) - 1)]
        away = (behind[0] - ahead[0], behind[1] - ahead[1], behind[2] - ahead[2])
        length = max((away[0] ** 2 + away[1] ** 2 + away[2] ** 2) ** 0.5, 1e-6)
        s = 0.2 * size * p.spikes * (1.0 - 0.02 * k)
        x, y, z = at
        up = (0.0, 1.0, 0.0) if away[2] < -0.3 * length else (0.0, 0.35, -0.94)
        tip = (x + 0.35 * s * away[0] / length, y + s * up[1] + 0.35 * s * away[1] / length, z + s * up[2] + 0.5 * s * away[2] / length)
        b.add(cone((x - 0.1 * s * away[0] / length, y - 0.05, z + 0.0), tip, 0.46 * s, 0.02), "spikes")


def _wings(b: Builder, p: Params, plan: _Plan) -> None:
    """Bat wings: an arm, four long fingers, and the skin between them with scalloped edges."""
    w, g = p.wings, p.girth
    _, sy, sz = plan.shoulder
    root: Vector = (0.42 * g, sy + (0.62 if not plan.sitting else 0.1) * g, sz - (0.2 if not plan.sitting else 0.75 * g))
    with b.frame(root, (-14.0, 24.0, 0.0)):
        lift = radians(6.0 if plan.lying else p.wing_lift)
        wrist = (0.72 * w * cos(lift), 0.72 * w * sin(lift) + 0.14 * w, 0.0)
        elbow = (0.5 * wrist[0] - 0.06, 0.5 * wrist[1] + 0.2 * w, 0.02)
        b.add(tube([(-0.1, -0.1, 0.0), elbow, wrist], [0.13 * w, 0.085 * w, 0.07 * w]), "body", mirror=True, bump=_skin(p, 0.08), blend=0.04)
        tips = []
        for k, (angle, length) in enumerate(((66.0, 0.62), (24.0, 1.15), (-14.0, 1.2), (-52.0, 1.02), (-96.0, 0.78))):
            a = radians(angle + 0.5 * p.wing_lift - 19.0)
            tip = (wrist[0] + length * w * cos(a), wrist[1] + length * w * sin(a), 0.02)
            tips.append(tip)
            if k == 0:
                b.add(
                    tube(
                        [wrist, (0.5 * (wrist[0] + tip[0]), 0.5 * (wrist[1] + tip[1]), 0.06), (wrist[0] + 0.1 * w, wrist[1] + 0.28 * w, 0.1)],
                        [0.05 * w, 0.045 * w, 0.018],
                    ),
                    "horns",
                    mirror=True,
                )
                continue
            mid = (0.55 * wrist[0] + 0.45 * tip[0], 0.55 * wrist[1] + 0.45 * tip[1] + 0.05 * w, 0.05)
            b.add(tube([wrist, mid, tip], [0.055 * w, 0.042 * w, 0.024]), "body", mirror=True)
        b.add(extrude(_membrane(wrist, tips[1:], w), 0.05, 0.02, bend=(0.0, 0.0)), "wings", mirror=True, blend=0.03, bump=Bump("noise", 0.008, 0.12))


def _membrane(wrist: Vector, tips: list[Vector], w: float) -> tuple[tuple[float, float], ...]:
    """Outline of the skin: from the shoulder along the arm, then tip to tip with hollow edges, back to the body."""
    outline: list[tuple[float, float]] = [(-0.04, 0.02), (0.5 * wrist[0] - 0.06, 0.5 * wrist[1] + 0.2 * w), (wrist[0], wrist[1])]
    anchors = [(x, y) for x, y, _ in tips] + [(-0.06, -0.34 * w)]
    outline.append(anchors[0])
    for (ax, ay), (bx, by) in pairwise(anchors):
        cx, cy = 0.3 * wrist[0], 0.5 * wrist[1]
        for s in range(1, 7):
            t = s / 6.0
            pull = 0.26 * sin(pi * t)
            x, y = ax + (bx - ax) * t, ay + (by - ay) * t
            outline.append((x + (cx - x) * pull, y + (cy - y) * pull))
    return tuple(outline)


def head(b: Builder, p: Params) -> None:
    h, s = p.head, p.snout
    skin = _skin(p, 0.075)
    b.add(ellipsoid(0.92 * h, 0.86 * h, 1.05 * h), "body", bump=skin)
    b.add(
        tube(
            [(0.0, 0.04 * h, 0.3 * h), (0.0, -0.04 * h, 0.75 * h + 0.4 * s), (0.0, -0.1 * h, 0.75 * h + s)],
            [0.82 * h, 0.6 * h, 0.5 * h],
            flat=[0.8, 0.66, 0.66],
        ),
        "body",
        bump=skin,
        blend=0.08,
    )
    b.add(ellipsoid(0.2 * h, 0.2 * h, 0.26 * h), "body", at=(0.24 * h, 0.16 * h, 0.78 * h + s), mirror=True, blend=0.05)
    b.cut(ellipsoid(0.09 * h, 0.075 * h, 0.16 * h), "mouth", at=(0.27 * h, 0.2 * h, 0.98 * h + s), mirror=True)
    # Brow ridges over the eyes.
    b.add(
        tube([(0.3 * h, 0.42 * h, 0.95 * h), (0.62 * h, 0.62 * h, 0.62 * h), (0.82 * h, 0.66 * h, 0.1 * h)], [0.15 * h, 0.2 * h, 0.12 * h]),
        "body",
        mirror=True,
        blend=0.05,
    )
    b.add(cone((0.0, 0.2 * h, 0.85 * h + 0.8 * s), (0.0, 0.62 * h, 0.75 * h + 0.85 * s), 0.13 * h, 0.02), "horns", blend=0.03)
    if p.jaw > 4.0:
        b.cut(
            tube(
                [(0.0, -0.36 * h, 0.35 * h), (0.0, -0.42 * h, 0.8 * h + 0.5 * s), (0.0, -0.46 * h, 0.9 * h + 1.2 * s)],
                [0.4 * h, 0.42 * h, 0.42 * h],
                flat=0.42,
            ),
            "mouth",
            blend=0.02,
        )
    with b.frame((0.0, -0.3 * h, 0.3 * h), (p.jaw, 0.0, 0.0)):
        b.add(
            tube(
                [(0.0, -0.16 * h, 0.0), (0.0, -0.2 * h, 0.4 * h + 0.4 * s), (0.0, -0.14 * h, 0.38 * h + 0.94 * s)],
                [0.56 * h, 0.44 * h, 0.36 * h],
                flat=[0.6, 0.5, 0.45],
            ),
            "body",
            blend=0.05,
        )
        b.paint(tube([(0.0, -0.5 * h, 0.0), (0.0, -0.48 * h, 0.5 * h + 0.9 * s)], [0.42 * h, 0.32 * h]), "belly")
        if p.jaw > 4.0:
            b.add(
                tube(
                    [(0.0, 0.02 * h, 0.2 * h), (0.0, 0.1 * h, 0.4 * h + 0.5 * s), (0.0, 0.04 * h, 0.4 * h + 0.8 * s)],
                    [0.24 * h, 0.22 * h, 0.12 * h],
                    flat=0.45,
                ),
                "tongue",
                blend=0.02,
            )
        if p.teeth > 0.0:
            for k in range(3):
                z = 0.5 * h + (0.34 + 0.22 * k) * s
                b.add(
                    cone(((0.36 - 0.04 * k) * h, -0.02 * h, z), ((0.36 - 0.05 * k) * h, (0.14 + 0.12 * p.teeth) * h, z + 0.02), 0.085 * h, 0.016),
                    "teeth",
                    mirror=True,
                    blend=0.0,
                )
    if p.teeth > 0.0:
        for k in range(4):
            z = 0.72 * h + (0.22 + 0.24 * k) * s
            x = (0.5 - 0.045 * k) * h
            long = (0.3 if k == 3 else 0.2) * p.teeth
            b.add(cone((x, -0.28 * h, z), (x - 0.02 * h, (-0.4 - long) * h, z + 0.03), 0.095 * h, 0.016), "teeth", mirror=True, blend=0.0)
    if p.horns > 0.0:
        b.add(
            horn(0.78 * p.horns, 0.24 * h, 62.0, 0.12),
            "horns",
            at=(0.42 * h, 0.55 * h, -0.3 * h),
            turn=(-58.0, 0.0, -14.0),
            mirror=True,
            bump=Bump("ribs", 0.012, 0.055),
            blend=0.03,
        )
        b.add(horn(0.3 * p.horns, 0.11 * h, 30.0, 0.15), "horns", at=(0.72 * h, 0.1 * h, -0.5 * h), turn=(-84.0, 0.0, -40.0), mirror=True, blend=0.02)
    if p.ears > 0.0:
        e = p.ears
        fin = ((0.0, -0.1), (0.34 * e, 0.3 * e), (0.16 * e, 0.2 * e), (0.2 * e, 0.5 * e), (0.04 * e, 0.3 * e), (-0.04, 0.42 * e), (-0.12, 0.1))
        b.add(extrude(fin, 0.055, 0.022), "wings", at=(0.78 * h, -0.12 * h, -0.25 * h), turn=(-62.0, 58.0, -30.0), mirror=True, blend=0.03)
    eyes(
        b,
        (0.62 * h, 0.3 * h, 0.66 * h),
        p.eyes,
        Eyes("slit", p.iris, p.mood if p.mood != "neutral" else "angry", "body", 0.7),
        yaw_deg=44.0,
        pitch_deg=4.0,
    )


def _sockets(b: Builder, p: Params, plan: _Plan) -> None:
    h = p.head
    with b.group("sockets", at=plan.skull, turn=(0.0, plan.look_deg, 0.0 if plan.lying else 0.3 * p.turn)):
        b.socket("head_top", (0.0, 0.78 * h, 0.0), size=0.85 * h)
        b.socket("eyes", (0.0, 0.3 * h, 0.95 * h), size=0.95 * h)
        b.socket("mouth", (0.0, -0.32 * h, 0.8 * h + 0.7 * p.snout), (0.0, 0.0, 90.0), size=0.3 * h)
    _, ny, nz = plan.neck[2]
    b.socket("neck", (0.0, ny, nz), (24.0, 0.0, 0.0), size=1.15 * p.neck_girth)
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    b.socket("back", (0.0, 0.5 * (hy + sy) + p.girth, 0.6 * hz + 0.4 * sz), size=p.girth)
    b.socket("hand_r", (-0.85 * p.girth, 0.5 * sy if plan.sitting else 0.12, sz + 0.5), size=p.leg_girth)


dragon.preset("dragon", mood="angry")
dragon.preset("wyvern", legs=0.42, wings=1.25, girth=0.3, hide="slate", horn_color="charcoal", tail=1.25, tail_tip="club", ears=0.5, mood="angry")
dragon.preset(
    "baby dragon",
    real_m=0.8,
    girth=0.4,
    length=0.7,
    legs=0.3,
    leg_girth=0.16,
    neck=0.42,
    neck_girth=0.24,
    head=0.4,
    snout=0.22,
    jaw=0.0,
    eyes=0.15,
    iris="leaf",
    horns=0.42,
    teeth=0.0,
    wings=0.55,
    tail=0.62,
    spikes=0.8,
    hide="#6cc0a0",
    belly="cream",
    wing_color="coral",
    pose="sitting",
    mood="happy",
    scales=0.01,
)
