"""The library's verbs: the same products as on the server, run here and now.

Each takes a path, bytes, or an array where it fits, and returns a `Result` with `files`, `report` and `save(folder)`.
Options are the request fields of the API; a bad one raises InvalidInput naming it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from maquette.errors import UnreadableFile
from maquette.formats import sniff
from maquette.products.local import FileInput, Progress, Result, read_input, run
from maquette.products.validation import parse

if TYPE_CHECKING:
    from maquette.mesh.model import Mesh, Model

TEXTURE_OPTIONS = ("enable_pbr", "texture_prompt")
PHOTO_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")
"""A string that ends so means a file, even if there is none: nobody describes a lamp that way."""
PAINTED_FORMATS = ("glb", "gltf", "fbx")


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
    options: fields of the preview request (art_style "realistic" or "sculpture", topology "triangle" or "quad", target_polycount
    100..300000, should_remesh, symmetry_mode "off", "auto" or "on") and of the refine request (enable_pbr, texture_prompt of up
    to 600 characters). texture_image: path or bytes of a jpg or png whose palette and pattern guide the texture.
    report: face_count, vertex_count, bounding_box (metres, Y up), watertight, notes (what of the prompt was left out or stood in
    for, and what was added). Raises InvalidInput for a bad option.
    """
    from maquette.products.text_to_3d import PREVIEW, REFINE, PreviewRequest, RefineRequest

    texture_options = {name: options.pop(name) for name in TEXTURE_OPTIONS if name in options}
    picture = None if texture_image is None else read_input(texture_image, "texture_image_url")
    texture = texture or texture_image is not None or any(texture_options.values())
    body = {"mode": "preview", "prompt": prompt, **options} | ({} if seed is None else {"seed": seed})
    request = parse(PreviewRequest, body)
    refine = parse(RefineRequest, {"mode": "refine", "preview_task_id": _NO_TASK, **texture_options})
    share = 0.35 if texture else 1.0
    preview = run(PREVIEW, request, on_progress=_part(on_progress, 0.0, share))
    if not texture:
        return preview
    refined = run(
        REFINE,
        refine,
        files={} if picture is None else {"texture_image_url": picture},
        parents={"preview_task_id": (preview, request.model_dump(mode="json"))},
        on_progress=_part(on_progress, share, 1.0),
    )
    return replace(refined, report=preview.report | refined.report, private=dict(preview.private) | dict(refined.private))


def lamp(
    text_or_image: str | FileInput,
    *,
    image_subject: str = "character",
    output: str = "stl",
    on_progress: Progress | None = None,
    **options: Any,
) -> Result:
    """Words or a photo to a lampshade: `concept.png`, `lamp.stl`, `base.stl` (and `bundle.zip` with output="zip").

    text_or_image: words; or a Path or bytes of a jpg, png or webp (a string is a photo if it names an existing file or ends as photos do).
    image_subject: "character" or "landscape". options: those of the build request (diameter_mm, thickness_mm,
    cut_amount_percent, light_source_preset, …; docs/printing.md has them all). report["report"] says what was decided and
    measured, in millimetres, Z up, and warns. Raises InvalidInput for a bad option.
    """
    from maquette.products.lamp import BUILD, PROTOTYPE, LampBuildRequest, LampPrototypeRequest

    photo = not isinstance(text_or_image, str) or is_file(text_or_image) or text_or_image.lower().endswith(PHOTO_SUFFIXES)
    body: dict[str, Any] = {"image_url": _LOCAL_FILE, "image_subject": image_subject} if photo else {"text": text_or_image}
    prototype = parse(LampPrototypeRequest, body)
    build = parse(LampBuildRequest, {"input_task_id": _NO_TASK, "options": options, "output": {"format": output}})
    files = {"image_url": read_input(text_or_image, "image_url")} if photo else {}
    concept = run(PROTOTYPE, prototype, files=files, on_progress=_part(on_progress, 0.0, 0.4))
    parents = {"input_task_id": (concept, prototype.model_dump(mode="json"))}
    built = run(BUILD, build, parents=parents, on_progress=_part(on_progress, 0.4, 1.0))
    return _joined(concept, built)


