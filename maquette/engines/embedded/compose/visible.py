"""Whether what was put on a thing can be seen: a belt inside a belly was asked for, and is not there."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from maquette.engines.embedded.mesher import extract
from maquette.engines.embedded.pose import placed
from maquette.engines.embedded.recipe import Pose, Recipe, Socket, Warp, with_note
from maquette.engines.embedded.sdf.blocks import values_at
from maquette.engines.embedded.sdf.table import tabulate
from maquette.engines.embedded.shapes import tidy

COARSE = 32
"""Cells along a side of something that is only looked for."""

MOSTLY = 0.3
"""Share of its surface outside its host from which something shows."""

BARELY = 0.16
"""The same of what has its place and size, such as a hat or a sword."""

HIDDEN = "the {noun} is mostly hidden inside the {host}"

LARGER = (1.0, 1.2, 1.4)
"""Sizes tried, one after another, for what does not show."""


def visible_share(host: Recipe, child: Recipe, pose: Pose) -> float:
    """Share of a child's surface, 0..1, that lies outside its host when it is put on at this pose."""
    points = extract(replace(child, warp=Warp(), fold=False, floor=None), COARSE).vertices
    moved = np.array([placed(pose, (float(x), float(y), float(z))) for x, y, z in points])
    away = values_at(tabulate(replace(host, warp=Warp(), fold=False)).rows, moved, False)
    return float((away > 0.0).mean())


def shown(host: Recipe, child: Recipe, pose: Pose, socket: Socket, noun: str, seen: float = MOSTLY) -> tuple[Recipe, Pose]:
    """(host, pose): the pose made larger about the socket until the child shows; where it never does, the host has a note that says so."""
    for factor in LARGER:
        grown = resized(pose, socket, factor)
        if visible_share(host, child, grown) >= seen:
            return host, grown
    return with_note(host, HIDDEN.format(noun=noun, host=host.name)), pose


def noted(host: Recipe, child: Recipe, pose: Pose, noun: str) -> Recipe:
    """The host with a note if a child that is put on as it is does not show."""
    return host if visible_share(host, child, pose) >= BARELY else with_note(host, HIDDEN.format(noun=noun, host=host.name))


def resized(pose: Pose, socket: Socket, factor: float) -> Pose:
    """The pose scaled about the socket."""
    about = socket.pose.at
    x, y, z = (about[k] + factor * (pose.at[k] - about[k]) for k in range(3))
    return Pose((tidy(x), tidy(y), tidy(z)), pose.turn, round(pose.scale * factor, 6))
