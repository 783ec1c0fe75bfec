"""Are archetypes different from one another, and are the meshes that text to 3D hands out solids?

.venv/bin/python bench/shapes.py distinct                 silhouettes of every archetype against those of every other
.venv/bin/python bench/shapes.py delivered owl dragon     these nouns as grid, 30 000, 2 000 and quad faces

distinct: one noun of every archetype, masks from four sides scaled to one height; the overlap (intersection over union) of two archetypes
is the mean over the sides. delivered: open edges and pairs of faces that cross, of every face count and topology, without textures.
"""

from __future__ import annotations

import argparse
from typing import Any

import numpy as np
from engine import first_presets

from maquette.engines.base import ShapeRequest
from maquette.engines.embedded.archetypes import registry
from maquette.engines.embedded.compose import compose
from maquette.engines.embedded.engine import recipe_of, shape_of
from maquette.engines.embedded.mesher import surface_of
from maquette.engines.embedded.scene import Scene, Thing
from maquette.engines.embedded.surface import Surface
from maquette.mesh.measure import measure
from maquette.mesh.model import Mesh
from maquette.products.text_to_3d import PreviewRequest
from maquette.products.text_to_3d_pipeline import remeshed
from maquette.products.validation import parse
from maquette.render.camera import Camera
from maquette.render.renderer import mask

SIDES_DEG = (0.0, 45.0, 90.0, 135.0)
PIXELS = 64
WIDE = 6
COARSE = 64
TWINS = 0.85
DELIVERIES: dict[str, dict[str, Any]] = {
    "grid": {"should_remesh": False},
    "30000": {"should_remesh": True},
    "2000": {"should_remesh": True, "target_polycount": 2000},
    "quad": {"should_remesh": True, "topology": "quad", "target_polycount": 10_000},
}


def silhouettes(noun: str, seed: int = 1) -> np.ndarray:
    """`sides_of` one individual of a noun."""
    return sides_of(surface_of(compose(Scene((Thing(noun),)), seed), COARSE))


def sides_of(surface: Surface) -> np.ndarray:
    """(sides, PIXELS, WIDE PIXELS) bool: the model one unit high, seen from the sides."""
    low, high = surface.vertices.min(axis=0), surface.vertices.max(axis=0)
    centred = Mesh((surface.vertices - (low + high) / 2) / (high[1] - low[1]), surface.faces)
    return np.array([mask(centred, _side(np.radians(angle)), WIDE * PIXELS, PIXELS) for angle in SIDES_DEG])


def _side(azimuth: float) -> Camera:
    return Camera(position=(10 * float(np.sin(azimuth)), 0.0, 10 * float(np.cos(azimuth))), target=(0.0, 0.0, 0.0), height=1.05)


def distinct(nouns: list[str]) -> None:
    seen = np.array([silhouettes(noun) for noun in nouns]).reshape(len(nouns), len(SIDES_DEG), -1).astype(np.float32)
    both = np.einsum("ask,bsk->abs", seen, seen)
    area = seen.sum(axis=2)
    overlap = (both / (area[:, None] + area[None] - both)).mean(axis=2)
    pairs = np.triu_indices(len(nouns), 1)
    values = overlap[pairs]
    print(f"{len(nouns)} archetypes, {len(values)} pairs: mean overlap {values.mean():.3f}, {int((values > TWINS).sum())} above {TWINS}")
    for k in np.argsort(-values)[:20]:
        print(f"  {values[k]:.3f}  {nouns[pairs[0][k]]} · {nouns[pairs[1][k]]}")


def delivered(nouns: list[str]) -> None:
    worst: dict[str, list[int]] = {name: [] for name in DELIVERIES}
    for noun in nouns:
        request = ShapeRequest(prompt=noun, seed=1)
        shape = shape_of(surface_of(recipe_of(request)))
        for name, options in DELIVERIES.items():
            mesh = remeshed(shape, parse(PreviewRequest, {"mode": "preview", "prompt": noun, **options}))
            found = measure(mesh.vertices, mesh.faces)
            worst[name].append(found.self_intersections)
            if not found.watertight or found.bodies != 1 or found.self_intersections:
                print(f"{noun}, {name}: {found.as_json()}", flush=True)
    for name, counts in worst.items():
        print(f"{name}: {sum(count == 0 for count in counts)} of {len(counts)} without crossings, {sum(counts)} crossings altogether")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", nargs="?", default="distinct", choices=("distinct", "delivered"))
    parser.add_argument("nouns", nargs="*")
    chosen = parser.parse_args()
    registry.load()
    {"distinct": distinct, "delivered": delivered}[chosen.table](chosen.nouns or first_presets())


if __name__ == "__main__":
    main()
