"""Hair in a portrait: where it is, its colour, how long and how full it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from maquette.engines.embedded.photo.matte import Mask
from maquette.engines.embedded.photo.portrait import FACE, LEFT, TOP, Portrait
from maquette.engines.embedded.photo.skin import Skin
from maquette.mesh.model import FloatArray

_BALD = 0.09
"""Less hair than this over the forehead, in faces, is none."""

_BARE = 12.5
_HANGS, _SAME_HUE, _SAME_LIGHT = 0.42, 15.0, 34.0


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
    """The hair of a portrait. Its colour is that of most of it, not of its roots."""
    crown_colors, crown = _seeds(portrait, skin)
    sides = _side_colors(portrait, skin, crown_colors if crown >= _BALD else None)
    groups = [colors for colors in (crown_colors if crown >= _BALD else crown_colors[:0], *sides) if len(colors) >= 40]
    if not groups:
        return Hair("bald", skin.lab * [0.5, 1.0, 1.0], 0.0, "none", np.zeros_like(portrait.person), crown)
    shown = _shown(portrait, skin, groups)
    visible = portrait.lab[shown].astype(np.float64)
    lab = np.median(visible if len(visible) > 200 else np.concatenate(groups), axis=0)
    return Hair(_style(portrait, shown, crown), lab, _volume(portrait, shown, crown), _parting(portrait, shown), shown, crown)


def _side_colors(portrait: Portrait, skin: Skin, crown: FloatArray | None) -> list[FloatArray]:
    """Lab of what hangs beside the jaw: only hair reaches there.

    It must resemble the crown; where that can't be told from skin (fair hair), it must hang on both sides.
    """
    found = []
    for x0, x1 in ((-0.3, -0.02), (1.02, 1.3)):
        if share(portrait, portrait.person, x0, 0.6, x1, 1.1) < _HANGS:
            continue
        colors = portrait.colors(x0, 0.6, x1, 1.1, portrait.person)
        if crown is None:
            found.append(colors)
            continue
        light, a, b = np.median(colors, axis=0) - np.median(crown, axis=0)
        if np.hypot(a, b) < _SAME_HUE and abs(light) < _SAME_LIGHT:
            found.append(colors)
    return found if crown is not None or len(found) == 2 else []


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
    """Where a column is bare skin, three pixels in a row. Skin in shadow keeps its redness; hair, even fair or white, does not."""
    light, a, b = (portrait.lab[rows, column] - skin.lab).T
    far = np.sqrt((0.35 * light) ** 2 + (1.6 * a) ** 2 + b**2)
    near = far < _BARE
    return np.asarray(near & np.roll(near, -1) & np.roll(near, -2))


def _shown(portrait: Portrait, skin: Skin, groups: list[FloatArray]) -> Mask:
    """What has one of the hair's colours, hangs together with the head, and is not the face."""
    x, y = portrait.places()
    like = np.zeros_like(portrait.person)
    nearest = np.full(like.shape, np.inf, np.float32)
    for colors in groups:
        lab, spread = np.median(colors, axis=0), np.clip(colors.std(axis=0), [7.0, 3.0, 3.5], [16.0, 7.0, 9.0])
        like |= (((portrait.lab - lab) / (2.6 * spread)) ** 2).sum(axis=2) < 1.6
        nearest = np.minimum(nearest, np.linalg.norm((portrait.lab - lab) * [0.7, 1, 1], axis=2))
    bare = nearest > np.linalg.norm((portrait.lab - skin.lab) * [0.7, 1, 1], axis=2)
    beside = (np.abs(x - 0.5) > 0.54) & (y > 0.3) & (y < 1.25)
    face = ((x - 0.5) / 0.4) ** 2 + ((y - 0.58) / 0.5) ** 2 < 1
    candidate = portrait.person & like & (beside | ~bare) & ~face & (y < 3.2)
    candidate = ndimage.binary_opening(ndimage.binary_closing(candidate, iterations=1), iterations=1)
    parts, count = ndimage.label(candidate)
    on_head = np.unique(parts[(y < 0.95) & (np.abs(x - 0.5) < 0.75) & (parts > 0)]) if count else np.zeros(0, int)
    return np.asarray(np.isin(parts, on_head))


def share(portrait: Portrait, mask: Mask, x0: float, y0: float, x1: float, y1: float) -> float:
    """Part of a rectangle (face units) where a mask holds."""
    place = portrait.box(x0, y0, x1, y1)
    known = portrait.known[place]
    return float(mask[place][known].mean()) if known.any() else 0.0


def _style(portrait: Portrait, shown: Mask, crown: float) -> str:
    jaw, neck, chest = (_beside(portrait, shown, *rows) for rows in ((0.75, 1.12), (1.2, 1.5), (1.65, 2.1)))
    # Hair on one side only must reach the shoulder: a patch of background does not.
    if max(jaw) > 0.25 and (min(jaw) > 0.2 or max(neck) > 0.4):
        return "long" if max(neck) > 0.45 or (max(neck) > 0.22 and max(chest) > 0.04) else "bob"
    if crown < 0.2:
        return "cropped"
    return "curly" if _raggedness(portrait, shown) > 2.35 else "short"


def _beside(portrait: Portrait, shown: Mask, y0: float, y1: float) -> tuple[float, float]:
    """Share of hair to the left and to the right of the face or neck."""
    return share(portrait, shown, -0.28, y0, 0.04, y1), share(portrait, shown, 0.96, y0, 1.28, y1)


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
