// name: story_entities
// title: Who is in a story
// description: Entities that the articles of a story mention, the most frequent first.
// param: id STRING required id of the story
// param: kinds STRINGS default= only these kinds of entity
// param: limit INT default=100 most rows
// column: entity STRING
// column: name STRING
// column: kind STRING
// column: articles INT
// column: mentions INT
// shape: table
// example: id=t-harbour-3c11 kinds=Person,Organization

MATCH (t:Story {id: $id})<-[:IN_STORY]-(a:Article)-[m:MENTIONS]->(e:Entity)
WHERE size($kinds) = 0 OR e.kind IN $kinds
RETURN e.id AS entity, e.name AS name, e.kind AS kind, count(DISTINCT a.id) AS articles, coalesce(sum(m.times), 0) AS mentions
ORDER BY articles DESC, mentions DESC, entity
LIMIT $limit;
