"""The steps of text to 3D, in order: words → shape → wanted topology → files → pictures; and a preview → textures → files."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from maquette.engines.base import Shape, ShapeRequest, Stage, Textured, TextureRequest
from maquette.engines.embedded.engine import EmbeddedEngine
from maquette.errors import EngineFailure
from maquette.formats import obj, read_any, write_any
from maquette.mesh import Material, Mesh, Model, single
from maquette.mesh import topology as topo
from maquette.mesh.quads import paired, to_quads
from maquette.mesh.simplify import to_face_count
from maquette.mesh.symmetry import symmetrised
from maquette.products.artifacts import written
from maquette.products.base import JobContext, JsonObject, Outcome
from maquette.products.share import Share
from maquette.render.thumbnail import thumbnail_png
from maquette.render.turntable import turntable

if TYPE_CHECKING:
    from maquette.products.text_to_3d import PreviewRequest, RefineRequest

FORMATS = ("glb", "fbx", "usdz")
OBJ_DECIMALS = 6
"""A micrometre in a text file that would otherwise be three times as long."""
_GRID_CELLS, _GRID_FACES = 160, 110_000
_GRID_IS_ENOUGH = 60_000
"""Up to so many wanted faces the engine's own grid has enough to choose from when it is simplified."""
NEUTRAL = Material("neutral", base_color=(0.62, 0.62, 0.62, 1.0), roughness=0.75)
"""What an untextured preview wears."""


# ------------------------------------------------------------------------------------------------------------ preview


def preview(request: PreviewRequest, context: JobContext) -> Outcome:
    """A mesh without textures."""
    shape_request = ShapeRequest(
        prompt=request.prompt, style=request.art_style, symmetry=request.symmetry_mode, seed=request.seed, resolution=_resolution(request)
    )
    shape = cast(Shape, EmbeddedEngine().run(Stage.SHAPE_TEXT, shape_request, Share(context, 0.0, 0.5)))
    mesh = remeshed(shape, request)
    context.progress(0.6, "writing files")
    files = written(context.workdir, _model_files(single(_with_normals(mesh), NEUTRAL), textured=False))
    context.progress(0.7, "rendering")
    colored = shape.model()
    files |= written(context.workdir, {"preview.png": thumbnail_png(colored)})
    context.progress(0.8, "turning")
    files |= written(context.workdir, {"preview.mp4": turntable(colored)})
    private = {"mesh.npz": _packed(mesh)}
    if shape.recipe is not None:
        private["recipe.json"] = shape.recipe.encode()
    context.progress(1.0, "done")
    return Outcome(files, written(context.workdir, private), measures(mesh) | {"notes": list(shape.notes)} | shape.details)


def _resolution(request: PreviewRequest) -> int | None:
    """Grid cells along a side: more than the engine's own choice where its grid gives hardly more faces than are wanted.

    A surface has about as many faces as the square of its cells: _GRID_CELLS give about _GRID_FACES.
    """
    if not request.should_remesh or request.target_polycount <= _GRID_IS_ENOUGH:
        return None
    return max(_GRID_CELLS, int(_GRID_CELLS * np.sqrt(request.target_polycount / _GRID_FACES)))


def remeshed(shape: Shape, request: PreviewRequest) -> Mesh:
    """The topology and face count that were asked for, and exact mirror symmetry where it holds."""
    if not request.should_remesh:
        return Mesh(shape.mesh.vertices, shape.mesh.faces)
    symmetric = request.symmetry_mode == "on" or (request.symmetry_mode == "auto" and shape.symmetric)
    if request.topology == "quad":
        return _grounded(to_quads(shape.mesh, request.target_polycount) or paired(shape.mesh, request.target_polycount))
    remesh = symmetrised if symmetric else to_face_count
    return _grounded(remesh(shape.mesh, request.target_polycount))


def _grounded(mesh: Mesh) -> Mesh:
    """Nothing below y = 0, and contact with it: simplifying may move a base by a hair."""
    vertices = mesh.vertices.copy()
    vertices[:, 1] = np.maximum(vertices[:, 1] - max(float(vertices[:, 1].min()), 0.0), 0.0)
    return replace(mesh, vertices=vertices)


