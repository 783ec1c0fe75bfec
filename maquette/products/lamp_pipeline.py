"""The steps of the lamp, in order. Prototype: words or a photo → a shade → its picture. Build: that very shade → the print, its report, files."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from maquette.engines.base import ShapeRequest
from maquette.engines.embedded import mesher
from maquette.engines.embedded.engine import recipe_of
from maquette.engines.embedded.figure.chibi import chibi
from maquette.engines.embedded.figure.pet import cat_figure, fur_of
from maquette.engines.embedded.photo.face import cats_of, faces_of
from maquette.engines.embedded.photo.matte import subject_of
from maquette.engines.embedded.photo.person import person_of
from maquette.engines.embedded.photo.picture import open_picture
from maquette.engines.embedded.photo.relief import landscape_shade
from maquette.engines.embedded.photo.silhouette import volume_of
from maquette.engines.embedded.recipe import Recipe, to_json
from maquette.engines.embedded.shade import Shade, globe_shade, shade_of, sturdy
from maquette.formats import stl
from maquette.formats.image import encode_png
from maquette.mesh.model import Mesh, single
from maquette.printing.frame import MM_PER_M
from maquette.printing.lamp import report as lamp_report
from maquette.printing.lamp import result
from maquette.printing.lamp.checks import verify
from maquette.printing.lamp.fixture import fixture
from maquette.printing.lamp.metrics import measure
from maquette.printing.lamp.processor import Lamp, make_lamp
from maquette.products.artifacts import written
from maquette.products.base import JobContext, Outcome
from maquette.products.lamp_title import report_title
from maquette.products.text_to_3d import seed_of
from maquette.render.studio import CLAY
from maquette.render.thumbnail import thumbnail

if TYPE_CHECKING:
    from maquette.products.lamp import LampBuildRequest, LampPrototypeRequest

SHADE = "shade.npz"
RECIPE = "recipe.json"

CONCEPT_PX = 1024
RESOLUTION = 112
"""Grid cells along a side: a wall and its light smooth away what a finer grid would add."""
_AZIMUTH_DEG, _FRONTAL_DEG, _ELEVATION_DEG = 20.0, 6.0, 13.0
"""From where the concept shows the shade; frontal where it is a picture laid on a dome."""
_PHOTO_PX = 1024
"""Longer sides are scaled down to this before anything is looked for in a photo."""


# ---------------------------------------------------------------------------------------------------------- prototype


def prototype(request: LampPrototypeRequest, context: JobContext) -> Outcome:
    """The shade, and a studio picture of it."""
    if request.text:
        made = _from_text(request.text, context)
    else:
        made = _from_photo(context.inputs["image_url"].read_bytes(), request.image_subject, context)
    context.progress(0.6, "rendering")
    azimuth_deg = _FRONTAL_DEG if made.shade.laid_on else _AZIMUTH_DEG
    picture = thumbnail(made.shade.mesh, CONCEPT_PX, CLAY, azimuth_deg=azimuth_deg, elevation_deg=_ELEVATION_DEG)
    files = written(context.workdir, {"concept.png": encode_png(picture[..., :3])})
    private = {SHADE: packed(made.shade.mesh)}
    if made.recipe is not None:
        private[RECIPE] = to_json(made.recipe).encode()
    context.progress(1.0, "done")
    return Outcome(files, written(context.workdir, private), {"notes": list(made.recipe.notes) if made.recipe else []})


@dataclass(frozen=True)
class Made:
    """A shade and where it came from. recipe: the subject's, None where it came from pixels."""

    shade: Shade
    recipe: Recipe | None = None


def _from_text(text: str, context: JobContext) -> Made:
    context.progress(0.0, "reading the prompt")
    return _from_recipe(recipe_of(ShapeRequest(prompt=text, seed=seed_of(text))), context)


def _from_recipe(recipe: Recipe, context: JobContext) -> Made:
    context.progress(0.05, "modelling")
    surface = mesher.surface_of(sturdy(recipe), RESOLUTION, lambda part: context.progress(0.05 + 0.4 * part, "modelling"))
    context.progress(0.45, "shaping the shade")
    return Made(shade_of(Mesh(surface.vertices, surface.faces)), surface.recipe)


