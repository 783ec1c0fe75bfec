"""What every lamp must be, whatever it is made of, and that each option does in space what its documentation says."""

from __future__ import annotations

import hashlib
from typing import Any

import numpy as np
import pytest
from scipy.spatial import cKDTree

from maquette.errors import Unprintable
from maquette.mesh import Mesh
from maquette.mesh.measure import measure as count_defects
from maquette.mesh.solid import Solid, extents, solid, surface
from maquette.mesh.topology import concatenate
from maquette.printing.frame import to_print
from maquette.printing.lamp.checks import defects
from maquette.printing.lamp.fixture import fixture
from maquette.printing.lamp.metrics import measure
from maquette.printing.lamp.options import LampOptions
from maquette.printing.lamp.orient import rotation
from maquette.printing.lamp.processor import make_lamp
from tests.mesh.shapes import box
from tests.printing.shades import codes, dome, lamp, metrics, pear, two_legged

WHATEVER: list[tuple[str, dict[str, Any]]] = [
    ("dome", {}),
    ("ball", {}),
    ("pear", {"rotate_x_deg": 30.0, "rotate_y_deg": -200.0}),
    ("two_legged", {}),
    ("ring", {}),
    ("ring", {"rotate_x_deg": 90.0}),
    ("slab", {}),
    ("slab", {"rotate_x_deg": 90.0}),
    ("mushroom", {}),
    ("dome", {"diameter_mm": 50.0}),
    ("dome", {"diameter_mm": 63.4}),
    ("two_legged", {"diameter_mm": 400.0}),
    ("two_legged", {"thickness_mm": 0.01}),
    ("dome", {"thickness_mm": 10.0}),
    ("dome", {"cut_amount_percent": 1.0}),
    ("dome", {"cut_amount_percent": 100.0}),
    ("pear", {"fixture_offset_x_mm": 80.0, "fixture_offset_z_mm": 80.0}),
    ("pear", {"fixture_offset_x_mm": -80.0, "fixture_offset_z_mm": -80.0, "diameter_mm": 200.0}),
    ("ball", {"cut_side": "top"}),
    ("dome", {"cut_side": "top", "thickness_mm": 2.5}),
    ("two_legged", {"cut_side": "top", "light_source_preset": "none"}),
]


@pytest.mark.parametrize(("shape", "options"), WHATEVER)
def test_every_lamp_is_one_closed_body_of_the_wanted_size_that_stands_flat_and_takes_its_light(shape: str, options: dict[str, Any]) -> None:
    made, found = lamp(shape, **options), metrics(shape, **options)
    assert defects(made, found) == []
    counted = count_defects(made.lamp.vertices, made.lamp.faces)
    assert counted.watertight
    assert (counted.degenerate_faces, counted.duplicate_faces, counted.bodies) == (0, 0, 1)
    assert made.lamp.size.max() == pytest.approx(options.get("diameter_mm", 80.0), abs=0.1)
    rim = found["opening"]
    assert rim["rim_area"] >= 0.3 * rim["rim_perimeter"] * made.plan.wall_mm
    assert rim["rim_planarity"] <= 0.01


@pytest.mark.parametrize(
    ("shape", "options"),
    [("dome", {}), ("pear", {"thickness_mm": 2.5, "diameter_mm": 120.0}), ("two_legged", {"diameter_mm": 150.0}), ("dome", {"thickness_mm": 0.6})],
)
def test_the_wall_is_even_and_the_body_hollow(shape: str, options: dict[str, Any]) -> None:
    made, wall = lamp(shape, **options), metrics(shape, **options)["wall"]
    wanted = options.get("thickness_mm", 1.5)
    assert made.plan.wall_mm == wanted
    assert wall["p5"] >= 0.95 * wanted
    assert wall["p50"] == pytest.approx(wanted, rel=0.02)
    assert wall["within_10pct"] >= 0.9
    assert wall["solid_share"] <= 0.05


