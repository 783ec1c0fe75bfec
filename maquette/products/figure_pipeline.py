"""The steps of the figure, in order. Prototype: a photo → who or what it shows → the model → its picture. Build: that very model, textured."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np

from maquette.engines.base import Shape, ShapeRequest, Stage, Textured, TextureRequest
from maquette.engines.embedded.engine import EmbeddedEngine
from maquette.engines.embedded.figure.cutout import Cutout, packed, unpacked
from maquette.engines.embedded.figure.subject import Subject, subject_from
from maquette.engines.embedded.photo.picture import open_picture
from maquette.engines.embedded.recipe import to_json
from maquette.engines.embedded.texturing.maps import bake
from maquette.engines.embedded.texturing.texture import textured
from maquette.errors import EngineFailure
from maquette.formats import write_any
from maquette.formats.image import encode_png
from maquette.mesh import Mesh, Model, single
from maquette.mesh import topology as topo
from maquette.mesh.simplify import to_face_count
from maquette.products.artifacts import written
from maquette.products.base import JobContext, Outcome
from maquette.products.share import Share
from maquette.products.text_to_3d_pipeline import material_of, measures
from maquette.render.studio import STUDIO, SoftBox
from maquette.render.thumbnail import thumbnail, thumbnail_png

if TYPE_CHECKING:
    from maquette.products.figure import BuildRequest, PrototypeRequest

RECIPE, CUTOUT = "recipe.json", "cutout.npz"

FACES = 30_000
"""As the contract's default for text to 3D; a figure's build takes no options."""
CONCEPT_PX = 1024
RESOLUTION = 128
"""Grid cells along a side, for both stages: the build models what the concept showed."""
AZIMUTH_DEG, ELEVATION_DEG = 14.0, 9.0
"""From where the concept shows the figure."""
_PHOTO_PX = 1600
"""Longer sides are scaled down to this before anything is looked for in a photo."""

STAGE = replace(STUDIO, key=SoftBox((-0.5, 0.38, 0.85), 0.4, 0.4, (4.8, 4.78, 4.73)), ambient=0.55)
"""Light as in a portrait, from the front: what faces the camera shows the colour it has, so that fair people look fair."""


# ---------------------------------------------------------------------------------------------------------- prototype


def prototype(request: PrototypeRequest, context: JobContext) -> Outcome:
    """The recipe or the cut-out, and a picture of the model it makes."""
    context.progress(0.0, "looking at the photo")
    picture = open_picture(context.inputs["image_url"].read_bytes(), "image_url", longest=_PHOTO_PX)
    subject = subject_from(picture)
    context.progress(0.25, "modelling")
    model, private = _modelled(subject, context)
    context.progress(0.7, "rendering")
    pixels = thumbnail(model, CONCEPT_PX, STAGE, azimuth_deg=AZIMUTH_DEG, elevation_deg=ELEVATION_DEG)
    files = written(context.workdir, {"concept.png": encode_png(pixels[..., :3])})
    context.progress(1.0, "done")
    return Outcome(files, written(context.workdir, private), {"attributes": subject.attributes, "warnings": list(subject.warnings)})


def _modelled(subject: Subject, context: JobContext) -> tuple[Model, dict[str, bytes]]:
    """What the concept is a picture of, and the file that build needs to make it again."""
    if subject.recipe is not None:
        recipe = to_json(subject.recipe)
        shape = _shape(recipe, Share(context, 0.25, 0.7))
        return shape.model(), {RECIPE: recipe.encode()}
    if subject.cutout is None:
        raise EngineFailure("The photo gave neither a person nor an outline.")
    return single(_tinted(subject.cutout)), {CUTOUT: packed(subject.cutout)}


def _shape(recipe: str, share: Share) -> Shape:
    return cast(Shape, EmbeddedEngine().run(Stage.SHAPE_TEXT, ShapeRequest(recipe=recipe, resolution=RESOLUTION), share))


def _tinted(cutout: Cutout) -> Mesh:
    """The cut-out with its colours at the vertices."""
    mesh = cutout.mesh
    normals = topo.vertex_normals(mesh.vertices, mesh.faces)
    base = cutout.look(mesh.vertices, normals).base
    colors = np.concatenate([base, np.ones((len(base), 1), np.float32)], axis=1)
    return Mesh(mesh.vertices, mesh.faces, normals=normals.astype(np.float32), colors=colors)


# -------------------------------------------------------------------------------------------------------------- build


def build(request: BuildRequest, context: JobContext) -> Outcome:
    """The prototype's model with textures, in the formats of the contract."""
    folder = context.inputs["input_task_id"]
    details = context.parents["input_task_id"].get("details", {})
    context.progress(0.0, "modelling")
    made = _from_cutout(folder / CUTOUT, context) if (folder / CUTOUT).exists() else _from_recipe(folder / RECIPE, context)
    model = single(made.mesh, material_of(made))
    context.progress(0.75, "writing files")
    files = write_any(model, "glb") | write_any(model, "obj")
    context.progress(0.85, "rendering")
    files["preview.png"] = thumbnail_png(model, style=STAGE)
    context.progress(1.0, "done")
    known = {name: details[name] for name in ("attributes", "warnings") if name in details}
    return Outcome(written(context.workdir, files), {}, {"attributes": {}, "warnings": []} | known | measures(made.mesh))


def _from_recipe(path: Path, context: JobContext) -> Textured:
    if not path.exists():
        raise EngineFailure("The prototype's recipe is gone. Make the prototype again.")
    recipe = path.read_text()
    shape = _shape(recipe, Share(context, 0.0, 0.4))
    mesh = to_face_count(Mesh(shape.mesh.vertices, shape.mesh.faces), FACES)
    context.progress(0.45, "texturing")
    request = TextureRequest(mesh=mesh, recipe=recipe, size=context.settings.texture_size)
    return cast(Textured, EmbeddedEngine().run(Stage.TEXTURE, request, Share(context, 0.45, 0.75)))


def _from_cutout(path: Path, context: JobContext) -> Textured:
    cutout = unpacked(path.read_bytes())
    mesh = to_face_count(cutout.mesh, FACES)
    context.progress(0.3, "texturing")
    share = Share(context, 0.3, 0.75)
    return textured(bake(mesh, cutout.look, context.settings.texture_size, False, None, share.progress))
