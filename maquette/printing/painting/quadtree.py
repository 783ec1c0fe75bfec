"""Cutting faces in four, and those in four again, wherever two filaments meet.

A face is cut only where it must be: a piece whose texels are surely all of one label stays whole, whatever its size, and what
surely means is read from the distance to the nearest change of label, so that no spot is too small to be noticed. Pieces end at
the depth asked for, or where they are finer than any nozzle; there the label with most of the piece wins.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numba as nb
import numpy as np

from maquette.mesh.model import ByteArray, FloatArray, IntArray
from maquette.mesh.wrap import wrapped
from maquette.printing.painting.grids import MOST_LABELS
from maquette.printing.painting.labels import LabelSheets
from maquette.printing.painting.surface import PaintSurface
from maquette.printing.painting.threads import bands, in_threads

MOST_DEPTH = 6
DIGITS = 2 * MOST_DEPTH
"""Bits of a path below its depth: two for every cut on the way, the first cut lowest."""

UNITS = 1 << MOST_DEPTH
"""Lattice steps along a side of a face; every piece has its corners on the lattice."""

FINEST_VOTE = 32
"""Samples along a side of a piece: with more, the vote takes longer than it is worth."""


@dataclass(frozen=True)
class PaintTree:
    """A tree for every face. A value ≥ 0 is the position in `nodes` of four children, a value < 0 is leaf ~value.

    roots: (F,) int32. nodes: (N,) int32. The children of (a, b, c) are (a, m_ab, m_ca) (m_ab, b, m_bc) (m_bc, c, m_ca) (m_ab, m_bc, m_ca).
    labels: (L,) uint8, 0-based palette entry of every leaf. faces: (L,) int32. paths: (L,) int32, depth << DIGITS | cuts.
    Leaves are in order of face, and of the tree within a face.
    """

    roots: IntArray
    nodes: IntArray
    labels: ByteArray
    faces: IntArray
    paths: IntArray

    @property
    def depths(self) -> IntArray:
        """(L,) cuts between the face and each leaf."""
        return self.paths >> DIGITS

    def relabelled(self, labels: ByteArray) -> PaintTree:
        """The same leaves with other labels."""
        return replace(self, labels=labels)


def grow(surface: PaintSurface, sheets: LabelSheets, max_depth: int, leaf_mm: float) -> PaintTree:
    """Cut every face of a surface where its labels meet, at most `max_depth` ≤ 6 times and no finer than `leaf_mm`."""
    depth, texels = allowed_depth(surface, max_depth, leaf_mm), sheets.texels(surface)
    shared = (sheets.labels, sheets.reach, sheets.layout, surface.sheet, texels, depth)
    pieces = in_threads(_grow_faces, [(*shared, *band) for band in bands(len(surface.faces), 16)])
    return _joined(pieces)


def pruned(tree: PaintTree) -> PaintTree:
    """The same painting with four equal leaves made one, as often as there are such."""
    return _joined(in_threads(_prune_faces, [(tree.roots, tree.nodes, tree.labels, *band) for band in bands(len(tree.roots), 16)]))


def allowed_depth(surface: PaintSurface, max_depth: int, leaf_mm: float) -> IntArray:
    """(F,) int64 how often each face may be cut before its longest side is no longer than `leaf_mm`."""
    return np.clip(np.ceil(np.log2(surface.measures.longest_edge_mm / leaf_mm)), 0, max_depth).astype(np.int64)


def leaf_areas(tree: PaintTree, surface: PaintSurface) -> FloatArray:
    """(L,) mm²."""
    return surface.area_mm2[tree.faces] / 4.0**tree.depths


def leaf_at(tree: PaintTree, face: IntArray, weights: FloatArray) -> IntArray:
    """(N,) the leaf under each point given by face (N,) and barycentric weights (N, 3)."""
    return _leaves_at(tree.roots, tree.nodes, np.ascontiguousarray(face, np.int64), np.ascontiguousarray(weights, np.float64))


def leaf_corners(tree: PaintTree) -> IntArray:
    """(L, 3, 3) int64 barycentric weights of every leaf's corners, in lattice steps: each row sums to UNITS."""
    return lattice_corners(tree.paths)


