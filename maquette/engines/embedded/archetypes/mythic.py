"""Mythic beasts: a four-legged body with wings, extra heads, other beasts' tails, horns and beaks; the phoenix."""

from __future__ import annotations

from dataclasses import replace
from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes
from maquette.engines.embedded.archetypes.monster_parts import bat_wing, feather_wing
from maquette.engines.embedded.archetypes.quadruped import quadruped
from maquette.engines.embedded.archetypes.registry import Params, Value, archetype, choice, color, number
from maquette.engines.embedded.pose import turn_of
from maquette.engines.embedded.recipe import Bump, Pose, Recipe, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, sphere, tube

PARAMS = {
    "base": choice("lion", "horse", "dog", "fox", "deer", "rabbit"),
    "heads": number(1.0, 1.0, 3.0, vary=0.0),
    "head_kind": choice("own", "eagle", "human"),
    "goat": number(0.0, 0.0, 1.4, "a goat's head on the back"),
    "wings": number(0.0, 0.0, 1.4, vary=0.02),
    "wing_kind": choice("feather", "bat"),
    "lift": number(0.0, -10.0, 50.0, "how far the wings are raised, degrees", vary=0.03),
    "horns": number(0.0, 0.0, 1.8, vary=0.02),
    "horn_kind": choice("unicorn", "antlers", "bull", "goat"),
    "mane": number(0.0, 0.0, 1.5, vary=0.04),
    "tail_kind": choice("own", "snake", "scorpion", "nine"),
    "tail": number(1.0, 0.3, 1.6, vary=0.04),
    "girth": number(0.33, 0.24, 0.46, vary=0.03),
    "legs": number(0.6, 0.3, 1.1, vary=0.02),
    "neck": number(0.3, 0.1, 0.9, vary=0.02),
    "head": number(0.34, 0.2, 0.48, vary=0.03),
    "eyes": number(0.07, 0.04, 0.14),
    "coat": color("#c9a05a"),
    "points": color("", "mane, ears and tail tip; empty: a darker coat"),
    "wing_color": color("", "empty: a lighter coat"),
    "pose": choice("standing", "sitting", "walking"),
    "mood": choice("neutral", *(mood for mood in MOODS if mood != "neutral")),
}

_BASES: dict[str, dict[str, Value]] = {
    "lion": {"ear_kind": "round", "tail_kind": "tuft", "snout": 0.2, "mask": "muzzle", "paws": 0.17, "ears": 0.8, "neck_rise": 58.0, "turn": 8.0},
    "horse": {
        "ear_kind": "horse",
        "tail_kind": "flow",
        "feet": "hooves",
        "snout": 0.36,
        "mane_kind": "horse",
        "length": 1.0,
        "leg_girth": 0.1,
        "neck_rise": 56.0,
        "ears": 0.8,
        "paws": 0.11,
        "waist": 0.94,
        "turn": 8.0,
    },
    "dog": {"ear_kind": "point", "tail_kind": "up", "snout": 0.32, "neck_rise": 50.0, "turn": 0.0, "leg_girth": 0.15, "paws": 0.17},
    "fox": {
        "ear_kind": "point",
        "tail_kind": "stub",
        "snout": 0.32,
        "snout_width": 0.36,
        "ears": 1.3,
        "cheeks": 0.8,
        "mask": "muzzle",
        "belly": "snow",
        "leg_girth": 0.1,
        "turn": 10.0,
    },
    "deer": {
        "ear_kind": "side",
        "tail_kind": "flow",
        "feet": "hooves",
        "snout": 0.3,
        "leg_girth": 0.085,
        "neck_rise": 62.0,
        "paws": 0.1,
        "mane_kind": "horse",
        "turn": 8.0,
    },
    "rabbit": {
        "ear_kind": "horse",
        "ears": 2.0,
        "tail_kind": "stub",
        "snout": 0.12,
        "snout_width": 0.55,
        "cheeks": 0.5,
        "length": 0.62,
        "waist": 1.25,
        "legs": 0.3,
        "neck": 0.1,
        "turn": 6.0,
    },
}


