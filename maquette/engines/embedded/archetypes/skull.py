"""Skulls: human, sugar, horned animals', dragons' and theropods'. They stand on their jaws."""

from __future__ import annotations

from math import cos, pi, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import on
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, flag, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, cone, ellipsoid, extrude, heart, horn, sphere, tube

PARAMS = {
    "kind": choice("human", "beast"),
    "width": number(0.72, 0.45, 0.9, "half width of the brain case", vary=0.035),
    "height": number(0.72, 0.4, 0.95, "half height of the brain case", vary=0.018),
    "depth": number(0.86, 0.6, 1.1, "half depth of the brain case"),
    "eyes": number(0.25, 0.12, 0.36, "radius of the sockets"),
    "nose": number(1.0, 0.5, 1.6),
    "cheeks": number(1.0, 0.4, 1.6, "cheek bones"),
    "brow": number(1.0, 0.0, 1.8),
    "snout": number(1.1, 0.6, 1.6, "length of a beast's face", vary=0.035),
    "jaw": number(1.0, 0.0, 1.4, "the lower jaw; 0 for none"),
    "open": number(8.0, 0.0, 36.0, "how far the jaw hangs, degrees", vary=0.2),
    "teeth": number(1.0, 0.0, 1.8),
    "fangs": flag(False, "pointed teeth"),
    "horns": number(0.0, 0.0, 1.6, vary=0.028),
    "horn_kind": choice("bull", "antlers", "dragon"),
    "crest": number(0.0, 0.0, 1.4, "spikes along the top"),
    "flowers": number(0.0, 0.0, 1.4, "raised flowers, hearts and dots"),
    "cracks": number(1.0, 0.0, 1.5),
    "bone": color("bone"),
    "horn_color": color("#5a4a3a"),
    "paint": color("hot pink"),
}

SOCKET_X, SOCKET_Y = 0.45, -0.13
"""Where the middle of a human socket is, of the brain case's half width and half height."""


@archetype("skull", "body", PARAMS, real_m=0.22)
def skull(b: Builder, p: Params) -> None:
    """Brain case and face with carved sockets, teeth in rows, a lower jaw, horns."""
    b.material("skull", p.bone, "bone")
    b.material("sockets", "#1c1512", roughness=0.8)
    b.material("teeth", like="skull", lighter=0.2, roughness=0.3)
    b.material("horns", p.horn_color, roughness=0.5)
    b.material("flowers", p.paint)
    b.material("leaves", "turquoise")
    if p.kind == "human":
        _human(b, p)
    else:
        _beast(b, p)


