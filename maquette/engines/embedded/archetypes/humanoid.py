"""People as designer toys: three heads high, dressed by role. Knights, wizards, astronauts, cooks, kings, pirates, dancers, children.

Clothes are in `wardrobe`, hair and beards in `hair`; this file holds the body, the face and the presets.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from maquette.engines.embedded.archetypes import costumes, hair, headdress, wardrobe
from maquette.engines.embedded.archetypes.builder import EVERY, Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, brows, eyes, mouth_line, on
from maquette.engines.embedded.archetypes.individual import hold, wear
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, flag, number, words
from maquette.engines.embedded.recipe import Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, sphere, torus, tube

PARAMS = {
    "head": number(0.37, 0.2, 0.5, "radius of the head", vary=0.022),
    "height": number(1.0, 0.7, 1.4, "of the body", vary=0.03),
    "girth": number(1.0, 0.65, 1.7, "width of the body", vary=0.043),
    "belly": number(0.0, 0.0, 1.4),
    "shoulders": number(1.0, 0.7, 1.5),
    "arms": number(1.0, 0.7, 1.5, "length of the arms"),
    "legs": number(1.0, 0.5, 1.5, "length of the legs"),
    "muscles": number(0.0, 0.0, 1.3),
    "skin": color("skin"),
    "eyes": number(0.07, 0.03, 0.13),
    "eye_kind": choice("button", "iris", "blank", "glow", "slit"),
    "iris": color("brown"),
    "nose": number(1.0, 0.0, 3.0),
    "ears": number(1.0, 0.0, 2.0),
    "pointed": flag(False, "ears of an elf"),
    "cheeks": number(1.0, 0.0, 1.5, "blush"),
    "hair": choice(*hair.STYLES),
    "hair_color": color("brown"),
    "beard": choice(*hair.BEARDS),
    "clothes": choice(*wardrobe.OUTFITS, *costumes.OUTFITS),
    "cloth": color("blue"),
    "legwear": color("navy"),
    "shoes": color("dark brown"),
    "trim": color("gold"),
    "gloves": color("", "empty: bare hands"),
    "cape": color("", "empty: none"),
    "glasses": flag(False),
    "hat": words("", "a preset worn on the head"),
    "right": words("", "a preset held in the right hand"),
    "left": words("", "a preset held in the left hand"),
    "pack": words("", "a preset worn on the back"),
    "arms_pose": choice("hold", "down", "carry", "raised", "hips", "both", "wide", "pray", "guard", "flex", "cheer", "chin", "reach"),
    "pose": choice("standing", "sitting", "walking", "dancing", "riding"),
    "mood": choice("happy", *(mood for mood in MOODS if mood != "happy")),
    "headdress": choice(*headdress.KINDS, meaning="what is on the head and is no hat"),
    "headdress_color": color("white"),
    "wings": choice(*costumes.WINGS),
    "wing_color": color("snow"),
    "lower": choice(*costumes.LOWER, meaning="what is below the waist"),
    "tail_color": color("teal"),
    "stand": choice(*costumes.STANDS),
    "stand_color": color("orange"),
    "stuff": choice("", "marble", "bronze", "stone", "gold", "wood", "straw", meaning="what the whole figure is made of"),
    "turn": number(6.0, -35.0, 35.0, "how far the head looks to the side, degrees", vary=0.867),
}


UNIT_M = 0.9
"""Metres in a unit of these figures: a grown one is 1.9 units high."""


@dataclass(frozen=True)
class Body:
    """Where a figure's joints are. Lengths in recipe units; x is half a distance where there are two of something."""

    hip: float
    shoulder: float
    half_shoulders: float
    half_hips: float
    width: float
    head: Vector
    arm: float


