"""Printability: the object that clients read says what is wrong, how grave it is, and how often."""

from __future__ import annotations

import json

import numpy as np
import pytest

from maquette.mesh import Mesh, Model, Part, single
from maquette.mesh import topology as topo
from maquette.mesh.repair import repair_model
from maquette.printing.printability import analyze, hole_count
from tests.mesh import broken
from tests.mesh.shapes import box


def of(mesh: Mesh) -> dict:
    return analyze(single(mesh)).as_json()


def codes(report: dict) -> set[str]:
    return {issue["code"] for issue in report["issues"]}


def test_a_box_is_healthy_and_measured() -> None:
    report = of(box((2, 3, 4)))
    assert report["status"] == "healthy"
    assert (report["issue_count"], report["error_count"], report["warning_count"]) == (0, 0, 0)
    metrics = report["metrics"]
    assert metrics["is_watertight"] is True
    assert metrics["volume"] == pytest.approx(24)
    assert metrics["area"] == pytest.approx(52)
    assert metrics["size"] == pytest.approx([2, 3, 4])
    assert (metrics["faces"], metrics["bodies"]) == (12, 1)


@pytest.mark.parametrize(
    ("made", "status", "named"),
    [
        (broken.punched, "error", {"not_watertight", "holes"}),
        (broken.open_box, "error", {"not_watertight", "holes"}),
        (broken.flipped, "error", {"not_watertight", "flipped_edges"}),
        (broken.inside_out, "error", {"no_volume"}),
        (broken.inner_wall, "error", {"not_watertight", "non_manifold_edges"}),
        (broken.edge_to_edge, "error", {"not_watertight", "non_manifold_edges"}),
        (broken.corner_to_corner, "error", {"not_watertight", "non_manifold_vertices"}),
        (broken.not_a_number, "error", {"not_watertight", "invalid_vertices"}),
        (broken.crossing, "warning", {"self_intersections"}),
        (broken.nested, "warning", {"inverted_bodies"}),
    ],
)
def test_every_defect_is_named_with_its_weight(made, status: str, named: set[str]) -> None:
    report = of(made().mesh)
    assert report["status"] == status
    assert named <= codes(report)
    assert report["issue_count"] == report["error_count"] + report["warning_count"] == len(report["issues"])
    assert all(issue["count"] > 0 and issue["message"].endswith(".") for issue in report["issues"])
    json.dumps(report, allow_nan=False)


def test_faces_without_area_are_only_a_warning() -> None:
    whole = box()
    report = of(Mesh(whole.vertices, np.vstack([whole.faces, [[0, 0, 1]]])))
    assert report["status"] == "warning"
    assert codes(report) == {"degenerate_faces"}
    assert report["metrics"]["degenerate_faces"] == 1


def test_holes_are_counted_by_their_rims() -> None:
    whole = broken.ball(4)
    gone = np.zeros(len(whole.faces), bool)
    for corner in np.random.default_rng(0).choice(len(whole.vertices), 400, replace=False)[:5]:
        gone |= (whole.faces == corner).any(axis=1)
    mesh = broken.without(whole, gone)
    assert of(mesh)["metrics"]["holes"] == hole_count(mesh.faces) <= 5
    assert of(broken.open_box().mesh)["metrics"]["holes"] == 1
    assert of(broken.sawn_pipe().mesh)["metrics"]["holes"] == 4


def test_seams_of_textures_are_no_holes() -> None:
    """Charts and parts that meet in the same positions are one surface to a slicer."""
    whole = box((2, 3, 4))
    split = Mesh(whole.vertices[whole.faces].reshape(-1, 3), np.arange(36).reshape(-1, 3))
    halves = Model((Part(Mesh(split.vertices, split.faces[:6])), Part(Mesh(split.vertices, split.faces[6:]))))
    assert analyze(halves).status == "healthy"


def test_nothing_to_judge_is_unknown() -> None:
    for mesh in (Mesh(np.zeros((0, 3)), np.zeros((0, 3), np.int32)), Mesh(np.full((3, 3), np.nan), np.array([[0, 1, 2]]))):
        report = of(mesh)
        json.dumps(report, allow_nan=False)
        assert report["metrics"]["is_watertight"] is False
    assert of(Mesh(np.zeros((0, 3)), np.zeros((0, 3), np.int32)))["status"] == "unknown"


def test_what_was_repaired_is_healthy() -> None:
    for made in (broken.punched, broken.crossing, broken.edge_to_edge):
        model, report = repair_model(single(made().mesh))
        judged = analyze(model)
        assert judged.status == "healthy"
        assert judged.counts == report.after
        assert topo.is_closed(topo.weld(judged_points(model), model.parts[0].mesh.faces)[1])


def judged_points(model: Model) -> np.ndarray:
    return np.float32(model.parts[0].mesh.vertices).astype(float)
