"""Plant-eating dinosaurs with beaks, plates and horns: triceratops, stegosaurs, ankylosaurs, duckbills."""

from __future__ import annotations

from math import cos, pi, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb, shade
from maquette.engines.embedded.recipe import Bump, Pattern, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, extrude, horn, sphere, tube

PARAMS = {
    "girth": number(0.5, 0.3, 0.7, "radius of the body"),
    "wide": number(1.0, 0.8, 1.5, "width of the body, of its height"),
    "length": number(0.85, 0.5, 1.2, "from hips to shoulders"),
    "legs": number(0.38, 0.15, 0.8, "from the ground to the belly"),
    "leg_girth": number(0.16, 0.09, 0.24),
    "stance": choice("four legs", "two legs"),
    "arch": number(0.1, -0.2, 0.5, "height of the hips above the shoulders"),
    "neck": number(0.2, 0.05, 0.7),
    "head": number(0.36, 0.16, 0.5, "radius of the skull"),
    "snout": number(0.4, 0.15, 0.7),
    "beak": number(1.0, 0.0, 1.4),
    "beak_kind": choice("hook", "duck"),
    "horns": number(0.0, 0.0, 1.5),
    "frill": number(0.0, 0.0, 1.4, "a shield of bone over the neck"),
    "crest": number(0.0, 0.0, 1.4, "a tube of bone to the back of the head"),
    "dome": number(0.0, 0.0, 1.3, "a thick skull with a rim of knobs"),
    "plates": number(0.0, 0.0, 1.4, "standing plates along the back"),
    "armor": number(0.0, 0.0, 1.4, "knobs in rows over the back, spines at the sides"),
    "spikes": number(0.0, 0.0, 1.4, "spikes at the end of the tail"),
    "club": number(0.0, 0.0, 1.4, "a club at the end of the tail"),
    "thumbs": number(0.0, 0.0, 1.2, "pointed thumbs"),
    "tail": number(0.9, 0.5, 1.4),
    "scales": number(1.0, 0.0, 1.6, "relief of the skin", vary=0.1),
    "eyes": number(0.085, 0.04, 0.13),
    "skin": color("#8a7a4f"),
    "belly": color("", "empty: a lighter skin"),
    "accent": color("rust", "plates, frill and crest"),
    "marking": choice("none", "tiger", "spots"),
    "mood": choice(*MOODS),
    "turn": number(12.0, -30.0, 30.0, "how far the head looks to the side, degrees", vary=0.7),
}


class _Plan:
    """Where hips, shoulders and head are."""

    def __init__(self, p: Params) -> None:
        g = p.girth
        y = p.legs + 0.8 * g
        half = 0.5 * p.length
        self.upright = p.stance == "two legs"
        self.hip: Vector = (0.0, y + p.arch, -half)
        self.shoulder: Vector = (0.0, y + (0.45 * p.length if self.upright else 0.0), half * (0.55 if self.upright else 1.0))
        _, sy, sz = self.shoulder
        lift = 0.9 * p.neck + 0.1 if self.upright else 0.45 * p.neck
        self.skull: Vector = (0.0, sy + lift + 0.1 * g, sz + 0.55 * g + (0.55 if self.upright else 0.9) * p.neck + 0.4 * p.head)


@archetype("ornithischian", "animals", PARAMS, real_m=6.0)
def ornithischian(b: Builder, p: Params) -> None:
    plan = _Plan(p)
    _materials(b, p)
    path, radii = _spine(p, plan)
    hide = Bump("scales", 0.012 * p.scales, 0.12, 1.0, flip=True) if p.scales > 0.05 else None
    with b.group("body", melt=0.1):
        b.add(tube(path, [r * p.wide for r in radii], flat=1.0 / p.wide), "skin", bump=hide)
        b.paint(
            tube([(x, y - 0.75 * r, z + 0.1 * r) for (x, y, z), r in zip(path[1:], radii[1:], strict=True)], [0.56 * r for r in radii[1:]]), "belly"
        )
        _legs(b, p, plan, hide)
    with b.group("armor", melt=0.01, blend=0.015):
        _plates(b, p, path, radii)
        _armor(b, p, plan)
        _tail_end(b, p, path)
    with b.group("head", at=plan.skull, turn=(8.0, p.turn, 0.2 * p.turn), melt=0.05, blend=0.07):
        _head(b, p)
    h = p.head
    with b.group("sockets", at=plan.skull, turn=(8.0, p.turn, 0.2 * p.turn)):
        b.socket("head_top", (0.0, (0.85 + 0.5 * p.dome) * h, 0.0), size=0.7 * h)
        b.socket("eyes", (0.0, 0.3 * h, 0.85 * h), size=0.8 * h)
        b.socket("mouth", (0.0, -0.4 * h, 0.6 * h + p.snout), (0.0, 0.0, 90.0), size=0.3 * h)
    _, sy, sz = plan.shoulder
    b.socket("neck", (0.0, sy + 0.2 * p.neck, sz + 0.4 * p.girth), (50.0, 0.0, 0.0), size=0.7 * p.girth)
    b.socket("back", (0.0, 0.5 * (plan.hip[1] + sy) + p.girth, 0.0), size=p.girth)


