"""Where a task's files lie: `<account>/tasks/<task id>/{input,output,private}/<file>`.

Keys are only ever made here, from parts that can't climb out of the folder: two ids and one plain file name.
"""

from __future__ import annotations

import re
from typing import Literal

from maquette.errors import MaquetteError

Area = Literal["input", "output", "private"]
"""input: what the client sent. output: what anyone with a signed URL may read. private: for later tasks only."""

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*")
_MAX_FILE = 100


class BadKey(MaquetteError):
    """Not the name of anything we could have stored."""


def key(account_id: str, task_id: str, area: Area, file: str) -> str:
    """The key of one file. Raises BadKey unless each part is exactly what we would have made ourselves."""
    return f"{task_folder(account_id, task_id)}{area}/{check_file(file)}"


def check_file(file: str) -> str:
    """The name, if it is a plain one: letters, digits, - and _, with single dots inside. Raises BadKey."""
    if len(file) > _MAX_FILE or not _FILE.fullmatch(file):
        raise BadKey(f"{file!r} is not a file name of ours")
    return file


def task_folder(account_id: str, task_id: str) -> str:
    """The prefix of everything that belongs to a task, with a slash at its end. Raises BadKey."""
    for part in (account_id, task_id):
        if not _ID.fullmatch(part):
            raise BadKey(f"{part!r} is not an id")
    return f"{account_id}/tasks/{task_id}/"


def parse_task_folder(prefix: str) -> tuple[str, str] | None:
    """Account and task id of a prefix made by `task_folder`; None for anything else."""
    parts = prefix.strip("/").split("/")
    if len(parts) == 3 and parts[1] == "tasks" and _ID.fullmatch(parts[0]) and _ID.fullmatch(parts[2]):
        return parts[0], parts[2]
    return None
