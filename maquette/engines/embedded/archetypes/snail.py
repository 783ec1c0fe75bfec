"""Things that creep: snails and slugs; caterpillars, worms and centipedes."""

from __future__ import annotations

from math import cos, exp, log, pi, sin, tau

from maquette.engines.embedded.archetypes.arthropods import feeler
from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes, mouth_line, on
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, flag, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, sphere, tube

SNAIL = {
    "shell": number(0.62, 0.0, 0.85, "radius of the shell"),
    "coils": number(2.6, 1.8, 3.4, "turns of the shell", vary=0.08),
    "cone": number(0.5, 0.1, 1.2, "how far the coils stand out sideways", vary=0.2),
    "ribs": number(1.0, 0.0, 1.6, "growth lines on the shell"),
    "girth": number(0.28, 0.18, 0.4, "half width of the foot"),
    "length": number(1.0, 0.7, 1.4),
    "neck": number(1.0, 0.5, 1.5, "how high the head is raised"),
    "head": number(0.26, 0.18, 0.36),
    "stalks": number(1.0, 0.3, 1.6, "length of the eye stalks"),
    "eyes": number(0.115, 0.07, 0.2),
    "mantle": number(0.0, 0.0, 1.2, "a slug's saddle"),
    "wrinkles": number(1.0, 0.0, 1.6),
    "shell_color": color("#b5672e"),
    "skin": color("#d8bd8a"),
    "mood": choice("happy", *(mood for mood in MOODS if mood != "happy")),
}


@archetype("snail", "insects", SNAIL, symmetric=False, real_m=0.05)
def snail(b: Builder, p: Params) -> None:
    """A creeping foot with a raised neck, the shell coiled on its back, eyes on stalks."""
    b.material("shell", p.shell_color, roughness=0.3, mottle=0.15)
    b.material("skin", p.skin, "slime" if p.shell <= 0.0 else "painted", roughness=0.35)
    b.material("sole", like="skin", lighter=-0.15)
    b.material("mouth", "mouth")
    g, n, up = p.girth, p.length, p.neck
    skull: Vector = (0.0, 0.28 + 0.55 * up, 0.92 * n)
    with b.group("body", melt=0.06):
        spine: list[Vector] = [
            (0.0, 0.05, -1.3 * n),
            (0.0, 0.13, -0.8 * n),
            (0.0, 0.2, 0.0),
            (0.0, 0.2, 0.5 * n),
            (0.0, 0.2 + 0.3 * up, 0.84 * n),
            skull,
        ]
        b.add(
            tube(spine, [0.07, 0.8 * g, 1.1 * g, g, 0.8 * g, 0.8 * p.head], flat=[0.8, 0.75, 0.8, 0.9, 1.0, 1.0]),
            "skin",
            bump=Bump("cobbles", 0.012 * p.wrinkles, 0.1),
        )
        b.add(
            tube(
                [(0.0, 0.02, -1.36 * n), (0.0, 0.03, -0.6 * n), (0.0, 0.03, 0.2 * n), (0.0, 0.03, 0.72 * n)],
                [0.1, 1.15 * g, 1.4 * g, 1.0 * g],
                flat=0.32,
            ),
            "sole",
            bump=Bump("ribs", 0.014, 0.12),
            blend=0.02,
        )
        if p.mantle > 0.0:
            b.add(ellipsoid(1.12 * g, 0.24 * p.mantle, 0.46 * n), "sole", at=(0.0, 0.32, 0.14 * n), bump=Bump("wrinkles", 0.016, 0.08), blend=0.02)
    if p.shell > 0.0:
        with b.group("shell", at=(0.0, 0.26, -0.22 * n), melt=0.0):
            _shell(b, p)
    with b.group("head", at=skull, melt=0.03, blend=0.03):
        h = p.head
        b.add(ellipsoid(h, 0.9 * h, 0.95 * h), "skin")
        mouth_line(b, (h, 0.9 * h, 0.95 * h), -14.0, 34.0, {"happy": 16.0, "sad": -12.0, "angry": -8.0}.get(p.mood, 6.0), 0.04, "mouth")
        top: Vector = (0.42 * h + 0.12 * p.stalks, 0.7 * h + 0.42 * p.stalks, 0.1)
        b.add(tube([(0.36 * h, 0.4 * h, 0.05), (0.38 * h, 0.7 * h, 0.04), top], [0.1, 0.07, 0.06]), "skin", mirror=True)
        b.add(sphere(0.8 * p.eyes), "skin", at=(top[0], top[1] + 0.4 * p.eyes, top[2] - 0.3 * p.eyes), mirror=True, blend=0.04)
        feeler_end: Vector = (0.64 * h + 0.04, 0.24 * h, 0.86 * h + 0.02)
        b.add(tube([(0.46 * h, 0.08 * h, 0.66 * h), (0.56 * h, 0.1 * h, 0.84 * h), feeler_end], [0.055, 0.045, 0.03]), "skin", mirror=True)
        # Shut eyes and moods need lids; wide open ones look friendlier without.
        lids = None if p.mood in ("happy", "neutral", "surprised") else "skin"
        eyes(b, (top[0], top[1] + 0.5 * p.eyes, top[2] + 0.02), p.eyes, Eyes("iris", "brown", p.mood, lids, 0.95), yaw_deg=10.0)
        b.socket("head_top", (0.0, 0.85 * h, -0.02), size=0.7 * h)
    b.socket("back", (0.0, 0.3 + 1.8 * p.shell, -0.3 * n), size=max(p.shell, 0.3))


