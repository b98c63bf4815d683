// name: quotes
// title: Quotations
// description: Utterances by speaker, by whom or what they are about, by words, kind, act and period; each
// description: with its first printing. A speaker who is only described has no id.
// param: speaker STRING default= id of the speaker, or of whom an unnamed spokesperson speaks for
// param: described STRING default= a speaker who is only described, as written
// param: about STRING default= id of an entity it is about
// param: words STRING default= words in the text
// param: kind STRING default= direct, mixed or indirect
// param: act STRING default= assert, deny, accuse, warn, demand …
// param: since DATE default= said or reported from then on
// param: until DATE default= said or reported by then
// param: limit INT default=100 most rows
// column: quote STRING
// column: text STRING
// column: kind STRING
// column: act STRING
// column: medium STRING
// column: said_earliest DATE
// column: said_latest DATE
// column: first_reported DATE
// column: speaker_id STRING
// column: speaker STRING
// column: speaks_for STRING
// column: addressee_id STRING
// column: addressee STRING
// column: article STRING
// column: publisher STRING
// column: published DATE
// column: start INT
// column: stop INT
// column: extraction_score FLOAT
// column: independent_sources INT
// shape: table
// example: speaker=ann-lee-1f2e act=deny

MATCH (q:Quote)
WHERE ($words = '' OR toLower(q.text) CONTAINS toLower($words))
  AND ($kind = '' OR q.kind = $kind) AND ($act = '' OR q.act = $act)
  AND ($until = '' OR left(coalesce(q.said_earliest, q.first_reported), size($until)) <= $until)
  AND ($since = '' OR coalesce(q.said_latest, q.first_reported) >= $since)
  AND ($speaker = '' OR q.speaks_for = $speaker OR EXISTS { MATCH (q)<-[:SAID]-(:Entity {id: $speaker}) })
  AND ($described = '' OR (q.speaker = $described AND NOT EXISTS { MATCH (q)<-[:SAID]-(:Entity) }))
  AND ($about = '' OR EXISTS { MATCH (q)-[:ABOUT]->(:Entity {id: $about}) })
WITH q
ORDER BY q.said_earliest, q.first_reported, q.id
LIMIT $limit
MATCH (q)<-[:REPORTS]-(a:Article)
WITH q, min(coalesce(a.published, '9999') + ' ' + a.id) AS printing
MATCH (q)<-[r:REPORTS]-(a:Article)
WHERE coalesce(a.published, '9999') + ' ' + a.id = printing
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(s:Source)
OPTIONAL MATCH (q)<-[:SAID]-(who:Entity)
OPTIONAL MATCH (q)-[:ADDRESSED_TO]->(to_whom:Entity)
RETURN q.id AS quote, q.text AS text, q.kind AS kind, q.act AS act, q.medium AS medium,
  q.said_earliest AS said_earliest, q.said_latest AS said_latest,
  q.first_reported AS first_reported,
  who.id AS speaker_id, coalesce(who.name, q.speaker) AS speaker, q.speaks_for AS speaks_for,
  to_whom.id AS addressee_id, to_whom.name AS addressee,
  a.id AS article, s.name AS publisher, a.published AS published, r.start AS start, r.stop AS stop,
  q.extraction_score AS extraction_score, q.independent_sources AS independent_sources
ORDER BY said_earliest, first_reported, quote, speaker_id, addressee_id, publisher
LIMIT $limit;
