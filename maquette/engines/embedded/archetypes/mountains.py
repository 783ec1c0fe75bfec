"""Mountains, volcanoes, hills, cliffs, rocks, caves, canyons and icebergs."""

from __future__ import annotations

from math import cos, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.petals import blade
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, frustum, lathe, sphere, tube

MOUNTAIN = {
    "form": choice("mountain", "volcano", "hill", "cliff", "rock", "cave", "iceberg", "canyon"),
    "height": number(1.0, 0.5, 1.5),
    "width": number(1.0, 0.6, 1.4),
    "peaks": number(3.0, 1.0, 5.0, "how many", vary=0.0),
    "roughness": number(1.0, 0.3, 1.8, "how craggy"),
    "snow": number(0.0, 0.0, 1.0, "share of the height under snow", vary=0.1),
    "lava": number(1.0, 0.0, 1.6),
    "smoke": number(1.0, 0.0, 1.5),
    "trees": number(1.0, 0.0, 1.5, "size of the trees"),
    "rock_color": color("#8d8578"),
    "ground_color": color("#6f9a45"),
}


@archetype(
    "mountain", "landscape", MOUNTAIN, real_m=400.0, symmetric=False, words={"snowy": {"snow": 0.45}, "steep": {"height": 1.25, "width": 0.85}}
)
def mountain(b: Builder, p: Params) -> None:
    """The massif and what is on it."""
    b.material("rock", p.rock_color, "stone")
    b.material("dark rock", like="rock", lighter=-0.3, finish="stone")
    b.material("ground", p.ground_color, "matte", mottle=0.12)
    b.material("snow", "snow", "snow")
    b.material("lava", "lava", roughness=0.5, glow=0.5)
    b.material("smoke", "#a9a6a3", "matte")
    b.material("trees", "forest", "matte")
    b.material("trunks", "bark", "matte")
    b.material("water", "water", roughness=0.12)
    MOUNTAINS[p.form](b, p)


def pine(b: Builder, at: tuple[float, float, float], size: float) -> None:
    """A small conifer; the roles "trees" and "trunks" must be declared."""
    with b.frame(at, scale=size):
        b.add(cylinder(0.06, 0.3), "trunks", at=(0, 0.1, 0))
        for k in range(3):
            b.add(frustum(0.27 - 0.06 * k, 0.05, 0.32, 0.02), "trees", at=(0, 0.32 + 0.2 * k, 0))


def _crag(p: Params, size: float = 0.3) -> Bump:
    return Bump("rock", 0.12 * p.roughness, size, 1.4)


def _massif(b: Builder, p: Params, base_y: float = 0.0) -> list[tuple[float, float, float, float]]:
    """Peaks of which the first is the highest; returns (x, top, z, radius) of each."""
    places = [(0.0, 1.75, -0.05, 0.98), (0.56, 1.15, 0.12, 0.72), (-0.6, 1.28, 0.0, 0.74), (0.16, 0.82, 0.5, 0.62), (-0.4, 0.7, 0.55, 0.5)]
    made = []
    for k in range(5):
        x, top, z, r = places[k]
        jx, jy = float(b.rng.normal(0, 0.07)), float(b.rng.normal(0, 0.06))
        if k < round(p.peaks):
            made.append(((x + jx) * p.width, (top * (1 + jy)) * p.height, z, r * p.width))
    for x, top, z, r in made:
        steps = [(r, base_y - 0.1), (0.72 * r, 0.26 * top), (0.42 * r, 0.58 * top), (0.17 * r, 0.87 * top), (0.0, top)]
        b.add(lathe(steps, smooth=False), "rock", at=(x, 0, z), bump=_crag(p))
    return made


def _mountain(b: Builder, p: Params) -> None:
    with b.group("rock", melt=0.12):
        made = _massif(b, p)
        top = max(m[1] for m in made)
        for k in range(6):
            a = 1.05 * k + 0.3
            b.add(
                cone((0.1 * sin(a), 0.72 * top, 0.1 * cos(a)), (0.86 * sin(a) * p.width, 0.02, 0.86 * cos(a)), 0.08, 0.14),
                "rock",
                bump=_crag(p, 0.22),
            )
        b.add(cylinder(1.2 * p.width, 0.16, 0.06), "ground", at=(0, 0.02, 0), bump=Bump("noise", 0.05, 0.3))
        if p.snow > 0.0:
            line = top * (1.0 - p.snow)
            for x, _top, z, _r in made:
                b.paint(lathe([(0.9, line), (0.9, 2.4), (0, 2.4)], smooth=False), "snow", at=(x, 0, z), bump=Bump("noise", 0.1, 0.2))
    _grove(b, p, 0.95 * p.width)