def _materials(b: Builder, p: Params) -> None:
    b.material("skin", p.skin, "skin", roughness=0.55, mottle=0.1)
    dark = shade(b.color_of("skin"), -0.34)
    marking = {"tiger": Pattern("tiger", dark, 0.24, 0.36, 0.12), "spots": Pattern("spots", dark, 0.18, 0.4, 0.1)}.get(p.marking)
    if marking is not None:
        b.material("skin", p.skin, "skin", roughness=0.55, mottle=0.1, pattern=marking)
    if p.belly:
        b.material("belly", p.belly, "skin", roughness=0.55)
    else:
        b.material("belly", like="skin", lighter=0.45, finish="skin", roughness=0.55)
    b.material("plates", p.accent, "skin", roughness=0.5, pattern=Pattern("speckles", rgb("cream"), 0.1, 0.3, 0.1))
    b.material("crest", p.accent, "skin", roughness=0.5)
    b.material("horns", "bone", roughness=0.4)
    b.material("spikes", "bone", roughness=0.4)
    b.material("beak", "horn", roughness=0.4)
    b.material("claws", "claw", roughness=0.4)
    b.material("mouth", like="skin", lighter=-0.65, finish="skin")


def _spine(p: Params, plan: _Plan) -> tuple[list[Vector], list[float]]:
    """From the tail's tip to the nape."""
    g, t = p.girth, p.tail
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    _, ky, kz = plan.skull
    end = 0.26 if p.club > 0.05 or p.spikes > 0.05 else 0.12
    path: list[Vector] = [
        (0.14, end, hz - 0.5 * g - 1.0 * t),
        (0.1, end + 0.06, hz - 0.5 * g - 0.66 * t),
        (0.0, 0.6 * hy, hz - 0.5 * g - 0.26 * t),
        (0.0, hy, hz),
        (0.0, 0.5 * (hy + sy) + 0.04 + 0.3 * max(p.arch, 0.0), 0.5 * (hz + sz)),
        (0.0, sy, sz),
        (0.0, 0.45 * sy + 0.55 * ky, 0.45 * sz + 0.55 * kz - 0.05),
        (0.0, ky, kz - 0.3 * p.head),
    ]
    return path, [0.07, 0.26 * g, 0.54 * g, 0.92 * g, 1.04 * g, 0.84 * g, max(0.5 * g, 0.6 * p.head), 0.66 * p.head]


