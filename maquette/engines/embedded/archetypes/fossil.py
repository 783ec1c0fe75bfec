"""Skeletons of animals as museums mount them: dinosaurs, beasts, dragons, fish, on a plinth with steel posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, sphere, tube

PARAMS = {
    "stance": choice("biped", "quadruped", "fish"),
    "skull": choice("theropod", "sauropod", "ceratops", "beast", "horned", "fish"),
    "head": number(0.33, 0.14, 0.5, "half the length of the skull", vary=0.033),
    "mouth": number(0.7, 0.0, 1.0, "how far it is open"),
    "teeth": number(1.0, 0.0, 1.6),
    "horns": number(1.0, 0.0, 1.6),
    "neck": number(0.45, 0.2, 1.6, "length of the neck"),
    "rise": number(0.6, 0.0, 1.0, "how far the neck stands up", vary=0.03),
    "length": number(0.8, 0.5, 1.1, "from hips to shoulders", vary=0.03),
    "tail": number(1.1, 0.2, 1.6, "length of the tail", vary=0.03),
    "legs": number(0.85, 0.4, 1.2, "height of the hips", vary=0.021),
    "arms": number(0.4, 0.0, 1.2, "length of the arms"),
    "girth": number(0.3, 0.16, 0.42, "half the width of the chest"),
    "ribs": number(7.0, 4.0, 9.0, "pairs of them", vary=0.0),
    "bones": number(0.045, 0.038, 0.07, "thickness"),
    "plates": number(0.0, 0.0, 1.3, "a double row of plates on the back"),
    "wings": number(0.0, 0.0, 1.3),
    "claws": number(1.0, 0.0, 1.4),
    "base": number(1.0, 0.0, 1.3, "plinth"),
    "bone": color("bone"),
}

ROOM = 0.12
"""Height of the plinth."""


@dataclass(frozen=True)
class Frame:
    """Where the spine runs: from the tail's tip over hips and shoulders to the nape, and how thick it is there."""

    tail: tuple[Vector, ...]
    hip: Vector
    shoulder: Vector
    neck: tuple[Vector, ...]

    @property
    def nape(self) -> Vector:
        return self.neck[-1]


def _frame(p: Params) -> Frame:
    biped = p.stance == "biped"
    y, z, t = p.legs, -0.42 * p.length, p.tail
    hip = (0.0, y, z)
    shoulder = (0.0, y + (0.3 if biped else 0.02) * p.length, z + p.length)
    drop = 0.1 if biped else 0.34
    tail = tuple((0.16 * sin(2.6 * f) * t, y - drop * t * f + 0.1 * t * f * f, z - t * f) for f in (1.0, 0.75, 0.5, 0.25))
    n, up = p.neck, p.rise
    _, sy, sz = shoulder
    neck = tuple((0.0, sy + n * (up * f + 0.12 * sin(pi * f)), sz + n * (1.0 - 0.75 * up) * (1.4 * f - 0.4 * f * f)) for f in (0.33, 0.67, 1.0))
    return Frame(tail, hip, shoulder, neck)


@archetype(
    "fossil", "fantasy", PARAMS, symmetric=False, real_m=4.0, words={"open": {"mouth": 1.0}, "roaring": {"mouth": 1.0}, "closed": {"mouth": 0.0}}
)
def fossil(b: Builder, p: Params) -> None:
    """Spine, ribs, girdles, limbs and skull; posts carry it."""
    b.material("bones", p.bone, "bone")
    b.material("sockets", "#2a211a", roughness=0.9)
    b.material("base", "#3b2c22", "wood")
    b.material("posts", "iron", "iron")
    with b.frame((0.0, ROOM if p.base > 0.0 else 0.0, 0.0)):
        if p.stance == "fish":
            _fish(b, p)
        else:
            _land_animal(b, p, _frame(p))


