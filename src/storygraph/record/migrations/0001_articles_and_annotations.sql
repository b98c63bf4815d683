-- Articles as published, the bytes they were read from, and what was found in them.

CREATE TABLE original (
    sha256      TEXT PRIMARY KEY,
    media_type  TEXT NOT NULL,
    content     BLOB NOT NULL              -- zlib
) STRICT;

CREATE TABLE article (
    id          TEXT PRIMARY KEY,
    given_id    TEXT NOT NULL,             -- what it came with: versions of one article share it
    text        TEXT NOT NULL,             -- all offsets count its code points
    text_hash   TEXT NOT NULL,             -- SHA-256
    sketch      TEXT NOT NULL,             -- JSON list: what near copies are found by
    title       TEXT,
    published   TEXT,
    url         TEXT,
    publisher   TEXT,
    author      TEXT,
    language    TEXT,
    version     INTEGER NOT NULL DEFAULT 1,
    revises     TEXT REFERENCES article(id),
    status      TEXT NOT NULL DEFAULT 'current' CHECK (status IN ('current', 'superseded', 'withdrawn')),
    path        TEXT NOT NULL,
    original    TEXT NOT NULL REFERENCES original(sha256),
    accessed_at TEXT NOT NULL
) STRICT;
CREATE INDEX article_given_id ON article(given_id);
CREATE INDEX article_url ON article(url) WHERE url IS NOT NULL;

CREATE TABLE annotations (
    article        TEXT PRIMARY KEY REFERENCES article(id),
    language_model TEXT NOT NULL,
    annotator      TEXT NOT NULL,          -- version of the rules
    body           BLOB NOT NULL           -- zlib of the JSON of storygraph.model.Annotations
) STRICT;

CREATE VIRTUAL TABLE full_text USING fts5(
    title, text, content='article', content_rowid='rowid', tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
    INSERT INTO full_text(rowid, title, text) VALUES (new.rowid, new.title, new.text);
END;

CREATE TABLE state (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
