import numpy as np
import pytest

from maquette.formats.srgb import linear_to_srgb
from maquette.render import backplate, film
from maquette.render.camera import Camera
from maquette.render.floor import REACH
from maquette.render.view import view_of

CAMERA = Camera((0.0, 2.0, 6.0), (0.0, 0.0, 0.0), fov_deg=40)
COLORS = ((250.0, 240.0, 230.0), (200.0, 190.0, 180.0))
PLATE = backplate.lay(view_of(CAMERA, 96, 96), film.backdrop(COLORS), -0.5)


def test_every_pixel_knows_its_place_on_the_floor():
    rows, columns = np.nonzero(PLATE.place[..., 2])
    points = np.stack([PLATE.place[rows, columns, 0], np.full(len(rows), -0.5), PLATE.place[rows, columns, 1]], axis=1)
    screen = CAMERA.project(points.astype(float), 96, 96)
    assert len(rows) > 1000
    np.testing.assert_allclose(screen[:, 0], columns + 0.5, atol=1e-3)
    np.testing.assert_allclose(screen[:, 1], rows + 0.5, atol=1e-3)


def test_bare_pixels_are_the_backdrop():
    np.testing.assert_allclose(PLATE.bare, linear_to_srgb(PLATE.root.astype(float) ** 2) * 255, atol=1.1)


def test_the_shadow_turns_with_the_table():
    floor = np.ones((64, 64), np.float32)
    column = int((1.0 + REACH) / (2 * REACH) * 64)
    floor[31:33, column - 2 : column + 3] = 0.2
    assert backplate.brightness(1.0, 0.0, 1.0, floor, 1.0, 0.0) == pytest.approx(0.2)
    assert backplate.brightness(0.0, 1.0, 1.0, floor, 0.0, 1.0) == pytest.approx(0.2)
    assert backplate.brightness(0.0, 1.0, 1.0, floor, 1.0, 0.0) == 1.0
    assert backplate.brightness(1.0, 0.0, 0.0, floor, 1.0, 0.0) == 1.0
