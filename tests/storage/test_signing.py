from __future__ import annotations

import time
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from maquette.settings import Settings
from maquette.storage.layout import BadKey
from maquette.storage.signing import ASSETS_PATH, Signer, installation_secret, open_signer

ACCOUNT, TASK = "01a0bd6c-0000-7000-8000-000000000001", "01a0bd6c-0000-7000-8000-000000000002"


def taken_apart(url: str) -> tuple[str, str, str]:
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    return parts.path.removeprefix(f"{ASSETS_PATH}/"), query["Expires"][0], query["Signature"][0]


def signer(valid_s: int = 60, secret: bytes = b"s" * 32) -> Signer:
    return Signer(secret, "https://models.example.org/", valid_s)


def test_a_url_is_absolute_names_the_file_and_is_valid() -> None:
    url = signer().url(ACCOUNT, TASK, "model.glb")
    assert url.startswith(f"https://models.example.org/assets/{ACCOUNT}/tasks/{TASK}/output/model.glb?Expires=")
    assert signer().valid(*taken_apart(url))


def test_the_urls_of_a_task_are_signed_for_it() -> None:
    assert signer().urls_of(ACCOUNT, TASK)("lamp.stl").split("?")[0].endswith(f"{TASK}/output/lamp.stl")


def test_anything_tampered_with_is_invalid() -> None:
    path, expires, signature = taken_apart(signer().url(ACCOUNT, TASK, "model.glb"))
    assert not signer().valid(path.replace("output", "private"), expires, signature)
    assert not signer().valid(path, str(int(expires) + 1), signature)
    assert not signer().valid(path, expires, ("A" if signature[0] != "A" else "B") + signature[1:])
    assert not signer().valid(path, expires, "")
    assert not signer().valid(path, expires, "ü")
    assert not signer(secret=b"t" * 32).valid(path, expires, signature)


@pytest.mark.parametrize("expires", ["", "soon", "-1", "1e12", "٣", "9" * 13])
def test_a_malformed_expiry_is_invalid(expires: str) -> None:
    path, _, signature = taken_apart(signer().url(ACCOUNT, TASK, "model.glb"))
    assert not signer().valid(path, expires, signature)


def test_an_expired_url_is_invalid(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = taken_apart(signer(valid_s=60).url(ACCOUNT, TASK, "model.glb"))
    later = time.time() + 61
    monkeypatch.setattr(time, "time", lambda: later)
    assert not signer().valid(*parts)


def test_only_plain_files_are_signed() -> None:
    with pytest.raises(BadKey):
        signer().url(ACCOUNT, TASK, "../private/recipe.json")


def test_the_secret_is_made_once_and_kept_from_others(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "data")
    secret = installation_secret(settings)
    assert installation_secret(settings) == secret
    assert len(secret) == 32
    assert (tmp_path / "data" / "secret.key").stat().st_mode & 0o077 == 0
    assert list((tmp_path / "data").iterdir()) == [tmp_path / "data" / "secret.key"]


def test_a_secret_from_the_settings_is_the_same_on_every_machine(tmp_path: Path) -> None:
    here, there = (Settings(data_dir=tmp_path / name, secret="shared", public_url="https://x.org") for name in ("a", "b"))
    assert open_signer(there).valid(*taken_apart(open_signer(here).url(ACCOUNT, TASK, "model.glb")))
