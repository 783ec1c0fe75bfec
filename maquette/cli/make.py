"""`maquette generate`, `maquette lamp`, `maquette figure`: words and photos to models, here and now, without a server."""

from __future__ import annotations

from pathlib import Path

import typer

from maquette.cli.keys import Json
from maquette.cli.output import progress_bar, save_to, show_files
from maquette.products.base import JsonObject

Out = typer.Option(Path("out"), "-o", "--out", help="Folder for the files.")


def register(app: typer.Typer) -> None:
    app.command("generate")(generate)
    app.command("lamp")(lamp)
    app.command("figure")(figure)


def generate(
    prompt: str = typer.Argument(metavar="PROMPT", help="What the model is, in English or Chinese."),
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
    show_files(save_to(result, out), result.report, as_json)


def lamp(
    text_or_image: str = typer.Argument(metavar="TEXT_OR_IMAGE", help="What the lamp shows, or the path of a photo."),
    out: Path = Out,
    subject: str = typer.Option("character", "--subject", help="What a photo shows: character or landscape."),
    diameter: float = typer.Option(80.0, "--diameter", help="Largest extent in mm, 50 to 400."),
    thickness: float = typer.Option(1.5, "--thickness", help="Wall in mm, up to 10."),
    cut: float = typer.Option(35.0, "--cut", help="How much is cut off flat, 1 to 100."),
    light: str = typer.Option("bambu_mh001_60mm", "--light", help="The light it seats, or none."),
    as_zip: bool = typer.Option(False, "--zip", help="Also one archive of all files with result.json."),
    as_json: bool = Json,
) -> None:
    """Make a lampshade from words or a photo."""
    from maquette.library import lamp as run

    with progress_bar(text_or_image, quiet=as_json) as on_progress:
        result = run(
            text_or_image,
            image_subject=subject,
            output="zip" if as_zip else "stl",
            on_progress=on_progress,
            diameter_mm=diameter,
            thickness_mm=thickness,
            cut_amount_percent=cut,
            light_source_preset=light,
            include_result_json=as_zip,
        )
    show_files(save_to(result, out), result.report, as_json, _of_lamp(result.report))


def _of_lamp(report: JsonObject) -> JsonObject:
    """What a maker asks of a lamp before printing it."""
    made = report["report"]
    metrics, resolved = made["metrics"], made["options_resolved"]
    return {
        "size_mm": " x ".join(f"{length:.1f}" for length in metrics["bbox_mm"]),
        "seat": resolved["fixture_mode"],
        "opening_mm": metrics["opening"]["inscribed_d"],
        "mass_g_pla": metrics["mass_g_pla"],
        "print_minutes": metrics["prints"]["lamp"]["minutes"]["standard"],
        "warnings": made["warnings"],
    }


def figure(image: Path = typer.Argument(metavar="IMAGE", help="A photo: jpg, png or webp."), out: Path = Out, as_json: bool = Json) -> None:
    """Make a chibi collectible from a photo."""
    from maquette.library import figure as run

    with progress_bar(image.name, quiet=as_json) as on_progress:
        result = run(image, on_progress=on_progress)
    show_files(save_to(result, out), result.report, as_json)
