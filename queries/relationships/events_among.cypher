// name: events_among
// title: Events that join several entities
// description: Events in which two entities of a set took part, a row for each event and pair, the best attested first.
// param: ids STRINGS required ids of the entities
// param: least INT default=1 only events with so many independent texts
// param: limit INT default=600 most rows
// column: source STRING
// column: target STRING
// column: edge STRING
// column: detail STRING
// column: earliest DATE
// column: latest DATE
// column: status STRING
// column: sources INT
// column: score FLOAT
// column: first_reported DATE
// shape: graph
// example: ids=ann-lee-1f2e,city-council-09ab,bo-dahl-77c0

MATCH (a:Entity)-[:TOOK_PART]->(v:Event)<-[:TOOK_PART]-(b:Entity)
WHERE a.id IN $ids AND b.id IN $ids AND a.id < b.id AND v.independent_sources >= $least
WITH a.id AS source, b.id AS target, v.id AS edge, v.independent_sources AS sources
ORDER BY sources DESC, edge, source, target LIMIT $limit
MATCH (w:Event {id: edge})
RETURN source, target, edge, w.summary AS detail, w.earliest AS earliest, w.latest AS latest, w.status AS status, sources,
  w.extraction_score AS score, w.first_reported AS first_reported
ORDER BY sources DESC, edge, source, target
LIMIT $limit;
