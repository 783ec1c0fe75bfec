"""Things one person sits on: chairs, stools, thrones, armchairs, rocking and office chairs."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, frustum, sphere, torus, tube

PARAMS = {
    "seat": number(0.8, 0.5, 1.2, "height of the seat"),
    "width": number(0.92, 0.6, 1.3),
    "depth": number(0.86, 0.6, 1.3),
    "back": number(1.0, 0.0, 1.8, "height of the back above the seat"),
    "recline": number(8.0, 0.0, 32.0, "how far the back leans, degrees", vary=0.1),
    "back_kind": choice("slats", "spindles", "panel", "pad", "crest", "wings", "fabric"),
    "legs": choice("straight", "turned", "rockers", "star", "cross", "single"),
    "leg_girth": number(0.065, 0.035, 0.12),
    "arms": number(0.0, 0.0, 1.3, "armrests"),
    "cushions": number(1.0, 0.0, 1.8, "thickness of the upholstery"),
    "ornament": number(0.0, 0.0, 1.4, "finials, gems, carving"),
    "round": number(0.0, 0.0, 1.0, "a round seat"),
    "rungs": number(1.0, 0.0, 1.0, "bars between the legs"),
    "wood": color("wood"),
    "fabric": color("#b3342c"),
    "finish": choice("wood", "gold", "steel", "plastic"),
    "cloth_kind": choice("plain", "quilt", "stripes"),
}


@archetype("chair", "furniture", PARAMS, real_m=0.95)
def chair(b: Builder, p: Params) -> None:
    """Legs, seat, back, arms."""
    b.material("body", p.wood, p.finish)
    stripes = Pattern("stripes", rgb("cream"), 0.16, 0.5, 0.03, turn=1.0) if p.cloth_kind == "stripes" else None
    b.material("cushions", p.fabric, "cloth", pattern=stripes)
    b.material("metal", "steel", "steel")
    b.material("gems", "crimson", "crystal")
    w, d, y = 0.5 * p.width, 0.5 * p.depth, p.seat
    with b.group("legs", melt=0.02):
        {"straight": _straight, "turned": _turned, "rockers": _rockers, "star": _star, "cross": _cross, "single": _single}[p.legs](b, p, w, d, y)
    with b.group("seat", at=(0.0, y, 0.0), melt=0.02):
        _seat(b, p, w, d)
    if p.back > 0.0:
        with b.group("back", at=(0.0, y - 0.02, -d + 0.06), turn=(-p.recline, 0.0, 0.0), melt=0.015):
            _back(b, p, w)
    if p.arms > 0.0:
        with b.group("arms", melt=0.02):
            _arms(b, p, w, d, y)
    b.socket("seat", (0.0, y + 0.08 + 0.1 * p.cushions, 0.06), size=0.8 * w)
    b.socket("top", (0.0, y + 0.08 + 0.1 * p.cushions, 0.06), size=0.8 * w)
    b.socket("under", (0.0, 0.0, 0.1), size=0.6 * w)


def _cloth(p: Params) -> Bump | None:
    return Bump("quilt", 0.03, 0.22) if p.cloth_kind == "quilt" else None


def _seat(b: Builder, p: Params, w: float, d: float) -> None:
    thick = 0.05 + 0.1 * p.cushions
    if p.round > 0.0:
        b.add(cylinder(w, 0.1, 0.03), "body")
        if p.cushions > 0.0:
            b.add(cylinder(0.96 * w, thick, 0.06), "cushions", at=(0.0, 0.05 + 0.5 * thick, 0.0), bump=_cloth(p), blend=0.0)
        return
    b.add(box(2 * w, 0.1, 2 * d, 0.03), "body")
    if p.cushions > 0.0:
        b.add(box(1.94 * w, thick, 1.94 * d, 0.45 * thick), "cushions", at=(0.0, 0.04 + 0.5 * thick, 0.01), bump=_cloth(p), blend=0.0)


def _back(b: Builder, p: Params, w: float) -> None:
    """In the back's frame: y runs up it, z is the front."""
    h, r = p.back, p.leg_girth
    if p.back_kind in ("slats", "spindles", "crest"):
        b.add(capsule((w - r, -0.06, 0.0), (w - 0.8 * r, h, 0.0), r), "body", mirror=True)
    if p.back_kind == "slats":
        for f, tall in ((0.9, 0.2), (0.58, 0.13), (0.3, 0.1)):
            b.add(
                extrude(
                    [(-w + r, -0.5 * tall), (w - r, -0.5 * tall), (w - r, 0.5 * tall), (0.0, 0.62 * tall), (-w + r, 0.5 * tall)],
                    0.075,
                    0.03,
                    bend=(0.16, 0.0),
                ),
                "body",
                at=(0.0, f * h, -0.02),
            )
    elif p.back_kind == "spindles":
        for k in range(5):
            x = (k - 2) * 0.36 * w
            b.add(tube([(x, 0.0, 0.0), (x, 0.45 * h, 0.0), (x * 1.04, 0.9 * h, 0.0)], [0.034, 0.052, 0.034]), "body")
        b.add(
            extrude([(-w, -0.1), (w, -0.1), (w, 0.06), (0.55 * w, 0.13), (-0.55 * w, 0.13), (-w, 0.06)], 0.09, 0.035, smooth=False),
            "body",
            at=(0.0, 0.93 * h, 0.0),
        )
    elif p.back_kind == "panel":
        b.add(box(2 * w, h, 0.11, 0.04), "body", at=(0.0, 0.5 * h, 0.0))
        if p.cushions > 0.0:
            b.add(box(1.72 * w, 0.84 * h, 0.12 * p.cushions, 0.05), "cushions", at=(0.0, 0.52 * h, 0.07), bump=_cloth(p), blend=0.0)
    elif p.back_kind == "crest":
        arch = [
            (-w + r, 0.1),
            (w - r, 0.1),
            (w - r, 0.86 * h),
            (0.6 * w, h),
            (0.3 * w, 1.02 * h),
            (0.0, 1.2 * h),
            (-0.3 * w, 1.02 * h),
            (-0.6 * w, h),
            (-w + r, 0.86 * h),
        ]
        b.add(extrude(arch, 0.1, 0.035), "body", at=(0.0, 0.0, -0.01))
        b.add(
            extrude([(0.78 * x, 0.12 + 0.78 * y) for x, y in arch], 0.1 + 0.06 * p.cushions, 0.045),
            "cushions",
            at=(0.0, 0.0, 0.03),
            bump=_cloth(p),
            blend=0.0,
        )
        _ornaments(b, p, w, h)
    elif p.back_kind in ("pad", "wings"):
        thick = 0.16 + 0.08 * p.cushions
        b.add(box(2 * w, h, thick, 0.48 * thick), "cushions", at=(0.0, 0.5 * h, 0.02), bump=_cloth(p))
        if p.back_kind == "wings":
            b.add(box(0.16, 0.7 * h, 0.34, 0.075), "cushions", at=(w - 0.02, 0.62 * h, 0.14), turn=(0.0, -14.0, 0.0), mirror=True)
    else:
        b.add(capsule((w - r, -0.06, 0.0), (w - r, h, 0.0), r), "body", mirror=True)
        b.add(capsule((-w + r, h, 0.0), (w - r, h, 0.0), r), "body")
        b.add(extrude([(-w + r, 0.0), (w - r, 0.0), (w - r, h), (-w + r, h)], 0.08, 0.03, bend=(0.2, -0.1)), "cushions", at=(0.0, 0.0, -0.03))


