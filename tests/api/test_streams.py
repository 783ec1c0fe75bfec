"""Server-sent events, byte for byte where clients look."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from maquette.api import streams
from tests.support.live_server import CAST_TASKS, PREVIEWS, TOY_TASKS, Client, LiveServer, read_events, refusal

UNKNOWN_ID = "018a210d-8ba4-705c-b111-1f1776f7f578"


@contextmanager
def following(client: Client, task_id: str, path: str = PREVIEWS) -> Iterator[Iterator[tuple[str, Any]]]:
    with client.http.stream("GET", f"{path}/{task_id}/stream") as answer:
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        yield read_events(answer)


def test_each_change_is_one_event_and_the_last_one_is_the_whole_task(client: Client) -> None:
    task_id = client.create()
    with following(client, task_id) as events:
        assert next(events) == ("message", {"id": task_id, "progress": 0, "status": "PENDING"})
        claim = client.server.start(task_id)
        assert next(events) == ("message", {"id": task_id, "progress": 0, "status": "IN_PROGRESS"})
        client.server.report(claim, 50)
        assert next(events) == ("message", {"id": task_id, "progress": 50, "status": "IN_PROGRESS"})
        client.server.succeed(task_id, {"model.glb": b"glTF"}, claim)
        name, task = next(events)
        assert name == "message" and task["status"] == "SUCCEEDED" and task["progress"] == 100
        assert _without_signatures(task) == _without_signatures(client.get(task_id))
        assert list(events) == []


def _without_signatures(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_signatures(item) for name, item in value.items()}
    return value.partition("?")[0] if isinstance(value, str) else value


def test_the_wire_is_one_line_of_compact_json_an_event(client: Client) -> None:
    task_id = client.create()
    client.server.fail(task_id)
    raw = client.http.get(f"{PREVIEWS}/{task_id}/stream").text
    head, data, *rest = raw.split("\n")
    assert head == "event: message"
    assert data.startswith('data: {"id":"') and '": ' not in data
    assert rest == ["", ""]


def test_a_finished_task_has_one_event(client: Client) -> None:
    task_id = client.create()
    client.server.fail(task_id, "no")
    [(name, task)] = client.events(task_id)
    assert name == "message" and task["status"] == "FAILED" and task["task_error"]["message"] == "no"


@pytest.mark.parametrize("task_id", [UNKNOWN_ID, "not-a-uuid"])
def test_an_unknown_task_is_an_error_event_after_a_200(client: Client, task_id: str) -> None:
    assert client.events(task_id) == [("error", {"status_code": 404, "message": "Task not found"})]


def test_another_family_or_account_is_an_error_event_too(server: LiveServer) -> None:
    owner, stranger = server.account(), server.account()
    task_id = owner.create(CAST_TASKS)
    assert owner.events(task_id, TOY_TASKS)[0][1]["status_code"] == 404
    assert stranger.events(task_id, CAST_TASKS)[0][1]["status_code"] == 404


def test_without_a_key_it_is_a_plain_401(server: LiveServer) -> None:
    refusal(httpx.get(f"{server.url}{PREVIEWS}/{UNKNOWN_ID}/stream"), 401)


def test_a_cancelled_task_ends_its_stream(client: Client) -> None:
    task_id = client.create(CAST_TASKS)
    with following(client, task_id, CAST_TASKS) as events:
        next(events)
        client.http.delete(f"{CAST_TASKS}/{task_id}")
        assert next(events)[1]["status"] == "CANCELED"
        assert list(events) == []


def test_a_removed_task_ends_its_stream_with_an_error_event(client: Client) -> None:
    task_id = client.create()
    with following(client, task_id) as events:
        next(events)
        client.http.delete(f"{PREVIEWS}/{task_id}")
        assert next(events) == ("error", {"status_code": 404, "message": "Task not found"})
        assert list(events) == []


def test_silence_is_filled_with_comments(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert streams.KEEP_ALIVE_S <= 15
    monkeypatch.setattr(streams, "KEEP_ALIVE_S", 0.05)
    task_id = client.create()
    with client.http.stream("GET", f"{PREVIEWS}/{task_id}/stream") as answer:
        lines = answer.iter_lines()
        seen = [next(lines) for _ in range(9)]
    assert seen[:3] == ["event: message", f'data: {{"id":"{task_id}","progress":0,"status":"PENDING"}}', ""]
    assert seen[3:] == [": keep-alive", ""] * 3


def test_many_streams_of_one_task_all_hear_its_end(client: Client) -> None:
    task_id = client.create()
    ends: list[str] = []

    def follow() -> None:
        with httpx.stream("GET", f"{client.server.url}{PREVIEWS}/{task_id}/stream", headers=client.http.headers, timeout=30) as answer:
            ends.append([event for _, event in read_events(answer)][-1]["status"])

    threads = [threading.Thread(target=follow) for _ in range(20)]
    for thread in threads:
        thread.start()
    wait_for(lambda: len(client.server.services.streams) >= 20)
    client.server.fail(task_id)
    for thread in threads:
        thread.join(timeout=20)
    assert ends == ["FAILED"] * 20


def test_a_stream_that_its_client_left_is_forgotten(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "KEEP_ALIVE_S", 0.05)
    before = len(client.server.services.streams)
    task_id = client.create()
    with following(client, task_id) as events:
        next(events)
        assert len(client.server.services.streams) == before + 1
    wait_for(lambda: len(client.server.services.streams) == before)
    assert client.get(task_id)["status"] == "PENDING"


def wait_for(condition: Any, patience_s: float = 20) -> None:
    end = time.monotonic() + patience_s
    while not condition() and time.monotonic() < end:
        time.sleep(0.01)
    assert condition()
