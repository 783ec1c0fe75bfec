"""Small closed meshes for tests, made here so that no test needs a file."""

from __future__ import annotations

import manifold3d
import numpy as np
import trimesh

from maquette.mesh import Mesh


def bumpy_sphere(subdivisions: int = 4, seed: int = 0) -> Mesh:
    """A closed, star-shaped, asymmetric blob with a few thousand faces."""
    ball = trimesh.creation.icosphere(subdivisions)
    vertices = np.array(ball.vertices)
    phase = np.random.default_rng(seed).uniform(0, 6, 3)
    radius = 1 + 0.15 * np.sin(5 * vertices[:, 0] + phase[0]) * np.cos(4 * vertices[:, 1] + phase[1]) + 0.05 * np.sin(9 * vertices[:, 2] + phase[2])
    return Mesh(vertices * radius[:, None], np.array(ball.faces, np.int32))


def torus(major: float = 1.0, minor: float = 0.3) -> Mesh:
    """A closed ring of genus one around the z axis."""
    ring = trimesh.creation.torus(major, minor)
    return Mesh(np.array(ring.vertices), np.array(ring.faces, np.int32))


def box(size: tuple[float, float, float] = (1.0, 1.0, 1.0), at: tuple[float, float, float] = (0.0, 0.0, 0.0)) -> Mesh:
    """A closed box of twelve faces centred on `at`."""
    cube = trimesh.creation.box(size)
    return Mesh(np.array(cube.vertices) + at, np.array(cube.faces, np.int32))


def spiral_ramp(turns: float = 2.5, steps: int = 160) -> Mesh:
    """An open strip that winds upwards and faces up everywhere: its projection from above covers itself."""
    angle = np.linspace(0, 2 * np.pi * turns, steps)
    inner = np.stack([0.5 * np.cos(angle), 0.5 * np.sin(angle), 0.08 * angle], axis=1)
    outer = np.stack([np.cos(angle), np.sin(angle), 0.08 * angle], axis=1)
    vertices = np.stack([inner, outer], axis=1).reshape(-1, 3)
    k = 2 * np.arange(steps - 1)
    faces = np.concatenate([np.stack([k, k + 1, k + 3], 1), np.stack([k, k + 3, k + 2], 1)]).astype(np.int32)
    return Mesh(vertices, faces)


def comb(teeth: int = 30) -> Mesh:
    """A bar with thin teeth that lean every way and nearly touch: coarser faces easily cross. Closed, no faces cross."""
    body = manifold3d.Manifold.cube((1.0, 0.2, 0.3))
    for k in range(teeth):
        tooth = manifold3d.Manifold.cylinder(0.8, 0.012, 0.006, 12).rotate((-90 + (7 * k % 5 - 2) * 2.5, 0.0, (5 * k % 7 - 3) * 2.5))
        body += tooth.translate((0.03 + 0.0325 * k, 0.15, 0.15))
    made = body.to_mesh()
    return Mesh(np.array(made.vert_properties[:, :3], np.float64), np.array(made.tri_verts, np.int32))