def _ornaments(b: Builder, p: Params, w: float, h: float) -> None:
    if p.ornament <= 0.0:
        return
    n = p.ornament
    b.add(sphere(0.1 * n), "body", at=(w - p.leg_girth, h + 0.1, 0.0), mirror=True)
    b.add(sphere(0.12 * n), "gems", at=(0.0, 1.14 * h, 0.05), blend=0.0)
    b.add(torus(0.13 * n, 0.03), "body", at=(0.0, 1.14 * h, 0.06), turn=(90.0, 0.0, 0.0), blend=0.0)
    for k in range(3):
        b.add(sphere(0.05 * n), "gems", at=((0.35 + 0.22 * k) * w, (0.94 - 0.07 * k) * h, 0.05), mirror=True, blend=0.0)


def _arms(b: Builder, p: Params, w: float, d: float, y: float) -> None:
    high = y + 0.42 * p.arms + 0.05 * p.cushions
    r = p.leg_girth
    b.add(
        tube(
            [(w - 0.02, high + 0.02, -d + 0.02), (w + 0.04, high + 0.03, 0.0), (w + 0.03, high - 0.02, d - 0.02), (w + 0.03, high - 0.14, d + 0.03)],
            [1.0 * r, 1.25 * r, 1.25 * r, 0.9 * r],
            flat=0.8,
        ),
        "body",
        mirror=True,
    )
    b.add(capsule((w - 0.02, y - 0.02, d - 0.1), (w + 0.03, high, d - 0.08), 0.85 * r), "body", mirror=True)


def _straight(b: Builder, p: Params, w: float, d: float, y: float) -> None:
    r = p.leg_girth
    if p.round > 0.0:
        w, d = 0.66 * w, 0.66 * d
    for z in (d - r, -d + r):
        b.add(cone((w - r - 0.01, y, z), (w - 0.4 * r, -0.02, 1.05 * z), 1.05 * r, 0.72 * r), "body", mirror=True)
    if p.rungs > 0.0:
        for z, f in ((d - r, 0.42), (-d + r, 0.42)):
            b.add(capsule((-w + r, f * y, z), (w - r, f * y, z), 0.55 * r), "body")
        b.add(capsule((w - r, 0.3 * y, -d), (w - r, 0.3 * y, d), 0.55 * r), "body", mirror=True)


