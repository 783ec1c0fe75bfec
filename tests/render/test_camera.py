import numpy as np
import pytest

from maquette.render.camera import Camera, orbit


@pytest.mark.parametrize("azimuth", [-120, 0, 30, 90, 200])
@pytest.mark.parametrize("elevation", [-60, 0, 17, 89])
@pytest.mark.parametrize("fov", [0, 26, 70])
@pytest.mark.parametrize("aspect", [0.5, 1.0, 2.0])
def test_everything_is_in_the_picture_and_fills_it(azimuth, elevation, fov, aspect):
    points = np.random.default_rng(0).normal(size=(200, 3)) * [3, 1, 2] + [10, -5, 3]
    width, height = int(400 * aspect), 400
    camera = orbit(points, azimuth, elevation, fov, aspect, margin=1.1)
    screen = camera.project(points, width, height)
    assert (screen[:, 2] > 0).all()
    low, high = screen[:, :2].min(axis=0), screen[:, :2].max(axis=0)
    assert (low >= 0).all() and (high <= [width, height]).all()
    assert max((high - low) / [width, height]) == pytest.approx(1 / 1.1, abs=0.02)
    np.testing.assert_allclose((low + high) / 2, [width / 2, height / 2], atol=3)


def test_the_front_is_seen_from_plus_z_and_left_is_left():
    camera = orbit(np.array([[-1.0, 0, 0], [1, 0, 0], [0, 1, 0]]), 0, 0)
    assert camera.position[2] > 0
    left, right, top = camera.project(np.array([[-1.0, 0, 0], [1, 0, 0], [0, 1, 0]]), 100, 100)
    assert left[0] < right[0] and top[1] < left[1]


def test_nearer_things_are_larger():
    screen = Camera((0, 0, 10), fov_deg=40).project(np.array([[1.0, 0, 0], [1, 0, 5]]), 100, 100)
    assert screen[1, 0] - 50 == pytest.approx(2 * (screen[0, 0] - 50)) and screen[0, 2] == pytest.approx(10)


def test_an_orthographic_height_is_shown_from_top_to_bottom():
    screen = Camera((0, 0, 10), height=4.0).project(np.array([[0, 2.0, 0], [0, -2, 7]]), 100, 100)
    np.testing.assert_allclose(screen[:, 1], [0, 100])


def test_a_shifted_and_scaled_model_looks_the_same():
    points = np.random.default_rng(1).normal(size=(20, 3))
    origin, scale = np.array([1.0, 2, 3]), 0.1
    for camera in (orbit(points, 40, 20), orbit(points, 40, 20, fov_deg=0)):
        before = camera.project(points, 64, 48)
        after = camera.moved(origin, scale).project((points - origin) * scale, 64, 48)
        np.testing.assert_allclose(after, before * [1, 1, scale], rtol=1e-9)


def test_straight_down_has_an_up():
    axes = Camera((0, 5, 0), (0, 0, 0)).axes
    np.testing.assert_allclose(axes @ axes.T, np.eye(3), atol=1e-12)


def test_no_points_and_bad_points_give_a_camera():
    assert np.isfinite(orbit(np.zeros((0, 3))).position).all()
    assert np.isfinite(orbit(np.array([[np.nan, 0, 0], [1, 1, 1], [2, 2, 2]])).position).all()
    assert np.isfinite(orbit(np.zeros((5, 3))).position).all()
