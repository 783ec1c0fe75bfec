"""Board games: chess pieces, dice, puzzles, tiles, cards, bricks."""

from __future__ import annotations

from math import cos, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.archetypes.solids import aimed, icosahedron_normals
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import (
    Point,
    box,
    cone,
    cylinder,
    extrude,
    half_space,
    heart,
    lathe,
    polygon,
    sphere,
    star,
    text,
    torus,
    tube,
)  # fmt: skip

CHESS = {
    "form": choice("king", "queen", "knight", "rook", "bishop", "pawn", "board"),
    "height": number(1.0, 0.7, 1.25),
    "girth": number(1.0, 0.8, 1.25),
    "collar": number(1.0, 0.5, 1.5),
    "crown": number(1.0, 0.6, 1.3),
    "base": number(1.0, 0.8, 1.3),
    "body_color": color("#f0dfbd"),
    "second_color": color("#4a2c18"),
}


@archetype("chess piece", "toys", CHESS, real_m=0.09)
def chess(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.3)
    b.material("second", p.second_color, roughness=0.3)
    b.material("felt", "forest", "cloth")
    if p.form == "board":
        _board(b, p)
        return
    tall = {"king": 1.9, "queen": 1.75, "bishop": 1.55, "knight": 1.0, "rook": 1.1, "pawn": 1.1}[p.form] * p.height
    g, waist = p.girth, 0.72 * tall
    with b.group("foot"):
        b.add(cylinder(0.56 * p.base * g, 0.06), "felt", at=(0, 0.02, 0))
        b.add(lathe([(0.56 * p.base * g, 0.03), (0.58 * p.base * g, 0.1), (0.5 * g, 0.2), (0.5 * g, 0.24), (0.42 * g, 0.34), (0, 0.36)]), "body")
        b.add(torus(0.47 * g, 0.06), "body", at=(0, 0.26, 0))
    with b.group("stem", melt=0.02):
        if p.form != "knight":
            b.add(lathe([(0.4 * g, 0.28), (0.27 * g, 0.5), (0.19 * g, waist * 0.9), (0.22 * g, waist), (0, waist)]), "body")
            for k, r in enumerate((0.33, 0.27)):
                b.add(torus(r * g * p.collar - 0.05, 0.06), "body", at=(0, waist - 0.09 * (1 - k), 0))
        PIECES[p.form](b, p, waist)


def _king(b: Builder, p: Params, y: float) -> None:
    c = p.crown
    b.add(
        lathe([(0.16, y), (0.24 * c, y + 0.2), (0.36 * c, y + 0.42), (0.36 * c, y + 0.42), (0.3 * c, y + 0.5), (0, y + 0.56)]),
        "body",
        bump=Bump("flutes", 0.02, 0.14),
    )
    b.add(box(0.11, 0.36, 0.11, 0.03), "body", at=(0, y + 0.68, 0))
    b.add(box(0.3, 0.11, 0.11, 0.03), "body", at=(0, y + 0.72, 0))


def _queen(b: Builder, p: Params, y: float) -> None:
    c = p.crown
    b.add(lathe([(0.16, y), (0.22 * c, y + 0.2), (0.38 * c, y + 0.46), (0.38 * c, y + 0.46), (0.24 * c, y + 0.42), (0, y + 0.5)]), "body")
    for _ in b.around(8, 0.33 * c, y + 0.47):
        b.add(sphere(0.08), "body")
    b.add(sphere(0.12), "body", at=(0, y + 0.56, 0))


def _bishop(b: Builder, p: Params, y: float) -> None:
    b.add(lathe([(0.15, y), (0.27 * p.crown, y + 0.2), (0.22, y + 0.42), (0.06, y + 0.6), (0, y + 0.6)]), "body")
    b.add(sphere(0.09), "body", at=(0, y + 0.64, 0))
    b.cut(box(0.09, 0.4, 0.8, 0.02), "second", at=(0.17, y + 0.42, 0), turn=(0, 0, -32))


def _rook(b: Builder, p: Params, y: float) -> None:
    b.add(
        lathe([(0.24, y), (0.34 * p.crown, y + 0.1), (0.36 * p.crown, y + 0.38), (0.36 * p.crown, y + 0.38), (0, y + 0.38)]),
        "body",
        bump=Bump("bricks", 0.012, 0.14),
    )
    b.cut(cylinder(0.24 * p.crown, 0.3), "second", at=(0, y + 0.42, 0))
    for k in range(3):
        b.cut(box(0.13, 0.14, 1.2, 0.01), at=(0, y + 0.36, 0), turn=(0, 60 * k, 0))


def _pawn(b: Builder, p: Params, y: float) -> None:
    b.add(sphere(0.3 * p.crown), "body", at=(0, y + 0.24, 0))


