"""Monsters: squat bodies with big faces, horns, teeth and claws. Furry ones, demons, imps, gargoyles, ogres, trolls, golems, slimes, trees."""

from __future__ import annotations

from math import sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, ear, eyes, on
from maquette.engines.embedded.archetypes.individual import hold
from maquette.engines.embedded.archetypes.monster_parts import bat_wing, claw_foot, claw_hand, mouthful
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, flag, number, words
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, horn, sphere, torus, tube

PARAMS = {
    "girth": number(0.5, 0.25, 0.8, "half width of the body"),
    "height": number(0.9, 0.5, 1.3, "of the body"),
    "belly": number(0.6, 0.0, 1.4),
    "shoulders": number(1.0, 0.6, 1.7),
    "head": number(0.5, 0.28, 0.72),
    "jaw": number(1.0, 0.4, 1.6),
    "mouth": choice("grin", "fangs", "open", "tusks"),
    "teeth": number(1.0, 0.0, 1.8),
    "eyes": number(0.13, 0.06, 0.3),
    "eye_count": choice("two", "one", "three", "many"),
    "eye_kind": choice("iris", "slit", "glow"),
    "iris": color("amber"),
    "brow": number(0.8, 0.0, 1.8),
    "nose": number(0.6, 0.0, 2.0),
    "horns": number(0.8, 0.0, 1.8),
    "horn_bend": number(50.0, -60.0, 200.0, "degrees", vary=0.15),
    "ears": number(0.0, 0.0, 1.6),
    "hair": number(0.0, 0.0, 1.4, "a crest of hair, leaves or twigs"),
    "arms": number(1.0, 0.6, 1.6, "length"),
    "arm_girth": number(0.15, 0.08, 0.32),
    "legs": number(0.34, 0.16, 0.6),
    "claws": number(1.0, 0.0, 1.8),
    "wings": number(0.0, 0.0, 1.4),
    "tail": number(0.0, 0.0, 1.5),
    "spikes": number(0.0, 0.0, 1.6, "plates along the back"),
    "skin": choice("smooth", "fur", "scales", "rock", "bark", "slime", "warts", "weed"),
    "hide": color("#5aa83c"),
    "belly_color": color("", "empty: a lighter hide"),
    "horn_color": color("bone"),
    "loincloth": flag(False),
    "right": words("", "a preset held in the right hand"),
    "arms_pose": choice("claws", "down", "raised", "hips"),
    "mood": choice("angry", *(mood for mood in MOODS if mood != "angry")),
}

_BUMP = {
    "smooth": None,
    "fur": Bump("fur", 0.045, 0.12, 2.2),
    "scales": Bump("scales", 0.02, 0.12),
    "rock": Bump("rock", 0.05, 0.24),
    "bark": Bump("bark", 0.04, 0.13),
    "slime": None,
    "warts": Bump("rivets", 0.014, 0.13),
    "weed": Bump("foliage", 0.05, 0.12),
}