def body_of(p: Params) -> Body:
    hip = 0.14 if p.pose == "sitting" else 0.1 + 0.42 * p.legs * p.height
    shoulder = hip + 0.5 * p.height
    wide = 0.2 * p.girth
    return Body(
        hip,
        shoulder,
        0.235 * p.shoulders * (0.75 + 0.25 * p.girth),
        0.115 * (0.7 + 0.3 * p.girth),
        wide,
        (0.0, shoulder + 0.9 * p.head, 0.02),
        0.46 * p.arms,
    )


@archetype(
    "humanoid",
    "people",
    PARAMS,
    symmetric=False,
    real_m=1.75,
    words={"waving": {"arms_pose": "raised"}, "muscular": {"shoulders": 1.25, "muscles": 1.0}},
)
def humanoid(b: Builder, p: Params) -> None:
    """Legs, torso and clothes, arms, head with face and hair, then what is worn and held."""
    body = body_of(p)
    if p.stuff:
        b.dress = replace(b.dress, finishes={EVERY: p.stuff, **b.dress.finishes})
    _materials(b, p)
    lift = costumes.LIFT[p.stand]
    if p.stand != "none":
        costumes.stand(b, p, body, lift)
    with b.frame((0.0, lift, 0.0)):
        _figure(b, p, body)
    wear(b, p.hat, "head_top", "hat")
    wear(b, p.pack, "back", "backpack")
    hold(b, p.right, "hand_r", "right hand", UNIT_M)
    hold(b, p.left, "hand_l", "left hand", UNIT_M)


def _figure(b: Builder, p: Params, body: Body) -> None:
    with b.group("body", melt=0.05):
        _torso(b, p, body)
        if p.lower == "legs":
            _legs(b, p, body)
        else:
            costumes.lower_body(b, p, body)
        _arms(b, p, body)
    costumes.dress(b, p, body)
    with b.group("head", at=body.head, turn=(0.0, p.turn, 0.5 * p.turn), melt=0.05, blend=0.03):
        _head(b, p)
        hair.grow(b, p)
        headdress.put_on(b, p)
        _head_sockets(b, p)
    _sockets(b, p, body)


def _materials(b: Builder, p: Params) -> None:
    wardrobe.materials(b, p)
    b.material("skin", p.skin, "skin")
    b.material("cheeks", like="skin", toward=("blush", 0.75), finish="skin")
    b.material("hair", p.hair_color, roughness=0.55)
    b.material("mouth", "mouth")
    b.material("brows", like="hair", lighter=-0.15)


def _torso(b: Builder, p: Params, body: Body) -> None:
    w, hip, top = body.width, body.hip, body.shoulder
    chest = (1.0 + 0.22 * p.muscles) * w
    spine = [(0.0, hip - 0.03, 0.0), (0.0, hip + 0.34 * (top - hip), 0.01), (0.0, hip + 0.72 * (top - hip), 0.0), (0.0, top, -0.01)]
    b.add(tube(spine, [0.98 * w, (0.98 + 0.3 * p.belly) * w, 1.06 * chest, 0.62 * w], flat=[0.86, 0.88, 0.84, 0.8], up=(0.0, 0.0, 1.0)), "clothes")
    if p.belly > 0.05:
        b.add(
            ellipsoid((0.8 + 0.35 * p.belly) * w, 0.9 * w, (0.6 + 0.62 * p.belly) * w),
            "clothes",
            at=(0.0, hip + 0.32 * (top - hip), 0.34 * w),
            blend=0.09,
        )
    if p.clothes not in ("bare", "tutu", "spacesuit", "hero", "mawashi"):
        b.paint(ellipsoid(2.0 * w, 0.2, 2.0 * w), "trousers", at=(0.0, hip - 0.16, 0.0))
    b.add(cone((0.0, top - 0.04, -0.01), (0.0, top + 0.16, 0.0), 0.5 * w, 0.44 * w), "skin", blend=0.03)


