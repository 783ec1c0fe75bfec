"""What sound goes into and comes out of: microphones, loudspeakers, gramophones, radios."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, lathe, sphere, torus, tube

PARAMS = {
    "kind": choice("microphone", "speaker", "gramophone", "record player", "jukebox", "radio", "boombox", "cassette", "metronome", "note"),
    "width": number(1.0, 0.6, 1.4, "of the whole"),
    "buttons": number(4.0, 0.0, 6.0, vary=0.0),
    "handle": number(1.0, 0.0, 1.2),
    "antenna": number(1.0, 0.0, 1.3, vary=0.022),
    "horn": number(0.72, 0.4, 0.9, "radius of a gramophone's horn"),
    "notes": number(2.0, 1.0, 2.0, "1 a quaver, 2 a beamed pair", vary=0.0),
    "body_color": color("black"),
    "accent": color("silver"),
    "second": color("cream"),
}


@archetype("audio", "music", PARAMS, symmetric=False, real_m=0.4)
def audio(b: Builder, p: Params) -> None:
    wooden = "wood" in p.body_color
    b.material("body", p.body_color, "wood" if wooden else "painted", roughness=0.3)
    b.material("metal", p.accent, "gold" if p.accent == "gold" else "silver")
    b.material("horn", like="metal", finish="gold" if p.accent == "gold" else "silver")
    b.material("second", p.second, roughness=0.35)
    b.material("dark", "charcoal", roughness=0.6)
    b.material("buttons", "crimson", roughness=0.3)
    b.material("screen", "lemon", glow=0.4)
    with b.group(p.kind, scale=p.width):
        KINDS[p.kind](b, p)


def _cone_speaker(b: Builder, at: tuple[float, float, float], r: float) -> None:
    with b.frame(at, (90, 0, 0)):
        b.add(torus(r, 0.055), "metal")
        b.cut(lathe([(0.2 * r, -0.2), (0.9 * r, 0.02), (0.9 * r, 0.3), (0, 0.3)]), "dark")
        b.add(torus(0.78 * r, 0.035), "dark", at=(0, -0.02, 0))
        b.add(ellipsoid(0.32 * r, 0.2 * r + 0.04, 0.32 * r), "metal", at=(0, -0.17, 0))


def _microphone(b: Builder, p: Params) -> None:
    b.add(lathe([(0.5, 0), (0.5, 0), (0.5, 0.08), (0.42, 0.13), (0.1, 0.18), (0.07, 0.3), (0.07, 0.62), (0, 0.62)]), "body")
    b.add(cylinder(0.1, 0.14, 0.03), "metal", at=(0, 0.62, 0))
    with b.frame((0, 1.1, 0), (-14, 0, 0)):
        b.add(
            lathe([(0.1, -0.56), (0.26, -0.5), (0.4, -0.3), (0.42, 0.1), (0.38, 0.42), (0.2, 0.62), (0, 0.66)]),
            "metal",
            bump=Bump("flutes", 0.045, 0.13),
        )
        b.add(torus(0.425, 0.06), "metal", at=(0, -0.02, 0))
        b.add(torus(0.43, 0.05, height=0.05), "metal", at=(0, 0.08, 0), turn=(90, 90, 0))
        b.add(box(0.2, 0.12, 0.1, 0.03), "buttons", at=(0, -0.02, 0.45))


def _speaker(b: Builder, p: Params) -> None:
    b.add(box(1.05, 1.85, 0.85, 0.06), "body", at=(0, 0.08, 0), stand=True)
    b.cut(box(0.93, 1.72, 0.06, 0.02), "dark", at=(0, 1.0, 0.43))
    _cone_speaker(b, (0, 0.66, 0.4), 0.4)
    _cone_speaker(b, (0, 1.3, 0.4), 0.2)
    b.add(cylinder(0.09, 0.08, 0.02), "metal", at=(0, 1.66, 0.41), turn=(90, 0, 0))
    for x in (0.36, -0.36):
        for y in (0.2, 1.8):
            b.add(sphere(0.04), "metal", at=(x, y, 0.41))
        b.add(box(0.2, 0.1, 0.7, 0.03), "dark", at=(x, 0, 0), stand=True)


def _gramophone(b: Builder, p: Params) -> None:
    b.add(box(1.15, 0.4, 1.0, 0.04), "body", at=(0, 0.08, 0), stand=True)
    b.add(box(1.25, 0.1, 1.1, 0.03), "body", stand=True)
    b.add(box(1.22, 0.08, 1.06, 0.03), "body", at=(0, 0.45, 0), stand=True)
    b.add(cylinder(0.44, 0.06, 0.01), "dark", at=(0, 0.56, 0.03), bump=Bump("ribs", 0.006, 0.05))
    b.add(cylinder(0.14, 0.08, 0.01), "buttons", at=(0, 0.56, 0.03))
    b.add(cone((0.56, 0.3, 0.1), (0.74, 0.3, 0.1), 0.04, 0.04), "metal")
    b.add(tube([(0.74, 0.3, 0.1), (0.76, 0.5, 0.1), (0.92, 0.5, 0.1)], 0.045, smooth=False), "metal")
    b.add(tube([(-0.3, 0.5, -0.36), (-0.34, 0.85, -0.4), (-0.24, 1.02, -0.3), (-0.08, 1.12, -0.12)], [0.08, 0.08, 0.09, 0.12]), "horn")
    b.add(tube([(-0.32, 0.8, -0.38), (-0.34, 0.76, -0.05), (-0.26, 0.64, 0.12)], 0.05), "metal")
    b.add(cylinder(0.09, 0.07, 0.02), "metal", at=(-0.25, 0.63, 0.14), turn=(0, 0, 80))
    with b.frame((-0.1, 1.1, -0.16), (52, 22, 0)):
        r = p.horn
        b.add(lathe([(0.11, 0), (0.16, 0.3), (0.32, 0.62), (0.62 * r + 0.1, 0.86), (r, 0.98)], wall=0.055), "horn", bump=Bump("flutes", 0.03, 0.28))
        b.add(lathe([(0, 0.05), (0.12, 0.2), (0.24, 0.55), (0, 0.6)]), "dark")
        b.add(torus(r, 0.04), "horn", at=(0, 0.98, 0))
    b.add(box(0.5, 0.16, 0.04, 0.015), "metal", at=(0, 0.28, 0.5))


def _record_player(b: Builder, p: Params) -> None:
    b.add(box(1.9, 0.3, 1.5, 0.06), "body", at=(0, 0.1, 0), stand=True)
    for s in (1, -1):
        for t in (1, -1):
            b.add(cylinder(0.12, 0.16, 0.03), "dark", at=(s * 0.75, 0, t * 0.55), stand=True)
    b.add(cylinder(0.66, 0.1, 0.01), "metal", at=(-0.2, 0.42, 0))
    b.add(cylinder(0.62, 0.12, 0.02), "dark", at=(-0.2, 0.43, 0), bump=Bump("ribs", 0.006, 0.05))
    b.add(cylinder(0.22, 0.14, 0.01), "buttons", at=(-0.2, 0.43, 0))
    b.add(sphere(0.045), "metal", at=(-0.2, 0.5, 0))
    b.add(cylinder(0.13, 0.2, 0.03), "metal", at=(0.7, 0.44, -0.5))
    b.add(tube([(0.7, 0.56, -0.62), (0.7, 0.57, -0.3), (0.66, 0.57, 0.2), (0.36, 0.54, 0.42)], 0.045), "metal")
    b.add(box(0.14, 0.1, 0.2, 0.02), "dark", at=(0.33, 0.52, 0.44), turn=(0, -50, 0))
    b.add(cylinder(0.1, 0.14, 0.03), "dark", at=(0.7, 0.57, -0.66), turn=(90, 0, 0))
    for k in range(2):
        b.add(cylinder(0.08, 0.1, 0.02), "metal", at=(0.8, 0.42, 0.35 + 0.24 * k))
    with b.frame((0, 0.4, -0.74), (-68, 0, 0)):
        b.add(box(1.9, 0.08, 1.45, 0.03), "second", at=(0, 0.02, 0.72))


def _jukebox(b: Builder, p: Params) -> None:
    arch = [(-0.62, 0.0), (0.62, 0.0), (0.62, 1.25), (0.56, 1.55), (0.36, 1.82), (0.0, 1.93), (-0.36, 1.82), (-0.56, 1.55), (-0.62, 1.25)]
    b.add(extrude(arch, 0.7, 0.04), "body", at=(0, 0.03, 0))
    for k, (role, s) in enumerate((("screen", 0.93), ("buttons", 0.82))):
        path = [(s * x, (y - 0.1) * s + 0.12, 0.36 + 0.0 * k) for x, y in arch[1:]] + [(-s * 0.62, 0.12, 0.36)]
        b.add(tube(path, 0.05, smooth=False), role)
    b.add(box(0.84, 0.46, 0.1, 0.04), "second", at=(0, 1.3, 0.35))
    b.cut(box(0.74, 0.36, 0.1, 0.02), "dark", at=(0, 1.3, 0.42))
    for k in range(6):
        b.add(cylinder(0.13, 0.03, 0.01), "metal" if k % 2 else "dark", at=(-0.26 + 0.105 * k, 1.28, 0.37), turn=(0, 0, 80))
    b.add(box(0.84, 0.14, 0.2, 0.03), "metal", at=(0, 1.0, 0.4), turn=(25, 0, 0))
    for k in range(7):
        b.add(box(0.07, 0.06, 0.05, 0.015), "second" if k % 2 else "buttons", at=(-0.33 + 0.11 * k, 1.02, 0.5), turn=(25, 0, 0))
    b.add(box(0.8, 0.7, 0.1, 0.05), "dark", at=(0, 0.52, 0.33))
    for k in range(5):
        b.add(tube([(-0.3 + 0.15 * k, 0.2, 0.38), (-0.3 + 0.15 * k, 0.84, 0.38)], 0.035), "metal")
    for y in (0.36, 0.66):
        b.add(capsule((-0.38, y, 0.38), (0.38, y, 0.38), 0.035), "metal")
    b.add(box(1.34, 0.14, 0.8, 0.05), "dark", stand=True)


def _radio(b: Builder, p: Params) -> None:
    b.add(box(1.9, 1.15, 0.7, 0.16), "body", at=(0, 0.1, 0), stand=True)
    b.add(box(0.95, 0.8, 0.1, 0.06), "second", at=(-0.36, 0.66, 0.33))
    for k in range(7):
        b.add(box(0.85, 0.045, 0.06, 0.02), "dark", at=(-0.36, 0.38 + 0.095 * k, 0.38))
    b.add(cylinder(0.3, 0.08, 0.02), "screen", at=(0.52, 0.82, 0.34), turn=(90, 0, 0))
    b.add(torus(0.3, 0.045), "metal", at=(0.52, 0.82, 0.37), turn=(90, 0, 0))
    b.add(cone((0.52, 0.82, 0.39), (0.66, 1.0, 0.39), 0.03, 0.02), "buttons")
    b.add(sphere(0.05), "metal", at=(0.52, 0.82, 0.39))
    for x in (0.34, 0.7):
        b.add(cylinder(0.1, 0.12, 0.03), "metal", at=(x, 0.34, 0.37), turn=(90, 0, 0), bump=Bump("flutes", 0.012, 0.06))
        b.add(box(0.3, 0.1, 0.5, 0.03), "dark", at=(2 * x - 1.04, 0.05, 0))
    b.add(box(0.3, 0.12, 0.5, 0.03), "dark", at=(0.62, 0.0, 0), stand=True)
    b.add(box(0.3, 0.12, 0.5, 0.03), "dark", at=(-0.62, 0.0, 0), stand=True)
    if p.handle > 0.0:
        b.add(tube([(-0.6, 1.2, 0), (-0.56, 1.42, 0), (0.56, 1.42, 0), (0.6, 1.2, 0)], 0.06, smooth=False), "metal")
    if p.antenna > 0.0:
        b.add(cone((0.78, 1.15, -0.2), (1.2, 1.25 + 0.7 * p.antenna, -0.2), 0.045, 0.03), "metal")
        b.add(sphere(0.06), "metal", at=(1.2, 1.25 + 0.7 * p.antenna, -0.2))


def _boombox(b: Builder, p: Params) -> None:
    b.add(box(2.4, 1.05, 0.6, 0.08), "body", at=(0, 0.06, 0), stand=True)
    for x in (0.78, -0.78):
        b.add(cylinder(0.4, 0.08, 0.02), "metal", at=(x, 0.52, 0.28), turn=(90, 0, 0))
        _cone_speaker(b, (x, 0.52, 0.32), 0.34)
    b.add(box(0.62, 0.4, 0.08, 0.03), "metal", at=(0, 0.46, 0.3))
    b.cut(box(0.48, 0.24, 0.08, 0.02), "dark", at=(0, 0.46, 0.35))
    for x in (0.12, -0.12):
        b.add(cylinder(0.075, 0.06, 0.01), "second", at=(x, 0.46, 0.32), turn=(90, 0, 0), bump=Bump("flutes", 0.014, 0.05))
    for k in range(round(p.buttons) + 1):
        b.add(box(0.09, 0.07, 0.07, 0.015), "buttons" if k == 0 else "second", at=(-0.22 + 0.11 * k, 0.19, 0.31))
    b.add(box(1.3, 0.2, 0.06, 0.02), "metal", at=(0, 0.95, 0.29))
    b.add(box(0.9, 0.1, 0.05, 0.01), "screen", at=(-0.12, 0.95, 0.31))
    for x in (0.48, 0.6):
        b.add(cylinder(0.05, 0.1, 0.02), "dark", at=(x, 0.95, 0.33), turn=(90, 0, 0))
    for s in (1, -1):
        b.add(box(0.12, 0.1, 0.5, 0.03), "dark", at=(s * 0.9, 0, 0), stand=True)
    if p.handle > 0.0:
        b.add(tube([(-1.1, 0.95, 0), (-1.06, 1.42, 0), (1.06, 1.42, 0), (1.1, 0.95, 0)], 0.075, smooth=False), "metal")
    if p.antenna > 0.0:
        b.add(cone((0.9, 1.08, -0.2), (1.25, 1.2 + 0.7 * p.antenna, -0.2), 0.045, 0.03), "metal")


def _cassette(b: Builder, p: Params) -> None:
    with b.frame((0, 0.72, 0), (-12, 0, 0)):
        b.add(box(2.0, 1.28, 0.22, 0.05), "body")
        b.add(box(1.72, 0.82, 0.26, 0.03), "second", at=(0, 0.12, 0))
        b.paint(box(1.8, 0.14, 1, 0), "buttons", at=(0, 0.42, 0.4))
        b.paint(box(1.8, 0.1, 1, 0), "screen", at=(0, 0.26, 0.4))
        b.cut(box(1.15, 0.32, 0.1, 0.05), "dark", at=(0, 0.0, 0.13))
        for x in (0.36, -0.36):
            b.add(torus(0.12, 0.045), "metal", at=(x, 0.0, 0.1), turn=(90, 0, 0))
            b.cut(cylinder(0.09, 0.4, 0.0), "dark", at=(x, 0.0, 0.1), turn=(90, 0, 0))
            for k in range(3):
                b.add(box(0.05, 0.16, 0.1, 0.01), "metal", at=(x, 0, 0.06), turn=(0, 0, 60 * k))
        b.add(box(0.3, 0.2, 0.06, 0.01), "dark", at=(0, 0.0, 0.08))
        b.add(extrude([(-0.72, -0.64), (0.72, -0.64), (0.62, -0.36), (-0.62, -0.36)], 0.3, 0.02), "body")
        for x in (0.42, -0.42, 0.14, -0.14):
            b.cut(cylinder(0.05, 0.6, 0.0), "dark", at=(x, -0.52, 0), turn=(90, 0, 0))
        for x in (0.92, -0.92):
            for y in (0.55, -0.55):
                b.add(sphere(0.035), "metal", at=(x, y, 0.1))
    b.add(box(1.6, 0.12, 0.7, 0.04), "dark", stand=True)
    b.add(box(1.4, 0.3, 0.12, 0.03), "dark", at=(0, 0, -0.2), stand=True)


def _metronome(b: Builder, p: Params) -> None:
    b.add(box(1.05, 1.7, 0.85, 0.03, (0.62, 0.62)), "body", at=(0, 0.12, 0), stand=True)
    b.add(box(1.2, 0.16, 1.0, 0.04), "body", stand=True)
    b.add(box(0.42, 0.1, 0.36, 0.03), "body", at=(0, 1.84, 0))
    with b.frame((0, 1.0, 0.44), (-8.5, 0, 0)):
        b.cut(extrude([(-0.32, -0.62), (0.32, -0.62), (0.17, 0.72), (-0.17, 0.72)], 0.14, 0.0), "second", at=(0, 0, 0))
        for k in range(6):
            b.add(box(0.24 - 0.02 * k, 0.025, 0.05, 0.005), "dark", at=(0, -0.42 + 0.2 * k, -0.06))
        with b.frame((0, -0.6, 0.0), (0, 0, -14)):
            b.add(cone((0, 0, 0.0), (0, 1.5, 0.0), 0.04, 0.035), "metal")
            b.add(box(0.22, 0.2, 0.12, 0.03, -0.3), "metal", at=(0, 0.95, 0.02))
            b.add(cylinder(0.08, 0.12, 0.02), "metal", at=(0, 0.0, 0), turn=(90, 0, 0))
    b.add(capsule((0.4, 0.55, 0), (0.66, 0.55, 0), 0.045), "metal")
    b.add(box(0.05, 0.2, 0.2, 0.02), "metal", at=(0.68, 0.55, 0))


def _note(b: Builder, p: Params) -> None:
    pair = p.notes > 1.5
    xs = (-0.55, 0.5) if pair else (-0.1,)
    for k, x in enumerate(xs):
        lift = 0.14 * k
        b.add(ellipsoid(0.36, 0.26, 0.2), "body", at=(x, 0.42 + lift, 0), turn=(0, 0, 24))
        b.add(box(0.13, 1.4, 0.18, 0.04), "body", at=(x + 0.28, 0.46 + lift, 0), stand=True)
    if pair:
        b.add(extrude([(-0.33, 1.5), (0.84, 1.64), (0.84, 2.0), (-0.33, 1.86)], 0.2, 0.04), "body")
    else:
        flag = [(0.12, 1.9), (0.2, 1.55), (0.55, 1.25), (0.58, 0.85), (0.46, 0.62), (0.5, 0.9), (0.4, 1.12), (0.12, 1.3)]
        b.add(extrude(flag[::-1], 0.18, 0.04, smooth=True), "body")
    b.add(box(1.5 if pair else 0.8, 0.14, 0.6, 0.05), "metal", at=(-0.04 if pair else -0.05, 0, 0), stand=True)
    for k, x in enumerate(xs):
        b.add(cylinder(0.09, 0.3 + 0.14 * k, 0.02), "metal", at=(x, 0.05, 0), stand=True)


KINDS = {
    "microphone": _microphone,
    "speaker": _speaker,
    "gramophone": _gramophone,
    "record player": _record_player,
    "jukebox": _jukebox,
    "radio": _radio,
    "boombox": _boombox,
    "cassette": _cassette,
    "metronome": _metronome,
    "note": _note,
}

audio.preset("microphone", slot="hand", real_m=0.25)
audio.preset("speaker", kind="speaker", body_color="dark wood", real_m=0.6)
audio.preset("gramophone", kind="gramophone", body_color="wood", accent="gold")
audio.preset("record player", kind="record player", body_color="wood", second="#9fb7c4")
audio.preset("jukebox", kind="jukebox", body_color="crimson", real_m=1.5)
audio.preset("radio", kind="radio", body_color="teal")
audio.preset("boombox", kind="boombox", body_color="charcoal", second="cyan", real_m=0.6)
audio.preset("cassette", kind="cassette", body_color="charcoal", real_m=0.1, slot="hand")
audio.preset("metronome", kind="metronome", body_color="wood", accent="gold", real_m=0.22)
audio.preset("musical note", kind="note", body_color="black", accent="gold", real_m=0.3)
