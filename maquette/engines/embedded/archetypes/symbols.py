"""Signs that stand: hearts, stars, arrows, marks, letters and words."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.pictograms import coin_sign, dollar, pin, recycle, smiley, wifi
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.shapes import (
    Outline,
    Point,
    box,
    capsule,
    cone,
    cylinder,
    ellipsoid,
    extrude,
    heart,
    polygon,
    rectangle,
    sphere,
    star,
    text,
    torus,
    tube,
)  # fmt: skip

SIGNS = (
    "heart", "broken heart", "star", "star of david", "pentagram", "arrow", "infinity", "yin yang",
    "cross", "peace", "question", "exclamation", "plus", "smiley", "speech bubble", "hash",
    "at", "recycle", "dollar", "fleur-de-lis", "ankh", "swirl", "bitcoin", "pin",
    "wifi", "medical cross",
)  # fmt: skip

PARAMS = {
    "form": choice(*SIGNS),
    "width": number(1.0, 0.7, 1.3),
    "height": number(1.0, 0.7, 1.3),
    "thickness": number(1.0, 0.5, 2.0, "depth from front to back"),
    "edge": number(1.0, 0.0, 1.8, "roundness of the edges"),
    "rim": number(1.0, 0.0, 1.5, "raised border"),
    "points": number(5.0, 3.0, 12.0, "of a star", vary=0.0),
    "notch": number(0.5, 0.25, 0.8, "how deep the notches of a star are", vary=0.03),
    "base": number(1.0, 0.0, 1.3, "size of the foot; 0 for none"),
    "text": words("", "letters on it"),
    "body_color": color("red"),
    "second_color": color("snow"),
    "base_color": color("dark wood"),
}


@archetype("sign", "symbol", PARAMS, real_m=0.2, words={"pointed": {"notch": 0.75}})
def sign(b: Builder, p: Params) -> None:
    """The symbol upright on a small foot."""
    b.material("body", p.body_color, roughness=0.35)
    b.material("second", p.second_color, roughness=0.4)
    b.material("rim", like="body", lighter=-0.2)
    b.material("base", p.base_color, "wood")
    FORMS[p.form](b, p)
    if p.base > 0.0:
        with b.group("base"):
            b.add(box(1.0 * p.base, 0.16, 0.62 * p.base, 0.05, taper=0.08), "base", at=(0, 0.06, 0))
            b.add(box(0.4 * p.base, 0.3, 0.26, 0.03), "base", at=(0, 0.14, 0))
    if p.text:
        with b.group("letters", at=(0, 1.1, 0.17 * p.thickness + 0.04)):
            b.add(text(p.text, min(0.4, 1.5 / len(p.text)), 0.14), "second")


def _fit(p: Params, outline: Outline) -> Outline:
    return tuple((x * p.width, y * p.height) for x, y in outline)


def _plate(
    b: Builder, p: Params, outline: Outline, role: str = "body", depth: float = 0.34, inset: float = 0.82, smooth: bool = False, rim: bool = True
) -> None:
    """A thick cut-out with a raised, smaller copy of itself on both faces."""
    d = depth * p.thickness
    b.add(extrude(_fit(p, outline), d, round=min(0.1 * p.edge, 0.4 * d), smooth=smooth), role)
    if rim and p.rim > 0.0:
        inner = [(inset * x, inset * y) for x, y in _fit(p, outline)]
        b.add(extrude(inner, d + 0.09 * p.rim, round=0.05, smooth=smooth), role)


def _heart(b: Builder, p: Params) -> None:
    """A full, pillowy heart."""
    with b.group("heart", at=(0, 1.12, 0), melt=0.1):
        b.add(extrude(_fit(p, heart(0.95)), 0.46 * p.thickness, round=0.22 * p.thickness), "body")
        b.add(ellipsoid(0.44 * p.width, 0.4 * p.height, 0.36 * p.thickness), "body", at=(0.4 * p.width, 0.26 * p.height, 0), mirror=True, blend=0.25)
        b.add(cone((0, -0.1, 0), (0, -0.7 * p.height, 0), 0.34 * p.thickness, 0.12), "body", blend=0.25)


def _broken(b: Builder, p: Params) -> None:
    crack: list[Point] = [(0.0, 1.2), (0.0, 0.62), (-0.14, 0.4), (0.15, 0.06), (-0.12, -0.24), (0.06, -0.6), (0.0, -1.2)]
    for s, name in ((-1, "left"), (1, "right")):
        side = [*crack, (1.6 * s, -1.2), (1.6 * s, 1.2)]
        with b.group(name, at=(0.075 * s, 1.12, 0), turn=(0, 0, -7 * s)), b.frame():
            b.add(extrude(_fit(p, heart(0.95)), 0.46 * p.thickness, round=0.16), "body")
            b.keep(extrude(side, 2.0, round=0.0), "rim")
    b.add(cone((-0.12, 0.32, 0), (0.12, 0.32, 0), 0.14, 0.14), "body")


def _star(b: Builder, p: Params) -> None:
    """Faceted: ridges run from the middle to the points."""
    with b.group("star", at=(0, 0.91, 0)):
        if p.base > 0.0:
            b.add(cone((0, -0.75, 0), (0, -0.2, 0), 0.13, 0.13), "base")
        outline = star(round(p.points), 0.98, 0.98 * p.notch)
        for k in range(4):
            b.add(
                extrude([(x * (1 - 0.2 * k), y * (1 - 0.2 * k)) for x, y in _fit(p, outline)], (0.26 + 0.1 * k) * p.thickness, round=0.05),
                "body",
                blend=0.04,
            )


def _david(b: Builder, p: Params) -> None:
    with b.group("star", at=(0, 1.14, 0)):
        for turn in (90.0, -90.0):
            b.add(
                extrude((_fit(p, polygon(3, 0.98, turn)), _fit(p, polygon(3, 0.62, turn))), (0.28 if turn > 0 else 0.36) * p.thickness, round=0.04),
                "body" if turn > 0 else "second",
            )


def _pentagram(b: Builder, p: Params) -> None:
    with b.group("ring", at=(0, 1.14, 0), turn=(90, 0, 0)):
        b.add(torus(0.92 * p.width, 0.09, height=0.13 * p.thickness), "body")
    with b.group("star", at=(0, 1.14, 0)):
        for k in range(5):
            a, c = pi / 2 + 4 * pi / 5 * k, pi / 2 + 4 * pi / 5 * (k + 1)
            z = 0.03 * (-1) ** k
            b.add(
                capsule((0.92 * cos(a) * p.width, 0.92 * sin(a) * p.width, z), (0.92 * cos(c) * p.width, 0.92 * sin(c) * p.width, -z), 0.085), "body"
            )
        for k in range(5):
            a = pi / 2 + 2 * pi / 5 * k
            b.add(sphere(0.14), "second", at=(0.92 * cos(a) * p.width, 0.92 * sin(a) * p.width, 0))


def _arrow(b: Builder, p: Params) -> None:
    with b.group("arrow", at=(0, 1.12, 0)):
        _plate(b, p, ((-1.0, -0.24), (0.1, -0.24), (0.1, -0.66), (1.0, 0.0), (0.1, 0.66), (0.1, 0.24), (-1.0, 0.24)), inset=0.78)
    with b.group("post"):
        b.add(box(0.2, 0.9, 0.16), "base", at=(-0.1, 0.5, 0))


def _infinity(b: Builder, p: Params) -> None:
    with b.group("loop", at=(0, 0.92, 0)):
        points = []
        for k in range(40):
            t = 2 * pi * k / 40
            f = 1.2 / (1 + sin(t) ** 2)
            points.append((f * cos(t) * p.width, 1.25 * f * sin(t) * cos(t) * p.height, 0.13 * sin(t)))
        b.add(tube(points, [0.15 + 0.05 * abs(cos(2 * pi * k / 40)) for k in range(40)], flat=0.9 * p.thickness, up=(0, 0, 1), closed=True), "body")
    b.add(cylinder(0.16, 0.5), "base", at=(0.65 * p.width, 0.35, 0), turn=(0, 0, 0)) if p.base > 0.0 else None
    b.add(cylinder(0.16, 0.5), "base", at=(-0.65 * p.width, 0.35, 0)) if p.base > 0.0 else None
    b.add(box(1.9 * p.width, 0.16, 0.6, 0.05), "base", at=(0, 0.06, 0)) if p.base > 0.0 else None


def _yin(b: Builder, p: Params) -> None:
    d = 0.3 * p.thickness
    with b.group("disc", at=(0, 1.1, 0), turn=(90, 0, 0)):
        b.add(cylinder(0.95, d, 0.06), "second")
        b.add(torus(0.95, 0.07, height=0.5 * d + 0.04), "body")
    half = [(0.9 * cos(a), 0.9 * sin(a)) for a in [pi / 2 + pi * k / 24 for k in range(25)]]
    lower = [(0.45 * cos(a), -0.45 + 0.45 * sin(a)) for a in [-pi / 2 + pi * k / 16 for k in range(1, 17)]]
    upper = [(-0.45 * cos(a), 0.45 + 0.45 * sin(a)) for a in [-pi / 2 - pi * k / 16 * -1 for k in range(1, 16)]]
    with b.group("dark", at=(0, 1.1, 0)):
        b.add(extrude([*half, *lower, *upper], d + 0.12, round=0.04), "body")
        b.cut(cylinder(0.15, 1.0), "second", at=(0, 0.45, 0), turn=(90, 0, 0))
    with b.group("dots", at=(0, 1.1, 0), turn=(90, 0, 0)):
        b.add(cylinder(0.15, d + 0.12, 0.03), "body", at=(0, 0, 0.45))
        b.add(cylinder(0.13, d + 0.04, 0.03), "second", at=(0, 0, -0.45))


def _cross(b: Builder, p: Params) -> None:
    """A cross with flared ends and a jewel."""
    with b.group("cross", at=(0, 1.1, 0)):
        arm: Outline = (
            (-0.15, 0.15),
            (-0.13, 0.5),
            (-0.26, 0.92),
            (0.26, 0.92),
            (0.13, 0.5),
            (0.15, 0.15),
            (0.45, 0.13),
            (0.7, 0.24),
            (0.7, -0.24),
            (0.45, -0.13),
            (0.15, -0.15),
            (0.14, -0.6),
            (0.26, -1.05),
            (-0.26, -1.05),
            (-0.14, -0.6),
            (-0.15, -0.15),
            (-0.45, -0.13),
            (-0.7, -0.24),
            (-0.7, 0.24),
            (-0.45, 0.13),
        )
        b.add(extrude(_fit(p, tuple((x, y + 0.1) for x, y in arm)), 0.28 * p.thickness, round=0.05), "body")
        b.add(torus(0.3, 0.05), "second", at=(0, 0.1, 0), turn=(90, 0, 0))
        b.add(sphere(0.17), "second", at=(0, 0.1, 0.1 * p.thickness))
        b.add(capsule((0, -0.7, 0.15 * p.thickness), (0, 0.8, 0.15 * p.thickness), 0.04), "second")
        b.add(capsule((-0.55, 0.1, 0.15 * p.thickness), (0.55, 0.1, 0.15 * p.thickness), 0.04), "second")


def _peace(b: Builder, p: Params) -> None:
    with b.group("sign", at=(0, 1.12, 0), turn=(90, 0, 0)):
        b.add(torus(0.85 * p.width, 0.14, height=0.17 * p.thickness), "body")
        for a in (0, 180, 135, -135):
            with b.frame(turn=(0, a, 0)):
                b.add(box(0.26, 0.32 * p.thickness, 0.9 * p.width, 0.06), "body", at=(0, 0, -0.43 * p.width))


def _question(b: Builder, p: Params) -> None:
    with b.group("mark", at=(0, 0.1, 0)):
        hook = [(-0.5, 1.45, 0), (-0.4, 1.72, 0), (0.0, 1.88, 0), (0.4, 1.72, 0), (0.46, 1.42, 0), (0.22, 1.14, 0), (0.02, 0.92, 0), (0.0, 0.66, 0)]
        b.add(tube([(x * p.width, y * p.height, z) for x, y, z in hook], 0.19, flat=0.95 * p.thickness, up=(0, 0, 1)), "body")
        b.add(sphere(0.24), "body", at=(0, 0.28, 0))
        b.add(cylinder(0.08, 0.5), "base", at=(0, 0.45, 0))


def _exclamation(b: Builder, p: Params) -> None:
    with b.group("mark", at=(0, 0.1, 0)):
        b.add(cone((0, 0.82, 0), (0, 1.68 * p.height, 0), 0.14, 0.28 * p.width), "body")
        b.add(sphere(0.25), "body", at=(0, 0.3, 0))
        b.add(cylinder(0.09, 0.4), "base", at=(0, 0.56, 0))


def _plus(b: Builder, p: Params) -> None:
    with b.group("plus", at=(0, 1.06, 0)):
        a, c = 0.28, 0.88
        _plate(b, p, ((-a, -c), (a, -c), (a, -a), (c, -a), (c, a), (a, a), (a, c), (-a, c), (-a, a), (-c, a), (-c, -a), (-a, -a)), inset=0.86)


def _medical(b: Builder, p: Params) -> None:
    with b.group("shield", at=(0, 1.1, 0)):
        b.add(extrude(_fit(p, rectangle(1.7, 1.7)), 0.26 * p.thickness, round=0.12), "second")
        a, c = 0.22, 0.64
        _plate(
            b, p, ((-a, -c), (a, -c), (a, -a), (c, -a), (c, a), (a, a), (a, c), (-a, c), (-a, a), (-c, a), (-c, -a), (-a, -a)), depth=0.44, rim=False
        )


def _bubble(b: Builder, p: Params) -> None:
    with b.group("bubble", at=(0, 1.2, 0)):
        b.add(extrude(_fit(p, tuple((1.05 * x, 0.72 * y) for x, y in _squircle())), 0.32 * p.thickness, round=0.1), "body")
        b.add(extrude([(-0.5, -0.5), (0.05, -0.55), (-0.62, -1.12)], 0.32 * p.thickness, round=0.06), "body")
        if not p.text:
            for x in (-0.46, 0.0, 0.46):
                b.add(sphere(0.15), "second", at=(x, 0, 0.14 * p.thickness))
    b.add(cylinder(0.14, 0.5), "base", at=(0, 0.35, 0))


def _squircle() -> list[Point]:
    out = []
    for k in range(40):
        c, s = cos(2 * pi * k / 40), sin(2 * pi * k / 40)
        out.append((abs(c) ** 0.55 * (1 if c > 0 else -1), abs(s) ** 0.55 * (1 if s > 0 else -1)))
    return out


def _hash(b: Builder, p: Params) -> None:
    with b.group("hash", at=(0, 1.08, 0)):
        for s in (1, -1):
            b.add(box(0.26, 1.9 * p.height, 0.34 * p.thickness, 0.07), "body", at=(0.34 * s, 0, 0), turn=(0, 0, -8))
            b.add(box(1.75 * p.width, 0.26, 0.34 * p.thickness, 0.07), "body", at=(0, 0.32 * s, 0))


def _at(b: Builder, p: Params) -> None:
    with b.group("at", at=(0, 1.1, 0)):
        b.add(torus(0.36, 0.13, height=0.17 * p.thickness), "body", turn=(90, 0, 0))
        tail = [(0.38, 0.36, 0), (0.38, -0.2, 0), (0.52, -0.38, 0), (0.78, -0.24, 0)]
        swirl = [(0.86 * cos(a), 0.86 * sin(a), 0) for a in [-0.18 + 0.3 * k for k in range(19)]]
        b.add(tube([*tail[:-1], *swirl], 0.13, flat=1.2 * p.thickness, up=(0, 0, 1)), "body")


def _fleur(b: Builder, p: Params) -> None:
    with b.group("lily", at=(0, 0.3, 0)):
        middle = [(0, 0.45), (0.2, 0.75), (0.3, 1.1), (0.14, 1.5), (0, 1.72), (-0.14, 1.5), (-0.3, 1.1), (-0.2, 0.75)]
        b.add(extrude(_fit(p, tuple(middle)), 0.3 * p.thickness, round=0.09, smooth=True), "body")
        b.add(
            tube(
                [(0.12, 0.5, 0), (0.3, 0.9, 0), (0.6, 1.24, 0), (0.84, 1.12, 0), (0.82, 0.86, 0), (0.66, 0.84, 0)],
                [0.12, 0.16, 0.19, 0.16, 0.12, 0.07],
                flat=0.9 * p.thickness,
                up=(0, 0, 1),
            ),
            "body",
            mirror=True,
        )
        b.add(
            tube([(0.1, 0.42, 0), (0.2, 0.2, 0), (0.42, 0.1, 0), (0.5, 0.26, 0)], [0.11, 0.12, 0.1, 0.06], flat=0.9 * p.thickness, up=(0, 0, 1)),
            "body",
            mirror=True,
        )
        b.add(extrude([(0, -0.15), (0.14, 0.2), (0, 0.55), (-0.14, 0.2)], 0.28 * p.thickness, round=0.05), "body")
        b.add(box(0.78 * p.width, 0.2, 0.42 * p.thickness, 0.06), "second", at=(0, 0.45, 0))


def _ankh(b: Builder, p: Params) -> None:
    with b.group("ankh", at=(0, 0.1, 0)):
        loop = [(0.06, 1.1, 0), (0.36, 1.42, 0), (0.36, 1.72, 0), (0, 1.94, 0), (-0.36, 1.72, 0), (-0.36, 1.42, 0), (-0.06, 1.1, 0)]
        b.add(tube([(x * p.width, y * p.height, z) for x, y, z in loop], 0.13, flat=1.15 * p.thickness, up=(0, 0, 1)), "body")
        b.add(extrude([(-0.1, 1.1), (-0.2, 0.0), (0.2, 0.0), (0.1, 1.1)], 0.3 * p.thickness, round=0.06), "body")
        b.add(
            extrude(
                [(-0.66, 0.83), (-0.1, 0.94), (0.1, 0.94), (0.66, 0.83), (0.66, 1.19), (0.1, 1.08), (-0.1, 1.08), (-0.66, 1.19)],
                0.3 * p.thickness,
                round=0.06,
            ),
            "body",
        )
        b.add(sphere(0.15), "second", at=(0, 1.01, 0.09 * p.thickness))


def _swirl(b: Builder, p: Params) -> None:
    with b.group("swirl", at=(0, 1.08, 0)):
        points = [((0.06 + 0.085 * a) * cos(a), (0.06 + 0.085 * a) * sin(a), 0) for a in [0.42 * k for k in range(29)]]
        b.add(tube(points, [0.1 + 0.003 * k for k in range(29)], flat=1.2 * p.thickness, up=(0, 0, 1)), "body")


FORMS = {
    "heart": _heart,
    "broken heart": _broken,
    "star": _star,
    "star of david": _david,
    "pentagram": _pentagram,
    "arrow": _arrow,
    "infinity": _infinity,
    "yin yang": _yin,
    "cross": _cross,
    "peace": _peace,
    "question": _question,
    "exclamation": _exclamation,
    "plus": _plus,
    "smiley": smiley,
    "speech bubble": _bubble,
    "hash": _hash,
    "at": _at,
    "recycle": recycle,
    "dollar": dollar,
    "fleur-de-lis": _fleur,
    "ankh": _ankh,
    "swirl": _swirl,
    "bitcoin": lambda b, p: coin_sign(b, p, "B"),
    "pin": pin,
    "wifi": wifi,
    "medical cross": _medical,
}

sign.preset("heart", form="heart", thickness=1.2)
sign.preset("broken heart", form="broken heart")
sign.preset("star", form="star", base=1.3, body_color="#f7c52f", thickness=1.2)
sign.preset("star of david", form="star of david", body_color="blue", second_color="#5f8fe0")
sign.preset("pentagram", form="pentagram", body_color="#5a2a7a", second_color="gold")
sign.preset("arrow sign", form="arrow", body_color="green")
sign.preset("infinity", form="infinity", body_color="#3f7fd0", base=0.8)
sign.preset("yin yang", form="yin yang", body_color="charcoal", base_color="wood")
sign.preset("cross", form="cross", body_color="gold", second_color="crimson")
sign.preset("peace sign", form="peace", body_color="#6f4fc0")
sign.preset("question mark", form="question", body_color="#2f8fd8", base_color="#1f5f9a")
sign.preset("exclamation mark", form="exclamation", body_color="#f0a52a", base_color="#a8641a")
sign.preset("plus sign", form="plus", body_color="green")
sign.preset("smiley", form="smiley", body_color="#fbcf33")
sign.preset("speech bubble", form="speech bubble", body_color="#4aa3e0")
sign.preset("hash sign", form="hash", body_color="#2f9fb8")
sign.preset("at sign", form="at", body_color="#4a6fd0")
sign.preset("recycle symbol", form="recycle", body_color="green", second_color="#6fc05a")
sign.preset("dollar sign", form="dollar", body_color="#3f9b46")
sign.preset("fleur-de-lis", form="fleur-de-lis", body_color="gold", second_color="royal blue")
sign.preset("ankh", form="ankh", body_color="gold", second_color="turquoise")
sign.preset("swirl", form="swirl", body_color="#e0609a")
sign.preset("bitcoin", form="bitcoin", body_color="gold", second_color="#f08a1f")
sign.preset("location pin", form="pin", body_color="red")
sign.preset("wifi symbol", form="wifi", body_color="#2f7fd0")
sign.preset("medical cross", form="medical cross", body_color="red")
