"""Trunks, fleeces, tails and manes of four-legged animals."""

from __future__ import annotations

from math import atan2, cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, extrude, sphere, tube


class Plan:
    """Where the joints are, worked out once from the parameters."""

    def __init__(self, p: Params) -> None:
        self.p = p
        self.sitting, self.lying, self.rearing = (p.pose == pose for pose in ("sitting", "lying", "rearing"))
        g, half = p.girth, 0.5 * p.length
        self.mid = p.legs + 0.8 * g
        self.shoulder: Vector = (0.0, self.mid, half)
        self.hip: Vector = (0.0, self.mid + 0.02, -half)
        if self.sitting:
            lean = radians(52.0)
            hip_y = 0.72 * g + 0.05
            self.hip = (0.0, hip_y, -0.62 * p.length * cos(lean))
            self.shoulder = (0.0, max(hip_y + p.length * sin(lean), p.legs + 0.55 * g), self.hip[2] + p.length * cos(lean))
        if self.lying:
            self.hip, self.shoulder = (0.0, 0.8 * g, -half), (0.0, 0.86 * g, half)
        if self.rearing:
            lean = radians(54.0)
            self.hip = (0.0, 0.92 * p.legs + 0.5 * g, -0.5 * half)
            self.shoulder = (0.0, self.hip[1] + p.length * sin(lean), self.hip[2] + p.length * cos(lean))
        rise = radians(min(p.neck_rise + (12.0 if self.sitting else 26.0 if self.rearing else 0.0), 88.0))
        x, y, z = self.shoulder
        self.nape: Vector = (x, y + 0.32 * g + p.neck * sin(rise), z + 0.1 * g + p.neck * cos(rise))
        self.skull: Vector = (0.0, self.nape[1] + 0.42 * p.head, self.nape[2] + 0.42 * p.head)


def hide(p: Params) -> Bump | None:
    """Relief of the back: a pangolin's scales, an armadillo's bands, a rhinoceros' folds, shaggy fur."""
    return {
        "scales": Bump("scales", 0.05, 0.19, 1.2),
        "bands": Bump("ribs", 0.035, 0.15),
        "folds": Bump("wrinkles", 0.014, 0.26),
        "shaggy": Bump("fur", 0.035, 0.13, 2.6),
    }.get(p.hide)


def _round_the_trunk(p: Params, plan: Plan, count: int, low: float) -> list[tuple[Vector, Vector]]:
    """Places on the trunk, evenly by the golden angle, and the directions out of it; none below `low` (-1..1)."""
    g = p.girth
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    cy, cz, half = 0.5 * (hy + sy), 0.5 * (hz + sz), 0.5 * p.length + 0.75 * g
    lean = atan2(sy - hy, sz - hz)
    found: list[tuple[Vector, Vector]] = []
    for k in range(count):
        u = 1.0 - 2.0 * (k + 0.5) / count
        r, a = (1.0 - u * u) ** 0.5, 2.39996 * k
        x, y = r * cos(a), r * sin(a)
        if y < low:
            continue
        up, out = 1.0 * g * y, half * u * 0.94
        at: Vector = (0.98 * g * x, cy + up * cos(lean) + out * sin(lean), cz + out * cos(lean) - up * sin(lean))
        found.append((at, (x, y * cos(lean) + u * sin(lean), u * cos(lean) - y * sin(lean))))
    return found


def wool(b: Builder, p: Params, plan: Plan) -> None:
    """A fleece of round locks."""
    count = round(30 + 60 * p.length * p.girth / (0.3 * 0.36 + 0.2 * p.girth))
    for at, _ in _round_the_trunk(p, plan, min(count, 120), -0.72):
        r = (0.13 + 0.07 * p.wool) * (0.9 + 0.2 * float(b.rng.uniform()))
        b.add(sphere(r), "wool", at=at, bump=Bump("noise", 0.018, 0.07))


