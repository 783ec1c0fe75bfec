"""Files that come with a request: by URL or inside it, checked while the task is created."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest

from maquette.api import creation
from tests.support.file_server import FileServer, file_server
from tests.support.live_server import FILE_TASKS, PREVIEWS, Client, refusal
from tests.support.samples import OBJ, binary_stl, data_uri, glb, image


@pytest.fixture(scope="module")
def files() -> Iterator[FileServer]:
    with file_server() as served:
        yield served


def stored(client: Client, task_id: str) -> dict[str, bytes]:
    """The task's input files, by name."""
    folder = client.server.services.settings.data_dir / "files" / client.account_id / "tasks" / task_id / "input"
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else {}


def test_a_file_by_url_is_kept_for_the_job_under_its_sniffed_format(client: Client, files: FileServer) -> None:
    url = files.serve("/photo.jpg", image("png"))
    task_id = client.create(FILE_TASKS, image_url=url)
    assert stored(client, task_id) == {"image_url.png": image("png")}
    assert client.get(task_id, FILE_TASKS)["request"]["image_url"] == url


def test_a_file_inside_the_request_is_kept_once(client: Client) -> None:
    task_id = client.create(FILE_TASKS, image_url=data_uri(image("webp")), model_url=data_uri(OBJ, "model/obj", separator=";"))
    assert stored(client, task_id) == {"image_url.webp": image("webp"), "model_url.obj": OBJ}
    request = client.get(task_id, FILE_TASKS)["request"]
    assert request["image_url"] == "" and request["model_url"] == ""


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("image_url", "not a url", ["image_url", "not a url"]),
        ("image_url", "ftp://example.org/a.png", ["image_url", "ftp"]),
        ("image_url", "data:image/png;base64,$$$$", ["image_url", "data URI", "malformed"]),
        ("image_url", data_uri(b"hello"), ["image_url", "accepted format", ".jpg, .png, .webp"]),
        ("image_url", data_uri(image("png", 32, 32)), ["image_url", "too small", "64×64"]),
        ("image_url", 5, ["image_url", "5", "an http:// or https:// URL, or a data URI"]),
        ("model_url", data_uri(image()), ["model_url", "png", ".glb, .stl, .obj"]),
        ("model_url", "https://example.org/model.step", ["model_url", ".step", ".glb, .stl, .obj"]),
    ],
)
def test_a_bad_input_is_a_400_that_names_it_and_costs_nothing(client: Client, field: str, value: object, words: list[str]) -> None:
    message = refusal(client.http.post(FILE_TASKS, json={field: value}), 400)
    assert all(word in message for word in words), message
    assert client.balance == 1000 and client.http.get(FILE_TASKS).json() == []


def test_a_missing_file_is_a_400(client: Client, files: FileServer) -> None:
    message = refusal(client.http.post(FILE_TASKS, json={"image_url": files.url("/none.png")}), 400)
    assert "image_url" in message and "404" in message


def test_nothing_is_left_of_a_refused_request(client: Client, files: FileServer) -> None:
    scratch = client.server.services.scratch
    before = set(scratch.iterdir())
    refusal(client.http.post(FILE_TASKS, json={"image_url": data_uri(image()), "model_url": files.url("/none.stl")}), 400)
    assert set(scratch.iterdir()) == before
    assert not (client.server.services.settings.data_dir / "files" / client.account_id).exists()


def test_the_balance_is_checked_before_anything_is_fetched(client: Client, files: FileServer) -> None:
    poor = client.server.account(balance=0)
    asked = len(files.asked)
    refusal(poor.http.post(FILE_TASKS, json={"image_url": files.serve("/a.png", image())}), 402)
    assert len(files.asked) == asked


def test_a_texture_image_goes_with_a_refine(client: Client, files: FileServer) -> None:
    preview = client.create()
    client.server.succeed(preview, {"model.glb": glb()})
    body = {"mode": "refine", "preview_task_id": preview}
    url = files.serve("/texture.png", image())
    refined = client.http.post(PREVIEWS, json=body | {"texture_image_url": url}).json()["result"]
    assert client.get(refined)["texture_image_url"] == url
    inline = client.http.post(PREVIEWS, json=body | {"texture_image_url": data_uri(image(), separator=";")}).json()["result"]
    assert client.get(inline)["texture_image_url"] == ""
    assert stored(client, inline) == {"texture_image_url.png": image()}
    message = refusal(client.http.post(PREVIEWS, json=body | {"texture_image_url": data_uri(image("webp"))}), 400)
    assert "texture_image_url" in message and "webp" in message


def test_a_host_that_keeps_us_waiting_is_a_400_in_time_and_makes_no_task(client: Client, files: FileServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(creation, "ANSWER_S", 0.2)
    asked, go_on = threading.Event(), threading.Event()

    def wait(handler: BaseHTTPRequestHandler) -> None:
        asked.set()
        go_on.wait(20)
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(image())))
        handler.end_headers()
        handler.wfile.write(image())

    message = refusal(client.http.post(FILE_TASKS, json={"image_url": files.serve("/slow.png", wait)}), 400)
    assert "image_url" in message and "in time" in message
    assert asked.is_set()
    go_on.set()
    assert client.create(FILE_TASKS, note="the thread is free again")
    client.server.services._fetch_threads.submit(lambda: None).result(20)
    assert len(client.http.get(FILE_TASKS).json()) == 1
    assert client.balance == 990


def test_both_inputs_may_come_from_the_same_request(client: Client) -> None:
    task_id = client.create(FILE_TASKS, image_url=data_uri(image("jpeg")), model_url=data_uri(binary_stl(5)))
    assert set(stored(client, task_id)) == {"image_url.jpeg", "model_url.stl"}
