"""What an army brings before a castle: the battering ram and the ballista."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, leaf, sphere, torus, tube

PARAMS = {
    "kind": choice("battering ram", "ballista"),
    "length": number(1.0, 0.8, 1.2, "of the log or the stock", vary=0.04),
    "width": number(1.0, 0.8, 1.2, vary=0.04),
    "wheels": number(1.0, 0.7, 1.3),
    "roof": number(1.0, 0.0, 1.2, "height of the roof over the log", vary=0.04),
    "horns": number(1.0, 0.0, 1.4, "of the ram's head"),
    "arms": number(1.0, 0.8, 1.2, "length of the bow's arms", vary=0.04),
    "arrow": number(1.0, 0.0, 1.2, "the bolt that lies ready"),
    "body_color": color("wood"),
    "roof_color": color("#7a5a3a"),
    "metal": color("iron"),
}


@archetype("siege engine", "weapons", PARAMS, real_m=4.0)
def siege_engine(b: Builder, p: Params) -> None:
    """Timber on wheels, its weapon towards +z."""
    b.material("body", p.body_color, "wood")
    b.material("wheels", like="body", lighter=-0.2, finish="wood")
    b.material("roof", p.roof_color, "wood")
    b.material("metal", p.metal, "iron")
    b.material("rope", "straw", "cloth")
    with b.group(p.kind):
        KINDS[p.kind](b, p)


def _wheels(b: Builder, p: Params, x: float, stations: tuple[float, ...], radius: float) -> None:
    """Wooden discs with iron rims, and their axles."""
    r = radius * p.wheels
    for z in stations:
        for s in (1, -1):
            with b.frame((s * x, r, z), (0, 0, 90)):
                b.add(cylinder(0.94 * r, 0.14, 0.02), "wheels", bump=Bump("planks", 0.014, 0.18))
                b.add(torus(0.93 * r, 0.055, height=0.09), "metal")
                b.add(cylinder(0.3 * r, 0.24, 0.04), "body")
                b.add(sphere(0.1 * r + 0.03), "metal", at=(0, -0.13 * s, 0))
        b.add(capsule((-x, r, z), (x, r, z), 0.07), "body")


def _ram(b: Builder, p: Params) -> None:
    """A log with a ram's head on ropes under a roof."""
    w, half, axle = 0.5 * p.width, 0.95 * p.length, 0.34 * p.wheels
    ridge = 1.3 + 0.5 * p.roof
    _wheels(b, p, w + 0.2, (-0.62 * half, 0.62 * half), 0.34)
    for s in (1, -1):
        b.add(capsule((s * w, axle, -half), (s * w, axle, half), 0.1), "body")
        for z in (-0.78 * half, 0.78 * half):
            b.add(cone((s * w, axle, z), (0.05 * s, ridge, z), 0.085, 0.075), "body")
            b.add(cone((s * w, axle, z), (s * w, 1.22, z), 0.08, 0.075), "body")
        if p.roof > 0.0:
            eave, top = (s * (w + 0.2), 1.06), (0.0, ridge + 0.06)
            slab = [eave, (eave[0] - 0.06 * s, eave[1] - 0.1), (0.0, top[1] - 0.14), top]
            b.add(extrude([(x, y) for x, y in slab], 2.1 * half, 0.02), "roof", bump=Bump("planks", 0.016, 0.2))
            b.add(capsule((eave[0] - 0.04 * s, 1.04, -1.04 * half), (eave[0] - 0.04 * s, 1.04, 1.04 * half), 0.05), "body")
    for z in (-0.78 * half, 0.78 * half):
        b.add(capsule((-w, axle, z), (w, axle, z), 0.08), "body")
        b.add(capsule((-w, 1.2, z), (w, 1.2, z), 0.07), "body")
    b.add(capsule((0, ridge, -1.08 * half), (0, ridge, 1.08 * half), 0.085), "body")
    log = 0.78
    b.add(tube([(0, log, -1.05 * half), (0, log, 0), (0, log, 1.28 * half)], [0.17, 0.19, 0.2]), "body", bump=Bump("bark", 0.014, 0.16))
    for z in (-0.62 * half, 0.0, 0.62 * half):
        b.add(torus(0.2, 0.055), "rope", at=(0, log, z), turn=(90, 0, 0))
        for s in (1, -1):
            b.add(cone((0.16 * s, log + 0.06, z), (0.04 * s, ridge, z), 0.045, 0.045), "rope")
    with b.frame((0, log, 1.3 * half)):
        _rams_head(b, p)