@nb.njit(cache=True, nogil=True)
def descend(nodes: IntArray, value: int, a: float, b: float, c: float) -> int:
    """The leaf under barycentric weights (a, b, c) below the tree value `value`."""
    while value >= 0:
        if a >= 0.5:
            a, b, c, child = 2 * a - 1, 2 * b, 2 * c, 0
        elif b >= 0.5:
            a, b, c, child = 2 * a, 2 * b - 1, 2 * c, 1
        elif c >= 0.5:
            a, b, c, child = 2 * b, 2 * c - 1, 2 * a, 2
        else:
            a, b, c, child = 1 - 2 * c, 1 - 2 * a, 1 - 2 * b, 3
        value = nodes[value + child]
    return ~value


@nb.njit(cache=True, nogil=True)
def corners_of(path: int, out: IntArray) -> None:
    """Write the (3, 3) lattice weights of a leaf's corners."""
    out[:] = 0
    for k in range(3):
        out[k, k] = UNITS
    middle = np.empty((3, 3), np.int64)
    for _ in range(path >> DIGITS):
        for k in range(3):
            for axis in range(3):
                middle[k, axis] = (out[k, axis] + out[(k + 1) % 3, axis]) // 2
        child = path & 3
        path >>= 2
        if child == 3:
            out[:] = middle
        else:
            third = out[2].copy()
            if child == 0:
                out[1], out[2] = middle[0], middle[2]
            elif child == 1:
                out[0], out[2] = middle[0], middle[1]
            else:
                out[0], out[1], out[2] = middle[1], third, middle[2]


@nb.njit(cache=True, nogil=True)
def lattice_corners(paths: IntArray) -> IntArray:
    """(L, 3, 3) as `leaf_corners`, of any paths."""
    out = np.empty((len(paths), 3, 3), np.int64)
    for leaf in range(len(paths)):
        corners_of(paths[leaf], out[leaf])
    return out


@nb.njit(cache=True, nogil=True)
def _leaves_at(roots: IntArray, nodes: IntArray, face: IntArray, weights: FloatArray) -> IntArray:
    out = np.empty(len(face), np.int64)
    for i in range(len(face)):
        out[i] = descend(nodes, roots[face[i]], weights[i, 0], weights[i, 1], weights[i, 2])
    return out


def _joined(pieces: list[tuple[np.ndarray, ...]]) -> PaintTree:
    """One tree of the trees that were grown for ranges of faces, each with its own count of nodes and leaves."""
    node_start = np.cumsum([0] + [len(piece[1]) for piece in pieces])
    leaf_start = np.cumsum([0] + [len(piece[2]) for piece in pieces])

    def shifted(which: int) -> IntArray:
        values = [
            np.where(piece[which] >= 0, piece[which] + node, piece[which] - leaf)
            for piece, node, leaf in zip(pieces, node_start, leaf_start, strict=False)
        ]
        return np.concatenate(values).astype(np.int32)

    labels, faces, paths = (np.concatenate([piece[which] for piece in pieces]) for which in (2, 3, 4))
    return PaintTree(shifted(0), shifted(1), labels, faces, paths)


@nb.njit(cache=True, nogil=True)
def _grow_faces(
    labels: ByteArray, reach: ByteArray, layout: IntArray, sheet: IntArray, texels: FloatArray, depth: IntArray, first: int, last: int
) -> tuple[IntArray, IntArray, ByteArray, IntArray, IntArray]:
    """Roots, nodes and the labels, faces and paths of the leaves of faces first..last."""
    roots = np.empty(last - first, np.int32)
    nodes = np.empty(4 * (last - first) + 64, np.int32)
    leaf_label, leaf_path = np.empty(len(nodes), np.uint8), np.empty(len(nodes), np.int32)
    leaf_face = np.empty(len(nodes), np.int32)
    used, corners = np.zeros(2, np.int64), np.empty((MOST_DEPTH + 1, 3, 2))
    for face in range(first, last):
        if used.max() + 2 * 4 ** depth[face] > len(nodes):
            nodes, leaf_label, leaf_path, leaf_face = _doubled(nodes), _doubled(leaf_label), _doubled(leaf_path), _doubled(leaf_face)
        start = used[1]
        corners[0] = texels[face]
        place = layout[sheet[face]]
        roots[face - first] = _grow_face(labels, reach, place, depth[face], corners, nodes, leaf_label, leaf_path, used)
        leaf_face[start : used[1]] = face
    return roots, nodes[: used[0]].copy(), leaf_label[: used[1]].copy(), leaf_face[: used[1]].copy(), leaf_path[: used[1]].copy()


