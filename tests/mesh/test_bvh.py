"""Boxes in a tree: whatever it is asked, it answers as a look at all of them would."""

from __future__ import annotations

import numpy as np

from maquette.mesh import bvh


def scattered(count: int, size: float, seed: int) -> np.ndarray:
    """(count, 3, 3) small triangles in a unit cube."""
    rng = np.random.default_rng(seed)
    return rng.random((count, 1, 3)) + size * rng.standard_normal((count, 3, 3))


def overlaps(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """(N, M) bool, of every two boxes."""
    low, high = one.min(axis=1)[:, None], one.max(axis=1)[:, None]
    return np.asarray(((low <= other.max(axis=1)) & (high >= other.min(axis=1))).all(axis=2))


def test_pairs_are_all_pairs_of_overlapping_boxes_once() -> None:
    triangles = scattered(150, 0.03, 1)
    pairs = bvh.overlapping_pairs(bvh.over_triangles(triangles), 0.0, 0, len(triangles))
    found = np.zeros((150, 150), int)
    np.add.at(found, (pairs[:, 0], pairs[:, 1]), 1)
    np.add.at(found, (pairs[:, 1], pairs[:, 0]), 1)
    np.fill_diagonal(found, 1)
    assert (found == overlaps(triangles, triangles)).all()


def test_triangles_near_a_tree_are_those_whose_box_overlaps_one_of_its_boxes() -> None:
    few, many = scattered(9, 0.05, 2), scattered(400, 0.02, 3)
    near = bvh.overlapping_boxes(bvh.over_triangles(few), many)
    assert 0 < near.sum() < len(many)
    assert (near == overlaps(many, few).any(axis=1)).all()


def test_an_empty_tree_is_near_nothing() -> None:
    assert not bvh.overlapping_boxes(bvh.over_triangles(np.zeros((0, 3, 3))), scattered(5, 0.1, 4)).any()
