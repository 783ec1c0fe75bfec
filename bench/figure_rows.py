"""What figures must reach, as far as a machine can tell: each bar with the values measured and whether they reach it.

.venv/bin/python bench/figure_rows.py                          all of them, a few minutes
.venv/bin/python bench/figure_rows.py matte print              only those
"""

from __future__ import annotations

import argparse
import io
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from PIL import Image
from skimage import data
from skimage.color import deltaE_ciede2000, rgb2lab

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.figure import both_stages, png
from bench.portraits import ALIKE, apart, length_of, read
from maquette.engines.embedded.figure.cutout import cutout_of
from maquette.engines.embedded.photo.face import faces_of
from maquette.engines.embedded.photo.matte import subject_of
from maquette.engines.embedded.photo.silhouette import volume_of
from maquette.errors import Unprintable
from maquette.formats import read_any
from maquette.mesh import Mesh
from maquette.mesh import topology as topo
from maquette.mesh.hollow import hollow
from maquette.mesh.model import ByteArray
from maquette.printing.painting.paint import paint
from maquette.products.figure_pipeline import AZIMUTH_DEG, ELEVATION_DEG, STAGE
from maquette.render.camera import orbit
from maquette.render.renderer import mask
from maquette.render.thumbnail import thumbnail
from tests.engines.printed import PEOPLE, WALL_MM, base_share, in_mm, printed, thin_parts
from tests.engines.sitters import SITTERS, person_overlap, portrait
from tests.engines.things import GROUNDS, THINGS, drawn, framed, on_white, outline_of, overlap, photographed


class Line(NamedTuple):
    """what: the bar in words. measured: the values seen. reached: whether they reach it."""

    what: str
    measured: str
    reached: bool


# ------------------------------------------------------------------------------------------------ the build and its concept


def build_lines() -> Iterator[Line]:
    """The concept is a picture of the model that the build delivers."""
    for name, pixels in (("a person", data.astronaut()), ("a cat", data.chelsea()), ("a thing", data.coffee())):
        prototype, build, _ = both_stages(png(pixels))
        concept = np.asarray(Image.open(io.BytesIO(prototype.files["concept.png"])).convert("RGB"))
        model = read_any(build.files["model.glb"])
        again = thumbnail(model, concept.shape[0], STAGE, azimuth_deg=AZIMUTH_DEG, elevation_deg=ELEVATION_DEG)[..., :3]
        points = np.concatenate([part.mesh.vertices for part in model.parts])
        shown = mask(model, orbit(points, AZIMUTH_DEG, ELEVATION_DEG), *concept.shape[:2])
        difference = float(deltaE_ciede2000(rgb2lab(concept), rgb2lab(again))[shown].mean())
        same = overlap(_standing_out(concept), _standing_out(again))
        yield Line(f"{name}: outline ≥ 0.99, colours ≤ 5", f"IoU {same:.4f}, ΔE00 {difference:.2f}", same >= 0.99 and difference <= 5)


def _standing_out(picture: ByteArray) -> np.ndarray:
    """(h, w) bool: what differs from the studio: it grows only slowly paler from row to row, the model doesn't."""
    lab = rgb2lab(picture)
    edge = np.linalg.norm(lab - lab[:, :1], axis=2) > 7.0
    parts = cv2.connectedComponents(cv2.morphologyEx(edge.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8)))[1]
    largest = parts == 1 + int(np.bincount(parts.ravel())[1:].argmax())
    return np.asarray(largest)


# ------------------------------------------------------------------------------------------------------------------- matte


def matte_lines() -> Iterator[Line]:
    for ground in GROUNDS:
        shares = [overlap(subject_of(picture), shown) for picture, shown in (photographed(name, ground) for name in THINGS if name != "cup")]
        least = 0.85 if ground == "grass" else 0.95
        yield Line(f"things on {ground} ≥ {least}", f"IoU {_spread(shares)}", min(shares) >= least)
    found = [(sitter, faces_of(portrait(sitter))) for sitter in SITTERS]
    shares = [person_overlap(sitter, faces[0]) for sitter, faces in found if faces]
    yield Line("people, median ≥ 0.95", f"IoU {_spread(shares)}", float(np.median(shares)) >= 0.95)


def _spread(values: list[float]) -> str:
    return f"least {min(values):.3f}, median {np.median(values):.3f}, {len(values)} pictures"


