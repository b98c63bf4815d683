// name: events_of_entities
// title: Events of several entities
// description: Events that any of the entities takes part in, a row for each entity and event, with the extractor's
// description: own measure and when it was first reported.
// param: ids STRINGS required ids of the entities
// param: limit INT default=1000 most rows
// column: entity STRING
// column: event STRING
// column: type STRING
// column: earliest DATE
// column: latest DATE
// column: precision STRING
// column: summary STRING
// column: status STRING
// column: independent_sources INT
// column: conflict BOOL
// column: confidence FLOAT
// column: first_reported DATE
// shape: timeline
// example: ids=ann-lee-1f2e,city-council-09ab

MATCH (e:Entity)-[:TOOK_PART]->(v:Event)
WHERE e.id IN $ids
RETURN e.id AS entity, v.id AS event, v.type AS type, v.earliest AS earliest, v.latest AS latest,
  v.precision AS precision, v.summary AS summary, v.status AS status, v.independent_sources AS independent_sources,
  v.conflict AS conflict, v.extraction_score AS confidence, v.first_reported AS first_reported
ORDER BY earliest, latest, event, entity
LIMIT $limit;
