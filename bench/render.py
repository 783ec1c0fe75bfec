"""How fast pictures and films are made, by size of the picture and of the model.

    python bench/render.py [--rounds 3]

Wall is what a user waits on this machine, CPU what it costs on any; both are the best of some rounds, after one to warm up.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable

import numpy as np
import trimesh

from maquette.mesh.model import Material, Mesh, Model, Texture, single
from maquette.render.studio import CLAY, STUDIO
from maquette.render.thumbnail import thumbnail
from maquette.render.turntable import turntable


def bumpy(detail: int) -> Mesh:
    """A ball with bumps: 20 · 4^detail triangles that shade and hide one another."""
    ball = trimesh.creation.icosphere(detail)
    height = 1 + 0.08 * np.sin(9 * ball.vertices[:, :1]) * np.sin(11 * ball.vertices[:, 1:2]) * np.sin(7 * ball.vertices[:, 2:])
    return Mesh(ball.vertices * height, ball.faces)


def painted(mesh: Mesh, size: int) -> Model:
    """The mesh with base colour, metalness, roughness and normal textures."""
    points = mesh.vertices / np.linalg.norm(mesh.vertices, axis=1, keepdims=True)
    uv = np.stack([np.arctan2(points[:, 0], points[:, 2]) / (2 * np.pi) + 0.5, np.arccos(points[:, 1]) / np.pi], axis=1)
    noise = np.random.default_rng(0).integers(0, 255, (size, size, 3), dtype=np.uint8)
    normals = np.full((size, size, 3), (128, 128, 255), np.uint8)
    material = Material("paint", base_color_texture=Texture(noise), metallic_roughness_texture=Texture(noise), normal_texture=Texture(normals))
    return single(Mesh(mesh.vertices, mesh.faces, uv=uv.astype(np.float32)), material)


def cost(work: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Best wall and CPU seconds, those of child processes included."""
    work()
    walls, cpus = [], []
    for _ in range(rounds):
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu + after.ru_utime + after.ru_stime - children.ru_utime - children.ru_stime)
    return min(walls), min(cpus)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    small, middle, large = single(bumpy(5)), single(bumpy(6)), single(bumpy(7))
    textured = painted(bumpy(6), 2048)
    table: list[tuple[str, Callable[[], object]]] = [
        ("thumbnail 512², 20k triangles", lambda: thumbnail(small, 512)),
        ("thumbnail 768², 82k triangles", lambda: thumbnail(middle, 768)),
        ("thumbnail 768², 328k triangles", lambda: thumbnail(large, 768)),
        ("thumbnail 768², 82k, PBR textures 2048²", lambda: thumbnail(textured, 768)),
        ("clay 1024², 82k triangles", lambda: thumbnail(middle, 1024, CLAY)),
        ("transparent 512², 20k triangles", lambda: thumbnail(small, 512, STUDIO.without_backdrop())),
        ("turntable 480², 72 frames, 20k triangles", lambda: turntable(small)),
        ("turntable 480², 72 frames, 82k, textured", lambda: turntable(textured)),
    ]
    print(f"{'what':<44}{'wall s':>9}{'CPU s':>9}")
    for name, work in table:
        wall, cpu = cost(work, rounds)
        print(f"{name:<44}{wall:>9.3f}{cpu:>9.3f}", flush=True)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
