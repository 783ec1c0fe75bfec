"""Turned vessels: teapots, cups, glasses, vases, bowls, jars, bottles. Profiles on a lathe, with handles, spouts, lids, patterns."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.shapes import Point, cylinder, ellipsoid, lathe, sphere, text, torus, tube

PARAMS = {
    "profile": choice("teapot", "mug", "teacup", "goblet", "vase", "bowl", "jar", "bottle", "amphora", "flask", "tumbler", "stein"),
    "height": number(1.0, 0.5, 1.6, vary=0.03),
    "width": number(1.0, 0.6, 1.5, vary=0.028),
    "neck": number(1.0, 0.5, 1.6, "width of the neck"),
    "handle": number(0.0, 0.0, 1.4, "size of the handle"),
    "handles": number(1.0, 1.0, 2.0, "how many", vary=0.0),
    "spout": number(0.0, 0.0, 1.4),
    "lid": choice("none", "closed"),
    "knob": number(1.0, 0.0, 1.5),
    "foot": number(1.0, 0.0, 1.4),
    "filling": color("", "what is in it; empty: nothing"),
    "fill": number(0.8, 0.0, 0.95, "how full"),
    "saucer": number(0.0, 0.0, 1.2),
    "cork": number(0.0, 0.0, 1.0),
    "label": words("", "letters on the side"),
    "relief": choice("none", "flutes", "ribs", "hammered", "panels"),
    "decor": choice("none", "bands", "floral", "checks", "dots", "zigzag"),
    "finish": choice("ceramic", "porcelain", "glass", "clay", "bronze", "gold", "wood", "steel", "plastic"),
    "body_color": color("#2c55b0"),
    "decor_color": color("gold"),
}


@archetype("vessel", "tableware", PARAMS, real_m=0.2, words={"open": {"lid": "none"}})
def vessel(b: Builder, p: Params) -> None:
    """The turned wall, hollow inside; then handle, spout, lid, filling."""
    _materials(b, p)
    base = 0.1 if p.saucer > 0.0 else 0.0
    outer = [(r * p.width, y * p.height + base) for r, y in PROFILES[p.profile]]
    inner = _inside(p, outer)
    with b.group("body", melt=0.05):
        bump = RELIEFS.get(p.relief)
        if p.spout > 0.0:
            _spout(b, p, outer)
        if p.handle > 0.0:
            _handles(b, p, outer)
        b.add(lathe(outer), "body", bump=bump)
        if p.lid == "none" or p.profile in ("bottle", "flask"):
            b.cut(lathe(inner), "inside")
        if p.spout > 0.0 and p.profile == "teapot":
            b.cut(cylinder(0.05, 0.24), "inside", at=_spout_tip(p, outer), turn=(0.0, 0.0, -32.0))
    _dressing(b, p, outer, inner, base)
    rim_r, rim_y = outer[-1]
    b.socket("inside", (0.0, inner[0][1] + 0.02 if p.filling == "" else _level(p, inner), 0.0), size=0.86 * max(r for r, _ in inner))
    b.socket("top", (0.0, rim_y + (0.3 if p.lid == "closed" else 0.0), 0.0), size=0.8 * rim_r)
    b.socket("grip", (-1.05 * max(r for r, _ in outer) if p.handle > 0.0 else 0.0, 0.5 * rim_y, 0.0), size=0.1)


RELIEFS = {
    "flutes": Bump("flutes", 0.025, 0.16),
    "ribs": Bump("ribs", 0.02, 0.12),
    "hammered": Bump("hammered", 0.02, 0.12),
    "panels": Bump("panels", 0.014, 0.3),
}

PROFILES: dict[str, list[Point]] = {
    "teapot": [(0.34, 0.0), (0.4, 0.0), (0.42, 0.05), (0.66, 0.2), (0.82, 0.52), (0.72, 0.86), (0.46, 1.02), (0.44, 1.06)],
    "mug": [(0.5, 0.0), (0.56, 0.02), (0.58, 0.08), (0.58, 0.6), (0.58, 1.12), (0.6, 1.2)],
    "teacup": [(0.24, 0.0), (0.3, 0.0), (0.29, 0.07), (0.44, 0.16), (0.62, 0.4), (0.68, 0.66), (0.74, 0.78)],
    "goblet": [(0.46, 0.0), (0.48, 0.05), (0.2, 0.14), (0.1, 0.3), (0.12, 0.52), (0.1, 0.66), (0.16, 0.8), (0.44, 0.98), (0.52, 1.3), (0.5, 1.7)],
    "vase": [(0.36, 0.0), (0.4, 0.02), (0.38, 0.1), (0.56, 0.42), (0.66, 0.8), (0.5, 1.22), (0.27, 1.5), (0.3, 1.76), (0.44, 1.9)],
    "bowl": [(0.36, 0.0), (0.44, 0.0), (0.42, 0.09), (0.66, 0.2), (0.9, 0.46), (1.0, 0.76)],
    "jar": [(0.5, 0.0), (0.56, 0.02), (0.66, 0.2), (0.7, 0.6), (0.66, 1.0), (0.5, 1.18), (0.5, 1.32)],
    "bottle": [(0.4, 0.0), (0.44, 0.03), (0.44, 0.6), (0.43, 0.98), (0.3, 1.26), (0.17, 1.44), (0.155, 1.8), (0.19, 1.85), (0.19, 1.98)],
    "amphora": [(0.16, 0.0), (0.24, 0.02), (0.2, 0.1), (0.44, 0.5), (0.62, 0.96), (0.5, 1.36), (0.24, 1.54), (0.22, 1.8), (0.32, 1.9)],
    "flask": [(0.4, 0.0), (0.62, 0.08), (0.72, 0.44), (0.56, 0.8), (0.22, 1.0), (0.19, 1.3), (0.27, 1.36), (0.27, 1.42)],
    "tumbler": [(0.4, 0.0), (0.45, 0.02), (0.49, 0.5), (0.55, 1.3)],
    "stein": [(0.58, 0.0), (0.62, 0.05), (0.56, 0.14), (0.54, 0.6), (0.52, 1.14), (0.56, 1.22), (0.55, 1.3)],
}  # fmt: skip
"""Outer profiles (radius, height) from the bottom up, of a vessel of width and height 1."""


def _inside(p: Params, outer: list[Point]) -> list[Point]:
    """The hollow: the profile moved inwards, from above the bottom (or the bowl of a goblet) to past the rim."""
    wall = 0.09 if p.profile not in ("bottle", "flask") else 0.075
    floor = (outer[6][1] if p.profile == "goblet" else outer[0][1]) + 0.12
    while _radius_at(outer, floor) < wall + 0.14:
        floor += 0.02
    kept = [(max(r - wall, 0.06), y) for r, y in outer if y > floor + 0.08]
    start = _radius_at(outer, floor) - wall
    return [(0.55 * start, floor), (0.9 * start, floor + 0.04), *kept, (kept[-1][0] + 0.01, kept[-1][1] + 0.1)]


def _materials(b: Builder, p: Params) -> None:
    pattern = {
        "bands": Pattern("stripes", rgb(p.decor_color), 0.36, 0.3, 0.03),
        "floral": Pattern("floral", rgb(p.decor_color), 0.4, 0.5, 0.04),
        "checks": Pattern("checks", rgb(p.decor_color), 0.2),
        "dots": Pattern("dots", rgb(p.decor_color), 0.3, 0.4, 0.04),
        "zigzag": Pattern("zigzag", rgb(p.decor_color), 0.34, 0.4, 0.03),
    }.get(p.decor)
    b.material("body", p.body_color, p.finish, pattern=pattern)
    b.material("inside", like="body", lighter=0.3, finish=p.finish)
    b.material("trim", p.decor_color, "gold" if p.decor_color == "gold" else "ceramic")
    b.material("handle", like="body", finish=p.finish)
    b.material("lid", like="body", finish=p.finish)
    b.material("cork", "#b98a5a", "wood")
    b.material("label", "paper", "paper")
    b.material("ink", "charcoal")
    if p.filling:
        b.material("filling", p.filling, roughness=0.15)


def _widest(outer: list[Point]) -> float:
    return max(r for r, _ in outer)


def _radius_at(outer: list[Point], y: float) -> float:
    """Outer radius at height y (straight between points)."""
    for k in range(len(outer) - 1):
        (r0, y0), (r1, y1) = outer[k], outer[k + 1]
        if y0 <= y <= y1 and y1 > y0:
            return r0 + (r1 - r0) * (y - y0) / (y1 - y0)
    return outer[-1][0]


def _spout_tip(p: Params, outer: list[Point]) -> tuple[float, float, float]:
    top, n = outer[-1][1], p.spout
    return (_widest(outer) + 0.46 * n, 0.93 * top, 0.0)


def _spout(b: Builder, p: Params, outer: list[Point]) -> None:
    wide, top, n = _widest(outer), outer[-1][1], p.spout
    if p.profile == "teapot":
        x, y, _ = _spout_tip(p, outer)
        b.add(
            tube(
                [(0.74 * wide, 0.3 * top, 0.0), (wide + 0.16 * n, 0.42 * top, 0.0), (wide + 0.3 * n, 0.7 * top, 0.0), (x, y, 0.0)],
                [0.22, 0.15, 0.1, 0.095],
            ),
            "body",
            blend=0.1,
        )
        return
    b.add(tube([(0.8 * outer[-1][0], top - 0.16, 0.0), (outer[-1][0] + 0.14 * n, top - 0.02, 0.0)], [0.16, 0.09]), "body", blend=0.06)


def _handles(b: Builder, p: Params, outer: list[Point]) -> None:
    """Ears that start and end on the wall."""
    top, n = outer[-1][1], p.handle
    low, high = (0.26, 0.82) if p.profile != "amphora" else (0.56, 0.9)
    y0, y1 = outer[0][1] + low * (top - outer[0][1]), outer[0][1] + high * (top - outer[0][1])
    r0, r1 = _radius_at(outer, y0), _radius_at(outer, y1)
    reach = max(r0, r1) + 0.36 * n
    points = [
        (-r1 + 0.05, y1, 0.0),
        (-reach + 0.06, y1 + 0.05, 0.0),
        (-reach - 0.02, 0.5 * (y0 + y1) + 0.05, 0.0),
        (-reach + 0.12, y0 + 0.06, 0.0),
        (-r0 + 0.05, y0, 0.0),
    ]
    b.add(tube(points, [0.085, 0.075, 0.07, 0.07, 0.08], flat=1.25, up=(0.0, 0.0, 1.0)), "handle", blend=0.04, mirror=False)
    if p.handles > 1.5:
        b.add(tube([(-x, y, z) for x, y, z in points], [0.085, 0.075, 0.07, 0.07, 0.08], flat=1.25, up=(0.0, 0.0, 1.0)), "handle", blend=0.04)


def _level(p: Params, inner: list[Point]) -> float:
    low, high = inner[0][1], inner[-2][1]
    return low + p.fill * (high - low)


def _dressing(b: Builder, p: Params, outer: list[Point], inner: list[Point], base: float) -> None:
    rim_r, rim_y = outer[-1]
    with b.group("dressing", melt=0.02):
        if p.foot > 0.0 and p.profile not in ("mug", "bottle", "tumbler"):
            b.add(torus(outer[1][0] * 0.96, 0.04 * p.foot + 0.02), "trim" if p.decor != "none" else "body", at=(0.0, base + 0.04, 0.0))
        if p.decor != "none" or p.decor_color == "gold":
            b.add(torus(rim_r - 0.045, 0.035, height=0.03), "trim", at=(0.0, rim_y - 0.005, 0.0))
        if p.lid == "closed" and p.profile not in ("bottle", "flask"):
            b.add(
                lathe(
                    [
                        (rim_r - 0.02, rim_y - 0.06),
                        (rim_r + 0.03, rim_y),
                        (0.8 * rim_r, rim_y + 0.12),
                        (0.4 * rim_r, rim_y + 0.19),
                        (0.0, rim_y + 0.2),
                    ]
                ),
                "lid",
            )
            if p.knob > 0.0:
                b.add(sphere(0.1 * p.knob + 0.01), "trim", at=(0.0, rim_y + 0.27, 0.0))
        if p.filling:
            level = _level(p, inner)
            r = _radius_at(inner, level) + 0.03
            b.add(
                lathe([(inner[0][0], inner[0][1] - 0.04), *[(ri + 0.03, y) for ri, y in inner[1:] if y < level], (r, level)], smooth=False), "filling"
            )
        if p.cork > 0.0:
            b.add(cylinder(0.86 * rim_r, 0.3, 0.03), "cork", at=(0.0, rim_y + 0.06, 0.0))
    if p.label:
        y = base + 0.38 * rim_y
        r = _radius_at(outer, y)
        with b.group("label"):
            b.add(
                lathe([(r - 0.02, y - 0.2), (r + 0.015, y - 0.19), (r + 0.015, y + 0.19), (r - 0.02, y + 0.2), (r - 0.02, y - 0.2)], smooth=False),
                "label",
            )
            size = min(0.22, 1.35 * r / max(len(p.label), 1))
            b.add(text(p.label, size, 0.09, bend=-0.5 / r), "ink", at=(0.0, y, r))
    if p.saucer > 0.0:
        with b.group("saucer"):
            s = p.saucer
            b.add(lathe([(0.42 * s, 0.0), (0.48 * s, 0.0), (0.9 * s, 0.1), (1.0 * s, 0.17), (0.98 * s, 0.2), (0.6 * s, 0.11), (0.0, 0.1)]), "handle")
            b.add(torus(0.97 * s, 0.03), "trim", at=(0.0, 0.18, 0.0)) if p.decor != "none" else None
            b.add(ellipsoid(0.4 * s, 0.06, 0.4 * s), "handle", at=(0.0, 0.09, 0.0))


vessel.preset("teapot", handle=1.0, spout=1.0, lid="closed", decor_color="gold", real_m=0.25)
vessel.preset(
    "watering can", profile="jar", handle=1.2, spout=1.2, finish="steel", body_color="leaf", decor_color="dark green", real_m=0.35, foot=0.0
)
vessel.preset("mug", profile="mug", handle=1.0, body_color="red", filling="#4a2a18", fill=0.85, decor_color="white", foot=0.0, real_m=0.1)
vessel.preset(
    "teacup",
    profile="teacup",
    handle=0.75,
    saucer=1.0,
    finish="porcelain",
    body_color="porcelain",
    decor="floral",
    decor_color="rose",
    filling="#b5652e",
    fill=0.75,
    real_m=0.08,
)
vessel.preset("goblet", profile="goblet", finish="gold", body_color="gold", decor_color="gold", relief="hammered", real_m=0.2, foot=1.0)
vessel.preset(
    "wine glass", profile="goblet", finish="glass", body_color="#dfeaf0", decor_color="#dfeaf0", filling="#7a1230", fill=0.5, real_m=0.22, height=1.05
)
vessel.preset(
    "beer stein",
    profile="stein",
    handle=1.1,
    finish="glass",
    body_color="#e6b33c",
    filling="snow",
    fill=0.95,
    relief="flutes",
    decor_color="silver",
    real_m=0.16,
)
vessel.preset(
    "tumbler",
    profile="tumbler",
    finish="glass",
    body_color="#cfe3ee",
    decor_color="#cfe3ee",
    relief="flutes",
    filling="amber",
    fill=0.6,
    foot=0.0,
    real_m=0.12,
)
vessel.preset("bowl", profile="bowl", body_color="#3f8f8c", decor="bands", decor_color="cream", real_m=0.18)
vessel.preset("basin", profile="bowl", body_color="snow", decor="bands", decor_color="royal blue", real_m=0.4)
vessel.preset("vase", profile="vase", finish="ceramic", body_color="#2f7f8f", decor="bands", decor_color="gold", real_m=0.35, relief="flutes")
vessel.preset("ming vase", profile="vase", finish="porcelain", body_color="porcelain", decor="floral", decor_color="#2848b0", real_m=0.45)
vessel.preset(
    "amphora", profile="amphora", handle=0.9, handles=2.0, finish="clay", body_color="terracotta", decor="zigzag", decor_color="#2a1f1a", real_m=0.6
)
vessel.preset("urn", profile="jar", lid="closed", handle=0.6, handles=2.0, finish="bronze", body_color="bronze", decor_color="gold", real_m=0.4)
vessel.preset("jar", profile="jar", lid="closed", finish="glass", body_color="#bcd8e0", decor_color="silver", real_m=0.16)
vessel.preset(
    "honey pot", profile="jar", finish="ceramic", body_color="#d9a441", decor_color="brown", label="HONEY", filling="#e08a12", fill=0.93, real_m=0.15
)
vessel.preset("bottle", profile="bottle", finish="glass", body_color="#3f8f5a", decor_color="#3f8f5a", cork=1.0, real_m=0.3, foot=0.0)
vessel.preset(
    "wine bottle", profile="bottle", finish="glass", body_color="#23402c", decor_color="gold", cork=1.0, label="WINE", real_m=0.32, foot=0.0
)
vessel.preset("potion", profile="flask", finish="glass", body_color="#8d5fc6", decor_color="gold", cork=1.0, filling="#b06fe0", label="", real_m=0.15)
vessel.preset(
    "flower pot",
    profile="tumbler",
    finish="clay",
    body_color="terracotta",
    decor_color="brown",
    filling="#4a3020",
    fill=0.92,
    real_m=0.2,
    height=0.9,
    foot=0.0,
)
