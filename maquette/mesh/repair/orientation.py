"""Which way is out: neighbours first, then patches across overfull edges, then whole bodies."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh import winding
from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.repair.halfedges import cut_contradictions, glued_components, orient, pair, split_fans, turned
from maquette.mesh.repair.surface import Surface, pieces
from maquette.mesh.topology import directed_edges, edge_keys, face_normals, signed_volume

_SWEEPS = 20


def consistently_oriented(surface: Surface) -> Surface:
    """Neighbours agree; where more than two faces meet, patches are turned so that as many edges as possible balance."""
    if len(surface) == 0:
        return surface
    _, area = face_normals(surface.points, surface.faces)
    mate = pair(surface.points, surface.faces, wedges=False)
    turn, patch = orient(surface.faces, mate, area)
    faces = turned(surface.faces, turn)
    faces = turned(faces, _patches_to_turn(surface.points, faces, patch)[patch])
    return surface.with_faces(faces)


def _patches_to_turn(points: FloatArray, faces: IntArray, patch: IntArray) -> np.ndarray:
    """(patches,) bool: turned greedily while that shortens the total length of edges walked more often one way than the other."""
    patches = int(patch.max()) + 1
    halves = directed_edges(faces)
    _, edge, count = np.unique(edge_keys(halves), return_inverse=True, return_counts=True)
    edge = edge.ravel()
    rows = np.flatnonzero(count[edge] > 2)
    if len(rows) == 0 or patches == 1:
        return np.zeros(patches, bool)
    length = np.linalg.norm(points[halves[rows, 0]] - points[halves[rows, 1]], axis=1)
    sign = np.where(halves[rows, 0] < halves[rows, 1], 1.0, -1.0)
    order = np.argsort(patch[rows // 3], kind="stable")
    owner = patch[rows // 3][order]
    _, local = np.unique(edge[rows][order], return_inverse=True)
    start = np.searchsorted(owner, np.arange(patches + 1))
    return _balance(start, local.ravel(), sign[order], length[order])


@njit(cache=True, nogil=True)
def _balance(start: np.ndarray, edge: np.ndarray, sign: np.ndarray, length: np.ndarray) -> np.ndarray:
    turn = np.zeros(len(start) - 1, np.bool_)
    net = np.zeros(edge.max() + 1)
    own = np.zeros(edge.max() + 1)
    for row in range(len(edge)):
        net[edge[row]] += sign[row]
    for _ in range(_SWEEPS):
        changed = False
        for patch in range(len(turn)):
            facing = -1.0 if turn[patch] else 1.0
            for row in range(start[patch], start[patch + 1]):
                own[edge[row]] += facing * sign[row]
            gain = 0.0
            for row in range(start[patch], start[patch + 1]):
                share = own[edge[row]]
                if share != 0.0:
                    gain += length[row] * (abs(net[edge[row]]) - abs(net[edge[row]] - 2.0 * share))
                    net[edge[row]] -= 2.0 * share
                    own[edge[row]] = 0.0
            if gain > 1e-12:
                turn[patch] = not turn[patch]
                changed = True
            else:
                for row in range(start[patch], start[patch + 1]):
                    own[edge[row]] += facing * sign[row]
                for row in range(start[patch], start[patch + 1]):
                    net[edge[row]] += 2.0 * own[edge[row]]
                    own[edge[row]] = 0.0
        if not changed:
            break
    return turn


def connected_pieces(surface: Surface) -> list[Surface]:
    """The parts that hang together over glued edges, every fan with a vertex of its own: manifold, perhaps with rims."""
    mate = cut_contradictions(surface.faces, pair(surface.points, surface.faces))
    split, origin = split_fans(surface.faces, mate)
    label = glued_components(split, mate)
    return pieces(Surface(surface.points[origin], split, surface.source, surface.made), label)


def outward(bodies: list[Surface]) -> list[Surface]:
    """Closed bodies turned so that free-standing ones face outward; one inside another keeps its orientation relative to that one.

    So a hollow stays a hollow, and a file that is inside out as a whole is turned as a whole.
    """
    volume = np.array([signed_volume(body.points, body.faces) for body in bodies])
    sign = np.where(volume < 0, -1, 1)
    container = containers(bodies, np.abs(volume))
    final = np.ones(len(bodies), int)
    for k in np.argsort(-np.abs(volume), kind="stable"):
        if container[k] >= 0:
            final[k] = final[container[k]] * sign[k] * sign[container[k]]
    return [body if final[k] == sign[k] else body.with_faces(body.faces[:, ::-1]) for k, body in enumerate(bodies)]


def containers(bodies: list[Surface], size: FloatArray) -> IntArray:
    """(N,) the smallest body that each body lies in, or -1."""
    low = np.array([body.points.min(axis=0) for body in bodies]).reshape(-1, 3)
    high = np.array([body.points.max(axis=0) for body in bodies]).reshape(-1, 3)
    fields: dict[int, winding.Field] = {}
    container = np.full(len(bodies), -1)
    for k, body in enumerate(bodies):
        around = np.flatnonzero((low <= low[k]).all(axis=1) & (high >= high[k]).all(axis=1) & (size > size[k]))
        probes = body.points[body.faces[:: max(1, len(body) // 5)][:6]].mean(axis=1)
        for other in around[np.argsort(size[around], kind="stable")]:
            if other not in fields:
                fields[other] = winding.field(bodies[other].points, bodies[other].faces)
            if (np.abs(winding.at(fields[other], probes)) > 0.5).all():
                container[k] = other
                break
    return container