def _legs(b: Builder, p: Params, body: Body) -> None:
    x, hip, w = body.half_hips, body.hip, body.width
    r = 0.58 * w
    if p.pose == "sitting":
        b.add(
            tube([(x, hip + 0.03, 0.0), (1.15 * x, hip + 0.06, 0.32 * p.legs), (1.2 * x, 0.12, 0.5 * p.legs)], [1.15 * r, r, 0.9 * r]),
            "trousers",
            mirror=True,
        )
        _shoe(b, (1.22 * x, 0.0, 0.56 * p.legs), r, True)
        return
    if p.pose == "riding":
        wide = x + 0.17 * p.legs
        b.add(
            tube(
                [(x, hip + 0.02, 0.0), (wide, hip - 0.04, 0.16), (wide + 0.02, 0.4 * hip, 0.12), (wide + 0.02, 0.12, 0.06)],
                [1.2 * r, 1.05 * r, r, 0.9 * r],
            ),
            "trousers",
            mirror=True,
        )
        _shoe(b, (wide + 0.02, 0.0, 0.08), r, True)
        return
    for side in (1.0, -1.0):
        step = {"walking": 0.16 * side, "dancing": 0.12 * (1.0 - side)}.get(p.pose, 0.0)
        lift = 0.1 if p.pose == "dancing" and side < 0 else 0.0
        foot = (side * x * (1.06 + (0.5 if lift else 0.0)), lift * 0.0, step)
        knee = (side * x * 1.08, 0.5 * hip, 0.02 + 0.55 * step)
        b.add(tube([(side * x, hip, 0.0), knee, (foot[0], 0.1, foot[2] - 0.01)], [1.2 * r, r * (1.0 + 0.15 * p.muscles), 0.92 * r]), "trousers")
        _shoe(b, foot, r, False, side)


def _shoe(b: Builder, at: Vector, r: float, mirror: bool, side: float = 1.0) -> None:
    x, y, z = at
    out = 0.3 * r * side
    b.add(
        tube(
            [(x, y + 0.65 * r, z - 0.25 * r), (x + 0.4 * out, y + 0.62 * r, z + 0.6 * r), (x + out, y + 0.58 * r, z + 1.35 * r)],
            [0.98 * r, 0.98 * r, 0.95 * r],
            flat=0.86,
        ),
        "shoes",
        mirror=mirror,
        blend=0.01,
    )
    b.add(cone((x, y + 0.9 * r, z - 0.1 * r), (x, y + 1.7 * r, z - 0.12 * r), 0.98 * r, 1.04 * r), "shoes", mirror=mirror, blend=0.02)


def arm_points(p: Params, body: Body, side: float) -> tuple[Vector, Vector, Vector]:
    """Shoulder, elbow, hand of one arm (side +1 is the figure's left, at +x)."""
    kind = p.arms_pose
    if kind == "raised":
        kind = "up" if side < 0 else "down"
    elif kind == "hold":
        kind = "forward" if (side < 0 and p.right) or (side > 0 and p.left) else "down"
    elif kind == "carry":
        kind = "forward" if side < 0 or p.left else "down"
    elif kind == "both":
        kind = "forward"
    elif kind == "cheer":
        kind = "up"
    elif kind == "chin":
        kind = "chin" if side < 0 else "lap"
    elif kind == "reach":
        kind = "up" if side < 0 else "forward"
    elbow, hand = {
        "down": ((0.3, -0.48, -0.02), (0.36, -0.98, 0.14)),
        "forward": ((0.36, -0.46, -0.04), (0.5, -0.66, 0.52)),
        "up": ((0.5, -0.06, 0.02), (0.78, 0.5, 0.1)),
        "hips": ((0.66, -0.42, -0.1), (0.2, -0.84, 0.14)),
        "pray": ((0.26, -0.56, 0.16), (-0.3, -0.5, 0.56)),
        "guard": ((0.5, -0.46, 0.16), (0.2, -0.1, 0.66)),
        "flex": ((0.72, -0.02, 0.0), (0.6, 0.56, 0.14)),
        "chin": ((0.1, -0.62, 0.5), (-0.42, 0.0, 0.66)),
        "lap": ((0.3, -0.52, 0.06), (0.02, -0.86, 0.52)),
        "wide": ((0.52, -0.14, 0.0), (1.05, -0.08, 0.08)),
    }[kind]
    x, y, a = side * body.half_shoulders, body.shoulder - 0.05, body.arm
    return (x, y, 0.0), (x + side * elbow[0] * a, y + elbow[1] * a, elbow[2] * a), (x + side * hand[0] * a, y + hand[1] * a, hand[2] * a)


