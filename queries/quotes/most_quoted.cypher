// name: most_quoted
// title: Who is quoted most, by outlet
// description: Speakers by the number of their utterances that an outlet printed, the most quoted first. Copies of
// description: one text count once.
// param: source STRING default= id of the outlet
// param: kind STRING default= direct, mixed or indirect
// param: limit INT default=100 most rows
// column: outlet STRING
// column: publisher STRING
// column: speaker_id STRING
// column: speaker STRING
// column: quotes INT
// column: texts INT
// column: first_reported DATE
// column: last_reported DATE
// shape: table
// example: source=daily-herald-88aa kind=direct

MATCH (s:Source)<-[:PUBLISHED_BY]-(a:Article)-[:REPORTS]->(q:Quote)<-[:SAID]-(who:Entity)
WHERE ($source = '' OR s.id = $source) AND ($kind = '' OR q.kind = $kind)
RETURN s.id AS outlet, s.name AS publisher, who.id AS speaker_id, who.name AS speaker,
  count(DISTINCT q.id) AS quotes, count(DISTINCT a.origin) AS texts,
  min(a.published) AS first_reported, max(a.published) AS last_reported
ORDER BY quotes DESC, outlet, speaker_id
LIMIT $limit;
