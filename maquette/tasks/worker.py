"""A worker: it takes tasks from the queue, carries each out in a job process, and keeps the promises of the failure table.

One process has one worker. Its main thread looks after everything that is not a job: it submits what is new, stops the jobs
of cancelled tasks, gives signs of life and takes over from workers that died. `maquette worker` runs it by itself;
`maquette serve` runs it as a process beside the API (see `embedded`), so that neither takes the other's interpreter.
"""

from __future__ import annotations

import shutil
import signal
import threading
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

import sqlalchemy as sa
import structlog
import uuid_utils

from maquette.products.base import QUEUES
from maquette.settings import Settings
from maquette.storage import layout
from maquette.storage.store import StoreUnavailable, open_store
from maquette.tasks import handover, job_process, records, transitions
from maquette.tasks.attempt import Abandoned, Attempt, Stored
from maquette.tasks.clock import now_ms
from maquette.tasks.database import open_database
from maquette.tasks.deliveries import Deliverer
from maquette.tasks.errors import DatabaseUnavailable
from maquette.tasks.events import Feed
from maquette.tasks.job_process import BROKEN, Failure
from maquette.tasks.liveness import BEAT_S, Liveness
from maquette.tasks.queue import TaskQueue
from maquette.tasks.retention import Retention
from maquette.tasks.transitions import Claim

log = structlog.get_logger(__name__)

LOOK_S = 0.5
FORSAKEN_EVERY_S = 5.0
FORSAKEN_AFTER_MS = 10_000
"""A task that was queued so long ago and that nobody holds may have been lost on its way."""
HAND_BACK_S = 10.0
"""How long a worker that is stopped may take to give its tasks back."""
OUTAGE_PAUSE_S = 1.0

Result = TypeVar("Result")


