"""What is tied around necks follows them, however fat, and is seen from both sides."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.compose import compose
from maquette.engines.embedded.compose.sections import around_neck
from maquette.engines.embedded.mesher import surface_of
from maquette.engines.embedded.prompt import parse
from maquette.engines.embedded.sdf.blocks import values_at
from maquette.engines.embedded.sdf.table import tabulate
from maquette.mesh import topology as topo


@pytest.mark.parametrize(
    ("prompt", "role"),
    [
        ("a fat dog with a red collar", "collar/strap"),
        ("a pig wearing a tie", "tie/body"),
        ("a hippo with a gold necklace", "necklace/body"),
        ("戴红色围巾的企鹅", "scarf/body"),
        ("a cow wearing a medal", "medal/ribbon"),
    ],
)
def test_neckwear_shows_before_and_behind_the_neck(prompt: str, role: str) -> None:
    made = surface_of(compose(parse(prompt), 3), 64)
    _, faces, _ = topo.weld(made.vertices, made.faces)
    assert topo.is_closed(faces) and topo.face_components(faces)[0] == 1 and not made.recipe.notes
    parts = [part for group in made.recipe.groups for part in group.parts if part.material == role]
    worn = np.array(next(part.shape.params["points"] for part in parts if part.shape.kind == "tube"))
    neck = made.recipe.sockets["neck"].pose.at
    assert worn[:, 2].max() > neck[2] > worn[:, 2].min()
    assert worn[:, 0].max() > 0.05 and np.isclose(worn[:, 0].max(), -worn[:, 0].min(), atol=0.12)


@pytest.mark.parametrize("noun", ["pig", "owl", "hamster", "elephant"])
def test_the_curve_around_a_neck_lies_on_its_surface(noun: str) -> None:
    host = individual(noun, 1)
    line = around_neck(host)
    assert line is not None
    assert np.abs(values_at(tabulate(host).rows, np.array(line), False)).max() < 0.05


def test_what_has_no_neck_has_no_curve_around_it() -> None:
    assert around_neck(individual("vase", 1)) is None
