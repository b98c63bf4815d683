// name: by_medium
// title: Where it was said
// description: Utterances by the medium of the saying (interview, statement, press conference, post, court, hearing,
// description: broadcast, letter, speech …), where the words of an article tell it.
// param: medium STRING default= only this one
// param: speaker STRING default= id of the speaker
// param: limit INT default=100 most rows
// column: medium STRING
// column: quote STRING
// column: speaker_id STRING
// column: speaker STRING
// column: text STRING
// column: said_earliest DATE
// column: said_latest DATE
// column: first_reported DATE
// column: independent_sources INT
// shape: table
// example: medium=interview

MATCH (q:Quote)
WHERE q.medium <> '' AND ($medium = '' OR q.medium = $medium)
  AND ($speaker = '' OR EXISTS { MATCH (q)<-[:SAID]-(:Entity {id: $speaker}) })
OPTIONAL MATCH (q)<-[:SAID]-(who:Entity)
RETURN q.medium AS medium, q.id AS quote, who.id AS speaker_id, coalesce(who.name, q.speaker) AS speaker, q.text AS text,
  q.said_earliest AS said_earliest, q.said_latest AS said_latest, q.first_reported AS first_reported,
  q.independent_sources AS independent_sources
ORDER BY medium, said_earliest, first_reported, quote, speaker_id
LIMIT $limit;
