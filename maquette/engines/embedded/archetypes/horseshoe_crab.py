"""Horseshoe crabs: a domed shield, a hinged rear with spines, a long straight tail."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import Eyes, eyes
from maquette.engines.embedded.archetypes.registry import Params, archetype, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import cone, ellipsoid, extrude, tube

PARAMS = {
    "width": number(0.85, 0.6, 1.1, "half the width of the shield"),
    "height": number(0.46, 0.25, 0.7),
    "shell": number(1.0, 0.7, 1.3, "length of the shield"),
    "ridges": number(1.0, 0.0, 1.5, "keels on the shield"),
    "spikes": number(1.0, 0.0, 1.5, "spines at the rear's sides"),
    "legs": number(1.0, 0.0, 1.4),
    "tail": number(1.0, 0.5, 1.5),
    "eyes": number(0.085, 0.04, 0.14),
    "body_color": color("#7d6237"),
}


@archetype("horseshoe crab", "sea", PARAMS, real_m=0.5)
def horseshoe_crab(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "skin", roughness=0.3, mottle=0.1)
    b.material("spikes", like="body", lighter=-0.3, finish="skin", roughness=0.35)
    b.material("legs", like="body", lighter=-0.2, finish="skin")
    w, h, n = p.width, p.height, p.shell
    with b.group("shell", melt=0.05):
        b.add(ellipsoid(w, h, 0.82 * n), "body", at=(0.0, 0.1, 0.2))
        # The rim sweeps back into two corners.
        brim = [(0.0, 0.86 * n), (0.6 * w, 0.66 * n), (1.02 * w, 0.1 * n), (1.0 * w, -0.62 * n), (0.66 * w, -0.34 * n), (0.0, -0.3 * n)]
        outline = [*brim, *((-x, y) for x, y in reversed(brim[1:-1]))]
        b.add(extrude(outline, 0.12, 0.045, smooth=True), "body", at=(0.0, 0.1, 0.2), turn=(90.0, 0.0, 0.0), blend=0.08)
        if p.ridges > 0.05:
            r = 0.05 + 0.025 * p.ridges
            b.add(tube([(0.0, 0.1 + 0.55 * h, 0.85 * n), (0.0, 0.1 + 0.96 * h, 0.4), (0.0, 0.1 + 0.92 * h, -0.1)], [0.04, r, r]), "body")
            b.add(
                tube([(0.5 * w, 0.1 + 0.4 * h, 0.75 * n), (0.52 * w, 0.1 + 0.84 * h, 0.3), (0.42 * w, 0.1 + 0.76 * h, -0.2)], [0.04, r, r]),
                "body",
                mirror=True,
            )
    with b.group("rear", melt=0.03, blend=0.02):
        plate = [(-0.62 * w, 0.1), (0.62 * w, 0.1), (0.6 * w, -0.3 * n), (0.24 * w, -0.72 * n), (-0.24 * w, -0.72 * n), (-0.6 * w, -0.3 * n)]
        b.add(extrude([(x, -y) for x, y in plate], 0.16, 0.06, smooth=True), "body", at=(0.0, 0.13, -0.3 * n), turn=(-90.0, 0.0, 0.0))
        b.add(ellipsoid(0.44 * w, 0.62 * h, 0.5 * n), "body", at=(0.0, 0.1, -0.52 * n), bump=Bump("ribs", 0.014, 0.12))
        for k in range(5):
            a = radians(-14.0 - 13.0 * k)
            root = ((0.6 - 0.07 * k) * w, 0.13, (-0.42 - 0.12 * k) * n)
            size = 0.22 * p.spikes
            if p.spikes > 0.05:
                b.add(cone(root, (root[0] + size * cos(a), 0.12, root[2] + size * sin(a)), 0.055, 0.025), "spikes", mirror=True)
    with b.group("tail", blend=0.02):
        b.add(cone((0.0, 0.16, -0.9 * n), (0.0, 0.06, -0.95 * n - 0.95 * p.tail), 0.11, 0.035), "spikes")
    if p.legs > 0.05:
        with b.group("legs", melt=0.02):
            for k in range(4):
                z = 0.5 - 0.26 * k
                reach = w + 0.16 * p.legs
                b.add(
                    tube([(0.5 * w, 0.12, z), (0.96 * reach, 0.12, z + 0.06), (1.06 * reach, 0.02, z + 0.1)], [0.07, 0.06, 0.035]),
                    "legs",
                    mirror=True,
                )
    with b.group("face", at=(0.0, 0.1, 0.2)):
        eyes(b, (0.56 * w, 0.72 * h, 0.26), p.eyes, Eyes("button"), yaw_deg=40.0, pitch_deg=30.0)
    b.socket("back", (0.0, 0.1 + h, 0.2), size=0.5 * w)


horseshoe_crab.preset("horseshoe crab")
