"""How many broken models become solids, how far they move, and how long it takes.

    python bench/repair.py [success] [speed] [--corpus FOLDER] [--most TRIANGLES]

success: every model of a corpus (a folder with manifest.json), judged by our own measurements and by Manifold, next to what peers
were measured to do on such a corpus. Without a corpus the breakages of the tests stand in. speed: repair of balls of 10 000 to
2 000 000 triangles with holes, each in a fresh process: read, repair, write, CPU seconds and peak memory.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from maquette.errors import MaquetteError
from maquette.formats import stl
from maquette.mesh import Mesh, Model, Part
from maquette.mesh import topology as topo
from maquette.mesh.measure import measure
from maquette.products.repair import Mended, mend
from tests.mesh.broken import BREAKAGES, accepted, ball

SPEED_ROWS = (10_000, 100_000, 500_000, 2_000_000)
REPEATS = 3
FINE = 1e-4
"""Mean deviation, of the diagonal, below which a repair counts as exact."""
PEERS = """
Peers on 91 such meshes, measured elsewhere by an independent checker: pass | and at most 4x the triangles | and mean error <= 1e-4 | median s
| CGAL alpha wrap (GPL) | 76 | 10 | 0 | 2.2 s |
| VTK voxel remesh | 52 | 0 | 0 | 2.4 s |
| pymeshfix (GPL) | 30 | 30 | 28 | 0.8 s |
| MeshLib (non-commercial) | 25 | 25 | 24 | 1.0 s |
| PyMeshLab, admesh (GPL) | 24 | 24 | 24 | 0.7 s |
| manifold3d alone | 21 | 21 | 16 | 0.8 s |
| nothing | 10 | 10 | 10 | |"""


# -------------------------------------------------------------------------------------------------------------- success


def models(corpus: Path | None, most: int) -> Iterator[tuple[str, bytes, float | None]]:
    """(name, file, true volume if known)."""
    if corpus is None:
        for name, made in BREAKAGES.items():
            broken = made()
            yield name, stl.write(Model((Part(finite(broken.mesh)),))), broken.volume
        return
    for row in json.loads((corpus / "manifest.json").read_text()):
        if ((row.get("measured") or {}).get("tris") or 0) <= most:
            yield row["file"], (corpus / row["file"]).read_bytes(), row.get("gt_volume")


def finite(mesh: Mesh) -> Mesh:
    """STL can't be written with what is not a number; the faces there go missing."""
    whole = np.isfinite(mesh.vertices[mesh.faces]).all(axis=(1, 2))
    vertices, faces, _ = topo.compact(mesh.vertices, mesh.faces[whole])
    return Mesh(vertices, faces)


def success(corpus: Path | None, most: int) -> None:
    solid = few = fine = count = 0
    deviations, seconds = [], []
    for name, data, volume in models(corpus, most):
        count += 1
        start = time.process_time()
        try:
            mended = mend(data)
        except MaquetteError as error:
            print(f"| {name} | {error.message}")
            continue
        seconds.append(time.process_time() - start)
        deviations.append(mended.report["mean_deviation_share"])
        problem = _problem(mended, volume)
        if problem:
            print(f"| {name} | {problem}")
            continue
        faces = mended.report["before"]["faces"]
        sparing = mended.report["after"]["faces"] <= max(5000, 4 * faces)
        solid, few, fine = solid + 1, few + sparing, fine + (sparing and deviations[-1] <= FINE)
    print("| models | solid | and at most 4x the triangles | and mean deviation <= 1e-4 | median deviation | median CPU s | all CPU s |")
    print("|---|---|---|---|---|---|---|")
    print(f"| {count} | {solid} | {few} | {fine} | {np.median(deviations):.1e} | {np.median(seconds):.2f} | {sum(seconds):.0f} |")
    print(PEERS)


def _problem(mended: Mended, volume: float | None) -> str:
    mesh = topo.concatenate([part.mesh for part in mended.model.parts])
    counted = measure(mesh.vertices, mesh.faces)
    if not counted.printable:
        return f"not a solid: {mended.report['summary']}"
    if not accepted(mesh):
        return "Manifold does not take it"
    if volume is not None and abs(counted.volume - volume) > 0.03 * volume:
        return f"volume {counted.volume:.4g} instead of {volume:.4g}"
    return ""


# --------------------------------------------------------------------------------------------------------------- speed


def speed() -> None:
    print("| triangles | file MB | wall s | CPU s | peak MB | holes filled |")
    print("|---|---|---|---|---|---|")
    for triangles in SPEED_ROWS:
        rows = [_row(triangles) for _ in range(REPEATS if triangles < 1_000_000 else 1)]
        row = sorted(rows, key=lambda each: float(each["cpu_s"]))[len(rows) // 2]
        print(f"| {row['triangles']:,} | {row['mb']:.0f} | {row['wall_s']:.2f} | {row['cpu_s']:.2f} | {row['peak_mb']:.0f} | {row['holes']} |")


def _row(triangles: int) -> dict[str, float]:
    done = subprocess.run([sys.executable, __file__, "one", "--most", str(triangles)], capture_output=True, check=True, text=True)
    row: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return row


def one(triangles: int) -> None:
    """A single timed repair, after a small one that loads what is compiled."""
    mend(stl.write(Model((Part(BREAKAGES["punched"]().mesh),))))
    data = _holed_globe(triangles)
    start, cpu = time.perf_counter(), time.process_time()
    mended = mend(data)
    wall_s, cpu_s = time.perf_counter() - start, time.process_time() - cpu
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    done = mended.report["done"]
    row = {"triangles": len(data) // 50, "mb": len(data) / 1e6, "wall_s": wall_s, "cpu_s": cpu_s, "peak_mb": peak_mb, "holes": done["holes_filled"]}
    print(json.dumps(row))


def _holed_globe(triangles: int) -> bytes:
    """Binary STL of a bumpy ball of about that many triangles without ten of them."""
    subdivisions = max(2, round(np.log(triangles / 20) / np.log(4)))
    base = ball(subdivisions)
    copies = max(1, round(triangles / len(base.faces)))
    meshes = [base.with_vertices(base.vertices + (40.0 * k, 0, 0)) for k in range(copies)]
    whole = topo.concatenate(meshes)
    gone = np.zeros(len(whole.faces), bool)
    gone[np.random.default_rng(0).choice(len(gone), 10, replace=False)] = True
    return stl.write(Model((Part(Mesh(whole.vertices, whole.faces[~gone])),)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="*", default=["success", "speed"])
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--most", type=int, default=13_000)
    given = parser.parse_args()
    if "one" in given.tables:
        one(given.most)
    if "success" in given.tables:
        success(given.corpus, given.most)
    if "speed" in given.tables:
        speed()
