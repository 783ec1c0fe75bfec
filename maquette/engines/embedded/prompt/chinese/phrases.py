"""Noun phrases of Chinese: what describes stands before its noun, joined by 的."""

from __future__ import annotations

from dataclasses import dataclass, field

from maquette.engines.embedded.lexicon.vocabulary import Meaning
from maquette.engines.embedded.prompt.attachment import CONTINUED, natural_relation
from maquette.engines.embedded.prompt.builder import LETTERED, LONGEST_TEXT, Builder, Link
from maquette.engines.embedded.prompt.chinese.hanzi import with_verbs
from maquette.engines.embedded.prompt.draft import Draft, Modifiers
from maquette.engines.embedded.prompt.english.nouns import useful_last
from maquette.engines.embedded.prompt.lexemes import MODIFIER_KINDS, Lexeme

VERBS = frozenset({"wear", "hold", "ride", "with", "cover", "contain", "around", "without"})
NAMED = frozenset({"noun", "part", "likeness"})


@dataclass
class Mention:
    """A noun phrase. draft: the thing, or None for a word that is only a part. part: the part it may be instead."""

    draft: Draft | None
    part: str | None
    modifiers: Modifiers


@dataclass
class Phrase:
    """What waits for its head: words that describe, and clauses."""

    modifiers: Modifiers = field(default_factory=Modifiers)
    clauses: list[tuple[Link, Mention]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.modifiers or self.clauses)


