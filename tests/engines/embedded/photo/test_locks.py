"""Long hair is followed down over the shoulders by its strands, and nothing else of its colour is."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.engines.embedded.photo.locks import fallen
from maquette.engines.embedded.photo.portrait import BOTTOM, FACE, LEFT, RIGHT, TOP, Portrait
from maquette.engines.embedded.photo.regions import Mask, Regions
from maquette.engines.embedded.photo.skin import Skin
from maquette.mesh.model import FloatArray

BROWN, BLACK, SKIN, WALL = np.array([34.0, 13.0, 22.0]), np.array([12.0, 1.0, 1.0]), np.array([74.0, 14.0, 20.0]), np.array([88.0, 0.0, 2.0])
SEEN_TO = 1.0


def sitter(ends: float, wall: FloatArray = WALL, cloth: FloatArray = BLACK) -> tuple[Portrait, Mask]:
    """Hair on both sides down to `ends`, over a dark chest; only its part above the chin is known to be hair."""
    size = (round((BOTTOM - TOP) * FACE), round((RIGHT - LEFT) * FACE))
    nothing, close = np.zeros(size, bool), np.zeros((224, 224, 3), np.float32)
    empty = Portrait(np.zeros((*size, 3), np.uint8), np.zeros((*size, 3), np.float32), ~nothing, Regions(nothing, nothing, nothing), 2.0, close)
    x, y = empty.places()
    lab = np.tile(wall, (*size, 1))
    chest, face = (y > 1.3) & (np.abs(x - 0.5) < 1.2), np.hypot((x - 0.5) / 0.42, (y - 0.5) / 0.55) < 1
    hair = (np.abs(np.abs(x - 0.5) - 0.58) < 0.17) & (y > 0.0) & (y < ends)
    lab[chest], lab[face], lab[hair] = cloth, SKIN, BROWN
    known = hair & (y < SEEN_TO)
    lab[hair & (np.arange(size[1]) // 3 % 2 == 1)] += [7.0, 2.0, 3.0]
    return Portrait(empty.rgb, lab.astype(np.float32), ~nothing, Regions(known, face, chest & ~known), 2.0, close), known


def lowest(portrait: Portrait, mask: Mask) -> float:
    return float(portrait.places()[1][mask].max())


@pytest.mark.parametrize("ends", [1.6, 2.2])
def test_hair_taken_for_clothes_is_followed_to_its_end(ends: float) -> None:
    portrait, known = sitter(ends)
    assert lowest(portrait, fallen(portrait, Skin(SKIN, known), known, False)) == pytest.approx(ends, abs=0.08)


def test_a_wall_of_the_colour_of_hair_is_a_wall() -> None:
    portrait, known = sitter(SEEN_TO, wall=BROWN + [2.0, 0.0, 0.0])
    found = fallen(portrait, Skin(SKIN, known), known, True)
    assert (found & ~known).sum() < 0.1 * known.sum()


def test_clothes_of_the_colour_of_hair_are_clothes() -> None:
    portrait, known = sitter(SEEN_TO, cloth=BROWN)
    assert lowest(portrait, fallen(portrait, Skin(SKIN, known), known, False)) < 1.15
