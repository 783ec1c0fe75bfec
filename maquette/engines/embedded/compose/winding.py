"""One thing wound around another that is slender: a dragon around a tower."""

from __future__ import annotations

import numpy as np

from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.archetypes.registry import Archetype
from maquette.engines.embedded.compose.assembly import Placed, box_of, merged, prefixed, renamed
from maquette.engines.embedded.compose.outline import figure_of
from maquette.engines.embedded.recipe import Pose, Recipe
from maquette.engines.embedded.scene import Attachment
from maquette.engines.embedded.shapes import tidy

COILED = "coiled"
"""The pose of those that can wind themselves around something."""

CORE = "core"
"""The socket in which what they are wound around stands."""

SLENDER = 1.2
"""Height against width from which a thing can be wound around."""

WAIST = (0.25, 0.7)
"""Between which shares of its height a thing is measured."""


def winds(made: Archetype, attachment: Attachment) -> bool:
    """Whether these two are wound: one can, and the other is slender."""
    pose = made.params.get("pose")
    if attachment.relation != "around" or pose is None or COILED not in pose.choices:
        return False
    low, high = box_of(individual(attachment.thing.noun, 0))
    width, height, depth = (float(side) for side in high - low)
    return height >= SLENDER * max(width, depth)


def wound(host: Recipe, core: Recipe, noun: str) -> Recipe:
    """`core` in the coils of `host`, scaled so that they touch it."""
    place = host.sockets[CORE]
    vertices = figure_of(core).vertices
    bottom, height = float(vertices[:, 1].min()), float(np.ptp(vertices[:, 1]))
    rise = (vertices[:, 1] - bottom) / height
    middle = vertices[(rise > WAIST[0]) & (rise < WAIST[1])]
    centre = 0.5 * (middle[:, [0, 2]].min(axis=0) + middle[:, [0, 2]].max(axis=0))
    radius = float(np.percentile(np.hypot(*(middle[:, [0, 2]] - centre).T), 60))
    factor = round(1.08 * place.size / max(radius, 1e-3), 5)
    at = (tidy(-factor * float(centre[0])), tidy(-factor * bottom), tidy(-factor * float(centre[1])))
    return renamed(merged(host.name, [Placed(host), Placed(prefixed(core, noun), Pose(at, scale=factor))], host))
