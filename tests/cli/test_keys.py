"""`maquette keys`: what an operator does with accounts, and what is said when it can't be done."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_model import maquette


@pytest.fixture(autouse=True)
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAQUETTE_DATA_DIR", str(tmp_path / "data"))


def told(capsys: pytest.CaptureFixture[str]) -> object:
    return json.loads(capsys.readouterr().out)


def test_an_account_gets_a_key_credits_and_another_plan(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert maquette(monkeypatch, "keys", "create", "--name", "school", "--plan", "pro", "--balance", 5, "--json") == 0
    created = told(capsys)
    assert isinstance(created, dict) and created["key"].startswith("msy_")
    assert maquette(monkeypatch, "keys", "grant", created["account_id"], 10, "--json") == 0
    assert told(capsys) == {"balance": 15}
    assert maquette(monkeypatch, "keys", "plan", created["account_id"], "studio") == 0
    capsys.readouterr()
    assert maquette(monkeypatch, "keys", "list", "--json") == 0
    [listed] = told(capsys)  # type: ignore[misc]
    assert (listed["plan"], listed["balance"], listed["state"]) == ("studio", 15, "active")
    assert maquette(monkeypatch, "keys", "revoke", created["key"]) == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("create", "--plan", "gold"), "--plan: is not a plan (got 'gold'). Use one of: pro, premium, studio, ultra, enterprise, unlimited."),
        (("plan", "nobody", "pro"), "ACCOUNT: there is no such account (got 'nobody'). List them with `maquette keys list`."),
        (("plan", "nobody", "gold"), "PLAN: is not a plan (got 'gold'). Use one of: pro, premium, studio, ultra, enterprise, unlimited."),
        (("grant", "nobody", "5"), "ACCOUNT: there is no such account (got 'nobody'). List them with `maquette keys list`."),
    ],
)
def test_a_refusal_is_one_line(words: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert maquette(monkeypatch, "keys", *words) == 2
    assert capsys.readouterr().err == f"maquette: {said}\n"


def test_a_bad_setting_is_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("MAQUETTE_PORT", "abc")
    assert maquette(monkeypatch, "keys", "list") == 2
    assert capsys.readouterr().err.startswith("maquette: MAQUETTE_PORT: ")
