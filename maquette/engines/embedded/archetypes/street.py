"""Street furniture and the playground."""

from __future__ import annotations

from math import sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.playground import carousel, ferris, seesaw, slide
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.archetypes.roadside import barrier, manhole_cover, parking_meter
from maquette.engines.embedded.archetypes.stands import bird_cage, bookend, display_stand, keychain, pedestal, phone_stand, rock_base, wooden_base
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, frustum, lathe, polygon, sphere, text, torus, tube

KINDS = (
    "traffic light", "road sign", "mailbox", "phone booth", "hydrant", "fence", "gate", "fountain", "traffic cone", "trash can", "flag", "tombstone",
    "ferris wheel", "carousel", "slide", "seesaw", "ladder", "bird cage", "pedestal", "display stand", "phone stand", "bookend", "keychain",
    "barrier", "parking meter", "manhole cover", "rock base", "wooden base",
)  # fmt: skip

PARAMS = {
    "form": choice(*KINDS),
    "height": number(1.0, 0.75, 1.25, vary=0.01),
    "width": number(1.0, 0.8, 1.25, vary=0.01),
    "base": number(1.0, 0.8, 1.3),
    "count": number(8.0, 4.0, 14.0, "cabins, rungs, bars or pickets", vary=0.0),
    "text": words("", "what it says"),
    "body_color": color("charcoal"),
    "second_color": color("red"),
    "third_color": color("yellow"),
    "base_color": color("grey"),
}


@archetype("street furniture", "building", PARAMS, real_m=3.0)
def street_furniture(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.4)
    b.material("second", p.second_color, roughness=0.35)
    b.material("third", p.third_color, roughness=0.35)
    b.material("base", p.base_color, "stone")
    b.material("white", "snow", roughness=0.4)
    b.material("water", "water", roughness=0.1)
    b.material("glass", "glass", "glass")
    b.material("green", "green", glow=0.2)
    FORMS[p.form](b, p)


def _foot(b: Builder, p: Params, r: float = 0.5) -> None:
    with b.group("base"):
        b.add(cylinder(r * p.base, 0.14, 0.04), "base", at=(0, 0.05, 0))


def _traffic_light(b: Builder, p: Params) -> None:
    _foot(b, p)
    with b.group("light"):
        b.add(cylinder(0.1, 1.0 * p.height), "body", at=(0, 0.5 * p.height, 0))
        b.add(box(0.66 * p.width, 1.35, 0.42, 0.1), "body", at=(0, 1.45 * p.height, 0))
        for k, role in enumerate(("second", "third", "green")):
            y = 1.45 * p.height + 0.42 * (1 - k)
            b.add(sphere(0.19), role, at=(0, y, 0.15))
            b.add(torus(0.2, 0.055, 200), "body", at=(0, y + 0.01, 0.28), turn=(90, 0, 90))
            b.add(tube([(-0.2, y + 0.06, 0.22), (-0.12, y + 0.2, 0.34), (0.12, y + 0.2, 0.34), (0.2, y + 0.06, 0.22)], 0.05), "body")


def _road_sign(b: Builder, p: Params) -> None:
    _foot(b, p)
    with b.group("sign"):
        b.add(cylinder(0.09, 1.6 * p.height), "body", at=(0, 0.8 * p.height, -0.06))
        with b.frame((0, 1.5 * p.height, 0.04)):
            b.add(extrude(polygon(8, 0.68 * p.width, 112.5), 0.14, round=0.03), "white")
            b.add(extrude(polygon(8, 0.61 * p.width, 112.5), 0.19, round=0.02), "second")
            said = p.text or "STOP"
            b.add(text(said, min(0.36, 1.3 / len(said)), 0.14), "white", at=(0, 0, 0.08))


