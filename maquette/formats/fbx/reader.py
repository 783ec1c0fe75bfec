"""FBX to Model by Assimp, which runs in a process of its own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from maquette.errors import UnreadableFile
from maquette.formats.fbx import embedded
from maquette.formats.image import decode
from maquette.formats.limits import Budget, unreadable
from maquette.mesh.model import Float32Array, FloatArray, Material, Mesh, Model, Part, Texture
from maquette.mesh.topology import first_appearances

_WORKER = Path(__file__).with_name("assimp_worker.py")
_SECONDS = 300
"""Longer than the worker's own limit on processor time, which should end it first."""
_DIFFUSE, _NORMALS, _BASE_COLOR, _NORMAL_CAMERA = "1", "6", "12", "13"


def read(data: bytes) -> Model:
    """The model in metres with Y up, one part per mesh and placement; embedded textures of base colour and normals are kept.

    Raises UnreadableFile, FileTooLarge. A file that breaks Assimp breaks only its process.
    """
    index, arrays = _assimp(data)
    unit_m, pictures = embedded.read(data)
    budget = Budget()
    materials = tuple(_material(source, pictures, budget) for source in index["materials"]) or (Material(),)
    meshes: dict[int, Mesh | None] = {}
    parts = []
    for number, name, matrix in index["placements"]:
        if number not in meshes:
            meshes[number] = _mesh(number, index["meshes"][number], arrays)
        mesh = meshes[number]
        if mesh is None:
            continue
        budget.spend(parts=1, faces=len(mesh.faces), vertices=len(mesh.vertices))
        material = index["meshes"][number]["material"]
        parts.append(Part(_placed(mesh, np.array(matrix).reshape(4, 4), unit_m), material if material < len(materials) else 0, name or "part"))
    if not parts:
        raise unreadable("the FBX file shows no triangles", "Check that it contains a mesh, not only bones, cameras or curves.")
    bare = [source for source, made in zip(index["materials"], materials, strict=False) if made.base_color_texture is None]
    missing = {name for source in bare for name in _base_files(source)}
    return Model(parts=tuple(parts), materials=materials, unit_m=1.0, missing_textures=tuple(sorted(missing)))