def _land_animal(b: Builder, p: Params, frame: Frame) -> None:
    with b.group("bones", melt=0.015):
        _spine(b, p, frame)
        _ribs(b, p, frame)
        _hind_legs(b, p, frame)
        if p.arms > 0.0:
            _fore_legs(b, p, frame)
        if p.wings > 0.05:
            _wings(b, p, frame)
        if p.plates > 0.05:
            _plates(b, p, frame)
    with b.group("head", at=frame.nape, turn=(6.0, 8.0, 0.0), melt=0.02, blend=0.02):
        SKULLS[p.skull](b, p)
    if p.base > 0.0:
        _plinth(b, p, frame)
    _, y, z = frame.nape
    b.socket("head_top", (0.0, y + 0.5 * p.head, z + 0.4 * p.head), size=0.5 * p.head)
    b.socket("back", (0.0, frame.shoulder[1] + 0.12, 0.5 * (frame.hip[2] + frame.shoulder[2])), size=p.girth)


def _spine(b: Builder, p: Params, frame: Frame) -> None:
    """A beaded rod with a spine on every bead; the tail thins out."""
    points = [*frame.tail, frame.hip, _between(frame.hip, frame.shoulder, 0.5, 0.06), frame.shoulder, *frame.neck]
    r = p.bones
    b.add(tube(points, [0.7 * r, 0.85 * r, 1.0 * r, 1.15 * r, 1.35 * r, 1.3 * r, 1.3 * r, 1.15 * r, 1.05 * r, 1.1 * r]), "bones")
    path = _along(points, 46)
    for index, at in enumerate(path[1:-1], 1):
        before, after = path[index - 1], path[index + 1]
        f = index / len(path)
        size = r * (0.75 + 0.95 * sin(pi * min(f * 1.05, 1.0)) ** 0.8)
        slope = np.subtract(after, before)
        slope /= np.linalg.norm(slope)
        # The spine of a vertebra stands across the way the backbone runs, leaning back.
        up = np.array([0.0, slope[2], -slope[1]]) - 0.35 * slope
        b.add(ellipsoid(1.25 * size, 1.1 * size, 0.95 * size), "bones", at=at)
        tip = np.add(at, (1.2 * size + 1.7 * size * sin(pi * f) ** 2) * up)
        b.add(cone(at, _vector(tip), 0.7 * size, 0.034), "bones", blend=0.01)


def _ribs(b: Builder, p: Params, frame: Frame) -> None:
    """Hoops open below; the first ones meet at the breastbone."""
    count, r = round(p.ribs), 0.72 * p.bones
    for k in range(count):
        f = (k + 0.5) / count
        _, y, z = _between(frame.shoulder, frame.hip, 0.08 + 0.68 * f, 0.05)
        w = p.girth * (0.62 + 0.38 * sin(pi * (0.2 + 0.7 * f)))
        deep = p.girth * (1.9 - 0.5 * f)
        closes = 0.16 if k < count // 2 else 0.5
        points = [(0.02, y, z), (0.72 * w, y - 0.02, z - 0.03), (w, y - 0.5 * deep, z + 0.03), (closes * w, y - deep, z + 0.12)]
        b.add(tube(points, [1.1 * r, r, r, 0.85 * r]), "bones", mirror=True, blend=0.01)
    _, y, z = frame.shoulder
    deep = 1.85 * p.girth
    b.add(
        tube([(0.0, y - deep + 0.04, z + 0.14), (0.0, y - deep - 0.03, z - 0.05), (0.0, y - 0.92 * deep, z - 0.42 * p.length)], 1.0 * p.bones),
        "bones",
    )


def _hind_legs(b: Builder, p: Params, frame: Frame) -> None:
    _, y, z = frame.hip
    r, x = 1.25 * p.bones, 0.62 * p.girth
    b.add(ellipsoid(0.05, 0.14, 0.24), "bones", at=(0.55 * x, y + 0.05, z + 0.03), turn=(0.0, 6.0, -16.0), mirror=True)
    b.add(cone((0.5 * x, y - 0.04, z), (0.3 * x, y - 0.3, z - 0.16), r, 0.8 * r), "bones", mirror=True)
    b.add(cone((0.5 * x, y - 0.04, z), (0.3 * x, y - 0.26, z + 0.16), r, 0.9 * r), "bones", mirror=True)
    biped = p.stance == "biped"
    for side in (1.0, -1.0):
        step = 0.12 * side if biped else 0.07 * side
        knee = (side * 1.2 * x, 0.56 * y, z + 0.2 + step)
        ankle = (side * 1.15 * x, 0.24 * y, z - 0.12 + step) if biped or p.skull in ("beast", "horned") else (side * 1.15 * x, 0.1, z + step)
        _limb(b, [(side * 0.9 * x, y - 0.02, z), knee, ankle], 1.2 * r)
        if ankle[1] > 0.11:
            _limb(b, [ankle, (side * 1.15 * x, 0.06, z + 0.06 + step)], 0.95 * r)
            ankle = (side * 1.15 * x, 0.06, z + 0.06 + step)
        _foot(b, p, ankle)


