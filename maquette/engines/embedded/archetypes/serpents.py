"""Dragons without the usual body: Chinese dragons, many-headed hydras, sea serpents. Their heads are the dragon's."""

from __future__ import annotations

from math import cos, pi, radians, sin

from maquette.engines.embedded.archetypes import dragon
from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.dragon_coils import coiled
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, sphere, torus, tube

PARAMS = {
    **dragon.PARAMS,
    "kind": choice("chinese", "hydra", "sea"),
    "heads": number(1.0, 1.0, 7.0, vary=0.0),
    "coils": number(1.0, 0.6, 1.4, "depth of the body's waves"),
    "whiskers": number(1.0, 0.0, 1.6),
    "mane": number(1.0, 0.0, 1.6),
}


@archetype("serpent", "fantasy", PARAMS, symmetric=False, real_m=8.0, words={"roaring": {"jaw": 34.0}})
def serpent(b: Builder, p: Params) -> None:
    dragon.materials(b, p)
    b.material("mane", like="wings", lighter=0.15)
    b.material("water", "#3f8fb5", roughness=0.15)
    if p.pose == "coiled":
        coiled(b, p, lambda: _features(b, p))
        return
    {"chinese": _chinese, "hydra": _hydra, "sea": _sea}[p.kind](b, p)


def _scales(p: Params) -> Bump | None:
    return Bump("scales", p.scales, 0.1, flip=True) if p.scales > 0.0 else None


def _ridge(b: Builder, p: Params, points: list[Vector], radius: float, role: str) -> None:
    """Spikes along the upper side of a line."""
    if p.spikes <= 0.0:
        return
    for k, (x, y, z) in enumerate(points[1:-1], 1):
        ahead, behind = points[k + 1], points[k - 1]
        dx, dy, dz = (ahead[i] - behind[i] for i in range(3))
        n = max((dx * dx + dy * dy + dz * dz) ** 0.5, 1e-6)
        up = max((1.0 - (dy / n) ** 2) ** 0.5, 0.2)
        ux, uy, uz = -dx * dy / n / n / up, up, -dz * dy / n / n / up
        s = 0.17 * p.spikes
        b.add(
            cone(
                (x + 0.8 * radius * ux, y + 0.8 * radius * uy, z + 0.8 * radius * uz),
                (x + (radius + s) * ux, y + (radius + s) * uy, z + (radius + s) * uz),
                0.1,
                0.03,
            ),
            role,
        )


def _face(b: Builder, p: Params, at: Vector, turn: tuple[float, float, float], name: str, scale: float = 1.0) -> None:
    with b.group(name, at=at, turn=turn, scale=scale, melt=0.05, blend=0.05):
        _features(b, p)


def _features(b: Builder, p: Params) -> None:
    dragon.head(b, p)
    h, s = p.head, p.snout
    if p.whiskers > 0.0:
        w = p.whiskers
        line: list[Vector] = [
            (0.3 * h, -0.06 * h, 0.8 * h + 0.9 * s),
            (0.9 * h + 0.12 * w, 0.1, 0.9 * h + s),
            (h + 0.3 * w, 0.0, 0.6 * h + 0.6 * s),
            (h + 0.34 * w, 0.16, 0.3 * h + 0.2 * s),
        ]
        b.add(tube(line, [0.05, 0.042, 0.036, 0.03]), "horns", mirror=True)
        b.add(
            cone((0.0, -0.5 * h, 0.6 * h + 0.7 * s), (0.0, -0.5 * h - 0.3 * w, 0.6 * h + 0.6 * s), 0.1, 0.03),
            "mane",
            bump=Bump("hair", 0.014, 0.05),
        )
    if p.mane > 0.0:
        for k in range(9):
            a = radians(-120.0 + 30.0 * k)
            x, y = 0.75 * h * sin(a), 0.7 * h * cos(a)
            b.add(
                tube(
                    [(0.8 * x, 0.8 * y, -0.1 * h), (1.4 * x, 1.3 * y + 0.04, -0.5 * h), (1.7 * x, 1.5 * y + 0.08, -(0.8 + 0.5 * p.mane) * h)],
                    [0.26 * h, 0.24 * h, 0.03],
                ),
                "mane",
                bump=Bump("flutes", 0.014, 0.06),
                blend=0.02,
            )


