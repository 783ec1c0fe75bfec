"""What a maker can ask of a lamp, with the contract's defaults. Ranges are checked where requests come in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NO_FIXTURE = "none"

CutSide = Literal["bottom", "top"]
CutReference = Literal["half", "full"]


@dataclass(frozen=True)
class LampOptions:
    """The options of a build.

    diameter_mm: largest extent of the finished lamp. thickness_mm: wall, normal to the surface.
    cut_amount_percent: how much is cut off flat, as a share of the height that `cut_reference` names.
    light_source_preset: a fixture of `maquette.printing.fixtures`, or "none".
    fixture_offset_x_mm, fixture_offset_z_mm: where the seat is, from the middle of the cut section and from the bed.
    rotate_*_deg: applied to the upright model about the middle of its bounding box, about X, then Y, then Z, right-handed (printer frame).
    cut_side: "bottom" cuts, opens and seats the underside; "top" flattens the head so that the lamp prints standing on it,
    and opens the underside only as far as the fixture needs.
    cut_reference: "half": 100 % cuts at mid-height; "full": the share of the whole height, at most 90 %.
    """

    diameter_mm: float = 80.0
    thickness_mm: float = 1.5
    cut_amount_percent: float = 35.0
    light_source_preset: str = "bambu_mh001_60mm"
    fixture_offset_x_mm: float = 0.0
    fixture_offset_z_mm: float = 0.0
    rotate_x_deg: float = 0.0
    rotate_y_deg: float = 0.0
    rotate_z_deg: float = 0.0
    cut_side: CutSide = "bottom"
    cut_reference: CutReference = "half"

    @property
    def rotation_deg(self) -> tuple[float, float, float]:
        return self.rotate_x_deg, self.rotate_y_deg, self.rotate_z_deg

    @property
    def cut_fraction(self) -> float:
        """Share of the whole height that is asked to be cut off, 0..0.9."""
        share = self.cut_amount_percent / 100.0
        return min(share * 0.5 if self.cut_reference == "half" else share, 0.9)

    def cut_percent(self, fraction: float) -> float:
        """A share of the whole height in the percent that `cut_amount_percent` counts in."""
        return 100.0 * fraction * (2.0 if self.cut_reference == "half" else 1.0)