def test_hollow_means_no_more_plastic_than_wall_and_seat_need() -> None:
    made, found = lamp("dome"), metrics("dome")
    outside = solid(made.outer).surface_area()
    plate = np.pi * (43.0**2 - 30.2**2) * 2.0
    assert found["volume_cm3"] * 1000 <= 1.15 * outside * 1.5 + plate


@pytest.mark.parametrize(("shape", "options"), [("dome", {}), ("two_legged", {}), ("two_legged", {"diameter_mm": 150.0}), ("mushroom", {})])
def test_the_hollow_opens_towards_the_light(shape: str, options: dict[str, Any]) -> None:
    found = metrics(shape, **options)
    size = options.get("diameter_mm", 80.0)
    assert found["opening"]["roof_inscribed_d"] >= min(12.0, 0.15 * size) - 0.5
    assert found["light_visible_share"] >= 0.4


def test_details_above_the_cut_are_kept_to_the_last_vertex() -> None:
    made = lamp("pear", light_source_preset="none")
    plan = made.plan
    turned = to_print(pear().vertices, 1.0)
    low, high = turned.min(axis=0), turned.max(axis=0)
    upright = (turned - [*(0.5 * (low + high))[:2], low[2]]) / (high - low).max()
    expected = (upright - [*plan.origin, plan.cut.opening]) * plan.scale_mm
    distance, _ = cKDTree(made.lamp.vertices).query(expected[expected[:, 2] > 0.1])
    assert distance.max() < 1e-4


# ------------------------------------------------------------------------------------------------- options: the solid


def test_more_wall_is_more_plastic_and_the_outside_stays() -> None:
    volumes = [metrics("pear", thickness_mm=wall, light_source_preset="none")["volume_cm3"] for wall in (1.0, 1.5, 3.0)]
    assert volumes == sorted(volumes)
    assert volumes[2] > 2.2 * volumes[0]


def test_more_cut_is_a_lower_lamp() -> None:
    shares = []
    for cut in (1.0, 35.0, 100.0):
        size = lamp("two_legged", cut_amount_percent=cut, light_source_preset="none").lamp.size
        shares.append(size[2] / size[0])
    assert shares == sorted(shares, reverse=True)
    assert shares[2] < 0.65 * shares[0]


def test_the_cut_is_a_share_of_half_the_height_or_of_all_of_it() -> None:
    half, full = lamp("ball", light_source_preset="none"), lamp("ball", light_source_preset="none", cut_reference="full")
    assert half.plan.cut.share == pytest.approx(0.175)
    assert full.plan.cut.share == pytest.approx(0.35)
    assert half.lamp.size[2] == pytest.approx(80 * (1 - 0.175), abs=0.3)


def test_a_ball_of_80_mm_opens_to_about_60_mm_at_the_defaults() -> None:
    lowest = lamp("ball", light_source_preset="none").lamp
    rim = lowest.vertices[lowest.vertices[:, 2] < 1e-3]
    assert 2 * np.hypot(rim[:, 0], rim[:, 1]).max() == pytest.approx(60.8, abs=0.5)


def test_twice_the_size_with_twice_the_wall_is_eight_times_the_plastic() -> None:
    small = metrics("pear", light_source_preset="none", diameter_mm=70.0, thickness_mm=1.5)["volume_cm3"]
    large = metrics("pear", light_source_preset="none", diameter_mm=140.0, thickness_mm=3.0)["volume_cm3"]
    assert large / small == pytest.approx(8.0, rel=0.01)


def test_rotations_turn_about_x_then_y_then_z_and_full_turns_vanish() -> None:
    x_then_z = rotation(90.0, 0.0, 90.0)
    np.testing.assert_array_equal(x_then_z @ [0.0, 1.0, 0.0], [0.0, 0.0, 1.0])
    np.testing.assert_array_equal(rotation(360.0, -360.0, 720.0), np.eye(3))
    np.testing.assert_allclose(rotation(0.0, 90.0, 0.0) @ [0.0, 0.0, 1.0], [1.0, 0.0, 0.0], atol=0)


