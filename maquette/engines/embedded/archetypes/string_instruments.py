"""Guitars, violins and their cousins, standing on a foot; harps."""

from __future__ import annotations

import itertools

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import (
    Outline,
    Point,
    box,
    capsule,
    circle,
    cone,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    sphere,
    torus,
    tube,
)

PARAMS = {
    "shape": choice("acoustic", "strat", "bass", "violin", "banjo", "sitar", "pipa"),
    "size": number(0.56, 0.25, 0.7, "half the width of the body"),
    "body": number(1.18, 0.7, 1.5, "length of the body"),
    "thickness": number(0.22, 0.1, 0.4),
    "neck": number(0.72, 0.3, 1.2, "length of the neck"),
    "neck_width": number(0.15, 0.1, 0.22),
    "strings": number(6.0, 0.0, 6.0, vary=0.0),
    "frets": number(9.0, 0.0, 12.0, vary=0.0),
    "pegs": number(6.0, 0.0, 7.0, vary=0.0),
    "sound_hole": number(0.15, 0.0, 0.22),
    "bow": number(0.0, 0.0, 1.2, "length of the bow"),
    "base": number(0.42, 0.0, 0.6, "radius of the foot"),
    "body_color": color("caramel"),
    "top_color": color("#d9a35c"),
    "accent": color("dark brown"),
}


@archetype("lute", "music", PARAMS, symmetric=False, real_m=1.0, slot="hand")
def lute(b: Builder, p: Params) -> None:
    """Strings to the front (+z), neck up."""
    wooden = p.shape not in ("strat", "bass")
    b.material("body", p.body_color, "wood" if wooden and p.body_color.startswith(("wood", "dark wood")) else "painted", roughness=0.25)
    b.material("face", p.top_color, roughness=0.3)
    b.material("neck", p.accent, roughness=0.4)
    b.material("strings", "light grey", "steel")
    b.material("metal", "silver", "steel")
    b.material("dark", "black")
    b.material("base", "charcoal")
    base = 0.16 if p.base > 0.0 else 0.0
    half, t = 0.5 * p.body, 0.5 * p.thickness
    y = base + half
    with b.group("body", at=(0, y, 0)):
        BODIES[p.shape](b, p, half, t)
    front = t if p.shape not in ("violin",) else 1.1 * t
    top = base + p.body
    start = top - (0.36 * p.body if p.shape not in ("banjo", "strat", "bass") else 0.24 * p.body)
    with b.group("neck", at=(0, 0, front - 0.02)):
        _neck(b, p, start, top + p.neck)
    with b.group("head", at=(0, top + p.neck, front - 0.02)):
        _head(b, p)
    _strings(b, p, base + 0.26 * p.body, top + p.neck, front)
    if p.base > 0.0:
        with b.group("base"):
            b.add(lathe([(p.base, 0), (p.base, 0), (p.base, 0.06), (0.8 * p.base, 0.1), (0, 0.12)]), "base")
            b.add(box(0.34, base + 0.14, p.thickness + 0.14, 0.05), "base", at=(0, 0, 0), stand=True)
    if p.bow > 0.0:
        with b.group("bow", at=(p.size + 0.12, 0.04, 0.14), turn=(0, 0, -7)):
            b.add(tube([(0, 0, 0), (0.1, 0.5 * p.bow, 0), (0.02, p.bow + 0.3, 0)], 0.042), "neck")
            b.add(capsule((-0.07, 0.05, 0), (-0.03, p.bow + 0.28, 0), 0.03), "face")
            b.add(box(0.14, 0.14, 0.09, 0.02), "dark", at=(-0.02, 0.08, 0))
            b.add(box(0.5, 0.08, 0.12, 0.03), "base", at=(-0.2, 0.0, -0.06))
    b.socket("grip", (0, top + 0.2, 0), size=0.09)


def _waisted(p: Params, half: float, waist: float, upper: float) -> Outline:
    """The figure of eight: lower bout, waist, upper bout."""
    w, h = p.size, half
    side: list[Point] = [
        (0.5 * w, -0.98 * h),
        (0.94 * w, -0.72 * h),
        (w, -0.42 * h),
        (0.8 * w, -0.05 * h),
        (waist * w, 0.22 * h),
        (0.96 * upper * w, 0.5 * h),
        (upper * w, 0.68 * h),
        (0.72 * upper * w, 0.92 * h),
        (0.2 * w, 0.99 * h),
    ]
    return ((0, -h), *side, *((-x, y) for x, y in reversed(side)))


