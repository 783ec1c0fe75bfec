"""Hair in a portrait: its colour, how long and how full it is, how it is worn. And what covers it."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from scipy import ndimage

from maquette.engines.embedded.photo.hair_color import color_of
from maquette.engines.embedded.photo.hairline import front_of
from maquette.engines.embedded.photo.locks import fallen
from maquette.engines.embedded.photo.portrait import FACE, TOP, Portrait
from maquette.engines.embedded.photo.regions import Mask
from maquette.engines.embedded.photo.skin import Skin
from maquette.mesh.model import Float32Array, FloatArray

_CROWN = (0.2, -0.5, 0.8, 0.3)
_LEAST = 60
_BARE_CROWN, _THIN_CROWN, _BARE_UP_TO, _SKULL = 0.07, 0.18, -0.12, -0.2
_CURLS_REACH, _CURLS_WIDTH, _TEXTURED, _NO_WAY, _HARDLY_A_WAY = 0.55, 1.1, 0.6, 0.42, 0.55
_CROPPED, _SHOULDERS, _FALLS = 0.2, 1.27, 1.4
_TOUSLED, _CHOPPY, _SPIKED_FROM = 0.535, 1.15, 0.58
_BLACK, _STRAIGHT, _WAVY = 6.0, 0.7, 0.35
_WAVES_TEXTURED, _LEVEL_SHARE = 0.45, 0.45
_KNOT, _KNOT_TIP, _KNOT_HEIGHT, _KNOT_STEP, _KNOT_FOOT = (0.35, 0.75), 0.15, 0.2, 0.13, -0.05
_EARS, _FAR_OUT, _ROUGH = 0.3, 0.7, 0.025
_UNNATURAL = 17.0
_COLOURLESS = np.array([0.6, 0.15, 0.15])
"""What is left of a colour no hair has: some of the backdrop, or a light, was taken for hair."""


@dataclass(frozen=True)
class Hair:
    """style, volume, front, hairline, waves: as in Person. lab: (3,), its colour.

    crown: how thick it lies above the forehead, in faces. reach: how far down it hangs on either side, in face units.
    shown: (H, W) where it is, as far down as it hangs.
    hat: (3,) colour of what covers it, None without a hat. brim: whether that is wider than the head.
    """

    style: str
    lab: FloatArray
    volume: float
    front: str = "back"
    hairline: float = 0.5
    waves: float = 0.0
    crown: float = 0.0
    reach: tuple[float, float] = (0.0, 0.0)
    shown: Mask | None = None
    hat: FloatArray | None = None
    brim: bool = False


def hair_of(portrait: Portrait, skin: Skin) -> Hair:
    """The hair of a portrait. Its colour is that of most of it, lit as the face is."""
    shown = _consistent(portrait, portrait.regions.hair & ~_lower_face(portrait))
    crown = _crown(portrait, shown)
    hidden = _hidden(portrait, shown)
    whole = fallen(portrait, skin, shown, hidden)
    left, right = (_reach(portrait, shown, side) for side in (-1, 1))
    falls = tuple(_reach(portrait, whole, side) for side in (-1, 1))
    upper = portrait.lab[shown & _above(portrait, 0.1) & _near_skull(portrait)].astype(np.float64)
    beside = portrait.lab[shown & ~_above(portrait, 0.25)].astype(np.float64)
    hairline = _hairline(portrait)
    scalp = crown < _BARE_CROWN or (crown < _THIN_CROWN and hairline < _BARE_UP_TO) or (hairline < _SKULL and hidden)
    if len(upper) + len(beside) < _LEAST or (scalp and min(left, right) < 0.75):
        return _bald(portrait, skin, shown, crown)
    # What hangs below the shoulders is hair; what ends above them may be the shadow of the jaw.
    left, right = (fall if fall > _FALLS else reach for fall, reach in zip(falls, (left, right), strict=True))
    lab = color_of(np.concatenate([upper, beside]))
    hat = _hat(upper)
    if hat is not None:
        lab = color_of(beside) if len(beside) >= _LEAST and not _is_hat(color_of(beside)) else skin.lab * [0.45, 0.5, 0.7]
        left, right = (min(reach, 1.0) if len(beside) < _LEAST else reach for reach in (left, right))
    elif _is_hat(lab):
        lab = lab * _COLOURLESS
    style = _style(portrait, shown, crown, (left, right), hidden)
    front, hairline = front_of(portrait, style in ("bob", "long"))
    if style == "short" and front != "fringe" and _one_way(portrait, shown, _CHOPPY) < _TOUSLED:
        front = "spiky" if hairline > _SPIKED_FROM else "tousled"
    return Hair(
        style,
        lab,
        _volume(portrait, shown, crown),
        front,
        hairline,
        waves=_waves(portrait, whole),
        crown=crown,
        reach=(left, right),
        shown=whole,
        hat=hat,
        brim=hat is not None and _width(portrait, shown, -0.25, 0.1) > 1.75,
    )


def _consistent(portrait: Portrait, shown: Mask) -> Mask:
    """Without what is neither like the hair next to the forehead nor, beside the jaw, like the hair there: a patch of backdrop."""
    x, y = portrait.places()
    close = (np.hypot((x - 0.5) / 0.5, (y - 0.38) / 0.64) < 1) & (y < 0.3)
    edge = close & shown & _along_the_face(portrait)
    close = edge if edge.sum() >= 2 * _LEAST else close
    beside = (np.abs(x - 0.5) < 0.72) & (y > 0.45) & (y < 1.1)
    like = np.zeros_like(shown)
    first: FloatArray | None = None
    for place in (close, beside):
        colors = portrait.lab[shown & place]
        if len(colors) < 2 * _LEAST:
            continue
        middle, spread = np.median(colors, axis=0), np.clip(colors.std(axis=0), [7.0, 3.0, 3.5], [15.0, 6.0, 8.0])
        if first is not None and np.linalg.norm((middle - first) * [0.6, 1, 1]) > _OTHER:
            continue
        first = middle
        like |= (((portrait.lab - middle) / (2.6 * spread)) ** 2).sum(axis=2) < 1.7
    if _hidden(portrait, shown & like):
        like &= np.hypot((x - 0.5) / 0.6, (y - 0.3) / 0.68) < 1
    kept = ndimage.binary_opening(ndimage.binary_closing(shown & like, iterations=2)) & shown if like.any() else shown
    parts, count = ndimage.label(kept)
    on_head = np.unique(parts[(np.abs(x - 0.5) < 0.7) & (y < 0.95)]) if count else np.zeros(0, int)
    return np.asarray(np.isin(parts, on_head[on_head > 0]))


_OTHER = 20.0
_CAMOUFLAGE = 9.0
_EDGE = 0.12


def _along_the_face(portrait: Portrait) -> Mask:
    """What lies next to the bare face: of what is taken for hair, this is the least likely to be backdrop."""
    x, y = portrait.places()
    face = portrait.regions.skin & (np.hypot((x - 0.5) / 0.5, (y - 0.5) / 0.62) < 1)
    return np.asarray(ndimage.distance_transform_edt(~face) < _EDGE * FACE) if face.any() else np.ones_like(face)


def _hidden(portrait: Portrait, shown: Mask) -> bool:
    """Whether the backdrop around the head has the hair's colour, so that its outline can't be trusted."""
    x, y = portrait.places()
    around = (np.hypot((x - 0.5) / 0.95, (y - 0.3) / 1.0) < 1) & (y < 0.9) & ~portrait.person & portrait.known
    if around.sum() < _LEAST or shown.sum() < _LEAST:
        return False
    hair = np.median(portrait.lab[shown], axis=0)
    return bool((np.linalg.norm((portrait.lab[around] - hair) * [0.7, 1, 1], axis=1) < _CAMOUFLAGE).mean() > 0.3)


def _bald(portrait: Portrait, skin: Skin, shown: Mask, crown: float) -> Hair:
    """No hair on top; a wreath of it where both temples have some."""
    temples = [share(portrait, shown, x, 0.1, x + 0.16, 0.45) for x in (-0.1, 0.94)]
    colors = np.concatenate([portrait.colors(x, 0.1, x + 0.16, 0.45, shown) for x in (-0.1, 0.94)])
    wreath = min(temples) > 0.3 and len(colors) >= _LEAST and not _hidden(portrait, shown)
    lab = color_of(colors) if wreath else skin.lab * [0.45, 0.6, 0.7]
    return Hair("balding" if wreath else "bald", lab, 0.0, crown=crown)


def _above(portrait: Portrait, height: float) -> Mask:
    return np.asarray(portrait.places()[1] < height)


def _near_skull(portrait: Portrait) -> Mask:
    """Where hair on the head is, and seldom backdrop."""
    x, y = portrait.places()
    return np.asarray(np.hypot((x - 0.5) / 0.66, (y - 0.32) / 0.78) < 1)


def _lower_face(portrait: Portrait) -> Mask:
    """Where a beard grows, and brows and eyes are."""
    x, y = portrait.places()
    return np.asarray((np.hypot((x - 0.5) / 0.46, (y - 0.62) / 0.5) < 1) & (y > 0.2))


def _crown(portrait: Portrait, shown: Mask) -> float:
    """How thick hair lies over the middle of the forehead: median over its columns, in faces."""
    rows, columns = portrait.box(*_CROWN)
    return float(np.median(shown[rows, columns].sum(axis=0))) / FACE


def _hairline(portrait: Portrait) -> float:
    """How far up the forehead is bare, in face units: median over its columns."""
    rows, columns = portrait.box(0.3, -0.6, 0.7, 0.4)
    bare = portrait.regions.skin[rows, columns]
    return -0.6 + float(np.median(np.where(bare.any(axis=0), bare.argmax(axis=0), len(bare)))) / FACE


def _reach(portrait: Portrait, shown: Mask, side: int) -> float:
    """How far down hair hangs on one side without a gap, in face units; 0 where none shows beside the face."""
    x0, x1 = (-0.45, 0.1) if side < 0 else (0.9, 1.45)
    rows, columns = portrait.box(x0, 0.2, x1, 3.0)
    wide = shown[rows, columns].sum(axis=1) / FACE
    bridge = round(0.1 * FACE)
    full = ndimage.binary_closing(np.pad(wide > 0.07, bridge, mode="edge"), iterations=bridge)[bridge:-bridge]
    gaps = np.flatnonzero(~full)
    return 0.2 + (int(gaps[0]) if len(gaps) else len(full)) / FACE


def share(portrait: Portrait, mask: Mask, x0: float, y0: float, x1: float, y1: float) -> float:
    """Part of a rectangle (face units) where a mask holds."""
    place = portrait.box(x0, y0, x1, y1)
    known = portrait.known[place]
    return float(mask[place][known].mean()) if known.any() else 0.0


def _style(portrait: Portrait, shown: Mask, crown: float, reach: tuple[float, float], hidden: bool) -> str:
    shorter, longer = sorted(reach)
    # Hair on one side only must pass the shoulder: a patch of backdrop does not.
    if (shorter > 0.92 and longer > 1.0) or longer > 1.45:
        return "long" if longer > _SHOULDERS else "bob"
    if _bun(shown):
        return "bun"
    if hidden:
        return "cropped" if crown < _CROPPED else "short"
    way = _one_way(portrait, shown, _TEXTURED)
    wide = longer > _CURLS_REACH and _width(portrait, shown, -0.1, 0.35) > _CURLS_WIDTH
    if (wide and way < _NO_WAY) or (way < _HARDLY_A_WAY and _bushy(portrait, shown)):
        return "curly"
    return "cropped" if crown < _CROPPED else "short"


def _bun(shown: Mask) -> bool:
    """Whether a knot stands on the head: from the top down the outline first keeps its width, then widens to the skull, as no skull does."""
    y = (np.arange(len(shown)) + 0.5) / FACE + TOP
    wide = ndimage.median_filter(shown.sum(axis=1) / FACE, 5)[y < _KNOT_FOOT]
    wide = wide[int((wide > _KNOT_TIP).argmax()) :] if (wide > _KNOT_TIP).any() else wide[:0]
    for k in range(round(_KNOT_HEIGHT * FACE), len(wide) - 1):
        above, below = np.arange(k)[:, None], np.arange(k + 1, len(wide))[None]
        straight = wide[above] + (wide[below] - wide[above]) * (k - above) / (below - above)
        if straight.max() - wide[k] > _KNOT_STEP and _KNOT[0] < wide[k] and wide[:k].max() < _KNOT[1]:
            return True
    return False


def _one_way(portrait: Portrait, shown: Mask, texture: float) -> float:
    """How far light and dark in the hair run in a common direction, as strands do: 1 for combed hair, below a half for curls, 1 where hair is
    too even to tell: below `texture`. By the structure tensor (Bigün and Granlund 1987), near the skull only: hair that sticks out may be backdrop.
    """
    y = portrait.places()[1]
    near = _near_skull(portrait) & (y < 0.4)
    inner = ndimage.binary_erosion(shown & near, iterations=3)
    if inner.sum() < 4 * _LEAST:
        return 1.0
    light = portrait.lab[..., 0]
    xx, xy, yy = (cv2.GaussianBlur(product * inner, (0, 0), 4.0) for product in _slopes(portrait))
    energy = (xx + yy)[inner]
    one_way = np.sqrt((xx - yy) ** 2 + 4.0 * xy**2)[inner]
    textured = np.sqrt(energy.mean()) > texture * (np.median(light[inner]) + 8.0)
    return float(one_way.sum() / energy.sum()) if textured else 1.0


def _bushy(portrait: Portrait, shown: Mask) -> bool:
    """Whether hair stands far out all around and its outline is rough: curls too dark to see into."""
    x, y = portrait.places()
    angle, radius = np.degrees(np.arctan2(_EARS - y, x - 0.5)) % 360, np.hypot(x - 0.5, y - _EARS) * shown
    outer = np.array([radius[(angle >= start) & (angle < start + 4)].max(initial=0.0) for start in range(0, 184, 4)])
    rough = outer - ndimage.gaussian_filter1d(outer, 4.0, mode="nearest")
    return bool(outer.mean() > _FAR_OUT and rough.std() > _ROUGH * outer.mean())


def _waves(portrait: Portrait, shown: Mask) -> float:
    """0 where all strands beside and below the jaw run one way, 1 where they run every way; 0 for hair too dark or even to see strands in."""
    y = portrait.places()[1]
    inner = ndimage.binary_erosion(shown & (y > 0.5) & (y < 2.2), iterations=2)
    if inner.sum() < 2 * _LEAST:
        return 0.0
    light = float(np.median(portrait.lab[inner][:, 0]))
    xx, xy, yy = (float(product[inner].mean()) for product in _slopes(portrait))
    plain = np.sqrt(xx + yy) < _WAVES_TEXTURED * (light + 8.0)
    if plain or (light < _BLACK and yy < _LEVEL_SHARE * (xx + yy)):
        return 0.0
    one_way = np.hypot(xx - yy, 2.0 * xy) / (xx + yy)
    return float(np.clip((_STRAIGHT - one_way) / _WAVY, 0.0, 1.0))


def _slopes(portrait: Portrait) -> tuple[Float32Array, Float32Array, Float32Array]:
    """Products of the slopes of lightness: across squared, across times down, down squared."""
    light = portrait.lab[..., 0]
    across, down = cv2.Sobel(light, cv2.CV_32F, 1, 0), cv2.Sobel(light, cv2.CV_32F, 0, 1)
    return across * across, across * down, down * down


def _width(portrait: Portrait, shown: Mask, y0: float, y1: float) -> float:
    """How wide the mask is between two heights, in faces."""
    rows, _ = portrait.box(0, y0, 1, y1)
    columns = np.flatnonzero(shown[rows].mean(axis=0) > 0.25)
    return float(columns[-1] - columns[0]) / FACE if len(columns) else 0.0


def _volume(portrait: Portrait, shown: Mask, crown: float) -> float:
    """1 for hair that lies on the head; wider and higher hair is more."""
    width = _width(portrait, shown, -0.1, 0.35) or 1.1
    return float(np.clip(0.5 * (width / 1.25) + 0.5 * (crown / 0.34), 0.7, 1.5))


# --------------------------------------------------------------------------------------------------------------- hats


def _hat(upper: FloatArray) -> FloatArray | None:
    """The colour of what covers the head, when no hair grows in it."""
    if len(upper) < 4 * _LEAST:
        return None
    top = color_of(upper)
    return top if _is_hat(top) else None


def _is_hat(lab: FloatArray) -> bool:
    """Whether hair does not grow in this colour: blue, green, violet, bright red or bright yellow."""
    hue, chroma = np.degrees(np.arctan2(lab[2], lab[1])) % 360, float(np.hypot(lab[1], lab[2]))
    return bool(chroma > _UNNATURAL and not 25 < hue < 98) or chroma > 62