def _beast(b: Builder, p: Params) -> Recipe:
    """The four-legged body, in a recipe of its own, coloured by the same prompt."""
    own = quadruped.values(_BASES[p.base])
    own.update({"girth": p.girth, "neck": p.neck, "head": p.head, "eyes": p.eyes, "coat": p.coat, "points": p.points, "pose": p.pose, "mood": p.mood})
    own.update(
        {
            "legs": p.legs,
            "tail": 0.0 if p.tail_kind != "own" else p.tail,
            "horns": p.horns,
            "horn_kind": p.horn_kind,
            "mane": p.mane,
            "eye_kind": "iris" if p.base != "rabbit" else "button",
            "iris": "amber",
        }
    )
    drawn = Builder(b.rng, b.dress)
    quadruped.build(drawn, Params(own))
    return drawn.recipe("beast", floor=None)


@archetype("mythic beast", "fantasy", PARAMS, symmetric=False, real_m=2.0)
def mythic(b: Builder, p: Params) -> None:
    beast = _beast(b, p)
    b.material("coat", p.coat, roughness=0.6)
    b.material(
        "wings",
        p.wing_color or None,
        like=None if p.wing_color else "coat",
        lighter=0.0 if p.wing_color else 0.3,
        finish="feather" if p.wing_kind == "feather" else "painted",
    )
    b.material("beak", "#e0a030", roughness=0.3)
    b.material("claws", "claw")
    b.material("tail", like="coat", lighter=-0.12)
    b.material("skin", "skin", "skin")
    head = next(group for group in beast.groups if group.name == "head").pose
    faces = tuple(group for group in beast.groups if group.name in ("head", "eyes"))
    body = replace(beast, groups=tuple(group for group in beast.groups if p.head_kind == "own" or group.name not in ("head", "eyes")))
    b.place(body, "beast", Pose())
    b.sockets.update(beast.sockets)
    for side in (-1.0, 1.0)[: round(p.heads) - 1]:
        # Another head beside the first: turned outwards about the nape, on a neck of its own.
        _, y, z = head.at
        nape = (0.0, y - 0.6 * p.head, z - 0.9 * p.head)
        with b.group("neck", melt=0.08, blend=0.08):
            b.add(cone(nape, (side * 1.3 * p.head, y - 0.12, z - 0.24), 0.72 * p.head, 0.6 * p.head), "coat")
        turned = Pose((side * 1.5 * p.head, -0.08, -0.16), turn_of(0.0, side * 40.0, 0.0))
        moved = tuple(
            replace(
                group, pose=Pose((group.pose.at[0] + turned.at[0], group.pose.at[1] + turned.at[1], group.pose.at[2] + turned.at[2]), turned.turn)
            )
            for group in faces
        )
        b.place(replace(beast, groups=moved), f"head {side:+.0f}", Pose())
    if p.head_kind == "eagle":
        _eagle(b, p, head.at)
    elif p.head_kind == "human":
        _human(b, p, head.at)
    _back(b, p, beast)


