"""Faces that several families share: eyes with lids and moods, brows, noses, mouths, ears.

All of them are drawn in the current frame, which is a head's: x to the side, y up, z out of the face, mirrored about x = 0.
Eyes are shaped, not only painted (a bulging ball, lids, a drilled pupil where it is large enough), so that they also read on an
unpainted print. The glint is paint: a raised one would be thickened for printing until it covered the pupil.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.recipe import Primitive, Vector
from maquette.engines.embedded.shapes import box, cone, ellipsoid, extrude, leaf, sphere, tube

MOODS = ("neutral", "happy", "angry", "sad", "sleepy", "asleep", "surprised")
"""Words for a `mood` parameter: `choice(*MOODS)`."""


def on(radii: Vector, yaw_deg: float, pitch_deg: float, lift: float = 1.0) -> Vector:
    """A point of an ellipsoid seen from its centre: yaw from +z towards +x, pitch upwards; lift 1.0 is its surface."""
    yaw, pitch = radians(yaw_deg), radians(pitch_deg)
    return (radii[0] * sin(yaw) * cos(pitch) * lift, radii[1] * sin(pitch) * lift, radii[2] * cos(yaw) * cos(pitch) * lift)


@dataclass(frozen=True)
class Eyes:
    """How a pair of eyes looks.

    kind: "button" (all dark, glossy), "iris" (white, coloured iris, pupil), "slit" (reptile or cat), "blank" (plain ball),
    "glow" (no pupil, lit). iris: colour. mood: see MOODS. lids: role of the lids' material, None for no lids.
    flat: depth of the eyeball divided by its radius.
    """

    kind: str = "button"
    iris: str = "brown"
    mood: str = "neutral"
    lids: str | None = None
    flat: float = 0.75


ASLEEP = "asleep"
"""The mood whose eyes are shut."""

LID_EDGE = {
    "neutral": (0.5, 0.0),
    "happy": (0.58, -6.0),
    "angry": (0.4, 20.0),
    "sad": (0.4, -18.0),
    "sleepy": (-0.1, 0.0),
    "surprised": (0.8, 0.0),
}
"""Per mood how high above the middle of the eye the upper lid ends in front (of the eye's radius), and how many degrees it slants inwards."""

DRILLED = 0.1
"""Eyes of at least this radius have a drilled pupil; in smaller ones the hole would come out ragged and is painted."""


def eyes(b: Builder, at: Vector, radius: float, look: Eyes = Eyes(), yaw_deg: float = 15.0, pitch_deg: float = 0.0) -> None:
    """A pair of eyes at (±x, y, z), facing outwards by `yaw_deg`. Declares the roles "eyes" and, as needed, "pupils" and "eye whites"."""
    if look.mood == ASLEEP:
        with b.group("eyes", melt=0.0), b.mirrored(), b.frame(at, (-pitch_deg, yaw_deg, 0.0)):
            _closed(b, radius, look)
        return
    with b.group("eyes", melt=0.0), b.mirrored(), b.frame(at, (-pitch_deg, yaw_deg, 0.0)):
        _balls(b, radius, look)
    if look.kind in ("iris", "slit"):
        # A head may reach into a drilled pupil: it is as dark there.
        with b.group("eyes", op="paint"), b.mirrored(), b.frame(at, (-pitch_deg, yaw_deg, 0.0)):
            shape, front = _pupil(radius, look)
            b.add(shape, "pupils", at=front, blend=0.0)
            _glint(b, radius, look)
    if look.lids is not None:
        # A group of their own: neither the drill nor the paint of the eyes is for them.
        with b.group("eyes", melt=0.0), b.mirrored():
            _lids(b, at, radius, look, yaw_deg, pitch_deg)


def _balls(b: Builder, r: float, look: Eyes) -> None:
    if look.kind in ("blank", "glow"):
        b.material("eyes", look.iris, roughness=0.15, glow=0.6 if look.kind == "glow" else 0.0)
        b.add(ellipsoid(r, r, r * look.flat), "eyes")
        return
    if look.kind == "button":
        b.material("eyes", "eye", roughness=0.4)
        b.add(ellipsoid(r, r, r * look.flat), "eyes")
    else:
        _iris(b, r, look)
    _glint(b, r, look)


def _glint(b: Builder, r: float, look: Eyes) -> None:
    b.material("glints", "snow", roughness=0.1)
    high = 0.4 if look.lids is None else min(0.4, LID_EDGE[look.mood][0] - 0.28)
    b.paint(sphere(0.21 * r), "glints", at=(-0.26 * r, high * r, 0.9 * r * look.flat))


def _closed(b: Builder, r: float, look: Eyes) -> None:
    """Both lids over the ball, with the line of the lashes where they meet, lower in the middle."""
    lids = look.lids or b.main
    radii = (1.06 * r, 1.06 * r, r * (look.flat + 0.12))
    b.add(ellipsoid(*radii), lids)
    b.material("lashes", "eye", roughness=0.5)
    arc = [on(radii, yaw, -6.0 - 24.0 * cos(radians(1.3 * yaw))) for yaw in (-58.0, -38.0, -18.0, 0.0, 18.0, 38.0, 58.0)]
    groove(b, arc, [max(0.11 * r, 0.016)] * len(arc), "lashes")


def _iris(b: Builder, r: float, look: Eyes) -> None:
    f = look.flat
    b.material("eye whites", "white", roughness=0.12)
    b.material("eyes", look.iris, roughness=0.1)
    b.material("pupils", "eye", roughness=0.4)
    b.add(ellipsoid(r, r, r * f), "eye whites")
    wide = 1.3 if look.kind == "slit" else 0.88  # animals with slit pupils show no white
    b.paint(ellipsoid(wide * r, wide * r, r), "eyes", at=(0.0, 0.0, 0.75 * r * f))
    drill = b.cut if r >= DRILLED else b.paint
    shape, front = _pupil(r, look)
    drill(shape, "pupils", at=front)


def _pupil(r: float, look: Eyes) -> tuple[Primitive, Vector]:
    """Its shape and place."""
    if look.kind == "slit":
        return ellipsoid(0.2 * r, 0.66 * r, 0.24 * r), (0.0, 0.0, 0.98 * r * look.flat)
    return ellipsoid(0.52 * r, 0.52 * r, 0.24 * r), (0.0, 0.0, 0.99 * r * look.flat)


def _lids(b: Builder, at: Vector, r: float, look: Eyes, yaw_deg: float, pitch_deg: float) -> None:
    """A cap over the upper part of the eyeball (both parts when nearly shut)."""
    edge, slant = LID_EDGE[look.mood]
    with b.frame(at, (-pitch_deg, yaw_deg, 0.0)):
        b.add(ellipsoid(r * 1.13, r * 1.13, r * (look.flat + 0.16)), look.lids)
        # Everything below the lid's edge goes; the edge leans forward as the lid comes down.
        with b.frame((0.0, r * edge, r * look.flat), (14.0, 0.0, slant)):
            b.cut(box(3.0 * r, 3.0 * r, 5.0 * r, 0.0), at=(0.0, -1.5 * r, 0.0))


def brows(b: Builder, at: Vector, width: float, thickness: float, material: str, mood: str = "neutral", lift: float = 0.0) -> None:
    """A pair of eyebrows centred at (±x, y, z). Angry ones dip towards the nose, sad ones rise."""
    slant = {"angry": -0.42, "sad": 0.4, "surprised": 0.08, "happy": 0.1, "sleepy": 0.02}.get(mood, -0.08)
    raise_ = {"surprised": 0.35, "happy": 0.15, "angry": -0.1}.get(mood, 0.0) * width + lift
    x, y, z = at
    inner = (x - 0.5 * width, y + raise_ + slant * 0.5 * width, z + 0.12 * width)
    middle = (x, y + raise_ + 0.14 * width, z + 0.06 * width)
    outer = (x + 0.5 * width, y + raise_ - slant * 0.5 * width - 0.05 * width, z - 0.22 * width)
    b.add(tube([inner, middle, outer], [thickness, 1.15 * thickness, 0.6 * thickness]), material, mirror=True, blend=0.0)


def mouth_line(
    b: Builder, radii: Vector, pitch_deg: float, half_width_deg: float, curve: float, thickness: float, material: str, at: Vector = (0.0, 0.0, 0.0)
) -> None:
    """A carved line of the lips on an ellipsoid. curve: degrees by which the corners rise (a smile) or fall (a frown)."""
    steps = 9
    points = []
    for i in range(steps):
        t = 2.0 * i / (steps - 1) - 1.0
        x, y, z = on(radii, t * half_width_deg, pitch_deg + curve * (t * t - 0.3), 1.0)
        points.append((x + at[0], y + at[1], z + at[2]))
    groove(b, points, [thickness * (0.55 + 0.45 * (1.0 - abs(2.0 * i / (steps - 1) - 1.0))) for i in range(steps)], material)


def groove(b: Builder, points: list[Vector], radii: list[float], material: str, mirror: bool = False) -> None:
    """A carved line, its banks in the line's colour too: the colour's edge is then smooth where the groove's is only as fine as the grid."""
    b.cut(tube(points, [0.8 * r for r in radii]), material, mirror=mirror)
    b.paint(tube(points, [1.15 * r for r in radii], flat=2.2, up=(0.0, 0.0, 1.0)), material, mirror=mirror)


def ear(
    b: Builder,
    at: Vector,
    length: float,
    width: float,
    outer: str,
    inner: str | None,
    turn: tuple[float, float, float],
    belly: float = 0.35,
    cup: float = 1.6,
    thick: float = 0.3,
) -> None:
    """A pair of cupped ears growing from `at` along the turned +y, open to the turned +z. cup: how rolled they are."""
    depth = thick * width
    sheet = extrude(leaf(length, width, belly), depth, round=0.5 * depth, bend=(cup / max(width, 1e-3), 0.0))
    b.add(sheet, outer, at=at, turn=turn, mirror=True)
    if inner is not None:
        inside = extrude(leaf(0.86 * length, 0.62 * width, belly), 0.9 * depth, round=0.01, bend=(cup / max(width, 1e-3), 0.0))
        with b.frame(at, turn):
            b.paint(inside, inner, at=(0.0, 0.06 * length, 0.62 * depth), mirror=True)


def whiskerless_muzzle(b: Builder, at: Vector, radius: float, material: str, nose: str, nose_size: float) -> None:
    """Two cheeks and a nose, as cats have: at is the middle of the muzzle's front."""
    x, y, z = at
    b.add(ellipsoid(0.62 * radius, 0.52 * radius, 0.55 * radius), material, at=(0.46 * radius, y, z), mirror=True)
    b.add(ellipsoid(0.42 * radius, 0.36 * radius, 0.42 * radius), material, at=(x, y - 0.48 * radius, z - 0.05 * radius))
    b.add(ellipsoid(1.15 * nose_size, 0.8 * nose_size, 0.7 * nose_size), nose, at=(x, y + 0.42 * radius, z + 0.36 * radius), blend=0.01)
    b.add(
        cone((0.0, 0.0, 0.0), (0.0, -0.6 * nose_size, 0.0), 0.5 * nose_size, 0.3 * nose_size),
        nose,
        at=(x, y + 0.2 * radius, z + 0.42 * radius),
        blend=0.01,
    )
