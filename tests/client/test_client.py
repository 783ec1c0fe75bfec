"""Both clients against a scripted server: what they send, what they repeat, and when they give up."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest

from maquette.client import ApiError, AsyncClient, Client, TaskFailed, WaitTimeout
from maquette.client.protocol import EventReader, file_name, path_of
from maquette.products.text_to_3d import PreviewRequest

BASE = "http://server.test"
DONE = {
    "id": "t1",
    "type": "text-to-3d-preview",
    "status": "SUCCEEDED",
    "progress": 100,
    "model_urls": {"glb": f"{BASE}/a/t1/output/model.glb?Expires=1&Signature=x"},
}


class Script:
    """Answers requests from a list, in order, and keeps what it was asked."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self.answers, self.requests = list(answers), []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


class Driver:
    """Runs one method on either client, so that every test holds for both."""

    def __init__(self, asynchronous: bool, script: Script) -> None:
        self.asynchronous, self.script = asynchronous, script

    def __call__(self, name: str, *args: object, **kwargs: object) -> object:
        transport = httpx.MockTransport(self.script)
        if not self.asynchronous:
            with Client(BASE, "msy_key", transport=transport) as client:
                return getattr(client, name)(*args, **kwargs)

        async def call() -> object:
            async with AsyncClient(BASE, "msy_key", transport=transport) as client:
                return await getattr(client, name)(*args, **kwargs)

        return asyncio.run(call())


