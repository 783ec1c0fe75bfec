"""PrusaSlicer prints what the file says: sliced, the tool at every wall point is the one of the decoded tree.

Needs `prusa-slicer` on the machine (Debian: apt install prusa-slicer); skipped where it is missing. `pytest -m slicer` runs these alone.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from maquette.formats.threemf.document import PaintedMesh, PaintStrings
from maquette.formats.threemf.layouts import write
from maquette.formats.threemf.paint_string import Split, Tree, encode
from maquette.mesh import Material, Model, Part, Texture, single
from maquette.printing.painting.export import painted_mesh
from maquette.printing.painting.paint import PaintResult, paint
from maquette.printing.painting.surface import surface_of
from tests.printing.figures import blob, box, painted_figure, painted_picture, textured_box
from tests.printing.slicing import SLICER, agreement, slice_file

pytestmark = [pytest.mark.slicer, pytest.mark.skipif(SLICER is None, reason="PrusaSlicer is not installed")]

SIDE = (0.02, 0.02, 0.02)
PALETTE = tuple(f"#{16 * k:02X}{255 - 16 * k:02X}80" for k in range(16))


def checker() -> Model:
    """A texture of four texels, laid three times over every side."""
    mesh = box(SIDE)
    pixels = np.array([[(255, 0, 0), (255, 255, 255)], [(255, 255, 255), (0, 0, 255)]], np.uint8)
    return single(replace(mesh, uv=mesh.uv * 3 - 1), Material(base_color_texture=Texture(pixels)))


def mirrored() -> Model:
    mesh = box(SIDE)
    texture = Texture(painted_picture(128, seed=5, noise=0), "mirror", "mirror")
    return single(replace(mesh, uv=mesh.uv * 2 - 0.5), Material(base_color_texture=texture))


def rainbow() -> Model:
    """A ball without a texture whose vertices blend from red over green to blue."""
    mesh = replace(blob(1500, 0.02), uv=None)
    height = np.clip(mesh.vertices[:, 1] / np.ptp(mesh.vertices[:, 1]) + 0.5, 0, 1)
    angle = np.arctan2(mesh.vertices[:, 2], mesh.vertices[:, 0]) / (2 * np.pi) + 0.5
    colors = np.stack([1 - height, height * angle, height * (1 - angle), np.ones_like(height)], axis=1)
    return single(replace(mesh, colors=colors.astype(np.float32)))


def three_parts() -> Model:
    """Three boxes apart: red, green, and a textured one."""
    materials = (Material(base_color=(1, 0, 0, 1)), Material(base_color=(0, 1, 0, 1)), Material(base_color_texture=Texture(painted_picture(128))))
    parts = tuple(Part(box((0.014, 0.012, 0.014)).with_vertices(box((0.014, 0.012, 0.014)).vertices + (0.02 * k, 0, 0)), k) for k in range(3))
    return Model(parts, materials)


MODELS: dict[str, tuple[Callable[[], Model], int, int]] = {
    "a box with a painted picture, cut deep": (lambda: textured_box(painted_picture(256, noise=0), SIDE), 5, 6),
    "a figure in four colours": (lambda: painted_figure(1200, 512, height_m=0.02), 4, 4),
    "a figure in sixteen colours": (lambda: painted_figure(1500, 512, seed=3, height_m=0.022), 16, 5),
    "a noisy figure in three colours": (lambda: painted_figure(800, 256, seed=7, height_m=0.02, noise=12), 3, 3),
    "vertex colours": (rainbow, 5, 4),
    "three parts with their own materials": (three_parts, 6, 5),
    "a tiled texture": (checker, 3, 6),
    "a mirrored texture": (mirrored, 6, 6),
}


def check(threemf: bytes, extruders: int, folder: Path, least: float = 0.99) -> None:
    agreed, of = agreement(threemf, slice_file(threemf, extruders, folder))
    assert of > 150
    assert agreed >= least * of


def file_of(result: PaintResult, flavor: str = "universal") -> bytes:
    return write(painted_mesh(result, flavor, "test"), flavor)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", MODELS)
def test_walls_are_printed_with_the_filament_their_paint_names(name: str, tmp_path: Path) -> None:
    make, colors, depth = MODELS[name]
    result = paint(make(), colors, depth)
    assert len(result.palette) > 1
    check(file_of(result), len(result.palette), tmp_path)


def test_the_prusa_layout_brings_its_own_extruders_and_colours(tmp_path: Path) -> None:
    result = paint(painted_figure(1000, 256, seed=2, height_m=0.02), 5)
    threemf = file_of(result, "prusa")
    found = slice_file(threemf, 5, tmp_path, own_config=True)
    agreed, of = agreement(threemf, found)
    assert agreed >= 0.99 * of > 0
    assert found.colors.endswith(";".join(color.hex for color in result.palette))


def test_the_forecast_of_filament_changes_is_near_the_slicers(tmp_path: Path) -> None:
    result = paint(painted_figure(1200, 512, height_m=0.02), 4)
    found = slice_file(file_of(result), 4, tmp_path)
    assert result.tool_changes == pytest.approx(found.tool_changes, rel=0.15)


# ------------------------------------------------------------------------------------------- every kind of split there is

EVEN_SO = 0.98
"""PrusaSlicer 2.5 gives a whole wall the neighbour's tool in a layer now and then where long borders run level; a wrong codec agrees to half."""

