"""Chinese: lexemes → things.

What describes stands before its noun, joined by 的: 戴着红色帽子的猫 is a cat (猫) that wears (戴着) a red hat. So clauses wait for their
head as adjectives do; a clause that no head follows is said of the subject (猫戴着帽子). The words are in chinese.tsv.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from maquette.engines.embedded.lexicon.vocabulary import Meaning
from maquette.engines.embedded.prompt.attachment import CONTINUED, natural_relation
from maquette.engines.embedded.prompt.builder import Builder, Link
from maquette.engines.embedded.prompt.draft import Draft, Modifiers
from maquette.engines.embedded.prompt.hanzi import with_verbs
from maquette.engines.embedded.prompt.lexemes import MODIFIER_KINDS, Lexeme

VERBS = frozenset({"wear", "hold", "ride", "with", "cover", "contain", "around", "without"})
PLACED = frozenset({"at", "posed", "put"})
NAMED = frozenset({"noun", "part", "likeness"})
SUPPORTED = frozenset({"sitting", "lying", "standing"})
LETTERED = frozenset({"letter", "number", "word", "name plate"})
LONGEST_TEXT = 24


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


class Chinese:
    """One reading of one prompt. ideas: whether abstract nouns (爱) may be the subject."""

    def __init__(self, lexemes: list[Lexeme], ideas: bool = False) -> None:
        self.lexemes, self.ideas = with_verbs(lexemes), ideas
        self.scene = Builder()
        self.phrase = Phrase()
        self.joined = ""
        self.at = 0

    def read(self) -> Builder:
        while self.at < len(self.lexemes):
            if self.lexemes[self.at].boundary:
                self.cross()
            self.step()
        self.flush()
        self.scene.adopt_waiting()
        return self.scene

    # --- looking --------------------------------------------------------------------------------------------------------------

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

    # --- one lexeme at a time -------------------------------------------------------------------------------------------------

    def step(self) -> None:
        lexeme = self.lexemes[self.at]
        kinds = {meaning.kind for meaning in lexeme.meanings}
        if lexeme.quoted:
            self.quoted(lexeme.word)
        elif kinds & VERBS and not kinds & NAMED:
            self.verb(lexeme)
        elif kinds & PLACED:
            self.placed(lexeme)
        elif "saying" in kinds:
            self.saying()
        elif "scenery" in kinds:
            self.skip_phrase()
        elif self.sits_on(lexeme):
            return
        elif self.takes_modifier(self.phrase.modifiers):
            self.trailing()
        elif kinds & NAMED:
            self.named()
        elif "and" in kinds:
            self.joined = "and"
            self.at += 1
        else:
            if not lexeme.meanings and lexeme.number is None:
                self.scene.unused.append(lexeme.word)
            self.at += 1

    def cross(self) -> None:
        self.flush()
        self.joined = ","
        self.scene.part = None
        if self.scene.current is not None:
            self.scene.current = self.scene.current.root()

    def skip_phrase(self) -> None:
        """背景是… is scenery, up to 的 or the next punctuation."""
        self.at += 1
        while self.at < len(self.lexemes) and not self.lexemes[self.at].boundary and not self.next_is("of"):
            self.at += 1

    def flush(self) -> None:
        """No head will come: what waits is said of the subject. Before the subject it keeps waiting."""
        if not self.phrase or self.scene.current is None:
            return
        phrase, self.phrase = self.phrase, Phrase()
        if phrase.modifiers:
            self.scene.describe_last(phrase.modifiers, clause=self.scene.part is None)
        for link, mention in phrase.clauses:
            self.say(self.scene.current.root(), link, mention)

    # --- words that describe --------------------------------------------------------------------------------------------------

    def takes_modifier(self, modifiers: Modifiers) -> bool:
        """Take in a word that describes, a number or a measure word, if that is what comes next."""
        lexeme = self.lexemes[self.at]
        if lexeme.number is not None or (lexeme.get("count") and self.counts()):
            modifiers.count = lexeme.number if lexeme.number is not None else int(lexeme.get("count").value)  # type: ignore[union-attr]
            self.at += 2 if self.next_is("measure", 1) else 1
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
        return self.next_is("measure", 1) or self.next_is("noun", 1) or self.next_is("size", 1) or len(self.lexemes[self.at].word) > 1

    def describes(self, lexeme: Lexeme) -> bool:
        """Whether a word that is also a noun (水晶) describes here: something to describe follows."""
        named = [meaning for meaning in lexeme.meanings if meaning.kind in NAMED]
        if not named or (named[0].found == "association" and not self.ideas):
            return True
        following = self.peek(1)
        return following is not None and any(meaning.kind in NAMED | MODIFIER_KINDS | {"of", "made"} for meaning in following.meanings)

    def trailing(self) -> None:
        """A run of describing words that no noun follows belongs to what was mentioned last (眼睛是红色的)."""
        following = self.peek()
        ended = following is None or following.boundary or not self.head_follows()
        if ended and self.scene.current is not None:
            self.flush()

    # --- nouns ----------------------------------------------------------------------------------------------------------------

    def named(self) -> None:
        """A noun phrase at the top: a place, a possessor, a part of what follows, or a thing."""
        mention = self.mention(self.phrase)
        if mention is None:
            return
        if self.next_is("place"):
            self.located(mention)
        elif self.shaped(mention):
            return
        elif self.next_is("made") and mention.draft is not None:
            self.phrase.modifiers.order.append(("theme", mention.draft.noun))
        elif self.next_is("of") and self.is_described_part(mention):
            self.phrase = Phrase(self.phrase.modifiers, [*self.phrase.clauses, (Link("with"), mention)])
        elif self.next_is("of") and mention.draft is not None and self.possessed(mention.draft):
            return
        else:
            self.settle(mention)

    def is_described_part(self, mention: Mention) -> bool:
        """蓝眼睛的猫: a part of the head that is to come."""
        self.at += 1
        follows = self.head_follows()
        self.at -= 1
        return mention.part is not None and follows and bool(mention.modifiers or mention.draft is None)

    def located(self, mention: Mention) -> None:
        """树枝上的猫头鹰, 盒子里有一只猫. 手里 is no place, and 法杖顶部有水晶 speaks of the staff already there."""
        relation = self.place() or "on"
        if self.next_is("contain") and mention.draft is not None:
            self.settle(mention)
            return
        if mention.part is not None and self.scene.owner(mention.part) is not None:
            return
        known = self.scene.same(mention.draft.noun) if mention.draft is not None else None
        if self.next_is("with"):
            self.at += 1
            if known is not None:
                upside_down = Link({"on": "topped_with", "in": "containing"}.get(relation, "with"))
                for other in self.objects(upside_down):
                    self.say(known, upside_down, other)
                return
        self.phrase.clauses.append((Link(relation), mention))
        if not self.head_follows():
            self.flush()

    def place(self) -> str | None:
        """The relation of a word like 上 or 里, if one comes next."""
        if not self.next_is("place"):
            return None
        relation = self.lexemes[self.at].get("place").value  # type: ignore[union-attr]
        self.at += 1
        return relation

    def shaped(self, mention: Mention) -> bool:
        """猫形状的杯子, 海盗主题的房子: a description of the noun to come."""
        if mention.draft is None or not (self.next_is("shape") or self.next_is("themed")):
            return False
        kind = "shape" if self.next_is("shape") else "theme"
        self.at += 1
        if self.head_follows():
            self.phrase.modifiers.order.append((kind, mention.draft.noun))
        elif kind == "shape" and self.joined == "," and self.scene.roots:
            self.scene.roots[-1].attach("shaped_like", mention.draft)
        else:
            self.settle(mention)
        return True

    def possessed(self, owner: Draft) -> bool:
        """猫的眼睛: a thing and its part. 龙的蛋: the head takes on a theme."""
        following = self.peek(1)
        if following is None or not any(meaning.kind in NAMED | MODIFIER_KINDS for meaning in following.meanings):
            return False
        part = following.get("part")
        if part is not None and owner.owns(part.value):
            self.settle(Mention(owner, None, Modifiers()))
            self.at += 2
            self.scene.part = part.value
            return True
        if following.get("noun") is None:
            return False
        self.at += 1
        self.phrase.modifiers.order.append(("shape" if owner.word.endswith("形") else "theme", owner.noun))
        return True

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

    def settle(self, mention: Mention) -> None:
        """Put a noun phrase into the scene: a part of the subject, a further object, or a new subject with its clauses."""
        phrase, self.phrase = self.phrase, Phrase()
        joined, self.joined = self.joined, ""
        owner = self.scene.owner(mention.part) if mention.part else None
        if owner is not None and mention.part is not None and not phrase.clauses:
            self.scene.bind_part(owner, mention.part, mention.modifiers)
            return
        draft = mention.draft
        if draft is None:
            return
        known = self.scene.same(draft.noun)
        link = None if phrase.clauses else self.scene.dressed(draft, joined)
        if link is None and joined == "and" and not phrase.clauses and draft.count is None:
            link = self.scene.continued(draft, joined, "")
        if link is not None:
            self.scene.hang(link, draft)
        elif known is not None and joined == ",":
            self.scene.mention_again(known, draft)
            draft = known
        else:
            self.scene.add_root(draft)
        for clause, described in phrase.clauses:
            self.say(draft, clause, described)

    # --- clauses --------------------------------------------------------------------------------------------------------------

    def verb(self, lexeme: Lexeme) -> None:
        """戴着…, 拿着…, 没有…: clauses for the head that follows, or for the subject."""
        meaning = next(meaning for meaning in lexeme.meanings if meaning.kind in VERBS)
        self.at += 1
        link = Link("with" if meaning.value == "without" else meaning.value, negated=meaning.kind == "without")
        self.phrase.clauses.extend((link, mention) for mention in self.objects(link))
        self.close()

    def placed(self, lexeme: Lexeme) -> None:
        """坐在椅子上, 在森林里."""
        meaning = next(meaning for meaning in lexeme.meanings if meaning.kind in PLACED)
        self.at += 1
        mentions = self.objects(Link("on"))
        relation = self.place() or ("in" if meaning.kind == "at" else "on")
        self.phrase.clauses.extend((Link(relation), mention) for mention in mentions)
        if meaning.kind == "posed":
            self.pose(meaning.value)
        self.close()

    def sits_on(self, lexeme: Lexeme) -> bool:
        """圣诞老人坐着雪橇: a pose with an object."""
        pose = lexeme.get("attribute")
        if pose is None or pose.value not in SUPPORTED or not self.next_is("noun", 1) or self.scene.current is None:
            return False
        self.at += 1
        self.pose(pose.value)
        self.phrase.clauses.extend((Link("on"), mention) for mention in self.objects(Link("on")))
        self.close()
        return True

    def pose(self, pose: str) -> None:
        if self.next_is("of") or self.scene.current is None:
            self.phrase.modifiers.add(Meaning("attribute", pose))
        else:
            self.scene.actor().add_attributes([pose])

    def close(self) -> None:
        """A clause has ended: 的 hands it to the head that follows, otherwise it is the subject's."""
        if self.next_is("of"):
            self.at += 1
            if self.head_follows():
                return
        if self.scene.current is not None:
            self.flush()

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
                    return mention
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

    def say(self, host: Draft, link: Link, mention: Mention) -> None:
        """Bind one clause to its host: a part, a surface, or an attached thing."""
        draft, part = mention.draft, mention.part
        part = host.name_of(part) if part is not None else None
        speaks_of_part = draft is None or (part is not None and host.owns(part) and link.kind in ("with", "covered_in"))
        if part is not None and speaks_of_part:
            host.describe(Modifiers(count=0) if link.negated else mention.modifiers, part)
        elif draft is None:
            self.surface(host, link, mention.modifiers)
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

    # --- letters --------------------------------------------------------------------------------------------------------------

    def take_text(self, draft: Draft | None) -> None:
        """字母A, 数字7."""
        following = self.lexemes[self.at] if self.at < len(self.lexemes) else None
        if draft is None or draft.noun not in LETTERED or following is None or following.boundary:
            return
        if following.quoted or following.number is not None or following.word.isascii():
            draft.text = following.word[:LONGEST_TEXT]
            self.at += 1

    def quoted(self, text: str) -> None:
        self.flush()
        if self.scene.current is None:
            self.scene.add_root(self.scene.draft(text, Meaning("noun", "word", "", "exact"), [], Modifiers()))
        if self.scene.current is not None:
            self.scene.current.text = self.scene.current.text or text[:LONGEST_TEXT]
        self.at += 1

    def saying(self) -> None:
        """写着福字: up to 的 or the next punctuation."""
        self.at += 1
        text = ""
        while self.at < len(self.lexemes) and not self.lexemes[self.at].boundary and not self.next_is("of"):
            text += self.lexemes[self.at].word
            self.at += 1
        if self.next_is("of"):
            self.at += 1
        if text and self.head_follows():
            self.phrase.modifiers.order.append(("text", text[:LONGEST_TEXT]))
        elif text and self.scene.current is not None:
            self.scene.current.text = text[:LONGEST_TEXT]
