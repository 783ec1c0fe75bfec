import numpy as np
import pytest

from maquette.mesh.topology import face_normals, is_closed, weld
from maquette.render.dense import refined, smoothed
from maquette.render.scene import build
from tests.render.scenes import ball, box


@pytest.mark.parametrize("mesh", [box(1, 3, 0.2), ball(detail=2)], ids=["box", "ball"])
@pytest.mark.parametrize("longest", [0.5, 0.1, 0.06])
def test_edges_get_short_and_no_cracks_open(mesh, longest):
    before = build(mesh).geometry
    after = refined(before, longest)
    positions = after.positions.astype(float)
    corners = positions[after.faces]
    assert np.linalg.norm(corners - corners[:, [1, 2, 0]], axis=2).max() <= longest + 1e-6
    _, faces, _ = weld(positions, after.faces)
    assert is_closed(faces)
    areas = [face_normals(geometry.positions.astype(float), geometry.faces)[1].sum() for geometry in (before, after)]
    assert areas[0] == pytest.approx(areas[1], rel=1e-5)
    assert len(after.material) == len(after.face_colors) == len(after.faces)
    np.testing.assert_allclose(np.linalg.norm(after.vertices[:, 3:6], axis=1), 1, atol=1e-4)


def test_what_is_fine_enough_stays_as_it_is():
    geometry = build(ball(detail=5)).geometry
    assert refined(geometry, 0.5) is geometry


def test_smoothing_keeps_what_is_even_and_evens_what_is_not():
    faces = ball(detail=3).faces
    count = len(ball(detail=3).vertices)
    np.testing.assert_allclose(smoothed(np.full((count, 2), 0.3, np.float32), faces, 3), 0.3, rtol=1e-5)
    noise = np.random.default_rng(0).random((count, 1)).astype(np.float32)
    assert smoothed(noise, faces, 2).std() < 0.5 * noise.std()