def _knight(b: Builder, p: Params, y: float) -> None:
    """A horse's head and neck, facing front."""
    with b.frame((0, 0.3, 0), scale=1.12):
        b.add(tube([(0, 0, -0.02), (0, 0.38, -0.14), (0, 0.8, -0.1), (0, 1.06, 0.02)], [0.38, 0.31, 0.26, 0.2], flat=1.2), "body", blend=0.05)
        b.add(tube([(0, 1.04, -0.06), (0, 1.0, 0.2), (0, 0.8, 0.46), (0, 0.7, 0.56)], [0.2, 0.22, 0.15, 0.14]), "body", blend=0.1)
        b.add(cone((0.1, 1.16, -0.04), (0.13, 1.4, -0.02), 0.08, 0.025), "body", mirror=True)
        b.add(sphere(0.06), "second", at=(0.17, 1.02, 0.2), mirror=True)
        b.cut(tube([(0.2, 0.72, 0.62), (0.14, 0.76, 0.44), (0.2, 0.8, 0.34)], 0.03), "second", mirror=True)
        b.cut(sphere(0.04), "second", at=(0.08, 0.74, 0.69), mirror=True)
        for k in range(8):
            t = k / 7
            b.add(cone((0, 1.16 - 0.95 * t, -0.14 - 0.22 * sin(2.4 * t)), (0, 1.06 - 0.98 * t, -0.34 - 0.2 * sin(2.4 * t)), 0.11, 0.04), "body")


def _board(b: Builder, p: Params) -> None:
    advanced = [b.some(0, 1) * 0.28 for _ in range(16)]
    with b.group("board"):
        b.add(box(2.6, 0.24, 2.6, 0.04), "second", at=(0, 0.1, 0))
        for i in range(8):
            for j in range(8):
                if (i + j) % 2 == 0:
                    b.add(box(0.28, 0.1, 0.28, 0.01), "body", at=(0.28 * (i - 3.5), 0.2, 0.28 * (j - 3.5)))
    with b.group("pieces"):
        for side in (1, -1):
            role = "body" if side == 1 else "second"
            for i in range(8):
                x = 0.28 * (i - 3.5)
                b.add(lathe([(0.11, 0), (0.06, 0.14), (0.05, 0.2), (0, 0.2)]), role, at=(x, 0.22, (0.7 - advanced[i + 4 * side + 4]) * side))
                b.add(sphere(0.075), role, at=(x, 0.46, (0.7 - advanced[i + 4 * side + 4]) * side))
                tall = (0.42, 0.4, 0.48, 0.6, 0.68, 0.48, 0.4, 0.42)[i]
                b.add(lathe([(0.12, 0), (0.065, 0.18), (0.06, tall - 0.14), (0.11, tall), (0, tall)]), role, at=(x, 0.22, 0.98 * side))
                if i not in (0, 7):
                    b.add(sphere(0.07), role, at=(x, 0.24 + tall, 0.98 * side))


PIECES = {"king": _king, "queen": _queen, "bishop": _bishop, "rook": _rook, "pawn": _pawn, "knight": _knight}

chess.preset("chess king")
chess.preset("chess queen", form="queen")
chess.preset("chess bishop", form="bishop")
chess.preset("chess knight", form="knight", second_color="charcoal")
chess.preset("chess rook", form="rook")
chess.preset("chess pawn", form="pawn")
chess.preset("chess board", form="board", real_m=0.4)

GAME = {
    "form": choice("die", "twenty", "cube", "jigsaw", "block", "brick", "domino", "card", "chip"),
    "size": number(1.0, 0.75, 1.2),
    "edges": number(1.0, 0.2, 1.8, "roundness of the edges"),
    "studs": number(1.0, 0.5, 1.4),
    "pips": number(1.0, 0.5, 1.4, "size of the dots"),
    "text": words("", "letter on a block"),
    "body_color": color("snow"),
    "second_color": color("black"),
    "third_color": color("red"),
}


@archetype("game piece", "toys", GAME, real_m=0.03, symmetric=False)
def game(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.3)
    b.material("second", p.second_color, roughness=0.35)
    b.material("third", p.third_color, roughness=0.35)
    GAMES[p.form](b, p)


PIPS: dict[int, list[Point]] = {
    1: [(0, 0)],
    2: [(-1, 1), (1, -1)],
    3: [(-1, 1), (0, 0), (1, -1)],
    4: [(-1, 1), (1, -1), (1, 1), (-1, -1)],
    5: [(-1, 1), (1, -1), (1, 1), (-1, -1), (0, 0)],
    6: [(-1, 1), (1, -1), (1, 1), (-1, -1), (-1, 0), (1, 0)],
}


