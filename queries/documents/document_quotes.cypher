// name: document_quotes
// title: What a document says and what is said of it
// description: Quotations from a document and utterances about it.
// param: id STRING required id of the document
// param: limit INT default=100 most rows
// column: quote STRING
// column: text STRING
// column: kind STRING
// column: act STRING
// column: said_earliest DATE
// column: said_latest DATE
// column: part STRING
// column: speaker_id STRING
// column: speaker STRING
// column: independent_sources INT
// shape: table
// example: id=audit-report-2b7e

MATCH (d:Entity {id: $id})-[r:SAID|ABOUT]-(q:Quote)
OPTIONAL MATCH (q)<-[:SAID]-(who:Entity)
RETURN q.id AS quote, q.text AS text, q.kind AS kind, q.act AS act,
  q.said_earliest AS said_earliest, q.said_latest AS said_latest,
  CASE WHEN type(r) = 'SAID' THEN 'from' ELSE 'about' END AS part,
  who.id AS speaker_id, coalesce(who.name, q.speaker) AS speaker, q.independent_sources AS independent_sources
ORDER BY said_earliest, quote, part, speaker_id
LIMIT $limit;
