"""Nouns on their own: the bars of the lists, and what happens to words nobody knows."""

import pytest

from maquette.engines.embedded.lexicon.catalogue import ABSTRACT, catalogue
from maquette.engines.embedded.prompt import PromptReader, parse
from tests.engines.noun_list import misses

READER = PromptReader()


@pytest.mark.parametrize(
    ("name", "bar", "size"),
    [("labelled_nouns.tsv", 0.98, 300), ("held_out_nouns.tsv", 0.90, 200), ("held_out_nouns_2.tsv", 0.90, 150), ("chinese_nouns.tsv", 0.95, 150)],
)
def test_nouns_of_a_list_look_right(name: str, bar: float, size: int) -> None:
    wrong, count = misses(name, READER)
    assert count >= size
    assert 1 - len(wrong) / count >= bar, wrong


@pytest.mark.parametrize(
    ("prompt", "noun", "found"),
    [
        ("lion", "lion", "exact"),
        ("Lions", "lion", "exact"),
        ("puppy", "dog", "synonym"),
        ("racecar", "race car", "synonym"),
        ("pumpkin car", "car", "compound"),
        ("catgirl", "girl", "compound"),
        ("treetop", "tree", "compound"),
        ("dragoon lizzard", "lizard", "fuzzy"),
        ("spaniel-like zebu", "bull", "hypernym"),
        ("freedom", "eagle", "association"),
        ("xqzvw", ABSTRACT, "abstract"),
        ("", ABSTRACT, "abstract"),
    ],
)
def test_it_is_told_how_a_noun_was_found(prompt: str, noun: str, found: str) -> None:
    thing = READER.read(prompt).root
    assert (thing.noun, thing.found) == (noun, found)


def test_a_noun_nobody_models_is_told_to_be_the_nearest() -> None:
    thing = PromptReader({"cat", "dog"}).read("a lynx").root
    assert (thing.noun, thing.word, thing.found) == ("cat", "lynx", "nearest")


def test_a_preset_the_catalogue_does_not_list_is_found_by_its_own_name() -> None:
    thing = PromptReader({"cat", "stained glass window"}).read("a stained glass window").root
    assert (thing.noun, thing.found) == ("stained glass window", "exact")


def test_every_catalogue_noun_reads_as_itself() -> None:
    wrong = {noun: READER.read(f"a {noun}").root.noun for noun in catalogue() if READER.read(f"a {noun}").root.noun != noun}
    assert wrong == {}


def test_ideas_are_only_subjects_where_there_is_no_thing() -> None:
    assert READER.read("love").root.noun == "heart"
    assert [thing.noun for thing in READER.read("a cat full of love and music").things] == ["cat"]


def test_what_was_not_understood_is_told() -> None:
    assert READER.read("a cat with a zorbleflux").unused == ("zorbleflux",)


def test_parse_knows_what_the_engine_models() -> None:
    from maquette.engines.embedded.archetypes.registry import preset_nouns

    presets = {*preset_nouns(), ABSTRACT}
    for prompt in ("a lynx wearing a fez", "两只企鹅", "asdfgh"):
        assert {thing.noun for root in parse(prompt).things for thing in root.walk()} <= presets
