"""`maquette serve` and `maquette worker`: the processes of the server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from maquette.cli.warm import Warming
from maquette.errors import InvalidInput
from maquette.products.base import QUEUES

if TYPE_CHECKING:
    from maquette.settings import Settings


def register(app: typer.Typer) -> None:
    app.command("serve")(serve)
    app.command("worker")(worker)


def serve(
    host: str = typer.Option("", "--host", help="Address to listen on [MAQUETTE_HOST, 127.0.0.1]."),
    port: int = typer.Option(0, "--port", min=0, max=65535, help="Port to listen on [MAQUETTE_PORT, 8000]."),
    data_dir: Path = typer.Option(None, "--data-dir", help="Folder of database, files and keys [MAQUETTE_DATA_DIR, ./data]."),
    no_auth: bool = typer.Option(False, "--no-auth", help="Ask for no keys: for a laptop."),
    no_worker: bool = typer.Option(False, "--no-worker", help="Serve the API only; workers run elsewhere (`maquette worker`)."),
) -> None:
    """Run the server: API and worker in one process tree."""
    from maquette.api.serve import serve as run

    changes: dict[str, Any] = {}
    if host:
        changes["host"] = host
    if port:
        changes["port"] = port
    if data_dir:
        changes["data_dir"] = data_dir
    if no_auth:
        changes["auth"] = False
    settings = settings_with(**changes)
    with _warming(settings, worker=not no_worker):
        run(settings, worker=not no_worker)


def worker(queues: str = typer.Option("cpu", "--queues", help="Comma-separated queues to work on: cpu, gpu.")) -> None:
    """Run a worker alone, beside other workers on the same database."""
    from maquette.settings import load
    from maquette.tasks.worker import run

    chosen = tuple(name.strip() for name in queues.split(",") if name.strip())
    unknown = [name for name in chosen if name not in QUEUES]
    if unknown or not chosen:
        raise InvalidInput("--queues", "is not a list of queues", "Use cpu, gpu or cpu,gpu.", queues)
    settings = load()
    with _warming(settings):
        run(settings, chosen)


@contextmanager
def _warming(settings: Settings, worker: bool = True) -> Iterator[None]:
    """Compile behind the server's back while it runs: whoever works needs it."""
    warming = Warming(settings)
    if worker and warming.start():
        print("Compiling for the first time, in the background: a model asked for now takes a minute or two, later ones seconds.", flush=True)
    try:
        yield
    finally:
        warming.stop()


def settings_with(**changes: Any) -> Settings:
    """The environment's settings with what the command line says instead."""
    from maquette.settings import load

    return load().model_copy(update=changes)
