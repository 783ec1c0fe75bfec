"""Real and made-up broken models from a folder beside the checkout: all small ones become solids; skipped where the folder is not there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from maquette.errors import Unprintable
from maquette.formats import read_any
from maquette.mesh import topology as topo
from maquette.mesh.measure import measure
from maquette.products.repair import mend

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "repair" / "dev"
MOST_TRIANGLES = 350

pytestmark = pytest.mark.corpus


def entries() -> list[Any]:
    manifest = CORPUS / "manifest.json"
    if not manifest.exists():
        return [pytest.param(None, marks=pytest.mark.skip(reason=f"no models in {CORPUS}"))]
    known = json.loads(manifest.read_text())
    return [pytest.param(row, id=row["file"]) for row in known if ((row.get("measured") or {}).get("tris") or 0) <= MOST_TRIANGLES]


@pytest.mark.parametrize("entry", entries())
def test_a_small_model_becomes_a_solid(entry: dict[str, Any]) -> None:
    path = CORPUS / entry["file"]
    data = path.read_bytes()
    try:
        mended = mend(data)
    except Unprintable:
        given = topo.concatenate([part.mesh for part in read_any(data).parts])
        assert not np.isfinite(given.vertices[given.faces]).all(axis=(1, 2)).any()
        return
    assert mended.format == path.suffix[1:]
    mesh = topo.concatenate([part.mesh for part in mended.model.parts])
    counted = measure(mesh.vertices, mesh.faces)
    assert counted.printable, counted
    assert mended.report["mean_deviation_share"] < 5e-3
    if entry.get("gt_volume"):
        assert counted.volume == pytest.approx(entry["gt_volume"], rel=0.03)