def _acoustic(b: Builder, p: Params, half: float, t: float) -> None:
    shape = _waisted(p, half, 0.62, 0.76)
    b.add(extrude(shape, 2 * t, 0.03, smooth=True), "body")
    b.add(extrude([(0.93 * x, 0.95 * y) for x, y in shape], t, 0.015, smooth=True), "face", at=(0, 0, 0.5 * t + 0.015))
    s = p.sound_hole
    b.add(torus(1.12 * s, 0.03), "neck", at=(0, 0.16 * half, t), turn=(90, 0, 0))
    b.cut(cylinder(s, 0.24, 0.01), "dark", at=(0, 0.16 * half, t), turn=(90, 0, 0))
    b.add(box(0.72 * p.size, 0.09, 0.09, 0.025), "neck", at=(0, -0.5 * half, t))
    b.add(extrude([(0.06, 0), (0.3, -0.05), (0.36, -0.3), (0.12, -0.34)], 0.05, 0.015, smooth=True), "neck", at=(0.05, 0.06 * half, t))


def _electric(b: Builder, p: Params, half: float, t: float) -> None:
    w = p.size
    shape = [
        (0, -half),
        (0.7 * w, -0.92 * half),
        (w, -0.5 * half),
        (0.72 * w, 0.0),
        (0.78 * w, 0.4 * half),
        (0.95 * w, 0.85 * half),
        (0.72 * w, 0.92 * half),
        (0.36 * w, 0.52 * half),
        (-0.3 * w, 0.5 * half),
        (-0.5 * w, 0.98 * half),
        (-0.85 * w, 1.2 * half),
        (-0.95 * w, 1.0 * half),
        (-0.72 * w, 0.4 * half),
        (-0.78 * w, 0.0),
        (-w, -0.45 * half),
        (-0.75 * w, -0.86 * half),
    ]
    b.add(extrude(shape, 2 * t, 0.05, smooth=True), "body")
    guard = [
        (0.1 * w, -0.6 * half),
        (0.7 * w, -0.5 * half),
        (0.5 * w, 0.1 * half),
        (0.62 * w, 0.6 * half),
        (0.2 * w, 0.44 * half),
        (-0.5 * w, 0.4 * half),
        (-0.4 * w, -0.1 * half),
    ]
    b.add(extrude(guard, 0.05, 0.015, smooth=True), "face", at=(0, 0, t))
    for k in range(3 if p.shape == "strat" else 2):
        b.add(box(0.74 * w, 0.1, 0.06, 0.03), "dark", at=(0, (0.22 - 0.3 * k) * half, t + 0.02))
        b.add(box(0.6 * w, 0.025, 0.05, 0.01), "metal", at=(0, (0.22 - 0.3 * k) * half, t + 0.045))
    b.add(box(0.6 * w, 0.13, 0.1, 0.02), "metal", at=(0, -0.66 * half, t))
    for k in range(3):
        b.add(cylinder(0.05, 0.09, 0.02), "neck", at=(0.56 * w + 0.05 * k, -0.3 * half - 0.14 * k, t + 0.02), turn=(90, 0, 0))


def _violin(b: Builder, p: Params, half: float, t: float) -> None:
    w, h = p.size, half
    side = [
        (0.45 * w, -0.99 * h),
        (0.88 * w, -0.8 * h),
        (w, -0.52 * h),
        (0.86 * w, -0.26 * h),
        (0.98 * w, -0.2 * h),
        (0.64 * w, -0.08 * h),
        (0.58 * w, 0.12 * h),
        (0.68 * w, 0.28 * h),
        (0.88 * w, 0.36 * h),
        (0.76 * w, 0.44 * h),
        (0.84 * w, 0.64 * h),
        (0.66 * w, 0.9 * h),
        (0.2 * w, 1.0 * h),
    ]
    shape = [(0, -h), *side, *((-x, y) for x, y in reversed(side))]
    b.add(extrude(shape, 1.5 * t, 0.02), "body")
    b.add(extrude(shape, 2.4 * t, 0.05, edge=1.7 * t), "face")
    for s in (1, -1):
        hole = [(0.3, 0.18), (0.24, 0.22), (0.27, 0.06), (0.36, -0.08), (0.3, -0.2)]
        b.cut(tube([(s * (x + 0.06) * w / 0.46, y * h / 0.5, 1.15 * t) for x, y in hole], 0.024), "dark")
    b.add(box(0.4 * w, 0.14, 0.06, 0.02, 0.2), "face", at=(0, -0.14 * h, 1.2 * t), turn=(90, 0, 0))
    b.add(box(0.44 * w, 0.16, 0.05, 0.015, (0.2, 0)), "face", at=(0, -0.12 * h, 1.2 * t + 0.04))
    b.add(
        extrude([(0.16 * w, -0.9 * h), (0.24 * w, -0.42 * h), (-0.24 * w, -0.42 * h), (-0.16 * w, -0.9 * h)][::-1], 0.09, 0.03),
        "neck",
        at=(0, 0, 1.2 * t),
    )
    b.add(ellipsoid(0.3 * w, 0.17 * h, 0.07), "dark", at=(-0.36 * w, -0.84 * h, 1.05 * t))


