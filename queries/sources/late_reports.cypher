// name: late_reports
// title: Events reported late
// description: Events known to the day that were first reported long after.
// param: least INT default=30 fewest days between event and first article
// param: limit INT default=100 most rows
// column: event STRING
// column: summary STRING
// column: earliest DATE
// column: known_since DATE
// column: days INT
// shape: table
// example: least=90

MATCH (v:Event)<-[:REPORTS]-(a:Article)
WHERE v.precision = 'day' AND v.day IS NOT NULL AND a.day IS NOT NULL
WITH v, min(a.day) - v.day AS days, min(a.published) AS known_since
WHERE days >= $least
RETURN v.id AS event, v.summary AS summary, v.earliest AS earliest, known_since, days
ORDER BY days DESC, event
LIMIT $limit;