def _chinese(b: Builder, p: Params) -> None:
    g, n = 0.8 * p.girth, 24
    points: list[Vector] = []
    for k in range(n):
        t = k / (n - 1)
        up = max(t - 0.72, 0.0) / 0.28
        x = 0.62 * sin(2.0 * pi * (1.25 * t + 0.02)) * (1.0 - 0.9 * up)
        y = g * 0.9 + 0.42 * p.coils * (0.5 - 0.5 * cos(2.0 * pi * 2.0 * min(t / 0.75, 1.0))) + 1.0 * up**1.3
        points.append((x, y + (0.1 if t > 0.1 else 0.0), -1.5 + 2.3 * t - 0.25 * up * up))
    radii = [g * min(0.22 + 1.4 * k / (n - 1), 1.0) * (1.0 - 0.3 * max(k / (n - 1) - 0.75, 0.0) / 0.25) for k in range(n)]
    with b.group("body", melt=0.06):
        b.add(tube(points, radii), "body", bump=_scales(p))
        b.add(
            tube([(x, y - 0.45 * r, z + 0.02) for (x, y, z), r in zip(points[4:], radii[4:], strict=True)], [0.72 * r for r in radii[4:]]),
            "belly",
            bump=Bump("ribs", 0.02, 0.12),
            blend=0.015,
        )
        for k, out in ((7, 1.0), (7, -1.0), (17, 1.0), (17, -1.0)):
            x, y, z = points[k]
            foot = (x + out * (g + 0.3), 0.09, z + 0.12)
            b.add(tube([(x, y, z), (x + out * (g + 0.22), 0.6 * y + 0.12, z - 0.1), foot], [0.6 * g, 0.12, 0.09]), "body", bump=_scales(p))
            for j in (-1.0, 0.0, 1.0):
                b.add(cone(foot, (foot[0] + 0.12 * j, 0.04, foot[2] + 0.22 - 0.04 * abs(j)), 0.075, 0.035), "claws", blend=0.01)
        x, y, z = points[0]
        for j in (-1.0, 0.0, 1.0):
            b.add(
                tube([(x, y, z), (x + 0.1 * j, y + 0.16, z - 0.16), (x + 0.26 * j, y + 0.42 - 0.1 * abs(j), z - 0.24)], [0.09, 0.1, 0.03]),
                "mane",
                bump=Bump("flutes", 0.012, 0.05),
            )
    with b.group("spikes", melt=0.01, blend=0.02):
        _ridge(b, p, points, 0.86 * g, "mane")
    x, y, z = points[-1]
    _face(b, p, (x, y + 0.08, z + 0.1), (8.0, p.turn, 0.0), "head")
    b.socket("head_top", (x, y + 0.3, z), size=p.head)
    b.socket("back", points[13], size=g)


def _hydra(b: Builder, p: Params) -> None:
    g, hip = p.girth, p.legs + 0.35
    with b.group("body", melt=0.1):
        b.add(tube([(0.0, hip - 0.05, -0.75), (0.0, hip, -0.3), (0.0, hip + 0.06, 0.2)], [0.7 * g, 1.15 * g, 1.1 * g]), "body", bump=_scales(p))
        b.add(ellipsoid(0.85 * g, 0.8 * g, 0.6 * g), "belly", at=(0.0, hip, 0.34), bump=Bump("ribs", 0.02, 0.13))
        b.add(
            tube([(0.0, hip - 0.1, -0.8), (0.1, 0.3, -1.2), (0.5, 0.12, -1.3), (0.95, 0.12, -0.95)], [0.6 * g, 0.4 * g, 0.26 * g, 0.05]),
            "body",
            bump=_scales(p),
        )
        for z in (0.2, -0.6):
            b.add(
                tube([(0.6 * g, hip - 0.05, z), (1.15 * g, 0.6 * hip, z + 0.08), (1.1 * g, 0.12, z + 0.02)], [0.55 * g, 0.18, 0.16]),
                "body",
                mirror=True,
                bump=_scales(p),
            )
            for j in (-1.0, 0.0, 1.0):
                b.add(cone((1.1 * g, 0.1, z + 0.06), (1.1 * g + 0.13 * j, 0.06, z + 0.3), 0.12, 0.05), "claws", mirror=True, blend=0.01)
    count = max(round(p.heads), 2)
    places: list[tuple[Vector, float]] = []
    with b.group("necks", melt=0.05, blend=0.06):
        for k in range(count):
            t = 2.0 * k / (count - 1) - 1.0
            x, lift = 1.0 * t, 0.62 + 0.3 * (1.0 - t * t) + 0.12 * (k % 2)
            end = (x, hip + lift * p.neck, 0.42 + 0.22 * (k % 2) - 0.2 * abs(t))
            neck = [(0.4 * t * g, hip + 0.2, 0.2), (0.55 * x, hip + 0.34, 0.55), (1.05 * x, hip + 0.55 * lift * p.neck, 0.32), end]
            b.add(tube(neck, [0.6 * g, 0.16, 0.13, 0.13]), "body", bump=_scales(p))
            places.append((end, t))
    for k, (at, t) in enumerate(places):
        _face(b, p, (at[0], at[1] + 0.04, at[2] + 0.06), (6.0 * (k % 2), 30.0 * t, 0.0), f"head {k + 1}", 0.72)
    b.socket("back", (0.0, hip + g, -0.4), size=g)