def _banjo(b: Builder, p: Params, half: float, t: float) -> None:
    r = half
    b.add(cylinder(r, 2 * t, 0.03), "body", turn=(90, 0, 0))
    b.add(cylinder(0.88 * r, 2 * t + 0.03, 0.02), "face", turn=(90, 0, 0))
    for z in (t, -t):
        b.add(torus(0.97 * r, 0.045), "metal", at=(0, 0, z), turn=(90, 0, 0))
    for k in range(12):
        with b.frame((0, 0, 0), (0, 0, 30 * k + 15)):
            b.add(box(0.06, 0.07, 2 * t, 0.02), "metal", at=(0, r, 0))
    b.add(box(0.36, 0.07, 0.12, 0.02), "neck", at=(0, -0.3 * r, t + 0.03))
    b.add(box(0.2, 0.2, 0.06, 0.02), "metal", at=(0, -0.8 * r, t + 0.03))


def _sitar(b: Builder, p: Params, half: float, t: float) -> None:
    b.add(ellipsoid(p.size, half, 1.5 * t), "body", at=(0, -0.1 * half, -0.3 * t), bump=Bump("flutes", 0.012, 0.16))
    b.cut(box(4, 4, 1, 0), "face", at=(0, 0, t + 0.5))
    b.add(cone((0, 0.6 * half, -0.05), (0, half, 0), 0.2, 0.12), "body", blend=0.08)
    for x, y in ((0.2, 0.1), (-0.2, 0.1), (0.0, 0.3)):
        b.add(extrude(circle(0.055), 0.05, 0.01), "neck", at=(x * p.size / 0.4, y * half, t))
    b.add(box(0.36 * p.size, 0.1, 0.1, 0.02), "dark", at=(0, -0.34 * half, t))
    b.add(box(0.5 * p.size, 0.05, 0.06, 0.02), "dark", at=(0, -0.62 * half, t))


def _pipa(b: Builder, p: Params, half: float, t: float) -> None:
    w = p.size
    shape = [
        (0, -half),
        (0.6 * w, -0.9 * half),
        (w, -0.5 * half),
        (0.86 * w, -0.05 * half),
        (0.4 * w, 0.5 * half),
        (0.16 * w, half),
        (-0.16 * w, half),
        (-0.4 * w, 0.5 * half),
        (-0.86 * w, -0.05 * half),
        (-w, -0.5 * half),
        (-0.6 * w, -0.9 * half),
    ]
    b.add(extrude(shape, 2 * t, 0.06, smooth=True), "body")
    b.add(extrude([(0.92 * x, 0.95 * y) for x, y in shape], t, 0.02, smooth=True), "face", at=(0, 0, 0.5 * t + 0.015))
    for k in range(8):
        b.add(box((0.3 + 0.05 * k) * w, 0.04, 0.08, 0.015), "neck", at=(0, (0.6 - 0.12 * k) * half, t + 0.02))
    b.add(box(0.7 * w, 0.1, 0.09, 0.02), "neck", at=(0, -0.56 * half, t))
    for s in (1, -1):
        b.cut(box(0.025, 0.16, 0.1, 0.005), "dark", at=(s * 0.36 * w, -0.1 * half, t + 0.02), turn=(0, 0, 15 * s))


BODIES = {
    "acoustic": _acoustic,
    "strat": _electric,
    "bass": _electric,
    "violin": _violin,
    "banjo": _banjo,
    "sitar": _sitar,
    "pipa": _pipa,
}