def quills(b: Builder, p: Params, plan: Plan) -> None:
    b.material("spikes", "#4a3a2a", roughness=0.5, pattern=Pattern("rings", rgb("cream"), 0.14, 0.4))
    for (x, y, z), (dx, dy, dz) in _round_the_trunk(p, plan, 110, -0.1):
        n = 0.34 * p.quills
        b.add(cone((x, y, z), (x + n * dx, y + n * (dy + 0.2), z + n * (dz - 0.9)), 0.06, 0.022), "spikes")


def humps(b: Builder, p: Params, plan: Plan) -> None:
    """One or two on the back of a camel; at the shoulders of a bison."""
    g, count = p.girth, round(p.humps)
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    for k in range(count):
        f = 0.5 if count == 1 else 0.24 + 0.52 * k
        y, z = hy + (sy - hy) * f + 0.8 * g, hz + (sz - hz) * f
        b.add(
            tube([(0.0, y - 0.2, z), (0.0, y + 0.2 * g, z), (0.0, y + (0.35 + 0.55 / count) * g, z - 0.02)], [0.72 * g, 0.64 * g, 0.34 * g]),
            "coat",
            blend=0.12,
        )
        b.add(
            ellipsoid(0.22 * g, 0.2 * g, 0.26 * g),
            "points",
            at=(0.0, y + (0.45 + 0.6 / count) * g, z - 0.02),
            blend=0.05,
            bump=Bump("fur", 0.03, 0.08, 2.0),
        )


def withers(b: Builder, p: Params, plan: Plan) -> None:
    """The high shoulders of a bison, with the dark shaggy fur of its front."""
    g, (_, sy, sz) = p.girth, plan.shoulder
    b.add(
        ellipsoid(0.8 * g, (0.7 + 0.5 * p.withers) * g, 0.95 * g),
        "points",
        at=(0.0, sy + 0.34 * g, sz - 0.02),
        blend=0.12,
        bump=Bump("fur", 0.04, 0.13, 2.4),
    )
    b.add(ellipsoid(0.62 * g, 0.72 * g, 0.7 * g), "points", at=(0.0, sy - 0.34 * g, sz + 0.34 * g), blend=0.1, bump=Bump("fur", 0.04, 0.13, 2.4))


def udder(b: Builder, p: Params, plan: Plan) -> None:
    s, (_, hy, hz) = p.udder, plan.hip
    b.material("udder", "pink", "skin")
    y = hy - 0.92 * p.girth
    b.add(ellipsoid(0.26 * s, 0.2 * s, 0.26 * s), "udder", at=(0.0, y, hz + 0.3), blend=0.05)
    for z in (0.2, 0.38):
        b.add(cone((0.11 * s, y - 0.08 * s, hz + z), (0.13 * s, y - 0.24 * s, hz + z), 0.05, 0.04), "udder", mirror=True, blend=0.015)


def rockers(b: Builder, p: Params, plan: Plan) -> None:
    """Curved runners under the feet, with crossbars, and a saddle on the back."""
    b.material("rockers", "red", "painted")
    b.material("saddle", "red", "leather")
    (_, hy, hz), (_, sy, sz) = plan.hip, plan.shoulder
    x, mid, half = 0.62 * p.girth, 0.5 * (hz + sz), 0.5 * (sz - hz) + 0.5
    rail = [(x, 0.02 + 0.3 * (t * t), mid + half * t) for t in (-1.15, -0.8, -0.4, 0.0, 0.4, 0.8, 1.15)]
    b.add(tube(rail, 0.085, flat=1.3), "rockers", mirror=True)
    for t in (-0.62, 0.0, 0.62):
        b.add(cone((-x, 0.03 + 0.3 * t * t, mid + half * t), (x, 0.03 + 0.3 * t * t, mid + half * t), 0.065, 0.065), "rockers")
    top = 0.5 * (hy + sy) + 0.9 * p.girth
    b.add(ellipsoid(0.8 * p.girth, 0.14, 0.36), "saddle", at=(0.0, top, mid), blend=0.03)
    b.add(ellipsoid(0.6 * p.girth, 0.2, 0.1), "saddle", at=(0.0, top + 0.08, mid - 0.28), blend=0.04)


