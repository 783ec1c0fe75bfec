"""Making a coarse patch follow the surface round it: refine to the rim's density, then bend it smoothly (Liepa 2003).

The patch's inner vertices solve the bi-Laplace equation with the rim and the ring of vertices beyond it held fixed, so that
position and slope continue over the rim.
"""

from __future__ import annotations

import numpy as np
from numba import njit
from scipy.sparse import csr_matrix, diags
from scipy.sparse.linalg import spsolve

from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.repair.halfedges import pair
from maquette.mesh.topology import directed_edges, edge_keys

_LONG = 1.5
_MOST_FACES = 20_000


def refine_patch(points: FloatArray, patch: IntArray, target: float) -> tuple[FloatArray, IntArray]:
    """Split inner edges longer than about `target` and flip towards Delaunay. Returns all points, new ones last, and the patch."""
    for _ in range(12):
        split_points, split = _split_long(points, patch, _LONG * target)
        if len(split) == len(patch) or len(split) > _MOST_FACES:
            break
        points, patch = split_points, flip_to_delaunay(split_points, split, pair(split_points, split))
    return points, patch


def _split_long(points: FloatArray, patch: IntArray, longest: float) -> tuple[FloatArray, IntArray]:
    """Halve, in every face, its longest edge if that is inner and too long; faces share the decision edge by edge."""
    halves = directed_edges(patch)
    keys = edge_keys(halves)
    _, first, edge, count = np.unique(keys, return_index=True, return_inverse=True, return_counts=True)
    edge = edge.ravel()
    length = np.linalg.norm(points[halves[first, 0]] - points[halves[first, 1]], axis=1)
    rank = np.where((count == 2) & (length > longest), length, 0.0)
    per_face = rank[edge].reshape(-1, 3)
    # An edge is split when it is the longest candidate of both its faces, so that each face is cut at most once a round.
    best = per_face.argmax(axis=1)
    chosen = np.bincount(edge.reshape(-1, 3)[np.arange(len(patch)), best], weights=per_face.max(axis=1) > 0, minlength=len(first)) == 2
    if not chosen.any():
        return points, patch
    middle = np.full(len(first), -1, np.int32)
    middle[chosen] = len(points) + np.arange(int(chosen.sum()), dtype=np.int32)
    added = points[halves[first[chosen]]].mean(axis=1)
    cut = middle[edge].reshape(-1, 3)
    which = cut.argmax(axis=1)
    rows = np.arange(len(patch))
    split = cut[rows, which] >= 0
    a, b, c = (patch[rows, (which + k) % 3] for k in range(3))
    m = cut[rows, which]
    halves_of_faces = np.concatenate([np.stack([a, m, c], 1)[split], np.stack([m, b, c], 1)[split]])
    return np.concatenate([points, added]), np.concatenate([patch[~split], halves_of_faces]).astype(np.int32)


@njit(cache=True, nogil=True)
def flip_to_delaunay(points: np.ndarray, patch: np.ndarray, mate: np.ndarray) -> np.ndarray:
    """Flip inner edges whose opposite angles sum to more than 180 degrees, until none is left or enough have been."""
    faces, mate = patch.copy(), mate.copy()
    for _ in range(12):
        flipped = 0
        for half in range(len(mate)):
            other = mate[half]
            if other < half:
                continue
            f, k, g, m = half // 3, half % 3, other // 3, other % 3
            a, b, c, d = faces[f, k], faces[f, (k + 1) % 3], faces[f, (k + 2) % 3], faces[g, (m + 2) % 3]
            if faces[g, m] != b or c == d:
                continue
            before = _cotangent(points[c], points[a], points[b]) + _cotangent(points[d], points[a], points[b])
            if before >= -1e-9 or _joined(faces, mate, f, c, d):
                continue
            _flip(faces, mate, half)
            flipped += 1
        if flipped == 0:
            break
    return faces


@njit(cache=True, nogil=True)
def _cotangent(corner: np.ndarray, a: np.ndarray, b: np.ndarray) -> float:
    u, v = a - corner, b - corner
    cross = np.cross(u, v)
    return (u * v).sum() / max(np.sqrt((cross * cross).sum()), 1e-300)


@njit(cache=True, nogil=True)
def _joined(faces: np.ndarray, mate: np.ndarray, start: int, c: int, d: int) -> bool:
    """Whether an edge from c to d exists in the fan of c, walked both ways from face `start`."""
    for direction in range(2):
        face = start
        for _ in range(1000):
            k = 0 if faces[face, 0] == c else (1 if faces[face, 1] == c else 2)
            if faces[face, (k + 1) % 3] == d or faces[face, (k + 2) % 3] == d:
                return True
            crossing = mate[3 * face + k] if direction == 0 else mate[3 * face + (k + 2) % 3]
            if crossing < 0 or crossing // 3 == start:
                break
            face = crossing // 3
    return False


@njit(cache=True, nogil=True)
def _flip(faces: np.ndarray, mate: np.ndarray, half: int) -> None:
    """Replace the two faces at an edge a-b, with apexes c and d, by the two at c-d."""
    other = mate[half]
    f, k, g, m = half // 3, half % 3, other // 3, other % 3
    a, b, c, d = faces[f, k], faces[f, (k + 1) % 3], faces[f, (k + 2) % 3], faces[g, (m + 2) % 3]
    bc, ca = mate[3 * f + (k + 1) % 3], mate[3 * f + (k + 2) % 3]
    ad, db = mate[3 * g + (m + 1) % 3], mate[3 * g + (m + 2) % 3]
    faces[f, 0], faces[f, 1], faces[f, 2] = a, d, c
    faces[g, 0], faces[g, 1], faces[g, 2] = d, b, c
    _glue(mate, 3 * f, ad)
    _glue(mate, 3 * f + 2, ca)
    _glue(mate, 3 * g, db)
    _glue(mate, 3 * g + 1, bc)
    mate[3 * f + 1], mate[3 * g + 2] = 3 * g + 2, 3 * f + 1


@njit(cache=True, nogil=True)
def _glue(mate: np.ndarray, half: int, other: int) -> None:
    mate[half] = other
    if other >= 0:
        mate[other] = half


def fair_patch(points: FloatArray, patch: IntArray, around: IntArray, inner: IntArray) -> FloatArray:
    """Points with the patch's inner vertices moved.

    around: (R, 3) faces of the surface next to the rim; inner: the vertices to move. Everything else is held.
    """
    faces = np.concatenate([patch, around])
    used, local = np.unique(faces, return_inverse=True)
    edges = np.unique(np.sort(directed_edges(local.reshape(-1, 3).astype(np.int32)), axis=1), axis=0)
    length = np.linalg.norm(points[used[edges[:, 0]]] - points[used[edges[:, 1]]], axis=1)
    weight = 1.0 / np.maximum(length, 1e-12 * max(float(length.max()), 1e-300))
    size = len(used)
    rows, columns = np.concatenate([edges[:, 0], edges[:, 1]]), np.concatenate([edges[:, 1], edges[:, 0]])
    adjacency = csr_matrix((np.tile(weight, 2), (rows, columns)), shape=(size, size))
    laplacian = diags(np.asarray(adjacency.sum(axis=1)).ravel()) - adjacency
    smooth = (laplacian @ diags(1.0 / np.asarray(adjacency.sum(axis=1)).ravel()) @ laplacian).tocsr()
    free = np.searchsorted(used, inner)
    held = np.setdiff1d(np.arange(size), free)
    moved = points.copy()
    moved[inner] = spsolve(smooth[free][:, free].tocsc(), -(smooth[free][:, held] @ points[used[held]])).reshape(-1, 3)
    return moved
