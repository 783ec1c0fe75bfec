"""Jobs that crash, eat memory, hang, ignore us or are cancelled: the task ends clearly, the worker goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from maquette.products.base import Status
from maquette.tasks import accounts
from maquette.tasks.database import open_database
from maquette.tasks.errors import TaskNotFound, WrongState
from tests.support.customers import Customer
from tests.support.databases import settings_for
from tests.support.ledgers import assert_books_balance
from tests.support.waiting import eventually, is_running
from tests.support.workers import workers

pytestmark = pytest.mark.xdist_group("jobs")  # they share a worker process


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Customer]:
    """A customer of an installation whose jobs have 300 MB and all the time they want."""
    settings = settings_for(tmp_path_factory.mktemp("installation"), job_memory_mb=300, job_seconds=3600)
    database = open_database(settings)
    with workers(settings):
        yield Customer(database)
    database.close()


@pytest.fixture
def customer(shared: Customer) -> Iterator[Customer]:
    yield shared
    assert_books_balance(shared.database, shared.account_id, removed=frozenset(shared.created) - present(shared))


def present(customer: Customer) -> set[str]:
    def exists(task_id: str) -> bool:
        try:
            customer.view(task_id)
        except TaskNotFound:
            return False
        return True

    return {task_id for task_id in customer.created if exists(task_id)}


def stubborn(customer: Customer, tmp_path: Path) -> tuple[str, list[int]]:
    """A running task that ignores signals, and the ids of its processes."""
    pids = tmp_path / "pids"
    task_id = customer.create("stubborn", text=str(pids))
    eventually(lambda: pids.exists() and len(pids.read_text().split()) == 2)
    return task_id, [int(pid) for pid in pids.read_text().split()]


@pytest.mark.parametrize(
    ("mode", "kind", "says"),
    [
        ("crash", "crashed", "crashed"),
        ("hog", "out_of_memory", "more memory"),
        ("grab", "out_of_memory", "more memory"),
        ("leave_nothing", "server_error", "Internal server error."),
    ],
)
def test_a_job_that_goes_wrong_is_a_failed_task_with_a_refund(customer: Customer, mode: str, kind: str, says: str) -> None:
    before = accounts.balance(customer.database, customer.account_id)
    view = customer.wait(customer.create(mode))
    assert view.status is Status.FAILED
    assert view.error is not None
    assert view.error["type"] == kind
    assert says in view.error["message"]
    assert view.consumed_credits == 0
    assert accounts.balance(customer.database, customer.account_id) == before
    assert customer.wait(customer.create()).status is Status.SUCCEEDED


def test_a_job_that_hangs_is_a_failed_task_with_a_refund(tmp_path: Path) -> None:
    settings = settings_for(tmp_path, job_seconds=1)
    database = open_database(settings)
    customer = Customer(database)
    with workers(settings):
        view = customer.wait(customer.create("hang"))
        assert (view.status, view.error and view.error["type"], view.consumed_credits) == (Status.FAILED, "timeout", 0)
        assert customer.wait(customer.create()).status is Status.SUCCEEDED
    assert_books_balance(database, customer.account_id)
    database.close()


def test_a_crash_that_does_not_repeat_is_made_good(customer: Customer, tmp_path: Path) -> None:
    view = customer.wait(customer.create("crash", text=str(tmp_path / "crashed")))
    assert (view.status, view.progress, view.consumed_credits) == (Status.SUCCEEDED, 100, 5)


def test_cancelling_stops_the_job_and_what_it_started(customer: Customer, tmp_path: Path) -> None:
    task_id, pids = stubborn(customer, tmp_path)
    assert customer.cancel(task_id).status is Status.CANCELED
    eventually(lambda: not any(map(is_running, pids)))
    view = customer.view(task_id)
    assert (view.status, view.consumed_credits, view.files) == (Status.CANCELED, 5, ())


def test_cancelling_in_each_state(customer: Customer) -> None:
    busy = [customer.create(seconds=2) for _ in range(2)]
    waiting = customer.create()
    for task_id in busy:
        customer.wait_started(task_id)
    assert customer.cancel(waiting).consumed_credits == 0
    assert customer.cancel(busy[0]).consumed_credits == 5
    finished = customer.wait(busy[1])
    failed = customer.wait(customer.create("fail"))
    for view in (finished, failed, customer.view(waiting), customer.view(busy[0])):
        with pytest.raises(WrongState):
            customer.cancel(view.id)
        assert customer.view(view.id).status is view.status
    assert [customer.view(task_id).status for task_id in (waiting, *busy)] == [Status.CANCELED, Status.CANCELED, Status.SUCCEEDED]
