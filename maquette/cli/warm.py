"""`maquette warm`: compile what the jobs need now, instead of in the first job of each family.

The kernels are compiled once an installation and kept on disk; `maquette serve` does this behind its first start.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from maquette.errors import MaquetteError
from maquette.kernel_cache import source_states

if TYPE_CHECKING:
    from maquette.settings import Settings

STAMP = "warm"
STOP_S = 5.0
GENTLE = 19
"""The highest niceness there is."""
TEXTURE_SIZE = "512"
"""The smallest texture compiles the same kernels as a large one."""


def register(app: typer.Typer) -> None:
    app.command("warm")(warm)


def warm(
    quiet: bool = typer.Option(False, "--quiet", help="Print nothing."),
    gently: bool = typer.Option(False, "--gently", help="Leave the processor to everybody else."),
) -> None:
    """Compile the kernels of every kind of job, so that the first jobs are as quick as the others."""
    from maquette.settings import load

    if gently and hasattr(os, "nice"):
        os.nice(GENTLE)
    os.environ.setdefault("MAQUETTE_TEXTURE_SIZE", TEXTURE_SIZE)
    for name, step in _steps():
        begun = time.perf_counter()
        with suppress(MaquetteError):  # a step that fails has compiled what it met
            step()
        if not quiet:
            print(f"{name}: {time.perf_counter() - begun:.1f} s", flush=True)
    stamp = load().data_dir / STAMP
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(fingerprint())


class Warming:
    """`maquette warm` in a process of its own beside a server. Does nothing where it was done before."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> bool:
        """Whether there was something to do."""
        stamp = self._settings.data_dir / STAMP
        if not self._settings.warm_up or (stamp.exists() and stamp.read_text() == fingerprint()):
            return False
        environment = os.environ | {"MAQUETTE_DATA_DIR": str(self._settings.data_dir)}
        command = [sys.executable, "-m", "maquette.cli", "warm", "--quiet", "--gently"]
        self._process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return True

    def stop(self) -> None:
        if self._process is None:
            return
        self._process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(STOP_S)
        self._process.kill()
        self._process.wait()


def fingerprint() -> str:
    """What compiled kernels depend on: this package's sources, the compiler and the processor."""
    import llvmlite.binding as llvm
    import numba

    sources = sorted(source_states(Path(__file__).resolve().parent.parent).items())
    said = f"{sys.version_info[:3]} {numba.__version__} {llvm.get_host_cpu_name()} {sources}"
    return hashlib.sha256(said.encode()).hexdigest()


def _steps() -> list[tuple[str, Callable[[], object]]]:
    """The smallest work that meets every kernel, by family."""
    import maquette

    made: dict[str, bytes] = {}

    def text_to_3d() -> None:
        result = maquette.generate("a small owl", seed=1, texture=True, enable_pbr=True, target_polycount=3000)
        made.update({"glb": result.files["model.glb"], "photo": result.files["preview.png"]})
        maquette.generate("a small low poly cup", seed=1, topology="quad", target_polycount=1000)

    return [
        ("text to 3D", text_to_3d),
        ("multi-color print", lambda: maquette.multicolor(made["glb"])),
        ("print analysis", lambda: maquette.analyze(made["glb"])),
        ("print repair", lambda: maquette.repair(_broken())),
        ("lamp", lambda: maquette.lamp("a small owl")),
        ("figure", lambda: maquette.figure(made["photo"])),
    ]


def _broken() -> bytes:
    """Two crossing boxes, one without its lid, as an STL."""
    import numpy as np

    from maquette.formats import write_any
    from maquette.mesh import Mesh, single

    corners = np.array([[x, y, z] for x in (0.0, 1.0) for y in (0.0, 1.0) for z in (0.0, 1.0)])
    sides = np.array(
        [[0, 1, 3], [0, 3, 2], [4, 6, 7], [4, 7, 5], [0, 4, 5], [0, 5, 1], [2, 3, 7], [2, 7, 6], [0, 2, 6], [0, 6, 4], [1, 5, 7], [1, 7, 3]]
    )
    both = Mesh(np.concatenate([corners, corners * 0.7 + 0.45]), np.concatenate([sides[:-2], sides + 8]).astype(np.int32))
    return next(iter(write_any(single(both), "stl").values()))
