"""Busts: a head, neck and shoulders on a turned foot. Portraits, Roman marbles, shop-window heads."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import on
from maquette.engines.embedded.archetypes.individual import wear
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, cone, ellipsoid, lathe, sphere, tube

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
    b.add(ellipsoid(0.76 * w * p.jaw, 0.6 * h, 0.62 * h), "skin", at=(0.0, -0.36 * h, 0.16 * h), blend=0.1)
    b.add(ellipsoid(0.3 * w * p.jaw, 0.16 * h, 0.2 * h), "skin", at=(0.0, -0.84 * h, 0.5 * h))
    b.add(ellipsoid(0.2 * w, 0.12 * h, 0.2 * h), "skin", at=(0.6 * w, -0.2 * h, 0.5 * h), mirror=True)
    b.cut(ellipsoid(0.26 * w, 0.13 * h, 0.16 * h), at=(0.42 * w, 0.02 * h, 0.86 * h), mirror=True, blend=0.06)
    n = p.nose
    b.add(
        tube(
            [(0.0, 0.14 * h, 0.78 * h), (0.0, -0.08 * h, 0.86 * h + 0.05 * n), (0.0, -0.26 * h, 0.84 * h + 0.12 * h * n)],
            [0.08 * h, 0.09 * h, 0.11 * h],
        ),
        "skin",
        blend=0.03,
    )
    b.add(sphere(0.08 * h * n), "skin", at=(0.09 * h, -0.28 * h, 0.82 * h), mirror=True, blend=0.03)
    if p.brow > 0.0:
        b.add(
            tube(
                [(0.1 * w, 0.16 * h, 0.84 * h), (0.44 * w, 0.22 * h, 0.78 * h), (0.78 * w, 0.12 * h, 0.52 * h)],
                [0.05 * h, 0.06 * h * p.brow, 0.035 * h],
            ),
            "hair" if p.stone == "painted" else "skin",
            mirror=True,
            blend=0.04,
        )
    if p.eyes > 0.0:
        e = 0.17 * h * p.eyes
        b.add(ellipsoid(1.1 * e, 0.72 * e, 0.7 * e), "eyes", at=(0.42 * w, 0.02 * h, 0.74 * h), turn=(0.0, 16.0, 0.0), mirror=True, blend=0.0)
        b.add(
            tube([(0.18 * w, 0.02 * h, 0.8 * h), (0.42 * w, 0.12 * h, 0.82 * h), (0.66 * w, 0.0, 0.68 * h)], 0.032 * h),
            "skin",
            mirror=True,
            blend=0.02,
        )
        if p.stone == "painted":
            b.material("iris", "brown", roughness=0.1)
            b.paint(sphere(0.6 * e), "iris", at=(0.44 * w, 0.02 * h, 0.74 * h + 0.6 * e), mirror=True)
        b.cut(sphere(0.34 * e), "hair", at=(0.44 * w, 0.02 * h, 0.74 * h + 0.8 * e), mirror=True)
    else:
        # Shut: a smooth lid with its seam below.
        b.add(ellipsoid(0.2 * h, 0.12 * h, 0.12 * h), "skin", at=(0.42 * w, 0.0, 0.72 * h), turn=(0.0, 18.0, 0.0), mirror=True, blend=0.03)
        seam: list[Vector] = [(0.16 * w, -0.03 * h, 0.78 * h), (0.42 * w, -0.08 * h, 0.85 * h), (0.68 * w, -0.02 * h, 0.7 * h)]
        b.cut(tube(seam, 0.018), mirror=True)
    b.add(
        tube([(-0.34 * w, -0.5 * h, 0.72 * h), (0.0, -0.49 * h, 0.86 * h), (0.34 * w, -0.5 * h, 0.72 * h)], [0.03 * h, 0.06 * h * p.lips, 0.03 * h]),
        "lips",
        blend=0.02,
    )
    b.add(
        tube([(-0.28 * w, -0.54 * h, 0.73 * h), (0.0, -0.6 * h, 0.85 * h), (0.28 * w, -0.54 * h, 0.73 * h)], [0.03 * h, 0.07 * h * p.lips, 0.03 * h]),
        "lips",
        blend=0.02,
    )
    b.add(ellipsoid(0.09 * h, 0.2 * h, 0.13 * h), "skin", at=(0.98 * w, -0.06 * h, -0.04 * h), turn=(0.0, 20.0, 0.0), mirror=True, blend=0.02)
    b.cut(ellipsoid(0.05 * h, 0.1 * h, 0.06 * h), at=(1.04 * w, -0.06 * h, 0.04 * h), mirror=True, blend=0.02)
    _hair(b, p, skull)


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
        b.add(ellipsoid(0.8 * w, 0.52 * h * p.beard, 0.6 * h), "hair", at=(0.0, -0.7 * h, 0.2 * h), bump=Bump("hair", 0.03, 0.09))
        b.cut(box(0.7 * w, 0.4 * h, 0.6 * h, 0.06), at=(0.0, -0.44 * h, 0.84 * h), blend=0.02)
        for k in range(5):
            x = (k - 2.0) * 0.26 * w
            b.add(
                tube(
                    [(x, -0.72 * h, 0.66 * h), (1.1 * x, -h, 0.66 * h), (0.9 * x, (-1.1 - 0.14 * p.beard) * h, 0.52 * h)],
                    [0.15 * h, 0.14 * h, 0.05 * h],
                ),
                "hair",
                blend=0.02,
            )
        b.add(
            tube([(0.0, -0.4 * h, 0.9 * h), (0.3 * w, -0.46 * h, 0.82 * h), (0.62 * w, -0.62 * h, 0.6 * h)], [0.07 * h, 0.085 * h, 0.05 * h]),
            "hair",
            mirror=True,
            blend=0.02,
        )


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
