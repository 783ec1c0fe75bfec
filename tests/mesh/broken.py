"""Whole shapes and ways to break them, for tests of repair: every breakage knows the volume that a good repair gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import manifold3d
import numpy as np

from maquette.mesh import Mesh
from maquette.mesh import topology as topo
from tests.mesh.shapes import box, bumpy_sphere, torus

SIZE_MM = 30.0


@dataclass(frozen=True)
class Broken:
    """volume: of the repaired shape. tolerance: its relative error."""

    mesh: Mesh
    volume: float
    tolerance: float = 1e-4


def ball(subdivisions: int = 3, seed: int = 0) -> Mesh:
    """A bumpy ball of print size."""
    mesh = bumpy_sphere(subdivisions, seed)
    return mesh.with_vertices(np.float32(mesh.vertices * SIZE_MM / 2).astype(float))


def volume_of(mesh: Mesh) -> float:
    return topo.signed_volume(mesh.vertices, mesh.faces)


def moved(mesh: Mesh, by: tuple[float, float, float], scale: float = 1.0) -> Mesh:
    return mesh.with_vertices(np.float32(mesh.vertices * scale + by).astype(float))


def without(mesh: Mesh, gone: np.ndarray) -> Mesh:
    return replace(mesh, faces=mesh.faces[~gone])


def centres(mesh: Mesh) -> np.ndarray:
    return mesh.vertices[mesh.faces].mean(axis=1)


def accepted(mesh: Mesh) -> bool:
    """Whether Manifold, which slicers use, takes the welded mesh for a solid."""
    points, faces, _ = topo.weld(np.float32(mesh.vertices).astype(float), mesh.faces)
    given = manifold3d.Mesh(vert_properties=points.astype(np.float32), tri_verts=faces.astype(np.uint32))
    return manifold3d.Manifold(given).status() == manifold3d.Error.NoError


def united_volume(*meshes: Mesh) -> float:
    solids = [manifold3d.Manifold(manifold3d.Mesh(mesh.vertices.astype(np.float32), mesh.faces.astype(np.uint32))) for mesh in meshes]
    return float(manifold3d.Manifold.batch_boolean(solids, manifold3d.OpType.Add).volume())


# ---------------------------------------------------------------------------------------------------------- breakages


def punched() -> Broken:
    """Single faces missing all over."""
    whole = ball()
    gone = np.zeros(len(whole.faces), bool)
    gone[np.random.default_rng(1).choice(len(gone), 25, replace=False)] = True
    return Broken(without(whole, gone), volume_of(whole), 2e-3)


def wide_hole() -> Broken:
    """A bite out of a ball: a flat lid would lose a twentieth of it."""
    whole = ball(4)
    return Broken(without(whole, centres(whole)[:, 2] > 0.38 * SIZE_MM), volume_of(whole), 0.02)


def open_box() -> Broken:
    """A box without its lid: the fill is flat."""
    whole = box((SIZE_MM, 20, 10))
    return Broken(without(whole, centres(whole)[:, 2] > 4.9), volume_of(whole), 1e-6)


def sawn_pipe() -> Broken:
    """A pipe without its ends: the fill is two flat rings, not four discs."""
    angle = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    ring = np.stack([np.cos(angle), np.sin(angle), np.zeros(48)], axis=1)
    points = np.concatenate([ring * (r, r, 0) + (0, 0, z) for r, z in ((10, 0), (10, 30), (7, 0), (7, 30))])
    k, n = np.arange(48), (np.arange(48) + 1) % 48
    outer = np.concatenate([np.stack([k, n, n + 48], 1), np.stack([k, n + 48, k + 48], 1)])
    inner = outer[:, ::-1] + 96
    area = 0.5 * 48 * np.sin(2 * np.pi / 48)
    return Broken(Mesh(np.float32(points).astype(float), np.concatenate([outer, inner])), area * (100 - 49) * 30, 1e-4)


def flipped() -> Broken:
    """A third of the faces turned over."""
    whole = ball()
    turn = np.random.default_rng(2).random(len(whole.faces)) < 0.33
    return Broken(replace(whole, faces=np.where(turn[:, None], whole.faces[:, ::-1], whole.faces)), volume_of(whole))


def inside_out() -> Broken:
    whole = torus(10, 3)
    return Broken(replace(whole, faces=whole.faces[:, ::-1]), volume_of(whole))


def doubled() -> Broken:
    """The same shell twice."""
    whole = ball()
    return Broken(replace(whole, faces=np.concatenate([whole.faces, np.roll(whole.faces, 1, axis=1)])), volume_of(whole))


def collapsed_faces() -> Broken:
    """Faces without area, with repeated corners and with three corners in line."""
    whole = box((SIZE_MM, 20, 10))
    middle = len(whole.vertices)
    points = np.vstack([whole.vertices, (whole.vertices[whole.faces[0, 0]] + whole.vertices[whole.faces[0, 1]]) / 2])
    extra = np.array([[0, 0, 1], [2, 2, 2], [whole.faces[0, 0], middle, whole.faces[0, 1]]])
    return Broken(Mesh(points, np.concatenate([whole.faces, extra])), volume_of(whole), 1e-6)


def t_junction() -> Broken:
    """An edge that one side cuts in two and the other doesn't."""
    whole = box((SIZE_MM, 20, 10))
    a, b, c = whole.faces[0]
    middle = len(whole.vertices)
    points = np.vstack([whole.vertices, (whole.vertices[a] + whole.vertices[b]) / 2])
    return Broken(Mesh(points, np.concatenate([[[a, middle, c], [middle, b, c]], whole.faces[1:]])), volume_of(whole), 1e-6)


