"""A cat as a collectible: the engine's own cat with a bigger head, in the colours of the one in the photo, on a round base."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from maquette.engines.embedded.archetypes.builder import MAIN, Builder, Dress
from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.figure.body import BASE_TOP
from maquette.engines.embedded.photo.face import Face
from maquette.engines.embedded.photo.skin import rgb_of
from maquette.engines.embedded.photo.stuffs import grouped
from maquette.engines.embedded.recipe import Recipe, Rgb
from maquette.engines.embedded.sdf.table import bounds_of
from maquette.engines.embedded.shapes import cylinder
from maquette.mesh.model import ByteArray, FloatArray

_HEAD = 0.5
"""Radius of the skull; an ordinary cat's is 0.36."""


def cat_figure(fur: Rgb) -> Recipe:
    """The recipe of a sitting cat with fur of this colour (sRGB)."""
    cat = _printable(individual("cat", 0, {"pose": "sitting", "head": _HEAD}, Dress(colors={MAIN: fur})))
    low, high = bounds_of(cat)
    b = Builder(np.random.default_rng(0))
    b.material("base", "slate")
    reach = 0.5 * float(np.hypot(high[0] - low[0], 0.8 * (high[2] - low[2])))
    with b.group("base"):
        b.add(cylinder(min(max(0.55, reach), 0.72), BASE_TOP, 0.025), "base", at=(0.0, 0.0, float(0.5 * (low[2] + high[2]))), stand=True)
    b.include(cat, "cat", at=(0.0, BASE_TOP - 0.02, 0.0))
    return b.recipe("figure", symmetric=False)


def _printable(cat: Recipe) -> Recipe:
    """Without its whiskers: they stand free, and no printer of figures draws hairs."""
    groups = (replace(group, parts=tuple(part for part in group.parts if part.material != "whiskers")) for group in cat.groups)
    return replace(cat, groups=tuple(group for group in groups if group.parts))


def fur_of(picture: ByteArray, face: Face) -> Rgb:
    """sRGB of most of the fur around a cat's face."""
    return rgb_of(_main(picture, face))


def _main(picture: ByteArray, face: Face) -> FloatArray:
    margin = 0.25 * face.size
    rows = slice(max(0, round(face.top - margin)), round(face.top + face.size))
    columns = slice(max(0, round(face.left - margin)), round(face.left + face.size + margin))
    patch = cv2.resize(np.ascontiguousarray(picture[rows, columns, :3]), (48, 48), interpolation=cv2.INTER_AREA)
    lab = cv2.cvtColor(patch.astype(np.float32) / 255, cv2.COLOR_RGB2LAB).reshape(-1, 3)
    return grouped(lab.astype(np.float64), 3)[0][0]
