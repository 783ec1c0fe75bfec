"""How long text to 3D takes, stage by stage: preview with every file, and the refine of it with PBR at 2048².

.venv/bin/python bench/text_to_3d.py --prompts 12
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import defaultdict

import numpy as np
from gallery import PROMPTS

from maquette.library import generate


def stages(prompt: str, texture: bool) -> dict[str, float]:
    """Wall seconds by stage label of the preview, or with `texture` of the refine that follows it.

    A stage lasts from its first report to the next stage's.
    """
    marks: list[tuple[float, str]] = []

    def note(fraction: float, label: str) -> None:
        if not marks or marks[-1][1] != label:
            marks.append((time.perf_counter(), label))

    marks.append((time.perf_counter(), "start"))
    generate(prompt, seed=1, texture=texture, enable_pbr=texture, on_progress=note)
    end = time.perf_counter()
    if texture:
        marks = marks[[label for _, label in marks].index("done") :]
    spent: dict[str, float] = defaultdict(float)
    for (begun, label), (ended, _) in zip(marks, [*marks[1:], (end, "")], strict=True):
        spent[label] += ended - begun
    spent["whole"] = end - marks[0][0]
    spent["without the film"] = spent["whole"] - spent["turning"]
    return spent


def table(title: str, runs: list[dict[str, float]]) -> None:
    print(f"\n{title}: seconds, {len(runs)} runs\n{'stage':24} {'p50':>7} {'p95':>7}")
    for label in runs[0]:
        values = [run.get(label, 0.0) for run in runs]
        print(f"{label:24} {np.percentile(values, 50):7.2f} {np.percentile(values, 95):7.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--prompts", type=int, default=8)
    chosen = parser.parse_args()
    stages("a small ball", texture=True)  # compiles and loads; not counted
    prompts = PROMPTS[:: max(1, len(PROMPTS) // chosen.prompts)][: chosen.prompts]
    table("preview", [stages(prompt, False) for prompt in prompts])
    table("refine, PBR, 2048²", [stages(prompt, True) for prompt in prompts])
    print(f"\npeak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
