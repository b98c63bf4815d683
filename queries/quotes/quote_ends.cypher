// name: quote_ends
// title: What utterances are about
// description: Entities that the given utterances are about or were addressed to.
// param: ids STRINGS required ids of quotes
// param: limit INT default=1000 most rows
// column: quote STRING
// column: relation STRING
// column: entity STRING
// column: name STRING
// shape: table
// example: ids=
MATCH (q:Quote)-[r:ABOUT|ADDRESSED_TO]->(e:Entity)
WHERE q.id IN $ids
RETURN q.id AS quote, type(r) AS relation, e.id AS entity, e.name AS name
ORDER BY quote, relation, name, entity LIMIT $limit;
