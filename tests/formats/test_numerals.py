import numpy as np
import pytest

from maquette.formats.numerals import scan_float, scan_int


def number(text: str) -> tuple[float, int]:
    return scan_float(np.frombuffer(text.encode(), np.uint8), 0)


def test_numbers_are_rounded_as_python_rounds_them():
    rng = np.random.default_rng(1)
    for _ in range(3000):
        value = float(rng.normal() * 10.0 ** rng.integers(-30, 30))
        for text in (repr(value), f"{value:.6f}", f"{value:.17g}", f"{value:.9e}"):
            assert number(text)[0] == float(text), text


@pytest.mark.parametrize("text", ["1", "-1", "+1.5", ".5", "5.", "1e5", "1E-5", "1d3", "0", "-0.0", "0" * 40 + "1.5", "1" + "0" * 30])
def test_every_way_to_write_a_number_is_read(text):
    assert number(text) == (float(text.replace("d", "e")), len(text))


@pytest.mark.parametrize("text", ["", "-", ".", "e5", "abc", "1,5", "0x10", "1.5.2", "--1"])
def test_what_is_no_number_is_not_read(text):
    value, end = number(text)
    assert np.isnan(value) and end == 0


@pytest.mark.parametrize(
    ("text", "value"), [("nan", np.nan), ("-NaN", np.nan), ("inf", np.inf), ("-Infinity", -np.inf), ("1.#QNAN", np.nan), ("1e999", np.inf)]
)
def test_special_values_are_read(text, value):
    found, end = number(text)
    assert end == len(text)
    np.testing.assert_equal(found, value)


def test_integers_saturate():
    text = np.frombuffer(b"-99999999999999999999999", np.uint8)
    assert scan_int(text, 0) == (-(1 << 40), 24)
