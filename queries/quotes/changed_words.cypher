// name: changed_words
// title: What changed in a speaker's words
// description: Pairs of utterances of one speaker that contradict each other, the earlier before the later, and in
// description: what: a denial, a number, a date. Of everybody, or of one speaker.
// param: speaker STRING default= id of the speaker
// param: about STRING default= id of an entity that both are about
// param: limit INT default=100 most rows
// column: speaker_id STRING
// column: speaker STRING
// column: in_what STRING
// column: earlier STRING
// column: earlier_reported DATE
// column: earlier_text STRING
// column: later STRING
// column: later_reported DATE
// column: later_text STRING
// column: edge STRING
// shape: table
// example: speaker=ann-lee-1f2e

MATCH (x:Quote)-[c:CONTRADICTS]-(y:Quote)
MATCH (e:Entity)-[:SAID]->(x)
MATCH (f:Entity)-[:SAID]->(y)
WHERE f.id = e.id AND ($speaker = '' OR e.id = $speaker)
  AND coalesce(x.said_earliest, x.first_reported, '') + x.id < coalesce(y.said_earliest, y.first_reported, '') + y.id
  AND ($about = '' OR EXISTS { MATCH (x)-[:ABOUT]->(t:Entity), (y)-[:ABOUT]->(t) WHERE t.id = $about })
RETURN e.id AS speaker_id, e.name AS speaker, c.about AS in_what, x.id AS earlier, x.first_reported AS earlier_reported,
  x.text AS earlier_text, y.id AS later, y.first_reported AS later_reported, y.text AS later_text, c.id AS edge
ORDER BY speaker_id, earlier_reported, earlier, later_reported, later, edge
LIMIT $limit;
