"""The paint string of one triangle: how slicers write which filament prints which part of it.

A painted triangle is a tree. A leaf is a *state*: 0 for unpainted, 1..16 for filament 1..16. A split cuts a triangle at the
midpoints of one, two or three of its sides and has one child more than it has split sides.

Written as upper-case hexadecimal digits, children before their parent, so that the root is the last digit:
    leaf s ≤ 2         4·s
    leaf s ≥ 3         (s - 3) then C
    split              its children in order, then 4·special + sides
PrusaSlicer reads it from `slic3rpe:mmu_segmentation`, Bambu Studio and OrcaSlicer from `paint_color`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from maquette.errors import UnreadableFile
from maquette.mesh.model import FloatArray

MAX_STATE = 16


@dataclass(frozen=True)
class Split:
    """A triangle (a, b, c) cut at the midpoints of its sides.

    sides: how many are cut, 1..3. special: for one side the corner opposite to it, for two the corner they share, for three 0.
    children: `sides` + 1 trees. With p, q, r the corners counted from `special` and m the midpoints:
        one    (p, q, m_qr) (m_qr, r, p)
        two    (p, m_pq, m_rp) (m_pq, q, m_rp) (q, r, m_rp)
        three  (a, m_ab, m_ca) (m_ab, b, m_bc) (m_bc, c, m_ca) (m_ab, m_bc, m_ca)
    """

    sides: int
    special: int
    children: tuple[Tree, ...]

    def __post_init__(self) -> None:
        if not (1 <= self.sides <= 3 and 0 <= self.special <= (0 if self.sides == 3 else 2) and len(self.children) == self.sides + 1):
            raise ValueError(f"no such split: {self.sides} sides, special {self.special}, {len(self.children)} children")


Tree = int | Split


def encode(tree: Tree) -> str:
    """The string of a tree. Raises ValueError for a state outside 0..16."""
    if isinstance(tree, Split):
        return "".join(map(encode, tree.children)) + f"{4 * tree.special + tree.sides:X}"
    if not 0 <= tree <= MAX_STATE:
        raise ValueError(f"state {tree} is not in 0..{MAX_STATE}")
    return f"{4 * tree:X}" if tree <= 2 else f"{tree - 3:X}C"


def decode(text: str) -> Tree:
    """The tree of a string.

    Raises UnreadableFile for anything a slicer would misread: lower case, digits missing or left over, an impossible split.
    """
    tree, start = _decode_before(text, len(text))
    if start:
        raise _malformed(text, f"{start} digits too many")
    return tree


def depth(tree: Tree) -> int:
    """Splits on the longest way from the root to a leaf."""
    return 1 + max(map(depth, tree.children)) if isinstance(tree, Split) else 0


def leaves(tree: Tree, corners: FloatArray) -> Iterator[tuple[int, FloatArray]]:
    """State and (3, D) corners of every leaf of a tree over the triangle with (3, D) `corners`. The leaves tile it."""
    if not isinstance(tree, Split):
        yield tree, corners
        return
    for child, piece in zip(tree.children, _pieces(tree, corners), strict=True):
        yield from leaves(child, piece)


def _pieces(split: Split, corners: FloatArray) -> list[FloatArray]:
    p, q, r = np.roll(corners, -split.special, axis=0)
    pq, qr, rp = (p + q) / 2, (q + r) / 2, (r + p) / 2
    if split.sides == 1:
        triangles = [(p, q, qr), (qr, r, p)]
    elif split.sides == 2:
        triangles = [(p, pq, rp), (pq, q, rp), (q, r, rp)]
    else:
        triangles = [(p, pq, rp), (pq, q, qr), (qr, r, rp), (pq, qr, rp)]
    return [np.array(triangle) for triangle in triangles]


def _decode_before(text: str, end: int) -> tuple[Tree, int]:
    """The tree whose last digit is at `end` - 1, and where its first digit is."""
    digit = _digit(text, end - 1)
    sides, special = digit % 4, digit // 4
    if sides == 0 and special < 3:
        return special, end - 1
    if sides == 0:
        return _digit(text, end - 2) + 3, end - 2
    if sides == 3 and special:
        raise _malformed(text, "a three-sided split has no special side")
    children: list[Tree] = []
    start = end - 1
    for _ in range(sides + 1):
        child, start = _decode_before(text, start)
        children.append(child)
    return Split(sides, special, tuple(reversed(children))), start


def _digit(text: str, position: int) -> int:
    if position < 0:
        raise _malformed(text, "it ends too early")
    value = "0123456789ABCDEF".find(text[position])
    if value < 0:
        raise _malformed(text, f"{text[position]!r} is not an upper-case hexadecimal digit")
    return value


def _malformed(text: str, problem: str) -> UnreadableFile:
    return UnreadableFile("paint string", f"is malformed: {problem}", "Paint the model again in the slicer that wrote it.", text)
