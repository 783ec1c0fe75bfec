"""The database or the store goes away while tasks run, and comes back."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from maquette.products.base import Status
from maquette.tasks.database import open_database
from maquette.tasks.errors import DatabaseUnavailable
from tests.support.customers import Customer
from tests.support.databases import PostgresServer, settings_for
from tests.support.ledgers import assert_books_balance
from tests.support.workers import workers

AWAY_S = 2.5


def test_a_running_job_survives_an_outage_of_the_database(tmp_path: Path, postgres: PostgresServer) -> None:
    settings = settings_for(tmp_path, database_url=postgres.new_database())
    database = open_database(settings)
    customer = Customer(database)
    with workers(settings):
        ends_meanwhile, ends_later = customer.create(seconds=1.0), customer.create(seconds=AWAY_S + 1.5)
        customer.wait_started(ends_meanwhile)
        customer.wait_started(ends_later)
        postgres.stop()
        try:
            with pytest.raises(DatabaseUnavailable):
                customer.create()
            time.sleep(AWAY_S)
        finally:
            postgres.start()
        for task_id in (ends_meanwhile, ends_later, customer.create()):
            assert customer.wait(task_id).status is Status.SUCCEEDED
    assert_books_balance(database, customer.account_id)
    database.close()


def test_results_wait_for_a_store_that_comes_back(tmp_path: Path) -> None:
    settings = settings_for(tmp_path, upload_attempts=7)
    files = settings.data_dir / "files"
    database = open_database(settings)
    customer = Customer(database)
    files.write_bytes(b"a file where the folder should be")
    with workers(settings):
        task_id = customer.create()
        customer.wait(task_id, lambda view: view.status is Status.IN_PROGRESS)
        time.sleep(1.0)
        assert customer.view(task_id).status is Status.IN_PROGRESS
        files.unlink()
        view = customer.wait(task_id)
    assert (view.status, view.files) == (Status.SUCCEEDED, ("model.glb",))
    assert list(files.glob(f"{customer.account_id}/tasks/{task_id}/output/model.glb"))
    database.close()


def test_a_task_whose_files_cannot_be_stored_fails_with_a_refund(tmp_path: Path) -> None:
    settings = settings_for(tmp_path, upload_attempts=2)
    database = open_database(settings)
    customer = Customer(database)
    (settings.data_dir / "files").write_bytes(b"a file where the folder should be")
    with workers(settings):
        view = customer.wait(customer.create())
    assert (view.status, view.files, view.consumed_credits) == (Status.FAILED, (), 0)
    assert view.error == {"type": "server_error", "message": "The server is busy. Please try again later."}
    assert_books_balance(database, customer.account_id)
    database.close()
