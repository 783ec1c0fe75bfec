"""Lizards, chameleons, salamanders, axolotls, crocodiles: long bodies low on four spread legs."""

from __future__ import annotations

from math import cos, pi, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern, Vector
from maquette.engines.embedded.shapes import box, cone, ellipsoid, extrude, sphere, tube

PARAMS = {
    "girth": number(0.3, 0.18, 0.5, "half the width of the body"),
    "height": number(0.8, 0.5, 1.4, "height of the body, of its width"),
    "length": number(1.0, 0.6, 1.5, "from hips to shoulders"),
    "lift": number(0.16, 0.0, 0.45, "from the ground to the belly"),
    "legs": number(1.0, 0.6, 1.4),
    "leg_girth": number(0.1, 0.06, 0.17),
    "toes": number(0.05, 0.03, 0.1, "radius of the tips of the toes"),
    "claws": number(0.0, 0.0, 1.2),
    "neck": number(0.16, 0.0, 0.5),
    "head": number(0.28, 0.18, 0.48, "half the width of the head"),
    "snout": number(0.3, 0.08, 1.2, "length of the jaws"),
    "snout_width": number(0.7, 0.3, 1.0, "of the head's"),
    "mouth": number(0.0, 0.0, 1.0, "how far it is open"),
    "teeth": number(0.0, 0.0, 1.4),
    "tongue": number(0.0, 0.0, 1.5),
    "eyes": number(0.1, 0.03, 0.2),
    "eye_kind": choice("slit", "iris", "button", "turret"),
    "iris": color("amber"),
    "gills": number(0.0, 0.0, 1.4, "feathery gills of an axolotl"),
    "crest": number(0.0, 0.0, 1.3, "a casque on the head"),
    "spikes": number(0.0, 0.0, 1.4, "a comb down the back"),
    "scutes": number(0.0, 0.0, 1.4, "rows of bony keels on the back"),
    "dewlap": number(0.0, 0.0, 1.3),
    "fin": number(0.0, 0.0, 1.2, "a hem along the tail"),
    "tail": number(1.2, 0.6, 1.8, "length of the tail"),
    "tail_kind": choice("wave", "curl", "straight"),
    "branch": number(0.0, 0.0, 1.0, "a branch to climb on", vary=0.0),
    "scales": number(1.0, 0.0, 1.6, "relief of the skin", vary=0.1),
    "skin": color("leaf"),
    "belly": color("", "empty: a lighter skin"),
    "marking": choice("none", "spots", "bands", "tiger", "patches"),
    "marking_color": color("dark green"),
    "mood": choice(*MOODS),
    "turn": number(12.0, -40.0, 40.0, "how far the head looks to the side, degrees", vary=0.7),
}


class _Plan:
    def __init__(self, p: Params) -> None:
        base = 0.42 if p.branch > 0.0 else 0.0
        y = base + p.lift + 0.8 * p.girth * p.height
        self.hip: Vector = (0.0, y, -0.5 * p.length)
        self.shoulder: Vector = (0.0, y + 0.06, 0.5 * p.length)
        self.skull: Vector = (0.0, y + 0.16 + 0.3 * p.neck, 0.5 * p.length + 0.42 * p.girth + p.neck + 0.3 * p.head)
        self.ground = base


