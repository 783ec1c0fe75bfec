"""Crabs, lobsters, shells, corals."""

from __future__ import annotations

from math import cos, pi, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes, groove
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.archetypes.shells import clam, scallop, whelk
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, ellipsoid, extrude, leaf, tube

ARMORED = {
    "kind": choice("crab", "hermit", "lobster", "shrimp", "shell", "scallop", "clam", "coral"),
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
    KINDS[p.kind](b, p)


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


def _shrimp(b: Builder, p: Params) -> None:
    """Arched, in rings of armour, on many small legs; long feelers sweep back over it."""
    with b.group("body", melt=0.04):
        back = [(0, 0.52, 0.66), (0, 0.72, 0.34), (0, 0.86, -0.06), (0, 0.8, -0.5), (0, 0.5, -0.8), (0, 0.2, -0.78)]
        b.add(tube(back, [0.24, 0.34, 0.36, 0.31, 0.24, 0.17]), "body", bump=Bump("shingles", 0.03, 0.24))
        b.add(cone((0, 0.64, 0.7), (0, 0.86, 1.24), 0.14, 0.03), "body")
        for a in (-0.75, -0.25, 0.25, 0.75):
            b.add(ellipsoid(0.12, 0.05, 0.27), "belly", at=(0.3 * sin(a), 0.08, -0.86 + 0.34 * cos(a)), turn=(0, 180 / pi * a, 0), blend=0.02)
        for k in range(5):
            z = 0.52 - 0.24 * k
            foot = (0.3 + 0.05 * k * p.legs, 0.02, z + 0.1)
            b.add(tube([(0.12, 0.46 + 0.03 * k, z), (0.34 * p.legs, 0.42, z + 0.06), foot], [0.09, 0.065, 0.045]), "body", mirror=True)
        b.add(tube([(0.12, 0.56, 0.78), (0.34, 0.9, 1.0), (0.62, 1.2, 0.4), (0.74, 1.0, -0.5)], [0.05, 0.04, 0.036, 0.03]), "belly", mirror=True)
        b.add(tube([(0.08, 0.48, 0.84), (0.2, 0.4, 1.12), (0.34, 0.5, 1.3)], [0.05, 0.04, 0.03]), "belly", mirror=True)
    with b.group("face"):
        b.add(cone((0.1, 0.72, 0.68), (0.24, 0.86, 0.78), 0.07, 0.06), "body", mirror=True)
        eyes(b, (0.26, 0.89, 0.8), 0.85 * p.eyes, Eyes("button", mood=p.mood), yaw_deg=24)


def _hermit(b: Builder, p: Params) -> None:
    """A crab that looks out of a whelk's shell, one claw larger than the other."""
    with b.group("shell", at=(0.0, 0.1, -0.02), turn=(-52.0, 0.0, 14.0), scale=0.92):
        whelk(b, 0.6)
    w = p.width
    with b.group("body", melt=0.05):
        b.add(ellipsoid(0.5 * w, 0.36, 0.5), "body", at=(0, 0.46, 0.5), bump=Bump("noise", 0.016, 0.13))
        b.paint(ellipsoid(0.5, 0.2, 0.5), "belly", at=(0, 0.16, 0.5))
        for s, size in ((1, 1.15 * p.claws), (-1, 0.85 * p.claws)):
            b.add(tube([(s * 0.26, 0.46, 0.72), (s * 0.6, 0.42, 0.94), (s * 0.56, 0.36, 1.08)], [0.15, 0.14, 0.15]), "body")
            with b.frame((s * 0.5, 0.34, 1.12), (-6, -16 * s, 0)):
                _claw(b, (0.0, 0.0, 0.0), s, size)
            for k in range(2):
                out, z = 0.95 * p.legs, 0.55 - 0.3 * k
                leg = [(s * 0.3, 0.44, z), (s * 0.78 * out, 0.72 - 0.1 * k, z + 0.06), (s * (1.05 + 0.1 * k) * out, 0.04, z + 0.16 - 0.3 * k)]
                b.add(tube(leg, [0.12, 0.1, 0.05]), "body")
    with b.group("face"):
        for s in (1, -1):
            b.add(cone((s * 0.14, 0.7, 0.72), (s * 0.19, 1.02, 0.86), 0.08, 0.065), "body")
        eyes(b, (0.19, 1.08, 0.88), p.eyes, Eyes("iris", "amber", p.mood), yaw_deg=6)
        groove(b, [(-0.16, 0.5, 0.95), (0, 0.44, 0.99), (0.16, 0.5, 0.95)], [0.025, 0.035, 0.025], "mouth")


def _seashell(b: Builder, p: Params) -> None:
    with b.group("shell"):
        whelk(b, p.claws)
    with b.group("base"):
        b.material("base", "sand", "sand")
        b.add(ellipsoid(0.62, 0.16, 0.56), "base", at=(0.04, 0.0, 0.12), bump=Bump("noise", 0.014, 0.12))


def _scallop(b: Builder, p: Params) -> None:
    with b.group("shell", melt=0.02):
        scallop(b)


def _clam(b: Builder, p: Params) -> None:
    with b.group("shell", melt=0.02):
        clam(b)


def _coral(b: Builder, p: Params) -> None:
    start, grow = float(b.rng.uniform(0.0, 6.3)), b.about(1.0, 0.12)
    with b.group("coral", melt=0.06):
        b.add(ellipsoid(0.62, 0.2, 0.55), "shell", at=(0, 0.1, 0), bump=Bump("rock", 0.05, 0.25))
        for k in range(7):
            a = 2.4 * k + start
            lean = 0.15 + 0.09 * (k % 4)
            base = (0.18 * cos(a), 0.1, 0.18 * sin(a))
            mid = (base[0] + lean * cos(a), grow * (0.7 + 0.06 * k), base[2] + lean * sin(a))
            tip = (mid[0] + 0.2 * cos(a + 0.6), mid[1] + 0.6, mid[2] + 0.2 * sin(a + 0.6))
            b.add(tube([base, mid, tip], [0.17, 0.13, 0.11]), "body", bump=Bump("noise", 0.02, 0.09))
            b.add(cone(mid, (mid[0] + 0.34 * cos(a - 0.9), mid[1] + 0.36, mid[2] + 0.34 * sin(a - 0.9)), 0.12, 0.1), "body")


KINDS = {
    "crab": _crab,
    "hermit": _hermit,
    "lobster": _lobster,
    "shrimp": _shrimp,
    "shell": _seashell,
    "scallop": _scallop,
    "clam": _clam,
    "coral": _coral,
}

shelled.preset("crab")
shelled.preset("hermit crab", kind="hermit", body_color="orange", shell_color="#c98a5a", width=0.8)
shelled.preset("lobster", kind="lobster", body_color="red")
shelled.preset("crayfish", kind="lobster", body_color="brown", claws=0.8)
shelled.preset("shrimp", kind="shrimp", body_color="coral", real_m=0.1)
shelled.preset("seashell", kind="shell", body_color="peach", real_m=0.1)
shelled.preset("scallop", kind="scallop", body_color="peach", real_m=0.1)
shelled.preset("clam", kind="clam", body_color="lavender", real_m=0.1)
shelled.preset("coral", kind="coral", body_color="coral", shell_color="stone")
