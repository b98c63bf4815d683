// name: documents
// title: Documents
// description: Documents that the articles talk about, with who issued, signed, received, asked for, leaked or
// description: denied them.
// param: id STRING default= only of this entity
// param: limit INT default=100 most rows
// column: document STRING
// column: name STRING
// column: subtype STRING
// column: earliest DATE
// column: latest DATE
// column: relation STRING
// column: agent STRING
// column: agent_name STRING
// column: cited_by INT
// column: first_cited DATE
// column: edge STRING
// shape: table
// example: id=city-council-09ab

MATCH (d:Entity {kind: 'Document'})
WHERE $id = '' OR EXISTS { MATCH (d)<-[:ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED]-(:Entity {id: $id}) }
OPTIONAL MATCH (a:Article)-[:CITES]->(d)
WITH d, count(DISTINCT a.id) AS cited_by, min(a.published) AS first_cited
OPTIONAL MATCH (d)<-[r:ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED]-(w:Entity)
WHERE $id = '' OR w.id = $id
RETURN d.id AS document, d.name AS name, d.subtype AS subtype, d.earliest AS earliest, d.latest AS latest,
  type(r) AS relation, w.id AS agent, w.name AS agent_name, cited_by, first_cited, r.id AS edge
ORDER BY earliest, document, relation, agent
LIMIT $limit;
