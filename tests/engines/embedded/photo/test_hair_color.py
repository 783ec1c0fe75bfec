"""Hair has a colour that hair can have, whatever the light and what shines through it."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.engines.embedded.photo.hair_color import color_of, natural


def test_white_hair_over_pink_scalp_stays_white() -> None:
    light, a, b = natural(np.array([76.0, 11.0, 10.0]))
    assert light == 76.0
    assert np.hypot(a, b) < 4.0


@pytest.mark.parametrize("lab", [(81.0, 8.0, 18.0), (54.0, 12.0, 33.0), (29.0, 27.0, 30.0), (11.0, 2.0, 3.0), (74.0, -1.0, 0.5)])
def test_what_hair_can_have_is_kept(lab: tuple[float, float, float]) -> None:
    assert np.abs(natural(np.array(lab)) - lab).max() < 1.5


def test_no_hair_is_green() -> None:
    _, a, b = natural(np.array([53.0, -3.0, 24.0]))
    assert a > 0.15 * b > 0.0


def strands(light: tuple[float, float], a: float, b: float) -> np.ndarray:
    return np.stack([np.linspace(*light, 400), np.full(400, a), np.full(400, b)], axis=1)


def test_fair_and_red_hair_is_as_light_as_its_light_strands_but_grey_hair_as_most_of_it() -> None:
    middle = 50.0
    assert color_of(strands((25, 75), 8, 26))[0] > middle + 8.0
    assert color_of(strands((10, 50), 16, 22))[0] > 30.0 + 6.0
    assert color_of(strands((25, 75), 0, 1))[0] < middle + 6.0


@pytest.mark.parametrize("lab", [(15.0, 3.0, -6.0), (48.0, 6.0, -7.0)])
def test_no_hair_is_violet(lab: tuple[float, float, float]) -> None:
    light, a, b = natural(np.array(lab))
    assert light == lab[0]
    assert 0.0 <= a < 2.0
    assert 0.0 <= b < 2.0
