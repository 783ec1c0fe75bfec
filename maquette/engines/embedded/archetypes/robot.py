"""Robots: boxy toys, round helpers, mechs on heavy legs, robot dogs, drones. Screens, bolts, hoses, antennas."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, frustum, lathe, polygon, sphere, torus, tube

PARAMS = {
    "head": number(1.0, 0.5, 1.5, "size of the head"),
    "head_kind": choice("box", "dome", "round", "visor", "hex"),
    "body": number(1.0, 0.7, 1.5, "width of the body"),
    "body_kind": choice("box", "barrel", "egg", "chest"),
    "height": number(1.0, 0.7, 1.4),
    "arms": number(1.0, 0.5, 1.6, "length of the arms"),
    "arm_girth": number(0.085, 0.05, 0.2),
    "hands": choice("claw", "mitten", "cannon", "none"),
    "legs": number(1.0, 0.4, 1.6, "length of the legs"),
    "leg_girth": number(0.11, 0.06, 0.25),
    "base": choice("legs", "tracks", "wheel", "four", "hover"),
    "feet": number(1.0, 0.6, 1.6),
    "eyes": number(0.12, 0.04, 0.22, "radius of an eye"),
    "eye_kind": choice("round", "screen", "slit", "one"),
    "mouth": choice("grill", "smile", "none"),
    "antennas": number(1.0, 0.0, 1.6, "length of the antennas"),
    "ears": number(1.0, 0.0, 1.5, "discs at the sides of the head"),
    "panel": number(1.0, 0.0, 1.4, "instruments on the chest"),
    "rivets": number(1.0, 0.0, 1.5),
    "key": number(0.0, 0.0, 1.3, "a wind-up key on the back"),
    "pack": number(0.0, 0.0, 1.3, "jets on the back"),
    "shoulder": number(1.0, 0.6, 1.8, "size of the shoulders"),
    "paint": color("#5fa8c8"),
    "accent": color("#f0a52a"),
    "metal": color("silver"),
    "light": color("cyan"),
    "arms_pose": choice("down", "carry", "raised", "both", "wide"),
    "mood": choice("happy", "angry", "sad", "neutral", "surprised", "sleepy", "asleep"),
    "turn": number(8.0, -40.0, 40.0, "how far the head looks to the side, degrees", vary=1.0),
}


@archetype("robot", "robot", PARAMS, symmetric=False, real_m=1.6, words={"waving": {"arms_pose": "raised"}})
def robot(b: Builder, p: Params) -> None:
    """Base, body, arms, head."""
    _materials(b, p)
    hip = {"legs": 0.16 + 0.44 * p.legs, "tracks": 0.36, "wheel": 0.5, "four": 0.1 + 0.42 * p.legs, "hover": 0.34}[p.base]
    tall, wide = 0.66 * p.height, 0.34 * p.body
    with b.group("base", melt=0.01):
        {"legs": _legs, "tracks": _tracks, "wheel": _wheel, "four": _four, "hover": _hover}[p.base](b, p, hip, wide)
    if p.base == "four":
        _dog_body(b, p, hip, wide)
        head: Vector = (0.0, hip + 0.62, 0.62 * p.height)
    else:
        with b.group("body", at=(0.0, hip, 0.0), melt=0.02):
            _body(b, p, wide, tall)
        _arms(b, p, hip, wide, tall)
        head = (0.0, hip + tall + 0.1, 0.0)
    with b.group("head", at=head, turn=(0.0, p.turn, 0.0), scale=p.head, melt=0.02):
        _head(b, p)
    _sockets(b, p, hip, wide, tall, head)


def _materials(b: Builder, p: Params) -> None:
    b.material("body", p.paint, roughness=0.3, metallic=0.15)
    b.material("joints", p.metal, "steel")
    b.material("accent", p.accent, roughness=0.3)
    b.material("dark", "charcoal", roughness=0.5)
    b.material("eyes", p.light, roughness=0.1, glow=0.5)
    b.material("lights", "red", roughness=0.15, glow=0.25)


def _bolt(b: Builder, at: Vector, size: float = 0.022) -> None:
    b.add(sphere(size), "joints", at=at, blend=0.0, mirror=True)


def _body(b: Builder, p: Params, w: float, h: float) -> None:
    depth = 0.74 * w
    if p.body_kind == "barrel":
        b.add(cylinder(w, h, 0.06), "body", at=(0.0, 0.5 * h, 0.0))
        for y in (0.12, 0.88):
            b.add(torus(w, 0.03), "joints", at=(0.0, y * h, 0.0), blend=0.0)
        depth = w
    elif p.body_kind == "egg":
        b.add(ellipsoid(1.08 * w, 0.56 * h, w), "body", at=(0.0, 0.5 * h, 0.0))
        b.add(torus(1.05 * w, 0.025), "joints", at=(0.0, 0.5 * h, 0.0), blend=0.0)
        depth = w
    elif p.body_kind == "chest":
        b.add(box(2.5 * w, 0.62 * h, 1.7 * depth, 0.08, taper=(-0.16, 0.1)), "body", at=(0.0, 0.68 * h, 0.0))
        b.add(box(1.3 * w, 0.5 * h, 1.2 * depth, 0.06), "joints", at=(0.0, 0.25 * h, 0.0), bump=Bump("ribs", 0.018, 0.07))
        b.add(
            extrude([(0.0, -0.22 * h), (0.42 * w, 0.16 * h), (-0.42 * w, 0.16 * h)], 0.1, 0.03),
            "accent",
            at=(0.0, 0.66 * h, 0.86 * depth),
            turn=(4.0, 0.0, 0.0),
        )
        depth *= 0.85
    else:
        b.add(box(2 * w, h, 2 * depth, 0.07), "body", at=(0.0, 0.5 * h, 0.0))
    if p.rivets > 0.0 and p.body_kind == "box":
        for y in (0.09, 0.91):
            for x in (0.28, 0.82):
                _bolt(b, (x * w, y * h, depth), 0.024 * p.rivets)
                _bolt(b, (x * w, y * h, -depth), 0.024 * p.rivets)
    if p.panel > 0.0 and p.body_kind != "chest":
        _instruments(b, p, w, h, depth * (1.0 if p.body_kind == "box" else 0.97))
    b.add(cylinder(0.55 * w, 0.16, 0.03), "joints", at=(0.0, h + 0.02, 0.0), bump=Bump("ribs", 0.014, 0.05))
    if p.key > 0.0:
        b.add(capsule((0.0, 0.55 * h, -depth), (0.0, 0.55 * h, -depth - 0.2), 0.045), "joints")
        for x in (0.12, -0.12):
            b.add(torus(0.11, 0.04), "accent", at=(x * p.key * 1.2, 0.55 * h, -depth - 0.24), turn=(90.0, 0.0, 0.0), blend=0.02)
    if p.pack > 0.0:
        b.add(cylinder(0.13 * p.pack, 0.72 * h, 0.08), "accent", at=(0.42 * w, 0.6 * h, -depth - 0.06), mirror=True)
        b.add(frustum(0.13 * p.pack, 0.06 * p.pack, 0.14, 0.02), "dark", at=(0.42 * w, 0.18 * h, -depth - 0.06), mirror=True)


def _instruments(b: Builder, p: Params, w: float, h: float, z: float) -> None:
    """A plate with a dial, lamps, switches and a slot."""
    s = p.panel
    b.add(box(1.25 * w * s, 0.52 * h * s, 0.08, 0.03), "joints", at=(0.0, 0.52 * h, z))
    b.add(cylinder(0.13 * s, 0.05, 0.015), "accent", at=(-0.3 * w * s, 0.6 * h, z + 0.04), turn=(90.0, 0.0, 0.0), blend=0.0)
    b.add(cylinder(0.1 * s, 0.07, 0.01), "dark", at=(-0.3 * w * s, 0.6 * h, z + 0.04), turn=(90.0, 0.0, 0.0), blend=0.0)
    b.add(capsule((-0.3 * w * s, 0.6 * h, z + 0.08), (-0.3 * w * s + 0.05, 0.6 * h + 0.05, z + 0.08), 0.018), "lights", blend=0.0)
    for k, role in enumerate(("lights", "accent", "eyes")):
        b.add(sphere(0.04 * s), role, at=((0.12 + 0.22 * k) * w * s, 0.66 * h, z + 0.045), blend=0.0)
        b.add(box(0.07 * s, 0.09 * s, 0.06, 0.012), "dark" if k != 1 else "accent", at=((0.12 + 0.22 * k) * w * s, 0.5 * h, z + 0.04), blend=0.0)
    for k in range(3):
        b.cut(box(0.42 * w * s, 0.02, 0.1, 0.006), "dark", at=(-0.3 * w * s, (0.4 - 0.04 * k) * h, z + 0.04))


ARMS: dict[str, tuple[Vector, Vector]] = {
    "down": ((0.12, -0.42, 0.0), (0.1, -0.86, 0.16)),
    "forward": ((0.14, -0.42, 0.0), (0.1, -0.5, 0.5)),
    "up": ((0.36, 0.02, 0.0), (0.46, 0.5, 0.06)),
    "wide": ((0.42, -0.08, 0.0), (0.86, -0.1, 0.06)),
}
"""Elbow and hand from the shoulder, in arm lengths, x outwards."""


def _arms(b: Builder, p: Params, hip: float, w: float, h: float) -> None:
    r, a = p.arm_girth, 0.62 * p.arms
    x = (1.0 if p.body_kind != "chest" else 1.25) * w + 0.1 * p.shoulder
    y = hip + 0.8 * h
    for side in (1.0, -1.0):
        kind = p.arms_pose
        if kind == "raised":
            kind = "up" if side < 0 else "down"
        elif kind == "carry":
            kind = "forward" if side < 0 else "down"
        elif kind == "both":
            kind = "forward"
        elbow, hand = ARMS[kind]
        e = (side * (x + elbow[0] * a), y + elbow[1] * a, elbow[2] * a)
        t = (side * (x + hand[0] * a), y + hand[1] * a, hand[2] * a)
        with b.group("arm", melt=0.01):
            b.add(sphere(0.15 * p.shoulder), "body" if p.body_kind != "chest" else "accent", at=(side * x, y, 0.0))
            b.add(capsule((side * (w * 0.8), y, 0.0), (side * x, y, 0.0), 0.075), "joints")
            b.add(capsule((side * x, y, 0.0), e, r), "joints", bump=Bump("ribs", 0.02, 0.055))
            b.add(sphere(1.35 * r), "accent", at=e)
            b.add(cone(e, t, 1.1 * r, 1.45 * r), "body")
            _hand(b, p, t, e, 1.3 * r, side)
        b.socket(
            "hand_l" if side > 0 else "hand_r",
            (t[0], t[1] - (0.0 if kind == "forward" else 0.1), t[2] + (0.22 if kind == "forward" else 0.1)),
            size=0.7 * r,
        )


def _hand(b: Builder, p: Params, at: Vector, elbow: Vector, r: float, side: float) -> None:
    dx, dy, dz = (at[k] - elbow[k] for k in range(3))
    n = max((dx * dx + dy * dy + dz * dz) ** 0.5, 1e-6)
    d = (dx / n, dy / n, dz / n)

    def out(s: float, up: float = 0.0, aside: float = 0.0) -> Vector:
        """A point s along the arm; up and aside across it."""
        ux, uy, uz = (0.0, 1.0, 0.0) if abs(d[1]) < 0.7 else (0.0, 0.0, 1.0)
        return (at[0] + s * d[0] + aside * side + up * ux, at[1] + s * d[1] + up * uy, at[2] + s * d[2] + up * uz)

    if p.hands == "cannon":
        b.add(cone(out(0.0), out(2.2 * r), 1.3 * r, 1.25 * r), "accent")
        b.add(cone(out(2.0 * r), out(3.0 * r), 0.95 * r, 0.95 * r), "joints")
        b.cut(sphere(0.75 * r), "dark", at=out(3.7 * r))
        return
    b.add(sphere(1.25 * r), "joints", at=out(0.5 * r))
    if p.hands == "mitten":
        b.add(cone(out(0.7 * r), out(1.8 * r), 1.3 * r, 1.1 * r), "accent")
        b.add(cone(out(0.6 * r, 0.8 * r), out(1.5 * r, 1.5 * r), 0.6 * r, 0.5 * r), "accent")
    elif p.hands == "claw":
        for up in (1.0, -1.0):
            b.add(
                tube(
                    [out(0.8 * r, 0.5 * up * r), out(1.8 * r, 1.5 * up * r), out(3.0 * r, 0.95 * up * r), out(3.4 * r, 0.4 * up * r)],
                    [0.6 * r, 0.55 * r, 0.45 * r, 0.32 * r],
                ),
                "accent",
            )


def _legs(b: Builder, p: Params, hip: float, w: float) -> None:
    r, x = p.leg_girth, 0.55 * w
    b.add(box(1.5 * w, 0.16, 0.9 * w, 0.05), "joints", at=(0.0, hip - 0.02, 0.0))
    b.add(capsule((x, hip, 0.0), (x, 0.5 * hip + 0.06, 0.02), r), "joints", mirror=True, bump=Bump("ribs", 0.02, 0.06))
    b.add(sphere(1.25 * r), "accent", at=(x, 0.5 * hip + 0.08, 0.03), mirror=True)
    b.add(frustum(1.55 * r, 1.05 * r, 0.46 * hip, 0.03), "body", at=(x, 0.32 * hip, 0.0), mirror=True)
    f = p.feet
    b.add(box(0.3 * f, 0.15, 0.44 * f, 0.05, taper=(0.2, 0.3)), "body", at=(x * 1.04, 0.07, 0.07), mirror=True)
    b.add(box(0.31 * f, 0.05, 0.46 * f, 0.02), "dark", at=(x * 1.04, 0.01, 0.07), mirror=True)
    _bolt(b, (x + 1.1 * r, 0.5 * hip + 0.08, 0.03), 0.035)


def _tracks(b: Builder, p: Params, hip: float, w: float) -> None:
    outline = [(-0.42, 0.05), (-0.34, -0.14), (0.34, -0.14), (0.42, 0.05), (0.3, 0.15), (-0.3, 0.15)]
    b.add(
        extrude(outline, 0.22, 0.05, smooth=True), "dark", at=(w + 0.02, 0.15, 0.0), turn=(0.0, 90.0, 0.0), mirror=True, bump=Bump("ribs", 0.02, 0.09)
    )
    for k in (-1.0, 0.0, 1.0):
        b.add(cylinder(0.1, 0.06, 0.02), "accent", at=(w + 0.14, 0.12, 0.25 * k), turn=(0.0, 0.0, 90.0), mirror=True)
    b.add(box(1.8 * w, 0.24, 0.6, 0.05), "joints", at=(0.0, 0.2, 0.0))
    b.add(cylinder(0.4 * w, hip - 0.1, 0.02), "joints", at=(0.0, 0.5 * hip + 0.1, 0.0), bump=Bump("ribs", 0.014, 0.06))


def _wheel(b: Builder, p: Params, hip: float, w: float) -> None:
    b.add(torus(0.24, 0.1), "dark", at=(0.0, 0.32, 0.0), turn=(0.0, 0.0, 90.0), bump=Bump("noise", 0.01, 0.05))
    b.add(cylinder(0.2, 0.12, 0.03), "joints", at=(0.0, 0.32, 0.0), turn=(0.0, 0.0, 90.0))
    b.add(tube([(0.17, 0.32, 0.0), (0.19, 0.5, 0.0), (0.1, hip + 0.06, 0.0)], 0.06), "accent", mirror=True)
    b.add(ellipsoid(0.3, 0.06, 0.34), "joints", at=(0.0, 0.0, 0.0))
    b.add(capsule((0.0, 0.02, 0.0), (0.0, 0.15, 0.0), 0.1), "joints")


def _four(b: Builder, p: Params, hip: float, w: float) -> None:
    r = 0.85 * p.leg_girth
    for z in (0.36, -0.4):
        x = 0.9 * w
        b.add(sphere(1.5 * r), "accent", at=(x, hip + 0.1, z), mirror=True)
        b.add(capsule((x, hip + 0.1, z), (1.06 * x, 0.52 * hip, z - 0.12), r), "body", mirror=True)
        b.add(sphere(1.1 * r), "joints", at=(1.06 * x, 0.52 * hip, z - 0.12), mirror=True)
        b.add(capsule((1.06 * x, 0.52 * hip, z - 0.12), (1.06 * x, 0.1, z + 0.04), 0.8 * r), "joints", mirror=True)
        b.add(box(0.2 * p.feet, 0.12, 0.26 * p.feet, 0.04), "body", at=(1.06 * x, 0.05, z + 0.07), mirror=True)


def _dog_body(b: Builder, p: Params, hip: float, w: float) -> None:
    with b.group("body", at=(0.0, hip, 0.0), melt=0.02):
        b.add(box(1.7 * w, 0.46, 1.15 * p.height, 0.12), "body", at=(0.0, 0.22, -0.02))
        b.add(box(1.2 * w, 0.1, 0.8 * p.height, 0.03), "accent", at=(0.0, 0.46, -0.04))
        for k in range(3):
            b.add(sphere(0.045), "lights" if k == 1 else "eyes", at=(0.0, 0.52, -0.2 + 0.18 * k), blend=0.0)
        b.add(
            tube([(0.0, 0.3, 0.42 * p.height), (0.0, 0.5, 0.56 * p.height), (0.0, 0.62, 0.6 * p.height)], 0.13),
            "joints",
            bump=Bump("ribs", 0.016, 0.06),
        )
        b.add(
            tube([(0.0, 0.36, -0.55 * p.height), (0.0, 0.56, -0.72 * p.height), (0.0, 0.8, -0.74 * p.height)], [0.06, 0.05, 0.045]),
            "joints",
            bump=Bump("ribs", 0.012, 0.05),
        )
        b.add(sphere(0.085), "accent", at=(0.0, 0.82, -0.74 * p.height))


def _hover(b: Builder, p: Params, hip: float, w: float) -> None:
    b.add(lathe([(0.3, 0.0), (0.42, 0.02), (0.4, 0.07), (0.2, 0.12), (0.14, hip)]), "joints", bump=Bump("ribs", 0.014, 0.08))
    b.add(torus(0.36, 0.045), "eyes", at=(0.0, 0.08, 0.0))
    b.add(frustum(0.2, 0.8 * w, 0.24, 0.04), "dark", at=(0.0, hip, 0.0))


def _head(b: Builder, p: Params) -> None:
    z, y = 0.29, 0.26
    if p.head_kind == "box":
        b.add(box(0.74, 0.54, 0.58, 0.08), "body", at=(0.0, y, 0.0))
        for dy in (0.21, -0.2):
            _bolt(b, (0.3, y + dy, z), 0.025 * p.rivets + 0.005)
    elif p.head_kind == "dome":
        b.add(lathe([(0.34, 0.0), (0.38, 0.03), (0.38, 0.24), (0.3, 0.46), (0.0, 0.56)]), "body")
        b.add(torus(0.37, 0.03), "joints", at=(0.0, 0.08, 0.0), blend=0.0)
        z = 0.36
    elif p.head_kind == "round":
        b.add(ellipsoid(0.42, 0.36, 0.38), "body", at=(0.0, 0.3, 0.0))
        z, y = 0.36, 0.3
    elif p.head_kind == "hex":
        b.add(extrude(polygon(6, 0.42), 0.56, 0.05), "body", at=(0.0, 0.32, 0.0))
        z, y = 0.28, 0.32
    else:
        b.add(box(0.5, 0.42, 0.5, 0.1, taper=(0.2, 0.2)), "body", at=(0.0, 0.22, 0.0))
        b.add(extrude([(-0.2, 0.0), (0.16, 0.0), (-0.24, 0.26)], 0.07, 0.025), "accent", at=(0.0, 0.38, 0.02), turn=(0.0, 90.0, 0.0))
        b.add(box(0.54, 0.13, 0.2, 0.04), "dark", at=(0.0, 0.26, 0.2))
        z, y = 0.24, 0.26
    b.add(cylinder(0.18, 0.14, 0.02), "joints", at=(0.0, -0.02, 0.0), bump=Bump("ribs", 0.012, 0.05))
    _face(b, p, y, z)
    wide = 0.37 if p.head_kind != "visor" else 0.25
    if p.ears > 0.0:
        e = p.ears
        b.add(cylinder(0.13 * e, 0.1, 0.03), "accent", at=(wide, y, 0.0), turn=(0.0, 0.0, 90.0), mirror=True)
        b.add(cylinder(0.08 * e, 0.16, 0.02), "joints", at=(wide + 0.02, y, 0.0), turn=(0.0, 0.0, 90.0), mirror=True)
    if p.antennas > 0.0:
        n = p.antennas
        top = y + 0.26
        if p.head_kind in ("dome", "round"):
            b.add(capsule((0.0, top - 0.02, 0.0), (0.0, top + 0.28 * n, 0.0), 0.026), "joints")
            b.add(sphere(0.07), "lights", at=(0.0, top + 0.32 * n, 0.0))
        elif p.head_kind != "visor":
            b.add(tube([(0.2, top - 0.04, 0.0), (0.24, top + 0.16 * n, 0.0), (0.32, top + 0.28 * n, 0.0)], 0.026), "joints", mirror=True)
            b.add(sphere(0.06), "lights", at=(0.33, top + 0.3 * n, 0.0), mirror=True)


def _face(b: Builder, p: Params, y: float, z: float) -> None:
    r = p.eyes
    if p.eye_kind == "screen":
        b.add(box(0.56, 0.36, 0.1, 0.06), "dark", at=(0.0, y + 0.02, z), blend=0.0)
        tall = {"sleepy": 0.3, "asleep": 0.12, "angry": 0.55, "happy": 0.8}.get(p.mood, 1.0)
        tilt = {"angry": -18.0, "sad": 16.0}.get(p.mood, 0.0)
        b.add(ellipsoid(0.75 * r, tall * r, 0.06), "eyes", at=(0.14, y + 0.06, z + 0.04), turn=(0.0, 0.0, -tilt), mirror=True, blend=0.0)
        if p.mouth != "none":
            curve = {"sad": 0.05, "angry": 0.02}.get(p.mood, -0.05)
            b.add(tube([(-0.1, y - 0.09, z + 0.05), (0.0, y - 0.09 + curve, z + 0.055), (0.1, y - 0.09, z + 0.05)], 0.022), "eyes", blend=0.0)
        return
    if p.eye_kind == "slit":
        b.add(box(0.17, 0.055, 0.08, 0.02), "eyes", at=(0.12, y, z + 0.05), turn=(0.0, 0.0, 10.0), mirror=True, blend=0.0)
    elif p.eye_kind == "one":
        b.add(cylinder(1.7 * r, 0.1, 0.03), "joints", at=(0.0, y + 0.04, z), turn=(90.0, 0.0, 0.0), blend=0.0)
        b.add(ellipsoid(1.3 * r, 1.3 * r, 0.1), "eyes", at=(0.0, y + 0.04, z + 0.05), blend=0.0)
        b.add(ellipsoid(0.55 * r, 0.55 * r, 0.06), "dark", at=(0.0, y + 0.04, z + 0.12), blend=0.0)
    else:
        b.add(cylinder(1.28 * r, 0.1, 0.03), "joints", at=(0.17, y + 0.06, z), turn=(90.0, 0.0, 0.0), mirror=True, blend=0.0)
        if p.mood == "asleep":
            # A shutter over each lamp.
            b.add(ellipsoid(r, r, 0.07), "joints", at=(0.17, y + 0.06, z + 0.05), mirror=True, blend=0.0)
            b.add(capsule((0.17 - 0.8 * r, y + 0.02, z + 0.1), (0.17 + 0.8 * r, y + 0.02, z + 0.1), 0.03), "dark", mirror=True, blend=0.0)
            return
        b.add(ellipsoid(r, r, 0.07), "eyes", at=(0.17, y + 0.06, z + 0.05), mirror=True, blend=0.0)
        b.add(ellipsoid(0.45 * r, 0.45 * r, 0.05), "dark", at=(0.165, y + 0.05, z + 0.1), mirror=True, blend=0.0)
        if p.mood in ("angry", "sad", "sleepy"):
            slant = {"angry": -0.5, "sad": 0.5}.get(p.mood, 0.0) * r
            b.add(
                capsule((0.17 - r, y + 0.06 + 0.75 * r + slant, z + 0.1), (0.17 + r, y + 0.06 + 0.75 * r - slant, z + 0.08), 0.035),
                "accent",
                mirror=True,
                blend=0.0,
            )
    if p.mouth == "grill":
        b.add(box(0.34, 0.1, 0.06, 0.02), "dark", at=(0.0, y - 0.15, z), blend=0.0)
        for k in range(5):
            b.add(box(0.026, 0.1, 0.08, 0.008), "joints", at=((k - 2) * 0.065, y - 0.15, z + 0.006), blend=0.0)
    elif p.mouth == "smile":
        b.cut(tube([(-0.15, y - 0.1, z), (0.0, y - 0.18, z + 0.03), (0.15, y - 0.1, z)], 0.035), "dark")


def _sockets(b: Builder, p: Params, hip: float, w: float, h: float, head: Vector) -> None:
    with b.group("sockets", at=head, turn=(0.0, p.turn, 0.0), scale=p.head):
        b.socket("head_top", (0.0, 0.5, 0.0), size=0.36)
        b.socket("eyes", (0.0, 0.3, 0.36), size=0.4)
        b.socket("face", (0.0, 0.27, 0.34), size=0.4)
        b.socket("neck", (0.0, -0.03, 0.0), size=0.2)
        b.socket("mouth", (0.0, 0.1, 0.36), (90.0, 0.0, 0.0), size=0.1)
    if p.base == "four":
        b.socket("back", (0.0, hip + 0.5, -0.05), size=w)
    else:
        b.socket("back", (0.0, hip + 0.6 * h, -0.8 * w), size=w)


robot.preset("robot")
robot.preset("toy robot", key=1.0, paint="#c83a2e", accent="gold", body_kind="box", head_kind="box", mouth="grill", real_m=0.2, arm_girth=0.07)
robot.preset(
    "mech",
    head=0.62,
    head_kind="visor",
    body=1.25,
    body_kind="chest",
    legs=1.35,
    leg_girth=0.19,
    feet=1.5,
    arm_girth=0.13,
    hands="cannon",
    shoulder=1.7,
    eye_kind="slit",
    mouth="none",
    pack=1.0,
    paint="#5d6a58",
    accent="#c8a53a",
    antennas=0.0,
    real_m=8.0,
    ears=0.0,
    mood="angry",
)
robot.preset(
    "cyborg",
    head=0.85,
    head_kind="round",
    body_kind="chest",
    hands="mitten",
    paint="#8f99a5",
    accent="crimson",
    light="red",
    eye_kind="slit",
    mouth="none",
    legs=1.3,
    antennas=0.0,
    mood="angry",
)
robot.preset(
    "robot dog",
    base="four",
    head=0.85,
    head_kind="box",
    eye_kind="screen",
    ears=1.0,
    antennas=0.8,
    legs=1.0,
    paint="#d7dce2",
    accent="#2f7fd0",
    real_m=0.5,
    mouth="smile",
)
robot.preset(
    "drone robot",
    base="hover",
    head_kind="dome",
    body_kind="egg",
    body=1.05,
    height=0.85,
    eye_kind="one",
    mouth="none",
    hands="claw",
    paint="white",
    accent="#2f7fd0",
    arms=0.7,
    real_m=0.8,
)
robot.preset(
    "transforming robot",
    head=0.72,
    head_kind="visor",
    body_kind="chest",
    body=1.2,
    shoulder=1.6,
    legs=1.3,
    leg_girth=0.17,
    feet=1.3,
    arm_girth=0.12,
    hands="mitten",
    paint="#b8281f",
    accent="#2848b0",
    light="#6fd8ff",
    mouth="none",
    eye_kind="slit",
    antennas=0.0,
    real_m=6.0,
)
