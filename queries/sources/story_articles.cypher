// name: story_articles
// title: Articles of a story
// description: The ids of a story's articles, in order of publication, the undated last.
// param: id STRING required id of the story
// param: limit INT default=100 most rows
// column: article STRING
// column: published DATE
// shape: table
// example: id=t-harbour-3c11

MATCH (t:Story {id: $id})<-[:IN_STORY]-(a:Article)
RETURN a.id AS article, a.published AS published
ORDER BY published, article
LIMIT $limit;
