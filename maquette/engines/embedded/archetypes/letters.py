"""Letters, numbers, words and name plates."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cylinder, text

PARAMS = {
    "text": words("A", "what it says"),
    "style": choice("block", "word", "plate"),
    "height": number(1.0, 0.7, 1.3),
    "thickness": number(1.0, 0.5, 2.0, "depth of the letters"),
    "outline": number(1.0, 0.0, 1.5, "a wider letter behind"),
    "base": number(1.0, 0.0, 1.4),
    "relief": choice("none", "planks", "bricks", "rivets", "quilt", "rock"),
    "body_color": color("red"),
    "second_color": color("snow"),
    "base_color": color("wood"),
}


@archetype("letters", "symbol", PARAMS, real_m=0.2, symmetric=False)
def letters(b: Builder, p: Params) -> None:
    """One to twelve letters, as tall as fits."""
    b.material("letters", p.body_color, roughness=0.35)
    b.material("outline", p.second_color, roughness=0.45)
    b.material("base", p.base_color, "wood")
    said = p.text.strip().upper()[:14] or "A"
    size = min(1.7, 3.3 / (0.78 * len(said))) * p.height
    width = 0.78 * size * len(said)
    bump = None if p.relief == "none" else Bump(p.relief, 0.025, 0.18)
    if p.style == "plate":
        _plate(b, p, said, min(size, 0.62), bump)
        return
    depth = min(0.42, 0.34 * size + 0.1) * p.thickness
    foot = 0.14 * min(max(p.base, 0.6), 1.0)
    with b.group("letters", at=(0, foot + 0.5 * size - 0.02, 0)):
        b.add(text(said, size, depth, round=0.06 * min(size, 1.0)), "letters", bump=bump)
        if p.outline > 0.0:
            b.add(text(said, size, 0.45 * depth, round=0.02), "outline", at=(0, 0, -0.3 * depth), grow=0.045 * p.outline)
    with b.group("base"):
        b.add(box(max(width + 0.1, 0.8), foot, 0.34 + depth, 0.05), "base", at=(0, 0.5 * foot - 0.01, 0))


def _plate(b: Builder, p: Params, said: str, size: float, bump: Bump | None) -> None:
    """A desk plate: a leaning board in a frame with raised letters."""
    width = max(0.78 * size * len(said) + 0.4, 1.6)
    with b.group("board", at=(0, 0.42, 0), turn=(-14, 0, 0)):
        b.add(box(width, 0.85 * p.height, 0.16, 0.04), "base", bump=Bump("planks", 0.01, 0.3))
        b.add(box(width - 0.14, 0.85 * p.height - 0.14, 0.2, 0.02), "outline")
        b.add(text(said, size, 0.2 * p.thickness + 0.1, round=0.02), "letters", at=(0, 0, 0.1), bump=bump)
        for x in (-0.5 * width + 0.14, 0.5 * width - 0.14):
            b.add(cylinder(0.05, 0.1, 0.02), "letters", at=(x, 0, 0.1), turn=(90, 0, 0))
    with b.group("foot"):
        b.add(box(width, 0.16, 0.62, 0.04), "base", at=(0, 0.06, -0.06))


letters.preset("letter", text="A")
letters.preset("number", text="7", body_color="#2f7fd0")
letters.preset("word", text="HELLO", body_color="#f0a52a", base_color="dark wood")
letters.preset("name plate", text="NAME", style="plate", body_color="gold", second_color="navy", real_m=0.25)
