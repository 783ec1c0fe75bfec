"""Multi-color print: every rule of its document is a clear 400, and a model by any road becomes a painted file."""

from __future__ import annotations

import json
import struct
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from maquette.errors import Cancelled, InvalidInput, Unprintable, UnreadableFile
from maquette.formats import fbx, glb
from maquette.formats.threemf.flavors import FLAVORS
from maquette.formats.threemf.paint_string import decode, depth
from maquette.formats.threemf.reader import read
from maquette.mesh import Material, Mesh, Model, Part, Texture, single
from maquette.mesh import topology as topo
from maquette.printing.painting import filaments
from maquette.products import local
from maquette.products.base import ParentTask, RemoteFile, Status, TaskView
from maquette.products.multicolor import MOST_OWNED, MULTICOLOR, MULTICOLOR_PRINT, MulticolorRequest, MulticolorTask, answer, pick
from maquette.products.validation import parse
from tests.printing.figures import box, painted_figure, textured_box

TASK_ID = "018a210d-8ba4-705c-b111-1f1776f7f578"
URL = "https://example.com/model.glb"


def request(**fields: object) -> MulticolorRequest:
    return parse(MulticolorRequest, {"model_url": URL} | fields)


# ------------------------------------------------------------------------------------------------------------ requests


def test_the_example_of_the_documentation_is_a_valid_request() -> None:
    assert pick(MULTICOLOR.example) is MULTICOLOR_PRINT
    parsed = parse(MulticolorRequest, MULTICOLOR.example)
    assert (parsed.max_colors, parsed.max_depth) == (8, 5)


def test_the_defaults_and_the_price_are_the_contracts() -> None:
    assert (request().max_colors, request().max_depth) == (4, 4)
    assert MULTICOLOR_PRINT.price == 10
    assert MULTICOLOR_PRINT.task_type == "print-multi-color"
    assert MULTICOLOR.path == "/openapi/v1/print/multi-color"
    assert MULTICOLOR.delete == "remove"


@pytest.mark.parametrize("body", [{}, {"input_task_id": None}, {"model_url": None}, {"model_url": ""}, {"max_colors": 4}])
def test_one_of_the_two_sources_is_required(body: dict) -> None:
    with pytest.raises(InvalidInput, match=r"input_task_id or model_url.*required.*\.glb or \.fbx"):
        pick(body)


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"max_colors": 0}, ["max_colors", "got 0", "from 1 to 16"]),
        ({"max_colors": 17}, ["max_colors", "got 17", "from 1 to 16"]),
        ({"max_colors": "4"}, ["max_colors", "'4'", "an integer from 1 to 16"]),
        ({"max_colors": 4.5}, ["max_colors", "4.5", "an integer"]),
        ({"max_colors": True}, ["max_colors", "True", "an integer"]),
        ({"max_depth": 2}, ["max_depth", "got 2", "from 3 to 6"]),
        ({"max_depth": 7}, ["max_depth", "got 7", "from 3 to 6"]),
        ({"input_task_id": "not-a-uuid"}, ["input_task_id", "must be a UUID", "not-a-uuid"]),
        ({"input_task_id": 5}, ["input_task_id", "wrong type", "got 5"]),
        ({"model_url": 5}, ["model_url", "wrong type", "got 5"]),
        ({"filaments": []}, ["filaments"]),
        ({"filaments": ["#112233"] * 65}, ["filaments"]),
        ({"filaments": ["#112233", "red"]}, ["filaments.1", "'red'", "#D42A1E"]),
        ({"filaments": "#112233"}, ["filaments", "wrong type"]),
        ({"printer_brand": "xerox"}, ["printer_brand", "'xerox'", "bambu", "prusa"]),
        ({"flavor": "vanilla"}, ["flavor", "'vanilla'", "universal, bambu, prusa, standard"]),
    ],
)
def test_a_bad_field_is_refused_by_name_with_what_is_allowed(fields: dict, named: list[str]) -> None:
    with pytest.raises(InvalidInput) as error:
        request(**fields)
    for words in named:
        assert words in error.value.message


def test_unknown_fields_and_nulls_do_no_harm() -> None:
    parsed = request(style="cartoon", max_colors=None, filaments=None, printer_brand=None)
    assert parsed.max_colors == 4


def test_a_url_must_hold_a_glb_or_an_fbx() -> None:
    assert MULTICOLOR_PRINT.inputs(request()) == [RemoteFile("model_url", URL, "model", ("glb", "fbx"))]


def test_a_task_wins_over_a_url_must_have_a_glb_and_is_a_400_when_unknown() -> None:
    both = request(input_task_id=TASK_ID)
    assert MULTICOLOR_PRINT.inputs(both) == [ParentTask("input_task_id", TASK_ID, None, "model.glb", unknown_status=400)]