@archetype("lizard", "animals", PARAMS, real_m=0.3, symmetric=False, words={"open": {"mouth": 0.8}})
def lizard(b: Builder, p: Params) -> None:
    plan = _Plan(p)
    _materials(b, p)
    path, radii = _spine(p, plan)
    hide = Bump("scales", 0.013 * p.scales, 0.1, 1.1, flip=True) if p.scales > 0.05 else None
    with b.group("body", melt=0.06):
        b.add(tube(path, radii, flat=[1.0, 1.0, 1.0, 0.96, p.height, p.height, p.height, 0.9]), "skin", bump=hide)
        b.paint(
            tube([(x, y - 0.78 * r * p.height, z) for (x, y, z), r in zip(path[2:], radii[2:], strict=True)], [0.6 * r for r in radii[2:]]), "belly"
        )
        _legs(b, p, plan)
    with b.group("back", melt=0.01, blend=0.015):
        _back(b, p, path, radii)
    if p.branch > 0.0:
        b.material("branch", "bark", "wood")
        with b.group("branch", melt=0.05):
            z = 0.62 * p.length
            b.add(
                tube([(0.03, 0.2, -z - 0.5), (-0.04, 0.27, -0.4), (0.04, 0.25, 0.3), (-0.02, 0.3, z + 0.4)], [0.15, 0.17, 0.16, 0.13]),
                "branch",
                bump=Bump("bark", 0.02, 0.1),
            )
            b.add(tube([(0.0, 0.26, 0.2), (0.4, 0.1, 0.34), (0.6, -0.02, 0.4)], [0.12, 0.09, 0.1]), "branch", bump=Bump("bark", 0.02, 0.1))
            b.add(tube([(0.0, 0.26, -0.3), (-0.4, 0.1, -0.44), (-0.6, -0.02, -0.5)], [0.12, 0.09, 0.1]), "branch", bump=Bump("bark", 0.02, 0.1))
    with b.group("head", at=plan.skull, turn=(4.0, p.turn, 0.2 * p.turn), melt=0.05, blend=0.06):
        _head(b, p)
    h = p.head
    with b.group("sockets", at=plan.skull, turn=(4.0, p.turn, 0.2 * p.turn)):
        b.socket("head_top", (0.0, (0.62 + 0.5 * p.crest) * h, 0.0), size=0.8 * h)
        b.socket("eyes", (0.0, 0.4 * h, 0.7 * h), size=0.9 * h)
        b.socket("mouth", (0.0, -0.1 * h, 0.6 * h + p.snout), (0.0, 0.0, 90.0), size=0.3 * h)
    b.socket("neck", (0.0, plan.shoulder[1] + 0.08, plan.shoulder[2] + 0.4 * p.girth), (70.0, 0.0, 0.0), size=0.8 * p.girth)
    b.socket("back", (0.0, plan.hip[1] + p.girth * p.height, 0.0), size=p.girth)


def _materials(b: Builder, p: Params) -> None:
    marking = {
        "spots": Pattern("spots", rgb(p.marking_color), 0.15, 0.42, 0.08),
        "bands": Pattern("bands", rgb(p.marking_color), 0.26, 0.45, 0.06),
        "tiger": Pattern("tiger", rgb(p.marking_color), 0.2, 0.4, 0.08),
        "patches": Pattern("patches", rgb(p.marking_color), 0.24, 0.5, 0.05),
    }.get(p.marking)
    b.material("skin", p.skin, "skin", roughness=0.4, mottle=0.08, pattern=marking)
    if p.belly:
        b.material("belly", p.belly, "skin", roughness=0.45)
    else:
        b.material("belly", like="skin", lighter=0.5, finish="skin", roughness=0.45)
    b.material("spikes", like="skin", lighter=-0.3, finish="skin")
    b.material("gills", "rose", "skin", roughness=0.4)
    b.material("mouth", like="skin", lighter=-0.65, finish="skin")
    b.material("palate", "mouth")
    b.material("tongue", "tongue")
    b.material("teeth", "ivory", roughness=0.3)
    b.material("claws", "claw", roughness=0.4)


