"""Do words, seeds and symmetry do to models what they say?

.venv/bin/python bench/attributes.py colors               share of the subject that is within ΔE00 12 of the colour that was named
.venv/bin/python bench/attributes.py modifiers            what each of 40 adjectives changes: silhouette, or area of another colour
.venv/bin/python bench/attributes.py seeds                overlap of two individuals' silhouettes, one noun of every archetype
.venv/bin/python bench/attributes.py seeds --individuals 4      the same of every pair out of four
.venv/bin/python bench/attributes.py symmetry             asymmetry of models made symmetric, of their height
.venv/bin/python bench/attributes.py seeds owl dragon     these nouns

Coarse meshes; a few CPU seconds a noun.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from itertools import combinations

import numpy as np
from engine import first_presets
from shapes import COARSE, sides_of, silhouettes

from maquette.engines.base import ShapeRequest
from maquette.engines.embedded.appearance import appearance
from maquette.engines.embedded.archetypes import registry
from maquette.engines.embedded.engine import recipe_of
from maquette.engines.embedded.lexicon.colors import rgb
from maquette.engines.embedded.mesher import surface_of
from maquette.engines.embedded.surface import Surface
from maquette.mesh.model import Mesh
from maquette.mesh.symmetry import asymmetry
from maquette.printing.color import delta_e_2000, linear_to_srgb, srgb_to_lab

SAMPLE = ["cat", "owl", "dragon", "knight", "car", "castle", "teapot", "sword"]
COLORS = ("red", "blue", "green", "yellow", "pink", "purple", "white", "black")
MODIFIERS = (
    "fat", "thin", "tall", "short", "long", "wide", "narrow", "flat", "muscular", "old", "young", "baby", "cute", "scary", "funny", "heavy",
    "twisted", "slanted", "curved", "broken", "melting", "proud", "elegant", "sad", "sleeping", "square", "spiky", "ornate", "winged", "horned",
    "red", "golden", "striped", "spotted", "mossy", "rusty", "wooden", "stone", "glass", "snowy",
)  # fmt: skip
NEAR_COLOR, LEAST_SHARE = 12.0, 0.35
CHANGED_SHAPE, CHANGED_COLOR = 0.02, 0.05
ALIKE, APART = 0.985, 0.8
SYMMETRIC = 0.003


def made(prompt: str, symmetry: str = "auto") -> Surface:
    return surface_of(recipe_of(ShapeRequest(prompt=prompt, seed=1, symmetry=symmetry)), COARSE)  # type: ignore[arg-type]


def areas_and_labs(surface: Surface) -> tuple[np.ndarray, np.ndarray]:
    """(V,) share of the area at each vertex; (V, 3) its colour in CIELAB."""
    a, b, c = (surface.vertices[surface.faces[:, k]] for k in range(3))
    face = np.linalg.norm(np.cross(b - a, c - a), axis=1)
    area = np.bincount(surface.faces.ravel(), np.repeat(face, 3), len(surface.vertices))
    return area / area.sum(), srgb_to_lab(linear_to_srgb(appearance(surface.table, surface.vertices).base))


def overlap(one: np.ndarray, two: np.ndarray) -> float:
    """Mean over the sides of intersection over union."""
    return float(np.mean((one & two).sum(axis=(1, 2)) / (one | two).sum(axis=(1, 2))))


def colors(nouns: list[str]) -> None:
    shares = {}
    for noun in nouns:
        for color in COLORS:
            prompt = f"a {color} {noun}"
            area, labs = areas_and_labs(made(prompt))
            named = srgb_to_lab(255.0 * np.array(rgb(color)))
            shares[prompt] = float(area[delta_e_2000(labs, named) <= NEAR_COLOR].sum())
    report("share of area in the named colour", shares, LEAST_SHARE)


def modifiers(nouns: list[str]) -> None:
    """Each adjective counts by the noun it changes most among those given: nobody sees horns on a teapot's silhouette."""
    changes = {}
    for noun in nouns:
        plain = made(f"a {noun}")
        sides, (area, labs) = sides_of(plain), areas_and_labs(plain)
        for word in MODIFIERS:
            other = made(f"a {word} {noun}")
            shape = 1.0 - overlap(sides, sides_of(other))
            theirs, their_labs = areas_and_labs(other)
            color = 0.5 * np.abs(histogram(area, labs) - histogram(theirs, their_labs)).sum()
            changes[f"{word} {noun}"] = max(shape / CHANGED_SHAPE, float(color) / CHANGED_COLOR)
    report("change of silhouette or colour, of the least that counts", changes, 1.0)


