"""Labels of textures: nearest filament, smoothed at the nozzle's width, without leaks between charts."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.mesh import Material, Mesh, Texture, single
from maquette.printing.color import delta_e_table, srgb_to_lab
from maquette.printing.painting.charts import chart_map, face_charts
from maquette.printing.painting.costs import cost_table
from maquette.printing.painting.grids import distance_to_change
from maquette.printing.painting.labels import label_sheets, nearest_labels, texel_size_mm
from maquette.printing.painting.sheets import Sheet
from maquette.printing.painting.surface import PaintSurface, surface_of
from tests.printing.figures import PAINTS, box, painted_picture

PALETTE = np.array([(255, 255, 255), (0, 0, 0), (255, 0, 0)], np.uint8)
WHITE, BLACK, RED = PALETTE


def square(pixels: np.ndarray, side_m: float = 0.04, uv: tuple[float, float, float, float] = (0, 0, 1, 1)) -> PaintSurface:
    """A square sheet that shows the part of a picture from u0, v0 to u1, v1."""
    u0, v0, u1, v1 = uv
    corners = np.array([[u0, v1], [u1, v1], [u1, v0], [u0, v0]], np.float32)
    mesh = Mesh(np.array([[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]]) * side_m, np.array([[0, 1, 2], [0, 2, 3]]), uv=corners)
    return surface_of(single(mesh, Material(base_color_texture=Texture(np.ascontiguousarray(pixels, np.uint8), "clamp", "clamp"))))


def labels_of(surface: PaintSurface, nozzle_mm: float = 0.4) -> np.ndarray:
    sheets = label_sheets(surface, cost_table(surface.sheets, PALETTE), nozzle_mm)
    _, height, width = sheets.layout[0, :3]
    return sheets.labels.reshape(height, width)


def white(side: int = 400) -> np.ndarray:
    return np.full((side, side, 3), 255, np.uint8)


def test_every_texel_gets_its_nearest_filament() -> None:
    pixels, palette = painted_picture(128), np.array(PAINTS, np.uint8)
    exact = delta_e_table(srgb_to_lab(pixels.reshape(-1, 3)), srgb_to_lab(palette))
    found = nearest_labels(pixels, cost_table([Sheet(pixels)], palette)).ravel()
    lost = exact[np.arange(len(found)), found] - exact.min(axis=1)
    assert (lost == 0).mean() > 0.95
    assert lost.max() < 3


def test_a_texel_is_measured_on_the_surface() -> None:
    assert texel_size_mm(square(white()), np.arange(2)) == pytest.approx(0.1)


@pytest.mark.parametrize(("width", "stays"), [(1, False), (6, True)])
def test_a_line_thinner_than_half_the_nozzle_goes_and_a_printable_one_stays(width: int, stays: bool) -> None:
    pixels = white()
    pixels[:, 200 : 200 + width] = BLACK
    assert (labels_of(square(pixels)) == 1).any() == stays


def test_without_a_nozzle_every_line_stays() -> None:
    pixels = white()
    pixels[:, 200] = BLACK
    assert (labels_of(square(pixels), 0)[:, 200] == 1).all()


def test_noise_goes_and_the_border_stays_where_it_was() -> None:
    pixels = white()
    pixels[:, 200:] = BLACK
    speckled = np.random.default_rng(0).random((400, 400)) < 0.1
    pixels[speckled] = RED
    labels = labels_of(square(pixels))
    assert (labels == 2).sum() < 5
    assert np.abs((labels == 1).sum(axis=1) - 200).max() <= 2


def test_neither_gutter_nor_a_neighbouring_chart_leaks_into_a_chart() -> None:
    pixels = np.zeros((400, 400, 3), np.uint8)
    pixels[:, :101], pixels[:, 102:200] = WHITE, RED
    left, right = square(pixels, 0.01, (0, 0, 0.25, 1)), square(pixels, 0.01, (0.26, 0, 0.5, 1))
    texels = np.concatenate([left.texels, right.texels])
    um = np.concatenate([left.vertices_um, right.vertices_um + (20_000, 0, 0)])
    both = replace(left, vertices_um=um, faces=np.concatenate([left.faces, right.faces + 4]), sheet=np.zeros(4, np.int32), texels=texels)
    labels = labels_of(both)
    assert (labels[:, :100] == 0).all()
    assert (labels[:, 104:200] == 2).all()


def test_unused_texels_take_what_the_chart_beside_them_has() -> None:
    pixels = np.zeros((400, 400, 3), np.uint8)
    pixels[:, :200] = WHITE
    labels = labels_of(square(pixels, 0.04, (0, 0, 0.49, 1)))
    assert (labels[:, :197] == 0).all()


def test_fine_textures_are_pooled_and_coarse_ones_cut_up() -> None:
    fine, coarse = square(white(1600)), square(white(40))
    assert labels_of(fine).shape == (400, 400)
    assert labels_of(coarse).shape == (200, 200)


def test_the_steps_of_a_coarse_texture_are_rounded() -> None:
    """A diagonal of texels of 1 mm: its border is shorter after smoothing than the stairs were."""
    pixels = np.where(np.tri(40)[..., None] > 0, 255, 0).repeat(3, 2)
    labels = labels_of(square(pixels)).astype(int)
    raw = np.where(np.tri(40) > 0, 0, 1).repeat(5, 0).repeat(5, 1)
    corners = [np.abs(np.diff(np.diff(picture, axis=0), axis=1)).sum() for picture in (labels, raw)]
    assert (labels != raw).any()
    assert corners[0] > corners[1]
    assert np.abs(labels - raw).mean() < 0.02


def test_charts_are_cut_where_corners_differ_on_the_texture() -> None:
    surface = surface_of(single(box(), Material(base_color_texture=Texture(white(8)))))
    moved = surface.texels + np.repeat(np.arange(6), 2)[:, None, None] * 10.0
    assert len(np.unique(face_charts(surface.faces, moved))) == 6
    assert face_charts(surface.faces, moved)[::2].tolist() == face_charts(surface.faces, moved)[1::2].tolist()


def test_a_chart_map_covers_the_middles_of_texels_and_wraps() -> None:
    triangle = np.array([[[6.0, 1.0], [10.0, 1.0], [6.0, 5.0]]])
    covered = chart_map(np.array([3], np.int32), triangle, (8, 8), 0, 0) == 3
    assert covered.sum() == pytest.approx(8, abs=3)
    assert covered[1, [6, 7, 0, 1]].all()
    assert not covered[1, 2:6].any()


GRIDS = st.tuples(st.integers(1, 12), st.integers(1, 12), st.integers(0, 2**32 - 1), st.floats(0.5, 1.0), st.booleans(), st.booleans())


@settings(max_examples=60, deadline=None)
@given(GRIDS)
def test_within_the_distance_nothing_changes_and_just_beyond_something_does(case: tuple) -> None:
    height, width, seed, share, tiled_x, tiled_y = case
    ids = (np.random.default_rng(seed).random((height, width)) > share).astype(np.uint8)
    distance = distance_to_change(ids, tiled_x, tiled_y).astype(int)
    padded = np.pad(ids, ((30, 30), (0, 0)), mode="wrap" if tiled_y else "edge")
    padded = np.pad(padded, ((0, 0), (30, 30)), mode="wrap" if tiled_x else "edge")
    for y in range(height):
        for x in range(width):
            d = min(distance[y, x], 24)
            assert len(np.unique(padded[30 + y - d : 31 + y + d, 30 + x - d : 31 + x + d])) == 1
            if distance[y, x] < 24:
                assert len(np.unique(padded[29 + y - d : 32 + y + d, 29 + x - d : 32 + x + d])) > 1
