import numpy as np
import pytest

from maquette.render.sheet import PAPER, contact_sheet


def picture(value: int, channels: int = 3) -> np.ndarray:
    return np.full((40, 60, channels), value, np.uint8)


def test_pictures_stand_in_rows():
    page = contact_sheet([picture(10), picture(20), picture(30)], columns=2, gap=4)
    assert page.shape == (2 * 44 + 4, 2 * 64 + 4, 3)
    assert (page[4:44, 4:64] == 10).all() and (page[4:44, 68:128] == 20).all() and (page[48:88, 4:64] == 30).all()
    assert (page[48:88, 68:] == np.array(PAPER)).all()


def test_labels_are_written_under_their_picture_and_stay_within_it():
    page = contact_sheet([picture(0), picture(0)], ["a", "a label much longer than the picture is wide"], columns=2, gap=4)
    under = (page[44:-4] != np.array(PAPER)).any(axis=2)
    assert under[:, 4:64].any() and under[:, 68:128].any() and not under[:, 64:68].any() and not under[:, 128:].any()


def test_transparent_pictures_lie_on_the_paper():
    clear = picture(0, 4)
    clear[..., 3] = 0
    assert (contact_sheet([clear])[6:46, 6:66] == np.array(PAPER)).all()


def test_letters_that_the_font_lacks_are_left_out():
    assert contact_sheet([picture(0)], ["猫 cat"]).shape[2] == 3


def test_no_pictures_or_mixed_sizes_are_refused():
    with pytest.raises(ValueError, match="at least one"):
        contact_sheet([])
    with pytest.raises(ValueError, match="one size"):
        contact_sheet([picture(0), np.zeros((4, 4, 3), np.uint8)])
