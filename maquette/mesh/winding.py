"""Generalized winding numbers: how often a surface goes round a point, also for surfaces with holes.

Jacobson et al. 2013 define it as the signed solid angle over 4 pi; far clusters of triangles are taken as one dipole (Barill et
al. 2018). 1 inside a closed outward surface, 0 outside, a fraction near the hole of an open one.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from maquette.mesh import bvh
from maquette.mesh.model import FloatArray, IntArray

_FAR = 3.0
"""A cluster is one dipole from this many radii away: errors stay below about 0.01."""


class Field(NamedTuple):
    """What `at` and `beside_faces` evaluate: triangles, their weights, and the tree of dipoles above them.

    corners: (F, 3, 3). weights: (F,), 1 for a plain surface. centre, dipole: (2L, 3); radius: (2L,) of each node.
    """

    tree: bvh.Tree
    corners: np.ndarray
    weights: np.ndarray
    centre: np.ndarray
    dipole: np.ndarray
    radius: np.ndarray


def field(vertices: FloatArray, faces: IntArray, weights: FloatArray | None = None) -> Field:
    """Prepare a surface for winding-number queries. weights: (F,) how often each face counts."""
    corners = np.ascontiguousarray(vertices[faces])
    tree = bvh.over_triangles(corners)
    counted = np.ones(len(faces)) if weights is None else np.ascontiguousarray(weights, dtype=np.float64)
    return Field(tree, corners, counted, *_dipoles(tree, corners, counted))


def at(surface: Field, points: FloatArray) -> FloatArray:
    """(N,) winding numbers at points (N, 3)."""
    return _evaluate(surface, np.ascontiguousarray(points, dtype=np.float64), np.full(len(points), -1, np.int32))


def beside_faces(surface: Field, faces: IntArray) -> FloatArray:
    """(N,) winding numbers at the centroids of some of the surface's own faces, leaving out the face itself.

    That is the mean of the values just in front of and just behind the face: half its weight less, and half its weight more.
    No distance has to be chosen, however close the next layer of the surface is.
    """
    return _evaluate(surface, surface.corners[faces].mean(axis=1), np.ascontiguousarray(faces, dtype=np.int32))


@njit(cache=True, nogil=True)
def _dipoles(tree: bvh.Tree, corners: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    nodes = len(tree.node_low)
    leaves = nodes // 2
    centre, dipole, area = np.zeros((nodes, 3)), np.zeros((nodes, 3)), np.zeros(nodes)
    for position in range(len(tree.order)):
        face = tree.order[position]
        node = leaves + position // bvh.LEAF
        a, b, c = corners[face]
        ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
        vx, vy, vz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
        half = 0.5 * weights[face]
        x, y, z = half * (uy * vz - uz * vy), half * (uz * vx - ux * vz), half * (ux * vy - uy * vx)
        size = np.sqrt(x * x + y * y + z * z) + 1e-300
        dipole[node, 0] += x
        dipole[node, 1] += y
        dipole[node, 2] += z
        area[node] += size
        for axis in range(3):
            centre[node, axis] += size * (a[axis] + b[axis] + c[axis]) / 3.0
    for node in range(leaves - 1, 0, -1):
        area[node] = area[2 * node] + area[2 * node + 1]
        for axis in range(3):
            dipole[node, axis] = dipole[2 * node, axis] + dipole[2 * node + 1, axis]
            centre[node, axis] = centre[2 * node, axis] + centre[2 * node + 1, axis]
    radius = np.zeros(nodes)
    for node in range(1, nodes):
        if area[node] > 0.0:
            reach = 0.0
            for axis in range(3):
                centre[node, axis] /= area[node]
                reach += max(tree.node_high[node, axis] - centre[node, axis], centre[node, axis] - tree.node_low[node, axis]) ** 2
            radius[node] = np.sqrt(reach)
    return centre, dipole, radius


@njit(cache=True, nogil=True)
def _evaluate(surface: Field, points: np.ndarray, left_out: np.ndarray) -> np.ndarray:
    leaves = len(surface.radius) // 2
    values = np.zeros(len(points))
    stack = np.empty(128, np.int64)
    for row in range(len(points)):
        x, y, z = points[row]
        total = 0.0
        stack[0] = 1
        top = 1
        while top > 0:
            top -= 1
            node = stack[top]
            dx, dy, dz = surface.centre[node, 0] - x, surface.centre[node, 1] - y, surface.centre[node, 2] - z
            squared = dx * dx + dy * dy + dz * dz
            if squared > (_FAR * surface.radius[node]) ** 2:
                dipole = surface.dipole[node]
                total += (dipole[0] * dx + dipole[1] * dy + dipole[2] * dz) / (squared * np.sqrt(squared) + 1e-300)
            elif node < leaves:
                stack[top] = 2 * node
                stack[top + 1] = 2 * node + 1
                top += 2
            else:
                first = (node - leaves) * bvh.LEAF
                for position in range(first, min(first + bvh.LEAF, len(surface.tree.order))):
                    face = surface.tree.order[position]
                    if face != left_out[row]:
                        total += surface.weights[face] * _solid_angle(surface.corners[face], x, y, z)
        values[row] = total / (4.0 * np.pi)
    return values


@njit(cache=True, nogil=True)
def _solid_angle(corners: np.ndarray, x: float, y: float, z: float) -> float:
    """Van Oosterom & Strackee 1983; positive when seen from behind the face."""
    ax, ay, az = corners[0, 0] - x, corners[0, 1] - y, corners[0, 2] - z
    bx, by, bz = corners[1, 0] - x, corners[1, 1] - y, corners[1, 2] - z
    cx, cy, cz = corners[2, 0] - x, corners[2, 1] - y, corners[2, 2] - z
    a = np.sqrt(ax * ax + ay * ay + az * az)
    b = np.sqrt(bx * bx + by * by + bz * bz)
    c = np.sqrt(cx * cx + cy * cy + cz * cz)
    determinant = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)
    ab, bc, ca = ax * bx + ay * by + az * bz, bx * cx + by * cy + bz * cz, cx * ax + cy * ay + cz * az
    return 2.0 * np.arctan2(determinant, a * b * c + ab * c + bc * a + ca * b)