def _shell(b: Builder, p: Params) -> None:
    """A logarithmic coil about x that stands out to the model's left, its mouth down in front."""
    big, grow = p.shell, log(2.3) / tau
    steps = int(16 * p.coils)
    for side in (1.0, -1.0):
        points, radii = [], []
        for i in range(steps + 1):
            back = tau * p.coils * (1.0 - i / steps)
            size = exp(-grow * back)
            ring = 0.62 * big * size
            angle = -0.32 * pi - back
            points.append((side * 0.62 * p.cone * big * (1.0 - size), 0.9 * big + ring * sin(angle) * 1.0, ring * cos(angle)))
            radii.append(max(0.46 * big * size, 0.05))
        b.add(
            tube(points, radii, smooth=False),
            "shell",
            blend=0.02 if side < 0 else 0.0,
            bump=Bump("ribs", 0.012 * p.ribs, 0.09) if p.ribs > 0.0 else None,
        )


snail.preset("snail")
snail.preset("slug", shell=0.0, mantle=1.0, length=1.15, girth=0.34, neck=0.75, stalks=1.2, skin="#c98a3a", wrinkles=1.4)


CRAWLER = {
    "girth": number(0.3, 0.12, 0.42, "radius of a segment", vary=0.035),
    "segments": number(7.0, 5.0, 16.0, vary=0.0),
    "length": number(2.3, 1.4, 3.4, "along the body", vary=0.021),
    "hump": number(0.0, 0.0, 1.0, "how far the back arches", vary=0.2),
    "rear": number(0.5, 0.0, 1.0, "how far the front is raised", vary=0.037),
    "wave": number(0.2, 0.0, 1.0, "winding from side to side", vary=0.144),
    "rings": flag(True, "a bead for every segment"),
    "legs": number(1.0, 0.0, 1.6),
    "head": number(0.36, 0.12, 0.45, vary=0.043),
    "eyes": number(0.12, 0.0, 0.18),
    "antennae": number(0.7, 0.0, 1.5),
    "fur": number(0.0, 0.0, 1.5),
    "saddle": number(0.0, 0.0, 1.2, "the thick band of a worm"),
    "jaws": number(0.0, 0.0, 1.4),
    "tails": number(0.0, 0.0, 1.4),
    "coat": color("#7cc242"),
    "stripe_color": color("", "every second segment; empty: a lighter coat"),
    "leg_color": color("", "empty: a darker coat"),
    "mood": choice("happy", *(mood for mood in MOODS if mood != "happy")),
}


@archetype("caterpillar", "insects", CRAWLER, symmetric=False, real_m=0.06, words={"fuzzy": {"fur": 1.3}, "hairy": {"fur": 1.3}})
def caterpillar(b: Builder, p: Params) -> None:
    """Beads along a winding line, the first ones raised, with a leg or two each."""
    b.material("body", p.coat, roughness=0.4)
    b.material("stripes", p.stripe_color or None, like=None if p.stripe_color else "body", lighter=0.0 if p.stripe_color else 0.25)
    b.material("legs", p.leg_color or None, like=None if p.leg_color else "body", lighter=0.0 if p.leg_color else -0.3)
    b.material("mouth", like="body", lighter=-0.5)
    count = round(p.segments)
    places = [_place(p, k / (count - 1)) for k in range(count)]
    g = p.girth
    fur = Bump("fur", 0.03 * p.fur, 0.09, 2.0) if p.fur > 0.2 else None
    with b.group("body", melt=0.02):
        if p.rings:
            b.add(tube(places, [0.62 * g * _size(p, k / (count - 1)) for k in range(count)]), "body")
            for k, at in enumerate(places):
                r = g * _size(p, k / (count - 1))
                b.add(ellipsoid(r, 0.96 * r, 0.9 * r), "stripes" if k % 2 else "body", at=at, bump=fur, blend=0.004)
        else:
            b.add(tube(places, [max(g * _size(p, k / (count - 1)), 0.05) for k in range(count)]), "body", bump=Bump("ribs", 0.022, 0.1))
        if p.saddle > 0.0:
            a, c = places[int(0.62 * count)], places[int(0.62 * count) + 1]
            b.add(cone(a, c, 1.08 * g + 0.02 * p.saddle, 1.08 * g + 0.02 * p.saddle), "stripes", blend=0.02)
    if p.legs > 0.0:
        with b.group("legs", melt=0.02, blend=0.01):
            _feet(b, p, places)
    if p.tails > 0.0:
        x, y, z = places[0]
        with b.group("tails"):
            for side in (1.0, -1.0):
                b.add(
                    tube(
                        [(x, y, z), (x + 0.16 * side, y + 0.06, z - 0.2), (x + 0.24 * side, y + 0.02, z - 0.2 - 0.24 * p.tails)], [0.08, 0.06, 0.03]
                    ),
                    "legs",
                )
    x, y, z = places[-1]
    with b.group("head", at=(x, y + 0.3 * g * p.rear, z + 0.3 * g), turn=(0.0, 14.0 * p.wave, 0.0), melt=0.03, blend=0.02):
        _crawler_head(b, p)


