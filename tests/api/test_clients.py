"""What published clients of the original service rely on, each checked the way that client checks it."""

from __future__ import annotations

import ipaddress
import json
from pathlib import PurePosixPath
from typing import Any

import httpx
import pytest
from pydantic import BaseModel, Field

from tests.support.live_server import CAST_TASKS, PREVIEW, PREVIEWS, Client, LiveServer, read_events

FINISHED = {"model.glb": b"glTF", "model.obj": b"o", "preview.png": b"png"}


class NodeModelUrls(BaseModel):
    """A node editor's models: every field below is required there, and null is no string and no object."""

    glb: str = ""


class NodeResult(BaseModel):
    id: str
    type: str
    status: str
    progress: int = 0
    thumbnail_url: str
    model_urls: NodeModelUrls = Field(default_factory=NodeModelUrls)
    texture_urls: list[dict[str, str]] = Field(default_factory=list)
    created_at: int
    started_at: int
    finished_at: int


def test_a_node_editor_parses_every_state(client: Client) -> None:
    for state in ("PENDING", "IN_PROGRESS", "SUCCEEDED"):
        if state == "PENDING":
            task_id = client.create(ai_model="latest")
        elif state == "IN_PROGRESS":
            claim = client.server.start(task_id)
        else:
            client.server.succeed(task_id, FINISHED, claim)
        assert NodeResult.model_validate(client.get(task_id)).status == state


def test_a_tool_server_starts_by_listing_tasks_and_reads_a_bare_array(client: Client) -> None:
    answer = client.http.get(PREVIEWS, params={"page_size": 1, "page_num": 1, "sort_by": "-created_at"})
    assert answer.status_code == 200 and answer.json() == []


def test_a_tool_server_probes_many_families_for_an_id_and_expects_fast_404s(client: Client) -> None:
    task_id = client.create()
    for family in (
        "v1/image-to-3d", "v1/multi-image-to-3d", "v1/remesh", "v1/retexture", "v1/text-to-image", "v1/image-to-image", "v1/rigging", "v1/animations",
        "v1/convert", "v1/resize", "v1/uv-unwrap", "creative-lab/keychain/v1/build", "creative-lab/fridge-magnet/v1/prototype",
    ):  # fmt: skip
        answer = client.http.get(f"/openapi/{family}/{task_id}")
        assert answer.status_code == 404 and answer.json()["message"]
        assert answer.elapsed.total_seconds() < 2


def test_a_tool_servers_output_schema_has_numbers_that_are_never_null(client: Client) -> None:
    task_id = client.create()
    for _ in range(2):
        task = client.get(task_id)
        assert all(
            isinstance(task[name], int) for name in ("progress", "created_at", "started_at", "finished_at", "consumed_credits", "preceding_tasks")
        )
        assert all(isinstance(task.get(name, 0), int) for name in ("vertex_count", "face_count"))
        if task["status"] == "PENDING":
            client.server.succeed(task_id, FINISHED)


@pytest.mark.parametrize("end", ["fail", "cancel"])
def test_a_script_reads_the_error_of_a_task_that_ended_badly(client: Client, end: str) -> None:
    task_id = client.create(CAST_TASKS)
    if end == "fail":
        client.server.fail(task_id, "out of clay")
    else:
        client.http.delete(f"{CAST_TASKS}/{task_id}")
    task = client.get(task_id, CAST_TASKS)
    assert task["status"] in ("FAILED", "CANCELED")
    assert task.get("task_error", {}).get("message")


def test_a_script_reads_a_stream_line_by_line(client: Client) -> None:
    task_id = client.create()
    client.server.succeed(task_id, FINISHED)
    final: Any = None
    with client.http.stream("GET", f"{PREVIEWS}/{task_id}/stream", headers={"Accept": "text/event-stream"}) as answer:
        for line in answer.iter_lines():
            if line.startswith("data:"):
                data = json.loads(line[5:])
                if data["status"] in ("SUCCEEDED", "FAILED", "CANCELED"):
                    final = data
                    break
    assert final["model_urls"]["glb"]


def test_a_command_line_follows_a_stream_whose_events_carry_no_ids(client: Client) -> None:
    task_id = client.create()
    client.server.fail(task_id)
    raw = client.http.get(f"{PREVIEWS}/{task_id}/stream").text
    assert "\nid:" not in raw and "\nretry:" not in raw


def test_a_command_line_downloads_by_extension_over_http_from_loopback_only(client: Client) -> None:
    task_id = client.create()
    client.server.succeed(task_id, FINISHED)
    task = client.get(task_id)
    for url in (*task["model_urls"].values(), task["thumbnail_url"]):
        parts = httpx.URL(url)
        assert PurePosixPath(parts.path).name in FINISHED
        assert parts.scheme == "https" or ipaddress.ip_address(parts.host).is_loopback
        assert httpx.get(url, follow_redirects=False).status_code == 200


def test_a_toolkit_sends_fields_of_other_versions(client: Client) -> None:
    body = PREVIEW | {"negative_prompt": "ugly", "enable_pbr": True, "ai_model": "meshy-5", "art_style": "realistic", "is_a_t_pose": False}
    assert client.http.post(PREVIEWS, json=body).status_code == 202


def test_limits_are_recognised_by_their_words(server: LiveServer) -> None:
    client = server.account(plan="pro")
    answers = [client.http.post(PREVIEWS, json=PREVIEW) for _ in range(40)]
    refused = {answer.json()["message"].partition(":")[0] for answer in answers if answer.status_code == 429}
    assert refused <= {"RateLimitExceeded", "NoMoreConcurrentTasks"} and refused


def test_a_poller_sees_the_balance_as_a_number(client: Client) -> None:
    assert client.http.get("/openapi/v1/balance").json() == {"balance": 1000}


def test_a_watcher_may_reconnect_as_often_as_it_likes(client: Client) -> None:
    task_id = client.create()
    for _ in range(5):
        with client.http.stream("GET", f"{PREVIEWS}/{task_id}/stream") as answer:
            assert next(read_events(answer))[1]["status"] == "PENDING"