VECTORS: list[Tree] = [
    Split(3, 0, (1, 2, 3, 4)),
    *(Split(1, special, (2, 5)) for special in range(3)),
    *(Split(2, special, (2, 3, 5)) for special in range(3)),
    Split(3, 0, (Split(3, 0, (1, 2, 3, 4)), 5, Split(1, 1, (3, 2)), Split(2, 2, (2, 5, 4)))),
]


def random_tree(luck: random.Random, depth: int) -> Tree:
    if depth == 0 or luck.random() < 0.35:
        return luck.randrange(1, 6)
    sides = luck.choice([1, 2, 3, 3])
    return Split(sides, 0 if sides == 3 else luck.randrange(3), tuple(random_tree(luck, depth - 1) for _ in range(sides + 1)))


def painted_box(trees: list[Tree]) -> bytes:
    """A box of 24 mm whose twelve faces are painted with `trees`, over and over."""
    surface = surface_of(single(box((0.024, 0.024, 0.024))))
    strings = [encode(trees[face % len(trees)]) for face in range(12)]
    ends = np.cumsum([0] + [len(text) for text in strings])
    paint_strings = PaintStrings(np.frombuffer("".join(strings).encode(), np.uint8), ends, np.ones(12, np.uint8))
    return write(PaintedMesh(surface.vertices_um, surface.faces, paint_strings.state, PALETTE[:5], paint_strings))


@pytest.mark.parametrize("turn", range(2))
def test_every_split_lies_where_the_codec_says(turn: int, tmp_path: Path) -> None:
    check(painted_box(VECTORS[turn * 4 : turn * 4 + 4]), 5, tmp_path, EVEN_SO)


def test_random_trees_of_all_splits_lie_where_the_codec_says(tmp_path: Path) -> None:
    luck = random.Random(3)
    check(painted_box([random_tree(luck, 3) for _ in range(12)]), 5, tmp_path, EVEN_SO)


@pytest.mark.parametrize("first", [1, 9])
def test_all_sixteen_states_print_with_their_own_tool(first: int, tmp_path: Path) -> None:
    threemf = painted_box(list(range(first, first + 8)))
    found = slice_file(threemf, 16, tmp_path)
    agreed, of = agreement(threemf, found)
    assert agreed >= 0.99 * of > 0
    assert set(range(first - 1, first + 7)) <= set(found.tools.tolist())
