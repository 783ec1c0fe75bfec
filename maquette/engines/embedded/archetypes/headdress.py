"""What sits on a toy figure's head and is no hat of its own: caps of a trade, veils, bandages, snakes, a halo. Drawn in the head's frame."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import on
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.archetypes.skeleton import bone_head
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, horn, lathe, sphere, torus, tube

KINDS = ("none", "skull", "nurse", "veil", "nemes", "headband", "ninja", "wraps", "snakes", "halo", "jackal", "wolf", "bull",
         "topknot", "cone", "elf", "leprechaun",
         "shako", "mitre", "fire", "sailor", "pilot", "mirror", "rays", "horns", "clown", "flowers")  # fmt: skip


def put_on(b: Builder, p: Params) -> None:
    """The headdress `p.headdress`, in a group of its own."""
    if p.headdress != "none":
        b.material("headdress", p.headdress_color, "cloth")
        b.material("emblem", p.trim, "gold" if p.trim == "gold" else "painted")
        with b.group("headdress", melt=0.02):
            _KIND[p.headdress](b, p, p.head)


def _band(b: Builder, h: float, y: float, thick: float, role: str = "headdress", lean: float = -8.0) -> None:
    b.add(torus((1.1 - 0.32 * max(y, 0.0) ** 2) * h, thick * h, height=1.6 * thick * h), role, at=(0.0, y * h, -0.03 * h), turn=(lean, 0.0, 0.0))


def _skull(b: Builder, p: Params, h: float) -> None:
    b.material("bones", p.headdress_color, "bone")
    b.material("sockets", "#17120f", roughness=0.8)
    bone_head(b, h, 1.0)
    # The head inside would fill the sockets: cut through everything.
    with b.group("sockets", op="subtract"):
        b.add(ellipsoid(0.3 * h, 0.32 * h, 0.5 * h), "sockets", at=(0.42 * h, -0.06 * h, 1.0 * h), turn=(0.0, 14.0, -8.0), mirror=True)
        b.add(cone((0.0, -0.38 * h, 1.1 * h), (0.0, -0.24 * h, 1.1 * h), 0.15 * h, 0.07 * h), "sockets")


def _nurse(b: Builder, p: Params, h: float) -> None:
    b.material("cross", "red")
    b.add(
        extrude([(-0.62 * h, 0.0), (0.62 * h, 0.0), (0.78 * h, 0.5 * h), (0.0, 0.66 * h), (-0.78 * h, 0.5 * h)], 0.2 * h, 0.05, bend=(-0.5 / h, 0.0)),
        "headdress",
        at=(0.0, 0.8 * h, 0.62 * h),
        turn=(-24.0, 0.0, 0.0),
    )
    b.add(ellipsoid(0.8 * h, 0.4 * h, 0.6 * h), "headdress", at=(0.0, 0.9 * h, 0.0))
    for w, t in ((0.34, 0.11), (0.11, 0.34)):
        b.add(box(w * h, t * h, 0.12 * h, 0.02), "cross", at=(0.0, 1.1 * h, 0.62 * h), turn=(-24.0, 0.0, 0.0), blend=0.0)


def _veil(b: Builder, p: Params, h: float) -> None:
    b.material("coif", "snow", "cloth")
    b.add(ellipsoid(1.16 * h, 1.2 * h, 1.14 * h), "headdress", at=(0.0, 0.06 * h, -0.12 * h))
    b.add(
        tube(
            [(0.0, 0.6 * h, -0.6 * h), (0.0, -0.6 * h, -0.95 * h), (0.0, -1.6 * h, -0.9 * h)],
            [0.9 * h, 0.95 * h, 1.0 * h],
            flat=0.5,
            up=(0.0, 0.0, 1.0),
        ),
        "headdress",
        bump=Bump("flutes", 0.02, 0.16),
        blend=0.06,
    )
    b.cut(ellipsoid(0.88 * h, 0.95 * h, 1.1 * h), at=(0.0, -0.1 * h, 0.72 * h), blend=0.02)
    b.add(torus(0.86 * h, 0.1 * h), "coif", at=(0.0, -0.06 * h, 0.42 * h), turn=(84.0, 0.0, 0.0))
    b.add(lathe([(1.2 * h, -1.25 * h), (1.0 * h, -1.0 * h), (0.6 * h, -0.78 * h)], wall=0.12 * h), "coif")


def _nemes(b: Builder, p: Params, h: float) -> None:
    stripes = Bump("ribs", 0.022, 0.09)
    b.add(ellipsoid(1.12 * h, 1.1 * h, 1.08 * h), "headdress", at=(0.0, 0.1 * h, -0.1 * h), bump=stripes)
    b.add(
        tube(
            [(0.9 * h, 0.5 * h, -0.1 * h), (1.32 * h, -0.3 * h, -0.1 * h), (1.0 * h, -0.85 * h, 0.2 * h), (0.62 * h, -1.5 * h, 0.62 * h)],
            [0.3 * h, 0.42 * h, 0.34 * h, 0.22 * h],
            flat=0.6,
        ),
        "headdress",
        mirror=True,
        bump=stripes,
        blend=0.05,
    )
    b.cut(ellipsoid(0.84 * h, 0.95 * h, 1.0 * h), at=(0.0, -0.32 * h, 0.72 * h), blend=0.02)
    b.add(torus(0.98 * h, 0.08 * h, height=0.13 * h), "emblem", at=(0.0, 0.5 * h, 0.02), turn=(-10.0, 0.0, 0.0))
    b.add(tube([(0.0, 0.62 * h, 0.98 * h), (0.0, 0.9 * h, 1.16 * h), (0.0, 1.1 * h, 1.0 * h)], [0.1 * h, 0.13 * h, 0.09 * h]), "emblem")
    b.add(cone((0.0, -0.86 * h, 0.72 * h), (0.0, -1.3 * h, 0.86 * h), 0.12 * h, 0.15 * h), "emblem")


def _headband(b: Builder, p: Params, h: float) -> None:
    _band(b, h, 0.42, 0.09)
    b.add(
        tube([(0.1 * h, 0.4 * h, -1.1 * h), (0.4 * h, 0.1 * h, -1.4 * h), (0.3 * h, -0.5 * h, -1.4 * h)], [0.12 * h, 0.12 * h, 0.08 * h], flat=0.5),
        "headdress",
    )
    b.add(sphere(0.16 * h), "headdress", at=(0.0, 0.42 * h, -1.12 * h))


def _ninja(b: Builder, p: Params, h: float) -> None:
    b.add(ellipsoid(1.08 * h, 1.1 * h, 1.06 * h), "headdress", at=(0.0, 0.0, -0.02 * h), bump=Bump("wrinkles", 0.014, 0.2))
    b.cut(box(1.5 * h, 0.46 * h, 1.6 * h, 0.16 * h), at=(0.0, 0.08 * h, 1.0 * h), blend=0.02)
    _headband(b, p, h)
    b.add(box(0.6 * h, 0.24 * h, 0.12 * h, 0.03), "emblem", at=(0.0, 0.6 * h, 0.98 * h), turn=(-24.0, 0.0, 0.0))


def _wraps(b: Builder, p: Params, h: float) -> None:
    for y, lean, roll in ((0.78, -14.0, 10.0), (0.5, 6.0, -8.0), (0.3, -8.0, 12.0), (-0.28, 8.0, -10.0), (-0.5, -6.0, 8.0), (-0.74, 4.0, -6.0)):
        r = (1.0 - 0.8 * (y * y) ** 1.0) ** 0.5 if abs(y) < 1.0 else 0.3
        b.add(torus(r * h, 0.06 * h, height=0.13 * h), "headdress", at=(0.0, y * h, 0.0), turn=(lean, 0.0, roll))
    b.add(ellipsoid(0.85 * h, 0.4 * h, 0.85 * h), "headdress", at=(0.0, 0.66 * h, 0.0), bump=Bump("wrinkles", 0.03, 0.13))


def _snakes(b: Builder, p: Params, h: float) -> None:
    for k in range(13):
        yaw, pitch = 137.5 * k, 22.0 + 5.0 * k
        if pitch < 46.0 and cos(radians(yaw)) > 0.5:
            yaw += 100.0
        root, mid = on((h, h, h), yaw, pitch, 0.95), on((h, h, h), yaw + 16.0, pitch - 4.0, 1.42)
        tip = on((h, h, h), yaw - 8.0, pitch - 2.0, 1.72)
        end = (tip[0] * 1.04, tip[1] + 0.16 * h, tip[2] * 1.04 + 0.12 * h)
        b.add(tube([root, mid, tip, end], [0.15 * h, 0.12 * h, 0.1 * h, 0.11 * h]), "headdress", bump=Bump("scales", 0.01, 0.06))
        b.add(ellipsoid(0.13 * h, 0.1 * h, 0.17 * h), "headdress", at=end)


def _halo(b: Builder, p: Params, h: float) -> None:
    b.material("halo", "gold", "gold")
    b.add(torus(0.72 * h, 0.09 * h), "halo", at=(0.0, 1.5 * h, -0.25 * h), turn=(-14.0, 0.0, 0.0))
    b.add(tube([(0.0, 0.9 * h, -0.8 * h), (0.0, 1.2 * h, -1.0 * h), (0.0, 1.45 * h, -0.96 * h)], 0.09 * h), "halo")


def _jackal(b: Builder, p: Params, h: float) -> None:
    b.add(ellipsoid(0.98 * h, 1.02 * h, 1.0 * h), "headdress")
    b.add(
        tube([(0.0, -0.1 * h, 0.5 * h), (0.0, -0.24 * h, 1.2 * h), (0.0, -0.36 * h, 1.7 * h)], [0.62 * h, 0.36 * h, 0.2 * h]), "headdress", blend=0.1
    )
    b.add(sphere(0.14 * h), "emblem", at=(0.0, -0.26 * h, 1.86 * h))
    b.add(
        tube(
            [(0.5 * h, 0.7 * h, 0.0), (0.62 * h, 1.5 * h, -0.06 * h), (0.6 * h, 2.1 * h, 0.0)],
            [0.3 * h, 0.24 * h, 0.05 * h],
            flat=0.5,
            up=(0.0, 0.0, 1.0),
        ),
        "headdress",
        mirror=True,
    )
    b.add(ellipsoid(0.2 * h, 0.11 * h, 0.1 * h), "emblem", at=(0.5 * h, 0.22 * h, 0.84 * h), turn=(0.0, 26.0, 16.0), mirror=True, blend=0.0)
    b.add(
        tube([(0.8 * h, 0.2 * h, -0.4 * h), (1.05 * h, -0.6 * h, 0.0), (0.66 * h, -1.4 * h, 0.5 * h)], [0.34 * h, 0.34 * h, 0.24 * h], flat=0.7),
        "emblem",
        mirror=True,
        bump=Bump("ribs", 0.02, 0.09),
    )


def _wolf(b: Builder, p: Params, h: float) -> None:
    fur = Bump("fur", 0.03, 0.1, 2.2)
    b.material("nose", "nose", roughness=0.45)
    b.material("teeth", "ivory")
    b.add(ellipsoid(1.02 * h, 1.02 * h, h), "headdress", bump=fur)
    for dy, out in ((0.0, 1.4), (-0.34, 1.46), (-0.66, 1.3)):
        b.add(cone((0.6 * h, dy * h, 0.0), (out * h, (dy - 0.26) * h, -0.06 * h), 0.34 * h, 0.04), "headdress", mirror=True)
    b.add(cone((0.0, -0.16 * h, 0.6 * h), (0.0, -0.2 * h, 1.5 * h), 0.5 * h, 0.3 * h), "headdress", blend=0.06)
    b.add(cone((0.0, -0.5 * h, 0.5 * h), (0.0, -0.66 * h, 1.26 * h), 0.36 * h, 0.2 * h), "headdress")
    b.cut(box(0.46 * h, 0.16 * h, 1.0 * h, 0.04), "mouth", at=(0.0, -0.46 * h, 1.36 * h), turn=(8.0, 0.0, 0.0))
    for k in range(3):
        b.add(
            cone((0.2 * h, -0.32 * h, (1.0 + 0.24 * k) * h), (0.2 * h, -0.6 * h, (1.02 + 0.24 * k) * h), 0.07 * h, 0.02),
            "teeth",
            mirror=True,
            blend=0.0,
        )
    b.add(ellipsoid(0.18 * h, 0.14 * h, 0.12 * h), "nose", at=(0.0, -0.02 * h, 1.78 * h))
    b.add(cone((0.52 * h, 0.72 * h, 0.0), (0.74 * h, 1.6 * h, -0.06 * h), 0.34 * h, 0.05), "headdress", mirror=True)
    b.add(tube([(0.14 * h, 0.24 * h, 0.98 * h), (0.7 * h, 0.5 * h, 0.7 * h)], [0.13 * h, 0.12 * h]), "headdress", mirror=True)
    b.add(ellipsoid(0.17 * h, 0.11 * h, 0.1 * h), "emblem", at=(0.42 * h, 0.2 * h, 0.9 * h), turn=(0.0, 20.0, 16.0), mirror=True, blend=0.0)


def _bull(b: Builder, p: Params, h: float) -> None:
    b.material("horns", "bone")
    b.material("muzzle", like="headdress", lighter=0.25)
    b.add(ellipsoid(1.02 * h, 1.04 * h, 1.0 * h), "headdress", bump=Bump("fur", 0.02, 0.1, 2.0))
    b.add(cone((0.0, -0.1 * h, 0.5 * h), (0.0, -0.5 * h, 1.14 * h), 0.62 * h, 0.46 * h), "headdress", blend=0.08)
    b.add(ellipsoid(0.5 * h, 0.34 * h, 0.3 * h), "muzzle", at=(0.0, -0.56 * h, 1.36 * h))
    b.cut(sphere(0.1 * h), "mouth", at=(0.2 * h, -0.5 * h, 1.66 * h), mirror=True)
    b.add(torus(0.16 * h, 0.06 * h), "emblem", at=(0.0, -0.76 * h, 1.66 * h), turn=(90.0, 0.0, 0.0))
    b.add(sphere(0.13 * h), "mouth", at=(0.46 * h, 0.14 * h, 0.92 * h), mirror=True, blend=0.0)
    b.add(cone((0.16 * h, 0.3 * h, 1.0 * h), (0.66 * h, 0.44 * h, 0.84 * h), 0.12 * h, 0.12 * h), "headdress", mirror=True)
    b.add(
        tube(
            [(0.6 * h, 0.66 * h, 0.1 * h), (1.3 * h, 0.76 * h, 0.1 * h), (1.66 * h, 1.0 * h, 0.2 * h), (1.7 * h, 1.6 * h, 0.32 * h)],
            [0.26 * h, 0.23 * h, 0.17 * h, 0.05 * h],
        ),
        "horns",
        mirror=True,
    )
    b.add(ellipsoid(0.42 * h, 0.2 * h, 0.12 * h), "headdress", at=(1.16 * h, 0.3 * h, 0.0), turn=(0.0, 20.0, -16.0), mirror=True)


def _topknot(b: Builder, p: Params, h: float) -> None:
    b.add(
        tube([(0.0, 1.0 * h, -0.5 * h), (0.0, 1.3 * h, -0.5 * h), (0.0, 1.34 * h, 0.0)], [0.17 * h, 0.2 * h, 0.15 * h]),
        "hair",
        bump=Bump("flutes", 0.01, 0.05),
    )
    b.add(torus(0.18 * h, 0.07 * h), "emblem", at=(0.0, 1.14 * h, -0.5 * h))


def _cone(b: Builder, p: Params, h: float) -> None:
    b.add(
        tube(
            [(0.0, 0.5 * h, -0.06 * h), (0.0, 1.1 * h, -0.1 * h), (0.0, 2.0 * h, -0.2 * h), (0.04, 2.7 * h, -0.4 * h)],
            [1.08 * h, 0.84 * h, 0.4 * h, 0.1 * h],
        ),
        "headdress",
        bump=Bump("wrinkles", 0.016, 0.2),
    )
    b.cut(box(6.0 * h, 2.0 * h, 6.0 * h, 0.0), at=(0.0, -0.62 * h, 0.0), turn=(-10.0, 0.0, 0.0))
    b.cut(ellipsoid(0.9 * h, 0.9 * h, 0.9 * h))
    b.add(torus(1.0 * h, 0.12 * h), "headdress", at=(0.0, 0.44 * h, -0.06 * h), turn=(-10.0, 0.0, 0.0))


def _elf(b: Builder, p: Params, h: float) -> None:
    b.add(
        tube(
            [
                (0.0, 0.6 * h, -0.06 * h),
                (0.0, 1.2 * h, -0.16 * h),
                (0.3 * h, 1.8 * h, -0.4 * h),
                (0.9 * h, 1.8 * h, -0.5 * h),
                (1.2 * h, 1.4 * h, -0.4 * h),
            ],
            [1.02 * h, 0.74 * h, 0.4 * h, 0.22 * h, 0.1 * h],
        ),
        "headdress",
        bump=Bump("wrinkles", 0.014, 0.2),
    )
    b.add(sphere(0.17 * h), "emblem", at=(1.22 * h, 1.26 * h, -0.4 * h))
    for _ in b.around(8, 1.0 * h, 0.46 * h):
        b.add(cone((0.0, 0.1 * h, 0.0), (0.0, -0.28 * h, 0.1 * h), 0.24 * h, 0.05), "emblem", blend=0.01)


def _leprechaun(b: Builder, p: Params, h: float) -> None:
    b.material("hatband", "#1d1a18")
    b.add(
        lathe(
            [
                (0.6 * h, 0.5 * h),
                (1.5 * h, 0.52 * h),
                (1.54 * h, 0.62 * h),
                (0.94 * h, 0.66 * h),
                (0.84 * h, 1.3 * h),
                (0.9 * h, 1.8 * h),
                (0.5 * h, 1.86 * h),
            ],
            smooth=False,
        ),
        "headdress",
    )
    b.add(torus(0.92 * h, 0.07 * h, height=0.16 * h), "hatband", at=(0.0, 0.84 * h, 0.0))
    b.add(box(0.46 * h, 0.42 * h, 0.14 * h, 0.02), "emblem", at=(0.0, 0.84 * h, 0.96 * h))
    b.cut(box(0.24 * h, 0.2 * h, 0.3 * h, 0.01), "hatband", at=(0.0, 0.84 * h, 1.06 * h))


def _shako(b: Builder, p: Params, h: float) -> None:
    b.add(
        lathe(
            [(0.9 * h, 0.4 * h), (0.95 * h, 0.5 * h), (0.92 * h, 1.7 * h), (1.0 * h, 2.1 * h), (1.0 * h, 2.16 * h), (0.5 * h, 2.2 * h)], smooth=False
        ),
        "headdress",
    )
    b.add(ellipsoid(0.7 * h, 0.08 * h, 0.42 * h), "headdress", at=(0.0, 0.46 * h, 0.86 * h), turn=(14.0, 0.0, 0.0))
    b.add(torus(0.97 * h, 0.07 * h), "emblem", at=(0.0, 0.62 * h, 0.0))
    b.add(torus(1.0 * h, 0.07 * h), "emblem", at=(0.0, 2.1 * h, 0.0))
    b.add(ellipsoid(0.3 * h, 0.36 * h, 0.12 * h), "emblem", at=(0.0, 1.2 * h, 0.92 * h))
    b.add(cone((0.0, 1.5 * h, 0.95 * h), (0.0, 2.6 * h, 0.95 * h), 0.12 * h, 0.2 * h), "emblem", bump=Bump("feathers", 0.012, 0.06))


def _mitre(b: Builder, p: Params, h: float) -> None:
    shape = ((-0.9 * h, 0.0), (0.9 * h, 0.0), (1.04 * h, 0.7 * h), (0.0, 1.7 * h), (-1.04 * h, 0.7 * h))
    for z, lean in ((0.42 * h, -6.0), (-0.5 * h, 6.0)):
        b.add(extrude(shape, 0.4 * h, 0.1 * h, bend=(-0.3 / h if z > 0 else 0.3 / h, 0.0)), "headdress", at=(0.0, 0.5 * h, z), turn=(lean, 0.0, 0.0))
    for w, t in ((0.5, 0.13), (0.13, 0.76)):
        b.add(box(w * h, t * h, 0.14 * h, 0.02), "emblem", at=(0.0, 1.24 * h, 0.6 * h), turn=(-6.0, 0.0, 0.0), blend=0.0)


def _fire(b: Builder, p: Params, h: float) -> None:
    b.add(ellipsoid(1.06 * h, 0.95 * h, 1.1 * h), "headdress", at=(0.0, 0.46 * h, -0.02 * h))
    b.cut(box(6.0 * h, 2.0 * h, 6.0 * h, 0.0), at=(0.0, -0.58 * h, 0.0))
    b.add(lathe([(0.9 * h, 0.4 * h), (1.34 * h, 0.34 * h), (1.36 * h, 0.44 * h), (1.0 * h, 0.56 * h)], smooth=False), "headdress")
    b.add(
        tube([(0.0, 0.46 * h, -0.9 * h), (0.0, 0.3 * h, -1.5 * h), (0.0, 0.1 * h, -1.8 * h)], [0.7 * h, 0.66 * h, 0.5 * h], flat=0.14),
        "headdress",
        blend=0.03,
    )
    b.add(torus(0.98 * h, 0.08 * h), "headdress", at=(0.0, 0.46 * h, 0.0), turn=(0.0, 0.0, 90.0), blend=0.03)
    b.add(
        extrude([(-0.3 * h, 0.0), (0.3 * h, 0.0), (0.36 * h, 0.5 * h), (0.0, 0.72 * h), (-0.36 * h, 0.5 * h)], 0.14 * h, 0.03),
        "emblem",
        at=(0.0, 0.62 * h, 1.06 * h),
        turn=(-18.0, 0.0, 0.0),
    )


def _sailor(b: Builder, p: Params, h: float) -> None:
    b.add(ellipsoid(0.9 * h, 0.5 * h, 0.9 * h), "headdress", at=(0.0, 0.84 * h, 0.0), turn=(-8.0, 0.0, 8.0))
    b.add(
        lathe([(0.86 * h, 0.56 * h), (1.02 * h, 0.6 * h), (1.04 * h, 1.0 * h), (0.9 * h, 1.0 * h)], smooth=False, wall=0.0),
        "headdress",
        turn=(-8.0, 0.0, 8.0),
    )


def _pilot(b: Builder, p: Params, h: float) -> None:
    b.material("goggles", "brass", "brass")
    b.material("lens", "#9ac4d8", "glass")
    b.add(ellipsoid(1.08 * h, 1.1 * h, 1.06 * h), "headdress", at=(0.0, 0.02 * h, -0.06 * h))
    b.cut(ellipsoid(0.86 * h, 0.98 * h, 1.0 * h), at=(0.0, -0.3 * h, 0.78 * h), blend=0.02)
    b.add(ellipsoid(0.16 * h, 0.3 * h, 0.26 * h), "headdress", at=(1.04 * h, -0.16 * h, 0.0), mirror=True)
    b.add(cylinder(0.34 * h, 0.26 * h, 0.04), "goggles", at=(0.4 * h, 0.78 * h, 0.84 * h), turn=(52.0, 18.0, 0.0), mirror=True)
    b.add(cylinder(0.25 * h, 0.3 * h, 0.03), "lens", at=(0.4 * h, 0.78 * h, 0.86 * h), turn=(52.0, 18.0, 0.0), mirror=True, blend=0.0)
    _band(b, h, 0.62, 0.07, "goggles", -14.0)


def _mirror(b: Builder, p: Params, h: float) -> None:
    b.material("disc", "silver", "silver")
    _band(b, h, 0.5, 0.06)
    b.add(cylinder(0.36 * h, 0.12 * h, 0.02), "disc", at=(0.0, 0.74 * h, 1.0 * h), turn=(62.0, 0.0, 0.0))
    b.cut(sphere(0.5 * h), "disc", at=(0.0, 0.98 * h, 1.42 * h))


def _rays(b: Builder, p: Params, h: float) -> None:
    _band(b, h, 0.6, 0.1, "emblem")
    for _ in b.around(9, 1.0 * h, 0.62 * h, -100.0, 200.0):
        b.add(cone((0.0, 0.0, 0.0), (0.0, 0.55 * h, 0.28 * h), 0.12 * h, 0.035), "emblem")


def _horns(b: Builder, p: Params, h: float) -> None:
    b.add(
        horn(0.9 * h, 0.17 * h, 70.0, 0.14),
        "headdress",
        at=(0.5 * h, 0.74 * h, 0.1 * h),
        turn=(10.0, 0.0, -30.0),
        mirror=True,
        bump=Bump("ribs", 0.01, 0.05),
    )


def _clown(b: Builder, p: Params, h: float) -> None:
    b.material("nose", "red", roughness=0.15)
    b.add(sphere(0.24 * h), "nose", at=(0.0, -0.12 * h, 1.02 * h))
    for k in range(10):
        at = on((h, h, h), 78.0 + 22.6 * k, 18.0 - 16.0 * (k % 2), 1.06)
        b.add(sphere(0.36 * h), "headdress", at=at, bump=Bump("noise", 0.05 * h, 0.1))


def _flowers(b: Builder, p: Params, h: float) -> None:
    _band(b, h, 0.6, 0.06)
    for _ in b.around(11, 1.02 * h, 0.62 * h):
        for k in range(5):
            b.add(sphere(0.1 * h), "emblem", at=(0.11 * h * cos(radians(72.0 * k)), 0.11 * h * sin(radians(72.0 * k)), 0.04 * h))
        b.add(sphere(0.09 * h), "headdress", at=(0.0, 0.0, 0.13 * h))


_KIND = {
    "skull": _skull,
    "nurse": _nurse, "veil": _veil, "nemes": _nemes, "headband": _headband, "ninja": _ninja, "wraps": _wraps, "snakes": _snakes, "halo": _halo,
    "wolf": _wolf,
    "jackal": _jackal, "bull": _bull, "topknot": _topknot, "cone": _cone, "elf": _elf, "leprechaun": _leprechaun, "shako": _shako, "mitre": _mitre,
    "fire": _fire, "sailor": _sailor, "pilot": _pilot, "mirror": _mirror, "rays": _rays, "horns": _horns, "clown": _clown, "flowers": _flowers,
}  # fmt: skip
