// name: entities_of_articles
// title: Who is in several articles
// description: Entities that the given articles mention, those in most of them first.
// param: ids STRINGS required ids of articles
// param: kinds STRINGS default= only these kinds of entity
// param: limit INT default=100 most rows
// column: entity STRING
// column: name STRING
// column: kind STRING
// column: subtype STRING
// column: articles INT
// column: mentions INT
// column: first_reported DATE
// shape: table
// example: ids= kinds=Document

MATCH (a:Article)-[m:MENTIONS]->(e:Entity)
WHERE a.id IN $ids AND (size($kinds) = 0 OR e.kind IN $kinds)
RETURN e.id AS entity, e.name AS name, e.kind AS kind, e.subtype AS subtype, count(DISTINCT a.id) AS articles,
  coalesce(sum(m.times), 0) AS mentions, min(a.published) AS first_reported
ORDER BY articles DESC, mentions DESC, entity
LIMIT $limit;
