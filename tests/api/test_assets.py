"""Signed downloads: what they carry, in whole and in part."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from tests.support.live_server import FILE_TASKS, PREVIEWS, Client, refusal, running
from tests.support.products import TOYS

CONTENT = bytes(range(256)) * 10


@pytest.fixture
def url(client: Client) -> str:
    """A file whose URL needs no key."""
    task_id = client.create()
    client.server.succeed(task_id, {"model.glb": CONTENT})
    link: str = client.get(task_id)["model_urls"]["glb"]
    return link


def test_an_url_is_absolute_and_its_path_ends_in_the_file(client: Client, url: str) -> None:
    parts = httpx.URL(url)
    assert str(parts).startswith(client.server.url)
    assert parts.path.endswith("/output/model.glb")
    assert int(parts.params["Expires"]) > 1_700_000_000 and parts.params["Signature"]


def test_a_download_needs_no_key_and_no_redirect(url: str) -> None:
    answer = httpx.get(url, follow_redirects=False)
    assert answer.status_code == 200 and answer.content == CONTENT
    assert answer.headers["content-type"] == "model/gltf-binary"
    assert answer.headers["content-length"] == str(len(CONTENT))
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["accept-ranges"] == "bytes"


@pytest.mark.parametrize(
    ("file", "media_type"),
    [
        ("model.glb", "model/gltf-binary"), ("model.obj", "model/obj"), ("model.mtl", "model/mtl"), ("model.stl", "model/stl"),
        ("model.3mf", "model/3mf"), ("model.usdz", "model/vnd.usdz+zip"), ("model.fbx", "application/octet-stream"), ("texture_0.png", "image/png"),
        ("texture_0_metallic.png", "image/png"), ("preview.png", "image/png"), ("preview.mp4", "video/mp4"), ("concept.png", "image/png"),
        ("lamp.stl", "model/stl"), ("bundle.zip", "application/zip"),
    ],
)  # fmt: skip
def test_every_file_has_its_content_type(client: Client, file: str, media_type: str) -> None:
    task_id = client.create(TOYS.path)
    client.server.succeed(task_id, {file: b"content"})
    link = client.get(task_id, TOYS.path)["model_urls"][file]
    assert httpx.get(link).headers["content-type"] == media_type


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-9", 0, 10),
        ("bytes=100-", 100, 2560),
        ("bytes=-100", 2460, 2560),
        ("bytes=2559-9999", 2559, 2560),
        ("bytes=0-0", 0, 1),
        ("bytes=-99999", 0, 2560),
    ],
)
def test_a_range_is_sent_alone(url: str, asked: str, start: int, end: int) -> None:
    answer = httpx.get(url, headers={"Range": asked})
    assert answer.status_code == 206
    assert answer.content == CONTENT[start:end]
    assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/2560"
    assert answer.headers["content-length"] == str(end - start)


@pytest.mark.parametrize("asked", ["bytes=2560-", "bytes=9999-10000", "bytes=-0"])
def test_a_range_outside_the_file_is_a_416(url: str, asked: str) -> None:
    answer = httpx.get(url, headers={"Range": asked})
    refusal(answer, 416)
    assert answer.headers["content-range"] == "bytes */2560"


@pytest.mark.parametrize("asked", ["bytes=5-2", "bytes=-", "bytes=a-b", "lines=1-2", "bytes=0-1,4-5", ""])
def test_a_range_that_makes_no_sense_is_ignored(url: str, asked: str) -> None:
    answer = httpx.get(url, headers={"Range": asked})
    assert answer.status_code == 200 and answer.content == CONTENT


def test_head_tells_the_size_and_sends_nothing(url: str) -> None:
    answer = httpx.head(url)
    assert answer.status_code == 200 and answer.content == b""
    assert answer.headers["content-length"] == str(len(CONTENT))


def test_what_the_client_has_already_is_not_sent_again(url: str) -> None:
    etag = httpx.get(url).headers["etag"]
    assert httpx.get(url, headers={"If-None-Match": etag}).status_code == 304
    assert httpx.get(url, headers={"Range": "bytes=0-9", "If-Range": etag}).status_code == 206
    assert httpx.get(url, headers={"Range": "bytes=0-9", "If-Range": '"other"'}).status_code == 200


def test_a_browser_may_ask_first(url: str) -> None:
    answer = httpx.options(url, headers={"Origin": "https://viewer.example.org", "Access-Control-Request-Method": "GET"})
    assert answer.status_code == 204
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "GET" in answer.headers["access-control-allow-methods"]


def test_each_read_of_a_task_signs_its_urls_afresh(client: Client) -> None:
    task_id = client.create()
    client.server.succeed(task_id, {"model.glb": CONTENT})
    for task in (client.get(task_id), client.http.get(PREVIEWS).json()[0], client.events(task_id)[0][1]):
        assert httpx.get(task["model_urls"]["glb"]).content == CONTENT


def test_urls_are_what_the_client_calls_us_unless_the_operator_says_otherwise(tmp_path: Path, client: Client) -> None:
    task_id = client.create()
    client.server.succeed(task_id, {"model.glb": CONTENT})
    named = client.http.get(f"{PREVIEWS}/{task_id}", headers={"Host": "models.local:1234"}).json()
    assert named["model_urls"]["glb"].startswith("http://models.local:1234/assets/")
    with running(tmp_path, public_url="https://models.example.org/") as server:
        public = server.account()
        task_id = public.create()
        server.succeed(task_id, {"model.glb": CONTENT})
        assert public.get(task_id)["model_urls"]["glb"].startswith("https://models.example.org/assets/")


def test_only_results_have_urls(client: Client) -> None:
    """A file in the input or private folder is never served, whatever path is asked for."""
    task_id = client.create(FILE_TASKS, note="x")
    base = f"{client.server.url}/assets/{client.account_id}/tasks/{task_id}"
    for path in ("input/image_url.png", "private/recipe.json"):
        assert httpx.get(f"{base}/{path}?Expires=9999999999&Signature=x").status_code == 404
