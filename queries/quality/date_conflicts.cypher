// name: date_conflicts
// title: Events with conflicting dates
// description: Events to which the articles give times that cannot all be true.
// param: limit INT default=100 most rows
// column: event STRING
// column: summary STRING
// column: earliest DATE
// column: latest DATE
// column: articles INT
// column: first_claim DATE
// column: last_claim DATE
// shape: table
// example: limit=20

MATCH (v:Event)<-[r:REPORTS]-(a:Article)
WHERE v.conflict
RETURN v.id AS event, v.summary AS summary, v.earliest AS earliest, v.latest AS latest,
  count(DISTINCT a.id) AS articles, min(r.earliest) AS first_claim, max(r.earliest) AS last_claim
ORDER BY articles DESC, event
LIMIT $limit;