def test_rotating_by_360_degrees_changes_no_byte_and_the_same_call_makes_the_same_bytes() -> None:
    def digest(**options: float) -> str:
        made = make_lamp(two_legged(), LampOptions(**options), fixture("bambu_mh001_60mm"))  # type: ignore[arg-type]
        return hashlib.sha256(made.lamp.vertices.tobytes() + made.lamp.faces.tobytes()).hexdigest()

    assert digest() == digest(rotate_x_deg=360.0, rotate_y_deg=-360.0, rotate_z_deg=360.0) == digest()


def test_turning_a_model_over_cuts_its_other_end() -> None:
    upright, flipped = (metrics("pear", light_source_preset="none", rotate_x_deg=angle) for angle in (0.0, 180.0))
    assert flipped["opening"]["area"] < 0.6 * upright["opening"]["area"]


# -------------------------------------------------------------------------------------------------- options: the seat


def clear(made: Any, radius: float, top: float, x: float = 0.0) -> float:
    """Volume of the lamp inside a cylinder that starts below the bed."""
    plug = Solid.cylinder(top + 1.0, radius, radius, 128).translate((x, 0.0, -1.0))
    return float((solid(made.lamp) ^ plug).volume())


def test_a_wide_shade_takes_the_light_into_a_recess() -> None:
    made = lamp("dome")
    assert made.plan.mode == "recess"
    assert codes(made) == []
    assert clear(made, 30.1, 20.4) == pytest.approx(0.0, abs=1e-6)
    assert clear(made, 30.6, 2.0) > 50.0


def test_a_narrow_shade_gets_a_foot_no_wider_than_itself() -> None:
    made = lamp("two_legged")
    assert made.plan.mode == "loft"
    assert "FIXTURE_LOFT" in codes(made)
    assert clear(made, 30.1, 20.4) == pytest.approx(0.0, abs=1e-6)
    assert made.lamp.size[:2].max() <= 80.0 + 1e-3


def test_a_lamp_smaller_than_the_seat_stands_on_the_disc() -> None:
    made = lamp("dome", diameter_mm=50.0)
    assert made.plan.mode == "stand_on"
    assert codes(made) == ["FIXTURE_STAND_ON"]
    assert made.base is not None


def test_without_a_fixture_there_is_neither_seat_nor_disc_nor_slot() -> None:
    made = lamp("dome", light_source_preset="none")
    assert made.base is None
    assert made.plan.mode == "none"
    assert metrics("dome", light_source_preset="none")["genus"] == 0
    shifted = lamp("dome", light_source_preset="none", fixture_offset_x_mm=20.0, fixture_offset_z_mm=9.0)
    np.testing.assert_array_equal(made.lamp.vertices, shifted.lamp.vertices)


def test_the_cable_leaves_through_the_back_and_can_be_laid_in_from_below() -> None:
    for made in (lamp("dome"), lamp("two_legged")):
        cable = Solid.cube((3.9, 60.0, 4.9)).translate((-1.95, 0.0, -0.01))
        assert (solid(made.lamp) ^ cable).volume() == pytest.approx(0.0, abs=1e-6)
        front = Solid.cube((3.9, 60.0, 4.9)).translate((-1.95, -60.0, -0.01))
        assert (solid(made.lamp) ^ front).volume() > 10.0


def test_the_seat_moves_sideways_with_its_option_or_becomes_a_foot() -> None:
    made = lamp("dome", diameter_mm=200.0, fixture_offset_x_mm=25.0)
    assert made.plan.mode == "recess"
    assert clear(made, 30.1, 20.4, x=25.0) == pytest.approx(0.0, abs=1e-6)
    assert clear(made, 30.1, 20.4, x=0.0) > 1.0
    assert lamp("dome", fixture_offset_x_mm=80.0).plan.mode == "loft"


