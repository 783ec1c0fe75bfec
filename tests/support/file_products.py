"""A product that takes every sort of input: an image, a model, and another task's result."""

from __future__ import annotations

from pydantic import BaseModel

from maquette.products.base import (
    Input,
    JobContext,
    JsonObject,
    Kind,
    Outcome,
    ParentTask,
    Product,
    RemoteFile,
    Request,
    TaskView,
    UrlFor,
    common_answer,
)
from maquette.products.fields import FileUrl, TaskId


class FileRequest(Request):
    image_url: FileUrl = ""
    model_url: FileUrl = ""
    input_task_id: TaskId | None = None
    toy_task_id: TaskId | None = None
    note: str = ""


def _inputs(request: FileRequest) -> list[Input]:
    wanted: list[Input] = []
    if request.input_task_id:
        wanted.append(ParentTask("input_task_id", request.input_task_id, None, "model.glb", unknown_status=400))
    if request.toy_task_id:
        wanted.append(ParentTask("toy_task_id", request.toy_task_id, ("toys-succeed",), "model.glb"))
    if request.image_url:
        wanted.append(RemoteFile("image_url", request.image_url, "image", ("jpeg", "png", "webp")))
    if request.model_url:
        wanted.append(RemoteFile("model_url", request.model_url, "model", ("glb", "stl", "obj")))
    return wanted


def _run(request: FileRequest, context: JobContext) -> Outcome:
    raise AssertionError("these tests have no worker")


class FileAnswer(BaseModel):
    id: str
    status: str


def _answer(task: TaskView, url: UrlFor) -> JsonObject:
    return common_answer(task) | {"request": task.request}


_KIND = Kind("files", FileRequest, 10, _run, _inputs, lambda request: [("note", request.note)])
FILES = Product("files", "/openapi/v1/files", (_KIND,), _answer, FileAnswer, "remove", lambda body: _KIND, {"note": "hello"})
