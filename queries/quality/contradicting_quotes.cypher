// name: contradicting_quotes
// title: Utterances that contradict each other
// description: Pairs of utterances that cannot both be right, with their speakers.
// param: limit INT default=100 most rows
// column: quote1 STRING
// column: speaker1 STRING
// column: text1 STRING
// column: quote2 STRING
// column: speaker2 STRING
// column: text2 STRING
// column: about STRING
// column: edge STRING
// shape: table
// example: limit=20

MATCH (x:Quote)-[c:CONTRADICTS]->(y:Quote)
RETURN x.id AS quote1, x.speaker AS speaker1, x.text AS text1, y.id AS quote2, y.speaker AS speaker2, y.text AS text2,
  c.about AS about, c.id AS edge
ORDER BY quote1, quote2, edge
LIMIT $limit;