def _die(b: Builder, p: Params) -> None:
    s = 1.6 * p.size
    with b.group("die", at=(0, 0.5 * s - 0.02, 0), turn=(0, 15, 0)):
        b.add(box(s, s, s, 0.2 * p.edges), "body")
        b.keep(sphere(0.83 * s), blend=0.05)
        for n, turn in ((1, (0, 0, 0)), (6, (180, 0, 0)), (2, (90, 0, 0)), (5, (-90, 0, 0)), (3, (0, 0, 90)), (4, (0, 0, -90))):
            with b.frame(turn=turn):
                for x, z in PIPS[n]:
                    b.cut(
                        sphere((0.19 if n == 1 else 0.145) * p.pips), "third" if n == 1 else "second", at=(0.27 * s * x, 0.5 * s + 0.03, 0.27 * s * z)
                    )


def _twenty(b: Builder, p: Params) -> None:
    r = 0.82 * p.size
    faces = icosahedron_normals()
    with b.group("die", at=(0, r - 0.02, 0)):
        b.add(sphere(1.22 * r), "body")
        for n in faces:
            b.keep(half_space(), None, at=(r * n[0], r * n[1], r * n[2]), turn=aimed(*n), blend=0.02 * p.edges)
    with b.group("numbers", at=(0, r - 0.02, 0)):
        for k, n in enumerate(faces):
            if n[1] > -0.95:
                with b.frame((r * n[0], r * n[1], r * n[2]), aimed(*n)):
                    b.add(text(str((k * 7) % 20 + 1), 0.3, 0.07), "second", turn=(-90, 0, 0))


def _cube(b: Builder, p: Params) -> None:
    """A 3 x 3 x 3 twisting puzzle, its top layer half turned."""
    roles = {
        axis: b.material(f"side {axis}", hue, roughness=0.3)
        for axis, hue in enumerate(("#e03127", "#f08a24", "snow", "#f6cf35", "#2f6fc4", "#3f9b46"))
    }
    for layer in range(3):
        with b.group(f"layer {layer}", at=(0, 0.56 * layer + 0.27, 0), turn=(0, 15 if layer < 2 else 45, 0)):
            b.add(box(1.66 * p.size, 0.58, 1.66 * p.size, 0.03), "second")
            for i in (-1, 0, 1):
                for k, (turn, at) in enumerate(
                    (
                        ((0, 0, 0), (0.555 * i, 0, 0.84)),
                        ((0, 180, 0), (0.555 * i, 0, -0.84)),
                        ((0, 90, 0), (0.84, 0, 0.555 * i)),
                        ((0, -90, 0), (-0.84, 0, 0.555 * i)),
                    )
                ):
                    b.add(
                        box(0.48, 0.46, 0.07, 0.03),
                        roles[(0, 1, 4, 5)[k] if (i + layer * 2 + k) % 4 else (3, 5, 0, 4)[k]],
                        at=(at[0] * p.size, 0, at[2] * p.size),
                        turn=turn,
                    )
                if layer == 2:
                    for j in (-1, 0, 1):
                        b.add(box(0.48, 0.07, 0.48, 0.03), roles[2 if (i * 3 + j) % 4 else 3], at=(0.555 * i * p.size, 0.28, 0.555 * j * p.size))


def _jigsaw(b: Builder, p: Params) -> None:
    s = 0.62 * p.size
    with b.group("piece", at=(0, s - 0.01, 0)):
        b.add(box(2 * s, 2 * s, 0.42, 0.06 * p.edges), "body")
        for x, y in ((0, s), (s, 0)):
            b.add(box(0.34, 0.34, 0.42, 0.04), "body", at=(x, y, 0), blend=0.08)
            b.add(cylinder(0.26, 0.42, 0.06), "body", at=(x * 1.42, y * 1.42, 0), turn=(90, 0, 0), blend=0.04)
        b.cut(cylinder(0.25, 1.0), "second", at=(-0.72 * s, 0, 0), turn=(90, 0, 0))
        b.cut(box(0.5, 0.26, 1.0, 0.03), "second", at=(-1.1 * s, 0, 0))


def _block(b: Builder, p: Params) -> None:
    """Alphabet blocks, two and one on top."""
    letters = (p.text.upper() or "ABC")[:3].ljust(3, "A")
    for k, (x, y, turn, role) in enumerate(((-0.56, 0.5, 8, "body"), (0.56, 0.5, -10, "second"), (0.02, 1.46, 14, "third"))):
        with b.group(f"block {k}", at=(x, y - 0.02, 0), turn=(0, turn, 0), scale=p.size):
            b.add(box(1.0, 1.0, 1.0, 0.06 * p.edges), role)
            for a in (0, 90, 180, 270):
                with b.frame(turn=(0, a, 0)):
                    b.cut(box(0.78, 0.78, 0.1, 0.02), role, at=(0, 0, 0.5))
                    b.add(text(letters[k], 0.56, 0.16), ("second", "third", "body")[k], at=(0, 0, 0.47))


