// name: article_event_places
// title: Where the events of articles happened
// description: Places of the events that the given articles report, those of most events first.
// param: ids STRINGS required ids of the articles
// param: since DATE default= only events that ended on or after this day
// param: until DATE default= only events that began on or before this day
// param: limit INT default=2000 most rows
// column: place STRING
// column: events INT
// column: earliest DATE
// column: latest DATE
// shape: table
// example: ids=a1,a2

MATCH (a:Article)-[:REPORTS]->(v:Event)-[:AT_PLACE]->(l:Entity)
WHERE a.id IN $ids AND ($since = '' OR (v.earliest IS NOT NULL AND v.latest >= $since))
  AND ($until = '' OR (v.earliest IS NOT NULL AND left(v.earliest, size($until)) <= $until))
RETURN l.id AS place, count(DISTINCT v.id) AS events, min(v.earliest) AS earliest, max(v.latest) AS latest
ORDER BY events DESC, place
LIMIT $limit;
