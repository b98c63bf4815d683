// name: addressed
// title: Who spoke to whom
// description: Utterances addressed to somebody or made by somebody to others.
// param: id STRING required id of the entity
// param: limit INT default=100 most rows
// column: quote STRING
// column: speaker_id STRING
// column: speaker STRING
// column: addressee_id STRING
// column: addressee STRING
// column: act STRING
// column: said_earliest DATE
// column: text STRING
// shape: table
// example: id=ann-lee-1f2e

MATCH (who:Entity)-[:SAID]->(q:Quote)-[:ADDRESSED_TO]->(t:Entity)
WHERE who.id = $id OR t.id = $id
RETURN q.id AS quote, who.id AS speaker_id, who.name AS speaker, t.id AS addressee_id, t.name AS addressee,
  q.act AS act, q.said_earliest AS said_earliest, q.text AS text
ORDER BY said_earliest, quote, speaker_id, addressee_id
LIMIT $limit;