@archetype(
    "monster", "fantasy", PARAMS, symmetric=False, real_m=2.0, words={"furry": {"skin": "fur"}, "scaly": {"skin": "scales"}, "winged": {"wings": 1.0}}
)
def monster(b: Builder, p: Params) -> None:
    """Trunk and legs, arms with claws, a head sunk between the shoulders, then horns, wings, tail and plates."""
    b.material("body", p.hide, {"fur": "plush", "rock": "stone", "slime": "slime"}.get(p.skin, "painted"), roughness=0.5, mottle=0.14)
    b.material("belly", p.belly_color or None, like=None if p.belly_color else "body", lighter=0.0 if p.belly_color else 0.22)
    b.material("horns", p.horn_color, roughness=0.4)
    b.material("claws", like="horns", lighter=-0.1)
    b.material("wings", like="body", lighter=-0.25)
    b.material("mouth", "#5a1420", roughness=0.4)
    b.material("teeth", "ivory", roughness=0.25)
    b.material("hair", like="body", lighter=-0.35)
    b.material("cloth", "leather", "leather")
    bump = _BUMP[p.skin]
    hip = p.legs + 0.05
    top = hip + p.height
    with b.group("body", melt=0.08):
        _trunk(b, p, hip, top, bump)
        for side in (1.0, -1.0):
            _arm(b, p, top, side, bump)
        with b.mirrored():
            x = 0.52 * p.girth
            b.add(cone((x, hip + 0.06, 0.0), (1.08 * x, 0.13, 0.04), 1.5 * p.arm_girth + 0.05, 1.3 * p.arm_girth), "body", bump=bump)
            claw_foot(b, (1.08 * x, 0.0, 0.06), 1.35 * p.arm_girth, p.claws)
    if p.loincloth:
        with b.group("cloth", melt=0.01):
            b.add(torus(1.0 * p.girth, 0.07, height=0.1), "cloth", at=(0.0, hip + 0.12, 0.0))
            b.add(ellipsoid(0.24, 0.22, 0.08), "cloth", at=(0.0, hip - 0.02, 0.98 * p.girth), bump=Bump("wrinkles", 0.015, 0.1))
    if p.spikes > 0.0:
        with b.group("spikes", melt=0.01):
            _plates(b, p, hip, top)
    if p.wings > 0.0:
        with b.group("wings", at=(0.0, top - 0.16, -0.6 * p.girth), melt=0.01), b.mirrored():
            bat_wing(b, p.wings)
    # Between mighty shoulders a head has to come up and forward to be seen.
    out = 0.4 * max(p.shoulders - 1.25, 0.0)
    with b.group("head", at=(0.0, top + 0.42 * p.head + out, 0.2 * p.girth + out), turn=(0.0, 5.0, 2.0), melt=0.06, blend=0.06):
        _head(b, p, bump)
    x, y, z = _hand(p, top, -1.0)
    b.socket("hand_r", (x, y - 0.02, z + 0.1), (8.0, 0.0, 4.0), size=p.arm_girth)
    b.socket("back", (0.0, top - 0.2, -p.girth), size=p.girth)
    b.socket("neck", (0.0, top, 0.0), size=p.head)
    hold(b, p.right, "hand_r", "right hand", 1.0)


def _trunk(b: Builder, p: Params, hip: float, top: float, bump: Bump | None) -> None:
    g, wide = p.girth, p.girth * p.shoulders
    spine: list[Vector] = [(0.0, hip, 0.0), (0.0, hip + 0.4 * p.height, 0.02), (0.0, hip + 0.78 * p.height, 0.0), (0.0, top, 0.04)]
    radii = [0.82 * g, (0.9 + 0.14 * p.belly) * g, 0.92 * wide, min(0.6 * wide, 1.2 * p.head)]
    b.add(
        tube(spine, radii, flat=[0.9, 0.9, 0.74, 0.8], up=(0.0, 0.0, 1.0)),
        "body",
        bump=bump,
    )
    if p.belly > 0.05:
        b.add(
            ellipsoid(0.74 * g, 0.36 * p.height, (0.5 + 0.34 * p.belly) * g),
            "belly",
            at=(0.0, hip + 0.38 * p.height, 0.42 * g),
            bump=Bump("ribs", 0.014, 0.13) if p.skin == "scales" else None,
            blend=0.05,
        )
    if p.tail > 0.0:
        t = p.tail
        b.add(
            tube(
                [(0.0, hip + 0.1, -0.6 * g), (0.0, 0.16, -g - 0.3 * t), (0.3 * t, 0.09, -g - 0.6 * t), (0.66 * t, 0.12, -g - 0.4 * t)],
                [0.55 * g, 0.34 * g, 0.16, 0.05],
            ),
            "body",
            bump=bump,
        )


