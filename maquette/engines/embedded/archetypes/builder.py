"""Builder: what an archetype draws with. Everything lands in a `Recipe`.

    with b.group("head", at=(0, 1.2, 0.1), turn=(0, 12, 0), melt=0.06):
        b.add(sphere(0.3), "body")
        b.add(cone((0, 0, 0), (0, 0.3, 0), 0.1, 0.03), "body", at=(0.2, 0.2, 0), mirror=True)
        b.cut(ellipsoid(0.1, 0.03, 0.1), "mouth", at=(0, -0.12, 0.28))
        b.paint(sphere(0.2), "belly", at=(0, -0.1, 0.2))

Frame: y up, front +z, ground at y = 0, about 2 units high. Turns are degrees about x, then y, then z.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from math import cos, radians, sin

import numpy as np

from maquette.engines.embedded import materials as catalogue
from maquette.engines.embedded.palette import mix, rgb, shade
from maquette.engines.embedded.pose import composed, placed, turn_of
from maquette.engines.embedded.recipe import Bump, Grain, Group, Material, Op, Part, Pattern, Pose, Primitive, Recipe, Rgb, Socket, Vector

Turn = tuple[float, float, float]

ORIGIN: Vector = (0.0, 0.0, 0.0)
LEVEL: Turn = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Dress:
    """What the prompt wants materials to be, by role name; the builder asks it before it uses an archetype's own choice.

    colors: role → sRGB. finishes: role → name of the catalogue. patterns: role → second colour and how. The
    keys MAIN and EVERY stand for the role that is declared first and for all of them.
    """

    colors: Mapping[str, Rgb] = field(default_factory=dict)
    finishes: Mapping[str, str] = field(default_factory=dict)
    patterns: Mapping[str, Pattern] = field(default_factory=dict)


MAIN = ""
"""The key of `Dress` that means the main role."""

EVERY = "*"
"""The key of `Dress.finishes` that means every role: "a wooden dragon"."""


@dataclass
class _Open:
    """A group being filled."""

    name: str
    pose: Pose
    op: Op
    blend: float
    melt: float
    parts: list[Part] = field(default_factory=list)


class Builder:
    """Collects groups, materials and sockets. `rng` is the individual's own source of chance."""

    def __init__(self, rng: np.random.Generator, dress: Dress | None = None) -> None:
        self.rng = rng
        self.dress = dress or Dress()
        self.materials: dict[str, Material] = {}
        self.sockets: dict[str, Socket] = {}
        self.main: str | None = None
        self._done: list[_Open] = []
        self._stack: list[_Open] = []
        self._frames: list[Pose] = [Pose()]
        self._mirror = 0

    # ---------------------------------------------------------------------------------------------------- chance

    def about(self, value: float, share: float = 0.08) -> float:
        """A measure as this individual has it: `value`, by up to `share` of it more or less."""
        return round(value * (1.0 + share * float(self.rng.uniform(-1.0, 1.0))), 4)

    def some(self, few: int, many: int) -> int:
        """A count as this individual has it: from `few` to `many`, both included."""
        return int(self.rng.integers(few, many + 1))

    # ------------------------------------------------------------------------------------------------- materials

    def material(
        self,
        role: str,
        color: str | Rgb | None = None,
        finish: str = "painted",
        *,
        like: str | None = None,
        lighter: float = 0.0,
        richer: float = 0.0,
        toward: tuple[str | Rgb, float] | None = None,
        pattern: Pattern | None = None,
        grain: Grain | None = None,
        roughness: float | None = None,
        metallic: float | None = None,
        mottle: float | None = None,
        glow: float | None = None,
    ) -> str:
        """Declare a material under its role, as people would name the part ("wings", "roof", "eyes"); returns the role.

        The first role declared is the main one: "a red dragon" colours it. like: take another role's colour as it came out
        (after the prompt had its say), then make it `lighter`, `richer` (-1..1) or mix it `toward` (colour, share).
        """
        if self.main is None:
            self.main = role
        base = self.materials[like].color if like is not None else (None if color is None else rgb(color))
        if base is not None and (lighter or richer):
            base = shade(base, lighter, richer)
        if base is not None and toward is not None:
            base = mix(base, *toward)
        made = catalogue.finish(finish, base)
        given = {"pattern": pattern, "grain": grain, "roughness": roughness, "metallic": metallic, "mottle": mottle, "glow": glow}
        made = replace(made, **{key: value for key, value in given.items() if value is not None})  # type: ignore[arg-type]
        self.materials[role] = self._dressed(role, made, like)
        return role

    def _dressed(self, role: str, made: Material, like: str | None) -> Material:
        """The material after the prompt had its say: about this role, about the main one, or about everything."""
        dress, keys = self.dress, [role, MAIN] if role == self.main else [role]
        color = next((dress.colors[key] for key in keys if key in dress.colors), None)
        pattern = next((dress.patterns[key] for key in keys if key in dress.patterns), None)
        finish = next((dress.finishes[key] for key in (*keys, EVERY) if key in dress.finishes), None)
        if finish is not None:
            made = catalogue.in_material(made, finish, color or self._in_key(made, finish))
        elif color is not None:
            made = catalogue.recolored(made, color)
        return made if pattern is None else replace(made, pattern=pattern)

    def _in_key(self, made: Material, finish: str) -> Rgb | None:
        """A colour for a role that only follows: in "a blue glass teapot" the lid's knob is a lighter or darker blue."""
        key = self.dress.colors.get(MAIN)
        if key is None or self.dress.finishes.get(EVERY) != finish:
            return None
        return shade(key, max(min(0.5 * (sum(made.color) / 3.0 - 0.5), 0.3), -0.4))

    def color_of(self, role: str) -> Rgb:
        """sRGB of a declared material, as it came out."""
        return self.materials[role].color

    # ---------------------------------------------------------------------------------------------------- frames

    @contextmanager
    def group(
        self, name: str, at: Vector = ORIGIN, turn: Turn = LEVEL, scale: float = 1.0, *, melt: float = 0.0, blend: float = 0.0, op: Op = "union"
    ) -> Iterator[None]:
        """Parts added inside are folded among themselves, in order, in this frame; mirroring is about its plane x = 0.

        melt: default blend of the parts inside. blend: how softly the group joins the groups before it (0 keeps a crease).
        op "subtract" cuts the group out of everything before it.
        """
        pose = composed(self._outer(), Pose(at, turn_of(*turn), scale))
        opened = _Open(name, pose, op, blend * pose.scale, melt)
        self._done.append(opened)
        self._stack.append(opened)
        self._frames.append(Pose())
        try:
            yield
        finally:
            self._frames.pop()
            self._stack.pop()

    @contextmanager
    def frame(self, at: Vector = ORIGIN, turn: Turn = LEVEL, scale: float = 1.0) -> Iterator[None]:
        """A frame within the current group: what is added inside is placed relative to it. Frames nest."""
        self._frames.append(composed(self._frames[-1], Pose(at, turn_of(*turn), scale)))
        try:
            yield
        finally:
            self._frames.pop()

    @contextmanager
    def mirrored(self) -> Iterator[None]:
        """Everything added inside also appears on the other side of the group's plane x = 0."""
        self._mirror += 1
        try:
            yield
        finally:
            self._mirror -= 1

    def around(self, count: int, radius: float = 0.0, y: float = 0.0, start_deg: float = 0.0, arc_deg: float = 360.0) -> Iterator[int]:
        """`for k in b.around(8, 0.5):` a frame for each of `count` places on a circle about y, +z pointing outwards.

        start_deg is measured from +z towards +x. A part of a circle includes both ends.
        """
        gaps = count if arc_deg >= 360.0 else max(count - 1, 1)
        for k in range(count):
            angle = start_deg + arc_deg * k / gaps
            with self.frame((radius * sin(radians(angle)), y, radius * cos(radians(angle))), (0.0, angle, 0.0)):
                yield k

    # ----------------------------------------------------------------------------------------------------- parts

    def add(
        self,
        shape: Primitive,
        material: str | None = None,
        at: Vector = ORIGIN,
        turn: Turn = LEVEL,
        *,
        scale: float = 1.0,
        blend: float | None = None,
        mirror: bool = False,
        bump: Bump | None = None,
        shell: float = 0.0,
        grow: float = 0.0,
        stand: bool = False,
        name: str = "",
        op: Op = "union",
    ) -> None:
        """Join a shape to the group. material: a declared role; None keeps what is there.

        blend: how softly it melts in (default: the group's). stand: `at` is the middle of its bottom instead of its centre
        (boxes, cylinders, frustums). shell: hollow, with a wall this thick. grow: offset of the surface.
        """
        if material is not None and material not in self.materials:
            raise KeyError(f"declare the material {material!r} before using it")
        pose = Pose(at, turn_of(*turn), scale)
        if stand:
            pose = composed(pose, Pose((0.0, 0.5 * _height(shape), 0.0)))
        group = self._current()
        part = Part(
            shape, composed(self._frames[-1], pose), op, group.melt if blend is None else blend, mirror or self._mirror > 0, material, bump,
            shell, grow, name,
        )  # fmt: skip
        group.parts.append(part)

    def cut(self, shape: Primitive, material: str | None = None, at: Vector = ORIGIN, turn: Turn = LEVEL, **more: object) -> None:
        """Take a shape away from the group so far; the cut face wears `material`, or what was there. Crisp unless `blend` says otherwise."""
        self.add(shape, material, at, turn, op="subtract", **{"blend": 0.0, **more})  # type: ignore[arg-type]

    def keep(self, shape: Primitive, material: str | None = None, at: Vector = ORIGIN, turn: Turn = LEVEL, **more: object) -> None:
        """Keep only what is inside a shape, of the group so far."""
        self.add(shape, material, at, turn, op="intersect", **{"blend": 0.0, **more})  # type: ignore[arg-type]

    def paint(self, shape: Primitive, material: str, at: Vector = ORIGIN, turn: Turn = LEVEL, **more: object) -> None:
        """Colour what lies inside a shape, of the group so far; the geometry stays."""
        self.add(shape, material, at, turn, op="paint", **more)  # type: ignore[arg-type]

    def socket(self, name: str, at: Vector = ORIGIN, turn: Turn = LEVEL, size: float = 0.2) -> None:
        """A frame for attachments: y points away from the body (up from a head, out of a hand along the held thing's shaft)."""
        outer = self._outer()
        self.sockets[name] = Socket(composed(outer, Pose(at, turn_of(*turn))), round(size * outer.scale, 5))

    def where(self, at: Vector) -> Vector:
        """A point of the current frame in the model's frame."""
        return placed(self._outer(), at)

    def include(self, recipe: Recipe, prefix: str, at: Vector = ORIGIN, turn: Turn = LEVEL, scale: float = 1.0) -> None:
        """Put a finished recipe in the current frame, its materials renamed to "prefix/role"."""
        self.place(recipe, prefix, composed(self._outer(), Pose(at, turn_of(*turn), scale)))

    def place(self, recipe: Recipe, prefix: str, pose: Pose) -> None:
        """`include` by a pose in the model's frame. The recipe's own floor and warp are left behind."""
        self.materials.update({f"{prefix}/{role}": material for role, material in recipe.materials.items()})
        for group in recipe.groups:
            parts = [replace(part, material=f"{prefix}/{part.material}" if part.material else None) for part in group.parts]
            opened = _Open(f"{prefix}/{group.name}", composed(pose, group.pose), group.op, round(group.blend * pose.scale, 5), 0.0, parts)
            self._done.append(opened)

    def extend(self, groups: Sequence[Group]) -> None:
        """Take over finished groups as they are, in the model's frame. Their materials must be declared under their own roles."""
        self._done.extend(_Open(group.name, group.pose, group.op, group.blend, 0.0, list(group.parts)) for group in groups)

    def _outer(self) -> Pose:
        """The current frame, in the model's frame."""
        return composed(self._stack[-1].pose, self._frames[-1]) if self._stack else self._frames[-1]

    def _current(self) -> _Open:
        """The group being filled; parts added outside any group share one."""
        if self._stack:
            return self._stack[-1]
        if not self._done or self._done[-1].name != "body" or self._done[-1].pose != Pose():
            self._done.append(_Open("body", Pose(), "union", 0.0, 0.0))
        return self._done[-1]

    def recipe(self, name: str, symmetric: bool = True, floor: float | None = 0.0) -> Recipe:
        """What was drawn. Groups without parts are left out."""
        groups = tuple(Group(g.name, tuple(g.parts), g.pose, g.op, round(g.blend, 5)) for g in self._done if g.parts)
        used = {part.material for group in groups for part in group.parts}
        materials = {role: material for role, material in self.materials.items() if role in used}
        return Recipe(name, groups, materials, dict(self.sockets), symmetric=symmetric, floor=floor)


def _height(shape: Primitive) -> float:
    if shape.kind == "box":
        return float(shape.params["size"][1])
    if "height" in shape.params:
        return float(shape.params["height"])
    raise ValueError(f"a {shape.kind} has no bottom to stand on")
