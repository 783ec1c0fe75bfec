"""Fruit and vegetables that are a ball on a stem."""

from __future__ import annotations

from math import log, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern, Rgb
from maquette.engines.embedded.shapes import box, ellipsoid, extrude, lathe, leaf, sphere, tube

ROUND = {
    "width": number(0.82, 0.3, 1.1, "radius", vary=0.03),
    "height": number(1.5, 0.5, 2.0, vary=0.028),
    "shoulder": number(0.5, 0.1, 0.9, "how high the widest place is, of the height", vary=0.03),
    "dimple": number(0.3, 0.0, 0.6, "hollow at the top"),
    "neck": number(0.0, 0.0, 0.9, "how narrow it gets above the shoulder"),
    "point": number(0.0, 0.0, 1.5, "how pointed the bottom is"),
    "half": choice("none", "kiwi", "avocado", "coconut", "fig", meaning="a cut face that shows the inside"),
    "lobes": number(0.0, 0.0, 12.0, "segments around", vary=0.0),
    "lobe_depth": number(0.06, 0.0, 0.2),
    "stem": number(0.3, 0.0, 0.7),
    "stem_width": number(0.055, 0.03, 0.2),
    "leaves": number(1.0, 0.0, 12.0, "leaves at the stem", vary=0.0),
    "leaf_kind": choice("leaf", "calyx", "crown", "tuft", "none"),
    "leaf_size": number(0.5, 0.1, 1.0),
    "skin": choice("smooth", "dimpled", "seeds", "diamonds", "spikes", "fuzzy", "striped", "netted"),
    "face": choice("none", "lantern", meaning="a carved face"),
    "body_color": color("red"),
    "blush": color("", "second colour"),
    "leaf_color": color("leaf"),
    "stem_color": color("bark"),
    "pair": number(1.0, 1.0, 3.0, "how many hang together", vary=0.0),
}


def _profile(p: Params) -> list[tuple[float, float]]:
    """From the bottom up, widest at the shoulder, drawn in towards a neck or a point, sunk where the stem is."""
    h, turns = p.height, log(0.5) / log(p.shoulder)
    points = []
    for i in range(15):
        t = i / 14
        round_part = max(sin(pi * t**turns), 0.0) ** (0.46 + 0.55 * p.point * (1.0 - t))
        above = min(max((t - p.shoulder) / (1.0 - p.shoulder), 0.0), 1.0)
        r = p.width * round_part * (1.0 - p.neck * above * above * (3.0 - 2.0 * above) * 0.8)
        sunk = 0.5 * p.dimple * max(0.0, 1.0 - r / (0.62 * p.width)) ** 1.5 if t > 0.5 else 0.25 * p.dimple * max(0.0, 1.0 - r / (0.5 * p.width)) ** 2
        points.append((max(r, 0.0), t * h - sunk if t > 0.5 else sunk + t * h))
    return points


def _second(kind: str, color: Rgb) -> Pattern:
    if kind == "dots":
        return Pattern("dots", color, 0.2, 0.3, 0.1)
    if kind == "fade":
        return Pattern(kind, color, 1.5, 0.95, 0.3)
    return Pattern(kind, color, 0.1, 0.45, 0.3)


@archetype("round fruit", "food", ROUND, real_m=0.1)
def round_fruit(b: Builder, p: Params) -> None:
    """Anything that is a ball on a stem: apples, tomatoes, pumpkins, strawberries, pineapples."""
    second = rgb(p.blush) if p.blush else None
    pattern = None
    if second is not None:
        kind = {"seeds": "dots", "diamonds": "relief", "smooth": "fade"}.get(p.skin, "speckles")
        pattern = _second(kind, second)
    b.material("body", p.body_color, "painted", roughness=0.35 if p.skin != "fuzzy" else 0.9, pattern=pattern, mottle=0.05)
    b.material("stem", p.stem_color, "wood")
    b.material("leaves", p.leaf_color, "painted", roughness=0.7)
    bump = {
        "dimpled": Bump("dimples", 0.012, 0.07),
        "seeds": Bump("dimples", 0.014, 0.16),
        "diamonds": Bump("scales", 0.06, 0.22, flip=True),
        "spikes": Bump("rivets", 0.11, 0.16),
        "fuzzy": Bump("noise", 0.006, 0.05),
        "netted": Bump("cracks", 0.015, 0.16),
    }.get(p.skin)
    count = round(p.pair)
    for k in range(count):
        x = 0.0 if count == 1 else (k - 0.5 * (count - 1)) * 0.95 * p.width * 2
        with b.group(f"fruit {k}", at=(x, -0.25 * p.dimple - 0.03, 0), melt=0.02):
            _ball(b, p, bump)
        if count > 1:
            with b.group(f"stalk {k}", melt=0.03):
                b.add(
                    tube(
                        [(x, p.height - 0.8 * p.dimple - 0.12, 0), (0.7 * x, p.height + 0.5, 0), (0, p.height + 0.95, 0)],
                        [p.stem_width, p.stem_width, 1.4 * p.stem_width],
                    ),
                    "stem",
                )
    if count > 1:
        with b.group("leaf", at=(0, p.height + 0.9, 0)):
            b.add(extrude(leaf(0.9, 0.42), 0.07, 0.02, bend=(0.4, 0.2)), "leaves", turn=(0, 20, -70))
    b.socket("top", (0, p.height, 0), size=0.5 * p.width)


