"""Lamps by the dozen: are they printable, hollow, open, even, of the right size, and quick?

    python bench/lamp.py --meshes cow.obj     40 prompts and some real meshes, each at the defaults and with five sets of options
    python bench/lamp.py --prompts 8 --sets 2 --sheets out/lamps
    python bench/lamp.py --slice              also asks PrusaSlicer
    python bench/lamp.py --part 2/5           the second fifth of the lamps from words, of every prompt some

Every line is one lamp; the last lines count which checks failed. Takes about 15 minutes on two idle cores as it stands; `--minutes` ends it earlier.
"""

from __future__ import annotations

import argparse
import re
import resource
import shutil
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from maquette.engines.base import ShapeRequest
from maquette.engines.embedded import mesher
from maquette.engines.embedded.engine import recipe_of
from maquette.engines.embedded.shade import shade_of, sturdy
from maquette.errors import Unprintable
from maquette.formats import read_any, stl
from maquette.formats.image import encode_png
from maquette.mesh.model import Mesh, single
from maquette.mesh.repair import repair_model
from maquette.mesh.topology import concatenate
from maquette.printing.lamp.checks import defects
from maquette.printing.lamp.fixture import fixture
from maquette.printing.lamp.metrics import measure
from maquette.printing.lamp.options import LampOptions
from maquette.printing.lamp.processor import Lamp, make_lamp
from maquette.printing.lamp.report import report_image
from maquette.printing.print_estimate import LAYER_MM, estimate
from maquette.products.lamp_pipeline import RESOLUTION
from maquette.products.text_to_3d import seed_of

PROMPTS = (
    "a stylized owl perched on a tree branch under moonlight", "a sleeping cat", "a cute dragon", "a mushroom house", "a lighthouse on a rock",
    "a robot", "an astronaut", "a penguin wearing a scarf", "a cactus in a pot", "a hot air balloon", "a castle", "a turtle", "a whale",
    "a snowman", "a jellyfish", "a bonsai tree", "a rocket", "a teddy bear", "a wizard", "a pumpkin with a face", "a pineapple", "a fox sitting",
    "a rabbit with big ears", "an elephant", "a crown", "a skull", "a rose", "a guitar", "a sailing ship", "a crescent moon with stars",
    "一只可爱的熊猫", "一条金鱼", "a heart", "a dinosaur", "a cup of coffee", "a butterfly", "a volcano", "a Christmas tree", "a buddha",
    "a steam train",
)  # fmt: skip

OPTION_SETS: tuple[dict[str, Any], ...] = (
    {},
    {"diameter_mm": 120.0, "thickness_mm": 2.0, "cut_amount_percent": 30.0},
    {"diameter_mm": 50.0, "thickness_mm": 0.8},
    {"diameter_mm": 180.0, "fixture_offset_x_mm": 15.0, "fixture_offset_z_mm": 10.0, "rotate_z_deg": 30.0},
    {"light_source_preset": "none", "cut_amount_percent": 60.0},
    {"diameter_mm": 100.0, "cut_side": "top", "thickness_mm": 1.2},
)

COLUMNS = (("what", -44), ("options", -34), ("mode", -9), ("size", 7), ("p5", 7), ("p50", 6), ("even", 6), ("solid", 6), ("open", 6), ("light", 6))
MORE_COLUMNS = (("cm³", 7), ("s", 6), ("cpu", 6), ("  problems", -10))


def shade(prompt: str) -> Mesh:
    recipe = recipe_of(ShapeRequest(prompt=prompt, seed=seed_of(prompt)))
    surface = mesher.surface_of(sturdy(recipe), RESOLUTION)
    return shade_of(Mesh(surface.vertices, surface.faces)).mesh


def real_mesh(path: Path) -> Mesh:
    """A mesh from a file, repaired where it needs it."""
    repaired, _ = repair_model(read_any(path.read_bytes()))
    return concatenate([Mesh(part.mesh.vertices, part.mesh.faces) for part in repaired.parts])


