"""Clothes in a portrait: what kind, in which colours, with which pattern."""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
from scipy import ndimage

from maquette.engines.embedded.figure.person import Clothes
from maquette.engines.embedded.photo.garments import Layers, layers_of, scarf_of
from maquette.engines.embedded.photo.hair import Hair, share
from maquette.engines.embedded.photo.portrait import FACE, Portrait
from maquette.engines.embedded.photo.regions import Mask
from maquette.engines.embedded.photo.skin import Skin, rgb_of
from maquette.engines.embedded.photo.stuffs import grouped, stuffs
from maquette.mesh.model import FloatArray

_LEAST = 120
_APART = 16.0
_LIGHTER = 20.0
_HUE_DEG, _SHADE, _DEEP_SHADE = 17.0, 32.0, 60.0
_BARE, _LOW, _COLOURFUL = 0.42, 0.75, 14.0
_MOTIF = 30.0
_RINGED, _COMPACT, _CENTRAL = 0.85, 0.6, 0.2
_PALE_SHIRT, _FLESH, _NO_SHIRT = 55.0, 24.0, 13.0
_EDGE_SHIRT, _DARK = 0.12, 35.0
_PALE, _WHITISH, _LIT = 62.0, 9.0, 85


def clothes_of(portrait: Portrait, skin: Skin, hair: Hair, dressed_up: bool = False) -> Clothes:
    """Measured below the chin. Ordinary clothes in a quiet colour where the photo ends above them. dressed_up: a low neck may be a dress."""
    bare = like_skin(portrait, skin) & portrait.regions.cloth
    hanging = _hanging(portrait, hair)
    cloth = portrait.regions.cloth & portrait.known & ~hanging
    naked = (portrait.regions.skin | bare) & ~hanging
    shoulders = min(_bareness(portrait, naked, cloth & ~bare, x, x + 0.7) for x in (-0.6, 0.9))
    neckline = share(portrait, naked, 0.32, 1.4, 0.68, 1.85)
    if shoulders > _BARE:
        cloth &= ~like_skin(portrait, skin, _DEEP_SHADE)
    elif neckline > _BARE:
        cloth &= ~bare
    colors = _chest(portrait, cloth)
    if len(colors) < _LEAST:
        colors = _last_strip(portrait, skin, hair)
        if len(colors) < _LEAST // 2:
            return Clothes(outfit="bare shoulders" if shoulders > _BARE else "shirt")
        return _worn_at_the_edge(portrait, skin, hair, colors)
    worn = _worn(portrait, skin, hair, cloth, colors, shoulders > _BARE, neckline, dressed_up)
    scarf = scarf_of(portrait, skin, stuffs(colors)[0][0]) if worn.outfit == "shirt" else None
    return _to_the_feet(portrait, skin, worn if scarf is None else replace(worn, scarf=rgb_of(scarf)))


def _bareness(portrait: Portrait, naked: Mask, cloth: Mask, x0: float, x1: float) -> float:
    """Skin against cloth on one shoulder, hair over it left out."""
    skin, worn = (share(portrait, mask, x0, 1.45, x1, 2.0) for mask in (naked, cloth))
    return skin / (skin + worn) if skin + worn > 0.08 else 0.0


_CHEST = (-1.1, 1.25, 2.1, 4.3)


def _aside(portrait: Portrait, cloth: Mask) -> FloatArray:
    """(N,) how far from the middle the pixels of `_chest` are, in faces."""
    place = portrait.box(*_CHEST)
    return np.abs(portrait.places()[0][place][cloth[place]] - 0.5).astype(np.float64)


def _chest(portrait: Portrait, cloth: Mask) -> FloatArray:
    place = portrait.box(*_CHEST)
    return np.asarray(portrait.lab[place][cloth[place]].astype(np.float64))


