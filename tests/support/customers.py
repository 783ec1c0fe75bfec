"""A customer of an installation: creates toy tasks straight in the records, as the API does, and watches them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from maquette.products.base import Status, TaskView
from maquette.tasks import accounts, records, transitions
from maquette.tasks.database import Database
from tests.support.products import MODES
from tests.support.waiting import PATIENCE_S

PRICE = 5
TYPES = tuple(f"toys-{mode}" for mode in MODES)


@dataclass
class Customer:
    """An account with credits. created: the ids of its tasks."""

    database: Database
    balance: int = 1_000_000
    account_id: str = ""
    created: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.account_id = accounts.create_account(self.database, "customer", "unlimited", self.balance).id

    def create(self, mode: str = "succeed", price: int = PRICE, **request: Any) -> str:
        """A new task of that mode; returns its id."""
        new = records.NewTask(records.new_id(), self.account_id, f"toys-{mode}", {"mode": mode, **request}, price)
        self.created.append(records.create_task(self.database, new).task_id)
        return new.id

    def view(self, task_id: str) -> TaskView:
        return records.get_view(self.database, self.account_id, TYPES, task_id)

    def cancel(self, task_id: str) -> TaskView:
        return transitions.cancel(self.database, self.account_id, TYPES, task_id)

    def wait(self, task_id: str, until: Callable[[TaskView], bool] = lambda view: view.status.terminal) -> TaskView:
        """The task once `until` holds. Fails after a long while."""
        end = time.monotonic() + PATIENCE_S
        while not until(view := self.view(task_id)):
            assert time.monotonic() < end, f"{task_id} is still {view.status} at {view.progress} %"
            time.sleep(0.01)
        return view

    def wait_started(self, task_id: str) -> TaskView:
        return self.wait(task_id, lambda view: view.status is not Status.PENDING)
