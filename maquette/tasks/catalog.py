"""Finding products by the name of a setting, `module:attribute`."""

from __future__ import annotations

import importlib
from functools import cache

from maquette.errors import EngineFailure
from maquette.products.base import Kind, Product


@cache
def products_at(path: str) -> tuple[Product, ...]:
    """The products that `module:attribute` holds."""
    module, _, attribute = path.partition(":")
    return tuple(getattr(importlib.import_module(module), attribute))


def find(path: str, task_type: str) -> tuple[Product, Kind]:
    """The kind of this name and its product. Raises EngineFailure if this installation has none."""
    for product in products_at(path):
        for kind in product.kinds:
            if kind.task_type == task_type:
                return product, kind
    raise EngineFailure(f"This server no longer makes {task_type}.")
