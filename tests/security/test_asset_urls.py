"""Signed URLs can't be forged, stretched or pointed elsewhere."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import httpx
import pytest

from maquette.storage.signing import Signer
from tests.support.live_server import Client, refusal, running


@pytest.fixture
def url(client: Client) -> httpx.URL:
    task_id = client.create()
    client.server.succeed(task_id, {"model.glb": b"glTF", "preview.png": b"png"})
    return httpx.URL(client.get(task_id)["model_urls"]["glb"])


@pytest.mark.parametrize(
    "tampered",
    [
        {"Expires": "9999999999"},
        {"Expires": "-1"},
        {"Expires": "1e12"},
        {"Expires": ""},
        {"Signature": ""},
        {"Signature": "A" * 43},
        {"Signature": "é"},
        {"Signature": "\x00"},
    ],
)
def test_a_changed_query_is_a_403(url: httpx.URL, tampered: dict[str, str]) -> None:
    answer = httpx.get(url.copy_merge_params(tampered))
    assert "expired" in refusal(answer, 403)
    assert answer.headers["access-control-allow-origin"] == "*"


def test_a_missing_query_is_a_403(url: httpx.URL) -> None:
    refusal(httpx.get(url.copy_with(query=None)), 403)
    refusal(httpx.get(url.copy_remove_param("Signature")), 403)
    refusal(httpx.get(url.copy_remove_param("Expires")), 403)


def test_every_changed_character_of_a_signature_is_a_403(url: httpx.URL) -> None:
    signature = url.params["Signature"]
    for position in range(0, len(signature) - 1, 7):
        other = "A" if signature[position] != "A" else "B"
        refusal(httpx.get(url.copy_set_param("Signature", signature[:position] + other + signature[position + 1 :])), 403)


def test_a_signature_is_good_for_its_own_file_only(client: Client, url: httpx.URL) -> None:
    other = client.create()
    client.server.succeed(other, {"model.glb": b"glTF"})
    task = url.path.split("/")[4]
    refusal(httpx.get(url.copy_with(path=url.path.replace("model.glb", "preview.png"))), 403)
    refusal(httpx.get(url.copy_with(path=url.path.replace(task, other))), 403)
    refusal(httpx.get(url.copy_with(path=url.path.replace(client.account_id, other))), 403)


def test_an_expired_url_is_a_403_and_a_fresh_one_works(client: Client, url: httpx.URL) -> None:
    path = url.path.removeprefix("/assets/")
    signer = client.server.services
    expired = Signer(signer.secret, client.server.url, valid_s=-1)
    account, _, task, _, file = path.split("/")
    refusal(httpx.get(expired.url(account, task, file)), 403)
    fresh = Signer(signer.secret, client.server.url, valid_s=60)
    assert httpx.get(fresh.url(account, task, file)).content == b"glTF"


def test_another_installations_signature_is_a_403(client: Client, url: httpx.URL) -> None:
    account, _, task, _, file = url.path.removeprefix("/assets/").split("/")
    refusal(httpx.get(Signer(b"another secret", client.server.url, 60).url(account, task, file)), 403)


@pytest.mark.parametrize(
    "path",
    [
        "/assets/{account}/tasks/{task}/output/../private/recipe.json",
        "/assets/{account}/tasks/{task}/output/%2e%2e%2fprivate%2frecipe.json",
        "/assets/{account}/tasks/{task}/output/..%5c..%5csecret.key",
        "/assets/{account}/tasks/{task}/output/%252e%252e%252fsecret.key",
        "/assets/{account}/tasks/{task}/output/model.glb%00.png",
        "/assets/{account}/tasks/{task}/output/model.glb/",
        "/assets/{account}/tasks/{task}/output//model.glb",
        "/assets/{account}/tasks/{task}/output/.hidden",
        "/assets/{account}/tasks/{task}/private/recipe.json",
        "/assets/{account}/tasks/{task}/input/image.png",
        "/assets/../maquette.sqlite3",
        "/assets/..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/assets//etc/passwd",
        "/assets/{account}/tasks/../../secret.key/output/x",
        "/assets/",
        "/assets",
    ],
)
def test_no_path_leads_out_of_the_results(client: Client, url: httpx.URL, path: str) -> None:
    """Sent as they stand, on a bare connection: an HTTP client would tidy them up."""
    task = url.path.split("/")[4]
    target = path.format(account=client.account_id, task=task) + f"?{url.query.decode()}"
    with socket.create_connection((url.host, url.port or 80), timeout=20) as raw:
        raw.sendall(f"GET {target} HTTP/1.1\r\nHost: {url.host}\r\nConnection: close\r\n\r\n".encode())
        answer = b"".join(iter(lambda: raw.recv(65536), b""))
    assert answer.split(b" ")[1] in (b"400", b"403", b"404"), answer
    assert b"root:" not in answer and b"SQLite" not in answer


def test_urls_last_as_long_as_the_operator_says(tmp_path: Path) -> None:
    with running(tmp_path, asset_url_seconds=600) as server:
        client = server.account()
        task_id = client.create()
        server.succeed(task_id, {"model.glb": b"glTF"})
        expires = int(httpx.URL(client.get(task_id)["model_urls"]["glb"]).params["Expires"])
        assert abs(expires - time.time() - 600) < 60
