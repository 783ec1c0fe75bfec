"""Settings that can't be used are named by their variable, before anything starts."""

from __future__ import annotations

import pytest

from maquette.errors import InvalidInput
from maquette.settings import load


@pytest.mark.parametrize(
    ("variable", "value", "words"),
    [
        ("MAQUETTE_PORT", "abc", "integer"),
        ("MAQUETTE_PORT", "70000", "65535"),
        ("MAQUETTE_AUTH", "maybe", "boolean"),
        ("MAQUETTE_MODERATION", "of", "'block'"),
        ("MAQUETTE_PRICES", "{bad", "not JSON"),
        ("MAQUETTE_PRICES", '{"print-repair": "cheap"}', "print-repair"),
        ("MAQUETTE_PLANS", '{"school": {"queued_tasks": -1}}', "school.queued_tasks"),
        ("MAQUETTE_DEFAULT_PLAN", "gold", "enterprise"),
        ("MAQUETTE_TEXTURE_SIZE", "1000", "2048"),
        ("MAQUETTE_ALLOWED_HOSTS", "192.168.0.0/16", "not JSON"),
        ("MAQUETTE_ALLOWED_HOSTS", '["192.168.0.0/99"]', "192.168.0.0/99"),
        ("MAQUETTE_STORE_URL", "ftp://files", "s3://"),
        ("MAQUETTE_PUBLIC_URL", "models.example.org", "https://"),
    ],
)
def test_a_bad_variable_is_named_with_what_it_takes(variable: str, value: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(InvalidInput) as refused:
        load()
    assert refused.value.message.startswith(variable)
    assert words in refused.value.message


@pytest.mark.parametrize("variable", ["MAQUETTE_DATABASE_URL", "DATABASE_URL"])
def test_a_password_stays_out_of_the_message(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, "mysql://me:hunter2@db/x")
    with pytest.raises(InvalidInput, match="postgresql://") as refused:
        load()
    assert "hunter2" not in refused.value.message


def test_good_variables_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAQUETTE_PLANS", '{"school": {"requests_per_second": 5, "queued_tasks": 3}}')
    monkeypatch.setenv("MAQUETTE_DEFAULT_PLAN", "school")
    monkeypatch.setenv("MAQUETTE_PUBLIC_URL", "https://models.example.org/")
    monkeypatch.setenv("MAQUETTE_ALLOWED_HOSTS", '["files.lan:8080", "192.168.0.0/16"]')
    settings = load()
    assert settings.plan("gone").queued_tasks == 3
    assert settings.public_url == "https://models.example.org"
    assert settings.allowed_hosts == ["files.lan:8080", "192.168.0.0/16"]