def _fore_legs(b: Builder, p: Params, frame: Frame) -> None:
    _, y, z = frame.shoulder
    r, x = 1.1 * p.bones, 0.98 * p.girth
    b.add(ellipsoid(0.045, 0.22, 0.085), "bones", at=(0.9 * x, y - 0.1, z - 0.1), turn=(24.0, 0.0, 10.0), mirror=True)
    for side in (1.0, -1.0):
        top = (side * x, y - 0.3 * p.girth - 0.08, z + 0.04)
        b.add(tube([(0.0, y + 0.02, z - 0.1), (0.7 * side * x, y - 0.02, z - 0.08), top], 0.95 * r), "bones")
        if p.stance == "biped":
            a = p.arms
            elbow = (side * (x + 0.1 * a), top[1] - 0.5 * a, z - 0.02)
            hand = (side * (x + 0.06 * a), elbow[1] + 0.1 * a, z + 0.46 * a)
            _limb(b, [top, elbow, hand], r)
            for k in (-1.0, 1.0):
                b.add(cone(hand, (hand[0] + 0.05 * k, hand[1] - 0.1, hand[2] + 0.1), 0.8 * r, 0.034), "bones")
            continue
        step = -0.08 * side
        elbow = (side * 1.08 * x, 0.55 * top[1], z - 0.1 + step)
        ankle = (side * 1.05 * x, 0.1, z + 0.06 + step)
        _limb(b, [top, elbow, ankle], 1.1 * r)
        _foot(b, p, ankle)


def _limb(b: Builder, joints: Sequence[Vector], r: float) -> None:
    """Bones with a knob at either end."""
    for start, end in pairwise(joints):
        b.add(cone(start, end, 0.8 * r, 0.72 * r), "bones")
        b.add(sphere(1.3 * r), "bones", at=start)
        b.add(sphere(1.2 * r), "bones", at=end)


def _foot(b: Builder, p: Params, ankle: Vector) -> None:
    r, reach = 0.95 * p.bones, 0.2 if p.stance == "biped" else 0.13
    for k in (-1.0, 0.0, 1.0):
        toe = (ankle[0] + 0.09 * k, 0.03, ankle[2] + reach - 0.03 * abs(k))
        b.add(tube([ankle, (ankle[0] + 0.06 * k, 0.07, ankle[2] + 0.5 * reach), toe], [1.1 * r, r, 0.8 * r]), "bones", blend=0.01)
        if p.claws > 0.0:
            b.add(cone(toe, (toe[0], 0.0, toe[2] + 0.09 * p.claws), 0.85 * r, 0.032), "bones", blend=0.0)


def _plates(b: Builder, p: Params, frame: Frame) -> None:
    points = [*frame.tail[1:], frame.hip, _between(frame.hip, frame.shoulder, 0.5, 0.06), frame.shoulder, frame.neck[0]]
    outline = [(-0.1, 0.0), (-0.15, 0.14), (0.0, 0.34), (0.15, 0.14), (0.1, 0.0)]
    for k, at in enumerate(_along(points, 11)):
        s = p.plates * (0.45 + 0.75 * sin(pi * (k + 0.5) / 11))
        shape = extrude([(x * s, y * s) for x, y in outline], 0.05, 0.02)
        b.add(
            shape,
            "bones",
            at=(at[0] + (0.04 if k % 2 else -0.04), at[1] - 0.03, at[2]),
            turn=(0.0, 90.0, -10.0 if k % 2 else 10.0),
            bump=Bump("ribs", 0.008, 0.08),
        )
    tip = frame.tail[0]
    for z in (0.05, 0.24):
        b.add(cone((tip[0], tip[1], tip[2] + z), (tip[0] + 0.2, tip[1] + 0.24, tip[2] + z - 0.1), 0.045, 0.032), "bones")
        b.add(cone((tip[0], tip[1], tip[2] + z), (tip[0] - 0.2, tip[1] + 0.24, tip[2] + z - 0.1), 0.045, 0.032), "bones")


