"""Crabs, lobsters, shells, corals."""

from __future__ import annotations

from math import cos, pi, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes, groove
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, leaf, sphere, tube

ARMORED = {
    "kind": choice("crab", "lobster", "shell", "scallop", "clam", "coral"),
    "width": number(0.85, 0.5, 1.1),
    "claws": number(1.0, 0.4, 1.6),
    "legs": number(1.0, 0.5, 1.4),
    "eyes": number(0.12, 0.06, 0.2),
    "body_color": color("scarlet"),
    "shell_color": color(""),
    "mood": choice(*MOODS),
}


@archetype("shelled", "sea", ARMORED, real_m=0.3)
def shelled(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "skin", roughness=0.4, mottle=0.06)
    b.material(
        "shell", p.shell_color or None, "skin", like=None if p.shell_color else "body", lighter=0.0 if p.shell_color else -0.15, roughness=0.35
    )
    b.material("belly", like="body", lighter=0.4)
    b.material("mouth", "mouth")
    {"crab": _crab, "lobster": _lobster, "shell": _conch, "scallop": _scallop, "clam": _scallop, "coral": _coral}[p.kind](b, p)


def _claw(b: Builder, at: tuple[float, float, float], s: int, size: float) -> None:
    """A pincer opening to the front."""
    x, y, z = at
    b.add(ellipsoid(0.2 * size, 0.24 * size, 0.32 * size), "body", at=(x, y, z), blend=0.06)
    b.add(
        tube(
            [
                (x + 0.1 * s * size, y, z + 0.15 * size),
                (x + 0.22 * s * size, y + 0.02, z + 0.46 * size),
                (x + 0.04 * s * size, y + 0.02, z + 0.72 * size),
            ],
            [0.17 * size, 0.14 * size, 0.05 * size],
        ),
        "body",
        blend=0.04,
    )
    b.add(
        tube(
            [
                (x - 0.1 * s * size, y, z + 0.15 * size),
                (x - 0.22 * s * size, y + 0.02, z + 0.42 * size),
                (x - 0.06 * s * size, y + 0.02, z + 0.62 * size),
            ],
            [0.14 * size, 0.1 * size, 0.04 * size],
        ),
        "body",
        blend=0.04,
    )


def _crab(b: Builder, p: Params) -> None:
    w = p.width
    with b.group("body", melt=0.05):
        b.add(ellipsoid(w, 0.4, 0.62 * w), "body", at=(0, 0.62, 0), bump=Bump("noise", 0.02, 0.15))
        b.paint(box(4, 0.5, 4), "belly", at=(0, 0.25, 0))
        for s in (1, -1):
            for k in range(4):
                a = radians(34.0 - 26.0 * k)
                c, z = w * cos(a), w * sin(a)
                b.add(
                    tube(
                        [(s * 0.6 * c, 0.5, 0.4 * z), (s * 1.18 * c, 0.74 * p.legs, 1.1 * z - 0.05), (s * 1.5 * c, 0.05, 1.5 * z - 0.1)],
                        [0.12, 0.1, 0.06],
                    ),
                    "body",
                    blend=0.04,
                )
            b.add(
                tube([(s * 0.62 * w, 0.62, 0.35 * w), (s * 1.08 * w, 0.72, 0.6 * w), (s * 1.12 * w, 1.0, 0.66 * w)], [0.16, 0.15, 0.14]),
                "body",
                blend=0.05,
            )
            with b.frame((s * 1.12 * w, 1.02, 0.66 * w), (-70, -14 * s, 0)):
                _claw(b, (0.0, 0.0, 0.0), s, 1.25 * p.claws)
    with b.group("face"):
        for s in (1, -1):
            b.add(cone((s * 0.22, 0.85, 0.42 * w), (s * 0.25, 1.15, 0.46 * w), 0.075, 0.07), "body")
        eyes(b, (0.25, 1.22, 0.5 * w), p.eyes, Eyes("iris", "amber", p.mood), yaw_deg=6)
        groove(b, [(-0.22, 0.64, 0.6 * w), (0, 0.55, 0.62 * w), (0.22, 0.64, 0.6 * w)], [0.03, 0.045, 0.03], "mouth")


