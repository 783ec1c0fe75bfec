from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from maquette.products.base import Status
from maquette.tasks import accounts, records, transitions
from maquette.tasks.database import Database
from maquette.tasks.errors import TaskNotFound, WrongState
from maquette.tasks.transitions import Claim
from tests.support.customers import TYPES, Customer
from tests.support.ledgers import assert_books_balance

WRONG = {"type": "engine_failure", "message": "No."}


@pytest.fixture
def customer(database: Database) -> Customer:
    return Customer(database, balance=100)


def claimed(customer: Customer, task_id: str, worker: str = "worker") -> Claim:
    claim = transitions.claim(customer.database, task_id, worker, 2)
    assert claim is not None
    return claim


def test_a_claimed_task_is_in_progress(customer: Customer) -> None:
    claim = claimed(customer, customer.create(text="hello"))
    view = customer.view(claim.task_id)
    assert view.status is Status.IN_PROGRESS
    assert view.started_at_ms >= view.created_at_ms
    assert (claim.number, claim.type, claim.request["text"]) == (1, "toys-succeed", "hello")


def test_only_one_worker_gets_a_task(customer: Customer) -> None:
    task_id = customer.create()
    with ThreadPoolExecutor(8) as pool:
        claims = list(pool.map(lambda n: transitions.claim(customer.database, task_id, f"worker-{n}", 2), range(8)))
    assert sum(claim is not None for claim in claims) == 1


def test_progress_never_falls_and_stays_below_100(customer: Customer) -> None:
    claim = claimed(customer, customer.create())
    for reported, shown in ((10, 10), (5, 10), (200, 99), (-3, 99)):
        assert transitions.report_progress(customer.database, claim.task_id, claim.token, reported)
        assert customer.view(claim.task_id).progress == shown


def test_success_shows_the_files_and_when_they_expire(customer: Customer) -> None:
    claim = claimed(customer, customer.create())
    view = transitions.succeed(customer.database, claim.task_id, claim.token, ["model.glb"], ["recipe.json"], {"faces": 12}, 1000)
    assert view == customer.view(claim.task_id)
    assert view is not None
    assert (view.status, view.progress, view.files, view.details, view.consumed_credits) == (Status.SUCCEEDED, 100, ("model.glb",), {"faces": 12}, 5)
    assert view.expires_at_ms == view.finished_at_ms + 1000
    assert_books_balance(customer.database, customer.account_id)


def test_results_that_are_kept_for_ever_never_expire(customer: Customer) -> None:
    claim = claimed(customer, customer.create())
    view = transitions.succeed(customer.database, claim.task_id, claim.token, [], [], {}, 0)
    assert view is not None
    assert view.expires_at_ms == 0


def test_failure_gives_the_credits_back_once(customer: Customer) -> None:
    claim = claimed(customer, customer.create())
    view = transitions.fail(customer.database, claim.task_id, claim.token, WRONG)
    assert view is not None
    assert (view.status, view.error, view.consumed_credits) == (Status.FAILED, WRONG, 0)
    assert transitions.fail(customer.database, claim.task_id, claim.token, WRONG) is None
    assert accounts.balance(customer.database, customer.account_id) == 100
    assert_books_balance(customer.database, customer.account_id)


def test_a_stale_attempt_writes_nothing(customer: Customer) -> None:
    task_id = customer.create()
    stale = claimed(customer, task_id)
    assert transitions.release(customer.database, task_id, stale.token)
    fresh = claimed(customer, task_id)
    assert (fresh.number, fresh.token != stale.token) == (2, True)
    assert not transitions.report_progress(customer.database, task_id, stale.token, 50)
    assert transitions.succeed(customer.database, task_id, stale.token, ["stale.glb"], [], {}, 0) is None
    assert transitions.fail(customer.database, task_id, stale.token, WRONG) is None
    assert not transitions.release(customer.database, task_id, stale.token)
    view = customer.view(task_id)
    assert (view.status, view.progress, view.files) == (Status.IN_PROGRESS, 0, ())
    assert transitions.succeed(customer.database, task_id, fresh.token, ["fresh.glb"], [], {}, 0) is not None
    assert customer.view(task_id).files == ("fresh.glb",)


def test_between_two_attempts_a_task_stays_in_progress(customer: Customer) -> None:
    claim = claimed(customer, customer.create())
    transitions.report_progress(customer.database, claim.task_id, claim.token, 40)
    began = customer.view(claim.task_id).started_at_ms
    transitions.release(customer.database, claim.task_id, claim.token)
    assert (customer.view(claim.task_id).status, customer.view(claim.task_id).progress) == (Status.IN_PROGRESS, 40)
    claimed(customer, claim.task_id)
    assert customer.view(claim.task_id).started_at_ms == began