def _assimp(data: bytes) -> tuple[dict[str, Any], dict[str, np.ndarray]]:
    """The worker's index and arrays."""
    with tempfile.TemporaryDirectory(prefix="fbx-") as folder:
        source, target = Path(folder) / "model.fbx", Path(folder) / "model.npz"
        source.write_bytes(data)
        command = [sys.executable, "-E", "-s", str(_WORKER), str(source), str(target)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
        except subprocess.TimeoutExpired as error:
            raise unreadable("reading the FBX file took too long", "Simplify the model, or send it as GLB.") from error
        if done.returncode != 0 or not target.exists():
            raise unreadable(f"the FBX file can't be read{_reason(done.stderr)}", "Export it again as binary FBX 7.4, or send it as GLB.")
        with np.load(target, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
    return json.loads(arrays.pop("index").tobytes()), arrays


def _reason(stderr: bytes) -> str:
    """Assimp's own words, if it had any."""
    last = stderr.decode("utf-8", "replace").strip().rsplit("\n", 1)[-1]
    words = re.sub(r"^Assimp error loading '[^']*':", "", last.split(":", 1)[-1].strip()).strip() if last.startswith("RuntimeError") else ""
    return f": {words[:160]}" if words else ""


def _mesh(number: int, source: dict[str, Any], arrays: dict[str, np.ndarray]) -> Mesh | None:
    """One mesh in its own frame, corners with the same values merged; None if it has no triangles."""
    count = source["vertices"]
    vertices = arrays[f"{number}_vertices"].reshape(count, -1)[:, :3] if count else np.zeros((0, 3))
    faces = arrays[f"{number}_indices"].astype(np.int64) if "indices" in source["channels"] else np.zeros(0, np.int64)
    if len(faces) != 3 * source["faces"] or len(faces) == 0 or faces.max() >= count:
        return None
    normals, uv, colors = (_channel(arrays, f"{number}_{name}", count) for name in ("normals", "uv", "colors"))
    columns = [np.ascontiguousarray(channel, np.float32) + np.float32(0) for channel in (vertices, normals, uv, colors) if channel is not None]
    packed = np.concatenate(columns, axis=1)
    keys = np.ascontiguousarray(np.pad(packed, ((0, 0), (0, packed.shape[1] % 2)))).view(np.uint64)
    merged, first = first_appearances(keys)
    return Mesh(
        vertices[first],
        merged[faces].reshape(-1, 3),
        uv=None if uv is None else np.stack([uv[first, 0], 1 - uv[first, 1]], axis=1).astype(np.float32),
        normals=None if normals is None else _unit(normals[first]),
        colors=None if colors is None else _rgba(colors[first]),
    )


def _channel(arrays: dict[str, np.ndarray], name: str, count: int) -> np.ndarray | None:
    values = arrays.get(name)
    if values is None or count == 0 or values.size == 0 or values.size % count:
        return None
    return values.reshape(count, -1)


def _unit(normals: np.ndarray) -> Float32Array | None:
    length = np.linalg.norm(normals, axis=1, keepdims=True)
    if not (np.isfinite(length) & (length > 1e-6)).all():
        return None
    return (normals / length).astype(np.float32)


def _rgba(colors: np.ndarray) -> Float32Array:
    opaque = np.ones((len(colors), 4), np.float32)
    opaque[:, : colors.shape[1]] = np.clip(np.nan_to_num(colors), 0, 1)
    return opaque


def _placed(mesh: Mesh, matrix: FloatArray, unit_m: float) -> Mesh:
    """In the scene's frame and in metres; mirrored faces turned round."""
    linear = matrix[:3, :3]
    vertices = (mesh.vertices @ linear.T + matrix[:3, 3]) * unit_m
    determinant = float(np.linalg.det(linear))
    faces = mesh.faces[:, ::-1] if determinant < 0 else mesh.faces
    normals = mesh.normals
    if normals is not None and abs(determinant) > 1e-12:
        normals = _unit(normals @ np.linalg.inv(linear))
    return Mesh(vertices, faces, uv=mesh.uv, normals=normals, colors=mesh.colors)


def _material(source: dict[str, Any], pictures: Mapping[str, bytes], budget: Budget) -> Material:
    """Colour, roughness by the customary shininess, embedded textures. Reflectivity says nothing about metal: most exporters write 1."""
    color = [float(value) for value in source.get("COLOR_DIFFUSE") or (1, 1, 1)][:3]
    opacity = source.get("OPACITY")
    alpha = min(max(float(opacity), 0.0), 1.0) if isinstance(opacity, int | float) and opacity > 0 else 1.0
    shininess = source.get("SHININESS")
    roughness = 1 - np.sqrt(min(max(float(shininess), 0.0), 100.0)) / 10 if isinstance(shininess, int | float) and shininess > 0 else 0.8
    base = _texture(source, (_DIFFUSE, _BASE_COLOR), pictures, budget)
    red, green, blue = (min(max(value, 0.0), 1.0) for value in color) if len(color) == 3 else (1.0, 1.0, 1.0)
    if base is not None and max(red, green, blue) < 0.02:
        red, green, blue = 1.0, 1.0, 1.0
    return Material(
        name=str(source.get("NAME") or "material")[:200],
        base_color=(red, green, blue, alpha),
        roughness=float(min(max(roughness, 0.05), 1.0)),
        base_color_texture=base,
        normal_texture=_texture(source, (_NORMALS, _NORMAL_CAMERA), pictures, budget),
        alpha_mode="blend" if alpha < 1 else "opaque",
    )


def _base_files(source: dict[str, Any]) -> list[str]:
    """The files of a material's base colour, as `embedded.read` names them."""
    return [embedded.file_name(path) for kind in (_DIFFUSE, _BASE_COLOR) for path in source.get("TEXTURES", {}).get(kind, [])]


def _texture(source: dict[str, Any], kinds: tuple[str, ...], pictures: Mapping[str, bytes], budget: Budget) -> Texture | None:
    """The first embedded picture of these kinds; a file that isn't there, or can't be read, is left out."""
    for kind in kinds:
        for path in source.get("TEXTURES", {}).get(kind, []):
            data = pictures.get(embedded.file_name(path))
            if data is None:
                continue
            try:
                pixels, encoded = decode(data, budget)
            except UnreadableFile:
                continue
            return Texture(pixels, source=encoded)
    return None
