"""What is worn over what is told by where each stuff lies."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.engines.embedded.photo.garments import Layers, layers_of
from tests.engines.embedded.photo.faces import bare_skin

NAVY, WHITE, SKY, BLACK, BROWN = (14.0, 6.0, -20.0), (94.0, 0.0, 0.0), (78.0, -3.0, -24.0), (6.0, 0.0, 0.0), (22.0, 8.0, 12.0)
Patch = tuple[tuple[float, float, float], int, float, float]
"""Colour, number of pixels, and between which distances from the middle they lie."""


def seen(*patches: Patch) -> Layers | None:
    rng = np.random.default_rng(1)
    colors = np.concatenate([np.array(color) + rng.normal(0.0, 1.0, (count, 3)) for color, count, _, _ in patches])
    aside = np.concatenate([rng.uniform(low, high, count) for _, count, low, high in patches])
    return layers_of(colors, aside, bare_skin(), np.array(BROWN))


def test_light_between_dark_is_a_shirt_in_a_jacket() -> None:
    layers = seen((NAVY, 900, 0.2, 1.1), (WHITE, 200, 0.0, 0.3))
    assert layers is not None
    assert layers.kind == "jacket"
    assert layers.under == pytest.approx(WHITE, abs=4)
    assert layers.over == pytest.approx(NAVY, abs=4)


def test_light_outside_dark_is_the_sleeves_under_a_waistcoat() -> None:
    layers = seen((NAVY, 600, 0.05, 0.75), (SKY, 400, 0.55, 1.1))
    assert layers is not None
    assert layers.kind == "waistcoat"


def test_a_light_collar_on_two_stuffs_is_a_collar_on_stripes() -> None:
    layers = seen((SKY, 500, 0.3, 1.1), (BLACK, 400, 0.4, 1.1), (WHITE, 200, 0.0, 0.4))
    assert layers is None or layers.kind == "collar"
    layers = seen(((52.0, 5.0, -42.0), 500, 0.3, 1.1), (BLACK, 400, 0.4, 1.1), (WHITE, 200, 0.0, 0.4))
    assert layers is not None
    assert layers.kind == "collar"


def test_plain_clothes_locks_and_skin_are_no_layers() -> None:
    assert seen((NAVY, 900, 0.0, 1.1)) is None
    assert seen((BLACK, 900, 0.2, 1.1), ((58.0, 17.0, 20.0), 300, 0.0, 0.2)) is None
