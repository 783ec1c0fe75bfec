"""The noun that repair hands from stage to stage: triangles that remember which input face they come from."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.topology import compact


@dataclass(frozen=True)
class Surface:
    """points: (V, 3). faces: (F, 3). source: (F,) int32, the input face that each face is a part of; of new faces, the nearest one.
    made: (F,) bool, True for faces that no input face contains: patches, walls of thickened sheets, rebuilt pieces.
    """

    points: FloatArray
    faces: IntArray
    source: IntArray
    made: np.ndarray

    def __len__(self) -> int:
        return len(self.faces)

    @property
    def diagonal(self) -> float:
        """Length of the box's diagonal over used points."""
        touched = np.zeros(len(self.points), bool)
        touched[self.faces] = True
        used = self.points[touched]
        return float(np.linalg.norm(used.max(axis=0) - used.min(axis=0))) if len(used) else 0.0

    def keep(self, mask: np.ndarray) -> Surface:
        """Only some faces; the points stay as they are."""
        return replace(self, faces=self.faces[mask], source=self.source[mask], made=self.made[mask])

    def with_faces(self, faces: IntArray) -> Surface:
        """The same faces with other corners."""
        return replace(self, faces=np.ascontiguousarray(faces, dtype=np.int32))

    def compacted(self) -> Surface:
        """Without unused points."""
        points, faces, _ = compact(self.points, self.faces)
        return replace(self, points=points, faces=faces)

    def extended(self, points: FloatArray, faces: IntArray, source: IntArray) -> Surface:
        """New points behind the old ones, and new faces, made, on both."""
        return Surface(
            np.concatenate([self.points, points.reshape(-1, 3)]),
            np.concatenate([self.faces, faces.reshape(-1, 3)]).astype(np.int32),
            np.concatenate([self.source, source]).astype(np.int32),
            np.concatenate([self.made, np.ones(len(source), bool)]),
        )


def joined(surfaces: list[Surface]) -> Surface:
    """All faces of several surfaces; points are not merged."""
    offsets = np.cumsum([0] + [len(surface.points) for surface in surfaces])[: len(surfaces)]
    if not surfaces:
        return Surface(np.zeros((0, 3)), np.zeros((0, 3), np.int32), np.zeros(0, np.int32), np.zeros(0, bool))
    return Surface(
        np.concatenate([surface.points for surface in surfaces]),
        np.concatenate([surface.faces + offset for surface, offset in zip(surfaces, offsets, strict=True)]).astype(np.int32),
        np.concatenate([surface.source for surface in surfaces]),
        np.concatenate([surface.made for surface in surfaces]),
    )


def pieces(surface: Surface, label: IntArray) -> list[Surface]:
    """One compact surface a label."""
    order = np.argsort(label, kind="stable")
    cuts = np.searchsorted(label[order], np.arange(1, int(label.max(initial=0)) + 1))
    return [surface.keep(chosen).compacted() for chosen in np.split(order, cuts) if len(chosen)]
