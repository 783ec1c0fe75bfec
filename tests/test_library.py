"""What the library refuses before it works for half a minute."""

from __future__ import annotations

from pathlib import Path

import pytest

import maquette
from maquette.errors import InvalidInput, UnreadableFile
from maquette.formats import stl
from maquette.mesh import Model, Part
from tests.mesh import broken


class Worked(Exception):
    """The work began."""


def begun(*_: object, **__: object) -> None:
    raise Worked


@pytest.fixture(autouse=True)
def nothing_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("maquette.library.run", begun)


def test_the_texture_is_checked_before_the_shape_is_made(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="texture_image_url: can't be read"):
        maquette.generate("a cat", texture_image=tmp_path / "none.png")
    with pytest.raises(InvalidInput, match="texture_prompt: is too long"):
        maquette.generate("a cat", texture_prompt="a" * 601)


def test_a_photo_that_is_not_there_is_no_description_of_a_lamp() -> None:
    with pytest.raises(InvalidInput, match=r"nowhere\.JPG"):
        maquette.lamp("nowhere.JPG")
    with pytest.raises(Worked):
        maquette.lamp("an owl")


def test_only_files_that_carry_their_colours_are_painted(tmp_path: Path) -> None:
    path = tmp_path / "ball.stl"
    path.write_bytes(stl.write(Model((Part(broken.ball()),))))
    with pytest.raises(UnreadableFile, match=r"ball\.stl.*\.glb or \.fbx"):
        maquette.multicolor(path)
