"""Compiled kernels follow the files they call into."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from maquette.kernel_cache import discard_stale

CALLER = """
from numba import njit

from {package}.room.callee import share


@njit(cache=True)
def whole():
    return 10 * share()
"""
CALLEE = """
from numba import njit

from {package} import settled


@njit(cache=True)
def share():
    return settled.VALUE
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package with a kernel that calls another file's, which reads a constant of a third."""
    folder = tmp_path / "sample"
    (folder / "room").mkdir(parents=True)
    for name, text in {"__init__": "", "caller": CALLER, "settled": "VALUE = 1\n", "room/__init__": "", "room/callee": CALLEE}.items():
        (folder / f"{name}.py").write_text(text.format(package=folder.name))
    return folder


def run(package: Path) -> int:
    """What the kernel says in a process of its own."""
    command = [sys.executable, "-c", f"from {package.name}.caller import whole; print(whole())"]
    return int(subprocess.run(command, cwd=package.parent, capture_output=True, text=True, check=True).stdout)


def test_a_kernel_is_compiled_again_when_what_it_was_compiled_from_changes(package: Path) -> None:
    discard_stale(package)
    assert run(package) == 10
    (package / "settled.py").write_text("VALUE = 23\n")
    assert {kernel.name.partition(".")[0] for kernel in discard_stale(package)} == {"caller", "callee"}
    assert run(package) == 230


def test_kernels_stay_while_their_sources_do(package: Path) -> None:
    discard_stale(package)
    assert run(package) == 10
    (package / "unrelated.py").write_text("VALUE = 2\n")
    assert discard_stale(package) == []
    assert len(list(package.rglob("*.nbi"))) == 2


def test_an_unreadable_record_counts_as_none(package: Path) -> None:
    discard_stale(package)
    assert run(package) == 10
    (package / "__pycache__" / "kernel_sources.json").write_text("[1,")
    assert len(discard_stale(package)) == 2
    assert run(package) == 10
