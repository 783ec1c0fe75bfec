"""Busts: a head, neck and shoulders on a turned foot. Portraits, Roman marbles, shop-window heads."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import on
from maquette.engines.embedded.archetypes.individual import wear
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, lathe, sphere, tube

PARAMS = {
    "head": number(0.42, 0.34, 0.5, "half height of the head"),
    "width": number(0.74, 0.64, 0.86, "of the head, of its height"),
    "neck": number(1.0, 0.7, 1.4),
    "shoulders": number(0.72, 0.0, 0.95, "half width of the chest; 0: a neck only"),
    "nose": number(1.0, 0.4, 1.8),
    "brow": number(1.0, 0.0, 1.8),
    "eyes": number(1.0, 0.0, 1.4),
    "lips": number(1.0, 0.4, 1.6),
    "jaw": number(1.0, 0.7, 1.4),
    "hair": choice("waves", "none", "curls"),
    "beard": number(0.0, 0.0, 1.4),
    "toga": number(0.0, 0.0, 1.4, "folds of cloth over the chest"),
    "pedestal": number(1.0, 0.0, 1.4),
    "hat": words("", "a preset worn on the head"),
    "stone": choice("painted", "marble", "bronze", "plastic"),
    "skin": color("skin"),
    "hair_color": color("brown"),
    "turn": number(8.0, -30.0, 30.0, "how far the head looks aside, degrees", vary=0.8),
}


@archetype("bust", "head", PARAMS, symmetric=False, real_m=0.5)
def bust(b: Builder, p: Params) -> None:
    plain = p.stone != "painted"
    b.material("skin", p.skin, "skin" if not plain else p.stone)
    b.material("hair", p.hair_color if not plain else None, like="skin" if plain else None, finish=p.stone if plain else "painted")
    b.material("lips", like="skin", toward=None if plain else ("crimson", 0.35), finish=p.stone if plain else "skin")
    b.material("eyes", like="skin", lighter=0.0 if plain else 0.6, finish=p.stone if plain else "painted")
    b.material("clothes", like="skin" if plain else None, color=None if plain else "navy", finish=p.stone if plain else "cloth")
    b.material(
        "pedestal",
        like="skin" if plain else None,
        color=None if plain else "charcoal",
        lighter=-0.1 if plain else 0.0,
        finish=p.stone if plain else "stone",
    )
    foot = 0.34 * p.pedestal
    chest = foot + (0.42 if p.shoulders > 0.0 else 0.1)
    y = chest + 0.3 * p.neck + 1.0 * p.head
    if p.pedestal > 0.0:
        with b.group("pedestal"):
            b.add(
                lathe([(0.4, -0.01), (0.4, 0.06), (0.4, 0.06), (0.34, 0.1), (0.2, 0.16), (0.18, foot), (0.26, foot + 0.08), (0.26, foot + 0.14)]),
                "pedestal",
            )
    with b.group("chest", melt=0.08):
        _chest(b, p, foot, chest, y)
    if p.toga > 0.0:
        with b.group("toga", melt=0.03):
            for k in range(4):
                line: list[Vector] = [
                    (0.9 * p.shoulders, chest - 0.02 - 0.07 * k, 0.0),
                    (0.5 * p.shoulders, chest - 0.04 - 0.1 * k, 0.3),
                    (-0.1, chest - 0.22 - 0.06 * k, 0.32),
                    (-0.7 * p.shoulders, chest - 0.2 + 0.03 * k, 0.16),
                ]
                b.add(tube(line, [0.09 * p.toga, 0.075, 0.07, 0.05]), "clothes")
    with b.group("head", at=(0.0, y, 0.04), turn=(0.0, p.turn, 0.0), melt=0.05, blend=0.05):
        _face(b, p)
        b.socket("head_top", (0.0, 0.62 * p.head, -0.06), size=0.82 * p.head)
        b.socket("eyes", (0.0, 0.02, 0.82 * p.head), size=0.8 * p.head)
        b.socket("face", (0.0, -0.05, 0.85 * p.head), size=0.85 * p.head)
    b.socket("neck", (0.0, chest + 0.08, 0.0), size=0.26)
    wear(b, p.hat, "head_top", "hat")


def _chest(b: Builder, p: Params, foot: float, chest: float, y: float) -> None:
    s = p.shoulders
    b.add(cone((0.0, foot, -0.02), (0.0, y - 0.3 * p.head, 0.0), 0.24, 0.2), "skin")
    if s <= 0.0:
        b.add(lathe([(0.4, -0.01), (0.42, 0.05), (0.34, 0.12), (0.2, chest)]), "skin")
        return
    b.add(tube([(0.2, chest + 0.06, -0.02), (0.7 * s, chest - 0.02, -0.03), (s, chest - 0.16, -0.02)], [0.17, 0.2, 0.15]), "skin", mirror=True)
    b.add(ellipsoid(0.8 * s, 0.36, 0.3), "skin", at=(0.0, chest - 0.18, 0.02))
    b.add(cone((0.05, chest + 0.05, 0.2), (0.3 * s, chest + 0.02, 0.2), 0.045, 0.04), "skin", mirror=True)
    if p.stone == "painted":
        b.paint(ellipsoid(2.0, 0.42, 2.0), "clothes", at=(0.0, chest - 0.28, 0.0))
    b.cut(ellipsoid(0.9 * s, 0.3, 0.6), at=(0.9 * s, foot - 0.14, 0.0), mirror=True, blend=0.04)


def _face(b: Builder, p: Params) -> None:
    h = p.head
    w = p.width * h
    skull: Vector = (w, h, 0.88 * h)
    b.add(ellipsoid(0.98 * w, 0.82 * h, 0.92 * h), "skin", at=(0.0, 0.18 * h, -0.06 * h))
    b.add(ellipsoid(0.8 * w * p.jaw, 0.62 * h, 0.66 * h), "skin", at=(0.0, -0.34 * h, 0.16 * h), blend=0.1)
    b.add(ellipsoid(0.3 * w * p.jaw, 0.18 * h, 0.2 * h), "skin", at=(0.0, -0.82 * h, 0.54 * h))
    b.add(ellipsoid(0.24 * w, 0.16 * h, 0.2 * h), "skin", at=(0.58 * w, -0.2 * h, 0.56 * h), mirror=True)
    b.cut(ellipsoid(0.3 * w, 0.13 * h, 0.14 * h), at=(0.42 * w, 0.02 * h, 0.88 * h), mirror=True, blend=0.08)
    _nose(b, p)
    if p.brow > 0.0:
        ridge: list[Vector] = [(0.12 * w, 0.17 * h, 0.85 * h), (0.44 * w, 0.24 * h, 0.8 * h), (0.78 * w, 0.14 * h, 0.54 * h)]
        role = "hair" if p.stone == "painted" else "skin"
        b.add(tube(ridge, [0.05 * h, 0.06 * h * p.brow, 0.035 * h]), role, mirror=True, blend=0.04)
    (_open_eyes if p.eyes > 0.0 else _shut_eyes)(b, p)
    _mouth(b, p)
    b.add(ellipsoid(0.09 * h, 0.2 * h, 0.13 * h), "skin", at=(0.98 * w, -0.06 * h, -0.04 * h), turn=(0.0, 20.0, 0.0), mirror=True, blend=0.02)
    b.cut(ellipsoid(0.05 * h, 0.1 * h, 0.06 * h), at=(1.04 * w, -0.06 * h, 0.04 * h), mirror=True, blend=0.02)
    _hair(b, p, skull)


def _nose(b: Builder, p: Params) -> None:
    """A straight bridge from between the brows, the tip, two wings with their nostrils."""
    h, n = p.head, p.nose
    bridge: list[Vector] = [(0.0, 0.18 * h, 0.79 * h), (0.0, -0.04 * h, 0.87 * h + 0.04 * h * n), (0.0, -0.25 * h, 0.88 * h + 0.13 * h * n)]
    b.add(tube(bridge, [0.1 * h, 0.085 * h, 0.1 * h]), "skin", blend=0.05)
    b.add(sphere(0.075 * h * n), "skin", at=(0.1 * h * n, -0.28 * h, 0.87 * h), mirror=True, blend=0.04)
    b.cut(sphere(0.035 * h), at=(0.06 * h * n, -0.35 * h, 0.93 * h + 0.03 * h * n), mirror=True, blend=0.015)


def _open_eyes(b: Builder, p: Params) -> None:
    """Almonds: a ball between a heavy upper and a light lower lid, its pupil drilled as sculptors do."""
    h, w = p.head, p.width * p.head
    e = 0.2 * h * p.eyes
    x, y, z = 0.41 * w, 0.01 * h, 0.67 * h
    b.add(ellipsoid(e, 0.74 * e, 0.74 * e), "eyes", at=(x, y, z), turn=(0.0, 16.0, 0.0), mirror=True, blend=0.0)
    if p.stone == "painted":
        b.material("iris", "brown", roughness=0.3)
        b.paint(sphere(0.5 * e), "iris", at=(x + 0.02 * w, y, z + 0.72 * e), mirror=True)
    b.cut(sphere(0.26 * e), "hair", at=(x + 0.02 * w, y + 0.04 * e, z + 0.84 * e), mirror=True)
    front = z + 0.6 * e
    upper: list[Vector] = [
        (x - 1.1 * e, y - 0.06 * e, front - 0.1 * e),
        (x, y + 0.56 * e, front + 0.14 * e),
        (x + 1.12 * e, y - 0.04 * e, front - 0.5 * e),
    ]
    lower: list[Vector] = [
        (x - 1.1 * e, y - 0.1 * e, front - 0.1 * e),
        (x, y - 0.6 * e, front + 0.02 * e),
        (x + 1.1 * e, y - 0.08 * e, front - 0.5 * e),
    ]
    b.add(tube(upper, [0.03 * h, 0.045 * h, 0.03 * h]), "skin", mirror=True, blend=0.015)
    b.add(tube(lower, [0.026 * h, 0.034 * h, 0.026 * h]), "skin", mirror=True, blend=0.02)


def _shut_eyes(b: Builder, p: Params) -> None:
    """A smooth lid with its seam below."""
    h, w = p.head, p.width * p.head
    b.add(ellipsoid(0.2 * h, 0.12 * h, 0.12 * h), "skin", at=(0.42 * w, 0.0, 0.72 * h), turn=(0.0, 18.0, 0.0), mirror=True, blend=0.03)
    seam: list[Vector] = [(0.16 * w, -0.03 * h, 0.78 * h), (0.42 * w, -0.08 * h, 0.85 * h), (0.68 * w, -0.02 * h, 0.7 * h)]
    b.cut(tube(seam, 0.018), mirror=True)


def _mouth(b: Builder, p: Params) -> None:
    """A bowed upper lip, a full lower one."""
    h, w = p.head, p.width * p.head
    corner: Vector = (0.34 * w, -0.53 * h, 0.72 * h)
    bow: list[Vector] = [
        corner,
        (0.13 * w, -0.475 * h, 0.84 * h),
        (0.0, -0.49 * h, 0.855 * h),
        (-0.13 * w, -0.475 * h, 0.84 * h),
        (-corner[0], *corner[1:]),
    ]
    b.add(tube(bow, [0.02 * h, 0.05 * h * p.lips, 0.045 * h * p.lips, 0.05 * h * p.lips, 0.02 * h]), "lips", blend=0.015)
    full: list[Vector] = [(0.28 * w, -0.55 * h, 0.74 * h), (0.0, -0.6 * h, 0.84 * h), (-0.28 * w, -0.55 * h, 0.74 * h)]
    b.add(tube(full, [0.025 * h, 0.065 * h * p.lips, 0.025 * h]), "lips", blend=0.015)


def _hair(b: Builder, p: Params, skull: Vector) -> None:
    h, w = p.head, p.width * p.head
    if p.hair == "waves":
        for k in range(9):
            yaw = -80.0 + 20.0 * k
            a, m, c = on((w, h, 0.95 * h), yaw, 78.0, 1.0), on((w, h, h), yaw + 8.0, 56.0, 1.1), on((w, h, h), yaw - 2.0, 36.0 - 0.2 * abs(yaw), 1.06)
            b.add(tube([a, m, c], [0.14 * h, 0.16 * h, 0.05 * h]), "hair", blend=0.02, bump=Bump("flutes", 0.012, 0.05))
        b.add(ellipsoid(1.06 * w, 0.86 * h, 0.9 * h), "hair", at=(0.0, 0.24 * h, -0.18 * h), blend=0.02, bump=Bump("hair", 0.02, 0.09))
    elif p.hair == "curls":
        b.add(ellipsoid(1.04 * w, 0.8 * h, 0.84 * h), "hair", at=(0.0, 0.26 * h, -0.18 * h), blend=0.01)
        for row, (pitch, count) in enumerate(((8.0, 12), (30.0, 13), (52.0, 9), (76.0, 5))):
            for k in range(count):
                yaw = 360.0 * (k + 0.5 * (row % 2)) / count
                if pitch < 20.0 and not 70.0 < yaw < 290.0:
                    continue
                x, y, z = on((1.04 * w, 1.04 * h, h), yaw, pitch, 1.0)
                b.add(sphere(0.15 * h), "hair", at=(x, y, z), blend=0.006)
    if p.beard > 0.0:
        _beard(b, p)


def _beard(b: Builder, p: Params) -> None:
    """Locks in two rows along the jaw, curling inwards, and a moustache that leaves the mouth free."""
    h, w = p.head, p.width * p.head
    b.add(ellipsoid(0.8 * w, 0.46 * h, 0.56 * h), "hair", at=(0.0, -0.74 * h, 0.14 * h), bump=Bump("hair", 0.02, 0.09))
    for row, (count, low, out) in enumerate(((7, -0.62, 0.0), (6, -0.8, 0.06))):
        for k in range(count):
            a = radians(-78.0 + 156.0 * (k + 0.5) / count)
            x, z = 0.78 * w * sin(a), 0.12 * h + (0.56 + out) * h * cos(a)
            y = low * h - 0.1 * h * cos(a)
            drop = (0.2 + 0.12 * p.beard * (row + cos(a))) * h
            lock: list[Vector] = [
                (x, y, z),
                (1.06 * x, y - 0.6 * drop, z + 0.04 * h),
                (0.8 * x, y - drop, z - 0.04 * h),
                (0.7 * x, y - 0.8 * drop, z + 0.02 * h),
            ]
            b.add(tube(lock, [0.12 * h, 0.13 * h, 0.09 * h, 0.06 * h]), "hair", blend=0.015)
    sweep: list[Vector] = [
        (0.02 * w, -0.41 * h, 0.9 * h),
        (0.26 * w, -0.44 * h, 0.86 * h),
        (0.5 * w, -0.56 * h, 0.7 * h),
        (0.6 * w, -0.72 * h, 0.56 * h),
    ]
    b.add(tube(sweep, [0.05 * h, 0.075 * h, 0.07 * h, 0.04 * h]), "hair", mirror=True, blend=0.015)


bust.preset("bust")
bust.preset("roman bust", stone="marble", skin="#ece6da", hair="curls", beard=1.0, toga=1.0, shoulders=0.78, brow=1.2)
bust.preset(
    "mannequin head",
    stone="plastic",
    skin="#e9e4dc",
    hair="none",
    shoulders=0.0,
    pedestal=0.0,
    neck=1.3,
    eyes=0.0,
    brow=0.55,
    nose=0.8,
    lips=1.3,
    real_m=0.35,
)
