// name: changed_wording
// title: Quotations that are not printed alike
// description: Utterances whose words in quote marks differ between articles: every printing, in order.
// param: speaker STRING default= id of the speaker
// param: limit INT default=100 most rows
// column: quote STRING
// column: speaker STRING
// column: wordings INT
// column: article STRING
// column: publisher STRING
// column: published DATE
// column: printed STRING
// column: wording STRING
// column: start INT
// column: stop INT
// shape: table
// example: speaker=ann-lee-1f2e

MATCH (q:Quote)<-[r:REPORTS]-(a:Article)
WHERE q.wordings > 1 AND r.printed <> 'indirect'
  AND ($speaker = '' OR EXISTS { MATCH (q)<-[:SAID]-(:Entity {id: $speaker}) })
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(s:Source)
RETURN q.id AS quote, q.speaker AS speaker, q.wordings AS wordings, a.id AS article, s.name AS publisher,
  a.published AS published, r.printed AS printed, r.wording AS wording, r.start AS start, r.stop AS stop
ORDER BY quote, published, article, publisher
LIMIT $limit;
