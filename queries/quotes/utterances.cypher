// name: utterances
// title: Several quotations by their ids
// description: All that is known of the given utterances, one row for each speaker.
// param: ids STRINGS required ids of quotes
// param: limit INT default=1000 most rows
// column: quote STRING
// column: text STRING
// column: kind STRING
// column: act STRING
// column: polarity STRING
// column: medium STRING
// column: said_earliest DATE
// column: said_latest DATE
// column: first_reported DATE
// column: speaker_id STRING
// column: speaker STRING
// column: written STRING
// column: speaks_for STRING
// column: affiliation STRING
// column: wordings INT
// column: independent_sources INT
// column: extraction_score FLOAT
// shape: table
// example: ids=q-5d41c0ff

MATCH (q:Quote)
WHERE q.id IN $ids
OPTIONAL MATCH (q)<-[:SAID]-(who:Entity)
RETURN q.id AS quote, q.text AS text, q.kind AS kind, q.act AS act, q.polarity AS polarity, q.medium AS medium,
  q.said_earliest AS said_earliest, q.said_latest AS said_latest, q.first_reported AS first_reported,
  who.id AS speaker_id, coalesce(who.name, q.speaker) AS speaker, q.speaker AS written, q.speaks_for AS speaks_for,
  q.affiliation AS affiliation, q.wordings AS wordings, q.independent_sources AS independent_sources,
  q.extraction_score AS extraction_score
ORDER BY quote, speaker, speaker_id
LIMIT $limit;
