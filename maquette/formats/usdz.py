"""Model to USDZ: a binary USD layer and its textures in an uncompressed, aligned zip (OpenUSD; Apple's AR Quick Look).

`pxr` is imported on the first call: it takes about half a second.
"""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import numpy as np

from maquette.formats.texture_files import TextureNames
from maquette.formats.writable import check_finite, written_parts
from maquette.mesh.model import Material, Mesh, Model, Part, Texture
from maquette.mesh.normals import with_normals
from maquette.mesh.topology import compacted, weld

_ALIGNMENT = 64
_PADDING_ID = 0x1986
_LOCAL_HEADER_BYTES = 30


def write(model: Model) -> bytes:
    """USDZ in metres, Y up: UsdPreviewSurface materials, quads kept. Same model, same bytes.

    Textures are called as they are beside an OBJ. Raises InvalidInput if there are no triangles or coordinates that float32 can't hold.
    """
    parts = written_parts(model)
    names = TextureNames(model.materials)
    return _package({"model.usdc": _layer(model, parts, names), **names.files()})


def _layer(model: Model, parts: list[Part], names: TextureNames) -> bytes:
    from pxr import Kind, Usd, UsdGeom, UsdShade

    stage = Usd.Stage.CreateInMemory()
    UsdGeom.SetStageUpAxis(stage, UsdGeom.Tokens.y)
    UsdGeom.SetStageMetersPerUnit(stage, 1.0)
    root = UsdGeom.Xform.Define(stage, "/Model")
    stage.SetDefaultPrim(root.GetPrim())
    Usd.ModelAPI(root.GetPrim()).SetKind(Kind.Tokens.component)
    UsdGeom.Scope.Define(stage, "/Model/Materials")
    used = sorted({part.material for part in parts})
    labels = _labels([model.materials[index].name for index in used])
    materials = {}
    for label, index in zip(labels, used, strict=True):
        materials[index] = UsdShade.Material.Define(stage, f"/Model/Materials/{label}")
        _fill_material(stage, materials[index], model.materials[index], names)
    for label, part in zip(_labels([part.name for part in parts], taken={"Materials"}), parts, strict=True):
        mesh = UsdGeom.Mesh.Define(stage, f"/Model/{label}")
        _fill_mesh(mesh, part.mesh, model.unit_m or 1.0)
        mesh.CreateDoubleSidedAttr(model.materials[part.material].double_sided)
        UsdShade.MaterialBindingAPI.Apply(mesh.GetPrim()).Bind(materials[part.material])
    with tempfile.TemporaryDirectory(prefix="usd-") as folder:
        target = Path(folder) / "model.usdc"
        stage.GetRootLayer().Export(str(target))
        return target.read_bytes()


def _labels(names: list[str], taken: set[str] | None = None) -> list[str]:
    """One different USD identifier a name."""
    seen = set(taken or ())
    labels = []
    for name in names:
        base = re.sub(r"\W", "_", name, flags=re.ASCII).strip("_") or "part"
        base = f"_{base}" if base[0].isdigit() else base
        label, number = base, 1
        while label in seen:
            number += 1
            label = f"{base}_{number}"
        seen.add(label)
        labels.append(label)
    return labels


def _fill_mesh(target: Any, mesh: Mesh, scale: float) -> None:
    """Positions are shared between faces; normals and texture coordinates belong to face corners."""
    from pxr import Sdf, UsdGeom, Vt

    shaded = with_normals(compacted(mesh))
    vertices, _, welded = weld(shaded.vertices, shaded.faces)
    with np.errstate(over="ignore", invalid="ignore"):
        points = (vertices * scale).astype(np.float32)
    check_finite(points)
    polygons = shaded.faces if shaded.polygons is None else shaded.polygons
    corners = polygons[polygons >= 0]
    target.CreateSubdivisionSchemeAttr(UsdGeom.Tokens.none)
    target.CreatePointsAttr(Vt.Vec3fArray.FromNumpy(points))
    target.CreateFaceVertexCountsAttr(Vt.IntArray.FromNumpy((polygons >= 0).sum(axis=1).astype(np.int32)))
    target.CreateFaceVertexIndicesAttr(Vt.IntArray.FromNumpy(welded[corners]))
    target.CreateExtentAttr(Vt.Vec3fArray.FromNumpy(np.stack([points.min(axis=0), points.max(axis=0)])))
    primvars = UsdGeom.PrimvarsAPI(target.GetPrim())
    if shaded.normals is not None:
        target.CreateNormalsAttr(Vt.Vec3fArray.FromNumpy(np.ascontiguousarray(shaded.normals[corners])))
        target.SetNormalsInterpolation(UsdGeom.Tokens.faceVarying)
    if shaded.uv is not None:
        uv = np.nan_to_num(shaded.uv)
        st = primvars.CreatePrimvar("st", Sdf.ValueTypeNames.TexCoord2fArray, UsdGeom.Tokens.faceVarying)
        st.Set(Vt.Vec2fArray.FromNumpy(np.stack([uv[:, 0], 1 - uv[:, 1]], axis=1).astype(np.float32)))
        st.SetIndices(Vt.IntArray.FromNumpy(np.ascontiguousarray(corners)))
    if shaded.colors is not None:
        color = primvars.CreatePrimvar("displayColor", Sdf.ValueTypeNames.Color3fArray, UsdGeom.Tokens.faceVarying)
        color.Set(Vt.Vec3fArray.FromNumpy(np.ascontiguousarray(shaded.colors[:, :3])))
        color.SetIndices(Vt.IntArray.FromNumpy(np.ascontiguousarray(corners)))