def test_a_raised_seat_has_a_skirt_below_and_never_sinks_below_the_bed() -> None:
    raised, sunk = lamp("dome", diameter_mm=200.0, fixture_offset_z_mm=20.0), lamp("dome", diameter_mm=200.0, fixture_offset_z_mm=-20.0)
    assert raised.plan.seat.floor_z == 20.0
    assert clear(raised, 30.1, 40.4) == pytest.approx(0.0, abs=1e-6)
    inside_skirt = Solid.cylinder(5.0, 45.0, 45.0, 96) - Solid.cylinder(5.0, 32.0, 32.0, 96)
    assert (solid(raised.lamp) ^ inside_skirt.translate((0.0, 0.0, 2.0))).volume() < 0.8 * inside_skirt.volume()
    assert sunk.plan.seat.floor_z == 0.0
    assert "FIXTURE_OFFSET_LIMITED" in codes(sunk)


def test_the_light_finds_the_place_where_it_fits_when_the_middle_is_not_it() -> None:
    mug = surface(solid(dome()) + solid(box((1.6, 0.5, 0.5), (1.3, -0.35, 0.0))))
    made = make_lamp(mug, LampOptions(diameter_mm=140.0), fixture("bambu_mh001_60mm"))
    assert made.plan.mode == "recess"
    assert clear(made, 30.1, 20.4) == pytest.approx(0.0, abs=1e-6)


def test_flattening_the_head_prints_upside_down_with_the_seat_on_top() -> None:
    made = lamp("ball", cut_side="top")
    assert made.plan.mode == "recess"
    height = float(made.lamp.size[2])
    plug = Solid.cylinder(21.4, 30.1, 30.1, 128).translate((0.0, 0.0, height - 20.4))
    assert (solid(made.lamp) ^ plug).volume() == pytest.approx(0.0, abs=1e-6)
    assert metrics("ball", cut_side="top")["opening"]["rim_area"] > 2000.0


def test_on_its_head_a_long_legged_figure_opens_where_its_body_begins() -> None:
    legs = [Solid.cylinder(1.2, 0.09, 0.09, 32).translate((x, y, 0.0)) for x in (-0.3, 0.3) for y in (-0.3, 0.3)]
    body = Solid.sphere(0.7, 64).translate((0.0, 0.0, 1.7))
    animal = surface((body + legs[0] + legs[1] + legs[2] + legs[3]).rotate((-90.0, 0.0, 0.0)))
    found = measure(make_lamp(animal, LampOptions(cut_side="top"), fixture("bambu_mh001_60mm")))
    assert found["opening"]["roof_inscribed_d"] >= 11.0
    assert found["light_visible_share"] > 0.4


def test_the_base_disc_is_the_fixtures() -> None:
    made = lamp("dome")
    assert made.base is not None
    assert made.base.size[[0, 2]] == pytest.approx([60.0, 2.4], abs=0.02)
    assert made.base.bounds[0, 2] == 0.0
    disc = solid(made.base)
    full = np.pi * 30.0**2 * 2.4
    holes = 2 * np.pi * 2.5**2 * 2.4 + 3.2 * 14.0 * 2.4
    assert disc.volume() == pytest.approx(full - holes, rel=0.01)
    assert disc.genus() == 2
    top = disc.slice(2.39).bounds()
    assert top[2] - top[0] == pytest.approx(59.2, abs=0.1)


# ------------------------------------------------------------------------------------------------- what can't be done


def test_the_wall_gives_way_where_it_would_leave_no_room() -> None:
    made = lamp("slab", thickness_mm=10.0, light_source_preset="none")
    assert made.plan.wall_mm < 10.0
    assert "THICKNESS_REDUCED" in codes(made)


def test_a_wall_too_thin_to_exist_is_raised() -> None:
    made = lamp("dome", thickness_mm=0.01)
    assert made.plan.wall_mm == pytest.approx(0.2)
    assert codes(made) == ["THICKNESS_RAISED", "WALL_THIN_FOR_NOZZLE"]


