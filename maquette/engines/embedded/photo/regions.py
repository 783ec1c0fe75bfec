"""Backdrop, hair, skin and cloth in a portrait: where each is likely by the face, and which colours it turns out to have.

Expectation and maximisation over colour histograms with a map of where to expect what, neighbours of one colour agreeing with each
other (a mean field; Krähenbühl and Koltun 2011, here with eight neighbours only).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from maquette.mesh.model import Float32Array, FloatArray

Mask = NDArray[np.bool_]

BACKDROP, HAIR, SKIN, CLOTH = range(4)

_BINS = 16
_SPAN = ((0.0, 100.0), (-56.0, 56.0), (-56.0, 56.0))
_BLUR = (0.9, 0.7, 0.7)
_FLOOR = 2e-5
_ROUNDS, _SMOOTHINGS = 4, 3
_AGREE, _ALIKE = 1.1, 7.0
_LIKE_FACE, _NEAR_FACE = 20.0, 8.0
_STEPS = ((0, 1), (1, 0), (1, 1), (1, -1), (0, 3), (3, 0))


@dataclass(frozen=True)
class Regions:
    """(H, W) masks of a portrait; no pixel is in two."""

    hair: Mask
    skin: Mask
    cloth: Mask

    @property
    def person(self) -> Mask:
        return self.hair | self.skin | self.cloth


def regions_of(lab: Float32Array, x: Float32Array, y: Float32Array, known: Mask, even: Mask | None) -> Regions:
    """lab: (H, W, 3). x, y: places in face units. known: where the picture has pixels. even: what differs from an even backdrop, if it is one."""
    expected = np.log(_expected(x, y))
    bare = np.maximum(_ramp(0.46 - np.abs(x - 0.5), 0.12) * (1.0 - 0.7 * _ramp(-0.02 - y, 0.1)), _ramp(y - 1.4, 0.2))
    expected[..., SKIN] += np.log1p(_LIKE_FACE * bare * _like_face(lab, x, y, known))
    if even is not None:
        expected[..., BACKDROP] += np.where(even, -2.5, 3.5)
    expected[..., BACKDROP] += np.where(known, 0.0, 20.0)
    bins = _binned(lab)
    alike = [_likeness(lab, step) for step in _STEPS]
    belief = _normal(expected)
    # Hair is first learnt where it can hardly be anything else: what surrounds a bald head must not pass for it.
    belief[..., HAIR] *= 0.03 + _ramp(0.36 - np.abs(x - 0.5), 0.15) * _ramp(y + 0.34, 0.1) * _ramp(0.1 - y, 0.2)
    for _ in range(_ROUNDS):
        seen = expected + np.log(_likelihood(bins, belief, known))
        belief = _normal(seen)
        for _ in range(_SMOOTHINGS):
            belief = _normal(seen + _AGREE * _neighbours(belief, alike))
    return _tidied(belief.argmax(axis=2), x, y)


def _like_face(lab: Float32Array, x: Float32Array, y: Float32Array, known: Mask) -> Float32Array:
    """(H, W) 1 where a colour is that of the cheeks and nose, however lit. Skin in shadow keeps its redness, fair hair has less of it."""
    core = known & (np.hypot((x - 0.5) / 0.32, (y - 0.56) / 0.22) < 1)
    if not core.any():
        return np.zeros(lab.shape[:2], np.float32)
    light, a, b = np.moveaxis(lab - np.median(lab[core], axis=0), 2, 0)
    far = (0.42 * light) ** 2 + (1.6 * a) ** 2 + b**2
    return np.exp(-far / (2.0 * _NEAR_FACE**2)).astype(np.float32)


def _ramp(value: Float32Array, width: float) -> Float32Array:
    """From 0 where value is very negative to 1, over about `width`."""
    return np.asarray(1.0 / (1.0 + np.exp(np.clip(-4.0 * value / width, -30, 30))), np.float32)


def _expected(x: Float32Array, y: Float32Array) -> Float32Array:
    """(H, W, 4) how likely each region is at each place, before any colour is known."""
    side = np.abs(x - 0.5)
    face = _ramp(1.0 - np.hypot(side / 0.40, (y - 0.53) / 0.55), 0.22)
    skull = _ramp(1.0 - np.hypot(side / 0.58, (y - 0.34) / 0.78), 0.45)
    mane = _ramp(1.0 - np.hypot(side / 0.95, (y - 0.4) / 1.15), 0.5)
    neck = _ramp(0.3 - side, 0.16) * _ramp(y - 0.9, 0.1) * _ramp(1.6 - y, 0.5)
    half_width = np.interp(y, [1.0, 1.3, 1.55, 1.9, 2.6, 4.5, 8.0], [0.2, 0.4, 0.85, 1.2, 1.35, 1.2, 0.9]).astype(np.float32)
    torso = _ramp(half_width - side, 0.35) * _ramp(y - 1.28, 0.22)
    hanging = _ramp(0.85 - side, 0.5) * _ramp(side - 0.36, 0.1) * _ramp(y - 0.2, 0.2) * _ramp(2.3 - y, 1.2)
    crown = skull * (1.0 - face) * _ramp(0.75 - y, 0.5)
    jaw = face * _ramp(y - 0.66, 0.1)
    skin = 0.006 + 0.95 * face + 0.28 * neck * (1 - face) + 0.1 * torso + 0.1 * skull * (1 - face)
    hair = 0.002 + 0.75 * crown + 0.1 * mane * (1 - face) + 0.22 * hanging + 0.05 * jaw + 0.012 * face
    cloth = 0.001 + 0.85 * torso * (1.0 - 0.6 * neck) + 0.015 * hanging
    backdrop = 0.01 + 0.9 * (1.0 - np.maximum(skull, face)) * (1.0 - torso) * (1.0 - 0.8 * neck)
    stacked = np.stack([backdrop, hair, skin, cloth], axis=2)
    return np.asarray(stacked / stacked.sum(axis=2, keepdims=True), np.float32)


def _binned(lab: Float32Array) -> FloatArray:
    """(H, W) the histogram cell of each colour."""
    cell = np.zeros(lab.shape[:2], np.int64)
    for channel, (low, high) in enumerate(_SPAN):
        step = np.clip((lab[..., channel] - low) * (_BINS / (high - low)), 0, _BINS - 1).astype(np.int64)
        cell = cell * _BINS + step
    return cell


def _likelihood(bins: FloatArray, belief: Float32Array, known: Mask) -> Float32Array:
    """(H, W, 4) how common each pixel's colour is in each region."""
    found = np.empty_like(belief)
    for region in range(4):
        count = np.bincount(bins[known], belief[..., region][known], _BINS**3).reshape((_BINS,) * 3)
        smooth = ndimage.gaussian_filter(count, _BLUR)
        found[..., region] = (smooth.ravel() / max(float(smooth.sum()), 1.0))[bins] + _FLOOR
    return found


