"""One start of one task: fetch its inputs, run its job process, store what it made. Its end is written by the worker."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import structlog

from maquette.products.base import JsonObject, Status
from maquette.settings import Settings
from maquette.storage import layout
from maquette.storage.store import FileMissing, Store, StoreUnavailable
from maquette.tasks import records, transitions
from maquette.tasks.database import Database
from maquette.tasks.errors import DatabaseUnavailable, TaskNotFound
from maquette.tasks.job import JobSpec
from maquette.tasks.job_process import Failure, Files, JobProcess
from maquette.tasks.transitions import Claim

log = structlog.get_logger(__name__)

LOOK_S = 0.1
PROGRESS_EVERY_S = 0.3
"""Each report is a write to the database."""
WORK_PERCENT = 95
"""Progress when the job is done and its files are still to be stored."""
STORE_DOWN: JsonObject = {"type": "server_error", "message": "The server is busy. Please try again later."}
INPUT_GONE: JsonObject = {"type": "server_error", "message": "An input of this task is no longer stored. Please create it again."}

Result = TypeVar("Result")


@dataclass(frozen=True)
class Stored:
    """Names of the files that are in the store now."""

    public: list[str]
    private: list[str]
    details: JsonObject


class Abandoned(Exception):
    """The task is not ours to finish any more: cancelled, removed, taken over, or the worker is being stopped."""


class Attempt:
    """A claim being carried out. scratch: a folder that does not exist yet; it is gone afterwards."""

    def __init__(self, claim: Claim, database: Database, store: Store, settings: Settings, scratch: Path) -> None:
        self.claim = claim
        self._database, self._store, self._settings, self._scratch = database, store, settings, scratch
        self._abandoned = threading.Event()

    def abandon(self) -> None:
        """Stop the work; from any thread. `run` raises Abandoned soon after."""
        self._abandoned.set()

    def run(self) -> Stored | Failure:
        """Do the work. Raises Abandoned."""
        try:
            made = self._work()
            return made if isinstance(made, Failure) else self._store_files(made)
        except (FileMissing, TaskNotFound):
            return Failure(INPUT_GONE)
        except StoreUnavailable as error:
            log.error("the store did not answer", task_id=self.claim.task_id, error=error.message)
            return Failure(STORE_DOWN)
        finally:
            shutil.rmtree(self._scratch, ignore_errors=True)

    def _work(self) -> Files | Failure:
        spec = self._prepare()
        job = JobProcess(spec, self._settings.job_seconds)
        try:
            self._watch(job)
            return job.result()
        except Abandoned:
            job.stop()
            raise
        finally:
            job.kill()

    def _watch(self, job: JobProcess) -> None:
        shown, next_report = 0, 0.0
        while job.wait(LOOK_S):
            self._check()
            percent = int(job.fraction * WORK_PERCENT)
            if percent > shown and time.monotonic() >= next_report:
                shown, next_report = percent, time.monotonic() + PROGRESS_EVERY_S
                self._report(percent)

    def _report(self, percent: int) -> None:
        try:
            if not transitions.report_progress(self._database, self.claim.task_id, self.claim.token, percent):
                raise Abandoned
        except DatabaseUnavailable:
            log.warning("progress could not be written", task_id=self.claim.task_id)

    def _check(self) -> None:
        if self._abandoned.is_set():
            raise Abandoned

    # ------------------------------------------------------------------------------------------------- in and out

    def _prepare(self) -> JobSpec:
        claim, settings = self.claim, self._settings
        spec = JobSpec(
            task_id=claim.task_id,
            products=settings.products,
            task_type=claim.type,
            request=claim.request,
            folder=self._scratch,
            inputs={},
            parents={},
            memory_mb=settings.job_memory_mb,
            settings=settings.for_products,
        )
        spec.workdir.mkdir(parents=True)
        inputs, parents = self._fetch_inputs(), {}
        for field, parent_id in claim.parents.items():
            inputs[field], parents[field] = self._fetch_parent(field, parent_id)
        return replace(spec, inputs=inputs, parents=parents)

    def _fetch_inputs(self) -> dict[str, Path]:
        folder = self._scratch / "inputs"
        folder.mkdir()
        for file in self.claim.inputs.values():
            self._download(layout.key(self.claim.account_id, self.claim.task_id, "input", file), folder / file)
        return {field: folder / file for field, file in self.claim.inputs.items()}

    def _fetch_parent(self, field: str, parent_id: str) -> tuple[Path, JsonObject]:
        parent = records.get_parent(self._database, self.claim.account_id, parent_id)
        if parent.status is not Status.SUCCEEDED or not (parent.files or parent.private):
            raise FileMissing(f"the results of {parent_id} are gone")
        folder = self._scratch / "parents" / field
        folder.mkdir(parents=True)
        areas: tuple[tuple[layout.Area, tuple[str, ...]], ...] = (("output", parent.files), ("private", parent.private))
        for area, names in areas:
            for name in names:
                self._download(layout.key(self.claim.account_id, parent_id, area, name), folder / name)
        return folder, parent.summary()

    def _download(self, key: str, target: Path) -> None:
        self._insist(lambda: self._store.download(key, target))

    def _store_files(self, files: Files) -> Stored:
        areas: tuple[tuple[layout.Area, dict[str, Path]], ...] = (("output", files.public), ("private", files.private))
        for area, named in areas:
            for name, path in named.items():
                key = layout.key(self.claim.account_id, self.claim.task_id, area, name)
                self._insist(lambda key=key, path=path: self._store.put(key, path))  # type: ignore[misc]
        return Stored(list(files.public), list(files.private), files.details)

    def _insist(self, call: Callable[[], Result]) -> Result:
        """Repeat what the store could not do, with pauses that double. Raises StoreUnavailable in the end, Abandoned."""
        pause = 0.5
        for _ in range(self._settings.upload_attempts - 1):
            self._check()
            try:
                return call()
            except StoreUnavailable as error:
                log.warning("the store did not answer", task_id=self.claim.task_id, error=error.message)
            self._abandoned.wait(pause)
            pause *= 2
        self._check()
        return call()
