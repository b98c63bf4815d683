// name: speakers
// title: Who speaks
// description: Everybody with an utterance, documents too, by the number of utterances. A speaker who is only
// description: described has no id and is named as written.
// param: kind STRING default= only this kind of entity
// param: limit INT default=100 most rows
// column: speaker_id STRING
// column: speaker STRING
// column: kind STRING
// column: subtype STRING
// column: aliases STRINGS
// column: quotes INT
// shape: table
// example: kind=Document

MATCH (q:Quote)
OPTIONAL MATCH (q)<-[:SAID]-(who:Entity)
WITH q, who, CASE WHEN who IS NULL THEN q.speaker ELSE '' END AS described
WHERE (described <> '' OR who IS NOT NULL) AND ($kind = '' OR who.kind = $kind)
RETURN who.id AS speaker_id, coalesce(who.name, described) AS speaker, who.kind AS kind, who.subtype AS subtype,
  who.aliases AS aliases, count(DISTINCT q.id) AS quotes
ORDER BY quotes DESC, speaker, speaker_id
LIMIT $limit;
