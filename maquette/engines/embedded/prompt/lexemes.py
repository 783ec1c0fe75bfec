"""From English text to lexemes: the longest phrases we know, each with everything it can mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.lexicon.colors import SHADES
from maquette.engines.embedded.lexicon.spelling import corrected, singulars
from maquette.engines.embedded.lexicon.vocabulary import LONGEST_PHRASE, Meaning, english, fold, foreign, joined
from maquette.engines.embedded.lexicon.wordnet import hypernym, is_english

TOKEN = re.compile(
    r'"(?P<quote>[^"]{1,80})"|(?<!\w)\'(?P<single>[^\']{1,40})\'(?!\w)|(?P<word>[^\W_]+(?:[\'’][^\W_]+)*)|(?P<mark>[.,;:!?()\[\]{}|/\n\r+-])'
)
TIMES = re.compile(r"(\d+)x|x(\d+)")
POSSESSIVE = re.compile(r"(?<=\w)['’]s\b", re.IGNORECASE)
CONTRACTIONS = frozenset({"it's", "let's", "that's", "he's", "she's", "what's", "there's", "here's"})
STOPS = {".": ".", "!": ".", "?": ".", "\n": ".", "\r": "."}
WORDNET_WORDS = 3
SHORTEST_HALF = 3
MISSPELLINGS = 6
"""Unknown words of one prompt that are tried as misspellings; nonsense would cost time for nothing."""

PARENTS = frozenset({"mother", "mom", "mum", "mama", "mommy", "father", "dad", "daddy", "papa"})
BREEDING = frozenset({"mammal", "bird", "reptile", "dinosaur", "sea", "fantasy"})

MODIFIER_KINDS = frozenset({"color", "shade", "material", "pattern", "attribute", "size", "style"})
THING_KINDS = frozenset({"noun", "part", "motif", "likeness"})
SPECIFIC = ("color", "material", "attribute", "size", "style", "pattern")


@dataclass(frozen=True)
class Token:
    """text: as typed. boundary: "" or the strongest mark before it, "," or ".". quoted: it stood in quotes."""

    text: str
    boundary: str = ""
    quoted: bool = False


@dataclass(frozen=True)
class Lexeme:
    """A word or phrase and what it can mean.

    word: as typed. meanings: by preference; empty for a word nobody knows. plural: found through its singular.
    number: the value of digits ("7", "3x"), else None.
    """

    word: str
    meanings: tuple[Meaning, ...] = ()
    boundary: str = ""
    quoted: bool = False
    plural: bool = False
    number: int | None = None

    def get(self, kind: str) -> Meaning | None:
        return next((meaning for meaning in self.meanings if meaning.kind == kind), None)

    @property
    def parts(self) -> tuple[str, ...]:
        """Every part of something the word can be."""
        return tuple(meaning.value for meaning in self.meanings if meaning.kind == "part")

    @property
    def is_modifier(self) -> bool:
        return any(meaning.kind in MODIFIER_KINDS for meaning in self.meanings)

    @property
    def is_thing(self) -> bool:
        return any(meaning.kind in THING_KINDS for meaning in self.meanings)


def tokenise(text: str) -> list[Token]:
    """Words, numbers and quoted texts, with the punctuation folded into boundaries."""
    tokens: list[Token] = []
    boundary = ""
    for match in TOKEN.finditer(_without_possessives(text)):
        if match["mark"]:
            if match["mark"] in "+-":
                continue
            boundary = "." if "." in (boundary, STOPS.get(match["mark"], ",")) else ","
            continue
        quoted = match["quote"] or match["single"]
        tokens.append(Token(quoted or match["word"], boundary, bool(quoted)))
        boundary = ""
    return tokens


def lexemes(text: str, desperate: bool = False) -> list[Lexeme]:
    """The longest known phrases, left to right; no phrase crosses a boundary.

    desperate: every word that can be a noun at all may be one ("giant", "roman", "run").
    """
    typed = with_parents(tokenise(text))
    if is_foreign_language(typed):
        return [_foreign(token) for token in typed]
    tokens = in_english(typed)
    found: list[Lexeme] = []
    i = 0
    while i < len(tokens):
        lexeme, used = longest(tokens, i)
        if tokens[i : i + used] != typed[i : i + used]:
            lexeme = as_typed(lexeme, typed[i : i + used])
        found.append(as_noun(lexeme) if desperate else lexeme)
        i += used
    return found


def is_foreign(text: str) -> bool:
    """Whether a text is in another language than English, as far as its words tell."""
    return is_foreign_language(tokenise(text))


def is_foreign_language(tokens: list[Token]) -> bool:
    """Whether some word is known in another language only, and more words are foreign than are English ones alone."""
    keys = list(_single_words(tokens))
    told = [key for key in keys if key in foreign() and key not in english()]
    if len(told) == 1 and len(keys) > 2 and respelt(told[0]) != told[0]:
        # "An elefant sitting on a mushrom" is no German.
        told = []
    ours = [key for key in keys if key not in foreign() and any(form in english() for form, _ in _forms(key))]
    return bool(told) and sum(key in foreign() for key in keys) >= len(ours)


def _single_words(tokens: list[Token]) -> Iterator[str]:
    """Keys of the words that are part of no English phrase: the "chaise" of "chaise longue" is no French chair."""
    i = 0
    while i < len(tokens):
        _, used = longest(tokens, i)
        if used == 1 and not tokens[i].quoted:
            yield fold(tokens[i].text)
        i += used


def _foreign(token: Token) -> Lexeme:
    """A word of another language; where that does not have it, the English one."""
    key = fold(token.text)
    if token.quoted:
        return Lexeme(token.text, boundary=token.boundary, quoted=True)
    if key in foreign():
        return Lexeme(token.text, foreign()[key], boundary=token.boundary)
    return replace(known_phrase(token.text, 1) or _single(token.text), boundary=token.boundary)


def in_english(typed: list[Token]) -> list[Token]:
    """The tokens with misspellings corrected, so that phrases are found across them: a "steem lokomotive" is a steam locomotive."""
    tokens = list(typed)
    tries = MISSPELLINGS
    i = 0
    while i < len(tokens) and tries:
        lexeme, used = longest(tokens, i)
        if not lexeme.meanings and not lexeme.quoted and lexeme.number is None:
            tries -= 1
            tokens[i] = replace(tokens[i], text=respelt(tokens[i].text))
        i += used
    return tokens


def with_parents(tokens: list[Token]) -> list[Token]:
    """ "Mother and baby elephant" is an elephant and a baby elephant."""
    named = list(tokens)
    for i in range(len(tokens) - 3):
        parent, conjunction, baby, kind = (fold(token.text) for token in tokens[i : i + 4])
        noun = next((meaning for meaning in english().get(kind, ()) if meaning.kind == "noun"), None)
        if parent in PARENTS and conjunction == "and" and baby == "baby" and noun is not None and catalogue()[noun.value].family in BREEDING:
            named[i] = replace(tokens[i], text=tokens[i + 3].text)
    return named


def as_typed(lexeme: Lexeme, typed: list[Token]) -> Lexeme:
    """A lexeme found by correcting: its word as it was typed, its noun found by a guess."""
    guessed = tuple(meaning._replace(found="fuzzy") if meaning.kind == "noun" else meaning for meaning in lexeme.meanings)
    return replace(lexeme, word=" ".join(token.text for token in typed), meanings=guessed)


def longest(tokens: list[Token], start: int) -> tuple[Lexeme, int]:
    """The lexeme that begins at token `start`, and how many tokens it took."""
    first = tokens[start]
    if first.quoted:
        return Lexeme(first.text, boundary=first.boundary, quoted=True), 1
    for size in range(_reach(tokens, start), 0, -1):
        phrase = " ".join(token.text for token in tokens[start : start + size])
        lexeme = known_phrase(phrase, size)
        if lexeme is not None and size > 1 and _cuts_a_name(tokens, start, size):
            continue
        if lexeme is not None:
            return replace(lexeme, boundary=first.boundary), size
    return replace(_single(first.text), boundary=first.boundary), 1


def _cuts_a_name(tokens: list[Token], start: int, size: int) -> bool:
    """Whether the phrase is an adjective and the first half of a name: "crystal dragon" in "crystal dragon egg"."""
    end = start + size
    if end >= len(tokens) or tokens[end].boundary or tokens[end].quoted or not _means(fold(tokens[start].text), SPECIFIC):
        return False
    return _means(fold(" ".join(token.text for token in tokens[start + 1 : end + 1])), ("noun",))


def known_phrase(phrase: str, size: int) -> Lexeme | None:
    """A phrase of the tables or, for two and three words, of WordNet."""
    key = fold(phrase)
    for form, plural in _forms(key):
        meanings = english().get(form)
        if meanings and not (size > 1 and _is_described_noun(form, meanings)) and (not plural or _means(form, tuple(THING_KINDS))):
            noun = next((meaning for meaning in meanings if meaning.kind == "noun"), None)
            return Lexeme(phrase, meanings, plural=plural or (noun is not None and _is_listed_plural(form, noun)))
    if 1 < size <= WORDNET_WORDS and not _starts_with_modifier(key):
        return from_wordnet(phrase, key)
    return None


def as_noun(lexeme: Lexeme) -> Lexeme:
    """The lexeme with the noun WordNet has for its word, if the tables have none."""
    if lexeme.get("noun") or lexeme.quoted:
        return lexeme
    key = fold(lexeme.word)
    noun = from_wordnet(lexeme.word, key, rare=True) or _written_as_one(lexeme.word, key)
    return lexeme if noun is None else replace(lexeme, meanings=(*lexeme.meanings, *noun.meanings), plural=noun.plural)


def from_wordnet(word: str, key: str, rare: bool = False) -> Lexeme | None:
    """A noun of WordNet's. rare: even one that is mostly used otherwise."""
    if is_verb_form(key):
        return None
    for form, plural in _forms(key):
        above = hypernym(form)
        if above is not None and (above.is_common or rare):
            found = "hypernym" if above.is_thing else "association"
            return Lexeme(word, (Meaning("noun", above.noun, "", found),), plural=plural)
    return None


