"""English: lexemes → things.

One pass from left to right, no backtracking. A relation ("holding") waits for its object; then the host is chosen among the things the
last one hangs on: a sword is held by the creature, towers belong to the castle and not to the hill it stands on. The scheme is that of
WordsEye (Coyne and Sproat 2001), reduced to what a single subject needs.
"""

from __future__ import annotations

from maquette.engines.embedded.lexicon.catalogue import ABSTRACT
from maquette.engines.embedded.lexicon.useful import USEFUL
from maquette.engines.embedded.lexicon.vocabulary import Meaning
from maquette.engines.embedded.prompt.builder import LONGEST_TEXT, Builder, Link
from maquette.engines.embedded.prompt.draft import Modifiers
from maquette.engines.embedded.prompt.english.nouns import TRANSITIVE, Nouns
from maquette.engines.embedded.prompt.english.reading import is_made_of_part
from maquette.engines.embedded.prompt.lexemes import Lexeme, is_verb_form

LONGEST_SAYING = 4
TIERED = frozenset({"tier", "tiered", "storey", "story", "storied", "layer", "layered", "level", "floor"})
"""What a number before a noun counts instead of it: a three-tier cake is one cake."""


class English(Nouns):
    """One reading of one prompt."""

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

    def step(self, lexeme: Lexeme) -> int:
        """Take in one lexeme or a run of nouns; how many lexemes that was."""
        if lexeme.quoted:
            return self.quoted(lexeme)
        if self.is_name(lexeme):
            self.scene.unused.append(lexeme.word)
            return 1
        if lexeme.number is not None:
            return self.digits(lexeme)
        if not lexeme.meanings:
            return self.unknown(lexeme)
        if self.pending.count is not None and lexeme.word.lower() in TIERED and self.thing_ahead(self.at):
            self.pending.of_part("tiers")
            return 1
        if self.takes_object(lexeme) or self.takes_tool(lexeme):
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

    def takes_object(self, lexeme: Lexeme) -> bool:
        """ "a bear playing drums": a pose that is a relation here."""
        pose = lexeme.get("attribute")
        if pose is None or pose.value not in TRANSITIVE or self.scene.current is None or self.article:
            return False
        if not self.thing_ahead(self.at):
            self.flush()
            self.pose(pose.value)
            return True
        self.take_relation(Meaning("relation", f"holding {pose.value}"))
        return True

    def takes_tool(self, lexeme: Lexeme) -> bool:
        """ "a bear fishing", "a fishing bear": who does something holds what it is done with, unless that is said."""
        activity = lexeme.get("activity")
        if activity is None:
            return False
        if (self.article or self.scene.current is None) and self.thing_ahead(self.at):
            self.pending.add(activity)
            return True
        if self.scene.current is None or not self.scene.actor().is_creature:
            return False
        self.flush()
        relation, _, tool = activity.value.partition(" ")
        self.scene.equip(relation, tool)
        return True

    def unknown(self, lexeme: Lexeme) -> int:
        """A word nobody knows. A verb between a creature and a noun ("planting a flag") says that the two belong together."""
        self.scene.unused.append(lexeme.word)
        current = self.scene.current
        if current is not None and current.is_creature and self.link is None and is_verb_form(lexeme.word.lower()):
            self.flush()
            self.link = Link("with")
        return 1

    def cross(self, boundary: str) -> None:
        """Punctuation ends the phrase, unless it stands between adjectives whose noun is still to come."""
        if self.pending and boundary == "," and (self.article or not self.scene.roots) and self.thing_ahead(self.at - 1):
            return
        self.flush()
        self.joined, self.link, self.article, self.scene.part = ",", None, "", None
        if boundary == "." and self.scene.current is not None:
            self.scene.current, self.scene.last, self.joined = self.scene.current.root(), None, ""

    def quoted(self, lexeme: Lexeme) -> int:
        """Words in quotes are carved on what was mentioned last; alone they are a word to model."""
        self.flush()
        if self.scene.current is None:
            self.scene.add_root(self.scene.draft(lexeme.word, Meaning("noun", "word", "", "exact"), [], self.pending))
            self.pending = Modifiers()
        if self.scene.current is not None and not self.scene.current.text:
            self.scene.current.text = lexeme.word[:LONGEST_TEXT]
        self.link = None
        self.scene.write_on_host()
        self.bears_on()
        return 1

    def bears_on(self) -> None:
        """ "a keychain with the name EMMA and a star": the star is the keychain's as well."""
        if self.scene.current is not None and self.scene.current.noun in USEFUL:
            self.scene.last = Link("with", self.scene.current)

    def saying(self, _: Meaning) -> None:
        """ "saying HELLO WORLD": up to the next punctuation."""
        self.flush()
        words: list[str] = []
        while (lexeme := self.following(1)) is not None and not lexeme.boundary and not lexeme.quoted and len(words) < LONGEST_SAYING:
            words.append(lexeme.word)
            self.at += 1
        if self.scene.current is not None and words:
            self.scene.current.text = " ".join(words)[:LONGEST_TEXT]
            self.bears_on()

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
        following = self.following()
        if kind == "inside" and (following is None or following.boundary):
            self.scene.put_inside()
            return
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
        if self.scene.current is not None and self.scene.roots == [self.scene.current] and self.scene.current.noun == ABSTRACT:
            # "An abstract sculpture of a horse" is a horse.
            self.scene.styles.append("minimal")
            self.scene.roots, self.scene.current = [], None
            return
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

    def take_unmodelled(self, _: Meaning) -> None:
        """What we understand and do not do: the notes say so."""
        self.scene.unused.append(self.lexemes[self.at].word)
        self.pending, self.link = Modifiers(), None

    def skip(self, _: Meaning) -> None:
        """Filler says nothing."""


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
    "unmodelled": English.take_unmodelled,
    "upon": English.take_upon,
    "is": English.skip,
    "which": English.skip,
    "noise": English.skip,
}
"""What to do at a word of grammar, by its kind. The order of a word's meanings decides, not the order here."""
