// name: contradictions
// title: Contradictions
// description: Pairs of events that cannot both be right, what in, and on how many independent texts each
// description: rests.
// param: id STRING default= id of an entity that takes part in one of them
// param: about STRING default= date, number, fact or denial
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
// column: sources1 INT
// column: sources2 INT
// column: edge STRING
// shape: table
// example: about=date

MATCH (x:Event)-[c:CONTRADICTS]->(y:Event)
WHERE ($about = '' OR c.about = $about)
  AND ($id = '' OR EXISTS { MATCH (x)<-[:TOOK_PART]-(:Entity {id: $id}) } OR EXISTS { MATCH (y)<-[:TOOK_PART]-(:Entity {id: $id}) })
RETURN x.id AS event1, x.summary AS summary1, y.id AS event2, y.summary AS summary2, c.about AS about,
  x.earliest AS date1, y.earliest AS date2, x.status AS status1, y.status AS status2,
  x.independent_sources AS sources1, y.independent_sources AS sources2, c.id AS edge
ORDER BY event1, event2, edge
LIMIT $limit;
