// name: event_chain
// title: What followed an event
// description: Events that come after an event in up to three steps, because a text says so or the dates do.
// param: id STRING required id of the event
// param: limit INT default=100 most rows
// column: event STRING
// column: type STRING
// column: earliest DATE
// column: summary STRING
// column: hops INT
// shape: timeline
// example: id=v-4b1d77aa

MATCH p = (v:Event {id: $id})-[:BEFORE*1..3]->(w:Event)
RETURN w.id AS event, w.type AS type, w.earliest AS earliest, w.summary AS summary, min(length(p)) AS hops
ORDER BY earliest, event
LIMIT $limit;
