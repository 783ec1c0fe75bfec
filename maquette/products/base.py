"""What a product file supplies, and what it is given. The lifecycle around it is written once, in `api` and `tasks`.

A *product* is one task family with one base path and one or more *kinds* of task (text to 3D has a preview and a refine
on the same path; lamp prototype and lamp build are two products). A kind has a request model, a price, the inputs to be
fetched before the task exists, and `run`, the steps in order. `answer` turns a stored task into the JSON clients read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, get_args

from pydantic import BaseModel, ConfigDict, model_validator

if TYPE_CHECKING:
    from maquette.settings import ProductSettings

JsonObject = dict[str, Any]


class Status(StrEnum):
    """The states of a task, as the contract spells them."""

    PENDING = "PENDING"
    IN_PROGRESS = "IN_PROGRESS"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    CANCELED = "CANCELED"

    @property
    def terminal(self) -> bool:
        return self in (Status.SUCCEEDED, Status.FAILED, Status.CANCELED)


class Request(BaseModel):
    """Base of every request body and of the objects in it.

    Unknown fields are ignored and an explicit null means absent. Types are strict: "5" and true are not numbers.
    """

    model_config = ConfigDict(extra="ignore", frozen=True, strict=True, allow_inf_nan=False)

    @model_validator(mode="before")
    @classmethod
    def _null_is_absent(cls, body: object) -> object:
        return {name: value for name, value in body.items() if value is not None} if isinstance(body, dict) else body


# ---------------------------------------------------------------------------------------------------------- inputs


@dataclass(frozen=True)
class RemoteFile:
    """A file to fetch (or decode from a data URI) when the task is created. A bad one is a 400 and costs nothing.

    field: the request field that holds `url`. content: what the bytes must be.
    formats: accepted formats by their sniffed name ("png", "jpeg", "webp", "glb", "stl", "obj", "fbx").
    The job finds it in `context.inputs[field]`, a file whose suffix is the sniffed format.
    """

    field: str
    url: str
    content: Literal["image", "model"]
    formats: tuple[str, ...]


@dataclass(frozen=True)
class ParentTask:
    """A finished task whose artifacts this one reads.

    kinds: task types accepted as parents; another type is answered as unknown. None accepts any type.
    artifact: a stored file the parent must have (else 400), such as "model.glb"; None asks for nothing.
    unknown_status: status when the task does not exist or is somebody else's (404, or 400 where the contract says so).
    The job finds the parent's whole folder of artifacts in `context.inputs[field]` and its record in `context.parents[field]`.
    """

    field: str
    task_id: str
    kinds: tuple[str, ...] | None
    artifact: str | None = None
    unknown_status: Literal[400, 404] = 404


Input = RemoteFile | ParentTask


# ----------------------------------------------------------------------------------------------------------- the job


class JobContext(Protocol):
    """What `run` is given. The same protocol is implemented by the job process and by the library's local run."""

    workdir: Path
    """A scratch folder of this job alone; results are written below it."""
    inputs: Mapping[str, Path]
    """Request field → fetched file, or folder of the parent's artifacts."""
    parents: Mapping[str, JsonObject]
    """Request field → the parent's request body and details ({"request": …, "details": …, "type": …})."""
    settings: ProductSettings
    """What the operator decided for all jobs."""

    def progress(self, fraction: float, label: str = "") -> None:
        """Report how far the work is, 0..1, never backwards. Raises Cancelled if the task should stop."""

    def check(self) -> None:
        """Raises Cancelled if the task should stop. Cheap: call it in every loop that takes long."""


@dataclass(frozen=True)
class Outcome:
    """What a finished job leaves.

    files: public artifacts by contract name ("model.glb") → path below the workdir. Each gets a signed URL.
    private: artifacts kept for later tasks but never served ("recipe.json").
    details: JSON that `answer` needs and that belongs in the task object (counts, reports, resolved options).
    """

    files: Mapping[str, Path]
    private: Mapping[str, Path] = field(default_factory=dict)
    details: JsonObject = field(default_factory=dict)


# ------------------------------------------------------------------------------------------------------ the product


Queue = Literal["cpu", "gpu"]
QUEUES: tuple[Queue, ...] = get_args(Queue)
"""What workers work on; a worker may take tasks of some queues only."""


@dataclass(frozen=True)
class Kind:
    """One kind of task.

    task_type: the `type` in answers. price: default credits; the server's price table may override it by this name.
    queue: which worker queue runs it. inputs(request): what must be fetched or found before the task is created.
    prompts(request): texts for the moderation hook, as (field, text). run: the steps in order, in the job process.
    inherit(parents): what the stored request takes over from the parents, so that the answer can show it from PENDING on;
    parents is request field → {"request": …, "details": …, "type": …} of each ParentTask.
    """

    task_type: str
    request: type[Request]
    price: int
    run: Callable[[Any, JobContext], Outcome]
    inputs: Callable[[Any], Sequence[Input]] = lambda request: ()
    prompts: Callable[[Any], Sequence[tuple[str, str]]] = lambda request: ()
    inherit: Callable[[Mapping[str, JsonObject]], JsonObject] = lambda parents: {}
    queue: Queue = "cpu"


class UrlFor(Protocol):
    """Signs the URL of a stored artifact of the task being answered."""

    def __call__(self, file: str) -> str: ...


@dataclass(frozen=True)
class TaskView:
    """A task as `answer` sees it: the record without accounts and attempts.

    request: the stored request body with defaults filled in (data URIs are replaced by "").
    files: names of public artifacts; empty until SUCCEEDED. details: from the Outcome; {} until then.
    revision: grows with every change of the record.
    """

    id: str
    type: str
    status: Status
    progress: int
    request: JsonObject
    files: tuple[str, ...]
    details: JsonObject
    error: JsonObject | None
    consumed_credits: int
    preceding_tasks: int
    created_at_ms: int
    started_at_ms: int
    finished_at_ms: int
    expires_at_ms: int
    revision: int = 0


@dataclass(frozen=True)
class Product:
    """One family: a base path, its kinds, and how a task of it is answered.

    pick(body): which kind a create request means, by its raw JSON; raises InvalidInput.
    delete: "remove" deletes task and files (200), "cancel" cancels and keeps the record (204).
    example: a request body for the documentation, valid as it stands.
    """

    name: str
    path: str
    kinds: tuple[Kind, ...]
    answer: Callable[[TaskView, UrlFor], JsonObject]
    response: type[BaseModel]
    delete: Literal["remove", "cancel"]
    pick: Callable[[JsonObject], Kind]
    example: JsonObject


def common_answer(task: TaskView) -> JsonObject:
    """The fields that every task object shares. Products add theirs and drop what their document lacks."""
    return {
        "id": task.id,
        "type": task.type,
        "status": task.status.value,
        "progress": task.progress,
        "preceding_tasks": task.preceding_tasks,
        "created_at": task.created_at_ms,
        "started_at": task.started_at_ms,
        "finished_at": task.finished_at_ms,
        "expires_at": task.expires_at_ms,
        "task_error": task.error,
        "consumed_credits": task.consumed_credits,
    }
