"""`maquette generate`, `lamp`, `figure`: errors name what was typed; a maker reads what a print takes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from maquette.products.local import Result
from tests.cli.test_model import maquette


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("generate", ""), "PROMPT: is too short"),
        (("generate", "a cat", "--polycount", "50"), "--polycount: is out of range (got 50). Send an integer from 100 to 300000."),
        (("generate", "a cat", "--symmetry", "yes"), "--symmetry: is not one of the allowed values (got 'yes')."),
        (("generate", "a cat", "--texture-image", "none.png"), "--texture-image: can't be read"),
        (("lamp", "owl", "--diameter", "20"), "--diameter: is out of range (got 20.0). Send a number from 50 to 400."),
        (("lamp", "owl", "--light", "candle"), "--light: is not one of the allowed values (got 'candle')."),
        (("figure", "none.jpg"), "IMAGE: can't be read: No such file or directory (got 'none.jpg')."),
        (("multicolor", "none.glb", "out.3mf", "--colors", "17"), "--colors: is out of range (got 17)."),
        (("multicolor", "none.glb", "out.3mf", "--filament", "red"), "--filament: must be a colour"),
        (("multicolor", "none.glb", "out.3mf", "--flavor", "plain"), "--flavor: is not one of the allowed values"),
        (("multicolor", "none.glb", "out.3mf"), "IN: can't be read: No such file or directory (got 'none.glb')."),
    ],
)
def test_an_error_names_the_option_in_one_line(
    words: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert maquette(monkeypatch, *words) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"maquette: {said}")
    assert error.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def made(report: dict[str, Any]) -> Any:
    return lambda *_, **__: Result({"lamp.stl": b"solid"}, report)


LAMP = {
    "report": {
        "options_resolved": {"fixture_mode": "recess"},
        "metrics": {
            "bbox_mm": [79.9, 69.7, 80.0],
            "opening": {"inscribed_d": 60.4},
            "mass_g_pla": 25.1,
            "prints": {"lamp": {"minutes": {"standard": 116.0, "fast": 65.0}}},
        },
        "warnings": [{"code": "DIM", "message": "The shade opens so little that it stays dark."}],
    }
}


def test_a_lamp_says_how_large_and_heavy_it_is_and_what_to_know(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("maquette.library.lamp", made(LAMP))
    assert maquette(monkeypatch, "lamp", "an owl", "-o", tmp_path) == 0
    out, err = capsys.readouterr()
    assert "size_mm: 79.9 x 69.7 x 80.0" in out and "seat: recess" in out and "mass_g_pla: 25.1" in out
    assert err == "warning: The shade opens so little that it stays dark.\n"


def test_what_was_left_out_of_a_prompt_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("maquette.library.generate", made({"face_count": 30000, "notes": ["left out: frobnicated"]}))
    assert maquette(monkeypatch, "generate", "a frobnicated owl", "-o", tmp_path) == 0
    out, err = capsys.readouterr()
    assert "face_count: 30000" in out and err == "note: left out: frobnicated\n"


def test_a_folder_that_can_not_be_written_to_is_bad_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr("maquette.library.lamp", made(LAMP))
    assert maquette(monkeypatch, "lamp", "an owl", "-o", tmp_path / "file" / "below") == 2
    assert capsys.readouterr().err.startswith("maquette: --out: can't be written to")
