"""Four-legged animals with paws or hooves: dogs, cats, big cats, foxes, wolves, horses, deer, cattle."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS
from maquette.engines.embedded.archetypes.quadruped_faces import head
from maquette.engines.embedded.archetypes.quadruped_parts import Plan, hide, humps, mane, quills, rockers, ruff, tail, udder, withers, wool
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, flag, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Grain, Pattern, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, frustum, tube

PARAMS = {
    "girth": number(0.34, 0.15, 0.65, "radius of the chest"),
    "waist": number(0.86, 0.6, 1.3, "radius of the belly, of the chest's"),
    "length": number(0.95, 0.5, 1.6, "from hips to shoulders"),
    "legs": number(0.62, 0.12, 1.3, "from the ground to the belly"),
    "leg_girth": number(0.13, 0.06, 0.26, "radius of a leg"),
    "paws": number(0.15, 0.08, 0.26, "size of a foot"),
    "feet": choice("paws", "hooves", "toes"),
    "neck": number(0.3, 0.08, 1.5, "length of the neck"),
    "neck_rise": number(50.0, -10.0, 85.0, "how steeply the neck rises, degrees", vary=0.05),
    "head": number(0.36, 0.18, 0.55, "radius of the skull"),
    "snout": number(0.26, 0.04, 0.6, "length of the muzzle"),
    "snout_width": number(0.5, 0.25, 0.9, "of the skull's"),
    "nose": number(0.07, 0.03, 0.14),
    "cheeks": number(0.0, 0.0, 1.0, "fluff at the sides of the face"),
    "ears": number(1.0, 0.0, 2.0, "size of the ears"),
    "ear_kind": choice("point", "flop", "round", "cat", "horse", "side"),
    "snout_kind": choice("muzzle", "disc", "broad", "hippo", "trunk", "bill", "cat"),
    "beard": number(0.0, 0.0, 1.4),
    "tusks": number(0.0, 0.0, 1.4),
    "eyes": number(0.072, 0.03, 0.16, "radius of an eye"),
    "eye_kind": choice("button", "iris", "slit"),
    "iris": color("brown"),
    "tail": number(1.0, 0.0, 2.0, "length of the tail"),
    "tail_kind": choice("up", "bushy", "stub", "tuft", "flow", "curl", "cat", "pig", "thin", "heavy", "paddle", "brush"),
    "mane": number(0.0, 0.0, 1.5),
    "mane_kind": choice("lion", "horse"),
    "horns": number(0.0, 0.0, 2.0),
    "horn_kind": choice("unicorn", "antlers", "bull", "goat", "ram", "ossicones", "rhino", "buffalo", "antelope", "moose"),
    "wool": number(0.0, 0.0, 1.4, "a fleece"),
    "quills": number(0.0, 0.0, 1.4),
    "humps": number(0.0, 0.0, 2.0, "how many on the back", vary=0.0),
    "withers": number(0.0, 0.0, 1.0, "the high shaggy shoulders of a bison"),
    "udder": number(0.0, 0.0, 1.3),
    "rockers": number(0.0, 0.0, 1.0, "runners of a rocking toy", vary=0.0),
    "hide": choice("plain", "shaggy", "folds", "bands", "scales", meaning="relief of the back"),
    "skin": flag(False, "bare skin instead of fur"),
    "coat": color("tan"),
    "belly": color("", "underside; empty: a lighter coat"),
    "points": color("", "ears, mane and tail tip; empty: a darker coat"),
    "snout_color": color("", "nose pad; empty: rosy"),
    "socks": color("", "feet; empty: the coat"),
    "marking": choice("none", "tiger", "spots", "rosettes", "patches", "zebra", "giraffe", "stripe", "rings", "saddle"),
    "marking_color": color("black"),
    "mask": choice("none", "muzzle", "blaze", "eyes", "stripes", meaning="a second colour on the face"),
    "mood": choice(*MOODS),
    "pose": choice("standing", "sitting", "walking", "lying", "rearing"),
    "turn": number(14.0, -45.0, 45.0, "how far the head looks to the side, degrees", vary=0.7),
    "tongue": number(0.0, 0.0, 1.4, "hanging out"),
    "ruff": number(0.0, 0.0, 1.4, "shaggy fur of the neck and chest"),
}


@archetype("quadruped", "animals", PARAMS, real_m=0.9, words={"sleeping": {"neck_rise": 0.0, "neck": 0.6, "tongue": 0.0}})
def quadruped(b: Builder, p: Params) -> None:
    """Body, legs, neck, head, tail, in that order; the head is its own group so that it can look aside."""
    plan = Plan(p)
    _materials(b, p)
    with b.group("body", melt=0.12):
        _trunk(b, p, plan)
        _front_legs(b, p, plan)
        _hind_legs(b, p, plan)
    _extras(b, p, plan)
    if p.tail > 0.0:
        with b.group("tail", melt=0.05, blend=0.06):
            tail(b, p, plan)
    if p.mane > 0.0:
        with b.group("mane", melt=0.05, blend=0.03):
            mane(b, p, plan)
    with b.group("head", at=plan.skull, turn=(0.0, p.turn, 0.25 * p.turn), melt=0.08, blend=0.07):
        head(b, p)
    _sockets(b, p, plan)


def _extras(b: Builder, p: Params, plan: Plan) -> None:
    """What only some of them have on the trunk."""
    for amount, name, draw, melt in (
        (p.humps, "humps", humps, 0.05),
        (p.withers, "withers", withers, 0.05),
        (p.ruff, "ruff", ruff, 0.03),
        (p.udder, "udder", udder, 0.02),
        (p.wool, "wool", wool, 0.03),
        (p.quills, "quills", quills, 0.0),
        (p.rockers, "rockers", rockers, 0.0),
    ):
        if amount > 0.05:
            with b.group(name, melt=melt, blend=0.12 if name in ("humps", "withers") else 0.03):
                draw(b, p, plan)


def _materials(b: Builder, p: Params) -> None:
    marking = {
        "tiger": Pattern("tiger", rgb(p.marking_color), 0.2, 0.42, 0.12),
        "zebra": Pattern("tiger", rgb(p.marking_color), 0.17, 0.5, 0.06, seed=4),
        "spots": Pattern("spots", rgb(p.marking_color), 0.17, 0.42, 0.1),
        "rosettes": Pattern("rosettes", rgb(p.marking_color), 0.2, 0.5, 0.1),
        "giraffe": Pattern("patches", rgb(p.marking_color), 0.26, 0.52, 0.03),
        "rings": Pattern("rings", rgb(p.marking_color), 0.3, 0.5, 0.05),
        "patches": Pattern("patches", rgb(p.marking_color), 0.42, 0.5, 0.04),
    }.get(p.marking)
    grain = Grain("fur", 0.006, 0.028, 1.6)
    if p.skin:
        b.material("coat", p.coat, "skin", roughness=0.6, pattern=marking, mottle=0.08)
    else:
        b.material("coat", p.coat, "fur", pattern=marking, grain=grain, mottle=0.05)
    if p.marking in ("stripe", "saddle"):
        b.material("marking", p.marking_color, "fur", grain=grain)
    if p.belly:
        b.material("belly", p.belly, "fur", grain=grain, mottle=0.04)
    else:
        b.material("belly", like="coat", lighter=0.35, finish="fur", grain=grain, mottle=0.04)
    if p.points:
        b.material("points", p.points, "fur", grain=grain)
    else:
        b.material("points", like="coat", lighter=-0.35, finish="fur", grain=grain)
    b.material("nose", "nose", roughness=0.45)
    b.material("mouth", "#3a211d", roughness=0.7)
    b.material("snout", p.snout_color or None, "skin", like=None if p.snout_color else "coat", toward=None if p.snout_color else ("pink", 0.55))
    b.material("tusks", "ivory", roughness=0.3)
    b.material("wool", like="coat", finish="fur", lighter=0.06)
    b.material("tail", like="coat", finish="fur", pattern=Pattern("rings", rgb(p.marking_color), 0.24, 0.5, 0.04))
    b.material("inner ears", like="belly", toward=("pink", 0.45), finish="skin")
    if p.socks:
        b.material("socks", p.socks, "fur", grain=grain)
    if p.feet == "hooves":
        b.material("hooves", "hoof", roughness=0.4)
    else:
        b.material("claws", "claw", roughness=0.4)


def _trunk(b: Builder, p: Params, plan: Plan) -> None:
    g = p.girth
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    dy, dz = (sy - hy) / p.length, (sz - hz) / p.length
    spine = [
        (0.0, hy - 0.3 * g * dy, hz - 0.36 * g),
        (0.0, hy, hz),
        (0.0, 0.5 * (hy + sy) + 0.02, 0.5 * (hz + sz)),
        (0.0, sy - 0.03, sz),
        (0.0, sy + 0.3 * g * dy, sz + 0.36 * g * max(dz, 0.4)),
    ]
    b.add(tube(spine, [0.62 * g, 0.9 * g, p.waist * g, g, 0.66 * g], flat=[1.0, 1.04, 1.0, 1.08, 1.1]), "coat", bump=hide(p))
    belly_y = 0.5 * (hy + sy) - 0.62 * g
    b.paint(
        tube(
            [
                (0.0, hy - 0.75 * g, hz - 0.1),
                (0.0, belly_y - 0.12 * g, 0.5 * (hz + sz)),
                (0.0, sy - 0.55 * g, sz + 0.5 * g),
                (0.0, sy + 0.35 * g, sz + 0.85 * g),
            ],
            [0.3 * g, 0.5 * g, 0.55 * g, 0.42 * g],
        ),
        "belly",
    )
    if p.marking == "stripe":
        for side in (1.0, -1.0):
            b.paint(tube([(0.1 * side, y + 0.95 * g, z) for _, y, z in spine], 0.13), "marking")
    if p.marking == "saddle":
        b.paint(ellipsoid(1.2 * g, 0.85 * g, 0.62 * p.length), "marking", at=(0.0, 0.5 * (hy + sy) + 0.7 * g, 0.5 * (hz + sz)))
    # The neck carries the coat up to the head.
    nx, ny, nz = plan.nape
    b.add(
        tube(
            [(0.0, sy + 0.05 * g, sz - 0.05), (0.0, 0.5 * (sy + ny) + 0.04, 0.5 * (sz + nz) + 0.02), (nx, ny, nz)],
            [0.8 * g, 0.66 * g * 0.6 + 0.4 * 0.6 * p.head, 0.62 * p.head],
        ),
        "coat",
    )


def _front_legs(b: Builder, p: Params, plan: Plan) -> None:
    g, r = p.girth, p.leg_girth
    x, (_, sy, sz) = 0.58 * g, plan.shoulder
    top = sy - 0.25 * g
    if plan.lying or plan.rearing:
        _lifted_legs(b, p, plan)
        return
    for side in (1.0, -1.0):
        step = (0.16 if side > 0 else -0.14) * p.legs if p.pose == "walking" else 0.0
        foot_z = sz + 0.04 + step
        points = [
            (side * x * 0.86, top, sz - 0.02),
            (side * x * 1.04, 0.55 * p.legs + 0.3 * (top - p.legs), sz - 0.05 + 0.4 * step),
            (side * x, 0.3 * p.legs, foot_z - 0.02),
            (side * x, 0.09, foot_z),
        ]
        b.add(tube(points, [0.52 * g + 0.25 * r, 1.22 * r, 0.92 * r, 0.86 * r]), "coat", blend=0.14)
        _foot(b, p, (side * x, 0.0, foot_z))


def _lifted_legs(b: Builder, p: Params, plan: Plan) -> None:
    """Front legs that carry nothing: stretched out on the ground, or pawing the air."""
    g, r = p.girth, p.leg_girth
    x, (_, sy, sz) = 0.62 * g, plan.shoulder
    for side in (1.0, -1.0):
        if plan.lying:
            reach = sz + 0.24 + 0.3 * p.legs
            points = [(side * 0.86 * x, sy - 0.2 * g, sz - 0.02), (side * 1.12 * x, 0.85 * r + 0.02, sz + 0.04), (side * x, 0.85 * r, reach)]
            b.add(tube(points, [0.5 * g + 0.2 * r, 1.2 * r, 0.9 * r]), "coat", blend=0.12)
            _foot(b, p, (side * x, 0.0, reach + 0.02))
            continue
        up = 0.12 * side * p.legs
        knee = (side * 1.05 * x, sy + 0.02 + up, sz + 0.2 + 0.46 * p.legs)
        hoof = (side * x, knee[1] - 0.46 * p.legs, knee[2] - 0.02 - 0.5 * up)
        b.add(tube([(side * 0.8 * x, sy - 0.1 * g, sz + 0.05), knee, hoof], [0.5 * g + 0.2 * r, 1.15 * r, 0.86 * r]), "coat", blend=0.12)
        with b.frame((0.0, hoof[1] - 0.06, 0.0)):
            _foot(b, p, (hoof[0], 0.0, hoof[2]))


def _hind_legs(b: Builder, p: Params, plan: Plan) -> None:
    g, r = p.girth, p.leg_girth
    x, (_, hy, hz) = 0.62 * g, plan.hip
    for side in (1.0, -1.0):
        if plan.sitting or plan.lying:
            knee_z = hz + 0.3 * p.length + 0.1
            b.add(
                tube([(side * x, hy + 0.02, hz + 0.05), (side * x * 1.22, 0.62 * hy + 0.12, knee_z - 0.05)], [0.78 * g, 0.5 * g]), "coat", blend=0.12
            )
            b.add(tube([(side * x * 1.25, 0.16, hz + 0.1), (side * x * 1.3, 0.09, knee_z + 0.02)], [0.9 * r, 0.8 * r]), "coat", blend=0.08)
            _foot(b, p, (side * x * 1.3, 0.0, knee_z + 0.06))
            continue
        step = (-0.16 if side > 0 else 0.14) * p.legs if p.pose == "walking" else 0.0
        foot_z = hz - 0.06 + step + (0.3 if plan.rearing else 0.0)
        points = [
            (side * x * 0.8, hy - 0.05, hz + 0.02),
            (side * x * 1.08, 0.58 * p.legs + 0.18 * g, hz + 0.13 + 0.5 * step),
            (side * x * 1.03, 0.4 * p.legs, hz - 0.1 + 0.8 * step),
            (side * x, 0.09, foot_z),
        ]
        b.add(tube(points, [0.66 * g, 1.4 * r, 0.88 * r, 0.84 * r]), "coat", blend=0.12)
        _foot(b, p, (side * x, 0.0, foot_z))


def _foot(b: Builder, p: Params, at: Vector) -> None:
    x, _, z = at
    s = p.paws
    if p.feet == "hooves":
        b.add(frustum(0.86 * s, 0.62 * s, 0.95 * s, 0.02), "hooves", at=(x, -0.01, z + 0.02), stand=True, blend=0.01)
        if p.socks:
            b.paint(ellipsoid(1.4 * s, 0.26 * p.legs, 1.4 * s), "socks", at=(x, 0.0, z))
        return
    if p.feet == "toes":
        b.add(cone((x, 0.25 * s, z), (x, 0.0, z + 0.04), 0.95 * s, s), "coat", blend=0.05)
        for angle in (-44.0, 0.0, 44.0):
            a = radians(angle)
            b.add(
                ellipsoid(0.34 * s, 0.3 * s, 0.3 * s),
                "claws",
                at=(x + 0.92 * s * sin(a), 0.18 * s, z + 0.04 + 0.92 * s * cos(a)),
                turn=(0.0, angle, 0.0),
                blend=0.01,
            )
        return
    b.add(ellipsoid(0.92 * s, 0.6 * s, 1.08 * s), "coat", at=(x, 0.38 * s, z + 0.3 * s), blend=0.05)
    for k in (-1.0, 0.0, 1.0):
        b.add(ellipsoid(0.36 * s, 0.38 * s, 0.44 * s), "coat", at=(x + 0.54 * k * s, 0.32 * s, z + (1.12 - 0.16 * abs(k)) * s), blend=0.03)
    if p.socks:
        b.paint(ellipsoid(1.5 * s, 0.3 * p.legs, 1.9 * s), "socks", at=(x, 0.0, z + 0.3 * s))


def _sockets(b: Builder, p: Params, plan: Plan) -> None:
    h = p.head
    with b.group("sockets", at=plan.skull, turn=(0.0, p.turn, 0.25 * p.turn)):
        b.socket("head_top", (0.0, 0.84 * h, -0.02 * h), size=0.72 * h)
        b.socket("eyes", (0.0, 0.16 * h, 0.9 * h), size=0.9 * h)
        b.socket("mouth", (0.0, -0.5 * h, 0.72 * h + p.snout), (0.0, 0.0, 90.0), size=0.3 * h)
        b.socket("face", (0.0, 0.0, 0.95 * h), size=h)
    _, ny, nz = plan.nape
    _, sy, sz = plan.shoulder
    b.socket(
        "neck",
        (0.0, 0.55 * ny + 0.45 * sy + 0.1 * p.girth, 0.55 * nz + 0.45 * sz),
        (55.0 - p.neck_rise * 0.5, 0.0, 0.0),
        size=0.6 * p.girth + 0.12 * h,
    )
    _, hy, hz = plan.hip
    back = (0.5 * (hy + sy) + 0.92 * p.girth * p.waist, 0.45 * hz + 0.55 * sz)
    if plan.rearing:
        back = (0.6 * hy + 0.4 * sy + 0.55 * p.girth, 0.6 * hz + 0.4 * sz - 0.6 * p.girth)
    b.socket("back", (0.0, *back), size=p.girth)
    b.socket("hand_r", (-0.58 * p.girth, 0.12, sz + 0.3), size=p.paws)