def _human(b: Builder, p: Params) -> None:
    w, h, d, e = p.width, p.height, p.depth, p.eyes
    y = 0.72 + h if p.jaw > 0.0 else 0.5 + h
    with b.group("skull", at=(0.0, y, 0.0), melt=0.1):
        b.add(ellipsoid(w, h, d), "skull", at=(0.0, 0.04, -0.14), bump=Bump("cracks", 0.008 * p.cracks, 0.5) if p.cracks > 0.0 else None)
        b.add(ellipsoid(0.72 * w, 0.42 * h, 0.5 * d), "skull", at=(0.0, -0.42 * h, 0.36 * d))
        b.add(box(0.86 * w, 0.4, 0.6, 0.16), "skull", at=(0.0, -0.78 * h, 0.5 * d))
        c = p.cheeks
        b.add(
            tube([(0.5 * w, -0.5 * h, 0.72 * d), (0.8 * w, -0.44 * h, 0.45 * d), (0.95 * w, -0.28 * h, 0.02)], [0.13 * c, 0.12 * c, 0.08]),
            "skull",
            mirror=True,
            blend=0.06,
        )
        if p.brow > 0.0:
            b.add(
                tube(
                    [(0.1 * w, -0.0 * h, 0.86 * d), (0.48 * w, 0.12 * h, 0.74 * d), (0.85 * w, -0.06 * h, 0.42 * d)],
                    [0.09 * p.brow, 0.12 * p.brow, 0.06],
                ),
                "skull",
                mirror=True,
                blend=0.06,
            )
        b.cut(ellipsoid(0.16 * w, 0.5 * h, 0.34 * d), at=(1.02 * w, -0.1 * h, 0.34 * d), mirror=True, blend=0.12)
        b.cut(
            ellipsoid(0.92 * e, 0.9 * e, 0.4), "sockets", at=(SOCKET_X * w, SOCKET_Y * h, 0.84 * d), turn=(0.0, 12.0, -8.0), mirror=True, blend=0.02
        )
        b.add(cone((0.0, 0.02 * h, 0.82 * d), (0.0, -0.34 * h, 0.9 * d), 0.09, 0.07), "skull", blend=0.03)
        half = [(0.0, 0.2), (0.08, 0.06), (0.14, -0.08), (0.11, -0.16), (0.05, -0.15), (0.0, -0.09)]
        nose = [*half, *((-x, v) for x, v in half[-2:0:-1])]
        b.cut(
            extrude([(x * p.nose, v * p.nose) for x, v in nose], 0.5, 0.02, smooth=True),
            "sockets",
            at=(0.0, -0.56 * h, 0.95 * d),
            turn=(10.0, 0.0, 0.0),
        )
    with b.group("teeth", at=(0.0, y, 0.0), melt=0.0):
        if p.teeth > 0.0:
            _row(b, p, w, -0.78 * h - 0.18, 0.5 * d - 0.02, -1.0)
    if p.jaw > 0.0:
        with b.group("jaw", at=(0.0, y - 0.5 * h, 0.0), turn=(p.open, 0.0, 0.0), melt=0.05):
            j = p.jaw
            low = -0.5 * h - 0.5 * j
            # The ramus comes down from before the ear, turns at the angle of the jaw, and runs under the teeth to the chin.
            curve: list[Vector] = [
                (0.74 * w, 0.04, 0.16 * d),
                (0.7 * w, 0.5 * low, 0.16 * d),
                (0.6 * w, 0.88 * low, 0.3 * d),
                (0.36 * w, low, 0.62 * d),
                (0.0, low, 0.78 * d),
            ]
            b.add(tube(curve, [0.11, 0.19, 0.2, 0.17, 0.17], flat=1.15), "skull", mirror=True)
            b.add(ellipsoid(0.26 * w, 0.13, 0.12), "skull", at=(0.0, low - 0.06, 0.78 * d + 0.06))
            if p.teeth > 0.0:
                _row(b, p, 0.94 * w, low + 0.15, 0.5 * d - 0.05, 1.0)
    if p.flowers > 0.0:
        with b.group("flowers", at=(0.0, y, 0.0), melt=0.004):
            _flowers(b, p)
    b.socket("head_top", (0.0, y + 0.72 * h, -0.1), size=0.95 * w)
    b.socket("eyes", (0.0, y - 0.15 * h, 0.86 * d), size=w)
    b.socket("top", (0.0, y + h, -0.14), size=0.5 * w)


def _row(b: Builder, p: Params, w: float, y: float, z: float, up: float) -> None:
    """An arch of teeth; `up` is the way they point."""
    for k in range(4):
        angle = 12.0 + 24.0 * k
        x, dz = 0.44 * w * sin(radians(angle)), 0.3 * cos(radians(angle))
        tall = 0.13 * p.teeth * (1.0 - 0.06 * k)
        if p.fangs and k == 1:
            b.add(cone((x, y, z + dz), (x, y + up * 2.2 * tall, z + dz), 0.08, 0.02), "teeth", mirror=True)
        else:
            b.add(box(0.145, 2.0 * tall, 0.14, 0.045), "teeth", at=(x, y + 0.3 * up * tall, z + dz), turn=(0.0, angle, 0.0), mirror=True)


def _flowers(b: Builder, p: Params) -> None:
    """Day of the dead: petals around the sockets, a flower or heart on the brow, dots and scrolls."""
    w, h, d, e, f = p.width, p.height, p.depth, p.eyes, p.flowers
    for k in (1, 2, 3, 4, 6, 7, 8, 9):
        a = 2.0 * pi * k / 10.0
        at = (
            SOCKET_X * w + 1.22 * e * cos(a),
            SOCKET_Y * h + 1.2 * e * sin(a),
            0.84 * d - 0.34 * abs(SOCKET_X * w + 1.22 * e * cos(a)) ** 1.6 - 0.1 * max(sin(a), 0.0),
        )
        b.add(ellipsoid(0.08 * f, 0.08 * f, 0.2), "flowers", at=at, mirror=True)
    radii: Vector = (w, h, d)
    x, y, z = on(radii, 0.0, 36.0, 1.0)
    with b.frame((x, y + 0.04, z - 0.14), (-36.0, 0.0, 0.0)):
        b.add(extrude(heart(0.14 * f), 0.12, 0.04), "flowers")
        for side in (1.0, -1.0):
            b.add(
                tube(
                    [(0.16 * side, -0.04, 0.0), (0.36 * side, 0.06, -0.02), (0.44 * side, 0.22, -0.07), (0.3 * side, 0.24, -0.06)],
                    [0.035, 0.045, 0.04, 0.03],
                ),
                "leaves",
            )
    for yaw, pitch in ((0.0, 62.0), (0.0, 84.0), (38.0, 48.0), (66.0, 20.0), (62.0, 52.0)):
        x, y, z = on(radii, yaw, pitch, 1.0)
        with b.frame((x, y + 0.04, z - 0.14), (0.0, 0.0, 0.0)):
            for k in range(5):
                a = 2.0 * pi * k / 5.0
                b.add(
                    sphere(0.06 * f),
                    "flowers" if yaw else "leaves",
                    at=(0.075 * f * cos(a), 0.075 * f * sin(a) * 0.8, -0.06 * sin(a) - 0.02),
                    mirror=True,
                )
            b.add(sphere(0.062 * f), "leaves" if yaw else "flowers", at=(0.0, 0.02, 0.04), mirror=True)


