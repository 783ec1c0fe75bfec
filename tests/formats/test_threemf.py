"""3MF files: complete, placed, painted, readable by others, and the same every time."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import Any, get_args

import lib3mf
import numpy as np
import pytest
import trimesh
from lxml import etree

from maquette.errors import UnreadableFile
from maquette.formats.threemf.archive import Entry, zipped
from maquette.formats.threemf.document import PaintedMesh, PaintStrings
from maquette.formats.threemf.flavors import FLAVORS, Flavor
from maquette.formats.threemf.layouts import CORE, write
from maquette.formats.threemf.paint_string import Split, encode
from maquette.formats.threemf.reader import PrintItem, read
from maquette.mesh import topology as topo

VERTICES_UM = np.array([[x, y, z] for x in (-10_000, 10_000) for y in (-5_500, 5_500) for z in (0, 8_125)])
FACES = np.array(
    [[0, 1, 3], [0, 3, 2], [4, 6, 7], [4, 7, 5], [0, 4, 5], [0, 5, 1], [2, 3, 7], [2, 7, 6], [0, 2, 6], [0, 6, 4], [1, 5, 7], [1, 7, 3]], np.int32
)
TREES = [1, 2, 3, 16, Split(3, 0, (1, 2, 3, 4)), 2, Split(3, 0, (2, 2, 2, 1)), 1, 1, 1, 4, 4]
STATES = np.array([1, 2, 3, 16, 1, 2, 2, 1, 1, 1, 4, 4], np.uint8)
PALETTE = tuple(f"#{15 * k:02X}40{255 - 15 * k:02X}" for k in range(16))
PNG = b"\x89PNG\r\n\x1a\n" + b"not really a picture"


def painted(title: str = "model", thumbnail: bytes | None = None) -> PaintedMesh:
    strings = [encode(tree) for tree in TREES]
    text = np.frombuffer("".join(strings).encode(), np.uint8)
    paint = PaintStrings(text, np.cumsum([0] + [len(string) for string in strings]), STATES)
    return PaintedMesh(VERTICES_UM, FACES, STATES, PALETTE, paint, title, thumbnail)


def whole() -> PaintedMesh:
    return PaintedMesh(VERTICES_UM, FACES, STATES, PALETTE)


def made(flavor: Flavor) -> bytes:
    return write(whole() if flavor == "standard" else painted(), flavor)


def item_of(data: bytes) -> PrintItem:
    (item,) = read(data).items
    return item


def names(data: bytes) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(data)).namelist()


# ----------------------------------------------------------------------------------------------------------- round trip


@pytest.mark.parametrize("flavor", FLAVORS)
def test_the_mesh_comes_back_closed_on_the_bed_and_in_its_middle(flavor: Flavor) -> None:
    item = item_of(made(flavor))
    assert item.vertices_mm - item.vertices_mm.mean(axis=0) == pytest.approx((VERTICES_UM - VERTICES_UM.mean(axis=0)) / 1000)
    assert item.vertices_mm[:, 2].min() == 0
    assert item.vertices_mm.mean(axis=0)[:2] == pytest.approx([125, 105])
    assert np.array_equal(item.faces, FACES)
    assert topo.is_closed(item.faces)


@pytest.mark.parametrize("flavor", ["universal", "bambu", "prusa"])
def test_every_face_comes_back_with_its_paint(flavor: Flavor) -> None:
    assert list(item_of(made(flavor)).paint) == [encode(tree) for tree in TREES]


@pytest.mark.parametrize("flavor", ["universal", "bambu", "standard"])
def test_every_face_has_a_colour_of_the_palette(flavor: Flavor) -> None:
    item = item_of(made(flavor))
    assert item.palette == PALETTE
    assert np.array_equal(item.color + 1, STATES)


def test_the_universal_file_says_the_same_to_prusa_and_to_bambu() -> None:
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(made("universal"))).read("3D/3dmodel.model"))
    triangles = list(root.iter(f"{{{CORE}}}triangle"))
    assert len(triangles) == 12
    for triangle in triangles:
        assert triangle.get("{http://schemas.slic3r.org/3mf/2017/06}mmu_segmentation") == triangle.get("paint_color")


def test_micrometres_are_written_exactly() -> None:
    um = VERTICES_UM.copy()
    um[0], um[1] = (-1, 0, 1), (999, -1000, 123_456_789)
    item = item_of(write(PaintedMesh(um, FACES, STATES, PALETTE), "standard", (0.0, 0.0)))
    assert np.array_equal(np.rint(item.vertices_mm * 1000).astype(int), um)


def test_metadata_name_the_model_its_filaments_and_the_painting_version() -> None:
    metadata = read(write(painted(title='Ann & Bob\'s "<fox>"'))).metadata
    assert metadata["Title"] == 'Ann & Bob\'s "<fox>"'
    assert metadata["Application"] == "Maquette"
    assert metadata["Description"].startswith(f"Filaments: 1 {PALETTE[0]}, 2 {PALETTE[1]}")
    assert metadata["slic3rpe:Version3mf"] == metadata["slic3rpe:MmPaintingVersion"] == "1"


@pytest.mark.parametrize("flavor", FLAVORS)
def test_the_same_mesh_gives_the_same_bytes(flavor: Flavor) -> None:
    assert made(flavor) == made(flavor)


@pytest.mark.parametrize(("mesh", "flavor"), [(painted(), "standard"), (whole(), "universal")])
def test_paint_and_flavour_must_fit(mesh: PaintedMesh, flavor: Flavor) -> None:
    with pytest.raises(ValueError, match="standard"):
        write(mesh, flavor)


# -------------------------------------------------------------------------------------------------------- the package


@pytest.mark.parametrize("flavor", FLAVORS)
def test_every_part_has_a_content_type_and_every_relationship_a_target(flavor: Flavor) -> None:
    mesh = whole() if flavor == "standard" else painted()
    data = write(PaintedMesh(**(mesh.__dict__ | {"thumbnail": PNG})), flavor)
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    assert archive.namelist()[0] == "[Content_Types].xml"
    types = {element.get("Extension") for element in etree.fromstring(archive.read("[Content_Types].xml"))}
    assert {name.rsplit(".", 1)[-1] for name in archive.namelist()[1:]} <= types
    for rels in (name for name in archive.namelist() if name.endswith(".rels")):
        for relation in etree.fromstring(archive.read(rels)):
            assert relation.get("Target").lstrip("/") in archive.namelist()
    assert archive.read("Metadata/thumbnail.png") == PNG


def test_the_bambu_layout_keeps_the_mesh_in_an_object_file_and_brings_no_printer_profile() -> None:
    data = made("bambu")
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert b"<mesh>" not in archive.read("3D/3dmodel.model")
    assert archive.read("3D/Objects/object_1.model").count(b"paint_color=") == 12
    assert "Metadata/project_settings.config" not in names(data)
    settings = etree.fromstring(archive.read("Metadata/model_settings.config"))
    build_object = etree.fromstring(archive.read("3D/3dmodel.model")).find(f".//{{{CORE}}}item").get("objectid")
    assert settings.find("object").get("id") == build_object
    assert settings.find("plate/model_instance/metadata[@key='object_id']").get("value") == build_object


def test_the_prusa_layout_brings_an_extruder_a_colour_and_covers_all_faces() -> None:
    archive = zipfile.ZipFile(io.BytesIO(made("prusa")))
    config = dict(line[2:].split(" = ") for line in archive.read("Metadata/Slic3r_PE.config").decode().splitlines() if " = " in line)
    assert config["extruder_colour"] == config["filament_colour"] == ";".join(PALETTE)
    assert config["nozzle_diameter"].count(",") == config["temperature"].count(",") == 15
    volume = etree.fromstring(archive.read("Metadata/Slic3r_PE_model.config")).find("object/volume")
    assert (volume.get("firstid"), volume.get("lastid")) == ("0", "11")


def test_long_entries_in_many_pieces_unzip_to_the_whole_and_deflate_the_same_on_any_machine() -> None:
    luck = np.random.default_rng(0)
    pieces = [bytes(luck.integers(65, 70, size, np.uint8)) for size in (0, 1, 70_000, 300_000, 5)]
    data = zipped([Entry("a.txt", pieces), Entry("b/u.txt", [b""])])
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.read("a.txt") == b"".join(pieces)
    assert data == zipped([Entry("a.txt", pieces), Entry("b/u.txt", [b""])])
    assert struct.unpack("<I", data[:4]) == (0x04034B50,)


# ------------------------------------------------------------------------------------------------------- other readers


def lib3mf_reading(data: bytes, strict: bool) -> tuple[Any, list[str]]:
    model = lib3mf.get_wrapper().CreateModel()
    reader = model.QueryReader("3mf")
    reader.SetStrictModeActive(strict)
    reader.ReadFromBuffer(data)
    return model, [reader.GetWarning(number)[1] for number in range(reader.GetWarningCount())]


@pytest.mark.parametrize("flavor", ["prusa", "standard"])
def test_lib3mf_reads_it_strictly_and_without_warnings(flavor: Flavor) -> None:
    model, warnings = lib3mf_reading(made(flavor), strict=True)
    assert warnings == []
    assert model.GetMeshObjects().Count() == 1


@pytest.mark.parametrize("flavor", ["universal", "bambu"])
def test_nothing_but_bambus_unnamespaced_attribute_is_beyond_the_standard(flavor: Flavor) -> None:
    """`paint_color` has to be there for Bambu Studio, which compares the bare name; without it the file is strictly valid."""
    archive = zipfile.ZipFile(io.BytesIO(made(flavor)))
    entries = [Entry(name, [_without_paint_color(archive.read(name))]) for name in archive.namelist()]
    model, warnings = lib3mf_reading(zipped(entries), strict=True)
    assert warnings == []
    model, warnings = lib3mf_reading(made(flavor), strict=False)
    assert set(warnings) == {"Invalid Attribute in namespace."}
    assert len(warnings) == 12
    assert model.GetMeshObjects().Count() == 1


def _without_paint_color(xml: bytes) -> bytes:
    if b"paint_color" not in xml:
        return xml
    root = etree.fromstring(xml)
    for triangle in root.iter(f"{{{CORE}}}triangle"):
        del triangle.attrib["paint_color"]
    return etree.tostring(root)


def test_lib3mf_sees_the_colours() -> None:
    model, _ = lib3mf_reading(made("standard"), strict=True)
    groups = model.GetColorGroups()
    assert groups.MoveNext()
    group = groups.GetCurrentColorGroup()
    colors = [group.GetColor(number) for number in group.GetAllPropertyIDs()]
    assert [f"#{color.Red:02X}{color.Green:02X}{color.Blue:02X}" for color in colors] == list(PALETTE)


@pytest.mark.parametrize("flavor", FLAVORS)
def test_trimesh_opens_it_without_warnings(flavor: Flavor, recwarn: pytest.WarningsRecorder) -> None:
    scene = trimesh.load(io.BytesIO(made(flavor)), file_type="3mf")
    (mesh,) = scene.geometry.values()
    assert mesh.is_watertight
    assert len(mesh.faces) == 12
    assert scene.extents == pytest.approx([20, 11, 8.125])
    assert not recwarn.list


# -------------------------------------------------------------------------------------------------------------- reading


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 not a zip", b"solid cube"])
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="3MF"):
        read(data)


@pytest.mark.parametrize(
    "entries",
    [
        {"a.txt": b"hello"},
        {"_rels/.rels": b"<Relationships/>"},
        {"_rels/.rels": b"<broken"},
    ],
)
def test_an_archive_without_a_model_is_refused(entries: dict[str, bytes]) -> None:
    with pytest.raises(UnreadableFile, match="3MF"):
        read(zipped([Entry(name, [content]) for name, content in entries.items()]))


def test_a_build_that_names_a_missing_object_is_refused() -> None:
    archive = zipfile.ZipFile(io.BytesIO(made("standard")))
    entries = [Entry(name, [archive.read(name).replace(b'objectid="1"', b'objectid="7"')]) for name in archive.namelist()]
    with pytest.raises(UnreadableFile, match="3MF"):
        read(zipped(entries))


def test_every_flavour_has_a_layout() -> None:
    assert get_args(Flavor) == FLAVORS
    for flavor in FLAVORS:
        assert len(made(flavor)) > 500
