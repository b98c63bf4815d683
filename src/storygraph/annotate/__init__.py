"""Articles to annotations: a pure function of the article and the language model."""

from storygraph.annotate.annotator import Annotator
from storygraph.annotate.workers import annotate_all

RULES = "1"
"""Version of the extraction rules, stored with all annotations: raised with each change of what is found."""

__all__ = ["RULES", "Annotator", "annotate_all"]
