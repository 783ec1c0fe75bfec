"""Putting recipes together: placing one on another's socket, standing several on a common base."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from maquette.engines.embedded.materials import finish
from maquette.engines.embedded.pose import composed
from maquette.engines.embedded.recipe import Group, Part, Pose, Primitive, Recipe, Socket, Vector
from maquette.engines.embedded.sdf.table import bounds_of
from maquette.engines.embedded.shapes import extrude, tidy
from maquette.mesh.model import FloatArray

BASE_HEIGHT = 0.09
SUNK = 0.03
"""How deep a thing stands in its base, so that the two are one body."""


FLAT = (0.707107, -0.707107, 0.0, 0.0)
"""The turn that lays an outline of the x-y plane on the ground."""


@dataclass(frozen=True)
class Placed:
    """A recipe and where it goes."""

    recipe: Recipe
    pose: Pose = field(default_factory=Pose)


def box_of(recipe: Recipe) -> tuple[FloatArray, FloatArray]:
    """(low, high) of a recipe, at most a little too large."""
    return bounds_of(recipe)


def socket_of(recipe: Recipe, *names: str) -> Socket | None:
    """The first of these sockets that the recipe has."""
    return next((recipe.sockets[name] for name in names if name in recipe.sockets), None)


def top_of(recipe: Recipe) -> Socket:
    """Where something stands on a thing: its `top`, `seat` or `back`, else the middle of its box's upper face."""
    own = socket_of(recipe, "top", "seat", "back")
    if own is not None:
        return own
    low, high = box_of(recipe)
    # Boxes are generous and things are seldom flat on top: sink in a little.
    height = float(high[1] - low[1])
    middle: Vector = (tidy(0.5 * (low[0] + high[0])), tidy(high[1] - 0.05 * height), tidy(0.5 * (low[2] + high[2])))
    return Socket(Pose(middle), tidy(0.3 * float(min(high[0] - low[0], high[2] - low[2]))))


def merged(name: str, pieces: Sequence[Placed], like: Recipe) -> Recipe:
    """One recipe of several. The first keeps its role names and sockets; roles of the others get a number.

    What is cut out of one of them comes first, so that it is not cut out of the others.
    """
    moved: list[list[Group]] = []
    materials = {}
    for index, piece in enumerate(pieces):
        prefix = "" if index == 0 else f"{index}/"
        materials.update({f"{prefix}{role}": made for role, made in piece.recipe.materials.items()})
        moved.append([_moved(group, piece.pose, prefix) for group in piece.recipe.groups])
    moved.sort(key=lambda groups: all(group.op != "subtract" for group in groups))
    groups = [group for piece_groups in moved for group in piece_groups]
    first = pieces[0]
    sockets = {key: Socket(composed(first.pose, own.pose), tidy(own.size * first.pose.scale)) for key, own in first.recipe.sockets.items()}
    symmetric = len(pieces) == 1 and first.recipe.symmetric
    return replace(like, name=name, groups=tuple(groups), materials=materials, sockets=sockets, symmetric=symmetric)


def _moved(group: Group, pose: Pose, prefix: str) -> Group:
    parts = tuple(replace(part, material=f"{prefix}{part.material}" if part.material else None) for part in group.parts) if prefix else group.parts
    return replace(group, name=f"{prefix}{group.name}", parts=parts, pose=composed(pose, group.pose), blend=tidy(group.blend * pose.scale))


def scaled(recipe: Recipe, factor: float) -> Recipe:
    """The recipe made larger or smaller about the ground point."""
    return recipe if factor == 1.0 else merged(recipe.name, [Placed(recipe, Pose(scale=factor))], recipe)


def side_by_side(name: str, pieces: Sequence[Recipe], gap: float = 0.12) -> Recipe:
    """Things standing in a shallow arc, facing the front, on a common base."""
    boxes = [box_of(piece) for piece in pieces]
    widths = [float(high[0] - low[0]) for low, high in boxes]
    total = sum(widths) + gap * (len(pieces) - 1)
    x = -0.5 * total
    placed = []
    for index, (piece, (low, high), width) in enumerate(zip(pieces, boxes, widths, strict=True)):
        lift = BASE_HEIGHT - SUNK
        bow = -0.12 * abs(2.0 * (index + 0.5) / len(pieces) - 1.0) if len(pieces) > 2 else 0.0
        z = bow - 0.5 * float(low[2] + high[2])
        placed.append(Placed(piece, Pose((tidy(x - float(low[0])), lift, tidy(z)))))
        x += width + gap
    return on_base(merged(name, placed, pieces[0]))