def _turned(b: Builder, p: Params, w: float, d: float, y: float) -> None:
    r = p.leg_girth
    for z in (d - 1.2 * r, -d + 1.2 * r):
        x = w - 1.2 * r
        b.add(
            tube(
                [(x, y, z), (x, 0.86 * y, z), (x, 0.72 * y, z), (x, 0.5 * y, z), (x, 0.22 * y, z), (x, 0.1 * y, z), (x, -0.02, z)],
                [1.2 * r, 0.8 * r, 1.4 * r, 0.9 * r, 0.7 * r, 1.15 * r, 0.9 * r],
            ),
            "body",
            mirror=True,
        )


def _rockers(b: Builder, p: Params, w: float, d: float, y: float) -> None:
    _straight(b, p, w, d, y)
    r = p.leg_girth
    b.add(
        tube(
            [
                (w - 0.3 * r, 0.3, -1.5 * d),
                (w - 0.3 * r, 0.05, -0.8 * d),
                (w - 0.3 * r, 0.0, 0.0),
                (w - 0.3 * r, 0.05, 0.8 * d),
                (w - 0.3 * r, 0.24, 1.35 * d),
            ],
            0.9 * r,
        ),
        "body",
        mirror=True,
    )


def _star(b: Builder, p: Params, w: float, d: float, y: float) -> None:
    b.add(cylinder(0.07, y, 0.01), "metal", at=(0.0, 0.5 * y, 0.0))
    b.add(cylinder(0.1, 0.5 * y, 0.02), "body", at=(0.0, 0.42 * y, 0.0))
    for _ in b.around(5, 0.0, 0.0):
        b.add(tube([(0.0, 0.26, 0.0), (0.0, 0.2, 0.25), (0.0, 0.13, 0.52)], [0.075, 0.06, 0.05]), "body")
        b.add(ellipsoid(0.06, 0.08, 0.08), "metal", at=(0.0, 0.06, 0.54))


def _cross(b: Builder, p: Params, w: float, d: float, y: float) -> None:
    r = p.leg_girth
    for s in (1.0, -1.0):
        b.add(capsule((w - r, y, s * d), (w - r, 0.0, -s * d), r), "body", mirror=True)
    b.add(capsule((-w + r, 0.5 * y, 0.0), (w - r, 0.5 * y, 0.0), 0.7 * r), "body")
    b.add(capsule((-w + r, 0.02, d), (w - r, 0.02, d), 0.7 * r), "body")
    b.add(capsule((-w + r, 0.02, -d), (w - r, 0.02, -d), 0.7 * r), "body")


def _single(b: Builder, p: Params, w: float, d: float, y: float) -> None:
    b.add(frustum(0.9 * w, 0.75 * w, 0.08, 0.03), "metal", stand=True)
    b.add(cylinder(0.08, y, 0.02), "metal", at=(0.0, 0.5 * y, 0.0))
    b.add(torus(0.62 * w, 0.035), "metal", at=(0.0, 0.34 * y, 0.0))
    b.add(capsule((-0.62 * w, 0.34 * y, 0.0), (0.62 * w, 0.34 * y, 0.0), 0.035), "metal")


chair.preset("chair")
chair.preset("rocking chair", legs="rockers", back_kind="spindles", arms=0.9, cushions=0.0, back=1.15, recline=16.0, wood="#8a5a33")
chair.preset(
    "office chair", legs="star", back_kind="pad", arms=0.8, finish="plastic", wood="charcoal", fabric="#33373f", cushions=1.2, recline=10.0, back=0.95
)
chair.preset(
    "gaming chair",
    legs="star",
    back_kind="wings",
    arms=0.85,
    finish="plastic",
    wood="black",
    fabric="#c8202a",
    cushions=1.4,
    recline=12.0,
    back=1.3,
    cloth_kind="quilt",
)
chair.preset("stool", back=0.0, round=1.0, width=0.8, depth=0.8, seat=0.85, cushions=0.0)
chair.preset(
    "bar stool", back=0.0, round=1.0, width=0.74, depth=0.74, seat=1.2, legs="single", finish="steel", wood="steel", fabric="red", cushions=1.1
)
chair.preset(
    "throne",
    back_kind="crest",
    legs="turned",
    arms=1.1,
    back=1.5,
    finish="gold",
    wood="gold",
    fabric="crimson",
    ornament=1.0,
    cushions=1.3,
    width=1.05,
    depth=0.95,
    recline=3.0,
    leg_girth=0.085,
    cloth_kind="quilt",
    real_m=1.6,
)
chair.preset("high chair", seat=1.15, width=0.66, depth=0.64, back=0.62, arms=0.7, back_kind="panel", cushions=0.8, fabric="sky", real_m=1.0)
chair.preset(
    "deck chair", legs="cross", back_kind="fabric", recline=30.0, cushions=0.6, fabric="#2f7fd0", cloth_kind="stripes", back=1.2, seat=0.62, arms=0.6
)
chair.preset("folding chair", legs="cross", back_kind="panel", cushions=0.0, finish="steel", wood="steel", back=0.75)
