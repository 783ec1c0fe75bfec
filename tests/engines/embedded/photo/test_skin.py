"""Skin has a colour that skin can have, and keeps it where it has one."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.engines.embedded.photo.skin import alive

GREY, BLUISH = (80.0, 2.0, 1.0), (72.0, -2.0, -5.0)
DEEP, BROWN, FAIR, FLUSHED = (22.0, 9.0, 11.0), (44.0, 16.0, 22.0), (86.0, 9.0, 14.0), (70.0, 22.0, 12.0)


@pytest.mark.parametrize("lab", [DEEP, BROWN, FAIR, FLUSHED])
def test_skin_of_every_shade_is_kept(lab: tuple[float, float, float]) -> None:
    assert np.array_equal(alive(np.array(lab)), lab)


@pytest.mark.parametrize("lab", [GREY, BLUISH])
def test_skin_that_looks_grey_in_cold_light_is_as_light_but_alive(lab: tuple[float, float, float]) -> None:
    light, a, b = alive(np.array(lab))
    assert light == lab[0]
    assert min(a, b) > 3.0
    assert np.hypot(a, b) < 14.0