def problems(lamp: Lamp, metrics: dict[str, Any], from_text: bool) -> list[str]:
    """Which of the acceptance checks a lamp fails."""
    wall, opening = metrics["wall"], metrics["opening"]
    wanted = min(12.0, 0.15 * lamp.options.diameter_mm)
    found = {
        "p5": wall["p5"] < 0.95 * lamp.plan.wall_mm,
        "p50": abs(wall["p50"] / lamp.plan.wall_mm - 1) > 0.02,
        "uneven": wall["within_10pct"] < 0.9,
        "opening": opening["roof_inscribed_d"] < wanted - 0.5 and opening["inscribed_d"] < wanted,
        "rim": opening["rim_area"] < 0.3 * opening["rim_perimeter"] * lamp.plan.wall_mm,
        "dark": metrics["light_visible_share"] < 0.4,
        "no recess": from_text and lamp.options == LampOptions() and lamp.plan.mode != "recess",
    }
    return [*defects(lamp, metrics), *(name for name, failed in found.items() if failed)]


def sliced(lamp: Lamp) -> list[str]:
    """What PrusaSlicer says against it."""
    with tempfile.TemporaryDirectory() as folder:
        path, gcode = Path(folder) / "lamp.stl", Path(folder) / "lamp.gcode"
        path.write_bytes(stl.write(replace(single(lamp.lamp), unit_m=1e-3)))
        info = subprocess.run(["prusa-slicer", "--info", str(path)], capture_output=True, text=True, timeout=120).stdout
        flags = "--layer-height 0.2 --first-layer-height 0.2 --perimeters 4 --fill-density 100% --fill-pattern rectilinear --max-print-height 450"
        bed = ["--bed-shape", "0x0,450x0,450x450,0x450"]
        run = subprocess.run(["prusa-slicer", "-g", *flags.split(), *bed, "-o", str(gcode), str(path)], capture_output=True, text=True, timeout=300)
        text = gcode.read_text() if gcode.exists() else ""
    made = estimate(lamp.lamp)
    layers, used = text.count(";LAYER_CHANGE"), re.search(r"filament used \[cm3\] = ([\d.]+)", text)
    found = {
        "not manifold": "manifold = yes" not in info,
        "parts": not re.search(r"number_of_parts\s*=\s*1\b", info),
        "slicer failed": run.returncode != 0,
        "repaired": "epair" in run.stdout,
        "layers": abs(layers - float(lamp.lamp.size[2]) / LAYER_MM) > 1.5,
        "filament": used is None or abs(float(used.group(1)) / made.volume_cm3 - 1) > 0.05,
    }
    return [f"slicer: {name}" for name, failed in found.items() if failed]


def row(values: Iterable[object]) -> str:
    """Values under their columns: text to the left, numbers to the right."""
    widths = [width for _, width in (*COLUMNS, *MORE_COLUMNS)]
    return "".join(f"{value!s:<{-width}}"[:-width] if width < 0 else f"{value!s:>{width}}" for value, width in zip(values, widths, strict=False))


def shown(options: dict[str, Any]) -> str:
    return ", ".join(f"{name.split('_')[0]} {value}" for name, value in options.items())


def line(what: str, options: dict[str, Any], lamp: Lamp, metrics: dict[str, Any], wall_s: float, cpu_s: float, failed: list[str]) -> str:
    wall = metrics["wall"]
    numbers = (max(metrics["bbox_mm"]), wall["p5"], wall["p50"], wall["within_10pct"], wall["solid_share"])
    light = (metrics["opening"]["roof_inscribed_d"], metrics["light_visible_share"], metrics["volume_cm3"], wall_s, cpu_s)
    values = [f"{value:.2f}" for value in (*numbers, *light)]
    return row([what, shown(options), lamp.plan.mode, *values]) + f"  {'; '.join(failed)}"


