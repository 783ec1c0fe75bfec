"""Paint strings: the vectors that PrusaSlicer's G-code confirmed, both ways, and everything it would misread."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.errors import UnreadableFile
from maquette.formats.threemf.paint_string import Split, Tree, decode, depth, encode, leaves

A, B, C = (0, 0), (8, 0), (0, 8)
WHOLE = (A, B, C)

LEAVES = {
    1: "4",
    2: "8",
    3: "0C",
    4: "1C",
    5: "2C",
    6: "3C",
    7: "4C",
    8: "5C",
    9: "6C",
    10: "7C",
    11: "8C",
    12: "9C",
    13: "AC",
    14: "BC",
    15: "CC",
    16: "DC",
}

SPLITS = [
    ("480C1C3", Split(3, 0, (1, 2, 3, 4)), [(1, A, (4, 0), (0, 4)), (2, (4, 0), B, (4, 4)), (3, (4, 4), C, (0, 4)), (4, (4, 0), (4, 4), (0, 4))]),
    ("82C1", Split(1, 0, (2, 5)), [(2, A, B, (4, 4)), (5, (4, 4), C, A)]),
    ("82C5", Split(1, 1, (2, 5)), [(2, B, C, (0, 4)), (5, (0, 4), A, B)]),
    ("82C9", Split(1, 2, (2, 5)), [(2, C, A, (4, 0)), (5, (4, 0), B, C)]),
    ("80C2C2", Split(2, 0, (2, 3, 5)), [(2, A, (4, 0), (0, 4)), (3, (4, 0), B, (0, 4)), (5, B, C, (0, 4))]),
    ("80C2C6", Split(2, 1, (2, 3, 5)), [(2, B, (4, 4), (4, 0)), (3, (4, 4), C, (4, 0)), (5, C, A, (4, 0))]),
    ("80C2CA", Split(2, 2, (2, 3, 5)), [(2, C, (0, 4), (4, 4)), (3, (0, 4), A, (4, 4)), (5, A, B, (4, 4))]),
]
NESTED = Split(3, 0, (Split(3, 0, (1, 2, 3, 4)), 5, Split(1, 1, (3, 2)), Split(2, 2, (2, 5, 4))))


@pytest.mark.parametrize(("state", "text"), LEAVES.items())
def test_a_whole_triangle_of_each_filament(state: int, text: str) -> None:
    assert encode(state) == text
    assert decode(text) == state


@pytest.mark.parametrize(("text", "tree", "regions"), SPLITS)
def test_every_kind_of_split_writes_reads_and_lies_where_the_slicer_puts_it(text: str, tree: Split, regions: list) -> None:
    assert encode(tree) == text
    assert decode(text) == tree
    found = [(state, *map(tuple, corners.tolist())) for state, corners in leaves(tree, np.array(WHOLE, float))]
    assert found == regions


def test_nested_splits() -> None:
    assert encode(NESTED) == "480C1C32C0C8582C1CA3"
    assert decode("480C1C32C0C8582C1CA3") == NESTED
    assert depth(NESTED) == 2


def _splits(children: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    def of(sides: int, special: int) -> st.SearchStrategy[Tree]:
        return st.tuples(*[children] * (sides + 1)).map(lambda trees: Split(sides, special, trees))

    return st.one_of(of(3, 0), *(of(sides, special) for sides in (1, 2) for special in range(3)))


TREES: st.SearchStrategy[Tree] = st.recursive(st.integers(0, 16), _splits, max_leaves=40)


@given(TREES)
def test_any_tree_comes_back_from_its_string(tree: Tree) -> None:
    assert decode(encode(tree)) == tree


@given(TREES)
def test_the_leaves_of_any_tree_tile_the_triangle(tree: Tree) -> None:
    corners = np.array(WHOLE, float)
    areas = []
    for _, (p, q, r) in leaves(tree, corners):
        areas.append(((q - p)[0] * (r - p)[1] - (q - p)[1] * (r - p)[0]) / 2)
    assert min(areas) > 0
    assert sum(areas) == pytest.approx(32)


@pytest.mark.parametrize("text", ["", "3", "C", "1c", "44", "7", "483", "G", "480C1C3 ", "B"])
def test_what_a_slicer_would_misread_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFile, match="malformed"):
        decode(text)


def test_a_state_beyond_sixteen_and_an_impossible_split_are_refused() -> None:
    with pytest.raises(ValueError, match="17"):
        encode(17)
    with pytest.raises(ValueError, match="no such split"):
        Split(3, 1, (1, 2, 3, 4))
    with pytest.raises(ValueError, match="no such split"):
        Split(2, 0, (1, 2))
