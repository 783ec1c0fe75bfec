"""Is every model that the embedded engine makes a solid: closed, outward, one body, never through itself, on the ground? And how long does it take?

.venv/bin/python bench/engine.py --seeds 20                 the first preset of every archetype, twenty individuals of each
.venv/bin/python bench/engine.py --seeds 2 owl dragon        these nouns
.venv/bin/python bench/engine.py --all --resolution 64       every noun, coarsely

A line for each noun, and one for each individual that is not as it should be; then counts, and CPU seconds.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter

import numpy as np

from maquette.engines.embedded.archetypes import registry
from maquette.engines.embedded.compose import compose
from maquette.engines.embedded.mesher import PREVIEW, surface_of
from maquette.engines.embedded.scene import Scene, Thing
from maquette.mesh import topology as topo
from maquette.mesh.intersections import self_intersections


def faults(noun: str, seed: int, resolution: int) -> list[str]:
    """What is wrong with one individual."""
    surface = surface_of(compose(Scene((Thing(noun),)), seed), resolution)
    vertices, faces, _ = topo.weld(surface.vertices, surface.faces)
    crossings = self_intersections(vertices, faces)
    found = {
        "open": not topo.is_closed(faces),
        "inside out": topo.signed_volume(vertices, faces) <= 0,
        "in pieces": topo.face_components(faces)[0] != 1,
        "off the ground": abs(float(vertices[:, 1].min())) > 2 * surface.cell,
        f"{len(crossings.harmful)} crossings": len(crossings.harmful) > 0,
        "strutted": any("strut" in note for note in surface.recipe.notes),
    }
    return [name for name, wrong in found.items() if wrong]


def first_presets() -> list[str]:
    """One noun of every archetype."""
    chosen: dict[str, str] = {}
    for noun in registry.preset_nouns():
        chosen.setdefault(registry.preset_of(noun).archetype.name, noun)
    return list(chosen.values())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("nouns", nargs="*")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--resolution", type=int, default=PREVIEW)
    chosen = parser.parse_args()
    registry.load()
    nouns = chosen.nouns or (registry.preset_nouns() if chosen.all else first_presets())
    counts: Counter[str] = Counter()
    seconds = []
    for noun in nouns:
        for seed in range(1, chosen.seeds + 1):
            start = time.process_time()
            found = faults(noun, seed, chosen.resolution)
            seconds.append(time.process_time() - start)
            counts.update(found or ["sound"])
            if found:
                print(f"{noun}, seed {seed}: {', '.join(found)}", flush=True)
        print(f"{noun}: {chosen.seeds} seen, most {max(seconds[-chosen.seeds :]):.2f} s", flush=True)
    print(f"{len(nouns)} nouns of {len(first_presets())} archetypes, {len(seconds)} individuals: {dict(counts)}")
    print(f"CPU seconds p50 {np.percentile(seconds, 50):.2f}, p95 {np.percentile(seconds, 95):.2f}, most {max(seconds):.2f}")


if __name__ == "__main__":
    main()
