"""English: lexemes → things. Which word is the head, what describes it, what hangs on it.

One pass from left to right, no backtracking. Words that describe wait until the noun comes ("a small red …") or until it is clear that
none will ("…, red and small"). A relation ("holding") waits for its object; then the host is chosen among the things the last one
hangs on: a sword is held by the creature, towers belong to the castle and not to the hill it stands on. The scheme is that of
WordsEye (Coyne and Sproat 2001), reduced to what a single subject needs.
"""

from __future__ import annotations

from dataclasses import replace

from maquette.engines.embedded.lexicon.catalogue import catalogue, plainest
from maquette.engines.embedded.lexicon.vocabulary import Meaning, english
from maquette.engines.embedded.prompt.builder import Builder, Link
from maquette.engines.embedded.prompt.draft import Modifiers
from maquette.engines.embedded.prompt.lexemes import MODIFIER_KINDS, Lexeme

LETTERED = frozenset({"letter", "number", "word", "name plate"})
LONGEST_TEXT = 24
LONGEST_SAYING = 4
FURTHEST_NOUN = 12
"""Words between an adjective and its noun; looking further would cost time for nonsense only."""

BODY_PLACES = frozenset({"hand", "hands", "mouth", "head", "back", "arms", "beak", "claws", "shoulder", "lap", "neck", "paws"})
PLACES = frozenset({"on", "in", "above", "around", "next_to", "under", "behind", "in_front_of"})
SHAPE_WORDS = {"shaped": "shape", "shape": "shape", "themed": "theme", "inspired": "theme", "like": "theme", "styled": "theme", "style": "theme"}
TRANSITIVE = frozenset({"eating", "reading", "playing"})
"""Poses that take an object: "a bear playing drums"."""

DECORATIONS = frozenset({"pattern", "patterns", "motif", "motifs", "design", "designs", "print", "prints", "theme"})
SCENERY = frozenset({"background", "backdrop", "scenery", "landscape", "setting"})