def tail(b: Builder, p: Params, plan: Plan) -> None:
    _, y, z = plan.hip
    y, z, t = y + (0.1 if plan.sitting else 0.45) * p.girth, z - 0.8 * p.girth, p.tail
    if plan.sitting or (plan.lying and p.tail_kind not in ("stub", "pig", "paddle", "heavy")):
        y = 0.22
        b.add(
            tube(
                [(0.0, y, z + 0.1), (0.18 * t, 0.1, z - 0.12), (0.5 * t, 0.08, z + 0.02), (0.66 * t, 0.08, z + 0.42 * t)],
                [0.12, 0.1, 0.1, 0.06] if p.tail_kind != "bushy" else [0.12, 0.2, 0.22, 0.1],
            ),
            "coat",
        )
        b.paint(sphere(0.22 * t), "points" if p.tail_kind != "bushy" else "belly", at=(0.66 * t, 0.1, z + 0.5 * t))
        return
    if p.tail_kind == "up":
        b.add(
            tube(
                [(0.0, y, z + 0.1), (0.0, y + 0.1 * t, z - 0.16 * t), (0.0, y + 0.38 * t, z - 0.3 * t), (0.0, y + 0.62 * t, z - 0.26 * t)],
                [0.11, 0.1, 0.085, 0.055],
            ),
            "coat",
        )
    elif p.tail_kind == "curl":
        b.add(
            tube(
                [
                    (0.0, y - 0.05, z + 0.1),
                    (0.0, y + 0.2, z - 0.1),
                    (0.02, y + 0.42 * t, z + 0.06),
                    (0.1, y + 0.36 * t, z + 0.26 * t),
                    (0.13, y + 0.2, z + 0.2),
                ],
                [0.14, 0.17, 0.17, 0.13, 0.07],
            ),
            "coat",
            bump=Bump("fur", 0.02, 0.07, 2.0),
        )
        b.paint(sphere(0.2), "belly", at=(0.13, y + 0.26, z + 0.27 * t))
    elif p.tail_kind == "bushy":
        pts = [
            (0.0, y - 0.06, z + 0.12),
            (0.0, y - 0.14, z - 0.16 * t),
            (0.0, y - 0.02, z - 0.5 * t),
            (0.0, y + 0.2 * t, z - 0.76 * t),
            (0.0, y + 0.34 * t, z - 0.86 * t),
        ]
        b.add(tube(pts, [0.09, 0.15, 0.22, 0.17, 0.05]), "coat", bump=Bump("fur", 0.035, 0.1, 2.4))
        b.paint(ellipsoid(0.3, 0.22, 0.24), "belly", at=(0.0, y + 0.36 * t, z - 0.9 * t), turn=(30.0, 0.0, 0.0))
    elif p.tail_kind == "tuft":
        end = (0.0, y + 0.06, z - 0.62 * t)
        b.add(tube([(0.0, y, z + 0.1), (0.0, y - 0.2, z - 0.14), (0.0, y - 0.3, z - 0.4 * t), end], [0.08, 0.055, 0.045, 0.045]), "coat")
        b.add(
            tube([end, (0.0, end[1] + 0.12, end[2] - 0.05), (0.0, end[1] + 0.28, end[2] - 0.04)], [0.05, 0.11, 0.025]),
            "points",
            bump=Bump("fur", 0.025, 0.06, 2.0),
            blend=0.02,
        )
    elif p.tail_kind == "flow":
        low = max(0.22, y - 0.95 * t)
        b.add(
            tube(
                [(0.0, y, z + 0.08), (0.0, y + 0.06, z - 0.1), (0.0, y - 0.22, z - 0.24), (0.04, 0.5 * (y + low), z - 0.26), (0.06, low, z - 0.2)],
                [0.07, 0.085, 0.13, 0.14, 0.03],
            ),
            "points",
            bump=Bump("hair", 0.035, 0.055),
        )
    elif p.tail_kind == "pig":
        coil: list[Vector] = [(0.0, y + 0.05, z + 0.1)]
        for k in range(13):
            a = 0.62 * k
            coil.append((0.1 * t * sin(a), y + 0.08 + 0.1 * t * (1.0 - cos(a)), z - 0.02 - 0.018 * t * k))
        b.add(tube(coil, [0.06, *(0.052 - 0.0015 * k for k in range(13))]), "coat")
    elif p.tail_kind == "thin":
        low = 0.24
        b.add(
            tube(
                [(0.0, y - 0.05, z + 0.12), (0.0, y - 0.22, z - 0.2), (0.03, max(y - 0.5, low), z - 0.5 * t), (0.08, low, z - 0.85 * t)],
                [0.12, 0.08, 0.06, 0.04],
            ),
            "coat",
        )
    elif p.tail_kind == "heavy":
        b.add(
            tube(
                [(0.0, y - 0.3 * p.girth, z + 0.25), (0.0, 0.55 * y, z - 0.2), (0.05, 0.14, z - 0.55 * t), (0.12, 0.1, z - 1.05 * t)],
                [0.62 * p.girth, 0.42 * p.girth, 0.13, 0.06],
            ),
            "coat",
        )
    elif p.tail_kind == "paddle":
        blade = [(-0.12, 0.1), (0.12, 0.1), (0.3 * t, -0.4 * t), (0.2 * t, -0.85 * t), (0.0, -0.95 * t), (-0.2 * t, -0.85 * t), (-0.3 * t, -0.4 * t)]
        b.add(
            extrude(blade, 0.14, 0.05, smooth=True),
            "points",
            at=(0.0, y - 0.3 * p.girth, z + 0.1),
            turn=(74.0, 0.0, 0.0),
            bump=Bump("quilt", 0.012, 0.1),
        )
    elif p.tail_kind == "brush":
        pts = [
            (0.0, y - 0.06, z + 0.12),
            (0.0, y - 0.02, z - 0.3 * t),
            (0.02, y + 0.5 * t, z - 0.5 * t),
            (0.06, y + 0.95 * t, z - 0.3 * t),
            (0.1, y + 1.05 * t, z - 0.02),
        ]
        b.add(tube(pts, [0.09, 0.13, 0.16, 0.16, 0.07]), "tail", bump=Bump("fur", 0.03, 0.09, 2.4))
    elif p.tail_kind == "cat":
        b.add(
            tube(
                [
                    (0.0, y, z + 0.1),
                    (0.0, y - 0.02, z - 0.2),
                    (0.0, y + 0.2 * t, z - 0.42 * t),
                    (0.06, y + 0.55 * t, z - 0.4 * t),
                    (0.14, y + 0.75 * t, z - 0.24 * t),
                ],
                [0.09, 0.075, 0.07, 0.068, 0.05],
            ),
            "coat",
        )
    else:
        b.add(ellipsoid(0.1 * t, 0.12 * t, 0.12 * t), "belly", at=(0.0, y + 0.02, z + 0.02), bump=Bump("fur", 0.02, 0.06))


