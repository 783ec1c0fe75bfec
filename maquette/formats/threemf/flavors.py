"""The layouts of a painted 3MF by name; see `layouts` for what each is."""

from __future__ import annotations

from typing import Literal, get_args

Flavor = Literal["universal", "bambu", "prusa", "standard"]
FLAVORS: tuple[Flavor, ...] = get_args(Flavor)

BED_CENTRE_MM = (125.0, 105.0)
"""On the bed of every common printer, and the middle of many."""
