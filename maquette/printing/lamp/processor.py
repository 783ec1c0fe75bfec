"""The lamp processor: any closed mesh → a hollow shade that stands flat on the bed, opens downwards and seats a light; and its base disc.

Order: rotate → cut → scale → hollow → seat → checks. See `LampOptions` for what each option means in space.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from maquette.errors import Unprintable
from maquette.mesh.hollow import cavity
from maquette.mesh.interior import Interior
from maquette.mesh.model import FloatArray, Mesh
from maquette.mesh.solid import Solid, bodies, extents, surface
from maquette.printing.lamp import seat as seating
from maquette.printing.lamp.cut import wanted_opening
from maquette.printing.lamp.fixture import Fixture
from maquette.printing.lamp.notices import Notice
from maquette.printing.lamp.options import LampOptions
from maquette.printing.lamp.orient import Figure, figure
from maquette.printing.lamp.plan import Plan, Seat, recess_fits, settle
from maquette.printing.lamp.section import inscribed_diameter, section
from maquette.printing.lamp.stl_grid import printable

Check = Callable[[], None]

_TRIM_BELOW_CELLS = 2.0
"""Grid cells of the hollow that are kept below the cut, so that it surely cuts through."""
_MOSTLY_SOLID = 0.98
"""Share of the filled lamp that must be material already: with less, filling its voids would fill a hollow that is shut in."""
_SPECK_SHARE = 5e-4
"""Blind hollows and loose bits below this share of the whole are specks of the grid, not worth a remark."""

_SPECK_MM = 0.02

_JUST_ABOVE_MM, _SMALL = 1e-3, 0.9
"""Where the opening is measured, and which share of the wanted width is still wide enough."""

_SUNK_MM = 0.01
"""How deep the shade sinks into its foot, so that the two overlap and don't merely touch."""


@dataclass(frozen=True)
class Shade:
    """The figure at its final size, before anything is carved, in the frame of the finished lamp (upright).

    outer: what stays of the figure. hollow: the open part of its inside; it reaches below the opening plane.
    filled: how many hollows stay blind, and their share of the inside.
    """

    outer: Solid
    hollow: Solid
    filled: tuple[int, float]


@dataclass(frozen=True)
class Lamp:
    """A finished lamp in millimetres, Z up, standing on z = 0; the origin is the fixture's axis at offset 0.

    lamp, base: closed meshes on the single-precision grid of STL; base is None without a fixture.
    void: what was carved out; inner: its surface. outer: the lamp's surface before that.
    seat_top_mm: height up to which the light or the foot decides the wall, in the upright frame.
    plan: what was decided. scale: millimetres in one unit of the model that was given. notices: what the maker should know.
    """

    lamp: Mesh
    base: Mesh | None
    void: Solid
    inner: Mesh
    outer: Mesh
    plan: Plan
    scale: float
    options: LampOptions
    fixture: Fixture | None
    seat_top_mm: float
    notices: tuple[Notice, ...]

    @property
    def flipped(self) -> bool:
        """Whether it prints on its head, the opening on top."""
        return self.options.cut_side == "top" and self.fixture is not None

    @property
    def plan_height_mm(self) -> float:
        """Height of the cut plane above the opening's end: the foot."""
        return self.plan.foot_mm(self.fixture)

    def opening_level(self, above_mm: float) -> float:
        """The z of a plane that far inside the opening's end."""
        return float(self.lamp.size[2]) - above_mm if self.flipped else above_mm

    def above_seat(self, points: FloatArray, margin_mm: float = 0.0) -> np.ndarray:
        """(N,) bool: points further from the opening's end than the seat and its foot reach."""
        from_end = float(self.lamp.size[2]) - points[:, 2] if self.flipped else points[:, 2]
        return np.asarray(from_end > self.seat_top_mm + margin_mm)

    def on_cut(self, points: FloatArray) -> np.ndarray:
        """(N,) bool: points of the flat faces at the lamp's lower and, when it prints on its head, upper end."""
        low, high = points[:, 2] < 1e-3, points[:, 2] > float(self.lamp.size[2]) - 1e-3
        return np.asarray(low | (high & self.flipped))


def make_lamp(mesh: Mesh, options: LampOptions, fixture: Fixture | None, check: Check = lambda: None) -> Lamp:
    """Process a closed mesh (glTF frame, any unit).

    check: called between the steps; may raise to stop the work.
    Raises Unprintable if the mesh does not bound a solid or nothing in it can be hollowed.
    """
    only_turned = options.cut_side == "top" and fixture is None
    model = figure(mesh, options.rotation_deg, options.diameter_mm, options.thickness_mm, flipped=only_turned)
    check()
    plan, shade = _plan_and_shade(model, options if not only_turned else replace(options, cut_side="bottom"), fixture)
    check()
    return replace(_finish(plan, shade, options, fixture), scale=plan.scale_mm / model.unit)


