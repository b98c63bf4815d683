// name: quotes_page_by_speaker
// title: A page of quotations by speaker
// description: Ids of utterances by the filters of the table of quotations, by the name of the speaker and then by
// description: day.
// param: speaker STRING default= id of the speaker, or of whom an unnamed spokesperson speaks for
// param: described STRING default= speakers who are only described, as written, each between two |
// param: about STRING default= id of an entity it is about
// param: words STRING default= words in the text
// param: kind STRING default= direct, mixed or indirect
// param: act STRING default= assert, deny, accuse …; empty: all that say something
// param: without STRINGS default=decline,hearsay without act: not these, which nobody said
// param: since DATE default= said, else reported, from that day on
// param: until DATE default= said, else reported, by that day
// param: limit INT default=100 most rows
// column: who STRING
// column: day DATE
// column: quote STRING
// shape: table
// example: act=deny

MATCH (q:Quote)
WHERE ($words = '' OR toLower(q.text) CONTAINS toLower($words)) AND ($kind = '' OR q.kind = $kind)
  AND (q.act = $act OR ($act = '' AND q.text <> '' AND NOT q.act IN $without))
  AND ($until = '' OR left(coalesce(q.said_earliest, q.first_reported), 10) <= $until)
  AND ($since = '' OR left(coalesce(q.said_earliest, q.first_reported), 10) >= $since)
  AND ($speaker = '' OR q.speaks_for = $speaker OR EXISTS { MATCH (q)<-[:SAID]-(:Entity {id: $speaker}) })
  AND ($described = '' OR $described CONTAINS ('|' + q.speaker + '|'))
  AND ($about = '' OR EXISTS { MATCH (q)-[:ABOUT]->(:Entity {id: $about}) })
OPTIONAL MATCH (q)<-[:SAID]-(e:Entity)
WITH q, min(coalesce(e.name, q.speaker)) AS who
RETURN who, coalesce(q.said_earliest, q.first_reported) AS day, q.id AS quote
ORDER BY who, day, quote
LIMIT $limit;
