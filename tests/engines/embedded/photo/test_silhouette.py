"""Cut-outs swell to closed volumes that still have the outline of the picture, and stand on a base that can be printed."""

from __future__ import annotations

import pytest

from maquette.engines.embedded.figure.cutout import cutout_of
from maquette.engines.embedded.photo.matte import subject_of
from maquette.engines.embedded.photo.silhouette import volume_of
from maquette.mesh import topology as topo
from tests.engines.printed import base_share
from tests.engines.things import drawn, framed, on_white, outline_of, overlap, photographed


@pytest.mark.parametrize("name", ["ball", "vase", "dog", "cup", "star"])
def test_a_swollen_outline_is_closed_and_still_that_outline(name: str) -> None:
    mask = drawn(name)
    volume = volume_of(on_white(mask), mask)
    assert topo.is_closed(volume.faces)
    assert topo.face_components(volume.faces)[0] == 1
    low, high = volume.bounds
    depth = (high - low)[2] / (high - low)[:2].min()
    assert 0.3 < depth < 0.8
    assert overlap(framed(outline_of(volume)), framed(mask)) >= 0.97


@pytest.mark.parametrize(("kind", "least"), [("plain", 0.95), ("gradient", 0.95), ("grass", 0.85)])
@pytest.mark.parametrize("name", ["ball", "vase", "dog", "star"])
def test_the_subject_of_a_photo_is_cut_out(name: str, kind: str, least: float) -> None:
    picture, shown = photographed(name, kind)
    assert overlap(subject_of(picture), shown) >= least


@pytest.mark.parametrize("name", ["dog", "vase"])
def test_a_cut_out_stands_on_a_broad_flat_base(name: str) -> None:
    picture, shown = photographed(name, "plain")
    mesh = cutout_of(picture, shown).mesh
    assert topo.is_closed(mesh.faces)
    assert topo.face_components(mesh.faces)[0] == 1
    assert base_share(mesh.vertices, mesh.faces) >= 0.08