def _mailbox(b: Builder, p: Params) -> None:
    _foot(b, p)
    with b.group("box"):
        b.add(box(0.2, 1.1 * p.height, 0.2, 0.03), "body", at=(0, 0.55 * p.height, 0))
        b.add(box(0.7 * p.width, 0.4, 1.15, 0.04), "second", at=(0, 1.2 * p.height, 0))
        b.add(cylinder(0.35 * p.width, 1.15, 0.03), "second", at=(0, 1.38 * p.height, 0), turn=(90, 0, 0))
        b.add(cylinder(0.29 * p.width, 0.1, 0.03), "third", at=(0, 1.36 * p.height, 0.57), turn=(90, 0, 0))
        b.add(box(0.3, 0.08, 0.14, 0.02), "body", at=(0, 1.5 * p.height, 0.6))
        b.add(box(0.12, 0.5, 0.1, 0.02), "third", at=(0.37 * p.width, 1.62 * p.height, 0.1))
        b.add(box(0.12, 0.2, 0.34, 0.02), "third", at=(0.37 * p.width, 1.78 * p.height, 0.22))
        b.add(box(0.5, 0.34, 0.06, 0.01), "white", at=(0, 1.3 * p.height, 0.68), turn=(-20, 0, 6))


def _phone_booth(b: Builder, p: Params) -> None:
    with b.group("booth"):
        b.add(box(1.05 * p.width, 0.16, 1.05, 0.03), "base", at=(0, 0.06, 0))
        b.add(box(0.85 * p.width, 1.75 * p.height, 0.85, 0.03), "second", at=(0, 0.95 * p.height, 0))
        b.add(box(0.95 * p.width, 0.24, 0.95, 0.04), "second", at=(0, 1.78 * p.height, 0))
        b.add(lathe([(0.6, 0.0), (0.4, 0.16), (0, 0.24)]), "second", at=(0, 1.88 * p.height, 0))
        for a in (0, 90, 180, 270):
            with b.frame(turn=(0, a, 0)):
                b.add(box(0.62, 0.15, 0.1, 0.02), "white", at=(0, 1.78 * p.height, 0.46))
                for i in (-1, 0, 1):
                    for j in range(5):
                        b.cut(box(0.16, 0.2, 0.12, 0.01), "glass", at=(0.2 * i, (0.48 + 0.26 * j) * p.height, 0.43))
        b.add(text("PHONE", 0.1, 0.08), "body", at=(0, 1.78 * p.height, 0.5))


def _hydrant(b: Builder, p: Params) -> None:
    _foot(b, p, 0.6)
    with b.group("hydrant"):
        b.add(cylinder(0.48 * p.width, 0.14, 0.03), "second", at=(0, 0.18, 0))
        b.add(cylinder(0.34 * p.width, 1.1 * p.height, 0.03), "second", at=(0, 0.7 * p.height, 0))
        b.add(cylinder(0.42 * p.width, 0.12, 0.03), "second", at=(0, 1.22 * p.height, 0))
        b.add(ellipsoid(0.38 * p.width, 0.38, 0.38 * p.width), "second", at=(0, 1.26 * p.height, 0))
        b.add(cylinder(0.12, 0.2, 0.03), "third", at=(0, 1.68 * p.height, 0))
        for turn, r in (((0, 0, 90), 0.19), ((0, 0, -90), 0.19), ((90, 0, 0), 0.25)):
            with b.frame((0, 0.9 * p.height, 0), turn):
                b.add(cylinder(r, 0.3), "second", at=(0, 0.42, 0))
                b.add(cylinder(r + 0.05, 0.13, 0.03), "third", at=(0, 0.55, 0))
                b.add(cylinder(0.08, 0.1), "body", at=(0, 0.64, 0))
        for _ in b.around(8, 0.42 * p.width, 0.27):
            b.add(sphere(0.06), "third")