def _with_normals(mesh: Mesh) -> Mesh:
    return Mesh(mesh.vertices, mesh.faces, normals=topo.vertex_normals(mesh.vertices, mesh.faces).astype(np.float32), polygons=mesh.polygons)


# ------------------------------------------------------------------------------------------------------------- refine


def refine(request: RefineRequest, context: JobContext) -> Outcome:
    """The preview's mesh with its textures."""
    folder = context.inputs["preview_task_id"]
    parent = context.parents["preview_task_id"]["request"]
    texture_request = TextureRequest(
        mesh=_parent_mesh(folder),
        prompt=parent.get("prompt", ""),
        texture_prompt=request.texture_prompt,
        image=_picture(context.inputs.get("texture_image_url")),
        recipe=_text(folder / "recipe.json"),
        pbr=request.enable_pbr,
        size=context.settings.texture_size,
        seed=int(parent.get("seed", 0)),
    )
    textured = cast(Textured, EmbeddedEngine().run(Stage.TEXTURE, texture_request, Share(context, 0.0, 0.6)))
    model = single(textured.mesh, material_of(textured))
    context.progress(0.6, "writing files")
    files = written(context.workdir, _model_files(model, textured=True))
    context.progress(0.75, "rendering")
    files |= written(context.workdir, {"preview.png": thumbnail_png(model)})
    context.progress(0.85, "turning")
    files |= written(context.workdir, {"preview.mp4": turntable(model)})
    context.progress(1.0, "done")
    return Outcome(files, {}, measures(textured.mesh))


def material_of(textured: Textured) -> Material:
    """One glTF material that wears the baked maps."""
    maps = textured.metallic_roughness is not None
    return Material(
        "textured",
        metallic=1.0 if maps else textured.metallic,
        roughness=1.0 if maps else textured.roughness,
        base_color_texture=textured.base_color,
        metallic_roughness_texture=textured.metallic_roughness,
        normal_texture=textured.normal,
        occlusion_texture=textured.occlusion,
    )


def _parent_mesh(folder: Path) -> Mesh:
    """The preview's own mesh with its quads; the GLB's, welded, when an engine kept nothing else."""
    packed = folder / "mesh.npz"
    if packed.exists():
        with np.load(packed) as arrays:
            return Mesh(arrays["vertices"], arrays["faces"], polygons=arrays.get("polygons"))
    whole = topo.concatenate([part.mesh for part in read_any((folder / "model.glb").read_bytes()).parts])
    vertices, faces, _ = topo.weld(whole.vertices, whole.faces)
    if len(faces) == 0:
        raise EngineFailure("The preview has no surface to texture.")
    return Mesh(vertices, faces[topo.distinct_corners(faces)])


def _picture(path: Path | None) -> np.ndarray | None:
    """(H, W, 4) uint8 sRGB, turned upright and no larger than the texture can show."""
    if path is None:
        return None
    from maquette.engines.embedded.photo.picture import open_picture

    return open_picture(path.read_bytes(), "texture_image_url")


# -------------------------------------------------------------------------------------------------------------- files


def _model_files(model: Model, textured: bool) -> dict[str, bytes]:
    """The model in every format under the contract's names. With a textured one come its material library and the textures it names."""
    files = {name: data for format in FORMATS for name, data in write_any(model, format).items()}
    return files | obj.write(model, materials=textured, decimals=OBJ_DECIMALS)


def _packed(mesh: Mesh) -> bytes:
    """Vertices, faces and polygons, uncompressed: read once, a minute later."""
    arrays: dict[str, Any] = {"vertices": mesh.vertices, "faces": mesh.faces}
    if mesh.polygons is not None:
        arrays["polygons"] = mesh.polygons
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    return buffer.getvalue()


def _text(path: Path) -> str | None:
    return path.read_text() if path.exists() else None


def measures(mesh: Mesh) -> JsonObject:
    """What clients like to know of a mesh: counts, size in metres, closedness."""
    vertices, faces, _ = topo.weld(mesh.vertices, mesh.faces)
    return {
        "vertex_count": len(vertices),
        "face_count": len(mesh.faces) if mesh.polygons is None else len(mesh.polygons),
        "bounding_box": {"min": [round(float(x), 5) for x in mesh.bounds[0]], "max": [round(float(x), 5) for x in mesh.bounds[1]]},
        "watertight": topo.is_closed(faces),
    }