def test_lists_of_brands_flavours_and_limits_agree_with_what_is_behind_them() -> None:
    assert MOST_OWNED == filaments.MOST_OWNED
    for flavor in FLAVORS:
        assert request(flavor=flavor).flavor == flavor


# -------------------------------------------------------------------------------------------------------------- running


def run(data: bytes, folder: Path, **fields: object) -> local.Result:
    path = folder / "given"
    path.write_bytes(data)
    return local.run(MULTICOLOR_PRINT, request(**fields), {"model_url": path})


@pytest.fixture(scope="module")
def figure() -> Model:
    return painted_figure(1200, 256)


@pytest.fixture(scope="module")
def printed(figure: Model, tmp_path_factory: pytest.TempPathFactory) -> local.Result:
    return run(glb.write(figure), tmp_path_factory.mktemp("printed"), max_colors=5, max_depth=5)


def test_a_textured_glb_becomes_a_closed_painted_print_on_the_bed(printed: local.Result) -> None:
    (item,) = read(printed.files["model.3mf"]).items
    assert topo.is_closed(item.faces)
    assert item.vertices_mm[:, 2].min() == 0
    assert np.ptp(item.vertices_mm, axis=0)[2] == pytest.approx(80, abs=0.01)
    assert all(item.paint)
    assert max(depth(decode(text)) for text in item.paint) <= 5
    assert (item.color >= 0).all()
    assert set("".join(item.paint)) <= set("0123456789ABCDEF")


def test_the_report_says_what_will_be_printed(printed: local.Result) -> None:
    report = printed.report
    (item,) = read(printed.files["model.3mf"]).items
    assert [color["hex"] for color in report["palette"]] == list(item.palette)
    assert [color["slot"] for color in report["palette"]] == [1, 2, 3, 4, 5]
    shares = [color["share"] for color in report["palette"]]
    assert sum(shares) == pytest.approx(1, abs=0.001)
    assert shares == sorted(shares, reverse=True)
    assert 0 < report["delta_e"]["mean"] < report["delta_e"]["p95"]
    assert report["layers"] == 400
    assert 0 < report["tool_changes"] < 5 * 400
    assert report["watertight"] is True
    assert report["warnings"] == []
    json.dumps(report)


def test_the_thumbnail_shows_the_palette_and_is_in_the_file(printed: local.Result) -> None:
    png = printed.files["preview.png"]
    assert png.startswith(b"\x89PNG")
    assert struct.unpack(">II", png[16:24]) == (512, 512)
    assert "Metadata/thumbnail.png" in read(printed.files["model.3mf"]).files


def test_the_same_request_gives_the_same_bytes(figure: Model, printed: local.Result, tmp_path: Path) -> None:
    again = run(glb.write(figure), tmp_path, max_colors=5, max_depth=5)
    assert again.files == printed.files
    assert again.report == printed.report


def test_the_source_is_kept_so_that_the_task_can_be_anothers_input(figure: Model, printed: local.Result) -> None:
    assert printed.private["model.glb"] == glb.write(figure)
    child = local.run(
        MULTICOLOR_PRINT, parse(MulticolorRequest, {"input_task_id": TASK_ID, "max_colors": 2}), parents={"input_task_id": (printed, {})}
    )
    assert len(child.report["palette"]) == 2


def test_an_fbx_is_painted_like_a_glb(tmp_path: Path) -> None:
    halves = np.zeros((64, 64, 3), np.uint8)
    halves[:, :32], halves[:, 32:] = (220, 20, 30), (20, 40, 200)
    written = fbx.write(textured_box(halves))
    data = written["model.fbx"] if isinstance(written, dict) else written
    result = run(data, tmp_path, max_colors=4)
    assert {color["hex"] for color in result.report["palette"]} == {"#DC141E", "#1428C8"}
    assert result.report["size_mm"] == pytest.approx([40, 40, 40], abs=0.01)
    assert result.private["model.glb"][:4] == b"glTF"


def test_parts_materials_and_vertex_colours_survive_the_glb(tmp_path: Path) -> None:
    small = box((0.02, 0.02, 0.02))

    def beside(step: int, **changes: object) -> Mesh:
        return replace(small.with_vertices(small.vertices + (0.03 * step, 0, 0)), **changes)

    painted = np.tile(np.array([[0, 1, 0, 1]], np.float32), (24, 1))
    parts = (Part(beside(0, uv=None), 0), Part(beside(1, uv=None, colors=painted), 1), Part(beside(2), 2))
    blue = Texture(np.full((8, 8, 3), (0, 0, 255), np.uint8))
    model = Model(parts, (Material(base_color=(1, 0, 0, 1)), Material(), Material(base_color_texture=blue)))
    result = run(glb.write(model), tmp_path)
    assert {color["hex"] for color in result.report["palette"]} == {"#FF0000", "#00FF00", "#0000FF"}
    assert result.report["delta_e"]["p95"] < 1
    assert result.report["watertight"] is True


