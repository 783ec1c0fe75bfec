"""The colour of eyes is that of the irises, where the photo is fine enough to see them."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.engines.embedded.photo.irises import eyes_of
from tests.engines.embedded.photo.faces import Canvas, bare_skin

Lab = tuple[float, float, float]


def seen(iris: Lab, grain: float = 3.0, glasses: bool = False) -> np.ndarray:
    face = Canvas()
    face.eyes(iris)
    return eyes_of(face.portrait(grain), bare_skin(), glasses)


@pytest.mark.parametrize(("iris", "green", "blue"), [((48.0, -4.0, -16.0), False, True), ((50.0, -6.0, 20.0), True, False)])
def test_light_eyes_keep_their_hue(iris: Lab, green: bool, blue: bool) -> None:
    _, a, b = seen(iris)
    assert (b < -15.0) == blue
    assert (a < -8.0 and b > 10.0) == green


@pytest.mark.parametrize("iris", [(30.0, 14.0, 18.0), (14.0, 4.0, 5.0), (36.0, 18.0, 26.0)])
def test_brown_and_dark_eyes_stay_brown(iris: Lab) -> None:
    _, a, b = seen(iris)
    assert a > 5.0
    assert b > 5.0


def test_a_small_photo_and_reflections_on_glasses_say_nothing() -> None:
    assert seen((48.0, -4.0, -16.0), grain=0.7)[2] > 5.0
    assert seen((48.0, 1.0, 2.0), glasses=True)[2] > 5.0
