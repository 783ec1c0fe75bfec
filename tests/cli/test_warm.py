"""Compiling ahead: once an installation, out of everybody's way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from maquette.cli import warm
from maquette.errors import EngineFailure
from maquette.formats import read_any
from maquette.mesh import topology as topo
from maquette.settings import Settings


class Started:
    """Stands for the processes that were started."""

    commands: list[list[str]]

    def __init__(self) -> None:
        self.commands = []

    def __call__(self, command: list[str], **_: Any) -> Started:
        self.commands.append(command)
        return self

    def terminate(self) -> None:
        self.commands.append(["terminated"])

    def wait(self, *_: float) -> None: ...

    def kill(self) -> None: ...


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Started:
    made = Started()
    monkeypatch.setattr(warm.subprocess, "Popen", made)
    return made


def test_a_first_start_compiles_beside_the_server_and_stops_with_it(tmp_path: Path, started: Started) -> None:
    warming = warm.Warming(Settings(data_dir=tmp_path))
    assert warming.start()
    warming.stop()
    assert started.commands[0][1:4] == ["-m", "maquette.cli", "warm"] and started.commands[1] == ["terminated"]


def test_what_was_compiled_is_not_compiled_again(tmp_path: Path, started: Started) -> None:
    (tmp_path / warm.STAMP).write_text(warm.fingerprint())
    warming = warm.Warming(Settings(data_dir=tmp_path))
    assert not warming.start()
    warming.stop()
    assert not warm.Warming(Settings(data_dir=tmp_path / "elsewhere", warm_up=False)).start()
    assert started.commands == []


def test_every_step_is_tried_and_the_end_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []

    def fails() -> None:
        done.append("fails")
        raise EngineFailure("no")

    monkeypatch.setenv("MAQUETTE_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("MAQUETTE_TEXTURE_SIZE", "512")
    monkeypatch.setattr(warm, "_steps", lambda: [("one", fails), ("two", lambda: done.append("two"))])
    warm.warm(quiet=True, gently=False)
    assert done == ["fails", "two"]
    assert (tmp_path / warm.STAMP).read_text() == warm.fingerprint()


def test_the_broken_model_is_broken_in_the_ways_that_repair_knows() -> None:
    mesh = topo.concatenate([part.mesh for part in read_any(warm._broken()).parts])
    _, faces, _ = topo.weld(mesh.vertices, mesh.faces)
    assert not topo.is_closed(faces) and topo.face_components(faces)[0] == 2
