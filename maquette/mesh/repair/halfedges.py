"""Which half-edge is glued to which, also where more than two faces meet; and what follows: orientation, fans, rims.

Half-edge h = 3 f + k runs from corner k of face f to corner k + 1. `mate` gives the half-edge it is glued to, or -1 at a rim.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.topology import directed_edges, edge_keys


def pair(points: FloatArray, faces: IntArray, wedges: bool = True) -> IntArray:
    """(3F,) mates. Two faces at an edge are glued whatever their orientation; of more, those are that bound a solid wedge.

    Where several solids touch along an edge this takes them apart: going round the edge, the face that opens onto a solid is glued
    to the next one that closes it, innermost wedges first, as brackets are matched. wedges: False leaves overfull edges unglued.
    """
    if len(faces) == 0:
        return np.zeros(0, np.int32)
    keys = edge_keys(directed_edges(faces))
    order = np.argsort(keys, kind="stable")
    starts = np.flatnonzero(np.concatenate([[True], np.diff(keys[order]) != 0, [True]]))
    return _pair(points, faces, order, starts, wedges)


@njit(cache=True, nogil=True)
def _pair(points: np.ndarray, faces: np.ndarray, order: np.ndarray, starts: np.ndarray, wedges: bool) -> np.ndarray:
    mate = np.full(3 * len(faces), -1, np.int32)
    for group in range(len(starts) - 1):
        first, count = starts[group], starts[group + 1] - starts[group]
        if count == 2:
            mate[order[first]], mate[order[first + 1]] = order[first + 1], order[first]
        elif count > 2 and wedges:
            _pair_wedges(points, faces, order[first : first + count], mate)
    return mate


@njit(cache=True, nogil=True)
def _pair_wedges(points: np.ndarray, faces: np.ndarray, halves: np.ndarray, mate: np.ndarray) -> None:
    """Bracket matching round one edge: a face that is walked backwards opens a solid wedge, one walked forwards closes it."""
    count = len(halves)
    start, end = _ends(faces, halves[0])
    low, high = min(start, end), max(start, end)
    axis = points[high] - points[low]
    axis = axis / max(np.sqrt((axis * axis).sum()), 1e-300)
    angle = np.empty(count)
    forward = np.empty(count, np.bool_)
    reference, across = np.zeros(3), np.zeros(3)
    for row in range(count):
        face, corner = halves[row] // 3, halves[row] % 3
        arm = points[faces[face, (corner + 2) % 3]] - points[low]
        arm = arm - (arm * axis).sum() * axis
        if row == 0:
            reference = arm / max(np.sqrt((arm * arm).sum()), 1e-300)
            across = np.cross(axis, reference)
        angle[row] = np.arctan2((arm * across).sum(), (arm * reference).sum()) % (2.0 * np.pi)
        forward[row] = _ends(faces, halves[row])[0] == low
        # Faces lying on each other: the one that opens comes first, so that they are glued to each other.
        angle[row] = np.round(angle[row], 9) + (1e-10 if forward[row] else 0.0)
    ring = np.argsort(angle, kind="mergesort")
    free = np.ones(count, np.bool_)
    found = True
    while found:
        found = False
        for step in range(count):
            opening = ring[step]
            if not free[opening] or forward[opening]:
                continue
            other = (step + 1) % count
            while other != step and not free[ring[other]]:
                other = (other + 1) % count
            closing = ring[other]
            if other != step and forward[closing]:
                mate[halves[opening]], mate[halves[closing]] = halves[closing], halves[opening]
                free[opening] = free[closing] = False
                found = True


@njit(cache=True, nogil=True)
def _ends(faces: np.ndarray, half: int) -> tuple[int, int]:
    face, corner = half // 3, half % 3
    return faces[face, corner], faces[face, (corner + 1) % 3]


@njit(cache=True, nogil=True)
def orient(faces: np.ndarray, mate: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Which faces to turn so that glued faces agree, by a walk over each connected patch.

    weight: (F,) areas; of a patch, the lighter part is turned. Returns (F,) bool and the patch label of every face. A patch that
    can't agree with itself (a Möbius band) keeps contradictions: see `cut_contradictions`.
    """
    turn = np.zeros(len(faces), np.bool_)
    patch = np.full(len(faces), -1, np.int32)
    queue = np.empty(len(faces), np.int32)
    patches = 0
    for seed in range(len(faces)):
        if patch[seed] >= 0:
            continue
        queue[0], patch[seed] = seed, patches
        head, tail = 0, 1
        kept, turned = weight[seed], 0.0
        while head < tail:
            face = queue[head]
            head += 1
            for corner in range(3):
                half = 3 * face + corner
                other = mate[half]
                if other < 0 or patch[other // 3] >= 0:
                    continue
                neighbour = other // 3
                same = _ends(faces, half)[0] == _ends(faces, other)[0]
                patch[neighbour] = patches
                turn[neighbour] = turn[face] ^ same
                if turn[neighbour]:
                    turned += weight[neighbour]
                else:
                    kept += weight[neighbour]
                queue[tail] = neighbour
                tail += 1
        if turned > kept:
            for row in range(tail):
                turn[queue[row]] = not turn[queue[row]]
        patches += 1
    return turn, patch


def turned(faces: IntArray, turn: np.ndarray) -> IntArray:
    """The faces with some of them seen from the other side."""
    return np.where(turn[:, None], faces[:, ::-1], faces)


@njit(cache=True, nogil=True)
def cut_contradictions(faces: np.ndarray, mate: np.ndarray) -> np.ndarray:
    """Unglue half-edges that run the same way: no orientation can make those two faces agree."""
    glued = mate.copy()
    for half in range(len(mate)):
        other = mate[half]
        if other >= 0 and _ends(faces, half)[0] == _ends(faces, other)[0]:
            glued[half] = -1
    return glued


@njit(cache=True, nogil=True)
def _root(parent: np.ndarray, item: int) -> int:
    while parent[item] != item:
        parent[item] = parent[parent[item]]
        item = parent[item]
    return item


@njit(cache=True, nogil=True)
def split_fans(faces: np.ndarray, mate: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give every fan of glued faces a vertex of its own. Returns faces on the new vertices and (U,) the old vertex of each."""
    parent = np.arange(3 * len(faces))
    for half in range(len(mate)):
        other = mate[half]
        if other < 0:
            continue
        f, k, g, m = half // 3, half % 3, other // 3, other % 3
        a, b, c, d = 3 * f + k, 3 * f + (k + 1) % 3, 3 * g + m, 3 * g + (m + 1) % 3
        if faces[f, k] != faces[g, m]:
            c, d = d, c
        parent[_root(parent, a)] = _root(parent, c)
        parent[_root(parent, b)] = _root(parent, d)
    number = np.full(len(parent), -1, np.int32)
    origin = np.empty(len(parent), np.int32)
    split = np.empty_like(faces)
    used = 0
    for corner in range(len(parent)):
        root = _root(parent, corner)
        if number[root] < 0:
            number[root] = used
            origin[used] = faces[corner // 3, corner % 3]
            used += 1
        split[corner // 3, corner % 3] = number[root]
    return split, origin[:used].copy()


@njit(cache=True, nogil=True)
def glued_components(faces: np.ndarray, mate: np.ndarray) -> np.ndarray:
    """(F,) label of the faces that are connected over glued edges."""
    label = np.full(len(faces), -1, np.int32)
    stack = np.empty(len(faces), np.int32)
    labels = 0
    for seed in range(len(faces)):
        if label[seed] >= 0:
            continue
        label[seed] = labels
        stack[0] = seed
        top = 1
        while top > 0:
            top -= 1
            face = stack[top]
            for corner in range(3):
                other = mate[3 * face + corner]
                if other >= 0 and label[other // 3] < 0:
                    label[other // 3] = labels
                    stack[top] = other // 3
                    top += 1
        labels += 1
    return label


def rims(faces: IntArray, mate: IntArray) -> list[IntArray]:
    """Closed loops of vertices along unglued half-edges, each in the direction that a patch must walk it (against its faces).

    faces: after `split_fans`, so that every rim vertex lies on one rim only.
    """
    halves = np.flatnonzero(mate < 0)
    start, end = faces[halves // 3, halves % 3], faces[halves // 3, (halves % 3 + 1) % 3]
    follow = dict(zip(end.tolist(), start.tolist(), strict=True))
    found = []
    while follow:
        first, vertex = next(iter(follow.items()))
        loop = [first]
        del follow[first]
        while vertex != first and vertex in follow:
            loop.append(vertex)
            vertex = follow.pop(vertex)
        if vertex == first and len(loop) >= 2:
            found.append(np.array(loop, np.int32))
    return found
