"""What hangs: creatures head down by their feet, people by their hands, things by their tops; the support on posts where it lies low."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.compose.assembly import Placed, box_of, merged, on_base, prefixed, renamed
from maquette.engines.embedded.compose.outline import Figure, figure_of
from maquette.engines.embedded.compose.proportion import norm, proportion
from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.pose import turn_of
from maquette.engines.embedded.recipe import Pose, Recipe, Vector
from maquette.engines.embedded.scene import Thing
from maquette.engines.embedded.shapes import cylinder, tidy

GRIPPED = 0.06
"""How deep what hangs reaches into what it hangs from, against its height."""

CLEAR = 0.45
"""Height of an underside against the whole, from which something can hang without posts."""

POST = 0.075


def hung(support: Recipe, child: Recipe, above: Thing, thing: Thing) -> Recipe:
    """`child` below `support`, as one body on a base."""
    child = child if _by_the_top(child) else _upside_down(child)
    figure = figure_of(support)
    under = _undersides(figure)
    factor = proportion(thing, above, 0.45, 0.8) * norm(child) / norm(support)
    low, high = box_of(child)
    if len(under):
        at = _aside(figure, under)
        factor = min(factor, 0.86 * (at[1] - float(figure.low[1])) / float(high[1] - low[1]))
        posts, lift = support, 0.0
    else:
        lift = 1.2 * factor * float(high[1] - low[1])
        posts = _on_posts(support, figure, lift)
        x, z = 0.5 * float(figure.low[0] + figure.high[0]), 0.5 * float(figure.low[2] + figure.high[2])
        at = (x, figure.under(x, z, 0.12 * figure.height) + lift, z)
    tall = factor * float(high[1] - low[1])
    below: Vector = (
        tidy(at[0] - 0.5 * factor * float(low[0] + high[0])),
        tidy(at[1] + GRIPPED * tall - factor * float(high[1])),
        tidy(at[2] - 0.5 * factor * float(low[2] + high[2])),
    )
    both = merged(child.name, [Placed(child, Pose(below, scale=round(factor, 6))), Placed(prefixed(posts, above.noun))], child)
    return on_base(renamed(both)) if lift else renamed(both)


def _by_the_top(child: Recipe) -> bool:
    """Whether it hangs as it stands: things, and people, who have hands to hold on with."""
    noun = catalogue().get(child.name)
    return noun is None or not noun.is_creature or noun.family == "person"


def _upside_down(child: Recipe) -> Recipe:
    low, high = box_of(child)
    turned = Pose((tidy(float(low[0] + high[0])), tidy(float(low[1] + high[1])), 0.0), turn_of(0.0, 0.0, 180.0))
    return replace(merged(child.name, [Placed(child, turned)], child), symmetric=False)


def _undersides(figure: Figure) -> np.ndarray:
    """(K, 3) points that look down from high above the ground: of a crown, a roof, a hook."""
    high = figure.vertices[:, 1] > figure.low[1] + CLEAR * figure.height
    return np.asarray(figure.vertices[high & (figure.normals[:, 1] < -0.4)])


def _aside(figure: Figure, under: np.ndarray) -> tuple[float, float, float]:
    """Of undersides the one to hang from: well beside the trunk and towards us."""
    half = 0.5 * (figure.high - figure.low)
    middle = 0.5 * (figure.low + figure.high)
    wanted = np.array([middle[0] + 0.62 * half[0], 0.0, middle[2] + 0.35 * half[2]])
    away = np.hypot(under[:, 0] - wanted[0], under[:, 2] - wanted[2])
    x, y, z = (float(value) for value in under[int(np.argmin(away))])
    return x, y, z


def _on_posts(support: Recipe, figure: Figure, lift: float) -> Recipe:
    """The support raised, on a post under each end."""
    b = Builder(np.random.default_rng(0))
    b.materials.update(support.materials)
    b.extend(merged(support.name, [Placed(support, Pose((0.0, tidy(lift), 0.0)))], support).groups)
    b.material("posts", "dark wood", "wood")
    half = 0.5 * float(figure.high[0] - figure.low[0])
    x, z = 0.5 * float(figure.low[0] + figure.high[0]), 0.5 * float(figure.low[2] + figure.high[2])
    for side in (-1.0, 1.0):
        at = x + side * 0.8 * half
        top = lift + figure.top_at(at, z, 0.1 * half) - 0.03
        with b.group(f"post {side:+.0f}", at=(at, 0.5 * top, z)):
            b.add(cylinder(POST, top, 0.02), "posts")
    return replace(support, groups=b.recipe(support.name).groups, materials={**support.materials, **b.materials}, symmetric=False)
