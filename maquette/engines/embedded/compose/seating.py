"""One thing on another: on its seat, its back, its top, or on the broadest level it has."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from maquette.engines.embedded.archetypes.registry import preset_of
from maquette.engines.embedded.compose.assembly import Placed, box_of, merged, prefixed, renamed, socket_of, top_of
from maquette.engines.embedded.compose.outline import figure_of
from maquette.engines.embedded.compose.proportion import foot, norm, proportion, stand
from maquette.engines.embedded.recipe import Pose, Recipe, Socket, Vector
from maquette.engines.embedded.scene import Thing
from maquette.engines.embedded.shapes import tidy

DEEP = 0.04
"""How far a thing sinks into what it stands on, so that they are one body."""

FLAT = 0.3
"""Height against the sides below which a thing is stood on where it is broadest: on a rug, not on its rolled end."""

DISH = "dish"
"""Socket in the middle of what is laid flat for somebody: food is there, not on the rim."""

FLOATING = 0.06
"""How far above what is there a place must not be."""

ON_LAND = 0.55
"""Least size of who is on a cliff or a hill, of the land: a lion must be seen."""

PEAKS = frozenset({"rock", "boulder", "hill", "mountain", "cliff"})
"""Landscapes on whose top one stands."""

LEVELS = 14
"""Heights among which the broadest level of a landscape is looked for."""


def seated(
    support: Recipe, rider: Recipe, below: Thing, above: Thing, sockets: tuple[str, ...], gap: float = 0.0, least: float = 0.34, most: float = 1.3
) -> Recipe:
    """`rider` on top of `support`; between `least` and `most` of its size, whatever the real things are."""
    place = support.sockets.get(DISH) or (resting_place(support) if _is_flat(support) else socket_of(support, *sockets) or resting_place(support))
    place = _on_surface(place, support)
    if preset_of(support.name).archetype.family == "landscape":
        least = max(least, ON_LAND)
    factor = proportion(above, below, least, most) * norm(rider) / norm(support)
    # What is on a perch or a saddle must not hide it.
    factor = min(factor, 2.6 * place.size / max(foot(rider), 1e-3)) if "back" not in sockets[:1] else factor
    seat = rider.sockets.get("seat") if sockets[0] == "back" else None
    ground = seat.pose.at if seat else _astride(rider) if sockets[0] == "back" else stand(rider)
    at: Vector = (
        tidy(place.pose.at[0] - factor * ground[0]),
        tidy(place.pose.at[1] - factor * ground[1] - DEEP * factor + gap),
        tidy(place.pose.at[2] - factor * ground[2]),
    )
    both = merged(rider.name, [Placed(rider, Pose(at, scale=round(factor, 6))), Placed(prefixed(support, below.noun))], rider)
    return renamed(both)


def _on_surface(place: Socket, support: Recipe) -> Socket:
    """The place, brought down where it is in the air: nobody floats above a pillow."""
    x, y, z = place.pose.at
    top = figure_of(support).top_at(x, z, max(0.5 * place.size, 0.15))
    return replace(place, pose=replace(place.pose, at=(x, tidy(top - DEEP), z))) if y > top + FLOATING else place


def _astride(rider: Recipe) -> Vector:
    """The belly of an animal that rides, below the middle of its body: its feet hang down on both sides."""
    figure = figure_of(rider)
    x, _, z = (float(value) for value in figure.vertices.mean(axis=0))
    return (tidy(x), tidy(max(figure.under(x, z, 0.2), 0.0)), tidy(z))


def _is_flat(support: Recipe) -> bool:
    low, high = box_of(support)
    return float(high[1] - low[1]) < FLAT * float(min(high[0] - low[0], high[2] - low[2]))


def resting_place(support: Recipe) -> Socket:
    """Where something stands on a thing that has no place for it: on the ground of a landscape, not on its palms; else on top."""
    if support.name in PEAKS:
        figure = figure_of(support)
        x, y, z = figure.summit()
        return Socket(Pose((x, tidy(y - DEEP), z)), tidy(0.24 * float(figure.high[0] - figure.low[0])))
    landscape = preset_of(support.name).archetype.family == "landscape" and not socket_of(support, "top", "seat", "back")
    if not (landscape or _is_flat(support)):
        return top_of(support)
    figure = figure_of(support)
    up = figure.vertices[figure.normals[:, 1] > 0.75]
    if len(up) < LEVELS:
        return top_of(support)
    counts, edges = np.histogram(up[:, 1], bins=LEVELS)
    # The higher of two levels alike: the shore rather than the sea.
    best = int(np.argmax(counts * np.linspace(0.8, 1.2, LEVELS)))
    level = up[(up[:, 1] >= edges[best]) & (up[:, 1] <= edges[best + 1])]
    x, y, z = (float(value) for value in np.median(level, axis=0))
    reach = 0.5 * float(min(np.ptp(level[:, 0]), np.ptp(level[:, 2])))
    return Socket(Pose((tidy(x), tidy(y), tidy(z))), tidy(0.55 * reach))
