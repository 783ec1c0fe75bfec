"""3D files as bytes, to and from Model: one module a format, each with `read` and `write`."""

from maquette.formats.registry import READABLE, WRITABLE, read_any, write_any
from maquette.formats.signature import sniff

__all__ = ["READABLE", "WRITABLE", "read_any", "sniff", "write_any"]
