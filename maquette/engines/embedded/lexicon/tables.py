"""Rows of the TSV files that ship beside this module."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def rows(name: str, columns: int) -> Iterator[list[str]]:
    """Cells of every row of `name`; comments and blank lines are left out, missing cells at the end are empty."""
    text = (files(__package__) / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            yield cells + [""] * (columns - len(cells))


def words(cell: str) -> list[str]:
    """The comma-separated words of a cell."""
    return [word.strip() for word in cell.split(",") if word.strip()]