def mane(b: Builder, p: Params, plan: Plan) -> None:
    if p.mane_kind == "horse":
        _, y, z = plan.skull
        _, sy, sz = plan.shoulder
        h = p.head
        crest = [
            (0.0, y + 0.78 * h, z + 0.3 * h),
            (0.0, y + 0.72 * h, z - 0.5 * h),
            (0.02, 0.5 * (y + sy) + 0.3, 0.5 * (z + sz) - 0.24),
            (0.02, sy + 0.8 * p.girth, sz - 0.2),
        ]
        b.add(tube(crest, [0.06, 0.12 * p.mane, 0.14 * p.mane, 0.06], flat=1.5), "points", bump=Bump("hair", 0.03, 0.05))
        for k in range(5):
            t = k / 4.0
            cy, cz = y + 0.55 * h + (sy + 0.6 * p.girth - y - 0.55 * h) * t, z - 0.4 * h + (sz - 0.2 - z + 0.4 * h) * t
            fall = 0.36 * p.mane
            b.add(
                tube([(0.05, cy + 0.05, cz), (0.2, cy - 0.3 * fall, cz - 0.02), (0.25, cy - fall, cz + 0.03)], [0.07, 0.09, 0.025]),
                "points",
                blend=0.06,
                bump=Bump("hair", 0.02, 0.05),
            )
        b.add(
            tube([(0.0, y + 0.8 * h, z + 0.05), (0.02, y + 0.76 * h, z + 0.62 * h), (0.05, y + 0.42 * h, z + 0.86 * h)], [0.07, 0.075, 0.02]),
            "points",
            bump=Bump("hair", 0.015, 0.04),
        )
        return
    _, y, z = plan.skull
    h, m = p.head, p.mane
    with b.frame((0.0, y - 0.04, z - 0.12 * h), (0.0, p.turn * 0.6, 0.0)):
        for ring, (radius, depth, back, count) in enumerate(((1.42, 0.44, 0.0, 11), (1.6, 0.5, -0.34, 12), (1.5, 0.5, -0.72, 11))):
            for k in range(count):
                a = radians(360.0 * (k + 0.5 * (ring % 2)) / count + 90.0)
                jitter = 1.0 + 0.08 * float(b.rng.standard_normal())
                out = h * m * radius * jitter
                dx, dy = cos(a), sin(a)
                drop = -0.18 * h if dy < 0.3 else 0.0
                start = (0.72 * h * dx, 0.72 * h * dy + drop * 0.4, (back + 0.12) * h)
                end = (out * dx * 0.98, out * dy * 1.02 + drop, (back - 0.34) * h)
                mid = (0.62 * (start[0] + end[0]), 0.62 * (start[1] + end[1]), 0.5 * (start[2] + end[2]) + 0.1 * h)
                b.add(tube([start, mid, end], [depth * 0.62 * h, depth * 0.6 * h, 0.04]), "points", blend=0.04, bump=Bump("hair", 0.022, 0.05))