@nb.njit(cache=True, nogil=True)
def _doubled(array: np.ndarray) -> np.ndarray:
    out = np.empty(2 * len(array) + 2 * 4**MOST_DEPTH, array.dtype)
    out[: len(array)] = array
    return out


@nb.njit(cache=True, nogil=True)
def _grow_face(
    labels: ByteArray, reach: ByteArray, place: IntArray, most: int, corners: FloatArray, nodes: IntArray, leaf_label: ByteArray, leaf_path: IntArray,
    used: IntArray
) -> int:  # fmt: skip
    """Grow the tree of the face whose corners on its sheet are corners[0]; its value. used: how many nodes and leaves there are.

    One frame a level, in `corners` and the arrays here, instead of recursion, which the compiler can't cache.
    """
    child, first_leaf, path = np.zeros(MOST_DEPTH + 1, np.int64), np.empty(MOST_DEPTH + 1, np.int64), np.zeros(MOST_DEPTH + 1, np.int64)
    values = np.empty((MOST_DEPTH + 1, 4), np.int32)
    level = 0
    while True:
        if child[level] == 0:
            first_leaf[level] = used[1]
            label = only_label(labels, reach, place, corners[level])
            if label < 0 and level == most:
                label = _most_of(labels, place, corners[level])
        if child[level] == 0 and label >= 0:
            value = ~used[1]
            leaf_label[used[1]], leaf_path[used[1]] = label, level << DIGITS | path[level]
            used[1] += 1
        elif child[level] < 4:
            _cut(corners, level, child[level])
            path[level + 1] = path[level] | child[level] << (2 * level)
            level += 1
            child[level] = 0
            continue
        else:
            value = _closed(values[level], first_leaf[level], level << DIGITS | path[level], nodes, leaf_label, leaf_path, used)
        if level == 0:
            return value
        level -= 1
        values[level, child[level]] = value
        child[level] += 1


@nb.njit(cache=True, nogil=True)
def _prune_faces(
    roots: IntArray, nodes: IntArray, labels: ByteArray, first: int, last: int
) -> tuple[IntArray, IntArray, ByteArray, IntArray, IntArray]:
    """As `_grow_faces`, from trees that are there."""
    kept_roots, used = np.empty(last - first, np.int32), np.zeros(2, np.int64)
    kept_nodes = np.empty(4 * (last - first) + 64, np.int32)
    leaf_label, leaf_path = np.empty(len(kept_nodes), np.uint8), np.empty(len(kept_nodes), np.int32)
    leaf_face = np.empty(len(kept_nodes), np.int32)
    for face in range(first, last):
        if used.max() + 2 * 4**MOST_DEPTH > len(kept_nodes):
            kept_nodes, leaf_label, leaf_path, leaf_face = _doubled(kept_nodes), _doubled(leaf_label), _doubled(leaf_path), _doubled(leaf_face)
        start = used[1]
        kept_roots[face - first] = _prune_face(roots[face], nodes, labels, kept_nodes, leaf_label, leaf_path, used)
        leaf_face[start : used[1]] = face
    return kept_roots, kept_nodes[: used[0]].copy(), leaf_label[: used[1]].copy(), leaf_face[: used[1]].copy(), leaf_path[: used[1]].copy()


@nb.njit(cache=True, nogil=True)
def _prune_face(
    root: int, nodes: IntArray, labels: ByteArray, kept_nodes: IntArray, leaf_label: ByteArray, leaf_path: IntArray, used: IntArray
) -> int:
    child, first_leaf, path = np.zeros(MOST_DEPTH + 1, np.int64), np.empty(MOST_DEPTH + 1, np.int64), np.zeros(MOST_DEPTH + 1, np.int64)
    old, values = np.empty(MOST_DEPTH + 1, np.int64), np.empty((MOST_DEPTH + 1, 4), np.int32)
    level, old[0] = 0, root
    while True:
        if old[level] < 0:
            value = ~used[1]
            leaf_label[used[1]], leaf_path[used[1]] = labels[~old[level]], level << DIGITS | path[level]
            used[1] += 1
        elif child[level] < 4:
            if child[level] == 0:
                first_leaf[level] = used[1]
            old[level + 1], path[level + 1] = nodes[old[level] + child[level]], path[level] | child[level] << (2 * level)
            level += 1
            child[level] = 0
            continue
        else:
            value = _closed(values[level], first_leaf[level], level << DIGITS | path[level], kept_nodes, leaf_label, leaf_path, used)
        if level == 0:
            return value
        level -= 1
        values[level, child[level]] = value
        child[level] += 1


