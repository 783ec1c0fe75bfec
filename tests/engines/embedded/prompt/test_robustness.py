"""Whatever is sent is a scene."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.lexicon.vocabulary import chinese, english
from maquette.engines.embedded.prompt import PromptReader
from maquette.engines.embedded.scene import MAX_COUNT, RELATIONS, Scene

READER = PromptReader()

ODD = [
    "",
    "   \n\t ",
    "?!?!",
    "0",
    "-1",
    "1e308",
    "a",
    "the of and with",
    "with with with",
    "in on under without",
    "no no no",
    "'; DROP TABLE tasks; --",
    "<script>alert('cat')</script>",
    '<img src=x onerror="alert(1)">',
    "{{7*7}} ${jndi:ldap://x} %s %n",
    "../../etc/passwd",
    "\x00\x01\x02cat\x7f",
    "a\u202edog\u202c",
    "تنين أحمر",
    "красный дракон",
    "ผีเสื้อ",
    "\ud800 cat",
    "🧑‍🚀" * 100,
    "猫" * 600,
    "的" * 600,
    "在上里的" * 150,
    "戴着" * 300,
    "没有" * 300,
    "在开满大羊驼灯和狮子阁楼趴在猛犸象",
    "a " * 300,
    "cat " * 150,
    "cat with " * 70,
    "red " * 150,
    "a cat on " * 60,
    '"' * 100,
    '"' + "A" * 500 + '"',
    "x" * 600,
    ", " * 300,
    "9" * 600,
    "1x2x3x4x",
    "三" * 600,
    "ﬁsh Ⅷ ① ㎏ ｃａｔ",
]


def check(scene: Scene) -> None:
    """A scene that can be modelled."""
    assert 1 <= len(scene.things) <= 4
    for root in scene.things:
        for thing in root.walk():
            assert thing.noun in catalogue()
            assert 1 <= thing.count <= MAX_COUNT
            assert 0.3 < thing.size < 2.1
            assert len(thing.text) <= 24
            assert all(attachment.relation in RELATIONS for attachment in thing.attachments)
            assert set(thing.themes) <= set(catalogue())
    assert sum(1 for root in scene.things for _ in root.walk()) <= 40
    assert Scene.from_dict(scene.to_dict()) == scene


@pytest.mark.parametrize("prompt", ODD, ids=range(len(ODD)))
def test_odd_prompts_are_scenes(prompt: str) -> None:
    check(READER.read(prompt))


def test_markup_and_control_characters_do_not_hide_the_subject() -> None:
    assert READER.read("<b>cat</b>").root.noun == "cat"
    assert READER.read("\x00\x01cat\x7f").root.noun == "cat"
    assert READER.read("ｃａｔ").root.noun == "cat"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=600))
def test_any_text_is_a_scene(prompt: str) -> None:
    check(READER.read(prompt))


@settings(max_examples=250, deadline=None)
@given(st.lists(st.sampled_from([*sorted(english())[::7], "a", "the", "with", "and", "on", "of", "no", "is", ",", ".", '"hi"', "3"]), max_size=25))
def test_any_english_words_in_any_order_are_a_scene(words: list[str]) -> None:
    check(READER.read(" ".join(words)))


@settings(max_examples=250, deadline=None)
@given(st.lists(st.sampled_from([*sorted(chinese())[::3], "的", "在", "上", "和", "没有", "，", "cat", "2"]), max_size=40))
def test_any_chinese_words_in_any_order_are_a_scene(words: list[str]) -> None:
    check(READER.read("".join(words)))


def test_reading_twice_gives_the_same_scene() -> None:
    for prompt in ("a red dragon with blue eyes holding two swords", "一只戴着红色帽子的白色猫", "xqzvw"):
        assert READER.read(prompt) == READER.read(prompt) == PromptReader().read(prompt)
