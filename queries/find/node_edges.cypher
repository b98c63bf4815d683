// name: node_edges
// title: All edges of a node
// description: Every edge that begins or ends at a node, of any type, with its evidence.
// param: id STRING required id of the node
// param: limit INT default=500 most rows
// column: edge STRING
// column: type STRING
// column: source STRING
// column: target STRING
// column: other STRING
// column: name STRING
// column: article STRING
// column: start INT
// column: stop INT
// column: extraction_score FLOAT
// shape: graph
// example: id=ann-lee-1f2e

MATCH (n:Article|Source|Entity|Event|Date|Quote|Story {id: $id})-[r]-(o:Article|Source|Entity|Event|Date|Quote|Story)
RETURN r.id AS edge, type(r) AS type,
  CASE WHEN r.id = type(r) + '(' + n.id + '>' + o.id + ')' THEN n.id ELSE o.id END AS source,
  CASE WHEN r.id = type(r) + '(' + n.id + '>' + o.id + ')' THEN o.id ELSE n.id END AS target,
  o.id AS other, o.name AS name, r.article AS article, r.start AS start, r.stop AS stop, r.extraction_score AS extraction_score
ORDER BY type, edge
LIMIT $limit;
