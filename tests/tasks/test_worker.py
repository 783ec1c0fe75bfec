"""A worker process at its work, on both databases. One is shared by the tests of each database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from maquette.products.base import Status
from maquette.settings import Settings
from maquette.storage import layout
from maquette.storage.store import Store, open_store
from maquette.tasks import records
from maquette.tasks.database import Database, open_database
from maquette.tasks.errors import WrongState
from tests.support.customers import PRICE, Customer
from tests.support.databases import settings_for
from tests.support.ledgers import assert_books_balance
from tests.support.workers import workers

pytestmark = pytest.mark.xdist_group("worker")  # they share a worker process


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def installation(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    url = request.getfixturevalue("postgres").new_database() if request.param == "postgres" else ""
    settings = settings_for(tmp_path_factory.mktemp("installation"), database_url=url, retention_days=3, texture_size=1024, lamp_cut_reference="full")
    with workers(settings):
        yield settings


@pytest.fixture
def customer(installation: Settings) -> Iterator[Customer]:
    database = open_database(installation)
    made = Customer(database)
    yield made
    assert_books_balance(database, made.account_id)
    database.close()


@pytest.fixture
def store(installation: Settings) -> Store:
    return open_store(installation)


def stored(store: Store, customer: Customer, task_id: str) -> set[str]:
    folder = layout.task_folder(customer.account_id, task_id)
    return {file.key.removeprefix(folder) for file in store.walk(folder)}


def put_input(store: Store, customer: Customer, task_id: str, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"\x89PNG a picture")
    store.put(layout.key(customer.account_id, task_id, "input", "image_url.png"), source)


def test_a_task_becomes_files(customer: Customer, store: Store) -> None:
    view = customer.wait(customer.create(text="hello"))
    assert (view.status, view.progress, view.files, view.details, view.error) == (Status.SUCCEEDED, 100, ("model.glb",), {"length": 5}, None)
    assert view.created_at_ms <= view.started_at_ms <= view.finished_at_ms
    assert view.expires_at_ms == view.finished_at_ms + 3 * 24 * 3600 * 1000
    assert stored(store, customer, view.id) == {"output/model.glb", "private/recipe.json"}


def test_a_failed_task_is_refunded_with_its_reason(customer: Customer) -> None:
    view = customer.wait(customer.create("fail", text="Too thin to print."))
    assert (view.status, view.consumed_credits) == (Status.FAILED, 0)
    assert view.error == {"type": "engine_failure", "message": "Too thin to print."}


def test_progress_is_shown_while_it_works(customer: Customer) -> None:
    task_id = customer.create(seconds=1.5)
    seen = customer.wait(task_id, lambda view: 0 < view.progress < 100)
    assert seen.status is Status.IN_PROGRESS
    assert customer.wait(task_id).progress == 100


def test_inputs_reach_the_job_and_are_deleted_afterwards(customer: Customer, store: Store, tmp_path: Path) -> None:
    task_id = records.new_id()
    put_input(store, customer, task_id, tmp_path)
    request = {"mode": "succeed", "image_url": ""}
    new = records.NewTask(task_id, customer.account_id, "toys-succeed", request, PRICE, inputs={"image_url": "image_url.png"})
    records.create_task(customer.database, new)
    assert customer.wait(task_id).status is Status.SUCCEEDED
    model = b"".join(store.read(layout.key(customer.account_id, task_id, "output", "model.glb"))).decode()
    assert b"\x89PNG a picture".hex() in model
    customer.wait(task_id, lambda view: "input/image_url.png" not in stored(store, customer, task_id))


def test_a_parent_reaches_the_job_with_all_its_artifacts(customer: Customer, store: Store) -> None:
    parent = customer.wait(customer.create(text="parent"))
    new = records.NewTask(records.new_id(), customer.account_id, "toys-succeed", {"mode": "succeed"}, PRICE, parents={"parent_id": parent.id})
    records.create_task(customer.database, new)
    assert customer.wait(new.id).status is Status.SUCCEEDED
    model = b"".join(store.read(layout.key(customer.account_id, new.id, "output", "model.glb"))).decode()
    assert '"inputs": {"parent_id": ["model.glb", "recipe.json"]}' in model
    assert '"text": "parent"' in model


def test_a_parent_that_is_gone_fails_the_child_clearly(customer: Customer) -> None:
    new = records.NewTask(records.new_id(), customer.account_id, "toys-succeed", {"mode": "succeed"}, PRICE, parents={"parent_id": records.new_id()})
    records.create_task(customer.database, new)
    view = customer.wait(new.id)
    assert view.status is Status.FAILED
    assert view.error is not None
    assert "no longer stored" in view.error["message"]


def test_an_input_that_is_gone_fails_the_task_clearly(customer: Customer) -> None:
    new = records.NewTask(records.new_id(), customer.account_id, "toys-succeed", {"mode": "succeed"}, PRICE, inputs={"image_url": "image_url.png"})
    records.create_task(customer.database, new)
    view = customer.wait(new.id)
    assert view.status is Status.FAILED
    assert view.error is not None
    assert "no longer stored" in view.error["message"]


def test_the_job_knows_what_the_operator_decided_for_products(customer: Customer, store: Store, tmp_path: Path) -> None:
    task_id = customer.create(text="hello")
    customer.wait(task_id)
    store.download(layout.key(customer.account_id, task_id, "output", "model.glb"), tmp_path / "model.glb")
    assert json.loads((tmp_path / "model.glb").read_bytes())["settings"] == {"texture_size": 1024, "lamp_cut_reference": "full"}


def test_accounts_take_turns(customer: Customer) -> None:
    """Somebody with one task does not wait for somebody's thirty."""
    flood = Customer(customer.database)
    many = [flood.create(seconds=0.15) for _ in range(30)]
    one = customer.wait(customer.create())
    for task_id in many:
        with suppress(WrongState):
            flood.cancel(task_id)
    started = [flood.view(task_id).started_at_ms for task_id in many]
    assert one.status is Status.SUCCEEDED
    assert sum(ms == 0 or ms > one.started_at_ms for ms in started) >= len(many) / 2


def test_scratch_folders_are_removed(customer: Customer, installation: Settings) -> None:
    customer.wait(customer.create())
    customer.wait(customer.create("fail"))
    scratch = installation.data_dir / "scratch"
    customer.wait(customer.create(), lambda view: view.status.terminal and not list(scratch.glob(f"*/{view.id}-*")))


def test_the_database_file_of_the_queue_lies_beside_ours(customer: Customer, installation: Settings) -> None:
    database: Database = customer.database
    if database.sqlite:
        assert (installation.data_dir / "maquette-queue.sqlite3").exists()