def _fence(b: Builder, p: Params) -> None:
    with b.group("fence"):
        n = round(p.count)
        for k in range(n):
            x = 2.5 * p.width * (k / (n - 1) - 0.5)
            w = 1.5 / n
            b.add(
                extrude([(-w / 1.4, 0), (w / 1.4, 0), (w / 1.4, 1.0 * p.height), (0, 1.2 * p.height), (-w / 1.4, 1.0 * p.height)], 0.13, round=0.02),
                "white",
                at=(x, 0, 0.06),
            )
        for y in (0.34, 0.8):
            b.add(box(2.6 * p.width, 0.16, 0.12, 0.02), "white", at=(0, y * p.height, -0.05))
        b.add(box(2.7 * p.width, 0.12, 0.6, 0.05), "green", at=(0, 0.02, 0), bump=Bump("foliage", 0.03, 0.1))


def _gate(b: Builder, p: Params) -> None:
    with b.group("gate"):
        for s in (1, -1):
            b.add(box(0.4, 1.6 * p.height, 0.4, 0.03), "base", at=(1.1 * s * p.width, 0.8 * p.height, 0), bump=Bump("bricks", 0.02, 0.2))
            b.add(box(0.5, 0.12, 0.5, 0.03), "base", at=(1.1 * s * p.width, 1.62 * p.height, 0))
            b.add(sphere(0.19), "base", at=(1.1 * s * p.width, 1.82 * p.height, 0))
            for k in range(5):
                x = (0.09 + 0.2 * k) * s * p.width
                top = (1.62 - 0.075 * k) * p.height
                b.add(cone((x, 0.08, 0), (x, top, 0), 0.04, 0.04), "body")
                b.add(cone((x, top, 0), (x, top + 0.17, 0), 0.075, 0.02), "third")
            for y in (0.25, 0.85, 1.25):
                b.add(box(0.98 * p.width, 0.08, 0.08, 0.02), "body", at=(0.5 * s * p.width, y * p.height, 0))
            b.add(torus(0.2, 0.04), "third", at=(0.5 * s * p.width, 0.55 * p.height, 0), turn=(90, 0, 0))
        b.add(box(2.8 * p.width, 0.14, 0.6, 0.04), "base", at=(0, 0.04, 0))


def _fountain(b: Builder, p: Params) -> None:
    with b.group("basin"):
        for y, r, h in ((0.0, 1.2, 0.42), (0.78, 0.68, 0.24), (1.32, 0.36, 0.16)):
            b.add(
                lathe(
                    [(0.5 * r, y), (0.7 * r, y), (r, y + 0.7 * h), (r, y + h), (0.86 * r, y + h), (0.84 * r, y + 0.7 * h), (0, y + 0.7 * h)],
                    smooth=False,
                ),
                "base",
                bump=Bump("flutes", 0.02, 0.2),
            )
            b.add(torus(0.94 * r, 0.06), "base", at=(0, y + h, 0))
            b.add(cylinder(0.86 * r, 0.08), "water", at=(0, y + 0.8 * h, 0))
        b.add(lathe([(0.34, 0.2), (0.16, 0.5), (0.2, 0.8), (0.12, 1.1), (0.12, 1.4), (0, 1.4)]), "base")
    with b.group("water"):
        b.add(tube([(0, 1.4, 0), (0, 1.8 * p.height, 0)], [0.1, 0.07]), "water")
        for _ in b.around(8):
            b.add(tube([(0, 1.78 * p.height, 0), (0, 1.86 * p.height, 0.16), (0, 1.66, 0.3), (0, 1.44, 0.32)], [0.05, 0.055, 0.05, 0.05]), "water")
            b.add(tube([(0, 0.98, 0.6), (0, 1.02, 0.72), (0, 0.75, 0.86), (0, 0.34, 0.9)], 0.06), "water")


def _traffic_cone(b: Builder, p: Params) -> None:
    with b.group("cone"):
        b.add(box(1.3 * p.base, 0.16, 1.3 * p.base, 0.06), "body", at=(0, 0.06, 0))
        b.add(frustum(0.5 * p.width, 0.12, 1.75 * p.height, 0.03), "second", at=(0, 0.1, 0), stand=True)
        for y in (0.75, 1.2):
            r = 0.5 - 0.38 * (y - 0.1) / 1.75
            b.add(frustum(r * p.width + 0.05, r * p.width - 0.03, 0.24, 0.02), "white", at=(0, y * p.height, 0))


