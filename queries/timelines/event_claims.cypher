// name: event_claims
// title: Claims about events
// description: What each article says of the time and status of the given events, as far as it was published by a day.
// param: ids STRINGS required ids of events
// param: until DATE default= only articles published by then; empty: all
// param: limit INT default=1000 most rows
// column: event STRING
// column: article STRING
// column: published STRING
// column: origin STRING
// column: earliest STRING
// column: latest STRING
// column: precision STRING
// column: status STRING
// column: alleged_by STRING
// shape: table
// example: ids= until=2024-03-01
MATCH (a:Article)-[r:REPORTS]->(v:Event)
WHERE v.id IN $ids AND ($until = '' OR left(a.published, 10) <= $until)
RETURN v.id AS event, a.id AS article, a.published AS published, a.origin AS origin, r.earliest AS earliest, r.latest AS latest, r.precision AS precision, r.status AS status, r.alleged_by AS alleged_by
ORDER BY event, published, article LIMIT $limit;
