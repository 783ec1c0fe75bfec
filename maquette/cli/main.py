"""`maquette …`: one command group a file, and the one place where errors become exit codes.

Exit codes: 0 done, 2 bad usage or input, 1 anything else that failed.
"""

from __future__ import annotations

import sys

import typer

from maquette import __version__
from maquette.cli import doctor, keys, make, model, serve, tasks, warm
from maquette.cli.output import fail
from maquette.cli.spelling import as_typed
from maquette.errors import InvalidInput, MaquetteError

app = typer.Typer(
    name="maquette", no_args_is_help=True, add_completion=False, help="Words and photos to 3D models you can print.", rich_markup_mode=None
)
for group in (make, model, serve, tasks, doctor, warm):
    group.register(app)
app.add_typer(keys.app, name="keys")


@app.callback(invoke_without_command=True)
def root(version: bool = typer.Option(False, "--version", help="Print the version and exit.")) -> None:
    if version:
        print(f"maquette {__version__}")
        raise typer.Exit


def run() -> None:
    """The console script."""
    try:
        app()
    except InvalidInput as error:
        fail(as_typed(error).message, code=2)
    except MaquetteError as error:
        fail(error.message, code=1)
    except KeyboardInterrupt:
        fail("Interrupted.", code=1)
    except BrokenPipeError:
        sys.exit(1)
    except PermissionError as error:
        fail(f"{error.filename}: {error.strerror}. Choose another folder, or change its permissions.", code=1)
