"""Outlines of letters and digits, traced from the font that ships inside Pillow (Aileron, CC0)."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from skimage.measure import approximate_polygon, find_contours

from maquette.mesh.model import FloatArray

RASTER = 160
"""Font size in pixels at which letters are traced."""


@lru_cache(maxsize=256)
def outlines(words: str) -> tuple[FloatArray, ...]:
    """Closed contours (N, 2), y up, of a line of text; the cap height is 1 and the whole is centred. Empty if nothing is inked."""
    font = ImageFont.load_default(RASTER)
    width = int(font.getlength(words)) + RASTER
    picture = Image.new("L", (width, 2 * RASTER), 0)
    # A thin stroke keeps light letters printable.
    ImageDraw.Draw(picture).text((RASTER // 2, RASTER // 4), words, fill=255, font=font, stroke_width=4, stroke_fill=255)
    contours = find_contours(np.asarray(picture, dtype=np.float64) / 255.0, 0.5)
    polygons = [approximate_polygon(contour, 0.7)[:-1, ::-1] * [1, -1] for contour in contours]
    polygons = [polygon for polygon in polygons if len(polygon) >= 3]
    if not polygons:
        return ()
    everything = np.concatenate(polygons)
    centre = 0.5 * (everything.min(axis=0) + everything.max(axis=0))
    return tuple((polygon - centre) / _cap_height() for polygon in polygons)


def legible(words: str) -> str:
    """The words as far as the font can write them: accents that it lacks are dropped ("José" is "Jose"), and so are other letters.

    A letter it lacks would come out as an empty box.
    """
    plain = (char if _has(char) else "".join(part for part in unicodedata.normalize("NFKD", char) if part.isascii()) for char in words)
    return " ".join("".join(plain).split()) if not all(map(_has, words)) else words


def _has(char: str) -> bool:
    return not char.strip() or _drawn(char) != _drawn(MISSING)


MISSING = "\uffff"
"""A character that no font has."""


@lru_cache(maxsize=512)
def _drawn(char: str) -> bytes:
    return bytes(ImageFont.load_default(24).getmask(char))


@lru_cache(maxsize=1)
def _cap_height() -> float:
    """Pixels from the top to the bottom of an H, stroke included."""
    _, top, _, bottom = ImageFont.load_default(RASTER).getbbox("H")
    return float(bottom - top + 8)
