"""result.json: what was asked, what was done, what came out. `result.schema.json` beside this file says its form."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from importlib import resources
from typing import Any

from maquette.printing.lamp.processor import Lamp

SCHEMA = "maquette.lamp-result/1"
PROCESSOR_VERSION = "1.0"


def document(lamp: Lamp, metrics: Mapping[str, Any], files: Mapping[str, bytes]) -> dict[str, Any]:
    """The whole document. files: the printed parts by name. It holds nothing that differs between two runs of the same request."""
    return {
        "schema": SCHEMA,
        "processor_version": PROCESSOR_VERSION,
        "units": "mm",
        "options_resolved": resolved(lamp),
        "metrics": dict(metrics),
        "warnings": [notice.as_json() for notice in lamp.notices],
        "files": [{"name": name, "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)} for name, data in files.items()],
    }


def resolved(lamp: Lamp) -> dict[str, Any]:
    """The options with everything that was decided for the maker."""
    plan = lamp.plan
    return asdict(lamp.options) | {
        "thickness_mm_effective": round(plan.wall_mm, 4),
        "cut_amount_percent_effective": round(lamp.options.cut_percent(plan.cut.removed_share), 3),
        "fixture_mode": plan.mode,
        "offsets_effective": {"x_mm": round(plan.seat.axis_x, 3), "z_mm": round(plan.seat.floor_z, 3)},
        "foot_mm": round(lamp.plan_height_mm, 3),
        "scale": lamp.scale,
    }


def encoded(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, indent=2, ensure_ascii=False).encode("utf-8") + b"\n"


def schema() -> dict[str, Any]:
    """The JSON schema of `document`."""
    loaded: dict[str, Any] = json.loads(resources.files("maquette.printing.lamp").joinpath("result.schema.json").read_text(encoding="utf-8"))
    return loaded
