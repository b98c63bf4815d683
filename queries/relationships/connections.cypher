// name: connections
// title: Whom an entity is connected with
// description: Relations that a text states, and co-mentions, which are a hint only: a row for each edge.
// param: id STRING required id of the entity
// param: kind STRING default= only with this kind of entity
// param: comentions BOOL default=true with co-mentions
// param: limit INT default=100 most rows
// column: other STRING
// column: name STRING
// column: kind STRING
// column: relation STRING
// column: source STRING
// column: target STRING
// column: detail STRING
// column: articles INT
// column: independent_sources INT
// column: first_reported DATE
// column: last_reported DATE
// column: edge STRING
// shape: graph
// example: id=ann-lee-1f2e kind=Organization

MATCH (e:Entity {id: $id})-[r:CO_MENTIONED|SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED]-(o:Entity)
WHERE ($kind = '' OR o.kind = $kind) AND ($comentions OR type(r) <> 'CO_MENTIONED')
RETURN o.id AS other, o.name AS name, o.kind AS kind, type(r) AS relation,
  CASE WHEN r.id = type(r) + '(' + e.id + '>' + o.id + ')' THEN e.id ELSE o.id END AS source,
  CASE WHEN r.id = type(r) + '(' + e.id + '>' + o.id + ')' THEN o.id ELSE e.id END AS target,
  r.detail AS detail, r.articles AS articles, r.independent_sources AS independent_sources,
  r.first_reported AS first_reported, r.last_reported AS last_reported, r.id AS edge
ORDER BY independent_sources DESC, articles DESC, edge
LIMIT $limit;
