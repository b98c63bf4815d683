// name: spoke_of
// title: Who spoke of entities
// description: Entities that spoke about or to one of the given entities, those of the best attested utterance first.
// param: ids STRINGS required ids of the entities
// param: least INT default=1 only utterances with so many independent texts
// param: limit INT default=2000 most rows
// column: target STRING
// column: sources INT
// column: quotes INT
// shape: table
// example: ids=ann-lee-1f2e

MATCH (s:Entity)<-[:ABOUT|ADDRESSED_TO]-(q:Quote)<-[:SAID]-(o:Entity)
WHERE s.id IN $ids AND o.id <> s.id AND q.independent_sources >= $least
RETURN o.id AS target, max(q.independent_sources) AS sources, count(DISTINCT q.id) AS quotes
ORDER BY sources DESC, quotes DESC, target
LIMIT $limit;
