"""The vocabulary of shapes: small functions that return a `Primitive` in its own frame.

Lengths are full sizes where a maker would say them (a box is width × height × depth) and radii where things are round.
Everything is centred on the origin unless it starts somewhere (cones, tubes and horns start at their first point).
y is up, z is front. Outlines are closed polygons in the x-y plane: tuples of (x, y), counter-clockwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import atan2, cos, log, pi, radians, sin, tau

from maquette.engines.embedded.recipe import Primitive, Vector, frozen

Point = tuple[float, float]
Outline = tuple[Point, ...]


def tidy(value: float) -> float:
    """Five decimals: a hundredth of a millimetre on a 2 m model, and short JSON."""
    return round(float(value), 5) + 0.0


def _make(kind: str, **params: object) -> Primitive:
    return Primitive(kind, {key: _tidied(value) for key, value in params.items()})


def _tidied(value: object) -> object:
    if isinstance(value, (str, bool)):
        return value
    if isinstance(value, Iterable):
        return frozen([_tidied(item) for item in value])
    return tidy(value)  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------------------------ solid shapes


def sphere(radius: float) -> Primitive:
    return _make("sphere", radius=radius)


def ellipsoid(rx: float, ry: float, rz: float) -> Primitive:
    """Radii along x, y, z."""
    return _make("ellipsoid", radii=(rx, ry, rz))


def cone(start: Vector, end: Vector, r1: float, r2: float) -> Primitive:
    """Round cone: a ball of radius r1 at `start` swept to a ball of radius r2 at `end`. Limbs, noses, ears, horns."""
    return _make("cone", start=start, end=end, r1=r1, r2=r2)


def capsule(start: Vector, end: Vector, radius: float) -> Primitive:
    return cone(start, end, radius, radius)


def box(width: float, height: float, depth: float, round: float = 0.02, taper: float | tuple[float, float] = 0.0) -> Primitive:
    """Box with rounded edges. taper: how much narrower the top is than the bottom as a share of the width (x, z)."""
    tx, tz = taper if isinstance(taper, tuple) else (taper, taper)
    return _make("box", size=(width, height, depth), round=min(round, 0.499 * min(width, height, depth)), taper=(tx, tz))


def cylinder(radius: float, height: float, round: float = 0.01) -> Primitive:
    """About the y axis."""
    return frustum(radius, radius, height, round)


def frustum(bottom: float, top: float, height: float, round: float = 0.01) -> Primitive:
    """Cone cut flat, about y. A pointed roof has `top` near 0."""
    return _make("frustum", bottom=bottom, top=top, height=height, round=min(round, 0.49 * height))


def torus(ring: float, radius: float, arc_deg: float = 360.0, height: float | None = None) -> Primitive:
    """Ring about y. arc_deg < 360: an arc centred on +x with round ends. height: half height of an oval section (default radius)."""
    return _make("torus", ring=ring, radius=radius, height=radius if height is None else height, arc_deg=arc_deg)


def half_space() -> Primitive:
    """Everything below y = 0 of its frame: for cutting and intersecting."""
    return _make("half_space")


# --------------------------------------------------------------------------------------------- turned and cut-out shapes


def lathe(profile: Sequence[Point], smooth: bool = True, wall: float = 0.0) -> Primitive:
    """A profile of (radius, y) points turned about y, listed from the bottom up; both ends are closed to the axis, unless the
    last point is the first again, which makes a ring.

    smooth: a curve through the points; repeat a point to keep a corner there. wall > 0: an open shell of that thickness
    along the profile instead of a solid (cups, bells, lampshades).
    """
    return _make("lathe", profile=profile, smooth=smooth, wall=wall)


def dome(radius: float, height: float, thickness: float = 0.0) -> Primitive:
    """Half an ellipsoid standing on y = 0; thickness > 0 makes it a shell open at the bottom."""
    arc = [(radius * cos(t * pi / 20), height * sin(t * pi / 20)) for t in range(11)]
    return lathe(arc, smooth=False, wall=thickness)


def extrude(
    outline: Sequence[Point] | Sequence[Outline],
    depth: float,
    round: float = 0.01,
    smooth: bool = False,
    bend: tuple[float, float] = (0.0, 0.0),
    edge: float | None = None,
    taper: float = 0.0,
) -> Primitive:
    """A flat outline (or several: inside by the even-odd rule) of thickness `depth`, in the x-y plane.

    smooth: a closed curve through the points. bend: the sheet follows z = bend[0] x² + bend[1] y² (wings, leaves, petals).
    edge: thickness at the outline, if thinner than in the middle. taper: growth of the outline per unit of z.
    """
    contours = outline if outline and isinstance(outline[0][0], (tuple, list)) else (outline,)
    return _make(
        "extrude", contours=contours, depth=depth, round=min(round, 0.499 * depth), smooth=smooth, bend=bend,
        edge=depth if edge is None else min(edge, depth), taper=taper,
    )  # fmt: skip


def text(words: str, size: float, depth: float, round: float = 0.005, bend: float = 0.0) -> Primitive:
    """Letters and digits standing in the x-y plane, centred; `size` is the height of a capital.

    bend: the line follows z = bend x² (-0.5 / r wraps it around a cylinder of radius r).
    """
    return _make("text", words=words, size=size, depth=depth, round=min(round, 0.4 * depth), bend=bend)


# ------------------------------------------------------------------------------------------------------------- tubes


def tube(
    points: Sequence[Vector],
    radii: float | Sequence[float],
    flat: float | Sequence[float] = 1.0,
    up: Vector = (0.0, 1.0, 0.0),
    smooth: bool = True,
    closed: bool = False,
) -> Primitive:
    """A rounded sweep along a curve: tails, necks, tentacles, arms, handles, hair locks, bodies.

    radii: one for all points or one each. flat: height of the section (towards `up`) divided by its width; one or one each.
    smooth: a curve through the points; otherwise straight pieces. closed: the end joins the start.
    """
    count = len(points)
    listed = [radii] * count if isinstance(radii, (int, float)) else list(radii)
    flats = [flat] * count if isinstance(flat, (int, float)) else list(flat)
    return _make("tube", points=points, radii=listed, flat=flats, up=up, smooth=smooth, closed=closed)


def horn(length: float, radius: float, bend_deg: float = 40.0, tip: float = 0.15, twist_deg: float = 0.0, steps: int = 7) -> Primitive:
    """Starts at the origin along +y and bends towards -z by `bend_deg` in all; `tip` is the end radius as a share.

    twist_deg turns the plane of bending as it goes: a ram's horn bends 300 and twists 60.
    """
    x = y = z = 0.0
    points: list[Vector] = [(x, y, z)]
    for i in range(1, steps):
        a = radians(bend_deg) * (i - 0.5) / (steps - 1)
        t = radians(twist_deg) * (i - 0.5) / (steps - 1)
        d = length / (steps - 1)
        y += d * cos(a)
        z -= d * sin(a) * cos(t)
        x += d * sin(a) * sin(t)
        points.append((x, y, z))
    radii = [radius * (1.0 - (1.0 - tip) * (i / (steps - 1)) ** 1.2) for i in range(steps)]
    return tube(points, radii)


def spiral(radius: float, turns: float, pitch: float, thickness: float, end_radius: float | None = None, tip: float = 1.0) -> Primitive:
    """Coil about y rising by `pitch` a turn: springs, snail shells (pitch and end_radius small), curled tails."""
    steps = max(int(turns * 12), 4)
    last = radius if end_radius is None else end_radius
    ts = [i / (steps - 1) for i in range(steps)]
    points = [
        ((radius + (last - radius) * t) * cos(tau * turns * t), pitch * turns * t, (radius + (last - radius) * t) * sin(tau * turns * t)) for t in ts
    ]
    return tube(points, [thickness * (1.0 + (tip - 1.0) * t) for t in ts], smooth=False)


# ---------------------------------------------------------------------------------------------------------- outlines


def circle(radius: float, steps: int = 40) -> Outline:
    return tuple((radius * cos(tau * i / steps), radius * sin(tau * i / steps)) for i in range(steps))


def oval(rx: float, ry: float, steps: int = 40) -> Outline:
    return tuple((rx * cos(tau * i / steps), ry * sin(tau * i / steps)) for i in range(steps))


def rectangle(width: float, height: float) -> Outline:
    x, y = width / 2, height / 2
    return ((-x, -y), (x, -y), (x, y), (-x, y))


def polygon(sides: int, radius: float, turn_deg: float = 90.0) -> Outline:
    """Regular; the first corner points up unless turned."""
    start = radians(turn_deg)
    return tuple((radius * cos(start + tau * i / sides), radius * sin(start + tau * i / sides)) for i in range(sides))


def star(points: int, radius: float, inner: float) -> Outline:
    """inner: radius of the notches."""
    return tuple(
        ((radius if i % 2 == 0 else inner) * cos(pi / 2 + pi * i / points), (radius if i % 2 == 0 else inner) * sin(pi / 2 + pi * i / points))
        for i in range(2 * points)
    )


def gear(teeth: int, radius: float, depth: float) -> Outline:
    """Trapezoidal teeth of `depth` on a wheel of outer `radius`."""
    pitch = tau / teeth
    profile = ((0.0, radius - depth), (0.30, radius - depth), (0.38, radius), (0.72, radius), (0.80, radius - depth))
    return tuple((r * cos(pitch * (i + f)), r * sin(pitch * (i + f))) for i in range(teeth) for f, r in profile)


def heart(radius: float, steps: int = 48) -> Outline:
    """About 2 radius wide and high, centred."""
    k = radius / 16.5
    return tuple(
        (-k * 16 * sin(t) ** 3, k * (13 * cos(t) - 5 * cos(2 * t) - 2 * cos(3 * t) - cos(4 * t) + 2.5))
        for t in (tau * i / steps for i in range(steps))
    )


def leaf(length: float, width: float, belly: float = 0.4, steps: int = 12) -> Outline:
    """Pointed at (0, 0) and (0, length); widest at `belly` of the length."""
    power = 1.0 if belly == 0.5 else 0.6931 / max(-log(belly), 1e-6)
    half = [(0.5 * width * sin(pi * (i / steps) ** power) ** 0.9, length * i / steps) for i in range(1, steps)]
    return ((0.0, 0.0), *half, (0.0, length), *((-x, y) for x, y in reversed(half)))


def crescent(radius: float, inner: float, offset: float, steps: int = 24) -> Outline:
    """A disc less another disc moved by `offset` along +x: moons and sickle blades."""
    d = min(max((radius**2 - inner**2 + offset**2) / (2 * offset), -radius), radius)
    h = max(radius**2 - d**2, 0.0) ** 0.5
    a, b = atan2(h, d), atan2(h, d - offset)
    outer = [(radius * cos(t), radius * sin(t)) for t in (a + (tau - 2 * a) * i / steps for i in range(steps + 1))]
    inside = [(offset + inner * cos(t), inner * sin(t)) for t in (tau - b - (tau - 2 * b) * i / steps for i in range(1, steps))]
    return (*outer, *inside)


def moved(outline: Outline, dx: float, dy: float, scale: float = 1.0, turn_deg: float = 0.0) -> Outline:
    """An outline scaled, turned, then moved."""
    c, s = cos(radians(turn_deg)) * scale, sin(radians(turn_deg)) * scale
    return tuple((c * x - s * y + dx, s * x + c * y + dy) for x, y in outline)