# ----------------------------------------------------------------------------------------------------------------- portraits


def portrait_lines() -> Iterator[Line]:
    people = [(sitter, person) for sitter in SITTERS if (person := read(sitter)) is not None]
    yield Line("faces found ≥ 0.95", f"{len(people)} of {len(SITTERS)}", len(people) >= 0.95 * len(SITTERS))
    for name, pairs in (
        ("skin", [(sitter.skin, person.skin) for sitter, person in people]),
        ("hair", [(sitter.hair_color, person.hair_color) for sitter, person in people if sitter.hair != "bald"]),
        ("cloth", [(sitter.cloth, person.clothes.main) for sitter, person in people if sitter.wear != "stripes"]),
    ):
        far = np.array([apart(one, other) for one, other in pairs])
        share = float((far <= ALIKE).mean())
        yield Line(f"{name}: ΔE00 ≤ 15 in 90 %", f"{share:.0%}, median {np.median(far):.1f}, most {far.max():.1f}", share >= 0.9)
    known, seen = ([length_of(hair) in ("bob", "long") for hair in hairs] for hairs in zip(*((s.hair, p.hair) for s, p in people), strict=True))
    both = sum(one and other for one, other in zip(known, seen, strict=True))
    score = 2 * both / (sum(known) + sum(seen))
    yield Line("long hair: F1 ≥ 0.9", f"{score:.3f}", score >= 0.9)


# ----------------------------------------------------------------------------------------------------------------- inflation


def inflation_lines() -> Iterator[Line]:
    for name in THINGS:
        shown = drawn(name)
        start = time.process_time()
        volume = volume_of(on_white(shown), shown)
        seconds = time.process_time() - start
        low, high = volume.bounds
        depth = float((high - low)[2] / (high - low)[:2].min())
        same = overlap(framed(outline_of(volume)), framed(shown))
        one = topo.is_closed(volume.faces) and topo.face_components(volume.faces)[0] == 1
        measured = f"IoU {same:.3f}, depth {depth:.2f}, {seconds:.2f} s CPU, {'closed, 1 body' if one else 'OPEN or in pieces'}"
        yield Line(f"{name}: IoU ≥ 0.97, depth 0.3–0.8, ≤ 1.5 s", measured, same >= 0.97 and 0.3 < depth < 0.8 and one and seconds <= 1.5)
    for name in ("coffee", "rocket"):
        far = _photo_on_front(np.asarray(getattr(data, name)()))
        yield Line(f"{name}: photo on the front ΔE00 ≤ 6", f"median {far:.2f}", far <= 6.0)


def _photo_on_front(photo: ByteArray) -> float:
    """Median CIEDE2000 of what the front wears and the photo, compared row by row: a figure is only wider above than its photo."""
    picture = np.dstack([photo, np.full(photo.shape[:2], 255, np.uint8)])
    shown = subject_of(picture)
    cutout = cutout_of(picture, shown)
    mesh = cutout.mesh
    normals = topo.vertex_normals(mesh.vertices, mesh.faces)
    front = (normals[:, 2] > 0.3) & (mesh.vertices[:, 1] > cutout.base_top + 0.03)
    points = mesh.vertices[front]
    worn = cutout.look(points, normals[front]).base
    _, bottom, _, top = cutout.frame
    rows = np.flatnonzero(shown.any(axis=1))
    row = np.clip(rows[-1] - (points[:, 1] - bottom) / (top - bottom) * (rows[-1] - rows[0]), rows[0], rows[-1]).astype(int)
    left, right = (np.array([edge(np.flatnonzero(line)) if line.any() else 0 for line in shown]) for edge in (np.min, np.max))
    column = np.zeros(len(points), int)
    for y in np.unique(row):
        here = row == y
        low, high = _extent(mesh, float(points[here, 1].mean()))
        column[here] = np.clip(left[y] + (points[here, 0] - low) / max(high - low, 1e-6) * (right[y] - left[y]), left[y], right[y])
    linear = np.clip(worn, 0, 1)
    encoded = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    soft = cv2.GaussianBlur(photo, (0, 0), 1.0)
    return float(np.median(deltaE_ciede2000(rgb2lab(encoded[None])[0], rgb2lab(soft[row, column][None])[0])))


def _extent(mesh: Mesh, height: float) -> tuple[float, float]:
    near = mesh.vertices[np.abs(mesh.vertices[:, 1] - height) < 0.006, 0]
    return (float(near.min()), float(near.max())) if len(near) else (0.0, 1.0)