def _back(b: Builder, p: Params, beast: Recipe) -> None:
    _, y, z = beast.sockets["back"].pose.at
    half = 0.475
    if p.wings > 0.0:
        with (
            b.group("wings", at=(0.3 * p.girth, y - 0.12, z + 0.2), turn=(-14.0, 0.0, 0.0), melt=0.01),
            b.mirrored(),
            b.frame(turn=(0.0, 0.0, p.lift)),
        ):
            if p.wing_kind == "feather":
                feather_wing(b, p.wings)
            else:
                bat_wing(b, 0.9 * p.wings, "wings")
    if p.goat > 0.0:
        with b.group("goat", at=(0.0, y + 0.26, z - 0.16), turn=(0.0, -16.0, 0.0), scale=p.goat, melt=0.04):
            b.material("horns", "bone")
            b.add(cone((0.0, -0.34, 0.0), (0.0, 0.1, 0.02), 0.17, 0.13), "tail")
            b.add(cone((0.0, 0.16, 0.04), (0.0, 0.06, 0.36), 0.16, 0.1), "tail")
            b.add(cone((0.0, -0.02, 0.34), (0.0, -0.2, 0.36), 0.06, 0.025), "coat")
            b.add(sphere(0.045), "claws", at=(0.12, 0.2, 0.14), mirror=True, blend=0.0)
            b.add(
                tube([(0.07, 0.26, 0.0), (0.12, 0.46, -0.12), (0.18, 0.42, -0.34)], [0.07, 0.06, 0.03]),
                "horns",
                mirror=True,
                bump=Bump("ribs", 0.01, 0.05),
            )
            b.add(cone((0.13, 0.2, -0.02), (0.3, 0.16, -0.04), 0.06, 0.03), "tail", mirror=True)
    root: Vector = (0.0, p.legs + 0.86 * p.girth, -half - 0.72 * p.girth) if p.pose != "sitting" else (0.0, 0.3, -0.75)
    with b.group("tail", melt=0.04, blend=0.04):
        _tail(b, p, root)


def _tail(b: Builder, p: Params, root: Vector) -> None:
    _, y, z = root
    t = p.tail
    if p.tail_kind == "snake":
        points: list[Vector] = [
            (0.0, y, z + 0.2),
            (0.05, y - 0.05, z - 0.2 * t),
            (-0.05, y + 0.3 * t, z - 0.42 * t),
            (0.05, y + 0.6 * t, z - 0.2 * t),
            (0.1, y + 0.62 * t, z + 0.02),
        ]
        b.add(tube(points, [0.12, 0.11, 0.1, 0.085, 0.09]), "tail", bump=Bump("scales", 0.012, 0.07))
        b.add(ellipsoid(0.12, 0.085, 0.17), "tail", at=(0.1, y + 0.62 * t, z + 0.14))
        b.add(sphere(0.035), "claws", at=(0.17, y + 0.67 * t, z + 0.2))
        b.add(sphere(0.035), "claws", at=(0.03, y + 0.67 * t, z + 0.2))
    elif p.tail_kind == "scorpion":
        at, heading = (0.0, y, z + 0.14), 160.0
        for k in range(7):
            heading -= 24.0
            end = (0.0, at[1] + 0.22 * t * sin(radians(heading)), at[2] + 0.22 * t * cos(radians(heading)))
            b.add(cone(at, end, 0.11, 0.125 - 0.006 * k), "tail", blend=0.004)
            at = end
        b.add(sphere(0.16), "tail", at=at)
        b.add(tube([at, (0.0, at[1] + 0.02, at[2] + 0.2), (0.0, at[1] - 0.26, at[2] + 0.26)], [0.12, 0.07, 0.022]), "claws")
    elif p.tail_kind == "nine":
        for k in range(9):
            a = radians(-72.0 + 18.0 * k)
            reach = t * (0.95 + 0.1 * (k % 2))
            points = [
                (0.0, y, z + 0.16),
                (0.34 * reach * sin(a), y + 0.3 * reach * cos(a), z - 0.26),
                (0.86 * reach * sin(a), y + 0.78 * reach * cos(a), z - 0.34),
                (1.1 * reach * sin(a), y + 1.08 * reach * cos(a), z - 0.2),
            ]
            b.add(tube(points, [0.08, 0.12, 0.15, 0.035]), "coat", bump=Bump("fur", 0.02, 0.07, 2.2), blend=0.02)
            b.paint(sphere(0.24), "wings", at=points[3])


