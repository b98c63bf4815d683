// name: document_agents
// title: Who dealt with a document
// description: Who issued, signed, received, asked for, leaked or denied a document, and when as far as an article
// description: says so.
// param: id STRING required id of the document
// param: limit INT default=100 most rows
// column: relation STRING
// column: agent STRING
// column: agent_name STRING
// column: kind STRING
// column: detail STRING
// column: since DATE
// column: until DATE
// column: independent_sources INT
// column: first_reported DATE
// column: last_reported DATE
// column: article STRING
// column: start INT
// column: stop INT
// column: extraction_score FLOAT
// column: edge STRING
// shape: graph
// example: id=audit-report-2b7e

MATCH (d:Entity {id: $id})<-[r:ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED]-(w:Entity)
RETURN type(r) AS relation, w.id AS agent, w.name AS agent_name, w.kind AS kind, r.detail AS detail,
  r.first_precise AS since, r.last_precise AS until, r.independent_sources AS independent_sources,
  r.first_reported AS first_reported, r.last_reported AS last_reported, r.article AS article, r.start AS start,
  r.stop AS stop, r.extraction_score AS extraction_score, r.id AS edge
ORDER BY relation, independent_sources DESC, agent, edge
LIMIT $limit;
