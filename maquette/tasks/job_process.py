"""A job process as its worker sees it: start it, hear of its progress, keep its limits, end it with everything it started."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path

import orjson
import psutil
import structlog

from maquette.products.base import JsonObject
from maquette.settings import Settings
from maquette.storage.layout import BadKey, check_file
from maquette.tasks import job
from maquette.tasks.job import JobSpec

log = structlog.get_logger(__name__)

GRACE_S = 0.5
"""How long a job that was asked to stop may take before it is killed."""
FAMILY_EVERY_S = 1.0
"""How often the processes that a job has started are looked up."""
LOG_TAIL = 4000
"""Bytes of a failed job's output that go into our log."""
CRASHED = {"type": "crashed", "message": "The task's process crashed. Another seed or a simpler input may work."}
TIMED_OUT = {"type": "timeout", "message": "The task took longer than this server allows. Try a simpler input or fewer details."}
OUT_OF_MEMORY = {"type": "out_of_memory", "message": "The task needed more memory than this server allows. Try a simpler input or fewer details."}
BROKEN = {"type": "server_error", "message": "Internal server error."}

_context = multiprocessing.get_context("forkserver")


@dataclass(frozen=True)
class Files:
    """What a job left: public and private files by name, all inside its workdir, and details for the answer."""

    public: dict[str, Path]
    private: dict[str, Path]
    details: JsonObject


@dataclass(frozen=True)
class Failure:
    """error: the task_error. again: whether a second attempt may go better."""

    error: JsonObject
    again: bool = False


def prepare(settings: Settings) -> None:
    """Set up the server that job processes are forked from. It starts, and imports the libraries, with the first job or `warm_up`."""
    threads = str(max(1, (os.cpu_count() or 1) // settings.job_slots))
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
        os.environ.setdefault(variable, threads)
    # __main__: a child imports its parent's main module; so each of them finds it imported.
    _context.set_forkserver_preload(["__main__", "maquette.tasks.job", *settings.job_preload, settings.products.partition(":")[0]])


def warm_up() -> None:
    """Start the fork server now, so that the first task need not wait for its imports."""
    first = _context.Process(target=_nothing, daemon=True)
    first.start()
    first.join()


def _nothing() -> None:
    """The job of `warm_up`."""


class JobProcess:
    """A running job. Not for several threads, but for `stop`."""

    def __init__(self, spec: JobSpec, seconds: float) -> None:
        self._spec = spec
        self._connection, theirs = _context.Pipe()
        self._process = _context.Process(target=job.main, args=(spec, theirs), name=f"job-{spec.task_id}")
        self._process.start()
        theirs.close()
        self._pid = self._process.pid or 0
        self._deadline = time.monotonic() + seconds
        self._next_family = 0.0
        self._family: list[psutil.Process] = []
        self._ended: Failure | None = None
        self.fraction = 0.0

    def wait(self, seconds: float) -> bool:
        """Wait for news; False once the process has ended or broken a limit. `fraction` is the progress known now."""
        for ready in wait([self._process.sentinel, self._connection], seconds):
            if ready is self._connection:
                self._hear()
        if not self._process.is_alive():
            return False
        if time.monotonic() > self._deadline:
            self._ended = Failure(TIMED_OUT)
        elif self._spec.memory_mb and self._resident_mb() > self._spec.memory_mb:
            self._ended = Failure(OUT_OF_MEMORY)
        return self._ended is None

    def stop(self) -> None:
        """Ask it to stop, and end it when it has not after a moment."""
        with suppress(OSError, ValueError):
            self._connection.send(job.STOP)
        self._process.join(GRACE_S)
        self.kill()

    def kill(self) -> None:
        """End it and every process it started, now."""
        with suppress(ProcessLookupError, PermissionError):  # the group exists once the child has made it
            os.killpg(self._pid, signal.SIGKILL)
        self._process.kill()
        self._process.join()
        self._connection.close()

    def result(self) -> Files | Failure:
        """What came of it, after `wait` was False."""
        self.kill()  # a process that broke a limit, and what any of them started
        if self._ended:
            return self._ended
        path = self._spec.folder / job.RESULT
        if not path.exists():
            return self._crashed()
        try:
            result = orjson.loads(path.read_bytes())
            return self._failed(result["error"]) if "error" in result else self._files(result["outcome"])
        except (orjson.JSONDecodeError, KeyError, TypeError, OSError, BadKey) as error:
            log.error("the job's result can't be used", task_id=self._spec.task_id, error=repr(error))
            return Failure(BROKEN)

    def _hear(self) -> None:
        try:
            while self._connection.poll():
                self.fraction = max(self.fraction, float(self._connection.recv()))
        except (EOFError, OSError):
            self._process.join(GRACE_S)  # it closed its end: it is about to be gone

    def _resident_mb(self) -> float:
        """Memory of the job and the processes it started. Finding those reads all of /proc, so it is done once a second."""
        now = time.monotonic()
        total = 0
        with suppress(psutil.Error):
            if now >= self._next_family:
                self._next_family = now + FAMILY_EVERY_S
                child = psutil.Process(self._pid)
                self._family = [child, *child.children(recursive=True)]
        for member in self._family:
            with suppress(psutil.Error):
                total += member.memory_info().rss
        return total / (1 << 20)

    def _failed(self, error: JsonObject) -> Failure:
        if error["type"] == "server_error":
            log.error("the job failed", task_id=self._spec.task_id, log=self._log_tail())
        return Failure({"type": str(error["type"]), "message": str(error["message"])})

    def _crashed(self) -> Failure:
        code = self._process.exitcode
        log.error("the job crashed", task_id=self._spec.task_id, exit_code=code, log=self._log_tail())
        # SIGKILL that we did not send is the kernel's: the machine had no memory left. It may have it at the next attempt.
        return Failure(OUT_OF_MEMORY if code == -signal.SIGKILL else CRASHED, again=True)

    def _files(self, outcome: JsonObject) -> Files:
        workdir = self._spec.workdir.resolve()
        return Files(_inside(workdir, outcome["files"]), _inside(workdir, outcome["private"]), outcome["details"])

    def _log_tail(self) -> str:
        with suppress(OSError):
            return (self._spec.folder / job.LOG).read_bytes()[-LOG_TAIL:].decode(errors="replace")
        return ""


def _inside(workdir: Path, files: dict[str, str]) -> dict[str, Path]:
    """The files by name; each must be a plain file below the workdir, whatever the job says. Raises OSError, BadKey."""
    found = {}
    for name, relative in files.items():
        path = (workdir / relative).resolve(strict=True)
        if not path.is_relative_to(workdir) or not path.is_file():
            raise BadKey(f"{name} is not in the job's folder")
        found[check_file(name)] = path
    return found
