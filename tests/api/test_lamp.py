"""The lamp over HTTP: every failure that its document lists is a clear answer and costs nothing; stages don't mix; DELETE cancels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from maquette.products.lamp import LAMP_BUILD, LAMP_PROTOTYPE
from tests.support.file_server import FileServer, file_server
from tests.support.live_server import CAST_TASKS, Client, LiveServer, refusal, running
from tests.support.products import CASTS
from tests.support.samples import data_uri, image

PROTOTYPES, BUILDS = LAMP_PROTOTYPE.path, LAMP_BUILD.path
UNKNOWN = "018a210d-8ba4-705c-b111-1f1776f7f578"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    with running(tmp_path_factory.mktemp("lamp"), (LAMP_PROTOTYPE, LAMP_BUILD, CASTS), allowed_hosts=["127.0.0.1"]) as live:
        yield live


@pytest.fixture(scope="module")
def files() -> Iterator[FileServer]:
    with file_server() as served:
        yield served


def prototype(client: Client, finished: bool = True, files: dict[str, bytes] | None = None) -> str:
    task_id = client.create(PROTOTYPES, text="an owl")
    if finished:
        client.server.succeed(task_id, {"concept.png": b"png"} if files is None else files)
    return task_id


# ----------------------------------------------------------------------------------------------------------- creation


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({}, ["text or image_url", "required"]),
        ({"text": None, "image_url": None}, ["text or image_url", "required"]),
        ({"text": "an owl", "image_url": "https://example.org/a.png"}, ["text and image_url", "not both"]),
        ({"text": "o" * 801}, ["text", "too long", "800"]),
        ({"text": ""}, ["text", "blank"]),
        ({"text": "an owl", "name": "n" * 101}, ["name", "too long", "100"]),
        ({"image_url": "no url"}, ["image_url", "no url"]),
        ({"image_url": data_uri(image("gif"), "image/gif")}, ["image_url", "gif", "png"]),
        ({"image_url": data_uri(image(width=40, height=40), "image/png")}, ["image_url", "40"]),
        ({"image_url": "data:image/png;base64,@@@"}, ["image_url"]),
        ({"image_url": data_uri(image(), "image/png"), "image_subject": "still life"}, ["image_subject", "character, landscape"]),
    ],
)
def test_a_prototype_that_the_document_forbids_is_a_400(client: Client, body: dict[str, Any], words: list[str]) -> None:
    message = refusal(client.http.post(PROTOTYPES, json=body), 400)
    assert all(word in message for word in words), message
    assert client.balance == 1000


def test_a_photo_that_can_not_be_downloaded_is_a_400(client: Client, files: FileServer) -> None:
    assert "404" in refusal(client.http.post(PROTOTYPES, json={"image_url": files.url("/none.png")}), 400)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({}, ["input_task_id", "required"]),
        ({"input_task_id": "owl"}, ["input_task_id", "UUID"]),
        ({"options": {"diameter_mm": 49}}, ["options.diameter_mm", "49", "from 50 to 400"]),
        ({"options": {"thickness_mm": 0}}, ["options.thickness_mm", "0", "above 0 and at most 10"]),
        ({"options": {"cut_amount_percent": 101}}, ["options.cut_amount_percent", "101", "from 1 to 100"]),
        ({"options": {"light_source_preset": "candle"}}, ["options.light_source_preset", "candle", "bambu_mh001_60mm, none"]),
        ({"options": {"fixture_offset_x_mm": 81}}, ["options.fixture_offset_x_mm", "81", "from -80 to 80"]),
        ({"options": {"rotate_z_deg": -361}}, ["options.rotate_z_deg", "-361", "from -360 to 360"]),
        ({"options": []}, ["options", "JSON object"]),
        ({"output": {"format": "obj"}}, ["output.format", "obj", "stl, zip"]),
    ],
)
def test_a_build_that_the_document_forbids_is_a_400_naming_field_and_range(client: Client, body: dict[str, Any], words: list[str]) -> None:
    if "input_task_id" not in body and body:
        body = {"input_task_id": prototype(client)} | body
    before = client.balance
    message = refusal(client.http.post(BUILDS, json=body), 400)
    assert all(word in message for word in words), message
    assert client.balance == before


def test_unknown_options_are_ignored_and_a_build_costs_thirty(client: Client) -> None:
    parent = prototype(client)
    assert client.balance == 994
    task_id = client.create(BUILDS, input_task_id=parent, options={"glow": True, "diameter_mm": None}, output=None)
    shown = client.get(task_id, BUILDS)
    assert (shown["type"], shown["model_urls"], shown["task_error"], shown["consumed_credits"]) == ("creative-lab-lamp-build", {}, None, 30)
    assert client.balance == 964


# ------------------------------------------------------------------------------------------------------------ parents


def test_a_prototype_that_is_not_there_or_not_ours_or_not_a_lamp_is_a_404(server: LiveServer, client: Client) -> None:
    theirs = prototype(server.account())
    other_product = client.create(CAST_TASKS)
    server.succeed(other_product, {"concept.png": b"png"})
    build = client.create(BUILDS, input_task_id=prototype(client))
    before = client.balance
    for parent in (UNKNOWN, theirs, other_product, build):
        refusal(client.http.post(BUILDS, json={"input_task_id": parent}), 404)
    assert client.balance == before


def test_a_prototype_that_has_not_succeeded_is_a_400(client: Client) -> None:
    pending, failed = prototype(client, finished=False), prototype(client, finished=False)
    client.server.fail(failed)
    assert "PENDING" in refusal(client.http.post(BUILDS, json={"input_task_id": pending}), 400)
    assert "FAILED" in refusal(client.http.post(BUILDS, json={"input_task_id": failed}), 400)


def test_a_prototype_without_a_candidate_is_a_400(client: Client) -> None:
    empty = prototype(client, files={"note.txt": b"nothing"})
    assert "concept.png" in refusal(client.http.post(BUILDS, json={"input_task_id": empty}), 400)


# ------------------------------------------------------------------------------------------------------------- stages


def test_each_stage_knows_only_its_own_tasks(client: Client) -> None:
    parent = prototype(client)
    build = client.create(BUILDS, input_task_id=parent)
    assert client.get(parent, PROTOTYPES)["image_urls"][0].split("?")[0].endswith(f"{parent}/output/concept.png")
    for path, task_id in ((PROTOTYPES, build), (BUILDS, parent)):
        refusal(client.http.get(f"{path}/{task_id}"), 404)
        refusal(client.http.delete(f"{path}/{task_id}"), 404)
        assert client.events(task_id, path) == [("error", {"status_code": 404, "message": "Task not found"})]
    assert [task["id"] for task in client.http.get(PROTOTYPES).json()] == [parent]
    assert [task["id"] for task in client.http.get(BUILDS).json()] == [build]


def test_delete_cancels_a_pending_task_with_a_refund_and_keeps_its_record(client: Client) -> None:
    task_id = prototype(client, finished=False)
    answer = client.http.delete(f"{PROTOTYPES}/{task_id}")
    assert (answer.status_code, answer.content) == (204, b"")
    shown = client.get(task_id, PROTOTYPES)
    assert (shown["status"], shown["consumed_credits"], client.balance) == ("CANCELED", 0, 1000)
    refusal(client.http.delete(f"{PROTOTYPES}/{task_id}"), 400)


def test_delete_stops_a_running_task_without_a_refund_and_refuses_a_finished_one(client: Client) -> None:
    running_task, done = prototype(client, finished=False), prototype(client)
    client.server.start(running_task)
    assert client.http.delete(f"{PROTOTYPES}/{running_task}").status_code == 204
    assert client.get(running_task, PROTOTYPES)["status"] == "CANCELED"
    assert client.balance == 1000 - 12
    refusal(client.http.delete(f"{PROTOTYPES}/{done}"), 400)
    refusal(client.http.delete(f"{PROTOTYPES}/{UNKNOWN}"), 404)


def test_a_finished_build_shows_its_files_its_report_and_nothing_that_was_not_asked_for(client: Client) -> None:
    build = client.create(BUILDS, input_task_id=prototype(client), name="bedside")
    client.server.succeed(build, {"lamp.stl": b"l", "base.stl": b"b", "report.png": b"r"}, details={"report": {"metrics": {"mass_g_pla": 31.0}}})
    shown = client.get(build, BUILDS)
    assert set(shown["model_urls"]) == {"lamp_stl", "base_stl"}
    assert shown["model_urls"]["lamp_stl"].split("?")[0].endswith(f"/tasks/{build}/output/lamp.stl")
    assert (shown["name"], shown["report"]["metrics"]["mass_g_pla"], shown["progress"]) == ("bedside", 31.0, 100)
    assert client.http.get(shown["report_url"], headers={"Authorization": ""}).content == b"r"
