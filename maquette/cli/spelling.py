"""Request fields as the command line spells them, so that an error names what was typed."""

from __future__ import annotations

from maquette.errors import InvalidInput

OPTIONS = {
    "prompt": "PROMPT",
    "seed": "--seed",
    "topology": "--topology",
    "target_polycount": "--polycount",
    "art_style": "--art-style",
    "symmetry_mode": "--symmetry",
    "texture_prompt": "--texture-prompt",
    "texture_image_url": "--texture-image",
    "text": "TEXT_OR_IMAGE",
    "text_or_image": "TEXT_OR_IMAGE",
    "image_url": "IMAGE",
    "image_subject": "--subject",
    "options.diameter_mm": "--diameter",
    "options.thickness_mm": "--thickness",
    "options.cut_amount_percent": "--cut",
    "options.light_source_preset": "--light",
    "model": "IN",
    "model_url": "IN",
    "max_colors": "--colors",
    "max_depth": "--depth",
    "filaments": "--filament",
    "printer_brand": "--brand",
    "flavor": "--flavor",
    "port": "--port",
    "key": "--key",
}


def as_typed(error: InvalidInput) -> InvalidInput:
    """The same error about the option that set the field; unchanged where no option did."""
    field = error.field if error.field in OPTIONS else error.field.rpartition(".")[0]
    if field not in OPTIONS:
        return error
    return InvalidInput(OPTIONS[field], error.problem, error.remedy, error.value)
