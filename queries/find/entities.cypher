// name: entities
// title: All entities
// description: People, organisations, places, groups and documents, those in most articles first.
// param: kind STRING default= Person, Organization, Place, Group or Document; empty: any
// param: limit INT default=100 most rows
// column: id STRING
// column: name STRING
// column: kind STRING
// column: aliases STRINGS
// column: articles INT
// column: independent_sources INT
// column: first_reported DATE
// column: last_reported DATE
// shape: table
// example: kind=Person

MATCH (e:Entity)
WHERE $kind = '' OR e.kind = $kind
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.aliases AS aliases, e.articles AS articles,
  e.independent_sources AS independent_sources, e.first_reported AS first_reported, e.last_reported AS last_reported
ORDER BY articles DESC, id
LIMIT $limit;