def _place(p: Params, t: float) -> Vector:
    """The middle line: t 0 at the tail, 1 at the head."""
    g = p.girth * _size(p, t)
    up = max(t - 0.62, 0.0) / 0.38
    x = 0.7 * p.wave * sin(tau * (1.1 * t + 0.08)) * (1.0 - 0.4 * up)
    y = 0.92 * g + 0.75 * p.hump * max(sin(pi * (t - 0.12) / 0.62), 0.0) * (1.0 if 0.12 < t < 0.74 else 0.0) + 1.15 * p.rear * up**1.4 * 0.8
    if p.legs > 0.0:
        y += 0.07
    z = p.length * (t - 0.5) * (1.0 - 0.2 * p.hump) - 0.3 * p.rear * up
    return (x, y, z)


def _size(p: Params, t: float) -> float:
    return 0.72 + 0.28 * sin(pi * min(max(0.12 + 0.8 * t, 0.0), 1.0)) if p.rings else (0.28 + 0.72 * min(sin(pi * (0.06 + 0.86 * t)) * 1.5, 1.0))


def _feet(b: Builder, p: Params, places: list[Vector]) -> None:
    g, n = p.girth, p.legs
    for k, (x, y, z) in enumerate(places):
        r = 0.24 * g + 0.02
        for side in (1.0, -1.0):
            if g < 0.22:
                out = g + 0.26 * n
                b.add(
                    tube(
                        [(x + 0.5 * g * side, y, z), (x + 0.8 * out * side, y + 0.12, z + 0.02), (x + out * side, 0.03, z - 0.06 - 0.01 * k)],
                        [0.06, 0.055, 0.045],
                    ),
                    "legs",
                )
            elif y < 1.4 * g + 0.07:
                b.add(cone((x + 0.5 * g * side, y - 0.4 * g, z), (x + 0.62 * g * side, 0.06, z), r, 1.05 * r), "legs")
            elif k > len(places) - 4:
                b.add(cone((x + 0.5 * g * side, y - 0.1, z + 0.5 * g), (x + 0.6 * g * side, y - 0.12, z + g + 0.16 * n), 0.8 * r, 0.6 * r), "legs")


def _crawler_head(b: Builder, p: Params) -> None:
    h = p.head
    skull: Vector = (h, 0.96 * h, 0.94 * h)
    if p.eyes <= 0.0:
        b.add(ellipsoid(0.9 * h, 0.85 * h, 1.1 * h), "body")
        return
    b.add(ellipsoid(*skull), "body")
    eyes(b, on(skull, 32.0, 14.0, 0.95), p.eyes, Eyes("iris", "brown", p.mood, None, 0.7), yaw_deg=28.0, pitch_deg=6.0)
    b.add(sphere(0.2 * h), "stripes", at=on(skull, 0.0, -8.0, 1.0))
    mouth_line(b, skull, -34.0, 26.0, {"happy": 12.0, "sad": -10.0, "angry": -8.0}.get(p.mood, 5.0), 0.036, "mouth")
    if p.jaws > 0.0:
        b.add(
            tube([(0.7 * h, -0.4 * h, 0.4 * h), (0.8 * h, -0.5 * h, 0.9 * h), (0.3 * h, -0.5 * h, h + 0.14 * p.jaws)], [0.09, 0.075, 0.03]),
            "legs",
            mirror=True,
        )
    if p.antennae > 0.0:
        a = p.antennae
        with b.mirrored():
            feeler(
                b,
                [(0.34 * h, 0.8 * h, 0.0), (0.46 * h, 0.9 * h + 0.22 * a, 0.04), (0.5 * h + 0.14 * a, 0.9 * h + 0.4 * a, 0.12)],
                0.055,
                "legs",
                0.09,
            )


caterpillar.preset("caterpillar")
caterpillar.preset(
    "worm",
    rings=False,
    segments=14.0,
    girth=0.2,
    length=2.3,
    wave=0.8,
    rear=0.6,
    legs=0.0,
    head=0.2,
    eyes=0.1,
    antennae=0.0,
    saddle=1.0,
    coat="#d98a86",
    real_m=0.1,
)
caterpillar.preset(
    "centipede",
    segments=14.0,
    girth=0.2,
    length=2.5,
    wave=0.55,
    rear=0.12,
    legs=1.2,
    head=0.27,
    eyes=0.09,
    antennae=1.3,
    jaws=1.0,
    tails=1.0,
    coat="#a8452a",
    leg_color="#e8a03a",
    mood="angry",
    real_m=0.1,
)
