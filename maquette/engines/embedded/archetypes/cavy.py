"""Guinea pigs: a loaf of fur on four small feet, no neck, no tail, petals for ears."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes, groove
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Grain
from maquette.engines.embedded.shapes import box, ellipsoid, extrude, leaf, sphere, tube

PARAMS = {
    "girth": number(0.66, 0.5, 0.85, "half the width of the body"),
    "length": number(1.05, 0.85, 1.3, "half the length of the body", vary=0.043),
    "height": number(0.62, 0.5, 0.8, "half the height of the body", vary=0.043),
    "head": number(0.56, 0.45, 0.68),
    "ears": number(1.0, 0.0, 1.6),
    "eyes": number(0.1, 0.06, 0.15),
    "muzzle": number(1.0, 0.7, 1.3),
    "teeth": number(1.0, 0.0, 1.5),
    "legs": number(1.0, 0.6, 1.4, "size of the feet"),
    "fur": number(1.0, 0.0, 2.0, "depth of the coat's relief"),
    "stance": number(0.0, 0.0, 0.5, "how high it stands", vary=0.0),
    "blaze": number(1.0, 0.0, 1.0, "white on the face and behind the shoulders", vary=0.0),
    "tuft": number(0.0, 0.0, 1.3, "a rosette on the crown"),
    "coat": color("caramel"),
    "belly": color("snow", "the blaze, the saddle and below"),
    "patch": color("#3a2a22", "the hindquarters"),
    "mood": choice(*MOODS),
    "turn": number(12.0, -30.0, 30.0, "how far the head looks to the side, degrees", vary=0.8),
}


@archetype("cavy", "animals", PARAMS, symmetric=False, real_m=0.25, words={"fluffy": {"fur": 1.7, "tuft": 1.0}})
def cavy(b: Builder, p: Params) -> None:
    """Lying in wait for a carrot."""
    grain = Grain("fur", 0.006, 0.03, 1.5)
    b.material("coat", p.coat, "fur", grain=grain, mottle=0.06)
    b.material("belly", p.belly, "fur", grain=grain)
    b.material("patches", p.patch, "fur", grain=grain)
    b.material("skin", "#e8a798" if p.blaze > 0.05 else "#6b4a35", "skin")
    b.material("nose", "#d98878" if p.blaze > 0.05 else "#4a3328", roughness=0.35)
    b.material("mouth", "#3a211d", roughness=0.7)
    b.material("teeth", "snow", roughness=0.2)
    with b.frame((0.0, p.stance, 0.0)):
        _body(b, p)


def _body(b: Builder, p: Params) -> None:
    g, n, h, low = p.girth, p.length, p.height, -p.stance
    coat = Bump("fur", 0.022 * p.fur, 0.1, 2.2) if p.fur > 0.05 else None
    with b.group("body", melt=0.12):
        b.add(ellipsoid(g, h, n), "coat", at=(0.0, h + 0.08, 0.0), bump=coat)
        b.add(ellipsoid(0.95 * g, 0.95 * h, 0.62 * n), "coat", at=(0.0, h + 0.06, -0.42 * n), bump=coat)
        if p.blaze > 0.05:
            b.paint(ellipsoid(1.2 * g, 1.3 * h, 0.3 * n), "belly", at=(0.0, h, 0.12 * n))
        b.paint(ellipsoid(1.3 * g, 1.5 * h, 0.55 * n), "patches", at=(0.1, h + 0.3, -0.95 * n))
        b.paint(box(3.0 * g, 0.5 * h, 3.0 * n, 0.1), "belly", at=(0.0, 0.12, 0.0))
        for z, out, turn in ((0.55 * n, 0.62, 10.0), (-0.55 * n, 0.72, 18.0)):
            s = p.legs * (1.0 if z > 0 else 1.25)
            b.add(tube([(0.5 * g, 0.45, 0.8 * z), (out * g, 0.12 + low, z + 0.06)], [0.2, 0.12 * s]), "coat", mirror=True)
            b.add(ellipsoid(0.14 * s, 0.1, 0.22 * s), "skin", at=(out * g, 0.09 + low, z + 0.14), turn=(0.0, turn, 0.0), mirror=True, blend=0.03)
            for k in (-1.0, 0.0, 1.0):
                b.add(sphere(0.052 * s), "skin", at=(out * g + 0.075 * k * s, 0.05 + low, z + 0.34 * s), mirror=True, blend=0.02)
    with b.group("head", at=(0.0, h + 0.3, 0.86 * n), turn=(4.0, p.turn, 0.15 * p.turn), melt=0.08, blend=0.12):
        _head(b, p, coat)
    with b.group("sockets", at=(0.0, h + 0.3, 0.86 * n), turn=(4.0, p.turn, 0.15 * p.turn)):
        b.socket("head_top", (0.0, 0.82 * p.head, 0.1), size=0.72 * p.head)
        b.socket("eyes", (0.0, 0.2 * p.head, 0.85 * p.head), size=0.9 * p.head)
        b.socket("mouth", (0.0, -0.42 * p.head, 1.25 * p.head), (0.0, 0.0, 90.0), size=0.1)
    b.socket("neck", (0.0, h + 0.12, 0.7 * n), (60.0, 0.0, 0.0), size=0.86 * g)
    b.socket("back", (0.0, 2.0 * h + 0.06, -0.2 * n), size=0.7 * g)


def _head(b: Builder, p: Params, coat: Bump | None) -> None:
    """A blunt wedge: high brow, long straight nose, heavy cheeks."""
    r, m = p.head, p.muzzle
    b.add(ellipsoid(0.9 * r, 0.82 * r, 0.92 * r), "coat", at=(0.0, 0.08 * r, 0.0), bump=coat)
    b.add(ellipsoid(0.52 * r * m, 0.5 * r * m, 0.62 * r), "coat", at=(0.0, -0.14 * r, 0.62 * r))
    b.add(ellipsoid(0.36 * r, 0.34 * r, 0.4 * r), "coat", at=(0.46 * r, -0.3 * r, 0.4 * r), mirror=True)
    if p.blaze > 0.05:
        b.paint(ellipsoid(0.2 * r, 1.3 * r, 0.9 * r), "belly", at=(0.0, 0.3 * r, 0.75 * r))
    b.paint(ellipsoid(0.52 * r, 0.42 * r, 0.5 * r), "belly", at=(0.0, -0.35 * r, 0.95 * r))
    nose = (0.0, 0.02 * r, 1.2 * r)
    b.add(ellipsoid(0.17 * r * m, 0.12 * r * m, 0.1 * r), "nose", at=nose, blend=0.02)
    b.cut(sphere(0.045 * r), "mouth", at=(0.07 * r, nose[1] + 0.01, nose[2] + 0.08 * r), mirror=True)
    groove(b, [(0.0, -0.08 * r, 1.26 * r), (0.0, -0.2 * r, 1.24 * r), (0.0, -0.3 * r, 1.2 * r)], [0.016, 0.018, 0.016], "mouth")
    smile = 0.12 if p.mood in ("happy", "neutral", "surprised") else -0.02
    line = [(0.02 * r, -0.3 * r, 1.2 * r), (0.16 * r, -0.33 * r, 1.14 * r), (0.3 * r, (-0.33 + smile) * r, 1.03 * r)]
    groove(b, line, [0.018, 0.018, 0.016], "mouth", mirror=True)
    if p.teeth > 0.05:
        b.add(box(0.17 * r, 0.15 * r * p.teeth, 0.07, 0.015), "teeth", at=(0.0, -0.38 * r, 1.16 * r), blend=0.0)
    if p.ears > 0.0:
        petal = leaf(0.62 * r * p.ears, 0.52 * r * p.ears, 0.55)
        for side in (1.0, -1.0):
            with b.frame((0.72 * side * r, 0.5 * r, -0.02 * r), (18.0, 24.0 * side, -118.0 * side)):
                b.add(extrude(petal, 0.09, 0.03, bend=(0.9, 0.3)), "patches" if side > 0 else "coat", blend=0.02)
                b.paint(extrude([(0.62 * x, 0.16 * r + 0.62 * y) for x, y in petal], 0.3), "skin", at=(0.0, 0.0, 0.12))
    if p.tuft > 0.05:
        for k in range(7):
            with b.frame((0.0, 0.86 * r, 0.1 * r), (24.0, 51.4 * k, 0.0)):
                b.add(extrude(leaf(0.3 * p.tuft, 0.16), 0.07, 0.03), "belly", turn=(-48.0, 0.0, 0.0))
    lids = None if p.mood in ("neutral", "happy", "surprised") else "coat"
    eyes(b, (0.6 * r, 0.2 * r, 0.6 * r), 1.25 * p.eyes, Eyes("button", mood=p.mood, lids=lids), yaw_deg=46, pitch_deg=6)


cavy.preset("guinea pig")
cavy.preset(
    "capybara",
    coat="#a06a3c",
    belly="#b98a5c",
    patch="#a06a3c",
    girth=0.58,
    length=1.05,
    height=0.6,
    legs=1.3,
    stance=0.28,
    head=0.54,
    muzzle=1.3,
    ears=0.55,
    eyes=0.085,
    blaze=0.0,
    teeth=0.0,
    fur=0.6,
    mood="sleepy",
    real_m=0.9,
)
