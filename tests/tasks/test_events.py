from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable

import pytest

from maquette.settings import Settings
from maquette.tasks import transitions
from maquette.tasks.database import Database, open_database
from maquette.tasks.events import Changes, Feed
from tests.support.customers import TYPES, Customer
from tests.support.databases import PostgresServer

PATIENCE_S = 10.0


@pytest.fixture
def customer(database: Database) -> Customer:
    return Customer(database)


def with_changes(database: Database, body: Callable[[Changes], Awaitable[None]]) -> None:
    """Run `body` in an event loop that hears of changes."""

    async def main() -> None:
        changes = Changes(database)
        changes.start()
        try:
            await body(changes)
        finally:
            changes.close()

    asyncio.run(main())


def elsewhere(settings: Settings, act: Callable[[Database], object]) -> None:
    """Do something to the database over a connection of its own, as another process would."""
    database = open_database(settings)
    act(database)
    database.close()


async def settle(subscription: object) -> None:
    """Let what happened before the subscription pass by."""
    while await subscription.changed(0.3):  # type: ignore[attr-defined]
        pass


def test_each_change_wakes_its_subscribers(customer: Customer, settings: Settings) -> None:
    first, second = customer.create(), customer.create()

    async def body(changes: Changes) -> None:
        with changes.subscribe(first) as one, changes.subscribe(first) as two, changes.subscribe(second) as other:
            one.seen, two.seen, other.seen = (customer.view(task_id).revision for task_id in (first, first, second))
            await settle(other)
            await settle(one)
            await settle(two)
            elsewhere(settings, lambda database: transitions.claim(database, first, "worker", 2))
            assert await one.changed(PATIENCE_S)
            assert await two.changed(PATIENCE_S)
            assert not await other.changed(0.2)
            elsewhere(settings, lambda database: transitions.cancel(database, customer.account_id, TYPES, second))
            assert await other.changed(PATIENCE_S)

    with_changes(customer.database, body)


def test_a_removed_task_counts_as_changed(customer: Customer, settings: Settings) -> None:
    task_id = customer.create()

    async def body(changes: Changes) -> None:
        with changes.subscribe(task_id) as subscription:
            subscription.seen = customer.view(task_id).revision
            await settle(subscription)
            elsewhere(settings, lambda database: transitions.remove(database, customer.account_id, TYPES, task_id))
            assert await subscription.changed(PATIENCE_S)

    with_changes(customer.database, body)


def test_what_nobody_subscribed_to_is_forgotten(customer: Customer) -> None:
    async def body(changes: Changes) -> None:
        with changes.subscribe("some task") as subscription:
            await settle(subscription)
        assert not changes._waiting

    with_changes(customer.database, body)


def test_a_thousand_streams_are_woken_together(customer: Customer, settings: Settings) -> None:
    task_id = customer.create()
    revision = customer.view(task_id).revision

    async def body(changes: Changes) -> None:
        async def stream() -> bool:
            with changes.subscribe(task_id) as subscription:
                subscription.seen = revision
                await settle(subscription)
                ready.append(1)
                return await subscription.changed(PATIENCE_S)

        ready: list[int] = []
        streams = [asyncio.create_task(stream()) for _ in range(1000)]
        while len(ready) < len(streams):
            await asyncio.sleep(0.05)
        await asyncio.to_thread(elsewhere, settings, lambda database: transitions.claim(database, task_id, "worker", 2))
        assert all(await asyncio.gather(*streams))

    with_changes(customer.database, body)


def test_the_feed_comes_back_after_the_database_was_away(postgres: PostgresServer) -> None:
    database = Database(postgres.new_database())
    heard = threading.Event()
    feed = Feed(database, lambda _: heard.set())
    feed.start()
    assert heard.wait(PATIENCE_S)
    postgres.stop()
    time.sleep(0.2)
    heard.clear()
    postgres.start()
    assert heard.wait(PATIENCE_S)
    feed.close()
    database.close()


def test_a_stream_that_has_read_the_latest_is_left_in_peace(customer: Customer) -> None:
    task_id = customer.create()

    async def body(changes: Changes) -> None:
        with changes.subscribe(task_id) as knowing, changes.subscribe(task_id) as unread:
            knowing.seen = unread.seen = customer.view(task_id).revision
            await settle(knowing)
            unread.seen = -1
            assert changes._changed() == [task_id]
            unread.seen = knowing.seen
            assert changes._changed() == []

    with_changes(customer.database, body)