def _wings(b: Builder, p: Params, frame: Frame) -> None:
    """An arm and four long fingers, as a bat has, raised."""
    _, y, z = frame.shoulder
    w, r = p.wings, p.bones
    elbow, wrist = (0.5 * w, y + 0.5 * w, z - 0.3), (0.85 * w, y + 0.95 * w, z - 0.15)
    for side in (1.0, -1.0):
        joints = [(side * 0.1, y, z - 0.1), (side * elbow[0], elbow[1], elbow[2]), (side * wrist[0], wrist[1], wrist[2])]
        _limb(b, joints, 1.15 * r)
        for k, (dx, dy, dz) in enumerate(((0.62, 0.1, -0.1), (0.62, -0.3, -0.25), (0.4, -0.62, -0.35), (0.1, -0.72, -0.4))):
            end = (side * (wrist[0] + dx * w), wrist[1] + dy * w, wrist[2] + dz * w)
            middle = (side * (wrist[0] + 0.6 * dx * w + 0.06), wrist[1] + 0.42 * dy * w + 0.1 * w, wrist[2] + 0.5 * dz * w)
            b.add(tube([joints[-1], middle, end], [0.95 * r, 0.85 * r, 0.75 * r]), "bones", blend=0.01 if k else 0.02)
        b.add(cone(joints[-1], (side * (wrist[0] - 0.05), wrist[1] + 0.16, wrist[2] + 0.08), 0.9 * r, 0.032), "bones")


# --------------------------------------------------------------------------------------------------------- skulls


def _theropod_skull(b: Builder, p: Params) -> None:
    """Long deep jaws, three windows in each side, teeth like bananas."""
    h = p.head
    b.add(ellipsoid(0.5 * h, 0.55 * h, 0.42 * h), "bones", at=(0.0, 0.1 * h, 0.12 * h))
    b.add(ellipsoid(0.16 * h, 0.34 * h, 0.16 * h), "bones", at=(0.36 * h, -0.2 * h, 0.16 * h), mirror=True)
    with b.frame((0.0, 0.12 * h, 0.25 * h), (-9.0 * p.mouth, 0.0, 0.0)):
        roof = [(0.0, 0.46), (0.55, 0.5), (1.15, 0.34), (1.75, 0.26), (2.0, 0.06), (1.94, -0.26), (1.0, -0.34), (0.1, -0.3)]
        b.add(extrude([(z * h, y * h) for z, y in roof], 0.74 * h, 0.07 * h, edge=0.5), "bones", turn=(0.0, -90.0, 0.0))
        b.add(ellipsoid(0.13 * h, 0.12 * h, 0.26 * h), "bones", at=(0.3 * h, 0.44 * h, 0.5 * h), mirror=True)
        for z, y, rz, ry in ((0.42, 0.1, 0.21, 0.22), (1.0, 0.02, 0.26, 0.19), (1.66, 0.02, 0.15, 0.11)):
            b.cut(ellipsoid(0.2 * h, ry * h, rz * h), "sockets", at=(0.4 * h, y * h, z * h), mirror=True, blend=0.01)
        _teeth(b, 0.32 * h, -0.3 * h, 0.5 * h, 1.9 * h, -0.24 * h * p.teeth)
    with b.frame((0.0, -0.36 * h, 0.16 * h), (24.0 * p.mouth, 0.0, 0.0)):
        for side in (1.0, -1.0):
            jaw = [
                (0.36 * side * h, 0.05 * h, 0.0),
                (0.36 * side * h, -0.12 * h, 0.9 * h),
                (0.2 * side * h, -0.08 * h, 1.75 * h),
                (0.0, -0.05 * h, 1.95 * h),
            ]
            b.add(tube(jaw, [0.15 * h, 0.17 * h, 0.14 * h, 0.14 * h]), "bones")
        _teeth(b, 0.33 * h, 0.0, 0.6 * h, 1.8 * h, 0.2 * h * p.teeth)


