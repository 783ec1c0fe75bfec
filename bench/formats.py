"""How fast files are read and written, beside trimesh on the same model in the same run.

    python bench/formats.py [--detail 6] [--rounds 3]

CPU seconds, the best of some rounds after one to warm up. A dash: the peer has no reader or writer for the format.
"""

from __future__ import annotations

import argparse
import io
import resource
import time
from collections.abc import Callable

import numpy as np
import trimesh

from maquette.formats import READABLE, WRITABLE, read_any, write_any
from maquette.mesh.model import Mesh, single

PEERS = ("glb", "stl", "obj")


def seconds(work: Callable[[], object], rounds: int) -> float:
    """Best CPU seconds, those of child processes included."""
    work()
    best = np.inf
    for _ in range(rounds):
        children, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.process_time()
        work()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, time.process_time() - start + after.ru_utime + after.ru_stime - children.ru_utime - children.ru_stime)
    return float(best)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--detail", type=int, default=6, help="20 · 4^detail triangles")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    ball = trimesh.creation.icosphere(options.detail)
    rng = np.random.default_rng(0)
    vertices = ball.vertices * (1 + 0.01 * rng.random((len(ball.vertices), 1)))
    model, peer = single(Mesh(vertices, ball.faces, normals=ball.vertices.astype(np.float32))), trimesh.Trimesh(vertices, ball.faces, process=False)
    print(f"{len(ball.faces):,} triangles\n{'format':<8}{'MB':>8}{'write s':>10}{'trimesh':>10}{'read s':>10}{'trimesh':>10}")
    for name in WRITABLE:
        data = write_any(model, name)[f"model.{name}"]
        row = [f"{name:<8}{len(data) / 1e6:>8.1f}{seconds(lambda name=name: write_any(model, name), options.rounds):>10.3f}"]
        row.append(f"{seconds(lambda name=name: peer.export(file_type=name), options.rounds):>10.3f}" if name in PEERS else f"{'-':>10}")
        row.append(f"{seconds(lambda data=data: read_any(data), options.rounds):>10.3f}" if name in READABLE else f"{'-':>10}")
        row.append(
            f"{seconds(lambda data=data, name=name: trimesh.load(io.BytesIO(data), file_type=name, process=False), options.rounds):>10.3f}"
            if name in PEERS
            else f"{'-':>10}"
        )
        print("".join(row), flush=True)


if __name__ == "__main__":
    main()
