"""Machines of old offices and shops: typewriter, cash register."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cylinder, ellipsoid, extrude, sphere, text, torus, tube

PARAMS = {
    "kind": choice("typewriter", "register"),
    "width": number(1.0, 0.8, 1.25),
    "height": number(1.0, 0.8, 1.25),
    "keys": number(1.0, 0.7, 1.25, "size of the keys"),
    "paper": number(1.0, 0.0, 1.4, "the sheet in the machine, or the receipt"),
    "drawer": number(1.0, 0.0, 1.3, "how far it is open"),
    "letters": words("", "on the sheet or the sign"),
    "body_color": color("#2f3a44"),
    "trim_color": color("brass"),
    "key_color": color("ivory"),
}


@archetype("office machine", "device", PARAMS, symmetric=False, real_m=0.4)
def office_machine(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.3)
    b.material("trim", p.trim_color, "brass")
    b.material("keys", p.key_color, roughness=0.3)
    b.material("metal", "steel", "steel")
    b.material("roller", "rubber", "rubber")
    b.material("paper", "ivory", "paper")
    b.material("letters", "black")
    b.material("dark", "black", roughness=0.5)
    with b.group(p.kind):
        KINDS[p.kind](b, p)


def _typewriter(b: Builder, p: Params) -> None:
    """Three banks of round keys in steps, a basket of type bars, the carriage with its roller, knobs and lever, a sheet standing up."""
    w, h = 1.0 * p.width, p.height
    side = [(1.15, 0.0), (1.15, 0.2), (0.35, 0.5 * h), (0.1, 0.85 * h), (-0.75, 0.9 * h), (-0.9, 0.6 * h), (-0.9, 0.0)]
    b.add(extrude([(z, y) for z, y in side], 2.0 * w, 0.07), "body", turn=(0.0, -90.0, 0.0))
    for x in (1.0, -1.0):
        b.add(cylinder(0.14, 0.12, 0.03), "roller", at=(0.84 * w * x, 0.02, 0.95))
        b.add(cylinder(0.14, 0.12, 0.03), "roller", at=(0.84 * w * x, 0.02, -0.7))
    b.cut(box(1.66 * w, 0.7, 0.95, 0.05), "dark", at=(0.0, 0.62 * h, 0.62), turn=(20.0, 0.0, 0.0))
    slope = 20.0
    for row in range(4):
        z, y = 1.02 - 0.215 * row, 0.24 + 0.1 * row * h
        count = (8, 9, 10, 9)[row]
        for k in range(count):
            x = (k - 0.5 * (count - 1)) * 1.56 * w / 10
            b.add(cylinder(0.03, 0.44, 0.0), "metal", at=(x, y - 0.2, z))
            with b.frame((x, y, z), (slope * 0.5, 0.0, 0.0)):
                b.add(cylinder(0.068 * p.keys, 0.06, 0.02), "keys", blend=0.0)
                b.add(torus(0.066 * p.keys, 0.02), "trim", at=(0.0, 0.02, 0.0))
    b.add(box(0.95 * w, 0.06, 0.13, 0.03), "keys", at=(0.0, 0.2, 1.2))
    fan = [(0.72 * w * sin(radians(a)), 0.86 * h + 0.1, 0.32 - 0.24 * cos(radians(a))) for a in range(-75, 76, 15)]
    for x, y, z in fan:
        b.add(capsule((0.55 * x, y - 0.22, 0.02), (x, y, z - 0.02), 0.03), "metal")
    b.add(torus(0.7 * w, 0.045, 180.0), "trim", at=(0.0, 0.84 * h, 0.06), turn=(0.0, -90.0, 0.0))
    y = 0.9 * h + 0.2
    b.add(box(2.1 * w, 0.16, 0.42, 0.04), "body", at=(0.0, y - 0.12, -0.4))
    b.add(cylinder(0.17, 2.35 * w, 0.03), "roller", at=(0.0, y + 0.08, -0.4), turn=(0.0, 0.0, 90.0))
    for x in (1.0, -1.0):
        b.add(cylinder(0.16, 0.3, 0.03), "dark", at=(1.28 * w * x, y + 0.08, -0.4), turn=(0.0, 0.0, 90.0), bump=Bump("flutes", 0.014, 0.06))
        b.add(box(0.07, 0.4, 0.5, 0.04), "trim", at=(1.08 * w * x, y + 0.02, -0.4))
    b.add(tube([(1.1 * w, y + 0.12, -0.22), (1.22 * w, y + 0.22, 0.1), (1.12 * w, y + 0.3, 0.42)], [0.045, 0.04, 0.05]), "metal")
    b.add(capsule((-0.8 * w, y + 0.3, -0.36), (0.8 * w, y + 0.3, -0.36), 0.035), "metal")
    for x in (0.72, -0.72):
        b.add(capsule((x * w, y + 0.05, -0.3), (x * w, y + 0.3, -0.36), 0.035), "metal")
    for x in (0.62, -0.62):
        b.add(cylinder(0.2, 0.07, 0.03), "trim", at=(x * w, 0.9 * h + 0.02, -0.02), turn=(0.0, 0.0, 0.0))
    if p.paper > 0.0:
        tall = 0.75 * p.paper
        with b.frame((0.0, y + 0.2, -0.46), (-10.0, 0.0, 0.0)):
            b.add(box(1.15 * w, tall, 0.05, 0.01), "paper", at=(0.0, 0.5 * tall, 0.0))
            if p.letters:
                b.add(text(p.letters, 0.2, 0.05), "letters", at=(0.0, 0.62 * tall, 0.03))
            for k in range(3):
                b.add(box((0.8, 0.86, 0.5)[k] * w, 0.04, 0.04, 0.01), "letters", at=((0.0, 0.0, -0.18)[k] * w, tall * (0.42 - 0.14 * k), 0.028))
    b.add(box(0.7 * w, 0.13, 0.05, 0.02), "trim", at=(0.0, 0.62 * h, 0.33), turn=(-38.0, 0.0, 0.0))


def _register(b: Builder, p: Params) -> None:
    """The ornate kind: drawer below, sloping keys, a crank, the sum in a crested window on top."""
    w, h = 0.9 * p.width, p.height
    b.add(box(2.0 * w, 0.42, 1.5, 0.04), "body", stand=True)
    open_by = 0.4 * p.drawer
    b.add(box(1.78 * w, 0.28, 0.3 + open_by, 0.03), "trim", at=(0.0, 0.22, 0.72 + 0.5 * open_by))
    if p.drawer > 0.2:
        b.cut(box(1.6 * w, 0.2, open_by, 0.02), "dark", at=(0.0, 0.34, 0.78 + 0.5 * open_by))
        for k in range(5):
            b.add(cylinder(0.11, 0.06, 0.02), "trim", at=((k - 2) * 0.32 * w, 0.24, 0.8 + 0.45 * open_by))
    b.add(ellipsoid(0.14, 0.06, 0.08), "metal", at=(0.0, 0.22, 0.9 + open_by))
    side = [(0.72, 0.4), (0.66, 0.52), (0.2, 0.95 * h), (0.05, 1.2 * h), (-0.6, 1.2 * h), (-0.7, 0.4)]
    b.add(extrude([(z, y) for z, y in side], 1.8 * w, 0.06), "body", turn=(0.0, -90.0, 0.0), bump=Bump("hammered", 0.008, 0.12))
    for row in range(4):
        for k in range(7):
            f = 0.12 + 0.24 * row
            z, y = 0.66 - 0.46 * f, 0.52 + (0.95 * h - 0.52) * f
            b.add(cylinder(0.075 * p.keys, 0.1, 0.03), "keys", at=((k - 3) * 0.22 * w, y + 0.04, z + 0.03), turn=(43.0, 0.0, 0.0))
    b.add(box(1.5 * w, 0.5, 0.3, 0.05), "trim", at=(0.0, 1.36 * h, -0.28))
    b.cut(box(1.25 * w, 0.26, 0.12, 0.02), "dark", at=(0.0, 1.38 * h, -0.12))
    b.add(text(p.letters or "9.99", 0.2, 0.06), "keys", at=(0.0, 1.38 * h, -0.16))
    for x, r in ((0.0, 0.2), (0.42, 0.14), (-0.42, 0.14)):
        b.add(torus(r, 0.05), "trim", at=(x * w, 1.36 * h + 0.26 + 0.5 * r, -0.28), turn=(90.0, 0.0, 0.0))
        b.add(sphere(0.06), "trim", at=(x * w, 1.36 * h + 0.28 + 1.6 * r, -0.28))
        b.add(cylinder(r, 0.08, 0.02), "trim", at=(x * w, 1.36 * h + 0.26 + 0.5 * r, -0.28), turn=(90.0, 0.0, 0.0))
    b.add(tube([(0.85 * w, 0.75, 0.0), (1.08 * w, 0.78, 0.0), (1.1 * w, 1.08, 0.2)], 0.05), "metal")
    b.add(capsule((1.06 * w, 1.08, 0.2), (1.32 * w, 1.08, 0.2), 0.075), "dark")
    if p.paper > 0.0:
        b.add(box(0.3, 0.4 * p.paper, 0.05, 0.01), "paper", at=(-0.55 * w, 1.24 * h + 0.12, 0.0), turn=(-12.0, 0.0, 0.0))


KINDS = {"typewriter": _typewriter, "register": _register}

office_machine.preset("typewriter")
office_machine.preset("cash register", kind="register", body_color="#8a5a2b", letters="", real_m=0.5)
