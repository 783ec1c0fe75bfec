"""Commands that take a model file: painting it for several filaments, repairing it, judging it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from maquette.cli.keys import Json
from maquette.cli.output import print_json, print_table, progress_bar, show_files
from maquette.errors import InvalidInput
from maquette.products.local import Result


def register(app: typer.Typer) -> None:
    app.command("multicolor")(multicolor)
    app.command("repair")(repair)
    app.command("analyze")(analyze)


def multicolor(
    source: Path = typer.Argument(metavar="IN", help="A .glb or .fbx with colours."),
    target: Path = typer.Argument(metavar="OUT.3mf", help="The painted 3MF to write."),
    colors: int = typer.Option(4, "--colors", help="Filaments at most, 1 to 16."),
    depth: int = typer.Option(4, "--depth", help="How finely faces are cut where colours meet, 3 to 6."),
    filament: list[str] = typer.Option([], "--filament", help="A colour you own, #RRGGBB; repeat it. The best of them are used."),
    brand: str = typer.Option("", "--brand", help="Lay the file out for the slicer of this brand (bambu, prusa, …)."),
    flavor: str = typer.Option("", "--flavor", help="The layout itself: universal, bambu, prusa, or standard for strict readers of 3MF."),
    as_json: bool = Json,
) -> None:
    """Paint a textured model for a printer with several filaments."""
    from maquette.library import multicolor as run

    given = {"filaments": filament, "printer_brand": brand, "flavor": flavor}
    options = {name: value for name, value in given.items() if value}
    with progress_bar(source.name, quiet=as_json) as on_progress:
        result = run(source, colors, depth, on_progress=on_progress, **options)
    show_files([write_to(result, "model.3mf", target)], result.report, as_json)
    if not as_json:
        print_table(result.report["palette"], ("slot", "hex", "share", "name"))


def repair(
    source: Path = typer.Argument(metavar="IN", help="A .glb, .stl or .obj that does not print."),
    target: Path = typer.Argument(metavar="OUT", help="The repaired model, in the same format."),
    preview: Path = typer.Option(None, "--preview", help="Also write a picture of it, a PNG."),
    as_json: bool = Json,
) -> None:
    """Make a model printable: closed, manifold, without self-intersections. What was fine stays as it was."""
    with uncollected(), progress_bar(source.name, quiet=as_json) as on_progress:
        from maquette.library import repair as run
        from maquette.products.repair import FORMATS, PREVIEW_FILE, REPORT_FILE

        result = run(source, preview=preview is not None, on_progress=on_progress)
    main = next(name for name in result.files if name in {f"model.{format}" for format in FORMATS})
    if target.suffix.lower() != Path(main).suffix:
        raise InvalidInput("OUT", "has another format than IN", f"Give it the extension {Path(main).suffix}.", str(target))
    paths = [write_to(result, main, target)]
    paths += [write_to(result, PREVIEW_FILE, preview)] if preview is not None else []
    beside = [name for name in result.files if name not in (main, PREVIEW_FILE, REPORT_FILE)]
    paths += [write_to(result, name, target.parent / name) for name in beside if target.parent.resolve() != source.parent.resolve()]
    report = result.report["repair_report"]
    unfinished = {"warnings": ["The result is better than the input, but not a flawless solid; look at it in your slicer."]}
    show_files(paths, report | (unfinished if report["status"] == "incomplete" else {}), as_json)


def analyze(source: Path = typer.Argument(metavar="IN", help="A .glb, .stl, .obj or .fbx."), as_json: bool = Json) -> None:
    """Say whether a model can be printed as it is, and what is wrong with it."""
    from maquette.library import analyze as run

    found = run(source).report["printability"]
    if as_json:
        print_json(found)
        return
    print(f"{source.name}: {found['status']}")
    print_table(found["issues"], ("severity", "code", "count", "message"))
    for name, value in found["metrics"].items():
        print(f"{name}: {value}")


@contextmanager
def uncollected() -> Iterator[None]:
    """Without looking for cyclic garbage: repair makes hardly any, and loading what it needs makes so many objects that the search
    takes an eighth of the time of a small file."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def write_to(result: Result, name: str, target: Path) -> Path:
    """Write one file of a result where the user asked for it. Raises InvalidInput if that is not possible."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(result.files[name])
    except OSError as error:
        raise InvalidInput("OUT", f"can't be written: {error.strerror}", "Choose another path.", str(target)) from error
    return target