def in_rows(name: str, pieces: Sequence[Recipe], gap: float = 0.1) -> Recipe:
    """Many things in two or three rows on a common base."""
    if len(pieces) <= 4:
        return side_by_side(name, pieces)
    columns = -(-len(pieces) // (2 if len(pieces) <= 8 else 3))
    boxes = [box_of(piece) for piece in pieces]
    width, depth = max(float(high[0] - low[0]) for low, high in boxes) + gap, max(float(high[2] - low[2]) for low, high in boxes) + gap
    placed = []
    for index, (piece, (low, high)) in enumerate(zip(pieces, boxes, strict=True)):
        row, column = divmod(index, columns)
        many = min(columns, len(pieces) - row * columns)
        x = (column - 0.5 * (many - 1)) * width - 0.5 * float(low[0] + high[0])
        placed.append(Placed(piece, Pose((tidy(x), BASE_HEIGHT - SUNK, tidy(-row * depth - 0.5 * float(low[2] + high[2]))))))
    return on_base(merged(name, placed, pieces[0]))


CLOSE = 0.94
"""Share of its width that each of a cluster takes, so that they touch and are one body."""


def clustered(pieces: Sequence[Recipe]) -> Recipe:
    """A few things close together without a base, for what they are in or on: a pair, a ring, or a ring about one in the middle."""
    boxes = [box_of(piece) for piece in pieces]
    wide = CLOSE * max(max(float(high[0] - low[0]), float(high[2] - low[2])) for low, high in boxes)
    inner = 1 if len(pieces) > 5 else 0
    around = len(pieces) - inner
    radius = max(0.5 * wide / float(np.sin(np.pi / max(around, 2))), wide * inner)
    placed = []
    for index, (piece, (low, high)) in enumerate(zip(pieces, boxes, strict=True)):
        angle = np.pi * (0.5 + (2.0 * (index - inner) + 1.0) / around) if index >= inner else 0.0
        reach = radius if index >= inner else 0.0
        x, z = reach * float(np.cos(angle)), reach * float(np.sin(angle))
        if len(pieces) == 2:
            x, z = (-1.0) ** (index + 1) * 0.5 * wide, 0.0
        placed.append(Placed(piece, Pose((tidy(x - 0.5 * float(low[0] + high[0])), 0.0, tidy(z - 0.5 * float(low[2] + high[2]))))))
    return merged(pieces[0].name, placed, pieces[0])


def in_a_row(pieces: Sequence[Recipe], axis: int = 0) -> Recipe:
    """Different things next to each other without a base, each taking the room it needs. axis: 0 side by side, 2 one before the other."""
    boxes = [box_of(piece) for piece in pieces]
    widths = [CLOSE * float(high[axis] - low[axis]) for low, high in boxes]
    start, placed = -0.5 * sum(widths), []
    for piece, (low, high), width in zip(pieces, boxes, widths, strict=True):
        at = [-0.5 * float(low[0] + high[0]), 0.0, -0.5 * float(low[2] + high[2])]
        at[axis] += start + 0.5 * width
        placed.append(Placed(piece, Pose((tidy(at[0]), 0.0, tidy(at[2])))))
        start += width
    return merged(pieces[0].name, placed, pieces[0])


def on_base(recipe: Recipe, role: str = "base", margin: float = 0.08) -> Recipe:
    """The recipe with an oval disc under it, level with the ground."""
    low, high = box_of(recipe)
    middle: Vector = (tidy(0.5 * (low[0] + high[0])), BASE_HEIGHT / 2.0, tidy(0.5 * (low[2] + high[2])))
    half_x, half_z = 0.5 * float(high[0] - low[0]) + margin, 0.5 * float(high[2] - low[2]) + margin
    slab = _oval_slab(half_x, half_z, BASE_HEIGHT)
    base = Group("base", (Part(slab, Pose(middle, FLAT), material=role, name="disc"),))
    return replace(recipe, groups=(base, *recipe.groups), materials={**recipe.materials, role: finish("matte", (0.79, 0.77, 0.73))})


def _oval_slab(half_x: float, half_z: float, height: float) -> Primitive:
    steps = 48
    # A superellipse: rounder than a box, roomier than an oval.
    angles = np.linspace(0.0, 2.0 * np.pi, steps, endpoint=False)
    c, s = np.cos(angles), np.sin(angles)
    outline = [(float(half_x * np.sign(a) * abs(a) ** 0.7), float(half_z * np.sign(b) * abs(b) ** 0.7)) for a, b in zip(c, s, strict=True)]
    return extrude(outline, height, 0.025)


def on_plinth(recipe: Recipe, role: str) -> Recipe:
    """The recipe raised on a stepped pedestal, as statues stand."""
    low, high = box_of(recipe)
    half_x, half_z = 0.5 * float(high[0] - low[0]), 0.5 * float(high[2] - low[2])
    # Wings and swords may reach beyond their pedestal; feet don't.
    short = min(half_x, half_z)
    half_x, half_z = min(half_x, 1.5 * short) * 0.8 + 0.08, min(half_z, 1.5 * short) * 0.8 + 0.08
    tall = 0.16 * float(high[1] - low[1]) + 0.06
    middle = Pose((tidy(-0.5 * (low[0] + high[0])), tidy(tall - SUNK), tidy(-0.5 * (low[2] + high[2]))))
    lifted = merged(recipe.name, [Placed(recipe, middle)], recipe)
    steps = ((1.1, 0.0, 0.3), (1.0, 0.25, 0.6), (1.06, 0.84, 0.16))
    parts = tuple(
        Part(
            _oval_slab(grow * half_x, grow * half_z, share * tall), Pose((0.0, tidy((at + 0.5 * share) * tall), 0.0), FLAT), material=role, blend=0.02
        )
        for grow, at, share in steps
    )
    return replace(lifted, groups=(Group("plinth", parts), *lifted.groups), symmetric=recipe.symmetric)


def joined(host: Recipe, child: Recipe, pose: Pose, prefix: str) -> Recipe:
    """The host with a child placed on it, the child's roles under "prefix/"."""
    return renamed(merged(host.name, [Placed(host), Placed(prefixed(child, prefix), pose)], host))


def prefixed(recipe: Recipe, prefix: str) -> Recipe:
    """Roles under "prefix/"."""
    return rerolled(recipe, lambda role: f"{prefix}/{role}")


def renamed(recipe: Recipe) -> Recipe:
    """Roles without the number that `merged` put in front of the second recipe's."""
    return rerolled(recipe, lambda role: role.removeprefix("1/"))


def rerolled(recipe: Recipe, name: Callable[[str], str]) -> Recipe:
    def part_of(part: Part) -> Part:
        return replace(part, material=name(part.material)) if part.material else part

    groups = tuple(replace(group, parts=tuple(part_of(part) for part in group.parts)) for group in recipe.groups)
    return replace(recipe, materials={name(role): made for role, made in recipe.materials.items()}, groups=groups)
