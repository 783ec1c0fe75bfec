"""Masks to wear or hang: monsters, demons, tribal, theatre, animals, doctors. Hollow behind, standing on the chin."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import ear, on
from maquette.engines.embedded.archetypes.individual import FIT
from maquette.engines.embedded.archetypes.mask_features import curved_mouth, marks, nose
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Grain, Vector
from maquette.engines.embedded.shapes import box, cone, ellipsoid, horn, sphere, tube

PARAMS = {
    "width": number(0.74, 0.5, 1.0, "half width of the face"),
    "height": number(0.98, 0.7, 1.3, "half height of the face"),
    "depth": number(0.6, 0.35, 0.9, "how far it curves back"),
    "brow": number(1.0, 0.0, 1.8, "ridge over the eyes", vary=0.15),
    "mood": choice("angry", "happy", "sad", "surprised", "neutral"),
    "eyes": number(0.17, 0.08, 0.3, "half width of the eye holes"),
    "nose": number(1.0, 0.0, 2.0, vary=0.15),
    "nose_kind": choice("pug", "beak", "long", "cat", "filter", "none"),
    "cheeks": number(1.0, 0.0, 1.6, vary=0.12),
    "mouth": choice("fangs", "grin", "frown", "open", "closed", "grill", "none"),
    "teeth": number(1.0, 0.0, 2.0),
    "tusks": number(0.8, 0.0, 1.8, vary=0.2),
    "horns": number(1.0, 0.0, 1.8, vary=0.15),
    "horn_bend": number(55.0, -60.0, 160.0, "degrees", vary=0.25),
    "ears": number(0.0, 0.0, 1.6),
    "ear_kind": choice("bat", "cat", "round"),
    "warts": number(1.0, 0.0, 1.6, vary=0.2),
    "wrinkles": number(1.0, 0.0, 1.6),
    "mane": number(0.0, 0.0, 1.5, "hair or feathers around the rim"),
    "marks": choice("none", "stripes", "kabuki", "dots", "forehead"),
    "hide": color("#4f9a3c"),
    "horn_color": color("bone"),
    "lip_color": color("", "empty: a darker hide"),
    "mark_color": color("red"),
    "finish": choice("painted", "wood", "porcelain", "leather", "steel"),
}


@archetype("mask", "head", PARAMS, real_m=0.3, slot="face")
def mask(b: Builder, p: Params) -> None:
    """The face as one shell, hollowed at the end; then horns, teeth and ears, which stay solid."""
    _materials(b, p)
    y = p.height + 0.02
    skull: Vector = (p.width, p.height, p.depth)
    with b.group("face", at=(0.0, y, 0.0), melt=0.07):
        _relief(b, p, skull)
        _hollow(b, p, skull)
    with b.group("trimmings", at=(0.0, y, 0.0), melt=0.03, blend=0.02):
        _mouthful(b, p, skull)
        _crown(b, p, skull)
    b.socket(FIT, (0.0, y, 0.62 * p.depth), size=0.92 * p.width)
    b.socket("head_top", (0.0, 1.9 * y, 0.2), size=0.8 * p.width)


def _materials(b: Builder, p: Params) -> None:
    if p.finish == "painted":
        b.material("mask", p.hide, roughness=0.5, grain=Grain("cobbles", 0.004, 0.05), mottle=0.14)
    else:
        b.material("mask", p.hide, p.finish)
    b.material("brows", like="mask", lighter=-0.35, roughness=0.6)
    b.material("mouth", "mouth", roughness=0.4)
    if p.lip_color:
        b.material("lips", p.lip_color, roughness=0.35)
    else:
        b.material("lips", like="mask", lighter=-0.25, toward=("crimson", 0.35), roughness=0.35)
    b.material("teeth", "ivory", roughness=0.25)
    b.material("horns", p.horn_color, roughness=0.45)
    b.material("marks", p.mark_color)
    b.material("hair", like="marks", lighter=-0.2, roughness=0.7)


def _relief(b: Builder, p: Params, skull: Vector) -> None:
    w, h, d = skull
    b.add(ellipsoid(w, h, d), "mask")
    b.add(ellipsoid(0.66 * w, 0.34 * h, 0.62 * d), "mask", at=(0.0, -0.66 * h, 0.2 * d))
    if p.cheeks > 0.0:
        at = on(skull, 42.0, -10.0, 0.93)
        b.add(ellipsoid(0.26 * w * p.cheeks, 0.2 * h * p.cheeks, 0.22 * d), "mask", at=at, mirror=True, blend=0.1)
    nose(b, p, skull)
    if p.brow > 0.0:
        slant = {"angry": -0.16, "sad": 0.14, "surprised": 0.05}.get(p.mood, 0.0)
        x0, y0, z0 = on(skull, 8.0, 20.0, 1.02)
        x1, y1, z1 = on(skull, 36.0, 26.0, 1.03)
        x2, y2, z2 = on(skull, 62.0, 22.0, 1.0)
        b.add(
            tube([(x0, y0 + slant, z0 + 0.03), (x1, y1 - 0.1 * slant, z1 + 0.03), (x2, y2 - slant, z2)], [0.1 * p.brow, 0.125 * p.brow, 0.06]),
            "brows" if p.finish != "porcelain" else "mask",
            mirror=True,
            blend=0.04,
        )
    if p.wrinkles > 0.0:
        for k in range(3):
            arc = [
                on(skull, 26.0 * t, 44.0 + 9.0 * k - (9.0 - 2.0 * k) * abs(t) * (1.0 if p.mood == "angry" else -0.6), 1.0)
                for t in (-1.0, -0.5, 0.0, 0.5, 1.0)
            ]
            b.add(tube(arc, [0.03, 0.045 * p.wrinkles, 0.035 * p.wrinkles, 0.045 * p.wrinkles, 0.03]), "mask", blend=0.05)
    _wart_field(b, p, skull)
    marks(b, p, skull)
    _eye_holes(b, p, skull)
    if p.mouth in ("fangs", "open"):
        mw, mh = (0.46, 0.17) if p.mouth == "fangs" else (0.26, 0.24)
        b.add(ellipsoid((mw + 0.09) * w, (mh + 0.1) * h, 0.2 * d), "lips", at=(0.0, -0.5 * h, 0.82 * d), blend=0.05)
        b.cut(ellipsoid(mw * w, mh * h, 0.9 * d), "mouth", at=(0.0, -0.5 * h, 0.85 * d), blend=0.03)
    elif p.mouth in ("grin", "frown"):
        curved_mouth(b, p, skull, 1.0 if p.mouth == "grin" else -1.0)
    elif p.mouth == "closed":
        lip = [on(skull, 16.0 * t, -33.0 - 3.0 * abs(t), 1.01) for t in (-1.0, -0.5, 0.0, 0.5, 1.0)]
        b.add(tube(lip, [0.03, 0.06, 0.055, 0.06, 0.03]), "lips", blend=0.02)
        low = [on(skull, 13.0 * t, -39.0 + 2.0 * abs(t), 1.01) for t in (-1.0, -0.5, 0.0, 0.5, 1.0)]
        b.add(tube(low, [0.03, 0.06, 0.07, 0.06, 0.03]), "lips", blend=0.02)
    elif p.mouth == "grill":
        for k in range(5):
            b.cut(box(0.06 * w, 0.3 * h, 0.8, 0.02), "mouth", at=((k - 2) * 0.15 * w, -0.52 * h, 0.95 * d))


def _wart_field(b: Builder, p: Params, skull: Vector) -> None:
    """Seven warts at random; the numbers are drawn whether or not they show, so that other choices don't shift the dice."""
    for _ in range(7):
        yaw, pitch, size = float(b.rng.uniform(15.0, 68.0)), float(b.rng.uniform(-48.0, 58.0)), float(b.rng.uniform(0.03, 0.065))
        side = 1.0 if float(b.rng.random()) < 0.5 else -1.0
        if p.warts > 0.0:
            x, y, z = on(skull, yaw, pitch, 1.0)
            b.add(sphere(size * p.warts), "mask", at=(side * x, y, z), blend=0.02)


