// name: copies
// title: Copies of texts
// description: Which article is a copy of which, and where each appeared.
// param: id STRING default= only of this outlet
// param: limit INT default=100 most rows
// column: article STRING
// column: publisher STRING
// column: published DATE
// column: original STRING
// column: original_publisher STRING
// column: original_published DATE
// shape: table
// example: limit=20

MATCH (s:Source)<-[:PUBLISHED_BY]-(a:Article)-[:COPY_OF]->(o:Article)
WHERE $id = '' OR s.id = $id
OPTIONAL MATCH (o)-[:PUBLISHED_BY]->(p:Source)
RETURN a.id AS article, s.name AS publisher, a.published AS published,
  o.id AS original, p.name AS original_publisher, o.published AS original_published
ORDER BY published, article, original, publisher, original_publisher
LIMIT $limit;
