// name: single_source
// title: Events on one source
// description: Events that rest on a single text, those in most copies of it first.
// param: type STRING default= only events of this type
// param: limit INT default=100 most rows
// column: event STRING
// column: type STRING
// column: summary STRING
// column: earliest DATE
// column: origin STRING
// column: articles INT
// shape: table
// example: limit=20

MATCH (v:Event)<-[:REPORTS]-(a:Article)
WHERE $type = '' OR v.type = $type
WITH v, count(DISTINCT a.origin) AS texts, min(a.origin) AS origin, count(DISTINCT a.id) AS articles
WHERE texts = 1
RETURN v.id AS event, v.type AS type, v.summary AS summary, v.earliest AS earliest, origin, articles
ORDER BY articles DESC, event
LIMIT $limit;
