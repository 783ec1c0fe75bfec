"""The child process of one task: it runs the product's steps, and nothing of it can hurt the worker.

C++ geometry can crash, hang or eat the memory of the machine. Here it does so alone: in its own process group, with a limit
on its memory, with its output in a log file of its own, and gone as soon as its worker is gone. What it has to say is small:
progress over a pipe, and at the end `result.json` beside the files that it wrote.
"""

from __future__ import annotations

import ctypes
import faulthandler
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import orjson

from maquette.errors import Cancelled, EngineFailure, InvalidInput, MaquetteError, MissingExtra, Unprintable
from maquette.products.base import JsonObject, Outcome, Request
from maquette.settings import ProductSettings
from maquette.tasks import catalog

RESULT = "result.json"
LOG = "job.log"
STOP = "stop"
REPORT_EVERY_S = 0.1
DATA_URI_STAND_IN = "data:application/octet-stream;base64,"
"""Stands for a data URI in the request that the job sees: the record does not keep the bytes, the input file does."""
_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class JobSpec:
    """What a job process is told.

    products: `module:attribute` of the products. folder: its own; work/ is the job's workdir. inputs: request field → path.
    memory_mb: resident memory it may use, 0 for any amount. settings: those of the server that concern products.
    """

    task_id: str
    products: str
    task_type: str
    request: JsonObject
    folder: Path
    inputs: Mapping[str, Path]
    parents: Mapping[str, JsonObject]
    memory_mb: int
    settings: ProductSettings = field(default_factory=ProductSettings)

    @property
    def workdir(self) -> Path:
        return self.folder / "work"


class ProcessContext:
    """`JobContext` in the job process."""

    def __init__(self, spec: JobSpec, connection: Connection) -> None:
        self.workdir = spec.workdir
        self.inputs = spec.inputs
        self.parents = spec.parents
        self.settings = spec.settings
        self._connection = connection
        self._stopped = threading.Event()
        self._done = 0.0
        self._next_report = 0.0
        threading.Thread(target=self._listen, name="maquette-worker-link", daemon=True).start()

    def progress(self, fraction: float, label: str = "") -> None:
        self.check()
        self._done = max(self._done, min(1.0, fraction))
        if time.monotonic() >= self._next_report:
            self._next_report = time.monotonic() + REPORT_EVERY_S
            with suppress(OSError):
                self._connection.send(self._done)

    def check(self) -> None:
        if self._stopped.is_set():
            raise Cancelled

    def _listen(self) -> None:
        """Hear the worker's wish to stop; without a worker, end at once, and the processes we started too."""
        try:
            while self._connection.recv() != STOP:
                pass
            self._stopped.set()
            self._connection.recv()
        except (EOFError, OSError):
            os.killpg(0, signal.SIGKILL)


def main(spec: JobSpec, connection: Connection) -> None:
    """The job process from its first to its last line."""
    _live_alone(spec)
    try:
        outcome = _run(spec, ProcessContext(spec, connection))
        result: JsonObject = {"outcome": _relative(outcome, spec.workdir)}
    except BaseException as error:  # also SystemExit and KeyboardInterrupt of a library: the worker must hear how it ended
        traceback.print_exc()
        result = {"error": describe(error)}
    draft = spec.folder / f"{RESULT}.draft"
    draft.write_bytes(orjson.dumps(result, option=orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_NON_STR_KEYS))
    draft.replace(spec.folder / RESULT)
    sys.stdout.flush()
    # Not sys.exit: interpreters full of C++ libraries and their threads sometimes crash on the way out.
    os._exit(0)


def describe(error: BaseException) -> JsonObject:
    """The task_error of an exception: its message if it was written for people, else only that we failed."""
    if isinstance(error, MemoryError):
        return {"type": "out_of_memory", "message": "The task needed more memory than this server allows."}
    if isinstance(error, MaquetteError):
        return {"type": next((name for cls, name in _TYPES if isinstance(error, cls)), "server_error"), "message": error.message}
    return {"type": "server_error", "message": "Internal server error."}


_TYPES = ((InvalidInput, "invalid_input"), (Unprintable, "unprintable"), (EngineFailure, "engine_failure"), (MissingExtra, "missing_extra"))


def _run(spec: JobSpec, context: ProcessContext) -> Outcome:
    _, kind = catalog.find(spec.products, spec.task_type)
    return kind.run(restore_request(kind.request, spec.request, spec.inputs), context)


def restore_request(model: type[Request], stored: JsonObject, inputs: Mapping[str, Path]) -> Any:
    """The request of a record: data URIs, which it does not keep, are stood in for. Defaults are left to the model again: a field
    that must not be blank where it is sent may well be blank where it is not."""
    missing = {field: DATA_URI_STAND_IN for field in inputs if stored.get(field) == ""}
    sent = {field: value for field, value in stored.items() if field not in model.model_fields or value != model.model_fields[field].default}
    return model.model_validate(sent | missing)


def _relative(outcome: Outcome, workdir: Path) -> JsonObject:
    def names(files: Mapping[str, Path]) -> dict[str, str]:
        return {name: os.path.relpath(path, workdir) for name, path in files.items()}

    return {"files": names(outcome.files), "private": names(outcome.private), "details": outcome.details}


# ------------------------------------------------------------------------------------------------- a process alone


def _live_alone(spec: JobSpec) -> None:
    os.setsid()
    _die_with_parent()
    _log_to(spec.folder / LOG)
    os.chdir(spec.workdir)
    _offer_to_the_oom_killer()
    if spec.memory_mb:
        _limit_memory(spec.memory_mb)


def _die_with_parent() -> None:
    # Linux: even while C code holds the interpreter. Elsewhere the link's thread does it as soon as it gets a turn.
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def _log_to(path: Path) -> None:
    log = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
        os.dup2(log, stream.fileno())
    os.close(log)
    faulthandler.enable(sys.stderr)


def _offer_to_the_oom_killer() -> None:
    # When the machine itself runs out of memory, a job dies rather than the server or the database.
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("800")


def _limit_memory(memory_mb: int) -> None:
    """A wall well behind the limit that the worker watches, for one allocation that would take all there is.

    Private writable memory (RLIMIT_DATA), not address space: libraries reserve gigabytes of that and never touch them.
    """
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    wall = (memory_mb * 3 // 2 + 512) << 20
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (wall, wall))