def _teeth(b: Builder, x: float, y: float, start: float, end: float, long: float) -> None:
    if abs(long) < 0.02:
        return
    for k in range(6):
        f = k / 5.0
        at = (x * (1.0 - 0.5 * f**3), y, start + (end - start) * f)
        b.add(cone(at, (at[0], y + long * (0.75 + 0.5 * sin(2.4 * f)), at[2] - 0.03), 0.045, 0.032), "bones", mirror=True, blend=0.0)


def _sauropod_skull(b: Builder, p: Params) -> None:
    """Small, a high crown over the eyes, a spoon for a muzzle."""
    h = p.head
    b.add(ellipsoid(0.5 * h, 0.5 * h, 0.62 * h), "bones", at=(0.0, 0.15 * h, 0.3 * h))
    b.add(ellipsoid(0.42 * h, 0.26 * h, 0.55 * h), "bones", at=(0.0, -0.08 * h, 1.0 * h))
    b.add(ellipsoid(0.36 * h, 0.14 * h, 0.7 * h), "bones", at=(0.0, -0.4 * h - 0.12 * h * p.mouth, 0.8 * h), turn=(10.0 * p.mouth, 0.0, 0.0))
    b.add(ellipsoid(0.14 * h, 0.34 * h, 0.16 * h), "bones", at=(0.3 * h, -0.22 * h, 0.3 * h), mirror=True)
    b.cut(ellipsoid(0.25 * h, 0.24 * h, 0.24 * h), "sockets", at=(0.46 * h, 0.2 * h, 0.36 * h), mirror=True)
    b.cut(ellipsoid(0.12 * h, 0.14 * h, 0.14 * h), "sockets", at=(0.2 * h, 0.42 * h, 0.8 * h), mirror=True)


def _ceratops_skull(b: Builder, p: Params) -> None:
    """A beak, three horns and the shield behind with its two windows."""
    h = p.head
    b.add(ellipsoid(0.55 * h, 0.55 * h, 0.75 * h), "bones", at=(0.0, 0.0, 0.35 * h))
    b.add(tube([(0.0, 0.05 * h, 0.6 * h), (0.0, -0.08 * h, 1.2 * h), (0.0, -0.42 * h, 1.45 * h)], [0.42 * h, 0.28 * h, 0.1 * h], flat=0.7), "bones")
    b.add(tube([(0.0, -0.45 * h, 0.2 * h), (0.0, -0.5 * h, 0.8 * h), (0.0, -0.46 * h, 1.25 * h)], [0.2 * h, 0.2 * h, 0.1 * h]), "bones")
    with b.frame((0.0, 0.3 * h, 0.0), (-38.0, 0.0, 0.0)):
        fan = [(1.15 * h * sin(a) * (1.0 + 0.05 * cos(16 * a)), 1.25 * h * cos(a) * (1.0 + 0.05 * cos(16 * a))) for a in np.linspace(-1.9, 1.9, 40)]
        b.add(extrude([(0.2 * h, -0.5 * h), (-0.2 * h, -0.5 * h), *fan], 0.1, 0.03, bend=(0.0, 0.5)), "bones", at=(0.0, 0.35 * h, 0.0))
        b.cut(ellipsoid(0.3 * h, 0.36 * h, 0.3), "sockets", at=(0.52 * h, 0.72 * h, 0.0), mirror=True)
    n = p.horns
    if n > 0.0:
        b.add(
            tube(
                [(0.34 * h, 0.4 * h, 0.5 * h), (0.5 * h, 0.75 * h, 0.85 * h), (0.56 * h, 0.9 * h + 0.3 * h * n, 1.2 * h)],
                [0.18 * h, 0.13 * h, 0.05 * h],
            ),
            "bones",
            mirror=True,
        )
        b.add(cone((0.0, 0.2 * h, 0.95 * h), (0.0, 0.62 * h, 1.2 * h), 0.16 * h, 0.05 * h), "bones")
    b.cut(ellipsoid(0.18 * h, 0.18 * h, 0.18 * h), "sockets", at=(0.5 * h, 0.16 * h, 0.6 * h), mirror=True)