def respelt(word: str) -> str:
    """What a misspelt word was meant to be, or the word itself."""
    key = fold(word)
    return word if is_verb_form(key) or any(is_english(form) for form, _ in _forms(key)) else corrected(key) or word


def is_verb_form(key: str) -> bool:
    """Whether a word looks like a form of a verb we know, such as "hatching": then it is no noun and no misspelling."""
    stem = next((key[: -len(end)] for end in ("ing", "ed") if key.endswith(end)), "")
    forms = (stem, f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem)
    return len(stem) > 2 and any(is_english(form) or form in english() for form in forms)


def _single(word: str) -> Lexeme:
    """One word that the English tables do not have."""
    key = fold(word)
    times = TIMES.fullmatch(key)
    if key.isdecimal() or times:
        number = int((times[1] or times[2]) if times else key[:9])
        return Lexeme(word, (Meaning("count", str(number)),) if times else (), number=number)
    if key in joined():
        return Lexeme(word, english()[joined()[key]])
    found = _ending(word, key) or from_wordnet(word, key) or (Lexeme(word, foreign()[key]) if key in foreign() else None)
    return found or (None if is_english(key) else _written_as_one(word, key)) or Lexeme(word)


def _ending(word: str, key: str) -> Lexeme | None:
    """Words made by an ending: "wingless", "catlike", "fox-shaped"."""
    if key.endswith("less") and (stem := english().get(key[:-4]) or english().get(f"{key[:-4]}s")):
        part = next((meaning for meaning in stem if meaning.kind == "part"), None)
        if part is not None:
            return Lexeme(word, (Meaning("lacking", part.value),))
    if key.endswith("like") and (stem := english().get(key[:-4])) and stem[0].kind == "noun":
        return Lexeme(word, (Meaning("theme", stem[0].value),))
    return None