def like_skin(portrait: Portrait, skin: Skin, shade: float = _SHADE) -> Mask:
    """Where colours have the skin's hue and are as strong, in light or in shade."""
    lab = portrait.lab
    chroma, own = np.hypot(lab[..., 1], lab[..., 2]), float(np.hypot(*skin.lab[1:]))
    turn = (np.degrees(np.arctan2(lab[..., 2], lab[..., 1]) - np.arctan2(skin.lab[2], skin.lab[1])) + 180.0) % 360.0 - 180.0
    light = lab[..., 0] - skin.lab[0]
    return np.asarray((np.abs(turn) < _HUE_DEG) & (chroma > 0.55 * own) & (chroma < 1.8 * own) & (light > -shade) & (light < 18.0))


def _hanging(portrait: Portrait, hair: Hair) -> Mask:
    """Where long hair lies on the chest."""
    if hair.shown is None or max(hair.reach) < 1.2:
        return np.zeros_like(portrait.known)
    return np.asarray(ndimage.binary_dilation(hair.shown, iterations=2))


def _worn_at_the_edge(portrait: Portrait, skin: Skin, hair: Hair, colors: FloatArray) -> Clothes:
    """What little of the clothes a photo that ends at the neck shows: much light stuff beside dark is a shirt in its jacket."""
    centres, shares = stuffs(colors)
    for centre, part in zip(centres[1:], shares[1:], strict=True):
        none = min(float(np.linalg.norm((centre - other) * [0.3, 1, 1])) for other in (skin.lab, hair.lab))
        if part > _EDGE_SHIRT and centres[0][0] < _DARK and centre[0] > centres[0][0] + 2.0 * _LIGHTER and none > _NO_SHIRT:
            return _layered(portrait, portrait.known, Layers("jacket", centres[0], centre))
    return _colored("shirt", centres, shares, 0.0, Print())


def _last_strip(portrait: Portrait, skin: Skin, hair: Hair) -> FloatArray:
    """Lab of what shows beside the neck along the lower edge of a photo that ends there but nowhere beside the head."""
    x, y = portrait.places()
    last = float(y[portrait.known].max())
    if not 1.0 < last < 1.9:
        return np.zeros((0, 3))
    backdrop = portrait.known & ~portrait.person & (y < 0.9)
    strip = portrait.known & (y > last - 0.22) & (np.abs(x - 0.5) > 0.22) & (np.abs(x - 0.5) < 0.75) & ~like_skin(portrait, skin)
    colors = portrait.lab[strip].astype(np.float64)
    known = [
        *([hair.lab[None]] if max(hair.reach) > 0.9 else []),
        *([grouped(portrait.lab[backdrop].astype(np.float64), 4)[0]] if backdrop.sum() > _LEAST else []),
    ]
    if known:
        apart = np.linalg.norm((colors[:, None] - np.concatenate(known)[None]) * [0.8, 1, 1], axis=2).min(axis=1)
        colors = colors[apart > _APART]
    return colors


def _worn(portrait: Portrait, skin: Skin, hair: Hair, cloth: Mask, colors: FloatArray, bare: bool, neckline: float, dressed_up: bool) -> Clothes:
    if bare:
        centres, shares = stuffs(colors)
        apart = np.minimum(*(np.linalg.norm((centres - other) * [0.2, 1, 1], axis=1) for other in (skin.lab, hair.lab)))
        if (apart < _FLESH).all():
            return Clothes(outfit="bare shoulders", neckline=round(neckline, 2))
        return _colored("bare shoulders", centres[apart >= _FLESH], shares[apart >= _FLESH], neckline, Print())
    jacket = _jacket(portrait, skin, cloth)
    if jacket is not None:
        return jacket
    layers = layers_of(colors, _aside(portrait, cloth), skin, hair.lab)
    if layers is not None:
        return _layered(portrait, cloth, layers)
    outfit = "dress" if neckline > _LOW and dressed_up and _vivid(colors) else "shirt"
    return _colored(outfit, *_lit(colors, *stuffs(colors)), neckline, print_of(portrait, skin, cloth), _has_collar(portrait, cloth))


