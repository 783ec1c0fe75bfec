"""Painting as a whole: limits, slots, forecast, and what the file shows against what the model showed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from maquette.errors import InvalidInput
from maquette.formats.threemf.layouts import write
from maquette.formats.threemf.reader import read
from maquette.mesh import Material, Model, Part, single
from maquette.mesh import topology as topo
from maquette.printing.color import delta_e_table, srgb_to_lab
from maquette.printing.painting.export import multicolor_bytes, painted_mesh, warnings
from maquette.printing.painting.forecast import layer_count
from maquette.printing.painting.paint import PaintResult, paint
from maquette.printing.painting.printers import BRANDS, Printer, printer_of
from maquette.printing.painting.samples import sample
from tests.printing.figures import box, painted_figure, textured_box

RED, BLUE, WHITE = (200, 20, 30), (20, 40, 200), (240, 240, 240)


def bands(*colors: tuple[int, int, int], upright: bool = False) -> np.ndarray:
    """A picture of equal stripes, one above the other, or side by side when `upright`."""
    rows = np.repeat(np.array(colors, np.uint8), 240 // len(colors), axis=0)[:, None].repeat(240, 1)
    return rows.transpose(1, 0, 2) if upright else rows


def hexes(result: PaintResult) -> list[str]:
    return [color.hex for color in result.palette]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"max_colors": 0}, "max_colors.*1 to 16"),
        ({"max_colors": 17}, "max_colors.*17"),
        ({"max_colors": True}, "max_colors"),
        ({"max_depth": 2}, "max_depth.*3 to 6"),
        ({"max_depth": 7}, "max_depth"),
        ({"filaments": ["red"]}, r"filaments\.0"),
    ],
)
def test_options_out_of_range_are_refused_by_name(options: dict, said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        paint(textured_box(bands(RED, BLUE)), **options)


def test_slots_are_in_order_of_area_and_shares_add_up() -> None:
    result = paint(textured_box(bands(RED, WHITE, WHITE)), max_depth=6)
    assert hexes(result) == ["#F0F0F0", "#C8141E"]
    assert [color.share for color in result.palette] == pytest.approx([2 / 3, 1 / 3], abs=0.01)
    assert sum(color.share for color in result.palette) == pytest.approx(1)
    assert [color.named.name for color in result.palette] == ["White", "Red"]


def test_one_colour_is_enough_if_that_is_asked_for() -> None:
    result = paint(textured_box(bands(RED, BLUE)), max_colors=1)
    assert len(result.palette) == 1
    assert result.tool_changes == 0
    assert result.palette[0].share == 1


def test_a_colour_that_clean_up_takes_away_is_no_slot() -> None:
    pixels = bands(WHITE, WHITE)
    pixels[:4, :4] = RED
    assert hexes(paint(textured_box(pixels, (0.02, 0.02, 0.02)))) == ["#F0F0F0"]


def test_flat_colours_are_printed_without_error() -> None:
    result = paint(textured_box(bands(RED, BLUE, WHITE)), max_depth=6)
    assert result.delta_e.mean < 1


def test_layers_one_above_the_other_change_filament_once_and_side_by_side_once_a_layer() -> None:
    side = box((0.02, 0.02, 0.02))
    materials = (Material(base_color=(1, 0, 0, 1)), Material(base_color=(0, 0, 1, 1)))
    stacked = Model((Part(side, 0), Part(side.with_vertices(side.vertices + (0, 0.02, 0)), 1)), materials)
    beside = Model((Part(side, 0), Part(side.with_vertices(side.vertices + (0.03, 0, 0)), 1)), materials)
    above = paint(stacked)
    assert layer_count(above.surface) == above.layers == 200
    assert above.tool_changes == 1
    assert paint(beside).tool_changes == 100


def test_painting_is_the_same_every_time() -> None:
    first, second = (paint(painted_figure(1500, 256), 6, 5) for _ in range(2))
    assert first.report() == second.report()
    assert np.array_equal(first.tree.labels, second.tree.labels)


@pytest.mark.parametrize("colors", [4, 16])
def test_the_painted_surface_is_near_the_best_that_these_filaments_can_do(colors: int) -> None:
    """At depth 4, without the clean-up that takes unprintable detail away, within half a CIEDE2000 of choosing for every texel."""
    result = paint(painted_figure(6000, 512), colors, 4, nozzle_mm=0, island_mm2=0)
    points = sample(result.surface, 20_000, 500_000)
    ideal = delta_e_table(srgb_to_lab(points.colors), srgb_to_lab(result.colors)).min(axis=1).mean()
    assert ideal <= result.delta_e.mean + 0.05
    assert result.delta_e.mean - ideal < 0.5


@pytest.mark.parametrize("colors", [4, 16])
def test_clean_up_keeps_the_painting_within_half_a_difference_of_the_best_these_filaments_can_do(colors: int) -> None:
    result = paint(painted_figure(6000, 1024), colors, 4)
    points = sample(result.surface, 20_000, 500_000)
    ideal = delta_e_table(srgb_to_lab(points.colors), srgb_to_lab(result.colors)).min(axis=1).mean()
    assert result.delta_e.mean - ideal < 0.5


def test_clean_up_costs_little_where_features_are_printable() -> None:
    result = paint(textured_box(bands(RED, BLUE, WHITE, (20, 150, 40))), max_depth=6)
    assert result.delta_e.mean < 1.0


def test_deeper_painting_of_a_coarse_mesh_is_nearer_and_larger() -> None:
    sizes, errors = [], []
    for depth in (3, 4, 5, 6):
        result = paint(painted_figure(600, 512), 8, depth, nozzle_mm=0, island_mm2=0)
        sizes.append(len(write(painted_mesh(result, "universal", "figure"))))
        errors.append(result.delta_e.mean)
    assert sizes == sorted(sizes) and sizes[-1] > 1.5 * sizes[0]
    assert errors == sorted(errors, reverse=True)


def test_the_standard_layout_shows_the_same_painting_in_whole_faces() -> None:
    model = painted_figure(800, 256)
    painted = paint(model, 5)
    (item,) = read(write(painted_mesh(painted, "standard", "figure"), "standard")).items
    assert topo.is_closed(item.faces)
    area = topo.face_normals(item.vertices_mm, item.faces)[1]
    covered = np.bincount(item.color, weights=area) / area.sum()
    assert covered == pytest.approx([color.share for color in painted.palette], abs=1e-3)


def test_an_open_model_is_painted_and_says_so() -> None:
    mesh = box()
    made = multicolor_bytes(single(replace(mesh, faces=mesh.faces[1:]), Material(base_color=(1, 0, 0, 1))))
    assert made.report["watertight"] == (not made.report["warnings"])


def test_more_filaments_than_some_slicers_print_are_pointed_out() -> None:
    model = painted_figure(2000, 512)
    result = paint(model, 16)
    assert len(result.palette) == 16
    assert any("15" in warning for warning in warnings(model, result, "prusa"))
    assert warnings(model, result, "universal") == []


def test_the_title_is_the_models_name_unless_another_is_given() -> None:
    model = replace(textured_box(bands(RED, BLUE)), name="Red & blue")
    assert read(multicolor_bytes(model).threemf).metadata["Title"] == "Red & blue"
    assert read(multicolor_bytes(model, title="Box").threemf).metadata["Title"] == "Box"


def test_every_brand_has_a_printer_and_a_flavour_overrides_its_layout_only() -> None:
    for brand in BRANDS:
        printer = printer_of(brand, None)
        assert min(printer.bed_centre_mm) >= 90 and max(printer.bed_centre_mm) <= 180
        assert printer_of(brand, "standard") == Printer("standard", printer.bed_centre_mm)
    assert printer_of(None, None) == Printer()
    assert printer_of("prusa", None).flavor == "prusa"
    assert printer_of("bambu", None).flavor == "bambu"
