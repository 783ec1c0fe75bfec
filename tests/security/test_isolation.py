"""Accounts do not see, stop, pay for or build upon each other's tasks."""

from __future__ import annotations

import httpx

from tests.support.live_server import CAST_TASKS, FILE_TASKS, PREVIEWS, LiveServer, refusal


def test_a_foreign_task_is_answered_exactly_like_one_that_does_not_exist(server: LiveServer) -> None:
    owner, stranger = server.account(), server.account()
    for path in (PREVIEWS, CAST_TASKS):
        task_id = owner.create(path)
        missing = "0" * 8 + task_id[8:]
        for method, tail in (("GET", ""), ("DELETE", ""), ("GET", "/stream")):
            foreign = stranger.http.request(method, f"{path}/{task_id}{tail}")
            unknown = stranger.http.request(method, f"{path}/{missing}{tail}")
            assert (foreign.status_code, foreign.content) == (unknown.status_code, unknown.content)
        assert owner.get(task_id, path)["status"] == "PENDING"
        assert stranger.http.get(path).json() == []


def test_a_foreign_parent_is_answered_like_an_unknown_one(server: LiveServer) -> None:
    owner, stranger = server.account(), server.account()
    preview = owner.create()
    server.succeed(preview, {"model.glb": b"glTF"})
    missing = "0" * 8 + preview[8:]
    for path, body in ((PREVIEWS, {"mode": "refine", "preview_task_id": preview}), (FILE_TASKS, {"input_task_id": preview})):
        foreign = stranger.http.post(path, json=body)
        unknown = stranger.http.post(path, json={name: value.replace(preview, missing) for name, value in body.items()})
        assert foreign.status_code == unknown.status_code
        assert foreign.text.replace(preview, "X") == unknown.text.replace(missing, "X")
    assert stranger.balance == 1000
    assert owner.http.post(FILE_TASKS, json={"input_task_id": preview}).status_code == 202


def test_credits_are_each_accounts_own(server: LiveServer) -> None:
    one, other = server.account(balance=5), server.account(balance=5)
    one.create()
    assert (one.balance, other.balance) == (0, 5)
    refusal(one.http.post(PREVIEWS, json={"mode": "preview", "prompt": "a cat"}), 402)
    other.create()


def test_a_key_in_the_query_or_a_cookie_is_no_key(server: LiveServer) -> None:
    client = server.account()
    refusal(httpx.get(f"{server.url}{PREVIEWS}?api_key={client.key}"), 401)
    refusal(httpx.get(server.url + PREVIEWS, cookies={"Authorization": f"Bearer {client.key}"}), 401)
