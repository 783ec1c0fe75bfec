"""Our repair next to its peers on the same models: who makes a solid of them, and in how many CPU seconds, the start of the process included.

    python bench/repair_peers.py CORPUS [--python PYTHON] [--most TRIANGLES] [--peers trimesh,manifold3d,pymeshfix,pymeshlab,meshlib]

CORPUS: a folder with manifest.json. PYTHON: an interpreter that has trimesh and the peers; they are no dependency of this project, and those
that it can't import are left out. Every result is judged by our own measurements, by Manifold and by how much of the input it still is.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.repair import models
from maquette.errors import MaquetteError
from maquette.formats import sniff
from maquette.formats.registry import read_any
from maquette.mesh import topology as topo
from maquette.mesh.measure import measure
from maquette.mesh.repair.attributes import origin_of
from maquette.mesh.repair.clean import weld_soup
from maquette.mesh.repair.judge import compare, sample
from tests.mesh.broken import accepted

OURS, SLOWER = "maquette", 2.0
LIMIT_S = 60
READ = "import sys, numpy as np, trimesh; m = trimesh.load(sys.argv[1], process=False, force='mesh'); m.merge_vertices()"
WRITE = "trimesh.Trimesh(np.asarray(V), np.asarray(F), process=False).export(sys.argv[2])"
REPAIRS = {
    "trimesh": """
m.update_faces(m.nondegenerate_faces() & m.unique_faces()); trimesh.repair.fill_holes(m); trimesh.repair.fix_normals(m, multibody=True)
V, F = m.vertices, m.faces""",
    "manifold3d": """
import manifold3d as m3
mesh = m3.Mesh(vert_properties=np.asarray(m.vertices, np.float32), tri_verts=np.asarray(m.faces, np.uint32)); mesh.merge()
out = m3.Manifold.batch_boolean(m3.Manifold(mesh).decompose(), m3.OpType.Add).to_mesh()
V, F = out.vert_properties[:, :3], out.tri_verts""",
    "pymeshfix": """
import pymeshfix
fix = pymeshfix.MeshFix(np.asarray(m.vertices, float), np.asarray(m.faces, np.int32)); fix.repair()
V, F = fix.points, np.asarray(fix.faces)""",
    "pymeshlab": """
import pymeshlab
s = pymeshlab.MeshSet(); s.add_mesh(pymeshlab.Mesh(np.asarray(m.vertices), np.asarray(m.faces)))
s.meshing_remove_duplicate_faces(); s.meshing_remove_null_faces(); s.meshing_repair_non_manifold_edges()
s.meshing_repair_non_manifold_vertices(); s.meshing_close_holes(maxholesize=300)
V, F = s.current_mesh().vertex_matrix(), s.current_mesh().face_matrix()""",
    "meshlib": """
import meshlib.mrmeshpy as mm, meshlib.mrmeshnumpy as mn
x = mn.meshFromFacesVerts(np.asarray(m.faces, np.int32), np.asarray(m.vertices, float))
for edge in x.topology.findHoleRepresentiveEdges():
    how = mm.FillHoleParams(); how.metric = mm.getUniversalMetric(x); mm.fillHole(x, edge, how)
x.pack(); V, F = mn.getNumpyVerts(x), mn.getNumpyFaces(x.topology)""",
}


def commands(python: str, wanted: list[str]) -> dict[str, list[str]]:
    """What to run for each tool that is there; IN and OUT are to be added."""
    there = [name for name in wanted if subprocess.run([python, "-c", f"import trimesh, {name}"], capture_output=True).returncode == 0]
    peers = {name: [python, "-c", f"{READ}{REPAIRS[name]}\n{WRITE}"] for name in there}
    return {OURS: [sys.executable, "-m", "maquette.cli", "repair"]} | peers


def timed(command: list[str], source: Path, target: Path) -> float | None:
    """CPU seconds of the whole process; None if it failed or took too long."""
    limit = resource.RLIMIT_CPU, (LIMIT_S, LIMIT_S)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [*command, str(source), str(target)],
        env=os.environ | {"OMP_NUM_THREADS": "1"},
        capture_output=True,
        preexec_fn=lambda: resource.setrlimit(*limit),
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime if done.returncode == 0 and target.exists() else None


def solid(given: bytes, made: bytes, volume: float | None) -> bool:
    """Whether the result is a printable solid and still the same object."""
    mesh = topo.concatenate([part.mesh for part in read_any(made, sniff(made) or "", "model", None).parts])
    counted = measure(mesh.vertices, mesh.faces)
    if not counted.printable or not accepted(mesh) or (volume is not None and abs(counted.volume - volume) > 0.03 * volume):
        return False
    origin = origin_of(read_any(given, sniff(given) or "", "model", None))
    return compare(sample(weld_soup(origin.vertices, origin.faces)), weld_soup(mesh.vertices, mesh.faces)).faithful


def main(corpus: Path, python: str, most: int, wanted: list[str]) -> None:
    tools = commands(python, wanted)
    solids: Counter[str] = Counter()
    shares = []
    print("| model | ours, CPU s | fastest peer that makes a solid | its CPU s | times |\n|---|---|---|---|---|")
    for name, data, volume in models(corpus, most):
        seconds: dict[str, float] = {}
        with tempfile.TemporaryDirectory() as folder:
            for tool, command in tools.items():
                target = Path(folder) / f"{tool}{Path(name).suffix}"
                spent = timed(command, corpus / name, target)
                try:
                    if spent is not None and solid(data, target.read_bytes(), volume):
                        seconds[tool] = spent
                except MaquetteError:
                    continue
        solids.update(seconds.keys())
        peers = {tool: spent for tool, spent in seconds.items() if tool != OURS}
        if peers and OURS in seconds:
            best = min(peers, key=peers.__getitem__)
            shares.append(seconds[OURS] / peers[best])
            print(f"| {name} | {seconds[OURS]:.2f} | {best} | {peers[best]:.2f} | {shares[-1]:.2f} |", flush=True)
    print("\nsolids: " + ", ".join(f"{tool} {solids[tool]}" for tool in tools))
    if shares:
        near = np.mean(np.array(shares) <= SLOWER)
        print(f"times the fastest peer: median {np.median(shares):.2f}, most {max(shares):.2f}, {near:.0%} at most {SLOWER:g}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--most", type=int, default=13_000)
    parser.add_argument("--peers", default=",".join(REPAIRS))
    given = parser.parse_args()
    main(given.corpus, given.python, given.most, given.peers.split(","))
