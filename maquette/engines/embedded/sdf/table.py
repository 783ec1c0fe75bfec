"""Recipe → flat part table: poses multiplied out, mirror images expanded, bounds and culling distances filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import radians

import numpy as np

from maquette.engines.embedded.recipe import Material, Part, Pose, Recipe, Warp
from maquette.engines.embedded.sdf import rows as code
from maquette.engines.embedded.sdf.bumps import BUMPS
from maquette.engines.embedded.sdf.encode import Encoded, encode
from maquette.engines.embedded.sdf.field import FAR, LOWERED, warped
from maquette.engines.embedded.sdf.patterns import PATTERNS
from maquette.engines.embedded.sdf.rows import Record, Rows
from maquette.engines.embedded.sdf.surface import PAINT_ROW
from maquette.errors import EngineFailure
from maquette.mesh.model import FloatArray

OPS = {"union": code.UNION, "subtract": code.SUBTRACT, "intersect": code.INTERSECT, "paint": code.PAINT}

THINNEST = 0.0075
"""Least radius of anything, as a share of the model's height: 1.2 mm across on a model 80 mm tall."""


@dataclass(frozen=True)
class Table:
    """What the kernels need to know of a recipe.

    rows: see `sdf.rows`. paints: (M,) records, see `sdf.surface`. low, high: (3,) box around the finished model.
    parts: name of the group (and part) of every row. materials: names in the order of `paints`.
    """

    rows: Rows
    paints: np.ndarray
    low: FloatArray
    high: FloatArray
    parts: tuple[str, ...]
    materials: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """One instance of a part before it becomes columns. matrix: (4, 4) local → model space before the warp."""

    part: Part
    group: int
    matrix: FloatArray
    scale: float
    shape: Encoded
    pair: int

    @property
    def relief(self) -> float:
        return self.part.bump.height * self.scale if self.part.bump else 0.0

    def box(self) -> FloatArray:
        """(2, 3): box in model space before the warp, growth and relief included."""
        corners = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)]) * (self.shape.high - self.shape.low) + self.shape.low
        placed = corners @ self.matrix[:3, :3].T + self.matrix[:3, 3]
        extra = self.part.grow * self.scale + (1.0 - LOWERED) * self.relief
        return np.stack([placed.min(axis=0) - extra, placed.max(axis=0) + extra])


def tabulate(recipe: Recipe) -> Table:
    """Raises EngineFailure if the recipe has nothing solid in it or names an unknown shape, bump, pattern or material."""
    if not any(part.op == "union" for group in recipe.groups for part in group.parts):
        raise EngineFailure("The recipe has no solid part.")
    rough = list(_instances(recipe, 0.0))
    low, high = _bounds(recipe, rough)
    fine = list(_instances(recipe, THINNEST * float(high[1] - low[1])))
    low, high = _bounds(recipe, fine)
    names = tuple(sorted(recipe.materials))
    rows = _columns(recipe, fine, {name: index for index, name in enumerate(names)}, (low, high))
    parts = tuple("/".join(filter(None, (recipe.groups[row.group].name, row.part.name))) for row in fine)
    return Table(rows, paints_of(recipe.materials, names), low, high, parts, names)


def bounds_of(recipe: Recipe) -> tuple[FloatArray, FloatArray]:
    """(3,), (3,): a box around the finished model, without meshing it."""
    return _bounds(recipe, list(_instances(recipe, 0.0)))


def rotation(turn: tuple[float, float, float, float]) -> FloatArray:
    """(3, 3) matrix of a unit quaternion (w, x, y, z)."""
    w, x, y, z = np.array(turn) / np.linalg.norm(turn)
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    )


def matrix_of(pose: Pose) -> FloatArray:
    """(4, 4) matrix that scales, turns, then moves."""
    matrix = np.eye(4)
    matrix[:3, :3] = rotation(pose.turn) * pose.scale
    matrix[:3, 3] = pose.at
    return matrix


MIRROR = np.diag([-1.0, 1.0, 1.0, 1.0])


def _instances(recipe: Recipe, thinnest: float) -> Iterator[Row]:
    for index, group in enumerate(recipe.groups):
        frame = matrix_of(group.pose)
        for part in group.parts:
            scale = group.pose.scale * part.pose.scale
            least = thinnest / scale if part.op == "union" and group.op == "union" else 1e-4
            shape = encode(part.shape.kind, part.shape.params, least)
            pose = matrix_of(part.pose)
            if not part.mirror:
                yield Row(part, index, frame @ pose, scale, shape, code.ALONE)
                continue
            yield Row(part, index, frame @ pose, scale, shape, code.FIRST_OF_PAIR)
            yield Row(part, index, frame @ MIRROR @ pose, scale, shape, code.SECOND_OF_PAIR)