def _from_photo(data: bytes, subject: str, context: JobContext) -> Made:
    """A landscape as layers, a person or a cat as their chibi figure, anything else by its outline."""
    context.progress(0.0, "looking at the photo")
    picture = open_picture(data, "image_url", longest=_PHOTO_PX)
    if subject == "landscape":
        context.progress(0.1, "laying the landscape")
        return Made(Shade(landscape_shade(picture), laid_on=True))
    faces = faces_of(picture)
    if faces:
        return _from_recipe(chibi(person_of(picture, faces[0])), context)
    cats = cats_of(picture)
    if cats:
        return _from_recipe(cat_figure(fur_of(picture, cats[0])), context)
    mask = subject_of(picture)
    context.progress(0.2, "modelling")
    volume = volume_of(picture, mask)
    context.progress(0.4, "shaping the shade")
    return Made(globe_shade(volume))


def packed(mesh: Mesh) -> bytes:
    """A mesh as it is kept between the stages: the same bytes for the same mesh."""
    buffer = io.BytesIO()
    np.savez_compressed(buffer, vertices=mesh.vertices.astype(np.float32), faces=mesh.faces)
    return buffer.getvalue()


def unpacked(data: bytes) -> Mesh:
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        return Mesh(arrays["vertices"].astype(np.float64), arrays["faces"])


# -------------------------------------------------------------------------------------------------------------- build


def build(request: LampBuildRequest, context: JobContext) -> Outcome:
    """The lamp, inspected, with its report."""
    clock = _Clock()
    context.progress(0.0, "reading the shade")
    mesh = unpacked((context.inputs["input_task_id"] / SHADE).read_bytes())
    options = request.lamp_options(context.settings)
    clock.lap("read")
    context.progress(0.05, "hollowing")
    lamp = make_lamp(mesh, options, fixture(options.light_source_preset), check=context.check)
    clock.lap("process")
    context.progress(0.5, "inspecting")
    metrics = measure(lamp)
    verify(lamp, metrics)
    clock.lap("inspect")
    parts = printed(lamp)
    document = result.document(lamp, metrics, parts)
    context.progress(0.65, "drawing the report")
    title = report_title(request.name, context.parents["input_task_id"]["request"])
    picture = encode_png(lamp_report.report_image(lamp, metrics, title, [notice.message() for notice in lamp.notices]))
    clock.lap("report")
    context.progress(0.95, "writing files")
    files = written(context.workdir, _files(request, parts, picture, document))
    return Outcome(files, details={"report": document, "timings_s": clock.laps})


def printed(lamp: Lamp) -> dict[str, bytes]:
    """The parts to print, by file name."""
    parts = {"lamp.stl": lamp.lamp, "base.stl": lamp.base}
    return {
        name: stl.write(replace(single(mesh, name=f"Maquette {name.removesuffix('.stl')}"), unit_m=1.0 / MM_PER_M))
        for name, mesh in parts.items()
        if mesh is not None
    }


def _files(request: LampBuildRequest, parts: dict[str, bytes], picture: bytes, document: dict[str, Any]) -> dict[str, bytes]:
    """What is handed out: separate files, or one archive; the report's picture in any case."""
    files = {"report.png": picture}
    if request.output.format == "stl":
        return files | parts
    contents = parts | files
    if request.options.include_result_json:
        contents |= {"result.json": result.encoded(document)}
    return files | {"bundle.zip": archive(contents)}


def archive(contents: Mapping[str, bytes]) -> bytes:
    """A zip whose bytes depend on the contents alone: fixed times and permissions."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as bundle:
        for name, data in contents.items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            bundle.writestr(entry, data)
    return buffer.getvalue()


class _Clock:
    """Wall seconds of each step, for the task's details."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, name: str) -> None:
        now = time.perf_counter()
        self.laps[name] = round(now - self._last, 3)
        self._last = now
