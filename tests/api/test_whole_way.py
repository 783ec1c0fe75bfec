"""From POST to the downloaded file, with a real worker process: API, queue, job, storage, streams and webhooks together."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from typing import Any

import httpx
import pytest

from maquette.tasks.embedded import WorkerProcess
from tests.support.file_server import FileServer, file_server
from tests.support.live_server import CAST_TASKS, TOY_TASKS, Client, LiveServer, running
from tests.support.samples import data_uri, image


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    with running(tmp_path_factory.mktemp("whole"), allowed_hosts=["127.0.0.1"]) as live:
        settings = live.services.settings.model_copy(update={"products": "tests.support.live_server:PRODUCTS", "job_preload": []})
        worker = WorkerProcess(settings)
        worker.start()
        try:
            yield live
        finally:
            worker.stop()


@pytest.fixture(scope="module")
def hooks() -> Iterator[FileServer]:
    with file_server() as listening:
        yield listening


def test_a_task_is_made_streamed_and_downloaded(server: LiveServer) -> None:
    client = server.account()
    task_id = client.create(TOY_TASKS, text="hello", seconds=0.3, image_url=data_uri(image()))
    events = client.events(task_id, TOY_TASKS)
    assert {name for name, _ in events} == {"message"}
    progress = [task["progress"] for _, task in events]
    assert progress == sorted(progress) and progress[-1] == 100
    assert [task["status"] for _, task in events][-1] == "SUCCEEDED"
    done = events[-1][1]
    assert list(done["model_urls"]) == ["model.glb"]
    made = httpx.get(done["model_urls"]["model.glb"]).json()
    assert made["text"] == "hello" and bytes.fromhex(made["inputs"]["image_url"]) == image()
    assert client.balance == 995


def test_a_result_is_the_input_of_the_next_task(server: LiveServer) -> None:
    client = server.account()
    first = client.create(TOY_TASKS, text="first")
    client.events(first, TOY_TASKS)
    second = client.create(TOY_TASKS, parent_id=first)
    done = client.events(second, TOY_TASKS)[-1][1]
    made = httpx.get(done["model_urls"]["model.glb"]).json()
    assert "model.glb" in made["inputs"]["parent_id"]
    assert made["parents"]["parent_id"]["request"]["text"] == "first"


def test_a_failure_is_told_and_paid_back(server: LiveServer) -> None:
    client = server.account()
    task = client.events(client.create(TOY_TASKS, mode="fail", text="no clay left"), TOY_TASKS)[-1][1]
    assert task["status"] == "FAILED" and task["task_error"]["message"] == "no clay left"
    assert client.balance == 1000


def test_cancelling_stops_the_work(server: LiveServer) -> None:
    client = server.account()
    task_id = client.create(CAST_TASKS, seconds=60)
    wait_for(lambda: client.get(task_id, CAST_TASKS)["status"] == "IN_PROGRESS")
    assert client.http.delete(f"{CAST_TASKS}/{task_id}").status_code == 204
    assert client.events(task_id, CAST_TASKS)[-1][1]["status"] == "CANCELED"
    assert client.balance == 995


def test_a_webhook_hears_every_state_as_the_full_task(server: LiveServer, hooks: FileServer) -> None:
    heard: list[Any] = []

    def listen(handler: BaseHTTPRequestHandler) -> None:
        heard.append(json.loads(handler.rfile.read(int(handler.headers["Content-Length"]))))
        handler.send_response(200)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    client = server.account()
    task_id = client.create(TOY_TASKS, text="hello", webhook_url=hooks.serve("/hook", listen))
    wait_for(lambda: heard and heard[-1]["status"] == "SUCCEEDED")
    assert [task["status"] for task in heard] == ["IN_PROGRESS", "SUCCEEDED"]
    assert {task["id"] for task in heard} == {task_id}
    assert httpx.get(heard[-1]["model_urls"]["model.glb"]).status_code == 200


def wait_for(condition: Any, patience_s: float = 30) -> None:
    end = time.monotonic() + patience_s
    while not condition() and time.monotonic() < end:
        time.sleep(0.02)
    assert condition()


def test_the_metrics_know_what_was_made(server: LiveServer) -> None:
    client: Client = server.account()
    client.create(TOY_TASKS)
    assert 'maquette_tasks_created_total{type="toys-succeed"}' in httpx.get(server.url + "/metrics").text
