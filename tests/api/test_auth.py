"""Keys: who gets in, and what the others are told."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from maquette.tasks import accounts
from tests.support.live_server import CAST_TASKS, PREVIEW, PREVIEWS, Client, LiveServer, refusal, running

SOME_ID = "018a210d-8ba4-705c-b111-1f1776f7f578"


@pytest.mark.parametrize(
    ("header", "problem"),
    [
        (None, "Missing API key"),
        ("", "Missing API key"),
        ("Bearer", "malformed"),
        ("Basic bXN5OnNlY3JldA==", "malformed"),
        ("msy_without_a_scheme", "malformed"),
        ("Bearer msy_unknown", "Invalid API key"),
        ("Bearer msy_ünknown".encode(), "Invalid API key"),
    ],
)
def test_a_missing_malformed_or_unknown_key_is_a_401(server: LiveServer, header: str | bytes | None, problem: str) -> None:
    headers = {} if header is None else {"Authorization": header}
    answer = httpx.get(server.url + PREVIEWS, headers=headers)  # type: ignore[arg-type]
    message = refusal(answer, 401)
    assert problem in message
    assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", PREVIEWS),
        ("GET", PREVIEWS),
        ("GET", f"{PREVIEWS}/{SOME_ID}"),
        ("GET", f"{PREVIEWS}/{SOME_ID}/stream"),
        ("DELETE", f"{PREVIEWS}/{SOME_ID}"),
        ("DELETE", f"{CAST_TASKS}/{SOME_ID}"),
        ("GET", "/openapi/v1/balance"),
        ("GET", "/openapi/v1/webhooks"),
        ("POST", "/openapi/v1/webhooks"),
    ],
)
def test_every_account_route_asks_for_a_key(server: LiveServer, method: str, path: str) -> None:
    refusal(httpx.request(method, server.url + path), 401)


def test_the_scheme_is_case_insensitive(client: Client) -> None:
    assert httpx.get(client.server.url + PREVIEWS, headers={"Authorization": f"bearer {client.key}"}).status_code == 200


def test_a_revoked_key_stops_working(client: Client) -> None:
    assert client.http.get(PREVIEWS).status_code == 200
    accounts.revoke_key(client.server.services.database, client.key)
    client.server.services.keyring._known.clear()  # what two seconds do
    refusal(client.http.get(PREVIEWS), 401)


def test_two_keys_of_an_account_share_its_tasks(client: Client) -> None:
    task = client.create()
    other, _ = accounts.create_key(client.server.services.database, client.account_id)
    answer = httpx.get(f"{client.server.url}{PREVIEWS}/{task}", headers={"Authorization": f"Bearer {other}"})
    assert answer.json()["id"] == task


def test_a_server_without_keys_lets_everybody_in(tmp_path: Path) -> None:
    with running(tmp_path, auth=False) as server:
        for headers in ({}, {"Authorization": "Bearer whatever"}):
            created = httpx.post(server.url + PREVIEWS, json=PREVIEW, headers=headers)
            assert created.status_code == 202
            assert httpx.get(f"{server.url}{PREVIEWS}/{created.json()['result']}").json()["consumed_credits"] == 5
