"""Which layout of 3MF the slicer of a printer's maker reads, and where the middle of its bed is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from maquette.formats.threemf.flavors import BED_CENTRE_MM, Flavor

Brand = Literal["bambu", "anycubic", "creality", "flashforge", "snapmaker", "elegoo", "prusa", "qidi", "ankermake"]
BRANDS: tuple[Brand, ...] = get_args(Brand)


@dataclass(frozen=True)
class Printer:
    """How a file is laid out and where on the bed the model stands."""

    flavor: Flavor = "universal"
    bed_centre_mm: tuple[float, float] = BED_CENTRE_MM


_PRINTERS: dict[Brand, Printer] = {
    "bambu": Printer("bambu", (128.0, 128.0)),
    "anycubic": Printer("bambu", (125.0, 125.0)),
    "creality": Printer("bambu", (130.0, 130.0)),
    "flashforge": Printer("bambu", (110.0, 110.0)),
    "snapmaker": Printer("bambu", (135.0, 135.0)),
    "elegoo": Printer("bambu", (128.0, 128.0)),
    "prusa": Printer("prusa", (125.0, 105.0)),
    "qidi": Printer("bambu", (122.5, 122.5)),
    "ankermake": Printer("universal", (117.5, 117.5)),
}
"""Most makers' slicers descend from Bambu Studio or OrcaSlicer; AnkerMake's from PrusaSlicer."""


def printer_of(brand: Brand | None, flavor: Flavor | None) -> Printer:
    """The printer of a brand; an explicit flavour changes the layout and keeps the bed."""
    printer = _PRINTERS[brand] if brand else Printer()
    return Printer(flavor or printer.flavor, printer.bed_centre_mm)
