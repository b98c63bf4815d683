// name: claims_and_denials
// title: Claims and denials of one matter
// description: What was denied beside what it denies, with both speakers; of everything, or of what is about one entity.
// param: about STRING default= id of an entity that the denial is about
// param: limit INT default=100 most rows
// column: denial STRING
// column: denied_by STRING
// column: denied STRING
// column: denied_reported DATE
// column: claim STRING
// column: claimed_by STRING
// column: claimed STRING
// column: claimed_reported DATE
// column: edge STRING
// shape: table
// example: about=ann-lee-1f2e

MATCH (d:Quote {polarity: 'denied'})-[c:CONTRADICTS]-(q:Quote)
WHERE q.polarity <> 'denied' AND ($about = '' OR EXISTS { MATCH (d)-[:ABOUT]->(e:Entity) WHERE e.id = $about })
RETURN d.id AS denial, d.speaker AS denied_by, d.text AS denied, d.first_reported AS denied_reported,
  q.id AS claim, q.speaker AS claimed_by, q.text AS claimed, q.first_reported AS claimed_reported, c.id AS edge
ORDER BY denied_reported, denial, claimed_reported, claim, edge
LIMIT $limit;
