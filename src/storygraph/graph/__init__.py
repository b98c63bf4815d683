"""The record to nodes and edges: a pure function of articles, annotations and resolution."""

from storygraph.graph.builder import build
from storygraph.graph.source import GraphInput

__all__ = ["GraphInput", "build"]
