// name: quote_events
// title: Events that a quotation speaks of
// description: Events that an utterance mentions, the dated ones first.
// param: id STRING required id of the quotation
// param: limit INT default=100 most rows
// column: event STRING
// column: summary STRING
// column: earliest DATE
// column: latest DATE
// column: precision STRING
// column: status STRING
// column: conflict BOOL
// column: independent_sources INT
// shape: timeline
// example: id=q-5d41c0ff

MATCH (q:Quote {id: $id})-[:ABOUT]->(v:Event)
RETURN v.id AS event, v.summary AS summary, v.earliest AS earliest, v.latest AS latest, v.precision AS precision,
  v.status AS status, v.conflict AS conflict, v.independent_sources AS independent_sources
ORDER BY earliest, event
LIMIT $limit;