def ruff(b: Builder, p: Params, plan: Plan) -> None:
    """Pointed tufts in rows from the cheeks down the neck to a bib on the chest; the bib wears the belly's colour."""
    (_, ny, nz), (_, sy, sz), g = plan.nape, plan.shoulder, p.girth
    for row, (share, around, length) in enumerate(((0.34, 7, 0.74), (0.66, 7, 0.8), (1.0, 5, 0.7))):
        y, z = ny + (sy - ny) * share + 0.04 * g, nz + (sz - nz) * share
        radius = (1.0 - share) * 0.66 * p.head + share * 0.92 * g
        for k in range(around):
            yaw = radians((150.0 - 40.0 * share) * (2.0 * k / (around - 1) - 1.0) + 9.0 * (row % 2))
            wobble = 1.0 + 0.1 * float(b.rng.standard_normal())
            x, out = sin(yaw), cos(yaw)
            start: Vector = (0.72 * radius * x, y, z + 0.72 * radius * out)
            drop = length * p.ruff * g * wobble
            end: Vector = (1.06 * radius * x, y - drop, z + (1.02 * radius + 0.14 * g) * out)
            middle: Vector = (1.08 * radius * x, y - 0.4 * drop, z + 1.04 * radius * out)
            wide = 0.34 * g
            b.add(tube([start, middle, end], [wide, 0.86 * wide, 0.03]), "belly" if abs(yaw) < 0.8 else "coat", bump=Bump("fur", 0.02, 0.09, 2.4))
