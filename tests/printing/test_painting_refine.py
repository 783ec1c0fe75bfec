"""Large painted faces are cut before they are painted: shape, colours and closedness stay, plain faces are left alone."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.mesh import Material, Mesh, Texture, single
from maquette.mesh import topology as topo
from maquette.printing.painting.charts import doubled_areas
from maquette.printing.painting.costs import cost_table
from maquette.printing.painting.labels import LabelSheets, label_sheets
from maquette.printing.painting.paint import paint
from maquette.printing.painting.quadtree import grow
from maquette.printing.painting.refine import refined
from maquette.printing.painting.samples import sample
from maquette.printing.painting.surface import PaintSurface, surface_of
from tests.printing.figures import PAINTS, painted_figure, painted_picture, textured_box

PALETTE = np.array(PAINTS, np.uint8)


def labelled(surface: PaintSurface) -> tuple[PaintSurface, LabelSheets]:
    return surface, label_sheets(surface, cost_table(surface.sheets, PALETTE), 0)


@pytest.fixture(scope="module")
def box() -> tuple[PaintSurface, LabelSheets]:
    return labelled(surface_of(textured_box(painted_picture(256))))


@pytest.mark.parametrize("edge_mm", [20.0, 7.0, 3.0])
def test_no_painted_edge_is_longer_than_asked_and_the_shape_stays(box: tuple[PaintSurface, LabelSheets], edge_mm: float) -> None:
    surface, sheets = box
    fine = refined(surface, sheets, edge_mm)
    leaves = np.bincount(grow(fine, sheets, 3, 0.01).faces)
    assert fine.measures.longest_edge_mm[leaves > 1].max() <= edge_mm
    assert fine.closed and topo.is_closed(fine.faces)
    assert fine.measures.volume_mm3 == pytest.approx(surface.measures.volume_mm3)
    assert fine.area_mm2.sum() == pytest.approx(surface.area_mm2.sum())
    assert fine.area_mm2.min() > 0


def test_colours_stay_where_they_were(box: tuple[PaintSurface, LabelSheets]) -> None:
    surface, sheets = box
    fine = refined(surface, sheets, 5.0)
    before, after = (sample(s, 20_000).colors.astype(float) for s in (surface, fine))
    for channel in range(3):
        assert np.quantile(before[:, channel], [0.1, 0.5, 0.9]) == pytest.approx(np.quantile(after[:, channel], [0.1, 0.5, 0.9]), abs=4)
    assert doubled_areas(fine.texels) / 2 / fine.area_mm2 == pytest.approx(np.full(len(fine.faces), 256**2 / 1600))


def test_plain_faces_are_left_alone() -> None:
    pixels = np.full((64, 64, 3), 245, np.uint8)
    surface, sheets = labelled(surface_of(textured_box(pixels)))
    assert refined(surface, sheets, 3.0) is surface


def test_only_faces_with_colours_on_them_and_their_neighbours_are_cut() -> None:
    """A long strip of 40 squares; the picture changes colour in one of them."""
    count = 40
    points = np.array([[x, y, 0] for x in range(count + 1) for y in range(2)]) * 0.01
    corner = 2 * np.arange(count)
    faces = np.concatenate([np.stack([corner, corner + 2, corner + 3], 1), np.stack([corner, corner + 3, corner + 1], 1)])
    uv = np.stack([points[:, 0] / 0.4, 1 - points[:, 1] / 0.01], axis=1).astype(np.float32)
    pixels = np.full((64, 400, 3), 245, np.uint8)
    pixels[:, :155] = (30, 30, 34)
    strip = single(Mesh(points, faces, uv=uv), Material(base_color_texture=Texture(pixels, "clamp", "clamp")))
    surface, sheets = labelled(surface_of(strip))
    fine = refined(surface, sheets, 3.0)
    size = topo.face_normals(fine.vertices_mm, fine.faces)[1]
    assert (size > 49).sum() >= 2 * count - 20
    assert (size < 6).sum() > 10
    assert fine.area_mm2.sum() == pytest.approx(surface.area_mm2.sum())


def test_a_dense_mesh_is_not_touched() -> None:
    surface, sheets = labelled(surface_of(painted_figure(4000, 128)))
    assert refined(surface, sheets, 10.0) is surface


def test_a_box_of_twelve_faces_is_painted_as_sharply_as_a_dense_mesh() -> None:
    pixels = np.full((200, 200, 3), 245, np.uint8)
    down, across = np.mgrid[0:200, 0:200]
    pixels[(down - 100) ** 2 + (across - 100) ** 2 < 60**2] = (30, 60, 160)
    result = paint(textured_box(pixels), 2, 4)
    assert result.closed
    assert result.delta_e.mean < 0.5
    assert result.palette[1].share == pytest.approx(np.pi * 60**2 / 200**2, rel=0.01)
