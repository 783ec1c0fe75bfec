from __future__ import annotations

from pathlib import Path

import pytest

from maquette.products.base import Status
from maquette.settings import Settings
from maquette.storage import layout
from maquette.storage.store import Store, open_store
from maquette.tasks import records, retention, transitions
from maquette.tasks.clock import now_ms
from maquette.tasks.database import Database
from maquette.tasks.records import Idempotency
from tests.support.customers import PRICE, TYPES, Customer

DAY_MS = 24 * 3600 * 1000


@pytest.fixture
def store(settings: Settings) -> Store:
    return open_store(settings)


@pytest.fixture
def customer(database: Database) -> Customer:
    return Customer(database)


def put(store: Store, tmp_path: Path, account_id: str, task_id: str) -> str:
    source = tmp_path / "source"
    source.write_bytes(b"model")
    key = layout.key(account_id, task_id, "output", "model.glb")
    store.put(key, source)
    return key


def finished(customer: Customer, store: Store, tmp_path: Path, keep_ms: int) -> str:
    task_id = customer.create()
    claim = transitions.claim(customer.database, task_id, "worker", 2)
    assert claim is not None
    put(store, tmp_path, customer.account_id, task_id)
    transitions.succeed(customer.database, task_id, claim.token, ["model.glb"], [], {"faces": 12}, keep_ms)
    return task_id


def stored(store: Store) -> list[str]:
    return [file.key for file in store.walk("")]


def test_expired_results_are_deleted_and_their_record_stays(customer: Customer, store: Store, tmp_path: Path) -> None:
    over = finished(customer, store, tmp_path, keep_ms=DAY_MS)
    fresh = finished(customer, store, tmp_path, keep_ms=3 * DAY_MS)
    forever = finished(customer, store, tmp_path, keep_ms=0)
    assert retention.delete_expired(customer.database, store) == 0
    assert retention.delete_expired(customer.database, store, now_ms() + 2 * DAY_MS) == 1
    assert {key.split("/")[2] for key in stored(store)} == {fresh, forever}
    view = customer.view(over)
    assert (view.status, view.files, view.details) == (Status.SUCCEEDED, (), {"faces": 12})
    assert retention.delete_expired(customer.database, store, now_ms() + 2 * DAY_MS) == 0


def test_what_cancelled_tasks_left_is_deleted_in_the_end(customer: Customer, store: Store, tmp_path: Path) -> None:
    task_id = customer.create()
    put(store, tmp_path, customer.account_id, task_id)
    customer.cancel(task_id)
    retention.delete_expired(customer.database, store, now_ms() + 4 * DAY_MS)
    assert stored(store) == []


def test_unfinished_tasks_keep_their_files(customer: Customer, store: Store, tmp_path: Path) -> None:
    key = put(store, tmp_path, customer.account_id, customer.create())
    assert retention.delete_expired(customer.database, store, now_ms() + 365 * DAY_MS) == 0
    assert retention.delete_orphans(customer.database, store, now_ms() + 365 * DAY_MS) == 0
    assert stored(store) == [key]


def test_files_of_no_task_are_deleted_when_none_will_come(customer: Customer, store: Store, tmp_path: Path) -> None:
    never_created = put(store, tmp_path, customer.account_id, records.new_id())
    removed = customer.create()
    put(store, tmp_path, customer.account_id, removed)
    transitions.remove(customer.database, customer.account_id, TYPES, removed)
    assert retention.delete_orphans(customer.database, store) == 0
    assert never_created in stored(store)
    assert retention.delete_orphans(customer.database, store, now_ms() + 2 * retention.ORPHAN_AGE_MS) == 2
    assert stored(store) == []


def test_idempotency_keys_are_forgotten_after_a_day(customer: Customer) -> None:
    new = records.NewTask(records.new_id(), customer.account_id, TYPES[0], {}, PRICE)
    records.create_task(customer.database, new, Idempotency("1", "d"))
    retention.forget_requests(customer.database)
    assert records.find_replay(customer.database, customer.account_id, Idempotency("1", "d")) == new.id
    retention.forget_requests(customer.database, now_ms() + 2 * DAY_MS)
    assert records.find_replay(customer.database, customer.account_id, Idempotency("1", "d")) is None
