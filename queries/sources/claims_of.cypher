// name: claims_of
// title: What somebody alleges
// description: Events that articles report only as the claim of one entity.
// param: id STRING required id of the entity
// param: limit INT default=100 most rows
// column: event STRING
// column: summary STRING
// column: published DATE
// column: article STRING
// column: status STRING
// column: earliest DATE
// column: latest DATE
// shape: timeline
// example: id=ann-lee-1f2e

MATCH (a:Article)-[r:REPORTS]->(v:Event)
WHERE r.alleged_by = $id
RETURN v.id AS event, v.summary AS summary, a.published AS published, a.id AS article, r.status AS status,
  r.earliest AS earliest, r.latest AS latest
ORDER BY published, event, article
LIMIT $limit;
