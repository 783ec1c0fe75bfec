"""The task families this server offers, in the order of the documentation. To add a product, add its file and its line here."""

from __future__ import annotations

from maquette.products.analyze import ANALYZE
from maquette.products.base import Product
from maquette.products.figure import FIGURE_BUILD, FIGURE_PROTOTYPE
from maquette.products.lamp import LAMP_BUILD, LAMP_PROTOTYPE
from maquette.products.multicolor import MULTICOLOR
from maquette.products.repair import REPAIR
from maquette.products.text_to_3d import TEXT_TO_3D

PRODUCTS: tuple[Product, ...] = (TEXT_TO_3D, MULTICOLOR, REPAIR, ANALYZE, LAMP_PROTOTYPE, LAMP_BUILD, FIGURE_PROTOTYPE, FIGURE_BUILD)
