import numpy as np
import pytest

from maquette.mesh.model import Mesh, Model, Part
from maquette.mesh.topology import face_normals
from maquette.render.camera import Camera
from maquette.render.scene import build
from maquette.render.section import CAP, clip, section
from maquette.render.studio import CLAY
from tests.render.scenes import FRONT, ball, box, poster


def shell() -> Model:
    """A hollow ball of radius 1 with a wall of 0.2."""
    inner = ball(0.8)
    return Model((Part(ball(1.0)), Part(Mesh(inner.vertices, inner.faces[:, ::-1]))))


def filled(picture: np.ndarray) -> np.ndarray:
    return np.abs(picture[..., :3].astype(int) - np.array(CAP).astype(int)).max(axis=2) < 40


def test_the_cut_of_a_shell_is_a_ring():
    picture = section(shell(), (0, 0, 0), (0, 0, 1), FRONT, 240, 240)
    y, x = np.mgrid[0:240, 0:240] - 119.5
    ring = (np.hypot(x, y) < 80) & (np.hypot(x, y) > 64)
    assert (filled(picture) != ring).mean() < 0.01


def test_the_cut_of_a_solid_is_full():
    picture = section(box(2, 2, 2), (0, 0, 0), (0, 0, 1), FRONT, 120, 120)
    assert filled(picture)[24:96, 24:96].all()


def test_what_lies_before_the_plane_is_gone():
    above = section(box(2, 2, 2), (0, 0.5, 0), (0, 1, 0), FRONT, 120, 120, CLAY.without_backdrop())
    assert above[30, 60, 3] == 0 and above[90, 60, 3] == 255


@pytest.mark.parametrize("normal", [(0, 0, 1), (0, 1, 0), (1, 0, 0), (0.5, 0.7, 0.4)])
def test_without_a_camera_the_cut_is_seen(normal):
    assert filled(section(box(2, 2, 2), (0, 0, 0), normal, width=96, height=96)).mean() > 0.15


def test_clipping_keeps_the_area_behind_the_plane():
    geometry = clip(build(poster(2.0)).geometry, np.array([0.25, 0, 0]), np.array([1.0, 0, 0]))
    _, areas = face_normals(geometry.positions.astype(float), geometry.faces)
    half = 1 / np.sqrt(2)
    assert areas.sum() == pytest.approx(2 * half * (half + 0.25), rel=1e-5)
    assert geometry.positions[geometry.faces].reshape(-1, 3)[:, 0].max() <= 0.25 + 1e-6
    assert len(geometry.material) == len(geometry.face_colors) == len(geometry.faces)


def test_a_plane_beside_the_model_changes_nothing_or_takes_all():
    geometry = build(ball()).geometry
    assert len(clip(geometry, np.array([9.0, 0, 0]), np.array([1.0, 0, 0])).faces) == len(geometry.faces)
    assert len(clip(geometry, np.array([-9.0, 0, 0]), np.array([1.0, 0, 0])).faces) == 0
    assert section(ball(), (-9, 0, 0), (1, 0, 0), Camera((0, 0, 9)), 32, 32).shape == (32, 32, 4)
