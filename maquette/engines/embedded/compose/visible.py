"""Whether what was put on a thing can be seen: a belt inside a belly was asked for, and is not there."""

from __future__ import annotations

from collections.abc import Sequence
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


VIEWED_FROM = (0.478, 0.292, 0.828)
"""Where the picture of a model is taken from: half to its left and a little above."""

STEPS = 14
SAMPLES = 160
IN_SIGHT = 0.6
"""Share of its surface before which nothing of its host stands, from which what is held is seen in the picture."""

PUSHED = (0.0, 0.6, 1.2)
"""How far forwards, of the hand's size, what is held is moved to be seen."""


def share_in_sight(host: Recipe, child: Recipe, pose: Pose) -> float:
    """Share of a child's surface, 0..1, that neither the host nor the ground covers when the picture is taken."""
    points = extract(replace(child, warp=Warp(), fold=False, floor=None), COARSE).vertices
    points = points[:: max(len(points) // SAMPLES, 1)]
    moved = np.array([placed(pose, (float(x), float(y), float(z))) for x, y, z in points])
    reach = np.linspace(0.0, 1.2, STEPS)[:, None, None] * np.array(VIEWED_FROM)
    away = values_at(tabulate(replace(host, warp=Warp(), fold=False)).rows, (moved + reach).reshape(-1, 3), False)
    return float(((away.reshape(STEPS, -1) > 0.0).all(axis=0) & (moved[:, 1] > 0.0)).mean())


def in_sight(host: Recipe, child: Recipe, poses: Sequence[tuple[Pose, Socket]], noun: str) -> tuple[Recipe, Pose, int]:
    """(host, pose, index of the hand): the first way to hold a child in which it is seen, else the best; a note says so where it hardly is.

    poses: how each hand would hold it, the usual hand first.
    """
    best, found = -1.0, (poses[0][0], 0)
    for push in PUSHED:
        for factor in LARGER[:2]:
            for index, (pose, socket) in enumerate(poses):
                tried = _pushed(resized(pose, socket, factor), socket, push)
                share = share_in_sight(host, child, tried)
                if share >= IN_SIGHT:
                    return host, tried, index
                if share > best:
                    best, found = share, (tried, index)
    return (host if best >= BARELY else with_note(host, HIDDEN.format(noun=noun, host=host.name))), *found


def _pushed(pose: Pose, socket: Socket, push: float) -> Pose:
    """The pose farther to the front, away from the body."""
    step = push * socket.size
    x, y, z = pose.at
    return replace(pose, at=(tidy(x + (0.3 * step if socket.pose.at[0] > 0.0 else -0.3 * step)), y, tidy(z + step)))


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
