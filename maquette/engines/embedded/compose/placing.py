"""Putting a body into a useful thing: where it goes, what its stuff is, how it is built."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.compose.assembly import Placed, merged
from maquette.engines.embedded.compose.outline import Figure
from maquette.engines.embedded.pose import turn_of, turned
from maquette.engines.embedded.recipe import Pose, Recipe, Vector
from maquette.engines.embedded.shapes import tidy


def put(b: Builder, body: Recipe, at: Vector = (0.0, 0.0, 0.0), scale: float = 1.0, turn: tuple[float, float, float] = (0.0, 0.0, 0.0)) -> None:
    """The body, its roles under their own names."""
    moved = merged(body.name, [Placed(body, Pose((tidy(at[0]), tidy(at[1]), tidy(at[2])), turn_of(*turn), round(scale, 6)))], body)
    b.extend(moved.groups)


def own_role(b: Builder, body: Recipe, role: str, color: str, finish: str) -> None:
    """A role for what is added: of its own colour, else of the body's main one."""
    main = body.materials[next(iter(body.materials))]
    b.material(role, color or main.color, finish)


def is_long(body: Recipe, figure: Figure) -> bool:
    """Whether there is room behind the head: a body on four legs, its back facing up."""
    head, back = body.sockets.get("head_top"), body.sockets.get("back")
    length = float(figure.high[2] - figure.low[2])
    return (
        head is not None
        and back is not None
        and turned(back.pose.turn, (0.0, 1.0, 0.0))[1] > 0.6
        and head.pose.at[2] - back.pose.at[2] > 0.24 * length
        and length > 0.8 * figure.height
    )
