"""The worker of `maquette serve`: a process of its own beside the API, started again if it dies, gone when the API is gone.

A process and not a thread: the queue's polling and the jobs' bookkeeping must not take turns with the API's event loop.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress

import structlog

from maquette.products.base import QUEUES
from maquette.settings import Settings

log = structlog.get_logger(__name__)

STOP_S = 15.0
"""A little longer than the worker itself takes to give its tasks back."""
RESTART_S = 1.0


class WorkerProcess:
    """`start` it when the server starts, `stop` it when it ends."""

    def __init__(self, settings: Settings, queues: Sequence[str] = QUEUES) -> None:
        self._settings, self._queues = settings, queues
        self._process: subprocess.Popen[bytes] | None = None
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._supervise, name="maquette-worker-process", daemon=True)

    @property
    def pid(self) -> int | None:
        """The process, if it runs."""
        process = self._process
        return process.pid if process and process.poll() is None else None

    def start(self) -> None:
        self._begin()
        self._thread.start()

    def stop(self) -> None:
        """Let the worker give its tasks back, and wait until it is gone."""
        self._stopping.set()
        with self._lock:
            process = self._process
        if process:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(STOP_S)
            process.kill()
            process.wait()
        self._thread.join()

    def _begin(self) -> None:
        command = [sys.executable, "-m", "maquette.tasks", "--queues", ",".join(self._queues), "--settings-on-stdin"]
        with self._lock:
            if not self._stopping.is_set():
                self._process = subprocess.Popen(command, stdin=subprocess.PIPE)
                assert self._process.stdin is not None
                with suppress(BrokenPipeError):
                    self._process.stdin.write(self._settings.model_dump_json().encode() + b"\n")
                    self._process.stdin.flush()  # and it stays open: its end tells the worker that we are gone

    def _supervise(self) -> None:
        while not self._stopping.is_set():
            if self._process:
                code = self._process.wait()
                if self._stopping.wait(RESTART_S):
                    return
                log.error("the worker ended and is started again", exit_code=code)
            self._begin()