def _legs(b: Builder, p: Params, plan: _Plan, hide: Bump | None) -> None:
    g, r = p.girth, p.leg_girth
    x = 0.62 * g * p.wide
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    for side in (1.0, -1.0):
        step = 0.08 * side
        foot: Vector = (1.1 * side * x, 0.0, hz + 0.06 - step)
        b.add(
            tube([(0.85 * side * x, hy - 0.1, hz), (1.12 * side * x, 0.5 * hy, hz + 0.14 - 0.5 * step), foot], [0.66 * g, 1.3 * r, 1.12 * r]),
            "skin",
            bump=hide,
        )
        _toes(b, p, foot, 1.15 * r)
        if plan.upright:
            elbow, wrist = (1.2 * side * x, sy - 0.42, sz + 0.02), (0.9 * side * x, sy - 0.5, sz + 0.36)
            b.add(tube([(0.85 * side * x, sy - 0.12, sz + 0.05), elbow], [1.05 * r, 0.66 * r]), "skin", blend=0.05)
            b.add(tube([elbow, wrist], [0.66 * r, 0.52 * r]), "skin", blend=0.03)
            for dx in (-0.06, 0.0, 0.06):
                b.add(cone(wrist, (wrist[0] + dx, wrist[1] - 0.1, wrist[2] + 0.12), 0.4 * r, 0.04), "skin", blend=0.02)
            if p.thumbs > 0.05:
                b.add(cone(wrist, (wrist[0] - 0.05 * side, wrist[1] + 0.2 * p.thumbs, wrist[2] + 0.1), 0.06, 0.022), "spikes", blend=0.01)
            continue
        foot = (1.1 * side * x, 0.0, sz + 0.08 + step)
        b.add(
            tube([(0.85 * side * x, sy - 0.08, sz), (1.12 * side * x, 0.5 * sy, sz - 0.02 + 0.5 * step), foot], [0.52 * g, 1.08 * r, 1.05 * r]),
            "skin",
            bump=hide,
        )
        _toes(b, p, foot, 1.08 * r)


def _toes(b: Builder, p: Params, foot: Vector, r: float) -> None:
    for angle in (-40.0, 0.0, 40.0):
        a = radians(angle)
        b.add(
            ellipsoid(0.32 * r, 0.3 * r, 0.34 * r),
            "claws",
            at=(foot[0] + r * sin(a), 0.2 * r, foot[2] + r * cos(a)),
            turn=(0.0, angle, 0.0),
            blend=0.01,
        )


def _plates(b: Builder, p: Params, path: list[Vector], radii: list[float]) -> None:
    if p.plates <= 0.05:
        return
    count = 11
    for k in range(count):
        f = 1.2 + (5.6 - 1.2) * k / (count - 1)
        i = min(int(f), len(path) - 2)
        t = f - i
        (_, y, z), r = tuple(u + (v - u) * t for u, v in zip(path[i], path[i + 1], strict=True)), radii[i] + (radii[i + 1] - radii[i]) * t
        s = p.plates * (0.16 + 0.42 * sin(pi * (k + 0.6) / count) ** 1.3)
        kite = [(-0.22 * s, -0.2), (0.22 * s, -0.2), (0.52 * s, 0.42 * s), (0.06 * s, 1.12 * s), (-0.46 * s, 0.5 * s)]
        lean = 13.0 * (1.0 if k % 2 else -1.0)
        b.add(extrude(kite, 0.12, 0.04, edge=0.06), "plates", at=(-0.006 * lean, y + 0.92 * r, z), turn=(0.0, -90.0, -lean))


def _armor(b: Builder, p: Params, plan: _Plan) -> None:
    if p.armor <= 0.05:
        return
    g, w = p.girth, p.girth * p.wide
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    b.material("armor", like="skin", lighter=-0.3, finish="skin", roughness=0.5)
    for k in range(8):
        f = k / 7.0
        y, z = hy + (sy - hy) * f, hz - 0.3 * g + (sz - hz + 0.6 * g) * f
        for j, angle in enumerate((0.0, 24.0, 48.0)):
            a = radians(angle)
            at = (1.04 * w * sin(a), y + 1.02 * g * cos(a) * (0.92 if k in (0, 7) else 1.03), z + 0.06 * (j % 2))
            b.add(ellipsoid(0.13, 0.085 * p.armor, 0.1), "armor", at=at, turn=(0.0, 0.0, -angle), mirror=j > 0)
        if k > 0:
            b.add(cone((0.85 * w, y - 0.02, z), (w + 0.3 * p.armor, y + 0.02, z - 0.14), 0.1, 0.025), "spikes", mirror=True, blend=0.02)


