// name: uncertain_quotes
// title: Uncertain attributions
// description: Quotations that the extraction is least sure who said: what to check first.
// param: most FLOAT default=0.6 highest score
// param: limit INT default=100 most rows
// column: quote STRING
// column: speaker_id STRING
// column: speaker STRING
// column: text STRING
// column: article STRING
// column: start INT
// column: stop INT
// column: extraction_score FLOAT
// shape: table
// example: most=0.5

MATCH (who:Entity)-[s:SAID]->(q:Quote)
WHERE s.extraction_score <= $most
RETURN q.id AS quote, who.id AS speaker_id, who.name AS speaker, q.text AS text, s.article AS article, s.start AS start,
  s.stop AS stop, s.extraction_score AS extraction_score
ORDER BY extraction_score, quote, speaker_id
LIMIT $limit;