def _spine(p: Params, plan: _Plan) -> tuple[list[Vector], list[float]]:
    """From the tail's tip to the nape."""
    g, t = p.girth, p.tail
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    z, low = hz - 0.5 * g, plan.ground + 0.1
    tails: dict[str, list[Vector]] = {
        "wave": [(0.42 * t, low - 0.03, z - 0.62 * t), (0.1 * t, low, z - 0.78 * t), (-0.1, low + 0.3 * hy, z - 0.36 * t)],
        "straight": [(0.1, low - 0.03, z - 1.1 * t), (0.0, low, z - 0.75 * t), (-0.03, low + 0.4 * (hy - plan.ground), z - 0.35 * t)],
        "curl": [(0.0, hy + 0.02, z - 0.62 * t), (0.0, hy + 0.1, z - 0.44 * t), (0.0, hy + 0.06, z - 0.22 * t)],
    }
    path = [*tails[p.tail_kind], (0.0, hy, hz), (0.03, 0.5 * (hy + sy), 0.0), (0.0, sy, sz), (0.0, sy + 0.08, sz + 0.5 * g), plan.skull]
    if p.tail_kind == "curl":
        return path, [0.34 * g, 0.42 * g, 0.56 * g, 0.86 * g, g, 0.84 * g, 0.62 * g, 0.6 * p.head]
    return path, [0.04, 0.24 * g, 0.52 * g, 0.86 * g, g, 0.86 * g, 0.66 * g, 0.66 * p.head]


def _legs(b: Builder, p: Params, plan: _Plan) -> None:
    g, r, s = p.girth, p.leg_girth, p.legs
    for (_, y, z), forward in ((plan.shoulder, 1.0), (plan.hip, -0.6)):
        for side in (1.0, -1.0):
            step = 0.07 * side * forward
            low = plan.ground + 0.03
            reach = 0.34 * s if p.branch <= 0.0 else 0.0
            elbow: Vector = (side * (g + 0.75 * reach + 0.04), y + 0.02, z - 0.1 * forward + step)
            foot: Vector = (
                (side * (0.9 * g + reach), low + 0.04, z + 0.14 * forward + step) if p.branch <= 0.0 else (side * 0.17, 0.3, z + 0.1 * forward + step)
            )
            b.add(tube([(0.55 * g * side, y - 0.02, z), elbow], [1.5 * r, 1.05 * r]), "skin")
            b.add(tube([elbow, foot], [1.05 * r, 0.8 * r]), "skin", blend=0.03)
            for angle in (-52.0, -18.0, 16.0, 50.0):
                a = radians(angle + (16.0 if forward > 0.0 else 34.0))
                n = 0.2 * s * (0.7 if p.branch > 0.0 else 1.0)
                tip: Vector = (foot[0] + side * n * sin(a), low, foot[2] + n * cos(a))
                b.add(cone(foot, tip, 0.55 * r + 0.015, 0.04), "skin", blend=0.015)
                b.add(ellipsoid(p.toes, 0.8 * p.toes, p.toes), "skin", at=tip, blend=0.01)
                if p.claws > 0.05:
                    end = (tip[0] + side * 0.1 * p.claws * sin(a), low - 0.02, tip[2] + 0.1 * p.claws * cos(a))
                    b.add(cone(tip, end, 0.042, 0.022), "claws", blend=0.008)


def _back(b: Builder, p: Params, path: list[Vector], radii: list[float]) -> None:
    if p.tail_kind == "curl":
        x, y, z = path[0]
        turns: list[Vector] = [(x, y, z + 0.05)]
        for k in range(18):
            a, ring = 0.55 * k, 0.34 * (1.0 - 0.052 * k)
            turns.append((x, y - 0.34 + ring * cos(a), z - ring * sin(a)))
        b.add(tube(turns, [0.33 * p.girth, *(0.33 * p.girth * (1.0 - 0.045 * k) for k in range(18))]), "skin", blend=0.02)
    flats = [1.0, 1.0, 1.0, 0.96, p.height, p.height, p.height, 0.9]
    count = 5
    for i in range(0 if p.tail_kind != "curl" else 3, 7):
        for f in (k / count for k in range(count)):
            x, y, z = (u + (v - u) * f for u, v in zip(path[i], path[i + 1], strict=True))
            r, k = radii[i] + (radii[i + 1] - radii[i]) * f, flats[i] + (flats[i + 1] - flats[i]) * f
            if p.spikes > 0.05:
                n = 0.07 + 0.22 * p.spikes * sin(pi * (i + f + 1.0) / 9.0) ** 2
                b.add(cone((x, y + 0.85 * r * k, z), (x, y + r * k + n, z - 0.4 * n), 0.055, 0.024), "spikes")
            if p.scutes > 0.05 and (i < 6 or f < 0.3):
                n = 0.05 + 0.06 * p.scutes
                for out in (0.0, 0.5) if i > 2 else (0.3,):
                    top = y + r * k * (1.0 - out * out) ** 0.5
                    b.add(ellipsoid(0.06, n, 0.085), "spikes", at=(x + out * r, top, z), turn=(-24.0, 0.0, -40.0 * out))
                    if out > 0.0:
                        b.add(ellipsoid(0.06, n, 0.085), "spikes", at=(x - out * r, top, z), turn=(-24.0, 0.0, 40.0 * out))
    if p.fin > 0.05:
        hem = [(x, y + 0.9 * r, z) for (x, y, z), r in zip(path[:4], radii[:4], strict=True)]
        b.add(tube(hem, [0.05, 0.07, 0.07, 0.05], flat=[2.0, 3.4 * p.fin, 3.0 * p.fin, 1.4]), "skin", blend=0.03)