def _ball(b: Builder, p: Params, bump: Bump | None) -> None:
    lobes = round(p.lobes)
    if lobes >= 3:
        # Segments are fat slices side by side, so that the grooves between them are real.
        r = p.width / (1.0 + 0.72)
        for _ in b.around(lobes):
            b.add(ellipsoid(0.78 * r, 0.5 * p.height, r), "body", at=(0, 0.5 * p.height, 0.72 * r), blend=0.07, bump=bump)
        b.add(ellipsoid(0.6 * p.width, 0.42 * p.height, 0.6 * p.width), "body", at=(0, 0.48 * p.height, 0))
        b.cut(ellipsoid(0.28 * p.width, 0.5 * p.dimple, 0.28 * p.width), "body", at=(0, 0.98 * p.height, 0), blend=0.08)
    else:
        b.add(lathe(_profile(p)), "body", bump=bump)
    if p.skin == "striped":
        _stripes(b, p)
    if p.face == "lantern":
        _lantern(b, p)
    if p.half != "none":
        _open(b, p)
        return
    if p.pair > 1.5:
        return
    top = p.height - 0.45 * p.dimple
    if p.stem > 0.03:
        lean = 0.25 * p.stem
        b.add(
            tube(
                [(0, top - 0.05, 0), (0.1 * lean, top + 0.5 * p.stem, 0), (lean, top + p.stem, 0)],
                [1.3 * p.stem_width, p.stem_width, 1.25 * p.stem_width],
            ),
            "stem",
            blend=0.04,
        )
    _leaves(b, p, top)


def _stripes(b: Builder, p: Params) -> None:
    """Wavering stripes from pole to pole, painted: a pattern's stripes can't narrow towards the poles."""
    b.material("stripes", p.blush or "dark green", roughness=0.35)
    for _ in b.around(9):
        points = [(0.05 * sin(9.0 * y + 7.0 * r), y, r) for r, y in _profile(p)[1:-1]]
        b.paint(tube(points, [0.02 + 0.1 * r * (1.0 + 0.3 * sin(23.0 * y)) for _x, y, r in points], smooth=False), "stripes")


def _open(b: Builder, p: Params) -> None:
    """Cut in half, facing us."""
    flesh, core, stone = {
        "kiwi": ("lime", "cream", ""),
        "avocado": ("#dfe08a", "", "brown"),
        "coconut": ("snow", "", ""),
        "fig": ("rose", "crimson", ""),
    }[p.half]
    b.material("flesh", flesh, roughness=0.35)
    b.cut(box(4.0, 4.0, 2.0, 0.0), "flesh", at=(0, 0.9, 1.0 + 0.02))
    middle = p.shoulder * p.height
    if p.half == "coconut":
        b.cut(ellipsoid(0.7 * p.width, 0.36 * p.height, 0.62 * p.width), "flesh", at=(0, 0.5 * p.height, 0.0))
    if core:
        b.material("core", core, roughness=0.4)
        b.material("seeds", "black", roughness=0.2)
        b.paint(ellipsoid(0.3 * p.width, 0.22 * p.height, 0.3), "core", at=(0, middle, 0))
        with b.frame((0, middle, 0.0), (90, 0, 0)):
            for _ in b.around(14):
                b.add(ellipsoid(0.03, 0.045, 0.075), "seeds", at=(0, 0, 0.44 * p.width), blend=0)
    if stone:
        b.material("stone", stone, roughness=0.4)
        b.add(sphere(0.46 * p.width), "stone", at=(0, middle, 0), blend=0)


