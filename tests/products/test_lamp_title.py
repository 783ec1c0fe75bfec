"""What the print report calls a lamp."""

from __future__ import annotations

import pytest

from maquette.engines.embedded.prompt import parse
from maquette.products.lamp_title import FROM_A_PHOTO, in_english, report_title


@pytest.mark.parametrize(
    ("name", "prototype", "title"),
    [
        ("Nightlight", {"name": "Owl", "text": "an owl"}, "Nightlight"),
        ("", {"name": "Owl", "text": "an owl"}, "Owl"),
        ("", {"name": "", "text": "an  owl"}, "an  owl"),
        ("小夜灯", {"name": "", "text": "an owl"}, "an owl"),
        ("", {"name": "", "text": "一只招财猫"}, "Lucky cat"),
        ("招财猫", {"name": "招财猫 2", "text": "一只招财猫"}, "Lucky cat"),
        ("", {"name": "", "text": "", "image_url": "u"}, FROM_A_PHOTO),
        ("小夜灯", {"image_url": "u"}, FROM_A_PHOTO),
    ],
)
def test_a_report_is_titled_with_what_can_be_drawn_or_else_with_what_was_understood(name: str, prototype: dict[str, str], title: str) -> None:
    assert report_title(name, prototype) == title


def test_a_scene_is_told_in_english_with_what_belongs_to_it() -> None:
    assert in_english(parse("一只戴帽子的猫在看书")) == "Cat wearing fedora, holding book"
    assert in_english(parse("two cats and a dog")) == "2 x cat and dog"
