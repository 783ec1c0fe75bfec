"""`maquette doctor`: what is here, what is missing, and how to get it."""

from __future__ import annotations

import importlib
import importlib.metadata
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import typer

from maquette.cli.keys import Json, database
from maquette.cli.output import print_json
from maquette.products.base import JsonObject


def register(app: typer.Typer) -> None:
    app.command("doctor")(doctor)


def doctor(as_json: bool = Json) -> None:
    """Check this installation. Exit code 1 if something that the server needs is broken."""
    checks = [_run(name, check, needed) for name, check, needed in CHECKS]
    if as_json:
        print_json(checks)
    else:
        for check in checks:
            print(f"{'ok  ' if check['ok'] else 'FAIL' if check['needed'] else 'none'}  {check['name']}: {check['detail']}")
    if any(check["needed"] and not check["ok"] for check in checks):
        raise typer.Exit(1)


def _run(name: str, check: Callable[[], str], needed: bool) -> JsonObject:
    try:
        return {"name": name, "ok": True, "needed": needed, "detail": check()}
    except Exception as error:  # whatever a broken installation raises is the finding
        return {"name": name, "ok": False, "needed": needed, "detail": f"{type(error).__name__}: {error}"}


def _python() -> str:
    return f"{sys.version.split()[0]} on {platform.system()} {platform.machine()}, {os.cpu_count()} cores"


def _libraries() -> str:
    for module in ("embreex.rtcore", "igl", "manifold3d", "numba", "pxr.Usd", "cv2"):
        importlib.import_module(module)
    return "geometry libraries load"


def _engine() -> str:
    from maquette.library import generate

    made = generate("a small ball", seed=1, target_polycount=500)
    return f"embedded engine made {made.report['face_count']} faces"


def _data_folder() -> str:
    from maquette.settings import load

    folder = load().data_dir
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder):
        pass
    return f"{folder.resolve()} is writable, {shutil.disk_usage(folder).free / 1e9:.0f} GB free"


def _database() -> str:
    with database() as opened:
        opened.ping()
        return opened.engine.url.render_as_string(hide_password=True)


def _slicer() -> str:
    found = shutil.which("prusa-slicer") or shutil.which("PrusaSlicer")
    if found is None:
        raise FileNotFoundError("no slicer found; only tests use one")
    return Path(found).name


CHECKS: tuple[tuple[str, Callable[[], str], bool], ...] = (
    ("Python", _python, True),
    ("libraries", _libraries, True),
    ("engine", _engine, True),
    ("data folder", _data_folder, True),
    ("database", _database, True),
    ("PrusaSlicer", _slicer, False),
)
"""Name, check, whether the server can't do without."""