def test_a_task_that_used_up_its_attempts_fails_with_a_refund(customer: Customer) -> None:
    task_id = customer.create()
    for _ in range(2):
        transitions.release(customer.database, task_id, claimed(customer, task_id).token)
    assert transitions.claim(customer.database, task_id, "worker", 2) is None
    view = customer.view(task_id)
    assert view.status is Status.FAILED
    assert view.error == {"type": "server_error", "message": "Internal server error."}
    assert_books_balance(customer.database, customer.account_id)


def test_an_attempt_that_was_given_back_does_not_count(customer: Customer) -> None:
    task_id = customer.create()
    for _ in range(5):
        claim = claimed(customer, task_id)
        assert claim.number == 1
        transitions.release(customer.database, task_id, claim.token, unspent=True)


def test_cancelling_a_pending_task_gives_the_credits_back(customer: Customer) -> None:
    task_id = customer.create()
    view = customer.cancel(task_id)
    assert (view.status, view.consumed_credits, view.started_at_ms) == (Status.CANCELED, 0, 0)
    assert view.error is not None
    assert view.error["message"]
    assert transitions.claim(customer.database, task_id, "worker", 2) is None
    assert_books_balance(customer.database, customer.account_id)


def test_cancelling_a_running_task_does_not(customer: Customer) -> None:
    claim = claimed(customer, customer.create())
    view = customer.cancel(claim.task_id)
    assert (view.status, view.consumed_credits) == (Status.CANCELED, 5)
    assert transitions.succeed(customer.database, claim.task_id, claim.token, ["model.glb"], [], {}, 0) is None
    assert customer.view(claim.task_id).status is Status.CANCELED
    assert_books_balance(customer.database, customer.account_id)


def test_a_task_that_is_over_cannot_be_cancelled(customer: Customer) -> None:
    for end in ("succeed", "fail", "cancel"):
        task_id = customer.create()
        if end == "cancel":
            customer.cancel(task_id)
        else:
            claim = claimed(customer, task_id)
            transitions.fail(customer.database, task_id, claim.token, WRONG) if end == "fail" else transitions.succeed(
                customer.database, task_id, claim.token, [], [], {}, 0
            )
        with pytest.raises(WrongState, match="can no longer be cancelled"):
            customer.cancel(task_id)


def test_a_removed_task_is_gone_and_refunded_only_if_it_was_pending(customer: Customer) -> None:
    pending, finished = customer.create(), customer.create()
    transitions.succeed(customer.database, finished, claimed(customer, finished).token, [], [], {}, 0)
    for task_id, was in ((pending, Status.PENDING), (finished, Status.SUCCEEDED)):
        assert transitions.remove(customer.database, customer.account_id, TYPES, task_id).was is was
        with pytest.raises(TaskNotFound):
            customer.view(task_id)
        with pytest.raises(TaskNotFound):
            transitions.remove(customer.database, customer.account_id, TYPES, task_id)
    assert accounts.balance(customer.database, customer.account_id) == 95
    assert_books_balance(customer.database, customer.account_id, removed=frozenset({pending, finished}))


def test_a_running_task_is_not_removed(customer: Customer) -> None:
    task_id = customer.create()
    claimed(customer, task_id)
    with pytest.raises(WrongState, match="IN_PROGRESS"):
        transitions.remove(customer.database, customer.account_id, TYPES, task_id)
    assert customer.view(task_id).status is Status.IN_PROGRESS


def test_nobody_else_can_cancel_or_remove_a_task(customer: Customer, database: Database) -> None:
    task_id = customer.create()
    stranger = Customer(database)
    for account_id, kinds in ((stranger.account_id, TYPES), (customer.account_id, ["other"])):
        with pytest.raises(TaskNotFound):
            transitions.cancel(database, account_id, kinds, task_id)
        with pytest.raises(TaskNotFound):
            transitions.remove(database, account_id, kinds, task_id)


def test_cancel_and_success_race_to_one_end(customer: Customer) -> None:
    for _ in range(5):
        claim = claimed(customer, customer.create())

        def cancel(claim: Claim = claim) -> bool:
            try:
                customer.cancel(claim.task_id)
            except WrongState:
                return False
            return True

        def succeed(claim: Claim = claim) -> bool:
            return transitions.succeed(customer.database, claim.task_id, claim.token, ["model.glb"], [], {}, 0) is not None

        with ThreadPoolExecutor(2) as pool:
            outcomes = [future.result() for future in (pool.submit(cancel), pool.submit(succeed))]
        assert sum(outcomes) == 1
        assert customer.view(claim.task_id).status is (Status.CANCELED if outcomes[0] else Status.SUCCEEDED)


def test_owner_of_tells_whose_task_it_is(customer: Customer) -> None:
    task_id = customer.create()
    assert records.owner_of(customer.database, task_id) == (customer.account_id, Status.PENDING)
    assert records.owner_of(customer.database, "nothing") is None
