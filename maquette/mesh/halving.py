"""Cutting faces at the middles of their edges. Neighbours share those middles, so nothing opens.

A face with one, two or three halved edges falls into two, three or four pieces (M. Rivara 1984's templates).
"""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.model import IntArray

_PIECES = np.array(
    [
        [[0, 1, 2], [0, 0, 0], [0, 0, 0], [0, 0, 0]],
        [[0, 3, 2], [3, 1, 2], [0, 0, 0], [0, 0, 0]],
        [[3, 1, 4], [2, 0, 3], [2, 3, 4], [0, 0, 0]],
        [[0, 3, 5], [3, 1, 4], [4, 2, 5], [3, 4, 5]],
    ]
)
"""Pieces of a face by how many of its edges are halved: 0..2 are its corners, 3 + k is the middle of the edge from corner k to k + 1.
A single halved edge is edge 0; two of them are edges 0 and 1."""


def cut_at_middles(faces: IntArray, middle: IntArray) -> tuple[IntArray, IntArray, IntArray]:
    """Replace every face by its pieces, in the order of the faces.

    faces: (F, 3). middle: (F, 3) the new vertex on the edge from corner k to k + 1, or -1.
    Returns (N, 3) int32 pieces; (N,) int32 the face that each is of; and (N, 3) int32 where its corners are on that face, for
    whatever varies over it: 0..2 a corner, 3 + k the middle of edge k.
    """
    origin, corner = _pieces_of(middle)
    places = np.concatenate([faces, middle], axis=1).astype(np.int32)
    return places[origin[:, None], corner], origin, corner


@njit(cache=True, nogil=True)
def _pieces_of(middle: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    count = len(middle) + (middle >= 0).sum()
    origin, corner, at = np.empty(count, np.int32), np.empty((count, 3), np.int32), 0
    for f in range(len(middle)):
        first, halved = _template(middle[f])
        for piece in range(halved + 1):
            origin[at] = f
            for k in range(3):
                place = _PIECES[halved, piece, k]
                corner[at, k] = (first + place) % 3 + (3 if place >= 3 else 0)
            at += 1
    return origin, corner


@njit(cache=True, nogil=True)
def _template(middle: np.ndarray) -> tuple[int, int]:
    """Which corner comes first so that the face's halved edges are those of its template, and how many there are."""
    halved = (middle[0] >= 0) + (middle[1] >= 0) + (middle[2] >= 0)
    for first in range(3):
        one, other = middle[first] >= 0, middle[(first + 1) % 3] >= 0
        if (halved == 1 and one) or (halved == 2 and one and other):
            return first, halved
    return 0, halved
