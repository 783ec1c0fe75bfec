"""At 80 mm a figure can be printed: nothing that stands out is too thin, the base is broad and flat, and a hollow wall has room."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from scipy import ndimage

from maquette.engines.embedded import mesher
from maquette.engines.embedded.figure.chibi import chibi
from maquette.engines.embedded.figure.person import Clothes, Person
from maquette.mesh import topology as topo
from maquette.mesh.hollow import hollow
from maquette.mesh.interior import interior
from maquette.mesh.model import Mesh
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
    mesh = to_face_count(Mesh(surface.vertices, surface.faces), 30_000)
    return Mesh(mesh.vertices * (HEIGHT_MM / float(mesh.size[1])), mesh.faces)


@pytest.mark.parametrize("name", PEOPLE)
def test_nothing_stands_out_that_is_too_thin_to_print(name: str) -> None:
    """What a ball of the thinnest diameter can't reach from inside is slivers along creases, never a part."""
    grid = interior(printed(name), CELL_MM)
    radius = 0.5 * THINNEST_MM
    core = grid.depth >= radius
    reached = ndimage.distance_transform_edt(~core) * CELL_MM <= radius + CELL_MM
    thin = grid.inside & ~reached
    parts, _ = ndimage.label(thin, np.ones((3, 3, 3)))
    largest_mm3 = np.bincount(parts.ravel())[1:].max(initial=0) * CELL_MM**3
    assert thin.sum() / grid.inside.sum() < 0.004
    assert largest_mm3 < 8.0


@pytest.mark.parametrize("name", PEOPLE)
def test_it_stands_on_a_broad_flat_base(name: str) -> None:
    mesh = printed(name)
    assert topo.is_closed(mesh.faces)
    assert topo.face_components(mesh.faces)[0] == 1
    low, high = mesh.bounds
    corner = mesh.vertices[mesh.faces]
    down = corner[(corner[..., 1] < low[1] + 0.1).all(axis=1)]
    area = 0.5 * np.linalg.norm(np.cross(down[:, 1] - down[:, 0], down[:, 2] - down[:, 0]), axis=1).sum()
    assert area >= 0.08 * (high - low)[0] * (high - low)[2]


@pytest.mark.parametrize("name", ["glasses and suit", "long hair and dress"])
def test_it_can_be_hollowed(name: str) -> None:
    mesh = printed(name)
    wall = hollow(mesh, WALL_MM)
    assert topo.is_closed(wall.faces)
    assert 0.0 < topo.signed_volume(wall.vertices, wall.faces) < 0.8 * topo.signed_volume(mesh.vertices, mesh.faces)
