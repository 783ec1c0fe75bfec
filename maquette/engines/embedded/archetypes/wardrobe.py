"""What toy figures wear: each outfit adds its garments over the body that `humanoid` has drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, cone, ellipsoid, extrude, heart, lathe, sphere, star, torus, tube

if TYPE_CHECKING:
    from maquette.engines.embedded.archetypes.humanoid import Body

OUTFITS = (
    "shirt",
    "tunic",
    "robe",
    "armor",
    "spacesuit",
    "dress",
    "gown",
    "tutu",
    "suit",
    "coat",
    "chef",
    "royal",
    "hero",
    "overalls",
    "kimono",
    "uniform",
    "bare",
)

METALLIC = {"armor", "muscle"}


def materials(b: Builder, p: Params) -> None:
    """The roles of clothes. The main one comes first."""
    metal = p.clothes in METALLIC
    if p.clothes in ("bare", "mawashi"):
        b.material("clothes", p.skin, "skin")
    else:
        b.material("clothes", p.cloth, "steel" if metal else "cloth")
    bare = p.clothes in ("dress", "gown", "tutu", "bare", "overalls", "muscle", "jersey", "toga", "mawashi", "furs")
    if p.clothes == "overalls":
        b.material("sleeves", p.trim, "cloth")
    elif bare and p.clothes != "gown":
        b.material("sleeves", p.skin, "skin")
    else:
        b.material("sleeves", like="clothes", finish="steel" if metal else "cloth", lighter=-0.06)
    long = p.clothes in ("robe", "gown", "royal", "kimono")
    legwear = p.skin if p.clothes in ("dress", "jersey", "muscle", "toga", "mawashi") else p.legwear
    b.material("trousers", legwear if not long else None, like="clothes" if long else None, finish="steel" if metal else "cloth")
    b.material("shoes", p.shoes, "steel" if metal else "leather", roughness=0.4)
    b.material("trim", p.trim, "gold" if p.trim == "gold" else "painted")
    b.material("vest", like="clothes", lighter=-0.3, finish="cloth")
    b.material("shorts", p.legwear, "cloth")
    if p.gloves:
        b.material("gloves", p.gloves, "steel" if metal else "leather")
    if p.cape:
        b.material("cape", p.cape, "cloth")


def dress(b: Builder, p: Params, body: Body) -> None:
    """The garments of `p.clothes`, then a cape."""
    _OUTFIT[p.clothes](b, p, body)
    if p.cape:
        cape(b, p, body)


def belt(b: Builder, y: float, width: float, role: str = "trim", depth: float = 0.86) -> None:
    b.add(torus(width, 0.035, height=0.05), role, at=(0.0, y, 0.0))
    b.add(box(0.12, 0.11, 0.06, 0.02), role, at=(0.0, y, depth * width + 0.06))


def buttons(b: Builder, p: Params, body: Body, count: int, x: float = 0.0, role: str = "trim") -> None:
    top, low = body.shoulder - 0.1, body.hip + 0.1
    for k in range(count):
        y = top + (low - top) * k / max(count - 1, 1)
        b.add(sphere(0.03), role, at=(x, y, (0.94 + 0.45 * p.belly * (k / max(count - 1, 1))) * body.width), mirror=x > 0.0)


def _shirt(b: Builder, p: Params, body: Body) -> None:
    w = body.width
    with b.group("shirt", melt=0.01):
        b.add(torus(0.5 * w, 0.035), "trim", at=(0.0, body.shoulder + 0.035, 0.0), turn=(8.0, 0.0, 0.0))
        b.add(lathe([(1.02 * w, body.hip - 0.02), (1.06 * w, body.hip + 0.03), (1.0 * w, body.hip + 0.12)], wall=0.05), "clothes")
        for k in (0.3, 0.62):
            b.add(sphere(0.024), "trim", at=(0.0, body.shoulder - k * 0.3, 0.9 * w))


def _bare(b: Builder, p: Params, body: Body) -> None:
    with b.group("belt", melt=0.01):
        belt(b, body.hip + 0.04, 0.98 * body.width)


def skirt(b: Builder, body: Body, low: float, spread: float, role: str, folds: float = 0.03, top: float = 0.1) -> None:
    """A flared skirt from the waist down to height `low`, closed below so that it prints as a solid."""
    w, y = body.width, body.hip + top
    profile = [(0.2, low), (spread - 0.05, low), (spread, low + 0.03), (0.5 * (spread + w), 0.5 * (low + y)), (1.02 * w, y), (0.9 * w, y + 0.06)]
    b.add(lathe(profile), role, bump=Bump("flutes", folds, 0.17) if folds else None)


def _tunic(b: Builder, p: Params, body: Body) -> None:
    with b.group("tunic", melt=0.02):
        skirt(b, body, body.hip - 0.2, 1.5 * body.width, "clothes", 0.025)
        belt(b, body.hip + 0.1, 1.02 * body.width)
        b.add(torus(0.55 * body.width, 0.04), "trim", at=(0.0, body.shoulder + 0.03, 0.0))


def _robe(b: Builder, p: Params, body: Body) -> None:
    from maquette.engines.embedded.archetypes.humanoid import arm_points

    w = body.width
    with b.group("robe", melt=0.05):
        profile = [
            (0.2, -0.02),
            (1.9 * w, -0.02),
            (1.96 * w, 0.04),
            (1.55 * w, 0.5 * body.hip),
            (1.22 * w, body.hip + 0.05),
            (1.08 * w, body.hip + 0.26),
            (0.95 * w, body.shoulder - 0.05),
            (0.6 * w, body.shoulder + 0.04),
        ]
        b.add(lathe(profile), "clothes", bump=Bump("flutes", 0.03, 0.2, fade=(body.shoulder, 0.3)))
        for side in (1.0, -1.0):
            shoulder, elbow, hand = arm_points(p, body, side)
            cuff = (hand[0], hand[1] - 0.02, hand[2] - 0.02)
            b.add(tube([shoulder, elbow, cuff], [0.56 * w, 0.66 * w, 0.86 * w]), "sleeves", blend=0.05)
            b.cut(
                sphere(0.6 * w),
                at=(hand[0] + 0.35 * (hand[0] - elbow[0]), hand[1] + 0.3 * (hand[1] - elbow[1]) - 0.06, hand[2] + 0.35 * (hand[2] - elbow[2]) + 0.05),
            )
    with b.group("hands", melt=0.02):
        for side in (1.0, -1.0):
            _, elbow, hand = arm_points(p, body, side)
            b.add(
                ellipsoid(0.44 * w, 0.46 * w, 0.48 * w),
                "gloves" if p.gloves else "skin",
                at=(hand[0] + 0.1 * (hand[0] - elbow[0]), hand[1], hand[2] + 0.03),
            )
    with b.group("trim", melt=0.01):
        b.add(torus(1.93 * w, 0.035), "trim", at=(0.0, 0.035, 0.0))
        b.add(torus(1.14 * w, 0.045), "trim", at=(0.0, body.hip + 0.16, 0.0))
        b.add(
            tube([(0.06, body.hip + 0.14, 1.14 * w), (0.1, body.hip - 0.1, 1.36 * w), (0.1, 0.55 * body.hip, 1.6 * w)], [0.032, 0.034, 0.045]), "trim"
        )


def _armor(b: Builder, p: Params, body: Body) -> None:
    w, top, hip = body.width, body.shoulder, body.hip
    with b.group("armor", melt=0.03):
        b.add(ellipsoid(1.16 * w, 0.36 * (top - hip) + 0.06, 1.04 * w), "clothes", at=(0.0, hip + 0.66 * (top - hip), 0.01))
        b.add(cone((0.0, top - 0.1, 1.0 * w), (0.0, hip + 0.18, 1.06 * w), 0.05, 0.07), "clothes", blend=0.05)
        skirt(b, body, hip - 0.14, 1.5 * w, "clothes", 0.0, 0.06)
        b.add(torus(1.06 * w, 0.05), "trim", at=(0.0, hip + 0.12, 0.0))
        b.add(torus(0.6 * w, 0.07), "clothes", at=(0.0, top + 0.03, 0.0))
        for _ in b.around(9, 1.42 * w, hip - 0.08):
            b.add(sphere(0.022), "trim", blend=0.0)
    with b.group("pauldrons", melt=0.02):
        x = body.half_shoulders
        for k in range(3):
            b.add(
                ellipsoid(0.15 - 0.012 * k, 0.085, 0.15 - 0.01 * k),
                "clothes",
                at=(x + 0.05 + 0.035 * k, top - 0.02 - 0.07 * k, 0.0),
                turn=(0.0, 0.0, -28.0 - 12.0 * k),
                mirror=True,
            )
        b.add(torus(0.13, 0.022), "trim", at=(x + 0.06, top - 0.05, 0.0), turn=(0.0, 0.0, -30.0), mirror=True)
    with b.group("greaves", melt=0.02):
        if p.pose != "sitting":
            b.add(ellipsoid(0.11, 0.1, 0.1), "clothes", at=(1.08 * body.half_hips, 0.5 * hip + 0.02, 0.06), mirror=True)
        b.add(extrude(heart(0.1), 0.06, 0.02), "trim", at=(0.0, top - 0.2, 1.04 * w))


def _spacesuit(b: Builder, p: Params, body: Body) -> None:
    from maquette.engines.embedded.archetypes.humanoid import arm_points

    w, top, hip = body.width, body.shoulder, body.hip
    with b.group("suit", melt=0.04):
        b.add(ellipsoid(1.16 * w, 0.52 * (top - hip), 1.06 * w), "clothes", at=(0.0, 0.5 * (top + hip), 0.0))
        b.add(torus(0.86 * w, 0.07), "trim", at=(0.0, top + 0.02, 0.0))
        b.add(torus(1.06 * w, 0.045), "trim", at=(0.0, hip + 0.06, 0.0), blend=0.0)
        for side in (1.0, -1.0):
            _, elbow, hand = arm_points(p, body, side)
            b.add(torus(0.5 * w, 0.04), "trim", at=hand, blend=0.0, turn=(0.0, 0.0, 20.0 * side) if hand[1] < elbow[1] else (0.0, 0.0, -20.0 * side))
        if p.pose != "sitting":
            b.add(torus(0.62 * w, 0.035), "clothes", at=(1.06 * body.half_hips, 0.32 * hip + 0.06, 0.0), mirror=True)
    with b.group("pack", melt=0.02):
        b.material("panel", "dark grey")
        b.add(box(1.9 * w, 0.62 * (top - hip) + 0.2, 0.24, 0.07), "shoes", at=(0.0, 0.5 * (top + hip) + 0.06, -1.12 * w))
        b.add(box(0.86 * w, 0.15, 0.1, 0.025), "panel", at=(0.0, 0.55 * (top + hip), 1.04 * w))
        for k, role in enumerate(("trim", "mouth", "trim")):
            b.add(sphere(0.024), role, at=(-0.06 + 0.06 * k, 0.55 * (top + hip) + 0.02, 1.04 * w + 0.055))
        b.add(
            tube(
                [
                    (0.5 * w, 0.5 * (top + hip) - 0.02, 0.95 * w),
                    (1.2 * w, 0.5 * (top + hip) - 0.12, 0.6 * w),
                    (1.15 * w, 0.5 * (top + hip), -0.7 * w),
                ],
                0.035,
            ),
            "panel",
            bump=Bump("ribs", 0.01, 0.04),
        )


def _dress(b: Builder, p: Params, body: Body) -> None:
    with b.group("dress", melt=0.02):
        skirt(b, body, 0.42 * body.hip, 2.1 * body.width, "clothes", 0.03)
        b.add(torus(1.02 * body.width, 0.045), "trim", at=(0.0, body.hip + 0.12, 0.0))
        b.add(ellipsoid(0.12, 0.11, 0.12), "clothes", at=(body.half_shoulders + 0.02, body.shoulder - 0.06, 0.0), mirror=True)
        b.add(torus(2.02 * body.width, 0.028), "trim", at=(0.0, 0.42 * body.hip + 0.04, 0.0))


def _gown(b: Builder, p: Params, body: Body) -> None:
    w = body.width
    with b.group("gown", melt=0.03):
        profile = [
            (0.2, -0.02),
            (2.5 * w, -0.02),
            (2.55 * w, 0.04),
            (2.25 * w, 0.35 * body.hip),
            (1.5 * w, body.hip),
            (0.92 * w, body.hip + 0.18),
            (0.9 * w, body.hip + 0.24),
        ]
        b.add(lathe(profile), "clothes", bump=Bump("flutes", 0.04, 0.24, fade=(body.hip + 0.2, 0.3)))
        b.add(
            ellipsoid(0.14, 0.13, 0.14),
            "clothes",
            at=(body.half_shoulders + 0.02, body.shoulder - 0.05, 0.0),
            mirror=True,
            bump=Bump("flutes", 0.02, 0.08),
        )
    with b.group("trim", melt=0.01):
        b.add(torus(2.5 * w, 0.04), "trim", at=(0.0, 0.04, 0.0))
        b.add(torus(0.96 * w, 0.04), "trim", at=(0.0, body.hip + 0.2, 0.0))
        for k in range(4):
            b.add(sphere(0.024), "trim", at=(0.0, body.shoulder - 0.06 - 0.06 * k, 0.88 * w))
        b.add(torus(0.55 * w, 0.028), "trim", at=(0.0, body.shoulder + 0.03, 0.0))


def _tutu(b: Builder, p: Params, body: Body) -> None:
    w = body.width
    with b.group("tutu", melt=0.02):
        for k, (spread, y) in enumerate(((3.0, 0.06), (2.7, 0.1), (2.3, 0.13))):
            low = body.hip + y - 0.05
            b.add(
                lathe(
                    [(0.8 * w, low), (spread * w, low - 0.04 + 0.02 * k), (spread * w, low + 0.05 + 0.02 * k), (0.8 * w, low + 0.09)], smooth=False
                ),
                "clothes",
                bump=Bump("flutes", 0.035, 0.16),
            )
        b.add(torus(0.98 * w, 0.04), "trim", at=(0.0, body.hip + 0.15, 0.0))
    with b.group("ribbons", melt=0.01):
        b.add(extrude(heart(0.06), 0.05, 0.02), "trim", at=(0.0, body.shoulder - 0.12, 0.9 * w))


def lapels(b: Builder, body: Body, role: str) -> None:
    w, top, hip = body.width, body.shoulder, body.hip
    b.add(
        tube(
            [(0.4 * w, top + 0.03, 0.2 * w), (0.42 * w, top - 0.08, 0.82 * w), (0.04, hip + 0.42 * (top - hip), 1.0 * w)],
            [0.05, 0.062, 0.025],
            flat=0.5,
            up=(0.0, 0.0, 1.0),
        ),
        role,
        mirror=True,
    )


def _suit(b: Builder, p: Params, body: Body) -> None:
    w, top, hip = body.width, body.shoulder, body.hip
    with b.group("suit", melt=0.02):
        b.material("shirt", "white", "cloth")
        b.add(
            extrude([(0.0, hip + 0.36 * (top - hip)), (0.3 * w, top - 0.1), (0.3 * w, top), (-0.3 * w, top), (-0.3 * w, top - 0.1)], 0.08, 0.02),
            "shirt",
            at=(0.0, 0.0, 0.86 * w),
            turn=(-4.0, 0.0, 0.0),
        )
        lapels(b, body, "clothes")
        skirt(b, body, hip - 0.1, 1.14 * w, "clothes", 0.0, 0.08)
    with b.group("tie", melt=0.01):
        b.add(
            extrude([(-0.03, 0.0), (0.03, 0.0), (0.055, -0.2), (0.0, -0.26), (-0.055, -0.2)], 0.06, 0.02),
            "trim",
            at=(0.0, top - 0.03, 0.98 * w),
            turn=(6.0, 0.0, 0.0),
        )
        b.add(ellipsoid(0.04, 0.036, 0.04), "trim", at=(0.0, top - 0.01, 0.92 * w))
        for k in range(2):
            b.add(sphere(0.022), "shoes", at=(0.0, hip + 0.14 - 0.09 * k, 1.04 * w))


def _coat(b: Builder, p: Params, body: Body) -> None:
    w, top, hip = body.width, body.shoulder, body.hip
    with b.group("coat", melt=0.03):
        profile = [(1.7 * w, 0.5 * hip), (1.5 * w, hip - 0.05), (1.12 * w, hip + 0.12), (1.1 * w, top - 0.14), (0.7 * w, top + 0.03)]
        b.add(lathe(profile, wall=0.09), "clothes", bump=Bump("flutes", 0.02, 0.24, fade=(top - 0.1, hip)))
        b.cut(box(0.5 * w, 1.6, 2.0 * w, 0.02), at=(0.0, 0.5 * hip, 1.4 * w), blend=0.02)
        lapels(b, body, "trim")
        belt(b, body.hip + 0.1, 1.1 * w, "shoes", 1.0)
        buttons(b, p, body, 4, 0.3 * w)


def _chef(b: Builder, p: Params, body: Body) -> None:
    w, top, hip = body.width, body.shoulder, body.hip
    with b.group("jacket", melt=0.02):
        skirt(b, body, hip - 0.12, 1.22 * w, "clothes", 0.0, 0.08)
        b.add(torus(0.55 * w, 0.05), "clothes", at=(0.0, top + 0.04, 0.0))
        b.add(torus(0.62 * w, 0.05), "mouth", at=(0.0, top + 0.02, 0.0), turn=(10.0, 0.0, 0.0))
        b.material("apron", like="clothes", lighter=-0.08, finish="cloth")
        b.add(
            extrude([(-0.85 * w, 0.4 * hip), (0.85 * w, 0.4 * hip), (0.9 * w, hip + 0.1), (-0.9 * w, hip + 0.1)], 0.07, 0.03, bend=(-1.2, 0.0)),
            "apron",
            at=(0.0, 0.0, (1.12 + 0.4 * p.belly) * w),
        )
        b.add(torus(1.08 * w, 0.04), "apron", at=(0.0, hip + 0.1, 0.0))
        buttons(b, p, body, 3, 0.34 * w, "shoes")


def _royal(b: Builder, p: Params, body: Body) -> None:
    w, top = body.width, body.shoulder
    b.material("ermine", "snow", "plush")
    with b.group("robe", melt=0.04):
        profile = [
            (0.2, -0.02),
            (1.85 * w, -0.02),
            (1.9 * w, 0.05),
            (1.5 * w, 0.6 * body.hip),
            (1.14 * w, body.hip + 0.1),
            (1.05 * w, top - 0.1),
            (0.7 * w, top + 0.02),
        ]
        b.add(lathe(profile), "clothes", bump=Bump("flutes", 0.025, 0.22, fade=(top, 0.3)))
    with b.group("ermine", melt=0.02):
        fluff = Bump("noise", 0.03, 0.07)
        b.add(torus(1.86 * w, 0.07), "ermine", at=(0.0, 0.06, 0.0), bump=fluff)
        b.add(lathe([(1.3 * w, top - 0.17), (1.28 * w, top - 0.08), (0.75 * w, top + 0.05), (0.6 * w, top + 0.05)], wall=0.1), "ermine", bump=fluff)
        b.add(
            tube([(0.0, top - 0.1, 1.2 * w), (0.0, body.hip, 1.2 * w), (0.0, 0.1, 1.84 * w)], [0.06, 0.06, 0.075], flat=0.6, up=(0.0, 0.0, 1.0)),
            "ermine",
            bump=fluff,
        )
        b.add(torus(1.14 * w, 0.05), "trim", at=(0.0, body.hip + 0.12, 0.0))
        b.add(torus(0.9 * w, 0.03), "trim", at=(0.0, top - 0.04, 0.1 * w), turn=(24.0, 0.0, 0.0))
        b.add(extrude(star(6, 0.085, 0.05), 0.05, 0.02), "trim", at=(0.0, top - 0.16, 1.28 * w))


def _hero(b: Builder, p: Params, body: Body) -> None:
    w, top, hip = body.width, body.shoulder, body.hip
    with b.group("suit", melt=0.02):
        belt(b, hip + 0.06, 1.0 * w)
        shield = ((-0.13, 0.08), (0.13, 0.08), (0.15, 0.02), (0.0, -0.16), (-0.15, 0.02))
        b.add(extrude(shield, 0.07, 0.02), "trim", at=(0.0, top - 0.18, 0.95 * w * (1 + 0.2 * p.muscles)), turn=(-6.0, 0.0, 0.0))
        b.add(
            extrude(star(5, 0.08, 0.035), 0.05, 0.012), "shoes", at=(0.0, top - 0.18, 0.95 * w * (1 + 0.2 * p.muscles) + 0.03), turn=(-6.0, 0.0, 0.0)
        )
        b.add(ellipsoid(0.98 * w, 0.1, 0.86 * w), "shoes", at=(0.0, hip - 0.01, 0.0))


def _overalls(b: Builder, p: Params, body: Body) -> None:
    w, top, hip = body.width, body.shoulder, body.hip
    with b.group("bib", melt=0.01):
        b.add(box(1.25 * w, 0.24, 0.07, 0.03), "clothes", at=(0.0, hip + 0.26, 0.92 * w))
        b.add(lathe([(1.02 * w, hip - 0.06), (1.05 * w, hip + 0.14)], smooth=False, wall=0.06), "clothes")
        b.add(
            tube(
                [(0.42 * w, hip + 0.36, 0.95 * w), (0.5 * w, top + 0.02, 0.5 * w), (0.5 * w, top, -0.5 * w), (0.4 * w, hip + 0.1, -0.95 * w)],
                0.035,
                flat=0.7,
            ),
            "clothes",
            mirror=True,
        )
        b.add(sphere(0.035), "shoes", at=(0.42 * w, hip + 0.34, 1.08 * w), mirror=True)
        b.add(box(0.5 * w, 0.1, 0.05, 0.02), "clothes", at=(0.0, hip + 0.26, 1.02 * w))


def _kimono(b: Builder, p: Params, body: Body) -> None:
    w, top, hip = body.width, body.shoulder, body.hip
    with b.group("kimono", melt=0.04):
        b.add(lathe([(0.2, -0.02), (1.4 * w, -0.02), (1.42 * w, 0.04), (1.2 * w, hip), (1.1 * w, top - 0.1), (0.65 * w, top + 0.04)]), "clothes")
        for side in (1.0, -1.0):
            x = side * (body.half_shoulders + 0.14)
            b.add(box(0.24, 0.42, 0.1, 0.05), "sleeves", at=(x, top - 0.26, 0.05), turn=(0.0, 0.0, 14.0 * side))
    with b.group("obi", melt=0.01):
        b.add(torus(1.08 * w, 0.06, height=0.12), "trim", at=(0.0, hip + 0.2, 0.0))
        b.add(box(0.36, 0.28, 0.14, 0.05), "trim", at=(0.0, hip + 0.24, -1.2 * w))
        for side in (1.0, -1.0):
            points: list[Vector] = [
                (side * 0.5 * w, top + 0.05, 0.3 * w),
                (0.1 * side * w, top - 0.12, 1.0 * w),
                (-0.25 * side * w, hip + 0.3, 1.08 * w),
            ]
            b.add(tube(points, [0.04, 0.045, 0.04], flat=0.6, up=(0.0, 0.0, 1.0)), "trim")


def _uniform(b: Builder, p: Params, body: Body) -> None:
    w, top = body.width, body.shoulder
    with b.group("uniform", melt=0.01):
        skirt(b, body, body.hip - 0.12, 1.16 * w, "clothes", 0.0, 0.08)
        belt(b, body.hip + 0.08, 1.04 * w, "shoes", 0.95)
        buttons(b, p, body, 4)
        b.add(torus(0.52 * w, 0.05), "clothes", at=(0.0, top + 0.04, 0.0))
        b.add(ellipsoid(0.11, 0.035, 0.09), "trim", at=(body.half_shoulders + 0.01, top + 0.045, 0.0), turn=(0.0, 0.0, -18.0), mirror=True)
        b.add(extrude(star(5, 0.055, 0.024), 0.05, 0.012), "trim", at=(0.42 * w, top - 0.15, 0.9 * w))


def cape(b: Builder, p: Params, body: Body) -> None:
    w, top = body.width, body.shoulder
    with b.group("cape", melt=0.05, blend=0.02):
        outline = [
            (0.62 * w, 0.04),
            (1.3 * w, -0.1),
            (2.2 * w, 0.12 - top),
            (1.1 * w, 0.05 - top),
            (0.0, 0.1 - top),
            (-1.1 * w, 0.05 - top),
            (-2.2 * w, 0.12 - top),
            (-1.3 * w, -0.1),
            (-0.62 * w, 0.04),
        ]
        b.add(
            extrude(outline, 0.085, 0.035, bend=(1.1, -0.16)),
            "cape",
            at=(0.0, top, -1.12 * w),
            turn=(7.0, 0.0, 0.0),
            bump=Bump("flutes", 0.028, 0.22),
        )
        b.add(torus(0.7 * w, 0.055), "cape", at=(0.0, top + 0.03, 0.0), turn=(10.0, 0.0, 0.0))
        b.add(sphere(0.05), "trim", at=(0.0, top - 0.02, 0.78 * w), blend=0.0)


_OUTFIT = {
    "shirt": _shirt, "tunic": _tunic, "robe": _robe, "armor": _armor, "spacesuit": _spacesuit, "dress": _dress, "gown": _gown, "tutu": _tutu,
    "suit": _suit, "coat": _coat, "chef": _chef,
    "royal": _royal, "hero": _hero, "overalls": _overalls, "kimono": _kimono, "uniform": _uniform, "bare": _bare,
}  # fmt: skip
