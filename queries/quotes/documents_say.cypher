// name: documents_say
// title: What documents say
// description: Utterances whose speaker is a document: a report, a letter, a filing; of all documents,
// description: or only what is about one entity.
// param: about STRING default= id of an entity it is about
// param: limit INT default=100 most rows
// column: document STRING
// column: name STRING
// column: quote STRING
// column: text STRING
// column: kind STRING
// column: act STRING
// column: first_reported DATE
// column: independent_sources INT
// shape: table
// example: about=ann-lee-1f2e

MATCH (d:Entity {kind: 'Document'})-[:SAID]->(q:Quote)
WHERE $about = '' OR EXISTS { MATCH (q)-[:ABOUT]->(e:Entity) WHERE e.id = $about }
RETURN d.id AS document, d.name AS name, q.id AS quote, q.text AS text, q.kind AS kind, q.act AS act,
  q.first_reported AS first_reported, q.independent_sources AS independent_sources
ORDER BY first_reported, document, quote
LIMIT $limit;
