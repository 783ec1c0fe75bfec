"""From a surface that meets itself only in edges and corners to the boundary of the solid it encloses.

The surface falls into patches that end where it meets itself. A patch is kept if it has solid on exactly one side, by the winding
numbers beside it (Jacobson et al. 2013; Zhou et al. 2016): what lies inside other parts, or is folded onto itself, goes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import breadth_first_order, connected_components, minimum_spanning_tree

from maquette.mesh import winding
from maquette.mesh.measure import largest_faces
from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.repair.surface import Surface
from maquette.mesh.topology import directed_edges, edge_keys, face_normals

_PROBES = 3


@dataclass(frozen=True)
class Sheaf:
    """A surface in which every three corners occur once.

    weight: (F,) > 0, how often each face occurs, faces the other way subtracted. flaps: one face of each group that cancels out.
    """

    surface: Surface
    weight: IntArray
    flaps: Surface


def bundle(surface: Surface) -> Sheaf:
    """Put faces that lie on each other together, turned the way that most of them face."""
    faces = surface.faces
    ordered = np.sort(faces, axis=1)
    _, first, group = np.unique(ordered, axis=0, return_index=True, return_inverse=True)
    group = group.ravel()
    # Of several, one that the input contains stands for all: it has true colours.
    rank = np.lexsort((np.arange(len(faces)), surface.made, group))
    first = rank[np.searchsorted(group[rank], np.arange(len(first)))]
    a, b, c = faces.T
    even = ((a > b).astype(np.int8) + (b > c) + (a > c)) % 2 == 0
    sign = np.where(even == even[first][group], 1, -1)
    weight = np.bincount(group, weights=sign, minlength=len(first)).astype(np.int32)
    shown = surface.with_faces(np.where((weight < 0)[group][:, None] & (sign > 0)[:, None], faces[:, ::-1], faces))
    kept = weight != 0
    return Sheaf(shown.keep(first[kept]), np.abs(weight[kept]), surface.keep(first[~kept]))


def patches(faces: IntArray, weight: IntArray) -> IntArray:
    """(F,) label: faces are in one patch when they are linked over edges that have exactly those two faces, and continue each other."""
    halves = directed_edges(faces)
    keys = edge_keys(halves)
    order = np.argsort(keys, kind="stable")
    ranked = keys[order]
    starts = np.flatnonzero(np.concatenate([[True], ranked[1:] != ranked[:-1]]))
    count = np.diff(np.append(starts, len(ranked)))
    pairs = starts[count == 2]
    first, second = order[pairs], order[pairs + 1]
    f, g = first // 3, second // 3
    continues = (halves[first, 0] != halves[second, 0]) & (weight[f] == weight[g])
    graph = coo_matrix((np.ones(int(continues.sum()), np.int8), (f[continues], g[continues])), shape=(len(faces), len(faces)))
    _, label = connected_components(graph, directed=False)
    return label.astype(np.int32)


def outer_surface(sheaf: Sheaf, nonzero: bool = False) -> Surface:
    """The boundary of what the surface winds round, oriented outward.

    sheaf: of an arranged surface, closed as a chain (every edge is walked as often forwards as backwards).
    nonzero: also count what is wound round the other way as solid.
    """
    if len(sheaf.surface) == 0:
        return sheaf.surface
    label = patches(sheaf.surface.faces, sheaf.weight)
    behind = _winding_behind(sheaf, label)
    solid_behind, solid_before = _solid(behind, nonzero), _solid(behind - _patch_weight(label, sheaf.weight), nonzero)
    keep, turn = (solid_behind & ~solid_before)[label], (solid_before & ~solid_behind)[label]
    faces = np.where(turn[:, None], sheaf.surface.faces[:, ::-1], sheaf.surface.faces)
    return sheaf.surface.with_faces(faces).keep(keep | turn)


def outer_flaps(sheaf: Sheaf) -> Surface:
    """What the input folded flat onto itself in the open: double faces without anything between them."""
    flaps = sheaf.flaps.keep(~sheaf.flaps.made)
    if len(flaps) == 0 or len(sheaf.surface) == 0:
        return flaps
    surrounding = winding.field(sheaf.surface.points, sheaf.surface.faces, sheaf.weight.astype(np.float64))
    return flaps.keep(np.abs(winding.at(surrounding, flaps.points[flaps.faces].mean(axis=1))) < 0.5)


def _solid(value: np.ndarray, nonzero: bool) -> np.ndarray:
    return np.abs(value) >= 0.5 if nonzero else value >= 0.5


def _patch_weight(label: IntArray, weight: IntArray) -> IntArray:
    """(patches,) the weight that all faces of a patch share."""
    first = np.unique(label, return_index=True)[1]
    return weight[first]


def _winding_behind(sheaf: Sheaf, label: IntArray) -> FloatArray:
    """(patches,) winding number just behind each patch.

    One patch of every connected part is measured; from there the number is carried round the edges where patches meet: in the wedge
    between two neighbouring faces it is the same on both sides, and each face changes it by its weight.
    """
    size = int(label.max()) + 1
    weight = _patch_weight(label, sheaf.weight)
    p, q, step, length = _wedges(sheaf, label, weight)
    tree, parts, part = _strongest_tree(size, p, q, length)
    relative = np.zeros(size)
    keys, steps = _majority_steps(p, q, step, length, size)
    _, area = face_normals(sheaf.surface.points, sheaf.surface.faces)
    probes = largest_faces(area, part[label], parts, _PROBES)
    for start in np.unique(label[probes[np.unique(part[label[probes]], return_index=True)[1]]]):
        order, before = breadth_first_order(tree, start, directed=False)
        change = steps[np.searchsorted(keys, before[order[1:]].astype(np.int64) * size + order[1:])]
        for node, by in zip(order[1:].tolist(), change.tolist(), strict=True):
            relative[node] = relative[before[node]] + by
    middle = winding.beside_faces(winding.field(sheaf.surface.points, sheaf.surface.faces, sheaf.weight.astype(np.float64)), probes)
    own = label[probes]
    offset = middle + 0.5 * weight[own] - relative[own]
    return np.round(relative + _medians(offset, part[own], parts)[part])


def _medians(values: FloatArray, label: IntArray, labels: int) -> FloatArray:
    """(labels,) the (lower) median of the values of each label."""
    order = np.lexsort((values, label))
    start = np.searchsorted(label[order], np.arange(labels))
    count = np.diff(np.append(start, len(order)))
    return values[order][start + (count - 1) // 2]


def _wedges(sheaf: Sheaf, label: IntArray, weight: IntArray) -> tuple[IntArray, IntArray, FloatArray, FloatArray]:
    """Neighbouring faces round every edge where patches meet, as (patch, patch, change of the number behind, length of the edge)."""
    points, faces = sheaf.surface.points, sheaf.surface.faces
    halves = directed_edges(faces)
    keys = edge_keys(halves)
    order = np.argsort(keys, kind="stable")
    starts = np.flatnonzero(np.concatenate([[True], np.diff(keys[order]) != 0]))
    count = np.diff(np.append(starts, len(order)))
    group = np.repeat(np.arange(len(starts)), count)
    meets = (count > 2) | ((count == 2) & (label[order[starts] // 3] != label[order[np.minimum(starts + 1, len(order) - 1)] // 3]))
    chosen = meets[group]
    half, group = order[chosen], group[chosen]
    low, high = halves[half].min(axis=1), halves[half].max(axis=1)
    angle, length = _angles(points, faces, half, low, high, group)
    forward = halves[half, 0] == low
    turn = np.lexsort((forward, angle, group))
    half, group, forward, length = half[turn], group[turn], forward[turn], length[turn]
    following = _next_in_group(group)
    p, q = label[half // 3], label[half[following] // 3]
    # A forward face has its front towards larger angles, a backward one its back.
    ahead = np.where(forward, -weight[p], 0)
    back = np.where(forward[following], 0, -weight[q])
    return p, q, (ahead - back).astype(np.float64), length


def _angles(points: FloatArray, faces: IntArray, half: IntArray, low: IntArray, high: IntArray, group: IntArray) -> tuple[FloatArray, FloatArray]:
    """Angle of each face round its edge, from the first face of the group, and the edge's length."""
    axis = points[high] - points[low]
    length = np.linalg.norm(axis, axis=1)
    axis /= np.maximum(length, 1e-300)[:, None]
    arm = points[faces[half // 3, (half + 2) % 3]] - points[low]
    arm -= np.einsum("ij,ij->i", arm, axis)[:, None] * axis
    first = np.unique(group, return_index=True, return_inverse=True)
    reference = arm[first[1][first[2].ravel()]]
    across = np.cross(axis, reference)
    return np.arctan2(np.einsum("ij,ij->i", arm, across), np.einsum("ij,ij->i", arm, reference)), length


def _next_in_group(group: IntArray) -> IntArray:
    """For rows sorted by group, the row after each, cyclically within its group."""
    following = np.arange(1, len(group) + 1)
    if len(group):
        first = np.searchsorted(group, group)
        last = np.append(group[1:] != group[:-1], True)
        following[last] = first[last]
    return following


def _majority_steps(p: IntArray, q: IntArray, step: FloatArray, length: FloatArray, size: int) -> tuple[IntArray, FloatArray]:
    """Sorted keys, first patch times `size` plus second, and the change from one to the other, as the longest stretch of shared edges says."""
    key = np.concatenate([p.astype(np.int64) * size + q, q.astype(np.int64) * size + p])
    steps, lengths = np.concatenate([step, -step]), np.concatenate([length, length])
    order = np.lexsort((steps, key))
    key, steps, lengths = key[order], steps[order], lengths[order]
    first = np.flatnonzero(np.concatenate([[True], (key[1:] != key[:-1]) | (steps[1:] != steps[:-1])])) if len(key) else np.zeros(0, np.int64)
    total = np.add.reduceat(lengths, first) if len(key) else lengths
    ranked = np.lexsort((total, key[first]))
    chosen = first[ranked]
    last = np.append(key[chosen][1:] != key[chosen][:-1], True) if len(key) else np.zeros(0, bool)
    return key[chosen][last], steps[chosen][last]


def _strongest_tree(size: int, p: IntArray, q: IntArray, length: FloatArray) -> tuple[coo_matrix, int, IntArray]:
    """A spanning tree of the patches over their longest shared edges, the number of parts it falls into, and every patch's part."""
    other = p != q
    shared = coo_matrix((length[other], (np.minimum(p, q)[other], np.maximum(p, q)[other])), shape=(size, size)).tocsr()
    shared.data = 1.0 / np.maximum(shared.data, 1e-300)
    tree = minimum_spanning_tree(shared)
    parts, part = connected_components(tree, directed=False)
    return tree, parts, part
