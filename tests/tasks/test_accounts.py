from __future__ import annotations

import pytest

from maquette.errors import InvalidInput
from maquette.tasks import accounts
from maquette.tasks.accounts import Keyring
from maquette.tasks.database import Database


def test_a_key_tells_whose_request_it_is(database: Database) -> None:
    account = accounts.create_account(database, "school", "studio", 100)
    key, record = accounts.create_key(database, account.id, "classroom")
    caller = Keyring(database).authenticate(key)
    assert key.startswith("msy_")
    assert caller == accounts.Caller(account.id, record.id, "studio")


def test_keys_are_hashed_at_rest_and_listed_without_their_text(database: Database) -> None:
    account = accounts.create_account(database, "school", "studio")
    key, record = accounts.create_key(database, account.id)
    assert accounts.list_keys(database, account.id) == [record]
    with database.read() as connection:
        stored = connection.exec_driver_sql("SELECT * FROM api_keys").all()
    assert key not in str(stored)
    assert key not in str(record)


@pytest.mark.parametrize("key", ["", "msy_", "msy_unknown", "nonsense", "msy_ü"])
def test_an_unknown_key_is_nobody(database: Database, key: str) -> None:
    assert Keyring(database).authenticate(key) is None


def test_a_chosen_key_works_and_must_look_like_one(database: Database) -> None:
    account = accounts.create_account(database, "ci", "pro")
    assert accounts.create_key(database, account.id, key="msy_for_tests")[0] == "msy_for_tests"
    assert Keyring(database).authenticate("msy_for_tests") is not None
    with pytest.raises(InvalidInput, match="exists already"):
        accounts.create_key(database, account.id, key="msy_for_tests")
    with pytest.raises(InvalidInput, match="key"):
        accounts.create_key(database, account.id, key="sk-whatever")


def test_a_revoked_key_stops_working_by_id_or_text(database: Database) -> None:
    account = accounts.create_account(database, "school", "studio")
    for by_text in (True, False):
        key, record = accounts.create_key(database, account.id)
        assert accounts.revoke_key(database, key if by_text else record.id)
        assert Keyring(database).authenticate(key) is None
        assert not accounts.revoke_key(database, key)


def test_a_busy_client_is_remembered_only_for_a_moment(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    account = accounts.create_account(database, "school", "studio")
    key, _ = accounts.create_key(database, account.id)
    ring = Keyring(database)
    assert ring.recall(key) is None
    assert ring.authenticate(key) == ring.recall(key)
    accounts.revoke_key(database, key)
    monkeypatch.setattr(Keyring, "REMEMBER_S", -1.0)
    ring = Keyring(database)
    assert ring.authenticate(key) is None


def test_the_local_account_is_made_once(database: Database) -> None:
    assert accounts.local_account(database) == accounts.local_account(database)
    assert [account.id for account in accounts.list_accounts(database)] == [accounts.LOCAL_ACCOUNT]


def test_plans_and_balances_can_be_changed(database: Database) -> None:
    account = accounts.create_account(database, "school", "pro", 10)
    accounts.set_plan(database, account.id, "studio")
    accounts.grant(database, account.id, 15, "a present")
    found = accounts.get_account(database, account.id)
    assert found is not None
    assert (found.plan, found.balance) == ("studio", 25)
    assert accounts.balance(database, account.id) == 25
    assert accounts.get_account(database, "nobody") is None
