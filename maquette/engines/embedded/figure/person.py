"""Person: what a photo says about somebody, in the words a figure is modelled from."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from maquette.engines.embedded.recipe import Rgb

HAIR = ("bald", "balding", "cropped", "short", "bob", "long", "curly", "updo", "bun", "ponytail")
BEARDS = ("none", "stubble", "mustache", "goatee", "full")
OUTFITS = ("shirt", "suit", "open jacket", "waistcoat", "dress", "bare shoulders")
STRIPES = ("none", "across", "along", "checks")
LENSES = ("round", "oval", "rectangular")
FRONTS = ("back", "left", "middle", "right", "fringe", "wispy", "spiky", "tousled")


@dataclass(frozen=True)
class Clothes:
    """What is worn on the body.

    outfit: one of OUTFITS. main, accent: sRGB of the largest and the next colour. under: sRGB of the shirt beneath a jacket.
    tie: sRGB, None without one; bow: it is a bow tie. stripes: one of STRIPES. collar: whether one shows. neckline: 0 closed .. 1 low.
    patch: sRGB of a motif on the chest, None without one. collar_color: sRGB of a collar unlike the shirt. scarf: sRGB, None without one.
    Over a shirt with sleeves of the colour `under` a waistcoat has the colour `main`.
    """

    outfit: str = "shirt"
    main: Rgb = (0.27, 0.29, 0.33)
    accent: Rgb = (0.9, 0.9, 0.9)
    under: Rgb = (0.93, 0.93, 0.93)
    tie: Rgb | None = None
    stripes: str = "none"
    collar: bool = False
    neckline: float = 0.0
    legwear: Rgb = (0.16, 0.18, 0.24)
    bow: bool = False
    patch: Rgb | None = None
    collar_color: Rgb | None = None
    scarf: Rgb | None = None


@dataclass(frozen=True)
class Person:
    """Colours are sRGB in 0..1. Left and right are the figure's own.

    hair: one of HAIR ("updo" is a knot behind, "bun" one on top); volume 1 is ordinary; front: one of FRONTS, the side of a parting among
    them; hairline: 0 low .. 1 receding; waves: 0 straight .. 1 wavy; length: how far it hangs, 1 at the chin, 1.5 at the shoulders.
    beard: one of BEARDS; beard_length: 0 trimmed .. 1 on the chest. brow: thickness, 1 is ordinary.
    eyes: of the irises. lashes: whether the eyes are made up. lips: painted ones, None otherwise.
    smile: 0 serious, 0.4 pleasant, 0.6 a smile, from 0.8 a laugh with teeth. lenses: of glasses, one of LENSES.
    jaw: 1 is ordinary, less is pointed, more is square. face: 1 is ordinary, more is long. nose: width, 1 is ordinary.
    hat: a preset noun, "" for none. build: 1 is ordinary, more is broader.
    """

    skin: Rgb = (0.95, 0.77, 0.63)
    hair: str = "short"
    hair_color: Rgb = (0.3, 0.2, 0.12)
    volume: float = 1.0
    front: str = "left"
    hairline: float = 0.5
    waves: float = 0.0
    length: float = 1.5
    beard: str = "none"
    beard_length: float = 0.5
    beard_color: Rgb = (0.3, 0.2, 0.12)
    brow: float = 1.0
    brow_color: Rgb = (0.2, 0.13, 0.08)
    eyes: Rgb = (0.36, 0.22, 0.12)
    lashes: bool = False
    glasses: Rgb | None = None
    lenses: str = "round"
    jaw: float = 1.0
    face: float = 1.0
    nose: float = 1.0
    lips: Rgb | None = None
    smile: float = 0.4
    hat: str = ""
    hat_color: Rgb = (0.2, 0.2, 0.3)
    build: float = 1.0
    clothes: Clothes = field(default_factory=Clothes)

    def attributes(self) -> dict[str, Any]:
        """The same as JSON values, colours as "#rrggbb"."""
        return _plain(asdict(self))


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _plain(value) if isinstance(value, dict) else _word(value) for name, value in values.items()}


def _word(value: Any) -> Any:
    if isinstance(value, tuple):
        return hex_of(value)
    return round(value, 3) if isinstance(value, float) else value


def hex_of(color: Rgb) -> str:
    return "#" + "".join(f"{round(255 * min(max(channel, 0.0), 1.0)):02x}" for channel in color)
