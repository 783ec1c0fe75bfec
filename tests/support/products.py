"""Small products whose jobs succeed, fail, wait, crash, eat memory, hang or refuse to stop: for tests of what is around a job.

`TOYS` is removed by DELETE, `CASTS` (the same kinds at another path) is cancelled by it. A request names its kind in `mode`:

    {"mode": "succeed", "text": "hello", "seconds": 0.1}
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import asdict

from pydantic import BaseModel, Field

from maquette.errors import EngineFailure, InvalidInput
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

STEP_S = 0.02


class ToyRequest(Request):
    mode: str = "succeed"
    text: str = Field(default="", max_length=100)
    seconds: float = Field(default=0.0, ge=0, le=600)
    image_url: str = ""
    parent_id: str = ""


def succeed(request: ToyRequest, context: JobContext) -> Outcome:
    """Waits `seconds`, then leaves model.glb (the text, what came in, and who made it) and a private recipe.json."""
    _wait(request.seconds, context)
    found = {name: sorted(p.name for p in path.iterdir()) if path.is_dir() else path.read_bytes().hex() for name, path in context.inputs.items()}
    model = context.workdir / "model.glb"
    model.write_text(
        json.dumps({"text": request.text, "inputs": found, "parents": context.parents, "pid": os.getpid(), "settings": asdict(context.settings)})
    )
    recipe = context.workdir / "recipe.json"
    recipe.write_text("{}")
    return Outcome({"model.glb": model}, {"recipe.json": recipe}, {"length": len(request.text)})


def fail(request: ToyRequest, context: JobContext) -> Outcome:
    """Fails with a message for the user, or with `text` "bug" in a way that users must not see the inside of."""
    _wait(request.seconds, context)
    if request.text == "bug":
        raise ValueError("a secret of the inside")
    raise EngineFailure(request.text or "The engine could not make this.")


def crash(request: ToyRequest, context: JobContext) -> Outcome:
    """Segfaults. With `text` a path, only the first time."""
    _wait(request.seconds, context)
    if request.text and _seen_before(request.text):
        return succeed(ToyRequest(text="second attempt"), context)
    signal.signal(signal.SIGSEGV, signal.SIG_DFL)
    ctypes.string_at(0)
    raise AssertionError("unreachable")


def hog(request: ToyRequest, context: JobContext) -> Outcome:
    """Takes memory and touches it, 16 MB a step, for ever."""
    taken: list[bytearray] = []
    while True:
        taken.append(bytearray(b"x" * (16 << 20)))
        time.sleep(0.002)


def grab(request: ToyRequest, context: JobContext) -> Outcome:
    """Asks for a terabyte at once."""
    return Outcome({}, {}, {"size": len(bytearray(1 << 40))})


def hang(request: ToyRequest, context: JobContext) -> Outcome:
    """Holds the interpreter in a loop that never asks whether it should stop."""
    end = time.monotonic() + 600
    while time.monotonic() < end:
        pass
    return succeed(request, context)


def stubborn(request: ToyRequest, context: JobContext) -> Outcome:
    """Ignores SIGTERM, and has a child process that does too. `text` is a file for their process ids."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    child = subprocess.Popen([sys.executable, "-c", "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"])
    if request.text:
        with open(request.text, "w") as file:  # noqa: PTH123  a job of a test
            file.write(f"{os.getpid()} {child.pid}")
    time.sleep(600)
    return succeed(request, context)


def leave_nothing(request: ToyRequest, context: JobContext) -> Outcome:
    """Claims a file that it did not write."""
    return Outcome({"model.glb": context.workdir / "absent.glb"})


def escape(request: ToyRequest, context: JobContext) -> Outcome:
    """Claims a file outside its folder."""
    return Outcome({"model.glb": context.workdir / ".." / ".." / "elsewhere.glb"})


def _wait(seconds: float, context: JobContext) -> None:
    start = time.monotonic()
    while (gone := time.monotonic() - start) < seconds:
        context.progress(gone / seconds)
        time.sleep(STEP_S)


def _seen_before(path: str) -> bool:
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return True
    return False


MODES = {f.__name__: f for f in (succeed, fail, crash, hog, grab, hang, stubborn, leave_nothing, escape)}


def _inputs(request: ToyRequest) -> list[Input]:
    wanted: list[Input] = []
    if request.image_url:
        wanted.append(RemoteFile("image_url", request.image_url, "image", ("png", "jpeg")))
    if request.parent_id:
        wanted.append(ParentTask("parent_id", request.parent_id, None, "model.glb"))
    return wanted


class ToyAnswer(BaseModel):
    id: str
    status: str


def _answer(task: TaskView, url_for: UrlFor) -> JsonObject:
    return common_answer(task) | {"text": task.request.get("text", ""), "model_urls": {file: url_for(file) for file in task.files}, **task.details}


def _product(name: str, delete: str) -> Product:
    kinds = {mode: Kind(f"{name}-{mode}", ToyRequest, 5, run, _inputs, lambda request: [("text", request.text)]) for mode, run in MODES.items()}

    def pick(body: JsonObject) -> Kind:
        mode = body.get("mode", "succeed")
        if mode not in kinds:
            raise InvalidInput("mode", "no such mode", f"Send one of {', '.join(kinds)}.", mode)
        return kinds[mode]

    return Product(name, f"/openapi/v1/{name}", tuple(kinds.values()), _answer, ToyAnswer, delete, pick, {"mode": "succeed", "text": "hello"})  # type: ignore[arg-type]


TOYS = _product("toys", "remove")
CASTS = _product("casts", "cancel")
PRODUCTS = (TOYS, CASTS)
