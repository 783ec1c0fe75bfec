"""Which workers are alive: each gives a sign of life every few seconds, and each watches the others.

A worker on this machine is dead when its process is. One elsewhere is dead when its sign has not changed for a while on our
own clock, while we could read it: neither a wrong clock nor an outage of the database kills anybody.
"""

from __future__ import annotations

import os
import platform
import socket
import time
from contextlib import suppress
from pathlib import Path

import psutil
import sqlalchemy as sa

from maquette.tasks.clock import now_ms
from maquette.tasks.database import Database
from maquette.tasks.tables import Task, Worker

BEAT_S = 2.0
"""Several beats fit into the time after which a silent worker counts as dead."""


class Liveness:
    """One worker's view of all of them. timeout_s: how long a worker elsewhere may be silent."""

    def __init__(self, database: Database, worker_id: str, queues: str, timeout_s: float) -> None:
        self._database, self._worker_id, self._queues, self._timeout_s = database, worker_id, queues, timeout_s
        self._signs: dict[str, tuple[int, float]] = {}

    def beat(self) -> None:
        """Give a sign of life. Also when somebody has declared us dead: from now on we live again."""
        now = now_ms()
        with self._database.write() as connection:
            seen = connection.execute(sa.update(Worker).where(Worker.id == self._worker_id).values(seen_at_ms=now))
            if not seen.rowcount:
                birth = {"id": self._worker_id, "machine": _machine(), "process": _process(os.getpid()), "queues": self._queues}
                connection.execute(sa.insert(Worker).values(**birth, started_at_ms=now, seen_at_ms=now))

    def observe(self) -> tuple[list[str], list[str]]:
        """The ids of the live workers, ours among them, and of the dead ones. Call it every few seconds."""
        with self._database.read() as connection:
            rows = connection.execute(sa.select(Worker.id, Worker.machine, Worker.process, Worker.seen_at_ms)).all()
        now = time.monotonic()
        self._signs = {row.id: self._sign(row.id, row.seen_at_ms, now) for row in rows}
        dead = [row.id for row in rows if row.id != self._worker_id and self._is_dead(row.id, row.machine, row.process, now)]
        return [row.id for row in rows if row.id not in dead], dead

    def lost_sight(self) -> None:
        """The database was away: what we have not seen proves nothing."""
        self._signs.clear()

    def bury(self, worker_id: str) -> None:
        """Let go of everything a dead worker held. What it still writes from now on is stale."""
        with self._database.write() as connection:
            connection.execute(sa.update(Task).where(Task.worker_id == worker_id).values(worker_id="", attempt_token="", submitted_at_ms=0))
            connection.execute(sa.delete(Worker).where(Worker.id == worker_id))

    def _sign(self, worker_id: str, seen_at_ms: int, now: float) -> tuple[int, float]:
        known = self._signs.get(worker_id)
        return known if known and known[0] == seen_at_ms else (seen_at_ms, now)

    def _is_dead(self, worker_id: str, machine: str, process: str, now: float) -> bool:
        if machine == _machine():
            return process != _process(int(process.partition("@")[0]))
        return now - self._signs[worker_id][1] > self._timeout_s


def _machine() -> str:
    """Where a process id means the same process: this boot of this host, and this namespace of processes."""
    parts = [socket.gethostname()]
    for source in ("/proc/sys/kernel/random/boot_id", "/proc/self/ns/pid"):
        with suppress(OSError):
            path = Path(source)
            parts.append(str(path.readlink()) if path.is_symlink() else path.read_text().strip())
    return "|".join(parts) or platform.node()


def _process(pid: int) -> str:
    """A process id and when it started; only the id if it runs no more."""
    with suppress(psutil.Error):
        process = psutil.Process(pid)
        if process.status() != psutil.STATUS_ZOMBIE:
            return f"{pid}@{process.create_time():.2f}"
    return str(pid)
