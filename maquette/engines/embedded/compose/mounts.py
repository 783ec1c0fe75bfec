"""Useful things that bear something: rings, stands, boards, discs, cutters, lamps, trophies, busts."""

from __future__ import annotations

from dataclasses import replace

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.compose.outline import Figure
from maquette.engines.embedded.compose.placing import is_long, own_role, put
from maquette.engines.embedded.recipe import Recipe
from maquette.engines.embedded.scene import Thing
from maquette.engines.embedded.shapes import box, capsule, cylinder, extrude, frustum, lathe, sphere, text, torus, tube


def looped(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """A ring on top to hang it by; keys hang on a second one."""
    put(b, body)
    b.material("ring", "silver" if thing.noun == "keychain" else "gold", "silver" if thing.noun == "keychain" else "gold")
    x, y, z = figure.summit()
    with b.group("loop", at=(x, y, z)):
        b.add(cylinder(0.15, 0.16, 0.03), "ring", at=(0, -0.02, 0))
        b.add(torus(0.15, 0.055), "ring", at=(0, 0.2, 0), turn=(90, 0, 0))
        if thing.noun == "keychain":
            b.add(torus(0.27, 0.06), "ring", at=(0, 0.54, 0), turn=(90, 90, 0))


def ring(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """A band for a finger with the figure where the stone would be; it stands as a ring does in its box."""
    b.material("band", "gold", "gold")
    for role, made in body.materials.items():
        b.materials[role] = made
    r, tall = 0.62, 0.95
    scale = tall / figure.height
    x, z = 0.5 * float(figure.low[0] + figure.high[0]), 0.5 * float(figure.low[2] + figure.high[2])
    put(b, body, (-scale * x, 2.0 * r + 0.12, -scale * z), scale)
    with b.group("band", at=(0, r + 0.1, 0)):
        b.add(torus(r, 0.1, height=0.34), "band", turn=(90, 0, 0))
        b.add(frustum(0.24, 0.36, 0.26, 0.04), "band", at=(0, r + 0.08, 0), blend=0.06)


def phone_stand(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """The figure is the rest a phone leans against; a lip before it keeps the phone from sliding, with a gap for the cable."""
    own_role(b, body, "stand", "", "painted")
    wide, front = max(0.62 * figure.height, 0.8 * float(figure.high[0] - figure.low[0])), float(figure.high[2])
    put(b, body, (0.0, 0.09, 0.0))
    low, lip = float(figure.low[2]), front + 0.32
    with b.group("stand"):
        b.add(box(wide, 0.14, lip - low, 0.05), "stand", at=(0, 0.06, 0.5 * (lip + low)))
        b.add(box(wide, 0.34, 0.14, 0.05), "stand", at=(0, 0.16, lip - 0.05))
        b.cut(box(0.24, 0.5, 0.4, 0.04), "stand", at=(0, 0.33, lip - 0.05))


def headphone_stand(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """A post behind the figure with a saddle above its head."""
    own_role(b, body, "stand", "", "painted")
    z, tall = figure.behind(0.4 * figure.height) - 0.02, 1.22 * figure.height
    put(b, body, (0.0, 0.08, 0.0))
    depth, middle = float(figure.high[2]) - z + 0.5, 0.5 * (float(figure.high[2]) + z - 0.1)
    with b.group("stand"):
        b.add(box(max(float(figure.high[0] - figure.low[0]), 1.0), 0.13, depth, 0.05), "stand", at=(0, 0.055, middle))
        b.add(tube([(0, 0.05, z), (0, 0.6 * tall, z - 0.1), (0, tall, z + 0.1)], 0.16), "stand", blend=0.08)
        saddle = [
            (-0.6, tall - 0.36, z + 0.1),
            (-0.34, tall - 0.08, z + 0.1),
            (0, tall, z + 0.1),
            (0.34, tall - 0.08, z + 0.1),
            (0.6, tall - 0.36, z + 0.1),
        ]
        b.add(tube(saddle, 0.13, flat=1.7, up=(0, 0, 1)), "stand", blend=0.06)


def bookend(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """An angle of wood: the figure stands on its foot, the books against its back."""
    b.material("stand", "dark wood", "wood")
    half, depth = 0.5 * float(figure.high[0] - figure.low[0]), float(figure.high[2] - figure.low[2]) + 0.16
    wall, z = -half - 0.02, 0.5 * float(figure.low[2] + figure.high[2])
    put(b, body, (-0.5 * float(figure.low[0] + figure.high[0]), 0.08, 0.0))
    with b.group("stand"):
        b.add(box(2.0 * half + 0.3, 0.13, depth, 0.03), "stand", at=(-0.04, 0.055, z))
        b.add(box(0.15, 1.08 * figure.height, depth, 0.03), "stand", at=(wall - 0.05, 0.54 * figure.height, z))


def hook(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """A board with hooks below the figure."""
    b.material("stand", "dark wood", "wood")
    b.material("hooks", "brass", "brass")
    half, z = max(0.5 * float(figure.high[0] - figure.low[0]) + 0.1, 0.8), float(figure.low[2])
    depth = min(0.5 * (float(figure.high[2]) - z), 0.45)
    put(b, body, (0.0, 0.62, -z - depth))
    _flat_back(b)
    with b.group("board"):
        b.add(box(2.0 * half, 0.62 + 0.5 * figure.height, 0.18, 0.06), "stand", at=(0, 0.3 + 0.25 * figure.height, -0.04))
        b.add(box(2.0 * half, 0.16, 0.5, 0.04), "stand", at=(0, 0.62, 0.14))
    for k in (-1, 0, 1):
        with b.group(f"hook {k}", at=(0.62 * half * k, 0.34, 0.02)):
            b.add(tube([(0, 0, 0), (0, -0.12, 0.24), (0, 0.0, 0.4), (0, 0.14, 0.4)], 0.075), "hooks")


def _flat_back(b: Builder) -> None:
    """Nothing reaches behind z = 0."""
    with b.group("flat back", op="subtract"):
        b.add(box(9.0, 9.0, 4.0, 0.0), None, at=(0, 3.0, -2.05))


def plaque(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """The front half of the figure on a framed board."""
    b.material("board", "dark wood", "wood")
    b.material("frame", "gold", "gold")
    half, tall = 0.5 * float(figure.high[0] - figure.low[0]) + 0.26, figure.height + 0.5
    # A head stands out whole, as a trophy does; of a whole figure the front half.
    head = any(attachment.thing.noun == "bust" for attachment in thing.attachments) or "bust" in thing.themes
    face = float(figure.high[2]) - (0.9 if head else 0.52) * float(figure.high[2] - figure.low[2])
    put(b, body, (-0.5 * float(figure.low[0] + figure.high[0]), 0.24, -face))
    _flat_back(b)
    with b.group("board", at=(0, 0.5 * tall - 0.01, -0.02)):
        b.add(box(2.0 * half, tall, 0.2, 0.05), "board")
        b.add(box(2.0 * half, 0.14, 0.3, 0.04), "frame", at=(0, 0.5 * tall - 0.07, 0.02))
        b.add(box(2.0 * half, 0.14, 0.3, 0.04), "frame", at=(0, 0.07 - 0.5 * tall, 0.02))
        b.add(box(0.14, tall, 0.3, 0.04), "frame", at=(half - 0.07, 0, 0.02), mirror=True)
    if thing.text:
        b.material("letters", "gold", "gold")
        with b.group("letters", at=(0, 0.2, 0.14)):
            b.add(text(thing.text, min(0.2, 1.9 * half / len(thing.text)), 0.12), "letters")


def flat_piece(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """The figure's outline raised on a disc, inner edges too, as coins and coasters have it."""
    main = body.materials[next(iter(body.materials))]
    metal = thing.noun in ("coin", "medal")
    b.material(
        "disc",
        "gold" if metal else "dark wood" if thing.noun == "coaster" else "snow",
        "gold" if metal else "wood" if thing.noun == "coaster" else "painted",
    )
    b.material("relief", "gold" if metal else main.color, "gold" if metal else "painted")
    r = 1.15
    outlines, inner = figure.outlines(0.78 * r), figure.ridges(0.78 * r)
    lying = (-90, 0, 0) if thing.noun == "coaster" else (0, 0, 0)
    with b.group("disc", at=(0, 0.08 if thing.noun == "coaster" else r - 0.04, 0), turn=lying):
        b.add(cylinder(r, 0.17, 0.04), "disc", turn=(90, 0, 0))
        b.add(torus(r - 0.07, 0.07, height=0.1), "disc", turn=(90, 0, 0))
        b.add(extrude(outlines, 0.2, round=0.02), "relief", at=(0, 0, 0.07))
        for outline in inner:
            b.add(extrude(outline, 0.2, round=0.02), "relief", at=(0, 0, 0.11))
    if thing.noun != "coaster":
        with b.group("foot"):
            b.add(box(0.9, 0.16, 0.44, 0.04), "disc", at=(0, 0.06, 0))


def cutter(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """A wall along the outline, with a flange to press on; it lies as it is printed."""
    b.material("wall", body.materials[next(iter(body.materials))].color)
    walls = [max(figure.outlines(1.1, swell=swell), key=len) for swell in (0, 3, 8)]
    with b.group("cutter", turn=(-90, 0, 0)):
        b.add(extrude((walls[1], walls[0]), 0.66, round=0.01), "wall", at=(0, 0, 0.31))
        b.add(extrude((walls[2], walls[0]), 0.13, round=0.02), "wall", at=(0, 0, 0.055))


def stamp(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """The figure is the handle: a Chinese seal."""
    b.material("seal", "crimson", "jade")
    half = 0.5 * max(float(figure.high[0] - figure.low[0]), float(figure.high[2] - figure.low[2])) + 0.06
    put(b, body, (-0.5 * float(figure.low[0] + figure.high[0]), 0.72, -0.5 * float(figure.low[2] + figure.high[2])))
    with b.group("seal"):
        b.add(box(2.0 * half, 0.8, 2.0 * half, 0.05), "seal", at=(0, 0.39, 0))
        b.add(box(2.06 * half, 0.1, 2.06 * half, 0.03), "seal", at=(0, 0.62, 0))


def lamp(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """A night light: the figure glows on a round foot with a switch."""
    for role, made in body.materials.items():
        b.materials[role] = replace(made, glow=max(made.glow, 0.25), roughness=min(made.roughness, 0.5))
    b.material("foot", "snow")
    b.material("switch", "charcoal")
    half = 0.36 * max(float(figure.high[0] - figure.low[0]), float(figure.high[2] - figure.low[2]), 0.8 * figure.height)
    z = 0.5 * float(figure.low[2] + figure.high[2])
    put(b, body, (-0.5 * float(figure.low[0] + figure.high[0]), 0.22, 0.0))
    with b.group("foot", at=(0, 0, z)):
        b.add(frustum(half + 0.12, half, 0.28, 0.05), "foot", at=(0, 0.13, 0))
        b.add(sphere(0.07), "switch", at=(0, 0.13, half + 0.06))
        b.add(capsule((0, 0.07, -half), (0, 0.07, -half - 0.3), 0.06), "switch")


def trophy(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """The figure in gold on a dark block with a plate."""
    for role, made in body.materials.items():
        b.material(role, made.color, "gold")
        b.materials[role] = replace(b.materials[role], color=b.materials[role].color, pattern=None)
    b.material("block", "charcoal", "marble")
    b.material("plate", "gold", "gold")
    half = 0.5 * max(float(figure.high[0] - figure.low[0]), float(figure.high[2] - figure.low[2]))
    z = 0.5 * float(figure.low[2] + figure.high[2])
    put(b, body, (-0.5 * float(figure.low[0] + figure.high[0]), 0.66, -z))
    with b.group("block"):
        b.add(box(1.7 * half, 0.56, 1.7 * half, 0.03), "block", at=(0, 0.27, 0))
        b.add(box(1.5 * half, 0.2, 1.5 * half, 0.03), "block", at=(0, 0.6, 0))
        b.add(box(1.2 * half, 0.3, 0.1, 0.02), "plate", at=(0, 0.28, 0.85 * half))
        if thing.text:
            b.add(text(thing.text, min(0.16, 1.3 * half / len(thing.text)), 0.1), "block", at=(0, 0.28, 0.85 * half + 0.05))


def bust(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """Head and shoulders on a turned foot; of a beast, head and neck."""
    main = body.materials[next(iter(body.materials))]
    b.material("foot", "charcoal", "marble") if main.metallic < 0.5 else b.material("foot", main.color, "bronze")
    head = body.sockets.get("head_top")
    size = head.size if head is not None else 0.25 * figure.height
    top = head.pose.at[1] if head is not None else figure.height
    long = is_long(body, figure)
    neck = body.sockets.get("neck")
    y = min(neck.pose.at[1] if neck is not None and not long else top, top - 1.5 * size) - (0.8 if long else 0.85) * size
    y = max(y, 0.2 * figure.height)
    behind = (head.pose.at[2] if head is not None else 0.0) - 2.2 * size
    put(b, replace(body, groups=tuple(group for group in body.groups if not group.name.startswith(("right hand/", "left hand/")))))
    # The cut wears the foot's stuff, so that robes leave no colour where the foot will be.
    with b.group("below", op="subtract"):
        b.add(box(9.0, 4.0, 9.0, 0.0), "foot", at=(0, y - 2.0, 0))
        if long:
            b.add(box(9.0, 9.0, 4.0, 0.0), "foot", at=(0, 2.0, behind - 2.0))
    z, r = figure.middle_above(y, behind if long else -9.0)
    with b.group("foot", at=(0.0, y, z)):
        b.add(
            lathe([(0.62 * r, -0.62), (0.62 * r, -0.52), (0.62 * r, -0.52), (0.4 * r, -0.44), (0.28 * r, -0.24), (0.5 * r, -0.06), (0.6 * r, 0.06)]),
            "foot",
        )