def _eagle(b: Builder, p: Params, at: Vector) -> None:
    h = p.head
    feathers = Bump("feathers", 0.022, 0.12)
    with b.group("head", at=at, turn=(0.0, 8.0, 0.0), melt=0.04, blend=0.06):
        b.add(tube([(0.0, -1.3 * h, -0.5 * h), (0.0, -0.6 * h, -0.2 * h), (0.0, 0.0, 0.0)], [1.05 * h, 0.95 * h, 0.85 * h]), "wings", bump=feathers)
        b.add(ellipsoid(0.84 * h, 0.86 * h, 0.95 * h), "wings", bump=feathers)
        b.add(
            tube([(0.0, 0.14 * h, 0.6 * h), (0.0, 0.06 * h, 1.25 * h), (0.0, -0.36 * h, 1.62 * h)], [0.46 * h, 0.36 * h, 0.08 * h]),
            "beak",
            blend=0.01,
        )
        b.add(cone((0.0, -0.24 * h, 0.6 * h), (0.0, -0.32 * h, 1.2 * h), 0.26 * h, 0.12 * h), "beak", blend=0.01)
        b.add(cone((0.44 * h, 0.72 * h, -0.2 * h), (0.66 * h, 1.14 * h, -0.5 * h), 0.22 * h, 0.06), "wings", mirror=True)
        b.add(
            tube([(0.16 * h, 0.4 * h, 0.86 * h), (0.5 * h, 0.52 * h, 0.66 * h), (0.8 * h, 0.4 * h, 0.3 * h)], [0.1 * h, 0.14 * h, 0.08 * h]),
            "wings",
            mirror=True,
        )
        eyes(b, (0.5 * h, 0.24 * h, 0.64 * h), 1.1 * p.eyes, Eyes("iris", "amber", "neutral", None, 0.7), yaw_deg=40.0)


def _human(b: Builder, p: Params, at: Vector) -> None:
    h = 0.95 * p.head
    with b.group("head", at=at, melt=0.04, blend=0.05):
        b.material("headdress", "blue", "cloth")
        b.add(cone((0.0, -0.4 * h, -0.1 * h), (0.0, -1.2 * h, -0.4 * h), 0.5 * h, 0.8 * h), "skin")
        b.add(ellipsoid(0.84 * h, h, 0.86 * h), "skin")
        b.add(ellipsoid(0.08 * h, 0.16 * h, 0.14 * h), "skin", at=(0.0, -0.1 * h, 0.86 * h))
        b.add(ellipsoid(0.26 * h, 0.06 * h, 0.1 * h), "beak", at=(0.0, -0.44 * h, 0.76 * h))
        ribs = Bump("ribs", 0.02, 0.08)
        b.add(ellipsoid(1.1 * h, 1.1 * h, 0.95 * h), "headdress", at=(0.0, 0.16 * h, -0.2 * h), bump=ribs, blend=0.01)
        b.add(
            tube(
                [(0.86 * h, 0.4 * h, -0.2 * h), (1.3 * h, -0.5 * h, -0.1 * h), (0.95 * h, -1.2 * h, 0.26 * h)],
                [0.34 * h, 0.42 * h, 0.3 * h],
                flat=0.6,
            ),
            "headdress",
            mirror=True,
            bump=ribs,
            blend=0.03,
        )
        b.cut(ellipsoid(0.74 * h, 0.92 * h, 0.8 * h), at=(0.0, -0.26 * h, 0.86 * h))
        b.add(ellipsoid(0.8 * h, 0.95 * h, 0.76 * h), "skin", at=(0.0, -0.06 * h, 0.04 * h), blend=0.0)
        b.add(cone((0.0, -0.86 * h, 0.6 * h), (0.0, -1.26 * h, 0.7 * h), 0.13 * h, 0.16 * h), "beak")
        b.add(tube([(0.0, 0.7 * h, 0.72 * h), (0.0, 0.98 * h, 0.95 * h), (0.0, 1.14 * h, 0.76 * h)], [0.1 * h, 0.13 * h, 0.09 * h]), "beak")
        eyes(b, (0.34 * h, 0.08 * h, 0.7 * h), 1.05 * p.eyes, Eyes("iris", "brown", "neutral", "skin", 0.6), yaw_deg=20.0)