def _lit(colors: FloatArray, centres: FloatArray, shares: FloatArray) -> tuple[FloatArray, FloatArray]:
    """White cloth as light as where light falls on it: most of it lies in grey folds."""
    main = centres[0]
    if main[0] < _PALE or np.hypot(*main[1:]) > _WHITISH:
        return centres, shares
    own = colors[np.linalg.norm(colors - main, axis=1) < _LIGHTER]
    return np.vstack([[np.percentile(own[:, 0], _LIT), main[1], main[2]], centres[1:]]), shares


def _vivid(colors: FloatArray) -> bool:
    """Whether clothes are colourful: over covered shoulders a low neck in black, white or grey is a jacket's as often as a dress's."""
    return float(np.hypot(*stuffs(colors)[0][0][1:])) > _COLOURFUL


def _colored(outfit: str, centres: FloatArray, shares: FloatArray, neckline: float, shown: Print, collar: bool = False) -> Clothes:
    main = centres[0]
    seconds = [c for c, part in zip(centres[1:], shares[1:], strict=True) if part > 0.1 and np.linalg.norm(c - main) > _APART]
    lift = 18.0 if main[0] < 60 else -18.0
    accent = seconds[0] if seconds else main * [1.0, 0.85, 0.85] + [lift, 0.0, 0.0]
    if shown.kind != "none" and shown.main is not None and shown.accent is not None:
        main, accent = shown.main, shown.accent
    patch = None if shown.patch is None else rgb_of(shown.patch)
    return Clothes(outfit, rgb_of(main), rgb_of(accent), neckline=round(neckline, 2), collar=collar, stripes=shown.kind, patch=patch)


# ------------------------------------------------------------------------------------------------------------- jackets


def _jacket(portrait: Portrait, skin: Skin, cloth: Mask) -> Clothes | None:
    """A jacket over another stuff, with its tie; None when the chest is of one stuff."""
    sides = _sides(portrait, cloth, 1.75)
    if len(sides) < _LEAST:
        sides = _sides(portrait, cloth, 1.55)
    chest = portrait.colors(0.22, 1.25, 0.78, 2.1, cloth)
    if len(sides) < _LEAST or len(chest) < _LEAST // 2:
        return None
    coat = grouped(sides, 3)[0][0]
    light = chest[chest[:, 0] > coat[0] + _LIGHTER]
    if len(light) < (0.06 if coat[0] < 30 else 0.12) * len(chest) or not _on_both_sides(portrait, cloth, coat):
        return None
    under = np.median(light[light[:, 0] >= np.percentile(light[:, 0], 65)], axis=0)
    if np.linalg.norm((under - skin.lab) * [0.3, 1, 1]) < _NO_SHIRT:
        return None
    collar = _light_collar(portrait, skin)
    if collar is not None and collar[0] > under[0] + _LIGHTER:
        # What is lighter than the coat but darker than the collar is the tie.
        return Clothes("suit", rgb_of(coat), rgb_of(collar), rgb_of(collar), rgb_of(under), collar=True, legwear=rgb_of(coat * [0.9, 1, 1]))
    return _layered(portrait, cloth, Layers("jacket", coat, under))


_COLLAR, _COLLAR_SHARE = (0.22, 1.16, 0.78, 1.42), 0.25


def _light_collar(portrait: Portrait, skin: Skin) -> FloatArray | None:
    """(3,) Lab of the pale stuff right below the chin; None where there is little of it."""
    colors = portrait.colors(*_COLLAR)
    pale = colors[(colors[:, 0] > _PALE_SHIRT) & (np.linalg.norm((colors - skin.lab)[:, 1:], axis=1) > _NO_SHIRT)]
    return np.asarray(np.median(pale, axis=0)) if len(pale) > _COLLAR_SHARE * max(len(colors), 1) else None


