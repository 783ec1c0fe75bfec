"""From a model to the file a slicer opens: paint, preview, 3MF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from maquette.formats.threemf.document import PaintedMesh
from maquette.formats.threemf.flavors import Flavor
from maquette.formats.threemf.layouts import write
from maquette.mesh.model import Model
from maquette.printing.painting.encode import encode_tree
from maquette.printing.painting.paint import PaintResult, paint
from maquette.printing.painting.preview import preview_png
from maquette.printing.painting.printers import Printer
from maquette.printing.painting.subdivide import subdivided

THUMBNAIL_PIXELS = 512
PRUSA_STATES = 15
"""Painted filaments that every version of PrusaSlicer reads."""


@dataclass(frozen=True)
class MulticolorFile:
    """A print file and what it is.

    threemf: the file. thumbnail: PNG of the painted model. result: what was painted. report: the numbers as JSON.
    """

    threemf: bytes
    thumbnail: bytes
    result: PaintResult
    report: dict[str, Any]


def multicolor_bytes(
    model: Model,
    max_colors: int = 4,
    max_depth: int = 4,
    filaments: Sequence[str] | None = None,
    printer: Printer | None = None,
    title: str | None = None,
    progress: Callable[[float, str], None] = lambda fraction, label: None,
) -> MulticolorFile:
    """Paint a model and write it for a printer (the universal layout when None).

    The other arguments, and what is raised, are those of `paint`. title: how slicers name the object; the model's name by default.
    """
    printer = printer or Printer()
    result = paint(model, max_colors, max_depth, filaments, progress=lambda fraction, label: progress(0.75 * fraction, label))
    progress(0.75, "drawing")
    thumbnail = preview_png(result, THUMBNAIL_PIXELS)
    progress(0.9, "writing")
    painted = painted_mesh(result, printer.flavor, title or model.name, thumbnail)
    threemf = write(painted, printer.flavor, printer.bed_centre_mm)
    report = result.report() | {"flavor": printer.flavor, "warnings": warnings(model, result, printer.flavor)}
    return MulticolorFile(threemf, thumbnail, result, report)


def painted_mesh(result: PaintResult, flavor: Flavor, title: str, thumbnail: bytes | None = None) -> PaintedMesh:
    """The document of a result: with paint strings, or cut along the colours for the standard flavour."""
    palette = tuple(color.hex for color in result.palette)
    if flavor == "standard":
        cut = subdivided(result.tree, result.surface)
        return PaintedMesh(cut.vertices_um, cut.faces, cut.labels + 1, palette, None, title, thumbnail)
    strings = encode_tree(result.tree)
    return PaintedMesh(result.surface.vertices_um, result.surface.faces, strings.state, palette, strings, title, thumbnail)


def warnings(model: Model, result: PaintResult, flavor: Flavor) -> list[str]:
    """What the person should know before slicing."""
    found = []
    if model.missing_textures:
        names = ", ".join(model.missing_textures)
        found.append(f"{names}: not in the file, or not legible; the material's plain colour stands in. Export with textures embedded, or as GLB.")
    if not result.closed:
        found.append("The mesh could not be made watertight; look at it in the slicer before you print.")
    if flavor == "prusa" and len(result.palette) > PRUSA_STATES:
        found.append(f"Some versions of PrusaSlicer print at most {PRUSA_STATES} painted filaments; the last one may come out as the first.")
    return found