def _grove(b: Builder, p: Params, r: float) -> None:
    if p.trees > 0.0:
        with b.group("trees"):
            for k in range(13):
                a = 0.483 * k + 0.2 * sin(5 * k)
                pine(b, (r * (1 + 0.1 * sin(3 * k)) * sin(a), 0.05, r * (1 + 0.1 * sin(3 * k)) * cos(a)), p.trees * (0.5 + 0.14 * sin(7 * k)))


def _volcano(b: Builder, p: Params) -> None:
    h, w = 1.25 * p.height, p.width
    with b.group("ground"):
        b.add(cylinder(1.3 * w, 0.14, 0.05), "ground", at=(0, 0.03, 0), bump=Bump("noise", 0.04, 0.25))
    with b.group("cone"):
        b.add(
            lathe(
                [(1.25 * w, -0.05), (0.9 * w, 0.24), (0.6 * w, 0.62 * h), (0.42 * w, h), (0.42 * w, h), (0.3 * w, h), (0.24, h - 0.22), (0, h - 0.26)]
            ),
            "rock",
            bump=_crag(p, 0.28),
        )
        for k in b.around(8, 0, 0, 15):
            b.add(cone((0, 0.9 * h, 0.42 * w), (0, 0.02, (1.05 + 0.1 * (k % 2)) * w), 0.08, 0.15), "dark rock", blend=0.12, bump=_crag(p, 0.2))
    if p.lava > 0.0:
        with b.group("lava", melt=0.04):
            b.add(ellipsoid(0.36 * w, 0.12, 0.36 * w), "lava", at=(0, h - 0.08, 0))
            for k, yaw in enumerate((10, 85, 150, 215, 300)):
                with b.frame(turn=(0, yaw, 0)):
                    end = 0.16 + 0.3 * (k % 2)
                    f = 1 - end / h
                    b.add(
                        tube(
                            [
                                (0, h - 0.02, 0.3 * w),
                                (0, h - 0.06, 0.46 * w),
                                (0.08, 0.62 * h, 0.63 * w),
                                (-0.05, end * 0.6 + 0.1, (0.62 + 0.36 * f) * w),
                            ],
                            [0.11, 0.12, 0.11, 0.15 * p.lava],
                        ),
                        "lava",
                    )
            for k in range(5):
                a = 1.3 * k
                b.add(cone((0, h, 0), (0.3 * sin(a), h + 0.42 + 0.1 * (k % 2), 0.3 * cos(a)), 0.13, 0.07), "lava")
    if p.smoke > 0.0:
        with b.group("smoke", melt=0.08):
            for k in range(7):
                r = (0.16 + 0.045 * k) * p.smoke
                b.add(
                    sphere(r),
                    "smoke",
                    at=(0.07 * k + 0.13 * sin(2.3 * k), h + 0.12 + 0.14 * k, 0.12 * cos(2.3 * k)),
                    bump=Bump("foliage", 0.04, 0.14),
                )
    _grove(b, p, 1.1 * w)


def _hill(b: Builder, p: Params) -> None:
    with b.group("hill", melt=0.1):
        b.add(ellipsoid(1.15 * p.width, 0.85 * p.height, 0.95), "ground", bump=Bump("noise", 0.05, 0.3))
        b.add(ellipsoid(0.7 * p.width, 0.5 * p.height, 0.7), "ground", at=(0.75, 0, 0.3), bump=Bump("noise", 0.05, 0.3))
        points = [(0.2, 0.02, 1.15), (0.4, 0.3, 0.85), (0.05, 0.52 * p.height, 0.72), (0.16, 0.76 * p.height, 0.38), (0, 0.86 * p.height, 0)]
        b.add(tube(points, [0.13, 0.11, 0.1, 0.09, 0.08], flat=0.35), "trunks", blend=0.03)
    with b.group("tree", at=(0, 0.8 * p.height, 0)):
        b.add(cone((0, -0.1, 0), (0.03, 0.55, 0), 0.13, 0.08), "trunks")
        for x, y, z, r in ((0, 0.85, 0, 0.36), (0.24, 0.7, 0.08, 0.26), (-0.25, 0.72, 0.0, 0.27), (0.02, 0.72, 0.25, 0.24)):
            b.add(sphere(r * max(p.trees, 0.4)), "trees", at=(x, y, z), bump=Bump("foliage", 0.05, 0.12))
    with b.group("tufts"):
        for k in range(16):
            a, r = 2.39996 * k, 0.45 + 0.04 * k
            y = 0.85 * p.height * max(1 - (r * sin(a) / 1.15 / p.width) ** 2 - (r * cos(a) / 0.95) ** 2, 0.0) ** 0.5
            b.add(blade(0.18, 0.1, 0.3), "trees", at=(r * sin(a), y - 0.03, r * cos(a)), turn=(10, 70 * k, 0))


