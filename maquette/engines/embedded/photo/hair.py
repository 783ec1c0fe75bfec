"""Hair in a portrait: where it is, its colour, how long and how full it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from maquette.engines.embedded.photo.matte import Mask
from maquette.engines.embedded.photo.portrait import FACE, LEFT, TOP, Portrait
from maquette.engines.embedded.photo.skin import Skin
from maquette.mesh.model import FloatArray

_APART = 13.0
"""Hair closer than this to the skin's colour can't be told from it."""


@dataclass(frozen=True)
class Hair:
    """style, volume, parting: as in Person. lab: (3,), its colour. shown: (H, W) where it shows. crown: how thick it lies on the head, in faces."""

    style: str
    lab: FloatArray
    volume: float
    parting: str
    shown: Mask
    crown: float


def hair_of(portrait: Portrait, skin: Skin) -> Hair:
    seeds, crown = _seeds(portrait, skin)
    lab = np.median(seeds, axis=0) if len(seeds) else skin.lab * [0.5, 1.0, 1.0]
    if crown < 0.09 or len(seeds) < 40:
        return Hair("bald", lab, 0.0, "none", np.zeros_like(portrait.person), crown)
    shown = _shown(portrait, skin, lab, seeds)
    return Hair(_style(portrait, shown, crown), lab, _volume(portrait, shown, crown), _parting(portrait, shown), shown, crown)


def _seeds(portrait: Portrait, skin: Skin) -> tuple[FloatArray, float]:
    """Lab of what lies between the top of the head and the forehead, and how thick that is in faces."""
    found: list[FloatArray] = []
    thick = []
    for x in np.linspace(0.22, 0.78, 19):
        column = round((x - LEFT) * FACE)
        rows = np.arange(0, round((0.25 - TOP) * FACE))
        person = portrait.person[rows, column] & portrait.known[rows, column]
        if not person.any():
            continue
        top = int(np.argmax(person))
        if person[top:].mean() < 0.7:
            continue
        bare = _bare(portrait, skin, column, rows)
        forehead = np.flatnonzero(bare[top:])
        end = top + int(forehead[0]) if len(forehead) else len(rows)
        thick.append((end - top) / FACE)
        if end - top > 4:
            cut = max(1, (end - top) // 5)
            found.append(portrait.lab[top + cut : end - cut, column].astype(np.float64))
    seeds = np.concatenate(found) if found else np.zeros((0, 3))
    return seeds, float(np.median(thick)) if thick else 0.0


def _bare(portrait: Portrait, skin: Skin, column: int, rows: np.ndarray) -> Mask:
    """Where a column is forehead: three pixels of skin in a row, reasonably light."""
    apart = portrait.lab[rows, column] - skin.lab
    far = np.sqrt((np.where(apart[:, 0] > 0, 0.4, 0.8) * apart[:, 0]) ** 2 + apart[:, 1] ** 2 + apart[:, 2] ** 2)
    near = far < 15.0
    return np.asarray(near & np.roll(near, -1) & np.roll(near, -2))


def _shown(portrait: Portrait, skin: Skin, lab: FloatArray, seeds: FloatArray) -> Mask:
    """What has the hair's colour, hangs together with the top of the head, and is not the face."""
    x, y = portrait.places()
    spread = np.maximum(seeds.std(axis=0), [7.0, 3.5, 4.0])
    like = (((portrait.lab - lab) / (2.6 * spread)) ** 2).sum(axis=2) < 1.6
    nearer = np.linalg.norm((portrait.lab - lab) * [0.7, 1, 1], axis=2) < np.linalg.norm((portrait.lab - skin.lab) * [0.7, 1, 1], axis=2)
    face = ((x - 0.5) / 0.4) ** 2 + ((y - 0.58) / 0.5) ** 2 < 1
    candidate = portrait.person & like & nearer & ~face & (y < 3.2)
    candidate = ndimage.binary_opening(ndimage.binary_closing(candidate, iterations=1), iterations=1)
    parts, count = ndimage.label(candidate)
    on_top = np.unique(parts[(y < 0.15) & (np.abs(x - 0.5) < 0.7) & (parts > 0)]) if count else np.zeros(0, int)
    return np.asarray(np.isin(parts, on_top))


def share(portrait: Portrait, mask: Mask, x0: float, y0: float, x1: float, y1: float) -> float:
    """Part of a rectangle (face units) where a mask holds."""
    place = portrait.box(x0, y0, x1, y1)
    known = portrait.known[place]
    return float(mask[place][known].mean()) if known.any() else 0.0


def _style(portrait: Portrait, shown: Mask, crown: float) -> str:
    jaw = _beside(portrait, shown, 0.8, 1.15)
    neck = _beside(portrait, shown, 1.2, 1.5)
    chest = _beside(portrait, shown, 1.65, 2.1)
    if jaw > 0.28 and neck > 0.25:
        return "long" if chest > 0.12 or neck > 0.5 else "bob"
    if jaw > 0.38:
        return "bob"
    if _raggedness(portrait, shown) > 1.75 and crown > 0.3:
        return "curly"
    return "cropped" if crown < 0.2 else "short"


def _beside(portrait: Portrait, shown: Mask, y0: float, y1: float) -> float:
    """Hair beside the face or neck: the fuller of the two sides."""
    return max(share(portrait, shown, -0.3, y0, 0.12, y1), share(portrait, shown, 0.88, y0, 1.3, y1))


def _raggedness(portrait: Portrait, shown: Mask) -> float:
    """Outline of the upper hair against that of a smooth cap of the same width."""
    _, y = portrait.places()
    upper = shown & (y < 0.4)
    if not upper.any():
        return 0.0
    rim = upper & ~ndimage.binary_erosion(upper)
    return float(rim.sum() / (2 * np.sqrt(np.pi * upper.sum())))


def _volume(portrait: Portrait, shown: Mask, crown: float) -> float:
    """1 for hair that lies on the head; wider and higher hair is more."""
    row = shown[portrait.box(-1.2, -0.1, 2.2, 0.35)]
    columns = np.flatnonzero(row.mean(axis=0) > 0.25)
    width = (columns[-1] - columns[0]) / FACE if len(columns) else 1.1
    return float(np.clip(0.5 * (width / 1.25) + 0.5 * (crown / 0.42), 0.7, 1.5))


def _parting(portrait: Portrait, shown: Mask) -> str:
    """The side on which the forehead reaches highest."""
    bare = [1.0 - share(portrait, shown, x, -0.15, x + 0.2, 0.22) for x in (0.15, 0.4, 0.65)]
    if max(bare) - min(bare) < 0.1:
        return "none"
    return ("right", "middle", "left")[int(np.argmax(bare))]
