from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa

from maquette.tasks.database import Database
from maquette.tasks.errors import DatabaseUnavailable

WRITERS = 12


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(f"sqlite:///{tmp_path}/numbers.sqlite3")
    with opened.write() as connection:
        connection.exec_driver_sql("CREATE TABLE numbers (n INTEGER PRIMARY KEY)")
    yield opened
    opened.close()


def commits(database: Database) -> list[int]:
    """Grows by one at each commit."""
    seen: list[int] = []
    sa.event.listen(database.engine, "commit", lambda connection: seen.append(1))
    return seen


def numbers(database: Database) -> list[int]:
    with database.read() as connection:
        return list(connection.exec_driver_sql("SELECT n FROM numbers ORDER BY n").scalars())


def write(database: Database, number: int, hold: threading.Event | None = None) -> str:
    try:
        with database.write() as connection:
            connection.exec_driver_sql("INSERT INTO numbers VALUES (?)", (number,))
            if hold:
                hold.wait(10)
            if number % 5 == 4:
                raise ValueError(number)
    except (ValueError, DatabaseUnavailable) as error:
        return type(error).__name__
    assert number in numbers(database)  # whoever returns has been committed
    return "written"


def all_at_once(database: Database) -> list[str]:
    """The first writer holds its turn until the others wait for theirs."""
    hold = threading.Event()
    with ThreadPoolExecutor(WRITERS) as pool:
        first = pool.submit(write, database, 0, hold)
        others = [pool.submit(write, database, number) for number in range(1, WRITERS)]
        threading.Timer(0.2, hold.set).start()
        return [future.result() for future in (first, *others)]


def test_a_writer_alone_commits_at_once(database: Database) -> None:
    seen = commits(database)
    assert [write(database, number) for number in (1, 2, 3)] == ["written"] * 3
    assert len(seen) == 3


def test_writers_that_wait_share_a_commit_and_a_failing_one_undoes_only_its_own(database: Database) -> None:
    seen = commits(database)
    outcomes = all_at_once(database)
    assert outcomes == ["ValueError" if number % 5 == 4 else "written" for number in range(WRITERS)]
    assert numbers(database) == [number for number in range(WRITERS) if number % 5 != 4]
    assert len(seen) < WRITERS / 2


def test_a_commit_that_fails_fails_for_everyone_in_it(database: Database) -> None:
    failing = True

    def refuse(connection: sa.Connection) -> None:
        if failing:
            raise sa.exc.OperationalError("COMMIT", {}, Exception("disk I/O error"))

    sa.event.listen(database.engine, "commit", refuse)
    assert "written" not in all_at_once(database)
    assert numbers(database) == []
    failing = False
    assert write(database, 1) == "written"


def test_the_last_writer_may_fail_and_the_others_are_still_committed(database: Database) -> None:
    hold = threading.Event()
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(write, database, 1, hold)
        last = pool.submit(write, database, 4)
        threading.Timer(0.2, hold.set).start()
        assert {first.result(), last.result()} == {"written", "ValueError"}
    assert numbers(database) == [1]
