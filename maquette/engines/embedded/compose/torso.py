"""Where the trunk of a creature is and which limbs leave it, measured on its recipe: what clothes are cut to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product

import numpy as np
from scipy import ndimage

from maquette.engines.embedded.mesher import sampled
from maquette.engines.embedded.pose import composed, inverted, placed, turned
from maquette.engines.embedded.recipe import Group, Part, Pose, Recipe, Vector, Warp
from maquette.engines.embedded.sdf.blocks import values_at
from maquette.engines.embedded.sdf.encode import encode
from maquette.engines.embedded.sdf.rows import Rows
from maquette.engines.embedded.sdf.table import Table, tabulate
from maquette.mesh.model import FloatArray

TRUNKS = frozenset({"body", "beast/body", "throat", "torso", "bones", "pouch", "snow"})
"""Groups that draw trunks, necks and limbs; heads, tails, wings and manes have their own."""

COARSE = 40
"""Cells along a side of a body that is only measured."""

CORE = 0.62
"""Depth, of the greatest, from which a place inside a body is its trunk: necks, legs and tails are thinner."""

SIDEWAYS = 0.3
"""Distance from the plane of symmetry, of the trunk's radius, from which a part is a limb."""

RAY = 400
"""Steps of a ray; it is six radii long."""

SLIGHT = 0.22
"""Radius, of the trunk's, below which a part is no limb but a toe, a claw or a whisker."""


@dataclass(frozen=True)
class Limb:
    """A tube or cone that leaves the trunk, `part` of the group at `pose`. root, end: in that group's frame.

    fore: nearer to the neck than to the rump. last: nothing but a hand or a foot follows.
    """

    part: Part
    pose: Pose
    root: Vector
    end: Vector
    fore: bool
    last: bool


@dataclass(frozen=True)
class Torso:
    """trunk: (group's pose, its parts along the middle). neck: the socket's pose, y up the neck, z out of the chest; its size.

    axis: (y, z) unit vector from the rump to the neck. middle: of the thick part. radius: of its thickest place.
    front, rear: how far along the axis from the middle it reaches. belly: height of its underside. body: the field of trunk and limbs.
    """

    trunk: tuple[tuple[Pose, tuple[Part, ...]], ...]
    limbs: tuple[Limb, ...]
    haunches: tuple[tuple[Pose, Part], ...]
    neck: Pose
    neck_size: float
    axis: tuple[float, float]
    middle: Vector
    radius: float
    front: float
    rear: float
    belly: float
    body: Rows

    @property
    def upright(self) -> bool:
        return self.axis[0] > 0.6

    def along(self, s: float) -> Vector:
        """A point of the axis, `s` from the middle towards the neck."""
        return (0.0, self.middle[1] + s * self.axis[0], self.middle[2] + s * self.axis[1])

    def surface_from(self, start: Vector, towards: Vector) -> tuple[Vector, Vector] | None:
        """(point, normal) where a ray in the plane of symmetry meets the body; None where it misses."""
        reach = np.linspace(0.0, 6.0 * self.radius, RAY)
        line = np.array(start) + reach[:, None] * np.array(towards)
        inside = np.flatnonzero(values_at(self.body, line, False) < 0.0)
        if len(inside) == 0:
            return None
        point, step = line[inside[0]], 0.02 * self.radius
        around = np.array([point + step * np.array(offset) for offset in ((0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1))])
        up, down, ahead, behind = values_at(self.body, around, False)
        normal = np.array([0.0, up - down, ahead - behind])
        normal /= max(float(np.linalg.norm(normal)), 1e-9)
        return (0.0, float(point[1]), float(point[2])), (0.0, float(normal[1]), float(normal[2]))


def torso_of(recipe: Recipe) -> Torso | None:
    """The trunk of a creature with a neck; None for those that have none, such as fish and snakes."""
    groups = [group for group in recipe.groups if group.name in TRUNKS and group.op == "union"]
    neck = recipe.sockets.get("neck")
    if neck is None or not groups:
        return None
    bare = replace(recipe, groups=tuple(map(_smooth, groups)), warp=Warp(), fold=False)
    table = tabulate(bare)
    points, depth = _inside(table)
    below = (points - np.array(neck.pose.at)) @ np.array(turned(neck.pose.turn, (0.0, 1.0, 0.0))) < 0.0
    if not below.any():
        return None
    radius = float(depth[below].max())
    core = points[below & (depth > CORE * radius)]
    middle = core.mean(axis=0)
    axis = _axis(core, neck.pose.at)
    along = (core[:, 1] - middle[1]) * axis[0] + (core[:, 2] - middle[2]) * axis[1]
    reach = CORE * radius
    frame = _Frame(axis, (0.0, float(middle[1]), float(middle[2])), radius)
    return Torso(
        tuple((group.pose, parts) for group in groups if (parts := tuple(part for part in group.parts if frame.is_trunk(group, part)))),
        tuple(_limbs(groups, frame)),
        tuple((group.pose, part) for group in groups for part in group.parts if frame.is_haunch(group, part)),
        neck.pose,
        neck.size,
        axis,
        frame.middle,
        radius,
        float(along.max()) + reach,
        float(along.min()) - reach,
        float(core[:, 1].min()) - reach,
        table.rows,
    )


