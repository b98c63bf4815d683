// name: namesakes
// title: Entities of the same name
// description: Names that several entities of a kind bear: one to be merged, or truly two.
// param: kind STRING default= only this kind of entity
// param: limit INT default=100 most rows
// column: name STRING
// column: kind STRING
// column: entities INT
// column: articles INT
// shape: table
// example: kind=Person

MATCH (e:Entity)
WHERE $kind = '' OR e.kind = $kind
WITH e.name AS name, e.kind AS kind, count(e.id) AS entities, coalesce(sum(e.articles), 0) AS articles
WHERE entities > 1
RETURN name, kind, entities, articles
ORDER BY entities DESC, name, kind
LIMIT $limit;
