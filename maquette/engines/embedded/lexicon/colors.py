"""Names of colours and their values."""

from __future__ import annotations

import colorsys
from functools import lru_cache

from maquette.engines.embedded.lexicon.tables import rows, words

Rgb = tuple[float, float, float]

SHADES = {
    "light": (0.45, 0.9),
    "pale": (0.6, 0.75),
    "pastel": (0.6, 0.7),
    "soft": (0.35, 0.75),
    "bright": (0.12, 1.2),
    "vivid": (0.05, 1.3),
    "neon": (0.15, 1.5),
    "deep": (-0.3, 1.1),
    "dark": (-0.5, 1.0),
    "muted": (0.05, 0.55),
}
"""Adjective of a colour → (how far towards white, or black when negative; factor of saturation)."""


@lru_cache(maxsize=1)
def colors() -> dict[str, Rgb]:
    """Canonical name → sRGB in [0, 1]."""
    return {name: _from_hex(code) for name, code, _ in rows("colors.tsv", 3)}


@lru_cache(maxsize=1)
def color_words() -> dict[str, str]:
    """Every spelling → canonical name."""
    found = {}
    for name, _, others in rows("colors.tsv", 3):
        found.update({word: name for word in (name, *words(others))})
    return found


def rgb(name: str) -> Rgb:
    """sRGB of a canonical colour name, shade included ("light blue"). Raises KeyError for a name that is no colour."""
    if name in colors():
        return colors()[name]
    shade, _, base = name.partition(" ")
    return shaded(colors()[base], shade)


def shaded(color: Rgb, shade: str) -> Rgb:
    """A colour made lighter, darker or stronger by the words of SHADES."""
    mix, saturation = SHADES[shade]
    end = 1.0 if mix > 0 else 0.0
    hue, lightness, chroma = colorsys.rgb_to_hls(*color)
    moved = lightness + (end - lightness) * abs(mix)
    red, green, blue = colorsys.hls_to_rgb(hue, moved, min(1.0, chroma * saturation))
    return round(red, 4), round(green, 4), round(blue, 4)


def _from_hex(code: str) -> Rgb:
    red, green, blue = (round(int(code[i : i + 2], 16) / 255, 4) for i in (1, 3, 5))
    return red, green, blue