def _cliff(b: Builder, p: Params) -> None:
    """A stack of ledges with grass on top, sea at its foot and a waterfall."""
    with b.group("cliff", melt=0.05):
        for k in range(5):
            y = 0.36 * k * p.height
            b.add(
                box((1.9 - 0.12 * k) * p.width, 0.44 * p.height, 1.3 - 0.16 * k, 0.08),
                "rock",
                at=(0.06 * sin(5 * k), y + 0.2, -0.25 - 0.06 * k + 0.05 * cos(7 * k)),
                turn=(0, 6 * sin(3 * k), 0),
                bump=_crag(p, 0.26),
            )
        b.add(box(1.55 * p.width, 0.2, 0.8, 0.08), "ground", at=(0, 1.82 * p.height, -0.5), bump=Bump("foliage", 0.03, 0.1))
    with b.group("sea"):
        b.add(cylinder(1.25 * p.width, 0.16, 0.05), "water", at=(0, 0.05, 0), bump=Bump("waves", 0.03, 0.2))
        for k in range(7):
            b.add(sphere(0.14 + 0.05 * (k % 3)), "dark rock", at=(-0.85 + 0.28 * k, 0.12, 0.62 + 0.1 * sin(4 * k)), bump=_crag(p, 0.16))
    if p.trees > 0.0:
        with b.group("trees"):
            for x, z, s in ((-0.5, -0.5, 0.75), (0.1, -0.6, 0.9), (0.5, -0.45, 0.65)):
                pine(b, (x, 1.85 * p.height, z), s * max(p.trees, 0.2))
    b.socket("top", (0, 1.92 * p.height, -0.5), size=0.5)


def _rock(b: Builder, p: Params) -> None:
    """A boulder among smaller ones, mossy at the foot."""
    with b.group("boulder", melt=0.1):
        for k in range(6):
            x, y, z = (float(v) for v in b.rng.normal(0, (0.26, 0.16, 0.22)))
            b.add(
                box(1.15 * p.width, 1.2 * p.height, 1.0, 0.16),
                "rock",
                at=(x, 0.58 + y, z),
                turn=(40 * k, 67 * k, 25 * k),
                scale=0.72,
                bump=_crag(p, 0.34),
            )
    with b.group("stones"):
        for k, (x, z, r) in enumerate(((0.9, 0.45, 0.34), (-0.88, 0.4, 0.27), (0.35, 0.85, 0.22), (-0.5, 0.78, 0.15))):
            b.add(ellipsoid(r, 0.8 * r, r), "dark rock", at=(x, 0.5 * r, z), turn=(0, 50 * k, 0), bump=_crag(p, 0.16))
    with b.group("moss"):
        b.add(ellipsoid(1.15, 0.13, 0.98), "ground", at=(0, 0.0, 0.1), bump=Bump("foliage", 0.03, 0.1))
        for k in range(9):
            b.add(blade(0.26, 0.11, 0.3), "trees", at=(1.0 * sin(0.8 * k + 1), 0.06, 0.1 + 0.85 * cos(0.8 * k + 1)), turn=(12, 90 * k, 0))


def _cave(b: Builder, p: Params) -> None:
    with b.group("hill", melt=0.1):
        b.add(ellipsoid(1.15 * p.width, 1.45 * p.height, 0.95), "rock", at=(0, 0, -0.1), bump=_crag(p))
        b.add(ellipsoid(0.5, 0.7, 0.5), "rock", at=(0.95, 0, 0.15), bump=_crag(p))
        b.add(ellipsoid(0.5, 0.95, 0.5), "rock", at=(-0.92, 0, 0.1), bump=_crag(p))
        b.cut(ellipsoid(0.6 * p.width, 0.95 * p.height, 1.2), "dark rock", at=(0, 0.06, 0.75), blend=0.08)
        b.paint(ellipsoid(1.1, 0.5, 0.9), "ground", at=(0, 1.5 * p.height, -0.2))
    with b.group("teeth"):
        for k in range(7):
            x = -0.42 + 0.14 * k
            top = 0.98 * p.height * (1 - (x / 0.62) ** 2) ** 0.5
            b.add(cone((x, top + 0.12, 0.42), (x, top - 0.18 - 0.1 * (k % 3), 0.44), 0.1, 0.03), "dark rock")
        for x, h in ((-0.36, 0.34), (0.3, 0.42), (0.44, 0.24)):
            b.add(cone((x, 0.02, 0.3), (x, h, 0.3), 0.12, 0.03), "dark rock")
    with b.group("floor"):
        b.add(cylinder(1.2 * p.width, 0.14, 0.05), "ground", at=(0, 0.02, 0.05), bump=Bump("noise", 0.04, 0.2))
        for k in range(6):
            b.add(sphere(0.1 + 0.03 * (k % 3)), "rock", at=(-0.75 + 0.3 * k, 0.1, 0.95 - 0.1 * (k % 2)), bump=_crag(p, 0.13))
        for x, z, s in ((-0.95, 0.62, 0.8), (0.92, 0.66, 0.66)):
            pine(b, (x, 0.05, z), s)


