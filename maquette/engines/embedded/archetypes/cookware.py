"""Pots, pans, pails, cans, plates and cutlery."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, frustum, lathe, sphere, text, torus, tube

KINDS = (
    "pot",
    "cauldron",
    "pan",
    "barrel",
    "bucket",
    "basket",
    "jug",
    "thermos",
    "can",
    "plate",
    "tray",
    "spoon",
    "fork",
    "knife",
    "whisk",
    "shaker",
)

PARAMS = {
    "form": choice(*KINDS),
    "width": number(1.0, 0.75, 1.3),
    "height": number(1.0, 0.75, 1.3),
    "handle": number(1.0, 0.6, 1.4),
    "lid": choice("closed", "none"),
    "filling": color("#7ac23f"),
    "text": words("", "letters on it"),
    "body_color": color("steel"),
    "second_color": color("charcoal"),
}


@archetype("cookware", "tableware", PARAMS, real_m=0.3, slot="hand", words={"open": {"lid": "none"}})
def cookware(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.3)
    b.material("handle", p.second_color, roughness=0.4)
    b.material("inside", like="body", lighter=-0.25)
    b.material("filling", p.filling, roughness=0.2)
    b.material("metal", "silver", "steel")
    b.material("label", "snow", roughness=0.4)
    FORMS[p.form](b, p)
    b.socket("grip", (0, 0.4, 0), size=0.07)


def _pot(b: Builder, p: Params) -> None:
    r, h = 0.85 * p.width, 0.95 * p.height
    with b.group("pot"):
        b.add(cylinder(r, h, 0.08), "body", stand=True)
        b.add(torus(r, 0.05), "body", at=(0, h, 0))
        for s in (1, -1):
            b.add(
                tube([(r * s, 0.74 * h, 0.24), ((r + 0.26) * s, 0.74 * h, 0.2), ((r + 0.26) * s, 0.74 * h, -0.2), (r * s, 0.74 * h, -0.24)], 0.075),
                "handle",
            )
        if p.lid == "none":
            b.cut(cylinder(r - 0.1, h), "inside", at=(0, 0.6 * h, 0))
            b.add(cylinder(r - 0.08, 0.1), "filling", at=(0, 0.66 * h, 0))
    if p.lid == "closed":
        with b.group("lid"):
            b.add(lathe([(r + 0.02, h), (0.9 * r, h + 0.12), (0.4 * r, h + 0.24), (0, h + 0.26)]), "body")
            b.add(cylinder(0.07, 0.16), "handle", at=(0, h + 0.3, 0))
            b.add(ellipsoid(0.19, 0.1, 0.19), "handle", at=(0, h + 0.4, 0))


def _cauldron(b: Builder, p: Params) -> None:
    with b.group("cauldron"):
        b.add(
            lathe([(0.0, 0.16), (0.5, 0.22), (0.92 * p.width, 0.62), (0.9 * p.width, 0.98), (0.68, 1.24), (0.76, 1.36), (0, 1.3)]),
            "body",
            bump=Bump("hammered", 0.02, 0.16),
        )
        b.cut(ellipsoid(0.62, 0.4, 0.62), "inside", at=(0, 1.36, 0))
        b.add(torus(0.74, 0.08), "body", at=(0, 1.34, 0))
        for _ in b.around(3, 0.56, 0.0, 60):
            b.add(cone((0, 0.0, 0.08), (0, 0.42, 0), 0.09, 0.14), "body")
        for s in (1, -1):
            b.add(torus(0.19, 0.06), "handle", at=(0.92 * p.width * s, 1.0, 0), turn=(90, 0, 0))
    with b.group("brew"):
        b.add(cylinder(0.66, 0.1), "filling", at=(0, 1.2, 0))
        for k in range(10):
            b.add(sphere(0.1 + 0.05 * (k % 3)), "filling", at=(0.42 * sin(2.4 * k), 1.27 + 0.04 * (k % 3), 0.42 * cos(2.4 * k)))
        b.add(cone((0.2, 1.1, -0.1), (0.75, 2.0, -0.3), 0.06, 0.06), "handle")


def _pan(b: Builder, p: Params) -> None:
    with b.group("pan"):
        b.add(
            lathe(
                [(0.82 * p.width, 0.0), (0.84 * p.width, 0.0), (1.05 * p.width, 0.32), (0.95 * p.width, 0.3), (0.78 * p.width, 0.1), (0, 0.1)],
                smooth=False,
            ),
            "body",
        )
        b.add(torus(1.0 * p.width, 0.05), "body", at=(0, 0.31, 0))
        b.add(tube([(0.3, 0.26, 0.93 * p.width), (0.45, 0.36, 1.3), (0.66, 0.46, 1.9 * p.handle)], [0.09, 0.09, 0.13], flat=0.6), "handle")


def _barrel(b: Builder, p: Params) -> None:
    w, h = p.width, 1.75 * p.height
    with b.group("barrel"):
        b.add(
            lathe(
                [(0.58 * w, 0), (0.58 * w, 0), (0.72 * w, 0.5 * h), (0.58 * w, h), (0.58 * w, h), (0.5 * w, h), (0.5 * w, h - 0.08), (0, h - 0.08)]
            ),
            "body",
            bump=Bump("planks", 0.03, 0.24, 40.0),
        )
        for t, r in ((0.08, 0.63), (0.3, 0.715), (0.7, 0.715), (0.92, 0.63)):
            b.add(torus(r * w, 0.045, height=0.075), "metal", at=(0, t * h, 0))
        b.add(cone((0, 0.25, 0.6 * w), (0, 0.25, 0.95 * w), 0.07, 0.06), "handle")
        b.add(box(0.07, 0.22, 0.07, 0.02), "handle", at=(0, 0.36, 0.86 * w))


def _bucket(b: Builder, p: Params) -> None:
    with b.group("bucket"):
        b.add(frustum(0.55 * p.width, 0.8 * p.width, 1.25 * p.height, 0.03), "body", stand=True)
        b.cut(frustum(0.46 * p.width, 0.72 * p.width, 1.25 * p.height), "inside", at=(0, 0.74 * p.height, 0))
        b.add(torus(0.79 * p.width, 0.06), "metal", at=(0, 1.24 * p.height, 0))
        b.add(torus(0.64 * p.width, 0.045), "metal", at=(0, 0.42 * p.height, 0))
        b.add(cylinder(0.74 * p.width, 0.08), "filling", at=(0, 1.02 * p.height, 0))
        b.add(
            tube([(-0.82 * p.width * cos(a), 1.16 * p.height + 0.72 * p.handle * sin(a), 0.1) for a in [pi * k / 10 for k in range(11)]], 0.05),
            "metal",
        )
        b.add(cone((-0.2, 1.16 * p.height + 0.72 * p.handle, 0.1), (0.2, 1.16 * p.height + 0.72 * p.handle, 0.1), 0.09, 0.09), "handle")


def _basket(b: Builder, p: Params) -> None:
    with b.group("basket"):
        b.add(
            lathe([(0.62 * p.width, 0), (0.62 * p.width, 0), (0.9 * p.width, 0.75), (0.9 * p.width, 0.75), (0, 0.6)], smooth=False),
            "body",
            bump=Bump("quilt", 0.05, 0.14),
        )
        b.cut(lathe([(0.5, 0.2), (0.8 * p.width, 0.9), (0, 0.9)], smooth=False), "inside")
        for k in range(26):
            a = 2 * pi * k / 26
            b.add(sphere(0.1), "body", at=(0.88 * p.width * cos(a), 0.76 + 0.02 * (k % 2), 0.88 * p.width * sin(a)))
        points = [(-0.86 * p.width * cos(a), 0.7 + 1.0 * p.handle * sin(a), 0) for a in [pi * k / 12 for k in range(13)]]
        b.add(tube(points, 0.085, flat=0.8), "body", bump=Bump("ribs", 0.03, 0.1))
        b.add(lathe([(0.46, 0.15), (0.46, 0.15), (0.62, 0.62), (0, 0.68)], smooth=False), "filling")
        for k in range(7):
            b.add(sphere(0.24), "filling", at=(0.42 * sin(0.9 * k) * (k > 0), 0.66 + 0.1 * (k == 0), 0.42 * cos(0.9 * k) * (k > 0)))
    b.socket("inside", (0, 0.7, 0), size=0.62 * p.width)


def _jug(b: Builder, p: Params) -> None:
    with b.group("jug", melt=0.04):
        b.add(
            lathe(
                [(0.44, 0.0), (0.5, 0.02), (0.66 * p.width, 0.45), (0.62 * p.width, 0.85), (0.36, 1.3), (0.42, 1.7 * p.height), (0, 1.65 * p.height)]
            ),
            "body",
        )
        b.add(cone((0, 1.5 * p.height, 0.25), (0, 1.68 * p.height, 0.52), 0.14, 0.08), "body")
        b.cut(cylinder(0.32, 0.7), "inside", at=(0, 1.7 * p.height, 0))
        b.add(tube([(0, 1.5 * p.height, -0.34), (0, 1.58 * p.height, -0.72), (0, 1.1, -0.9 * p.handle), (0, 0.66, -0.58)], 0.085), "handle")
        b.add(torus(0.63 * p.width, 0.04), "handle", at=(0, 0.7, 0))


def _thermos(b: Builder, p: Params) -> None:
    with b.group("flask"):
        b.add(cylinder(0.44 * p.width, 1.45 * p.height, 0.06), "body", stand=True)
        b.add(lathe([(0.44 * p.width, 1.42 * p.height), (0.34, 1.58 * p.height), (0, 1.58 * p.height)]), "metal")
        b.add(frustum(0.36, 0.34, 0.42, 0.05), "handle", at=(0, 1.78 * p.height, 0), bump=Bump("flutes", 0.02, 0.1))
        b.add(torus(0.43 * p.width, 0.045), "metal", at=(0, 0.1, 0))
        b.add(torus(0.43 * p.width, 0.045), "metal", at=(0, 1.36 * p.height, 0))
        b.add(tube([(0.4, 1.25, 0), (0.74 * p.handle, 1.15, 0), (0.74 * p.handle, 0.55, 0), (0.4, 0.45, 0)], 0.085), "handle")


def _can(b: Builder, p: Params) -> None:
    r = 0.52 * p.width
    with b.group("can"):
        b.add(
            lathe(
                [
                    (0.8 * r, 0.0),
                    (0.82 * r, 0.0),
                    (r, 0.12),
                    (r, 1.6 * p.height),
                    (0.84 * r, 1.76 * p.height),
                    (0.84 * r, 1.76 * p.height),
                    (0, 1.74 * p.height),
                ]
            ),
            "body",
        )
        b.add(torus(0.82 * r, 0.05), "metal", at=(0, 1.77 * p.height, 0))
        b.add(ellipsoid(0.14, 0.05, 0.24), "metal", at=(0, 1.79 * p.height, 0.08))
        b.paint(box(3, 0.12, 3), "label", at=(0, 0.3, 0))
        b.add(text(p.text or "COLA", 0.34, 0.12, bend=-0.5 / r), "label", at=(0, 0.9 * p.height, r))
        for k in range(2):
            b.add(torus(r - 0.01, 0.03), "label", at=(0, 0.6 + 0.62 * k, 0))


def _plate(b: Builder, p: Params) -> None:
    """Upright in a plate stand, so that its rim shows."""
    with b.group("plate", at=(0, 0.1 + 0.9 * p.width, 0.0), turn=(74, 0, 0)):
        b.add(lathe([(0.5, 0.0), (0.54, 0.0), (0.66, 0.06), (0.98 * p.width, 0.2), (0.98 * p.width, 0.25), (0.64, 0.13), (0, 0.11)]), "body")
        for _ in b.around(24, 0.84 * p.width, 0.2):
            b.add(sphere(0.05), "filling")
        b.add(torus(0.64, 0.025), "filling", at=(0, 0.14, 0))
        for _ in b.around(6, 0.2, 0.12):
            b.add(ellipsoid(0.08, 0.035, 0.15), "filling")
    with b.group("stand"):
        for s in (1, -1):
            b.add(tube([(0.36 * s, 0.06, 0.55), (0.36 * s, 0.1, 0.1), (0.3 * s, 0.9, -0.02), (0.34 * s, 0.06, -0.5)], 0.06), "handle")
            b.add(cone((0.36 * s, 0.08, 0.45), (0.36 * s, 0.26, 0.5), 0.06, 0.05), "handle")
        b.add(cone((-0.4, 0.07, -0.4), (0.4, 0.07, -0.4), 0.06, 0.06), "handle")
        b.add(box(0.84, 0.14, 0.42, 0.05), "handle", at=(0, 0.07, 0.4))


def _tray(b: Builder, p: Params) -> None:
    with b.group("tray"):
        b.add(box(2.4 * p.width, 0.26, 1.6, 0.08, taper=-0.06), "body", at=(0, 0.12, 0))
        b.cut(box(2.2 * p.width, 0.3, 1.4, 0.06), "inside", at=(0, 0.24, 0))
        for s in (1, -1):
            b.add(
                tube(
                    [
                        (1.16 * p.width * s, 0.2, 0.34),
                        (1.42 * p.width * s, 0.34, 0.2),
                        (1.42 * p.width * s, 0.34, -0.2),
                        (1.16 * p.width * s, 0.2, -0.34),
                    ],
                    0.07,
                ),
                "handle",
            )
    with b.group("tea"):
        for x, z in ((-0.6, 0.2), (0.6, -0.2)):
            b.add(lathe([(0.16, 0.08), (0.3, 0.2), (0.34, 0.5), (0, 0.45)]), "label", at=(x, 0.02, z))
            b.add(torus(0.12, 0.045), "label", at=(x + 0.36, 0.36, z), turn=(90, 0, 0))
        b.add(ellipsoid(0.36, 0.32, 0.36), "label", at=(0, 0.4, 0))
        b.add(sphere(0.09), "filling", at=(0, 0.76, 0))
        b.add(tube([(0.28, 0.3, 0.1), (0.46, 0.5, 0.14), (0.52, 0.64, 0.15)], [0.1, 0.07, 0.06]), "label")


def _block(b: Builder, depth: float) -> None:
    with b.group("stand"):
        b.add(box(0.95, 0.18, depth, 0.05), "handle", at=(0, 0.06, 0))


def _upright(b: Builder, p: Params) -> None:
    """A handle standing in a block."""
    _block(b, 0.7)
    b.add(tube([(0, 0.1, 0), (0, 0.5, 0), (0, 1.15, 0.02)], [0.13, 0.085, 0.07], flat=0.6, up=(0, 0, 1)), "body")


def _spoon(b: Builder, p: Params) -> None:
    _upright(b, p)
    with b.group("bowl", at=(0, 1.55 * p.height, 0.05), turn=(-10, 0, 0)):
        b.add(ellipsoid(0.33 * p.width, 0.5, 0.14), "body")
        b.cut(ellipsoid(0.27 * p.width, 0.43, 0.12), "inside", at=(0, 0.0, 0.1))
    b.add(cone((0, 1.0, 0.02), (0, 1.2, 0.03), 0.07, 0.07), "body")


def _fork(b: Builder, p: Params) -> None:
    _upright(b, p)
    b.add(extrude([(-0.06, 1.05), (0.06, 1.05), (0.3, 1.3), (0.31, 1.5), (-0.31, 1.5), (-0.3, 1.3)], 0.12, round=0.04), "body")
    for k in range(4):
        x = -0.24 + 0.16 * k
        b.add(tube([(x * p.width, 1.42, 0), (x * p.width, 1.75, 0.06), (x * p.width, 2.02 * p.height, 0.02)], [0.065, 0.06, 0.035]), "body")


def _knife(b: Builder, p: Params) -> None:
    _block(b, 0.6)
    b.add(box(0.24, 0.75, 0.2, 0.07), "handle", at=(0, 0.45, 0))
    for y in (0.3, 0.5, 0.7):
        b.add(cylinder(0.05, 0.24), "metal", at=(0, y, 0), turn=(90, 0, 0))
    b.add(
        extrude([(-0.14, 0.78), (0.3, 0.86), (0.32, 1.2), (0.22, 1.7), (-0.02, 2.05 * p.height), (-0.14, 2.1 * p.height)], 0.11, round=0.03), "body"
    )


def _whisk(b: Builder, p: Params) -> None:
    with b.group("stand"):
        b.add(cylinder(0.4, 0.16, 0.04), "handle", at=(0, 0.05, 0))
    b.add(cone((0, 0.1, 0), (0, 0.85, 0), 0.11, 0.09), "handle", bump=Bump("ribs", 0.015, 0.1))
    for k in range(5):
        with b.frame((0, 0.8, 0), (0, 36 * k, 0)):
            w = 0.42 * p.width
            b.add(
                tube(
                    [
                        (0.04, 0, 0),
                        (0.62 * w, 0.4, 0),
                        (w, 0.85, 0),
                        (0.6 * w, 1.18, 0),
                        (0, 1.28, 0),
                        (-0.6 * w, 1.18, 0),
                        (-w, 0.85, 0),
                        (-0.62 * w, 0.4, 0),
                        (-0.04, 0, 0),
                    ],
                    0.036,
                ),
                "body",
            )


def _shaker(b: Builder, p: Params) -> None:
    for k, (x, role, letter) in enumerate(((-0.48, "label", "S"), (0.48, "handle", "P"))):
        with b.group(f"shaker {k}", at=(x, 0, 0)):
            b.add(
                lathe([(0.38, 0.0), (0.42, 0.02), (0.38, 0.4), (0.3 * p.width, 0.95 * p.height), (0.32, 1.05 * p.height), (0, 1.05 * p.height)]),
                role,
                bump=Bump("flutes", 0.02, 0.2),
            )
            b.add(lathe([(0.33, 1.02 * p.height), (0.34, 1.16 * p.height), (0.2, 1.36 * p.height), (0, 1.4 * p.height)]), "body")
            for _ in b.around(5, 0.12, 1.38 * p.height):
                b.cut(sphere(0.045), "inside")
            b.add(text(letter, 0.36, 0.16), "handle" if k == 0 else "label", at=(0, 0.5, 0.36))
    b.add(box(1.9, 0.1, 0.9, 0.04), "body", at=(0, 0.01, 0))


FORMS = {
    "pot": _pot,
    "cauldron": _cauldron,
    "pan": _pan,
    "barrel": _barrel,
    "bucket": _bucket,
    "basket": _basket,
    "jug": _jug,
    "thermos": _thermos,
    "can": _can,
    "plate": _plate,
    "tray": _tray,
    "spoon": _spoon,
    "fork": _fork,
    "knife": _knife,
    "whisk": _whisk,
    "shaker": _shaker,
}

cookware.preset("cooking pot", body_color="#c8352f")
cookware.preset("cauldron", form="cauldron", body_color="#3a3d42", slot="ground", real_m=0.6)
cookware.preset("frying pan", form="pan", body_color="charcoal", second_color="dark wood", real_m=0.45)
cookware.preset("barrel", form="barrel", body_color="wood", slot="ground", real_m=0.9)
cookware.preset("bucket", form="bucket", body_color="#8fa0ad", filling="water", second_color="wood")
cookware.preset("basket", form="basket", body_color="#b98a4c", filling="red", real_m=0.4)
cookware.preset("jug", form="jug", body_color="#3f78b0", second_color="cream")
cookware.preset("thermos", form="thermos", body_color="forest", second_color="charcoal")
cookware.preset("soda can", form="can", body_color="red", real_m=0.12)
cookware.preset("plate", form="plate", body_color="snow", filling="#2f5fc0", second_color="dark wood", real_m=0.26)
cookware.preset("tray", form="tray", body_color="wood", second_color="dark wood", filling="red", real_m=0.45)
cookware.preset("spoon", form="spoon", real_m=0.2)
cookware.preset("fork", form="fork", real_m=0.2)
cookware.preset("kitchen knife", form="knife", second_color="dark wood", real_m=0.32)
cookware.preset("whisk", form="whisk", real_m=0.28)
cookware.preset("salt shaker", form="shaker", real_m=0.12)