def noisy_soup() -> Broken:
    """Every triangle on its own, corners a hair apart."""
    whole = ball()
    corners = whole.vertices[whole.faces] + np.random.default_rng(3).normal(0, 1e-6 * SIZE_MM, (len(whole.faces), 3, 3))
    return Broken(Mesh(corners.reshape(-1, 3), np.arange(3 * len(whole.faces)).reshape(-1, 3)), volume_of(whole), 1e-3)


def crossing() -> Broken:
    """Two balls through each other."""
    one, other = ball(), moved(ball(seed=1), (0.3 * SIZE_MM, 2.0, 1.0))
    return Broken(topo.concatenate([one, other]), united_volume(one, other), 1e-3)


def nested() -> Broken:
    """A ball in a ball that faces the same way: slicers print it all the same, twice."""
    one = ball()
    return Broken(topo.concatenate([one, moved(ball(2), (0, 0, 0), 0.5)]), volume_of(one))


def inner_wall() -> Broken:
    """A sheet across the inside, sharing its rim with the shell: three faces at every edge of it."""
    whole = box((SIZE_MM, 20, 10))
    corners = [np.flatnonzero((whole.vertices == where).all(axis=1))[0] for where in ((15, 10, -5), (-15, -10, -5), (-15, -10, 5), (15, 10, 5))]
    sheet = np.array(corners)[[[0, 1, 2], [0, 2, 3]]]
    return Broken(replace(whole, faces=np.concatenate([whole.faces, sheet])), volume_of(whole), 1e-4)


def edge_to_edge() -> Broken:
    """Two boxes that share an edge."""
    one, other = box((10, 10, 10)), box((10, 10, 10), (10, 10, 0))
    points, faces, _ = topo.weld(*_both(one, other))
    return Broken(Mesh(points, faces), 2000, 1e-3)


def corner_to_corner() -> Broken:
    """Two boxes that share a corner."""
    points, faces, _ = topo.weld(*_both(box((10, 10, 10)), box((10, 10, 10), (10, 10, 10))))
    return Broken(Mesh(points, faces), 2000, 1e-3)


def side_to_side() -> Broken:
    """Two boxes with a common side, each with its own faces there."""
    points, faces, _ = topo.weld(*_both(box((10, 10, 10)), box((10, 10, 10), (10, 0, 0))))
    return Broken(Mesh(points, faces), 2000, 1e-3)


def _both(one: Mesh, other: Mesh) -> tuple[np.ndarray, np.ndarray]:
    mesh = topo.concatenate([one, other])
    return mesh.vertices, mesh.faces


def not_a_number() -> Broken:
    """Some corners are nowhere."""
    whole = ball()
    points = whole.vertices.copy()
    points[[5, 200]] = np.nan
    points[400, 1] = np.inf
    return Broken(whole.with_vertices(points), volume_of(whole), 5e-3)


def dusty() -> Broken:
    """Loose triangles far smaller than a nozzle."""
    whole = ball()
    crumbs = 0.05 * np.random.default_rng(4).random((6, 3, 3)) + np.arange(6)[:, None, None] + (SIZE_MM, 0, 0)
    dust = Mesh(np.float32(crumbs.reshape(-1, 3)).astype(float), np.arange(18).reshape(-1, 3))
    return Broken(topo.concatenate([whole, dust]), volume_of(whole))


def looped_tube() -> Broken:
    """A closed tube that runs through itself."""
    t = np.linspace(0, 2 * np.pi, 120, endpoint=False)
    path = np.stack([20 * np.sin(t), 12 * np.sin(2 * t), 1.5 * np.cos(t)], axis=1)
    tangent = np.roll(path, -1, 0) - np.roll(path, 1, 0)
    tangent /= np.linalg.norm(tangent, axis=1)[:, None]
    side = np.cross(tangent, (0, 0, 1.0))
    side /= np.linalg.norm(side, axis=1)[:, None]
    up = np.cross(side, tangent)
    around = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    points = (path[:, None] + 2 * (np.cos(around)[None, :, None] * side[:, None] + np.sin(around)[None, :, None] * up[:, None])).reshape(-1, 3)
    a = (np.arange(120)[:, None] * 16 + np.arange(16)).ravel()
    b = (np.arange(120)[:, None] * 16 + (np.arange(16) + 1) % 16).ravel()
    faces = np.concatenate([np.stack([a, b, (a + 16) % 1920], 1), np.stack([b, (b + 16) % 1920, (a + 16) % 1920], 1)])
    mesh = Mesh(np.float32(points).astype(float), faces)
    mesh = mesh if volume_of(mesh) > 0 else replace(mesh, faces=mesh.faces[:, ::-1])
    # Half-way round the loop the tube meets itself: cut there it is two solids whose union is known.
    return Broken(mesh, volume_of(mesh) * 0.98, 0.05)


BREAKAGES: dict[str, Callable[[], Broken]] = {
    made.__name__: made
    for made in (
        punched, wide_hole, open_box, sawn_pipe, flipped, inside_out, doubled, collapsed_faces, t_junction, noisy_soup, crossing, nested, inner_wall,
        edge_to_edge, corner_to_corner, side_to_side, not_a_number, dusty, looped_tube,
    )
}  # fmt: skip
