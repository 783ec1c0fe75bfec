"""The same rules on Postgres: tests of the other files, run again with a server on that database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.api import test_creation, test_lifecycle, test_streams
from tests.security import test_bombs, test_isolation
from tests.support.databases import PostgresServer
from tests.support.live_server import PREVIEW, PREVIEWS, Client, LiveServer, running

AGAIN = (
    test_creation.test_a_full_queue_is_a_429_that_clients_recognise,
    test_creation.test_a_parent_that_has_not_succeeded_is_a_400,
    test_creation.test_a_refine_of_a_succeeded_preview_is_created_with_its_prompt,
    test_creation.test_a_task_is_paid_when_it_is_created_and_free_when_it_fails,
    test_creation.test_an_idempotency_key_with_another_request_is_a_409,
    test_creation.test_the_same_idempotency_key_gives_the_same_task_and_one_debit,
    test_creation.test_too_few_credits_are_a_402_and_nothing_is_created,
    test_lifecycle.test_a_finished_task_can_not_be_cancelled,
    test_lifecycle.test_a_list_is_a_bare_array_newest_first_ten_at_a_time,
    test_lifecycle.test_a_running_task_is_not_removed,
    test_lifecycle.test_a_task_of_another_family_is_a_404,
    test_lifecycle.test_a_task_tells_its_whole_story,
    test_lifecycle.test_an_unknown_or_malformed_id_is_a_404,
    test_lifecycle.test_cancelling_a_pending_task_keeps_its_record_and_refunds_it,
    test_lifecycle.test_preceding_tasks_counts_the_queue_ahead,
    test_lifecycle.test_removing_a_pending_task_gives_its_credits_back,
    test_lifecycle.test_the_oldest_come_first_however_the_plus_arrives,
    test_streams.test_a_cancelled_task_ends_its_stream,
    test_streams.test_a_removed_task_ends_its_stream_with_an_error_event,
    test_streams.test_each_change_is_one_event_and_the_last_one_is_the_whole_task,
    test_streams.test_many_streams_of_one_task_all_hear_its_end,
    test_bombs.test_numbers_beyond_the_machine_are_handled,
    test_isolation.test_a_foreign_task_is_answered_exactly_like_one_that_does_not_exist,
)
globals().update({test.__name__: test for test in AGAIN})  # collected here, they get this file's server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer) -> Iterator[LiveServer]:
    with running(tmp_path_factory.mktemp("api"), allowed_hosts=["127.0.0.1"], database_url=postgres.new_database()) as live:
        yield live


def test_the_server_of_this_file_is_on_postgres(server: LiveServer) -> None:
    assert not server.services.database.sqlite


def test_a_prompt_may_hold_any_character(client: Client) -> None:
    for prompt in ("nul \x00 inside", "a 猫 and 😀", "quote ' and \" and \\", "\ufffe\uffff"):
        created = client.http.post(PREVIEWS, json=PREVIEW | {"prompt": prompt})
        assert created.status_code == 202
        assert client.get(created.json()["result"])["prompt"] == prompt
