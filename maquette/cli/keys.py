"""`maquette keys`: accounts, their keys, plans and credits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from maquette.cli.output import print_json, print_table
from maquette.errors import InvalidInput

if TYPE_CHECKING:
    from maquette.tasks.database import Database

app = typer.Typer(no_args_is_help=True, help="Accounts and their API keys: create, list, revoke, grant credits, change the plan.")

Json = typer.Option(False, "--json", help="Print JSON.")


@contextmanager
def database() -> Iterator[Database]:
    """The database that the settings name, closed afterwards."""
    from maquette.settings import load
    from maquette.tasks.database import open_database

    opened = open_database(load())
    try:
        yield opened
    finally:
        opened.close()


@app.command()
def create(
    name: str = typer.Option("", "--name", help="What the key is for."),
    account: str = typer.Option("", "--account", help="Id of an existing account; a new one is made otherwise."),
    plan: str = typer.Option("", "--plan", help="Plan of a new account (pro, premium, studio, ultra, enterprise, unlimited)."),
    balance: int = typer.Option(1000, "--balance", min=0, help="Credits a new account starts with."),
    key: str = typer.Option("", "--key", help="Use this key (msy_…) instead of a random one."),
    as_json: bool = Json,
) -> None:
    """Create a key, and an account for it unless one is named. The key is shown once."""
    from maquette.settings import load
    from maquette.tasks import accounts

    plan = known_plan("--plan", plan or load().default_plan)
    with database() as opened:
        owner = accounts.get_account(opened, account) if account else accounts.create_account(opened, name or "account", plan, balance)
        if owner is None:
            raise InvalidInput("--account", "there is no such account", "List them with `maquette keys list`.", account)
        text, record = accounts.create_key(opened, owner.id, name, key)
    if as_json:
        print_json({"key": text, **asdict(record), "plan": owner.plan, "balance": owner.balance})
    else:
        print(text)


@app.command("list")
def list_keys(as_json: bool = Json) -> None:
    """List keys with their accounts, plans and balances. Keys themselves can't be shown again."""
    from maquette.tasks import accounts

    with database() as opened:
        owners = {account.id: account for account in accounts.list_accounts(opened)}
        rows = [
            {
                **asdict(record),
                "plan": owners[record.account_id].plan,
                "balance": owners[record.account_id].balance,
                "state": "revoked" if record.revoked_at_ms else "active",
            }
            for record in accounts.list_keys(opened)
        ]
    if as_json:
        print_json(rows)
    else:
        print_table(rows, ("id", "hint", "name", "state", "account_id", "plan", "balance"))


@app.command()
def revoke(key: str = typer.Argument(metavar="KEY", help="The key or its id."), as_json: bool = Json) -> None:
    """Revoke a key. Running servers notice within two seconds."""
    from maquette.tasks import accounts

    with database() as opened:
        revoked = accounts.revoke_key(opened, key)
    if not revoked:
        raise InvalidInput("KEY", "there is no such working key", "List them with `maquette keys list`.", f"{key[:8]}…")
    if as_json:
        print_json({"revoked": True})
    else:
        print("revoked")


@app.command("plan")
def change_plan(
    account: str = typer.Argument(metavar="ACCOUNT", help="Id of the account."),
    plan: str = typer.Argument(metavar="PLAN", help="pro, premium, studio, ultra, enterprise, unlimited, or one of MAQUETTE_PLANS."),
    as_json: bool = Json,
) -> None:
    """Give an account another plan. Running servers notice within two seconds."""
    from maquette.tasks import accounts

    known_plan("PLAN", plan)
    with database() as opened:
        if accounts.get_account(opened, account) is None:
            raise InvalidInput("ACCOUNT", "there is no such account", "List them with `maquette keys list`.", account)
        accounts.set_plan(opened, account, plan)
    if as_json:
        print_json({"plan": plan})
    else:
        print(f"plan: {plan}")


def known_plan(option: str, name: str) -> str:
    """The plan's name. Raises InvalidInput naming `option` when there is no such plan."""
    from maquette.settings import PLANS, load

    known = PLANS | load().plans
    if name not in known:
        raise InvalidInput(option, "is not a plan", f"Use one of: {', '.join(known)}.", name)
    return name


@app.command()
def grant(
    account: str = typer.Argument(metavar="ACCOUNT", help="Id of the account."),
    credits: int = typer.Argument(metavar="CREDITS", help="Credits to add; negative takes some."),
    as_json: bool = Json,
) -> None:
    """Add credits to an account."""
    from maquette.tasks import accounts

    with database() as opened:
        if accounts.get_account(opened, account) is None:
            raise InvalidInput("ACCOUNT", "there is no such account", "List them with `maquette keys list`.", account)
        accounts.grant(opened, account, credits, "granted by the operator")
        balance = accounts.balance(opened, account)
    if as_json:
        print_json({"balance": balance})
    else:
        print(f"balance: {balance}")
