"""What is the same across articles: entities, events, utterances, stories."""

from storygraph.resolve.corpus import ResolveInput, resolve

__all__ = ["ResolveInput", "resolve"]