def _eye_holes(b: Builder, p: Params, skull: Vector) -> None:
    _w, _h, _d = skull
    slant = {"angry": -16.0, "sad": 15.0}.get(p.mood, 0.0)
    tall = {"surprised": 1.0, "happy": 0.6, "angry": 0.52}.get(p.mood, 0.6)
    x, y, z = on(skull, 29.0, 9.0)
    b.add(ellipsoid(1.35 * p.eyes, 1.35 * tall * p.eyes + 0.03, 0.1), "brows", at=(x, y, z), turn=(0.0, 24.0, -slant), mirror=True, blend=0.04)
    b.cut(ellipsoid(p.eyes, tall * p.eyes, 0.8), "mouth", at=(x, y, z), turn=(0.0, 10.0, -slant), mirror=True, blend=0.02)
    if p.mood == "angry":
        # The brow's shadow cuts the upper lid straight.
        b.add(
            cone((x - 1.1 * p.eyes, y + 0.2 * p.eyes, z + 0.03), (x + 1.2 * p.eyes, y + 0.95 * p.eyes, z - 0.1), 0.07, 0.06),
            "mask",
            mirror=True,
            blend=0.05,
        )


def _hollow(b: Builder, p: Params, skull: Vector) -> None:
    """Take away the inside and everything behind the rim; what is left is a wall one can hang."""
    w, h, d = skull
    b.cut(ellipsoid(w - 0.11, h - 0.12, d - 0.12), at=(0.0, 0.0, -0.03))
    b.cut(box(4.0, 6.0, 2.0, 0.0), at=(0.0, 0.0, -1.0 - 0.02 * d))