@nb.njit(cache=True, nogil=True)
def _cut(corners: FloatArray, level: int, child: int) -> None:
    """Write the corners of a child of the piece at `level` one level deeper."""
    for axis in range(2):
        a, b, c = corners[level, 0, axis], corners[level, 1, axis], corners[level, 2, axis]
        ab, bc, ca = (a + b) / 2, (b + c) / 2, (c + a) / 2
        piece = corners[level + 1]
        if child == 0:
            piece[0, axis], piece[1, axis], piece[2, axis] = a, ab, ca
        elif child == 1:
            piece[0, axis], piece[1, axis], piece[2, axis] = ab, b, bc
        elif child == 2:
            piece[0, axis], piece[1, axis], piece[2, axis] = bc, c, ca
        else:
            piece[0, axis], piece[1, axis], piece[2, axis] = ab, bc, ca


@nb.njit(cache=True, nogil=True)
def _closed(values: IntArray, first: int, path: int, nodes: IntArray, leaf_label: ByteArray, leaf_path: IntArray, used: IntArray) -> int:
    """The value of a piece whose four children are done: one leaf when they are leaves of one label, else a new group of nodes."""
    if used[1] == first + 4 and leaf_label[first] == leaf_label[first + 1] == leaf_label[first + 2] == leaf_label[first + 3]:
        used[1] = first + 1
        leaf_path[first] = path
        return ~first
    group = used[0]
    nodes[group : group + 4] = values
    used[0] += 4
    return group


@nb.njit(cache=True, nogil=True)
def only_label(labels: ByteArray, reach: ByteArray, place: IntArray, piece: FloatArray) -> int:
    """The label of every texel in the bounding rectangle of a piece if the reach of the one in its middle says so, else -1."""
    x0, x1 = int(np.floor(min(piece[0, 0], piece[1, 0], piece[2, 0]))), int(np.floor(max(piece[0, 0], piece[1, 0], piece[2, 0])))
    y0, y1 = int(np.floor(min(piece[0, 1], piece[1, 1], piece[2, 1]))), int(np.floor(max(piece[0, 1], piece[1, 1], piece[2, 1])))
    x, y = (x0 + x1) >> 1, (y0 + y1) >> 1
    texel = place[0] + wrapped(y, place[1], place[4]) * place[2] + wrapped(x, place[2], place[3])
    return int(labels[texel]) if max(x1 - x, y1 - y) <= reach[texel] else -1


@nb.njit(cache=True, nogil=True)
def _most_of(labels: ByteArray, place: IntArray, piece: FloatArray) -> int:
    """The label with most of a piece, by samples in the middle of the cells of a regular subdivision, about one a texel."""
    ax, ay, bx, by, cx, cy = piece[0, 0], piece[0, 1], piece[1, 0], piece[1, 1], piece[2, 0], piece[2, 1]
    extent = max(max(ax, bx, cx) - min(ax, bx, cx), max(ay, by, cy) - min(ay, by, cy))
    side = int(min(max(np.ceil(extent), 2.0), FINEST_VOTE))
    votes = np.zeros(MOST_LABELS, np.int64)
    for i in range(side):
        for j in range(side - i):
            for third in range(1, 3 if i + j < side - 1 else 2):
                u, v = (i + third / 3) / side, (j + third / 3) / side
                x, y = ax + u * (bx - ax) + v * (cx - ax), ay + u * (by - ay) + v * (cy - ay)
                row, column = wrapped(int(np.floor(y)), place[1], place[4]), wrapped(int(np.floor(x)), place[2], place[3])
                votes[labels[place[0] + row * place[2] + column]] += 1
    return int(votes.argmax())
