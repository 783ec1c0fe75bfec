"""The lines of a boat: how wide and how high its side is along its length, and the hull they make."""

from __future__ import annotations

from dataclasses import dataclass

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import Point, box, extrude, tube

STEPS = 12


@dataclass(frozen=True)
class Lines:
    """length and beam are full sizes; z runs from the stern (-) to the bow (+).

    side: height of the gunwale amidships. bow, stern: how much it rises to the ends. transom: width at the stern, of the beam (0: pointed).
    fore: how far the keel rises to the ends, of the side. full: 1.5 slender .. 4 boxy.
    """

    length: float
    beam: float
    side: float
    bow: float = 0.2
    stern: float = 0.05
    transom: float = 0.7
    fore: float = 0.5
    full: float = 2.2

    def half_width(self, z: float) -> float:
        t = z / (0.5 * self.length)
        end = 0.0 if t > 0 else self.transom
        return 0.5 * self.beam * (end + (1.0 - end) * max(1.0 - abs(t) ** self.full, 0.0))

    def sheer(self, z: float) -> float:
        """Height of the gunwale."""
        t = z / (0.5 * self.length)
        return self.side + (self.bow if t > 0 else self.stern) * abs(t) ** 2.2

    def keel(self, z: float) -> float:
        t = z / (0.5 * self.length)
        ends = self.fore if t > 0 or self.transom < 0.3 else 0.3 * self.fore
        return -0.05 + ends * self.side * abs(t) ** 3

    def stations(self) -> list[float]:
        half = 0.5 * self.length
        return [half * (-1 + 2 * i / STEPS) for i in range(STEPS + 1)]

    def plan(self, wall: float) -> list[Point]:
        """Outline of the deck inside a bulwark, seen from above: x, z."""
        side = [(max(self.half_width(z) - wall, 0.0), z) for z in self.stations()]
        inside = [(x, z) for x, z in side if x > 0.02 and abs(z) < 0.5 * self.length - wall]
        return [*inside, *((-x, z) for x, z in reversed(inside))]


def _skin(lines: Lines, inset: float, floor: float) -> tuple[list[tuple[float, float, float]], list[float], list[float]]:
    points, radii, flats = [], [], []
    for z in lines.stations():
        top = lines.sheer(z)
        w = max(lines.half_width(z) - inset, 0.03)
        deep = max(top - max(lines.keel(z) + inset, floor), 0.05)
        points.append((0.0, top, z))
        radii.append(w)
        flats.append(min(max(deep / w, 0.25), 4.0))
    return points, radii, flats


def add_hull(b: Builder, lines: Lines, hull: str, deck: str, *, hollow: bool, bulwark: float = 0.1, bump: Bump | None = None) -> None:
    """A hull in the current group: hollow as a rowing boat is, or decked with a bulwark around."""
    half = 0.5 * lines.length
    points, radii, flats = _skin(lines, 0.0, -1.0)
    b.add(tube(points, radii, flats), hull, bump=bump)
    if lines.transom > 0.0:
        b.cut(box(4, 4, 1, 0), hull, at=(0, 0, -half - 0.5))
    above = [(z, lines.sheer(z)) for z in (half * (-1.3 + 2.6 * i / 24) for i in range(25))]
    b.cut(extrude([*above, (1.3 * half, 3.5), (-1.3 * half, 3.5)], 4.0, 0.0), deck, turn=(0, -90, 0))
    if hollow:
        points, radii, flats = _skin(lines, 0.075, 0.12)
        # The cavity stops short of a pointed end.
        inner = [k for k, (_, _, z) in enumerate(points) if abs(z) < half - 0.3 or (z < 0 and lines.transom > 0.0)]
        b.cut(tube([points[k] for k in inner], [radii[k] for k in inner], [flats[k] for k in inner]), deck, at=(0, 0.03, 0.0))
        if lines.transom > 0.0:
            b.add(box(2.0 * lines.half_width(-half) - 0.02, lines.side - 0.06, 0.09, 0.02), hull, at=(0, 0.5 * lines.side + 0.1, -half + 0.045))
    else:
        b.cut(extrude([(x, -z) for x, z in lines.plan(0.07)][::-1], 2.0, 0.0), deck, at=(0, lines.side - bulwark + 1.0, 0), turn=(-90, 0, 0))


def add_rail(b: Builder, lines: Lines, role: str, radius: float = 0.04) -> None:
    """The wale along the gunwale, on both sides."""
    path = [(max(lines.half_width(z) - 0.02, 0.0), lines.sheer(z), z) for z in lines.stations()]
    b.add(tube(path, radius), role)
    b.add(tube([(-x, y, z) for x, y, z in path], radius), role)
    if lines.transom > 0.0:
        z = -0.5 * lines.length
        x, y = lines.half_width(z), lines.sheer(z)
        b.add(tube([(-x, y, z + 0.02), (x, y, z + 0.02)], radius), role)
