"""Every open piece becomes a closed body: capped where it encloses something, joined to its back or thickened where it is a sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from maquette.mesh import bvh, winding
from maquette.mesh.intersections import self_intersections
from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.repair.bridge import bridged, facing
from maquette.mesh.repair.foils import fronts
from maquette.mesh.repair.halfedges import pair, rims
from maquette.mesh.repair.holes import fill_holes
from maquette.mesh.repair.orientation import connected_pieces
from maquette.mesh.repair.sheets import thicken
from maquette.mesh.repair.surface import Surface, joined
from maquette.mesh.topology import face_normals, signed_volume

Policy = Literal["judge", "cap", "thicken"]

_FLAT_VOLUME = 6e-3
"""A capped piece with less volume than this times its area^1.5 (a ball has 0.094, a cube 0.068) is a sheet."""
_CROSSING_SHARE = 0.02
_ENCLOSED = 10


@dataclass(frozen=True)
class Closed:
    """bodies: closed. holes: how many rims were capped. sheets: how many pieces were thickened. dust: how many were dropped."""

    bodies: list[Surface]
    holes: int
    sheets: int
    dust: int


def close(surface: Surface, thickness: float, inside: FloatArray, policy: Policy = "judge") -> Closed:
    """Close every connected piece of a consistently oriented surface.

    inside: (N, 3) points that the input as a whole winds round; a piece whose caps would enclose some is not a sheet.
    """
    pieces = connected_pieces(surface)
    mates = [pair(piece.points, piece.faces) for piece in pieces]
    bodies, foils = fronts([piece for piece, mate in zip(pieces, mates, strict=True) if (mate >= 0).all()], surface.diagonal, 0.5 * thickness)
    opened = [(piece, mate) for piece, mate in zip(pieces, mates, strict=True) if (mate < 0).any()]
    whole = [(piece, mate) for piece, mate in opened if np.ptp(piece.points, axis=0).max() >= 0.5 * thickness]
    slabs, single = ([], whole) if policy == "thicken" else _paired(whole, inside)
    bodies += slabs
    bodies += [thicken(foil, pair(foil.points, foil.faces), thickness) for foil in foils]
    holes, sheets = len(slabs), len(foils)
    for piece, mate in single:
        capped = None if policy == "thicken" else _capped(piece, mate, thickness, inside, policy)
        if capped is None:
            sheets += 1
            sheet = _facing_up(piece)
            bodies.append(thicken(sheet, pair(sheet.points, sheet.faces), thickness))
        else:
            holes += len(rims(piece.faces, mate))
            bodies.append(capped)
    return Closed(bodies, holes, sheets, len(opened) - len(whole))


def _paired(opened: list[tuple[Surface, IntArray]], inside: FloatArray) -> tuple[list[Surface], list[tuple[Surface, IntArray]]]:
    """Fronts and backs with something inside between them, joined at their rims; and the open pieces that are left."""
    slabs: list[Surface] = []
    taken: set[int] = set()
    for i, j, loops in facing(opened) if len(inside) >= _ENCLOSED else []:
        slab = bridged(opened[i][0], opened[j][0], loops)
        capped = joined([fill_holes(*opened[k], smooth=False) for k in (i, j)])
        between = _within(slab, inside) & ~_within(capped, inside)
        if between.sum() >= _ENCLOSED and _patch_crossings(slab) <= _CROSSING_SHARE * len(slab):
            slabs.append(slab)
            taken |= {i, j}
    return slabs, [piece for number, piece in enumerate(opened) if number not in taken]


def _capped(piece: Surface, mate: IntArray, thickness: float, inside: FloatArray, policy: Policy) -> Surface | None:
    """The piece with its holes filled, or None if it is a sheet.

    A cap that lies in the surface itself, as under a statue's plate that lost its underside, is let down by the thickness of a sheet.
    """
    capped = fill_holes(piece, mate)
    if policy == "cap":
        return capped
    solid: bool | None = None
    if _looks_flat(piece, capped):
        solid = surely_solid(piece) or _encloses(capped, inside)
        if not solid:
            return None
    crossings = _patch_crossings(capped)
    if crossings:
        taut = fill_holes(piece, mate, smooth=False)
        fewer = _patch_crossings(taut)
        if fewer < crossings:
            capped, crossings = taut, fewer
    if crossings <= _CROSSING_SHARE * len(piece):
        return capped
    sunk = fill_holes(piece, mate, smooth=False, sink=thickness)
    if _patch_crossings(sunk) <= _CROSSING_SHARE * len(piece):
        return sunk
    solid = (surely_solid(piece) or _encloses(capped, inside)) if solid is None else solid
    return capped if solid else None


def _encloses(capped: Surface, inside: FloatArray) -> bool:
    return int(_within(capped, inside).sum()) >= _ENCLOSED


def _within(body: Surface, points: FloatArray) -> np.ndarray:
    """(N,) bool: points that a closed surface winds round."""
    low, high = body.points.min(axis=0), body.points.max(axis=0)
    near = ((points > low) & (points < high)).all(axis=1)
    if near.any():
        near[near] = np.abs(winding.at(winding.field(body.points, body.faces), points[near])) > 0.5
    return np.asarray(near)


def _patch_crossings(capped: Surface) -> int:
    """How many pairs of faces meet where they should not, at least one of them a new one."""
    near = np.flatnonzero(bvh.overlapping_boxes(bvh.over_triangles(capped.points[capped.faces[capped.made]]), capped.points[capped.faces]))
    pairs = near[self_intersections(capped.points, capped.faces[near]).harmful]
    return int(capped.made[pairs].any(axis=1).sum())


def _looks_flat(piece: Surface, capped: Surface) -> bool:
    area = float(face_normals(piece.points, piece.faces)[1].sum())
    caps = float(face_normals(capped.points, capped.faces[capped.made])[1].sum())
    volume = abs(signed_volume(capped.points, capped.faces))
    return volume < _FLAT_VOLUME * area**1.5 or caps > area


def surely_solid(piece: Surface) -> bool:
    """Whether the piece, open as it is, winds almost fully round some of its box."""
    low, high = piece.points.min(axis=0), piece.points.max(axis=0)
    if (high - low).min() < 1e-3 * (high - low).max():
        return False
    tried = low + (high - low) * np.random.default_rng(1).random((1500, 3))
    return float((np.abs(winding.at(winding.field(piece.points, piece.faces), tried)) > 0.75).mean()) > 0.005


def _facing_up(sheet: Surface) -> Surface:
    """A plane sheet turned to face along the positive axis it is most square to, so that sheets in one plane grow to the same side."""
    low, high = sheet.points.min(axis=0), sheet.points.max(axis=0)
    normal, area = face_normals(sheet.points, sheet.faces)
    mean = (normal * area[:, None]).sum(axis=0) / max(float(area.sum()), 1e-300)
    heights = (sheet.points - sheet.points[0]) @ mean
    plane = np.linalg.norm(mean) > 0.999 and np.ptp(heights) < 1e-4 * np.linalg.norm(high - low)
    return sheet.with_faces(sheet.faces[:, ::-1]) if plane and mean[np.argmax(np.abs(mean))] < 0 else sheet
