"""A figure's mouth says what was measured: its corners rise with the smile, and never hang."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from maquette.engines.embedded import mesher
from maquette.engines.embedded.engine import shape_of
from maquette.engines.embedded.figure.chibi import chibi
from maquette.engines.embedded.figure.person import Person
from maquette.engines.embedded.palette import rgb
from maquette.formats.srgb import srgb_to_linear
from maquette.mesh.model import FloatArray


@cache
def colored(person: Person) -> tuple[FloatArray, FloatArray]:
    """Vertices and their linear colours."""
    model = shape_of(mesher.surface_of(chibi(person), 96)).model()
    points = np.concatenate([part.mesh.vertices for part in model.parts])
    return points, np.concatenate([part.mesh.colors[:, :3] for part in model.parts if part.mesh.colors is not None])


def of_color(person: Person, name: str) -> FloatArray:
    points, colors = colored(person)
    found = points[np.abs(colors - srgb_to_linear(np.array(rgb(name)))).max(axis=1) < 0.02]
    return found[(found[:, 1] > 0.4 * points[:, 1].max()) & (found[:, 2] > 0)]


def rise(person: Person) -> float:
    """How much higher the outer thirds of the mouth lie than its middle, as a share of its width."""
    mouth = of_color(person, "mouth")
    wide = np.abs(mouth[:, 0]).max()
    outer, middle = mouth[np.abs(mouth[:, 0]) > 0.7 * wide], mouth[np.abs(mouth[:, 0]) < 0.3 * wide]
    return float((outer[:, 1].mean() - middle[:, 1].mean()) / wide)


def test_the_corners_of_the_mouth_rise_with_the_smile() -> None:
    serious, pleasant, smiling = (rise(Person(smile=smile)) for smile in (0.2, 0.4, 0.6))
    assert 0.0 < serious < pleasant < smiling


@pytest.mark.parametrize("beard", ["none", "full", "goatee"])
def test_a_laugh_shows_teeth_through_every_beard(beard: str) -> None:
    laughing, smiling = (of_color(Person(beard=beard, smile=smile), "snow") for smile in (0.9, 0.6))
    below = [len(found[found[:, 1] < 0.93 * found[:, 1].max()]) for found in (laughing, smiling)]
    assert below[0] > below[1] + 20