def _hand(p: Params, top: float, side: float) -> Vector:
    a, x = p.arms, 0.95 * p.girth * p.shoulders
    kind = "raised" if p.arms_pose == "raised" and side < 0.0 else ("claws" if p.right and side < 0.0 else p.arms_pose)
    dx, dy, dz = {"claws": (0.3, -0.36, 0.46), "down": (0.28, -0.78, 0.12), "raised": (0.42, 0.46, 0.16), "hips": (0.16, -0.66, 0.24)}[
        kind if kind != "raised" or side < 0.0 else "down"
    ]
    return (side * (x + dx * a), top - 0.14 + dy * a, dz * a)


def _arm(b: Builder, p: Params, top: float, side: float, bump: Bump | None) -> None:
    r, x = p.arm_girth, 0.95 * p.girth * p.shoulders
    hand = _hand(p, top, side)
    out = 0.34 if hand[1] < top else 0.42
    elbow = (side * (x + out * p.arms), 0.5 * (top - 0.14 + hand[1]) - (0.14 if hand[1] < top else 0.12), 0.3 * hand[2] - 0.06)
    b.add(
        tube([(side * 0.6 * x, top - 0.16, 0.0), (side * x, top - 0.16, 0.0), elbow, hand], [1.2 * r, 1.4 * r, 1.08 * r, 1.12 * r]), "body", bump=bump
    )
    claw_hand(b, hand, elbow, r, p.claws, side)


def _plates(b: Builder, p: Params, hip: float, top: float) -> None:
    for k in range(6):
        t = k / 5.0
        y, z = top + 0.5 * p.head - t * (top - hip + 0.3 * p.head), -0.5 * p.girth - 0.36 * p.girth * sin(3.0 * t) - 0.28 * t * p.tail
        size = p.spikes * (0.22 + 0.16 * sin(3.14 * min(t + 0.2, 1.0)))
        for lean in (-0.5, 0.0, 0.5):
            s = size * (1.0 if lean == 0.0 else 0.7)
            b.add(cone((0.0, y, z + 0.1 + 0.3 * t), (lean * 0.3 * s, y + 0.5 * s + 0.6 * lean * s, z - s), 0.34 * s + 0.02, 0.025), "horns")


def _head(b: Builder, p: Params, bump: Bump | None) -> None:
    h = p.head
    skull: Vector = (h, 0.9 * h, 0.86 * h)
    b.add(ellipsoid(*skull), "body", bump=bump)
    b.add(ellipsoid(0.9 * h * (0.6 + 0.4 * p.jaw), 0.5 * h * p.jaw, 0.76 * h), "body", at=(0.0, -0.46 * h, 0.2 * h), bump=bump, blend=0.1)
    if p.nose > 0.0:
        n = p.nose
        b.add(tube([(0.0, 0.08 * h, 0.84 * h), (0.0, -0.1 * h, 0.94 * h + 0.14 * n)], [0.12 * h, 0.16 * h * (0.5 + 0.5 * n)]), "body", blend=0.05)
        b.cut(sphere(0.05 * h * (0.5 + 0.5 * n)), "mouth", at=(0.08 * h, -0.2 * h, 0.98 * h + 0.2 * n * h), mirror=True)
    mouthful(b, p.mouth, h, p.teeth, p.mood)
    _eyes(b, p, skull)
    if p.ears > 0.0:
        ear(b, (0.9 * h, 0.05 * h, 0.0), 0.9 * h * p.ears, 0.5 * h, "body", "belly", (0.0, 24.0, -58.0), belly=0.36, cup=0.3)
    if p.horns > 0.0:
        at = on(skull, 50.0, 48.0, 0.9)
        b.add(
            horn(0.62 * p.horns, 0.2 * h + 0.03, p.horn_bend, 0.14),
            "horns",
            at=(at[0], at[1], 0.1 * h),
            turn=(8.0, 0.0, -38.0),
            mirror=True,
            bump=Bump("ribs", 0.014, 0.07),
            blend=0.03,
        )
    if p.hair > 0.0:
        _hair(b, p)
    b.socket("head_top", (0.0, 0.72 * h, 0.0), size=0.85 * h)
    b.socket("eyes", (0.0, 0.12 * h, 0.86 * h), size=0.95 * h)
    b.socket("face", (0.0, 0.0, 0.9 * h), size=h)