def _head(b: Builder, p: Params) -> None:
    h, n, w, gape = p.head, p.snout, p.snout_width * p.head, 24.0 * p.mouth
    b.add(ellipsoid(h, 0.62 * h, 0.9 * h), "skin")
    with b.frame((0.0, 0.04 * h, 0.1 * h), (-0.7 * gape, 0.0, 0.0)):
        b.add(
            tube(
                [(0.0, 0.04, 0.1 * h), (0.0, 0.02 * h, 0.5 * h + 0.5 * n), (0.0, -0.02 * h, 0.4 * h + n)],
                [0.86 * h, w, 0.72 * w],
                flat=[0.62, 0.52, 0.52],
            ),
            "skin",
        )
        for dx in (0.4,):
            b.add(sphere(0.2 * w), "skin", at=(dx * w, 0.3 * w, 0.4 * h + n + 0.36 * w), mirror=True, blend=0.04)
            b.cut(sphere(0.09 * w + 0.008), "mouth", at=(dx * w, 0.46 * w, 0.4 * h + n + 0.5 * w), mirror=True)
    with b.frame((0.0, -0.16 * h, 0.0), (0.5 * gape, 0.0, 0.0)):
        b.add(
            tube(
                [(0.0, 0.0, 0.0), (0.0, -0.04 * h, 0.5 * h + 0.5 * n), (0.0, -0.02 * h, 0.48 * h + 0.96 * n)],
                [0.8 * h, 0.92 * w, 0.66 * w],
                flat=[0.5, 0.4, 0.4],
            ),
            "belly",
            blend=0.02,
        )
    if p.mouth > 0.05:
        m = p.mouth
        b.cut(
            tube(
                [(0.0, -0.08 * h, 0.3 * h), (0.0, -0.08 * h, 0.6 * h + 0.5 * n), (0.0, -0.08 * h, 1.2 * h + 1.6 * n)],
                [0.3 * w, w, 1.1 * w],
                flat=[0.3, 0.3 * m, 0.46 * m],
            ),
            "palate",
        )
    else:
        # A groove all around the closed jaws, with a dark core to its bottom.
        b.cut(box(2.6 * h, 0.045, 2.0 * (h + n), 0.01), "mouth", at=(0.0, -0.1 * h, 1.22 * h + n))
        core: list[Vector] = [(0.0, -0.06 * h, 0.2 * h), (0.0, -0.06 * h, 0.5 * h + 0.5 * n), (0.0, -0.06 * h, 0.38 * h + n)]
        b.add(tube(core, [0.8 * h, 0.9 * w, 0.62 * w], flat=[0.5, 0.46, 0.46]), "mouth", blend=0.0)
    if p.teeth > 0.05:
        for k in range(8):
            f = 0.12 + 0.125 * k
            out = w * (0.97 - 0.26 * f)
            size = 0.1 * p.teeth * (1.0 if k % 2 else 0.7)
            with b.frame((0.0, 0.04 * h, 0.1 * h), (-0.7 * gape, 0.0, 0.0)):
                b.add(
                    cone((out, -0.2 * w, 0.4 * h + f * n), (out, -0.26 * w - size, 0.4 * h + f * n), 0.045, 0.022), "teeth", mirror=True, blend=0.004
                )
            with b.frame((0.0, -0.16 * h, 0.0), (0.5 * gape, 0.0, 0.0)):
                b.add(
                    cone((0.9 * out, 0.1 * w, 0.45 * h + f * n), (0.94 * out, 0.16 * w + size, 0.45 * h + f * n), 0.045, 0.022),
                    "teeth",
                    mirror=True,
                    blend=0.004,
                )
    if p.tongue > 0.05:
        z, t = 0.7 * h + n, p.tongue
        b.add(
            tube([(0.0, -0.1 * h, z - 0.3), (0.0, -0.12 * h, z + 0.2), (0.0, -0.2 * h, z + 0.2 + 0.3 * t)], [0.07, 0.06, 0.075], flat=0.6),
            "tongue",
            blend=0.01,
        )
    _ornaments(b, p)
    if p.eye_kind == "turret":
        at: Vector = (0.74 * h, 0.3 * h, 0.3 * h)
        b.add(sphere(1.35 * p.eyes), "skin", at=at, mirror=True, blend=0.04, bump=Bump("ribs", 0.012, 0.06))
        eyes(b, (at[0] + 0.95 * p.eyes, at[1] + 0.06, at[2] + 0.7 * p.eyes), 0.6 * p.eyes, Eyes("iris", p.iris), yaw_deg=54.0)
        return
    at = (0.62 * h, 0.4 * h, 0.36 * h)
    b.add(sphere(1.25 * p.eyes), "skin", at=(at[0] - 0.02, at[1] - 0.02, at[2] - 0.2 * p.eyes), mirror=True, blend=0.04)
    eyes(
        b,
        (at[0] + 0.3 * p.eyes, at[1] + 0.06 * h, at[2] + 0.3 * p.eyes),
        p.eyes,
        Eyes(p.eye_kind, p.iris, p.mood, "skin" if p.mood != "neutral" else None, 0.85),
        yaw_deg=52.0,
        pitch_deg=10.0,
    )