class Tally:
    def __init__(self) -> None:
        self.count = 0
        self.failed: Counter[str] = Counter()
        self.modes: Counter[str] = Counter()
        self.seconds: list[float] = []

    def refused(self, problem: Unprintable) -> None:
        self.count += 1
        self.failed.update([f"refused: {problem}"])

    def add(self, lamp: Lamp, failed: list[str], seconds: float) -> None:
        self.count += 1
        self.failed.update(failed)
        self.modes[lamp.plan.mode] += lamp.options == LampOptions()
        self.seconds.append(seconds)


def one(what: str, mesh: Mesh, options: dict[str, Any], from_text: bool, arguments: argparse.Namespace, tally: Tally) -> None:
    wall, cpu = time.perf_counter(), time.process_time()
    wanted = LampOptions(**options)
    try:
        lamp = make_lamp(mesh, wanted, fixture(wanted.light_source_preset))
        metrics = measure(lamp)
    except Unprintable as problem:
        tally.refused(problem)
        print(row([what, shown(options)]) + f"  refused: {problem}", flush=True)
        return
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    failed = problems(lamp, metrics, from_text) + (sliced(lamp) if arguments.slice and not options else [])
    tally.add(lamp, failed, cpu)
    print(line(what, options, lamp, metrics, wall, cpu, failed), flush=True)
    if arguments.sheets and not options:
        arguments.sheets.mkdir(parents=True, exist_ok=True)
        name = re.sub(r"\W+", "_", what)[:40]
        picture = report_image(lamp, metrics, what, [notice.message() for notice in lamp.notices])
        (arguments.sheets / f"{name}.png").write_bytes(encode_png(picture))


def part(text: str) -> tuple[int, int]:
    number, of = (int(value) for value in text.split("/"))
    if not 1 <= number <= of:
        raise argparse.ArgumentTypeError("is K/N with K from 1 to N")
    return number, of


def chosen(number: int, sets: int, only: tuple[int, int]) -> list[dict[str, Any]]:
    """The option sets that a prompt is tried with in this part; the parts of all prompts are of about the same size."""
    first, step = only
    return [options for k, options in enumerate(OPTION_SETS[:sets]) if (number + k) % step == first - 1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--prompts", type=int, default=len(PROMPTS))
    parser.add_argument("--skip", type=int, default=0, help="leave out the first prompts")
    parser.add_argument("--part", type=part, default=(1, 1), help="K/N: only every Nth lamp from words, beginning with the Kth")
    parser.add_argument("--sets", type=int, default=len(OPTION_SETS))
    parser.add_argument("--meshes", type=Path, nargs="*", default=[], help="files of real meshes: .obj, .stl, .glb")
    parser.add_argument("--sheets", type=Path, help="write the report of every default lamp here")
    parser.add_argument("--slice", action="store_true")
    parser.add_argument("--minutes", type=float, default=40.0)
    arguments = parser.parse_args()
    arguments.slice = arguments.slice and shutil.which("prusa-slicer") is not None
    ends, tally, shade_s = time.monotonic() + 60 * arguments.minutes, Tally(), []
    print(row(name for name, _ in (*COLUMNS, *MORE_COLUMNS)))
    for number, prompt in enumerate(PROMPTS[arguments.skip : arguments.skip + arguments.prompts]):
        todo = chosen(number, arguments.sets, arguments.part)
        if not todo or time.monotonic() > ends:
            continue
        cpu = time.process_time()
        mesh = shade(prompt)
        shade_s.append(time.process_time() - cpu)
        for options in todo:
            if time.monotonic() < ends:
                one(prompt, mesh, options, True, arguments, tally)
    for path in arguments.meshes:
        mesh = real_mesh(path)
        for options in OPTION_SETS[: arguments.sets]:
            if time.monotonic() < ends:
                one(path.stem, mesh, options, False, arguments, tally)
    print(f"\n{tally.count} lamps; at the defaults: {dict(tally.modes)}; failed checks: {dict(tally.failed) or 'none'}")
    for name, seconds in (("shade", shade_s), ("lamp", tally.seconds)):
        if seconds:
            print(f"CPU seconds of a {name}: median {np.median(seconds):.1f}, most {max(seconds):.1f}")
    print(f"largest resident memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