def _arms(b: Builder, p: Params, body: Body) -> None:
    r = 0.46 * body.width * (1.0 + 0.35 * p.muscles)
    for side in (1.0, -1.0):
        shoulder, elbow, hand = arm_points(p, body, side)
        inner = (0.6 * shoulder[0], shoulder[1], 0.0)
        b.add(tube([inner, shoulder, elbow, hand], [0.9 * r, 1.12 * r, 0.96 * r, 0.82 * r]), "sleeves", blend=0.04)
        _hand(b, p, elbow, hand, r, side)


def _hand(b: Builder, p: Params, elbow: Vector, at: Vector, r: float, side: float) -> None:
    """A mitten with a thumb, closed a little, so that it can hold things."""
    role = "gloves" if p.gloves else "skin"
    dx, dy, dz = (at[k] - elbow[k] for k in range(3))
    n = max((dx * dx + dy * dy + dz * dz) ** 0.5, 1e-6)
    x, y, z = at[0] + 0.55 * r * dx / n, at[1] + 0.55 * r * dy / n, at[2] + 0.55 * r * dz / n
    b.add(ellipsoid(0.92 * r, 1.0 * r, 1.05 * r), role, at=(x, y, z), blend=0.02)
    b.add(
        cone((x - 0.35 * side * r, y + 0.3 * r, z + 0.5 * r), (x - 0.62 * side * r, y + 0.75 * r, z + 0.75 * r), 0.4 * r, 0.32 * r), role, blend=0.02
    )
    if p.gloves:
        b.add(sphere(1.02 * r), "gloves", at=at, blend=0.01)


def _head(b: Builder, p: Params) -> None:
    h = p.head
    skull = (0.96 * h, h, 0.93 * h)
    b.add(ellipsoid(*skull), "skin")
    b.add(ellipsoid(0.72 * h, 0.52 * h, 0.66 * h), "skin", at=(0.0, -0.5 * h, 0.12 * h), blend=0.16)
    if p.ears > 0.0:
        e = p.ears
        if p.pointed:
            b.add(
                tube(
                    [(0.82 * h, -0.04 * h, 0.0), (1.1 * h, 0.16 * h * e, -0.12 * h), ((1.1 + 0.35 * e) * h, 0.5 * h * e, -0.34 * h)],
                    [0.16 * h, 0.14 * h, 0.03],
                    flat=0.6,
                    up=(0.0, 0.0, 1.0),
                ),
                "skin",
                mirror=True,
            )
        else:
            b.add(
                ellipsoid(0.1 * h * e, 0.2 * h * e, 0.13 * h * e),
                "skin",
                at=(0.95 * h, -0.06 * h, 0.0),
                turn=(0.0, 18.0, -8.0),
                mirror=True,
                blend=0.03,
            )
            b.cut(ellipsoid(0.06 * h, 0.1 * h * e, 0.06 * h), "cheeks", at=(1.0 * h, -0.06 * h, 0.08 * h), mirror=True, blend=0.02)
    nose = on(skull, 0.0, -8.0, 0.99)
    if p.nose > 0.0:
        b.add(ellipsoid(0.075 * h * (0.6 + 0.4 * p.nose), 0.07 * h * (0.8 + 0.2 * p.nose), 0.1 * h * p.nose), "skin", at=nose, blend=0.03)
    if p.cheeks > 0.0:
        at = on(skull, 44.0, -17.0)
        b.paint(ellipsoid(0.17 * h, 0.13 * h, 0.2 * h), "cheeks", at=at, mirror=True)
    if p.beard not in ("full", "long"):
        curve = {"happy": 10.0, "sad": -9.0, "angry": -6.0, "surprised": 0.0}.get(p.mood, 4.0)
        if p.mood == "surprised":
            b.cut(ellipsoid(0.1 * h, 0.13 * h, 0.16 * h), "mouth", at=on(skull, 0.0, -31.0, 1.08))
        else:
            mouth_line(b, (0.95 * h, 0.98 * h, 0.94 * h), -29.0, 20.0, curve, 0.055 * h, "mouth", at=(0.0, 0.0, 0.085 * h))
    eye = on(skull, 25.0, 2.0, 0.94)
    up = eye[1] + 1.7 * p.eyes
    front = 0.93 * h * max(1.0 - (up / h) ** 2 - (eye[0] / (0.96 * h)) ** 2, 0.2) ** 0.5
    brows(b, (eye[0] + 0.01, up, front + 0.04 * h), 0.36 * h, 0.045 * h, "brows", p.mood)
    lids = "skin" if p.mood in ("sleepy", "asleep", "sad", "angry") else None
    eyes(b, eye, p.eyes, Eyes(p.eye_kind, p.iris, p.mood, lids, 0.62), yaw_deg=24.0)
    if p.glasses:
        _glasses(b, h, eye, 1.75 * p.eyes)