def _written_as_one(word: str, key: str) -> Lexeme | None:
    """ "catgirl" is a girl, "treetop" is of a tree: two words we know, written without a space."""
    if is_verb_form(key):
        return None
    for at in range(len(key) - SHORTEST_HALF, SHORTEST_HALF - 1, -1):
        first, last = _thing_named(key[:at]), _thing_named(key[at:])
        if first is not None and last is not None:
            theme = f"theme:{first.value.replace(' ', '_')}"
            return Lexeme(word, (last._replace(brings=f"{last.brings} {theme}".strip(), found="compound"),))
        if first is not None and at > SHORTEST_HALF and is_english(key[at:]):
            return Lexeme(word, (first._replace(found="compound"),))
    return None


def _thing_named(key: str) -> Meaning | None:
    return next((meaning for meaning in english().get(key, ()) if meaning.kind == "noun" and meaning.found != "association"), None)


def _forms(key: str) -> Iterator[tuple[str, bool]]:
    yield key, False
    yield from ((form, " of " not in form) for form in singulars(key))


def _is_listed_plural(key: str, noun: Meaning) -> bool:
    """Whether the tables list both "knights" and "knight" for the same thing."""
    return (
        key != fold(noun.value)
        and " of " not in key
        and any(meaning.kind == "noun" and meaning.value == noun.value for form in singulars(key) for meaning in english().get(form, ()))
    )


def _is_described_noun(key: str, meanings: tuple[Meaning, ...]) -> bool:
    """Whether a phrase is only an adjective and the same noun ("stone tower"): then the adjective must not be lost."""
    noun = meanings[0]
    if noun.kind != "noun" or noun.found != "synonym" or noun.brings:
        return False
    first, _, rest = key.partition(" ")
    return _means(first, SPECIFIC) and any(other.kind == "noun" and other.value == noun.value for other in english().get(rest, ()))


def _starts_with_modifier(key: str) -> bool:
    """Whether WordNet should keep its hands off a phrase: "green dragon" is a plant there."""
    first, _, rest = key.partition(" ")
    known_rest = any(_means(form, ("noun", "part")) for form, _ in _forms(rest))
    return first in SHADES or (known_rest and (_means(first, SPECIFIC) or _means(first, ("article", "count", "noise", "relation", "and", "not"))))


def _means(key: str, kinds: tuple[str, ...]) -> bool:
    return any(meaning.kind in kinds for meaning in english().get(key, ()))


def _reach(tokens: list[Token], start: int) -> int:
    """How many tokens from `start` on stand without punctuation between them, up to the longest phrase."""
    end = start + 1
    while end < len(tokens) and end - start < LONGEST_PHRASE and not tokens[end].boundary and not tokens[end].quoted:
        end += 1
    return end - start


def _without_possessives(text: str) -> str:
    """ "the dragon's egg" reads like "the dragon egg"; "it's" stays."""
    return POSSESSIVE.sub(lambda match: match.group() if _word_around(text, match).lower() in CONTRACTIONS else "", text)


def _word_around(text: str, match: re.Match[str]) -> str:
    start = match.start()
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start : match.end()].replace("’", "'")
