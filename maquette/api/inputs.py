"""What a create request refers to: parents are looked up, files are fetched, checked and stored under the task's id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from maquette.api.body import LongString
from maquette.api.moderation import judge_image
from maquette.api.services import Services
from maquette.errors import InvalidInput
from maquette.products.base import Input, JsonObject, ParentTask, RemoteFile, Status
from maquette.storage import layout
from maquette.storage.store import FileMissing
from maquette.tasks import records
from maquette.tasks.errors import TaskNotFound
from maquette.tasks.records import ParentRecord


def find_parents(services: Services, account_id: str, inputs: Sequence[Input]) -> dict[str, ParentRecord]:
    """Raises TaskNotFound or InvalidInput for a parent that is unknown, of another kind, unfinished, or without its artifact."""
    wanted = [item for item in inputs if isinstance(item, ParentTask)]
    return {parent.field: _find_parent(services, account_id, parent) for parent in wanted}


def fetch_files(services: Services, inputs: Sequence[Input], folder: Path, long_strings: Mapping[str, LongString]) -> dict[str, Path]:
    """Bring every remote file into `folder`. Raises InvalidInput for the first that is bad or that moderation blocks."""
    return {item.field: _fetch(services, item, folder, long_strings) for item in inputs if isinstance(item, RemoteFile)}


def store_files(services: Services, account_id: str, task_id: str, files: Mapping[str, Path]) -> dict[str, str]:
    """Put the files into the task's input folder; field → name there."""
    for path in files.values():
        services.store.put(layout.key(account_id, task_id, "input", path.name), path)
    return {field: path.name for field, path in files.items()}


def without_data_uris(request: JsonObject, inputs: Sequence[Input]) -> JsonObject:
    """The request as it is kept: a file that came inside it is not kept twice."""
    kept = request
    for item in inputs:
        if isinstance(item, RemoteFile) and item.url[:5].lower() == "data:":
            kept = _emptied(kept, item.field.split("."))
    return kept


def check_all_used(request: JsonObject, inputs: Sequence[Input], long_strings: Mapping[str, LongString]) -> None:
    """A long data URI belongs in a field that names a file. Raises InvalidInput for one that stands anywhere else."""
    files = {item.url for item in inputs if isinstance(item, RemoteFile)}
    for field, value in _strings(request):
        if value in long_strings and value not in files:
            raise InvalidInput(field, "is too long", "Send a data URI only where a file is expected.", value)


def _find_parent(services: Services, account_id: str, wanted: ParentTask) -> ParentRecord:
    try:
        parent = records.get_parent(services.database, account_id, wanted.task_id)
    except TaskNotFound:
        raise _unknown(wanted) from None
    if wanted.kinds is not None and parent.type not in wanted.kinds:
        raise _unknown(wanted)
    if parent.status is not Status.SUCCEEDED:
        raise InvalidInput(wanted.field, f"refers to a task that is {parent.status}, not SUCCEEDED", "Wait until it has succeeded.", wanted.task_id)
    if wanted.artifact:
        _check_artifact(services, account_id, parent, wanted)
    return parent


def _check_artifact(services: Services, account_id: str, parent: ParentRecord, wanted: ParentTask) -> None:
    assert wanted.artifact is not None
    area: layout.Area = "output" if wanted.artifact in parent.files else "private"
    if area == "private" and wanted.artifact not in parent.private:
        raise InvalidInput(wanted.field, f"refers to a task without a {wanted.artifact}", "Give a task that made one.", wanted.task_id)
    try:
        services.store.stat(layout.key(account_id, parent.id, area, wanted.artifact))
    except FileMissing:
        raise InvalidInput(wanted.field, "refers to a task whose results have expired", "Create that task again.", wanted.task_id) from None


def _unknown(wanted: ParentTask) -> TaskNotFound | InvalidInput:
    if wanted.unknown_status == 400:
        return InvalidInput(wanted.field, "refers to no succeeded task of this account", "Give the id of one.", wanted.task_id)
    return TaskNotFound()


def _fetch(services: Services, item: RemoteFile, folder: Path, long_strings: Mapping[str, LongString]) -> Path:
    spooled = long_strings.get(item.url)
    path = services.fetcher.fetch(item, folder, spooled.pieces() if spooled else None)
    if item.content == "image":
        judge_image(services.moderator, services.settings.moderation, item.field, path)
    return path


def _emptied(request: JsonObject, path: Sequence[str]) -> JsonObject:
    name, *rest = path
    return request | {name: _emptied(request[name], rest) if rest else ""}


def _strings(value: object, path: str = "") -> list[tuple[str, str]]:
    if isinstance(value, dict):
        return [found for name, item in value.items() for found in _strings(item, f"{path}.{name}" if path else str(name))]
    if isinstance(value, list):
        return [found for item in value for found in _strings(item, path)]
    return [(path, value)] if isinstance(value, str) else []
