"""Figures as they are printed, 80 mm tall, and what a print asks of them: no thin parts, a broad base."""

from __future__ import annotations

from functools import cache

import numpy as np
from scipy import ndimage

from maquette.engines.embedded import mesher
from maquette.engines.embedded.figure.chibi import chibi
from maquette.engines.embedded.figure.person import Clothes, Person
from maquette.mesh.interior import interior
from maquette.mesh.model import FloatArray, IntArray, Mesh
from maquette.mesh.simplify import to_face_count

HEIGHT_MM, THINNEST_MM, WALL_MM = 80.0, 1.2, 1.5
CELL_MM = 0.4

PEOPLE = {
    "glasses and suit": Person(hair="short", glasses=(0.1, 0.1, 0.1), beard="full", clothes=Clothes("suit", tie=(0.6, 0.1, 0.1), bow=True)),
    "long hair and dress": Person(hair="long", lashes=True, waves=1.0, lips=(0.7, 0.2, 0.2), clothes=Clothes("dress")),
    "curls and moustache": Person(hair="curly", beard="mustache", smile=1.0, clothes=Clothes("open jacket", collar=True)),
    "ponytail": Person(hair="ponytail", lashes=True, clothes=Clothes("bare shoulders")),
    "hat": Person(hair="bob", hat="beanie", clothes=Clothes("shirt", collar=True, patch=(0.8, 0.1, 0.1))),
    "balding": Person(hair="balding", beard="goatee"),
}


@cache
def printed(name: str) -> Mesh:
    """The figure in millimetres, 80 of them tall, as a build has it."""
    surface = mesher.surface_of(chibi(PEOPLE[name]), 112)
    return in_mm(to_face_count(Mesh(surface.vertices, surface.faces), 30_000))


def in_mm(mesh: Mesh) -> Mesh:
    """The same mesh HEIGHT_MM tall."""
    return Mesh(mesh.vertices * (HEIGHT_MM / float(mesh.size[1])), mesh.faces)


def thin_parts(mesh: Mesh) -> tuple[float, float]:
    """Share of the volume that a ball of the thinnest diameter can't reach from inside, and its largest part in mm³. mesh: millimetres."""
    grid = interior(mesh, CELL_MM)
    radius = 0.5 * THINNEST_MM
    core = grid.depth >= radius
    reached = ndimage.distance_transform_edt(~core) * CELL_MM <= radius + CELL_MM
    thin = grid.inside & ~reached
    parts, _ = ndimage.label(thin, np.ones((3, 3, 3)))
    largest_mm3 = np.bincount(parts.ravel())[1:].max(initial=0) * CELL_MM**3
    return float(thin.sum() / grid.inside.sum()), float(largest_mm3)


def base_share(vertices: FloatArray, faces: IntArray) -> float:
    """Area that touches the ground, as a share of the bounding box's footprint."""
    corner = vertices[faces]
    low = float(vertices[:, 1].min())
    down = corner[(corner[..., 1] < low + 1e-3 * float(np.ptp(vertices[:, 1]))).all(axis=1)]
    cross = np.cross(down[:, 1] - down[:, 0], down[:, 2] - down[:, 0])
    size = np.ptp(vertices, axis=0)
    return float(0.5 * np.linalg.norm(cross, axis=1).sum() / (size[0] * size[2]))
