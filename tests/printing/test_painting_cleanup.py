"""Which leaves touch, and what becomes of spots no printer can print."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.mesh import Material, Model, Part, Texture
from maquette.printing.painting.adjacency import borders
from maquette.printing.painting.cleanup import Printable, cleaned
from maquette.printing.painting.costs import cost_table
from maquette.printing.painting.labels import label_sheets
from maquette.printing.painting.leaf_costs import leaf_costs
from maquette.printing.painting.paint import paint
from maquette.printing.painting.quadtree import UNITS, PaintTree, grow, leaf_areas, leaf_corners
from maquette.printing.painting.surface import PaintSurface, surface_of
from tests.printing.figures import box, painted_figure, textured_box

WHITE, BLACK, RED = (255, 255, 255), (0, 0, 0), (255, 0, 0)
TWO = np.array([WHITE, BLACK], np.uint8)
TEXEL_MM = 0.1
DOT_MM2 = 0.16


def white() -> np.ndarray:
    return np.full((400, 400, 3), 255, np.uint8)


def painted(
    pixels: np.ndarray, colors: np.ndarray = TWO, island_mm2: float = 1.0, fringe_mm: float = 0.3, most_added: float = np.inf
) -> tuple[PaintSurface, PaintTree]:
    """A box with the picture on each side, a tenth of a millimetre a texel, cut as finely as goes and cleaned."""
    surface = surface_of(textured_box(pixels, (len(pixels) * TEXEL_MM / 1000,) * 3))
    table = cost_table(surface.sheets, colors)
    tree = grow(surface, label_sheets(surface, table, 0), 6, 0.1)
    wanted = Printable(min(DOT_MM2, island_mm2), island_mm2, fringe_mm, most_added)
    return surface, cleaned(tree, surface, colors, leaf_costs(tree, surface, table), wanted)


def area(surface: PaintSurface, tree: PaintTree, label: int) -> float:
    return float(leaf_areas(tree, surface)[tree.labels == label].sum())


@pytest.mark.parametrize("make", [lambda: textured_box(white() * np.tri(400, dtype=np.uint8)[..., None]), lambda: painted_figure(1200, 128)])
def test_a_neighbour_lies_on_the_other_side_of_the_shared_border(make: object) -> None:
    surface = surface_of(make())  # type: ignore[operator]
    tree = grow(surface, label_sheets(surface, cost_table(surface.sheets, TWO), 0), 4, 0.05)
    touching = borders(tree, surface)
    places = np.einsum("lck,lkd->lcd", leaf_corners(tree) / UNITS, surface.vertices_mm[surface.faces[tree.faces]])
    leaf, side = np.nonzero(touching.beside >= 0)
    other = touching.beside[leaf, side]
    start, end = places[leaf, side], places[leaf, (side + 1) % 3]
    assert touching.length_mm[leaf, side] == pytest.approx(np.linalg.norm(end - start, axis=1), rel=1e-4)
    assert (tree.depths[other] <= tree.depths[leaf]).all()
    for point in (start, end):
        weights = np.linalg.lstsq(places[other[0]].T, point[0], rcond=None)[0]
        assert weights.min() > -1e-6
    distance = np.min([_to_segment((start + end) / 2, places[other, k], places[other, (k + 1) % 3]) for k in range(3)], axis=0)
    assert distance.max() < 1e-6


def _to_segment(point: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    along = np.clip(((point - start) * (end - start)).sum(1) / ((end - start) ** 2).sum(1), 0, 1)[:, None]
    return np.linalg.norm(point - start - along * (end - start), axis=1)


def test_on_a_closed_mesh_every_side_is_named_from_exactly_one_side() -> None:
    surface = surface_of(painted_figure(1200, 128))
    tree = grow(surface, label_sheets(surface, cost_table(surface.sheets, TWO), 0), 0, 1.0)
    touching = borders(tree, surface)
    assert (touching.beside >= 0).sum() == len(surface.faces) * 3 / 2


@pytest.mark.parametrize(("side_texels", "stays"), [(8, False), (14, True)])
def test_spots_below_a_square_millimetre_go_and_larger_ones_stay(side_texels: int, stays: bool) -> None:
    pixels = white()
    pixels[100 : 100 + side_texels, 50 : 50 + side_texels] = BLACK
    surface, tree = painted(pixels)
    expected = 6 * (side_texels * TEXEL_MM) ** 2 if stays else 0
    assert area(surface, tree, 1) == pytest.approx(expected, rel=0.35, abs=1e-9)


def test_a_spot_across_a_texture_seam_counts_as_one() -> None:
    """0.7 mm² on each side of every edge of the box: too small alone, large enough together."""
    pixels = white()
    pixels[195:205, :7] = pixels[195:205, -7:] = BLACK
    surface, tree = painted(pixels)
    walls = area(surface, tree, 1)
    assert walls > 4 * 1.1
    alone = white()
    alone[195:205, :7] = BLACK
    surface, tree = painted(alone)
    assert area(surface, tree, 1) == 0


def test_islands_within_islands_end_in_the_colour_around_them_all() -> None:
    pixels = white()
    pixels[100:109, 100:109], pixels[103:106, 103:106] = BLACK, RED
    surface, tree = painted(pixels, np.array([WHITE, BLACK, RED], np.uint8))
    assert area(surface, tree, 0) == pytest.approx(9600)


def test_an_island_on_a_border_goes_and_leaves_the_border_where_it_was() -> None:
    pixels = white()
    pixels[:, 200:] = BLACK
    pixels[100:108, 196:207] = RED
    surface, tree = painted(pixels, np.array([WHITE, BLACK, RED], np.uint8))
    assert area(surface, tree, 2) == 0
    assert area(surface, tree, 1) == pytest.approx(4800, rel=0.01)


def test_a_body_smaller_than_an_island_keeps_its_colour() -> None:
    large, small = box((0.02, 0.02, 0.02)), box((0.0003, 0.0003, 0.0003))
    parts = (Part(large, 0), Part(small.with_vertices(small.vertices + (0.05, 0, 0)), 1))
    result = paint(Model(parts, (Material(base_color=(1, 1, 1, 1)), Material(base_color=(1, 0, 0, 1)))))
    assert result.palette[-1].hex == "#FF0000"


PINK, BLUE = (255, 128, 128), (0, 0, 255)


def halves(line: tuple[int, int, int]) -> np.ndarray:
    """White beside red, with two texels of another colour where they meet and a square of that colour elsewhere."""
    pixels = white()[:60, :60]
    pixels[:, 30:] = RED
    pixels[:, 29:31] = line
    pixels[40:55, 5:20] = line
    return pixels


def test_a_fringe_of_blended_texels_does_not_become_a_third_colour() -> None:
    colors = np.array([WHITE, RED, PINK], np.uint8)
    surface, tree = painted(halves(PINK), colors)
    assert area(surface, tree, 2) == pytest.approx(6 * 1.5**2, rel=0.1)
    surface, kept = painted(halves(PINK), colors, fringe_mm=0)
    assert area(surface, kept, 2) > 6 * (1.5**2 + 0.15 * 6)


def test_a_thin_line_of_a_colour_of_its_own_is_no_fringe() -> None:
    surface, tree = painted(halves(BLUE), np.array([WHITE, RED, BLUE], np.uint8))
    assert area(surface, tree, 2) > 6 * (1.5**2 + 0.15 * 6)


def dots(side_texels: int) -> np.ndarray:
    """Black squares on white, eight texels apart."""
    pixels = white()[:64, :64]
    for row in range(4, 60, side_texels + 8):
        for column in range(4, 60, side_texels + 8):
            pixels[row : row + side_texels, column : column + side_texels] = BLACK
    return pixels


def test_islands_stay_when_the_colour_they_are_worth_is_spent() -> None:
    """0.64 mm² each; black on white is a CIEDE2000 of 100, so each hundredth of the surface costs one."""
    there = (dots(8)[..., 0] == 0).mean()
    kept = {}
    for most_added in (2.0, 8.0, np.inf):
        surface, tree = painted(dots(8), most_added=most_added)
        kept[most_added] = area(surface, tree, 1) / surface.area_mm2.sum()
    assert kept[np.inf] == 0
    assert 0 < kept[8.0] < kept[2.0] < there
    assert 100 * (there - kept[2.0]) < 2.5


def test_dots_no_nozzle_prints_go_before_islands() -> None:
    """Dots of 0.09 mm² and as much in islands of 0.64 mm²; the budget is for one of the two."""
    pixels = np.concatenate([dots(3), dots(8)], axis=1)
    pixels = np.concatenate([pixels, pixels[:, ::-1]])
    spots = pixels[..., 0] == 0
    small = spots.copy()
    small[:64, 64:] = small[64:, :64] = False
    surface, tree = painted(pixels, most_added=100 * small.mean() + 1)
    left = area(surface, tree, 1) / surface.area_mm2.sum()
    assert left == pytest.approx((spots & ~small).mean(), abs=0.015)


def test_dust_goes_whatever_it_costs() -> None:
    surface, tree = painted(dots(1), most_added=0.0)
    assert area(surface, tree, 1) == 0


def test_a_speckled_border_between_shades_is_shortened() -> None:
    luck = np.random.default_rng(1)
    shade = (248, 248, 248)
    pixels = white()[:120, :120]
    pixels[:, 60:] = shade
    edge = pixels[:, 50:70]
    edge[luck.random(edge.shape[:2]) < 0.5] = shade
    colors = np.array([WHITE, shade], np.uint8)
    surface, tree = painted(pixels, colors, island_mm2=0, fringe_mm=0)
    raw = grow(surface, label_sheets(surface, cost_table(surface.sheets, colors), 0), 6, 0.1)
    assert border_mm(surface, tree) < 0.5 * border_mm(surface, raw)


def border_mm(surface: PaintSurface, tree: PaintTree) -> float:
    touching = borders(tree, surface)
    differs = (touching.beside >= 0) & (tree.labels[touching.beside] != tree.labels[:, None])
    return float(touching.length_mm[differs].sum())


def test_nothing_is_merged_when_nothing_is_asked_for() -> None:
    pixels = white()
    pixels[100:105, 100:105] = BLACK
    surface, tree = painted(pixels, island_mm2=0, fringe_mm=0)
    assert area(surface, tree, 1) > 0


def test_texture_objects_survive_painting() -> None:
    pixels = white()
    kept = pixels.copy()
    paint(textured_box(pixels))
    assert np.array_equal(pixels, kept)
    assert Texture(pixels).pixels is pixels