def _leaves(b: Builder, p: Params, top: float) -> None:
    s, n = p.leaf_size, round(p.leaves)
    if p.leaf_kind == "leaf":
        for k in range(n):
            b.add(
                extrude(leaf(s, 0.5 * s), 0.06, 0.02, bend=(0.5, 0.3)),
                "leaves",
                at=(0.02, top + 0.55 * p.stem, 0),
                turn=(0, 150.0 * k + 25, -62),
                blend=0.02,
            )
    elif p.leaf_kind == "calyx":
        for _ in b.around(max(n, 5)):
            b.add(
                extrude(leaf(s, 0.36 * s), 0.07, 0.02, bend=(0.0, 0.35 / s)),
                "leaves",
                at=(0, top + (0.06 if p.stem > 0.03 else -0.04), 0.02),
                turn=(78, 0, 0),
                blend=0.02,
            )
    elif p.leaf_kind in ("crown", "tuft"):
        for ring, (tilt, size) in enumerate(((58, 0.75), (38, 0.95), (18, 1.1), (4, 1.15))):
            for _ in b.around(max(n, 5), start_deg=33 * ring):
                b.add(
                    extrude(leaf(s * size, 0.24 * s), 0.075, 0.02, bend=(1.2, 0.25 / s)),
                    "leaves",
                    at=(0, top - 0.02 + 0.04 * ring, 0.05),
                    turn=(tilt, 0, 0),
                    blend=0.02,
                )


def _lantern(b: Builder, p: Params) -> None:
    b.material("glow", "amber", "plastic", glow=0.8)
    h, w = p.height, p.width
    for s in (1, -1):
        b.cut(extrude([(-0.2, -0.13), (0.2, -0.13), (0.06 * s, 0.2)], 0.5), "glow", at=(s * 0.36 * w, 0.62 * h, w), turn=(0, 18 * s, 0))
    b.cut(extrude([(-0.08, 0), (0.08, 0), (0, 0.14)], 0.4), "glow", at=(0, 0.44 * h, w))
    teeth = [(-0.52, 0.12), (-0.36, -0.08), (-0.3, 0.0), (-0.12, -0.15), (-0.08, -0.05), (0.08, -0.05), (0.12, -0.15), (0.3, 0.0),
             (0.36, -0.08), (0.52, 0.12),
             (0.3, 0.1), (0.2, 0.04), (0.12, 0.08), (-0.12, 0.08), (-0.2, 0.04), (-0.3, 0.1)]  # fmt: skip
    b.cut(extrude([(x * w, y * h * 0.8) for x, y in teeth], 0.6), "glow", at=(0, 0.28 * h, w))