def _fill_material(stage: Any, target: Any, material: Material, names: TextureNames) -> None:
    """A UsdPreviewSurface; textures multiply nothing in it, so factors are scaled into the texture readers."""
    from pxr import Gf, Sdf, UsdShade

    shader = UsdShade.Shader.Define(stage, target.GetPath().AppendChild("Surface"))
    shader.CreateIdAttr("UsdPreviewSurface")
    target.CreateSurfaceOutput().ConnectToSource(shader.ConnectableAPI(), "surface")
    types = Sdf.ValueTypeNames
    red, green, blue, alpha = (float(value) for value in material.base_color)
    shader.CreateInput("diffuseColor", types.Color3f).Set(Gf.Vec3f(red, green, blue))
    shader.CreateInput("metallic", types.Float).Set(float(material.metallic))
    shader.CreateInput("roughness", types.Float).Set(float(material.roughness))
    shader.CreateInput("opacity", types.Float).Set(alpha)
    if any(material.emissive):
        shader.CreateInput("emissiveColor", types.Color3f).Set(Gf.Vec3f(*(float(value) for value in material.emissive)))
    if material.alpha_mode == "mask":
        shader.CreateInput("opacityThreshold", types.Float).Set(float(material.alpha_cutoff))
    files = names.of(material)
    if files:
        coordinates = UsdShade.Shader.Define(stage, target.GetPath().AppendChild("Coordinates"))
        coordinates.CreateIdAttr("UsdPrimvarReader_float2")
        coordinates.CreateInput("varname", types.String).Set("st")
        source = coordinates.CreateOutput("result", types.Float2)
        for slot, file in files.items():
            _connect_texture(stage, shader, target.GetPath(), material, slot, file, source)


def _connect_texture(stage: Any, shader: Any, path: Any, material: Material, slot: str, file: str, coordinates: Any) -> None:
    """A texture reader for one slot, scaled by the material's factor, and the input of the surface that it feeds."""
    from pxr import Gf, Sdf, UsdShade

    types = Sdf.ValueTypeNames
    factors = {
        "base": material.base_color,
        "metallic": (material.metallic,) * 4,
        "roughness": (material.roughness,) * 4,
        "normal": (2.0, 2.0, 2.0, 1.0),
    }
    name, channel, kind = {
        "base": ("diffuseColor", "rgb", types.Color3f),
        "metallic": ("metallic", "r", types.Float),
        "roughness": ("roughness", "r", types.Float),
        "normal": ("normal", "rgb", types.Normal3f),
    }[slot]
    texture, own = UsdShade.Shader.Define(stage, path.AppendChild(f"{slot.capitalize()}Texture")), _slot_texture(material, slot)
    texture.CreateIdAttr("UsdUVTexture")
    texture.CreateInput("file", types.Asset).Set(file)
    texture.CreateInput("sourceColorSpace", types.Token).Set("sRGB" if slot == "base" else "raw")
    texture.CreateInput("st", types.Float2).ConnectToSource(coordinates)
    texture.CreateInput("wrapS", types.Token).Set(own.wrap_s)
    texture.CreateInput("wrapT", types.Token).Set(own.wrap_t)
    if factors[slot] != (1.0, 1.0, 1.0, 1.0):
        texture.CreateInput("scale", types.Float4).Set(Gf.Vec4f(*(float(value) for value in factors[slot])))
    if slot == "normal":
        texture.CreateInput("bias", types.Float4).Set(Gf.Vec4f(-1, -1, -1, 0))
    shader.CreateInput(name, kind).ConnectToSource(texture.CreateOutput(channel, types.Float3 if channel == "rgb" else types.Float))
    if slot == "base" and own.pixels.shape[2] == 4 and material.alpha_mode != "opaque":
        shader.CreateInput("opacity", types.Float).ConnectToSource(texture.CreateOutput("a", types.Float))


def _slot_texture(material: Material, slot: str) -> Texture:
    textures = {"base": material.base_color_texture, "normal": material.normal_texture}
    texture = textures.get(slot, material.metallic_roughness_texture)
    assert texture is not None, "only slots that have a file are asked for"
    return texture


def _package(files: dict[str, bytes]) -> bytes:
    """A zip without compression in which every file's data begins at a multiple of 64 bytes (the USDZ specification, 1.3)."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as package:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            padding = -(stream.tell() + _LOCAL_HEADER_BYTES + len(name.encode()) + 4) % _ALIGNMENT
            entry.extra = _PADDING_ID.to_bytes(2, "little") + padding.to_bytes(2, "little") + b"\x00" * padding
            package.writestr(entry, data)
    return stream.getvalue()
