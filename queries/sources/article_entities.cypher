// name: article_entities
// title: Who and what an article mentions
// description: Entities that an article mentions, those it names most often first.
// param: id STRING required id of the article
// param: limit INT default=100 most rows
// column: entity STRING
// column: name STRING
// column: kind STRING
// column: times INT
// column: edge STRING
// shape: table
// example: id=a-1f2e

MATCH (a:Article {id: $id})-[r:MENTIONS]->(e:Entity)
RETURN e.id AS entity, e.name AS name, e.kind AS kind, r.times AS times, r.id AS edge
ORDER BY times DESC, entity
LIMIT $limit;
