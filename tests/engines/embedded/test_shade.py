"""Shades: whatever the subject, a closed body that opens over the light, stands broad, and still shows the subject."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.recipe import Group, Material, Part, Recipe
from maquette.engines.embedded.shade import emblem, globe_shade, shade_of, sturdy, terrain
from maquette.engines.embedded.shade.backing import backed, swelling
from maquette.engines.embedded.shade.body import LOW, REACH_MM, SIZE_MM, STAND_MM, TALL, Body
from maquette.engines.embedded.shade.bowl import filled
from maquette.engines.embedded.shade.compose import is_stout
from maquette.engines.embedded.shade.corbel import corbels
from maquette.engines.embedded.shade.field import solid_where
from maquette.engines.embedded.shade.neck import necks
from maquette.engines.embedded.shade.plump import plumped, rounded_off
from maquette.engines.embedded.shade.proportions import proportions
from maquette.engines.embedded.shade.reach import limited, within
from maquette.engines.embedded.shade.sections import Sections, throat
from maquette.engines.embedded.shade.stance import stance
from maquette.engines.embedded.shade.sturdy import THINNEST_SHARE, thickened
from maquette.engines.embedded.shapes import box, capsule, cone, ellipsoid, extrude, rectangle, sphere, tube
from maquette.mesh import Mesh
from maquette.mesh.interior import interior
from maquette.mesh.model import FloatArray
from maquette.mesh.solid import Solid, extents, solid, surface
from maquette.mesh.topology import face_normals, is_closed
from maquette.printing.lamp.fixture import fixture
from maquette.printing.lamp.options import LampOptions
from maquette.printing.lamp.processor import make_lamp


def y_up(body: Solid) -> Mesh:
    return surface(body.rotate((-90.0, 0.0, 0.0)).refine_to_length(0.08))


def stork() -> Mesh:
    """A round body on two stalks, with a long neck."""
    trunk = Solid.sphere(0.45, 48).translate((0.0, 0.0, 1.2))
    legs = [Solid.cylinder(1.2, 0.04, 0.04, 16).translate((x, 0.0, 0.0)) for x in (-0.15, 0.15)]
    neck = Solid.cylinder(1.0, 0.12, 0.08, 24).translate((0.0, -0.3, 1.3))
    return y_up(trunk + legs[0] + legs[1] + neck)


def beast() -> Mesh:
    """Long, on four thick legs."""
    trunk = Solid.sphere(0.5, 48).scale((0.8, 2.0, 0.8)).translate((0.0, 0.0, 1.0))
    legs = [Solid.cylinder(1.0, 0.18, 0.18, 24).translate((x, y, 0.0)) for x in (-0.22, 0.22) for y in (-0.6, 0.6)]
    return y_up(trunk + legs[0] + legs[1] + legs[2] + legs[3] + Solid.sphere(0.4, 40).translate((0.0, -1.0, 1.5)))


def sword() -> Mesh:
    return y_up(Solid.cube((0.16, 0.05, 2.0)).translate((-0.08, 0.0, 0.0)) + Solid.cube((0.6, 0.06, 0.08)).translate((-0.3, 0.0, 0.5)))


def snake() -> Mesh:
    """Three times as long as high, lying down."""
    return y_up(Solid.sphere(0.3, 40).scale((5.0, 1.2, 1.0)).translate((0.0, 0.0, 0.3)))


SUBJECTS = {"stork": stork, "beast": beast, "sword": sword, "snake": snake}


@pytest.mark.parametrize("name", SUBJECTS)
def test_every_shade_is_closed_takes_the_light_in_a_recess_and_needs_no_foot(name: str) -> None:
    shade = shade_of(SUBJECTS[name]()).mesh
    assert is_closed(shade.faces)
    assert len(solid(shade).decompose()) == 1
    assert shade.bounds[0, 1] == pytest.approx(0.0, abs=1e-6)
    made = make_lamp(shade, LampOptions(), fixture("bambu_mh001_60mm"))
    assert made.plan.mode == "recess"
    assert made.plan.wall_mm == 1.5
    assert not made.plan.cut.raised


def test_a_real_archetype_keeps_its_head_and_gets_a_broad_foot() -> None:
    from maquette.engines.embedded import mesher

    owl = mesher.surface_of(sturdy(individual("owl", 3)), 72)
    shade = shade_of(Mesh(owl.vertices, owl.faces)).mesh
    made = make_lamp(shade, LampOptions(), fixture("bambu_mh001_60mm"))
    assert made.plan.mode == "recess"
    foot = shade.vertices[shade.vertices[:, 1] < 0.001]
    assert np.ptp(foot[:, 0]) > 0.06
    assert shade.size.max() == pytest.approx((SIZE_MM + STAND_MM) / 1000, rel=0.01)


def test_the_same_subject_makes_the_same_bytes_at_any_size() -> None:
    first, second = shade_of(beast()).mesh, shade_of(beast()).mesh
    assert first.vertices.tobytes() == second.vertices.tobytes() and first.faces.tobytes() == second.faces.tobytes()
    large = shade_of(Mesh(beast().vertices * 1024.0, beast().faces)).mesh
    assert large.size == pytest.approx(first.size, rel=1e-6)


def test_stout_subjects_become_the_body_and_thin_or_flat_ones_lie_on_a_globe() -> None:
    stout = {name: is_stout(make()) for name, make in SUBJECTS.items()}
    assert stout == {"stork": True, "beast": True, "sword": False, "snake": True}
    assert shade_of(sword()).laid_on and not shade_of(stork()).laid_on


# -------------------------------------------------------------------------------------------------------------- bodies


@pytest.mark.parametrize("profile", [LOW, TALL])
def test_bodies_are_wide_enough_for_the_light_and_close_without_support(profile: object) -> None:
    body = Body(profile)  # type: ignore[arg-type]
    up = np.linspace(0.7, 20.4, 50)
    assert body.radius(up).min() > 30.2 + 1.5 + 0.5
    heights = np.linspace(22.0, 0.82 * body.profile[-1][1], 200)
    assert (-np.gradient(body.radius(heights), heights)).max() < np.tan(np.radians(55))
    made = body.solid()
    assert made.volume() == pytest.approx(np.trapezoid(np.pi * body.radius(h := np.linspace(-17, profile[-1][1], 4000)) ** 2, h), rel=0.01)  # type: ignore[index]


def test_the_stand_is_what_the_default_cut_removes() -> None:
    share = STAND_MM / (STAND_MM + SIZE_MM)
    assert share == pytest.approx(0.175, abs=0.001)


# -------------------------------------------------------------------------------------------------------------- stance


def teapot() -> Mesh:
    """A ball with a thin spout and a thin handle."""
    spout = Solid.cylinder(1.0, 0.07, 0.05, 24).rotate((0.0, 90.0, 0.0)).translate((0.3, 0.0, 0.5))
    return y_up(Solid.sphere(0.5, 96).translate((0.0, 0.0, 0.5)) + spout + spout.mirror((1.0, 0.0, 0.0)))


def test_what_is_longer_than_tall_lies_and_round_or_upright_things_do_not() -> None:
    bowl = y_up(Solid.cylinder(0.5, 1.0, 1.2, 64))
    tailed = y_up(Solid.sphere(0.5, 128) + Solid.cylinder(1.2, 0.03, 0.03, 6).rotate((-90.0, 0.0, 0.0)))
    subjects = {"beast": beast(), "snake": snake(), "stork": stork(), "bowl": bowl, "tailed": tailed}
    assert {name: stance(subject).lies for name, subject in subjects.items()} == {
        "beast": True,
        "snake": True,
        "stork": False,
        "bowl": False,
        "tailed": False,
    }


def test_a_round_subject_stays_round_and_is_as_large_as_the_lamp_allows() -> None:
    ball = stance(y_up(Solid.sphere(0.5, 96))).figure
    assert ball.size[0] == pytest.approx(ball.size[2], rel=0.01)
    assert REACH_MM - 2 < 0.5 * ball.size[0] < REACH_MM + 4


def test_only_what_has_thin_ends_lies_across_the_corners() -> None:
    fish = y_up(Solid.sphere(0.5, 64).scale((2.0, 0.8, 0.8)).translate((0.0, 0.0, 0.4)))
    slim = y_up(
        Solid.sphere(0.5, 64).scale((1.6, 0.8, 0.8)).translate((0.0, 0.0, 0.4))
        + Solid.cylinder(4.0, 0.06, 0.06, 24).rotate((0.0, 90.0, 0.0)).translate((-2.0, 0.0, 0.4))
    )
    assert stance(slim).lies and stance(slim).in_corners
    assert stance(fish).lies and not stance(fish).in_corners
    dumbbell = y_up(
        Solid.sphere(0.5, 64).translate((1.0, 0.0, 0.5))
        + Solid.sphere(0.5, 64).translate((-1.0, 0.0, 0.5))
        + Solid.cylinder(2.0, 0.3, 0.3, 32).rotate((0.0, 90.0, 0.0)).translate((-1.0, 0.0, 0.5))
    )
    assert stance(dumbbell).lies and not stance(dumbbell).in_corners


@pytest.mark.parametrize("subject", [beast, snake, teapot], ids=lambda make: make.__name__)
def test_what_lies_holds_the_light_itself_instead_of_standing_on_something(subject: Callable[[], Mesh]) -> None:
    made = make_lamp(shade_of(subject()).mesh, LampOptions(), fixture("bambu_mh001_60mm"))
    assert made.plan.mode == "recess"
    assert max(made.lamp.size) == pytest.approx(80.0, abs=0.1)
    assert made.inner.bounds[1, 2] > 0.6 * made.lamp.size[2]


def test_a_scene_is_draped_over_the_body_with_its_rim_on_it_and_its_things_upright() -> None:
    scene = y_up(Solid.cylinder(0.1, 1.0, 1.0, 64) + Solid.cylinder(0.8, 0.3, 0.05, 32).translate((0.2, 0.0, 0.05)))
    assert terrain.is_terrain(scene) and not terrain.is_terrain(beast()) and not terrain.is_terrain(snake())
    placed = terrain.draped(scene)
    assert solid(placed).volume() > 0 and placed.bounds[1, 1] <= SIZE_MM
    radius = np.hypot(placed.vertices[:, 0], placed.vertices[:, 2])
    floor = placed.vertices[scene.vertices[:, 1] < 1e-6]
    np.testing.assert_allclose(floor[:, 1], terrain.surface_height(np.hypot(floor[:, 0], floor[:, 2])) - 1.0, atol=1e-6)
    assert radius.max() == pytest.approx(33.4, abs=0.1)


# --------------------------------------------------------------------------------------------------------------- plump


def figure(radius: float, deep: float = 1.0) -> Mesh:
    """An upright oval cylinder as high as the lamp, in its millimetres, on the cut."""
    return in_mm(Solid.cylinder(2.0, radius / 40, radius / 40, 96).scale((1.0, deep, 1.0)))


def in_mm(body: Solid) -> Mesh:
    made = y_up(body)
    return Mesh(made.vertices * 40, made.faces)


def reach(body: Solid, low: float, high: float) -> FloatArray:
    """How far vertices between two heights are from the axis, and in which direction."""
    points = surface(body).vertices
    points = points[(points[:, 1] > low) & (points[:, 1] < high)]
    return np.stack([np.hypot(points[:, 0], points[:, 2]), np.degrees(np.arctan2(points[:, 0], points[:, 2]))], axis=1)


def test_a_slim_trunk_is_made_as_broad_as_the_light_needs_and_narrows_evenly_above_it() -> None:
    column = plumped(stance(figure(14.0)))
    heights = [column.vertices[np.abs(column.vertices[:, 1] - height) < 2.0] for height in (8.0, 30.0, 45.0, 60.0, 74.0)]
    radii = [float(np.hypot(points[:, 0], points[:, 2]).max()) for points in heights]
    assert radii[0] > 33.0
    narrowed = -np.diff(radii)
    assert narrowed.min() > -0.5
    assert narrowed.max() < 14.0
    assert column.bounds[:, 1] == pytest.approx(stance(figure(14.0)).figure.bounds[:, 1])


def test_no_little_waist_is_left_below_a_belly() -> None:
    pear = Solid.sphere(0.5, 96).scale((1.0, 1.0, 1.2)) + Solid.cylinder(0.6, 0.3, 0.3, 96).translate((0.0, 0.0, -0.6))
    after = plumped(stance(y_up(pear.refine_to_length(0.03))))
    reach_at = [float(np.hypot(*after.vertices[np.abs(after.vertices[:, 1] - height) < 1.5][:, [0, 2]].T).max()) for height in range(4, 44, 4)]
    assert min(reach_at) > 0.85 * max(reach_at)
    assert np.diff(reach_at).min() > -0.04 * max(reach_at)


def test_what_is_round_below_is_sunk_and_stays_a_ball_above_the_cut() -> None:
    ball, drum = (stance(y_up(body)).figure for body in (Solid.sphere(0.5, 96), Solid.cylinder(1.0, 0.5, 0.5, 96)))
    assert ball.bounds[0, 1] < -10.0 and drum.bounds[0, 1] == pytest.approx(-4.0)
    four_legs = [Solid.cylinder(0.5, 0.1, 0.1, 24).translate((x, y, -0.7)) for x in (-0.3, 0.3) for y in (-0.3, 0.3)]
    assert stance(y_up(sum(four_legs, Solid.sphere(0.5, 96)))).figure.bounds[0, 1] > -6.0
    after = plumped(stance(y_up(Solid.sphere(0.5, 96).refine_to_length(0.03))))
    widths = [np.ptp(after.vertices[np.abs(after.vertices[:, 1] - height) < 1.5], axis=0)[0] for height in (3.0, 30.0, 66.0)]
    assert widths[1] > 1.03 * widths[0] and widths[1] > 1.1 * widths[2]


def test_a_trunk_and_what_stands_out_of_it_meet_without_a_crease() -> None:
    distance = np.linspace(0.0, 3.0, 301)
    of_trunk = rounded_off(distance, np.ones_like(distance))
    slope = np.diff(of_trunk) / np.diff(distance)
    assert of_trunk[distance < 0.5] == pytest.approx(distance[distance < 0.5]) and of_trunk[-1] == pytest.approx(1.0)
    assert np.abs(np.diff(slope)).max() < 0.02


def test_what_is_round_stays_upright_and_round() -> None:
    vase = plumped(stance(y_up(Solid.cylinder(1.0, 0.25, 0.4, 96) + Solid.cylinder(1.0, 0.4, 0.2, 96).translate((0.0, 0.0, 1.0)))))
    for height in (10.0, 30.0, 50.0, 70.0):
        layer = vase.vertices[np.abs(vase.vertices[:, 1] - height) < 4.0]
        assert layer[:, 2].max() == pytest.approx(-layer[:, 2].min(), abs=2.0)
        assert np.ptp(layer[:, 0]) == pytest.approx(np.ptp(layer[:, 2]), rel=0.04)


def test_a_vessel_counts_as_full_and_is_the_shade_itself() -> None:
    wall = Solid.cylinder(2.0, 0.6, 0.9, 96) - Solid.cylinder(2.0, 0.5, 0.8, 96).translate((0.0, 0.0, 0.1))
    assert is_stout(y_up(wall)) and not shade_of(y_up(wall)).laid_on


def test_what_stands_out_of_a_trunk_keeps_its_thickness() -> None:
    fin = Solid.cube((0.6, 0.08, 0.3)).translate((0.2, -0.04, 0.5))
    rocket = stance(y_up(Solid.cylinder(2.0, 0.3, 0.3, 96) + fin))
    after = plumped(rocket)
    on_fin = rocket.figure.vertices[:, 0] > 0.62 * rocket.figure.bounds[1, 0]
    assert after.vertices[on_fin, 0].min() > 33.0
    wide = np.ptp(rocket.figure.vertices[on_fin, 2])
    assert np.ptp(after.vertices[on_fin, 2]) < 3.3 * wide


def test_relief_swells_evenly_from_below_and_is_filled_no_further_than_needed() -> None:
    height, radius = np.linspace(0.0, 20.0, 41), np.full(41, 30.0)
    shelf = np.zeros((41, 3))
    shelf[20:24] = 4.0
    filled = swelling(shelf, radius, height)
    assert (np.diff(filled, axis=0) / np.diff(height)[:, None]).max() <= 1.0 + 1e-9
    assert (filled >= shelf).all()
    np.testing.assert_array_equal(filled[24:], 0.0)
    np.testing.assert_array_equal(filled[height < 5.5], 0.0)


def sitter(head: float = 0.32, throat: float = 0.22) -> Mesh:
    """A trunk that leans on two front legs, a head in front of and above it, a tail behind: a sitting cat, as such models come."""
    trunk = Solid.batch_hull([Solid.sphere(0.4, 40).translate((0.0, 0.35, 0.4)), Solid.sphere(throat, 40).translate((0.0, -0.1, 1.1))])
    legs = [Solid.cylinder(0.9, 0.13, 0.13, 24).translate((x, -0.2, 0.0)) for x in (-0.18, 0.18)]
    tail = Solid.cylinder(0.9, 0.08, 0.08, 24).rotate((-90.0, 0.0, 20.0)).translate((0.0, 0.5, 0.1))
    nose = Solid.cylinder(0.35, 0.1, 0.05, 24).rotate((90.0, 0.0, 0.0)).translate((0.0, -0.2 - 0.8 * head, 1.5))
    return y_up(trunk + legs[0] + legs[1] + tail + nose + Solid.sphere(head, 48).translate((0.0, -0.2, 1.5)))


def test_a_sitters_trunk_becomes_broad_its_paws_stand_before_the_body_and_its_head_grows_evenly() -> None:
    before = stance(sitter()).figure
    after = plumped(stance(sitter()))
    assert after.bounds[:, 1] == pytest.approx(before.bounds[:, 1])
    assert np.abs(after.vertices[:, [0, 2]]).max() <= REACH_MM + 1e-6
    assert solid(after).volume() > 1.5 * solid(before).volume()
    paws = (before.vertices[:, 1] > 3) & (before.vertices[:, 1] < 8) & (before.vertices[:, 2] > np.percentile(before.vertices[:, 2], 60))
    assert np.hypot(*after.vertices[paws][:, [0, 2]].T).max() > 34.8
    head = before.vertices[:, 1] > before.bounds[1, 1] - 12.0
    grown = np.ptp(after.vertices[head], axis=0) / np.ptp(before.vertices[head], axis=0)
    assert grown.min() > 1.1 and grown.max() < 1.3 * grown.min()


def test_a_nose_is_moved_back_with_its_head_rather_than_pressed_flat() -> None:
    before, after = stance(sitter()).figure, plumped(stance(sitter()))
    nose = before.vertices[:, 2] > before.bounds[1, 2] - 3.0
    assert np.ptp(after.vertices[nose, 2]) > 0.9 * np.ptp(before.vertices[nose, 2])


def test_a_head_begins_above_shoulders_and_neither_a_column_nor_a_stem_has_one() -> None:
    neck = throat(Sections.of(stance(sitter()).figure))
    assert neck is not None and 35.0 < neck < 58.0
    assert throat(Sections.of(stance(figure(12.0)).figure)) is None
    lollipop = y_up(Solid.cylinder(0.5, 0.1, 0.1, 32) + Solid.sphere(0.8, 64).translate((0.0, 0.0, 1.2)) + Solid.cylinder(0.2, 0.5, 0.5, 48))
    assert throat(Sections.of(stance(lollipop).figure)) is None


def test_legs_shrink_and_the_whole_stays_as_high_as_it_is() -> None:
    standing = stance(y_up(Solid.cylinder(1.0, 0.1, 0.1, 32) + Solid.cylinder(1.0, 0.5, 0.5, 64).translate((0.0, 0.0, 1.0)))).figure
    sections = Sections.of(standing)
    grown = proportions(sections, standing.bounds[:, 1], None, (sections.sides(0, 0.06, 0.94), sections.sides(2, 0.06, 0.94)))
    heights = np.interp(standing.bounds[:, 1], sections.height, grown.height)
    assert heights == pytest.approx(standing.bounds[:, 1])
    legs, trunk = (np.interp(share, np.linspace(0, 1, len(grown.rate)), grown.rate) for share in (0.25, 0.75))
    assert legs < 0.75 * trunk


def test_the_body_is_filled_up_to_a_tail_that_stands_off_it_and_nowhere_else() -> None:
    tail = in_mm(Solid.cube((0.6, 0.05, 0.25)).translate((-0.3, 0.9, 0.0)))
    filled = backed(tail, Body(LOW))
    distance, direction = reach(filled, 2.0, 8.0).T
    behind, before = np.abs(direction) > 170, np.abs(direction) < 90
    assert 37.0 < distance[behind].max() < 38.7
    np.testing.assert_allclose(distance[before], float(Body(LOW).radius(np.array([5.0]))[0]), atol=0.3)


def test_the_lamp_of_a_sitter_takes_its_light_in_a_recess_and_hangs_over_little() -> None:
    made = make_lamp(shade_of(sitter()).mesh, LampOptions(), fixture("bambu_mh001_60mm"))
    assert made.plan.mode == "recess"
    assert made.lamp.size.max() == pytest.approx(80.0, abs=0.1)


def test_what_reaches_too_far_is_squeezed_in_order() -> None:
    radius = np.linspace(0.0, 55.0, 200)
    inside = limited(radius, np.full(200, 55.0))
    assert inside.max() == pytest.approx(REACH_MM)
    assert (np.diff(inside) > 0).all()
    np.testing.assert_array_equal(inside[radius < 29], radius[radius < 29])
    slightly = limited(np.linspace(0.0, 41.0, 200), np.full(200, 41.0))
    np.testing.assert_array_equal(slightly[:176], np.linspace(0.0, 41.0, 200)[:176])
    np.testing.assert_array_equal(limited(radius * 0.5, np.full(200, 27.5)), radius * 0.5)


def test_a_long_tail_does_not_make_a_nose_flat() -> None:
    body, nose = Solid.cylinder(2.0, 0.85, 0.85, 96), Solid.sphere(0.15, 32).translate((0.0, -0.85, 1.0))
    tail = Solid.cylinder(1.5, 0.1, 0.1, 32).rotate((-90.0, 0.0, 0.0)).translate((0.0, 0.0, 0.5))
    figure = in_mm(body + nose + tail)
    after = within(figure)
    assert np.abs(after.vertices[:, [0, 2]]).max() <= REACH_MM + 1e-6
    before_it = figure.vertices[:, 2] > 35.0
    np.testing.assert_allclose(after.vertices[before_it], figure.vertices[before_it], atol=0.6)


def test_a_turned_figure_reaches_into_the_corners_of_the_size_and_no_further() -> None:
    rod = in_mm(Solid.cylinder(2.6, 0.1, 0.1, 32).rotate((0.0, 90.0, 0.0)).translate((-1.3, 0.0, 1.0)))
    turned = within(rod, 45.0, in_corners=True)
    assert np.abs(turned.vertices[:, [0, 2]]).max() <= REACH_MM + 1e-6
    assert np.hypot(turned.vertices[:, 0], turned.vertices[:, 2]).max() > 1.15 * REACH_MM


def test_an_emblem_turns_its_broad_side_to_the_front_and_follows_the_globe() -> None:
    plate = np.random.default_rng(0).uniform([-0.05, 0, -0.5], [0.05, 2.0, 0.5], (2000, 3))
    placed = emblem.placed(plate)
    assert np.ptp(placed[:, 0]) > np.ptp(placed[:, 2])
    bent = emblem.bent(np.array([[0.0, 20.0, 0.0], [20.0, 20.0, 0.0], [0.0, 20.0, 4.0]]))
    assert np.hypot(bent[:, 0], bent[:, 2]) == pytest.approx([34.9, 34.9, 38.9], abs=0.15)
    assert bent[1, 0] > 15.0


def test_what_is_alike_from_both_sides_and_not_deep_is_laid_on_and_what_has_a_face_is_not() -> None:
    plaque = Solid.sphere(0.5, 48).scale((1.0, 0.45, 1.0)) + Solid.sphere(0.5, 48).scale((1.0, 0.45, 1.0)).translate((0.0, 0.0, 0.6))
    nose = Solid.sphere(0.3, 32).translate((0.0, -0.25, 0.3))
    assert emblem.is_plaque(y_up(plaque)) and emblem.is_plaque(y_up(plaque.rotate((0.0, 0.0, 90.0))))
    assert not emblem.is_plaque(y_up(plaque + nose))
    assert not emblem.is_plaque(y_up(Solid.sphere(0.5, 48)))
    snowman = Solid.sphere(0.5, 64) + Solid.sphere(0.38, 64).translate((0.0, 0.0, 0.75)) + Solid.sphere(0.28, 64).translate((0.0, 0.0, 1.3))
    arms = Solid.cylinder(2.0, 0.05, 0.05, 16).rotate((0.0, 90.0, 0.0)).translate((-1.0, 0.0, 0.75))
    assert not emblem.is_plaque(y_up(snowman + arms))


def test_a_globe_shade_shows_the_subject_in_front_and_behind() -> None:
    shade = globe_shade(sword()).mesh
    above = shade.vertices[(shade.vertices[:, 1] > 0.03) & (np.abs(shade.vertices[:, 0]) < 0.004)]
    assert above[:, 2].max() > 0.0365 and above[:, 2].min() < -0.0365


def test_a_head_on_a_thin_stalk_gets_a_neck_that_lets_light_in_and_a_shade_of_one_room_gets_none() -> None:
    trunk = Solid.sphere(20.0, 48)
    head = trunk + Solid.sphere(12.0, 48).translate((0.0, 0.0, 45.0)) + Solid.cylinder(45.0, 1.5, 1.5, 16)
    (added,) = necks(interior(surface(head), 1.0))
    low, high = extents(added)[:, 2]
    assert low < 20.0 and high > 33.0
    assert np.ptp(extents(added)[:, 0]) == pytest.approx(15.0, abs=0.2)
    assert necks(interior(surface(trunk), 1.0)) == []


# ---------------------------------------------------------------------------------------------------- corbels and bowls


def steep_area(body: Solid, steepest_deg: float) -> float:
    """Area in mm² that hangs over by more than that, outside and inside of a solid with Y up, above its ground."""
    mesh = surface(body)
    normals, areas = face_normals(mesh.vertices, mesh.faces)
    above = mesh.vertices[mesh.faces][:, :, 1].min(axis=1) > mesh.bounds[0, 1] + 1.0
    return float(areas[above & (normals[:, 1] < -np.sin(np.radians(steepest_deg)))].sum())


def lying(body: Solid) -> Solid:
    return body.rotate((-90.0, 0.0, 0.0))


def test_a_broad_cap_is_carried_by_a_cone_that_prints_without_support() -> None:
    toadstool = lying(Solid.cylinder(40.0, 8.0, 8.0, 64) + Solid.cylinder(10.0, 34.0, 30.0, 64).translate((0.0, 0.0, 40.0)))
    grid = interior(surface(toadstool), 1.0)
    carried = toadstool + solid_where(corbels(grid), grid)
    assert steep_area(carried, 62.0) < 0.25 * steep_area(toadstool, 62.0)
    assert extents(carried) == pytest.approx(extents(toadstool), abs=1e-6)


def test_small_ledges_stay_as_they_are() -> None:
    turned = lying(Solid.cylinder(40.0, 30.0, 30.0, 64) + Solid.cylinder(4.0, 32.0, 32.0, 64).translate((0.0, 0.0, 20.0)))
    grid = interior(surface(turned), 1.0)
    assert (turned + solid_where(corbels(grid), grid)).volume() == pytest.approx(turned.volume(), rel=1e-3)


def test_a_cup_is_filled_with_a_heap_and_a_ball_stays_a_ball() -> None:
    cup = lying(Solid.cylinder(60.0, 34.0, 34.0, 64) - Solid.cylinder(45.0, 30.0, 30.0, 64).translate((0.0, 0.0, 20.0)))
    grid = interior(surface(cup), 1.0)
    heap = solid_where(filled(grid), grid)
    low, high = extents(heap)
    assert high[1] == pytest.approx(60.0, abs=3.0) and low[1] > 15.0
    assert np.hypot(*surface(heap).vertices[:, [0, 2]].T).max() < 33.0
    ball = interior(surface(Solid.sphere(30.0, 64)), 1.0)
    assert solid_where(filled(ball), ball).is_empty()


# -------------------------------------------------------------------------------------------------------------- sturdy


@pytest.mark.parametrize(
    ("shape", "thin"),
    [
        (cone((0, 0, 0), (0, 1, 0), 0.01, 0.002), lambda p: min(p["r1"], p["r2"] / 0.6)),
        (tube([(0, 0, 0), (0, 1, 0)], 0.01, flat=0.3), lambda p: min(r * f for r, f in zip(p["radii"], p["flat"], strict=True)) / 0.7),
        (extrude(rectangle(1.0, 1.0), 0.01), lambda p: p["depth"] / 2),
        (box(1.0, 0.01, 1.0, round=0.001), lambda p: min(p["size"]) / 2),
        (ellipsoid(0.5, 0.01, 0.5), lambda p: min(p["radii"])),
    ],
)
def test_long_thin_shapes_become_thick_and_small_ones_keep_their_size(shape: object, thin: object) -> None:
    least = 0.05
    params = thickened(shape.kind, dict(shape.params), least)  # type: ignore[attr-defined]
    assert thin(params) >= 0.999 * least  # type: ignore[operator]
    pupil = sphere(0.01)
    assert thickened(pupil.kind, dict(pupil.params), least) == pupil.params


def test_a_sturdy_recipe_leaves_cuts_alone() -> None:
    rod, notch = capsule((0, 0, 0), (0, 2, 0), 0.001), capsule((0, 1, 0), (0.5, 1, 0), 0.001)
    parts = (Part(rod, material="m"), Part(notch, op="subtract", material="m"))
    recipe = Recipe("rod", (Group("g", parts),), {"m": Material((1.0, 1.0, 1.0))})
    made = sturdy(recipe).groups[0].parts
    assert made[0].shape.params["r1"] == pytest.approx(THINNEST_SHARE * 2.0, rel=0.1)
    assert made[1] == parts[1]
