// name: new_quotes
// title: Utterances first reported since
// description: What no article before that day quotes, that of most independent texts first.
// param: since DATE required the first day
// param: limit INT default=200 most rows
// column: quote STRING
// column: speaker STRING
// column: text STRING
// column: act STRING
// column: first_reported DATE
// column: independent_sources INT
// shape: table
// example: since=2024-03-01

MATCH (q:Quote)
WHERE q.first_reported >= $since AND q.text <> ''
RETURN q.id AS quote, q.speaker AS speaker, q.text AS text, q.act AS act, q.first_reported AS first_reported,
  q.independent_sources AS independent_sources
ORDER BY independent_sources DESC, first_reported DESC, quote
LIMIT $limit;