def _ornaments(b: Builder, p: Params) -> None:
    h = p.head
    if p.gills > 0.05:
        for k, angle in enumerate((66.0, 28.0, -8.0)):
            a, s = radians(angle), p.gills * h
            path: list[Vector] = [
                (0.8 * h, 0.06 * h, -0.3 * h),
                (0.9 * h + 0.5 * s * cos(a), 0.1 * h + 0.5 * s * sin(a), -0.5 * h),
                (0.9 * h + 1.0 * s * cos(a), 0.2 * h + 1.1 * s * sin(a), -0.75 * h),
            ]
            b.add(tube(path, [0.13 * h, 0.12 * h, 0.05]), "gills", mirror=True, blend=0.02)
            for i in range(1, 5):
                f = 0.2 + 0.18 * i
                q: Vector = (0.8 * h + (0.1 * h + s * cos(a)) * f, 0.06 * h + (0.14 * h + 1.1 * s * sin(a)) * f, (-0.3 - 0.45 * f) * h)
                b.add(
                    cone(q, (q[0] - 0.3 * s * sin(a), q[1] + 0.3 * s * cos(a) + 0.02 * k, q[2] + 0.02), 0.05, 0.03), "gills", mirror=True, blend=0.01
                )
    if p.crest > 0.05:
        c = p.crest
        comb = [
            (-0.2 * h, 0.1 * h),
            (-0.9 * h, 0.5 * h + 0.5 * h * c),
            (-0.75 * h, 0.75 * h + 0.5 * h * c),
            (0.1 * h, 0.62 * h),
            (0.7 * h, 0.3 * h),
            (0.4 * h, 0.0),
        ]
        b.add(extrude([(-x, y) for x, y in comb], 0.34 * h, 0.12 * h, smooth=True), "skin", turn=(0.0, 90.0, 0.0), blend=0.06)
    if p.dewlap > 0.05:
        s = p.dewlap
        flap = [(0.6 * h, 0.0), (0.3 * h, -0.5 * h * s), (-0.2 * h, -0.75 * h * s), (-0.7 * h, -0.4 * h * s), (-0.8 * h, 0.1), (0.0, 0.2 * h)]
        b.add(extrude(flap, 0.1, 0.04, smooth=True), "belly", at=(0.0, -0.3 * h, 0.1 * h), turn=(0.0, -90.0, 0.0), blend=0.02)
        b.add(ellipsoid(0.08 * h, 0.2 * h, 0.2 * h), "spikes", at=(0.92 * h, -0.18 * h, 0.0), mirror=True, blend=0.02)