def _beast(b: Builder, p: Params) -> None:
    """A long skull: brain case behind, muzzle to the front, sockets at the sides."""
    w, h, d, e, s = p.width, p.height, p.depth, p.eyes, p.snout
    y = h + (0.62 if p.jaw > 0.0 else -0.08)
    nose: Vector = (0.0, -0.32 * h, 0.35 * d + s)
    with b.group("skull", at=(0.0, y, -0.3 * s), melt=0.08):
        b.add(ellipsoid(w, 0.86 * h, 0.8 * d), "skull", bump=Bump("cracks", 0.008 * p.cracks, 0.5) if p.cracks > 0.0 else None)
        b.add(tube([(0.0, 0.0, 0.2), (0.0, -0.14 * h, 0.55 * s + 0.2), nose], [0.74 * w, 0.5 * w, 0.42 * w], flat=[1.0, 0.95, 0.8]), "skull")
        b.add(
            tube([(0.5 * w, -0.45 * h, 0.5 * s), (0.86 * w, -0.36 * h, 0.25 * d), (0.95 * w, -0.2 * h, -0.3 * d)], [0.1, 0.12 * p.cheeks, 0.1]),
            "skull",
            mirror=True,
        )
        if p.brow > 0.0:
            b.add(
                tube([(0.36 * w, 0.42 * h, 0.78 * d), (0.72 * w, 0.52 * h, 0.4 * d), (0.86 * w, 0.4 * h, 0.0)], [0.09, 0.13 * p.brow, 0.1]),
                "skull",
                mirror=True,
                blend=0.05,
            )
        b.cut(ellipsoid(0.4, 0.9 * e, e), "sockets", at=(0.86 * w, 0.08 * h, 0.42 * d), turn=(0.0, -32.0, 0.0), mirror=True, blend=0.02)
        b.cut(ellipsoid(0.13 * p.nose, 0.1 * p.nose, 0.24), "sockets", at=(0.2 * w, nose[1] + 0.24 * w, nose[2] + 0.3 * w), mirror=True, blend=0.02)
        if p.fangs:
            b.cut(ellipsoid(0.3, 0.14, 0.26), "sockets", at=(0.56 * w, -0.06 * h, 0.35 * d + 0.42 * s), mirror=True, blend=0.03)
    with b.group("teeth", at=(0.0, y, -0.3 * s), melt=0.0), b.mirrored():
        _fangs(b, p, -1.0, nose)
    if p.jaw > 0.0:
        with b.group("jaw", at=(0.0, y - 0.4 * h, -0.5 * s), turn=(p.open, 0.0, 0.0), melt=0.04), b.mirrored():
            low = -0.24 - 0.16 * p.jaw
            b.add(
                tube(
                    [(0.72 * w, 0.0, -0.1), (0.7 * w, low, 0.1), (0.45 * w, low - 0.02, 0.6 * s + 0.2), (0.0, low + 0.04, nose[2] + 0.5 * s * 0.4)],
                    [0.12, 0.15, 0.13, 0.14],
                    flat=1.2,
                ),
                "skull",
            )
            _fangs(b, p, 1.0, (0.0, low + 0.02, nose[2] - 0.06))
    if p.horns > 0.0:
        with b.group("horns", at=(0.0, y, -0.3 * s), melt=0.02):
            _horns(b, p)
    if p.crest > 0.0:
        with b.group("crest", at=(0.0, y, -0.3 * s), melt=0.01):
            for k in range(5):
                z = 0.7 * d - 0.34 * d * k
                b.add(cone((0.0, 0.7 * h * cos(0.9 * z / d), z), (0.0, (0.86 + 0.3 * p.crest) * h * cos(0.8 * z / d), z - 0.2), 0.1, 0.025), "skull")
    b.socket("head_top", (0.0, y + 0.7 * h, -0.3 * s), size=0.8 * w)
    b.socket("top", (0.0, y + 0.8 * h, -0.3 * s), size=0.5 * w)


