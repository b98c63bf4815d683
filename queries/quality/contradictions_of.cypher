// name: contradictions_of
// title: What contradicts an event or a quotation
// description: Events or utterances that cannot be right if the given one is, and what they disagree in.
// param: id STRING required id of the event or quotation
// param: limit INT default=100 most rows
// column: other STRING
// column: name STRING
// column: in_what STRING
// column: independent_sources INT
// column: first_reported DATE
// column: edge STRING
// shape: graph
// example: id=q-5d41c0ff

MATCH (x:Event|Quote {id: $id})-[c:CONTRADICTS]-(y:Event|Quote)
RETURN y.id AS other, y.name AS name, c.about AS in_what, y.independent_sources AS independent_sources,
  y.first_reported AS first_reported, c.id AS edge
ORDER BY in_what, other, edge
LIMIT $limit;
