"""How much plastic and how long, to about a fifth, without slicing.

Every cubic centimetre takes its time to flow, every layer costs some for moving and for cooling, and what lies flat on the bed some more: first
and last layers are printed slowly. The rates were fitted to PrusaSlicer's own estimates for lamps, animals and discs between 3 and 160 cm³ with
0.2 mm layers and a 0.4 mm nozzle.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from maquette.mesh.model import Mesh
from maquette.mesh.topology import face_normals, signed_volume

LAYER_MM = 0.2
PLA_G_PER_CM3 = 1.24
"""Density of common PLA."""

_SLIVER = 0.01
"""Of a layer: what rounding adds on top of the last one is not printed."""

_MINUTES_PER_CM3: Mapping[str, float] = {"standard": 4.15, "fast": 0.95}
_SECONDS_PER_LAYER: Mapping[str, float] = {"standard": 4.8, "fast": 6.9}
_MINUTES_PER_FLAT_CM2: Mapping[str, float] = {"standard": 0.55, "fast": 0.18}

_ON_BED_MM, _FACING_DOWN = 0.05, -0.999


@dataclass(frozen=True)
class PrintEstimate:
    """Printed solid, in PLA. minutes: by speed, "standard" (60 mm/s) and "fast" (200 mm/s)."""

    volume_cm3: float
    mass_g: float
    layers: int
    minutes: Mapping[str, float]


def estimate(mesh_mm: Mesh) -> PrintEstimate:
    """For a closed mesh in millimetres that stands on the bed and is printed without supports."""
    volume = signed_volume(mesh_mm.vertices, mesh_mm.faces) / 1000
    layers = int(np.ceil(float(mesh_mm.size[2]) / LAYER_MM - _SLIVER))
    flat = footprint_cm2(mesh_mm)
    minutes = {
        speed: volume * per_cm3 + layers * _SECONDS_PER_LAYER[speed] / 60 + flat * _MINUTES_PER_FLAT_CM2[speed]
        for speed, per_cm3 in _MINUTES_PER_CM3.items()
    }
    return PrintEstimate(volume, volume * PLA_G_PER_CM3, layers, minutes)


def footprint_cm2(mesh_mm: Mesh) -> float:
    """Area that lies on the bed."""
    normals, areas = face_normals(mesh_mm.vertices, mesh_mm.faces)
    height = mesh_mm.vertices[mesh_mm.faces][:, :, 2].max(axis=1) - mesh_mm.bounds[0, 2]
    return float(areas[(normals[:, 2] < _FACING_DOWN) & (height < _ON_BED_MM)].sum()) / 100
