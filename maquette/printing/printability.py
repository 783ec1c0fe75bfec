"""Can this be printed? What a slicer will stumble over, told as findings of two weights and the counts behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from maquette.mesh.measure import Measurements
from maquette.mesh.model import IntArray, Model
from maquette.mesh.repair.attributes import origin_of
from maquette.mesh.repair.clean import weld_soup
from maquette.mesh.repair.mending import counts_as_read
from maquette.mesh.topology import boundary_edges

Health = Literal["healthy", "warning", "error", "unknown"]
Severity = Literal["error", "warning"]

VERSION = "1"


@dataclass(frozen=True)
class Issue:
    """One kind of defect. code: its name for programs. count: how many of it."""

    code: str
    severity: Severity
    count: int
    message: str


@dataclass(frozen=True)
class Printability:
    """counts: what was measured. holes: rims of open surface. size: extent along the file's axes. Lengths in the file's own unit."""

    counts: Measurements
    holes: int
    size: tuple[float, float, float]
    issues: tuple[Issue, ...]

    @property
    def status(self) -> Health:
        """The gravest issue; unknown when there is no surface to judge."""
        if self.counts.faces == 0:
            return "unknown"
        severities = {issue.severity for issue in self.issues}
        return "error" if "error" in severities else "warning" if severities else "healthy"

    def as_json(self) -> dict[str, Any]:
        """The object that clients read."""
        counts = self.counts
        errors = sum(issue.severity == "error" for issue in self.issues)
        return {
            "_version": VERSION,
            "status": self.status,
            "issue_count": len(self.issues),
            "error_count": errors,
            "warning_count": len(self.issues) - errors,
            "metrics": {
                "is_watertight": counts.watertight,
                "volume": counts.volume,
                "non_manifold_edges": counts.nonmanifold_edges,
                "degenerate_faces": counts.degenerate_faces,
                "holes": self.holes,
                "boundary_edges": counts.boundary_edges,
                "non_manifold_vertices": counts.nonmanifold_vertices,
                "flipped_edges": counts.inconsistent_edges,
                "duplicate_faces": counts.duplicate_faces,
                "self_intersections": counts.self_intersections,
                "inverted_bodies": counts.inverted_bodies,
                "invalid_vertices": counts.nonfinite_vertices,
                "faces": counts.faces,
                "bodies": counts.bodies,
                "area": counts.area,
                "size": list(self.size),
            },
            "issues": [asdict(issue) for issue in self.issues],
        }


def analyze(model: Model) -> Printability:
    """Measure a model as a slicer will see it: all parts together, positions in single precision, identical ones welded."""
    origin = origin_of(model)
    soup = weld_soup(origin.vertices, origin.faces)
    counts = counts_as_read(origin, soup)
    holes = hole_count(soup.faces)
    size = np.ptp(soup.points, axis=0) if len(soup.points) else np.zeros(3)
    return Printability(counts, holes, (float(size[0]), float(size[1]), float(size[2])), tuple(_issues(counts, holes)))


def hole_count(faces: IntArray) -> int:
    """Rims of open surface; those that touch in a vertex count once."""
    edges = boundary_edges(faces)
    if len(edges) == 0:
        return 0
    corners, edges = np.unique(edges, return_inverse=True)
    edges = edges.reshape(-1, 2)
    graph = coo_matrix((np.ones(len(edges), np.int8), (edges[:, 0], edges[:, 1])), shape=(len(corners), len(corners)))
    return int(connected_components(graph, directed=False)[0])


def _issues(counts: Measurements, holes: int) -> Iterator[Issue]:
    """What is an error stops slicers or prints something else; what is a warning they usually mend on their own."""
    if counts.faces == 0:
        return
    if not counts.watertight:
        yield Issue("not_watertight", "error", 1, "The surface does not enclose a volume: slicers have to guess what is inside.")
    if counts.volume <= 0:
        yield Issue("no_volume", "error", 1, "The volume is not positive: the model is flat, inside out or empty.")
    graded: tuple[tuple[str, Severity, int, str], ...] = (
        ("non_manifold_edges", "error", counts.nonmanifold_edges, "Edges where three or more faces meet."),
        ("non_manifold_vertices", "error", counts.nonmanifold_vertices, "Corners in which separate parts of the surface touch."),
        ("flipped_edges", "error", counts.inconsistent_edges, "Edges whose two faces disagree on which side is outside."),
        ("invalid_vertices", "error", counts.nonfinite_vertices, "Corners whose position is not a number or too large to print."),
        ("holes", "warning", holes, "Holes in the surface."),
        ("self_intersections", "warning", counts.self_intersections, "Pairs of faces that cut or cover each other."),
        (
            "inverted_bodies",
            "warning",
            counts.inverted_bodies,
            "Bodies that are inside out, lie inside another for nothing, or are too thin to have an inside.",
        ),
        ("degenerate_faces", "warning", counts.degenerate_faces, "Faces without an area."),
        ("duplicate_faces", "warning", counts.duplicate_faces, "Faces that are there twice."),
    )
    for code, severity, count, message in graded:
        if count:
            yield Issue(code, severity, count, message)
