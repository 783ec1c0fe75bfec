"""Fixtures as files, remarks in two languages, result.json, the report's picture, and the estimate of plastic and time."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np
import pytest

from maquette.errors import InvalidInput, Unprintable
from maquette.formats import stl
from maquette.mesh import Mesh, single
from maquette.mesh.solid import Solid, solid, surface
from maquette.mesh.topology import face_normals, is_closed
from maquette.printing.lamp import result
from maquette.printing.lamp.checks import defects, verify
from maquette.printing.lamp.fixture import fixture, names
from maquette.printing.lamp.metrics import opening, planarity
from maquette.printing.lamp.notices import CODES, Notice
from maquette.printing.lamp.report import facts, report_image
from maquette.printing.lamp.stl_grid import printable
from maquette.printing.print_estimate import estimate, footprint_cm2
from maquette.printing.report.sheet import Panel, drawable, histogram, sheet
from maquette.printing.report.views import CUT, cutaway, underside
from tests.mesh.shapes import box
from tests.printing.shades import lamp, metrics

KIT = "bambu_mh001_60mm"
SLICER = shutil.which("prusa-slicer")


# ----------------------------------------------------------------------------------------------------------- fixtures


def test_every_file_of_the_folder_is_a_preset_of_its_own_name() -> None:
    files = [entry.name for entry in resources.files("maquette.printing.fixtures").iterdir() if entry.name.endswith(".json")]
    assert sorted(files) == [f"{name}.json" for name in names()]
    for name in names():
        made = fixture(name)
        assert made is not None and made.name == name
        assert {"en", "zh"} <= set(made.title)
        assert made.clearance_mm >= 0.1 and made.seat_radius_mm > made.disc_diameter_mm / 2


def test_the_kit_needs_a_clear_column_of_60_4_by_20_4_mm_in_a_ring_of_63_4() -> None:
    kit = fixture(KIT)
    assert kit is not None
    assert (2 * kit.seat_radius_mm, kit.seat_height_mm, kit.ring_diameter_mm) == pytest.approx((60.4, 20.4, 63.4))


def test_none_is_no_fixture_and_an_unknown_name_says_what_there_is() -> None:
    assert fixture("none") is None
    with pytest.raises(InvalidInput, match=f"{KIT}, none"):
        fixture("candle")


# ------------------------------------------------------------------------------------------------------------ remarks


def test_every_remark_speaks_english_and_chinese_with_the_same_numbers() -> None:
    numbers: dict[str, Any] = {
        "requested_mm": 0.01, "used_mm": 0.2, "used_percent": 41.0, "requested_percent": 35, "diameter_mm": 3.0, "height_mm": 40.0, "needed_mm": 63.4,
        "option": "fixture_offset_x_mm", "count": 2, "share_percent": 7.5, "size_mm": 400.0, "wall_mm": 0.5, "area_cm2": 9.0,
    }  # fmt: skip
    for code in CODES:
        english, chinese = Notice(code, numbers).message("en"), Notice(code, numbers).message("zh")
        assert re.search(r"[\u4e00-\u9fff]", chinese) and not re.search(r"[\u4e00-\u9fff]", english)
        assert set(re.findall(r"\d+\.\d+", english)) == set(re.findall(r"\d+\.\d+", chinese))
        assert set(Notice(code, numbers).as_json()) == {"code", "message", "message_zh", "params"}


# -------------------------------------------------------------------------------------------------------- result.json


@pytest.mark.parametrize(
    ("shape", "options"), [("dome", {}), ("two_legged", {}), ("dome", {"light_source_preset": "none"}), ("ball", {"cut_side": "top"})]
)
def test_result_json_keeps_to_its_schema_and_says_what_was_decided(shape: str, options: dict[str, Any]) -> None:
    made = lamp(shape, **options)
    files = {"lamp.stl": stl.write(single(made.lamp))}
    document = result.document(made, metrics(shape, **options), files)
    jsonschema.validate(json.loads(result.encoded(document)), result.schema())
    resolved = document["options_resolved"]
    assert resolved["fixture_mode"] == made.plan.mode
    assert resolved["cut_side"] == options.get("cut_side", "bottom")
    assert resolved["thickness_mm_effective"] == made.plan.wall_mm
    assert document["files"][0]["bytes"] == len(files["lamp.stl"])
    assert result.encoded(document) == result.encoded(result.document(made, metrics(shape, **options), files))


def test_the_reported_scale_turns_model_units_into_millimetres() -> None:
    made = lamp("ball", light_source_preset="none")
    assert made.scale * 2.0 == pytest.approx(80.0, abs=0.3)


# ------------------------------------------------------------------------------------------------------------- checks


def test_the_inspection_finds_what_a_maker_would_send_back() -> None:
    made, found = lamp("dome"), metrics("dome")
    assert defects(made, found) == []
    sunk = replace(made, lamp=Mesh(made.lamp.vertices - [0, 0, 0.5], made.lamp.faces))
    assert any("stands" in problem for problem in defects(sunk, found))
    small = replace(made, lamp=Mesh(made.lamp.vertices * 0.9, made.lamp.faces))
    assert any("extent" in problem for problem in defects(small, found))
    with pytest.raises(Unprintable, match="does not fit"):
        verify(made, found | {"seat_interference_mm3": 12.0})


def test_a_leaf_that_ends_just_above_the_bed_does_not_make_the_rim_uneven() -> None:
    made = lamp("dome")
    edge = float(made.lamp.vertices[made.lamp.vertices[:, 2] < 1e-6, 0].max())
    leaf = Solid.cube((3.0, 3.0, 2.0)).translate((edge - 1.0, -1.5, 0.03))
    body = solid(made.lamp) + leaf
    mesh = surface(body)
    normals, areas = face_normals(mesh.vertices, mesh.faces)
    found = opening(made, body, normals, areas, mesh.vertices[mesh.faces][:, :, 2])
    assert found["rim_planarity"] < 1e-3
    assert found["rim_area"] == pytest.approx(metrics("dome")["opening"]["rim_area"], rel=0.01)


def test_a_rim_is_flat_although_a_brim_rises_gently_from_its_edge_and_not_flat_when_a_part_of_it_is_off() -> None:
    heights, areas = np.zeros((101, 3)), np.ones(101)
    heights[-1] = [0.0, 0.0, 0.02]
    assert planarity(heights, areas) == 0.0
    heights[:10] = [0.0, 0.015, 0.0]
    assert planarity(heights, areas) == pytest.approx(0.015)
    assert planarity(np.zeros((0, 3)), np.zeros(0)) == 0.0


def test_rounding_to_what_stl_holds_keeps_a_solid_closed_even_where_it_touches_itself() -> None:
    touching = (
        Solid.cube((1.0, 1.0, 1.0)) + Solid.cube((1.0, 1.0, 1.0)).translate((1.0, 1.0, 0.0)) + Solid.cube((2.0, 2.0, 0.2)).translate((0.0, 0.0, -0.2))
    )
    made = printable(touching)
    read = stl.read(stl.write(single(made))).parts[0].mesh
    assert is_closed(read.faces)
    np.testing.assert_array_equal(made.vertices, made.vertices.astype(np.float32))


@pytest.mark.parametrize("bridge_mm", [1e-6, 3e-5])
def test_sheets_held_together_by_less_than_the_grid_are_drawn_apart(bridge_mm: float) -> None:
    side = 1.0 + bridge_mm
    pinched = Solid.cube((1.0, 1.0, 1.0)) + Solid.cube((side, side, 1.0)).translate((1.0 - bridge_mm, 1.0 - bridge_mm, 0.0))
    made = printable(pinched)
    assert is_closed(made.faces)
    assert solid(made).volume() == pytest.approx(2.0, abs=0.02)


# ------------------------------------------------------------------------------------------------------------ picture


def test_the_report_shows_four_views_and_the_numbers_that_matter() -> None:
    made, found = lamp("dome"), metrics("dome")
    page = report_image(made, found, "a bun", ["A remark that is long enough to need more than one line. " * 6])
    assert page.shape[2] == 3 and page.shape[0] > 1100 and page.shape[1] > 1050
    red = (page[..., 0] > 90) & (page[..., 1] < 70) & (page[..., 2] < 60)
    assert red.sum() > 500
    shown = dict(facts(made, found))
    assert shown["Opening"] == "60.4 mm"
    assert shown["Fits beds of"] == "180 mm and up"
    assert shown["PLA, shade + disc"].endswith("+ 8 g")


def test_a_section_colours_only_what_was_cut() -> None:
    shell = surface(Solid.cube((20.0, 20.0, 20.0), True) - Solid.cube((16.0, 16.0, 16.0), True))
    picture = cutaway(shell, 160).astype(int)
    red = (picture[..., 0] - picture[..., 1] > 60).mean()
    assert 0.01 < red < 0.2
    assert CUT[0] > CUT[1]
    with pytest.raises(Unprintable):
        cutaway(shell, 64, at_x_mm=-50.0)


def test_overhangs_are_marked_from_below() -> None:
    cube = box((10.0, 10.0, 10.0), (0.0, 0.0, 5.0))
    normals_down = np.zeros(len(cube.faces), bool)
    plain = underside(cube, 128, normals_down, normals_down).astype(int)
    marked = underside(cube, 128, ~normals_down, normals_down).astype(int)
    assert (np.abs(plain - marked).sum(axis=2) > 60).mean() > 0.1


def test_a_sheet_grows_with_what_it_has_to_say() -> None:
    panel = Panel("caption", np.full((200, 300, 3), 90, np.uint8))
    short, long = (sheet("title " * count, [("a", "b")] * count, [panel] * count, ["words " * 80] * count) for count in (2, 6))
    assert long.shape[0] > short.shape[0] and long.shape[1] == short.shape[1]


def test_a_title_leaves_out_what_the_font_has_no_letters_for() -> None:
    assert drawable("An owl, 5 °C") == "An owl, 5 °C"
    assert drawable("一只猫 named 咪咪 Mimi") == "named Mimi"
    assert drawable("一只猫") == "Untitled"


def test_a_histogram_marks_what_is_off_target() -> None:
    def red(values: np.ndarray) -> float:
        picture = histogram(values, 1.5, 200).astype(int)
        return float((picture[..., 0] - picture[..., 2] > 80).mean())

    assert red(np.full(100, 1.5)) == 0.0
    assert red(np.full(100, 0.4)) > 0.001
    assert histogram(np.zeros(0), 1.5, 200).shape == (200, 200, 3)


# ----------------------------------------------------------------------------------------------------------- estimate


def test_an_estimate_counts_layers_and_plastic() -> None:
    made = estimate(box((20.0, 30.0, 10.0), (0, 0, 5.0)))
    assert (made.layers, made.volume_cm3) == (50, pytest.approx(6.0))
    assert made.mass_g == pytest.approx(7.44)
    assert made.minutes["fast"] < made.minutes["standard"]
    assert estimate(box((20.0, 30.0, 10.0002), (0, 0, 5.0001))).layers == 50


def test_what_lies_flat_on_the_bed_takes_longer_than_the_same_turned_over() -> None:
    standing, turned_over = (surface(Solid.cylinder(10.0, low, high, 96)) for low, high in ((20.0, 10.0), (10.0, 20.0)))
    assert (footprint_cm2(standing), footprint_cm2(turned_over)) == (pytest.approx(12.57, abs=0.02), pytest.approx(3.14, abs=0.01))
    slow, quick = estimate(standing), estimate(turned_over)
    assert (slow.volume_cm3, slow.layers) == (pytest.approx(quick.volume_cm3), quick.layers)
    assert all(slow.minutes[speed] > quick.minutes[speed] + 1.0 for speed in slow.minutes)


@pytest.mark.slicer
@pytest.mark.skipif(SLICER is None, reason="PrusaSlicer is not installed")
@pytest.mark.parametrize("shape", ["dome", "two_legged"])
def test_a_slicer_finds_nothing_to_repair_and_needs_as_much_plastic_and_about_as_long(shape: str, tmp_path: Path) -> None:
    made = lamp(shape)
    for name, part in (("lamp", made.lamp), ("base", made.base)):
        assert part is not None
        path, gcode = tmp_path / f"{name}.stl", tmp_path / f"{name}.gcode"
        path.write_bytes(stl.write(replace(single(part), unit_m=1e-3)))
        info = subprocess.run([str(SLICER), "--info", str(path)], capture_output=True, text=True, timeout=120).stdout
        assert "manifold = yes" in info and re.search(r"number_of_parts\s*=\s*1\b", info)
        flags = [
            "--layer-height",
            "0.2",
            "--first-layer-height",
            "0.2",
            "--perimeters",
            "4",
            "--fill-density",
            "100%",
            "--fill-pattern",
            "rectilinear",
        ]
        run = subprocess.run([str(SLICER), "-g", *flags, "-o", str(gcode), str(path)], capture_output=True, text=True, timeout=240)
        assert run.returncode == 0 and "epair" not in run.stdout and "mpty layer" not in run.stdout
        text, wanted = gcode.read_text(), estimate(part)
        assert text.count(";LAYER_CHANGE") == pytest.approx(wanted.layers, abs=1)
        used = re.search(r"filament used \[cm3\] = ([\d.]+)", text)
        assert used is not None and float(used.group(1)) == pytest.approx(wanted.volume_cm3, rel=0.05)
        took = re.search(r"normal mode\) = (?:(\d+)h )?(?:(\d+)m )?(\d+)s", text)
        assert took is not None
        minutes = 60 * int(took.group(1) or 0) + int(took.group(2) or 0) + int(took.group(3)) / 60
        assert minutes == pytest.approx(wanted.minutes["standard"], rel=0.25)
