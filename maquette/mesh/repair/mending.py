"""Repair of a whole model: what callers see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from maquette.errors import Unprintable
from maquette.mesh.measure import Measurements, inspect, inspect_welded, single_precision
from maquette.mesh.model import IntArray, Model
from maquette.mesh.repair.attributes import Origin, assembled, origin_of
from maquette.mesh.repair.clean import strays, weld_soup, without_strays
from maquette.mesh.repair.judge import sample
from maquette.mesh.repair.report import Done, RepairReport
from maquette.mesh.repair.surface import Surface
from maquette.mesh.topology import face_normals

if TYPE_CHECKING:
    from maquette.mesh.repair.staged import Result

Progress = Callable[[float, str], None]
"""Called with a fraction in 0..1 and what is being done; it may raise to stop the work."""

_SHEET_MM = 0.8
_SHEET_SHARE = 0.006
_PRINTER_MM = (20.0, 400.0)


def repair_model(model: Model, on_progress: Progress = lambda fraction, label: None) -> tuple[Model, RepairReport]:
    """A printable solid with the model's look, and what was found and done.

    Closed, manifold, oriented, without self-intersections; surface that was fine stays exactly where it was and keeps its texture.
    A model that is fine already is returned as it is (the same object).
    Raises Unprintable if no triangle with an area is in it, or nothing can be made solid of those that are.
    """
    origin = origin_of(model)
    on_progress(0.05, "measuring")
    soup = weld_soup(origin.vertices, origin.faces)
    if len(soup) == 0 or not (face_normals(soup.points, soup.faces)[1] > 0).any():
        raise Unprintable(_nothing(origin))
    before = counts_as_read(origin, soup)
    if before.printable:
        return model, RepairReport("unchanged", before, before, Done(faces_kept=before.faces), before.volume)
    # Loaded here: a file that needs no repair, as most do, doesn't wait for it.
    from maquette.mesh.repair.staged import staged

    on_progress(0.2, "repairing")
    soup = without_strays(soup)
    if not (face_normals(soup.points, soup.faces)[1] > 0).any():
        raise Unprintable("The only faces with an area are absurdly far from one another. Check the model's scale and export it again.")
    thickness = sheet_thickness(soup.diagonal, model.unit_m)
    result = staged(soup, sample(soup), thickness, on_progress)
    if result.counts.faces == 0 or result.counts.volume <= 0:
        raise Unprintable(
            "Nothing in the file encloses a volume or could be given one. Check that the export holds surfaces, not only lines or points."
        )
    on_progress(0.9, "keeping colours")
    return assembled(model, origin, result.surface), _report(soup, before, result, thickness)


def _nothing(origin: Origin) -> str:
    if len(origin.vertices) == 0:
        return "The file holds no geometry. Export the model again and check that it opens in a 3D viewer."
    if len(origin.faces) == 0:
        return "The file holds points but no faces. Export the model as triangles or polygons."
    if not np.isfinite(single_precision(origin.vertices)).all(axis=1).any():
        return "No corner in the file has a finite position. Export the model again."
    return "Every face in the file is collapsed to a line or a point. Check the model's scale and export it again."


def counts_as_read(origin: Origin, soup: Surface) -> Measurements:
    """Of the file as it is. soup: its faces welded; what welding dropped counts as degenerate, a stray corner as one without a position."""
    finite = np.isfinite(single_precision(origin.vertices)).all(axis=1)
    whole = finite.all() and len(soup) == len(origin.faces)
    counts = inspect_welded(soup.points, soup.faces).counts if whole else inspect(origin.vertices, origin.faces).counts
    return replace(counts, nonfinite_vertices=counts.nonfinite_vertices + int(np.count_nonzero(strays(soup))))


def sheet_thickness(diagonal: float, unit_m: float | None) -> float:
    """How thick a sheet becomes: 0.8 mm on a model whose size says that it is drawn as it will be printed, else 0.6 % of the diagonal.

    unit_m: metres in a unit of the file; None, as in STL and OBJ, is taken as a millimetre.
    """
    unit_mm = 1000.0 * (unit_m or 0.001)
    if _PRINTER_MM[0] <= diagonal * unit_mm <= _PRINTER_MM[1]:
        return float(np.clip(_SHEET_MM / unit_mm, 0.003 * diagonal, 0.012 * diagonal))
    return _SHEET_SHARE * diagonal


def _report(soup: Surface, before: Measurements, result: Result, thickness: float) -> RepairReport:
    surface, fidelity = result.surface, result.fidelity
    _, area = face_normals(surface.points, surface.faces)
    old_area = float(face_normals(soup.points, soup.faces)[1].sum())
    new = float(area[surface.made].sum())
    kept = float(area[~surface.made].sum())
    sheets = result.sheets
    return RepairReport(
        status="repaired" if result.counts.printable else "incomplete",
        before=before,
        after=result.counts,
        done=_done(soup, before, result),
        volume=result.counts.volume,
        rebuilt=result.rebuilt == result.parts,
        sheet_thickness=thickness if sheets else 0.0,
        added_area_share=new / max(new + kept, 1e-300),
        removed_area_share=float(np.clip(1.0 - kept / max(old_area, 1e-300), 0.0, 1.0)),
        largest_deviation=fidelity.largest_deviation * soup.diagonal,
        largest_deviation_share=fidelity.largest_deviation,
        mean_deviation_share=fidelity.mean_deviation,
    )


def _done(soup: Surface, before: Measurements, result: Result) -> Done:
    surface = result.surface
    old = ~surface.made
    whole = old & _same_corners(soup, surface)
    present = _distinct(surface.source[old])
    return Done(
        holes_filled=result.closed.holes,
        sheets_thickened=result.sheets,
        dust_removed=result.closed.dust,
        parts_rebuilt=result.rebuilt,
        faces_kept=int(whole.sum()),
        faces_cut=_distinct(surface.source[old & ~whole]),
        faces_removed=before.faces - present,
        faces_added=int(surface.made.sum()),
    )


def _distinct(numbers: IntArray) -> int:
    return int(np.count_nonzero(np.bincount(numbers)))


def _same_corners(soup: Surface, surface: Surface) -> np.ndarray:
    """(F,) bool: faces of the result with the area of the input face that they are a part of: nothing of it is missing."""
    _, area = face_normals(surface.points, surface.faces)
    row = np.full(int(max(soup.source.max(initial=0), surface.source.max(initial=0))) + 1, -1)
    row[soup.source] = np.arange(len(soup))
    _, old = face_normals(soup.points, soup.faces)
    return np.abs(area - old[row[surface.source]]) <= 1e-6 * old[row[surface.source]]
