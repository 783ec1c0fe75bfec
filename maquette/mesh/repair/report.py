"""What repair found and did, for people and for programs."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from maquette.mesh.measure import Measurements

Status = Literal["unchanged", "repaired", "incomplete"]


@dataclass(frozen=True)
class Done:
    """Counts of what was done. A fused or cut face is one that the result shows only a part of."""

    holes_filled: int = 0
    sheets_thickened: int = 0
    dust_removed: int = 0
    parts_rebuilt: int = 0
    faces_kept: int = 0
    faces_cut: int = 0
    faces_removed: int = 0
    faces_added: int = 0


@dataclass(frozen=True)
class RepairReport:
    """status: "incomplete" means that `after` still counts defects. Lengths are in the file's own unit.

    volume: of the result. sheet_thickness: 0 unless sheets were thickened. added_area_share: of the result's surface, how much is
    new. rebuilt: no part could be mended in its place, the whole surface was sampled and made anew.
    removed_area_share: of the input's surface, how much is gone. largest_deviation: from the input's outer surface to the
    result's; largest_deviation_share, mean_deviation_share: of the diagonal.
    """

    status: Status
    before: Measurements
    after: Measurements
    done: Done
    volume: float
    rebuilt: bool = False
    sheet_thickness: float = 0.0
    added_area_share: float = 0.0
    removed_area_share: float = 0.0
    largest_deviation: float = 0.0
    largest_deviation_share: float = 0.0
    mean_deviation_share: float = 0.0

    @property
    def summary(self) -> str:
        """One or two sentences for the maker."""
        if self.status == "unchanged":
            return "The model is a printable solid; nothing was changed."
        found = _listed(_found(self.before))
        done = "could mend nothing in its place and made the whole surface anew" if self.rebuilt else _listed(_done(self.done))
        text = f"Found {found or 'no counted defect'}; {done or 'turned the surface'}."
        if self.status == "incomplete":
            text += f" Not everything could be mended: {_listed(_found(self.after)) or 'the volume is not positive'} remain."
        return text

    def as_json(self) -> dict[str, Any]:
        return {"summary": self.summary, **asdict(self)}


def _found(counts: Measurements) -> list[str]:
    named = (
        (counts.nonfinite_vertices, "corner without a usable position", "corners without a usable position"),
        (counts.boundary_edges, "open edge", "open edges"),
        (counts.nonmanifold_edges, "edge with more than two faces", "edges with more than two faces"),
        (counts.nonmanifold_vertices, "pinched corner", "pinched corners"),
        (counts.inconsistent_edges, "edge between flipped faces", "edges between flipped faces"),
        (counts.degenerate_faces, "face without area", "faces without area"),
        (counts.duplicate_faces, "duplicate face", "duplicate faces"),
        (counts.self_intersections, "self-intersection", "self-intersections"),
        (counts.inverted_bodies, "body inside out, nested in another or razor-thin", "bodies inside out, nested in another or razor-thin"),
    )
    return [f"{count:,} {one if count == 1 else many}" for count, one, many in named if count]


def _done(done: Done) -> list[str]:
    named = (
        (done.holes_filled, "filled {} hole", "filled {} holes"),
        (done.sheets_thickened, "gave {} sheet a thickness", "gave {} sheets a thickness"),
        (done.dust_removed, "dropped {} loose crumb", "dropped {} loose crumbs"),
        (done.parts_rebuilt, "made {} part anew", "made {} parts anew"),
        (done.faces_cut, "cut {} face where it met another", "cut {} faces where they met others"),
        (done.faces_removed, "removed {} face", "removed {} faces"),
        (done.faces_added, "added {} face", "added {} faces"),
    )
    return [(one if count == 1 else many).format(f"{count:,}") for count, one, many in named if count]


def _listed(phrases: list[str]) -> str:
    if len(phrases) < 2:
        return "".join(phrases)
    return ", ".join(phrases[:-1]) + " and " + phrases[-1]