def _mouthful(b: Builder, p: Params, skull: Vector) -> None:
    w, h, d = skull
    if p.mouth == "fangs" and p.teeth > 0.0:
        for k, x in enumerate((-0.3, -0.18, -0.06, 0.06, 0.18, 0.3)):
            t = p.teeth * (1.0 if k % 2 else 0.7)
            edge = 0.16 * (1.0 - (x / 0.46) ** 2) ** 0.5
            z = 0.93 * d - 0.45 * abs(x) ** 1.6 * d
            b.add(cone((x * w, (-0.5 + edge + 0.02) * h, z), (x * w, (-0.5 + edge - 0.14 * t) * h, z + 0.04), 0.055, 0.018), "teeth", blend=0.0)
            if k not in (1, 4):
                b.add(cone((x * w, (-0.5 - edge - 0.02) * h, z), (x * w, (-0.5 - edge + 0.11 * t) * h, z + 0.04), 0.05, 0.018), "teeth", blend=0.0)
    if p.mouth == "fangs" and p.tusks > 0.0:
        z = 0.86 * d
        b.add(
            tube(
                [(0.36 * w, -0.62 * h, z), (0.44 * w, -0.52 * h, z + 0.14), (0.42 * w, (-0.5 + 0.26 * p.tusks) * h, z + 0.16)], [0.085, 0.075, 0.02]
            ),
            "teeth",
            mirror=True,
            blend=0.01,
        )


def _crown(b: Builder, p: Params, skull: Vector) -> None:
    w, h, _d = skull
    if p.horns > 0.0:
        x, y, z = on(skull, 52.0, 52.0, 0.92)
        b.add(
            horn(0.78 * p.horns, 0.15, p.horn_bend, 0.12),
            "horns",
            at=(x, y, max(z, 0.12)),
            turn=(16.0, 0.0, -34.0),
            mirror=True,
            bump=Bump("ribs", 0.014, 0.075),
            blend=0.05,
        )
    if p.ears > 0.0:
        e = p.ears
        if p.ear_kind == "round":
            b.add(ellipsoid(0.26 * e, 0.26 * e, 0.11), "mask", at=(0.72 * w, 0.68 * h, 0.1), mirror=True)
            b.cut(ellipsoid(0.15 * e, 0.15 * e, 0.09), "lips", at=(0.8 * w, 0.73 * h, 0.2), mirror=True)
        elif p.ear_kind == "cat":
            ear(b, (0.52 * w, 0.62 * h, 0.14), 0.72 * e, 0.52 * e, "mask", "lips", (-6.0, 10.0, -16.0), belly=0.28, cup=0.3)
        else:
            ear(b, (0.9 * w, 0.02, 0.1), 0.62 * e, 0.36 * e, "mask", "lips", (0.0, 22.0, -62.0), belly=0.36, cup=0.3)
    if p.mane > 0.0:
        count = 22
        for k in range(count):
            a = radians(360.0 * k / count + 90.0)
            c, s = cos(a), sin(a)
            jitter = 1.0 + 0.12 * float(b.rng.standard_normal())
            reach = 0.3 * p.mane * jitter * (1.25 if s > -0.2 else 0.8)
            b.add(
                tube(
                    [(0.9 * w * c, 0.9 * h * s, 0.1), ((w + 0.5 * reach) * c, (h + 0.5 * reach) * s, 0.16), ((w + reach) * c, (h + reach) * s, 0.06)],
                    [0.12, 0.11, 0.03],
                ),
                "hair",
                bump=Bump("flutes", 0.012, 0.05),
            )


