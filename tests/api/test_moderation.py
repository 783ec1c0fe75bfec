"""The moderation hook: what the word list finds, what it leaves alone, and what the server does with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from maquette.api.moderation import Verdict, WordList
from tests.support.live_server import FILE_TASKS, PREVIEW, PREVIEWS, Client, refusal, running
from tests.support.samples import data_uri, image


@pytest.mark.parametrize(
    "text",
    [
        "a nazi flag",
        "NAZI",
        "swastikas on a wall",
        "hardcore PORN",
        "ｐｏｒｎ",
        "por\u200bn",
        "a nude woman",
        "nude-woman",
        "nude\nwoman",
        "一个裸女雕像",
        "纳粹标志",
        "a Ku Klux  Klan hood",
    ],
)
def test_the_word_list_finds_words_however_they_are_written(text: str) -> None:
    assert WordList().text(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "a monster mask", "a naked mole-rat", "a skull with a sword", "a toy gun", "Essex county", "a snuff box", "a cockatoo",
        "a peacock", "an ashtray", "Scunthorpe town hall", "a spartan warrior", "a blood moon over mountains", "一只猫", "一个叫做爱心的盒子",
        "男性交警", "a class of children", "the Kkkrazy kart",
    ],
)  # fmt: skip
def test_the_word_list_leaves_makers_alone(text: str) -> None:
    assert WordList().text(text) is None


def test_an_operators_own_list_replaces_it() -> None:
    own = WordList(["dragon", "塔"])
    assert own.text("three dragons") and own.text("一座塔")
    assert own.text("a nazi flag") is None
    assert WordList([]).text("anything at all") is None


def test_a_blocked_prompt_is_a_400_that_says_so_and_costs_nothing(client: Client) -> None:
    message = refusal(client.http.post(PREVIEWS, json=PREVIEW | {"prompt": "a nazi flag"}), 400)
    assert "prompt" in message and "moderation" in message and "nazi" in message
    assert client.balance == 1000 and client.http.get(PREVIEWS).json() == []


@pytest.mark.parametrize("mode", ["warn", "off"])
def test_warning_and_off_let_it_pass(tmp_path: Path, mode: str) -> None:
    with running(tmp_path, moderation=mode) as server:
        assert server.account().create(prompt="a nazi flag")


class NoPictures:
    """A moderator of an operator's own."""

    def text(self, text: str) -> Verdict | None:
        return None

    def image(self, path: Path) -> Verdict | None:
        assert path.read_bytes() == image()
        return Verdict("pictures are not allowed here", path.suffix)


def test_an_operators_own_moderator_sees_images(tmp_path: Path) -> None:
    with running(tmp_path, moderator=NoPictures()) as server:
        client = server.account()
        message = refusal(client.http.post(FILE_TASKS, json={"image_url": data_uri(image())}), 400)
        assert "image_url" in message and "pictures are not allowed here" in message
        assert client.balance == 1000
