"""A photo to a painted 3MF in the filaments you own, without a server: figure, then multi-color print.

.venv/bin/python examples/photo_to_printed_figure.py photo.jpg out/me '#ffffff' '#111111' '#e0ac8a' '#7a4a2b'
"""

from __future__ import annotations

import sys

import maquette
from maquette.errors import MaquetteError


def main(photo: str, folder: str, filaments: list[str]) -> None:
    figure = maquette.figure(photo)
    print("recognised:", figure.report["attributes"])
    figure.save(folder)
    options = {"filaments": filaments, "max_colors": min(len(filaments), 16)} if filaments else {}
    painted = maquette.multicolor(figure.files["model.glb"], **options)
    for color in painted.report["palette"]:
        print(f"slot {color['slot']}: {color['hex']} {color['name']}, {color['share']:.1%} of the surface")
    print("colour error, mean:", painted.report["delta_e"]["mean"])
    for path in painted.save(f"{folder}/print"):
        print(path)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    try:
        main(sys.argv[1], sys.argv[2], sys.argv[3:])
    except MaquetteError as error:
        sys.exit(error.message)