def _brick(b: Builder, p: Params) -> None:
    with b.group("brick"):
        b.add(box(2.3 * p.size, 0.85, 1.15 * p.size, 0.04 * p.edges), "body", at=(0, 0.42, 0))
        for i in range(4):
            for j in (-1, 1):
                b.add(cylinder(0.2 * p.studs * p.size, 0.26, 0.03), "body", at=(0.57 * (i - 1.5) * p.size, 0.93, 0.285 * j * p.size))
        b.cut(box(2.06 * p.size, 0.6, 0.92 * p.size, 0.02), at=(0, 0.2, 0))
        for i in (-1, 0, 1):
            b.add(cylinder(0.24 * p.size, 0.75), "body", at=(0.57 * i * p.size, 0.4, 0))


def _domino(b: Builder, p: Params) -> None:
    """Tiles in a row, the first one leaning on the next."""
    for k, (z, lean) in enumerate(((0.75, -24), (0.2, -10), (-0.25, 0), (-0.7, 0))):
        with b.group(f"tile {k}", at=(0, 0.0, z), turn=(lean, 0, 0), scale=p.size):
            b.add(box(0.92, 1.8, 0.26, 0.06 * p.edges), "body", at=(0, 0.9, 0))
            b.add(box(0.8, 0.06, 0.32, 0.01), "third", at=(0, 0.9, 0))
            for n, y in (((k * 2 + 3) % 6 + 1, 1.35), ((k * 3 + 4) % 6 + 1, 0.45)):
                for x, v in PIPS[n]:
                    b.cut(sphere(0.1 * p.pips), "second", at=(0.23 * x, y + 0.24 * v, 0.17))
    b.add(box(1.2, 0.08, 2.4, 0.03), "third", at=(0, 0.02, 0.05))


def _card(b: Builder, p: Params) -> None:
    """Aces fanned on a stand."""
    for k, (lean, role) in enumerate(((24, "second"), (0, "third"), (-24, "third"))):
        with b.group(f"card {k}", at=(0, 0.1, 0.1 * (k - 1)), turn=(0, 0, lean)):
            b.add(box(1.05 * p.size, 1.6 * p.size, 0.08, 0.035), "body", at=(0, 0.9, 0))
            suit = heart(0.3) if role == "third" else polygon(4, 0.34)
            b.add(extrude(suit, 0.13, round=0.03), role, at=(0, 0.95, 0.02))
            b.add(text("A", 0.26, 0.12), role, at=(-0.34, 1.5, 0.02))
            b.add(text("A", 0.26, 0.12), role, at=(0.34, 0.34, 0.02), turn=(0, 0, 180))
    b.add(box(1.3, 0.2, 0.6, 0.05), "second", at=(0, 0.08, 0))


def _chip(b: Builder, p: Params) -> None:
    """A stack, the topmost leaning in front."""

    def disc(role: str) -> None:
        b.add(cylinder(0.8 * p.size, 0.2, 0.03), role)
        for _ in b.around(8, 0.74 * p.size):
            b.add(box(0.22, 0.205, 0.16, 0.02), "body")
        for y in (0.1, -0.1):
            b.add(torus(0.54 * p.size, 0.04), "body", at=(0, y, 0))

    for k in range(4):
        with b.group(f"chip {k}", at=(0.04 * sin(3 * k), 0.1 + 0.2 * k, -0.35 + 0.03 * cos(3 * k)), turn=(0, 25 * k, 0)):
            disc(("third", "second")[k % 2])
    with b.group("leaning", at=(0, 0.74, 0.54), turn=(72, 0, 0)):
        disc("third")
        b.add(extrude(star(5, 0.36, 0.17), 0.1, round=0.02), "body", at=(0, 0.1, 0), turn=(-90, 0, 0))


GAMES = {
    "die": _die,
    "twenty": _twenty,
    "cube": _cube,
    "jigsaw": _jigsaw,
    "block": _block,
    "brick": _brick,
    "domino": _domino,
    "card": _card,
    "chip": _chip,
}

game.preset("die", real_m=0.016)
game.preset("twenty-sided die", form="twenty", body_color="#5a2f9a", second_color="gold", real_m=0.022)
game.preset("puzzle cube", form="cube", body_color="black", real_m=0.057)
game.preset("jigsaw piece", form="jigsaw", body_color="#2f7fd0", second_color="#1f5f9a")
game.preset("toy block", form="block", body_color="#e0392f", second_color="#2f7fd0", third_color="#f6cf35", real_m=0.08)
game.preset("toy brick", form="brick", body_color="red")
game.preset("domino", form="domino", body_color="ivory")
game.preset("playing card", form="card", real_m=0.09)
game.preset("poker chip", form="chip", third_color="crimson", second_color="navy", real_m=0.04)
