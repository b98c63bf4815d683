// name: shortest_path
// title: Shortest paths
// description: All shortest ways of at most four steps between two entities over stated relations, shared
// description: events, quotations and documents.
// param: a STRING required id of the first entity
// param: b STRING required id of the second entity
// param: limit INT default=100 most rows
// column: hops INT
// column: nodes STRINGS
// column: names STRINGS
// column: edges STRINGS
// shape: graph
// example: a=ann-lee-1f2e b=bo-dahl-77c0

MATCH p = (a:Entity {id: $a})-[:SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED
   |TOOK_PART|SAID|ABOUT|ADDRESSED_TO|AT_PLACE|CITES* ALL SHORTEST 1..4]-(b:Entity {id: $b})
WITH length(p) AS hops, properties(nodes(p), 'id') AS nodes, properties(nodes(p), 'name') AS names, properties(rels(p), 'id') AS edges
WITH hops, nodes, names, edges, '|' + list_to_string('|', edges) AS way
RETURN hops, nodes, names, edges
ORDER BY hops, way
LIMIT $limit;