def _layered(portrait: Portrait, cloth: Mask, layers: Layers) -> Clothes:
    """A jacket or waistcoat over a shirt, with its tie; or a shirt with a collar of another colour."""
    over, under = layers.over, layers.under
    if layers.kind == "collar" and layers.second is not None:
        return Clothes("shirt", rgb_of(over), rgb_of(layers.second), rgb_of(under), collar=True, stripes="across", collar_color=rgb_of(under))
    tie, bow = _tie(portrait, cloth, over, under)
    outfit = "waistcoat" if layers.kind == "waistcoat" else "suit" if tie is not None or over[0] < 40 else "open jacket"
    worn = None if tie is None else rgb_of(tie)
    return Clothes(outfit, rgb_of(over), rgb_of(under), rgb_of(under), worn, collar=True, legwear=rgb_of(over * [0.9, 1, 1]), bow=bow)


def _sides(portrait: Portrait, cloth: Mask, top: float) -> FloatArray:
    """Lab of what is worn to the left and right of the chest."""
    return np.concatenate([portrait.colors(x, top, x + 0.55, 2.7, cloth) for x in (-0.5, 0.95)])


def _on_both_sides(portrait: Portrait, cloth: Mask, coat: FloatArray) -> bool:
    """Whether the coat lies on both sides of what it shows."""
    inside = [portrait.colors(x, 1.6, x + 0.3, 2.3, cloth) for x in (-0.2, 0.9)]
    return all(len(colors) > 40 and (np.linalg.norm((colors - coat) * [0.7, 1, 1], axis=1) < 16).mean() > 0.45 for colors in inside)


def _tie(portrait: Portrait, cloth: Mask, coat: FloatArray, under: FloatArray) -> tuple[FloatArray | None, bool]:
    """What hangs down the middle with the shirt on either side of it, and whether it is a bow: dark at the neck, shirt below."""
    neck, middle = (portrait.colors(0.5 - half, y0, 0.5 + half, y1, cloth) for y0, y1, half in ((1.2, 1.48, 0.2), (1.45, 1.9, 0.11)))
    flanks = np.concatenate([portrait.colors(x, 1.25, x + 0.15, 1.7, cloth) for x in (0.24, 0.61)])
    if len(middle) < 30 or len(flanks) < 20 or under[0] < _PALE_SHIRT:
        return None, False
    shirt = (np.linalg.norm(flanks - under, axis=1) < 22.0).mean()
    other = middle[np.linalg.norm(middle - under, axis=1) > 20.0]
    colored = other[np.linalg.norm(other - coat, axis=1) > 11.0]
    if shirt > 0.12 and len(other) > 0.5 * len(middle):
        return np.median(colored if len(colored) > 0.2 * len(middle) else other, axis=0), False
    bow = neck[neck[:, 0] < under[0] - 30.0]
    if shirt > 0.3 and len(bow) > max(20, 0.25 * len(neck)):
        return np.asarray(np.median(bow, axis=0)), True
    return None, False


def _has_collar(portrait: Portrait, cloth: Mask) -> bool:
    """Whether the neck opens in a V: skin in the middle, cloth on either side of it."""
    middle = share(portrait, cloth, 0.42, 1.22, 0.58, 1.5)
    beside = min(share(portrait, cloth, x, 1.3, x + 0.16, 1.5) for x in (0.08, 0.76))
    return middle < 0.45 and beside > 0.6


# ---------------------------------------------------------------------------------------------------------------- legs


def _to_the_feet(portrait: Portrait, skin: Skin, worn: Clothes) -> Clothes:
    """The same clothes with what covers the legs, where the photo reaches that far; bare legs below a plain top are a dress's."""
    place = (0.0, 4.9, 1.0, 6.6)
    if portrait.known[portrait.box(*place)].mean() < 0.7 or share(portrait, portrait.person, *place) < 0.35:
        return worn
    lower = (0.0, 5.3, 1.0, 6.6)
    bare = share(portrait, skin.shown, *lower) / max(share(portrait, portrait.person, *lower), 1e-3)
    colors = portrait.colors(*place, portrait.regions.cloth)
    if len(colors) > _LEAST:
        worn = replace(worn, legwear=rgb_of(grouped(colors, 3)[0][0]))
    return replace(worn, outfit="dress") if bare > 0.5 and worn.outfit == "shirt" else worn


