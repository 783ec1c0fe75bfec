from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from maquette.products.base import Status
from maquette.tasks import accounts, ledger, records, transitions
from maquette.tasks.database import Database
from maquette.tasks.errors import IdempotencyConflict, NotEnoughCredits, QueueFull, TaskNotFound
from maquette.tasks.records import Created, Idempotency, NewTask
from tests.support.ledgers import assert_books_balance

KINDS = ["text-to-3d-preview"]


@pytest.fixture
def account_id(database: Database) -> str:
    return accounts.create_account(database, "maker", "unlimited", 100).id


def new_task(account_id: str, **more: Any) -> NewTask:
    return NewTask(records.new_id(), account_id, KINDS[0], {"prompt": "a cat"}, **({"price": 5} | more))


def test_a_created_task_is_pending_and_paid_for(database: Database, account_id: str) -> None:
    new = new_task(account_id)
    assert records.create_task(database, new) == Created(new.id)
    view = records.get_view(database, account_id, KINDS, new.id)
    assert (view.status, view.progress, view.consumed_credits, view.request) == (Status.PENDING, 0, 5, {"prompt": "a cat"})
    assert (view.started_at_ms, view.finished_at_ms, view.expires_at_ms, view.error) == (0, 0, 0, None)
    assert view.created_at_ms > 1_600_000_000_000
    assert accounts.balance(database, account_id) == 95
    assert_books_balance(database, account_id)


def test_ids_sort_by_time() -> None:
    ids = [records.new_id() for _ in range(1000)]
    assert sorted(ids) == ids
    assert len(set(ids)) == 1000


def test_without_the_credits_nothing_happens(database: Database, account_id: str) -> None:
    new = new_task(account_id, price=101)
    with pytest.raises(NotEnoughCredits, match="costs 101 and the balance is 100"):
        records.create_task(database, new)
    with pytest.raises(TaskNotFound):
        records.get_view(database, account_id, KINDS, new.id)
    assert accounts.balance(database, account_id) == 100


def test_a_free_task_needs_no_credits_and_leaves_no_entry(database: Database) -> None:
    poor = accounts.create_account(database, "poor", "unlimited").id
    records.create_task(database, new_task(poor, price=0))
    assert ledger.entries(database, poor) == []


def test_a_full_queue_refuses_until_a_task_is_over(database: Database, account_id: str) -> None:
    first = new_task(account_id, queue_limit=2)
    records.create_task(database, first)
    records.create_task(database, new_task(account_id, queue_limit=2))
    with pytest.raises(QueueFull, match="NoMoreConcurrentTasks"):
        records.create_task(database, new_task(account_id, queue_limit=2))
    with pytest.raises(QueueFull):
        records.check_affordable(database, account_id, 5, 2)
    transitions.cancel(database, account_id, KINDS, first.id)
    records.check_affordable(database, account_id, 5, 2)
    records.create_task(database, new_task(account_id, queue_limit=2))


def test_affordability_is_checked_early(database: Database, account_id: str) -> None:
    with pytest.raises(NotEnoughCredits):
        records.check_affordable(database, account_id, 101, 0)


def test_the_same_idempotency_key_makes_one_task(database: Database, account_id: str) -> None:
    once = Idempotency("order-17", "digest")
    first = records.create_task(database, new_task(account_id), once)
    again = records.create_task(database, new_task(account_id), once)
    assert again == Created(first.task_id, replayed=True)
    assert records.find_replay(database, account_id, once) == first.task_id
    assert records.find_replay(database, account_id, Idempotency("order-18", "digest")) is None
    with pytest.raises(IdempotencyConflict, match="order-17"):
        records.create_task(database, new_task(account_id), Idempotency("order-17", "another digest"))
    assert accounts.balance(database, account_id) == 95


def test_idempotency_keys_belong_to_an_account(database: Database, account_id: str) -> None:
    other = accounts.create_account(database, "other", "unlimited", 100).id
    first = records.create_task(database, new_task(account_id), Idempotency("1", "d"))
    assert records.create_task(database, new_task(other), Idempotency("1", "d")).task_id != first.task_id


def test_a_refused_task_does_not_use_up_its_idempotency_key(database: Database, account_id: str) -> None:
    with pytest.raises(NotEnoughCredits):
        records.create_task(database, new_task(account_id, price=500), Idempotency("1", "d"))
    assert not records.create_task(database, new_task(account_id), Idempotency("1", "d")).replayed


