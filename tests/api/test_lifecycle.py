"""GET, lists and DELETE: states, pages, who sees what, and what may be ended when."""

from __future__ import annotations

import pytest

from tests.support.live_server import CAST_TASKS, PREVIEWS, TOY_TASKS, Client, LiveServer, refusal

UNKNOWN_ID = "018a210d-8ba4-705c-b111-1f1776f7f578"


# ---------------------------------------------------------------------------------------------------------------- GET


def test_a_task_tells_its_whole_story(client: Client) -> None:
    task_id = client.create(prompt="a stone owl", seed=7, art_style="sculpture")
    pending = client.get(task_id)
    assert (pending["status"], pending["progress"], pending["preceding_tasks"] >= 0) == ("PENDING", 0, True)

    claim = client.server.start(task_id)
    client.server.report(claim, 42)
    running = client.get(task_id)
    assert (running["status"], running["progress"], running["preceding_tasks"]) == ("IN_PROGRESS", 42, 0)
    assert running["started_at"] >= running["created_at"] and running["finished_at"] == 0

    client.server.succeed(task_id, {"model.glb": b"glTF", "preview.png": b"png"}, claim, {"vertex_count": 12, "face_count": 20})
    done = client.get(task_id)
    assert (done["status"], done["progress"]) == ("SUCCEEDED", 100)
    assert done["finished_at"] >= done["started_at"]
    assert done["expires_at"] == done["finished_at"] + 3 * 24 * 3600 * 1000
    assert done["prompt"] == "a stone owl" and done["seed"] == 7 and done["art_style"] == "sculpture"
    assert set(done["model_urls"]) == {"glb"} and done["face_count"] == 20


def test_what_clients_crash_on_is_never_sent(client: Client) -> None:
    task_id = client.create()
    for _ in range(2):
        task = client.get(task_id)
        assert task["type"] == "text-to-3d-preview"
        assert isinstance(task["thumbnail_url"], str)
        assert task["model_urls"] == {} and task["texture_urls"] == []
        assert task["task_error"] == {"message": ""}
        assert "vertex_count" not in task and None not in task.values()
        if task["status"] == "PENDING":
            client.server.start(task_id)


def test_a_failed_task_says_why_and_costs_nothing(client: Client) -> None:
    task_id = client.create()
    client.server.fail(task_id, "The shape could not be closed.")
    task = client.get(task_id)
    assert task["status"] == "FAILED" and task["consumed_credits"] == 0 and task["progress"] < 100
    assert task["task_error"] == {"type": "server_error", "message": "The shape could not be closed."}


def test_preceding_tasks_counts_the_queue_ahead(client: Client) -> None:
    first, second = client.create(), client.create()
    assert client.get(second)["preceding_tasks"] == client.get(first)["preceding_tasks"] + 1


@pytest.mark.parametrize("task_id", [UNKNOWN_ID, "1", "not-a-uuid", UNKNOWN_ID + "0", "..%2f..%2fetc", "%00", "{id}", "' OR 1=1 --"])
@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_an_unknown_or_malformed_id_is_a_404(client: Client, method: str, task_id: str) -> None:
    refusal(client.http.request(method, f"{PREVIEWS}/{task_id}"), 404)


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_a_task_of_another_family_is_a_404(client: Client, method: str) -> None:
    task_id = client.create(CAST_TASKS)
    assert refusal(client.http.request(method, f"{PREVIEWS}/{task_id}"), 404) == "Task not found"
    assert refusal(client.http.request(method, f"{TOY_TASKS}/{task_id}"), 404) == "Task not found"
    assert client.get(task_id, CAST_TASKS)["status"] == "PENDING"


# -------------------------------------------------------------------------------------------------------------- lists


def ids(client: Client, query: str = "", path: str = PREVIEWS) -> list[str]:
    answer = client.http.get(f"{path}{query}")
    assert answer.status_code == 200, answer.text
    tasks = answer.json()
    assert isinstance(tasks, list)
    return [task["id"] for task in tasks]