def _eyes(b: Builder, p: Params, skull: Vector) -> None:
    h, e = p.head, p.eyes
    look = Eyes(p.eye_kind, p.iris, p.mood, "body" if p.mood != "surprised" else None, 0.75)
    if p.eye_count in ("one", "three"):
        x, y, z = on(skull, 0.0, 16.0, 0.94)
        big = 1.6 * e if p.eye_count == "one" else e
        b.material("eye whites", "white", roughness=0.12)
        b.material("iris", p.iris, roughness=0.1)
        b.material("pupils", "eye", roughness=0.4)
        b.add(ellipsoid(1.2 * big, 1.14 * big, 0.8 * big), "body", at=(x, y + 0.08 * big, z - 0.1 * big), blend=0.03)
        b.add(sphere(big), "eye whites", at=(x, y, z + 0.06), blend=0.0)
        b.add(sphere(0.6 * big), "iris", at=(x, y, z + 0.06 + 0.5 * big), blend=0.0)
        b.cut(sphere(0.3 * big), "pupils", at=(x, y, z + 0.06 + 1.12 * big))
        b.add(
            tube(
                [(-1.1 * big, y + 0.66 * big, z + 0.1), (0.0, y + 0.92 * big, z + 0.62 * big), (1.1 * big, y + 0.66 * big, z + 0.1)],
                [0.3 * big, 0.34 * big, 0.3 * big],
            ),
            "body",
            blend=0.02,
        )
    if p.eye_count != "one":
        at = on(skull, 27.0 if p.eye_count != "three" else 44.0, 12.0, 0.94)
        eyes(b, at, e, look, yaw_deg=24.0, pitch_deg=4.0)
    if p.eye_count == "many":
        for yaw, pitch, size in ((14.0, 42.0, 0.7), (52.0, 34.0, 0.6), (46.0, -4.0, 0.5)):
            eyes(b, on(skull, yaw, pitch, 0.97), size * e, Eyes(p.eye_kind, p.iris, p.mood, None, 0.8), yaw_deg=yaw, pitch_deg=pitch)
    if p.brow > 0.0 and p.eye_count in ("two", "many"):
        slant = {"angry": -0.12, "sad": 0.1}.get(p.mood, -0.02) * h / 0.5
        a, m, c = on(skull, 6.0, 26.0, 1.0), on(skull, 30.0, 32.0, 1.06), on(skull, 56.0, 28.0, 0.98)
        b.add(
            tube([(a[0], a[1] + slant, a[2]), m, (c[0], c[1] - 0.4 * slant, c[2])], [0.13 * h * p.brow, 0.17 * h * p.brow, 0.08 * h]),
            "body",
            mirror=True,
            blend=0.03,
        )


def _hair(b: Builder, p: Params) -> None:
    h, n = p.head, p.hair
    for k in range(14):
        yaw, pitch = 137.5 * k, 40.0 + 3.4 * k
        root, tip = on((h, 0.9 * h, 0.86 * h), yaw, pitch, 0.92), on((h, 0.9 * h, 0.86 * h), yaw + 12.0, pitch + 4.0, 1.1 + 0.5 * n)
        if p.skin == "bark":
            b.add(cone(root, tip, 0.08, 0.05), "body", bump=_BUMP["bark"])
            b.add(sphere(0.2 * n), "hair", at=tip, bump=Bump("foliage", 0.07, 0.12))
        else:
            b.add(tube([root, tip], [0.2 * h, 0.03]), "hair", bump=Bump("flutes", 0.014, 0.06))
