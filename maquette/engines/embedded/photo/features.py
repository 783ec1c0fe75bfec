"""What grows in a face and is painted on it: beard, brows, lips, lashes."""

from __future__ import annotations

import numpy as np

from maquette.engines.embedded.photo.hair import Hair, share
from maquette.engines.embedded.photo.portrait import FACE, Portrait
from maquette.engines.embedded.photo.skin import Skin
from maquette.mesh.model import FloatArray

EYES = ((0.2, 0.33, 0.42, 0.45), (0.58, 0.33, 0.8, 0.45))

_CHIN, _LIP, _JAWS = (0.36, 0.93, 0.64, 1.03), (0.36, 0.66, 0.64, 0.73), ((0.12, 0.74, 0.26, 0.9), (0.74, 0.74, 0.88, 0.9))
_THICK, _DEEPEST = 0.85, 22.0
_DENSE, _SHADOW = (0.45, 0.8), (0.3, 0.62)
_BEARD, _TRIMMED, _LONG, _DARK_AS_HAIR = (0.4, 1.0, 0.6, 1.6), 1.06, 1.4, 0.8
_PAINTED, _RED = 12.2, 23.0
_DARK_LIDS, _LINED, _SHORT = 0.25, 0.5, 0.88


def toward(colors: FloatArray, start: FloatArray, end: FloatArray) -> FloatArray:
    """(N,) how far colours are on the way from one colour to another: 0 at start, 1 at end."""
    way = end - start
    return np.asarray((colors - start) @ way / max(float(way @ way), 1e-6))


def beard_of(portrait: Portrait, skin: Skin, hair: Hair) -> tuple[str, FloatArray]:
    """One of BEARDS and its Lab colour: what is darker or greyer than skin where beards grow, and has no hue of lips."""
    lip, chin = (_hairy(portrait, skin, box) for box in (_LIP, _CHIN))
    jaws = float(np.mean([_hairy(portrait, skin, box) for box in _JAWS]))
    if (chin > _THICK and jaws > 0.5) or (chin > 1.1 and jaws > 0.4):
        return "full", _beard_lab(portrait, skin, hair, (_CHIN, *_JAWS))
    if (chin > 0.55 and lip > 0.75 and jaws < 0.8) or (chin > 0.75 and jaws < 0.45):
        return "goatee", _beard_lab(portrait, skin, hair, (_CHIN, _LIP))
    if lip > 0.95 and chin < 0.45:
        return "mustache", _beard_lab(portrait, skin, hair, (_LIP,))
    if (chin > 0.5 and lip > 0.45) or (chin > 0.4 and lip > 0.6 and jaws > 0.6):
        shade = float(np.interp((lip + chin + jaws) / 3.0, _DENSE, _SHADOW))
        return "stubble", shade * _beard_lab(portrait, skin, hair, (_CHIN, *_JAWS)) + (1.0 - shade) * skin.lab
    return "none", hair.lab


def beard_length(portrait: Portrait, skin: Skin) -> float:
    """0 for a beard that ends at the chin, 1 for one that hangs on the chest."""
    place = portrait.box(*_BEARD)
    lab = portrait.lab[place].astype(np.float64)
    hairy = (_hairiness(lab.reshape(-1, 3), skin).reshape(lab.shape[:2]) > _DARK_AS_HAIR) & ~portrait.regions.cloth[place] & portrait.known[place]
    ends = hairy.mean(axis=1) < 0.5
    low = _BEARD[1] + (int(ends.argmax()) if ends.any() else len(ends)) / FACE
    return float(np.clip((low - _TRIMMED) / (_LONG - _TRIMMED), 0.0, 1.0))


def _beard_lab(portrait: Portrait, skin: Skin, hair: Hair, boxes: tuple[tuple[float, float, float, float], ...]) -> FloatArray:
    colors = np.concatenate([portrait.colors(*box) for box in boxes])
    hairy = colors[_hairiness(colors, skin) > 0.6]
    return np.asarray(np.median(hairy, axis=0)) if len(hairy) > 30 else hair.lab