def _beast_skull(b: Builder, p: Params) -> None:
    """A round brain case, cheek bones, a narrow muzzle with fangs."""
    h = p.head
    b.add(ellipsoid(0.55 * h, 0.52 * h, 0.65 * h), "bones", at=(0.0, 0.12 * h, 0.15 * h))
    b.add(cone((0.0, -0.02 * h, 0.5 * h), (0.0, -0.16 * h, 1.4 * h), 0.42 * h, 0.25 * h), "bones")
    b.add(tube([(0.45 * h, -0.05 * h, 0.0), (0.68 * h, -0.14 * h, 0.4 * h), (0.36 * h, -0.2 * h, 0.85 * h)], 0.11 * h), "bones", mirror=True)
    b.cut(ellipsoid(0.22 * h, 0.22 * h, 0.24 * h), "sockets", at=(0.42 * h, 0.12 * h, 0.68 * h), mirror=True, blend=0.01)
    b.cut(ellipsoid(0.13 * h, 0.12 * h, 0.16 * h), "sockets", at=(0.0, -0.02 * h, 1.6 * h))
    with b.frame((0.0, -0.36 * h, 0.1 * h), (20.0 * p.mouth, 0.0, 0.0)):
        for side in (1.0, -1.0):
            b.add(
                tube([(0.42 * side * h, 0.16 * h, 0.0), (0.36 * side * h, -0.1 * h, 0.5 * h), (0.07 * side * h, -0.06 * h, 1.25 * h)], 0.12 * h),
                "bones",
            )
        b.add(cone((0.14 * h, -0.02 * h, 1.16 * h), (0.16 * h, 0.24 * h, 1.2 * h), 0.08 * h, 0.03), "bones", mirror=True)
    b.add(cone((0.17 * h, -0.3 * h, 1.32 * h), (0.18 * h, -0.3 * h - 0.3 * h * p.teeth, 1.32 * h), 0.1 * h, 0.03), "bones", mirror=True)


def _horned_skull(b: Builder, p: Params) -> None:
    """A dragon's: a beast's with horns swept back."""
    h, n = p.head, p.horns
    _theropod_skull(b, p)
    if n > 0.0:
        b.add(
            tube(
                [(0.3 * h, 0.4 * h, 0.1 * h), (0.55 * h, 0.75 * h, -0.4 * h), (0.5 * h, 0.95 * h, -0.6 * h - 0.5 * h * n)],
                [0.17 * h, 0.13 * h, 0.05 * h],
            ),
            "bones",
            mirror=True,
        )


def _fish_skull(b: Builder, p: Params) -> None:
    h = p.head
    b.add(ellipsoid(0.42 * h, 0.8 * h, 1.05 * h), "bones", at=(0.0, 0.0, 0.5 * h))
    b.cut(box(1.2 * h, 0.22 * h + 0.2 * h * p.mouth, 0.8 * h, 0.05 * h), "sockets", at=(0.0, -0.3 * h, 1.5 * h), turn=(12.0, 0.0, 0.0))
    b.cut(sphere(0.26 * h), "sockets", at=(0.42 * h, 0.22 * h, 0.8 * h), mirror=True)
    b.cut(ellipsoid(0.1 * h, 0.5 * h, 0.07 * h), "sockets", at=(0.42 * h, -0.02 * h, 0.16 * h), mirror=True)


SKULLS = {
    "theropod": _theropod_skull, "sauropod": _sauropod_skull, "ceratops": _ceratops_skull,
    "beast": _beast_skull, "horned": _horned_skull, "fish": _fish_skull,
}  # fmt: skip


# ----------------------------------------------------------------------------------------------- fish and mounting