def _smooth(group: Group) -> Group:
    return replace(group, parts=tuple(replace(part, bump=None) for part in group.parts))


def _inside(table: Table) -> tuple[FloatArray, FloatArray]:
    """(N, 3) places inside a model and (N,) how deep they are."""
    volume, _, origin, cell = sampled(table, COARSE)
    depth = ndimage.distance_transform_edt(volume < 0.0) * cell
    at = np.argwhere(depth > 0.0)
    return at * cell + origin, depth[at[:, 0], at[:, 1], at[:, 2]]


def _axis(core: FloatArray, neck: Vector) -> tuple[float, float]:
    """(y, z) direction in which a trunk is long; from its middle to the neck where it is round."""
    centred = core[:, 1:] - core[:, 1:].mean(axis=0)
    values, vectors = np.linalg.eigh(np.cov(centred.T))
    to_neck = np.array(neck[1:]) - core[:, 1:].mean(axis=0)
    to_neck /= max(float(np.linalg.norm(to_neck)), 1e-9)
    longest = vectors[:, 1] if values[1] > ROUND * values[0] else to_neck
    longest = longest if longest @ to_neck >= 0.0 else -longest
    return float(longest[0]), float(longest[1])


ROUND = 1.5
"""Variance along a trunk, of that across, from which it has a direction of its own."""


@dataclass(frozen=True)
class _Frame:
    """What tells trunk from limbs."""

    axis: tuple[float, float]
    middle: Vector
    radius: float

    def is_trunk(self, group: Group, part: Part) -> bool:
        return part.op == "union" and self._aside(group, part) < SIDEWAYS * self.radius and _thickness(group, part) > 2.0 * SLIGHT * self.radius

    def is_haunch(self, group: Group, part: Part) -> bool:
        off = self._aside(group, part) >= SIDEWAYS * self.radius
        return part.op == "union" and off and part.shape.kind == "ellipsoid" and _thickness(group, part) > 0.5 * self.radius

    def is_limb(self, group: Group, part: Part) -> bool:
        off = self._aside(group, part) >= SIDEWAYS * self.radius
        return part.op == "union" and off and part.shape.kind in ("tube", "cone") and _thickness(group, part) > SLIGHT * self.radius

    def _aside(self, group: Group, part: Part) -> float:
        """Distance of a part from the plane of symmetry; none where it reaches across, as a winding tail's does."""
        shape = encode(part.shape.kind, part.shape.params, 1e-4)
        corners = [placed(group.pose, placed(part.pose, (x, y, z))) for x, y, z in product(*zip(shape.low, shape.high, strict=True))]
        low, high = min(x for x, _, _ in corners), max(x for x, _, _ in corners)
        return 0.0 if min(-low, high) > 0.5 * SIDEWAYS * self.radius else abs(0.5 * (low + high))

    def along(self, point: Vector) -> float:
        return (point[1] - self.middle[1]) * self.axis[0] + (point[2] - self.middle[2]) * self.axis[1]


def _thickness(group: Group, part: Part) -> float:
    """Largest radius of a tube, cone or ball; half the second longest side of anything else. World units."""
    scale, params = group.pose.scale * part.pose.scale, part.shape.params
    if part.shape.kind == "tube":
        return scale * max(params["radii"])
    if part.shape.kind == "cone":
        return scale * max(params["r1"], params["r2"])
    shape = encode(part.shape.kind, params, 1e-4)
    return 0.5 * scale * float(np.sort(shape.high - shape.low)[1])


def _limbs(groups: list[Group], frame: _Frame) -> list[Limb]:
    found: list[Limb] = []
    for group in groups:
        for part in group.parts:
            if frame.is_limb(group, part):
                root, end = _ends(part, frame, group)
                middle = placed(group.pose, tuple(0.7 * a + 0.3 * b for a, b in zip(root, end, strict=True)))  # type: ignore[arg-type]
                found.append(Limb(part, group.pose, root, end, frame.along(middle) > 0.0, True))
    return [replace(limb, last=not any(_follows(limb, other) for other in found)) for limb in found]


def _ends(part: Part, frame: _Frame, group: Group) -> tuple[Vector, Vector]:
    """(root, end) of a tube or cone: the end nearer to the trunk's middle is the root."""
    params = part.shape.params
    first, last = (params["points"][0], params["points"][-1]) if part.shape.kind == "tube" else (params["start"], params["end"])
    one, two = placed(part.pose, first), placed(part.pose, last)
    away = [float(np.linalg.norm(np.subtract(placed(group.pose, point), frame.middle))) for point in (one, two)]
    return (one, two) if away[0] <= away[1] else (two, one)


def _follows(limb: Limb, other: Limb) -> bool:
    """Whether another limb goes on where this one ends, as a shin follows a thigh."""
    if other is limb or other.pose != limb.pose:
        return False
    gap = float(np.linalg.norm(np.subtract(other.root, limb.end)))
    return gap < 0.35 * float(np.linalg.norm(np.subtract(limb.root, limb.end)))


def in_frame(pose: Pose, world: Pose) -> Pose:
    """A pose of the model's frame, seen from a group's."""
    return composed(inverted(pose), world)