mask.preset("monster mask", warts=1.2)
mask.preset(
    "demon mask", hide="#b3201f", horns=1.3, horn_bend=90.0, tusks=1.1, nose=1.2, brow=1.3, warts=0.0, horn_color="charcoal", ears=0.9, mane=0.0
)
mask.preset(
    "tribal mask",
    finish="wood",
    hide="#7a4a28",
    width=0.6,
    height=1.18,
    horns=0.0,
    warts=0.0,
    nose_kind="long",
    nose=0.55,
    mouth="open",
    marks="dots",
    mark_color="ivory",
    mane=0.9,
    mood="neutral",
    wrinkles=0.0,
    brow=0.8,
)
mask.preset(
    "venetian mask",
    finish="porcelain",
    hide="#f3ead8",
    horns=0.0,
    warts=0.0,
    nose_kind="pug",
    nose=0.7,
    mouth="closed",
    lip_color="crimson",
    marks="forehead",
    mark_color="gold",
    mane=0.75,
    mood="neutral",
    wrinkles=0.0,
    brow=0.35,
    cheeks=0.7,
    height=0.95,
)
mask.preset(
    "kabuki mask",
    finish="porcelain",
    hide="#f6f2ea",
    horns=0.0,
    warts=0.0,
    nose=0.85,
    mouth="frown",
    lip_color="crimson",
    marks="kabuki",
    mark_color="red",
    mood="angry",
    wrinkles=0.0,
    brow=0.8,
    cheeks=0.8,
)
mask.preset(
    "kitsune mask",
    finish="porcelain",
    hide="#f6f2ea",
    horns=0.0,
    warts=0.0,
    nose_kind="cat",
    mouth="none",
    ears=1.2,
    ear_kind="cat",
    marks="stripes",
    mark_color="red",
    lip_color="red",
    mood="angry",
    wrinkles=0.0,
    brow=0.0,
    cheeks=0.5,
    height=0.88,
)
mask.preset(
    "cat mask",
    hide="#3a3a42",
    horns=0.0,
    warts=0.0,
    nose_kind="cat",
    mouth="none",
    ears=1.2,
    ear_kind="cat",
    marks="stripes",
    mark_color="snow",
    lip_color="pink",
    mood="happy",
    wrinkles=0.0,
    brow=0.0,
    cheeks=0.7,
    height=0.82,
)
mask.preset(
    "plague doctor mask",
    finish="leather",
    hide="#5a3d28",
    horns=0.0,
    warts=0.0,
    nose_kind="beak",
    nose=1.5,
    mouth="none",
    mood="surprised",
    wrinkles=0.0,
    brow=0.5,
    cheeks=0.0,
)
mask.preset(
    "hockey mask",
    hide="#efece4",
    horns=0.0,
    warts=0.0,
    nose_kind="none",
    mouth="grill",
    marks="forehead",
    mark_color="red",
    mood="surprised",
    wrinkles=0.0,
    brow=0.3,
    cheeks=0.5,
)
mask.preset(
    "robot mask",
    finish="steel",
    hide="steel",
    horns=0.0,
    warts=0.0,
    nose_kind="none",
    mouth="grill",
    mood="neutral",
    wrinkles=0.0,
    brow=0.8,
    cheeks=0.6,
    eyes=0.2,
)
mask.preset(
    "lion mask",
    hide="#d6a355",
    horns=0.0,
    warts=0.0,
    nose_kind="cat",
    nose=1.3,
    mouth="none",
    ears=0.9,
    ear_kind="round",
    mane=1.5,
    mark_color="#8a4a20",
    lip_color="nose",
    mood="neutral",
    wrinkles=0.3,
    brow=0.8,
)
mask.preset(
    "gas mask", finish="leather", hide="#3c4038", horns=0.0, warts=0.0, tusks=0.0, nose_kind="filter", mouth="none", mood="neutral",
    wrinkles=0.0, brow=0.0, cheeks=0.0, eyes=0.26, lip_color="steel",
)  # fmt: skip
mask.preset(
    "superhero mask", hide="#c3202a", horns=0.0, warts=0.0, tusks=0.0, nose=0.6, mouth="none", mood="neutral", wrinkles=0.0, brow=0.5,
    cheeks=0.3, eyes=0.24, marks="forehead", mark_color="gold",
)  # fmt: skip
