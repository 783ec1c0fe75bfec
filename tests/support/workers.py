"""Worker processes for tests: started as `maquette worker` starts them, and killed as a power cut would."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

from maquette.settings import Settings

ROOT = Path(__file__).parents[2]


class WorkerUnderTest:
    """A worker process of this test. `kill` is SIGKILL, `stop` is SIGTERM."""

    def __init__(self, settings: Settings, queues: str = "cpu,gpu") -> None:
        command = [sys.executable, "-m", "maquette.tasks", "--queues", queues, "--settings-on-stdin"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, cwd=ROOT)
        assert self._process.stdin is not None
        self._process.stdin.write(settings.model_dump_json().encode() + b"\n")
        self._process.stdin.flush()

    @property
    def pid(self) -> int:
        return self._process.pid

    def family(self) -> list[psutil.Process]:
        """The worker and every process below it."""
        with suppress(psutil.NoSuchProcess):
            worker = psutil.Process(self._process.pid)
            return [worker, *worker.children(recursive=True)]
        return []

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def stop(self) -> int:
        self._process.terminate()
        return self._process.wait(60)

    def abandon(self) -> int:
        """Close its stdin, as the end of its parent does."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        return self._process.wait(60)

    def close(self) -> None:
        """Whatever state it is in, it and its jobs are gone afterwards."""
        family = self.family()
        self.kill()
        for member in family:
            with suppress(psutil.NoSuchProcess):
                member.kill()
        if self._process.stdin:
            with suppress(OSError):
                self._process.stdin.close()


@contextmanager
def workers(settings: Settings, count: int = 1) -> Iterator[Sequence[WorkerUnderTest]]:
    """So many workers of one installation."""
    started = [WorkerUnderTest(settings) for _ in range(count)]
    try:
        yield started
    finally:
        for worker in started:
            worker.close()
