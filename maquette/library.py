"""The library's verbs: the same products as on the server, run here and now.

Each takes a path, bytes, or an array where it fits, and returns a `Result` with `files`, `report` and `save(folder)`.
Options are the request fields of the API; a bad one raises InvalidInput naming it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from maquette.products.local import FileInput, Progress, Result, run
from maquette.products.validation import parse

TEXTURE_OPTIONS = ("enable_pbr", "texture_prompt")


def generate(
    prompt: str,
    seed: int | None = None,
    texture: bool = False,
    *,
    texture_image: FileInput | None = None,
    on_progress: Progress | None = None,
    **options: Any,
) -> Result:
    """Words to a printable model.

    prompt: 1..600 characters, English or Chinese. seed: the same prompt, options and seed give the same bytes; None derives it
    from the prompt. texture: bake textures too (implied by `texture_prompt`, `texture_image` and `enable_pbr`).
    options: fields of the preview request (art_style, topology, target_polycount, should_remesh, symmetry_mode) and of the refine
    request (enable_pbr, texture_prompt). texture_image: a picture whose palette and pattern guide the texture.
    Raises InvalidInput for a bad option.
    """
    from maquette.products.text_to_3d import PREVIEW, REFINE, PreviewRequest, RefineRequest

    texture_options = {name: options.pop(name) for name in TEXTURE_OPTIONS if name in options}
    texture = texture or texture_image is not None or any(texture_options.values())
    body = {"mode": "preview", "prompt": prompt, **options} | ({} if seed is None else {"seed": seed})
    request = parse(PreviewRequest, body)
    share = 0.35 if texture else 1.0
    preview = run(PREVIEW, request, on_progress=_part(on_progress, 0.0, share))
    if not texture:
        return preview
    refine = parse(RefineRequest, {"mode": "refine", "preview_task_id": _NO_TASK, **texture_options})
    refined = run(
        REFINE,
        refine,
        files={} if texture_image is None else {"texture_image_url": texture_image},
        parents={"preview_task_id": (preview, request.model_dump(mode="json"))},
        on_progress=_part(on_progress, share, 1.0),
    )
    return replace(refined, report=preview.report | refined.report, private=dict(preview.private) | dict(refined.private))


_NO_TASK = "00000000-0000-7000-8000-000000000000"
"""Stands for the parent in requests of local runs, where the parent is a result in memory."""


def _part(on_progress: Progress | None, start: float, end: float) -> Progress | None:
    """The progress of one stage as a share of the whole."""
    if on_progress is None:
        return None
    report = on_progress
    return lambda fraction, label: report(start + (end - start) * fraction, label)


def is_path(given: FileInput) -> bool:
    """Whether `given` names a file rather than holding its contents."""
    return isinstance(given, str | Path)
