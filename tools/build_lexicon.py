"""Rebuild the noun fallback table from WordNet: every concrete lemma → the nearest noun of the catalogue above it.

    python tools/build_lexicon.py [--wordnet /usr/share/wordnet]

Reads WordNet 3.0's dictionary files (Debian package wordnet-base; Fellbaum 1998, "WordNet: An Electronic Lexical Database"),
the catalogue and `tools/wordnet_anchors.tsv`; writes `maquette/engines/embedded/lexicon/wordnet.tsv.gz`. The same input gives
the same bytes. WordNet's licence travels beside the table as WORDNET_LICENSE.txt.

A lemma has senses, a sense has hypernyms. Going up from each sense, the first anchor met says what the sense looks like; of the
senses, the one that is common, concrete and near its anchor wins.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LEXICON = ROOT / "maquette/engines/embedded/lexicon"
ANCHORS = Path(__file__).with_name("wordnet_anchors.tsv")

ANIMAL, ARTIFACT, BODY, COGNITION, COMMUNICATION, FOOD, GROUP = "05", "06", "08", "09", "10", "13", "14"
LOCATION, OBJECT, PERSON, PHENOMENON, PLANT, POSSESSION, SHAPE, SUBSTANCE, TOP = "15", "17", "18", "19", "20", "21", "25", "27", "03"

KINDS_OF_FAMILY = {
    "mammal": (ANIMAL,),
    "bird": (ANIMAL,),
    "reptile": (ANIMAL,),
    "dinosaur": (ANIMAL,),
    "insect": (ANIMAL,),
    "sea": (ANIMAL, FOOD),
    "fantasy": (ANIMAL, PERSON, COGNITION),
    "robot": (ARTIFACT, PERSON),
    "person": (PERSON,),
    "head": (ARTIFACT, BODY),
    "plant": (PLANT,),
    "food": (FOOD, PLANT, ARTIFACT),
    "landscape": (OBJECT, LOCATION),
    "sky": (OBJECT, PHENOMENON, ARTIFACT),
    "symbol": (SHAPE, COMMUNICATION, ARTIFACT),
    "body": (BODY, ANIMAL, ARTIFACT, PLANT),
    "stationery": (ARTIFACT, COMMUNICATION),
    "treasure": (ARTIFACT, POSSESSION, SUBSTANCE, COMMUNICATION),
    "building": (ARTIFACT, LOCATION, GROUP),
}
"""WordNet's lexicographer files in which a family's nouns are looked up; artefacts for every family not named."""

SENSE_PENALTY = {ANIMAL: 0, ARTIFACT: 0, FOOD: 0, PLANT: 0, PERSON: 0.4, OBJECT: 0.3, BODY: 0.8, PHENOMENON: 0.8, SHAPE: 0.8, SUBSTANCE: 1.2}
ABSTRACT_PENALTY = 2.0
VISIBLE = (ANIMAL, ARTIFACT, FOOD, PLANT, PERSON, OBJECT, LOCATION, SHAPE, PHENOMENON)
RANK_PENALTY, DEPTH_PENALTY = 1.0, 0.25
KNOWN_FROM = 2
NO_THING, RARELY = "-", "?"
TAXON = "biological_group"
MAX_WORDS = 3


@dataclass(frozen=True)
class Synset:
    kind: str
    lemmas: tuple[str, ...]
    hypernyms: tuple[str, ...]


@dataclass
class WordNet:
    """Noun synsets by offset, their offsets by lemma in order of sense, how often each lemma was tagged as noun or otherwise, and the
    irregular forms of verbs."""

    synsets: dict[str, Synset] = field(default_factory=dict)
    senses: dict[str, list[str]] = field(default_factory=dict)
    noun_count: Counter[str] = field(default_factory=Counter)
    other_count: Counter[str] = field(default_factory=Counter)
    irregular_verbs: list[str] = field(default_factory=list)


def read_wordnet(folder: Path) -> WordNet:
    net = WordNet()
    for line in dictionary_lines(folder / "data.noun"):
        fields = line.split("|")[0].split()
        words = int(fields[3], 16)
        pointers = fields[5 + 2 * words :]
        quads = [pointers[i : i + 4] for i in range(0, len(pointers) - 3, 4)]
        net.synsets[fields[0]] = Synset(
            kind=fields[1],
            lemmas=tuple(fields[4 + 2 * i] for i in range(words)),
            hypernyms=tuple(target for symbol, target, pos, _ in quads if symbol in ("@", "@i") and pos == "n"),
        )
    for line in dictionary_lines(folder / "index.noun"):
        fields = line.split()
        net.senses[fields[0]] = fields[-int(fields[2]) :]
    for line in dictionary_lines(folder / "cntlist.rev"):
        key, _, count = line.split()[:3]
        lemma, rest = key.split("%")
        (net.noun_count if rest.startswith("1:") else net.other_count)[lemma] += int(count)
    pairs = (line.split() for line in dictionary_lines(folder / "verb.exc"))
    net.irregular_verbs = [form for form, verb, *_ in pairs if "_" not in form and net.other_count[verb] >= KNOWN_FROM]
    return net


def dictionary_lines(path: Path) -> Iterator[str]:
    """The lines of a WordNet file without its licence header, which is indented."""
    with path.open(encoding="latin-1") as lines:
        yield from (line for line in lines if not line.startswith("  "))


def table_rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def anchors(net: WordNet) -> dict[str, str]:
    """Synset offset → catalogue noun, "~noun" where it stands for something that is not a thing. Explicit anchors win."""
    found: dict[str, str] = {}
    for noun, lemmas in table_rows(ANCHORS):
        for lemma in lemmas.split(", "):
            found.setdefault(explicit_sense(net, lemma, concrete=not noun.startswith("~")), noun)
    for noun, family, _, aliases in table_rows(LEXICON / "catalogue.tsv"):
        for name in (noun, *filter(None, aliases.split(", "))):
            for offset in net.senses.get(name.replace(" ", "_"), ()):
                if net.synsets[offset].kind in KINDS_OF_FAMILY.get(family, (ARTIFACT,)):
                    found.setdefault(offset, noun)
                    break
    return found


def explicit_sense(net: WordNet, reference: str, concrete: bool) -> str:
    """The offset of "lemma#3", or of the first concrete sense of "lemma"."""
    lemma, _, number = reference.partition("#")
    senses = net.senses[lemma.lower().replace(" ", "_")]
    if number:
        return senses[int(number) - 1]
    best = (offset for offset in senses if net.synsets[offset].kind in SENSE_PENALTY) if concrete else iter(senses)
    return next(best, senses[0])


def nearest_anchor(net: WordNet, anchored: dict[str, str], offset: str) -> tuple[str, int] | None:
    """(catalogue noun, steps up) of the first anchor above a synset, breadth first; None under a taxon or under nothing."""
    level, depth, seen = [offset], 0, {offset}
    while level:
        for node in level:
            if node in anchored:
                return anchored[node], depth
            if TAXON in net.synsets[node].lemmas:
                return None
        level = [up for node in level for up in net.synsets[node].hypernyms if not (up in seen or seen.add(up))]  # type: ignore[func-returns-value]
        depth += 1
    return None


def best_noun(net: WordNet, anchored: dict[str, str], lemma: str) -> str | None:
    """What a lemma looks like, or None when no sense of it looks like anything.

    Rare words of chemistry, anatomy and thought are left out: nobody asks for them and they are half of WordNet.
    """
    candidates = []
    for rank, offset in enumerate(net.senses[lemma]):
        kind = net.synsets[offset].kind
        reached = nearest_anchor(net, anchored, offset)
        if reached is not None and (kind in VISIBLE or net.noun_count[lemma]):
            penalty = SENSE_PENALTY.get(kind, ABSTRACT_PENALTY)
            candidates.append((RANK_PENALTY * rank + DEPTH_PENALTY * reached[1] + penalty, rank, reached[0]))
    return min(candidates)[2] if candidates else None


def is_plain(lemma: str) -> bool:
    """Words a prompt may hold: few, and of letters."""
    return re.fullmatch(r"[a-z][a-z' ]+", lemma) is not None and lemma.count(" ") < MAX_WORDS


def is_mostly_noun(net: WordNet, lemma: str) -> bool:
    """Whether the word is used as a noun at least half as often as otherwise: "run" is not, "mast" is."""
    return net.noun_count[lemma] * 2 >= net.other_count[lemma]


def build(net: WordNet) -> bytes:
    """The table: a line of target nouns, then sorted lines `lemma <tab> index of its noun`.

    A `?` behind the index marks words that are rarely nouns. Common adjectives, verbs and adverbs are listed with `-`, so that nobody
    takes them for misspelt nouns.
    """
    anchored = anchors(net)
    known = {name for row in table_rows(LEXICON / "catalogue.tsv") for name in (row[0], *row[3].split(", "))}
    rows = {}
    for lemma in net.senses:
        name = re.sub("[_-]", " ", lemma)
        noun = best_noun(net, anchored, lemma) if is_plain(name) and name not in known else None
        if noun is not None and (is_mostly_noun(net, lemma) or not noun.startswith("~")):
            rows[name] = noun if is_mostly_noun(net, lemma) else f"{noun}{RARELY}"
    for lemma, count in (net.other_count + net.noun_count).items():
        if count >= KNOWN_FROM and "_" not in lemma and lemma not in rows and lemma not in known:
            rows[lemma] = NO_THING
    for form in net.irregular_verbs:
        rows.setdefault(form, NO_THING)
    by_use = Counter(noun.rstrip(RARELY) for noun in rows.values() if noun != NO_THING)
    targets = sorted(by_use, key=lambda noun: (-by_use[noun], noun))
    index = {NO_THING: NO_THING} | {noun: str(i) for i, noun in enumerate(targets)}
    index |= {f"{noun}{RARELY}": f"{i}{RARELY}" for i, noun in enumerate(targets)}
    lines = ["\t".join(targets), *(f"{name}\t{index[noun]}" for name, noun in sorted(rows.items()))]
    return ("\n".join(lines) + "\n").encode()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"), help="folder of data.noun, index.noun and cntlist.rev")
    folder = parser.parse_args().wordnet
    table = build(read_wordnet(folder))
    target = LEXICON / "wordnet.tsv.gz"
    target.write_bytes(gzip.compress(table, 9, mtime=0))
    lemmas = len(table.splitlines()) - 1
    print(f"{lemmas} lemmas, {len(table) / 1000:.0f} kB, {target.stat().st_size / 1000:.0f} kB compressed: {target.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
