"""Metres with Y up become millimetres with Z up, and come back."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.printing import frame


def test_up_and_front_of_gltf_become_up_and_front_of_the_printer() -> None:
    up, front, right = frame.to_print(np.array([[0, 1, 0], [0, 0, 1], [1, 0, 0]]), mm_per_unit=1)
    assert up.tolist() == [0, 0, 1]
    assert front.tolist() == [0, -1, 0]
    assert right.tolist() == [1, 0, 0]


def test_the_turn_keeps_handedness() -> None:
    assert np.linalg.det(frame.to_print(np.eye(3), mm_per_unit=1)) == pytest.approx(1)


def test_a_metre_is_a_thousand_millimetres() -> None:
    assert np.linalg.norm(frame.to_print(np.array([[0.0, 0.08, 0.0]]))) == pytest.approx(80)


@pytest.mark.parametrize(
    ("size", "unit_m", "expected_height_mm"),
    [
        ((0.05, 0.08, 0.05), 1.0, 80.0),  # metres of a printable size are believed
        ((1.2, 1.9, 0.8), 1.0, 75.0),  # two metres tall is a unitless figure
        ((0.001, 0.002, 0.001), 1.0, 75.0),  # so is one of two millimetres
        ((50.0, 80.0, 50.0), None, 75.0),  # a file without units
        ((50.0, 80.0, 50.0), 0.001, 80.0),  # a file in millimetres that says so
        ((10.0, 1.0, 10.0), 1.0, 18.0),  # wide and flat: the footprint limits
    ],
)
def test_size_is_metric_when_plausible_else_75_mm_tall(size: tuple[float, float, float], unit_m: float | None, expected_height_mm: float) -> None:
    assert size[1] * frame.print_scale(size, unit_m) == pytest.approx(expected_height_mm)


def test_a_flat_sheet_and_a_point_still_get_a_finite_scale() -> None:
    assert frame.print_scale((3.0, 0.0, 1.0), 1.0) == pytest.approx(60)
    assert frame.print_scale((0.0, 0.0, 0.0), 1.0) == 1000


def test_on_bed_centres_and_lowers() -> None:
    moved = frame.on_bed(np.array([[1.0, 2.0, 3.0], [5.0, 4.0, 9.0]]), centre_mm=(100.0, 50.0))
    assert moved.tolist() == [[98.0, 49.0, 0.0], [102.0, 51.0, 6.0]]
