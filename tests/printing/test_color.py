"""Colour differences against published pairs, and conversions that come back."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.errors import InvalidInput
from maquette.printing import color

# Sharma, Wu and Dalal 2005, table 1: (lab 1, lab 2, CIEDE2000).
SHARMA = [
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
    ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
    ((50.0, 2.4900, -0.0010), (50.0, -2.4900, 0.0009), 7.1792),
    ((50.0, 2.4900, -0.0010), (50.0, -2.4900, 0.0011), 7.2195),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((50.0, 2.5, 0.0), (50.0, 3.1736, 0.5854), 1.0000),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]


@pytest.mark.parametrize(("first", "second", "expected"), SHARMA)
def test_ciede2000_agrees_with_the_published_pairs_in_both_directions(first: tuple, second: tuple, expected: float) -> None:
    assert color.delta_e_2000(first, second) == pytest.approx(expected, abs=5e-5)
    assert color.delta_e_2000(second, first) == pytest.approx(expected, abs=5e-5)


def test_a_table_holds_the_same_numbers_as_single_differences() -> None:
    labs = np.random.default_rng(1).normal(size=(20, 3)) * 30 + (50, 0, 0)
    palette = labs[:4] + 3
    table = color.delta_e_table(labs, palette)
    assert table.shape == (20, 4)
    assert table[7, 2] == pytest.approx(float(color.delta_e_2000(labs[7], palette[2])))


def test_the_nearest_colour_is_the_tables_minimum_but_for_close_races() -> None:
    luck = np.random.default_rng(3)
    labs, palette = color.srgb_to_lab(luck.integers(0, 256, (5000, 3))), color.srgb_to_lab(luck.integers(0, 256, (16, 3)))
    table = color.delta_e_table(labs, palette)
    entry, difference = color.nearest_of(labs, palette)
    assert difference == pytest.approx(table[np.arange(5000), entry])
    assert (entry == table.argmin(axis=1)).mean() > 0.97
    assert (difference - table.min(axis=1)).mean() < 0.05
    assert color.nearest_of(labs, palette[:1])[0].max() == 0


@pytest.mark.parametrize(
    ("rgb", "oklab"),
    [
        ((255, 0, 0), (0.62796, 0.22486, 0.12585)),
        ((0, 255, 0), (0.86644, -0.23389, 0.17950)),
        ((0, 0, 255), (0.45201, -0.03246, -0.31153)),
        ((255, 255, 255), (1.0, 0.0, 0.0)),
        ((0, 0, 0), (0.0, 0.0, 0.0)),
    ],
)
def test_the_primaries_have_the_oklab_that_css_color_4_gives_them(rgb: tuple[int, ...], oklab: tuple[float, ...]) -> None:
    assert color.srgb_to_oklab(rgb) == pytest.approx(oklab, abs=2e-4)


def test_white_and_black_are_where_they_belong() -> None:
    assert color.srgb_to_lab([255, 255, 255]) == pytest.approx([100, 0, 0], abs=1e-6)
    assert color.srgb_to_lab([0, 0, 0]) == pytest.approx([0, 0, 0], abs=1e-6)
    assert color.srgb_to_oklab([255, 255, 255]) == pytest.approx([1, 0, 0], abs=1e-6)


def test_hex_is_read_and_written() -> None:
    assert color.parse_hex("#d42A1e", "filaments.0").tolist() == [0xD4, 0x2A, 0x1E]
    assert color.to_hex([212, 42, 30]) == "#D42A1E"


@pytest.mark.parametrize("text", ["D42A1E", "#D42", "#D42A1G", "red", "#D42A1E00", 5, None, "#D42A1E\n"])
def test_what_is_not_a_colour_is_refused_by_name(text: object) -> None:
    with pytest.raises(InvalidInput, match=r"filaments\.2.*#RRGGBB"):
        color.parse_hex(text, "filaments.2")  # type: ignore[arg-type]
