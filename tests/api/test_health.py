"""What the operator sees: health, metrics, request ids, logs without secrets."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import httpx
import pytest
import structlog

from maquette.logs import clean, configure_logs
from maquette.tasks.errors import DatabaseUnavailable
from tests.support.live_server import PREVIEW, PREVIEWS, Client, LiveServer, refusal, running
from tests.support.samples import data_uri, image


def test_a_living_server_is_healthy_and_ready(server: LiveServer) -> None:
    assert httpx.get(server.url + "/healthz").json() == {"status": "ok"}
    ready = httpx.get(server.url + "/readyz")
    assert ready.status_code == 200 and ready.json()["checks"] == {"database": "ok", "files": "ok"}


def test_metrics_count_requests_by_route_and_not_by_path(server: LiveServer) -> None:
    client = server.account()
    client.get(client.create())
    httpx.get(server.url + "/made/up/path")
    text = httpx.get(server.url + "/metrics").text
    assert 'maquette_http_requests_total{method="GET",route="/openapi/v2/text-to-3d/{id}",status="200"}' in text
    assert 'maquette_tasks_created_total{type="text-to-3d-preview"}' in text
    assert "made/up" not in text


def test_without_its_database_the_server_answers_503_and_says_it_is_not_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with running(tmp_path) as server:
        client = server.account()
        task_id = client.create()

        def away(*_: object, **__: object) -> None:
            raise DatabaseUnavailable

        with monkeypatch.context() as outage:
            outage.setattr(server.services.database, "read", away)
            outage.setattr(server.services.database, "write", away)
            for method, path in [
                ("GET", f"{PREVIEWS}/{task_id}"),
                ("GET", PREVIEWS),
                ("DELETE", f"{PREVIEWS}/{task_id}"),
                ("GET", "/openapi/v1/balance"),
            ]:
                answer = client.http.request(method, path)
                assert "database" in refusal(answer, 503)
                assert int(answer.headers["retry-after"]) > 0
            refusal(client.http.post(PREVIEWS, json=PREVIEW), 503)
            assert client.events(task_id)[0] == ("error", {"status_code": 503, "message": "The database is unavailable. Please try again later."})
            assert httpx.get(server.url + "/readyz").status_code == 503
            assert httpx.get(server.url + "/healthz").status_code == 200
        assert client.get(task_id)["status"] == "PENDING"


def test_every_answer_carries_a_request_id(client: Client) -> None:
    assert len(client.http.get(PREVIEWS).headers["x-request-id"]) >= 16
    assert client.http.get(PREVIEWS, headers={"X-Request-Id": "mine-1"}).headers["x-request-id"] == "mine-1"
    assert client.http.get(PREVIEWS, headers={"X-Request-Id": "bad\tone"}).headers["x-request-id"] != "bad\tone"
    assert client.http.get("/nothing").headers["x-request-id"]


def test_an_unexpected_failure_is_a_500_that_shows_nothing_of_the_inside(server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> None:
    client = server.account()
    monkeypatch.setattr("maquette.tasks.records.get_view", lambda *_: 1 / 0)
    answer = client.http.get(f"{PREVIEWS}/018a210d-8ba4-705c-b111-1f1776f7f578")
    assert refusal(answer, 500) == "Internal server error."
    assert answer.headers["x-request-id"]


def test_nothing_secret_reaches_a_log() -> None:
    key, uri = "msy_" + "k" * 40, data_uri(image())
    text = clean(f"Bearer {key} posted {uri} for /assets/x?Expires=1&Signature=abc-DEF_1 with whsec_abcdef")
    for secret in (key, uri.partition(",")[2], "abc-DEF_1", "whsec_abcdef"):
        assert secret not in text
    assert len(clean("x" * 100_000)) < 5000


def test_logs_are_json_lines_that_name_the_task(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    configuration = structlog.get_config()
    try:
        with running(tmp_path) as server:
            configure_logs()
            client = server.account()
            task_id = client.create(webhook_url="https://example.org/hook")
            client.get(task_id)
            logging.getLogger("some.library").warning("it said %s", client.key)
    finally:
        root.handlers[:], level = handlers, root.setLevel(level)  # type: ignore[func-returns-value]
        structlog.configure(**configuration)
    written = capfd.readouterr().err
    lines = [json.loads(line) for line in written.splitlines() if line.startswith("{")]
    assert any(line.get("task") == task_id and line["status"] == 200 and line["request_id"] for line in lines)
    assert any(line["event"] == "it said msy_***" for line in lines)
    assert client.key not in written