def histogram(area: np.ndarray, labs: np.ndarray) -> np.ndarray:
    """Area by colour, in boxes of 12 CIELAB units."""
    counts, _ = np.histogramdd(labs, bins=[np.arange(0, 109, 12), np.arange(-108, 109, 12), np.arange(-108, 109, 12)], weights=area)
    return np.asarray(counts)


def seeds(nouns: list[str], individuals: int = 2) -> None:
    """Every pair of the first `individuals` seeds; a line for each noun, then what lies outside the bounds."""
    ranges = {}
    for noun in nouns:
        seen = [silhouettes(noun, seed) for seed in range(1, individuals + 1)]
        ranges[noun] = np.array([overlap(one, two) for one, two in combinations(seen, 2)])
        print(f"  {ranges[noun].min():.3f} to {ranges[noun].max():.3f}  {noun}", flush=True)
    values = np.concatenate(list(ranges.values()))
    apart = [f"{noun} {found.min():.3f}" for noun, found in sorted(ranges.items()) if found.min() < APART]
    alike = [f"{noun} {found.max():.3f}" for noun, found in sorted(ranges.items()) if found.max() > ALIKE]
    inside = float(np.mean((values >= APART) & (values <= ALIKE)))
    print(f"{len(nouns)} nouns, {individuals} individuals of each: overlap {values.min():.3f} to {values.max():.3f}, mean {values.mean():.3f}")
    print(f"{100 * inside:.1f} % of {len(values)} pairs between {APART} and {ALIKE}")
    print(f"below {APART}: {', '.join(apart) or 'none'}")
    print(f"above {ALIKE}: {', '.join(alike) or 'none'}")


def symmetry(nouns: list[str]) -> None:
    worst = {}
    for noun in nouns:
        surface = made(f"a {noun}", "on")
        worst[noun] = asymmetry(Mesh(surface.vertices, surface.faces))
    above = {noun: round(value, 4) for noun, value in worst.items() if value > SYMMETRIC}
    print(f"{len(nouns)} nouns made symmetric: most {max(worst.values()):.5f} of the height; above {SYMMETRIC}: {above or 'none'}")


def report(what: str, values: dict[str, float], least: float) -> None:
    found = np.array(list(values.values()))
    print(f"{what}: median {np.median(found):.2f}, least {found.min():.2f}; {int((found >= least).sum())} of {len(found)} reach {least}")
    for name in sorted(values, key=lambda name: values[name]):
        if values[name] < least:
            print(f"  {values[name]:.3f}  {name}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", nargs="?", default="colors", choices=("colors", "modifiers", "seeds", "symmetry"))
    parser.add_argument("nouns", nargs="*")
    parser.add_argument("--individuals", type=int, default=2, help="of each noun, for seeds")
    chosen = parser.parse_intermixed_args()
    registry.load()
    tables: dict[str, tuple[Callable[[list[str]], None], list[str]]] = {
        "colors": (colors, SAMPLE),
        "modifiers": (modifiers, SAMPLE[:4]),
        "seeds": (lambda nouns: seeds(nouns, chosen.individuals), first_presets()),
        "symmetry": (symmetry, SAMPLE),
    }
    table, usual = tables[chosen.table]
    table(chosen.nouns or usual)


if __name__ == "__main__":
    main()
