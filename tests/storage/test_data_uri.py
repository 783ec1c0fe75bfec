"""Data URIs, whole and in pieces."""

from __future__ import annotations

import io
from collections.abc import Iterable

import pytest

from maquette.storage.data_uri import BadDataUri, TooLong, decode, pieces
from tests.support.samples import data_uri


def decoded(text: Iterable[bytes], limit: int = 1_000_000) -> bytes:
    file = io.BytesIO()
    decode(text, file, limit)
    return file.getvalue()


CONTENT = bytes(range(256)) * 40 + b"!"


def test_both_separators_are_accepted() -> None:
    assert decoded(pieces(data_uri(CONTENT))) == CONTENT
    assert decoded(pieces(data_uri(CONTENT, separator=";"))) == CONTENT


@pytest.mark.parametrize("head", ["data:;base64,", "data:image/png;base64,", "DATA:IMAGE/PNG;BASE64,", "data:model/obj;charset=utf-8;base64,"])
def test_the_declared_type_does_not_matter(head: str) -> None:
    assert decoded(pieces(head + data_uri(CONTENT).partition(",")[2])) == CONTENT


def test_line_breaks_are_ignored() -> None:
    text = data_uri(CONTENT)
    broken = "\r\n".join(text[start : start + 76] for start in range(0, len(text), 76))
    assert decoded(pieces(broken)) == CONTENT


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 1000])
def test_it_does_not_matter_how_the_text_is_divided(size: int) -> None:
    text = data_uri(CONTENT).encode()
    assert decoded(text[start : start + size] for start in range(0, len(text), size)) == CONTENT


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("data:image/png,hello", "does not start like"),
        ("data:image/png;base64", "does not start like"),
        ("data:image/png;base64,", "holds no bytes"),
        ("data:image/png;base64,AAAAA", "cut off"),
        ("data:image/png;base64,AA=A", "malformed"),
        ("data:image/png;base64,A*AA", "malformed"),
        ("data:image/png;base64,AA==AAAA", "padding|malformed"),
        ("data:image/png;base64,ÄÄÄÄ", "not base64"),
    ],
)
def test_what_is_no_base64_is_refused(text: str, problem: str) -> None:
    with pytest.raises(BadDataUri, match=problem):
        decoded(pieces(text))


def test_padding_in_the_middle_is_refused_across_pieces() -> None:
    with pytest.raises(BadDataUri):
        decoded([b"data:image/png;base64," + b"A" * 600 + b"AA==", b"AAAA"])


def test_decoding_stops_at_the_limit() -> None:
    file = io.BytesIO()
    with pytest.raises(TooLong):
        decode(pieces(data_uri(bytes(5_000_000))), file, 100_000)
    assert len(file.getvalue()) <= 100_000
