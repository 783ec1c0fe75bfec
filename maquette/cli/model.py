"""Commands that take a model file: painting it for several filaments."""

from __future__ import annotations

from pathlib import Path

import typer

from maquette.cli.keys import Json
from maquette.cli.output import progress_bar, show_files
from maquette.errors import InvalidInput
from maquette.products.local import Result


def register(app: typer.Typer) -> None:
    app.command("multicolor")(multicolor)


def multicolor(
    source: Path = typer.Argument(metavar="IN", help="A .glb or .fbx with colours."),
    target: Path = typer.Argument(metavar="OUT.3mf", help="The painted 3MF to write."),
    colors: int = typer.Option(4, "--colors", help="Filaments at most, 1 to 16."),
    depth: int = typer.Option(4, "--depth", help="How finely faces are cut where colours meet, 3 to 6."),
    filament: list[str] = typer.Option([], "--filament", help="A colour you own, #RRGGBB; repeat it. The best of them are used."),
    brand: str = typer.Option("", "--brand", help="Lay the file out for the slicer of this brand (bambu, prusa, …)."),
    as_json: bool = Json,
) -> None:
    """Paint a textured model for a printer with several filaments."""
    from maquette.library import multicolor as run

    options = {"filaments": filament} if filament else {}
    with progress_bar(source.name, quiet=as_json) as on_progress:
        result = run(source, colors, depth, on_progress=on_progress, **options, **({"printer_brand": brand} if brand else {}))
    show_files([write_to(result, "model.3mf", target)], result.report, as_json)


def write_to(result: Result, name: str, target: Path) -> Path:
    """Write one file of a result where the user asked for it. Raises InvalidInput if that is not possible."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(result.files[name])
    except OSError as error:
        raise InvalidInput("OUT", f"can't be written: {error.strerror}", "Choose another path.", str(target)) from error
    return target
