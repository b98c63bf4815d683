// name: find_by_id
// title: The node with an id
// description: Any node, whatever its type, with all its columns.
// param: id STRING required id of the node
// param: limit INT default=10 most rows
// column: id STRING
// column: name STRING
// column: node NODE
// shape: table
// example: id=ann-lee-1f2e

MATCH (n:Article|Source|Entity|Event|Date|Quote|Story {id: $id})
RETURN n.id AS id, n.name AS name, n AS node
ORDER BY id, name
LIMIT $limit;
