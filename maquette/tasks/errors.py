"""What can go wrong with a task request once its body is valid. `api.errors` gives each its HTTP status.

MaquetteError
├── NotEnoughCredits      402
├── QueueFull             429, message NoMoreConcurrentTasks
├── IdempotencyConflict   409
├── TaskNotFound          404
├── WrongState            400
└── DatabaseUnavailable   503
"""

from __future__ import annotations

from maquette.errors import MaquetteError


class NotEnoughCredits(MaquetteError):
    """The account's balance is below the task's price."""

    def __init__(self, price: int, balance: int) -> None:
        self.price, self.balance = price, balance
        super().__init__(f"Insufficient credits: this task costs {price} and the balance is {balance}. Ask the operator of this server for more.")


class QueueFull(MaquetteError):
    """The account has as many unfinished tasks as its plan allows. Clients look for the token in the message."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        super().__init__(f"NoMoreConcurrentTasks: the plan allows {limit} unfinished tasks. Wait for one to finish, or cancel one.")


class IdempotencyConflict(MaquetteError):
    """The same Idempotency-Key came with another body."""

    def __init__(self, key: str) -> None:
        super().__init__(f"Idempotency-Key: {key!r} was already used with a different request. Use a new key for a new request.")


class TaskNotFound(MaquetteError):
    """No such task for this account and family."""

    def __init__(self) -> None:
        super().__init__("Task not found")


class WrongState(MaquetteError):
    """The task is not in a state that allows this."""


class DatabaseUnavailable(MaquetteError):
    """The database does not answer."""

    def __init__(self) -> None:
        super().__init__("The database is unavailable. Please try again later.")
