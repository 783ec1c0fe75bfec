"""The list of nouns, and who stands in for whom."""

from collections import Counter

import pytest

from maquette.engines.embedded.archetypes.registry import preset_nouns
from maquette.engines.embedded.lexicon.catalogue import ABSTRACT, StandIns, catalogue, plainest, related_families
from maquette.engines.embedded.lexicon.vocabulary import fold


def test_at_least_seven_hundred_nouns_are_listed_once_each() -> None:
    names = Counter(fold(noun.name) for noun in catalogue().values())
    assert len(names) >= 700
    assert [name for name, times in names.items() if times > 1] == []


def test_no_alias_is_another_noun_or_the_alias_of_two() -> None:
    owners: dict[str, set[str]] = {}
    for noun in catalogue().values():
        for alias in noun.aliases:
            owners.setdefault(fold(alias), set()).add(noun.name)
    assert {alias: nouns for alias, nouns in owners.items() if len(nouns) > 1} == {}
    names = {fold(noun.name) for noun in catalogue().values()}
    assert sorted(set(owners) & names) == []


def test_an_archetype_belongs_to_one_family_and_has_a_plainest_noun() -> None:
    families: dict[str, set[str]] = {}
    for noun in catalogue().values():
        families.setdefault(noun.archetype, set()).add(noun.family)
    assert {archetype: names for archetype, names in families.items() if len(names) > 1} == {}
    assert plainest()["canine"] == "dog"


def test_every_family_has_relatives_that_exist() -> None:
    families = {noun.family for noun in catalogue().values()}
    assert set(related_families()) == families
    assert all(set(others) <= families and family not in others for family, others in related_families().items())


@pytest.mark.parametrize(
    ("noun", "modelled", "expected"),
    [
        ("cat", {"cat", "dog"}, "cat"),
        ("lynx", {"cat", "tiger", "dog"}, "cat"),
        ("white tiger", {"cat", "tiger", "dog"}, "tiger"),
        ("hamster", {"cat", "rabbit", "sword"}, "rabbit"),
        ("owl", {"dragon", "chair"}, "dragon"),
        ("violin", {"bell", "gem", "cat"}, "gem"),
        ("cat", set(), ABSTRACT),
        ("unheard-of", {"cat"}, ABSTRACT),
    ],
)
def test_the_nearest_modelled_relative_stands_in(noun: str, modelled: set[str], expected: str) -> None:
    assert StandIns(modelled).for_noun(noun) == expected


def test_every_noun_stands_for_something_modelled_whatever_one_thing_is_modelled() -> None:
    for only in ("cat", "sword", "house"):
        stand_ins = StandIns({only, ABSTRACT})
        assert {stand_ins.for_noun(noun) for noun in catalogue()} <= {only, ABSTRACT}


def test_the_registered_presets_cover_every_noun() -> None:
    presets = preset_nouns()
    stand_ins = StandIns(presets)
    assert {stand_ins.for_noun(noun) for noun in catalogue()} <= {*presets, ABSTRACT}
