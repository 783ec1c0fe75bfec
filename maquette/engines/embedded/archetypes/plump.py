"""Plump mammals that sit upright: bears, rabbits, mice, squirrels, monkeys, teddy bears."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, ear, eyes, groove, mouth_line, on, whiskerless_muzzle
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Grain, Pattern, Vector
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, sphere, tube

PARAMS = {
    "girth": number(0.55, 0.35, 0.8, "radius of the belly"),
    "height": number(0.95, 0.6, 1.2, "height of the body"),
    "head": number(0.5, 0.3, 0.65, "radius of the head"),
    "muzzle": number(0.3, 0.12, 0.5, "size of the muzzle"),
    "muzzle_kind": choice("bear", "rabbit", "snout", "monkey", "koala", "beaver"),
    "ears": number(1.0, 0.0, 2.2, "size of the ears"),
    "ear_kind": choice("round", "long", "mouse", "tuft", "monkey", "lop", "small"),
    "eyes": number(0.075, 0.04, 0.14),
    "mood": choice(*MOODS),
    "arms": number(1.0, 0.6, 1.5, "length of the arms"),
    "arm_pose": choice("resting", "waving", "hugging", "eating", "offering"),
    "legs": number(1.0, 0.6, 1.4, "size of the feet"),
    "paws": number(0.17, 0.1, 0.25),
    "tail": number(1.0, 0.0, 1.8),
    "tail_kind": choice("stub", "fluff", "squirrel", "mouse", "ring", "beaver", "monkey", "none"),
    "coat": color("chestnut"),
    "belly": color("", "front; empty: a lighter coat"),
    "points": color("", "ears and limbs; empty: the coat"),
    "face": choice("plain", "panda", "bandit", "heart", meaning="a second colour on the face"),
    "face_color": color("snow"),
    "quills": number(0.0, 0.0, 1.4, "spines on the back"),
    "haunches": number(0.0, 0.0, 1.0, "thighs and long flat feet, as rabbits have", vary=0.0),
    "seams": number(0.0, 0.0, 1.0, "stitches of a plush toy"),
    "finish": choice("fur", "plush", "skin"),
}


@archetype("plump", "animals", PARAMS, real_m=0.6, words={"waving": {"arm_pose": "waving"}, "hugging": {"arm_pose": "hugging"}})
def plump(b: Builder, p: Params) -> None:
    """Sitting on the ground, feet forward."""
    _materials(b, p)
    g, h = p.girth, p.height
    with b.group("body", melt=0.1):
        b.add(ellipsoid(g, 0.56 * h, 0.92 * g), "coat", at=(0, 0.5 * h, 0))
        b.add(ellipsoid(0.74 * g, 0.42 * h, 0.7 * g), "coat", at=(0, 0.86 * h, 0))
        b.paint(ellipsoid(0.72 * g, 0.48 * h, 0.7 * g), "belly", at=(0, 0.5 * h, 0.55 * g))
        _arms(b, p)
        _legs(b, p)
    if p.tail > 0.0 and p.tail_kind != "none":
        with b.group("tail", melt=0.05, blend=0.05):
            _tail(b, p)
    if p.quills > 0.05:
        _quills(b, p)
    turn = float(b.rng.uniform(-9, 9))
    low = p.quills > 0.05
    with b.group("head", at=(0, h + (0.36 if low else 0.72) * p.head, 0.5 * g if low else 0.08), turn=(0, turn, 0.4 * turn), melt=0.06, blend=0.05):
        _head(b, p)
    top = h + 0.72 * p.head
    b.socket("head_top", (0, top + 0.72 * p.head, 0.02), size=0.78 * p.head)
    b.socket("eyes", (0, top + 0.12 * p.head, 0.92 * p.head), size=p.head)
    b.socket("neck", (0, h + 0.02, 0.02), size=0.62 * g)
    for name, s in (("hand_r", -1.0), ("hand_l", 1.0)):
        _, (x, y, z) = _reach(p, s) if p.arm_pose == "offering" else ((0.0, 0.0, 0.0), (s * 0.95 * g, 0.6 * h, 0.62 * g))
        b.socket(name, (x, y + 0.3 * p.paws, z + 0.5 * p.paws) if p.arm_pose == "offering" else (x, y, z), size=0.08)
    b.socket("back", (0, 0.7 * h, -0.85 * g), turn=(-90, 0, 0), size=0.3)


def _materials(b: Builder, p: Params) -> None:
    grain = Grain("fur", 0.006, 0.03, 1.5) if p.finish == "fur" else None
    b.material("coat", p.coat, p.finish, grain=grain, mottle=0.05)
    b.material("belly", p.belly or None, p.finish, like=None if p.belly else "coat", lighter=0.0 if p.belly else 0.4, grain=grain)
    b.material("points", p.points or None, p.finish, like=None if p.points else "coat", lighter=0.0, grain=grain)
    b.material("nose", "nose", roughness=0.45)
    b.material("mouth", "#3a211d", roughness=0.7)
    b.material("inner ears", like="belly", toward=("pink", 0.5), finish="skin")
    b.material("face", p.face_color, p.finish, grain=grain)


def _reach(p: Params, s: float) -> tuple[Vector, Vector]:
    """Elbow and hand of the arm on one side."""
    g, h, n = p.girth, p.height, p.arms
    if p.arm_pose == "waving" and s < 0:
        return (s * 1.2 * g, 1.05 * h, 0.12), (s * 1.42 * g, 1.05 * h + 0.42 * n, 0.2)
    if p.arm_pose == "offering":
        return (s * 1.16 * g, 0.74 * h, 0.3 * g), (s * 1.2 * g, 0.86 * h, 0.98 * g)
    if p.arm_pose == "hugging":
        return (s * 1.05 * g, 0.72 * h, 0.4 * g), (s * 0.28 * g, 0.66 * h, 1.02 * g)
    if p.arm_pose == "eating":
        return (s * 1.0 * g, 0.7 * h, 0.4 * g), (s * 0.2 * g, 0.88 * h, 0.98 * g)
    return (s * 1.08 * g, 0.72 * h, 0.16), (s * 0.95 * g, 0.98 * h - 0.46 * n, 0.55 * g)


def _arms(b: Builder, p: Params) -> None:
    g, h = p.girth, p.height
    r = p.paws
    for s in (1, -1):
        shoulder = (s * 0.62 * g, 0.98 * h, 0.02)
        elbow, hand = _reach(p, s)
        b.add(tube([shoulder, elbow, hand], [1.25 * r, 1.05 * r, 0.95 * r]), "points", blend=0.09)
        b.add(ellipsoid(1.05 * r, 1.0 * r, 1.05 * r), "points", at=hand, blend=0.04)


def _legs(b: Builder, p: Params) -> None:
    g, r = p.girth, 1.25 * p.paws * p.legs
    if p.haunches > 0.05:
        b.add(ellipsoid(0.4 * g, 0.62 * g, 0.68 * g), "coat", at=(0.76 * g, 0.52 * g, 0.1 * g), turn=(-14.0, 0.0, 8.0), mirror=True, blend=0.05)
        for s in (1, -1):
            foot = (0.66 * g * s, 0.09, 0.86 * g)
            b.add(ellipsoid(0.72 * r, 0.11, 0.62 * g), "points", at=foot, turn=(0, 8 * s, 0), blend=0.04)
            for k in (-1, 0, 1):
                b.add(sphere(0.1), "points", at=(foot[0] + 0.42 * r * k, 0.08, 1.36 * g - 0.03 * abs(k)), blend=0.02)
        return
    for s in (1, -1):
        b.add(tube([(s * 0.62 * g, 0.26, 0.1), (s * 0.86 * g, 0.22, 0.75 * g)], [1.5 * r, 1.15 * r]), "points", blend=0.1)
        with b.frame((s * 0.9 * g, 1.02 * r, 0.75 * g + 0.6 * r), (-12, 14 * s, 0)):
            b.add(ellipsoid(0.95 * r, 1.15 * r, 0.72 * r), "points", blend=0.05)
            b.paint(ellipsoid(0.52 * r, 0.5 * r, 0.5 * r), "belly", at=(0, -0.18 * r, 0.62 * r))
            for k in (-1, 0, 1):
                b.paint(sphere(0.24 * r), "belly", at=(0.46 * r * k, 0.58 * r - 0.1 * abs(k) * r, 0.58 * r))


def _tail(b: Builder, p: Params) -> None:
    g, t = p.girth, p.tail
    back = -0.86 * g
    if p.tail_kind in ("stub", "fluff"):
        r = (0.13 if p.tail_kind == "stub" else 0.22) * t
        b.add(
            sphere(r),
            "belly" if p.tail_kind == "fluff" else "coat",
            at=(0, 0.3, back - 0.5 * r),
            bump=Bump("fur", 0.03, 0.08) if p.tail_kind == "fluff" else None,
        )
    elif p.tail_kind == "squirrel":
        points = [(0, 0.16, back + 0.1), (0, 0.3, back - 0.36), (0, 0.95 * t, back - 0.5), (0, 1.5 * t, back - 0.32), (0, 1.62 * t, back - 0.62)]
        b.add(tube(points, [0.14, 0.24, 0.32, 0.28, 0.12]), "coat", bump=Bump("fur", 0.03, 0.1, 2.0))
    elif p.tail_kind == "mouse":
        b.add(
            tube(
                [(0, 0.12, back + 0.1), (0.2, 0.07, back - 0.3), (0.65 * t, 0.07, back - 0.1), (0.95 * t, 0.08, back + 0.3)],
                [0.075, 0.065, 0.06, 0.045],
            ),
            "inner ears",
        )
    elif p.tail_kind == "ring":
        b.material("rings", like="coat", pattern=Pattern("stripes", rgb("black"), 0.28, 0.45, 0.05))
        b.add(
            tube([(0, 0.2, back + 0.1), (0.25, 0.2, back - 0.3), (0.72 * t, 0.24, back - 0.12), (1.0 * t, 0.42, back + 0.15)], [0.12, 0.2, 0.2, 0.1]),
            "rings",
        )
    elif p.tail_kind == "beaver":
        b.add(
            tube([(0, 0.14, back + 0.1), (0.0, 0.09, back - 0.3), (0, 0.09, back - 0.75 * t)], [0.16, 0.34, 0.22], flat=0.26),
            "nose",
            bump=Bump("quilt", 0.015, 0.09),
        )
    else:
        b.add(
            tube(
                [
                    (0, 0.16, back + 0.1),
                    (0.1, 0.1, back - 0.3),
                    (0.42 * t, 0.3, back - 0.5),
                    (0.5 * t, 0.75 * t, back - 0.36),
                    (0.32 * t, 0.82 * t, back - 0.3),
                ],
                [0.09, 0.075, 0.07, 0.065, 0.06],
            ),
            "coat",
        )


def _quills(b: Builder, p: Params) -> None:
    """A cloak of spines over the back and the crown; those at its hem stand round the face like a mane."""
    b.material("quills", like="coat", lighter=-0.45, pattern=Pattern("fade", rgb("cream"), 1.0, 0.25))
    half = 0.5 * (p.height + p.head)
    radii = (1.04 * p.girth, half + 0.02, 0.9 * p.girth)
    count = 150
    with b.group("quills", at=(0, half + 0.04, -0.16), melt=0.0):
        b.add(ellipsoid(*radii), "quills")
        for k in range(count):
            z = 1.0 - 2.0 * (k + 0.5) / count
            y, x = (1.0 - z * z) ** 0.5 * sin(2.39996 * k), (1.0 - z * z) ** 0.5 * cos(2.39996 * k)
            if z > 0.42 or y < -0.72:
                continue
            at = (0.94 * radii[0] * x, 0.94 * radii[1] * y, 0.94 * radii[2] * z)
            n = 0.3 * p.quills
            b.add(cone(at, (at[0] + n * x, at[1] + n * (y + 0.15), at[2] + n * (z - 0.25)), 0.085, 0.025), "quills")
    # From the front it is the fringe over brow and cheeks that tells a hedgehog from a bear.
    r, middle = p.head, (0.0, p.height + 0.36 * p.head, 0.5 * p.girth)
    with b.group("fringe", at=middle, melt=0.0):
        for row, (z, reach) in enumerate(((0.34, 0.9), (0.04, 1.0))):
            for k in range(13):
                a = radians(-118.0 + 236.0 * (k + 0.5 * row) / 12.5)
                x, y = reach * r * sin(a), 0.92 * reach * r * cos(a)
                n = 0.34 * p.quills
                b.add(cone((0.84 * x, 0.84 * y, z * r), (x + n * sin(a), y + n * cos(a), (z - 0.5) * r), 0.075, 0.022), "quills")


def _head(b: Builder, p: Params) -> None:
    r = p.head
    radii = (1.02 * r, 0.9 * r, 0.92 * r)
    b.add(ellipsoid(*radii), "coat")
    if p.face == "heart":
        b.paint(ellipsoid(0.42 * r, 0.5 * r, 0.5 * r), "face", at=(0.3 * r, 0.06 * r, 0.72 * r), mirror=True)
        b.paint(ellipsoid(0.6 * r, 0.42 * r, 0.5 * r), "face", at=(0, -0.32 * r, 0.7 * r))
    _muzzle(b, p)
    _ears(b, p)
    # A big muzzle pushes the eyes up.
    eye_y = 0.3 * r if p.muzzle_kind == "snout" else (0.12 + (max(p.muzzle / r - 0.44, 0.0) if p.muzzle_kind in ("bear", "beaver") else 0.0)) * r
    if p.face == "panda":
        b.paint(ellipsoid(0.24 * r, 0.3 * r, 0.4 * r), "points", at=(0.38 * r, eye_y - 0.04 * r, 0.78 * r), turn=(0, 0, -28), mirror=True)
    elif p.face == "bandit":
        b.paint(ellipsoid(0.42 * r, 0.2 * r, 0.45 * r), "nose", at=(0.46 * r, 0.08 * r, 0.7 * r), turn=(0, 0, -16), mirror=True)
        b.paint(ellipsoid(0.5 * r, 0.1 * r, 0.4 * r), "face", at=(0.42 * r, 0.4 * r, 0.66 * r), turn=(0, 0, -16), mirror=True)
    lids = None if p.mood in ("neutral", "happy", "surprised") else "points" if p.face == "panda" else "coat"
    eyes(b, (0.34 * r, eye_y, 0.83 * r - 0.2 * (eye_y - 0.12 * r)), 1.3 * p.eyes, Eyes("button", mood=p.mood, lids=lids), yaw_deg=20, pitch_deg=5)


def _muzzle(b: Builder, p: Params) -> None:
    r, m = p.head, p.muzzle
    low = -0.22 * r
    if p.muzzle_kind == "rabbit":
        whiskerless_muzzle(b, (0, low, 0.86 * r), 0.8 * m, "belly", "inner ears", 0.22 * m)
        b.material("teeth", "snow", roughness=0.2)
        b.add(box(0.34 * m, 0.34 * m, 0.1, 0.02), "teeth", at=(0, low - 0.72 * m, 0.88 * r))
        b.cut(box(0.03, 0.4 * m, 0.1, 0.0), "mouth", at=(0, low - 0.78 * m, 0.88 * r + 0.07))
        # Round cheeks with a tuft below each.
        b.add(ellipsoid(0.4 * r, 0.34 * r, 0.36 * r), "coat", at=(0.56 * r, low - 0.02 * r, 0.42 * r), mirror=True, blend=0.08)
        b.add(cone((0.66 * r, low - 0.1 * r, 0.3 * r), (1.04 * r, low - 0.28 * r, 0.16 * r), 0.24 * r, 0.05), "coat", mirror=True, blend=0.05)
    elif p.muzzle_kind == "snout":
        b.add(cone((0, low + 0.02, 0.6 * r), (0, low - 0.04, 0.9 * r + 0.9 * m), 0.95 * m, 0.42 * m), "belly")
        b.add(sphere(0.4 * m), "nose", at=(0, low + 0.06 * m, 0.98 * r + 1.12 * m), blend=0.01)
    elif p.muzzle_kind == "monkey":
        b.add(ellipsoid(1.5 * m, 0.95 * m, 0.8 * m), "belly", at=(0, low - 0.06, 0.72 * r))
        b.cut(sphere(0.12 * m), "nose", at=(0.17 * m, low + 0.4 * m, 0.72 * r + 0.74 * m), mirror=True)
        mouth_line(b, (1.5 * m, 0.95 * m, 0.8 * m), -24.0, 46.0, 16.0, 0.03, "mouth", at=(0, low - 0.06, 0.72 * r))
    elif p.muzzle_kind == "koala":
        b.add(ellipsoid(0.42 * m, 0.75 * m, 0.4 * m), "nose", at=(0, low + 0.1, 0.95 * r), blend=0.02)
        b.add(ellipsoid(0.9 * m, 0.5 * m, 0.4 * m), "belly", at=(0, low - 0.22, 0.74 * r))
    else:
        b.add(ellipsoid(1.12 * m, 0.85 * m, 0.9 * m), "belly", at=(0, low, 0.8 * r))
        b.add(ellipsoid(0.42 * m, 0.3 * m, 0.26 * m), "nose", at=(0, low + 0.42 * m, 0.8 * r + 0.78 * m), blend=0.01)
        round_face = (1.12 * m, 0.85 * m, 0.9 * m)
        line = [on(round_face, 0.0, pitch) for pitch in (14.0, -8.0, -29.0)]
        groove(b, [(0.0, low + y, 0.8 * r + z) for _, y, z in line], [0.018, 0.018, 0.018], "nose")
        mouth_line(b, round_face, -25.0, 40.0, 15.0, 0.022, "mouth", at=(0, low, 0.8 * r))
        if p.muzzle_kind == "beaver":
            b.material("teeth", "snow", roughness=0.2)
            b.add(box(0.5 * m, 0.5 * m, 0.12, 0.02), "teeth", at=(0, low - 0.75 * m, 0.8 * r + 0.6 * m))


def _ears(b: Builder, p: Params) -> None:
    r, e = p.head, p.ears
    if e <= 0.0:
        return
    if p.ear_kind == "round":
        b.add(ellipsoid(0.3 * r * e, 0.3 * r * e, 0.14 * r), "points", at=(0.68 * r, 0.72 * r, -0.02))
        b.paint(ellipsoid(0.19 * r * e, 0.19 * r * e, 0.2 * r), "inner ears", at=(0.69 * r, 0.71 * r, 0.14 * r), mirror=False)
        b.add(ellipsoid(0.3 * r * e, 0.3 * r * e, 0.14 * r), "points", at=(-0.68 * r, 0.72 * r, -0.02))
        b.paint(ellipsoid(0.19 * r * e, 0.19 * r * e, 0.2 * r), "inner ears", at=(-0.69 * r, 0.71 * r, 0.14 * r))
    elif p.ear_kind == "mouse":
        b.add(cylinder(0.5 * r * e, 0.16 * r, 0.05), "points", at=(0.8 * r, 0.74 * r, -0.04), turn=(90, 0, 0), mirror=True)
        b.paint(ellipsoid(0.36 * r * e, 0.36 * r * e, 0.14 * r), "inner ears", at=(0.8 * r, 0.74 * r, 0.08 * r), mirror=True)
    elif p.ear_kind == "long":
        lean = 10.0
        ear(b, (0.3 * r, 0.6 * r, -0.05), 1.5 * r * e, 0.56 * r, "points", "inner ears", (-6, 8, -lean), 0.58, 0.9, 0.28)
    elif p.ear_kind == "lop":
        b.add(
            tube(
                [(0.5 * r, 0.7 * r, -0.05), (0.95 * r, 0.5 * r, 0), (1.08 * r, -0.2 * r, 0.08), (1.0 * r, -0.6 * r * e, 0.12)],
                [0.14 * r, 0.22 * r, 0.27 * r, 0.18 * r],
                flat=0.5,
            ),
            "points",
            mirror=True,
        )
    elif p.ear_kind == "monkey":
        b.add(ellipsoid(0.2 * r, 0.34 * r * e, 0.3 * r * e), "points", at=(1.02 * r, 0.02, -0.05), mirror=True)
        b.paint(ellipsoid(0.3 * r, 0.2 * r * e, 0.2 * r * e), "inner ears", at=(1.1 * r, 0.02, 0.08 * r), mirror=True)
    elif p.ear_kind == "tuft":
        ear(b, (0.52 * r, 0.62 * r, -0.02), 0.55 * r * e, 0.32 * r, "points", "inner ears", (-4, 0, -22), 0.35, 1.4, 0.36)
        b.add(cone((0.6 * r, 0.86 * r, -0.01), (0.72 * r, (0.86 + 0.46 * e) * r, -0.03), 0.055, 0.022), "points", mirror=True)
    else:
        b.add(sphere(0.17 * r * e), "points", at=(0.72 * r, 0.6 * r, -0.1), mirror=True)