def test_the_cut_is_raised_until_the_hollow_opens() -> None:
    made = lamp("mushroom")
    assert "CUT_RAISED" in codes(made)
    assert made.plan.cut.opening > made.plan.cut.requested


def test_a_body_too_thin_to_open_wide_says_so() -> None:
    rod = surface(Solid.cylinder(80.0, 6.0, 6.0, 48).rotate((-90.0, 0.0, 0.0)))
    thin = make_lamp(rod, LampOptions(thickness_mm=3.0), fixture("bambu_mh001_60mm"))
    assert "OPENING_SMALL" in [notice.code for notice in thin.notices]
    assert "OPENING_SMALL" not in codes(lamp("dome"))


def test_pieces_that_are_not_joined_are_left_out_unless_a_foot_joins_them() -> None:
    apart = concatenate([two_legged(), Mesh(two_legged().vertices * 0.5 + [1.6, 0.6, 0.0], two_legged().faces)])
    alone = make_lamp(apart, LampOptions(light_source_preset="none"), None)
    assert codes(alone)[0] == "PIECES_DROPPED"
    beside = concatenate([two_legged(), Mesh(two_legged().vertices * 0.8 + [1.4, 0.0, 0.0], two_legged().faces)])
    together = make_lamp(beside, LampOptions(diameter_mm=120.0), fixture("bambu_mh001_60mm"))
    assert together.plan.mode == "loft"
    assert "PIECES_DROPPED" not in codes(together)


def test_a_hollow_model_is_filled_before_it_is_hollowed_again() -> None:
    inner = Mesh(pear().vertices * 0.9, pear().faces[:, ::-1])
    made = make_lamp(concatenate([pear(), inner]), LampOptions(light_source_preset="none"), None)
    plain = lamp("pear", light_source_preset="none")
    assert solid(made.lamp).volume() == pytest.approx(solid(plain.lamp).volume(), rel=1e-3)


def test_a_sheet_that_holds_no_light_is_refused_with_its_thickness() -> None:
    sheet = surface(Solid.cube((2.0, 1.2, 0.01)))
    with pytest.raises(Unprintable, match="nowhere thicker than 0"):
        make_lamp(sheet, LampOptions(), fixture("bambu_mh001_60mm"))


def test_ears_thinner_than_paper_count_as_solid_not_as_an_uneven_wall() -> None:
    ears = Solid.cube((1.6, 0.001, 1.0)).translate((-0.8, 0.0, 0.6)).rotate((-90.0, 0.0, 0.0))
    eared = surface(solid(dome()) + ears)
    wall = measure(make_lamp(eared, LampOptions(), fixture("bambu_mh001_60mm")))["wall"]
    assert wall["within_10pct"] > 0.97
    assert wall["p50"] == pytest.approx(1.5, rel=0.02)


def test_an_open_or_empty_model_is_refused() -> None:
    with pytest.raises(Unprintable, match="solid"):
        make_lamp(Mesh(pear().vertices, pear().faces[1:]), LampOptions(), fixture("bambu_mh001_60mm"))
    with pytest.raises(Unprintable):
        make_lamp(Mesh(np.zeros((3, 3)), np.array([[0, 1, 2]], np.int32)), LampOptions(), None)


def test_a_big_lamp_says_which_beds_it_fits() -> None:
    assert "TOO_BIG_FOR_256" in codes(lamp("dome", diameter_mm=400.0))
    fits = metrics("dome", diameter_mm=400.0)["fits_bed"]
    assert fits == {"180": False, "256": False, "300": False, "350": False, "400": True}
    assert all(metrics("dome")["fits_bed"].values())


def test_the_lamp_stands_in_the_print_frame_over_the_fixtures_axis() -> None:
    low, high = extents(solid(lamp("dome").lamp))
    assert low[2] == pytest.approx(0.0, abs=1e-3)
    assert (low + high)[:2] == pytest.approx([0.0, 0.0], abs=0.2)
