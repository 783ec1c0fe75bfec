"""The durable queue. DBOS Transact lives here and nowhere else.

The workflow's id is the task's id, so submitting twice is harmless; its partition is the account, so that accounts take
turns. The queue only brings tasks to workers: what is true of a task is in its record, and a task that the queue delivers
although it is finished, cancelled or running elsewhere simply can't be claimed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass

from dbos import DBOS, DBOSConfig, SetEnqueueOptions, SetWorkflowID
from sqlalchemy.engine import make_url

from maquette.settings import Settings
from maquette.tasks.database import database_url, switch_on_write_ahead

APPLICATION = "maquette"
VERSION = "tasks-1"
"""Constant, so that a newer release goes on with the tasks that an older one queued."""
WAITING, RUNNING = "ENQUEUED", "PENDING"
"""How DBOS calls a workflow that waits in its queue, and one that some worker took from it."""
IDS_A_QUERY = 200
GPU_PATIENCE = 5
"""The GPU's tasks take long, so its queue is asked less often than the CPU's: each costs about 3 % of a core at 20 Hz."""


@dataclass(frozen=True)
class Submission:
    """A task that nobody holds."""

    task_id: str
    account_id: str
    queue: str


class TaskQueue:
    """The queue as one worker process sees it. There is one a process: DBOS is a singleton.

    slots: queue name → tasks that one worker runs at a time. run: called in a thread with each task id that comes; returns
    when the task is done with, and must not raise.
    """

    def __init__(self, settings: Settings, worker_id: str, slots: dict[str, int], run: Callable[[str], None]) -> None:
        global _run
        _run = run
        self._settings, self._slots = settings, slots
        DBOS(config=_configuration(settings, worker_id))

    def launch(self) -> None:
        """Begin to take tasks."""
        DBOS.listen_queues(list(self._slots))
        DBOS.launch()
        for name, slots in self._slots.items():
            DBOS.register_queue(
                name,
                worker_concurrency=slots,
                partition_worker_concurrency=min(slots, self._settings.jobs_per_account or slots),
                polling_interval_sec=self._settings.queue_poll_s * (GPU_PATIENCE if name == "gpu" else 1),
                on_conflict="always_update",
            )

    def submit(self, tasks: Sequence[Submission]) -> None:
        """Queue tasks that nobody holds, whatever became of an earlier submission of theirs."""
        for start in range(0, len(tasks), IDS_A_QUERY):
            chunk = tasks[start : start + IDS_A_QUERY]
            known = {flow.workflow_id: flow.status for flow in DBOS.list_workflows(workflow_ids=[task.task_id for task in chunk], load_input=False)}
            for task in chunk:
                _submit(task, known.get(task.task_id))

    def forsaken(self, tasks: Sequence[Submission], live_workers: Sequence[str]) -> list[Submission]:
        """Those of these unheld tasks that will not come to anybody: never queued, or taken by a worker that is gone."""
        flows = (
            {flow.workflow_id: flow for flow in DBOS.list_workflows(workflow_ids=[task.task_id for task in tasks], load_input=False)} if tasks else {}
        )
        safe = {key for key, flow in flows.items() if flow.status == WAITING or (flow.status == RUNNING and flow.executor_id in live_workers)}
        return [task for task in tasks if task.task_id not in safe]

    def forget(self, task_ids: Sequence[str]) -> None:
        """Drop what the queue remembers of finished tasks."""
        for start in range(0, len(task_ids), IDS_A_QUERY):
            DBOS.delete_workflows(list(task_ids[start : start + IDS_A_QUERY]))

    def finished(self, limit: int) -> list[str]:
        """Tasks the queue has done with, oldest first."""
        done = DBOS.list_workflows(
            status=["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"], limit=limit, load_input=False, load_output=False
        )
        return [flow.workflow_id for flow in done]

    def close(self) -> None:
        """Take no more tasks. Call it when `run` has returned everywhere."""
        DBOS.destroy()


def _submit(task: Submission, status: str | None) -> None:
    if status == WAITING:
        return
    if status == RUNNING:
        DBOS.resume_workflow(task.task_id, queue_name=task.queue)
        return
    if status is not None:  # it came to an end although the task did not
        DBOS.delete_workflow(task.task_id)
    with SetWorkflowID(task.task_id), SetEnqueueOptions(queue_partition_key=task.account_id):
        DBOS.enqueue_workflow(task.queue, _run_task, task.task_id)


def _nothing(task_id: str) -> None:
    raise RuntimeError("no worker is set up in this process")


_run: Callable[[str], None] = _nothing


@DBOS.workflow(name="run_task")
def _run_task(task_id: str) -> None:
    _run(task_id)


def _configuration(settings: Settings, worker_id: str) -> DBOSConfig:
    return {
        "name": APPLICATION,
        "system_database_url": _system_database(settings),
        "executor_id": worker_id,
        "application_version": VERSION,
        "log_level": "ERROR",
        "use_listen_notify": False,  # nobody waits for a workflow's events
        "notification_listener_polling_interval_sec": 0.2,  # as long as its end may take
    }


def _system_database(settings: Settings) -> str:
    """Where DBOS keeps its tables: its own SQLite file beside ours, or its own schema in our Postgres database."""
    url = make_url(database_url(settings))
    if url.get_backend_name() != "sqlite" or not url.database:
        return url.set(drivername="postgresql").render_as_string(hide_password=False)
    path = url.database.removesuffix(".sqlite3") + "-queue.sqlite3"
    with closing(sqlite3.connect(path, timeout=30)) as connection:
        switch_on_write_ahead(connection)  # stays with the file: polling readers and writers don't block each other
    return f"sqlite:///{path}"
