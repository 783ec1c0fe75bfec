"""Task families: one file each, from the request to the answer. `catalog` lists them."""

from maquette.products.catalog import PRODUCTS

__all__ = ["PRODUCTS"]
