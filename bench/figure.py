"""Photos to figures: how long each stage takes, how much memory, and what was recognised. Writes photo and figure side by side.

.venv/bin/python bench/figure.py                              photos that ship with scikit-image
.venv/bin/python bench/figure.py --out out/figures me.jpg dog.png
.venv/bin/python bench/figure.py --rows [NAME ...]            what figures must reach, measured: `bench/figure_rows.py`
"""

from __future__ import annotations

import argparse
import io
import resource
import sys
import time
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps
from skimage import data

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from maquette.products import local
from maquette.products.figure import BUILD, PROTOTYPE, BuildRequest, PrototypeRequest
from maquette.products.validation import parse

NO_TASK = "00000000-0000-7000-8000-000000000000"
SIDE = 512


def shipped() -> dict[str, bytes]:
    """Photos everyone has."""
    pictures = {"astronaut": data.astronaut(), "camera": data.camera(), "coffee": data.coffee(), "chelsea": data.chelsea()}
    return {name: png(pixels) for name, pixels in pictures.items()}


def png(pixels: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()


def both_stages(photo: bytes) -> tuple[local.Result, local.Result, tuple[float, float, float, float]]:
    """Prototype, build, and the wall and CPU seconds of each."""
    request = parse(PrototypeRequest, {"image_url": "photo"})
    wall, cpu = time.perf_counter(), time.process_time()
    prototype = local.run(PROTOTYPE, request, files={"image_url": photo})
    wall_middle, cpu_middle = time.perf_counter(), time.process_time()
    parents = {"input_task_id": (prototype, request.model_dump(mode="json"))}
    build = local.run(BUILD, parse(BuildRequest, {"input_task_id": NO_TASK}), parents=parents)
    laps = (wall_middle - wall, cpu_middle - cpu, time.perf_counter() - wall_middle, time.process_time() - cpu_middle)
    return prototype, build, laps


def side_by_side(photo: bytes, concept: bytes) -> Image.Image:
    canvas = Image.new("RGB", (2 * SIDE, SIDE), "white")
    for k, picture in enumerate((photo, concept)):
        shown = ImageOps.contain(ImageOps.exif_transpose(Image.open(io.BytesIO(picture))).convert("RGB"), (SIDE, SIDE))
        canvas.paste(shown, (k * SIDE + (SIDE - shown.width) // 2, (SIDE - shown.height) // 2))
    return canvas


def summary(attributes: dict) -> str:
    if attributes["subject"] != "person":
        return attributes["subject"]
    clothes = attributes["clothes"]
    glasses = "glasses" if attributes["glasses"] else ""
    return f"{attributes['hair']} {attributes['hair_color']} {attributes['beard']} {glasses} {clothes['outfit']} {clothes['main']}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("photos", nargs="*", type=Path)
    parser.add_argument("--out", type=Path, default=Path("out/figures"))
    parser.add_argument("--rows", nargs="*", metavar="NAME")
    arguments = parser.parse_args()
    if arguments.rows is not None:
        from bench.figure_rows import main as measure

        measure(arguments.rows)
        return
    arguments.out.mkdir(parents=True, exist_ok=True)
    photos = {path.stem: path.read_bytes() for path in arguments.photos} or shipped()
    both_stages(next(iter(photos.values())))
    print("photo                 prototype s (CPU)   build s (CPU)   peak MB    faces  recognised")
    for name, photo in photos.items():
        prototype, build, laps = both_stages(photo)
        side_by_side(photo, prototype.files["concept.png"]).save(arguments.out / f"{name}.png")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        times = f"{laps[0]:9.2f} ({laps[1]:5.2f}) {laps[2]:9.2f} ({laps[3]:5.2f})"
        print(f"{name:20} {times} {peak:9} {build.report['face_count']:8}  {summary(prototype.report['attributes'])}")


if __name__ == "__main__":
    main()
