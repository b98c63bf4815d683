// name: find_entity
// title: Find an entity by its name
// description: Entities whose name or alias contains the words, case and accents aside; those in most articles
// description: first.
// param: text STRING required part of the name, in lower case and without accents
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
// example: text=lee

MATCH (e:Entity)
WHERE e.folded CONTAINS toLower($text) AND ($kind = '' OR e.kind = $kind)
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.aliases AS aliases, e.articles AS articles, e.independent_sources AS independent_sources,
  e.first_reported AS first_reported, e.last_reported AS last_reported
ORDER BY articles DESC, id
LIMIT $limit;
