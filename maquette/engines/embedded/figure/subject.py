"""A photo → what its figure is made from: a recipe of the person or cat in it, or the outline of the thing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np

from maquette.engines.embedded.figure.chibi import chibi
from maquette.engines.embedded.figure.cutout import Cutout, cutout_of
from maquette.engines.embedded.figure.person import hex_of
from maquette.engines.embedded.figure.pet import cat_figure, fur_of
from maquette.engines.embedded.photo.drawing import is_drawn
from maquette.engines.embedded.photo.face import Face, cats_of, faces_of
from maquette.engines.embedded.photo.matte import Mask, subject_of
from maquette.engines.embedded.photo.person import person_of
from maquette.engines.embedded.recipe import Recipe
from maquette.errors import InvalidInput
from maquette.mesh.model import ByteArray

_BLANK = 2.0
"""A picture whose lightness varies less than this (of 255) shows nothing."""


@dataclass(frozen=True)
class Subject:
    """recipe of a person or a cat, or cutout of a thing: one of the two. attributes: what was recognised, as JSON. warnings: what to know."""

    recipe: Recipe | None
    cutout: Cutout | None
    attributes: dict[str, Any] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def subject_from(picture: ByteArray, name: str = "image_url") -> Subject:
    """What a photo shows. picture: (h, w, 4) uint8 sRGB, straight alpha.

    Raises InvalidInput naming `name` when nothing stands out.
    """
    if _is_blank(picture):
        raise InvalidInput(name, "shows nothing: the picture is all one colour", "Send a photo of a person, an animal or a thing.")
    faces = faces_of(picture)
    cats = () if faces else tuple(face for face in cats_of(picture) if not is_drawn(picture, _within(picture, face)))
    if cats:
        fur = fur_of(picture, cats[0])
        return Subject(cat_figure(fur), None, {"subject": "cat", "fur": hex_of(fur)}, ())
    if not faces:
        cutout = cutout_of(picture, subject_of(picture, name))
        return Subject(None, cutout, {"subject": "thing"}, ("No face was found: the figure follows the outline of what the photo shows.",))
    person = person_of(picture, faces[0])
    warnings = (f"{len(faces)} people were found: the figure shows the one with the largest face.",) if len(faces) > 1 else ()
    return Subject(chibi(person), None, {"subject": "person", "people": len(faces)} | person.attributes(), warnings)


def _within(picture: ByteArray, face: Face) -> Mask:
    """(h, w) bool: the face's square."""
    inside = np.zeros(picture.shape[:2], bool)
    inside[round(face.top) : round(face.top + face.size), round(face.left) : round(face.left + face.size)] = True
    return inside


def _is_blank(picture: ByteArray) -> bool:
    alpha = picture[..., 3]
    grey = cv2.cvtColor(picture, cv2.COLOR_RGBA2GRAY)
    return bool(alpha.max() < 128 or (grey[alpha > 127].std() < _BLANK and alpha.min() > 127))
