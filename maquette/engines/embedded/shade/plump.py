"""Any figure made plump, as toys are, so that the light fits into it: trunk and foot as broad as the body below, its head larger, its limbs kept.

A sitting cat is half as wide as the light, a rocket a third. Pressed onto a body they would be a smear, so they are stretched to it instead: each
layer in width and in depth until it fills the body at its height, those above less and less. Only what belongs to the trunk is stretched;
what stands out of it, such as noses, fins and spouts, moves outwards with its own shape. Heads grow evenly, so that faces keep their character.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from maquette.engines.embedded.shade import reach
from maquette.engines.embedded.shade.body import LOW, Body
from maquette.engines.embedded.shade.proportions import Proportions, proportions
from maquette.engines.embedded.shade.sections import Sections, even, throat
from maquette.engines.embedded.shade.stance import Stance
from maquette.engines.embedded.shade.steps import smooth_step
from maquette.mesh.interior import BoolGrid
from maquette.mesh.model import FloatArray, Mesh

_BODY = Body(LOW)

_ACROSS, _ALONG = (0.06, 0.94), (0.05, 0.95)
"""Shares of a layer's cells between which its trunk lies from side to side and from back to front: tails and whiskers don't make it wide."""

_SQUARE, _ROUND, _ALL = 0.86, 0.78, (0.005, 0.995)
"""What lies between these shares of a square and of a round section, as a share of all of it; and the shares between which all of it lies."""

_BACK = 0.08
_TRUNK_MM, _LEAN_MM, _LEAST_DEEP_MM = 36.0, 4.0, 6.0
"""Below this is the trunk, about one axis; the back of one that leans forwards or backwards is made upright."""

_SOFT = 0.4
"""Over which share of the trunk's half width its stretch gives way to that of what stands out of it."""

_OUT_MM = 1.2
_MOST, _UNFIT = 3.2, (4.0, 7.0)
"""How much a layer is stretched at most; what would have to be stretched between these, or more, is a stalk, and ends in the body instead."""

_FADE_MM, _OUTLINE_MM, _TAPER, _SHOULDER_MM = 55.0, 36.5, 0.32, 20.0
"""Over which height a stretch fades, and how fast the outline that it fills up narrows above the light."""

_LEAST, _LEAST_FILLED, _WIDEST_MM = 0.9, 0.6, 39.2
_LOBE_MM = 22.0
_LITTLE_WAIST = 0.75
_ALIKE_MM = (28.0, 44.0)
"""Above the light width and depth are stretched alike."""

_CENTRE_MM, _EVEN_MM = 3.0, 4.0
_HEAD_REACH_MM, _MOST_BACK_MM = 38.5, 14.0
"""Heads that reach further are moved back above the trunk, by that much at most."""


@dataclass(frozen=True)
class _Stretch:
    """Of one axis, all (L,). centre: what comes to lie on the lamp's axis. half: of the trunk. inner, outer: scales of the trunk and of what stands
    out of it."""

    centre: FloatArray
    half: FloatArray
    inner: FloatArray
    outer: FloatArray

    def of(self, value: FloatArray, y: FloatArray, height: FloatArray) -> FloatArray:
        """Coordinates of points at heights `y`; height: (L,) of the layers."""
        centre, half, inner, outer = (np.interp(y, height, layers) for layers in (self.centre, self.half, self.inner, self.outer))
        offset = value - centre
        of_trunk = rounded_off(np.abs(offset), half)
        return np.asarray(np.sign(offset) * (of_trunk * inner + (np.abs(offset) - of_trunk) * outer))


def rounded_off(reach: FloatArray, half: FloatArray) -> FloatArray:
    """What of a reach lies in the trunk, without a crease where it ends."""
    soft = np.maximum(_SOFT * half, 1e-9)
    into = np.clip(reach - half + soft, 0.0, 2 * soft)
    return np.asarray(np.minimum(reach, half + soft) - into * into / (4 * soft))


def plumped(stance: Stance) -> Mesh:
    """The figure made plump, within the lamp's reach, as high as before. Its vertices must be evenly spread."""
    sections = Sections.of(stance.figure)
    sides = sections.sides(0, *_ACROSS), sections.sides(2, *_ALONG)
    neck = None if stance.lies else throat(sections)
    grown = proportions(sections, stance.figure.bounds[:, 1], neck, sides)
    x, y, z = stance.figure.vertices.T
    across, along = _stretches(sections, grown, sides, stance.lies)
    share = np.interp(y, sections.height, grown.head)
    over_x = _over_axis(across.of(x, y, sections.height), share)
    over_z = _over_axis(along.of(z, y, sections.height), share)
    return reach.within(
        Mesh(np.stack([over_x, np.interp(y, sections.height, grown.height), over_z], axis=1), stance.figure.faces), stance.turn_deg, stance.in_corners
    )


