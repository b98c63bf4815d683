"""Timelines: of an entity, of several together, of a topic's articles. What belongs on one is in docs/timelines.md."""

from storygraph.answers.timeline.timelines import articles_timeline, entity_timeline, topic_timeline

__all__ = ["articles_timeline", "entity_timeline", "topic_timeline"]