def _bounds(recipe: Recipe, instances: list[Row]) -> tuple[FloatArray, FloatArray]:
    """Box of the finished model: solid parts, limited by intersections within their group, warped, cut at the floor."""
    boxes = []
    for index, group in enumerate(recipe.groups):
        if group.op != "union":
            continue
        mine = [row for row in instances if row.group == index]
        if any(row.part.op == "union" for row in mine):
            boxes.append(_group_box(mine))
    extra = max((group.blend for group in recipe.groups), default=0.0) / 6.0
    low, high = np.min([b[0] for b in boxes], axis=0) - extra, np.max([b[1] for b in boxes], axis=0) + extra
    low, high = _warped_box(recipe.warp, recipe.fold, low, high)
    if recipe.floor is not None:
        low[1] = max(low[1], recipe.floor)
    return low, high


def _group_box(rows: list[Row]) -> FloatArray:
    """(2, 3): box of a group's parts in order; an intersection limits only what came before it."""
    bulge = max(row.part.blend * row.scale for row in rows) / 6.0
    low, high = np.full(3, np.inf), np.full(3, -np.inf)
    for row in rows:
        box = row.box()
        if row.part.op == "union":
            low, high = np.minimum(low, box[0] - bulge), np.maximum(high, box[1] + bulge)
        elif row.part.op == "intersect" and row.shape.kind != code.HALF_SPACE:
            low, high = np.maximum(low, box[0]), np.minimum(high, box[1])
    return np.array([low, high])


def forward(warp: Warp, points: FloatArray) -> FloatArray:
    """Points (N, 3) before the warp → the finished model. The inverse of `sdf.field.warped`."""
    x, y, z = points.T.copy()
    thin = np.maximum(1.0 + warp.taper * y, 0.2)
    x, z = x * warp.stretch[0] * thin, z * warp.stretch[2] * thin
    c, s = np.cos(radians(warp.twist_deg) * y), np.sin(radians(warp.twist_deg) * y)
    x, z = c * x + s * z, -s * x + c * z
    return np.stack([x + warp.lean[0] * y, y * warp.stretch[1], z + warp.lean[1] * y], axis=1)


def _warped_box(warp: Warp, fold: bool, low: FloatArray, high: FloatArray) -> tuple[FloatArray, FloatArray]:
    t = np.linspace(0.0, 1.0, 9)
    lattice = np.stack(np.meshgrid(t, t, t, indexing="ij"), axis=-1).reshape(-1, 3) * (high - low) + low
    placed = forward(warp, lattice)
    if fold:
        placed = np.concatenate([placed, placed * [-1.0, 1.0, 1.0]])
    if warp.twist_deg:
        reach = np.hypot(placed[:, 0], placed[:, 2]).max()
        return np.array([-reach, placed[:, 1].min(), -reach]), np.array([reach, placed[:, 1].max(), reach])
    return placed.min(axis=0), placed.max(axis=0)


def _kept_side(recipe: Recipe) -> float:
    """0 if the model is not folded, else the side (+1 or -1) whose half is mirrored: the one with more parts."""
    if not recipe.fold:
        return 0.0
    lean = sum(np.sign(row.box().mean(axis=0)[0]) for row in _instances(recipe, 0.0) if row.part.op == "union")
    return -1.0 if lean < 0 else 1.0


def _warp_column(recipe: Recipe) -> FloatArray:
    warp = recipe.warp
    floor = -FAR if recipe.floor is None else recipe.floor
    return np.array([*warp.stretch, *warp.lean, warp.taper, radians(warp.twist_deg), 1.0, floor, _kept_side(recipe)], dtype=np.float64)


def _steepness(column: FloatArray, warp: Warp, low: FloatArray, high: FloatArray) -> float:
    """Factor (<= 1) that makes a distance measured before the warp a lower bound after it."""
    if warp == Warp():
        return 1.0
    column = np.array([*column[:9], 0.0])
    steepest = 1.0
    e = 1e-4 * float((high - low).max())
    for fx in (0.0, 0.5, 1.0):
        for fy in (0.0, 0.25, 0.5, 0.75, 1.0):
            for fz in (0.0, 0.5, 1.0):
                p = low + (high - low) * [fx, fy, fz]
                columns = [(np.array(warped(column, *(p + d))) - np.array(warped(column, *(p - d)))) / (2 * e) for d in np.eye(3) * e]
                steepest = max(steepest, float(np.linalg.norm(np.stack(columns, axis=1), 2)))
    return 0.98 / steepest


def _reaches(recipe: Recipe, instances: list[Row]) -> FloatArray:
    """Each row's own blend, and the widest blend that can still pull on it later in its group or between groups."""
    reach = np.zeros(len(instances))
    between = 0.0
    widest = 0.0
    group = len(recipe.groups)
    for at in range(len(instances) - 1, -1, -1):
        row = instances[at]
        while group > row.group:
            group -= 1
            between = max(between, recipe.groups[group].blend)
            widest = 0.0
        widest = max(widest, row.part.blend * row.scale)
        reach[at] = row.part.blend * row.scale + 1.2 * widest + 1.2 * between
    # The first group is pulled on by every later group's blend; a later one also by its own.
    return reach