mythic.preset("griffin", head_kind="eagle", wings=1.15, lift=30.0, coat="#c9974a", wing_color="#8a5a34", legs=0.62, neck=0.4)
mythic.preset("pegasus", base="horse", wings=0.95, coat="snow", points="#d8d2e6", mane=1.0, neck=0.55, legs=0.82, head=0.28, wing_color="snow")
mythic.preset(
    "kelpie",
    base="horse",
    coat="#2f7f86",
    points="#17483c",
    mane=1.4,
    neck=0.55,
    legs=0.8,
    head=0.29,
    mood="neutral",
    tail=1.3,
)
mythic.preset(
    "alicorn",
    base="horse",
    wings=0.9,
    horns=1.0,
    coat="lavender",
    points="hot pink",
    mane=1.2,
    neck=0.55,
    legs=0.78,
    head=0.31,
    eyes=0.09,
    wing_color="snow",
    mood="happy",
)
mythic.preset(
    "cerberus",
    base="dog",
    heads=3.0,
    coat="#2e2a2e",
    points="#1c191c",
    girth=0.38,
    legs=0.56,
    neck=0.34,
    head=0.27,
    mood="angry",
    tail_kind="snake",
    tail=0.9,
)
mythic.preset("sphinx", head_kind="human", wings=0.7, coat="#d9b56a", pose="sitting", mood="neutral", wing_color="gold", legs=0.5, head=0.36)
mythic.preset("chimera", goat=1.1, tail_kind="snake", mane=1.1, coat="#c98a3a", points="#7a3f1c", mood="angry", girth=0.36, horns=0.0)
mythic.preset(
    "manticore", tail_kind="scorpion", wings=1.0, wing_kind="bat", mane=1.1, coat="#b5552e", points="#5a1f16", wing_color="#4a1a1a", mood="angry"
)
mythic.preset(
    "qilin", base="deer", horns=1.0, horn_kind="antlers", mane=1.3, coat="#2f9a8a", points="gold", neck=0.5, legs=0.78, head=0.28, mood="neutral"
)
mythic.preset("nine-tailed fox", base="fox", tail_kind="nine", coat="#e0702a", wing_color="snow", pose="sitting", tail=0.95, head=0.36, legs=0.5)
mythic.preset(
    "jackalope",
    base="rabbit",
    horns=0.9,
    horn_kind="antlers",
    coat="#b58a5a",
    head=0.34,
    legs=0.3,
    neck=0.1,
    pose="sitting",
    mood="happy",
    eyes=0.085,
    real_m=0.5,
)

PHOENIX = {
    "girth": number(0.34, 0.24, 0.46),
    "neck": number(1.0, 0.6, 1.4),
    "wings": number(0.92, 0.6, 1.4),
    "tail": number(1.0, 0.5, 1.4),
    "crest": number(1.0, 0.0, 1.6),
    "flames": number(1.0, 0.0, 1.5),
    "head": number(0.22, 0.16, 0.3),
    "feathers": color("#d8431f"),
    "tips": color("gold"),
}