class English:
    """One reading of one prompt. ideas: whether abstract nouns ("love") and filler ("art") may be the subject."""

    def __init__(self, lexemes: list[Lexeme], ideas: bool = False) -> None:
        self.lexemes, self.ideas = lexemes, ideas
        self.scene = Builder()
        self.pending = Modifiers()
        self.link: Link | None = None
        self.article = ""
        self.joined = ""
        self.at = 0

    def read(self) -> Builder:
        while self.at < len(self.lexemes):
            lexeme = self.lexemes[self.at]
            if lexeme.boundary:
                self.cross(lexeme.boundary)
            used = self.step(lexeme)
            self.at += used
        self.flush()
        self.scene.adopt_waiting()
        return self.scene

    # --- one lexeme at a time -------------------------------------------------------------------------------------------------

    def step(self, lexeme: Lexeme) -> int:
        """Take in one lexeme or a run of nouns; how many lexemes that was."""
        if lexeme.quoted:
            return self.quoted(lexeme)
        if lexeme.number is not None:
            return self.digits(lexeme)
        if not lexeme.meanings:
            self.scene.unused.append(lexeme.word)
            return 1
        if self.reads_as_modifier(self.at):
            return self.modifier(lexeme)
        if is_made_of_part(lexeme):
            self.pending.of_part(lexeme.meanings[0].value)
            return 1
        word = next((meaning for meaning in lexeme.meanings if meaning.kind in HANDLERS), None)
        if word is not None and not (lexeme.is_thing and self.is_wanted(lexeme)):
            HANDLERS[word.kind](self, word)
            return 1
        return self.things() if lexeme.is_thing else 1

    def following(self, steps: int = 1) -> Lexeme | None:
        return self.lexemes[self.at + steps] if self.at + steps < len(self.lexemes) else None

    def is_wanted(self, lexeme: Lexeme) -> bool:
        """Whether a noun that is also filler ("art", "game") counts: only when there is nothing else."""
        return self.ideas or not (lexeme.get("noise") or lexeme.get("self"))

    def cross(self, boundary: str) -> None:
        """Punctuation ends the phrase, unless it stands between adjectives whose noun is still to come."""
        if self.pending and boundary == "," and (self.article or not self.scene.roots) and self.thing_ahead(self.at - 1):
            return
        self.flush()
        self.joined, self.link, self.article, self.scene.part = ",", None, "", None
        if boundary == "." and self.scene.current is not None:
            self.scene.current, self.scene.last, self.joined = self.scene.current.root(), None, ""

    # --- words that describe --------------------------------------------------------------------------------------------------

    def reads_as_modifier(self, at: int) -> bool:
        lexeme = self.lexemes[at]
        if not lexeme.is_modifier:
            return False
        if not lexeme.is_thing or (self.link is not None and self.link.kind == "made"):
            return True
        return self.thing_ahead(at) or (self.scene.current is not None and self.stands_alone(at))

    def thing_ahead(self, at: int) -> bool:
        """Whether a noun ends the phrase that holds lexeme `at`."""
        for lexeme in self.lexemes[at + 1 : at + 1 + FURTHEST_NOUN]:
            if lexeme.boundary == "." or (lexeme.boundary and self.scene.roots and not self.article):
                return False
            if lexeme.is_thing and (self.is_wanted(lexeme) or lexeme.get("likeness") is not None) and not is_made_of_part(lexeme):
                return True
            if lexeme.get("self") and self.scene.roots:
                return False
            if not (lexeme.is_modifier or is_made_of_part(lexeme) or any(lexeme.get(kind) for kind in ("and", "noise", "neither", "self"))):
                return False
        return False

    def stands_alone(self, at: int) -> bool:
        """ "…, gold" or "covered in chocolate": behind a noun, a word that can be a colour or a material is one."""
        lexeme = self.lexemes[at]
        lonely = at + 1 == len(self.lexemes) or bool(self.lexemes[at + 1].boundary) or not self.lexemes[at + 1].is_thing
        introduced = bool(lexeme.boundary) or (self.link is not None and self.link.kind in ("in", "covered_in", "of"))
        return lonely and introduced and not self.article and (lexeme.get("color") or lexeme.get("material")) is not None

    def modifier(self, lexeme: Lexeme) -> int:
        meanings = [meaning for meaning in lexeme.meanings if meaning.kind in MODIFIER_KINDS]
        if meanings[0].kind == "shade" and len(meanings) > 1 and not self.color_follows():
            meanings = meanings[1:]
        if meanings[0].kind == "style":
            self.scene.styles.append(meanings[0].value)
            return 1
        if meanings[0].value in TRANSITIVE and self.scene.current is not None and not self.article and self.thing_ahead(self.at):
            self.take_relation(Meaning("relation", f"holding {meanings[0].value}"))
            return 1
        surface = [meaning for meaning in meanings if meaning.kind in ("color", "material")]
        for meaning in surface or meanings[:1]:
            self.pending.add(meaning)
        if self.ends_material(lexeme) or not (self.thing_ahead(self.at) or self.modifier_follows()):
            self.flush()
        return 1

    def ends_material(self, lexeme: Lexeme) -> bool:
        """ "of gold and rubies": the material is complete, "rubies" is something else."""
        following = self.following()
        made = self.link is not None and self.link.kind in ("of", "made")
        return made and lexeme.get("material") is not None and following is not None and following.get("and") is not None

    def color_follows(self) -> bool:
        following = self.following()
        return following is not None and following.get("color") is not None

    def modifier_follows(self) -> bool:
        following = self.following()
        return following is not None and not following.boundary and (following.is_modifier or following.get("and") is not None)

    def flush(self) -> None:
        """No noun will come: what was said describes what was mentioned last. Before the subject it keeps waiting."""
        if not self.pending or self.scene.current is None:
            return
        modifiers, self.pending = self.pending, Modifiers()
        if self.link is None or not self.link.negated:
            self.scene.describe_last(modifiers, clause=self.joined == "," and self.link is None)

    # --- nouns ----------------------------------------------------------------------------------------------------------------

    def things(self) -> int:
        """A run of nouns: the last is the head, those before it are themes ("pumpkin house")."""
        run = [self.lexemes[self.at]]
        while self.extends(self.at + len(run)):
            run.append(self.lexemes[self.at + len(run)])
        if self.is_shape(run):
            return len(run) + 1
        nouns = [lexeme for lexeme in run if not self.is_likeness(lexeme, alone=len(run) == 1)]
        while nouns and not self.ideas and is_idea(nouns[-1]):
            self.scene.unused.append(nouns.pop().word)
        if nouns and not self.is_scenery(self.following(len(run))):
            self.take(nouns, self.following(len(run)))
        return len(run) + self.take_text(self.at + len(run))

    def is_shape(self, run: list[Lexeme]) -> bool:
        """ "cat-shaped", "dragon-themed": a description of the noun to come."""
        following, noun = self.following(len(run)), run[-1].get("noun")
        word = following.word.lower() if following is not None and not following.boundary else ""
        if noun is None:
            return False
        if word in SHAPE_WORDS and self.thing_ahead(self.at + len(run)):
            self.pending.order.append((SHAPE_WORDS[word], noun.value))
            return True
        if word in DECORATIONS and self.scene.current is not None:
            self.scene.current.add_theme(noun.value)
            self.link, self.pending = None, Modifiers()
            return True
        return False

    def extends(self, at: int) -> bool:
        if at >= len(self.lexemes):
            return False
        lexeme = self.lexemes[at]
        if lexeme.boundary or lexeme.quoted or not lexeme.is_thing or not self.is_wanted(lexeme):
            return False
        return not (lexeme.is_modifier and self.thing_ahead(at))

    def is_scenery(self, following: Lexeme | None) -> bool:
        """ "castle background" is no thing."""
        return following is not None and not following.boundary and following.word.lower() in SCENERY and bool(self.scene.roots)

    def is_likeness(self, lexeme: Lexeme, alone: bool) -> bool:
        """ "statue of", "dragon figurine": the thing is what it shows. A lone statue is a statue."""
        meaning = lexeme.get("likeness")
        if meaning is None or (alone and lexeme.get("noun") is not None):
            return False
        if meaning.value == "sculpture":
            self.scene.styles.append("sculpture")
        elif meaning.value != "plain":
            self.pending.add(Meaning("attribute", meaning.value))
        return True

    def take(self, nouns: list[Lexeme], following: Lexeme | None) -> None:
        nouns = self.without_denied(named_species(nouns))
        lexeme = nouns[-1]
        part, motif, noun = lexeme.get("part"), lexeme.get("motif"), lexeme.get("noun")
        if self.take_likened_part(nouns):
            return
        if part is not None and len(nouns) > 1 and following is not None and following.get("is") is not None:
            self.take_owner_and_part(nouns[:-1], part.value)
        elif part is not None and len(nouns) == 1 and self.take_part(lexeme, part.value):
            return
        elif motif is not None and len(nouns) == 1 and self.scene.current is not None and (self.link or self.joined):
            self.take_motif(motif.value)
        elif noun is not None:
            self.take_thing(nouns, noun)
        elif part is not None and self.scene.current is not None:
            self.bind_part(self.scene.current.root().noun, part.value)
        else:
            self.scene.unused.append(lexeme.word)

    def without_denied(self, nouns: list[Lexeme]) -> list[Lexeme]:
        """ "no wings dragon"."""
        part = nouns[0].get("part")
        if len(nouns) == 1 or part is None or self.link is None or not self.link.negated:
            return nouns
        self.pending.parts.append((part.value, Modifiers(count=0)))
        self.link = None
        return nouns[1:]

    def take_likened_part(self, nouns: list[Lexeme]) -> bool:
        """ "with bat wings", "with a carrot nose": a part of the host that looks like something."""
        words = " ".join(lexeme.word for lexeme in nouns).lower().split()
        meanings = english().get(words[-1], ()) if len(words) > 1 else ()
        part = next((meaning for meaning in meanings if meaning.kind == "part"), None)
        owner = self.scene.owner(part.value) if part is not None else None
        if part is None or owner is None or not self.speaks_of_parts(nouns[-1]):
            return False
        likened = english().get(" ".join(words[:-1]), ())
        for meaning in likened[:1]:
            self.pending.order.append(("theme" if meaning.kind == "noun" else meaning.kind, meaning.value))
        self.bind_part(owner.noun, part.value)
        return True

    def take_thing(self, nouns: list[Lexeme], noun: Meaning) -> None:
        themes = [theme.value for other in nouns[:-1] if (theme := other.get("noun")) and (self.ideas or not is_idea(other))]
        word = " ".join(lexeme.word for lexeme in nouns)
        modifiers, self.pending = self.pending, Modifiers()
        draft = self.scene.draft(word, noun, themes, modifiers, nouns[-1].plural)
        link = self.link or self.scene.continued(draft, self.joined, self.article) or self.scene.dressed(draft, self.joined)
        known = self.scene.same(draft.noun)
        if link is not None:
            self.scene.hang(link, draft)
        elif known is not None and (self.article == "the" or self.joined == ","):
            self.scene.mention_again(known, draft)
        else:
            self.scene.add_root(draft)
        self.link, self.article, self.joined = None, "", ""

    def take_owner_and_part(self, nouns: list[Lexeme], part: str) -> None:
        """ "the cat's eyes are green"."""
        noun = nouns[-1].get("noun")
        if noun is not None and (known := self.scene.same(noun.value)) is not None:
            self.scene.current = known
        elif noun is not None:
            self.take_thing(nouns, noun)
        if self.scene.current is not None:
            self.scene.part = part

    def take_part(self, lexeme: Lexeme, part: str) -> bool:
        """Bind a part to its owner; False when the word is a thing of its own here."""
        owner = self.scene.owner(part)
        if owner is None or not self.speaks_of_parts(lexeme):
            return False
        if self.link is not None and self.link.kind in PLACES and not self.link.negated:
            if self.link.kind in ("on", "above"):
                self.scene.put_on_top()
            self.link, self.pending, self.article = None, Modifiers(), ""
            return True
        self.bind_part(owner.noun, part)
        return True

    def speaks_of_parts(self, lexeme: Lexeme) -> bool:
        """Whether a part is meant: behind "with", after a possessive, in a list of parts; "in its hand" is no place at all."""
        if self.article == "its":
            return True
        if self.link is not None:
            on_body = self.link.kind in PLACES and lexeme.word.lower() in BODY_PLACES
            return self.link.kind in ("with", "of", "covered_in", "containing") or on_body or lexeme.get("noun") is None
        goes_on = self.scene.last is not None and self.scene.last.kind == "with"
        return bool(self.joined) and (goes_on or (self.article != "a" and (self.scene.last is None or self.joined == ",")))

    def bind_part(self, owner: str, part: str) -> None:
        host = next(draft for draft in self.scene.current.chain() if draft.noun == owner)  # type: ignore[union-attr]
        modifiers, self.pending = self.pending, Modifiers()
        continued = self.link or (self.scene.last if self.joined else None)
        self.scene.bind_part(host, part, modifiers, negated=continued is not None and continued.negated)
        self.link, self.article, self.joined = None, "", ""

    def take_motif(self, pattern: str) -> None:
        modifiers, self.pending = self.pending, Modifiers()
        if self.link is None or not self.link.negated:
            self.scene.bind_motif(pattern, modifiers, self.scene.part if self.link else None)
        self.link, self.article, self.joined = None, "", ""

    # --- letters and numbers --------------------------------------------------------------------------------------------------

    def take_text(self, at: int) -> int:
        """ "letter A", "number 7", "the word LOVE": what is to be written, if the noun just read is of that sort."""
        current = self.scene.current
        if current is None or current.noun not in LETTERED or current.text or at >= len(self.lexemes):
            return 0
        lexeme = self.lexemes[at]
        fits = lexeme.quoted or lexeme.number is not None or (current.noun == "letter" and len(lexeme.word) <= 3)
        named = current.noun in ("word", "name plate") and lexeme.word[:1].isupper()
        if lexeme.boundary or not (fits or named):
            return 0
        current.text, current.count = lexeme.word[:LONGEST_TEXT], None
        return 1

    def quoted(self, lexeme: Lexeme) -> int:
        """Words in quotes are carved on what was mentioned last; alone they are a word to model."""
        self.flush()
        if self.scene.current is None:
            self.scene.add_root(self.scene.draft(lexeme.word, Meaning("noun", "word", "", "exact"), [], self.pending))
            self.pending = Modifiers()
        if self.scene.current is not None and not self.scene.current.text:
            self.scene.current.text = lexeme.word[:LONGEST_TEXT]
        self.link = None
        return 1

    def saying(self, _: Meaning) -> None:
        """ "saying HELLO WORLD": up to the next punctuation."""
        self.flush()
        words: list[str] = []
        while (lexeme := self.following(1)) is not None and not lexeme.boundary and not lexeme.quoted and len(words) < LONGEST_SAYING:
            words.append(lexeme.word)
            self.at += 1
        if self.scene.current is not None and words:
            self.scene.current.text = " ".join(words)[:LONGEST_TEXT]

    def digits(self, lexeme: Lexeme) -> int:
        if lexeme.number and (lexeme.meanings or self.thing_ahead(self.at)):
            self.pending.count = lexeme.number
        elif lexeme.meanings and self.scene.current is not None:
            self.scene.current.count = lexeme.number
        elif self.scene.current is None and self.following() is None:
            draft = self.scene.draft(lexeme.word, Meaning("noun", "number", "", "exact"), [], self.pending)
            draft.text = lexeme.word[:LONGEST_TEXT]
            self.scene.add_root(draft)
        return 1

    # --- words of grammar -----------------------------------------------------------------------------------------------------

    def take_article(self, meaning: Meaning) -> None:
        if self.pending.count is None:
            self.flush()
        self.article = meaning.value

    def take_relation(self, meaning: Meaning) -> None:
        kind, _, pose = meaning.value.partition(" ")
        self.flush()
        self.article = ""
        if self.joined == "and":
            self.scene.step_back()
        negated = self.link is not None and self.link.negated
        self.link = Link(kind, negated=negated)
        if pose and not negated:
            self.pose(pose)

    def pose(self, pose: str) -> None:
        if self.scene.current is None:
            self.pending.add(Meaning("attribute", pose))
        else:
            self.scene.actor().add_attributes([pose])

    def take_aside(self, _: Meaning) -> None:
        self.flush()
        self.link = Link("aside")

    def take_upon(self, _: Meaning) -> None:
        self.flush()
        self.scene.put_on_top()
        self.link = None

    def take_made(self, _: Meaning) -> None:
        self.flush()
        self.link = Link("made")

    def take_of(self, _: Meaning) -> None:
        self.flush()
        if self.scene.current is not None and self.link is None:
            self.link = Link("of", self.scene.current)

    def take_without(self, _: Meaning) -> None:
        self.flush()
        self.link = Link("with", negated=True)

    def take_or(self, _: Meaning) -> None:
        """ "without wings or tail" goes on denying."""
        if self.scene.last is not None and self.scene.last.negated:
            self.link = self.scene.last

    def take_count(self, meaning: Meaning) -> None:
        self.flush()
        self.pending.count = int(meaning.value)

    def take_and(self, meaning: Meaning) -> None:
        if not self.pending or not self.thing_ahead(self.at):
            self.flush()
        if self.scene.last is not None and self.scene.last.negated:
            self.link = self.scene.last
        self.joined = "and"

    def take_lacking(self, meaning: Meaning) -> None:
        """ "wingless"."""
        self.pending.parts.append((meaning.value, Modifiers(count=0)))

    def take_theme(self, meaning: Meaning) -> None:
        self.pending.order.append(("theme", meaning.value))

    def take_self(self, _: Meaning) -> None:
        """ "with a smooth surface" describes the thing itself."""
        if self.scene.current is None:
            return
        if self.link is not None and self.link.kind != "made":
            self.scene.current, self.scene.part, self.link = self.link.host or self.scene.current, None, None
        self.flush()
        self.article, self.joined = "", ""

    def skip(self, _: Meaning) -> None:
        """Filler says nothing."""


