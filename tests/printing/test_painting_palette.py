"""Choosing filaments: few, by area, as near as can be, and the same every time."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from maquette.errors import InvalidInput
from maquette.printing.color import delta_e_2000, delta_e_table, srgb_to_lab
from maquette.printing.painting import filaments as shop
from maquette.printing.painting import palette as pal
from maquette.printing.painting.salience import salient
from maquette.printing.painting.samples import sample
from maquette.printing.painting.surface import surface_of
from tests.printing.figures import painted_figure, textured_box

FLAT = np.repeat(np.array([[200, 30, 40], [20, 60, 160], [240, 240, 230], [30, 30, 32]], np.uint8), [500, 300, 150, 50], axis=0)


@pytest.fixture(scope="module")
def figure_colors() -> np.ndarray:
    return sample(surface_of(painted_figure(3000, 512)), 40_000).colors


def mean_error(colors: np.ndarray, palette: np.ndarray) -> float:
    return float(delta_e_table(srgb_to_lab(colors), srgb_to_lab(palette)).min(axis=1).mean())


def test_flat_colours_come_back_exactly_the_largest_first() -> None:
    assert pal.choose_palette(pal.histogram(FLAT), 4).tolist() == [[200, 30, 40], [20, 60, 160], [240, 240, 230], [30, 30, 32]]


def test_there_are_no_more_colours_than_the_model_has() -> None:
    assert len(pal.choose_palette(pal.histogram(FLAT), 16)) == 4


def test_two_colours_no_eye_tells_apart_are_one() -> None:
    colors = np.repeat(np.array([[200, 30, 40], [201, 31, 40], [20, 60, 160]], np.uint8), [40, 60, 50], axis=0)
    palette = pal.choose_palette(pal.histogram(colors), 3)
    assert len(palette) == 2


@pytest.mark.parametrize("count", [1, 2, 5, 16])
def test_never_more_than_asked_for_and_in_order_of_area(figure_colors: np.ndarray, count: int) -> None:
    seen = pal.histogram(figure_colors)
    palette = pal.choose_palette(seen, count)
    assert len(palette) <= count
    entry, _ = pal.nearest(seen, palette)
    covered = np.bincount(entry, weights=seen.share, minlength=len(palette))
    assert (np.diff(covered) <= 0).all()


def test_the_same_colours_give_the_same_palette(figure_colors: np.ndarray) -> None:
    first, second = (pal.choose_palette(pal.histogram(figure_colors), 8) for _ in range(2))
    assert np.array_equal(first, second)


@pytest.mark.parametrize("count", [4, 8, 16])
def test_it_errs_less_than_median_cut_and_octree(figure_colors: np.ndarray, count: int) -> None:
    picture = Image.fromarray(figure_colors.reshape(200, 200, 3))
    ours = mean_error(figure_colors, pal.choose_palette(pal.histogram(figure_colors), count))
    for method in (Image.Quantize.MEDIANCUT, Image.Quantize.FASTOCTREE):
        theirs = np.array(picture.quantize(count, method=method).getpalette()[: 3 * count]).reshape(-1, 3)
        assert ours < mean_error(figure_colors, theirs)


def beak_and_eyes() -> np.ndarray:
    """A white box with some shading and an orange quarter, and two small black spots on each side."""
    pixels = np.full((200, 200, 3), 245, np.uint8)
    pixels[:, 70:140], pixels[:50] = (240, 240, 238), (235, 150, 30)
    pixels[90:98, 60:68] = pixels[90:98, 130:138] = 15
    return pixels


@pytest.mark.parametrize("count", [3, 4])
def test_eyes_get_a_filament_though_they_are_small(count: int) -> None:
    surface = surface_of(textured_box(beak_and_eyes(), (0.06, 0.06, 0.06)))
    points = sample(surface, 40_000)
    stands_out = salient(surface, points)
    assert stands_out[points.colors.max(axis=1) == 15].all()
    assert stands_out.mean() < 0.3
    palette = pal.choose_palette(pal.histogram(points.colors, stands_out), count)
    assert palette.sum(axis=1).min() == 45
    assert mean_error(points.colors, palette) < mean_error(points.colors, pal.choose_palette(pal.histogram(points.colors), count)) + pal.DETAIL_COST


def test_black_eyes_come_before_a_bright_bow() -> None:
    """Both stand out, only one can have the last of four filaments, and the bow is the larger."""
    pixels = beak_and_eyes()
    pixels[150:162, 90:102] = (20, 160, 60)
    surface = surface_of(textured_box(pixels, (0.06, 0.06, 0.06)))
    points = sample(surface, 40_000)
    seen = pal.histogram(points.colors, salient(surface, points))
    palette = pal.choose_palette(seen, 3)
    assert palette.sum(axis=1).min() == 45
    assert [20, 160, 60] not in palette.tolist()


def test_what_a_detail_takes_is_made_good_by_the_others() -> None:
    """Two reds and two blues: with one filament less, each pair's is in its middle again."""
    rows = [[180, 20, 20], [186, 24, 24], [20, 20, 180], [24, 24, 186], [10, 10, 10]]
    colors = np.repeat(np.array(rows, np.uint8), [300, 280, 300, 280, 20], axis=0)
    palette = pal.choose_palette(pal.histogram(colors, colors.max(axis=1) == 10), 4)
    assert [10, 10, 10] in palette.tolist()
    assert mean_error(colors, palette) <= mean_error(colors, np.array([rows[0], rows[2], rows[3], rows[4]]))


