"""Landscapes as layers around a body, cut-outs as volumes: closed, printable, and still the picture."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.engines.embedded.photo.layers import MOST_LAYERS, WIDTH, is_sky, layers, levels_of, separated, shrunk, stacked
from maquette.engines.embedded.photo.matte import subject_of
from maquette.engines.embedded.photo.relief import details, framed, is_panorama, landscape_shade, self_supporting
from maquette.engines.embedded.photo.silhouette import volume_of
from maquette.errors import InvalidInput
from maquette.mesh.solid import solid
from maquette.mesh.topology import face_normals, is_closed, signed_volume
from maquette.printing.lamp.fixture import fixture
from maquette.printing.lamp.options import LampOptions
from maquette.printing.lamp.processor import make_lamp


def hills(height: int = 240, width: int = 320, noise: int = 6) -> np.ndarray:
    """Three ridges, nearer ones lower and darker, under a sky with a gradient."""
    y, x = np.mgrid[0:height, 0:width]
    pixels = np.empty((height, width, 3))
    pixels[:] = np.linspace([120, 170, 235], [215, 225, 240], height)[:, None]
    for share, color in ((0.40, (150, 160, 190)), (0.60, (95, 125, 95)), (0.80, (40, 70, 40))):
        pixels[y > height * (share + 0.06 * np.sin(x / width * 9 + 20 * share))] = color
    pixels += np.random.default_rng(0).normal(0, noise, pixels.shape)
    return np.clip(pixels, 0, 255).astype(np.uint8)


# -------------------------------------------------------------------------------------------------------------- layers


def test_layers_come_nearer_on_the_way_down_and_there_are_as_many_as_one_sees() -> None:
    depth = layers(hills())
    assert depth.shape == (180, WIDTH)
    assert (np.diff(depth, axis=0) >= 0).all()
    middle = depth[[20, 88, 125, 170], WIDTH // 2]
    assert middle == pytest.approx([0.0, 1 / 3, 2 / 3, 1.0], abs=0.1)
    assert depth.min() == 0.0 and depth.max() == pytest.approx(1.0)


def test_two_layers_make_a_modest_step() -> None:
    picture = np.full((240, 320, 3), 220, np.uint8)
    picture[140:] = (40, 70, 40)
    depth = layers(picture)
    assert depth[10].max() == 0.0 and 0.2 < depth[-1].min() < 0.5


def test_dark_details_are_raised_so_that_they_stay_dark_when_the_lamp_is_lit() -> None:
    picture = np.full((240, 320, 3), 210, np.uint8)
    picture[:, 100:104], picture[:, 220:224] = 30, 255
    across = details(picture)[180]
    assert across[153] > 0.5 and across[333] < -0.1 and abs(across[240]) < 0.05


def test_a_sky_with_a_gradient_stays_one_layer() -> None:
    depth = layers(hills(noise=2))
    assert depth[:60].max() < 0.02


def test_the_same_picture_gives_the_same_layers() -> None:
    np.testing.assert_array_equal(layers(hills()), layers(hills()))


def test_transparent_places_count_as_white() -> None:
    picture = np.dstack([hills(), np.zeros((240, 320), np.uint8)])
    assert (shrunk(picture, 60) == 255).all()


def test_regions_are_connected_and_specks_are_given_away() -> None:
    groups = np.zeros((60, 60), np.int32)
    groups[20:40, 5:25] = groups[20:40, 35:55] = 1
    groups[3, 3] = 1
    regions = separated(groups)
    assert len(np.unique(regions)) == 3
    assert regions[3, 3] == regions[10, 10]
    assert is_sky(regions)[regions[0, 0]]


def test_never_more_levels_than_layers() -> None:
    regions = np.repeat(np.arange(20), 6)[:, None] * np.ones((1, 50), int)
    assert len(np.unique(levels_of(regions.astype(np.int32)))) == MOST_LAYERS


def test_outlines_of_layers_are_smooth_ramps() -> None:
    steps = np.zeros((80, 80))
    steps[40:] = 1.0
    ramp = stacked(steps)
    assert 0.05 < np.diff(ramp[:, 40]).max() < 0.9


# ---------------------------------------------------------------------------------------------------------- landscapes


@pytest.mark.parametrize("picture", [hills(), hills(120, 420), hills(320, 200)])
def test_a_landscape_becomes_a_closed_shade_that_hangs_over_nowhere(picture: np.ndarray) -> None:
    shade = landscape_shade(picture)
    assert is_closed(shade.faces)
    assert signed_volume(shade.vertices, shade.faces) > 0
    assert len(solid(shade).decompose()) == 1
    normals, areas = face_normals(shade.vertices, shade.faces)
    down = (normals[:, 1] < -np.sin(np.radians(52))) & (shade.vertices[shade.faces][:, :, 1].max(axis=1) > 0.004)
    assert areas[down].sum() < 0.01 * areas.sum()


def test_a_landscape_lamp_seats_its_light_and_shows_the_picture_in_front_and_mirrored_behind() -> None:
    picture = hills()
    picture[100:, 230:] = (20, 30, 20)
    shade = landscape_shade(picture)
    lamp = make_lamp(shade, LampOptions(), fixture("bambu_mh001_60mm"))
    assert lamp.plan.mode == "recess"
    at = np.abs(shade.vertices[:, 1] - 0.050) < 0.003
    radius, turn = np.hypot(shade.vertices[at, 0], shade.vertices[at, 2]), np.arctan2(shade.vertices[at, 0], shade.vertices[at, 2])
    right_front = radius[np.abs(turn - np.radians(50)) < 0.2].mean()
    left_front = radius[np.abs(turn + np.radians(50)) < 0.2].mean()
    right_back = radius[np.abs(turn - np.radians(130)) < 0.2].mean()
    assert right_front > left_front + 0.001
    assert right_back == pytest.approx(right_front, abs=0.0008)


def test_wide_pictures_go_all_the_way_round_and_others_are_cut_to_half_a_turn() -> None:
    assert is_panorama(hills(100, 400)) and not is_panorama(hills())
    assert framed(hills()).shape[1] / framed(hills()).shape[0] == pytest.approx(np.pi * 35 / 92, abs=0.02)
    seam = framed(hills(100, 400, noise=0)).astype(int)
    assert np.abs(seam[:, -1] - seam[:, 0]).max() <= 2


def test_what_hangs_over_is_filled_from_below_at_45_degrees() -> None:
    heights = np.arange(20.0, -1.0, -1.0)
    radius = np.full((21, 1), 30.0)
    radius[3:5] = 35.0
    filled = self_supporting(radius, heights)
    assert filled[4:10, 0].tolist() == [35.0, 34.0, 33.0, 32.0, 31.0, 30.0]
    assert (filled >= radius).all()


# ------------------------------------------------------------------------------------------------------------ cut-outs


def disc(background: tuple[int, int, int] = (245, 245, 245), alpha: int = 255) -> np.ndarray:
    """A red disc with a dark spot."""
    y, x = np.mgrid[0:300, 0:300]
    picture = np.empty((300, 300, 4), np.uint8)
    picture[:] = (*background, alpha)
    picture[(x - 150) ** 2 + (y - 150) ** 2 < 90**2] = (200, 50, 40, 255)
    picture[(x - 150) ** 2 + (y - 120) ** 2 < 20**2] = (40, 20, 20, 255)
    return picture


@pytest.mark.parametrize("picture", [disc(), disc((30, 60, 30)), disc((0, 0, 0), alpha=0)])
def test_a_subject_on_an_even_or_transparent_ground_is_cut_out(picture: np.ndarray) -> None:
    mask = subject_of(picture)
    y, x = np.mgrid[0:300, 0:300]
    truth = (x - 150) ** 2 + (y - 150) ** 2 < 90**2
    assert (mask & truth).sum() / (mask | truth).sum() > 0.97


def test_a_subject_on_a_busy_ground_is_found_by_colour() -> None:
    picture = disc()
    noise = np.random.default_rng(1).integers(0, 120, (300, 300, 3))
    ground = (picture[..., :3] > 240).all(axis=2)
    picture[ground, :3] = (noise + [20, 60, 20])[ground].clip(0, 255)
    mask = subject_of(picture)
    y, x = np.mgrid[0:300, 0:300]
    truth = (x - 150) ** 2 + (y - 150) ** 2 < 90**2
    assert (mask & truth).sum() / (mask | truth).sum() > 0.85


def test_an_empty_picture_is_refused_by_field() -> None:
    with pytest.raises(InvalidInput) as error:
        subject_of(np.full((100, 120, 4), 200, np.uint8), "photo")
    assert error.value.field == "photo"


def test_a_disc_swells_to_a_closed_cushion_with_its_outline_and_its_spot() -> None:
    volume = volume_of(disc(), subject_of(disc()))
    assert is_closed(volume.faces) and signed_volume(volume.vertices, volume.faces) > 0
    assert len(solid(volume).decompose()) == 1
    assert volume.size[:2] == pytest.approx([2.0, 2.0], abs=0.05)
    assert 0.3 < volume.size[2] < 0.9
    assert volume.bounds[0, 1] == pytest.approx(0.0, abs=1e-9)
    x, y, z = volume.vertices.T

    def front(at: float) -> float:
        return float(z[(np.abs(x) < 0.03) & (np.abs(y - at) < 0.03)].max())

    assert front(1.33) < front(0.67) - 0.005
