"""Skeletons: people of bones."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.individual import hold, wear
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.recipe import Vector
from maquette.engines.embedded.shapes import box, cone, ellipsoid, sphere, tube

PARAMS = {
    "height": number(1.0, 0.8, 1.25, vary=0.015),
    "head": number(0.3, 0.22, 0.42, vary=0.022),
    "bones": number(0.068, 0.05, 0.09, "thickness"),
    "ribs": number(4.0, 3.0, 5.0, vary=0.0),
    "shoulders": number(1.0, 0.7, 1.4, vary=0.03),
    "arms": number(1.0, 0.7, 1.3, vary=0.03),
    "arms_pose": choice("raised", "down", "hold"),
    "jaw": number(1.0, 0.4, 1.6, "how far the jaw hangs"),
    "hat": words("", "a preset worn on the head"),
    "right": words("", "a preset held in the right hand"),
    "bone": color("bone"),
}


@archetype("skeleton", "fantasy", PARAMS, symmetric=False, real_m=1.75)
def skeleton(b: Builder, p: Params) -> None:
    """Feet, shins, pelvis, spine, ribs, arms and a grinning skull."""
    b.material("bones", p.bone, "bone")
    b.material("sockets", "#17120f", roughness=0.8)
    r, n = p.bones, p.height
    hip, top = 0.66 * n, 1.28 * n
    with b.group("bones", melt=0.02):
        x = 0.15
        b.add(ellipsoid(0.25, 0.1, 0.13), "bones", at=(0.0, hip + 0.03, 0.0))
        b.add(ellipsoid(0.13, 0.14, 0.07), "bones", at=(0.16, hip + 0.1, -0.01), turn=(0.0, 20.0, -24.0), mirror=True)
        b.add(tube([(x, hip, 0.0), (x + 0.02, 0.35 * n, 0.03), (x + 0.02, 0.1, 0.0)], [1.2 * r, r, r]), "bones", mirror=True)
        b.add(sphere(1.5 * r), "bones", at=(x + 0.02, 0.35 * n, 0.035), mirror=True)
        for k in (-1.0, 0.0, 1.0):
            b.add(cone((x + 0.02, 0.07, -0.04), (x + 0.05 + 0.07 * k, 0.05, 0.26), 1.25 * r, 0.85 * r), "bones", mirror=True)
        for k in range(7):
            b.add(ellipsoid(1.4 * r, 0.055 * n, 1.3 * r), "bones", at=(0.0, hip + 0.1 + 0.094 * k * n, -0.05))
        for k in range(round(p.ribs)):
            w = (0.27 - 0.018 * abs(k - 1.2) - 0.012 * k) * (0.7 + 0.3 * p.shoulders)
            y = top - 0.1 - 0.105 * k * n
            b.add(
                tube([(0.0, y, -0.1), (w, y - 0.02, -0.06), (0.96 * w, y - 0.05, 0.1), (0.04, y - 0.05, 0.19)], 0.78 * r),
                "bones",
                mirror=True,
                blend=0.01,
            )
        b.add(cone((0.0, top - 0.06, 0.18), (0.0, top - 0.12 - 0.08 * p.ribs * n, 0.2), 1.1 * r, 0.8 * r), "bones")
        sx = 0.32 * p.shoulders
        b.add(tube([(0.03, top - 0.04, 0.14), (0.6 * sx, top + 0.01, 0.06), (sx, top - 0.02, 0.0)], 0.9 * r), "bones", mirror=True)
        b.add(cone((0.0, top - 0.1, -0.05), (0.0, top + 0.16, 0.0), 1.1 * r, r), "bones")
        for side in (1.0, -1.0):
            _bone_arm(b, p, (side * sx, top - 0.04, 0.0), side)
    with b.group("head", at=(0.0, top + 0.12 + 0.72 * p.head, 0.03), turn=(0.0, 10.0, 5.0), melt=0.04):
        bone_head(b, p.head, p.jaw)
    for name, side in (("hand_r", -1.0), ("hand_l", 1.0)):
        hand = _bone_hand(p, (side * 0.32 * p.shoulders, top - 0.04, 0.0), side)[1]
        b.socket(name, (hand[0], hand[1], hand[2] + 0.05), (6.0, 0.0, -4.0 * side), size=0.07)
    b.socket("neck", (0.0, top + 0.06, 0.0), size=0.16)
    wear(b, p.hat, "head_top", "hat")
    hold(b, p.right, "hand_r", "right hand", 0.9)


def _bone_hand(p: Params, at: Vector, side: float) -> tuple[Vector, Vector]:
    a = 0.5 * p.arms
    kind = "hold" if p.right and side < 0.0 else ("up" if p.arms_pose == "raised" and side < 0.0 else "down" if p.arms_pose != "hold" else "hold")
    elbow, hand = {
        "up": ((0.42, -0.3, 0.02), (0.6, 0.5, 0.14)),
        "down": ((0.2, -0.6, -0.02), (0.34, -1.1, 0.2)),
        "hold": ((0.3, -0.5, -0.02), (0.44, -0.6, 0.6)),
    }[kind]
    return (at[0] + side * elbow[0] * a, at[1] + elbow[1] * a, elbow[2] * a), (at[0] + side * hand[0] * a, at[1] + hand[1] * a, hand[2] * a)


def _bone_arm(b: Builder, p: Params, at: Vector, side: float) -> None:
    r = p.bones
    elbow, hand = _bone_hand(p, at, side)
    b.add(sphere(1.5 * r), "bones", at=at)
    b.add(cone(at, elbow, 0.95 * r, 0.9 * r), "bones")
    b.add(sphere(1.35 * r), "bones", at=elbow)
    b.add(cone(elbow, hand, 0.95 * r, 0.85 * r), "bones")
    b.add(sphere(1.4 * r), "bones", at=hand)
    up = 1.0 if hand[1] > elbow[1] + 0.1 else -1.0
    for k in (-1.0, -0.33, 0.33, 1.0):
        b.add(cone(hand, (hand[0] + 0.1 * k, hand[1] + up * (0.2 - 0.03 * abs(k)), hand[2] + 0.06), 0.72 * r, 0.6 * r), "bones", blend=0.01)


def bone_head(b: Builder, h: float, jaw: float) -> None:
    """A skull of radius `h` about the frame's origin. jaw: how far it hangs. Needs the roles "bones" and "sockets"."""
    b.add(ellipsoid(0.94 * h, 0.9 * h, h), "bones", at=(0.0, 0.1 * h, -0.08 * h))
    b.add(box(0.96 * h, 0.56 * h, 0.6 * h, 0.14 * h), "bones", at=(0.0, -0.56 * h, 0.46 * h))
    b.add(ellipsoid(0.2 * h, 0.16 * h, 0.22 * h), "bones", at=(0.62 * h, -0.4 * h, 0.5 * h), mirror=True)
    b.cut(ellipsoid(0.28 * h, 0.3 * h, 0.36 * h), "sockets", at=(0.4 * h, -0.06 * h, 0.86 * h), turn=(0.0, 14.0, -8.0), mirror=True, blend=0.01)
    b.cut(cone((0.0, -0.34 * h, 0.9 * h), (0.0, -0.22 * h, 0.95 * h), 0.13 * h, 0.06 * h), "sockets", blend=0.0)
    b.cut(box(0.86 * h, 0.06 * h, 0.5 * h, 0.01), "sockets", at=(0.0, -0.66 * h, 0.78 * h))
    for k in range(4):
        b.cut(box(0.05 * h, 0.3 * h, 0.3 * h, 0.01), "sockets", at=((k - 1.5) * 0.22 * h, -0.66 * h, 0.86 * h))
    drop = 0.14 * h * jaw
    b.add(
        tube(
            [(0.7 * h, -0.4 * h, 0.1 * h), (0.6 * h, -0.86 * h - drop, 0.24 * h), (0.0, -0.98 * h - drop, 0.66 * h)], [0.11 * h, 0.15 * h, 0.17 * h]
        ),
        "bones",
        mirror=True,
        blend=0.02,
    )
    b.socket("head_top", (0.0, 0.68 * h, -0.06 * h), size=0.86 * h)
    b.socket("eyes", (0.0, -0.04 * h, 0.9 * h), size=0.95 * h)


skeleton.preset("skeleton")
