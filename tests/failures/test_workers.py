"""Workers that are killed, stopped or frozen while they work: their tasks go on elsewhere, or after a restart."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from maquette.products.base import Status
from maquette.settings import Settings
from maquette.tasks import handover
from maquette.tasks.clock import now_ms
from maquette.tasks.database import Database
from maquette.tasks.embedded import WorkerProcess
from maquette.tasks.tables import Task, Worker
from tests.support.customers import Customer
from tests.support.ledgers import assert_books_balance
from tests.support.waiting import eventually, is_running
from tests.support.workers import ROOT, WorkerUnderTest, workers

HOUR_MS = 3600 * 1000
on_sqlite = pytest.mark.parametrize("settings", ["sqlite"], indirect=True)
on_postgres = pytest.mark.parametrize("settings", ["postgres"], indirect=True)


@pytest.fixture
def customer(database: Database) -> Iterator[Customer]:
    made = Customer(database)
    yield made
    assert_books_balance(database, made.account_id)


def holder(database: Database, task_id: str) -> str:
    with database.read() as connection:
        return connection.execute(sa.select(Task.worker_id).where(Task.id == task_id)).scalar_one()


def pid_of(database: Database, worker_id: str) -> int:
    with database.read() as connection:
        return int(connection.execute(sa.select(Worker.process).where(Worker.id == worker_id)).scalar_one().partition("@")[0])


def attempts(database: Database, task_id: str) -> int:
    with database.read() as connection:
        return connection.execute(sa.select(Task.attempt).where(Task.id == task_id)).scalar_one()


def move_away(database: Database, pid: int) -> None:
    """Make a worker look like one on another machine, whose process nobody here can look up."""
    with database.write() as connection:
        connection.execute(sa.update(Worker).where(Worker.process.like(f"{pid}@%")).values(machine="elsewhere"))


@on_sqlite
def test_a_killed_worker_of_one_process_tree_is_replaced_and_its_task_runs_again(customer: Customer, settings: Settings) -> None:
    tree = WorkerProcess(settings)
    tree.start()
    try:
        task_id = customer.create(seconds=1.5)
        customer.wait(task_id, lambda view: view.progress > 10)
        victim = tree.pid
        assert victim is not None
        os.kill(victim, signal.SIGKILL)
        view = customer.wait(task_id)
        assert (view.status, attempts(customer.database, task_id)) == (Status.SUCCEEDED, 2)
        assert tree.pid not in (None, victim)
    finally:
        tree.stop()


def test_a_task_whose_workers_keep_dying_is_given_up_and_refunded(customer: Customer, settings: Settings) -> None:
    task_id = customer.create(seconds=60)
    for attempt in (1, 2):
        with workers(settings) as (worker,):
            eventually(lambda attempt=attempt: attempts(customer.database, task_id) == attempt and holder(customer.database, task_id) != "")  # type: ignore[misc]
            family = [member.pid for member in worker.family()]
            worker.kill()
            eventually(lambda family=family: not any(map(is_running, family)))  # type: ignore[misc]  # no job outlives its worker
    with workers(settings):
        view = customer.wait(task_id)
    assert (view.status, view.error, view.consumed_credits) == (Status.FAILED, {"type": "server_error", "message": "Internal server error."}, 0)


@on_postgres
def test_a_second_worker_takes_over_from_a_dead_one_elsewhere(customer: Customer, settings: Settings) -> None:
    settings = settings.model_copy(update={"worker_timeout_s": 2.0})
    with workers(settings, count=2) as both:
        eventually(lambda: worker_pids(customer.database) == {worker.pid for worker in both})
        task_id = customer.create(seconds=1.5)
        customer.wait(task_id, lambda view: view.progress > 0)
        victim = pid_of(customer.database, holder(customer.database, task_id))
        move_away(customer.database, victim)
        next(worker for worker in both if worker.pid == victim).kill()
        view = customer.wait(task_id)
        assert (view.status, attempts(customer.database, task_id)) == (Status.SUCCEEDED, 2)


@on_postgres
def test_a_frozen_worker_that_wakes_up_writes_nothing(customer: Customer, settings: Settings) -> None:
    settings = settings.model_copy(update={"worker_timeout_s": 2.0})
    with workers(settings) as (first,):
        task_id = customer.create(seconds=1.0)
        customer.wait_started(task_id)
        move_away(customer.database, first.pid)
        os.kill(first.pid, signal.SIGSTOP)  # as a laptop's lid does; its job goes on meanwhile
        with workers(settings):
            finished = customer.wait(task_id)
            assert (finished.status, attempts(customer.database, task_id)) == (Status.SUCCEEDED, 2)
            os.kill(first.pid, signal.SIGCONT)
            eventually(lambda: first.pid in worker_pids(customer.database))  # it gives signs of life again …
            assert customer.view(task_id) == finished
            fresh = [customer.create() for _ in range(6)]  # … and works on
            assert all(customer.wait(task).status is Status.SUCCEEDED for task in fresh)


def worker_pids(database: Database) -> set[int]:
    with database.read() as connection:
        return {int(process.partition("@")[0]) for process in connection.execute(sa.select(Worker.process)).scalars()}


def test_a_stopped_worker_gives_its_task_back_without_spending_an_attempt(customer: Customer, settings: Settings) -> None:
    with workers(settings) as (worker,):
        task_id = customer.create(seconds=2.0)
        customer.wait(task_id, lambda view: view.progress > 5)
        assert worker.stop() == 0
    assert worker_pids(customer.database) == set()
    assert customer.view(task_id).status is Status.IN_PROGRESS
    with workers(settings):
        view = customer.wait(task_id)
    assert (view.status, attempts(customer.database, task_id)) == (Status.SUCCEEDED, 1)


@on_sqlite
def test_a_worker_ends_with_its_parent(customer: Customer, settings: Settings) -> None:
    worker = WorkerUnderTest(settings)
    try:
        customer.wait_started(customer.create(seconds=60))
        family = [member.pid for member in worker.family()]
        assert worker.abandon() == 0
        eventually(lambda: not any(map(is_running, family)))
    finally:
        worker.close()
    customer.cancel(customer.created[0])


def test_a_task_that_was_committed_but_never_submitted_is_found(customer: Customer, settings: Settings) -> None:
    """The API is killed in the instant after its transaction."""
    script = (
        "import os, signal, sys; from maquette.settings import Settings; from maquette.tasks.database import open_database\n"
        "from maquette.tasks.records import NewTask, create_task\n"
        "settings = Settings.model_validate_json(sys.stdin.readline())\n"
        "create_task(open_database(settings), NewTask(sys.argv[1], sys.argv[2], 'toys-succeed', {'mode': 'succeed'}, 5))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    task_id = "01a0bd6c-0000-7000-8000-00000000000a"
    api = subprocess.run(
        [sys.executable, "-c", script, task_id, customer.account_id], input=settings.model_dump_json().encode(), cwd=ROOT, timeout=60
    )
    assert api.returncode == -signal.SIGKILL
    assert customer.view(task_id).status is Status.PENDING
    with workers(settings):
        assert customer.wait(task_id).status is Status.SUCCEEDED


def test_a_submission_that_the_queue_lost_is_repeated(customer: Customer, settings: Settings) -> None:
    """The record says that the queue has the task; the queue, restored from an older backup, says nothing."""
    task_id = customer.create()
    with customer.database.write() as connection:
        connection.execute(sa.update(Task).values(submitted_at_ms=now_ms() - HOUR_MS))
    assert handover.unsubmitted(customer.database) == []
    with workers(settings):
        assert customer.wait(task_id).status is Status.SUCCEEDED