@pytest.fixture(params=[False, True], ids=["blocking", "asyncio"])
def drive(request: pytest.FixtureRequest) -> Callable[[Script], Driver]:
    return lambda script: Driver(request.param, script)


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Pauses are noted instead of slept."""
    paused: list[float] = []

    async def pause(seconds: float) -> None:
        paused.append(seconds)

    # The name in that module, not the function itself: other threads sleep too.
    monkeypatch.setattr("maquette.client.synchronous.time", SimpleNamespace(sleep=paused.append))
    monkeypatch.setattr("maquette.client.asynchronous.asyncio.sleep", pause)
    return paused


def events(*pairs: tuple[str, dict]) -> httpx.Response:
    text = "".join(f"event: {event}\ndata: {json.dumps(data)}\n\n: keep-alive\n\n" for event, data in pairs)
    return httpx.Response(200, text=text, headers={"Content-Type": "text/event-stream"})


def test_creating_sends_the_key_and_only_what_was_set(drive: Callable) -> None:
    script = Script(httpx.Response(202, json={"result": "t1"}))
    assert drive(script)("create", "text-to-3d", PreviewRequest(mode="preview", prompt="a cat")) == "t1"
    sent = script.requests[0]
    assert sent.headers["Authorization"] == "Bearer msy_key"
    assert sent.url.path == "/openapi/v2/text-to-3d"
    assert json.loads(sent.content) == {"mode": "preview", "prompt": "a cat"}


def test_a_lost_creation_is_repeated_under_the_same_idempotency_key(drive: Callable) -> None:
    script = Script(httpx.ConnectError("lost"), httpx.Response(503, json={"message": "away"}), httpx.Response(202, json={"result": "t1"}))
    assert drive(script)("create", "repair", {"model_url": "x"}) == "t1"
    keys = {request.headers["Idempotency-Key"] for request in script.requests}
    assert len(script.requests) == 3 and len(keys) == 1


def test_retry_after_is_honoured(drive: Callable, no_waiting: list[float]) -> None:
    limited = httpx.Response(429, json={"message": "RateLimitExceeded"}, headers={"Retry-After": "3"})
    script = Script(limited, httpx.Response(200, json={"balance": 7}))
    assert drive(script)("balance") == 7
    assert no_waiting == [3.0]


def test_a_full_queue_is_reported_at_once(drive: Callable) -> None:
    script = Script(httpx.Response(429, json={"message": "NoMoreConcurrentTasks: wait"}))
    with pytest.raises(ApiError, match="NoMoreConcurrentTasks") as caught:
        drive(script)("create", "repair", {})
    assert caught.value.status == 429 and len(script.requests) == 1


def test_a_bad_request_is_not_repeated_and_keeps_the_servers_words(drive: Callable) -> None:
    script = Script(httpx.Response(400, json={"message": "prompt: is required. Send a string."}))
    with pytest.raises(ApiError, match="prompt: is required"):
        drive(script)("create", "text-to-3d", {})


def test_a_server_that_stays_away_ends_in_an_error_after_bounded_tries(drive: Callable) -> None:
    script = Script(*[httpx.ConnectError("away")] * 20)
    with pytest.raises(httpx.ConnectError):
        drive(script)("balance")
    assert len(script.requests) == 5


def test_waiting_follows_the_stream_and_reports_each_change_once(drive: Callable) -> None:
    seen: list[tuple[int, str]] = []
    half = {"id": "t1", "status": "IN_PROGRESS", "progress": 50}
    script = Script(events(("message", {"id": "t1", "status": "PENDING", "progress": 0}), ("message", half), ("message", half), ("message", DONE)))
    task = drive(script)("wait", "text-to-3d", "t1", on_progress=lambda progress, status: seen.append((progress, status)))
    assert task.model_urls["glb"].startswith(BASE)
    assert seen == [(0, "PENDING"), (50, "IN_PROGRESS"), (100, "SUCCEEDED")]


def test_a_stream_that_breaks_is_followed_by_polling(drive: Callable) -> None:
    script = Script(
        httpx.ReadError("cut"), httpx.Response(200, json={"id": "t1", "status": "IN_PROGRESS", "progress": 5}), httpx.Response(200, json=DONE)
    )
    assert drive(script)("wait", "text-to-3d", "t1").progress == 100


def test_a_failed_task_raises_with_its_message(drive: Callable) -> None:
    failed = DONE | {"status": "FAILED", "progress": 30, "task_error": {"type": "server_error", "message": "Out of memory."}}
    with pytest.raises(TaskFailed, match=r"Out of memory\.") as caught:
        drive(Script(events(("message", failed))))("wait", "repair", "t1")
    assert caught.value.task.status == "FAILED"


def test_waiting_ends_when_the_time_is_up(drive: Callable) -> None:
    script = Script(events(("message", {"id": "t1", "status": "PENDING", "progress": 0})))
    with pytest.raises(WaitTimeout):
        drive(script)("wait", "repair", "t1", timeout_s=0.0)


def test_a_missing_task_in_a_stream_is_a_404(drive: Callable) -> None:
    script = Script(events(("error", {"status_code": 404, "message": "Task not found"})))
    with pytest.raises(ApiError) as caught:
        drive(script)("wait", "repair", "t1")
    assert caught.value.status == 404


def test_downloads_take_their_names_from_the_urls_and_never_send_the_key(drive: Callable, tmp_path: Path) -> None:
    listing = Script(httpx.Response(200, json=DONE))
    task = drive(listing)("get", "text-to-3d", "t1")
    script = Script(httpx.Response(200, content=b"glTF..."))
    paths = drive(script)("download", task, tmp_path / "new")
    assert paths == [tmp_path / "new" / "model.glb"] and paths[0].read_bytes() == b"glTF..."
    assert "Authorization" not in script.requests[0].headers
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["model.glb"]


def test_a_refused_download_leaves_no_file(drive: Callable, tmp_path: Path) -> None:
    task = drive(Script(httpx.Response(200, json=DONE)))("get", "text-to-3d", "t1")
    with pytest.raises(ApiError, match="expired"):
        drive(Script(httpx.Response(403, json={"message": "expired"})))("download", task, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_listing_and_deleting_use_the_familys_path(drive: Callable) -> None:
    script = Script(httpx.Response(200, json=[DONE]))
    assert [task.id for task in drive(script)("list", "figure-build", page_size=50)] == ["t1"]
    assert script.requests[0].url.params["page_size"] == "50"
    script = Script(httpx.Response(204))
    drive(script)("cancel", "figure-build", "t1")
    assert script.requests[0].method == "DELETE" and script.requests[0].url.path == "/openapi/creative-lab/figure/v1/build/t1"


def test_an_unknown_family_is_named() -> None:
    with pytest.raises(ValueError, match="lamps"):
        path_of("lamps")


def test_event_data_over_several_lines_is_one_event() -> None:
    reader = EventReader()
    lines = ["event: message", 'data: {"a":', "data: 1}", ": comment", ""]
    assert [pair for line in lines for pair in reader.feed(line)] == [("message", {"a": 1})]


@pytest.mark.parametrize(
    ("url", "name"), [("https://x/y/model.glb?Expires=1", "model.glb"), ("https://x/..%2F..%2Fetc%2Fpasswd", "passwd"), ("https://x/", "file")]
)
def test_file_names_come_from_the_last_path_part_only(url: str, name: str) -> None:
    assert file_name(url) == name
