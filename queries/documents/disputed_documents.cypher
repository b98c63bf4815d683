// name: disputed_documents
// title: Disputed documents
// description: Documents whose existence or content somebody denies, and who is said to have issued or leaked
// description: them.
// param: limit INT default=100 most rows
// column: document STRING
// column: name STRING
// column: denied_by STRING
// column: denied_by_name STRING
// column: denied_since DATE
// column: relation STRING
// column: agent STRING
// column: agent_name STRING
// shape: table
// example: limit=20

MATCH (d:Entity)<-[r:DENIED]-(w:Entity)
WITH DISTINCT d, w, r.first_reported AS denied_since
OPTIONAL MATCH (d)<-[o:ISSUED|LEAKED|SIGNED]-(x:Entity)
RETURN d.id AS document, d.name AS name, w.id AS denied_by, w.name AS denied_by_name, denied_since,
  type(o) AS relation, x.id AS agent, x.name AS agent_name
ORDER BY denied_since, document, denied_by, relation, agent
LIMIT $limit;