def _trash_can(b: Builder, p: Params) -> None:
    with b.group("can"):
        b.add(frustum(0.55 * p.width, 0.68 * p.width, 1.3 * p.height, 0.03), "body", stand=True, bump=Bump("flutes", 0.04, 0.2))
        for y in (0.3, 1.28):
            b.add(torus((0.58 + 0.09 * y) * p.width, 0.06), "body", at=(0, y * p.height, 0))
        b.add(lathe([(0.76 * p.width, 1.32 * p.height), (0.74 * p.width, 1.42 * p.height), (0.4, 1.6 * p.height), (0, 1.64 * p.height)]), "second")
        b.add(tube([(-0.2, 1.6 * p.height, 0), (-0.16, 1.8 * p.height, 0), (0.16, 1.8 * p.height, 0), (0.2, 1.6 * p.height, 0)], 0.06), "body")
        for s in (1, -1):
            b.add(torus(0.17, 0.05), "body", at=(0.66 * s * p.width, 0.95 * p.height, 0), turn=(90, 0, 0))


def _flag(b: Builder, p: Params) -> None:
    _foot(b, p, 0.55)
    with b.group("flag"):
        b.add(cylinder(0.07, 2.0 * p.height), "body", at=(-0.3, 1.0 * p.height, 0))
        b.add(sphere(0.13), "third", at=(-0.3, 2.02 * p.height, 0))
        for k, role in enumerate(("second", "white", "second")):
            points = [(-0.3 + 1.35 * p.width * t, (1.78 - 0.26 * k) * p.height - 0.05 * t, 0.13 * sin(6.5 * t)) for t in [i / 8 for i in range(9)]]
            b.add(tube(points, 0.075, flat=2.0), role)
    b.socket("grip", (-0.3, 0.55, 0), size=0.09)


def _tombstone(b: Builder, p: Params) -> None:
    with b.group("stone"):
        b.add(box(1.05 * p.width, 1.2 * p.height, 0.32, 0.04), "base", at=(0, 0.7 * p.height, 0))
        b.add(cylinder(0.525 * p.width, 0.32, 0.04), "base", at=(0, 1.3 * p.height, 0), turn=(90, 0, 0))
        b.add(box(1.4 * p.width, 0.26, 0.7, 0.05), "base", at=(0, 0.12, 0))
        b.cut(text(p.text or "RIP", 0.4, 0.2), "body", at=(0, 1.12 * p.height, 0.18))
        b.cut(box(0.6, 0.05, 0.1), "body", at=(0, 0.78 * p.height, 0.17))
        b.cut(tube([(0.5, 1.4, 0.17), (0.3, 1.45, 0.17), (0.36, 1.6, 0.17), (0.2, 1.7, 0.17)], 0.03, smooth=False), "body")
    with b.group("grass"):
        b.add(ellipsoid(1.0, 0.12, 0.9), "green", at=(0, 0.0, 0.3), bump=Bump("foliage", 0.03, 0.1))
        b.add(ellipsoid(0.5, 0.2, 0.6), "green", at=(0, 0.02, 0.55), bump=Bump("foliage", 0.03, 0.1))


def _ladder(b: Builder, p: Params) -> None:
    with b.group("ladder"):
        for z, sign in ((0.5, 1), (-0.5, -1)):
            for s in (1, -1):
                b.add(cone((0.5 * s * p.width, 0.03, z), (0.32 * s * p.width, 1.9 * p.height, 0.08 * sign), 0.08, 0.07), "third")
            n = 6
            for k in range(1, n + 1):
                t = k / (n + 1)
                if sign > 0 or k % 3 == 1:
                    b.add(
                        cone(
                            (-(0.5 - 0.18 * t) * p.width, 1.9 * p.height * t, z + (0.08 * sign - z) * t),
                            ((0.5 - 0.18 * t) * p.width, 1.9 * p.height * t, z + (0.08 * sign - z) * t),
                            0.065,
                            0.065,
                        ),
                        "body",
                    )
        b.add(box(0.8 * p.width, 0.1, 0.36, 0.03), "second", at=(0, 1.92 * p.height, 0))
        b.add(cone((0.44, 0.62, 0.36), (0.44, 0.62, -0.36), 0.04, 0.04), "body")
        b.add(cone((-0.44, 0.62, 0.36), (-0.44, 0.62, -0.36), 0.04, 0.04), "body")