def _tail_end(b: Builder, p: Params, path: list[Vector]) -> None:
    x, y, z = path[0]
    if p.club > 0.05:
        s = p.club
        b.material("club", "bone", roughness=0.5)
        b.add(ellipsoid(0.24 * s, 0.15 * s, 0.17 * s), "club", at=(x, y, z - 0.08), blend=0.03)
        b.add(sphere(0.16 * s), "club", at=(x + 0.17 * s, y, z - 0.03), blend=0.03)
        b.add(sphere(0.16 * s), "club", at=(x - 0.17 * s, y, z - 0.03), blend=0.03)
    if p.spikes > 0.05:
        n = 0.42 * p.spikes
        for side in (1.0, -1.0):
            for k in range(2):
                root: Vector = (x - 0.02 * k, y + 0.02, z + 0.06 + 0.22 * k)
                b.add(cone(root, (root[0] + 0.8 * n * side, root[1] + 0.62 * n, root[2] - 0.4 * n), 0.075, 0.024), "spikes")


def _head(b: Builder, p: Params) -> None:
    h, n = p.head, p.snout
    if p.frill > 0.05:
        _frill(b, p)
    b.add(ellipsoid(0.86 * h, 0.84 * h, 0.95 * h), "skin")
    wide = 0.66 if p.beak_kind == "hook" else 0.6
    b.add(
        tube(
            [(0.0, -0.1 * h, 0.3 * h), (0.0, -0.2 * h, 0.55 * h + 0.5 * n), (0.0, -0.3 * h, 0.5 * h + n)],
            [0.8 * h, wide * h, 0.46 * h],
            flat=[0.9, 0.95, 0.9],
        ),
        "skin",
    )
    if p.beak > 0.05:
        s = p.beak
        if p.beak_kind == "hook":
            top = [
                (0.0, -0.16 * h, 0.55 * h + 0.9 * n),
                (0.0, -0.26 * h, 0.72 * h + n),
                (0.0, -0.46 * h, (0.76 + 0.1 * s) * h + n),
                (0.0, -0.64 * h, (0.72 + 0.1 * s) * h + n),
            ]
            b.add(tube(top, [0.38 * h, 0.32 * h, 0.18 * h, 0.03], flat=1.25), "beak", blend=0.015)
            b.add(cone((0.0, -0.52 * h, 0.5 * h + 0.7 * n), (0.0, -0.6 * h, 0.56 * h + n), 0.3 * h, 0.14 * h), "beak", blend=0.01)
        else:
            b.add(
                tube(
                    [(0.0, -0.2 * h, 0.5 * h + 0.7 * n), (0.0, -0.3 * h, 0.8 * h + n), (0.0, -0.34 * h, 1.0 * h + n)],
                    [0.46 * h, 0.52 * h, 0.56 * h * s],
                    flat=[0.8, 0.46, 0.3],
                ),
                "beak",
                blend=0.02,
            )
            b.add(cone((0.0, -0.5 * h, 0.3 * h + 0.6 * n), (0.0, -0.52 * h, 0.85 * h + n), 0.4 * h, 0.26 * h), "beak", blend=0.01)
    lips = [(0.8 * h, -0.3 * h, 0.42 * h), (0.74 * h, -0.44 * h, 0.55 * h + 0.4 * n), (0.46 * h, -0.46 * h, 0.5 * h + n)]
    b.cut(tube(lips, 0.024), "mouth", mirror=True)
    b.cut(ellipsoid(0.03, 0.035, 0.045), "mouth", at=(0.34 * h, 0.1 * h, 0.62 * h + 0.92 * n), mirror=True)
    if p.horns > 0.05:
        s = p.horns
        b.add(horn(0.72 * s, 0.12, 34.0, 0.16), "horns", at=(0.46 * h, 0.46 * h, 0.46 * h), turn=(66.0, 0.0, -12.0), mirror=True, blend=0.03)
        b.add(cone((0.0, 0.06 * h, 0.55 * h + 0.8 * n), (0.0, 0.06 * h + 0.26 * s, 0.66 * h + 0.95 * n), 0.1, 0.025), "horns", blend=0.03)
    if p.crest > 0.05:
        c = p.crest
        b.add(
            tube(
                [
                    (0.0, 0.1 * h, 0.5 * h + 0.6 * n),
                    (0.0, 0.66 * h, 0.4 * h),
                    (0.0, 1.05 * h, -0.4 * h),
                    (0.0, 1.0 * h + 0.12 * c, -0.8 * h - 0.62 * c),
                ],
                [0.2 * h, 0.36 * h, 0.34 * h, 0.24 * h],
            ),
            "crest",
            blend=0.04,
        )
    if p.dome > 0.05:
        b.add(ellipsoid(0.66 * h, (0.5 + 0.32 * p.dome) * h, 0.76 * h), "crest", at=(0.0, 0.44 * h, -0.02 * h), blend=0.02)
        for k in range(11):
            a = radians(-125.0 + 25.0 * k) + pi
            b.add(sphere(0.1 * h + 0.01), "horns", at=(0.84 * h * sin(a), 0.3 * h, 0.9 * h * cos(a)), blend=0.01)
        for k in range(3):
            b.add(
                cone((0.12 * h * (k + 0.5), -0.1 * h, 0.75 * h + 0.6 * n), (0.14 * h * (k + 0.5), 0.18 * h, 0.8 * h + 0.6 * n), 0.05, 0.025),
                "horns",
                mirror=True,
                blend=0.01,
            )
    eyes(b, (0.68 * h, 0.22 * h, 0.5 * h), p.eyes, Eyes("iris", "amber", p.mood, "skin" if p.mood != "neutral" else None), yaw_deg=48.0)
    b.add(
        tube([(0.5 * h, 0.46 * h, 0.84 * h), (0.76 * h, 0.54 * h, 0.5 * h), (0.8 * h, 0.36 * h, 0.12 * h)], 0.1 * h), "skin", mirror=True, blend=0.03
    )


