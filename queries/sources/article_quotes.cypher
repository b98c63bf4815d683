// name: article_quotes
// title: Whom an article quotes
// description: Utterances that an article prints, as they stand in its text.
// param: id STRING required id of the article
// param: limit INT default=100 most rows
// column: quote STRING
// column: speaker_id STRING
// column: speaker STRING
// column: wording STRING
// column: kind STRING
// column: act STRING
// column: independent_sources INT
// column: extraction_score FLOAT
// column: start INT
// column: stop INT
// shape: table
// example: id=a-1f2e

MATCH (a:Article {id: $id})-[r:REPORTS]->(q:Quote)
OPTIONAL MATCH (q)<-[:SAID]-(who:Entity)
RETURN q.id AS quote, who.id AS speaker_id, coalesce(who.name, q.speaker) AS speaker, q.text AS wording, q.kind AS kind,
  q.act AS act, q.independent_sources AS independent_sources, q.extraction_score AS extraction_score,
  r.start AS start, r.stop AS stop
ORDER BY start, stop, quote, speaker_id
LIMIT $limit;