def test_a_list_is_a_bare_array_newest_first_ten_at_a_time(client: Client) -> None:
    created = [client.create() for _ in range(12)]
    assert ids(client) == created[::-1][:10]
    assert ids(client, "?page_num=2") == created[::-1][10:]
    assert ids(client, "?page_num=3") == []
    assert client.http.get(f"{PREVIEWS}?page_size=1").json()[0] == client.get(created[-1])


@pytest.mark.parametrize("order", ["+created_at", "%2Bcreated_at", "%20created_at"])
def test_the_oldest_come_first_however_the_plus_arrives(client: Client, order: str) -> None:
    created = [client.create() for _ in range(3)]
    assert ids(client, f"?sort_by={order}") == created
    assert ids(client, "?sort_by=-created_at") == created[::-1]


def test_pages_may_have_fifty_tasks(client: Client) -> None:
    created = [client.create() for _ in range(51)]
    assert ids(client, "?page_size=50&sort_by=%2Bcreated_at") == created[:50]
    assert ids(client, "?page_size=50&page_num=2&sort_by=%2Bcreated_at") == created[50:]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("page_size=51", ["page_size", "51", "1 to 50"]),
        ("page_size=0", ["page_size", "0", "1 to 50"]),
        ("page_size=ten", ["page_size", "ten"]),
        ("page_size=1.5", ["page_size", "1.5"]),
        ("page_num=0", ["page_num", "0", "from 1"]),
        ("page_num=-1", ["page_num", "-1"]),
        ("page_num=99999999999999999999999", ["page_num"]),
        ("page_num=%D9%A3", ["page_num"]),
        ("sort_by=created_at", ["sort_by", "created_at", "+created_at, -created_at"]),
        ("sort_by=name", ["sort_by", "name"]),
        ("status=DONE", ["status", "DONE", "SUCCEEDED"]),
    ],
)
def test_a_query_out_of_range_is_a_400(client: Client, query: str, words: list[str]) -> None:
    message = refusal(client.http.get(f"{PREVIEWS}?{query}"), 400)
    assert all(word in message for word in words), message


def test_parameters_we_do_not_know_are_ignored_and_status_filters(client: Client) -> None:
    failed, pending = client.create(), client.create()
    client.server.fail(failed)
    assert ids(client, "?phase=preview") == [pending, failed]
    assert ids(client, "?status=FAILED") == [failed]


def test_lists_hold_one_path_and_one_account(server: LiveServer) -> None:
    one, other = server.account(), server.account()
    preview, cast = one.create(), one.create(CAST_TASKS)
    assert ids(one) == [preview]
    assert ids(one, path=CAST_TASKS) == [cast]
    assert ids(other) == []


# ------------------------------------------------------------------------------------------------------------- DELETE


def test_removing_a_pending_task_gives_its_credits_back(client: Client) -> None:
    task_id = client.create()
    answer = client.http.delete(f"{PREVIEWS}/{task_id}")
    assert answer.status_code == 200
    assert client.balance == 1000
    refusal(client.http.get(f"{PREVIEWS}/{task_id}"), 404)
    assert ids(client) == []


def test_a_running_task_is_not_removed(client: Client) -> None:
    task_id = client.create()
    client.server.start(task_id)
    assert "IN_PROGRESS" in refusal(client.http.delete(f"{PREVIEWS}/{task_id}"), 400)
    assert client.get(task_id)["status"] == "IN_PROGRESS"
    assert client.balance == 995


def test_removing_a_finished_task_deletes_its_files_and_refunds_nothing(client: Client) -> None:
    task_id = client.create()
    client.server.succeed(task_id, {"model.glb": b"glTF"})
    url = client.get(task_id)["model_urls"]["glb"]
    assert client.http.get(url).status_code == 200
    assert client.http.delete(f"{PREVIEWS}/{task_id}").status_code == 200
    refusal(client.http.get(url), 404)
    refusal(client.http.get(f"{PREVIEWS}/{task_id}"), 404)
    refusal(client.http.delete(f"{PREVIEWS}/{task_id}"), 404)
    assert client.balance == 995


