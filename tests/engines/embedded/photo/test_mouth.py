"""Laughs, smiles and serious mouths are told apart, and nobody looks cross for want of certainty."""

from __future__ import annotations

import pytest

from maquette.engines.embedded.photo.mouth import LAUGH, PLEASANT, SERIOUS, SMILE, lips_line, smile_of, teeth_of
from tests.engines.embedded.photo.faces import Canvas, bare_skin


def smile(bow: float, half: float = 0.18, teeth: float = 0.0) -> float:
    face = Canvas()
    face.mouth(bow, half, teeth)
    return smile_of(face.portrait(), bare_skin())


@pytest.mark.parametrize("teeth", [0.05, 0.09])
def test_teeth_between_lips_are_a_laugh(teeth: float) -> None:
    assert smile(0.03, 0.16, teeth) >= LAUGH


def test_closed_lips_with_high_corners_are_a_smile() -> None:
    assert smile(0.07, 0.2) == SMILE


def test_a_short_level_mouth_is_serious() -> None:
    assert smile(0.0, 0.15) == SERIOUS


def test_a_face_without_a_mouth_looks_pleasant_or_serious_but_does_not_laugh() -> None:
    assert smile_of(Canvas().portrait(), bare_skin()) <= PLEASANT


def test_the_line_of_the_lips_has_the_width_and_bow_it_was_drawn_with() -> None:
    face = Canvas()
    face.mouth(0.06, 0.2)
    width, bow = lips_line(face.portrait())
    assert width == pytest.approx(0.4, abs=0.06)
    assert bow == pytest.approx(-0.06, abs=0.02)


def test_teeth_have_the_width_they_were_drawn_with() -> None:
    face = Canvas()
    face.mouth(0.03, 0.16, 0.08)
    across, high = teeth_of(face.portrait(), bare_skin())
    assert across == pytest.approx(0.29, abs=0.05)
    assert high > 0.02
