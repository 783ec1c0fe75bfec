"""At 80 mm a figure can be printed: nothing that stands out is too thin, the base is broad and flat, and a hollow wall has room."""

from __future__ import annotations

import pytest

from maquette.engines.embedded import mesher
from maquette.engines.embedded.figure.chibi import chibi
from maquette.engines.embedded.figure.person import Person
from maquette.engines.embedded.figure.pet import cat_figure
from maquette.mesh import topology as topo
from maquette.mesh.hollow import hollow
from maquette.mesh.model import Mesh
from tests.engines.printed import PEOPLE, WALL_MM, base_share, in_mm, printed, thin_parts


@pytest.mark.parametrize("name", PEOPLE)
def test_nothing_stands_out_that_is_too_thin_to_print(name: str) -> None:
    """What a ball of the thinnest diameter can't reach from inside is slivers along creases, never a part."""
    thin, largest_mm3 = thin_parts(printed(name))
    assert thin < 0.004
    assert largest_mm3 < 8.0


@pytest.mark.parametrize("name", PEOPLE)
def test_it_stands_on_a_broad_flat_base(name: str) -> None:
    mesh = printed(name)
    assert topo.is_closed(mesh.faces)
    assert topo.face_components(mesh.faces)[0] == 1
    assert base_share(mesh.vertices, mesh.faces) >= 0.08


@pytest.mark.parametrize("name", ["glasses and suit", "long hair and dress"])
def test_it_can_be_hollowed(name: str) -> None:
    mesh = printed(name)
    wall = hollow(mesh, WALL_MM)
    assert topo.is_closed(wall.faces)
    assert 0.0 < topo.signed_volume(wall.vertices, wall.faces) < 0.8 * topo.signed_volume(mesh.vertices, mesh.faces)


def test_a_cat_has_no_whiskers_that_would_break_off() -> None:
    surface = mesher.surface_of(cat_figure((0.7, 0.45, 0.25)), 96)
    thin, largest_mm3 = thin_parts(in_mm(Mesh(surface.vertices, surface.faces)))
    assert thin < 0.004
    assert largest_mm3 < 8.0


@pytest.mark.parametrize("beard", ["full", "goatee"])
def test_a_trimmed_beard_is_shorter_than_a_long_one_and_still_one_body(beard: str) -> None:
    volumes = []
    for length in (0.0, 1.0):
        surface = mesher.surface_of(chibi(Person(beard=beard, beard_length=length)), 64)
        assert topo.is_closed(surface.faces)
        volumes.append(topo.signed_volume(surface.vertices, surface.faces))
    assert volumes[1] > 1.002 * volumes[0]
