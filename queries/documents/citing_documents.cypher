// name: citing_documents
// title: Documents that cite documents
// description: Which document cites which.
// param: id STRING default= only those that cite or are cited by this one
// param: limit INT default=100 most rows
// column: document STRING
// column: name STRING
// column: cited STRING
// column: cited_name STRING
// column: articles INT
// column: first_reported DATE
// column: edge STRING
// shape: graph
// example: id=audit-report-2b7e

MATCH (d:Entity)-[c:CITES]->(o:Entity)
WHERE $id = '' OR d.id = $id OR o.id = $id
RETURN d.id AS document, d.name AS name, o.id AS cited, o.name AS cited_name, c.articles AS articles,
  c.first_reported AS first_reported, c.id AS edge
ORDER BY document, cited, edge
LIMIT $limit;
