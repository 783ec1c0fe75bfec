"""A ring of things around a subject: mushrooms around a wolf, flames or waves around who rises from them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from maquette.engines.embedded.archetypes.registry import preset_of
from maquette.engines.embedded.compose.assembly import BASE_HEIGHT, SUNK, Placed, box_of, merged, on_base, prefixed, renamed
from maquette.engines.embedded.compose.outline import figure_of
from maquette.engines.embedded.compose.proportion import size_of
from maquette.engines.embedded.pose import turn_of
from maquette.engines.embedded.recipe import Pose, Recipe
from maquette.engines.embedded.scene import Thing
from maquette.engines.embedded.shapes import tidy

RISEN_FROM = frozenset({"flame", "campfire", "wave", "splash"})
"""What closes around who is "in" it."""

FEWEST, MOST = 5, 9
"""Things in a ring that nobody counted."""

LEAST, TALLEST = 0.2, 0.42
"""Height of what is around, of the subject's: more would hide it, less is no detail that prints."""

BEFORE = 0.72
"""Size of those in front against those behind."""

FOOT = 0.3
"""Share of the subject's height that the ring stands around; wings and branches reach over it."""

KINDS = 3
"""Different individuals in a ring."""


def surrounded(host: Recipe, drawn: Callable[[int], Recipe], thing: Thing, other: Thing) -> Recipe:
    """`host` on a base, in a ring of what `drawn(k)` gives for the individuals k = 0, 1, 2.

    other: what they are; a count of 1 means as many as close the ring.
    """
    counted = other.count > 1
    kinds = [prefixed(drawn(k), other.noun) for k in range(min(KINDS, other.count) if counted else KINDS)]
    figure = figure_of(host)
    low = figure.vertices[figure.vertices[:, 1] < figure.low[1] + FOOT * figure.height]
    near, far = low.min(axis=0), low.max(axis=0)
    middle, half = 0.5 * (near + far), 0.5 * (far - near)
    boxes = [box_of(kind) for kind in kinds]
    tall = float(np.clip(size_of(other) / size_of(thing), LEAST, TALLEST)) * figure.height
    factors = [tall / max(float(high[1] - bottom[1]), 1e-6) for bottom, high in boxes]
    wide = max(factor * float(max(high[0] - bottom[0], high[2] - bottom[2])) for factor, (bottom, high) in zip(factors, boxes, strict=True))
    reach = half[[0, 2]] + 0.5 * wide
    count = other.count if counted else int(np.clip(round(np.pi * float(reach.sum()) / (1.25 * wide)), FEWEST, MOST))
    ground = BASE_HEIGHT - SUNK
    placed = [Placed(host, Pose((0.0, ground, 0.0)))]
    for index in range(count):
        # None stands right in front, where it would hide the subject.
        angle = 2.0 * np.pi * (index + 0.5) / count
        x, z = float(middle[0] + reach[0] * np.sin(angle)), float(middle[2] + reach[1] * np.cos(angle))
        chosen = index % len(kinds)
        size = factors[chosen] * (BEFORE if np.cos(angle) > 0.3 else 1.0)
        turn = _outwards_deg(other, angle)
        placed.append(
            Placed(
                kinds[chosen],
                Pose((tidy(x), tidy(ground - size * float(boxes[chosen][0][1])), tidy(z)), turn=turn_of(0.0, turn, 0.0), scale=round(size, 6)),
            )
        )
    return on_base(renamed(merged(host.name, placed, host)))


def _outwards_deg(other: Thing, angle: float) -> float:
    """Waves lie along the ring; flames and plants are turned for variety; all else looks at the viewer, a little outwards."""
    if other.noun == "wave":
        return tidy(float(np.degrees(angle)) + 90.0)
    made = preset_of(other.noun).archetype
    if other.noun in RISEN_FROM or made.family in ("plant", "plants"):
        return tidy(float(np.degrees(angle)))
    return tidy(35.0 * float(np.sin(angle)))
