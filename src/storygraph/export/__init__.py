"""The graph as files for other programs, one module a format."""

from storygraph.export.exporter import FORMATS, export
from storygraph.export.network import to_networkx

__all__ = ["FORMATS", "export", "to_networkx"]
