from __future__ import annotations

from maquette.tasks import handover, transitions
from maquette.tasks.clock import now_ms
from maquette.tasks.database import Database
from maquette.tasks.queue import Submission
from tests.support.customers import Customer


def test_new_tasks_are_handed_over_oldest_first_and_once(database: Database) -> None:
    customer = Customer(database)
    ids = [customer.create() for _ in range(3)]
    tasks = handover.unsubmitted(database)
    assert tasks == [Submission(task_id, customer.account_id, "cpu") for task_id in ids]
    assert [task.task_id for task in handover.unsubmitted(database, limit=2)] == ids[:2]
    handover.mark_submitted(database, tasks)
    assert handover.unsubmitted(database) == []
    assert handover.submitted_before(database, now_ms() + 1000) == tasks
    assert handover.submitted_before(database, now_ms() - 60_000) == []


def test_tasks_that_are_over_or_running_are_not_handed_over(database: Database) -> None:
    customer = Customer(database)
    canceled, running = customer.create(), customer.create()
    customer.cancel(canceled)
    assert transitions.claim(database, running, "worker", 2) is not None
    assert handover.unsubmitted(database) == []


def test_a_task_taken_before_its_submission_was_noted_stays_taken(database: Database) -> None:
    customer = Customer(database)
    task_id = customer.create()
    tasks = handover.unsubmitted(database)
    claim = transitions.claim(database, task_id, "worker", 2)
    assert claim is not None
    handover.mark_submitted(database, tasks)
    transitions.release(database, task_id, claim.token)
    assert handover.unsubmitted(database) == tasks


def test_attempts_that_may_no_longer_write_are_lost(database: Database) -> None:
    customer = Customer(database)
    claims = {}
    for _ in range(3):
        claim = transitions.claim(database, customer.create(), "worker", 2)
        assert claim is not None
        claims[claim.task_id] = claim.token
    kept, canceled, taken_over = claims
    customer.cancel(canceled)
    assert sorted(handover.lost(database, claims | {taken_over: "older", "gone": "x"})) == sorted([canceled, taken_over, "gone"])
    assert handover.lost(database, {kept: claims[kept]}) == []
    assert handover.lost(database, {}) == []


def test_a_dropped_task_is_let_go(database: Database) -> None:
    customer = Customer(database)
    task_id = customer.create()
    assert transitions.claim(database, task_id, "worker", 2) is not None
    handover.release_dropped(database, "another worker", task_id)
    assert handover.held_by(database, "worker") == [task_id]
    handover.release_dropped(database, "worker", task_id)
    assert handover.held_by(database, "worker") == []
    assert len(handover.unsubmitted(database)) == 1