lizard.preset("lizard", marking="tiger", claws=0.6)
lizard.preset(
    "gecko", girth=0.28, head=0.34, snout=0.2, eyes=0.14, toes=0.085, scales=0.0, tail=1.1, skin="#8fca4a", marking="spots",
    marking_color="#e0672a", belly="#f2f0cc", real_m=0.15,
)  # fmt: skip
lizard.preset(
    "iguana", girth=0.32, height=1.0, head=0.28, snout=0.26, spikes=1.0, dewlap=1.0, claws=0.8, tail=1.6, lift=0.22, skin="#6aa03c",
    marking="bands", marking_color="#4a6a34", eyes=0.075, real_m=1.2,
)  # fmt: skip
lizard.preset(
    "chameleon", girth=0.3, height=1.3, length=0.85, head=0.27, snout=0.24, crest=1.0, eye_kind="turret", eyes=0.12, tail_kind="curl",
    branch=1.0, lift=0.05, spikes=0.35, skin="#4fae4a", marking="bands", marking_color="#e0c83a", real_m=0.3,
)  # fmt: skip
lizard.preset(
    "komodo dragon", girth=0.4, length=1.2, lift=0.24, leg_girth=0.145, head=0.28, snout=0.42, neck=0.36, claws=1.1, tongue=1.0, tail=1.5,
    tail_kind="straight", skin="#6d6a56", belly="#a39a7a", eyes=0.06, real_m=2.5,
)  # fmt: skip
lizard.preset(
    "salamander", girth=0.24, length=1.05, lift=0.06, head=0.28, snout=0.16, snout_width=0.86, scales=0.0, eye_kind="button", eyes=0.1,
    tail=1.2, fin=0.0, skin="#222226", belly="#3a3a40", marking="spots", marking_color="#f2c322", real_m=0.2,
)  # fmt: skip
lizard.preset(
    "axolotl", girth=0.28, length=0.85, lift=0.05, head=0.42, snout=0.12, snout_width=0.9, neck=0.05, scales=0.0, eye_kind="button",
    eyes=0.085, gills=1.0, fin=1.0, tail=1.1, legs=0.8, skin="#f4b8c6", belly="#fadbe2", mood="neutral", real_m=0.25,
)  # fmt: skip
lizard.preset(
    "crocodile", girth=0.42, height=0.72, length=1.2, lift=0.1, leg_girth=0.135, head=0.32, snout=0.85, snout_width=0.66, neck=0.16,
    mouth=0.7, teeth=1.0, scutes=1.0, claws=0.8, tail=1.5, eyes=0.085, iris="yellow", skin="#5f7a3a", belly="#d8d29a", real_m=4.0,
)  # fmt: skip
lizard.preset(
    "alligator", girth=0.44, height=0.7, length=1.15, lift=0.08, leg_girth=0.14, head=0.36, snout=0.66, snout_width=0.9, neck=0.12,
    mouth=0.0, teeth=0.6, scutes=1.0, claws=0.8, tail=1.4, eyes=0.09, iris="lime", skin="#45523a", belly="#b9b58a", real_m=3.5,
)  # fmt: skip
