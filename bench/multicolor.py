"""How fast, how near and how printable multi-color prints are.

    python bench/multicolor.py [speed] [palette] [fidelity] [slicer] [--glb FOLDER]

Tables: time and peak memory from GLB bytes to 3MF bytes, each row in a fresh process; palettes against common quantisers;
the painted surface against choosing a filament for every texel; and, with PrusaSlicer installed, tools against paint.
--glb adds the textured models of a folder to the palette and fidelity tables.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from maquette.errors import MaquetteError
from maquette.formats import glb, read_any
from maquette.formats.threemf.layouts import write
from maquette.mesh.model import Model
from maquette.printing.color import delta_e_table, srgb_to_lab, srgb_to_oklab
from maquette.printing.painting.export import painted_mesh
from maquette.printing.painting.paint import PaintResult, paint
from maquette.printing.painting.palette import choose_palette, histogram
from maquette.printing.painting.preview import preview_png
from maquette.printing.painting.salience import salient
from maquette.printing.painting.samples import sample
from maquette.printing.painting.surface import surface_of
from tests.printing.figures import painted_figure
from tests.printing.slicing import SLICER, agreement, slice_file

SPEED_ROWS = ((10_000, 4, 4), (100_000, 4, 4), (100_000, 16, 6), (500_000, 16, 6))
TEXTURE_SIZE = 2048
REPEATS = 3
PEERS = """
Measured elsewhere, another machine: prusa_mmu_painter_py (Python; can't export) 9 800 triangles: 4 colours depth 4 9.3 s,
16 colours depth 4 28.1 s, 4 colours depth 6 37.9 s. DitherForge, clonecore and Bambu Studio's own import were only read."""
PALETTE_PEERS = {
    "Pillow median cut": Image.Quantize.MEDIANCUT,
    "Pillow max coverage": Image.Quantize.MAXCOVERAGE,
    "Pillow fast octree": Image.Quantize.FASTOCTREE,
}


# --------------------------------------------------------------------------------------------------------------- speed


def speed() -> None:
    print("| triangles | colours | depth | read s | paint s | write s | total s | CPU s | preview s | 3MF MB | peak MB | with preview |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|")
    for row in SPEED_ROWS:
        with tempfile.NamedTemporaryFile(suffix=".glb") as file:
            file.write(glb.write(painted_figure(row[0], TEXTURE_SIZE)))
            file.flush()
            subprocess.run([sys.executable, __file__, "--row", file.name, *map(str, row)], check=True)
    print(PEERS)


def speed_row(path: str, triangles: int, colors: int, depth: int) -> None:
    """Best of REPEATS after a first run that loads the compiled code."""
    data = Path(path).read_bytes()
    laps = min((_timed(data, colors, depth) for _ in range(REPEATS + 1)), key=lambda found: sum(found[:3]))
    read_s, paint_s, write_s, cpu_s, size = laps
    peak, total_s = peak_mb(), read_s + paint_s + write_s
    result = paint(read_any(data), colors, depth)
    preview_png(result)
    start = time.perf_counter()
    preview_png(result)
    columns = [f"{value:.2f}" for value in (read_s, paint_s, write_s, total_s, cpu_s, time.perf_counter() - start, size / 1e6)]
    print(f"| {triangles} | {colors} | {depth} | {' | '.join(columns)} | {peak:.0f} | {peak_mb():.0f} |", flush=True)


def _timed(data: bytes, colors: int, depth: int) -> tuple[float, float, float, float, int]:
    cpu, start = time.process_time(), time.perf_counter()
    model = read_any(data)
    read = time.perf_counter()
    result = paint(model, colors, depth)
    painted = time.perf_counter()
    threemf = write(painted_mesh(result, "universal", "bench"))
    written = time.perf_counter()
    return read - start, painted - read, written - painted, time.process_time() - cpu, len(threemf)


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


# ------------------------------------------------------------------------------------------------------------- palette


def palette(folder: Path | None) -> None:
    print("Mean / 95th percentile CIEDE2000 of points spread evenly over the surface, none of which chose the palette; milliseconds.")
    print("| model | method | K=4 | K=8 | K=16 |")
    print("|---|---|---|---|---|")
    for name, model in models(folder):
        surface = surface_of(model)
        points, judged_by = sample(surface, 40_000), sample(surface, 50_000, 500_000).colors
        chosen_by, stands_out = points.colors, salient(surface, points)
        if len(np.unique(chosen_by, axis=0)) < 64:
            continue
        for method, choose in methods(stands_out).items():
            print(f"| {name} | {method} | " + " | ".join(_error(choose, chosen_by, judged_by, count) for count in (4, 8, 16)) + " |", flush=True)


def methods(stands_out: np.ndarray) -> dict[str, Callable[[np.ndarray, int], np.ndarray]]:
    found: dict[str, Callable[[np.ndarray, int], np.ndarray]] = {
        "Maquette": lambda colors, count: choose_palette(histogram(colors, stands_out), count)
    }
    found["k-means OKLab, L×0.5"] = lambda colors, count: _k_means(colors, count, 0.5)
    found["k-means OKLab"] = lambda colors, count: _k_means(colors, count, 1.0)
    for name, method in PALETTE_PEERS.items():
        found[name] = lambda colors, count, method=method: _pillow(colors, count, method)
    return found


def _error(choose: Callable[[np.ndarray, int], np.ndarray], chosen_by: np.ndarray, judged_by: np.ndarray, count: int) -> str:
    start = time.perf_counter()
    colors = choose(chosen_by, count)
    took_ms = 1000 * (time.perf_counter() - start)
    error = delta_e_table(srgb_to_lab(judged_by), srgb_to_lab(colors)).min(axis=1)
    return f"{error.mean():.2f} / {np.percentile(error, 95):.2f} ({took_ms:.0f})"


def _k_means(colors: np.ndarray, count: int, lightness: float) -> np.ndarray:
    """The usual k-means on all samples, best of two starts."""
    from scipy.cluster.vq import kmeans2

    points = srgb_to_oklab(colors) * (lightness, 1, 1)
    best, least = colors[:1], np.inf
    for seed in range(2):
        centres, cluster = kmeans2(points, count, minit="++", seed=seed, iter=30)
        spread = ((points - centres[cluster]) ** 2).sum()
        if spread < least:
            best, least = np.stack([colors[cluster == k].mean(axis=0) for k in range(count) if (cluster == k).any()]), spread
    return best


def _pillow(colors: np.ndarray, count: int, method: Image.Quantize) -> np.ndarray:
    picture = Image.fromarray(colors[:40_000].reshape(200, 200, 3)).quantize(count, method=method)
    entries = np.array(picture.getpalette()).reshape(-1, 3)
    return entries[np.unique(np.asarray(picture))]


# ------------------------------------------------------------------------------------------------------------ fidelity


def fidelity(folder: Path | None) -> None:
    print("Mean CIEDE2000 between model and print. Ideal: the nearest of the same filaments for every point. Then what painting adds to it")
    print("at each depth, and the changes of filament at depth 4, without clean-up / with it (what is too small, and filaments of which a layer")
    print("shows little, go).")
    print("| model | faces | K | ideal | depth 3 | depth 4 | depth 6 | changes |")
    print("|---|---|---|---|---|---|---|---|")
    for name, model in models(folder):
        for colors in (4, 16):
            pairs = [(paint(model, colors, depth, nozzle_mm=0, island_mm2=0), paint(model, colors, depth)) for depth in (3, 4, 6)]
            row = " | ".join(f"+{_added(raw):.2f} / +{_added(clean):.2f}" for raw, clean in pairs)
            raw, clean = pairs[1]
            changes = f"{raw.tool_changes} / {clean.tool_changes}"
            print(f"| {name} | {model.face_count} | {colors} | {ideal_error(raw):.2f} | {row} | {changes} |", flush=True)


def _added(result: PaintResult) -> float:
    return result.delta_e.mean - ideal_error(result)


def ideal_error(result: PaintResult) -> float:
    points = sample(result.surface, 20_000, 500_000)
    return float(delta_e_table(srgb_to_lab(points.colors), srgb_to_lab(result.colors)).min(axis=1).mean())


def models(folder: Path | None) -> Iterator[tuple[str, Model]]:
    yield "figure, 2 000 faces", painted_figure(2_000, 1024)
    yield "figure, 10 000 faces", painted_figure(10_000, 2048)
    yield "figure, 100 000 faces", painted_figure(100_000, 2048, seed=2)
    yield "figure, no noise", painted_figure(10_000, 2048, seed=3, noise=0)
    for path in sorted(folder.glob("*.glb")) if folder else []:
        try:
            model = read_any(path.read_bytes())
            if any(material.base_color_texture for material in model.materials):
                yield path.stem, model
        except MaquetteError as error:
            print(f"{path.name}: {error}", file=sys.stderr)


# -------------------------------------------------------------------------------------------------------------- slicer


def slicer() -> None:
    if SLICER is None:
        print("PrusaSlicer is not installed: nothing to compare with.")
        return
    print("| figure, 50 mm | K | depth | wall points away from borders | agree % | filament changes | forecast |")
    print("|---|---|---|---|---|---|---|")
    for colors, depth in ((4, 4), (5, 4), (5, 6), (8, 5)):
        result = paint(painted_figure(5_000, 1024, height_m=0.05), colors, depth)
        threemf = write(painted_mesh(result, "universal", "bench"))
        with tempfile.TemporaryDirectory() as scratch:
            found = slice_file(threemf, colors, Path(scratch))
        agreed, of = agreement(threemf, found)
        print(f"| | {colors} | {depth} | {of} | {100 * agreed / of:.2f} | {found.tool_changes} | {result.tool_changes} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="*", default=["speed", "palette", "fidelity", "slicer"])
    parser.add_argument("--glb", type=Path, default=None)
    parser.add_argument("--row", nargs=4, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.row:
        speed_row(asked.row[0], *map(int, asked.row[1:]))
        return
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    for table in asked.tables:
        {"speed": speed, "palette": lambda: palette(asked.glb), "fidelity": lambda: fidelity(asked.glb), "slicer": slicer}[table]()
        print()


if __name__ == "__main__":
    main()