round_fruit.preset("apple", blush="yellow", dimple=0.36, shoulder=0.58)
round_fruit.preset("orange", body_color="orange", skin="dimpled", dimple=0.12, height=1.58, stem=0.06, leaves=1.0, leaf_size=0.45)
round_fruit.preset(
    "lemon",
    body_color="lemon",
    skin="dimpled",
    dimple=0.0,
    height=1.75,
    width=0.7,
    shoulder=0.5,
    point=0.5,
    neck=0.2,
    stem=0.14,
    stem_color="lemon",
    stem_width=0.14,
)
round_fruit.preset("pear", body_color="#b7c94a", width=0.72, height=1.75, shoulder=0.34, neck=0.55, dimple=0.06)
round_fruit.preset("peach", body_color="peach", skin="fuzzy", dimple=0.3, height=1.45)
round_fruit.preset("plum", body_color="purple", width=0.7, height=1.45, dimple=0.2)
round_fruit.preset(
    "cherry", body_color="crimson", width=0.42, height=0.8, pair=2.0, stem_width=0.045, stem_color="leaf", dimple=0.2, leaf_size=0.6, real_m=0.05
)
round_fruit.preset(
    "strawberry",
    body_color="red",
    skin="seeds",
    blush="lemon",
    width=0.72,
    height=1.55,
    shoulder=0.72,
    point=1.0,
    dimple=0.16,
    leaf_kind="calyx",
    leaves=8.0,
    leaf_size=0.5,
    stem=0.22,
    stem_color="leaf",
    real_m=0.04,
)
round_fruit.preset(
    "pineapple",
    body_color="mustard",
    skin="diamonds",
    blush="dark brown",
    width=0.56,
    height=1.3,
    dimple=0.0,
    leaf_kind="crown",
    leaves=7.0,
    leaf_size=0.7,
    stem=0.0,
    real_m=0.3,
)
round_fruit.preset(
    "watermelon", body_color="green", blush="dark green", skin="striped", width=0.85, height=1.5, dimple=0.08, stem=0.14, leaves=0.0, real_m=0.3
)
round_fruit.preset(
    "coconut", body_color="dark brown", skin="fuzzy", width=0.85, height=1.6, dimple=0.02, half="coconut", stem=0.0, leaves=0.0, real_m=0.15
)
round_fruit.preset(
    "avocado",
    body_color="dark green",
    skin="dimpled",
    width=0.7,
    height=1.8,
    shoulder=0.34,
    neck=0.3,
    dimple=0.02,
    half="avocado",
    stem=0.1,
    leaves=0.0,
)
round_fruit.preset(
    "pomegranate", body_color="crimson", dimple=0.02, height=1.5, leaf_kind="crown", leaves=6.0, leaf_size=0.22, leaf_color="crimson", stem=0.0
)
round_fruit.preset(
    "dragon fruit",
    body_color="hot pink",
    skin="diamonds",
    blush="lime",
    width=0.66,
    height=1.5,
    dimple=0.0,
    leaf_kind="tuft",
    leaves=6.0,
    leaf_size=0.4,
    leaf_color="lime",
    stem=0.0,
)
round_fruit.preset(
    "blueberry",
    body_color="indigo",
    width=0.8,
    height=1.45,
    dimple=0.1,
    leaf_kind="crown",
    leaves=5.0,
    leaf_size=0.2,
    leaf_color="navy",
    stem=0.0,
    real_m=0.015,
)
round_fruit.preset("fig", body_color="purple", width=0.72, height=1.65, shoulder=0.36, neck=0.6, dimple=0.0, leaves=0.0, stem=0.2)
round_fruit.preset("durian", body_color="olive", skin="spikes", width=0.78, height=1.55, dimple=0.0, leaves=0.0, stem=0.3, stem_width=0.1, real_m=0.3)
round_fruit.preset("papaya", body_color="orange", blush="green", width=0.6, height=1.8, shoulder=0.36, neck=0.3, dimple=0.02, leaves=0.0, stem=0.1)
round_fruit.preset("kiwi fruit", body_color="brown", skin="fuzzy", width=0.75, height=1.6, dimple=0.04, half="kiwi", leaves=0.0, stem=0.05)
round_fruit.preset(
    "tomato", body_color="scarlet", height=1.25, width=0.85, dimple=0.3, leaf_kind="calyx", leaves=6.0, leaf_size=0.46, stem=0.24, stem_color="leaf"
)
round_fruit.preset(
    "pumpkin",
    body_color="orange",
    lobes=9.0,
    height=1.3,
    width=1.0,
    dimple=0.5,
    stem=0.36,
    stem_width=0.11,
    stem_color="olive",
    leaves=0.0,
    real_m=0.35,
)
round_fruit.preset(
    "jack-o-lantern",
    body_color="orange",
    lobes=9.0,
    height=1.35,
    width=1.0,
    dimple=0.5,
    stem=0.36,
    stem_width=0.11,
    stem_color="olive",
    leaves=0.0,
    face="lantern",
    real_m=0.35,
)
round_fruit.preset(
    "bell pepper", body_color="red", lobes=4.0, height=1.5, width=0.8, dimple=0.5, stem=0.4, stem_width=0.09, stem_color="leaf", leaves=0.0
)
round_fruit.preset(
    "onion",
    body_color="caramel",
    blush="cinnamon",
    skin="striped",
    width=0.8,
    height=1.35,
    shoulder=0.45,
    neck=0.5,
    dimple=0.0,
    stem=0.5,
    stem_color="tan",
    stem_width=0.07,
    leaves=0.0,
)
round_fruit.preset(
    "radish",
    body_color="rose",
    blush="white",
    width=0.62,
    height=1.25,
    shoulder=0.62,
    point=0.9,
    dimple=0.05,
    leaf_kind="tuft",
    leaves=4.0,
    leaf_size=0.7,
    stem=0.0,
)
round_fruit.preset("potato", body_color="tan", skin="dimpled", width=0.66, height=1.5, shoulder=0.4, dimple=0.0, stem=0.0, leaves=0.0)
round_fruit.preset(
    "cabbage",
    body_color="lime",
    skin="netted",
    width=0.85,
    height=1.4,
    dimple=0.0,
    stem=0.0,
    leaf_kind="calyx",
    leaves=9.0,
    leaf_size=0.8,
    leaf_color="grass",
)
