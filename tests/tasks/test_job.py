"""Job processes, run directly."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from maquette.api.inputs import without_data_uris
from maquette.errors import EngineFailure, InvalidInput, MissingExtra, Unprintable
from maquette.products import PRODUCTS as REAL_PRODUCTS
from maquette.products.base import RemoteFile
from maquette.products.validation import parse
from maquette.tasks import catalog, job, job_process
from maquette.tasks.job import JobSpec
from maquette.tasks.job_process import Failure, Files, JobProcess
from tests.support.databases import PRODUCTS, settings_for
from tests.support.products import TOYS, ToyRequest
from tests.support.waiting import eventually, is_running

PNG = b"\x89PNG a picture"


@pytest.fixture(autouse=True)
def prepared(tmp_path: Path) -> None:
    job_process.prepare(settings_for(tmp_path))


def spec(tmp_path: Path, mode: str, memory_mb: int = 0, inputs: dict[str, Path] | None = None, **request: Any) -> JobSpec:
    made = JobSpec("task", PRODUCTS, f"toys-{mode}", {"mode": mode, **request}, tmp_path / "job", inputs or {}, {}, memory_mb)
    made.workdir.mkdir(parents=True)
    return made


def ended(process: JobProcess) -> Files | Failure:
    while process.wait(0.1):
        pass
    return process.result()


def failure(process: JobProcess) -> Failure:
    result = ended(process)
    assert isinstance(result, Failure)
    return result


def test_a_job_leaves_files_and_details(tmp_path: Path) -> None:
    picture = tmp_path / "image_url.png"
    picture.write_bytes(PNG)
    result = ended(JobProcess(spec(tmp_path, "succeed", text="hello", inputs={"image_url": picture}), 60))
    assert isinstance(result, Files)
    assert result.details == {"length": 5}
    assert set(result.public) == {"model.glb"}
    assert set(result.private) == {"recipe.json"}
    model = result.public["model.glb"].read_text()
    assert PNG.hex() in model
    assert f'"pid": {os.getpid()}' not in model


def test_progress_arrives_and_never_falls(tmp_path: Path) -> None:
    process = JobProcess(spec(tmp_path, "succeed", seconds=1.0), 60)
    seen = []
    while process.wait(0.05):
        seen.append(process.fraction)
    assert seen == sorted(seen)
    assert len({fraction for fraction in seen if 0 < fraction < 1}) >= 3
    assert isinstance(process.result(), Files)


def test_errors_for_people_keep_their_message(tmp_path: Path) -> None:
    assert failure(JobProcess(spec(tmp_path, "fail", text="Too thin."), 60)).error == {"type": "engine_failure", "message": "Too thin."}


def test_errors_of_ours_say_nothing_but_are_in_the_log(tmp_path: Path) -> None:
    process = JobProcess(spec(tmp_path, "fail", text="bug"), 60)
    assert failure(process) == Failure({"type": "server_error", "message": "Internal server error."}, again=False)
    assert "a secret of the inside" in process._log_tail()


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (InvalidInput("image_url", "is blank"), "invalid_input"),
        (Unprintable("nothing solid"), "unprintable"),
        (EngineFailure("no"), "engine_failure"),
        (MissingExtra("Painting", "neural"), "missing_extra"),
        (MemoryError(), "out_of_memory"),
        (KeyError("x"), "server_error"),
        (SystemExit(1), "server_error"),
    ],
)
def test_every_error_has_a_type(error: BaseException, kind: str) -> None:
    described = job.describe(error)
    assert described["type"] == kind
    assert described["message"]


def test_a_segfault_is_a_crash_that_may_be_tried_again(tmp_path: Path) -> None:
    assert failure(JobProcess(spec(tmp_path, "crash"), 60)) == Failure(job_process.CRASHED, again=True)


def test_a_job_that_eats_memory_is_ended(tmp_path: Path) -> None:
    assert failure(JobProcess(spec(tmp_path, "hog", memory_mb=200), 60)) == Failure(job_process.OUT_OF_MEMORY, again=False)


def test_one_huge_allocation_fails_at_once(tmp_path: Path) -> None:
    assert failure(JobProcess(spec(tmp_path, "grab", memory_mb=200), 60)).error["type"] == "out_of_memory"


def test_a_job_that_hangs_is_ended(tmp_path: Path) -> None:
    assert failure(JobProcess(spec(tmp_path, "hang"), 0.5)) == Failure(job_process.TIMED_OUT, again=False)


@pytest.mark.parametrize("mode", ["leave_nothing", "escape"])
def test_files_that_are_not_there_or_not_its_own_are_refused(tmp_path: Path, mode: str) -> None:
    (tmp_path / "elsewhere.glb").write_bytes(b"not the job's")
    assert failure(JobProcess(spec(tmp_path, mode), 60)) == Failure(job_process.BROKEN)


def test_a_stopped_job_ends_with_everything_it_started(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    process = JobProcess(spec(tmp_path, "stubborn", text=str(pids)), 60)
    eventually(lambda: pids.exists() and len(pids.read_text().split()) == 2)
    process.stop()
    eventually(lambda: not any(is_running(int(pid)) for pid in pids.read_text().split()))


def test_a_job_that_listens_stops_by_itself(tmp_path: Path) -> None:
    process = JobProcess(spec(tmp_path, "succeed", seconds=60), 60)
    eventually(lambda: process.wait(0.05) and process.fraction > 0)
    process.stop()
    assert process.result() == Failure({"type": "server_error", "message": "The task was cancelled."})


def test_an_unknown_type_fails_clearly(tmp_path: Path) -> None:
    unknown = spec(tmp_path, "nothing")
    assert failure(JobProcess(unknown, 60)).error == {"type": "engine_failure", "message": "This server no longer makes toys-nothing."}


def test_libraries_that_are_not_installed_are_passed_over(tmp_path: Path) -> None:
    job_process.prepare(settings_for(tmp_path, job_preload=["no_such_library", "json"]))
    job_process.warm_up()
    assert isinstance(ended(JobProcess(spec(tmp_path, "succeed"), 60)), Files)


def test_data_uris_are_stood_in_for_in_the_request_that_the_job_sees() -> None:
    stored = {"mode": "succeed", "image_url": "", "text": ""}
    restored = job.restore_request(ToyRequest, stored, {"image_url": Path("image_url.png")})
    assert restored.image_url.startswith("data:")
    assert restored.text == ""
    assert job.restore_request(ToyRequest, stored, {}).image_url == ""


PHOTO, UUID = "data:image/png;base64,AAAA", "018a210d-8ba4-705c-b111-1f1776f7f578"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        *((product.path, product.example) for product in REAL_PRODUCTS),
        ("/openapi/v2/text-to-3d", {"mode": "refine", "preview_task_id": UUID}),
        ("/openapi/v2/text-to-3d", {"mode": "refine", "preview_task_id": UUID, "texture_image_url": PHOTO}),
        ("/openapi/creative-lab/lamp/v1/prototype", {"image_url": PHOTO}),
        ("/openapi/creative-lab/lamp/v1/prototype", {"image_url": "https://example.org/a.jpg", "image_subject": "landscape"}),
        ("/openapi/creative-lab/lamp/v1/build", {"input_task_id": UUID}),
        ("/openapi/creative-lab/figure/v1/prototype", {"image_url": PHOTO, "name": "me"}),
        ("/openapi/v1/print/multi-color", {"model_url": PHOTO, "filaments": ["#ffffff"]}),
        ("/openapi/v1/print/repair", {"model_url": PHOTO}),
    ],
)
def test_every_request_that_is_accepted_can_be_read_back_by_its_job(path: str, body: dict[str, Any]) -> None:
    product = next(product for product in REAL_PRODUCTS if product.path == path)
    kind = product.pick(body)
    request = parse(kind.request, body)
    inputs = kind.inputs(request)
    stored = without_data_uris(request.model_dump(mode="json"), inputs)
    files = {item.field: Path("input") for item in inputs if isinstance(item, RemoteFile)}
    restored = job.restore_request(kind.request, stored, files)
    assert restored.model_copy(update={name: getattr(request, name) for name in files}) == request


def test_products_are_found_by_their_types() -> None:
    product, kind = catalog.find(PRODUCTS, "toys-fail")
    assert (product, kind.task_type) == (TOYS, "toys-fail")
