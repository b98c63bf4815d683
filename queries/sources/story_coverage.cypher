// name: story_coverage
// title: Coverage of a story
// description: The articles of a story in order, with outlet and the text each is a copy of.
// param: id STRING required id of the story
// param: limit INT default=100 most rows
// column: published DATE
// column: article STRING
// column: title STRING
// column: publisher STRING
// column: origin STRING
// shape: timeline
// example: id=t-harbour-3c11

MATCH (t:Story {id: $id})<-[:IN_STORY]-(a:Article)-[:PUBLISHED_BY]->(s:Source)
RETURN a.published AS published, a.id AS article, a.title AS title, s.name AS publisher, a.origin AS origin
ORDER BY published, article, publisher
LIMIT $limit;
