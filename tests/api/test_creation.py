"""POST: the id, the checks, the credits, the quotas, and what a repeated request does."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import uuid_utils

from maquette.tasks import ledger
from tests.support.live_server import CAST_TASKS, FILE_TASKS, PREVIEW, PREVIEWS, TOY_TASKS, Client, LiveServer, refusal, running

UNKNOWN_ID = "018a210d-8ba4-705c-b111-1f1776f7f578"


def test_creating_answers_202_with_a_sortable_id(client: Client) -> None:
    before = time.time_ns() // 1_000_000
    answer = client.http.post(PREVIEWS, json=PREVIEW)
    assert answer.status_code == 202
    assert list(answer.json()) == ["result"]
    task_id = uuid_utils.UUID(answer.json()["result"])
    assert task_id.version == 7
    assert before <= task_id.timestamp <= time.time_ns() // 1_000_000


def test_ids_sort_by_creation(client: Client) -> None:
    ids = [client.create() for _ in range(5)]
    assert ids == sorted(ids)


def test_a_new_task_is_pending_with_its_price_and_no_times(client: Client) -> None:
    task = client.get(client.create())
    assert task["status"] == "PENDING" and task["progress"] == 0
    assert task["started_at"] == 0 and task["finished_at"] == 0 and task["expires_at"] == 0
    assert abs(task["created_at"] - time.time() * 1000) < 60_000
    assert task["consumed_credits"] == 5


def test_every_kind_of_number_text_and_choice_is_checked_with_its_name_value_and_range(client: Client) -> None:
    for fields, words in [
        ({"target_polycount": 99}, ["target_polycount", "99", "100 to 300000"]),
        ({"art_style": "cartoon"}, ["art_style", "cartoon", "realistic, sculpture"]),
        ({"prompt": "x" * 601}, ["prompt", "xxxx", "600"]),
        ({"should_remesh": "yes"}, ["should_remesh", "yes", "true or false"]),
    ]:
        message = refusal(client.http.post(PREVIEWS, json=PREVIEW | fields), 400)
        assert all(word in message for word in words), message
    assert client.balance == 1000


def test_what_real_clients_send_beyond_the_contract_is_ignored(client: Client) -> None:
    body = PREVIEW | {
        "moderation": False, "ai_model": "latest", "negative_prompt": "", "enable_pbr": True, "target_formats": ["glb"], "pose_mode": "",
        "topology": None, "target_polycount": None, "texture_prompt": None, "texture_image_url": None, "seed": 2147483647,
    }  # fmt: skip
    assert client.http.post(PREVIEWS, json=body).status_code == 202


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "body: is empty"),
        (b"   ", "body: is empty"),
        (b"{", "body: is not valid JSON"),
        (b'{"mode": "preview",}', "body: is not valid JSON"),
        (b'{"prompt": NaN}', "body: is not valid JSON"),
        (b"mode=preview&prompt=cat", "body: is not valid JSON"),
        (b'{"prompt": "\xff"}', "body: is not valid JSON"),
        (b"[]", "body: is not a JSON object"),
        (b'"preview"', "body: is not a JSON object"),
        (b"null", "body: is not a JSON object"),
        (b"[" * 100_000, "body: is not valid JSON"),
    ],
)
def test_a_body_that_is_no_json_object_is_a_400(client: Client, content: bytes, problem: str) -> None:
    assert problem in refusal(client.http.post(PREVIEWS, content=content), 400)


def test_the_declared_content_type_does_not_matter(client: Client) -> None:
    answer = client.http.post(PREVIEWS, content=b'{"mode":"preview","prompt":"a cat"}', headers={"Content-Type": "text/plain"})
    assert answer.status_code == 202


# ------------------------------------------------------------------------------------------------------------ parents


def refine(client: Client, preview: str) -> Any:
    return client.http.post(PREVIEWS, json={"mode": "refine", "preview_task_id": preview})


def test_a_refine_of_a_succeeded_preview_is_created_with_its_prompt(client: Client) -> None:
    preview = client.create(prompt="a stone owl", seed=5)
    client.server.succeed(preview, {"model.glb": b"glTF"})
    answer = refine(client, preview)
    assert answer.status_code == 202
    task = client.get(answer.json()["result"])
    assert task["type"] == "text-to-3d-refine" and task["prompt"] == "a stone owl" and task["seed"] == 5
    assert task["consumed_credits"] == 10


def test_an_id_in_capitals_is_the_same_id(client: Client) -> None:
    preview = client.create()
    client.server.succeed(preview, {"model.glb": b"glTF"})
    assert refine(client, preview.upper()).status_code == 202
    assert client.http.get(f"{PREVIEWS}/{preview.upper()}").json()["id"] == preview


def test_a_malformed_id_in_the_body_is_a_400(client: Client) -> None:
    message = refusal(refine(client, "not-a-uuid"), 400)
    assert "preview_task_id" in message and "not-a-uuid" in message and "UUID" in message


def test_an_unknown_parent_is_a_404(client: Client) -> None:
    assert refusal(refine(client, UNKNOWN_ID), 404) == "Task not found"


def test_a_parent_that_has_not_succeeded_is_a_400(client: Client) -> None:
    preview = client.create()
    assert "PENDING" in refusal(refine(client, preview), 400)
    client.server.start(preview)
    assert "IN_PROGRESS" in refusal(refine(client, preview), 400)
    failed = client.create()
    client.server.fail(failed)
    message = refusal(refine(client, failed), 400)
    assert "preview_task_id" in message and "FAILED" in message and failed in message


def test_a_parent_of_another_kind_is_a_404(client: Client) -> None:
    preview = client.create()
    client.server.succeed(preview, {"model.glb": b"glTF"})
    refined = refine(client, preview).json()["result"]
    client.server.succeed(refined, {"model.glb": b"glTF"})
    assert refusal(refine(client, refined), 404) == "Task not found"


def test_a_parent_without_the_artifact_is_a_400(client: Client) -> None:
    preview = client.create()
    client.server.succeed(preview, {"preview.png": b"png"})
    assert "without a model.glb" in refusal(refine(client, preview), 400)


def test_a_parent_whose_files_have_expired_is_a_400(client: Client) -> None:
    preview = client.create()
    client.server.succeed(preview, {"model.glb": b"glTF"})
    client.server.services.store.delete_folder(f"{client.account_id}/tasks/{preview}/")
    assert "expired" in refusal(refine(client, preview), 400)


def test_where_the_contract_says_so_an_unknown_parent_is_a_400(client: Client) -> None:
    message = refusal(client.http.post(FILE_TASKS, json={"input_task_id": UNKNOWN_ID}), 400)
    assert "input_task_id" in message and UNKNOWN_ID in message


# ------------------------------------------------------------------------------------------------------------ credits


def test_a_task_is_paid_when_it_is_created_and_free_when_it_fails(client: Client) -> None:
    task = client.create()
    assert client.balance == 995
    client.server.fail(task)
    assert client.balance == 1000
    assert client.get(task)["consumed_credits"] == 0


def test_too_few_credits_are_a_402_and_nothing_is_created(server: LiveServer) -> None:
    poor = server.account(balance=4)
    message = refusal(poor.http.post(PREVIEWS, json=PREVIEW), 402)
    assert "5" in message and "4" in message
    assert poor.http.get(PREVIEWS).json() == []
    assert poor.balance == 4


def test_a_refused_request_costs_nothing(client: Client) -> None:
    refusal(client.http.post(PREVIEWS, json={"mode": "preview"}), 400)
    refusal(client.http.post(FILE_TASKS, json={"image_url": "http://127.0.0.1:9/none.png"}), 400)
    assert client.balance == 1000
    assert client.http.get(FILE_TASKS).json() == []


def test_prices_come_from_the_price_table_and_may_be_nothing(tmp_path: Path) -> None:
    with running(tmp_path / "priced", prices={"text-to-3d-preview": 7}) as priced:
        client = priced.account()
        client.create()
        assert client.balance == 993
    with running(tmp_path / "free", credits=False) as free:
        client = free.account(balance=0)
        assert client.get(client.create())["consumed_credits"] == 0


# ------------------------------------------------------------------------------------------------------------- limits


def test_a_full_queue_is_a_429_that_clients_recognise(server: LiveServer) -> None:
    client = server.account(plan="pro")
    tasks = [client.create() for _ in range(10)]
    answer = client.http.post(PREVIEWS, json=PREVIEW)
    message = refusal(answer, 429)
    assert "NoMoreConcurrentTasks" in message and "10" in message
    assert int(answer.headers["retry-after"]) > 0
    server.fail(tasks[0])
    client.create()


def test_running_tasks_count_against_the_queue_and_finished_ones_do_not(server: LiveServer) -> None:
    client = server.account(plan="pro")
    for _ in range(10):
        server.start(client.create())
    refusal(client.http.post(PREVIEWS, json=PREVIEW), 429)
    other = server.account(plan="pro")
    other.create()


# -------------------------------------------------------------------------------------------------------- idempotency


def test_the_same_idempotency_key_gives_the_same_task_and_one_debit(client: Client) -> None:
    answers = [client.http.post(PREVIEWS, json=PREVIEW, headers={"Idempotency-Key": "once"}) for _ in range(3)]
    assert {answer.status_code for answer in answers} == {202}
    assert len({answer.json()["result"] for answer in answers}) == 1
    assert client.balance == 995


def test_an_idempotency_key_with_another_request_is_a_409(client: Client) -> None:
    headers = {"Idempotency-Key": "twice"}
    client.http.post(PREVIEWS, json=PREVIEW, headers=headers)
    message = refusal(client.http.post(PREVIEWS, json=PREVIEW | {"prompt": "a cat"}, headers=headers), 409)
    assert "Idempotency-Key" in message and "twice" in message
    refusal(client.http.post(TOY_TASKS, json=PREVIEW, headers=headers), 400)  # another path is another request, and has its own errors first


def test_accounts_do_not_share_idempotency_keys(server: LiveServer) -> None:
    first, second = server.account(), server.account()
    headers = {"Idempotency-Key": "shared"}
    answers = [client.http.post(PREVIEWS, json=PREVIEW, headers=headers).json()["result"] for client in (first, second)]
    assert len(set(answers)) == 2


def test_a_replayed_request_does_not_fetch_its_inputs_again(client: Client) -> None:
    body = {"note": "x"}
    first = client.http.post(FILE_TASKS, json=body, headers={"Idempotency-Key": "f"})
    again = client.http.post(FILE_TASKS, json=body, headers={"Idempotency-Key": "f"})
    assert first.json() == again.json()
    assert len([entry for entry in ledger.entries(client.server.services.database, client.account_id) if entry.kind == "debit"]) == 1


def test_an_overlong_idempotency_key_is_a_400(client: Client) -> None:
    assert "Idempotency-Key" in refusal(client.http.post(PREVIEWS, json=PREVIEW, headers={"Idempotency-Key": "k" * 256}), 400)


# ----------------------------------------------------------------------------------------------------------- webhooks


def test_a_request_may_name_a_webhook_of_its_own(client: Client) -> None:
    client.create(webhook_url="https://example.org/hook")
    client.create(webhook_url=None)
    client.create(path=CAST_TASKS, webhook_url="")


@pytest.mark.parametrize("url", ["ftp://example.org/", "example.org", "https://user:pass@example.org/", 5, ["https://example.org/"], "http://[::1"])
def test_a_webhook_that_can_not_be_called_is_a_400(client: Client, url: object) -> None:
    assert "webhook_url" in refusal(client.http.post(PREVIEWS, json=PREVIEW | {"webhook_url": url}), 400)
