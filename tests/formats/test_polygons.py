import numpy as np
import pytest

from maquette.formats.obj.polygons import fans_fold, triangulate


def areas(points: np.ndarray, faces: np.ndarray) -> np.ndarray:
    a, b, c = (points[faces[:, k], :2] for k in range(3))
    return 0.5 * ((b - a)[:, 0] * (c - a)[:, 1] - (b - a)[:, 1] * (c - a)[:, 0])


def polygon_area(points: np.ndarray) -> float:
    x, y = points[:, 0], points[:, 1]
    return 0.5 * float(x @ np.roll(y, -1) - y @ np.roll(x, -1))


def star(count: int, seed: int = 0) -> np.ndarray:
    """A polygon that is far from convex."""
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    radius = np.random.default_rng(seed).uniform(0.2, 1.0, count)
    return np.stack([radius * np.cos(turn), radius * np.sin(turn), np.zeros(count)], axis=1)


@pytest.mark.parametrize("count", [3, 4, 5, 6, 9, 40, 200])
def test_a_polygon_of_any_size_is_filled_without_overlap(count):
    points = star(count)
    faces, _, source = triangulate(points, np.array([0, count]))
    assert len(faces) == count - 2 and (source == 0).all()
    assert (areas(points, faces) >= -1e-12).all()
    assert areas(points, faces).sum() == pytest.approx(polygon_area(points))


def test_a_dented_quad_is_split_inside():
    arrow = np.array([[0, 0, 0], [2, 1, 0], [0, 2, 0], [0.5, 1, 0]], float)
    for shift in range(4):
        points = np.roll(arrow, shift, axis=0)
        faces, polygons, _ = triangulate(points, np.array([0, 4]))
        assert (areas(points, faces) > 0).all()
        assert faces.tolist() == [polygons[0, [0, 1, 2]].tolist(), polygons[0, [0, 2, 3]].tolist()]


def test_a_long_quad_is_split_by_its_shorter_diagonal():
    points = np.array([[0, 0, 0], [4, 0, 0], [5, 1, 0], [1, 1, 0]], float)
    faces, _, _ = triangulate(points, np.array([0, 4]))
    edges = {tuple(sorted((int(face[k]), int(face[(k + 1) % 3])))) for face in faces for k in range(3)}
    assert (1, 3) in edges and (0, 2) not in edges


def test_mixed_polygons_keep_their_order():
    points = np.concatenate([star(3), star(4, 1), star(7, 2), star(4, 3)])
    _, polygons, source = triangulate(points, np.array([0, 3, 7, 14, 18]))
    assert source.tolist() == [0] + [1] * 2 + [2] * 5 + [3] * 2
    assert (polygons[:, 3] >= 0).sum() == 2 and len(polygons) == 1 + 1 + 5 + 1


def test_a_polygon_in_any_plane_keeps_its_side():
    rng = np.random.default_rng(3)
    turn, _ = np.linalg.qr(rng.normal(size=(3, 3)))
    points = star(12) @ turn.T
    faces, _, _ = triangulate(points, np.array([0, 12]))
    normal = np.cross(points, np.roll(points, -1, axis=0)).sum(axis=0)
    own = np.cross(points[faces[:, 1]] - points[faces[:, 0]], points[faces[:, 2]] - points[faces[:, 0]])
    assert (own @ normal >= -1e-9).all()


@pytest.mark.parametrize(
    "points",
    [np.zeros((6, 3)), np.full((6, 3), np.nan), np.array([[k, 0, 0] for k in range(6)], float), np.random.default_rng(0).normal(size=(6, 3))],
)
def test_a_hopeless_polygon_still_becomes_triangles(points):
    faces, _, _ = triangulate(points, np.array([0, 6]))
    assert len(faces) == 4 and faces.min() >= 0 and faces.max() <= 5


def test_only_polygons_that_a_fan_misreads_are_ambiguous():
    corner = np.array([[0, 0], [10, 0], [10, 4], [4, 4], [4, 10], [0, 10]], float)
    bent = np.column_stack([corner, np.zeros(6)])
    assert fans_fold(np.roll(bent, 1, axis=0), np.array([0, 6]))
    assert not fans_fold(np.roll(bent, -3, axis=0), np.array([0, 6])), "from its inner corner the fan is right"
    turn = np.linspace(0, 2 * np.pi, 9, endpoint=False)
    assert not fans_fold(np.stack([np.cos(turn), np.sin(turn), 0 * turn], axis=1), np.array([0, 9]))
    assert not fans_fold(np.array([[0, 0, 0], [1, 0, 0], [2, 0, 0], [2, 2, 0], [0, 2, 0]], float), np.array([0, 5])), "a corner on an edge"
