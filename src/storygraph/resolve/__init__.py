"""What is the same across articles: entities, events, utterances, stories."""

from storygraph.resolve.anchors import anchor_at, target_of
from storygraph.resolve.corpus import Groundwork, ResolveInput, resolve
from storygraph.resolve.decisions import Applied, id_of_part

__all__ = ["Applied", "Groundwork", "ResolveInput", "anchor_at", "id_of_part", "resolve", "target_of"]
