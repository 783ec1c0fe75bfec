"""Photos of people on a lamp: heads and shoulders whole, not cropped, not pinched, dark as relief."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from maquette.engines.embedded.photo import relief
from maquette.engines.embedded.photo.decal import around_faces, is_portrait, laid_on, relief_of
from maquette.engines.embedded.photo.face import Face
from maquette.engines.embedded.photo.relief import landscape_shade
from maquette.mesh.model import ByteArray
from maquette.mesh.topology import face_normals, is_closed

FACE = Face(left=130.0, top=140.0, size=140.0, sure=9.0)


def portrait() -> ByteArray:
    """A light face with dark hair, eyes and mouth, a dark coat, before a pale wall; taller than wide."""
    picture = np.full((600, 400, 3), (205, 212, 220), np.uint8)
    cv2.ellipse(picture, (200, 600), (170, 210), 0, 0, 360, (40, 44, 60), -1)
    cv2.ellipse(picture, (200, 190), (110, 130), 0, 0, 360, (45, 32, 25), -1)
    cv2.ellipse(picture, (200, 220), (82, 105), 0, 0, 360, (228, 190, 165), -1)
    for x in (165, 235):
        cv2.circle(picture, (x, 200), 11, (30, 25, 25), -1)
    cv2.ellipse(picture, (200, 275), (34, 10), 0, 0, 360, (120, 40, 45), -1)
    return picture


def test_a_photo_is_of_people_if_a_face_is_large_in_it() -> None:
    assert is_portrait([FACE], portrait())
    assert not is_portrait([], portrait())
    assert not is_portrait([Face(10.0, 10.0, 40.0, 9.0)], portrait())


def test_heads_and_shoulders_of_all_who_are_as_near_are_shown_and_nothing_beyond_the_photo() -> None:
    crop, (face,) = around_faces(portrait(), [FACE])
    assert (face.left, face.top, face.size) == (130.0, pytest.approx(119.0, abs=1), 140.0)
    assert crop.shape[0] == pytest.approx(140 + 140 + 1.6 * 140 - 0.15 * 140, abs=2) and crop.shape[1] == 400
    wide = np.concatenate([portrait()] * 3, axis=1)
    two, shown = around_faces(wide, [FACE, Face(930.0, 140.0, 100.0, 9.0), Face(500.0, 10.0, 30.0, 9.0)])
    assert len(shown) == 2
    assert two.shape[1] == pytest.approx(930 + 100 + 1.1 * 140, abs=2)


def test_dark_is_higher_than_light_and_people_stand_out_of_what_is_behind_them() -> None:
    field = relief_of(portrait(), [FACE])
    scale = field.shape[1] / 400
    wall, cheek, eye, hair = (float(field[round(y * scale), round(x * scale)]) for x, y in ((25, 60), (200, 235), (165, 200), (200, 75)))
    assert eye > cheek + 0.5 and hair > cheek + 0.5 and cheek > wall + 0.3
    assert field.min() >= 0.0 and field.max() < 4.0


def test_the_photo_keeps_its_width_where_the_dome_is_narrow_and_is_seen_again_from_behind() -> None:
    stripes = np.full((400, 400, 3), 235, np.uint8)
    stripes[:, 120:140], stripes[:, 260:280] = 20, 20
    along, angle = np.linspace(60.0, 10.0, 80), 2 * np.pi * np.arange(720) / 720
    laid = laid_on(stripes, [], along, np.linspace(24.0, 35.0, 80), angle)
    np.testing.assert_allclose(laid[:, :360], laid[:, 360:], atol=1e-5)
    front = np.where(angle > np.pi, angle - 2 * np.pi, angle)
    apart = []
    for row, radius in ((5, 24.7), (75, 34.4)):
        sides = [front[np.where(side, laid[row], -1.0).argmax()] for side in ((front < 0) & (front > -1.3), (front > 0) & (front < 1.3))]
        apart.append((sides[1] - sides[0]) * radius)
    assert apart[0] == pytest.approx(apart[1], rel=0.06)
    assert apart[1] == pytest.approx(140 / 400 * 68.0, rel=0.06)


def test_the_shade_of_a_portrait_is_closed_shows_the_eyes_and_prints_without_support(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relief, "faces_of", lambda picture: (FACE,))
    shade = landscape_shade(portrait())
    assert is_closed(shade.faces)
    normals, areas = face_normals(shade.vertices, shade.faces)
    above = shade.vertices[shade.faces][:, :, 1].min(axis=1) > 0.02
    assert areas[above & (normals[:, 1] < -np.sin(np.radians(50)))].sum() < 0.01 * areas[above].sum()
    front = shade.vertices[(shade.vertices[:, 2] > 0) & (np.abs(shade.vertices[:, 0]) < 0.02)]
    assert np.ptp(np.hypot(front[:, 0], front[:, 2])[(front[:, 1] > 0.03) & (front[:, 1] < 0.05)]) > 0.002
