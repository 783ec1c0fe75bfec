from __future__ import annotations

import pytest

from maquette.storage import layout

ACCOUNT, TASK = "01a0bd6c-0000-7000-8000-000000000001", "01a0bd6c-0000-7000-8000-000000000002"


def test_a_key_names_account_task_area_and_file() -> None:
    assert layout.key(ACCOUNT, TASK, "output", "texture_0.png") == f"{ACCOUNT}/tasks/{TASK}/output/texture_0.png"


@pytest.mark.parametrize("file", ["", ".", "..", ".hidden", "../x", "a/b", "a\\b", "a b", "a\n", "x..", "a\0", "ü.glb", "a" * 101])
def test_a_file_name_that_is_not_plain_is_refused(file: str) -> None:
    with pytest.raises(layout.BadKey):
        layout.key(ACCOUNT, TASK, "output", file)


@pytest.mark.parametrize("part", ["", "..", "x", TASK.upper(), f"{TASK}/..", f"{TASK}\n"])
def test_an_id_that_is_not_one_is_refused(part: str) -> None:
    with pytest.raises(layout.BadKey):
        layout.task_folder(part, TASK)
    with pytest.raises(layout.BadKey):
        layout.key(ACCOUNT, part, "output", "model.glb")


def test_a_task_folder_can_be_read_back() -> None:
    assert layout.parse_task_folder(layout.task_folder(ACCOUNT, TASK)) == (ACCOUNT, TASK)
    assert layout.parse_task_folder("somebody/else") is None