FORMS = {
    "traffic light": _traffic_light,
    "road sign": _road_sign,
    "mailbox": _mailbox,
    "phone booth": _phone_booth,
    "hydrant": _hydrant,
    "fence": _fence,
    "gate": _gate,
    "fountain": _fountain,
    "traffic cone": _traffic_cone,
    "trash can": _trash_can,
    "flag": _flag,
    "tombstone": _tombstone,
    "ferris wheel": ferris,
    "carousel": carousel,
    "slide": slide,
    "seesaw": seesaw,
    "ladder": _ladder,
    "bird cage": bird_cage,
    "pedestal": pedestal,
    "display stand": display_stand,
    "phone stand": phone_stand,
    "bookend": bookend,
    "keychain": keychain,
    "barrier": barrier,
    "parking meter": parking_meter,
    "manhole cover": manhole_cover,
    "rock base": rock_base,
    "wooden base": wooden_base,
}

street_furniture.preset("traffic light")
street_furniture.preset("road sign", form="road sign", body_color="silver")
street_furniture.preset("mailbox", form="mailbox", body_color="wood", second_color="#2f6fc4", third_color="red", real_m=1.3)
street_furniture.preset("phone booth", form="phone booth", real_m=2.4)
street_furniture.preset("fire hydrant", form="hydrant", real_m=0.8)
street_furniture.preset("fence", form="fence", count=9.0, real_m=2.0)
street_furniture.preset("gate", form="gate", third_color="gold")
street_furniture.preset("fountain", form="fountain", base_color="marble", real_m=4.0)
street_furniture.preset("traffic cone", form="traffic cone", second_color="#f0641f", real_m=0.7)
street_furniture.preset("trash can", form="trash can", body_color="#8d9aa3", second_color="#6f7c86", real_m=1.0)
street_furniture.preset("flag", form="flag", third_color="gold", body_color="silver")
street_furniture.preset("tombstone", form="tombstone", real_m=1.2)
street_furniture.preset("ferris wheel", form="ferris wheel", body_color="steel blue", count=8.0, real_m=30.0)
street_furniture.preset("carousel", form="carousel", third_color="gold", real_m=8.0)
street_furniture.preset("slide", form="slide", body_color="#2f6fc4")
street_furniture.preset("seesaw", form="seesaw", body_color="#2f6fc4")
street_furniture.preset("ladder", form="ladder", body_color="silver", third_color="#f0a52a", real_m=2.0)
street_furniture.preset("bird cage", form="bird cage", second_color="#2f8fd8", third_color="gold", body_color="wood", real_m=0.6)
street_furniture.preset("pedestal", form="pedestal", base_color="marble", real_m=1.0)
street_furniture.preset("display stand", form="display stand", second_color="grey", third_color="gold", real_m=0.3)
street_furniture.preset("phone stand", form="phone stand", second_color="#2f8f9a", real_m=0.12)
street_furniture.preset("bookend", form="bookend", body_color="dark wood", real_m=0.25)
street_furniture.preset("keychain", form="keychain", third_color="silver", real_m=0.06)
street_furniture.preset("barrier", form="barrier", second_color="red", real_m=1.2)
street_furniture.preset("parking meter", form="parking meter", body_color="slate", third_color="silver", real_m=1.4)
street_furniture.preset("manhole cover", form="manhole cover", body_color="iron", real_m=0.7)
street_furniture.preset("rock base", form="rock base", real_m=0.2)
street_furniture.preset("wooden base", form="wooden base", body_color="dark wood", third_color="gold", real_m=0.2)
