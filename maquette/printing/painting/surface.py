"""The surface to be painted: a model's triangles, welded and standing on the bed, and where each takes its colour from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from maquette.errors import Unprintable
from maquette.formats.threemf.document import UM_PER_MM
from maquette.mesh import topology
from maquette.mesh.model import FloatArray, IntArray, Model, Part
from maquette.printing.frame import on_bed, print_scale, to_print
from maquette.printing.painting.sheets import Sheet, SheetCatalogue, sheet_of
from maquette.printing.painting.triangles import Measures, all_opposite, measure, twin_edges


@dataclass(frozen=True)
class PaintSurface:
    """Triangles in the printer's frame and the sheets they take their colour from.

    vertices_um: (V, 3) int64 micrometres, Z up, centred on x = y = 0, lowest z = 0. Only different bodies have equal ones.
    faces: (F, 3) int32. sheet: (F,) int32, the sheet of every face. texels: (F, 3, 2) float64, its corners on that sheet.
    """

    vertices_um: IntArray
    faces: IntArray
    sheet: IntArray
    texels: FloatArray
    sheets: tuple[Sheet, ...]

    @cached_property
    def vertices_mm(self) -> FloatArray:
        """(V, 3) float64."""
        return self.vertices_um / UM_PER_MM

    @cached_property
    def measures(self) -> Measures:
        return Measures(*measure(self.vertices_mm, self.faces))

    @property
    def area_mm2(self) -> FloatArray:
        """(F,) float64."""
        return self.measures.area_mm2

    @property
    def size_mm(self) -> FloatArray:
        """(3,) extent along x, y, z."""
        return np.ptp(self.vertices_mm, axis=0)

    @cached_property
    def twins(self) -> IntArray:
        """(F, 3) see `twin_edges`."""
        return twin_edges(self.faces)

    @cached_property
    def closed(self) -> bool:
        """Whether every edge is shared by two faces that agree on what is outside."""
        return bool(all_opposite(self.faces, self.twins))


def surface_of(model: Model) -> PaintSurface:
    """Turn, scale, weld and set down a model; keep its colours by the face.

    Positions are rounded to the micrometre, which is what a 3MF holds, before they are welded, so that texture seams close;
    faces that collapse, or stand on a vertex that isn't finite, are dropped. A closed model that is inside out is turned right side out.
    Raises Unprintable when no triangle is left.
    """
    parts = [part for part in map(_finite, model.parts) if len(part.mesh.faces)]
    if not parts:
        raise Unprintable("The model has no triangles.")
    points, faces = _joined(parts)
    mm_per_unit = print_scale(np.ptp(points, axis=0), model.unit_m)
    points_mm = to_print(points, mm_per_unit)
    catalogue = SheetCatalogue()
    uses = [sheet_of(part, model.materials[part.material], mm_per_unit, catalogue) for part in parts]
    sheets = _distinct([use.sheet for use in uses])
    position = {id(sheet): number for number, sheet in enumerate(sheets)}
    sheet = np.concatenate([np.full(len(use.texels), position[id(use.sheet)], np.int32) for use in uses])
    vertices_um, faces = _welded(points_mm, faces, [len(part.mesh.faces) for part in parts])
    kept = topology.distinct_corners(faces)
    if not kept.any():
        raise Unprintable("The model has no triangle with an area.")
    texels = np.concatenate([use.texels for use in uses])
    if not kept.all():
        faces, sheet, texels = faces[kept], sheet[kept], texels[kept]
    return _outside_out(PaintSurface(vertices_um, faces, sheet, texels, sheets))


def _finite(part: Part) -> Part:
    """The part without the faces that stand on a vertex that isn't finite."""
    good = np.asarray(np.isfinite(part.mesh.vertices).all(axis=1))
    if good.all():
        return part
    return replace(part, mesh=replace(part.mesh, faces=part.mesh.faces[good[part.mesh.faces].all(axis=1)], polygons=None))


def _joined(parts: list[Part]) -> tuple[FloatArray, IntArray]:
    """All parts' vertices that faces use, and all their faces on them."""
    offsets = np.cumsum([0] + [len(part.mesh.vertices) for part in parts])
    faces = np.concatenate([part.mesh.faces + offset for part, offset in zip(parts, offsets[:-1], strict=True)])
    used = np.zeros(offsets[-1], bool)
    used[faces] = True
    points = np.concatenate([part.mesh.vertices for part in parts])[used]
    return points, (np.cumsum(used, dtype=np.int32) - 1)[faces]


def _welded(points_mm: FloatArray, faces: IntArray, counts: list[int]) -> tuple[IntArray, IntArray]:
    """Points in micrometres, each once, and the faces on them. counts: how many faces each part has.

    Parts are welded to one another, for a body may be cut up by its materials. Where that makes no solid, parts that are solids by
    themselves are left to themselves: they only touch.
    """
    um = np.rint(on_bed(points_mm) * UM_PER_MM).astype(np.int64)
    number, first = topology.first_appearances(um.view(np.uint64))
    welded = number[faces]
    if len(counts) == 1 or _is_solid(welded):
        return um[first], welded
    own = np.zeros((len(um), 1), np.int64)
    for part, rows in enumerate(np.split(np.arange(len(faces)), np.cumsum(counts)[:-1]), 1):
        if _is_solid(welded[rows]):
            own[faces[rows]] = part
    number, first = topology.first_appearances(np.ascontiguousarray(np.concatenate([um, own], axis=1)).view(np.uint64))
    return um[first], number[faces]


def _is_solid(faces: IntArray) -> bool:
    faces = faces[topology.distinct_corners(faces)]
    return len(faces) > 0 and bool(all_opposite(faces, twin_edges(faces)))


def _distinct(sheets: list[Sheet]) -> tuple[Sheet, ...]:
    return tuple({id(sheet): sheet for sheet in sheets}.values())


def _outside_out(surface: PaintSurface) -> PaintSurface:
    if surface.measures.volume_mm3 >= 0 or not surface.closed:
        return surface
    order = [0, 2, 1]
    return PaintSurface(surface.vertices_um, np.ascontiguousarray(surface.faces[:, order]), surface.sheet, surface.texels[:, order], surface.sheets)
