"""The tables hang together: every word leads to something that exists."""

import gzip
import re
from importlib.resources import files

import pytest

from maquette.engines.embedded.lexicon import wordnet
from maquette.engines.embedded.lexicon.catalogue import CREATURES, catalogue
from maquette.engines.embedded.lexicon.colors import SHADES, color_words, colors, rgb, shaded
from maquette.engines.embedded.lexicon.materials import material_words, materials, patterns
from maquette.engines.embedded.lexicon.spelling import corrected, edit_distance, singulars
from maquette.engines.embedded.lexicon.tables import rows
from maquette.engines.embedded.lexicon.traits import traits
from maquette.engines.embedded.lexicon.vocabulary import LONGEST_PHRASE, Meaning, Vocabulary, chinese, english, fold, foreign, part_owners
from maquette.engines.embedded.scene import RELATIONS

LEXICON = "maquette.engines.embedded.lexicon"


def nouns(vocabulary: Vocabulary) -> list[Meaning]:
    return [meaning for meanings in vocabulary.values() for meaning in meanings if meaning.kind == "noun"]


@pytest.mark.parametrize("vocabulary", [english, foreign, chinese], ids=lambda table: table.__name__)
def test_every_noun_leads_to_the_catalogue_and_brings_what_exists(vocabulary) -> None:
    known = catalogue()
    for meaning in nouns(vocabulary()):
        assert meaning.value in known, meaning
        brought = traits(meaning.brings)
        assert {noun for _, noun in brought.attached} | set(brought.themes) <= set(known), meaning
        assert all(rgb(color) for color in (*brought.colors, *(color for _, color in brought.parts if color)))
        assert set(brought.materials) <= materials() and set(brought.patterns) <= patterns()


@pytest.mark.parametrize("vocabulary", [english, foreign, chinese], ids=lambda table: table.__name__)
def test_colours_materials_and_patterns_are_canonical(vocabulary) -> None:
    for meanings in vocabulary().values():
        for meaning in meanings:
            if meaning.kind == "color":
                assert rgb(meaning.value)
            if meaning.kind == "material":
                assert meaning.value in materials()
            if meaning.kind in ("pattern", "motif"):
                assert meaning.value in patterns()
            if meaning.kind == "size":
                assert 0.3 < float(meaning.value) < 3
            if meaning.kind == "relation":
                assert meaning.value.split()[0] in {*RELATIONS, "inside"}


def test_chinese_holds_a_thousand_nouns_and_adjectives_and_folds_traditional_characters() -> None:
    kinds = [meaning.kind for meanings in chinese().values() for meaning in meanings]
    assert kinds.count("noun") >= 1000
    assert kinds.count("attribute") + kinds.count("color") + kinds.count("material") >= 300


def test_phrases_fit_the_reader_and_keys_are_folded() -> None:
    assert max(key.count(" ") + 1 for key in english()) <= LONGEST_PHRASE
    assert [key for key in english() if key != fold(key)] == []


def test_parts_belong_to_families_or_archetypes_that_exist() -> None:
    known = {noun.family for noun in catalogue().values()} | {noun.archetype for noun in catalogue().values()} | set(catalogue()) | {"creature"}
    known |= CREATURES
    assert {part: sorted(owners - known) for part, owners in part_owners().items() if owners - known} == {}


def test_every_emoji_spells_a_noun_and_two_hundred_do() -> None:
    table = list(rows("emoji.tsv", 2))
    assert [noun for noun, _ in table if noun not in catalogue()] == []
    assert sum(len(cell.split()) for _, cell in table) >= 200


def test_colours_have_names_values_and_shades() -> None:
    assert len(colors()) >= 50
    assert color_words()["grey"] == "gray" and color_words()["golden"] == "gold"
    for name in ("red", "light blue", "dark green", "neon pink"):
        assert all(0.0 <= channel <= 1.0 for channel in rgb(name))
    light, plain, dark = (sum(rgb(name)) for name in ("light red", "red", "dark red"))
    assert light > plain > dark
    assert all(shaded((0.5, 0.2, 0.2), shade) for shade in SHADES)
    with pytest.raises(KeyError):
        rgb("colourless")


def test_material_words_know_their_colour() -> None:
    assert material_words()["ruby"].name == "crystal" and material_words()["ruby"].color == "ruby red"
    assert {"wood", "stone", "gold", "glass", "fur", "slime", "lava"} <= materials()


def test_unknown_traits_are_a_mistake_in_the_table() -> None:
    assert traits("baby color:sky_blue part:eyes=red wearing:cape size:1.3").colors == ("sky blue",)
    with pytest.raises(KeyError):
        traits("colour:red")


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("cats", "cat"), ("wolves", "wolf"), ("knives", "knife"), ("cherries", "cherry"), ("boxes", "box"), ("mice", "mouse"), ("geese", "goose")]
    + [("policemen", "policeman"), ("polar bears", "polar bear"), ("cacti", "cactus")],
)
def test_plurals_lead_to_their_singular(plural: str, singular: str) -> None:
    assert singular in list(singulars(plural))


def test_words_that_only_look_like_plurals_are_left_alone() -> None:
    assert [list(singulars(word)) for word in ("glass", "octopus", "iris", "cat")] == [[], [], [], []]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("elephent", "elephant"), ("drgaon", "dragon"), ("casle", "castle"), ("giraff", "giraffe"), ("octapus", "octopus"), ("unicron", "unicorn")]
    + [("dinosuar", "dinosaur"), ("helicoptor", "helicopter"), ("elefant", "elephant"), ("penguine", "penguin"), ("crocodlie", "crocodile")],
)
def test_misspellings_are_understood(typed: str, meant: str) -> None:
    assert corrected(typed) == meant


def test_nonsense_is_no_misspelling() -> None:
    assert [corrected(word) for word in ("xqzvw", "blorgnak", "ab", "12345", "")] == [None] * 5


@pytest.mark.parametrize(("a", "b", "errors"), [("cat", "cat", 0), ("cat", "cut", 1), ("cat", "act", 1), ("cat", "cart", 1), ("cat", "dog", 2)])
def test_edit_distance_counts_up_to_its_limit(a: str, b: str, errors: int) -> None:
    assert edit_distance(a, b, 1) == errors


def test_wordnet_answers_for_words_nobody_listed() -> None:
    for lemma, noun in (("zebu", "bull"), ("frigate bird", "pelican"), ("foxhound", "dog"), ("oratory", None)):
        found = wordnet.hypernym(lemma)
        assert (found.noun if found else None) == noun, lemma
    assert wordnet.hypernym("beautiful") is None and wordnet.is_english("beautiful")
    assert not wordnet.is_english("xqzvw")
    love = wordnet.hypernym("jealousy")
    assert love is not None and not love.is_thing


def test_the_wordnet_table_is_small_sorted_and_carries_its_licence() -> None:
    packed = (files(LEXICON) / "wordnet.tsv.gz").read_bytes()
    assert len(packed) <= 400_000
    targets, *lines = gzip.decompress(packed).decode().splitlines()
    keys = [line.partition("\t")[0] for line in lines]
    assert keys == sorted(keys) and len(keys) > 50_000
    assert {target.lstrip("~") for target in targets.split("\t")} <= set(catalogue())
    assert all(re.fullmatch(r"-|\d+\??", line.partition("\t")[2]) for line in lines)
    assert "WordNet" in (files(LEXICON) / "WORDNET_LICENSE.txt").read_text()
