"""Multi-color print over HTTP: every failure that its document lists is a clear 400 and costs nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from maquette.products.multicolor import MULTICOLOR
from maquette.products.text_to_3d import TEXT_TO_3D
from tests.support.file_server import FileServer, file_server
from tests.support.live_server import Client, LiveServer, refusal, running
from tests.support.samples import OBJ, data_uri, glb

PRINTS = "/openapi/v1/print/multi-color"
UNKNOWN = "018a210d-8ba4-705c-b111-1f1776f7f578"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    with running(tmp_path_factory.mktemp("print"), (TEXT_TO_3D, MULTICOLOR), allowed_hosts=["127.0.0.1"]) as live:
        yield live


@pytest.fixture(scope="module")
def files() -> Iterator[FileServer]:
    with file_server() as served:
        yield served


def finished(client: Client, files: dict[str, bytes]) -> str:
    task_id = client.create()
    client.server.succeed(task_id, files)
    return task_id


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({}, ["input_task_id or model_url", "required"]),
        ({"model_url": None, "input_task_id": None}, ["input_task_id or model_url", "required"]),
        ({"model_url": data_uri(OBJ, "model/obj")}, ["model_url", "obj", ".glb, .fbx"]),
        ({"model_url": "https://example.org/model.stl"}, ["model_url", ".stl", ".glb, .fbx"]),
        ({"model_url": "no url"}, ["model_url", "no url"]),
        ({"input_task_id": UNKNOWN}, ["input_task_id", UNKNOWN, "succeeded"]),
        ({"input_task_id": "18"}, ["input_task_id", "'18'", "UUID"]),
        ({"input_task_id": UNKNOWN, "max_colors": 0}, ["max_colors", "0", "1 to 16"]),
        ({"input_task_id": UNKNOWN, "max_colors": 17}, ["max_colors", "17", "1 to 16"]),
        ({"input_task_id": UNKNOWN, "max_depth": 2}, ["max_depth", "2", "3 to 6"]),
        ({"input_task_id": UNKNOWN, "max_depth": 7}, ["max_depth", "7", "3 to 6"]),
    ],
)
def test_what_the_document_forbids_is_a_400_that_says_what_to_send(client: Client, body: dict, words: list[str]) -> None:
    message = refusal(client.http.post(PRINTS, json=body), 400)
    assert all(word in message for word in words), message
    assert client.balance == 1000
    assert client.http.get(PRINTS).json() == []


def test_a_url_that_can_not_be_downloaded_is_a_400(client: Client, files: FileServer) -> None:
    message = refusal(client.http.post(PRINTS, json={"model_url": files.url("/none.glb")}), 400)
    assert "model_url" in message and "404" in message


def test_a_task_that_has_not_succeeded_is_a_400(client: Client) -> None:
    pending = client.create()
    assert "PENDING" in refusal(client.http.post(PRINTS, json={"input_task_id": pending}), 400)


def test_a_task_without_a_glb_is_a_400(client: Client) -> None:
    bare = finished(client, {"model.obj": b"o"})
    assert "model.glb" in refusal(client.http.post(PRINTS, json={"input_task_id": bare}), 400)


def test_a_task_of_somebody_else_is_a_400_as_an_unknown_one(server: LiveServer, client: Client) -> None:
    theirs = finished(server.account(), {"model.glb": glb()})
    assert theirs in refusal(client.http.post(PRINTS, json={"input_task_id": theirs}), 400)


def test_a_finished_task_or_a_file_starts_a_print_for_ten_credits(client: Client, files: FileServer) -> None:
    parent = finished(client, {"model.glb": glb()})
    before = client.balance
    for body in ({"input_task_id": parent}, {"model_url": files.serve("/a.glb", glb())}, {"model_url": data_uri(glb(), "model/gltf-binary")}):
        assert client.http.post(PRINTS, json=body).status_code == 202
    assert client.balance == before - 30
    shown = client.http.get(PRINTS).json()[0]
    assert shown["type"] == "print-multi-color"
    assert shown["model_urls"] == {}
    assert shown["task_error"] is None


def test_given_both_the_task_wins(client: Client) -> None:
    parent = finished(client, {"model.glb": glb()})
    assert client.http.post(PRINTS, json={"input_task_id": parent, "model_url": "no url"}).status_code == 202


def test_deleting_a_print_removes_it_for_good(client: Client) -> None:
    task_id = client.http.post(PRINTS, json={"model_url": data_uri(glb(), "model/gltf-binary")}).json()["result"]
    assert client.http.delete(f"{PRINTS}/{task_id}").status_code == 200
    assert client.http.get(f"{PRINTS}/{task_id}").status_code == 404
