"""Recipe: a model as words for geometry. A JSON tree of parts, materials and sockets that round-trips exactly.

A recipe is what the engine stores with a task. Meshing it again gives the same bytes, so a later stage (texturing, a lamp,
another polygon budget) needs no pixels. Frame: Y up, front +Z, the model stands on y = 0; a subject is about 2 units high.

    Recipe
    ├── materials: name → Material          solid descriptions, evaluated at any point of space
    ├── groups                              combined with each other by `op`, lightly blended by `blend`
    │   └── parts                           folded in order: union, subtract, intersect or paint, each with its own blend
    ├── sockets: name → Socket              frames where attachments go
    ├── warp                                one gentle deformation of the whole (stretch, lean, taper, twist)
    └── finish                              how the surface is meshed: smooth, voxel or facets
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal

from maquette.errors import InvalidInput

SCHEMA = 1

Vector = tuple[float, float, float]
Quaternion = tuple[float, float, float, float]
Rgb = tuple[float, float, float]
Op = Literal["union", "subtract", "intersect", "paint"]
Finish = Literal["smooth", "voxel", "facets"]

NO_TURN: Quaternion = (1.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Pose:
    """Where something is: scaled, then turned, then moved.

    turn: unit quaternion (w, x, y, z). scale: uniform, > 0, because only a similarity keeps distances exact.
    """

    at: Vector = (0.0, 0.0, 0.0)
    turn: Quaternion = NO_TURN
    scale: float = 1.0


@dataclass(frozen=True)
class Primitive:
    """A shape in its own frame: a kind of `maquette.engines.embedded.shapes` and its parameters (JSON values only)."""

    kind: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Bump:
    """A displacement of a part's surface along its normal.

    kind: one of `sdf.bumps.BUMPS`. height: how far the highest point stands out. size: width of one scale, brick or tuft.
    stretch: length of a cell along the part divided by its width. flip: overlapping cells point the other way.
    fade: (from, to) along the part's own y: no relief at `from`, full relief at `to`; equal numbers mean everywhere.
    """

    kind: str
    height: float
    size: float
    stretch: float = 1.0
    flip: bool = False
    fade: tuple[float, float] = (0.0, 0.0)
    seed: int = 0


@dataclass(frozen=True)
class Pattern:
    """A second colour on a material.

    kind: one of `sdf.patterns.PATTERNS`. color: sRGB. size: width of one stripe, spot or check.
    amount: share of the surface it takes, 0..1. soft: width of the border divided by `size`.
    turn: 0 runs along the part's own y, 1 across it (stripes, gradients).
    """

    kind: str
    color: Rgb
    size: float = 0.1
    amount: float = 0.5
    soft: float = 0.1
    turn: float = 0.0
    seed: int = 0


@dataclass(frozen=True)
class Grain:
    """Fine relief that is too small for geometry: it becomes the normal map. Same kinds as `Bump`."""

    kind: str
    height: float
    size: float
    stretch: float = 1.0


@dataclass(frozen=True)
class Material:
    """A solid description of a surface: evaluated at a point of space, so it has no seams.

    color: sRGB in [0, 1], as designers pick it (evaluation returns linear). mottle: random change of lightness from
    place to place, 0..0.5. glow: emitted light as a share of the colour.
    """

    color: Rgb
    roughness: float = 0.6
    metallic: float = 0.0
    pattern: Pattern | None = None
    grain: Grain | None = None
    mottle: float = 0.0
    glow: float = 0.0


@dataclass(frozen=True)
class Part:
    """One shape folded into its group.

    blend: radius within which it melts into what came before (0 keeps a crisp crease).
    mirror: adds the reflection in the group's plane x = 0. material: None keeps what was there (useful for cuts).
    shell: wall thickness; 0 is solid. grow: offset of the surface, rounding convex edges.
    """

    shape: Primitive
    pose: Pose = Pose()
    op: Op = "union"
    blend: float = 0.0
    mirror: bool = False
    material: str | None = None
    bump: Bump | None = None
    shell: float = 0.0
    grow: float = 0.0
    name: str = ""


@dataclass(frozen=True)
class Group:
    """Parts folded in order in one frame, then combined with the groups before it."""

    name: str
    parts: tuple[Part, ...]
    pose: Pose = Pose()
    op: Op = "union"
    blend: float = 0.0


@dataclass(frozen=True)
class Socket:
    """A named frame where something can be attached.

    size: radius that says how big things are here (a head's for hats, a hand's for handles), so that attachments scale.
    """

    pose: Pose = Pose()
    size: float = 0.2


@dataclass(frozen=True)
class Warp:
    """One deformation of the finished model, about the ground point of its axis. The identity by default.

    stretch: factors along x, y, z. lean: how far x and z move per unit of height. taper: change of width per unit of
    height. twist_deg: turn about y per unit of height.
    """

    stretch: Vector = (1.0, 1.0, 1.0)
    lean: tuple[float, float] = (0.0, 0.0)
    taper: float = 0.0
    twist_deg: float = 0.0


@dataclass(frozen=True)
class Recipe:
    """Everything needed to make a model again. See the module's docstring.

    floor: material below this height is cut away, so that the model stands flat; None keeps everything.
    detail: cells of a voxel model or hundreds of faces of a faceted one along the longest side; unused for smooth.
    symmetric: drawn as its own mirror image. fold: made so, by mirroring one half. notes: what was decided along the way.
    """

    name: str
    groups: tuple[Group, ...]
    materials: Mapping[str, Material]
    sockets: Mapping[str, Socket] = field(default_factory=dict)
    warp: Warp = Warp()
    floor: float | None = 0.0
    finish: Finish = "smooth"
    detail: int = 32
    symmetric: bool = True
    fold: bool = False
    seed: int = 0
    notes: tuple[str, ...] = ()


def to_json(recipe: Recipe) -> str:
    """Canonical text: no spaces, keys as they were declared, because the first material is the main one.

    Python prints floats so that they read back bit for bit.
    """
    return json.dumps({"schema": SCHEMA, **_plain(recipe)}, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def from_json(text: str | bytes) -> Recipe:
    """The inverse of `to_json`. Raises InvalidInput if it is not a recipe of a schema we know."""
    try:
        data = json.loads(text)
        schema = data.pop("schema")
    except (ValueError, AttributeError, KeyError, TypeError) as problem:
        raise InvalidInput("recipe", f"not a recipe: {problem}", "Send the JSON that the preview stored.") from problem
    if schema != SCHEMA:
        raise InvalidInput("recipe.schema", f"only schema {SCHEMA} is understood", "Make the preview again.", schema)
    try:
        return _recipe(data)
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise InvalidInput("recipe", f"a field is missing or has the wrong type: {problem}", "Make the preview again.") from problem


def _plain(value: Any) -> Any:
    """Dataclasses to dicts without the fields that hold their default."""
    if hasattr(value, "__dataclass_fields__"):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value) if getattr(value, f.name) != f.default}
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    return value


def frozen(value: Any) -> Any:
    """JSON values with tuples for lists, so that recipes compare equal after a round trip."""
    if isinstance(value, (list, tuple)):
        return tuple(frozen(item) for item in value)
    if isinstance(value, Mapping):
        return {key: frozen(item) for key, item in value.items()}
    return value


def _build(kind: type, data: Mapping[str, Any], **nested: Any) -> Any:
    return kind(**{**{key: frozen(item) for key, item in data.items()}, **nested})


def _pose(data: Mapping[str, Any] | None) -> Pose:
    return _build(Pose, data or {})


def _material(data: Mapping[str, Any]) -> Material:
    nested = {key: _build(kind, data[key]) for key, kind in (("pattern", Pattern), ("grain", Grain)) if data.get(key)}
    return _build(Material, data, **nested)


def _part(data: Mapping[str, Any]) -> Part:
    nested: dict[str, Any] = {"shape": _build(Primitive, data["shape"]), "pose": _pose(data.get("pose"))}
    if data.get("bump"):
        nested["bump"] = _build(Bump, data["bump"])
    return _build(Part, data, **nested)


def _group(data: Mapping[str, Any]) -> Group:
    return _build(Group, data, parts=tuple(_part(part) for part in data["parts"]), pose=_pose(data.get("pose")))


def _recipe(data: Mapping[str, Any]) -> Recipe:
    return _build(
        Recipe,
        data,
        groups=tuple(_group(group) for group in data["groups"]),
        materials={name: _material(material) for name, material in data["materials"].items()},
        sockets={name: _build(Socket, socket, pose=_pose(socket.get("pose"))) for name, socket in data.get("sockets", {}).items()},
        warp=_build(Warp, data.get("warp", {})),
    )


def with_note(recipe: Recipe, note: str) -> Recipe:
    """The recipe with one more remark about how it was made."""
    return replace(recipe, notes=(*recipe.notes, note))
