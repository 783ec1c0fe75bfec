"""What commands print: progress on standard error, results on standard output, as text or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from maquette.errors import InvalidInput
from maquette.products.base import JsonObject
from maquette.products.local import Result

errors = Console(stderr=True, highlight=False)
OnProgress = Callable[[float, str], None]


@contextmanager
def progress_bar(title: str, quiet: bool) -> Iterator[OnProgress]:
    """A bar on standard error while the block runs, if a person looks on. quiet: for --json, where nothing but JSON may appear."""
    if quiet or not errors.is_terminal:
        yield lambda fraction, label: None
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TimeElapsedColumn(),
        TextColumn("{task.fields[label]}"),
    )
    with Progress(*columns, console=errors, transient=True) as progress:
        task = progress.add_task(title, total=1.0, label="")
        yield lambda fraction, label: progress.update(task, completed=fraction, label=label)


def show_files(paths: list[Path], report: JsonObject, as_json: bool, said: JsonObject | None = None) -> None:
    """The files a command wrote and what it has to say about them. said: what a person is told of a report that is long."""
    if as_json:
        print_json({"files": [str(path) for path in paths], "report": report})
        return
    for path in paths:
        print(f"{path}  {_size(path.stat().st_size)}")
    told = report if said is None else said
    for name, value in told.items():
        if isinstance(value, str | int | float) and not isinstance(value, bool) and value != "":
            print(f"{name}: {value}")
    for warning in told.get("warnings", []):
        text = warning.get("message", warning) if isinstance(warning, dict) else warning
        errors.print(f"warning: {text}", markup=False, soft_wrap=True)
    for note in told.get("notes", []):
        errors.print(f"note: {note}", markup=False, soft_wrap=True)


def save_to(result: Result, folder: Path) -> list[Path]:
    """Write all files of a result into a folder. Raises InvalidInput if that is not possible."""
    try:
        return result.save(folder)
    except OSError as error:
        raise InvalidInput("--out", f"can't be written to: {error.strerror}", "Choose another folder.", str(folder)) from error


def print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def print_table(rows: list[JsonObject], columns: tuple[str, ...]) -> None:
    """Rows as aligned text; prints nothing but the header when there are none."""
    table = [[str(row.get(column, "")) for column in columns] for row in rows]
    widths = [max(len(column), *(len(line[k]) for line in table)) if table else len(column) for k, column in enumerate(columns)]
    for line in [list(columns), *table]:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def fail(message: str, code: int) -> NoReturn:
    """Say what is wrong on standard error and leave; as JSON when the command was asked for JSON."""
    if "--json" in sys.argv:
        print(json.dumps({"error": message}, ensure_ascii=False))
    else:
        errors.print(f"maquette: {message}", markup=False, soft_wrap=True)
    sys.exit(code)


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.1f} kB"
