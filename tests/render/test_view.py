import numpy as np
import pytest

from maquette.render.camera import Camera
from maquette.render.view import floor_hit, project, view_of, weights

POINTS = np.random.default_rng(0).uniform(-1, 1, (50, 3)).astype(np.float32)


@pytest.mark.parametrize("height", [None, 4.0], ids=["perspective", "orthographic"])
def test_compiled_code_projects_as_the_camera_does(height):
    camera = Camera((2.0, 3.0, 6.0), (0.1, 0.0, -0.2), fov_deg=40, height=height)
    np.testing.assert_allclose(project(view_of(camera, 300, 200), POINTS), camera.project(POINTS.astype(float), 300, 200), rtol=1e-6)


@pytest.mark.parametrize("corners", [[0, 1, 2], [0, 2, 1]], ids=["one way round", "the other"])
@pytest.mark.parametrize("height", [None, 4.0], ids=["perspective", "orthographic"])
def test_weights_find_the_point_again(corners, height):
    camera = Camera((0.0, 0.0, 6.0), fov_deg=40, height=height)
    triangle = np.array([[-1.0, -1.0, 0.5], [1.0, -0.8, -2.0], [0.2, 1.0, 1.0]])
    point = np.array([0.2, 0.5, 0.3]) @ triangle
    screen, (x, y, _) = camera.project(triangle, 300, 300), camera.project(point[None], 300, 300)[0]
    found = np.array(weights(height is None, screen, np.array([corners]), 0, x, y))
    np.testing.assert_allclose(found @ triangle[corners], point, atol=1e-9)


def test_the_floor_is_met_where_the_ray_comes_down():
    camera = Camera((0.0, 3.0, 6.0), fov_deg=40)
    view = view_of(camera, 200, 200)
    spot = np.array([[0.4, -1.0, 0.7]])
    column, row, _ = camera.project(spot, 200, 200)[0]
    hit, x, z = floor_hit(view, column, row, -1.0)
    assert hit and (x, z) == pytest.approx((0.4, 0.7))
    assert not floor_hit(view_of(Camera((0.0, 0.0, 6.0)), 200, 200), 100.0, 50.0, -1.0)[0]