@archetype("phoenix", "fantasy", PHOENIX, symmetric=False, real_m=1.2, words={"flying": {"wings": 1.3}})
def phoenix(b: Builder, p: Params) -> None:
    """A rising bird: wings spread, a crest, long tail plumes, flames about its feet."""
    b.material("feathers", p.feathers, "feather")
    b.material("wings", like="feathers", toward=(p.tips, 0.35), finish="feather")
    b.material("tips", p.tips, roughness=0.4)
    b.material("beak", "#f0b030", roughness=0.3)
    g, y = p.girth, 0.95
    coat = Bump("feathers", 0.022, 0.12)
    skull: Vector = (0.0, y + 0.72 * p.neck, 0.34)
    with b.group("body", melt=0.06):
        b.add(tube([(0.0, y - 0.45, -0.16), (0.0, y - 0.1, 0.04), (0.0, y + 0.22, 0.1)], [0.6 * g, g, 0.8 * g]), "feathers", bump=coat)
        b.add(tube([(0.0, y + 0.2, 0.1), (0.0, y + 0.46 * p.neck, 0.22), skull], [0.75 * g, 0.46 * g, 0.62 * p.head]), "feathers", bump=coat)
        b.add(cone((0.13, y - 0.4, 0.06), (0.16, 0.3, 0.12), 0.14, 0.07), "feathers", mirror=True)
        b.add(cone((0.16, 0.36, 0.12), (0.16, 0.1, 0.14), 0.065, 0.065), "beak", mirror=True)
    with b.group("wings", at=(0.16, y + 0.14, -0.06), turn=(-8.0, 0.0, 0.0), melt=0.01), b.mirrored():
        feather_wing(b, p.wings)
    with b.group("tail", melt=0.02):
        for k in range(5):
            t = (k - 2.0) / 2.0
            n = p.tail * (1.0 - 0.16 * abs(t))
            end = (0.72 * t * n, 0.14 + 0.1 * abs(t), -0.5 - 0.75 * n)
            b.add(
                tube([(0.1 * t, y - 0.4, -0.2), (0.3 * t * n, 0.42, -0.3 - 0.3 * n), end], [0.12, 0.1, 0.08], flat=0.6),
                "wings",
                bump=Bump("feathers", 0.014, 0.08),
            )
            b.add(ellipsoid(0.14, 0.09, 0.2), "tips", at=end)
    with b.group("head", at=skull, turn=(0.0, 12.0, 0.0), melt=0.03, blend=0.03):
        h = p.head
        b.add(ellipsoid(0.9 * h, 0.9 * h, h), "feathers")
        b.add(tube([(0.0, 0.06 * h, 0.7 * h), (0.0, 0.0, 1.4 * h), (0.0, -0.36 * h, 1.75 * h)], [0.42 * h, 0.3 * h, 0.1 * h]), "beak", blend=0.01)
        eyes(b, (0.56 * h, 0.2 * h, 0.6 * h), 0.26 * h, Eyes("iris", "amber", "angry", None, 0.7), yaw_deg=42.0)
        if p.crest > 0.0:
            for k in range(3):
                c = p.crest * (1.0 - 0.2 * k)
                points = [
                    (0.0, 0.7 * h, 0.2 * h - 0.3 * k * h),
                    (0.0, 0.9 * h + 0.2 * c, -0.1 - 0.1 * k),
                    (0.0, 0.9 * h + 0.3 * c - 0.1 * k, -0.16 - 0.22 * c - 0.1 * k),
                ]
                b.add(tube(points, [0.06, 0.055, 0.04]), "wings")
                b.add(sphere(0.075), "tips", at=points[2])
    with b.group("flames", melt=0.04):
        b.add(ellipsoid(0.55, 0.12, 0.5), "tips", at=(0.0, 0.0, 0.0))
        if p.flames > 0.0:
            for k in range(9):
                a = radians(40.0 * k)
                x, z, f = 0.38 * cos(a), 0.34 * sin(a), p.flames * (0.4 + 0.12 * (k % 3))
                b.add(
                    tube([(x, 0.05, z), (1.2 * x, 0.5 * f, 1.2 * z), (0.95 * x + 0.05, f, 0.95 * z)], [0.15, 0.12, 0.03]),
                    "tips" if k % 2 else "feathers",
                )
    b.socket("head_top", (skull[0], skull[1] + p.head, skull[2]), size=p.head)
    b.socket("back", (0.0, y + 0.3, -0.1), size=g)


phoenix.preset("phoenix")
