"""Print repair and analysis over HTTP, with a real worker: creation, failures that are paid back, results that print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from maquette.formats import glb as glb_format
from maquette.formats import stl
from maquette.mesh import Model, Part
from maquette.mesh.measure import measure
from maquette.products.analyze import ANALYZE
from maquette.products.repair import REPAIR
from maquette.tasks.embedded import WorkerProcess
from tests.mesh import broken
from tests.support.file_server import FileServer, file_server
from tests.support.live_server import Client, LiveServer, refusal, running
from tests.support.products import TOYS
from tests.support.samples import binary_stl, data_uri, glb, image

REPAIRS, ANALYSES = REPAIR.path, ANALYZE.path
UNKNOWN = "018a210d-8ba4-705c-b111-1f1776f7f578"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    with running(tmp_path_factory.mktemp("repair"), (REPAIR, ANALYZE, TOYS), allowed_hosts=["127.0.0.1"]) as live:
        yield live


@pytest.fixture(scope="module")
def worker(server: LiveServer) -> Iterator[None]:
    settings = server.services.settings.model_copy(update={"products": "maquette.products:PRODUCTS", "job_preload": []})
    process = WorkerProcess(settings)
    process.start()
    try:
        yield
    finally:
        process.stop()


@pytest.fixture(scope="module")
def files() -> Iterator[FileServer]:
    with file_server() as served:
        yield served


def broken_stl() -> bytes:
    return stl.write(Model((Part(broken.punched().mesh),), name="vase"))


def finished(client: Client, files: dict[str, bytes]) -> str:
    task_id = client.create(TOYS.path, text="clay")
    client.server.succeed(task_id, files)
    return task_id


# ----------------------------------------------------------------------------------------------------------- creation


@pytest.mark.parametrize("path", [REPAIRS, ANALYSES])
@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({}, ["input_task_id or model_url", "required"]),
        ({"model_url": None, "input_task_id": None}, ["input_task_id or model_url", "required"]),
        ({"model_url": "ftp://example.org/a.stl"}, ["model_url", "ftp"]),
        ({"model_url": "no url"}, ["model_url", "no url"]),
        ({"model_url": "https://example.org/model.3mf"}, ["model_url", ".3mf", ".stl"]),
        ({"model_url": data_uri(image())}, ["model_url", "png"]),
        ({"model_url": data_uri(b"hello", "model/stl")}, ["model_url", "format"]),
        ({"model_url": data_uri(b"", "model/stl")}, ["model_url", "no bytes"]),
        ({"model_url": data_uri(binary_stl(9)[:-60], "model/stl")}, ["model_url"]),
        ({"model_url": data_uri(glb(100)[:-40], "model/gltf-binary")}, ["model_url", "damaged"]),
        ({"input_task_id": "18"}, ["input_task_id", "'18'", "UUID"]),
    ],
)
def test_bad_inputs_are_a_400_at_creation_and_cost_nothing(client: Client, path: str, body: dict, words: list[str]) -> None:
    message = refusal(client.http.post(path, json=body), 400)
    assert all(word in message for word in words), message
    assert client.balance == 1000
    assert client.http.get(path).json() == []


@pytest.mark.parametrize("path", [REPAIRS, ANALYSES])
def test_parents_must_be_known_finished_and_have_a_glb(server: LiveServer, client: Client, path: str) -> None:
    refusal(client.http.post(path, json={"input_task_id": UNKNOWN}), 404)
    theirs = finished(server.account(), {"model.glb": glb()})
    refusal(client.http.post(path, json={"input_task_id": theirs}), 404)
    assert "PENDING" in refusal(client.http.post(path, json={"input_task_id": client.create(TOYS.path, text="clay")}), 400)
    assert "model.glb" in refusal(client.http.post(path, json={"input_task_id": finished(client, {"model.obj": b"o"})}), 400)


def test_a_repair_costs_ten_and_an_analysis_nothing(client: Client, files: FileServer) -> None:
    url = files.serve("/a.stl", broken_stl())
    before = client.balance
    pending = client.http.post(REPAIRS, json={"model_url": url}).json()["result"]
    assert client.balance == before - 10
    assert client.http.post(ANALYSES, json={"model_url": url}).status_code == 202
    assert client.balance == before - 10
    shown = client.get(pending, REPAIRS)
    assert (shown["status"], shown["expires_at"], shown["consumed_credits"]) == ("PENDING", 0, 10)
    assert set(shown["model_urls"].values()) == {""}
    refusal(client.http.get(f"{ANALYSES}/{pending}"), 404)
    assert client.http.delete(f"{REPAIRS}/{pending}").status_code == 200
    refusal(client.http.get(f"{REPAIRS}/{pending}"), 404)


# ------------------------------------------------------------------------------------------------------- the whole way


def done(client: Client, path: str, **body: Any) -> Any:
    return client.events(client.create(path, **body), path)[-1][1]


def test_a_broken_stl_is_repaired_streamed_and_downloaded(worker: None, server: LiveServer, files: FileServer) -> None:
    client = server.account()
    task = done(client, REPAIRS, model_url=files.serve("/vase.stl", broken_stl()))
    assert task["status"] == "SUCCEEDED", task
    assert [name for name, url in task["model_urls"].items() if url] == ["stl"]
    assert task["repair_report"]["status"] == "repaired"
    made = stl.read(httpx.get(task["model_urls"]["stl"]).content)
    mesh = made.parts[0].mesh
    assert made.name == "vase"
    assert measure(mesh.vertices, mesh.faces).printable
    assert httpx.get(task["thumbnail_url"]).content.startswith(b"\x89PNG")
    assert task["expires_at"] > task["finished_at"]
    assert client.balance == 990


def test_an_analysis_tells_before_and_after(worker: None, server: LiveServer) -> None:
    client = server.account()
    model = glb_format.write(Model((Part(broken.wide_hole().mesh),)))
    before = done(client, ANALYSES, model_url=data_uri(model, "model/gltf-binary"))["printability"]
    assert (before["status"], before["metrics"]["holes"], before["metrics"]["is_watertight"]) == ("error", 1, False)
    repaired = done(client, REPAIRS, model_url=data_uri(model, "model/gltf-binary"))
    after = done(client, ANALYSES, input_task_id=repaired["id"])
    assert after["printability"]["status"] == "healthy"
    assert after["printability"]["evaluated_at"] == after["finished_at"]
    assert client.balance == 990


def test_nothing_printable_fails_with_words_and_is_paid_back(worker: None, server: LiveServer) -> None:
    client = server.account()
    for content, words in ((binary_stl(4), "collapsed"), (b"v 0 0 0\nv 1 0 0\nv 0 1 0\np 1 2 3\n", "no faces"), (glb(), "no triangles")):
        task = done(client, REPAIRS, model_url=data_uri(content, "model/any"))
        assert task["status"] == "FAILED"
        assert words in task["task_error"]["message"]
        assert task["consumed_credits"] == 0
    assert client.balance == 1000
