"""Kernels compiled elsewhere are in memory before a job is forked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

KERNELS = """
from numba import njit


@njit(cache=True)
def double(x):
    return 2 * x


@njit(cache=True)
def half(x):
    return x / 2


@njit
def unkept(x):
    return -x
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "sample"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "kernels.py").write_text(KERNELS)
    return folder


def run(package: Path, script: str) -> list[str]:
    """What a script says, line by line, in a process that sees the package."""
    result = subprocess.run([sys.executable, "-c", script], cwd=package.parent, capture_output=True, text=True, check=True)
    return result.stdout.splitlines()


def test_what_other_processes_compiled_is_loaded_and_not_compiled_again(package: Path) -> None:
    run(package, "from sample.kernels import double, half; double(1); double(1.0); half(1)")
    script = """
from maquette.tasks.job_kernels import Kernels
from sample.kernels import double, half
print(Kernels(["sample"]).load())
print(double(4), double(0.5), half(3))
print(sum(half.stats.cache_misses.values()) + sum(double.stats.cache_misses.values()))
"""
    assert run(package, script) == ["3", "8 1.0 1.5", "0"]


def test_what_is_compiled_later_is_loaded_later(package: Path) -> None:
    script = """
import subprocess, sys
from maquette.tasks.job_kernels import Kernels
kernels = Kernels(["sample"])
print(kernels.load())
subprocess.run([sys.executable, "-c", "from sample.kernels import double; double(1)"], check=True)
print(kernels.load(), kernels.load())
"""
    assert run(package, script) == ["0", "1 0"]


def test_kernels_for_another_processor_are_left_alone(package: Path) -> None:
    run(package, "from sample.kernels import double; double(1)")
    script = """
from numba.core.codegen import JITCPUCodegen
JITCPUCodegen.magic_tuple = lambda self: ("another",)
from maquette.tasks.job_kernels import Kernels
print(Kernels(["sample"]).load())
"""
    assert run(package, script) == ["0"]


def test_the_project_s_kernels_are_found() -> None:
    from maquette.tasks.job_kernels import PACKAGES, Kernels

    names = {kernel.__name__ for kernels in Kernels(PACKAGES)._by_folder.values() for kernel in kernels}
    assert len(names) > 100