def test_a_model_without_any_colour_gives_one_colour(tmp_path: Path) -> None:
    result = run(glb.write(single(replace(box(), uv=None))), tmp_path, max_colors=16)
    assert [color["hex"] for color in result.report["palette"]] == ["#FFFFFF"]
    assert result.report["tool_changes"] == 0
    assert set(read(result.files["model.3mf"]).items[0].paint) == {"4"}


def test_owned_filaments_are_the_only_ones_used(figure: Model, tmp_path: Path) -> None:
    owned = ["#FFFFFF", "#000000", "#D0A080", "#1A3A87", "#9F1921", "#00FF00"]
    result = run(glb.write(figure), tmp_path, filaments=owned, max_colors=3)
    used = [color["hex"] for color in result.report["palette"]]
    assert len(used) == 3
    assert set(used) < set(owned)
    assert used[0] == "#D0A080"


@pytest.mark.parametrize(
    ("fields", "file"), [({"printer_brand": "bambu"}, "3D/Objects/object_1.model"), ({"flavor": "prusa"}, "Metadata/Slic3r_PE.config")]
)
def test_a_brand_or_a_flavour_changes_the_layout(figure: Model, tmp_path: Path, fields: dict, file: str) -> None:
    result = run(glb.write(figure), tmp_path, **fields)
    assert file in read(result.files["model.3mf"]).files


def test_a_brand_places_the_print_on_the_middle_of_its_bed(figure: Model, tmp_path: Path) -> None:
    (item,) = read(run(glb.write(figure), tmp_path, printer_brand="bambu").files["model.3mf"]).items
    assert (item.vertices_mm.min(axis=0) + item.vertices_mm.max(axis=0))[:2] / 2 == pytest.approx([128, 128], abs=0.01)


def test_a_corrupt_file_is_refused_by_its_field(figure: Model, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="model_url"):
        run(glb.write(figure)[:2000], tmp_path)


def test_a_model_of_points_without_area_is_unprintable(tmp_path: Path) -> None:
    flat = single(Mesh(np.array([[0, 0, 0], [1, 0, 0], [2, 0, 0]]) * 0.0, np.array([[0, 1, 2]])))
    with pytest.raises(Unprintable, match="triangle"):
        run(glb.write(flat), tmp_path)


def test_a_cancelled_task_stops(figure: Model, tmp_path: Path) -> None:
    class Impatient(local.LocalJob):
        def check(self) -> None:
            raise Cancelled

    path = tmp_path / "model.glb"
    path.write_bytes(glb.write(figure))
    with pytest.raises(Cancelled):
        MULTICOLOR_PRINT.run(request(), Impatient(tmp_path, {"model_url": path}))


# --------------------------------------------------------------------------------------------------------------- answer


def view(status: Status, details: dict | None = None) -> TaskView:
    done = status is Status.SUCCEEDED
    files = ("model.3mf", "preview.png") if done else ()
    error = {"message": "no"} if status is Status.FAILED else None
    return TaskView(TASK_ID, "print-multi-color", status, 100 if done else 0, {}, files, details or {}, error, 10, 0, 1, 2, 3, 4)


def sign(file: str) -> str:
    return f"https://assets/{file}?Expires=1"


def test_a_finished_task_links_the_3mf_and_the_picture_and_shows_the_palette(printed: local.Result) -> None:
    shown = answer(view(Status.SUCCEEDED, dict(printed.report)), sign)
    assert shown["model_urls"] == {"3mf": "https://assets/model.3mf?Expires=1"}
    assert shown["thumbnail_url"] == "https://assets/preview.png?Expires=1"
    assert shown["task_error"] is None
    assert shown["type"] == "print-multi-color"
    assert len(shown["palette"]) == 5
    MulticolorTask.model_validate(shown)


@pytest.mark.parametrize("status", [Status.PENDING, Status.IN_PROGRESS, Status.FAILED])
def test_an_unfinished_task_has_no_links_and_no_nulls_but_the_error(status: Status) -> None:
    shown = answer(view(status), sign)
    assert shown["model_urls"] == {}
    assert shown["thumbnail_url"] == ""
    assert [name for name, value in shown.items() if value is None] == ([] if status is Status.FAILED else ["task_error"])
    MulticolorTask.model_validate(shown)
