-- What is asked of all articles at once must not read their texts and annotations.

CREATE INDEX article_facts ON article(id, status, text_hash, published, publisher);
CREATE INDEX article_revises ON article(revises) WHERE revises IS NOT NULL;
CREATE INDEX article_withdrawn ON article(id) WHERE status = 'withdrawn';
CREATE INDEX annotations_made_by ON annotations(article, language_model, annotator);
