"""`maquette tasks`: what the server has done and is doing, read from its database."""

from __future__ import annotations

from datetime import UTC, datetime

import typer

from maquette.cli.keys import Json, database
from maquette.cli.output import print_json, print_table
from maquette.errors import InvalidInput
from maquette.products.base import JsonObject, Status, TaskView


def register(app: typer.Typer) -> None:
    app.command("tasks")(tasks)


def tasks(
    status: str = typer.Option("", "--status", help="Only tasks in this state (PENDING, IN_PROGRESS, SUCCEEDED, FAILED, CANCELED)."),
    limit: int = typer.Option(20, "--limit", min=1, max=1000, help="How many of the newest tasks of each account."),
    as_json: bool = Json,
) -> None:
    """List tasks of every account, newest first."""
    from maquette.products.catalog import PRODUCTS
    from maquette.tasks import accounts, records

    if status and status not in list(Status):
        raise InvalidInput("--status", "is not a state", f"Use one of: {', '.join(Status)}.", status)
    kinds = [kind.task_type for product in PRODUCTS for kind in product.kinds]
    with database() as opened:
        rows = [
            _row(account.id, view)
            for account in accounts.list_accounts(opened)
            for view in records.list_views(opened, account.id, kinds, page_size=limit, status=status)
        ]
    rows.sort(key=lambda row: row["created_at"], reverse=True)
    if as_json:
        print_json(rows)
    else:
        print_table(rows, ("id", "type", "status", "progress", "created_at", "seconds", "credits", "error"))


def _row(account_id: str, view: TaskView) -> JsonObject:
    ran_ms = view.finished_at_ms - view.started_at_ms if view.finished_at_ms and view.started_at_ms else 0
    return {
        "id": view.id,
        "account_id": account_id,
        "type": view.type,
        "status": view.status.value,
        "progress": view.progress,
        "created_at": datetime.fromtimestamp(view.created_at_ms / 1000, UTC).isoformat(timespec="seconds"),
        "seconds": round(ran_ms / 1000, 1),
        "credits": view.consumed_credits,
        "error": (view.error or {}).get("message", ""),
    }