def figure(image: FileInput, *, on_progress: Progress | None = None) -> Result:
    """A photo to a chibi collectible on its base: `concept.png`, `model.glb`, `model.obj` with its texture, `preview.png`.

    image: path or bytes of a jpg, png or webp, at least 64 pixels wide and high. report["attributes"]: what was recognised.
    Raises InvalidInput for a picture that can't be used.
    """
    from maquette.products.figure import BUILD, PROTOTYPE, BuildRequest, PrototypeRequest

    prototype = parse(PrototypeRequest, {"image_url": _LOCAL_FILE})
    build = parse(BuildRequest, {"input_task_id": _NO_TASK})
    concept = run(PROTOTYPE, prototype, files={"image_url": image}, on_progress=_part(on_progress, 0.0, 0.4))
    parents = {"input_task_id": (concept, prototype.model_dump(mode="json"))}
    return _joined(concept, run(BUILD, build, parents=parents, on_progress=_part(on_progress, 0.4, 1.0)))


def _joined(first: Result, second: Result) -> Result:
    """Two stages as one result; the later stage wins where both say something."""
    return Result({**first.files, **second.files}, first.report | second.report, {**first.private, **second.private})


def multicolor(model: FileInput, max_colors: int = 4, max_depth: int = 4, *, on_progress: Progress | None = None, **options: Any) -> Result:
    """A textured .glb or .fbx to a painted 3MF (`model.3mf`), with a preview of the quantised model.

    max_colors: 1..16. max_depth: 3..6, how finely faces are cut where colours meet. options: filaments (a list of "#RRGGBB" you
    own), printer_brand, flavor. report: palette in the order of slots, delta_e, tool_changes, size_mm, warnings.
    Raises InvalidInput for a bad option or file.
    """
    from maquette.products.multicolor import MULTICOLOR_PRINT, MulticolorRequest

    request = parse(MulticolorRequest, {"model_url": _LOCAL_FILE, "max_colors": max_colors, "max_depth": max_depth, **options})
    data = read_input(model, "model")
    if sniff(data) not in PAINTED_FORMATS:
        shown = None if isinstance(model, bytes) else str(model)
        raise UnreadableFile("model", "is not in an accepted format", "Send a .glb or .fbx, which carry their colours inside.", shown)
    return run(MULTICOLOR_PRINT, request, files={"model_url": data}, on_progress=on_progress)


def repair(model: FileInput | Model | Mesh, *, preview: bool = True, on_progress: Progress | None = None) -> Result:
    """A broken .glb, .stl or .obj to a closed solid in the same format (`model.glb`, …), with `repair.json` and `preview.png`.

    model: path or bytes; a Model or Mesh gives a GLB. What was fine stays exactly as it was. An OBJ's materials and textures are
    found beside it. preview: draw the picture too. `report["repair_report"]` says what was found and done.
    Raises UnreadableFile; Unprintable if nothing in it can be made solid.
    """
    from maquette.products.repair import PREVIEW_FILE, REPORT_FILE, mend, mend_model, picture, report_json

    told = on_progress or (lambda fraction, label: None)
    if isinstance(model, str | Path | bytes):
        data = read_input(model, "model")
        beside = {} if isinstance(model, bytes) else companions_of(Path(model), data)
        mended = mend(data, companions=beside, on_progress=told)
    else:
        mended, beside = mend_model(model, told), {}
    files = {**beside, **mended.files, REPORT_FILE: report_json(mended)}
    if preview:
        told(0.95, "rendering")
        files[PREVIEW_FILE] = picture(mended)
    told(1.0, "done")
    return Result(files, mended.details)


def analyze(model: FileInput) -> Result:
    """Whether a .glb, .stl, .obj or .fbx can be printed as it is: `report["printability"]`, and no files.

    model: path or bytes. status is "healthy", "warning" or "error"; metrics are in the file's own unit. Raises UnreadableFile.
    """
    from maquette.products.analyze import analyzed

    return Result({}, {"printability": analyzed(read_input(model, "model"))})


def companions_of(path: Path, data: bytes) -> dict[str, bytes]:
    """The material libraries and textures beside an OBJ; none for other formats."""
    if sniff(data) != "obj":
        return {}
    from maquette.formats import obj

    def find(name: str) -> bytes | None:
        beside = path.parent / name
        return beside.read_bytes() if beside.is_file() else None

    return obj.companions(data, find)


_LOCAL_FILE = "file:local"
"""Stands for the URL in requests of local runs, where the file is at hand."""
_NO_TASK = "00000000-0000-7000-8000-000000000000"
"""Stands for the parent in requests of local runs, where the parent is a result in memory."""


def _part(on_progress: Progress | None, start: float, end: float) -> Progress | None:
    """The progress of one stage as a share of the whole."""
    if on_progress is None:
        return None
    report = on_progress
    return lambda fraction, label: report(start + (end - start) * fraction, label)


def is_file(text: str) -> bool:
    """Whether a string names an existing file rather than being words. Words can be longer than any path may be."""
    try:
        return Path(text).is_file()
    except OSError:
        return False
