"""Which filaments a layer is printed with, when every one of them costs a change."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.printing.painting.changes import CONTRAST, FORBIDDEN, LEAST_MM2, spared, without_doubles

LAYERS = 40
MAIN, OTHER = 0, 1
BASE_MM2 = 50.0


def tower(other_mm2: np.ndarray, loss: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Labels, layers, areas and costs: a main leaf in every layer, and one of another filament that loses `loss` when it is printed in the main one."""
    shown = np.flatnonzero(other_mm2)
    layer = np.concatenate([np.arange(LAYERS), shown]).astype(np.int32)
    labels = np.concatenate([np.zeros(LAYERS), np.ones(len(shown))]).astype(np.uint8)
    areas = np.concatenate([np.full(LAYERS, BASE_MM2), other_mm2[shown]])
    costs = np.array([(0, 5000), (round(100 * loss), 0)], np.uint16)[labels]
    return labels, layer, areas, costs


def shown_in(labels: np.ndarray, layer: np.ndarray, which: int = OTHER) -> list[int]:
    return sorted(layer[labels == which].tolist())


def a_little_in(layers: range | list[int], area: float = 0.5) -> np.ndarray:
    found = np.zeros(LAYERS)
    found[list(layers)] = area
    return found


def test_a_filament_is_left_out_of_layers_that_show_little_of_it() -> None:
    shows = a_little_in(range(20), 20.0) + a_little_in(range(20, 30))
    labels, layer, areas, costs = tower(shows, 5.0)
    out, allowed = spared(labels, layer, areas, costs, 1e6)
    assert shown_in(out, layer) == list(range(20))
    assert (allowed[(layer >= 20) & (labels == OTHER), OTHER] == FORBIDDEN).all()
    assert (allowed[layer < 20] == costs[layer < 20]).all()
    assert (allowed[:, MAIN] == costs[:, MAIN]).all()


def test_nothing_is_left_out_when_nothing_may_be_lost() -> None:
    labels, layer, areas, costs = tower(a_little_in(range(20)), 5.0)
    out, allowed = spared(labels, layer, areas, costs, 0.0)
    assert np.array_equal(out, labels)
    assert (np.take_along_axis(allowed, labels[:, None].astype(int), axis=1) < FORBIDDEN).all()


def test_what_is_lost_stays_within_the_budget() -> None:
    sizes = np.linspace(0.2, 1.4, LAYERS)
    labels, layer, areas, costs = tower(sizes, 5.0)
    for budget in (10.0, 30.0, 60.0):
        out, _ = spared(labels, layer, areas, costs, budget)
        assert 5.0 * areas[(labels == OTHER) & (out == MAIN)].sum() <= budget


def test_strong_contrasts_stay_where_shades_go() -> None:
    for loss, stays in ((CONTRAST / 2, False), (4 * CONTRAST, True)):
        labels, layer, areas, costs = tower(a_little_in(range(10, 20), 0.8), loss)
        out, _ = spared(labels, layer, areas, costs, 1e6)
        assert bool(shown_in(out, layer)) == stays


def test_a_single_layer_in_the_middle_of_a_stretch_is_no_gap() -> None:
    """Leaving one layer out would save one change and cost a stripe."""
    shows = a_little_in(range(LAYERS), 20.0)
    shows[20] = 0.5
    labels, layer, areas, costs = tower(shows, 5.0)
    out, _ = spared(labels, layer, areas, costs, 1e6)
    assert 20 in shown_in(out, layer)


def test_what_slicers_drop_is_worth_nothing() -> None:
    labels, layer, areas, costs = tower(a_little_in(range(5, 15), LEAST_MM2 / 2), 5.0)
    out, _ = spared(labels, layer, areas, costs, 1e6)
    assert np.array_equal(out, labels)


def test_every_layer_keeps_a_filament() -> None:
    labels, layer, areas, costs = tower(np.zeros(LAYERS), 0.0)
    costs[:] = 0
    out, _ = spared(labels, layer, areas, costs, 1e6)
    assert shown_in(out, layer, MAIN) == list(range(LAYERS))


@pytest.mark.parametrize("seed", range(3))
def test_labels_end_among_the_filaments_that_their_layer_is_printed_with(seed: int) -> None:
    luck = np.random.default_rng(seed)
    layer = luck.integers(0, LAYERS, 3000).astype(np.int32)
    costs = luck.integers(0, 900, (3000, 6)).astype(np.uint16)
    labels, areas = costs.argmin(axis=1).astype(np.uint8), luck.random(3000) * 0.3
    out, allowed = spared(labels, layer, areas, costs, 0.5 * areas.sum())
    before, after = (len(np.unique(layer * 6 + which)) for which in (labels.astype(int), out.astype(int)))
    assert after < before
    assert (np.take_along_axis(allowed, out[:, None].astype(int), axis=1) < FORBIDDEN).all()


BLACKS_AND_RED = np.array([(34, 37, 45), (33, 36, 43), (220, 20, 30)], np.uint8)


def three_shades() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Labels, areas and costs of leaves in two blacks and a red."""
    labels = np.array([0, 0, 1, 2], np.uint8)
    costs = np.array([[0, 60, 5000], [0, 60, 5000], [60, 0, 5000], [5000, 5000, 0]], np.uint16)
    return labels, np.array([4.0, 4.0, 2.0, 1.0]), costs


def test_of_two_blacks_that_look_the_same_the_lesser_goes() -> None:
    labels, areas, costs = three_shades()
    out, allowed = without_doubles(labels, areas, BLACKS_AND_RED, costs, 10.0)
    assert out.tolist() == [0, 0, 0, 2]
    assert (allowed[:, 1] == FORBIDDEN).all()
    assert np.array_equal(allowed[:, [0, 2]], costs[:, [0, 2]])


def test_both_blacks_stay_where_one_would_cost_more_than_there_is() -> None:
    labels, areas, costs = three_shades()
    out, allowed = without_doubles(labels, areas, BLACKS_AND_RED, costs, 1.0)
    assert np.array_equal(out, labels)
    assert np.array_equal(allowed, costs)
