"""How hair is worn above the forehead, told by the shape of the hairline alone."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from maquette.engines.embedded.photo.hairline import front_of
from maquette.engines.embedded.photo.portrait import BOTTOM, FACE, LEFT, RIGHT, TOP, Portrait
from maquette.engines.embedded.photo.regions import Regions
from maquette.mesh.model import FloatArray

Line = Callable[[FloatArray], FloatArray]
"""x across the face, 0..1 from the picture's left → height of the hairline in face units."""


def with_hairline(line: Line) -> Portrait:
    """A portrait of which only the skin is known: all of the face below its hairline."""
    size = (round((BOTTOM - TOP) * FACE), round((RIGHT - LEFT) * FACE))
    nothing = np.zeros(size, bool)
    close = np.zeros((224, 224, 3), np.float32)
    portrait = Portrait(np.zeros((*size, 3), np.uint8), np.zeros((*size, 3), np.float32), ~nothing, Regions(nothing, nothing, nothing), 1.0, close)
    x, y = portrait.places()
    skin = (np.abs(x - 0.5) < 0.4) & (y > line(x)) & (y < 1.0)
    return Portrait(portrait.rgb, portrait.lab, portrait.known, Regions(nothing, skin, nothing), 1.0, close)


def arch(x: FloatArray) -> FloatArray:
    return np.asarray(0.5 * (x - 0.5) ** 2)


@pytest.mark.parametrize(
    ("line", "long", "front"),
    [
        (lambda x: 0.12 + 0.0 * x, False, "fringe"),
        (lambda x: 0.07 + arch(x), True, "fringe"),
        (lambda x: 0.01 + 0.3 * arch(x), False, "wispy"),
        (lambda x: -0.06 + arch(x), False, "back"),
        (lambda x: -0.08 + arch(x), True, "middle"),
        (lambda x: -0.1 + 0.15 * x, False, "right"),
        (lambda x: -0.1 + 0.15 * x, True, "right"),
        (lambda x: 0.05 - 0.15 * x, True, "left"),
    ],
)
def test_the_shape_of_the_hairline_tells_how_hair_is_worn(line: Line, long: bool, front: str) -> None:
    """Left and right are the sitter's own: who is parted at the picture's left has the parting on their right."""
    assert front_of(with_hairline(line), long)[0] == front


def test_the_higher_the_hairline_the_more_it_recedes() -> None:
    heights = [front_of(with_hairline(lambda x, up=up: -up + arch(x)), False)[1] for up in (0.0, 0.05, 0.1, 0.2)]
    assert heights == sorted(heights)
    assert heights[-1] == 1.0
    assert heights[0] < 0.3


def test_a_mirrored_sitter_is_parted_on_the_other_side() -> None:
    def line(x: FloatArray) -> FloatArray:
        return np.asarray(-0.08 + 0.1 * x + arch(x))

    mirrored = front_of(with_hairline(lambda x: line(1.0 - x)), True)
    assert {front_of(with_hairline(line), True)[0], mirrored[0]} == {"left", "right"}
