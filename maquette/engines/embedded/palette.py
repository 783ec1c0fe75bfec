"""Colours that archetypes paint with, by name, and small changes to them. All sRGB in [0, 1]."""

from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls

from maquette.engines.embedded.recipe import Rgb
from maquette.errors import EngineFailure

_HEX = {
    # neutrals
    "white": "f4f2ec", "snow": "fbfbfa", "cream": "f6e8c8", "ivory": "f2e6cf", "beige": "dcc7a0", "sand": "d9bd86", "tan": "cfa36a",
    "grey": "8d9096", "light grey": "c3c6ca", "dark grey": "4c5058", "charcoal": "2e3136", "black": "1d1e22", "silver": "c9cdd2",
    # browns
    "brown": "7a4a26", "dark brown": "4a2c18", "chestnut": "8a4a2a", "cinnamon": "b5652e", "caramel": "c68642", "chocolate": "50301f",
    "wood": "9b6a3c", "dark wood": "6b4526", "bark": "6a4b34", "leather": "8a5a33",
    # warm
    "red": "cf2a27", "crimson": "a5162d", "scarlet": "dd3a21", "brick": "a8503a", "roof": "b5482f", "orange": "ee7f1f", "fox": "dd6a1f",
    "amber": "f0a52a", "yellow": "f6cc35", "gold": "e6b33c", "lemon": "f7e25a", "mustard": "d2a12c", "peach": "f6bb93", "coral": "f27a63",
    "pink": "f19bb6", "rose": "dc6584", "hot pink": "ea3f8f", "magenta": "c22a86",
    # cool
    "green": "3f9b46", "leaf": "4e9a3a", "grass": "6aa83c", "lime": "9ccf3d", "dark green": "22633a", "forest": "2d5a34", "olive": "7c7f3a",
    "mint": "a6dcc0", "teal": "1f8a8c", "turquoise": "38b8b4", "cyan": "49c4e0", "sky": "8ac7ee", "blue": "2f63c4", "royal blue": "2848b0",
    "navy": "1f2f5c", "ice": "d6eef7", "steel blue": "6f8fb0", "indigo": "3d3a8c", "purple": "6f3fa3", "violet": "8d5fc6", "lavender": "c1aee6",
    # skin, eyes, mouths
    "skin": "f2c5a1", "fair": "f7d6bc", "bronzed": "d39a6a", "brown skin": "8f5a3a", "eye": "16151a", "tongue": "e0707c", "mouth": "7c2430",
    "nose": "33262a", "blush": "f0a090", "bone": "ece0c4", "horn": "d8c59a", "claw": "55504a", "hoof": "4a3c30",
    # materials
    "stone": "9c978e", "dark stone": "6f6c68", "sandstone": "cdb48a", "marble": "ece9e3", "slate": "5d6670", "steel": "b4bac1",
    "iron": "5a5d62", "bronze": "a9763c", "brass": "d1a44a", "copper": "c8754a", "rust": "9a4a22", "glass": "a9d4e6", "rubber": "2a2b2e",
    "terracotta": "c4683f", "jade": "4fa77c", "obsidian": "221f2b", "porcelain": "f5f3ee", "paper": "efe6d2", "lava": "f0601a",
    "straw": "d9b95c", "moss": "6d8a3a", "water": "4ea3d4", "slime": "86d13f", "candy": "f28bb8", "wax": "efe3bf",
}  # fmt: skip


def rgb(name: str | Rgb) -> Rgb:
    """A named colour or "#rrggbb" → sRGB; a triple is passed through. Raises EngineFailure on a name nobody knows."""
    if not isinstance(name, str):
        return (float(name[0]), float(name[1]), float(name[2]))
    code = name[1:] if name.startswith("#") else _HEX.get(name, "")
    if len(code) != 6:
        raise EngineFailure(f"The palette has no colour called {name!r}.")
    red, green, blue = (int(code[k : k + 2], 16) / 255.0 for k in (0, 2, 4))
    return (round(red, 4), round(green, 4), round(blue, 4))


def shade(color: str | Rgb, lightness: float = 0.0, saturation: float = 0.0, hue_deg: float = 0.0) -> Rgb:
    """Lighter (+) or darker (-), more (+) or less (-) colourful, each -1..1 of the way that is left; hue turned."""
    hue, light, colorful = rgb_to_hls(*rgb(color))
    light = light + (1.0 - light) * lightness if lightness > 0 else light * (1.0 + lightness)
    colorful = colorful + (1.0 - colorful) * saturation if saturation > 0 else colorful * (1.0 + saturation)
    red, green, blue = hls_to_rgb((hue + hue_deg / 360.0) % 1.0, min(max(light, 0.0), 1.0), min(max(colorful, 0.0), 1.0))
    return (round(red, 4), round(green, 4), round(blue, 4))


def mix(one: str | Rgb, two: str | Rgb, share: float) -> Rgb:
    """`share` of the second colour in the first."""
    a, b = rgb(one), rgb(two)
    return tuple(round(p + (q - p) * share, 4) for p, q in zip(a, b, strict=True))  # type: ignore[return-value]
