"""What every writer asks of a model first: something to write, at places that numbers can say."""

from __future__ import annotations

import numpy as np

from maquette.errors import InvalidInput
from maquette.formats.limits import FIELD
from maquette.mesh.model import Model, Part


def written_parts(model: Model) -> list[Part]:
    """The parts that have faces. Raises InvalidInput if none has."""
    parts = [part for part in model.parts if len(part.mesh.faces)]
    if not parts:
        raise InvalidInput(FIELD, "the model has no triangles to write", "Give one with at least one face.")
    return parts


def check_finite(positions: np.ndarray) -> None:
    """Raises InvalidInput for a coordinate that is not a number or too large for the format's own."""
    if not np.isfinite(positions).all():
        raise InvalidInput(FIELD, "a coordinate is not a finite number", "Repair the model first.")
