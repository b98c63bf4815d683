// name: event_neighbours
// title: What came right before and after an event
// description: Events that stand right before and right after an event in its story, because a text says so or the
// description: dates do.
// param: id STRING required id of the event
// param: limit INT default=100 most rows
// column: side STRING
// column: event STRING
// column: summary STRING
// column: earliest DATE
// column: latest DATE
// column: precision STRING
// column: status STRING
// column: conflict BOOL
// column: edge STRING
// shape: timeline
// example: id=v-4b1d77aa

MATCH (v:Event {id: $id})-[r:BEFORE]-(w:Event)
RETURN CASE WHEN r.id = 'BEFORE(' + v.id + '>' + w.id + ')' THEN 'after' ELSE 'before' END AS side, w.id AS event,
  w.summary AS summary, w.earliest AS earliest, w.latest AS latest, w.precision AS precision, w.status AS status,
  w.conflict AS conflict, r.id AS edge
ORDER BY side DESC, earliest, event, edge
LIMIT $limit;
