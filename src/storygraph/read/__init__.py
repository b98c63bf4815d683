"""Files, folders and standard input to articles, one module a format."""

from storygraph.read.reader import read

__all__ = ["read"]