def _likeness(lab: Float32Array, step: tuple[int, int]) -> Float32Array:
    """(H, W) 1 where a pixel has the colour of its neighbour at `step`, towards 0 across an edge."""
    apart = ((lab - np.roll(lab, step, axis=(0, 1))) ** 2).sum(axis=2)
    return np.exp(-apart / (2.0 * _ALIKE**2)).astype(np.float32)


def _neighbours(belief: Float32Array, alike: list[Float32Array]) -> Float32Array:
    """(H, W, 4) what the neighbours believe, those of the same colour counted."""
    total = np.zeros_like(belief)
    for (down, right), like in zip(_STEPS, alike, strict=True):
        total += like[..., None] * np.roll(belief, (down, right), axis=(0, 1))
        total += np.roll(like[..., None] * belief, (-down, -right), axis=(0, 1))
    return total


def _normal(logits: Float32Array) -> Float32Array:
    weight = np.exp(logits - logits.max(axis=2, keepdims=True))
    return np.asarray(weight / weight.sum(axis=2, keepdims=True), np.float32)


def _tidied(label: NDArray[np.int64], x: Float32Array, y: Float32Array) -> Regions:
    """What hangs together: skin with the face, hair with the head, cloth with the chest."""
    near_head = (np.abs(x - 0.5) < 0.7) & (y > -0.5) & (y < 0.95)
    return Regions(
        _joined(label == HAIR, near_head),
        label == SKIN,
        _joined(label == CLOTH, (np.abs(x - 0.5) < 0.75) & (y > 1.3) & (y < 3.0)),
    )


def _joined(mask: Mask, seed: Mask) -> Mask:
    """The parts of a mask that reach into `seed` with at least a hundredth of its area."""
    opened = ndimage.binary_opening(mask)
    parts, count = ndimage.label(opened)
    if count == 0:
        return opened
    inside = np.bincount(parts[seed], minlength=count + 1)
    keep = inside > 0.004 * seed.sum()
    keep[0] = False
    return np.asarray(keep[parts])