def _lobster(b: Builder, p: Params) -> None:
    with b.group("body", melt=0.05):
        b.add(
            tube([(0, 0.34, 0.55), (0, 0.38, 0.1), (0, 0.34, -0.4), (0, 0.26, -0.85), (0, 0.2, -1.1)], [0.24, 0.34, 0.3, 0.24, 0.2]),
            "body",
            bump=Bump("shingles", 0.03, 0.22),
        )
        for k in range(5):
            a = (k - 2) * 0.5
            b.add(extrude(leaf(0.45, 0.26), 0.09, 0.03), "body", at=(0.12 * sin(a), 0.16, -1.1), turn=(-86, 0, 0)) if k == 2 else b.add(
                ellipsoid(0.13, 0.06, 0.26), "body", at=(0.28 * sin(a), 0.15, -1.2 - 0.1 * cos(a)), turn=(0, -180 / pi * a, 0)
            )
        for s in (1, -1):
            for k in range(3):
                b.add(
                    tube([(s * 0.2, 0.3, 0.25 - 0.2 * k), (s * 0.6, 0.42, 0.25 - 0.22 * k), (s * 0.75, 0.05, 0.25 - 0.26 * k)], [0.09, 0.075, 0.055]),
                    "body",
                    blend=0.03,
                )
            b.add(tube([(s * 0.2, 0.36, 0.5), (s * 0.55, 0.4, 0.72), (s * 0.48, 0.42, 1.0)], [0.13, 0.12, 0.12]), "body")
            _claw(b, (s * 0.48, 0.44, 1.15), s, 0.9 * p.claws)
            b.add(tube([(s * 0.08, 0.45, 0.72), (s * 0.3, 0.8, 0.9), (s * 0.6, 0.95, 0.6)], [0.045, 0.04, 0.035]), "body")
    with b.group("face"):
        eyes(b, (0.14, 0.56, 0.7), 0.7 * p.eyes, Eyes("button"), yaw_deg=20)


def _conch(b: Builder, p: Params) -> None:
    with b.group("shell", melt=0.05):
        for k in range(13):
            t = k / 12
            r = 0.62 * (1 - t) ** 1.2 + 0.05
            a = 2.6 * pi * t * 1.6
            b.add(sphere(r), "shell", at=(0.32 * (1 - t) * cos(a), 0.62 + 1.15 * t, 0.32 * (1 - t) * sin(a)), bump=Bump("ribs", 0.02, 0.12))
        for k in range(7):
            a = 2 * pi * k / 7
            b.add(cone((0.5 * cos(a), 0.85, 0.5 * sin(a)), (0.82 * cos(a), 1.0, 0.82 * sin(a)), 0.13, 0.045), "shell")
        b.add(cone((0, 0.5, 0), (0, 0.05, 0.05), 0.42, 0.16), "shell")
        b.cut(ellipsoid(0.2, 0.5, 0.4), "belly", at=(0.18, 0.55, 0.62), turn=(0, 0, -14))
        b.add(cylinder(0.42, 0.1, 0.04), "shell", at=(0, 0.05, 0))


def _scallop(b: Builder, p: Params) -> None:
    with b.group("shell", at=(0, 0.12, 0)):
        b.add(
            extrude(
                [
                    (0.18, 0.0),
                    (0.42, 0.12),
                    (0.3, 0.3),
                    (0.78, 0.62),
                    (0.98, 1.1),
                    (0.85, 1.5),
                    (0.5, 1.74),
                    (0.0, 1.82),
                    (-0.5, 1.74),
                    (-0.85, 1.5),
                    (-0.98, 1.1),
                    (-0.78, 0.62),
                    (-0.3, 0.3),
                    (-0.42, 0.12),
                    (-0.18, 0.0),
                ],
                0.3,
                0.1,
                bend=(-0.16, -0.0),
            ),
            "shell",
        )
        for k in range(-4, 5):
            a = 0.27 * k
            b.add(
                tube(
                    [(0.05 * sin(a), 0.28, 0.12), (0.6 * sin(a), 0.22 + 0.75 * cos(a), 0.2), (1.02 * sin(a), 0.24 + 1.5 * cos(a), 0.04)],
                    [0.06, 0.1, 0.12],
                ),
                "shell",
                blend=0.04,
            )
        b.add(box(0.7, 0.16, 0.5, 0.05), "shell", at=(0, -0.04, 0))


def _coral(b: Builder, p: Params) -> None:
    with b.group("coral", melt=0.06):
        b.add(ellipsoid(0.62, 0.2, 0.55), "shell", at=(0, 0.1, 0), bump=Bump("rock", 0.05, 0.25))
        for k in range(7):
            a = 2.4 * k
            lean = 0.15 + 0.09 * (k % 4)
            base = (0.18 * cos(a), 0.1, 0.18 * sin(a))
            mid = (base[0] + lean * cos(a), 0.7 + 0.06 * k, base[2] + lean * sin(a))
            tip = (mid[0] + 0.2 * cos(a + 0.6), mid[1] + 0.6, mid[2] + 0.2 * sin(a + 0.6))
            b.add(tube([base, mid, tip], [0.17, 0.13, 0.11]), "body", bump=Bump("noise", 0.02, 0.09))
            b.add(cone(mid, (mid[0] + 0.34 * cos(a - 0.9), mid[1] + 0.36, mid[2] + 0.34 * sin(a - 0.9)), 0.12, 0.1), "body")


shelled.preset("crab")
shelled.preset("hermit crab", body_color="orange", width=0.7, claws=1.2)
shelled.preset("lobster", kind="lobster", body_color="red")
shelled.preset("crayfish", kind="lobster", body_color="brown", claws=0.8)
shelled.preset("shrimp", kind="lobster", body_color="coral", claws=0.4)
shelled.preset("seashell", kind="shell", body_color="peach", real_m=0.1)
shelled.preset("scallop", kind="scallop", body_color="peach", real_m=0.1)
shelled.preset("clam", kind="clam", body_color="lavender", real_m=0.1)
shelled.preset("coral", kind="coral", body_color="coral", shell_color="stone")
