"""Photos as people send them: turned, cut out, in every mode, from very small to too large; and what is refused, and why."""

from __future__ import annotations

import io
from collections.abc import Callable

import cv2
import numpy as np
import pytest
from PIL import Image
from skimage import data

from maquette.engines.embedded.figure.subject import subject_from
from maquette.engines.embedded.photo.face import faces_of
from maquette.engines.embedded.photo.picture import MAX_PIXELS, open_picture
from maquette.errors import FileTooLarge, InvalidInput, UnreadableFile

ASTRONAUT = Image.fromarray(data.astronaut())
UPSIDE_DOWN, ORIENTATION = 3, 274


def saved(image: Image.Image, kind: str = "PNG", **more: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **more)  # type: ignore[arg-type]
    return buffer.getvalue()


def turned() -> bytes:
    exif = Image.Exif()
    exif[ORIENTATION] = UPSIDE_DOWN
    return saved(ASTRONAUT.rotate(180), "JPEG", exif=exif, quality=92)


def cut_out() -> bytes:
    """The person on nothing: the corners are transparent, and red beneath."""
    pixels = np.dstack([data.astronaut(), np.full((512, 512), 255, np.uint8)])
    y, x = np.mgrid[0:512, 0:512]
    pixels[np.hypot(x - 230, y - 260) > 255] = (255, 0, 0, 0)
    return saved(Image.fromarray(pixels))


def sixteen_bits() -> bytes:
    deep = cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR).astype(np.uint16) * 257
    return cv2.imencode(".png", deep)[1].tobytes()


def sixteen_grey_bits() -> bytes:
    deep = cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2GRAY).astype(np.uint16) * 257
    return cv2.imencode(".png", deep)[1].tobytes()


def animated() -> bytes:
    frames = [Image.fromarray(np.full((512, 512, 3), value, np.uint8)) for value in (40, 220)]
    return saved(ASTRONAUT, "WEBP", save_all=True, append_images=frames, quality=90)


ODD: dict[str, Callable[[], bytes]] = {
    "turned": turned,
    "cut out": cut_out,
    "cmyk": lambda: saved(ASTRONAUT.convert("CMYK"), "JPEG", quality=92),
    "16 bits": sixteen_bits,
    "16 bits grey": sixteen_grey_bits,
    "animated webp": animated,
    "grey": lambda: saved(ASTRONAUT.convert("L"), "JPEG", quality=92),
    "palette": lambda: saved(ASTRONAUT.convert("P", palette=Image.Palette.ADAPTIVE, colors=128)),
    "large": lambda: saved(ASTRONAUT.resize((5000, 5000)), "JPEG", quality=80),
    "small": lambda: saved(ASTRONAUT.crop((130, 0, 330, 250)).resize((150, 188)), "JPEG", quality=90),
}


@pytest.mark.parametrize("name", ODD)
def test_the_same_person_is_seen_however_the_file_says_it(name: str) -> None:
    picture = open_picture(ODD[name](), longest=1600)
    assert picture.dtype == np.uint8
    assert picture.shape[2] == 4
    assert max(picture.shape[:2]) <= 1600
    subject = subject_from(picture)
    assert subject.attributes["subject"] == "person"
    assert subject.attributes["people"] == 1
    assert subject.attributes["smile"] >= 0.6
    red, green, blue = (int(subject.attributes["skin"][k : k + 2], 16) for k in (1, 3, 5))
    assert red > green > blue


def test_a_turned_photo_is_set_upright() -> None:
    (face,) = faces_of(open_picture(turned()))
    assert face.left < 225 < face.left + face.size
    assert face.top < 115 < face.top + face.size


def test_only_the_first_frame_of_an_animation_counts() -> None:
    assert np.abs(open_picture(animated())[..., :3].astype(int) - data.astronaut()).mean() < 6


def test_sixteen_bits_keep_their_shades() -> None:
    seen = open_picture(sixteen_grey_bits())[..., 0].astype(int)
    assert np.abs(seen - cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2GRAY)).max() <= 1


def test_what_is_transparent_is_no_part_of_the_person() -> None:
    clothes = subject_from(open_picture(cut_out())).attributes["clothes"]
    assert clothes["main"] != "#ff0000"


REFUSED = {
    "tiny": (saved(ASTRONAUT.resize((40, 40))), UnreadableFile, "40 × 40"),
    "a sliver": (saved(ASTRONAUT.resize((2000, 20))), UnreadableFile, "2000 × 20"),
    "huge": (saved(Image.new("1", (8001, 8001))), FileTooLarge, str(MAX_PIXELS // 1_000_000)),
    "cut short": (saved(ASTRONAUT)[:4000], UnreadableFile, "damaged"),
    "a gif": (saved(ASTRONAUT, "GIF"), UnreadableFile, "png"),
    "text": (b"<html>not found</html>", UnreadableFile, "not a picture"),
    "nothing": (b"", UnreadableFile, "not a picture"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_usable_picture_is_refused_with_its_reason(name: str) -> None:
    content, kind, reason = REFUSED[name]
    with pytest.raises(kind, match=reason) as caught:
        open_picture(content, "image_url")
    assert caught.value.field == "image_url"
    assert caught.value.remedy


EMPTY = {
    "white": np.full((200, 200, 4), 255, np.uint8),
    "black": np.dstack([np.zeros((200, 200, 3), np.uint8), np.full((200, 200), 255, np.uint8)]),
    "transparent": np.zeros((200, 200, 4), np.uint8),
    "a gradient hardly there": np.dstack(
        [np.repeat(np.linspace(200, 204, 200, dtype=np.uint8)[None, :, None], 200, 0).repeat(3, 2), np.full((200, 200), 255, np.uint8)]
    ),
}


@pytest.mark.parametrize("name", EMPTY)
def test_a_picture_with_nothing_in_it_is_a_clear_error(name: str) -> None:
    with pytest.raises(InvalidInput, match="shows nothing") as caught:
        subject_from(EMPTY[name])
    assert caught.value.remedy