# --------------------------------------------------------------------------------------------------------------- prints


@dataclass(frozen=True)
class Print:
    """kind: "none", "across", "along" or "checks". main, accent: (3,) Lab of its two colours. patch: of a motif on the chest, None without."""

    kind: str = "none"
    main: FloatArray | None = None
    accent: FloatArray | None = None
    patch: FloatArray | None = None


_SWING, _REGULAR = 9.0, 0.42
_TURNS = 4
_HANGS_APART = 0.75
"""Folds, lapels and locks run along too: stripes that do must be plainer than those across."""


def print_of(portrait: Portrait, skin: Skin, cloth: Mask) -> Print:
    """Stripes or checks over the chest, or a motif in its middle."""
    rows, columns = portrait.box(-0.05, 1.6, 1.05, 2.9)
    skinny = like_skin(portrait, skin)[rows, columns]
    where = cloth[rows, columns] & portrait.known[rows, columns]
    seen = where.mean(axis=1) > 0.8
    if seen.sum() < 0.4 * FACE:
        return Print()
    lab = portrait.lab[rows, columns][seen]
    light = lab[..., 0] - cv2.GaussianBlur(lab[..., 0], (0, 0), 0.3 * FACE)
    total = float(light.std())
    across, along = (_regularity(light.mean(axis=axis)) / max(total, 1e-3) for axis in (1, 0))
    if total > _SWING and max(across, along) > _REGULAR and not (along > across and along < _HANGS_APART):
        dark, bright = lab[light < -0.3 * total], lab[light > 0.3 * total]
        one, other = np.median(dark, axis=0), np.median(bright, axis=0)
        main, accent = (one, other) if len(dark) >= len(bright) else (other, one)
        kind = "checks" if min(across, along) > 0.7 * _REGULAR else "across" if across > along else "along"
        return Print(kind, main, accent)
    return Print(patch=_patch(lab, skinny[seen]))


def _regularity(profile: FloatArray) -> float:
    """How far a row of means swings up and down at least twice; 0 when it does not."""
    swing = profile - profile.mean()
    turns = int((np.diff(np.sign(swing[np.abs(swing) > 0.3 * max(float(swing.std()), 1e-6)])) != 0).sum())
    return float(swing.std()) if turns >= _TURNS else 0.0


def _patch(lab: FloatArray, skinny: Mask) -> FloatArray | None:
    """Lab of one compact motif in the middle of a plain chest. Locks lie at the side, ties are tall, what a jacket shows is open above."""
    plain = np.median(lab.reshape(-1, 3), axis=0)
    other = ndimage.binary_closing((np.linalg.norm(lab - plain, axis=2) > _MOTIF) & ~skinny, iterations=3)
    parts, count = ndimage.label(other)
    if count == 0:
        return None
    size = np.bincount(parts.ravel())[1:]
    motif = parts == 1 + int(size.argmax())
    rows, columns = np.nonzero(motif)
    around = ndimage.binary_dilation(motif, iterations=5) & ~motif
    ringed = (np.linalg.norm(lab - plain, axis=2) < _MOTIF)[around].mean() > _RINGED
    inside = columns.min() > 1 and columns.max() < lab.shape[1] - 2 and rows.min() > 1 and rows.max() < lab.shape[0] - 2
    compact = motif.sum() > _COMPACT * (np.ptp(rows) + 1) * (np.ptp(columns) + 1) and np.ptp(rows) < 1.7 * np.ptp(columns)
    central = abs(columns.mean() / lab.shape[1] - 0.5) < _CENTRAL
    if not (ringed and inside and compact and central and 0.02 < motif.mean() < 0.3 and size.max() > 0.6 * size.sum()):
        return None
    return np.asarray(np.median(lab[motif], axis=0))
