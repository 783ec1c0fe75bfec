import numpy as np
import pytest

from maquette.render import film, studio
from maquette.render.studio import CLAY, STUDIO


def directions(count: int = 20_000) -> np.ndarray:
    k = np.arange(count) + 0.5
    y, turn = 1 - 2 * k / count, np.pi * (1 + 5**0.5) * k
    return np.stack([np.sqrt(1 - y * y) * np.cos(turn), y, np.sqrt(1 - y * y) * np.sin(turn)], axis=1)


@pytest.mark.parametrize("style", [STUDIO, CLAY])
def test_the_harmonics_hold_the_light_of_the_surroundings(style):
    built = studio.lights(style)
    every = directions()
    radiance = np.array([studio.environment(built.boxes, built.dome, *d, 0.12) for d in every])
    for normal in ((0, 1, 0), (0, 0, 1), (0.6, 0.8, 0), (-0.6, 0, -0.8), (0, -1, 0)):
        cosine = np.maximum(every @ np.array(normal, float), 0)
        exact = (radiance * cosine[:, None]).mean(axis=0) * 4 * style.ambient
        np.testing.assert_allclose(studio.irradiance(built.ambient, *map(float, normal)), exact, rtol=0.25, atol=0.03)


def test_a_blurred_lamp_keeps_its_light():
    built = studio.lights(STUDIO)
    every = directions(60_000)
    amounts = [np.mean([studio.box_amount(built.boxes[1], *d, blur) for d in every]) for blur in (0.03, 0.15, 0.3)]
    assert max(amounts) < 1.25 * min(amounts)


def test_the_sky_map_is_the_sky():
    built = studio.lights(STUDIO)
    for direction in directions(200):
        row, column = studio.sky_cell(*direction)
        exact = sum(studio.environment(built.boxes, built.dome, *direction, 0.12))
        assert built.sky[row, column] == pytest.approx(exact, rel=0.35, abs=0.1)


def test_a_level_sky_does_not_know_left_from_right():
    sky = studio.level_sky(studio.lights(STUDIO))
    for turn in np.linspace(0, 6, 7):
        assert sky[studio.sky_cell(0.8 * np.cos(turn), 0.6, 0.8 * np.sin(turn))] == pytest.approx(sky[studio.sky_cell(0.8, 0.6, 0.0)], rel=0.12)


def test_tone_mapping_keeps_order_and_hue():
    grey = [film.tone_map(v, v, v)[0] for v in np.linspace(0, 6, 200)]
    assert np.all(np.diff(grey) > 0) and grey[0] >= 0 and grey[-1] < 1
    red, green, blue = film.tone_map(0.5, 0.2, 0.1)
    assert red > green > blue > 0


def test_srgb_goes_both_ways():
    values = np.linspace(0, 1, 256)
    np.testing.assert_allclose(film.linear_to_srgb(film.srgb_to_linear(values)), values, atol=1e-9)


@pytest.mark.parametrize("factor", [2, 3])
def test_gathering_an_even_picture_changes_nothing(factor):
    samples = np.zeros((8 * factor, 8 * factor, 4), np.float32)
    samples[...] = [*film.srgb_to_linear(np.array([200, 100, 50]) / 255), 1]
    pixels = np.zeros((8, 8, 4), np.uint8)
    film.gather(samples, factor, 0, 8, pixels)
    assert np.abs(pixels.astype(int) - [200, 100, 50, 255]).max() <= 1
    samples *= 0.5
    film.gather(samples, factor, 0, 8, pixels)
    assert np.abs(pixels.astype(int) - [200, 100, 50, 128]).max() <= 1