def _rams_head(b: Builder, p: Params) -> None:
    """Of iron: a brow, a blunt nose, curled horns."""
    b.add(cylinder(0.24, 0.16, 0.04), "metal", at=(0, 0, -0.06), turn=(90, 0, 0))
    b.add(tube([(0, 0.03, 0), (0, 0.04, 0.2), (0, -0.06, 0.42)], [0.24, 0.23, 0.15]), "metal", blend=0.03)
    b.add(sphere(0.05), "body", at=(0.14, 0.1, 0.34), mirror=True)
    if p.horns > 0.0:
        n = p.horns
        curl = [(0.16, 0.2, 0.12), (0.34, 0.26 * n, -0.02), (0.42, 0.02, -0.08), (0.4, -0.18 * n, 0.08), (0.42, -0.06, 0.26 * n)]
        b.add(tube([(x, y, z) for x, y, z in curl], [0.11, 0.105, 0.09, 0.07, 0.045]), "metal", mirror=True, bump=Bump("ribs", 0.014, 0.07))


def _ballista(b: Builder, p: Params) -> None:
    """A great crossbow: a stock on a wheeled trestle, two twisted skeins in a frame, arms drawn back by the string."""
    n, deck = p.length, 0.98
    _wheels(b, p, 0.62 * p.width, (-0.45,), 0.42)
    axle = 0.42 * p.wheels
    for s in (1, -1):
        b.add(cone((0.4 * s * p.width, axle, -0.45), (0.1 * s, deck - 0.06, -0.1), 0.09, 0.085), "body")
        b.add(cone((0.44 * s * p.width, 0.02, 0.62), (0.1 * s, deck - 0.06, 0.2), 0.085, 0.085), "body")
        b.add(capsule((0.3 * s * p.width, axle, -0.45), (0.42 * s * p.width, 0.1, 0.6), 0.07), "body")
    b.add(capsule((-0.42 * p.width, 0.18, 0.58), (0.42 * p.width, 0.18, 0.58), 0.07), "body")
    with b.frame((0, deck, 0), (-9, 0, 0)):
        b.add(box(0.3, 0.2, 2.2 * n, 0.03), "body", at=(0, 0.06, -0.05))
        b.cut(cylinder(0.09, 2.4 * n, 0.0), "roof", at=(0, 0.2, 0), turn=(90, 0, 0))
        _winch(b, -1.0 * n)
        _bow(b, p, 0.72 * n, -0.62 * n)
        if p.arrow > 0.0:
            _bolt(b, p, n)


def _winch(b: Builder, z: float) -> None:
    b.add(cylinder(0.1, 0.62, 0.02), "metal", at=(0, 0.02, z), turn=(0, 0, 90))
    for s in (1, -1):
        for k in range(2):
            b.add(capsule((0.3 * s, 0.02, z), (0.3 * s, 0.3 - 0.5 * k, z - 0.14 + 0.2 * k), 0.05), "body")


def _bow(b: Builder, p: Params, z: float, nock: float) -> None:
    """The frame with its skeins at `z`, the arms, and the string to the nock."""
    for y in (-0.26, 0.42):
        b.add(box(1.15, 0.12, 0.3, 0.03), "body", at=(0, y, z))
    for s in (1, -1):
        b.add(cylinder(0.13, 0.66, 0.02), "rope", at=(0.38 * s, 0.08, z), bump=Bump("ribs", 0.02, 0.08))
        b.add(cylinder(0.15, 0.1, 0.03), "metal", at=(0.38 * s, 0.51, z))
        b.add(box(0.1, 0.8, 0.3, 0.02), "metal", at=(0.58 * s, 0.08, z))
        tip = (1.15 * s * p.arms, 0.14, z - 0.5)
        b.add(tube([(0.38 * s, 0.1, z), (0.75 * s * p.arms, 0.12, z - 0.14), tip], [0.09, 0.085, 0.06]), "body")
        b.add(sphere(0.085), "metal", at=tip)
        b.add(cone(tip, (0, 0.16, nock), 0.045, 0.045), "rope")
    b.add(box(0.18, 0.16, 0.2, 0.03), "metal", at=(0, 0.14, nock))


def _bolt(b: Builder, p: Params, n: float) -> None:
    tip = n * (0.95 + 0.3 * p.arrow)
    b.add(capsule((0, 0.2, -0.62 * n), (0, 0.2, tip), 0.065), "wheels")
    b.add(extrude(leaf(0.42, 0.26, 0.35), 0.12, 0.03), "metal", at=(0, 0.2, tip - 0.06), turn=(90, 0, 0))
    b.add(ellipsoid(0.05, 0.12, 0.14), "metal", at=(0, 0.2, tip + 0.1))
    for s in (1, -1):
        b.add(box(0.16, 0.06, 0.3, 0.02), "rope", at=(0.1 * s, 0.26, -0.4 * n), turn=(0, 0, 40 * s))


KINDS = {"battering ram": _ram, "ballista": _ballista}

siege_engine.preset("battering ram")
siege_engine.preset("ballista", kind="ballista")
