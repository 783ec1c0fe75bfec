"""A contact sheet of a hundred prompts, made as the server makes them.

.venv/bin/python bench/gallery.py out/gallery            all of them
.venv/bin/python bench/gallery.py out/gallery --only 12   the first dozen
.venv/bin/python bench/gallery.py out/gallery --blind     numbers instead of prompts, for eyes that have not read them
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from maquette.engines.base import ShapeRequest, Stage
from maquette.engines.embedded.engine import EmbeddedEngine
from maquette.render.thumbnail import thumbnail

PROMPTS = (
    "a monster mask",
    "an owl perched on a branch",
    "a red dragon",
    "a cat wearing a hat",
    "a knight holding a sword",
    "a wizard",
    "an astronaut",
    "a sitting dog",
    "a lion",
    "a unicorn",
    "two penguins",
    "a fox",
    "a tiger",
    "a horse",
    "a deer",
    "a bear",
    "an elephant",
    "a giraffe",
    "a pig",
    "a sheep",
    "a rabbit",
    "a squirrel",
    "a monkey",
    "a hedgehog",
    "a kangaroo",
    "a crocodile",
    "a frog",
    "a cobra",
    "a triceratops",
    "a tyrannosaurus",
    "an octopus",
    "a whale",
    "a shark",
    "a clownfish",
    "a crab",
    "a turtle",
    "a seahorse",
    "an eagle",
    "a parrot",
    "a flamingo",
    "a butterfly",
    "a bee",
    "a spider",
    "a snail",
    "a pirate",
    "a king",
    "a chef",
    "a samurai",
    "a ballerina",
    "a santa claus",
    "a mermaid",
    "a griffin",
    "a robot",
    "a ghost",
    "an alien",
    "a skull",
    "a snowman",
    "a roman bust",
    "a race car",
    "a fire truck",
    "a steam train",
    "an excavator",
    "a motorcycle",
    "a bicycle",
    "a helicopter",
    "a biplane",
    "a hot air balloon",
    "a pirate ship",
    "a submarine",
    "a rocket",
    "a castle",
    "a lighthouse",
    "a windmill",
    "a pagoda",
    "a greek temple",
    "the eiffel tower",
    "a wooden chair",
    "a sofa",
    "a grand chandelier",
    "a treasure chest",
    "a trophy",
    "a guitar",
    "a grand piano",
    "a drum kit",
    "a camera",
    "a game controller",
    "a hammer",
    "a telescope",
    "a sneaker",
    "a chess knight",
    "a birthday cake",
    "a hamburger",
    "an ice cream cone",
    "a pineapple",
    "a rose",
    "a cactus in a pot",
    "a pine tree",
    "戴着帽子的猫",
    "骑着马的骑士",
    "a voxel fox",
)


class Silent:
    """A context that reports to nobody."""

    def __init__(self, workdir: Path) -> None:
        self.workdir = workdir

    def progress(self, fraction: float, label: str = "") -> None:
        pass

    def check(self) -> None:
        pass


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("out/gallery"))
    parser.add_argument("--only", type=int, default=len(PROMPTS))
    parser.add_argument("--blind", action="store_true")
    parser.add_argument("--size", type=int, default=256)
    parser.add_argument("--columns", type=int, default=10)
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    engine, context = EmbeddedEngine(), Silent(chosen.folder)
    prompts = PROMPTS[: chosen.only]
    canvas = Image.new("RGB", (chosen.columns * chosen.size, -(-len(prompts) // chosen.columns) * chosen.size), "white")
    draw = ImageDraw.Draw(canvas)
    seconds = []
    for index, prompt in enumerate(prompts):
        start = time.process_time()
        shape = engine.run(Stage.SHAPE_TEXT, ShapeRequest(prompt, seed=1, resolution=128), context)
        seconds.append(time.process_time() - start)
        at = (index % chosen.columns * chosen.size, index // chosen.columns * chosen.size)
        canvas.paste(Image.fromarray(thumbnail(shape.model(), chosen.size)[:, :, :3]), at)
        draw.text((at[0] + 6, at[1] + 4), str(index + 1) if chosen.blind else f"{index + 1} {prompt}", fill=(70, 70, 70))
        print(f"{index + 1:3} {prompt:32} {seconds[-1]:5.2f} s CPU  {len(shape.mesh.faces):7} faces  {' '.join(shape.notes)}", flush=True)
    path = chosen.folder / ("blind.png" if chosen.blind else "gallery.png")
    canvas.save(path)
    print(f"{path}: CPU seconds p50 {np.percentile(seconds, 50):.2f}, p95 {np.percentile(seconds, 95):.2f}")


if __name__ == "__main__":
    main()
