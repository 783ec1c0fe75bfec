"""Runs Assimp in a process of its own: `python assimp_worker.py FILE OUT.npz`.

Assimp is C++ and fed with other people's files; whatever it does to this process stays in this process. Imports nothing of
Maquette, so that it starts fast. OUT holds `index` (JSON bytes) and the arrays it names.
"""

import json
import sys

import assimp_py
import numpy as np

MEMORY_BYTES = 6 << 30
CPU_SECONDS = 240


def limit_resources() -> None:
    """Cap memory and time where the platform can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


def placements(node: assimp_py.Node, above: np.ndarray, found: list[tuple[int, str, list[float]]]) -> None:
    """(mesh, node name, matrix row by row) of every appearance of a mesh under `node`."""
    stack = [(node, above)]
    while stack:
        current, matrix = stack.pop()
        placed = matrix @ np.array(current.transformation, dtype=np.float64)
        found.extend((int(index), str(current.name), placed.ravel().tolist()) for index in current.mesh_indices)
        stack.extend((child, placed) for child in reversed(list(current.children)))


def main(source: str, target: str) -> None:
    limit_resources()
    scene = assimp_py.import_file(source, assimp_py.Process_Triangulate | assimp_py.Process_SortByPType)
    arrays: dict[str, np.ndarray] = {}
    meshes = []
    for number, mesh in enumerate(scene.meshes):
        names = []
        channels = {"vertices": mesh.vertices, "indices": mesh.indices, "normals": mesh.normals}
        channels["uv"] = mesh.texcoords[0] if mesh.texcoords else None
        channels["colors"] = mesh.colors[0] if mesh.colors else None
        for name, channel in channels.items():
            if channel is not None:
                names.append(name)
                arrays[f"{number}_{name}"] = np.asarray(channel)
        uv_width = int(mesh.num_uv_components[0]) if mesh.texcoords and np.ndim(mesh.num_uv_components) else 2
        meshes.append(
            {
                "channels": names,
                "vertices": int(mesh.num_vertices),
                "faces": int(mesh.num_faces),
                "material": int(mesh.material_index),
                "uv_width": uv_width,
            }
        )
    found: list[tuple[int, str, list[float]]] = []
    placements(scene.root_node, np.eye(4), found)
    materials = [{key: value for key, value in material.items() if isinstance(key, str)} for material in scene.materials]
    for material in materials:
        material["TEXTURES"] = {str(kind): list(paths) for kind, paths in material.get("TEXTURES", {}).items()}
    index = {"meshes": meshes, "placements": found, "materials": materials}
    arrays["index"] = np.frombuffer(json.dumps(index, default=str).encode(), np.uint8)
    np.savez(target, allow_pickle=False, **arrays)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
