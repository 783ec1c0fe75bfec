"""What people type into a box: lists, sizes in numbers, misspellings, other languages, useful things named in any order."""

import pytest

from maquette.engines.embedded.compose.forms import FORMS
from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.lexicon.useful import USEFUL
from maquette.engines.embedded.prompt import PromptReader
from maquette.engines.embedded.scene import Thing

READER = PromptReader()


def root(prompt: str) -> Thing:
    return READER.read(prompt).root


def attached(prompt: str) -> list[tuple[str, str]]:
    return [(attachment.relation, attachment.thing.noun) for attachment in root(prompt).attachments]


@pytest.mark.parametrize("useful", ["keychain", "christmas ornament", "phone stand", "bookend", "cookie cutter", "table lamp"])
def test_a_useful_thing_is_the_head_wherever_it_stands(useful: str) -> None:
    for prompt in (f"{useful} fox", f"fox {useful}"):
        assert (root(prompt).noun, root(prompt).themes) == (useful, ("fox",))
    for prompt in (f"{useful}, fox", f"fox, {useful}", f"{useful} in the form of a fox"):
        assert (root(prompt).noun, attached(prompt)) == (useful, [("shaped_like", "fox")])
        assert len(READER.read(prompt).things) == 1


def test_useful_things_are_in_the_catalogue_and_most_can_take_a_form() -> None:
    assert set(catalogue()) >= USEFUL
    assert len(USEFUL - set(FORMS)) <= 1


def test_what_a_holder_is_for_is_not_its_form() -> None:
    assert root("cable holder").themes == root("desk organiser").themes == ()
    assert root("dragon pen holder").themes == ("dragon",)


def test_a_form_says_nothing_of_parts_of_what_takes_it() -> None:
    assert attached("wall hook shaped like a cat tail") == [("shaped_like", "cat")]
    assert root("wall hook shaped like a cat tail").parts == ()


@pytest.mark.parametrize("measure", ["10cm tall", "28 mm scale", "3 x 4 inches", "2 feet high", "15.5cm"])
def test_sizes_in_numbers_are_put_aside_and_told(measure: str) -> None:
    scene = READER.read(f"a red fox, {measure}")
    assert scene.things == READER.read("a red fox").things and scene.unused == (measure,)
    assert READER.read("10厘米高的狐狸").unused == ("10厘米高",) and root("10厘米高的狐狸").noun == "fox"


def test_counts_are_no_sizes() -> None:
    assert root("3 mice").count == 3 and root("12 inchworms").count == 12


def test_two_handed_is_no_count() -> None:
    assert root("a dwarf with a two-handed axe").count == 1


def test_phrases_are_found_across_misspellings() -> None:
    assert root("steem lokomotive").noun == "train" and root("steem train").themes == ()
    assert root("dinasour").noun == root("dinosaur").noun
    assert root("a gaint skelleton").found == "fuzzy" and root("a gaint skelleton").word.endswith("skelleton")


@pytest.mark.parametrize(
    ("prompt", "noun", "color"),
    [
        ("gato negro", "cat", "black"), ("ein roter Drache", "dragon", "red"), ("dragon rouge", "dragon", "red"), ("un chat noir", "cat", "black"),
        ("drago rosso", "dragon", "red"), ("chaise longue", "chaise longue", None), ("a black chat", "", "black"),
    ],
)  # fmt: skip
def test_colours_of_other_languages_stay_with_their_noun(prompt: str, noun: str, color: str | None) -> None:
    thing = root(prompt)
    assert thing.noun == noun or not noun
    assert next((binding.color for binding in thing.colors), None) == color
    assert READER.read("gato negro").language == "other" and READER.read("chaise longue").language == "en"


def test_what_hangs_hangs() -> None:
    assert attached("monkey hanging from a branch") == attached("挂在树枝上的猴子") == [("hanging_from", "tree branch")]


def test_clothes_in_a_list_are_worn_by_who_has_a_body() -> None:
    assert attached("a frog in a purple robe with stars, pointy hat") == [("wearing", "kimono"), ("wearing", "wizard hat")]
    assert root("a robe with stars").patterns[0].pattern == "stars"
    assert root("a moon with stars").patterns == ()


def test_what_a_role_holds_gives_way_to_what_was_said() -> None:
    assert attached("samurai rabbit with two swords").count(("holding", "sword")) == 1
    assert ("holding", "katana") not in attached("samurai rabbit with two swords")


def test_chinese_places_and_parts() -> None:
    assert (root("一只坐在木凳上的猫").noun, attached("一只坐在木凳上的猫")) == ("cat", [("on", "stool")])
    saddled = root("白马红色的马鞍")
    assert (saddled.noun, saddled.count, [binding.part for binding in saddled.colors]) == ("horse", 1, ["saddle", None])
