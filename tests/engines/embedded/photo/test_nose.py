"""How wide a nose is, is read from where its nostrils are."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.engines.embedded.photo.nose import nose_of
from tests.engines.embedded.photo.faces import Canvas


def face_with(apart: float) -> Canvas:
    """Bare skin with two nostrils so many faces apart."""
    canvas = Canvas()
    for x in (0.5 - 0.5 * apart, 0.5 + 0.5 * apart):
        canvas.fill(np.hypot((canvas.x - x) / 0.026, (canvas.y - 0.64) / 0.014) < 1.0, (22.0, 16.0, 12.0))
    return canvas


def test_the_farther_the_nostrils_the_wider_the_nose() -> None:
    widths = [nose_of(face_with(apart).portrait()) for apart in (0.112, 0.134, 0.155)]
    assert widths[0] < widths[1] < widths[2]
    assert widths[1] == pytest.approx(1.0, abs=0.08)


def test_a_nose_without_nostrils_or_in_a_small_photo_is_ordinary() -> None:
    assert nose_of(Canvas().portrait()) == 1.0
    assert nose_of(face_with(0.17).portrait(grain=0.5)) == 1.0
