// name: quotes_among
// title: What several entities said of each other
// description: Utterances of an entity of a set about or to another of the set, a row for each utterance and pair, the
// description: best attested first.
// param: ids STRINGS required ids of the entities
// param: least INT default=1 only utterances with so many independent texts
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

MATCH (a:Entity)-[:SAID]->(q:Quote)-[:ABOUT|ADDRESSED_TO]->(b:Entity)
WHERE a.id IN $ids AND b.id IN $ids AND a.id <> b.id AND q.independent_sources >= $least
WITH DISTINCT a.id AS source, b.id AS target, q.id AS edge, q.independent_sources AS sources
ORDER BY sources DESC, edge, source, target LIMIT $limit
MATCH (w:Quote {id: edge})
RETURN source, target, edge, w.text AS detail, w.said_earliest AS earliest, w.said_latest AS latest, w.act AS status, sources,
  w.extraction_score AS score, w.first_reported AS first_reported
ORDER BY sources DESC, edge, source, target
LIMIT $limit;
