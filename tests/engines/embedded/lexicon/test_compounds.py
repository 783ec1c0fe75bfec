"""Pairs of nouns that are a third."""

import pytest

from maquette.engines.embedded.archetypes.registry import preset_nouns
from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.lexicon.compounds import compound
from maquette.engines.embedded.lexicon.tables import rows, words


def test_the_table_names_what_exists() -> None:
    known = set(catalogue()) | {noun.archetype for noun in catalogue().values()} | {noun.family for noun in catalogue().values()}
    for head, before, both in rows("compounds.tsv", 3):
        assert {head, both} <= set(preset_nouns())
        assert set(words(before)) <= known


@pytest.mark.parametrize(
    ("theme", "both"), [("brachiosaurus", "sauropod skeleton"), ("tyrannosaurus", "dinosaur skeleton"), ("wolf", "animal skeleton")]
)
def test_a_skeleton_is_of_the_kind_its_owner_has(theme: str, both: str) -> None:
    assert compound("skeleton", ["toy car", theme]) == (both, ["toy car"])


def test_other_pairs_stay_two_nouns() -> None:
    assert compound("house", ["pumpkin"]) == ("house", ["pumpkin"])