class Phrases:
    """Where a reading stands, and how it reads one phrase. ideas: whether abstract nouns (爱) may be the subject."""

    def __init__(self, lexemes: list[Lexeme], ideas: bool = False) -> None:
        self.lexemes, self.ideas = with_verbs(lexemes), ideas
        self.scene = Builder()
        self.phrase = Phrase()
        self.joined = ""
        self.at = 0

    def peek(self, steps: int = 0) -> Lexeme | None:
        """The lexeme ahead; None at the end, and behind punctuation."""
        at = self.at + steps
        if at >= len(self.lexemes) or (steps > 0 and self.lexemes[at].boundary):
            return None
        return self.lexemes[at]

    def next_is(self, kind: str, steps: int = 0) -> bool:
        lexeme = self.lexemes[self.at + steps] if self.at + steps < len(self.lexemes) else None
        return lexeme is not None and not lexeme.boundary and lexeme.get(kind) is not None

    def head_follows(self) -> bool:
        """Whether the noun that the words just read describe is still to come in this phrase."""
        for lexeme in self.lexemes[self.at :]:
            if lexeme.boundary or lexeme.get("is"):
                return False
            if any(meaning.kind in NAMED for meaning in lexeme.meanings):
                return True
        return False

    def takes_modifier(self, modifiers: Modifiers) -> bool:
        """Take in a word that describes, a number or a measure word, if that is what comes next."""
        lexeme = self.lexemes[self.at]
        if lexeme.number is not None or (lexeme.get("count") and self.counts()):
            number = lexeme.number if lexeme.number is not None else int(lexeme.get("count").value)  # type: ignore[union-attr]
            if self.next_is("tier", 1):
                modifiers.parts.append(("tiers", Modifiers(count=number)))
            else:
                modifiers.count = number
            self.at += 2 if self.next_is("measure", 1) or self.next_is("tier", 1) else 1
            return True
        meanings = [meaning for meaning in lexeme.meanings if meaning.kind in MODIFIER_KINDS]
        if not meanings or not self.describes(lexeme):
            return False
        if meanings[0].kind == "style":
            self.scene.styles.append(meanings[0].value)
        surface = [meaning for meaning in meanings if meaning.kind in ("color", "material")]
        for meaning in surface or meanings[:1]:
            if meaning.kind != "style":
                modifiers.add(meaning)
        self.at += 1
        return True

    def counts(self) -> bool:
        """Whether a numeral counts something: a measure word or a noun follows."""
        return (
            self.next_is("tier", 1)
            or self.next_is("measure", 1)
            or self.next_is("noun", 1)
            or self.next_is("size", 1)
            or len(self.lexemes[self.at].word) > 1
        )

    def describes(self, lexeme: Lexeme) -> bool:
        """Whether a word that is also a noun (水晶) describes here: something to describe follows."""
        named = [meaning for meaning in lexeme.meanings if meaning.kind in NAMED]
        if not named or (named[0].found == "association" and not self.ideas):
            return True
        following = self.peek(1)
        return following is not None and any(meaning.kind in NAMED | MODIFIER_KINDS | {"of", "made"} for meaning in following.meanings)

    def mention(self, phrase: Phrase) -> Mention | None:
        """Read a run of nouns with what `phrase` holds for it; None if it was a likeness or an idea only."""
        start = self.at
        while self.next_named(self.at - start):
            self.at += 1
        run = self.lexemes[start : self.at]
        nouns = [lexeme for lexeme in run if not self.is_likeness(lexeme, phrase, alone=len(run) == 1)]
        while nouns and not self.ideas and (noun := nouns[-1].get("noun")) and noun.found == "association":
            self.scene.unused.append(nouns.pop().word)
        if not nouns:
            return None
        nouns = useful_last(nouns)
        part, noun = nouns[-1].get("part"), nouns[-1].get("noun")
        modifiers, phrase.modifiers = phrase.modifiers, Modifiers()
        before = [(lexeme, theme.value) for lexeme in nouns[:-1] if (theme := lexeme.get("noun")) and theme.found != "association"]
        themes = [theme for lexeme, theme in before if not lexeme.word.endswith("形")]
        modifiers.order.extend(("shape", theme) for lexeme, theme in before if lexeme.word.endswith("形"))
        if noun is None:
            modifiers.order.extend(("theme", theme) for theme in themes)
        word = "".join(lexeme.word for lexeme in nouns)
        draft = None if noun is None else self.scene.draft(word, noun, themes, modifiers, nouns[-1].plural)
        self.take_text(draft)
        return Mention(draft, part.value if part and (draft is None or len(nouns) == 1) else None, modifiers)

    def next_named(self, read: int) -> bool:
        lexeme = self.lexemes[self.at] if self.at < len(self.lexemes) else None
        if lexeme is None or lexeme.quoted or (lexeme.boundary and read):
            return False
        named = any(meaning.kind in NAMED for meaning in lexeme.meanings)
        return named and not (read and lexeme.get("place"))

    def is_likeness(self, lexeme: Lexeme, phrase: Phrase, alone: bool) -> bool:
        meaning = lexeme.get("likeness")
        if meaning is None or (alone and lexeme.get("noun") is not None and not self.scene.roots):
            return False
        if meaning.value == "sculpture":
            self.scene.styles.append("sculpture")
        elif meaning.value != "plain":
            phrase.modifiers.add(Meaning("attribute", meaning.value))
        return True

    def take_text(self, draft: Draft | None) -> None:
        """字母A, 数字7."""
        following = self.lexemes[self.at] if self.at < len(self.lexemes) else None
        if draft is None or draft.noun not in LETTERED or following is None or following.boundary:
            return
        if following.quoted or following.number is not None or following.word.isascii():
            draft.text = following.word[:LONGEST_TEXT]
            self.at += 1

    # --- objects of verbs and places ------------------------------------------------------------------------------------------

    def objects(self, link: Link) -> list[Mention]:
        """What a verb governs: one noun phrase, or several joined by 和. A creature behind 和 is a second subject."""
        found: list[Mention] = []
        while True:
            start = self.at
            mention = self.object()
            if mention is None:
                return found
            second = found and mention.draft is not None and mention.draft.is_creature and not (found[-1].draft and found[-1].draft.is_creature)
            if second:
                self.at = start
                return found
            found.append(mention)
            if not (self.next_is("and") and link.kind in CONTINUED) or self.counted_creature():
                return found
            self.at += 1

    def counted_creature(self) -> bool:
        """…和一只狗: a numeral behind 和 begins a new subject."""
        return self.next_is("count", 1) and self.next_is("measure", 2)

    def object(self) -> Mention | None:
        """A noun phrase behind a verb; None if there is none before the next punctuation."""
        phrase = Phrase()
        while self.at < len(self.lexemes) and not self.lexemes[self.at].boundary:
            lexeme = self.lexemes[self.at]
            if self.takes_modifier(phrase.modifiers):
                continue
            if any(meaning.kind in NAMED for meaning in lexeme.meanings):
                mention = self.mention(phrase)
                if mention is not None:
                    for link, described in phrase.clauses:
                        if mention.draft is not None:
                            self.say(mention.draft, link, described)
                    return self.pulled(mention) if self.next_is("pull") and self.next_is("of", 1) else mention
                continue
            verb = next((meaning for meaning in lexeme.meanings if meaning.kind in VERBS), None)
            if verb is not None:
                self.at += 1
                inner = Link("with" if verb.value == "without" else verb.value, negated=verb.kind == "without")
                phrase.clauses.extend((inner, mention) for mention in self.objects(inner))
                continue
            if lexeme.get("and") or lexeme.get("is"):
                break
            self.at += 1
        if phrase.modifiers:
            return Mention(None, None, phrase.modifiers)
        return None

    def pulled(self, puller: Mention) -> Mention:
        """驯鹿拉的雪橇: the sleigh is meant, and who pulls it comes along."""
        self.at += 2
        drawn = self.object()
        if drawn is None or drawn.draft is None or puller.draft is None:
            return puller
        drawn.draft.attach("in_front_of", puller.draft)
        return drawn

    def say(self, host: Draft, link: Link, mention: Mention) -> None:
        """Bind one clause to its host: a part, a surface, or an attached thing."""
        draft, part = mention.draft, mention.part
        part = host.name_of(part) if part is not None else None
        speaks_of_part = draft is None or (part is not None and host.owns(part) and link.kind in ("with", "covered_in"))
        if part is not None and speaks_of_part:
            host.describe(Modifiers(count=0) if link.negated else mention.modifiers, part)
        elif draft is None:
            self.surface(host, link, mention.modifiers)
        elif not draft.word and not host.is_creature:
            # 阅读灯: what nobody said is only in somebody's hands.
            return
        elif link.negated:
            host.describe_part(draft.kind, Modifiers(count=0))
        else:
            host.attach(natural_relation(link.relation, host, draft), draft)
            if host.root() in self.scene.roots:
                self.scene.last, self.scene.current = Link(link.relation, host), host

    def surface(self, host: Draft, link: Link, modifiers: Modifiers) -> None:
        """布满苔藓, 带白色斑点: a clause without a noun."""
        pattern = next(iter(modifiers.of_kind("pattern")), None)
        if link.negated:
            return
        if pattern is not None:
            host.add_motif(pattern, modifiers)
        else:
            host.describe(modifiers)
