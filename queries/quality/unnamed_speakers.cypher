// name: unnamed_speakers
// title: Unnamed speakers
// description: Quotations whose speaker is only described, and for whom he or she speaks where that is known.
// param: limit INT default=100 most rows
// column: quote STRING
// column: speaker STRING
// column: speaks_for STRING
// column: text STRING
// column: first_reported DATE
// column: independent_sources INT
// shape: table
// example: limit=20

MATCH (q:Quote)
WHERE q.speaker <> '' AND NOT EXISTS { MATCH (q)<-[:SAID]-(:Entity) }
RETURN q.id AS quote, q.speaker AS speaker, q.speaks_for AS speaks_for, q.text AS text, q.first_reported AS first_reported,
  q.independent_sources AS independent_sources
ORDER BY first_reported, quote
LIMIT $limit;
