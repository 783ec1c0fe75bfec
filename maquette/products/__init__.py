"""Task families: one file each, from the request to the answer. `catalog` lists them."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from maquette.products.catalog import PRODUCTS

__all__ = ["PRODUCTS"]


def __getattr__(name: str) -> Any:
    """The list is loaded when first used: who runs one product does not wait for the others."""
    if name in __all__:
        from maquette.products import catalog

        return catalog.PRODUCTS
    raise AttributeError(f"module 'maquette.products' has no attribute {name!r}")
