// name: new_entities
// title: Who and what is named for the first time since
// description: Entities that no article before that day mentions, those of most independent texts first.
// param: since DATE required the first day
// param: limit INT default=200 most rows
// column: id STRING
// column: name STRING
// column: kind STRING
// column: first_reported DATE
// column: articles INT
// column: independent_sources INT
// shape: table
// example: since=2024-03-01

MATCH (e:Entity)
WHERE e.first_reported >= $since
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.first_reported AS first_reported, e.articles AS articles,
  e.independent_sources AS independent_sources
ORDER BY independent_sources DESC, id
LIMIT $limit;