def _fish(b: Builder, p: Params) -> None:
    """Seen from the side: a comb above and below the backbone, a fan at the end."""
    y, r, half = 0.95, 1.2 * p.bones, 0.62 * p.length + 0.3
    with b.group("bones", melt=0.012):
        b.add(tube([(0.0, y, -half - 0.1), (0.0, y + 0.02, 0.0), (0.0, y, half)], [1.1 * r, 1.4 * r, 1.5 * r]), "bones")
        count = 2 * round(p.ribs) - 2
        for k in range(count):
            f = (k + 0.5) / count
            z, long = half * (0.92 - 1.75 * f), 0.52 * (1.0 - 0.78 * f) + 0.08
            for up in (1.0, -1.0):
                b.add(tube([(0.0, y, z), (0.0, y + 0.6 * up * long, z - 0.1), (0.0, y + up * long, z - 0.26)], [0.9 * r, 0.8 * r, 0.7 * r]), "bones")
            b.add(ellipsoid(1.6 * r, 1.6 * r, 0.8 * r), "bones", at=(0.0, y, z))
        for k in range(7):
            a = (k - 3) * 0.3
            b.add(cone((0.0, y, -half), (0.0, y + 0.46 * sin(a) * p.tail, -half - 0.42 * cos(a) * p.tail), 1.1 * r, 0.8 * r), "bones")
    with b.group("head", at=(0.0, y, half - 0.05), melt=0.02, blend=0.02):
        _fish_skull(b, p)
    if p.base > 0.0:
        with b.group("plinth"):
            b.add(box(0.7, ROOM, 1.7, 0.03), "base", at=(0.0, -0.5 * ROOM - 0.01, 0.0))
            for z in (-0.4, 0.45):
                b.add(cylinder(0.045, y, 0.01), "posts", at=(0.0, 0.5 * y - 0.02, z))


def _plinth(b: Builder, p: Params, frame: Frame) -> None:
    back = 0.55 * (frame.tail[0][2] + frame.tail[1][2])
    front = max(frame.nape[2] + 0.4 * p.head, frame.shoulder[2] + 0.3)
    w, middle = 2.0 * (1.3 * p.girth + 0.24) * p.base, 0.5 * (front + back)
    with b.group("plinth"):
        b.add(box(w, ROOM, front - back + 0.3, 0.03), "base", at=(0.0, -0.5 * ROOM + 0.005, middle))
        for at in (_between(frame.hip, frame.shoulder, 0.45, 0.03), frame.tail[2]):
            b.add(capsule((at[0], -0.04, at[2]), at, 0.04), "posts")
            b.add(sphere(0.07), "posts", at=(at[0], at[1] - 0.02, at[2]))


def _between(a: Vector, c: Vector, f: float, arch: float = 0.0) -> Vector:
    return _vector(np.add(np.multiply(a, 1.0 - f), np.multiply(c, f)) + (0.0, arch * sin(pi * f), 0.0))


def _along(points: Sequence[Vector], count: int) -> list[Vector]:
    """`count` places at equal distances on a polyline."""
    corners = np.array(points)
    run = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(corners, axis=0), axis=1))])
    return [_vector(np.array([np.interp(s, run, corners[:, axis]) for axis in range(3)])) for s in np.linspace(0.0, run[-1], count)]


def _vector(point: np.ndarray) -> Vector:
    return (float(point[0]), float(point[1]), float(point[2]))


fossil.preset("dinosaur skeleton")
fossil.preset("raptor skeleton", rise=0.75, head=0.2, neck=0.55, arms=0.75, girth=0.22, legs=0.8, bones=0.04, real_m=1.8)
fossil.preset(
    "sauropod skeleton",
    stance="quadruped",
    skull="sauropod",
    head=0.17,
    neck=1.3,
    tail=1.3,
    arms=1.0,
    girth=0.32,
    legs=0.85,
    rise=0.85,
    mouth=0.3,
    real_m=9.0,
)
fossil.preset(
    "triceratops skeleton", stance="quadruped", skull="ceratops", head=0.34, neck=0.24, rise=0.15, tail=0.7, legs=0.75, arms=1.0, girth=0.36
)
fossil.preset(
    "stegosaurus skeleton", stance="quadruped", skull="sauropod", head=0.17, neck=0.4, rise=0.0, tail=1.0, legs=0.85, arms=1.0, girth=0.3, plates=1.1
)
fossil.preset(
    "dragon skeleton", stance="quadruped", skull="horned", head=0.24, neck=0.75, rise=0.75, tail=1.3, legs=0.75, arms=1.0, wings=1.0, real_m=6.0
)
fossil.preset(
    "animal skeleton",
    stance="quadruped",
    skull="beast",
    head=0.27,
    neck=0.3,
    tail=0.75,
    legs=0.8,
    arms=1.0,
    girth=0.24,
    rise=0.6,
    mouth=0.25,
    claws=0.5,
    real_m=0.8,
)
fossil.preset("fish skeleton", stance="fish", skull="fish", head=0.36, real_m=0.4)