def _iceberg(b: Builder, p: Params) -> None:
    b.material("ice", "ice", "ice")
    with b.group("ice", melt=0.04):
        for k, (x, z, r, h) in enumerate(((0.0, 0.0, 0.72, 1.7), (0.5, 0.15, 0.5, 1.1), (-0.52, 0.1, 0.46, 0.85), (-0.1, 0.45, 0.44, 0.55))):
            b.add(
                box(1.3 * r * p.width, h * p.height, 1.2 * r, 0.04, taper=(0.75, 0.6)),
                "ice",
                at=(x, 0.0, z),
                turn=(4 * sin(k), 37 * k + 20, 7 * (-1) ** k),
                stand=True,
                bump=Bump("rock", 0.09 * p.roughness, 0.4),
            )
        b.add(box(1.0, 0.46, 0.7, 0.06, 0.12), "ice", at=(0.12, 0.0, 0.72), turn=(0, 12, 0), stand=True, bump=Bump("rock", 0.03, 0.3))
        b.paint(box(4, 2, 4), "snow", at=(0, 1.75 * p.height, 0))
        b.paint(box(1.6, 0.2, 1.2), "snow", at=(0.12, 0.5, 0.8))
    b.socket("top", (0.12, 0.44, 0.76), size=0.4)
    with b.group("sea"):
        b.add(cylinder(1.2, 0.16, 0.05), "water", at=(0, 0.05, 0), bump=Bump("waves", 0.035, 0.2))
        for k in range(5):
            b.add(box(0.26, 0.14, 0.22, 0.03), "ice", at=(0.98 * sin(1.3 * k), 0.14, 0.92 * cos(1.3 * k)), turn=(8, 40 * k, 5))


def _canyon(b: Builder, p: Params) -> None:
    """Banded walls on both sides of a river."""
    bend = [(0.3, 0.1, 1.3), (0.0, 0.1, 0.7), (0.28, 0.1, 0.1), (-0.15, 0.1, -0.5), (0.1, 0.1, -1.3)]
    with b.group("walls"):
        for k in range(6):
            w = 2.3 * p.width - 0.12 * k + 0.14 * (k % 2)
            b.add(box(w, 0.28 * p.height, w * 0.82, 0.05), ("rock", "dark rock")[k % 2], at=(0, 0.13 + 0.26 * k * p.height, 0), bump=_crag(p, 0.24))
        for k, r in enumerate((0.42, 0.5, 0.62)):
            b.cut(tube([(x, 0.52 + 0.55 * k * p.height, z) for x, _, z in bend], r, flat=0.9), blend=0.05)
        b.cut(tube([(x, 0.3, z) for x, _, z in bend], 0.26), "dark rock")
    with b.group("river"):
        b.add(tube(bend, 0.3, flat=0.4), "water")
        b.add(box(1.0, 0.14, 1.85 * p.width, 0.04), "dark rock", at=(0, 0.04, 0))
    with b.group("pillars"):
        b.add(
            lathe([(0.2, 0), (0.16, 0.4), (0.18, 0.7), (0.12, 0.9), (0.2, 1.0), (0, 1.05)]),
            "rock",
            at=(0.05, 0.1, 0.42),
            bump=Bump("ribs", 0.04, 0.12),
        )


MOUNTAINS = {
    "mountain": _mountain,
    "volcano": _volcano,
    "hill": _hill,
    "cliff": _cliff,
    "rock": _rock,
    "cave": _cave,
    "iceberg": _iceberg,
    "canyon": _canyon,
}

mountain.preset("mountain", peaks=4.0, snow=0.12)
mountain.preset("snowy mountain", snow=0.5, peaks=4.0, height=1.1)
mountain.preset("volcano", form="volcano", rock_color="#5a504a", trees=0.6)
mountain.preset("hill", form="hill", real_m=60.0)
mountain.preset("cliff", form="cliff", real_m=80.0)
mountain.preset("rock", form="rock", real_m=1.5)
mountain.preset("cave", form="cave", real_m=12.0)
mountain.preset("iceberg", form="iceberg", real_m=80.0)
mountain.preset("canyon", form="canyon", rock_color="#c4713f", real_m=300.0)