def _sea(b: Builder, p: Params) -> None:
    g = 0.62 * p.girth
    with b.group("water", melt=0.03):
        b.add(ellipsoid(1.15, 0.12, 1.5), "water", at=(0.0, 0.0, -0.1), bump=Bump("waves", 0.035, 0.26))
    with b.group("body", melt=0.05):
        neck = [(0.0, -0.1, 0.45), (0.0, 0.5, 0.62), (0.0, 0.95 * p.neck, 0.46), (0.0, 1.35 * p.neck, 0.5)]
        b.add(tube(neck, [1.2 * g, 1.1 * g, 0.85 * g, 0.8 * g]), "body", bump=_scales(p))
        b.add(
            tube([(x, y, z + 0.4 * g) for x, y, z in neck], [0.85 * g, 0.8 * g, 0.6 * g, 0.5 * g]),
            "belly",
            bump=Bump("ribs", 0.02, 0.11),
            blend=0.015,
        )
        for z, r, wide in ((-0.08, 0.38, 1.05), (-0.82, 0.3, 0.8)):
            arc = [(0.1 * z, 0.02 + r * 1.25 * p.coils * sin(radians(a)), z + r * cos(radians(a))) for a in (-14, 20, 55, 90, 125, 160, 194)]
            b.add(tube(arc, wide * g), "body", bump=_scales(p))
            with b.frame():
                _ridge(b, p, arc, wide * g, "wings")
        b.add(tube([(0.0, -0.05, -1.3), (0.0, 0.3, -1.42), (0.0, 0.55, -1.34)], [0.5 * g, 0.36 * g, 0.12]), "body", bump=_scales(p))
        b.add(cone((0.0, 0.5, -1.36), (0.24, 0.8, -1.34), 0.11, 0.03), "wings", mirror=True)
        _ridge(b, p, neck, 0.9 * g, "wings")
        b.add(torus(0.36, 0.05), "water", at=(0.0, 0.1, 0.52), blend=0.03)
        b.add(sphere(0.07), "water", at=(0.3, 0.12, -0.5), mirror=True)
    _face(b, p, (0.0, 1.35 * p.neck + 0.1, 0.58), (4.0, p.turn, 0.0), "head")
    b.socket("head_top", (0.0, 1.35 * p.neck + 0.4, 0.55), size=p.head)


serpent.preset(
    "chinese dragon",
    girth=0.3,
    hide="#c22f24",
    belly="gold",
    wing_color="#e8b23a",
    horn_color="gold",
    head=0.27,
    snout=0.4,
    eyes=0.085,
    mood="angry",
    wings=0.0,
    whiskers=1.2,
    mane=1.2,
    jaw=20.0,
)
serpent.preset(
    "hydra",
    kind="hydra",
    heads=5.0,
    girth=0.36,
    legs=0.3,
    neck=1.05,
    hide="#3f7a5a",
    head=0.22,
    snout=0.34,
    eyes=0.065,
    whiskers=0.0,
    mane=0.0,
    ears=0.5,
    horns=0.5,
    mood="angry",
    jaw=24.0,
)
serpent.preset(
    "sea serpent",
    kind="sea",
    girth=0.36,
    neck=1.0,
    hide="#2f8f8a",
    wing_color="#1f5f7a",
    head=0.27,
    snout=0.4,
    eyes=0.08,
    whiskers=0.0,
    mane=0.0,
    horns=0.4,
    ears=1.4,
    mood="angry",
    real_m=20.0,
)