def test_a_blend_of_two_filaments_is_no_detail() -> None:
    pixels = np.full((200, 200, 3), 245, np.uint8)
    pixels[:, 100:], pixels[:, 98:102] = 15, 128
    surface = surface_of(textured_box(pixels, (0.06, 0.06, 0.06)))
    points = sample(surface, 40_000)
    palette = pal.choose_palette(pal.histogram(points.colors, np.ones(len(points.colors), bool)), 4)
    without = pal.choose_palette(pal.histogram(points.colors), 4)
    assert np.array_equal(palette, without)


def test_a_histogram_adds_up_to_the_whole_surface(figure_colors: np.ndarray) -> None:
    seen = pal.histogram(figure_colors)
    assert seen.share.sum() == pytest.approx(1)
    assert seen.share @ seen.colors == pytest.approx(figure_colors.mean(axis=0))
    few = pal.coarser(seen)
    assert len(few.share) <= pal.COARSE_CELLS
    assert few.share @ few.colors == pytest.approx(figure_colors.mean(axis=0))


# ---------------------------------------------------------------------------------------------------- owned filaments


def test_the_best_subset_of_owned_filaments_is_found() -> None:
    owned = shop.parse_filaments(["#00FF00", "#C81E28", "#FFFF00", "#143CA0", "#808080"])
    chosen = shop.choose_owned(pal.histogram(FLAT), owned, 2)
    assert chosen.tolist() == [[200, 30, 40], [20, 60, 160]]


def test_many_owned_filaments_are_searched_by_exchanges_as_well_as_by_trying_all(figure_colors: np.ndarray, monkeypatch: pytest.MonkeyPatch) -> None:
    owned = shop.parse_filaments([filament.hex for filament in shop.named_filaments()[:16]])
    seen = pal.histogram(figure_colors)
    all_tried = pal.mean_difference(seen, shop.choose_owned(seen, owned, 3))
    monkeypatch.setattr(shop, "MOST_SUBSETS", 0)
    exchanged = pal.mean_difference(seen, shop.choose_owned(seen, owned, 3))
    assert all_tried <= exchanged <= 1.05 * all_tried


@pytest.mark.parametrize(("colors", "said"), [([], "1 to 64"), (["#000000"] * 65, "1 to 64"), (["#112233", "blue"], r"filaments\.1.*#RRGGBB")])
def test_a_list_that_is_no_list_of_colours_is_refused(colors: list[str], said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        shop.parse_filaments(colors)


def test_owned_twice_counts_once() -> None:
    assert len(shop.parse_filaments(["#112233", "#445566", "#112233"])) == 2


def test_names_are_different_and_every_one_is_nearest_to_itself() -> None:
    table = shop.named_filaments()
    assert len({filament.name for filament in table}) == len(table) == len({filament.hex for filament in table})
    for filament in table:
        color = shop.parse_filaments([filament.hex])[0]
        assert shop.nearest_named(color) == filament


def test_colours_get_the_name_a_shop_would_use() -> None:
    names = [shop.nearest_named(np.array(color, np.uint8)).name for color in ([255, 255, 255], [0, 0, 0], [210, 20, 20], [20, 90, 200])]
    assert names == ["White", "Black", "Red", "Blue"]


def test_names_stand_well_apart() -> None:
    lab = np.stack([srgb_to_lab(shop.parse_filaments([f.hex])[0]) for f in shop.named_filaments()])
    between = delta_e_2000(lab[:, None], lab[None]) + 100 * np.eye(len(lab))
    assert between.min() > 2.5
