// name: who_said_about
// title: Who said what about somebody
// description: Utterances about an entity and who made them, by the day they were first reported.
// param: id STRING required id of the entity
// param: limit INT default=100 most rows
// column: quote STRING
// column: text STRING
// column: kind STRING
// column: act STRING
// column: speaker_id STRING
// column: speaker STRING
// column: reported DATE
// column: articles INT
// column: independent_sources INT
// column: extraction_score FLOAT
// shape: table
// example: id=ann-lee-1f2e

MATCH (t:Entity {id: $id})<-[:ABOUT]-(q:Quote)<-[s:SAID]-(who:Entity)
MATCH (q)<-[:REPORTS]-(a:Article)
WITH q, who, s.extraction_score AS extraction_score, min(a.published) AS reported,
  count(DISTINCT a.id) AS articles, count(DISTINCT a.origin) AS independent_sources
RETURN q.id AS quote, q.text AS text, q.kind AS kind, q.act AS act, who.id AS speaker_id, who.name AS speaker,
  reported, articles, independent_sources, extraction_score
ORDER BY reported, quote, speaker_id
LIMIT $limit;