def test_cancelling_a_pending_task_keeps_its_record_and_refunds_it(client: Client) -> None:
    task_id = client.create(CAST_TASKS)
    answer = client.http.delete(f"{CAST_TASKS}/{task_id}")
    assert (answer.status_code, answer.content) == (204, b"")
    task = client.get(task_id, CAST_TASKS)
    assert task["status"] == "CANCELED" and task["consumed_credits"] == 0 and task["finished_at"] > 0
    assert isinstance(task["task_error"]["message"], str) and task["task_error"]["message"]
    assert client.balance == 1000


def test_cancelling_a_running_task_refunds_nothing(client: Client) -> None:
    task_id = client.create(CAST_TASKS)
    client.server.start(task_id)
    assert client.http.delete(f"{CAST_TASKS}/{task_id}").status_code == 204
    task = client.get(task_id, CAST_TASKS)
    assert task["status"] == "CANCELED" and task["consumed_credits"] == 5
    assert client.balance == 995


@pytest.mark.parametrize("end", ["succeed", "fail", "cancel"])
def test_a_finished_task_can_not_be_cancelled(client: Client, end: str) -> None:
    task_id = client.create(CAST_TASKS)
    if end == "succeed":
        client.server.succeed(task_id, {"model.glb": b"glTF"})
    elif end == "fail":
        client.server.fail(task_id)
    else:
        client.http.delete(f"{CAST_TASKS}/{task_id}")
    before = client.get(task_id, CAST_TASKS)
    refusal(client.http.delete(f"{CAST_TASKS}/{task_id}"), 400)
    assert client.get(task_id, CAST_TASKS)["status"] == before["status"]


# ------------------------------------------------------------------------------------------------- what is not served


@pytest.mark.parametrize(
    "path",
    [
        "/", "/nothing", "/openapi/v1/image-to-3d", "/openapi/v1/image-to-3d/" + UNKNOWN_ID, "/openapi/v1/rigging", "/openapi/v1/showcases",
        "/openapi/v2/text-to-3d/" + UNKNOWN_ID + "/refine", PREVIEWS + "/", "/web/public/animations/resources", "/../../etc/passwd",
    ],
)  # fmt: skip
def test_what_is_not_served_is_a_fast_404_in_json(client: Client, path: str) -> None:
    for method in ("GET", "POST", "DELETE"):
        answer = client.http.request(method, path)
        refusal(answer, 404)
        assert answer.elapsed.total_seconds() < 5


@pytest.mark.parametrize(
    ("method", "path"), [("PUT", PREVIEWS), ("PATCH", f"{PREVIEWS}/{UNKNOWN_ID}"), ("POST", f"{PREVIEWS}/{UNKNOWN_ID}"), ("DELETE", PREVIEWS)]
)
def test_a_method_that_is_not_served_is_a_405_in_json(client: Client, method: str, path: str) -> None:
    answer = client.http.request(method, path)
    assert method in refusal(answer, 405)
    assert answer.headers["allow"] == ("GET, POST" if path == PREVIEWS else "DELETE, GET")


def test_the_path_of_old_clients_still_works_and_says_that_it_is_old(client: Client) -> None:
    created = client.http.post("/v2/text-to-3d", json={"mode": "preview", "prompt": "a cat"})
    assert created.status_code == 202
    task_id = created.json()["result"]
    old = client.http.get(f"/v2/text-to-3d/{task_id}")
    assert old.json() == client.get(task_id)
    assert old.headers["deprecation"].startswith("@") and PREVIEWS in old.headers["link"]
    assert [task["id"] for task in client.http.get("/v2/text-to-3d").json()] == [task_id]
    assert client.events("018a210d-8ba4-705c-b111-1f1776f7f578", "/v2/text-to-3d")[0][0] == "error"
    assert client.http.delete(f"/v2/text-to-3d/{task_id}").status_code == 200
    assert "deprecation" not in client.http.get(PREVIEWS).headers
