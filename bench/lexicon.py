"""How many nouns the prompt reader gets right, and how long it takes.

    python bench/lexicon.py [--misses]

Prints the score of every labelled list, the CPU time to load the tables, and the CPU time a prompt takes.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from maquette.engines.embedded.lexicon.vocabulary import chinese, english
from maquette.engines.embedded.lexicon.wordnet import hypernym
from maquette.engines.embedded.prompt import PromptReader
from tests.engines.notation import notation
from tests.engines.noun_list import misses, rows

NOUN_LISTS = ("labelled_nouns.tsv", "held_out_nouns.tsv", "held_out_nouns_2.tsv", "chinese_nouns.tsv")
PROMPT_LISTS = ("english_prompts.tsv", "chinese_prompts.tsv")
LONG = {
    "600 Chinese characters": "一只戴着红色帽子的白色猫坐在椅子上" * 36,
    "600 letters of nonsense": "xqzv blargnak " * 43,
    "600 letters of English": "a red cat with a hat on a mat, " * 19,
}


def milliseconds(work: object) -> float:
    """CPU time of calling `work`."""
    start = time.process_time()
    work()  # type: ignore[operator]
    return 1000 * (time.process_time() - start)


def scores(reader: PromptReader, show: bool) -> None:
    print(f"{'nouns':24}{'right':>8}{'of':>6}{'share':>9}")
    for name in NOUN_LISTS:
        wrong, count = misses(name, reader)
        print(f"{name:24}{count - len(wrong):8}{count:6}{1 - len(wrong) / count:9.1%}")
        if show:
            for miss in wrong:
                print(f"    {miss.word}: {miss.noun} ({miss.found}), not {' or '.join(miss.accepted)}")
    print(f"\n{'prompts':24}{'right':>8}{'of':>6}{'share':>9}")
    for name in PROMPT_LISTS:
        right = [notation(reader.read(prompt)) == meaning for prompt, meaning in rows(name)]
        print(f"{name:24}{sum(right):8}{len(right):6}{sum(right) / len(right):9.1%}")


def times(reader: PromptReader) -> None:
    prompts = [prompt for name in PROMPT_LISTS for prompt, _ in rows(name)]
    spent = sorted(milliseconds(lambda prompt=prompt: reader.read(prompt)) for prompt in prompts)
    print(f"\n{'CPU time':32}{'ms':>9}")
    print(f"{'a prompt, median':32}{statistics.median(spent):9.2f}")
    print(f"{'a prompt, 95 of 100':32}{spent[int(0.95 * len(spent))]:9.2f}")
    for name, prompt in LONG.items():
        print(f"{name:32}{milliseconds(lambda prompt=prompt: reader.read(prompt)):9.2f}")
    lookups = 2000
    print(f"{'a look-up in WordNet':32}{milliseconds(lambda: [hypernym('zebu') for _ in range(lookups)]) / lookups:9.4f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="list the nouns that were got wrong")
    options = parser.parse_args()
    loading = {"English tables": english, "Chinese table": chinese, "WordNet table": lambda: hypernym("zebu")}
    loaded = {name: milliseconds(load) for name, load in loading.items()}
    reader = PromptReader()
    reader.read("an elefant")
    scores(reader, options.misses)
    times(reader)
    print(f"\n{'loading, once':32}{'ms':>9}")
    for name, spent in loaded.items():
        print(f"{name:32}{spent:9.1f}")


if __name__ == "__main__":
    main()