def _plan_and_shade(model: Figure, options: LampOptions, fixture: Fixture | None) -> tuple[Plan, Shade]:
    """The first mode that works, with the shade carved at its scale."""
    if fixture is None or options.diameter_mm < fixture.ring_diameter_mm:
        plan = settle(model, options, fixture, "none" if fixture is None else "stand_on")
        return plan, _shade(model, plan)
    plan = settle(model, options, fixture, "recess")
    if recess_fits(model, plan, fixture, options.fixture_offset_x_mm):
        shade = _shade(model, plan)
        seat = Seat(options.fixture_offset_x_mm)
        if seating.recess_room(shade.outer, shade.hollow, fixture, seat, plan.wall_mm):
            return replace(plan, seat=_raised(shade, seat, plan, options, fixture)), shade
    plan = settle(model, options, fixture, "loft")
    return plan, _shade(model, plan)


def _raised(shade: Shade, seat: Seat, plan: Plan, options: LampOptions, fixture: Fixture) -> Seat:
    height = float(extents(shade.outer)[1, 2])
    wanted = float(np.clip(options.fixture_offset_z_mm, 0.0, 0.5 * height))
    floor = seating.highest_floor(shade.outer, shade.hollow, fixture, seat, plan.wall_mm, wanted) if wanted > 0 else 0.0
    return replace(seat, floor_z=floor)


def _shade(model: Figure, plan: Plan) -> Shade:
    """Bring the figure to its size, cut it, and find the part of its inside that opens at the cut."""
    scale, centre = plan.scale_mm, np.array([*plan.origin, plan.cut.opening])
    mesh = Mesh((model.mesh.vertices - centre) * scale, model.mesh.faces)
    grid = Interior((model.grid.origin - centre) * scale, model.grid.spacing * scale, model.grid.inside, model.grid.depth * np.float32(scale))
    below = min(_TRIM_BELOW_CELLS * grid.spacing, 0.5 * plan.cut.opening * scale)
    outer = plan.body.translate(tuple(-centre)).scale((scale,) * 3)
    inside = cavity(mesh, grid, plan.wall_mm, above=-2 * below).trim_by_plane((0.0, 0.0, 1.0), -below)
    if plan.cut.ceiling is not None:
        inside = inside.trim_by_plane((0.0, 0.0, -1.0), -((plan.cut.ceiling - plan.cut.opening) * scale - plan.wall_mm))
    return _opened(outer, inside, several=plan.dropped[0] > 0)


def _opened(outer: Solid, inside: Solid, several: bool) -> Shade:
    rooms = bodies(inside)
    if several:
        rooms = [room for room in rooms if _belongs(room, outer)]
    open_rooms = [room for room in rooms if extents(room)[0, 2] < -1e-9]
    if not open_rooms:
        raise Unprintable(
            "Nothing inside the model opens at the cut: it is too thin or too small for this wall. Make the lamp larger or the wall thinner."
        )
    total = sum(room.volume() for room in rooms)
    blind = total - sum(room.volume() for room in open_rooms)
    return Shade(outer, _union(open_rooms), (len(rooms) - len(open_rooms), blind / total))


def _belongs(room: Solid, outer: Solid) -> bool:
    """Whether a hollow is in that body: its highest place lies a wall below the surface of one or of another."""
    points = surface(room).vertices
    speck = Solid.cube((_SPECK_MM,) * 3, center=True).translate(tuple(points[int(np.argmax(points[:, 2]))]))
    return bool((speck ^ outer).volume() > 0.5 * speck.volume())


def _union(pieces: list[Solid]) -> Solid:
    joined = pieces[0]
    for piece in pieces[1:]:
        joined += piece
    return joined


# -------------------------------------------------------------------------------------------------------------- carve


def _finish(plan: Plan, shade: Shade, options: LampOptions, fixture: Fixture | None) -> Lamp:
    outer, void, seat_top = _carve(plan, shade, fixture)
    body, lost = _one_body(outer - void)
    outer, void = (_turned(solid, body) for solid in (outer, void)) if options.cut_side == "top" and fixture else (outer, void)
    body = _turned(body, body) if options.cut_side == "top" and fixture else body
    lamp = printable(body)
    return Lamp(
        lamp=lamp,
        base=printable(seating.base_disc(fixture)) if fixture else None,
        void=void,
        inner=surface(void),
        outer=surface(outer),
        plan=plan,
        scale=1.0,
        options=options,
        fixture=fixture,
        seat_top_mm=seat_top,
        notices=tuple(_notices(plan, shade, options, fixture, lost, float(lamp.size.max()))),
    )