def test_simultaneous_requests_never_overdraw_or_overfill(database: Database, account_id: str) -> None:
    def attempt(_: int) -> str:
        try:
            records.create_task(database, new_task(account_id, price=10, queue_limit=7))
        except (QueueFull, NotEnoughCredits) as error:
            return type(error).__name__
        return "created"

    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(attempt, range(24)))
    assert answers.count("created") == 7
    assert answers.count("QueueFull") == 17
    assert_books_balance(database, account_id)


def test_simultaneous_repetitions_make_one_task(database: Database, account_id: str) -> None:
    barrier = threading.Barrier(8)

    def attempt(_: int) -> str:
        barrier.wait(10)
        return records.create_task(database, new_task(account_id), Idempotency("same", "d")).task_id

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(attempt, range(8)))) == 1
    assert accounts.balance(database, account_id) == 95


def test_tasks_are_seen_only_by_their_account_and_family(database: Database, account_id: str) -> None:
    other = accounts.create_account(database, "other", "unlimited").id
    task_id = records.create_task(database, new_task(account_id)).task_id
    for owner, kinds in ((other, KINDS), (account_id, ["print-repair"]), (account_id, [])):
        with pytest.raises(TaskNotFound):
            records.get_view(database, owner, kinds, task_id)
        assert records.list_views(database, owner, kinds) == []
    with pytest.raises(TaskNotFound):
        records.get_parent(database, other, task_id)
    for malformed in ("", "x", "' OR 1=1", "\0" if database.sqlite else "x"):
        with pytest.raises(TaskNotFound):
            records.get_view(database, account_id, KINDS, malformed)


def test_lists_are_paged_and_sorted_by_creation(database: Database, account_id: str) -> None:
    ids = [records.create_task(database, new_task(account_id)).task_id for _ in range(5)]

    def page(**options: Any) -> list[str]:
        return [view.id for view in records.list_views(database, account_id, KINDS, **options)]

    assert page() == ids[::-1]
    assert page(newest_first=False) == ids
    assert page(page_size=2) == [ids[4], ids[3]]
    assert page(page_num=3, page_size=2) == [ids[0]]
    assert page(page_num=4, page_size=2) == []
    transitions.cancel(database, account_id, KINDS, ids[1])
    assert page(status="CANCELED") == [ids[1]]


def test_preceding_tasks_counts_those_waiting_in_the_same_queue(database: Database, account_id: str) -> None:
    other = accounts.create_account(database, "other", "unlimited", 100).id
    ids = [records.create_task(database, new_task(owner)).task_id for owner in (account_id, other, account_id)]
    gpu = records.create_task(database, new_task(account_id, queue="gpu")).task_id

    def ahead(task_id: str) -> int:
        return records.get_view(database, account_id, KINDS, task_id).preceding_tasks

    assert (ahead(ids[0]), ahead(ids[2]), ahead(gpu)) == (0, 2, 0)
    assert {view.id: view.preceding_tasks for view in records.list_views(database, account_id, KINDS)} == {ids[0]: 0, ids[2]: 2, gpu: 0}
    transitions.claim(database, ids[0], "worker", 2)
    assert ahead(ids[2]) == 1
    transitions.cancel(database, account_id, KINDS, ids[2])
    assert ahead(ids[2]) == 0


def test_a_parent_tells_what_its_children_may_know(database: Database, account_id: str) -> None:
    task_id = records.create_task(database, new_task(account_id)).task_id
    claim = transitions.claim(database, task_id, "worker", 2)
    assert claim is not None
    transitions.succeed(database, task_id, claim.token, ["model.glb"], ["recipe.json"], {"faces": 12}, 0)
    parent = records.get_parent(database, account_id, task_id)
    assert (parent.status, parent.files, parent.private) == (Status.SUCCEEDED, ("model.glb",), ("recipe.json",))
    assert parent.summary() == {"type": KINDS[0], "request": {"prompt": "a cat"}, "details": {"faces": 12}}


def test_the_ledger_cannot_be_rewritten(database: Database, account_id: str) -> None:
    records.create_task(database, new_task(account_id))
    for statement in ("UPDATE ledger SET amount = 0", "DELETE FROM ledger"):
        with pytest.raises(sa.exc.DBAPIError, match="append-only"), database.write() as connection:
            connection.exec_driver_sql(statement)
    assert_books_balance(database, account_id)


def test_a_task_is_never_debited_twice(database: Database, account_id: str) -> None:
    new = new_task(account_id)
    records.create_task(database, new)
    with pytest.raises(sa.exc.IntegrityError):
        records.create_task(database, new)
    with pytest.raises(sa.exc.IntegrityError):
        records.create_task(database, replace(new, price=1))
    assert accounts.balance(database, account_id) == 95