class Worker:
    """Everything of one worker process. `run` returns after `stop`."""

    def __init__(self, settings: Settings, queues: Sequence[str] = QUEUES) -> None:
        self.id = str(uuid_utils.uuid7())
        self._settings = settings
        self._database = open_database(settings)
        self._store = open_store(settings)
        self._scratch = settings.data_dir.absolute() / "scratch"
        self._liveness = Liveness(self._database, self.id, ",".join(queues), settings.worker_timeout_s)
        slots = {queue: settings.gpu_jobs if queue == "gpu" else settings.job_slots for queue in queues}
        self._slots = threading.BoundedSemaphore(sum(slots.values()))
        self._queue = TaskQueue(settings, self.id, slots, self._execute)
        self._running: dict[str, Attempt] = {}
        self._busy = 0
        self._live = [self.id]
        self._dropped: set[str] = set()
        self._lock = threading.Lock()
        self._idle = threading.Condition(self._lock)
        self._stopping = threading.Event()
        self._wake = threading.Event()
        self._feed = Feed(self._database, lambda _: self._wake.set())
        self._housekeepers = [
            Deliverer(self._database, settings, self._stopping),
            Retention(self._database, self._store, self._queue, self._stopping),
        ]

    def run(self) -> None:
        """Work until `stop` is called."""
        log.info("worker started", worker_id=self.id)
        self._insist(self._liveness.beat)
        job_process.prepare(self._settings)
        threading.Thread(target=job_process.warm_up, name="maquette-warm-up", daemon=True).start()
        self._feed.start()
        for keeper in self._housekeepers:
            keeper.start()
        self._queue.launch()
        try:
            self._look_after()
        finally:
            self._shut_down()

    def stop(self) -> None:
        """Take no more tasks and give back those that run; they go on elsewhere, or at the next start."""
        self._stopping.set()
        self._wake.set()

    # ------------------------------------------------------------------------------------------------ the main thread

    def _look_after(self) -> None:
        duties = (
            _Duty(0, self._submit_new),
            _Duty(0, self._stop_lost),
            _Duty(BEAT_S, self._liveness.beat),
            _Duty(BEAT_S, self._take_over),
            _Duty(FORSAKEN_EVERY_S, self._submit_forsaken),
            _Duty(FORSAKEN_EVERY_S, self._release_dropped),
        )
        while not self._stopping.is_set():
            self._wake.wait(LOOK_S)
            self._wake.clear()
            try:
                for duty in duties:
                    duty.do_if_due()
            except (DatabaseUnavailable, sa.exc.SQLAlchemyError) as error:
                log.warning("the database is away", error=type(error).__name__)
                self._liveness.lost_sight()
                self._stopping.wait(OUTAGE_PAUSE_S)
            except Exception:  # the worker outlives its mistakes: its running jobs need it
                log.exception("a duty of the worker failed")
                self._stopping.wait(OUTAGE_PAUSE_S)

    def _submit_new(self) -> None:
        if tasks := handover.unsubmitted(self._database):
            self._queue.submit(tasks)
            handover.mark_submitted(self._database, tasks)

    def _stop_lost(self) -> None:
        with self._lock:
            attempts = dict(self._running)
        for task_id in handover.lost(self._database, {task_id: attempt.claim.token for task_id, attempt in attempts.items()}):
            attempts[task_id].abandon()

    def _take_over(self) -> None:
        scratch = list(self._scratch.iterdir()) if self._scratch.exists() else []  # before the look: who has one has been seen
        self._live, dead = self._liveness.observe()
        for worker_id in dead:
            log.warning("a worker died", worker_id=worker_id)
            self._liveness.bury(worker_id)
        if dead:
            self._submit_forsaken(after_ms=0)  # what the dead had taken from the queue and not yet claimed
        for folder in scratch:
            if folder.name not in self._live:
                shutil.rmtree(folder, ignore_errors=True)

    def _submit_forsaken(self, after_ms: int = FORSAKEN_AFTER_MS) -> None:
        waiting = handover.submitted_before(self._database, now_ms() - after_ms)
        if tasks := self._queue.forsaken(waiting, self._live):
            self._queue.submit(tasks)
            handover.mark_submitted(self._database, tasks)

    def _release_dropped(self) -> None:
        """Tasks that are ours by their record although none of our threads works on them, at two looks in a row."""
        with self._lock:
            dropped = {task_id for task_id in handover.held_by(self._database, self.id) if task_id not in self._running}
        for task_id in dropped & self._dropped:
            log.error("a task was dropped", task_id=task_id)
            handover.release_dropped(self._database, self.id, task_id)
        self._dropped = dropped

    def _shut_down(self) -> None:
        with self._idle:
            for attempt in self._running.values():
                attempt.abandon()
            self._idle.wait_for(lambda: not self._busy, HAND_BACK_S)
        self._queue.close()
        self._feed.close()
        for keeper in self._housekeepers:
            keeper.join(timeout=5)
        try:
            self._liveness.bury(self.id)
        except DatabaseUnavailable:
            log.warning("the database is away: others will notice that this worker is gone")
        shutil.rmtree(self._scratch / self.id, ignore_errors=True)
        self._database.close()
        log.info("worker stopped", worker_id=self.id)

    # ------------------------------------------------------------------------------------------------ a task's thread

    def _execute(self, task_id: str) -> None:
        """What the queue calls: carry the task out, however many attempts it takes. Never raises."""
        with self._lock:
            self._busy += 1
        try:
            with structlog.contextvars.bound_contextvars(task_id=task_id), self._slots:
                while not self._stopping.is_set() and (claim := self._insist(lambda: self._claim(task_id))):
                    if self._carry_out(claim):
                        return
        except Abandoned:
            return
        except Exception:  # the queue's thread must come back; the sweep submits the task again
            log.exception("a task could not be carried out", task_id=task_id)
        finally:
            with self._idle:
                self._busy -= 1
                self._idle.notify_all()

    def _claim(self, task_id: str) -> Claim | None:
        return transitions.claim(self._database, task_id, self.id, self._settings.job_attempts)

    def _carry_out(self, claim: Claim) -> bool:
        """One attempt. False if there should be another one."""
        began = time.monotonic()
        attempt = Attempt(claim, self._database, self._store, self._settings, self._scratch / self.id / f"{claim.task_id}-{claim.number}")
        with self._lock:
            self._running[claim.task_id] = attempt
        try:
            end = self._run(attempt)
            if isinstance(end, Failure) and end.again and claim.number < self._settings.job_attempts:
                return not self._insist(lambda: transitions.release(self._database, claim.task_id, claim.token))
            self._finish(claim, end)
            log.info(
                "task finished", type=claim.type, attempt=claim.number, failed=isinstance(end, Failure), seconds=round(time.monotonic() - began, 3)
            )
        except Abandoned:
            self._let_go(claim)
        except DatabaseUnavailable:  # before the job began: its inputs could not be looked up
            return not self._insist(lambda: transitions.release(self._database, claim.task_id, claim.token, unspent=True))
        finally:
            with self._lock:
                self._running.pop(claim.task_id, None)
        return True

    def _run(self, attempt: Attempt) -> Stored | Failure:
        try:
            return attempt.run()
        except (Abandoned, DatabaseUnavailable):
            raise
        except Exception:  # ours, not the job's: the task fails with a refund instead of staying IN_PROGRESS
            log.exception("an attempt failed in the worker")
            return Failure(BROKEN)

    def _finish(self, claim: Claim, end: Stored | Failure) -> None:
        if isinstance(end, Failure):
            self._insist(lambda: transitions.fail(self._database, claim.task_id, claim.token, end.error))
        else:
            keep_ms = self._settings.expiry_ms
            self._insist(lambda: transitions.succeed(self._database, claim.task_id, claim.token, end.public, end.private, end.details, keep_ms))
        self._clean_up(claim)

    def _let_go(self, claim: Claim) -> None:
        """The attempt was abandoned. If that is because we stop, the task is given back and the attempt does not count."""
        log.info("attempt abandoned", attempt=claim.number)
        if self._stopping.is_set():
            transitions.release(self._database, claim.task_id, claim.token, unspent=True)
        self._clean_up(claim)

    def _clean_up(self, claim: Claim) -> None:
        """Delete the inputs of a task that needs them no more, and everything of one that was removed meanwhile."""
        owner = self._insist(lambda: records.owner_of(self._database, claim.task_id))
        folder = layout.task_folder(claim.account_id, claim.task_id)
        try:
            if owner is None:
                self._store.delete_folder(folder)
            elif claim.inputs and owner[1].terminal:
                self._store.delete_folder(f"{folder}input/")
        except StoreUnavailable:
            log.warning("inputs are left to the retention sweep")

    def _insist(self, call: Callable[[], Result]) -> Result:
        """Repeat a call until the database answers. Raises Abandoned when the worker is stopped meanwhile."""
        while True:
            try:
                return call()
            except DatabaseUnavailable:
                if self._stopping.wait(OUTAGE_PAUSE_S):
                    raise Abandoned from None


class _Duty:
    """Something the main thread does, at most every `every_s`."""

    def __init__(self, every_s: float, do: Callable[[], None]) -> None:
        self._every_s, self._do, self._due = every_s, do, 0.0

    def do_if_due(self) -> None:
        if time.monotonic() >= self._due:
            self._do()
            self._due = time.monotonic() + self._every_s


def run(settings: Settings, queues: Sequence[str] = QUEUES, parent_gone: Callable[[], object] | None = None) -> None:
    """Be a worker until SIGTERM or SIGINT. parent_gone: blocks until whoever started us is gone, which ends us too."""
    worker = Worker(settings, queues)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: worker.stop())
    if parent_gone:
        threading.Thread(target=_outlive, args=(parent_gone, worker), name="maquette-parent", daemon=True).start()
    worker.run()


def _outlive(parent_gone: Callable[[], object], worker: Worker) -> None:
    parent_gone()
    worker.stop()