def is_idea(lexeme: Lexeme) -> bool:
    noun = lexeme.get("noun")
    return noun is not None and noun.found == "association" and lexeme.get("part") is None and lexeme.get("motif") is None


def named_species(nouns: list[Lexeme]) -> list[Lexeme]:
    """ "corgi dog", "labrador puppy": the first noun is the kind, the second only says again what it is, or how old."""
    if len(nouns) < 2:
        return nouns
    kind, head = nouns[-2].get("noun"), nouns[-1].get("noun")
    if kind is None or head is None or kind.value == head.value or kind.found == "association" or head.found not in ("exact", "synonym"):
        return nouns
    archetype = catalogue()[head.value].archetype
    if catalogue()[kind.value].archetype != archetype or plainest()[archetype] != head.value:
        return nouns
    both = kind._replace(brings=f"{kind.brings} {head.brings}".strip())
    word = f"{nouns[-2].word} {nouns[-1].word}"
    return [*nouns[:-2], replace(nouns[-2], word=word, meanings=(both,), plural=nouns[-1].plural)]


def is_made_of_part(lexeme: Lexeme) -> bool:
    """ "eyed", "headed": an adjective made of a part, and of the word before it."""
    return len(lexeme.meanings) == 1 and lexeme.meanings[0].kind == "part" and lexeme.word.lower().endswith("ed")


HANDLERS = {
    "article": English.take_article,
    "relation": English.take_relation,
    "made": English.take_made,
    "possess": English.take_of,
    "without": English.take_without,
    "not": English.take_without,
    "neither": English.take_or,
    "count": English.take_count,
    "and": English.take_and,
    "saying": English.saying,
    "lacking": English.take_lacking,
    "theme": English.take_theme,
    "self": English.take_self,
    "aside": English.take_aside,
    "upon": English.take_upon,
    "is": English.skip,
    "which": English.skip,
    "noise": English.skip,
}
"""What to do at a word of grammar, by its kind. The order of a word's meanings decides, not the order here."""
