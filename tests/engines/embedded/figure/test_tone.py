"""In the picture of a figure, skin, hair and clothes have the colours they were given."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from skimage.color import deltaE_ciede2000

from maquette.engines.embedded import mesher
from maquette.engines.embedded.engine import shape_of
from maquette.engines.embedded.figure.chibi import chibi
from maquette.engines.embedded.figure.person import Clothes, Person
from maquette.engines.embedded.recipe import Rgb
from maquette.formats.srgb import srgb_to_linear
from maquette.mesh.model import FloatArray
from maquette.products.figure_pipeline import STAGE
from maquette.render.camera import orbit
from maquette.render.renderer import depth, render

SIDE = 256
SKINS = {"fair": (0.98, 0.85, 0.79), "tan": (0.74, 0.53, 0.4), "dark": (0.37, 0.24, 0.18)}
HAIRS = {"fair": (0.1, 0.08, 0.07), "tan": (0.72, 0.56, 0.34), "dark": (0.27, 0.17, 0.1)}
CLOTH = (0.2, 0.3, 0.6)


def lab(colors: FloatArray) -> FloatArray:
    return np.asarray(cv2.cvtColor(np.asarray(colors, np.float32).reshape(1, -1, 3), cv2.COLOR_RGB2LAB)[0])


def shown(person: Person, colors: tuple[Rgb, ...]) -> list[FloatArray]:
    """Median Lab in the picture of what was given each of these colours."""
    model = shape_of(mesher.surface_of(chibi(person), 72)).model()
    points = np.concatenate([part.mesh.vertices for part in model.parts])
    base = np.concatenate([part.mesh.colors[:, :3] for part in model.parts if part.mesh.colors is not None])
    camera = orbit(points, 14.0, 9.0)
    pixels, near = render(model, camera, SIDE, SIDE, STAGE)[..., :3], depth(model, camera, SIDE, SIDE)
    place = camera.project(points, SIDE, SIDE)
    column, row = (np.clip(place[:, k].astype(int), 0, SIDE - 1) for k in (0, 1))
    seen = np.abs(place[:, 2] - near[row, column]) < 0.02 * np.ptp(place[:, 2])
    found = []
    for color in colors:
        its = seen & (np.abs(base - srgb_to_linear(np.array(color))).max(axis=1) < 0.015)
        assert its.sum() > 50
        found.append(np.median(lab(pixels[row[its], column[its]] / 255.0), axis=0))
    return found


@pytest.mark.parametrize("who", SKINS)
def test_colours_come_out_as_they_are(who: str) -> None:
    skin, hair = SKINS[who], HAIRS[who]
    person = Person(skin=skin, hair="long", hair_color=hair, front="middle", clothes=Clothes(main=CLOTH))
    for color, seen in zip((skin, hair, CLOTH), shown(person, (skin, hair, CLOTH)), strict=True):
        assert deltaE_ciede2000(lab(np.array(color))[0], seen) < 8.0
