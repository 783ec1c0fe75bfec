"""`maquette repair` and `maquette analyze`: files in the right place, words for people, JSON for programs, honest exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from maquette.cli import main
from maquette.formats import obj, stl
from maquette.mesh import Mesh, Model, Part
from maquette.mesh.measure import measure
from tests.mesh import broken
from tests.mesh.test_repair import bitten, globe


def maquette(monkeypatch: pytest.MonkeyPatch, *words: object) -> int:
    """Run the console script in this process. Returns the exit code."""
    monkeypatch.setattr(sys, "argv", ["maquette", *map(str, words)])
    with pytest.raises(SystemExit) as left:
        main.run()
    return int(left.value.code or 0)


@pytest.fixture
def vase(tmp_path: Path) -> Path:
    path = tmp_path / "vase.stl"
    path.write_bytes(stl.write(Model((Part(broken.punched().mesh),), name="vase")))
    return path


def read(path: Path) -> Mesh:
    return stl.read(path.read_bytes()).parts[0].mesh


def test_repair_writes_the_solid_and_says_what_it_did(vase: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    target, picture = vase.parent / "new" / "solid.stl", vase.parent / "new" / "solid.png"
    assert maquette(monkeypatch, "repair", vase, target, "--preview", picture) == 0
    mesh = read(target)
    assert measure(mesh.vertices, mesh.faces).printable
    assert picture.read_bytes().startswith(b"\x89PNG")
    said = capsys.readouterr().out
    assert str(target) in said
    assert "open edges" in said
    assert "status: repaired" in said


def test_json_is_all_that_is_printed(vase: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    target = vase.parent / "solid.stl"
    assert maquette(monkeypatch, "repair", vase, target, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["files"] == [str(target)]
    assert told["report"]["after"]["boundary_edges"] == 0
    assert maquette(monkeypatch, "analyze", target, "--json") == 0
    assert json.loads(capsys.readouterr().out)["status"] == "healthy"


def test_analyze_lists_the_issues(vase: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert maquette(monkeypatch, "analyze", vase) == 0
    said = capsys.readouterr().out
    assert "vase.stl: error" in said
    assert "not_watertight" in said
    assert "is_watertight: False" in said


def test_what_lies_beside_an_obj_comes_along_into_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, data in obj.write(bitten(globe())).items():
        (tmp_path / name).write_bytes(data)
    target = tmp_path / "out" / "fixed.obj"
    assert maquette(monkeypatch, "repair", tmp_path / "model.obj", target) == 0
    assert sorted(path.name for path in target.parent.iterdir()) == ["fixed.obj", "model.mtl", "texture_0.png"]
    assert maquette(monkeypatch, "repair", tmp_path / "model.obj", tmp_path / "beside.obj") == 0
    assert (tmp_path / "beside.obj").exists()


@pytest.mark.parametrize(
    ("content", "target", "code", "words"),
    [
        (b"hello", "out.stl", 2, "not a 3D model"),
        (stl.write(Model((Part(broken.ball()),))), "out.obj", 2, ".stl"),
        (b"\0" * 80 + b"\1\0\0\0" + b"\0" * 50, "out.stl", 1, "collapsed"),
    ],
)
def test_what_can_not_be_done_is_said_and_writes_nothing(
    content: bytes, target: str, code: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in.stl").write_bytes(content)
    assert maquette(monkeypatch, "repair", tmp_path / "in.stl", tmp_path / target) == code
    assert words in capsys.readouterr().err.replace("\n", " ")
    assert not (tmp_path / target).exists()


def test_a_missing_file_is_bad_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert maquette(monkeypatch, "repair", tmp_path / "none.stl", tmp_path / "out.stl") == 2
    assert "No such file" in capsys.readouterr().err


def test_a_repair_does_not_wait_for_the_server_s_database_to_load() -> None:
    """Most of the time that a small file takes is loading."""
    loaded = "import maquette.cli.main, maquette.library, maquette.products.repair, sys; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout.split()
    assert "maquette.cli.keys" in modules
    assert not {"sqlalchemy", "dbos", "psycopg", "maquette.products.lamp"} & set(modules)
