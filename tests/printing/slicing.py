"""PrusaSlicer as the judge of painted files: slice one, and compare the tool at every wall point with the file's own paint."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree

from maquette.formats.threemf.paint_string import decode, leaves
from maquette.formats.threemf.reader import PrintItem, read

SLICER = shutil.which("prusa-slicer") or shutil.which("PrusaSlicer")
NEAR_BORDER_MM = 0.6
WALL_MM = 0.6
LAYER_MM = 0.2
SAMPLE_SPACING_MM = 0.2
STEEPEST_WALL = 0.8
MOST_POINTS = 12_000
CONFIG = """
printer_technology = FFF
nozzle_diameter = {nozzles}
single_extruder_multi_material = 1
wipe_tower = 0
layer_height = 0.2
first_layer_height = 0.2
perimeters = 1
fill_density = 0%
top_solid_layers = 0
bottom_solid_layers = 0
skirts = 0
bed_shape = 0x0,250x0,250x210,0x210
start_gcode =
end_gcode =
toolchange_gcode =
elefant_foot_compensation = 0
use_relative_e_distances = 0
gcode_comments = 0
"""


@dataclass(frozen=True)
class Walls:
    """Points on external perimeters. points_mm: (N, 3), in the middle of the layer. tools: (N,) 0-based. tool_changes, colors: from the G-code."""

    points_mm: np.ndarray
    tools: np.ndarray
    tool_changes: int
    colors: str


def slice_file(threemf: bytes, extruders: int, folder: Path, own_config: bool = False) -> Walls:
    """Slice a 3MF with that many extruders; with `own_config` only by what the file brings."""
    model, gcode, config = folder / "model.3mf", folder / "model.gcode", folder / "config.ini"
    model.write_bytes(threemf)
    config.write_text(CONFIG.format(nozzles=",".join(["0.4"] * extruders)))
    load = [] if own_config else ["--load", str(config)]
    command = [str(SLICER), *load, "--dont-arrange", "--export-gcode", "-o", str(gcode), str(model)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert gcode.exists(), done.stdout[-400:] + done.stderr[-400:]
    return walls(gcode.read_text())


def walls(gcode: str) -> Walls:
    points, tools = [], []
    tool = changes = 0
    x = y = z = e = 0.0
    kind = ""
    for line in gcode.splitlines():
        if line.startswith(";TYPE:"):
            kind = line[6:].strip()
        elif re.match(r"T\d", line):
            tool, changes = int(line[1:]), changes + 1
        elif line.startswith("G92"):
            e = float((re.search(r"E(-?[\d.]+)", line) or [0, e])[1])
        elif line.startswith("G1"):
            to = {axis: float(value) for axis, value in re.findall(r"([XYZE])(-?[\d.]+)", line.split(";")[0])}
            nx, ny, z, ne = to.get("X", x), to.get("Y", y), to.get("Z", z), to.get("E", e)
            if ne > e and (nx, ny) != (x, y) and kind in ("External perimeter", "Overhang perimeter"):
                count = max(1, int(np.hypot(nx - x, ny - y) / 0.3))
                along = (np.arange(count)[:, None] + 0.5) / count
                points.append(np.hstack([np.array([x, y]) + along * (nx - x, ny - y), np.full((count, 1), z - LAYER_MM / 2)]))
                tools += [tool] * count
            x, y, e = nx, ny, ne
    colors = next((line for line in gcode.splitlines() if line.startswith("; extruder_colour")), "")
    return Walls(np.concatenate(points) if points else np.zeros((0, 3)), np.array(tools), changes, colors)


def painted_points(item: PrintItem) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Points spread over the surface of a read file, the state that its decoded trees give each, and whether it is part of a wall."""
    points, states, wall = [], [], []
    for face, text in zip(item.faces, item.paint, strict=True):
        a, b, c = item.vertices_mm[face]
        normal = np.cross(b - a, c - a)
        steep = abs(normal[2]) < STEEPEST_WALL * np.linalg.norm(normal)
        for state, corners in leaves(decode(text) if text else 0, item.vertices_mm[face]):
            weights = _lattice(max(1, int(np.ceil(np.abs(corners - np.roll(corners, 1, axis=0)).max() / SAMPLE_SPACING_MM))))
            points.append(corners[0] + weights @ (corners[1:] - corners[0]))
            states += [state] * len(weights)
            wall += [steep] * len(weights)
    return np.concatenate(points), np.array(states), np.array(wall)


@cache
def _lattice(steps: int) -> np.ndarray:
    i, j = np.nonzero(np.add.outer(np.arange(steps), np.arange(steps)) < steps)
    return (np.stack([i, j], axis=1) + 1 / 3) / steps


def agreement(threemf: bytes, found: Walls) -> tuple[int, int]:
    """How many wall points away from colour borders print with the tool of the decoded tree, and of how many.

    Where the surface is nearly level its solid layers decide, not its walls: those points are left out.
    """
    (item,) = read(threemf).items
    points, states, wall = painted_points(item)
    depth, nearest = cKDTree(points).query(found.points_mm, distance_upper_bound=WALL_MM)
    on_wall = np.flatnonzero(np.isfinite(depth))
    on_wall = on_wall[wall[nearest[on_wall]]]
    on_wall = on_wall[:: max(1, len(on_wall) // MOST_POINTS)]
    at, tools, present = found.points_mm[on_wall], found.tools[on_wall], np.unique(states)
    distance = np.stack([cKDTree(points[states == state]).query(at)[0] for state in present], axis=1)
    order = np.sort(distance, axis=1)
    away = order[:, 1] > order[:, 0] + NEAR_BORDER_MM if len(present) > 1 else np.ones(len(at), bool)
    wanted = np.maximum(present[distance.argmin(axis=1)], 1) - 1
    return int((wanted[away] == tools[away]).sum()), int(away.sum())
