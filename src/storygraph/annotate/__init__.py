"""Articles to annotations: a pure function of the article and the language model."""

from storygraph.annotate.annotator import Annotator

__all__ = ["Annotator"]
