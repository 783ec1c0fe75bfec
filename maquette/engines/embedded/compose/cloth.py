"""The cloth of a garment: slices of its wearer's own trunk, a little thicker, ended by planes and outlines.

A fold of distances keeps its shape when the same amount is taken off each of them, so the parts of a body, grown by the thickness
of the cloth and folded with the same blends, are the body's offset surface, relief aside: nothing can sink in, whatever the animal.
Collars, bands, lapels and pockets are slices of a slightly thicker offset.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import atan2, degrees

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.compose.torso import Torso, in_frame
from maquette.engines.embedded.compose.wardrobe import Cut
from maquette.engines.embedded.pose import placed, turn_of, turned
from maquette.engines.embedded.recipe import Bump, Group, Part, Pose, Primitive, Vector
from maquette.engines.embedded.shapes import half_space, tidy

CLOTH = 0.13
"""Thickness of cloth, of the trunk's radius, and at least LEAST units: it has to show on a print."""
LEAST = 0.045

RAISED = 0.45
"""How far trimmings stand out of the cloth, of its thickness."""

SKIRT, TUFT = 0.9, 0.16
"""How far beyond the hem a fleece is flattened, of the trunk's radius: under a skirt, and where tufts would stick out."""

EDGE = 0.25
"""Rounding of a cut edge, of the cloth's thickness."""


@dataclass(frozen=True)
class Half:
    """Keeps what lies behind the plane through `at` with this (y, z) normal."""

    at: Vector
    normal: tuple[float, float]

    @property
    def pose(self) -> Pose:
        return Pose(self.at, turn_of(degrees(atan2(self.normal[1], self.normal[0])), 0.0, 0.0))


class Cloth:
    """One garment on one body. Lengths in the model's units."""

    def __init__(self, torso: Torso, cut: Cut, b: Builder) -> None:
        self.torso, self.cut, self.b = torso, cut, b
        self.thick = tidy(max(CLOTH * torso.radius, LEAST) * cut.thick)
        self.raised = tidy(self.thick * (1.0 + RAISED))
        self.soft = tidy(EDGE * self.thick)
        neck = torso.neck
        up = turned(neck.turn, (0.0, 1.0, 0.0))
        self.collar = Half(neck.at, (up[1], up[2]))
        self.hem = self.hem_at(cut.hem)
        self.region = [self.collar, self.hem]
        if cut.legs_only:
            self.region = [self.waist(), self.hem]
        if cut.drape:
            rear = -0.82 * torso.radius + 0.25 * torso.rear
            self.region = [self.over(0.35), self.across(0.78 * torso.front, 1.0), self.across(rear, -1.0)]

    def covers(self, point: Vector) -> bool:
        """Whether a place of the trunk is under the cloth; a skirt reaches beyond the hem."""
        beyond = {id(self.hem): (SKIRT if self.cut.skirt else TUFT) * self.torso.radius}
        away = [((point[1] - half.at[1]) * half.normal[0] + (point[2] - half.at[2]) * half.normal[1], half) for half in self.region]
        return all(distance < beyond.get(id(half), 0.0) for distance, half in away)

    # ------------------------------------------------------------------------------------------------------ where it ends

    def hem_at(self, share: float) -> Half:
        """The lower edge: level on who sits up, across the trunk of who stands on four legs."""
        torso = self.torso
        if torso.upright:
            low = min(torso.belly, torso.along(torso.rear)[1])
            top = torso.neck.at[1]
            return Half((0.0, tidy(top - share * (top - low)), 0.0), (-1.0, 0.0))
        s = torso.front - share * (torso.front - torso.rear)
        return self.across(s, -1.0)

    def across(self, s: float, sign: float) -> Half:
        y, z = self.torso.axis
        return Half(self.torso.along(s), (sign * y, sign * z))

    def waist(self) -> Half:
        """The upper edge of what hangs from the hips."""
        torso = self.torso
        if torso.upright:
            return Half((0.0, tidy(0.5 * (torso.neck.at[1] + torso.belly)), 0.0), (1.0, 0.0))
        return self.across(-0.1 * torso.radius, 1.0)

    def over(self, share: float) -> Half:
        """Only what lies above the axis by less than `share` of the radius downwards: a blanket's lower edge."""
        y, z = self.torso.axis
        down = (-z, y) if z >= 0.0 else (z, -y)
        m = self.torso.middle
        off = share * self.torso.radius
        return Half((0.0, m[1] + off * down[0], m[2] + off * down[1]), down)

    # ------------------------------------------------------------------------------------------------------------ cloth

    def layer(
        self, name: str, role: str, grow: float, region: Sequence[Half], masks: Sequence[tuple[Primitive, Pose, bool]] = (), bump: Bump | None = None
    ) -> list[Group]:
        """The trunk grown by `grow`, within the region and the masks (shape, pose in the model's frame, mirrored)."""
        haunches = self.torso.haunches if self.cut.legs else ()
        groups = []
        for pose, parts in self.torso.trunk:
            own = [*parts, *(part for at, part in haunches if at == pose)]
            cloth = [self.grown(part, role, grow, bump, pose.scale) for part in own]
            cuts = [Part(half_space(), in_frame(pose, half.pose), "intersect", self.soft) for half in region]
            held = [Part(shape, in_frame(pose, at), "intersect", 0.3 * self.soft, mirror) for shape, at, mirror in masks]
            groups.append(Group(name, (*cloth, *cuts, *held), pose))
        return groups

    def grown(self, part: Part, role: str, grow: float, bump: Bump | None, scale: float) -> Part:
        return replace(part, material=role, grow=tidy(part.grow + grow / (scale * part.pose.scale)), bump=bump, name="")

    def band(self, name: str, edge: Half, wide: float, grow: float, region: Sequence[Half], bump: Bump | None) -> list[Group]:
        inner = Half(shifted(edge, -wide), (-edge.normal[0], -edge.normal[1]))
        others = [half for half in region if half is not edge]
        return self.layer(name, "trim", grow, [edge, inner, *others], bump=bump)

    def length(self) -> float:
        """How far down the chest the front can be seen, from the collar."""
        torso = self.torso
        if torso.upright:
            return max(self.torso.neck.at[1] - self.hem.at[1], 0.6 * torso.radius)
        return 1.5 * torso.radius

    def on_chest(self, y: float) -> tuple[Vector, Vector] | None:
        """(point on the cloth, its normal) in the middle of the chest at a height in the neck's frame; None where it no longer faces forwards."""
        neck = self.torso.neck
        found = self.torso.surface_from(placed(neck, (0.0, y, 5.0 * self.torso.radius)), turned(neck.turn, (0.0, 0.0, -1.0)))
        if found is None or found[1][2] < 0.35:
            return None
        (_, py, pz), normal = found
        out = self.thick * 1.3
        return (0.0, tidy(py + out * normal[1]), tidy(pz + out * normal[2])), normal


def shifted(half: Half, by: float) -> Vector:
    """The plane's point moved along its normal."""
    return (half.at[0], tidy(half.at[1] + by * half.normal[0]), tidy(half.at[2] + by * half.normal[1]))
