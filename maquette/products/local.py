"""Running a product here and now: the same steps as on the server, without tasks, accounts or storage.

This is what `maquette.generate(...)` and `maquette generate` are made of.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from maquette.errors import InvalidInput, UnreadableFile
from maquette.formats import sniff
from maquette.products.base import JsonObject, Kind, Outcome, Request

if TYPE_CHECKING:
    # Reading it takes as long as a small repair, which needs none.
    from maquette.settings import ProductSettings

Progress = Callable[[float, str], None]
"""Called with a fraction in 0..1 that never falls, and what is being done."""

FileInput = str | Path | bytes


@dataclass(frozen=True)
class Result:
    """What a local run made.

    files: contents by contract name ("model.glb", "preview.png"). report: what the task object would say beyond URLs.
    private: artifacts that later stages read ("recipe.json").
    """

    files: Mapping[str, bytes]
    report: JsonObject = field(default_factory=dict)
    private: Mapping[str, bytes] = field(default_factory=dict)

    def save(self, folder: str | Path) -> list[Path]:
        """Write the public files into `folder` (made if needed) under the contract's names. Returns their paths."""
        target = Path(folder)
        target.mkdir(parents=True, exist_ok=True)
        paths = []
        for name, data in self.files.items():
            path = target / name
            path.write_bytes(data)
            paths.append(path)
        return paths


def _default_settings() -> ProductSettings:
    from maquette.settings import ProductSettings

    return ProductSettings()


@dataclass
class LocalJob:
    """`JobContext` for a run in this process."""

    workdir: Path
    inputs: Mapping[str, Path] = field(default_factory=dict)
    parents: Mapping[str, JsonObject] = field(default_factory=dict)
    on_progress: Progress | None = None
    settings: ProductSettings = field(default_factory=_default_settings)
    _done: float = 0.0

    def progress(self, fraction: float, label: str = "") -> None:
        self._done = max(self._done, min(1.0, fraction))
        if self.on_progress is not None:
            self.on_progress(self._done, label)

    def check(self) -> None:
        """Nothing to ask: whoever runs us here interrupts the process."""


def run(
    kind: Kind,
    request: Request,
    files: Mapping[str, FileInput] | None = None,
    parents: Mapping[str, tuple[Result, JsonObject]] | None = None,
    on_progress: Progress | None = None,
) -> Result:
    """Run one kind of task and return what it made.

    files: request field → path or bytes of an input. parents: request field → an earlier result and its request body.
    What the operator of a server decides for all jobs is read from the same `MAQUETTE_…` variables.
    Raises what the steps raise (see maquette.errors).
    """
    from maquette.settings import load

    with tempfile.TemporaryDirectory(prefix="maquette-") as scratch:
        folder = Path(scratch)
        inputs = {name: _place(folder / "inputs", name, given) for name, given in (files or {}).items()}
        records: dict[str, JsonObject] = {}
        for name, (result, body) in (parents or {}).items():
            inputs[name] = _unpack(folder / "parents" / name, result)
            records[name] = {"request": body, "details": result.report, "type": ""}
        workdir = folder / "work"
        workdir.mkdir()
        outcome = kind.run(request, LocalJob(workdir, inputs, records, on_progress, load().for_products))
        return _collect(outcome)


def read_input(given: FileInput, field_name: str) -> bytes:
    """The bytes of a path or of bytes. Raises InvalidInput naming `field_name` if the file can't be read."""
    if isinstance(given, bytes):
        return given
    try:
        return Path(given).read_bytes()
    except OSError as error:
        raise InvalidInput(field_name, f"can't be read: {error.strerror}", "Give the path of an existing file.", str(given)) from error


def _place(folder: Path, name: str, given: FileInput) -> Path:
    """Write an input below the job's folder with the suffix of its sniffed format, as the server does."""
    data = read_input(given, name)
    kind = sniff(data)
    if kind is None:
        raise UnreadableFile(
            name, "is not a format we know", "Send a png, jpg, webp, glb, stl, obj or fbx file.", None if isinstance(given, bytes) else str(given)
        )
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.{kind}"
    path.write_bytes(data)
    return path


def _unpack(folder: Path, result: Result) -> Path:
    folder.mkdir(parents=True)
    for name, data in {**result.files, **result.private}.items():
        (folder / name).write_bytes(data)
    return folder


def _collect(outcome: Outcome) -> Result:
    return Result(
        files={name: path.read_bytes() for name, path in outcome.files.items()},
        report=dict(outcome.details),
        private={name: path.read_bytes() for name, path in outcome.private.items()},
    )
