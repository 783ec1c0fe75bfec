"""PrusaSlicer's own opinion: repaired files are manifold to it, and it slices them with its auto-repair finding nothing to do.

Needs `prusa-slicer` on the machine (Debian: apt install prusa-slicer); skipped where it is missing.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from maquette.formats import stl
from maquette.mesh import Model, Part
from maquette.products.repair import mend
from tests.mesh.broken import BREAKAGES
from tests.printing.slicing import SLICER

pytestmark = [pytest.mark.slicer, pytest.mark.skipif(SLICER is None, reason="PrusaSlicer is not installed")]

SLICED = ["punched", "wide_hole", "crossing", "inner_wall", "edge_to_edge"]


def ask(*words: object) -> str:
    assert SLICER is not None
    done = subprocess.run([SLICER, *map(str, words)], capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr.decode()[-500:]
    return (done.stdout + done.stderr).decode()


def told(path: Path) -> dict[str, str]:
    return dict(re.findall(r"^(\w+)\s*=\s*(\S+)", ask("--info", path), re.MULTILINE))


@pytest.mark.parametrize("name", SLICED)
def test_the_slicer_finds_nothing_to_repair(name: str, tmp_path: Path) -> None:
    given, solid = tmp_path / "given.stl", tmp_path / "solid.stl"
    given.write_bytes(stl.write(Model((Part(BREAKAGES[name]().mesh),))))
    solid.write_bytes(mend(given.read_bytes()).files["model.stl"])
    after = told(solid)
    assert after["manifold"] == "yes"
    mended = {
        key: value for key, value in after.items() if re.search("open_edges|degenerate|edges_fixed|facets_(removed|reversed|added)|backwards", key)
    }
    assert set(mended.values()) <= {"0"}, mended
    gcode = tmp_path / "solid.gcode"
    ask("--export-gcode", "--output", gcode, solid)
    assert gcode.read_text(errors="replace").count(";TYPE:External perimeter") > 10


def test_the_slicer_does_complain_about_what_is_broken(tmp_path: Path) -> None:
    """So that the test above can fail."""
    given = tmp_path / "given.stl"
    given.write_bytes(stl.write(Model((Part(BREAKAGES["punched"]().mesh),))))
    assert told(given)["manifold"] == "no"
