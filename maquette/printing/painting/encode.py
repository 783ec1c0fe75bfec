"""Writing the trees of all faces as paint strings, in one buffer."""

from __future__ import annotations

import numba as nb
import numpy as np

from maquette.formats.threemf.document import PaintStrings
from maquette.mesh.model import ByteArray, IntArray
from maquette.printing.painting.grids import MOST_LABELS
from maquette.printing.painting.quadtree import MOST_DEPTH, PaintTree
from maquette.printing.painting.threads import bands, in_threads

HEX = np.frombuffer(b"0123456789ABCDEF", np.uint8)
SPLIT_IN_FOUR = ord("3")


def encode_tree(tree: PaintTree) -> PaintStrings:
    """The strings of all faces; label k is written as state k + 1."""
    faces = len(tree.roots)
    pieces = in_threads(_encode_faces, [(tree.roots, tree.nodes, tree.labels, *band) for band in bands(faces, 16)])
    lengths = np.concatenate([lengths for _, lengths, _ in pieces])
    return PaintStrings(
        np.concatenate([text for text, _, _ in pieces]),
        np.concatenate([[0], np.cumsum(lengths)]),
        np.concatenate([state for _, _, state in pieces]),
    )


@nb.njit(cache=True, nogil=True)
def _encode_faces(roots: IntArray, nodes: IntArray, labels: ByteArray, first: int, last: int) -> tuple[ByteArray, IntArray, ByteArray]:
    """Strings one after another, their lengths and the states with most area, of faces first..last."""
    text, used = np.empty(4 * (last - first) + 3 * 4**MOST_DEPTH, np.uint8), 0
    lengths, state = np.empty(last - first, np.int64), np.empty(last - first, np.uint8)
    share = np.empty(MOST_LABELS, np.int64)
    for face in range(first, last):
        if used + 3 * 4**MOST_DEPTH > len(text):
            longer = np.empty(2 * len(text), np.uint8)
            longer[:used] = text[:used]
            text = longer
        share[:] = 0
        end = _encode_face(roots[face], nodes, labels, text, used, share)
        lengths[face - first], used = end - used, end
        state[face - first] = share.argmax() + 1
    return text[:used].copy(), lengths, state


@nb.njit(cache=True, nogil=True)
def _encode_face(root: int, nodes: IntArray, labels: ByteArray, text: ByteArray, at: int, share: IntArray) -> int:
    """Write one tree from text[at] on; where it ends. share: gets the area of every label, in the smallest leaves there can be."""
    value, child = np.empty(MOST_DEPTH + 1, np.int64), np.zeros(MOST_DEPTH + 1, np.int64)
    level, value[0] = 0, root
    while level >= 0:
        if value[level] < 0:
            label = int(labels[~value[level]])
            share[label] += 1 << 2 * (MOST_DEPTH - level)
            at = _put_leaf(text, at, label)
            level -= 1
        elif child[level] < 4:
            value[level + 1], child[level + 1] = nodes[value[level] + child[level]], 0
            child[level] += 1
            level += 1
        else:
            text[at] = SPLIT_IN_FOUR
            at, level = at + 1, level - 1
    return at


@nb.njit(cache=True, nogil=True)
def _put_leaf(text: ByteArray, at: int, label: int) -> int:
    state = label + 1
    if state <= 2:
        text[at] = HEX[4 * state]
        return at + 1
    text[at], text[at + 1] = HEX[state - 3], HEX[12]
    return at + 2