def _glasses(b: Builder, h: float, eye: Vector, r: float) -> None:
    b.material("glasses", "black", roughness=0.3)
    x, y, z = eye
    with b.group("glasses", melt=0.01):
        b.add(torus(r, 0.05 * h), "glasses", at=(x + 0.01, y, z + 0.16 * h), turn=(90.0, 0.0, 0.0), mirror=True)
        b.add(cone((x - r, y + 0.2 * r, z + 0.17 * h), (0.0, y + 0.25 * r, z + 0.2 * h), 0.04 * h, 0.04 * h), "glasses", mirror=True)
        b.add(tube([(x + r, y + 0.15 * r, z + 0.14 * h), (0.95 * h, y + 0.1 * r, 0.45 * h), (1.0 * h, y, 0.0)], 0.04 * h), "glasses", mirror=True)


def _head_sockets(b: Builder, p: Params) -> None:
    h = p.head
    lift = 0.07 * h if p.hair not in ("none", "bald") else 0.0
    b.socket("head_top", (0.0, 0.62 * h + lift, -0.02 * h), (-4.0, 0.0, 0.0), size=0.9 * h)
    b.socket("eyes", (0.0, 0.03 * h, 0.93 * h), size=0.95 * h)
    b.socket("face", (0.0, 0.0, 0.95 * h), size=h)
    b.socket("mouth", (0.0, -0.48 * h, 0.8 * h), (90.0, 0.0, 0.0), size=0.2 * h)


def _sockets(b: Builder, p: Params, body: Body) -> None:
    r = 0.46 * body.width
    for side, name in ((1.0, "hand_l"), (-1.0, "hand_r")):
        _, elbow, hand = arm_points(p, body, side)
        forward = hand[2] > 0.15
        z = hand[2] + (0.5 * r if forward else 0.2 * r)
        b.socket(name, (hand[0], hand[1] - (0.1 if forward else 0.5) * r, z + 0.3 * r), (8.0 if forward else 0.0, 0.0, side * -4.0), size=0.85 * r)
        _ = elbow
    b.socket("neck", (0.0, body.shoulder + 0.05, 0.0), (6.0, 0.0, 0.0), size=0.62 * body.width + 0.08)
    b.socket("back", (0.0, body.shoulder - 0.14, -0.9 * body.width), (0.0, 0.0, 0.0), size=1.1 * body.width)
    b.socket("waist", (0.0, body.hip + 0.08, 0.0), size=body.width)
    b.socket("seat", (0.0, body.hip - (0.08 if p.pose == "riding" else 0.12), 0.02), size=1.2 * body.width)
