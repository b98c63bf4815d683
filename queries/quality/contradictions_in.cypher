// name: contradictions_in
// title: Contradictions in several articles
// description: Pairs of events that cannot both be right, of which the given articles report one.
// param: ids STRINGS required ids of articles
// param: limit INT default=100 most rows
// column: event1 STRING
// column: summary1 STRING
// column: event2 STRING
// column: summary2 STRING
// column: about STRING
// column: date1 DATE
// column: date2 DATE
// column: status1 STRING
// column: status2 STRING
// column: edge STRING
// shape: table
// example: ids=

MATCH (a:Article)-[:REPORTS]->(x:Event)
WHERE a.id IN $ids
WITH DISTINCT x
MATCH (x)-[c:CONTRADICTS]->(y:Event)
RETURN x.id AS event1, x.summary AS summary1, y.id AS event2, y.summary AS summary2, c.about AS about,
  x.earliest AS date1, y.earliest AS date2, x.status AS status1, y.status AS status2, c.id AS edge
ORDER BY event1, event2, edge
LIMIT $limit;
