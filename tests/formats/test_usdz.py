import io
import subprocess
import sys
import zipfile

import numpy as np
import pytest
from PIL import Image

from maquette.errors import InvalidInput
from maquette.formats import usdz
from maquette.mesh.model import Material, Mesh, Model, Part, Texture, single
from tests.formats.shapes import checker, cube, globe, painted_globe, quad_cube, two_parts

pxr = pytest.importorskip("pxr")


def opened(model: Model, tmp_path):
    from pxr import Usd

    path = tmp_path / "model.usdz"
    path.write_bytes(usdz.write(model))
    return Usd.Stage.Open(str(path))


def complaints(stage) -> list[str]:
    """What OpenUSD's own validators (the successors of usdchecker) find."""
    from pxr import UsdValidation

    context = UsdValidation.ValidationContext(UsdValidation.ValidationRegistry().GetOrLoadAllValidators())
    return [f"{error.GetName()}: {error.GetMessage()}" for error in context.Validate(stage)]


@pytest.mark.parametrize("model", [single(cube()), single(quad_cube()), two_parts(), painted_globe()], ids=["cube", "quads", "two parts", "painted"])
def test_the_compliance_checks_find_nothing(model, tmp_path):
    assert complaints(opened(model, tmp_path)) == []


def test_the_compliance_checks_do_find_faults(tmp_path):
    from pxr import Usd, UsdGeom

    stage = Usd.Stage.CreateNew(str(tmp_path / "bad.usda"))
    UsdGeom.Mesh.Define(stage, "/Loose")
    assert complaints(stage) != []


def test_files_lie_uncompressed_at_multiples_of_64():
    data = usdz.write(painted_globe())
    entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    assert entries[0].filename == "model.usdc"
    for entry in entries:
        name, extra = (int.from_bytes(data[entry.header_offset + at : entry.header_offset + at + 2], "little") for at in (26, 28))
        assert (entry.header_offset + 30 + name + extra) % 64 == 0 and entry.compress_type == zipfile.ZIP_STORED


def test_geometry_is_in_metres_with_y_up(tmp_path):
    from pxr import UsdGeom

    stage = opened(two_parts(), tmp_path)
    assert UsdGeom.GetStageUpAxis(stage) == "Y" and UsdGeom.GetStageMetersPerUnit(stage) == 1
    meshes = [UsdGeom.Mesh(prim) for prim in stage.Traverse() if prim.IsA(UsdGeom.Mesh)]
    assert [mesh.GetPrim().GetName() for mesh in meshes] == ["left", "right"]
    points = np.asarray(meshes[1].GetPointsAttr().Get())
    assert len(points) == 8
    np.testing.assert_allclose([points.min(axis=0), points.max(axis=0)], [[3, 0, 0], [4, 1, 1]])
    assert sum(meshes[0].GetFaceVertexCountsAttr().Get()) == 36


def test_millimetres_become_metres(tmp_path):
    from pxr import UsdGeom

    stage = opened(Model((Part(cube(80)),), unit_m=1e-3), tmp_path)
    box = UsdGeom.BBoxCache(0, ["default"]).ComputeWorldBound(stage.GetPseudoRoot()).ComputeAlignedRange()
    np.testing.assert_allclose(box.GetMax(), [0.08] * 3, rtol=1e-6)


def test_quads_stay_quads(tmp_path):
    from pxr import UsdGeom

    stage = opened(single(quad_cube()), tmp_path)
    (mesh,) = (UsdGeom.Mesh(prim) for prim in stage.Traverse() if prim.IsA(UsdGeom.Mesh))
    assert list(mesh.GetFaceVertexCountsAttr().Get()) == [4] * 6 and len(mesh.GetPointsAttr().Get()) == 8


def test_materials_and_textures_are_bound(tmp_path):
    from pxr import UsdGeom, UsdShade

    stage = opened(painted_globe(), tmp_path)
    (mesh,) = (prim for prim in stage.Traverse() if prim.IsA(UsdGeom.Mesh))
    material, _ = UsdShade.MaterialBindingAPI(mesh).ComputeBoundMaterial()
    surface = material.ComputeSurfaceSource("")[0]
    assert surface.GetIdAttr().Get() == "UsdPreviewSurface"
    files = {}
    for name in ("diffuseColor", "metallic", "roughness", "normal"):
        source = surface.GetInput(name).GetConnectedSources()[0][0].source
        files[name] = UsdShade.Shader(source.GetPrim()).GetInput("file").Get().path
    assert files == {
        "diffuseColor": "texture_0.png",
        "metallic": "texture_0_metallic.png",
        "roughness": "texture_0_roughness.png",
        "normal": "texture_0_normal.png",
    }
    package = zipfile.ZipFile(io.BytesIO(usdz.write(painted_globe())))
    np.testing.assert_array_equal(np.asarray(Image.open(package.open("texture_0.png"))), checker())
    st = np.asarray(UsdGeom.PrimvarsAPI(mesh).GetPrimvar("st").Get())
    np.testing.assert_allclose(sorted(1 - st[:, 1]), sorted(globe().uv[np.unique(globe().faces), 1]), atol=1e-6)


def test_cut_out_alpha_reaches_the_surface(tmp_path):
    from pxr import UsdShade

    leaf = Texture(np.dstack([checker(), np.full((16, 16), 9, np.uint8)]))
    stage = opened(single(globe(), Material("leaf", base_color_texture=leaf, alpha_mode="mask")), tmp_path)
    surface = UsdShade.Shader(stage.GetPrimAtPath("/Model/Materials/leaf/Surface"))
    assert surface.GetInput("opacity").HasConnectedSource() and surface.GetInput("opacityThreshold").Get() == 0.5
    assert complaints(stage) == []


def test_names_become_different_identifiers(tmp_path):
    parts = tuple(Part(cube(), 0, name) for name in ("1 arm", "1 arm", "Materials", "小猫", ""))
    stage = opened(Model(parts, (Material("ein Stoff"),)), tmp_path)
    assert complaints(stage) == [] and len(stage.GetPrimAtPath("/Model").GetChildren()) == 6


def test_the_same_model_gives_the_same_bytes_in_another_process():
    imports = "import sys; from maquette.formats import usdz; from tests.formats.shapes import painted_globe"
    script = f"{imports}; sys.stdout.buffer.write(usdz.write(painted_globe()))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=120, check=True)
    assert done.stdout == usdz.write(painted_globe())


def test_nothing_and_nonsense_are_not_written():
    with pytest.raises(InvalidInput):
        usdz.write(single(Mesh(np.zeros((3, 3)), np.zeros((0, 3), np.int32))))
    with pytest.raises(InvalidInput):
        usdz.write(single(Mesh(np.full((3, 3), 1e39), np.array([[0, 1, 2]]))))
