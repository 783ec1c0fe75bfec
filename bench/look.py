"""A contact sheet of nouns × views × seeds, to look at while modelling.

.venv/bin/python bench/look.py out/sheet.png owl cat "monster mask"            one view each
.venv/bin/python bench/look.py out/sheet.png --views 3 --seeds 2 dragon         front, side, three-quarter; two individuals
.venv/bin/python bench/look.py out/sheet.png --family birds                     every preset of a family
.venv/bin/python bench/look.py out/sheet.png owl --set girth=1.4 --set mood=angry
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from maquette.engines.base import Shape
from maquette.engines.embedded import mesher
from maquette.engines.embedded.archetypes import registry
from maquette.engines.embedded.compose import individual
from maquette.engines.embedded.engine import shape_of
from maquette.render.camera import orbit
from maquette.render.renderer import render

VIEWS = {1: [(30, 14)], 2: [(25, 12), (155, 12)], 3: [(0, 8), (90, 8), (30, 16)], 4: [(0, 6), (35, 16), (90, 6), (200, 18)]}


def made(noun: str, seed: int, changes: dict[str, registry.Value], resolution: int) -> Shape:
    """One individual, meshed; says how long it took and what is odd about it."""
    start = time.process_time()
    surface = mesher.surface_of(individual(noun, seed, changes), resolution)
    low, high = surface.vertices.min(axis=0), surface.vertices.max(axis=0)
    seconds = time.process_time() - start
    size = " × ".join(f"{side:.2f}" for side in high - low)
    parts, notes = len(surface.table.parts), " ".join(surface.recipe.notes)
    print(f"{noun:20} seed {seed}  {seconds:5.2f} s  {parts:3} parts  {len(surface.faces):7} faces  {size}  {notes}")
    return shape_of(surface)


def pictures(shape: Shape, views: list[tuple[int, int]], size: int) -> list[Image.Image]:
    """One picture for every (yaw, pitch) in degrees."""
    model = shape.model()
    shown = [render(model, orbit(shape.mesh.vertices, yaw, pitch), size, size) for yaw, pitch in views]
    return [Image.fromarray(pixels).convert("RGB") for pixels in shown]


def sheet(rows: list[tuple[str, list[Image.Image]]], width: int) -> Image.Image:
    """Labelled rows of pictures, several to a line when they are short."""
    side, count = rows[0][1][0].width, len(rows[0][1])
    columns = max(1, width // (side * count))
    canvas = Image.new("RGB", (columns * side * count, -(-len(rows) // columns) * side), "white")
    draw = ImageDraw.Draw(canvas)
    for index, (label, shown) in enumerate(rows):
        x, y = index % columns * side * count, index // columns * side
        for k, picture in enumerate(shown):
            canvas.paste(picture, (x + k * side, y))
        draw.text((x + 8, y + 6), label, fill=(60, 60, 60))
    return canvas


def value_of(noun: str, text: str) -> tuple[str, registry.Value]:
    """`girth=1.4` in the type the parameter has."""
    name, _, value = text.partition("=")
    default = registry.preset_of(noun).archetype.params[name].default
    if isinstance(default, bool):
        return name, value.lower() in ("1", "true", "yes")
    return name, float(value) if isinstance(default, float) else value


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("nouns", nargs="*")
    parser.add_argument("--family", action="append", default=[])
    parser.add_argument("--views", type=int, choices=sorted(VIEWS), default=1)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--size", type=int, default=330)
    parser.add_argument("--width", type=int, default=1320)
    parser.add_argument("--resolution", type=int, default=mesher.PREVIEW)
    parser.add_argument("--set", action="append", default=[], metavar="PARAM=VALUE")
    chosen = parser.parse_intermixed_args()
    nouns = [*chosen.nouns, *(noun for noun in registry.preset_nouns() if registry.preset_of(noun).archetype.family in chosen.family)]
    rows = []
    for noun in nouns:
        for seed in range(chosen.seeds):
            changes = dict(value_of(noun, text) for text in chosen.set)
            rows.append(
                (
                    f"{noun} {seed}" if chosen.seeds > 1 else noun,
                    pictures(made(noun, seed, changes, chosen.resolution), VIEWS[chosen.views], chosen.size),
                )
            )
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    sheet(rows, chosen.width).save(chosen.out)
    print(chosen.out)


if __name__ == "__main__":
    np.seterr(all="ignore")
    main()
