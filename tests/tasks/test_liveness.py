from __future__ import annotations

import multiprocessing
import time

import pytest
import sqlalchemy as sa

from maquette.tasks import handover, liveness, transitions
from maquette.tasks.database import Database
from maquette.tasks.liveness import Liveness
from maquette.tasks.tables import Worker
from tests.support.customers import Customer


def worker(database: Database, name: str, timeout_s: float = 60) -> Liveness:
    return Liveness(database, name, "cpu", timeout_s)


def pretend(database: Database, name: str, **values: str | int) -> None:
    with database.write() as connection:
        connection.execute(sa.update(Worker).where(Worker.id == name).values(**values))


def test_workers_that_give_signs_are_alive(database: Database) -> None:
    one, two = worker(database, "one"), worker(database, "two")
    one.beat()
    two.beat()
    live, dead = one.observe()
    assert (sorted(live), dead) == (["one", "two"], [])


def test_a_worker_of_this_machine_is_dead_when_its_process_is(database: Database) -> None:
    child = multiprocessing.get_context("spawn").Process(target=time.sleep, args=(60,))
    child.start()
    assert child.pid is not None
    one, two = worker(database, "one"), worker(database, "two")
    one.beat()
    two.beat()
    pretend(database, "two", process=liveness._process(child.pid))
    assert one.observe()[1] == []
    child.kill()
    child.join()
    assert one.observe()[1] == ["two"]


def test_a_process_id_that_was_given_to_another_process_is_no_sign(database: Database) -> None:
    one, two = worker(database, "one"), worker(database, "two")
    one.beat()
    two.beat()
    pretend(database, "two", process=liveness._process(1).partition("@")[0] + "@12.00")
    assert one.observe()[1] == ["two"]


def test_a_silent_worker_elsewhere_is_dead_by_our_own_clock(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = worker(database, "one", timeout_s=15), worker(database, "two")
    one.beat()
    two.beat()
    pretend(database, "two", machine="elsewhere", seen_at_ms=5)  # its clock is decades behind: that alone proves nothing
    now = time.monotonic()
    for later, sign, expected in ((0, 5, []), (14, 5, []), (16, 5, ["two"]), (17, 6, []), (30, 6, []), (33, 6, ["two"])):
        monkeypatch.setattr(time, "monotonic", lambda later=later: now + later)
        pretend(database, "two", seen_at_ms=sign)
        assert one.observe()[1] == expected, later


def test_an_outage_of_the_database_kills_nobody(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = worker(database, "one", timeout_s=15), worker(database, "two")
    one.beat()
    two.beat()
    pretend(database, "two", machine="elsewhere")
    now = time.monotonic()
    one.observe()
    one.lost_sight()
    monkeypatch.setattr(time, "monotonic", lambda: now + 100)
    assert one.observe()[1] == []


def test_what_a_dead_worker_held_can_be_claimed_again(database: Database) -> None:
    customer = Customer(database)
    task_id = customer.create()
    worker(database, "two").beat()
    claim = transitions.claim(database, task_id, "two", 2)
    assert claim is not None
    assert handover.held_by(database, "two") == [task_id]
    worker(database, "one").bury("two")
    assert handover.held_by(database, "two") == []
    assert handover.lost(database, {task_id: claim.token}) == [task_id]
    assert [task.task_id for task in handover.unsubmitted(database)] == [task_id]
    again = transitions.claim(database, task_id, "one", 2)
    assert again is not None
    assert again.number == 2


def test_a_buried_worker_that_lives_after_all_is_seen_again(database: Database) -> None:
    one, two = worker(database, "one"), worker(database, "two")
    one.beat()
    two.beat()
    one.bury("two")
    assert one.observe()[0] == ["one"]
    two.beat()
    assert sorted(one.observe()[0]) == ["one", "two"]