def _fangs(b: Builder, p: Params, up: float, nose: Vector) -> None:
    if p.teeth <= 0.0:
        return
    w, s = p.width, p.snout
    count = 6 if p.fangs else 4
    for k in range(count):
        t = k / (count - 1)
        x = (0.5 - 0.24 * t) * w
        z = nose[2] + 0.1 * w - (1.0 - t) * (0.8 if p.fangs else 0.55) * s
        y = nose[1] - 0.28 * w if up < 0.0 else nose[1] + 0.06
        if p.fangs:
            long = 0.2 * p.teeth * (1.5 if k in (1, 4) else 1.0)
            b.add(cone((x, y + (0.14 if up < 0.0 else -0.03), z), (x, y + up * long, z + 0.02), 0.075, 0.02), "teeth")
        else:
            b.add(box(0.1, 0.16 * p.teeth, 0.12, 0.04), "teeth", at=(x * 0.92, y + 0.03 * up, z - 0.3 * s))


def _horns(b: Builder, p: Params) -> None:
    w, h, d, n = p.width, p.height, p.depth, p.horns
    ribs = Bump("ribs", 0.014, 0.08)
    if p.horn_kind == "bull":
        points: list[Vector] = [
            (0.6 * w, 0.4 * h, -0.1),
            (w + 0.36 * n, 0.5 * h, -0.12),
            (w + 0.66 * n, 0.6 * h + 0.2 * n, 0.0),
            (w + 0.66 * n, 0.6 * h + 0.6 * n, 0.12),
        ]
        b.add(tube(points, [0.2, 0.17, 0.12, 0.03]), "horns", mirror=True, bump=ribs)
    elif p.horn_kind == "antlers":
        beam: list[Vector] = [
            (0.45 * w, 0.6 * h, -0.1),
            (0.9 * w + 0.1 * n, h + 0.3 * n, -0.26),
            (w + 0.34 * n, h + 0.78 * n, -0.12),
            (w + 0.12 * n, h + 1.16 * n, 0.12),
        ]
        b.add(tube(beam, [0.13, 0.11, 0.09, 0.04]), "horns", mirror=True, bump=Bump("bark", 0.012, 0.08))
        for k, (dx, dy, dz) in ((1, (-0.05, 0.3, 0.4)), (2, (0.34, 0.3, 0.1)), (2, (-0.1, 0.2, 0.42))):
            x, y, z = beam[k]
            b.add(cone((x, y, z), (x + dx * n, y + dy * n, z + dz * n), 0.085, 0.035), "horns", mirror=True)
    else:
        b.add(horn(1.1 * n, 0.2, 60.0, 0.1), "horns", at=(0.5 * w, 0.55 * h, -0.35 * d), turn=(-62.0, 0.0, -16.0), mirror=True, bump=ribs)
        b.add(horn(0.6 * n, 0.13, 40.0, 0.12), "horns", at=(0.8 * w, 0.1 * h, -0.4 * d), turn=(-78.0, 0.0, -46.0), mirror=True, bump=ribs)


skull.preset("skull")
skull.preset("sugar skull", flowers=1.0, cracks=0.0, bone="snow", brow=0.6, eyes=0.25)
skull.preset("animal skull", kind="beast", horns=1.1, width=0.5, height=0.46, depth=0.6, snout=1.2, eyes=0.2, jaw=0.0, real_m=0.5)
skull.preset(
    "dragon skull",
    kind="beast",
    horns=1.0,
    horn_kind="dragon",
    fangs=True,
    crest=1.0,
    width=0.56,
    height=0.5,
    depth=0.66,
    snout=1.3,
    eyes=0.2,
    open=22.0,
    brow=1.5,
    teeth=1.2,
    real_m=1.0,
)
skull.preset(
    "t-rex skull",
    kind="beast",
    fangs=True,
    width=0.52,
    height=0.62,
    depth=0.62,
    snout=1.25,
    eyes=0.2,
    open=24.0,
    brow=1.2,
    teeth=1.5,
    jaw=1.2,
    cheeks=0.8,
    bone="#c9b48a",
    real_m=1.3,
)