def _widest(recipe: Recipe, instances: list[Row]) -> FloatArray:
    """The largest blend of each row's group, -1 in groups with anything but unions and paint."""
    plain = [all(part.op in ("union", "paint") for part in group.parts) for group in recipe.groups]
    blend = [max((row.part.blend * row.scale for row in instances if row.group == g), default=0.0) for g in range(len(recipe.groups))]
    return np.array([blend[row.group] if plain[row.group] else -1.0 for row in instances])


def _code(what: str, kind: str, known: tuple[str, ...]) -> int:
    if kind not in known:
        raise EngineFailure(f"The recipe asks for an unknown {what}: {kind!r}.")
    return known.index(kind)


def _columns(recipe: Recipe, instances: list[Row], material: Mapping[str, int], box: tuple[FloatArray, FloatArray]) -> Rows:
    chunks = [np.ascontiguousarray(row.shape.data, dtype=np.float64).ravel() for row in instances]
    first = np.concatenate([[0], np.cumsum([len(chunk) for chunk in chunks])[:-1]])
    reaches = _reaches(recipe, instances)
    records = np.zeros(len(instances), code.ROW)
    for at, row in enumerate(instances):
        if row.part.material is not None and row.part.material not in material:
            raise EngineFailure(f"The recipe has no material called {row.part.material!r}.")
        _fill(records[at], row, -1 if row.part.material is None else material[row.part.material])
    records["first"], records["reach"] = first, reaches
    records["widest"] = _widest(recipe, instances)
    ends = np.cumsum(np.bincount([row.group for row in instances], minlength=len(recipe.groups)))
    groups = np.zeros(len(recipe.groups), code.GROUP)
    groups["first"], groups["last"] = np.concatenate([[0], ends[:-1]]), ends
    groups["op"], groups["blend"] = [OPS[group.op] for group in recipe.groups], [group.blend for group in recipe.groups]
    warp = _warp_column(recipe)
    warp[7] = _steepness(warp, recipe.warp, *box)
    return Rows(records, groups, np.concatenate([*chunks, np.zeros(1)]), warp)


def _fill(record: Record, row: Row, material: int) -> None:
    """Everything a record can know from its own row."""
    part, shape, bump = row.part, row.shape, row.part.bump
    record["kind"], record["op"], record["pair"], record["mapping"] = shape.kind, OPS[part.op], row.pair, shape.mapping
    record["material"], record["count"], record["span"], record["lipschitz"] = material, shape.count, shape.span, shape.lipschitz
    record["scale"], record["blend"], record["relief"] = row.scale, part.blend * row.scale, row.relief
    record["shell"], record["grow"] = part.shell * row.scale, part.grow * row.scale
    low, high = row.box()
    record["cx"], record["cy"], record["cz"] = 0.5 * (low + high)
    record["radius"] = 0.5 * np.linalg.norm(high - low)
    for k, value in enumerate(shape.params):
        record[f"p{k}"] = value
    inverse = np.linalg.inv(row.matrix)
    for i in range(3):
        for j in range(4):
            record[f"m{i}{j}"] = inverse[i, j]
    record["bump"] = -1 if bump is None else _code("relief", bump.kind, BUMPS)
    if bump is not None:
        record["bump_height"], record["bump_size"], record["bump_stretch"] = bump.height, bump.size, bump.stretch
        record["bump_flip"], record["bump_seed"] = float(bump.flip), float(bump.seed)
        record["bump_from"], record["bump_to"] = bump.fade


def linear(color: tuple[float, float, float]) -> FloatArray:
    """sRGB-encoded colour in [0, 1] → linear (IEC 61966-2-1)."""
    c = np.clip(np.array(color, dtype=np.float64), 0.0, 1.0)
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


def paints_of(materials: Mapping[str, Material], names: tuple[str, ...]) -> np.ndarray:
    """(M,) records of the materials, in the order of `names`."""
    records = np.zeros(len(names), PAINT_ROW)
    for record, name in zip(records, names, strict=True):
        material = materials[name]
        pattern, grain = material.pattern, material.grain
        record["color"] = record["second"] = linear(material.color)
        for field in ("roughness", "metallic", "glow", "mottle"):
            record[field] = getattr(material, field)
        record["pattern"] = _code("pattern", pattern.kind, PATTERNS) if pattern else -1
        record["grain"] = _code("grain", grain.kind, BUMPS) if grain else -1
        if pattern:
            record["second"] = linear(pattern.color)
            for field in ("size", "amount", "soft", "turn", "seed"):
                record[field] = getattr(pattern, field)
        if grain:
            record["grain_height"], record["grain_size"], record["grain_stretch"] = grain.height, grain.size, grain.stretch
    return records