def _hairy(portrait: Portrait, skin: Skin, box: tuple[float, float, float, float]) -> float:
    colors = portrait.colors(*box)
    return float(_hairiness(colors, skin).mean()) if len(colors) else 0.0


def _hairiness(colors: FloatArray, skin: Skin) -> FloatArray:
    """(N,) 0 for skin, however lit; 1 for dark or grey hair. Shadow keeps the redness of skin, hair loses it with the light."""
    fall = np.clip((skin.lab[0] - colors[:, 0]) / max(0.62 * float(skin.lab[0]), _DEEPEST), 0.0, 1.5)
    chroma = np.hypot(colors[:, 1], colors[:, 2])
    own = max(float(np.hypot(skin.lab[1], skin.lab[2])), 6.0)
    pale = np.clip((0.72 - chroma / own) / 0.35, 0.0, 1.0) * np.clip((skin.lab[0] - colors[:, 0]) / 12.0, 0.0, 1.0)
    redder = np.clip((colors[:, 1] - skin.lab[1] - 6.0) / 8.0, 0.0, 1.0)
    return np.asarray(np.maximum(1.15 * fall, pale) * (1.0 - redder))


def lips_of(portrait: Portrait, skin: Skin) -> FloatArray | None:
    """Lab of painted lips: much redder than the skin."""
    mouth = portrait.colors(0.32, 0.72, 0.68, 0.9)
    if len(mouth) == 0:
        return None
    excess = np.sort(mouth[:, 1] - skin.lab[1])
    if excess[3 * len(excess) // 4] < _PAINTED:
        return None
    return np.asarray(np.median(mouth[mouth[:, 1] - skin.lab[1] > _PAINTED], axis=0))


def brow_of(portrait: Portrait, skin: Skin) -> float:
    """1 for ordinary brows, more for dark and thick ones."""
    bands = np.concatenate([portrait.colors(0.16, 0.2, 0.42, 0.33), portrait.colors(0.58, 0.2, 0.84, 0.33)])
    if len(bands) == 0:
        return 1.0
    dark = (bands[:, 0] < 0.66 * skin.lab[0]).mean()
    return float(np.clip(0.65 + 1.9 * dark, 0.65, 1.4))


def brow_lab_of(portrait: Portrait, skin: Skin, hair: Hair) -> FloatArray:
    """Lab of the brows: their dark part, or the hair's where they can't be told from skin."""
    bands = np.concatenate([portrait.colors(0.18, 0.22, 0.42, 0.33), portrait.colors(0.58, 0.22, 0.82, 0.33)])
    dark = bands[bands[:, 0] < 0.72 * skin.lab[0]] if len(bands) else bands
    return np.asarray(np.median(dark, axis=0)) if len(dark) > 30 else hair.lab * [0.75, 1.0, 1.0]


def has_lashes(portrait: Portrait, skin: Skin, hair: Hair, lips: FloatArray | None, beard: str) -> bool:
    """Whether the eyes look made up: bright red lips, or dark lids with painted lips or with long hair, and no shadow above the lip.

    Lids must be darker with short hair: most who wear it short wear no make-up.
    """
    if beard == "none" and lips is not None and lips[1] - skin.lab[1] > _RED:
        return True
    if beard != "none" or _hairy(portrait, skin, _LIP) > 0.45:
        return False
    lids = np.concatenate([portrait.colors(*box) for box in EYES])
    dark = float((lids[:, 0] < 0.5 * skin.lab[0]).mean()) if len(lids) else 0.0
    if max(hair.reach) < _SHORT:
        return dark > _LINED and lips is not None
    return dark > _DARK_LIDS and (lips is not None or hair.style in ("long", "bob"))


def neck_width(portrait: Portrait) -> float:
    """How wide the person is below the shoulders, in faces; 0 where the photo ends above."""
    if not portrait.known[portrait.box(0.3, 2.0, 0.7, 2.4)].all():
        return 0.0
    return share(portrait, portrait.person, -1.4, 2.0, 2.4, 2.4) * 3.8