# --------------------------------------------------------------------------------------------------------------------- print


def print_lines() -> Iterator[Line]:
    for name in PEOPLE:
        yield _printable(name, printed(name))
    for name, pixels in (("cat", data.chelsea()), ("camera", data.camera()), ("coffee", data.coffee()), ("rocket", data.rocket())):
        build = both_stages(png(pixels))[1]
        mesh = read_any(build.files["model.glb"]).parts[0].mesh
        vertices, faces, _ = topo.weld(mesh.vertices, mesh.faces)
        yield _printable(name, in_mm(Mesh(vertices, faces)))
    for name in ("dog", "star", "cup"):
        yield _printable(f"outline of a {name}", in_mm(cutout_of(*photographed(name, "plain")).mesh))


def _printable(name: str, mesh: Mesh) -> Line:
    thin, largest_mm3 = thin_parts(mesh)
    share = base_share(mesh.vertices, mesh.faces)
    wall = _wall(mesh)
    whole = topo.signed_volume(mesh.vertices, mesh.faces)
    left = topo.signed_volume(wall.vertices, wall.faces) / whole if wall is not None else 1.0
    sound = wall is not None and topo.is_closed(wall.faces) and 0.0 < left < 1.0
    measured = f"thin {thin:.2%} (largest {largest_mm3:.1f} mm³), base {share:.0%}, hollow {left:.0%} left{'' if sound else ' FAILS'}"
    return Line(f"{name}: ≥ 1.2 mm, base ≥ 8 %, 1.5 mm wall", measured, thin < 0.004 and largest_mm3 < 8.0 and share >= 0.08 and sound)


def _wall(mesh: Mesh) -> Mesh | None:
    try:
        return hollow(mesh, WALL_MM)
    except Unprintable:
        return None


# ----------------------------------------------------------------------------------------------------------------- filaments


def filament_lines() -> Iterator[Line]:
    """Painted with few filaments, skin, hair and clothes get different ones."""
    for name in ("hal", "lou", "max"):
        sitter = next(sitter for sitter in SITTERS if sitter.name == name)
        prototype, build, _ = both_stages(png(portrait(sitter)[..., :3]))
        attributes = prototype.report["attributes"]
        wanted = [_rgb(code) for code in (attributes["skin"], attributes["hair_color"], attributes["clothes"]["main"])]
        model = read_any(build.files["model.glb"])
        for filaments in (4, 8):
            palette = paint(model, max_colors=filaments, max_depth=3).colors.astype(float)
            nearest = [int(np.linalg.norm(palette - color, axis=1).argmin()) for color in wanted]
            far = [apart(_unit(color), _unit(palette[k])) for color, k in zip(wanted, nearest, strict=True)]
            measured = f"{len(set(nearest))} filaments, ΔE00 {' '.join(f'{value:.1f}' for value in far)}"
            yield Line(f"{name}, {filaments} filaments: skin, hair, clothes apart", measured, len(set(nearest)) == 3)


def _rgb(code: str) -> np.ndarray:
    return np.array([int(code[k : k + 2], 16) for k in (1, 3, 5)], float)


def _unit(color: np.ndarray) -> tuple[float, float, float]:
    red, green, blue = (float(channel) / 255 for channel in color)
    return (red, green, blue)


ROWS: dict[str, tuple[str, Callable[[], Iterator[Line]]]] = {
    "build": ("The build is the model of its concept", build_lines),
    "matte": ("The subject is cut out of its photo", matte_lines),
    "portraits": ("People are read from rendered portraits", portrait_lines),
    "inflation": ("Outlines swell to bodies", inflation_lines),
    "filaments": ("Few filaments keep a person's colours apart", filament_lines),
    "print": ("Figures of 80 mm can be printed", print_lines),
}


def main(names: list[str]) -> None:
    unknown = [name for name in names if name not in ROWS]
    if unknown:
        sys.exit(f"There are no rows {', '.join(unknown)}; there are {', '.join(ROWS)}.")
    for name in names or list(ROWS):
        title, lines = ROWS[name]
        print(f"\n{title}")
        for line in lines():
            print(f"  {'ok  ' if line.reached else 'MISS'} {line.what:52} {line.measured}", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="*", help=", ".join(ROWS))
    main(parser.parse_args().rows)
