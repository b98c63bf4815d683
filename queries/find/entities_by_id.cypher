// name: entities_by_id
// title: Several entities by their ids
// description: What is known of the given entities, in the order of their ids.
// param: ids STRINGS required ids of the entities
// param: limit INT default=1000 most rows
// column: id STRING
// column: name STRING
// column: kind STRING
// column: subtype STRING
// column: articles INT
// column: independent_sources INT
// column: first_reported DATE
// column: last_reported DATE
// shape: table
// example: ids=ann-lee-1f2e,city-council-09ab

MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.subtype AS subtype, e.articles AS articles,
  e.independent_sources AS independent_sources, e.first_reported AS first_reported, e.last_reported AS last_reported
ORDER BY id
LIMIT $limit;
