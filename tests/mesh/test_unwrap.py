"""Charts that cover every face once, never overlap, keep their distance and spread texels evenly."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.mesh import Mesh
from maquette.mesh.bake import fill_gaps, map_texels, tangent_frames
from maquette.mesh.unwrap import unwrap
from tests.mesh.shapes import box, bumpy_sphere, spiral_ramp, torus

SHAPES = {"blob": bumpy_sphere(), "ring": torus(), "box": box((3.0, 1.0, 0.2)), "spiral": spiral_ramp()}


def uv_area(mesh: Mesh) -> np.ndarray:
    """Signed area of every face in the texture; positive is counter-clockwise with v downwards."""
    assert mesh.uv is not None
    a, b, c = (mesh.uv[mesh.faces[:, k]].astype(float) for k in range(3))
    return 0.5 * ((b - a)[:, 0] * (c - a)[:, 1] - (b - a)[:, 1] * (c - a)[:, 0])


@pytest.mark.parametrize("name", SHAPES)
def test_every_face_is_laid_flat_once_unflipped_and_inside(name: str) -> None:
    atlas = unwrap(SHAPES[name], size_px=512)
    assert atlas.mesh.uv is not None
    assert atlas.mesh.uv.min() >= 0 and atlas.mesh.uv.max() <= 1
    area = uv_area(atlas.mesh)
    assert (area < 0).all(), "all charts are seen from outside"
    assert np.array_equal(atlas.mesh.vertices, SHAPES[name].vertices[atlas.source])
    # If charts overlapped, the covered texels would be fewer than the summed areas.
    covered = map_texels(atlas.mesh, 512).covered.sum() / 512**2
    assert covered == pytest.approx(-area.sum(), rel=0.03)


@pytest.mark.parametrize("name", SHAPES)
def test_charts_keep_their_distance(name: str) -> None:
    atlas = unwrap(SHAPES[name], size_px=512, padding_px=6)
    texels = map_texels(atlas.mesh, 512)
    owner = np.full(512 * 512, -1)
    owner[texels.texel] = atlas.chart[texels.face]
    owner = owner.reshape(512, 512)
    for shift in range(1, 5):
        for one, other in ((owner[shift:], owner[:-shift]), (owner[:, shift:], owner[:, :-shift])):
            assert not ((one >= 0) & (other >= 0) & (one != other)).any()


def test_texels_are_spread_evenly() -> None:
    blob = SHAPES["blob"]
    atlas = unwrap(blob)
    a, b, c = (blob.vertices[blob.faces[:, k]] for k in range(3))
    space = 0.5 * np.linalg.norm(np.cross(b - a, c - a), axis=1)
    density = -uv_area(atlas.mesh) / space
    assert np.percentile(density, 95) / np.percentile(density, 5) < 4


def test_baked_positions_lie_on_the_surface() -> None:
    atlas = unwrap(SHAPES["ring"], size_px=256)
    texels = map_texels(atlas.mesh, 256)
    points = texels.interpolate(atlas.mesh.faces, atlas.mesh.vertices)
    distance_to_ring = np.hypot(np.hypot(points[:, 0], points[:, 1]) - 1.0, points[:, 2])
    assert np.abs(distance_to_ring - 0.3).max() < 0.03


def test_gaps_are_filled_from_the_nearest_texel() -> None:
    covered = np.zeros((64, 64), bool)
    covered[10:20, 12:30] = True
    covered[50, 50] = True
    source = fill_gaps(covered)
    rows, columns = np.mgrid[:64, :64]
    assert covered.ravel()[source].all()
    assert np.array_equal(source[covered], (rows * 64 + columns)[covered])
    filled = np.hypot(rows - source // 64, columns - source % 64)
    filled_rows, filled_columns = np.nonzero(covered)
    exact = np.sqrt(((rows.reshape(-1, 1) - filled_rows) ** 2 + (columns.reshape(-1, 1) - filled_columns) ** 2).min(axis=1)).reshape(64, 64)
    assert np.abs(filled - exact).max() < 0.5


def test_tangents_follow_u_and_v() -> None:
    square = Mesh(
        np.array([[0, 0, 0], [2, 0, 0], [2, 2, 0], [0, 2, 0]], float),
        np.array([[0, 1, 2], [0, 2, 3]], np.int32),
        uv=np.array([[0, 1], [1, 1], [1, 0], [0, 0]], np.float32),
    )
    tangent, bitangent = tangent_frames(square)
    assert np.allclose(tangent, [1, 0, 0]) and np.allclose(bitangent, [0, 1, 0])
