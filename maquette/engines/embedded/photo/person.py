"""A portrait → the Person in it."""

from __future__ import annotations

import numpy as np

from maquette.engines.embedded.figure.person import Clothes, Person
from maquette.engines.embedded.photo.clothes import clothes_of
from maquette.engines.embedded.photo.face import Face
from maquette.engines.embedded.photo.features import beard_length, beard_of, brow_lab_of, brow_of, has_lashes, lips_of, neck_width
from maquette.engines.embedded.photo.glasses import glasses_of, lenses_of
from maquette.engines.embedded.photo.hair import Hair, hair_of
from maquette.engines.embedded.photo.irises import eyes_of
from maquette.engines.embedded.photo.jaw import jaw_of
from maquette.engines.embedded.photo.mouth import smile_of
from maquette.engines.embedded.photo.nose import nose_of
from maquette.engines.embedded.photo.portrait import Portrait, portrait_of
from maquette.engines.embedded.photo.skin import Skin, alive, rgb_of, skin_of, warmed
from maquette.mesh.model import ByteArray, FloatArray

_ORDINARY_WIDTH = 2.35
_GREY_HAIR_UP_TO = 46.0
_ON_ONE_SIDE = 1.16


def person_of(picture: ByteArray, face: Face) -> Person:
    """What can be seen of the person with this face. picture: (h, w, 4) uint8 sRGB."""
    portrait = portrait_of(picture, face)
    skin = skin_of(portrait)
    hair = hair_of(portrait, skin)
    beard, beard_lab = beard_of(portrait, skin, hair)
    lips, glasses = lips_of(portrait, skin), glasses_of(portrait, skin)
    made_up = has_lashes(portrait, skin, hair, lips, beard)
    clothes = clothes_of(portrait, skin, hair, dressed_up=made_up)
    lashes = made_up and not (_mannish(clothes) and max(hair.reach) < 0.88)
    style = _worn(hair, lashes)
    jaw, long = jaw_of(portrait)
    shown_lips = None if lips is None or not lashes else rgb_of(lips)
    return Person(
        skin=rgb_of(warmed(skin.lab) if skin.grey else alive(skin.lab)),
        hair=style,
        hair_color=rgb_of(_tinted(hair.lab, skin)),
        volume=round(hair.volume, 2),
        front="back" if hair.front in ("spiky", "tousled") and style in ("updo", "long", "bob") else hair.front,
        hairline=round(hair.hairline, 2),
        waves=round(hair.waves, 2),
        length=round(max(hair.reach), 2),
        beard=beard,
        beard_length=round(beard_length(portrait, skin), 2) if beard in ("full", "goatee") else 0.0,
        beard_color=rgb_of(_tinted(beard_lab, skin)),
        brow=round(brow_of(portrait, skin), 2),
        brow_color=rgb_of(_tinted(brow_lab_of(portrait, skin, hair), skin)),
        eyes=rgb_of(eyes_of(portrait, skin, glasses is not None)),
        lashes=lashes,
        glasses=None if glasses is None else rgb_of(glasses),
        lenses=lenses_of(portrait) if glasses is not None else "round",
        jaw=round(jaw, 2),
        face=round(long, 2),
        nose=round(nose_of(portrait), 2),
        lips=shown_lips,
        smile=round(smile_of(portrait, skin), 2),
        hat="" if hair.hat is None else "straw hat" if hair.brim else "beanie",
        hat_color=(0.2, 0.2, 0.3) if hair.hat is None else rgb_of(hair.hat),
        build=_build(portrait),
        clothes=clothes,
    )


def _mannish(clothes: Clothes) -> bool:
    return clothes.outfit in ("suit", "open jacket") or clothes.collar or clothes.tie is not None


def _worn(hair: Hair, lashes: bool) -> str:
    """The style, told apart by the face: around a made-up face flat short hair is long hair put up, and what passes the jaw is long."""
    if not lashes or hair.style not in ("cropped", "short"):
        return hair.style
    shorter, longer = sorted(hair.reach)
    if longer > _ON_ONE_SIDE or (longer > 0.88 and shorter > 0.6):
        return "long" if longer > _ON_ONE_SIDE else "bob"
    flat = hair.volume < 1.1 and hair.front not in ("fringe", "wispy")
    return "updo" if flat or hair.style == "cropped" else hair.style


def _tinted(lab: FloatArray, skin: Skin) -> FloatArray:
    """In a black and white photo dark hair is taken for brown."""
    return lab + np.array([0.0, 4.0, 7.0]) if skin.grey and lab[0] < _GREY_HAIR_UP_TO else lab


def _build(portrait: Portrait) -> float:
    width = neck_width(portrait)
    return round(float(np.clip(width / _ORDINARY_WIDTH, 0.9, 1.22)), 2) if width else 1.0