def _carve(plan: Plan, shade: Shade, fixture: Fixture | None) -> tuple[Solid, Solid, float]:
    """What the lamp is made of, what is taken out of it, and the height up to which the seat decides the wall."""
    if plan.mode == "recess" and fixture:
        floor = seating.recess_floor(shade.hollow, fixture, plan.seat, plan.wall_mm)
        void = (shade.hollow - floor) + seating.column(fixture, plan.seat) + seating.cable_slot(fixture, plan.seat)
        return shade.outer, void, plan.seat.floor_z + fixture.seat_height_mm
    if plan.mode == "loft" and fixture:
        top = plan.foot_mm(fixture)
        outer, hollow = shade.outer.translate((0.0, 0.0, top - _SUNK_MM)), shade.hollow.translate((0.0, 0.0, top))
        added, carved = seating.foot(outer, hollow, fixture, plan.seat, plan.wall_mm)
        hollow = hollow.trim_by_plane((0.0, 0.0, 1.0), top)
        return outer + added, hollow + carved + seating.cable_slot(fixture, plan.seat), top
    return shade.outer, shade.hollow, 0.0


def _one_body(body: Solid) -> tuple[Solid, tuple[int, float]]:
    """The largest piece without trapped voids; and how many loose bits were left out, with their share of the volume.

    Raises Unprintable if closing its voids would make a hollow body solid: then the hollow has no way out.
    """
    pieces = bodies(body)
    if not pieces:
        raise Unprintable("Nothing is left of the model after hollowing.")
    total = sum(piece.volume() for piece in pieces)
    if body.volume() < _MOSTLY_SOLID * total:
        raise Unprintable("The hollow has no opening. Cut more off, or make the lamp larger.")
    return pieces[0], (len(pieces) - 1, 1.0 - pieces[0].volume() / total)


def _turned(body: Solid, lamp: Solid) -> Solid:
    """Turned over about Y, standing on what was the top of `lamp`: the back stays at the back."""
    return body.rotate((0.0, 180.0, 0.0)).translate((0.0, 0.0, float(extents(lamp)[1, 2])))


# ------------------------------------------------------------------------------------------------------------ remarks


def _notices(plan: Plan, shade: Shade, options: LampOptions, fixture: Fixture | None, lost: tuple[int, float], size_mm: float) -> Iterator[Notice]:
    if plan.wall_mm < options.thickness_mm - 1e-9:
        yield Notice("THICKNESS_REDUCED", {"requested_mm": options.thickness_mm, "used_mm": plan.wall_mm})
    if plan.wall_mm > options.thickness_mm + 1e-9:
        yield Notice("THICKNESS_RAISED", {"requested_mm": options.thickness_mm, "used_mm": plan.wall_mm})
    if plan.cut.raised:
        yield Notice("CUT_RAISED", {"requested_percent": options.cut_amount_percent, "used_percent": options.cut_percent(plan.cut.share)})
    opening_mm = inscribed_diameter(section(shade.hollow, _JUST_ABOVE_MM))
    if opening_mm < _SMALL * wanted_opening(options):
        yield Notice("OPENING_SMALL", {"diameter_mm": opening_mm})
    yield from _seat_notices(plan, options, fixture)
    if shade.filled[1] >= _SPECK_SHARE:
        yield Notice("BLIND_CAVITIES_FILLED", {"count": shade.filled[0], "share_percent": 100 * shade.filled[1]})
    dropped = plan.dropped[1] + lost[1]
    if dropped >= _SPECK_SHARE:
        yield Notice("PIECES_DROPPED", {"count": plan.dropped[0] + lost[0], "share_percent": 100 * dropped})
    if size_mm > 256:
        yield Notice("TOO_BIG_FOR_256", {"size_mm": size_mm})
    if plan.wall_mm < 0.8:
        yield Notice("WALL_THIN_FOR_NOZZLE", {"wall_mm": plan.wall_mm})
    if plan.wall_mm > 2.5:
        yield Notice("WALL_OPAQUE", {"wall_mm": plan.wall_mm})


def _seat_notices(plan: Plan, options: LampOptions, fixture: Fixture | None) -> Iterator[Notice]:
    if fixture is None:
        return
    if plan.mode == "loft":
        yield Notice("FIXTURE_LOFT", {"height_mm": plan.foot_mm(fixture)})
    if plan.mode == "stand_on":
        yield Notice("FIXTURE_STAND_ON", {"needed_mm": fixture.ring_diameter_mm})
        return
    for option, requested, used in (
        ("fixture_offset_x_mm", options.fixture_offset_x_mm, plan.seat.axis_x),
        ("fixture_offset_z_mm", options.fixture_offset_z_mm, plan.seat.floor_z),
    ):
        if abs(requested - used) > 1e-9:
            yield Notice("FIXTURE_OFFSET_LIMITED", {"option": option, "requested_mm": requested, "used_mm": used})
