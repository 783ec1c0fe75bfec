"""Indices outside a texture."""

from __future__ import annotations

import pytest

from maquette.mesh.model import Wrap
from maquette.mesh.wrap import WRAPS, wrapped


@pytest.mark.parametrize(
    ("wrap", "columns"),
    [("repeat", [1, 2, 3, 0, 1, 2, 3, 0, 1, 2]), ("clamp", [0, 0, 0, 0, 1, 2, 3, 3, 3, 3]), ("mirror", [2, 1, 0, 0, 1, 2, 3, 3, 2, 1])],
)
def test_four_columns_go_on_beyond_their_ends(wrap: Wrap, columns: list[int]) -> None:
    assert [wrapped(index, 4, WRAPS[wrap]) for index in range(-3, 7)] == columns