def _stretches(sections: Sections, grown: Proportions, sides: tuple[FloatArray, FloatArray], lies: bool) -> tuple[_Stretch, _Stretch]:
    """From side to side, and from back to front."""
    head = grown.head
    trunk = (grown.height < _TRUNK_MM) & (head < 1.0)
    outer = np.maximum(grown.rate, _LEAST)
    if grown.neck is None and not lies:
        outer = np.minimum(outer, max(2 * _SQUARE * _WIDEST_MM / max(float(np.ptp(side, axis=1).max()) for side in sides), _LEAST_FILLED))
    outer = (1 - head) * outer + head * grown.growth
    across, along = sides
    leans = not lies and float(np.ptp(along[trunk].mean(axis=1), axis=0)) > _LEAN_MM
    if leans:
        along = _backed(sections, along, trunk)
    middles = across.mean(axis=1), along.mean(axis=1)
    centres = [_centre(sections, grown, trunk, middle) for middle in middles]
    if leans:
        centres[1] = even(np.where(trunk, (1 - head) * middles[1] + head * centres[1], centres[1]), _CENTRE_MM)
    halves = [_half(side, sections.sides(axis, *_ALL), centre) for side, axis, centre in zip((across, along), (0, 2), centres, strict=True)]
    scales = [_scale(half, grown, outer) for half in halves]
    if grown.neck is None and not lies:
        alike = smooth_step(*_ALIKE_MM, grown.height)
        scales = [(1 - alike) * scale + alike * np.minimum(*scales) for scale in scales]
    first, second = (_Stretch(centre, half, scale, outer) for centre, half, scale in zip(centres, halves, scales, strict=True))
    return first, second


def _backed(sections: Sections, along: FloatArray, trunk: BoolGrid) -> FloatArray:
    """(L, 2) from back to front, the trunk with one upright back, so that its front comes to lie before the body."""
    back = even(np.where(trunk, sections.spread(trunk, 2, _BACK), along[:, 0]), _CENTRE_MM)
    return np.stack([np.minimum(back, along[:, 1] - _LEAST_DEEP_MM), along[:, 1]], axis=1)


def _centre(sections: Sections, grown: Proportions, trunk: BoolGrid, middle: FloatArray) -> FloatArray:
    """(L,) one axis through the trunk, another through the head."""
    below = _mean(middle, sections.count * trunk)
    if grown.neck is None:
        return np.full_like(middle, below)
    return np.asarray((1 - grown.head) * below + grown.head * _mean(middle, sections.count * (sections.height >= grown.neck)))


def _mean(values: FloatArray, weights: FloatArray) -> float:
    return float((values * weights).sum() / max(float(weights.sum()), 1.0))


def _half(side: FloatArray, whole: FloatArray, centre: FloatArray) -> FloatArray:
    """(L,) half the width of the trunk, between where it would end if its sections were square and if they were round. side, whole: (L, 2)."""
    inner, outer = (0.5 * np.abs(ends - centre[:, None]).sum(axis=1) for ends in (side, whole))
    return np.asarray(np.clip(outer, inner / _SQUARE, inner / _ROUND))


def _scale(half: FloatArray, grown: Proportions, outer: FloatArray) -> FloatArray:
    """(L,) how much layers of these half widths are stretched so as to fill the body, and to lead over to those that do."""
    height, half = grown.height, np.maximum(half, 1e-6)
    radius = _BODY.radius(np.maximum(height, 0.0))
    wanted = np.where(radius > 0, (radius + _OUT_MM) / half, 0.0)
    needed = np.minimum(wanted, _MOST) * smooth_step(*_UNFIT[::-1], wanted)
    faded = (needed * np.exp(-np.abs(height[:, None] - height) / _FADE_MM)).max(axis=1)
    outline = _OUTLINE_MM - _TAPER * np.maximum(height - _SHOULDER_MM, 0.0)
    filled = np.maximum(np.minimum(faded, np.maximum(needed, outline / half)), np.maximum(outer, _without_waist(half * outer, height) / half))
    most = np.maximum(_WIDEST_MM / half, _LEAST_FILLED)
    scale = np.minimum(np.maximum(filled * _shared(np.minimum(most / filled, 1.0), height), needed), most)
    return even((1 - grown.head) * scale + grown.head * grown.growth, _EVEN_MM)


def _shared(shrunk: FloatArray, height: FloatArray) -> FloatArray:
    """(L,) what layers are made smaller by, shared with those around them: a ball that is too wide stays one and becomes no barrel."""
    return np.asarray(1.0 - ((1.0 - shrunk) * np.exp(-(((height[:, None] - height) / _LOBE_MM) ** 2))).max(axis=1))


def _without_waist(radius: FloatArray, height: FloatArray) -> FloatArray:
    """(L,) what fills the little waist between the body and a wider place above, as below the belly of an apple; 0 where there is none."""
    above = height > 0.0
    around = np.zeros_like(radius)
    around[above] = np.interp(height[above], *_hull(height[above], np.maximum(radius, _BODY.radius(height))[above]))
    wider_above = np.maximum.accumulate(radius[::-1])[::-1] > radius
    return np.where(wider_above & (radius > _LITTLE_WAIST * around), np.minimum(around, _WIDEST_MM), 0.0)


def _hull(height: FloatArray, radius: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The corners of the upper convex hull of a profile; heights ascend."""
    kept: list[int] = []
    for layer in range(len(height)):
        while len(kept) > 1 and (radius[layer] - radius[kept[-2]]) * (height[kept[-1]] - height[kept[-2]]) >= (
            radius[kept[-1]] - radius[kept[-2]]
        ) * (height[layer] - height[kept[-2]]):
            kept.pop()
        kept.append(layer)
    return height[kept], radius[kept]


def _over_axis(value: FloatArray, head: FloatArray) -> FloatArray:
    """Coordinates with the head moved so far that it stays within the lamp. head: how much of one each point is."""
    top = value[head > _LEAST]
    if len(top) == 0:
        return value
    low, high = float(top.min()), float(top.max())
    within = -0.5 * (low + high) if high - low > 2 * _HEAD_REACH_MM else max(-_HEAD_REACH_MM - low, 0.0) + min(_HEAD_REACH_MM - high, 0.0)
    return value + head * float(np.clip(within, -_MOST_BACK_MM, _MOST_BACK_MM))
