"""`maquette generate`: words to a model, here and now, without a server."""

from __future__ import annotations

from pathlib import Path

import typer

from maquette.cli.keys import Json
from maquette.cli.output import progress_bar, show_files

Out = typer.Option(Path("out"), "-o", "--out", help="Folder for the files.")


def register(app: typer.Typer) -> None:
    app.command("generate")(generate)


def generate(
    prompt: str = typer.Argument(help="What the model is, in English or Chinese."),
    out: Path = Out,
    seed: int = typer.Option(None, "--seed", help="The same prompt and seed give the same model; derived from the prompt otherwise."),
    texture: bool = typer.Option(False, "--texture", help="Bake a texture too."),
    pbr: bool = typer.Option(False, "--pbr", help="Also bake metallic, roughness and normal maps (implies --texture)."),
    texture_prompt: str = typer.Option("", "--texture-prompt", help="Words to guide the texture (implies --texture)."),
    texture_image: Path = typer.Option(None, "--texture-image", help="A jpg or png that guides the texture (implies --texture)."),
    polycount: int = typer.Option(30_000, "--polycount", help="Number of faces, 100 to 300000."),
    topology: str = typer.Option("triangle", "--topology", help="triangle or quad."),
    art_style: str = typer.Option("realistic", "--art-style", help="realistic or sculpture."),
    symmetry: str = typer.Option("auto", "--symmetry", help="off, auto or on."),
    raw: bool = typer.Option(False, "--raw", help="The engine's own triangles, without remeshing."),
    as_json: bool = Json,
) -> None:
    """Make a 3D model from words."""
    from maquette.library import generate as run

    with progress_bar(prompt, quiet=as_json) as on_progress:
        result = run(
            prompt,
            seed=seed,
            texture=texture,
            texture_image=texture_image,
            enable_pbr=pbr,
            texture_prompt=texture_prompt,
            target_polycount=polycount,
            topology=topology,
            art_style=art_style,
            symmetry_mode=symmetry,
            should_remesh=not raw,
            on_progress=on_progress,
        )
    show_files(result.save(out), result.report, as_json)
