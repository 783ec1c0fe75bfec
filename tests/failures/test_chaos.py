"""Two hundred tasks while workers and jobs are killed at random and tasks are cancelled: nothing is lost, nothing is paid twice."""

from __future__ import annotations

import os
import random
import signal
import time
from contextlib import suppress

import psutil

from maquette.settings import Settings
from maquette.storage import layout
from maquette.storage.store import open_store
from maquette.tasks import transitions
from maquette.tasks.database import Database
from maquette.tasks.embedded import WorkerProcess
from maquette.tasks.errors import WrongState
from tests.support.customers import TYPES, Customer
from tests.support.ledgers import assert_books_balance

TASKS = 200
WORKER_KILLS = 3
JOB_KILLS = 12
CANCELS = 15
REMOVALS = 5
LONGEST_S = 240.0


def kill_a_job(chance: random.Random, tree: WorkerProcess) -> None:
    """SIGKILL to some process below the worker: a job, or the server they are forked from."""
    with suppress(psutil.NoSuchProcess, IndexError, ProcessLookupError):
        os.kill(chance.choice(psutil.Process(tree.pid).children(recursive=True)).pid, signal.SIGKILL)


def kill_a_worker(tree: WorkerProcess) -> None:
    if pid := tree.pid:
        os.kill(pid, signal.SIGKILL)


def create_one(chance: random.Random, customer: Customer) -> str:
    mode = chance.choices(["succeed", "fail", "crash"], [8, 2, 1])[0]
    return customer.create(mode, price=chance.choice([0, 5, 10]), seconds=chance.choice([0.0, 0.05, 0.2]))


def finished(customer: Customer, removed: set[str]) -> bool:
    return all(customer.view(task_id).status.terminal for task_id in customer.created if task_id not in removed)


def test_whatever_is_killed_every_task_ends_and_the_books_balance(database: Database, settings: Settings) -> None:
    chance = random.Random(7)
    customer, removed = Customer(database), set[str]()
    # SQLite has one process tree; on Postgres two share the work.
    trees = [WorkerProcess(settings) for _ in range(1 if database.sqlite else 2)]
    blows = ["worker"] * WORKER_KILLS + ["job"] * JOB_KILLS + ["cancel"] * CANCELS + ["remove"] * REMOVALS
    chance.shuffle(blows)
    for tree in trees:
        tree.start()
    try:
        for number in range(TASKS):
            create_one(chance, customer)
            if number % 5 == 4 and blows:
                strike(blows.pop(), chance, customer, trees, removed)
                time.sleep(0.1)
        end = time.monotonic() + LONGEST_S
        while not finished(customer, removed):
            assert time.monotonic() < end, "tasks are left over"
            if blows:
                strike(blows.pop(), chance, customer, trees, removed)
            time.sleep(0.3)
    finally:
        for tree in trees:
            tree.stop()
    assert_books_balance(database, customer.account_id, removed=frozenset(removed))
    assert_files_are_where_they_should_be(customer, settings, removed)


def strike(blow: str, chance: random.Random, customer: Customer, trees: list[WorkerProcess], removed: set[str]) -> None:
    if blow == "worker":
        kill_a_worker(chance.choice(trees))
    elif blow == "job":
        kill_a_job(chance, chance.choice(trees))
    else:
        left = [task_id for task_id in customer.created if task_id not in removed and not customer.view(task_id).status.terminal]
        if left and blow == "cancel":
            with suppress(WrongState):
                customer.cancel(chance.choice(left))
        elif left:
            task_id = chance.choice(left)
            with suppress(WrongState):
                transitions.remove(customer.database, customer.account_id, TYPES, task_id)
                removed.add(task_id)


def assert_files_are_where_they_should_be(customer: Customer, settings: Settings, removed: set[str]) -> None:
    """SUCCEEDED never comes without its files."""
    store = open_store(settings)
    for task_id in set(customer.created) - removed:
        for file in customer.view(task_id).files:
            assert store.stat(layout.key(customer.account_id, task_id, "output", file)).size > 0