def _frill(b: Builder, p: Params) -> None:
    """A shield that rises behind the skull, its rim set with points."""
    h, s = p.head, p.frill
    rim = [(1.5 * h * s * cos(radians(a)), 1.34 * h * s * sin(radians(a))) for a in range(-30, 211, 12)]
    with b.frame((0.0, 0.16 * h, -0.3 * h), (-22.0, 0.0, 0.0)):
        b.add(extrude([*rim, (0.0, -0.8 * h)], 0.15, 0.05, bend=(-0.3 / h, -0.1)), "skin", blend=0.06)
        for a in range(-20, 201, 22):
            x, y = 1.48 * h * s * cos(radians(a)), 1.32 * h * s * sin(radians(a))
            b.add(
                cone((0.96 * x, 0.96 * y, -0.3 / h * x * x - 0.1 * y * y), (1.13 * x, 1.14 * y, -0.3 / h * x * x - 0.1 * y * y), 0.085, 0.03),
                "horns",
                blend=0.02,
            )
        b.add(
            ellipsoid(0.3 * h * s, 0.42 * h * s, 0.05),
            "crest",
            at=(0.66 * h * s, 0.56 * h * s, 0.09 - 0.15 * h * s),
            turn=(0.0, 24.0, -24.0),
            mirror=True,
            blend=0.02,
        )


ornithischian.preset("triceratops", frill=1.25, horns=1.1, head=0.38, girth=0.54, arch=0.08, tail=0.75)
ornithischian.preset(
    "stegosaurus", girth=0.5, arch=0.22, head=0.22, snout=0.28, neck=0.34, plates=1.0, spikes=1.0, skin="#6d8a4a", accent="#c8662e",
    tail=1.0, eyes=0.065,
)  # fmt: skip
ornithischian.preset(
    "ankylosaurus", girth=0.46, wide=1.35, legs=0.24, arch=0.0, head=0.3, snout=0.3, armor=1.0, club=1.0, skin="#9a7a4a", tail=1.0,
    eyes=0.07,
)  # fmt: skip
ornithischian.preset(
    "parasaurolophus", stance="two legs", girth=0.42, legs=0.66, length=0.8, neck=0.5, head=0.25, snout=0.36, beak_kind="duck", crest=1.0,
    skin="#5f8f86", accent="#d96a3a", marking="tiger", tail=1.15, eyes=0.07,
)  # fmt: skip
ornithischian.preset(
    "pachycephalosaurus", stance="two legs", girth=0.38, legs=0.6, length=0.7, neck=0.4, head=0.28, snout=0.24, dome=1.0, skin="#a0784a",
    accent="#c9a05a", marking="spots", tail=1.15, eyes=0.08,
)  # fmt: skip
ornithischian.preset(
    "iguanodon", stance="two legs", girth=0.46, legs=0.66, length=0.85, neck=0.42, head=0.26, snout=0.4, thumbs=1.0, skin="#7f8a45",
    marking="tiger", tail=1.1, eyes=0.07,
)  # fmt: skip
