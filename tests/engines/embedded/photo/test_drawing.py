"""A drawing is told from a photo, and made a figure of as it is: no cat, in its own proportions, without its lines behind."""

from __future__ import annotations

import cv2
import numpy as np
from skimage import data

from maquette.engines.embedded.figure.subject import subject_from
from maquette.engines.embedded.photo.drawing import is_drawn
from maquette.engines.embedded.photo.matte import subject_of
from maquette.mesh.model import ByteArray

YELLOW = (250, 200, 30, 255)


def smiling_star() -> ByteArray:
    """A yellow star with a black outline and a face, on white."""
    picture = np.full((400, 400, 4), 255, np.uint8)
    angle = np.arange(10) * np.pi / 5
    radius = np.where(np.arange(10) % 2 == 0, 160, 70)
    points = np.stack([200 + radius * np.sin(angle), 200 - radius * np.cos(angle)], axis=1).astype(int)
    cv2.fillPoly(picture, [points], YELLOW)
    cv2.polylines(picture, [points], True, (20, 20, 20, 255), 8)
    for x in (170, 230):
        cv2.circle(picture, (x, 180), 12, (0, 0, 0, 255), -1)
    return cv2.ellipse(picture, (200, 215), (35, 22), 0, 0, 180, (0, 0, 0, 255), 6)


def test_few_even_colours_are_a_drawing_and_many_a_photo() -> None:
    star = smiling_star()
    assert is_drawn(star, subject_of(star))
    for pixels in (data.chelsea(), data.coffee(), data.rocket()):
        photo = np.dstack([pixels, np.full(pixels.shape[:2], 255, np.uint8)])
        assert not is_drawn(photo, subject_of(photo))


def test_a_drawn_face_is_no_cat_and_its_back_has_no_lines() -> None:
    subject = subject_from(smiling_star())
    assert subject.attributes["subject"] == "thing"
    assert subject.cutout is not None
    assert subject.cutout.head == 1.0
    behind = subject.cutout.back.reshape(-1, 3).astype(int)
    assert (np.abs(behind - YELLOW[:3]).max(axis=1) < 40).mean() > 0.75
