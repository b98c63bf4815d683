"""StoryGraph: articles in, a topic-timeline knowledge graph out, each edge with its sentence."""