def _neck(b: Builder, p: Params, start: float, end: float) -> None:
    w, mid = p.neck_width, 0.5 * (start + end)
    b.add(box(1.1 * w, end - start, 0.1, 0.03, (0.16, 0)), "neck", at=(0, mid, 0.03))
    b.add(box(0.8 * w, (end - start) * 0.7, 0.16, 0.06), "body", at=(0, mid + 0.15 * (end - start), -0.03))
    for k in range(round(p.frets)):
        y = end - (end - start) * (1 - 0.5 ** ((k + 1) / 6.0)) * 1.15
        b.add(box(1.06 * w, 0.028, 0.05, 0.01), "metal", at=(0, y, 0.08))


def _head(b: Builder, p: Params) -> None:
    w, n = p.neck_width, round(p.pegs)
    if p.shape == "violin":
        b.add(box(0.8 * w, 0.3, 0.13, 0.03, (0.2, 0)), "body", at=(0, 0.13, 0))
        b.add(tube([(0, 0.24, 0.0), (0, 0.4, -0.04), (0, 0.42, 0.1), (0, 0.32, 0.12), (0, 0.32, 0.05)], [0.07, 0.075, 0.07, 0.06, 0.055]), "body")
        for k in range(n):
            s = 1 if k % 2 else -1
            b.add(capsule((0, 0.06 + 0.06 * k, 0), (s * 0.16, 0.06 + 0.06 * k, 0), 0.034), "neck")
            b.add(ellipsoid(0.05, 0.06, 0.035), "neck", at=(s * 0.19, 0.06 + 0.06 * k, 0))
        return
    one_side = p.shape in ("strat", "bass")
    slope = [(-0.55 * w, 0), (0.55 * w, 0), (0.8 * w, 0.1), (0.7 * w, 0.44), (0.25 * w, 0.4), (-0.25 * w, 0.4), (-0.7 * w, 0.44), (-0.8 * w, 0.1)]
    if one_side:
        slope = [(-0.5 * w, 0), (0.5 * w, 0), (0.62 * w, 0.1), (0.4 * w, 0.4), (0.5 * w, 0.52), (0.0, 0.58), (-0.62 * w, 0.5), (-1.05 * w, 0.14)]
    b.add(extrude(slope, 0.1, 0.02), "body", at=(0, -0.01, 0.0), turn=(-7, 0, 0))
    for k in range(n):
        s = -1 if one_side else (1 if k % 2 else -1)
        y = 0.1 + (0.075 * k if one_side else 0.11 * (k // 2))
        b.add(capsule((s * 0.3 * w, y, -0.02), (s * 0.95 * w + 0.05 * s, y, -0.02), 0.03), "metal")
        b.add(ellipsoid(0.045, 0.04, 0.05), "metal", at=(s * 0.95 * w + 0.08 * s, y, -0.02))
        b.add(cylinder(0.035, 0.1, 0.01), "metal", at=(s * 0.34 * w, y, 0.05), turn=(90, 0, 0))


def _strings(b: Builder, p: Params, low: float, high: float, front: float) -> None:
    n = min(round(p.strings), 4) if p.strings > 0.0 else 0
    with b.group("strings"):
        for k in range(n):
            x = (k / max(n - 1, 1) - 0.5) * 0.66 * p.neck_width
            b.add(capsule((1.3 * x, low, front + 0.06), (x, high, front + 0.055), 0.0165), "strings")


lute.preset("guitar", body_color="brick", top_color="#e0a860")
lute.preset(
    "electric guitar",
    shape="strat",
    size=0.56,
    body=1.12,
    thickness=0.18,
    neck=0.66,
    strings=4.0,
    body_color="red",
    top_color="white",
    accent="#caa06a",
)
lute.preset(
    "bass guitar",
    shape="bass",
    size=0.5,
    body=0.98,
    thickness=0.18,
    neck=0.95,
    strings=4.0,
    pegs=4.0,
    body_color="navy",
    top_color="cream",
    accent="dark brown",
    real_m=1.2,
)
lute.preset(
    "ukulele", size=0.58, body=1.1, neck=0.55, neck_width=0.19, strings=4.0, pegs=4.0, frets=6.0, body_color="cinnamon", thickness=0.26, real_m=0.55
)
lute.preset("banjo", shape="banjo", body=1.05, neck=0.85, thickness=0.2, strings=4.0, pegs=4.0, body_color="chestnut", top_color="cream", real_m=0.95)
lute.preset(
    "sitar",
    shape="sitar",
    size=0.52,
    body=0.95,
    neck=1.0,
    neck_width=0.2,
    frets=11.0,
    pegs=7.0,
    thickness=0.34,
    body_color="chestnut",
    accent="dark brown",
    real_m=1.2,
)
lute.preset(
    "pipa",
    shape="pipa",
    size=0.52,
    body=1.45,
    neck=0.36,
    frets=0.0,
    pegs=4.0,
    thickness=0.2,
    strings=4.0,
    body_color="dark brown",
    top_color="#d9b070",
)
lute.preset(
    "violin",
    shape="violin",
    size=0.46,
    body=1.2,
    neck=0.5,
    neck_width=0.14,
    frets=0.0,
    pegs=4.0,
    strings=4.0,
    thickness=0.16,
    bow=1.1,
    body_color="cinnamon",
    top_color="#b5652e",
    accent="#221510",
    real_m=0.6,
)
lute.preset(
    "cello",
    shape="violin",
    size=0.54,
    body=1.35,
    neck=0.5,
    neck_width=0.15,
    frets=0.0,
    pegs=4.0,
    strings=4.0,
    thickness=0.3,
    bow=1.15,
    base=0.5,
    body_color="chestnut",
    top_color="#96532a",
    accent="#221510",
    real_m=1.2,
)


HARP = {
    "height": number(1.95, 1.5, 2.1, vary=0.016),
    "width": number(1.0, 0.7, 1.3, vary=0.021),
    "strings": number(9.0, 5.0, 11.0, vary=0.0),
    "column": number(0.095, 0.06, 0.13, "radius of the column"),
    "body_color": color("gold"),
    "string_color": color("ivory"),
}


def _neck_height(h: float, x: float) -> float:
    """Height of the harp's neck above a share of its half width."""
    rows = ((-1.0, 0.0), (-0.6, 0.06), (-0.1, -0.24), (0.5, -0.36), (1.0, -0.2))
    for (x0, y0), (x1, y1) in itertools.pairwise(rows):
        if x <= x1:
            return h + y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return h - 0.2


@archetype("harp", "music", HARP, symmetric=False, real_m=1.8)
def harp(b: Builder, p: Params) -> None:
    """Column to the left, sound box to the right."""
    b.material("body", p.body_color, "gold" if p.body_color == "gold" else "painted")
    b.material("soundboard", "caramel", roughness=0.4)
    b.material("strings", p.string_color)
    h, w = p.height, 0.5 * p.width
    with b.group("frame", melt=0.02):
        b.add(
            lathe([(0.13, 0), (0.13, 0.1), (p.column, 0.16), (p.column, h - 0.3), (1.7 * p.column, h - 0.12), (1.5 * p.column, h), (0, h + 0.05)]),
            "body",
            at=(-w, 0.08, 0),
        )
        neck = [(-w, h + 0.0, 0), (-0.6 * w, h + 0.06, 0), (-0.1 * w, h - 0.24, 0), (0.5 * w, h - 0.36, 0), (0.95 * w, h - 0.22, 0)]
        b.add(tube(neck, [0.12, 0.11, 0.105, 0.12, 0.13]), "body")
        b.add(tube([(0.98 * w, h - 0.26, 0), (0.35 * w, 0.7, 0), (-0.7 * w, 0.12, 0)], [0.11, 0.19, 0.24], flat=1.0), "soundboard")
        b.add(torus(0.12, 0.05), "body", at=(w + 0.02, h - 0.2, 0), turn=(90, 0, 0))
        b.add(sphere(0.1), "body", at=(-w, h + 0.12, 0))
    with b.group("base"):
        b.add(box(1.3 * p.width * 0.62, 0.16, 0.62, 0.05), "body", at=(-0.5 * w, 0, 0), stand=True)
    with b.group("strings"):
        n = round(p.strings)
        for k in range(n):
            t = (k + 0.7) / (n + 1.5)
            x = -w + 2 * w * t * 0.96
            top = _neck_height(h, x / w)
            low = 0.16 + 1.3 * max(t - 0.12, 0.0) ** 1.25
            b.add(capsule((x, low, 0), (x, top, 0), 0.026), "strings")
            b.add(sphere(0.032), "body", at=(x, top - 0.02, 0.08))


harp.preset("harp")
