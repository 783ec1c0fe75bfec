"""Smooth steps."""

from __future__ import annotations

import numpy as np

from maquette.mesh.model import FloatArray


def smooth_step(zero: float, one: float, value: FloatArray) -> FloatArray:
    """From 0 at `zero` to 1 at `one`, smooth at both ends; `one` may be the smaller."""
    share = np.clip((value - zero) / (one - zero), 0.0, 1.0)
    return np.asarray(share * share * (3 - 2 * share))
