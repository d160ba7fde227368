-- A storyledger database. Facts only: what follows from several reports together is derived and
-- never stored. Offsets are half-open and count code points of reports.text, so
-- substr(text, span_start + 1, span_end - span_start) is the words. What has no column is in JSON in rest.

CREATE TABLE stories (  -- A row per story in this file.
    name TEXT NOT NULL PRIMARY KEY,  -- what --story takes; "story" unless said otherwise
    title TEXT NOT NULL  -- what a brief puts on top
);

CREATE TABLE reports (  -- A row per text by one outlet. Never edited.
    number INTEGER NOT NULL PRIMARY KEY,  -- of this file only; all other tables point here
    story TEXT NOT NULL REFERENCES stories (name),
    id TEXT NOT NULL,  -- the same in every file and run
    key TEXT NOT NULL,  -- the input's own id or file name
    sha256 TEXT NOT NULL,  -- of the bytes as they came
    text TEXT NOT NULL,  -- the cleaned text that all offsets count in
    title TEXT,  -- headline, null if none was found
    outlet TEXT,  -- who published it, null if not known
    url TEXT,  -- where it was published, null if not known
    published_earliest TEXT,  -- ISO day; null is open or not known
    published_latest TEXT,  -- ISO day; null is open or not known
    language TEXT,  -- as the report states it
    rest TEXT NOT NULL,  -- JSON: published and revised with their words, basis and reason
    UNIQUE (story, id)
);

CREATE TRIGGER reports_are_never_edited BEFORE UPDATE ON reports
BEGIN
    SELECT RAISE(ABORT, 'reports are never edited');
END;

CREATE TABLE parts (  -- A row per paragraph-like stretch of a report.
    report INTEGER NOT NULL REFERENCES reports (number),
    position INTEGER NOT NULL,  -- 0 is the first in text order
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    role TEXT NOT NULL,  -- body, headline, crosshead, item, boilerplate, caption
    PRIMARY KEY (report, position)
);

CREATE TABLE readings (  -- A row per report and reader. A new reader adds a row and withdraws the old.
    number INTEGER NOT NULL PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (number),
    reader TEXT NOT NULL,  -- name and version of what read it
    withdrawn INTEGER NOT NULL DEFAULT 0,  -- 1: a later reading stands in its place
    rest TEXT NOT NULL,  -- JSON: sentences (offsets in text order) and times (expressions, still relative)
    UNIQUE (report, reader)
);

CREATE TABLE statements (  -- A row per attribution: who (source) said (cue) what (content). Never edited.
    number INTEGER NOT NULL PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings (number),
    position INTEGER NOT NULL,  -- in the reading, from 0
    id TEXT NOT NULL,  -- what a brief cites
    kind TEXT NOT NULL,  -- direct, indirect, mixed, narrator
    stance TEXT NOT NULL,  -- asserts, confirms, denies, disputes, does not confirm, ...
    certainty TEXT NOT NULL,  -- the speaker's own hedge: certain, probable, possible, unknown
    cue_class TEXT,  -- speech, belief, plan, evidence
    source TEXT,  -- words that name the speaker, null if nobody is named
    source_start INTEGER,
    source_end INTEGER,
    cue TEXT,  -- words that say it was said
    cue_start INTEGER,
    cue_end INTEGER,
    content TEXT NOT NULL,  -- words said; stretches joined by an ellipsis, offsets in contents
    sentence INTEGER NOT NULL,  -- which sentence of the reading, from 0
    speaker TEXT,  -- referents.id of who speaks
    origin TEXT,  -- referents.id of the first known holder of the information
    addressee TEXT,  -- to whom, as written
    channel TEXT,  -- "in a statement", as written
    score REAL NOT NULL,  -- the reader's own, 0 to 1
    rest TEXT NOT NULL,  -- JSON: via (whom it went through), said and happens (when), places
    UNIQUE (reading, position)
);

CREATE INDEX statements_by_id ON statements (id);

CREATE TRIGGER statements_are_never_edited BEFORE UPDATE ON statements
BEGIN
    SELECT RAISE(ABORT, 'statements are never edited');
END;

CREATE TABLE contents (  -- A row per stretch of a statement's content, which may be discontinuous.
    statement INTEGER NOT NULL REFERENCES statements (number),
    position INTEGER NOT NULL,  -- in text order, from 0
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    PRIMARY KEY (statement, position)
);

CREATE TABLE figures (  -- A row per claimed quantity.
    reading INTEGER NOT NULL REFERENCES readings (number),
    position INTEGER NOT NULL,  -- in the reading, from 0
    id TEXT NOT NULL,
    statement TEXT,  -- statements.id of who claims it, null if nobody does
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    low REAL NOT NULL,
    high REAL,  -- null is open
    approximate INTEGER NOT NULL,  -- 1: "about", "some"
    bound TEXT,  -- at least, more than, up to, fewer than
    change TEXT NOT NULL,  -- total, addition, part
    qualifier TEXT,  -- "initial", "first"
    unit TEXT NOT NULL,  -- words: what is counted
    state TEXT NOT NULL,  -- words: what is said of it
    unit_head TEXT NOT NULL,  -- dictionary form of the counted noun
    state_head TEXT NOT NULL,  -- dictionary form of what is said of it
    sentence INTEGER NOT NULL,  -- which sentence of the reading, -1 if not known
    rest TEXT NOT NULL,  -- JSON: places, and when it happens
    PRIMARY KEY (reading, position)
);

CREATE INDEX figures_by_id ON figures (id);

CREATE TABLE referents (  -- A row per person, body or thing that speaks or is spoken of in one report.
    reading INTEGER NOT NULL REFERENCES readings (number),
    position INTEGER NOT NULL,  -- in the reading, from 0
    id TEXT NOT NULL,
    name TEXT NOT NULL,  -- the fullest name found, or the description if unnamed
    kind TEXT NOT NULL,  -- person, organisation, state, outlet, group, unnamed
    role TEXT,  -- a title or office, as written
    side TEXT,  -- the state or body spoken for, as written
    rest TEXT NOT NULL,  -- JSON: aliases (other words found for it)
    PRIMARY KEY (reading, position)
);

CREATE TABLE problems (  -- A row per thing that went wrong with an input.
    number INTEGER NOT NULL PRIMARY KEY,
    story TEXT NOT NULL REFERENCES stories (name),
    input TEXT NOT NULL,  -- which input
    stage TEXT NOT NULL,  -- where it happened
    what TEXT NOT NULL,  -- what went wrong
    advice TEXT NOT NULL,  -- what to do
    UNIQUE (story, input, stage, what, advice)
);

CREATE TABLE reviews (  -- A row per decision of a person. Append-only: taking back adds a row.
    number INTEGER NOT NULL PRIMARY KEY,
    story TEXT NOT NULL REFERENCES stories (name),
    made TEXT NOT NULL,  -- ISO time
    author TEXT NOT NULL,  -- who decided
    verb TEXT NOT NULL,  -- accept, reject, edit, merge, split, link, undo
    subject TEXT NOT NULL,  -- JSON: ids decided on
    before TEXT,  -- JSON: what stood before
    after TEXT,  -- JSON: what stands now
    why TEXT NOT NULL,
    withdraws INTEGER REFERENCES reviews (number)  -- the row that an undo takes back
);

CREATE TRIGGER reviews_are_never_edited BEFORE UPDATE ON reviews
BEGIN
    SELECT RAISE(ABORT, 'reviews are append-only');
END;

CREATE TRIGGER reviews_are_never_deleted BEFORE DELETE ON reviews
BEGIN
    SELECT RAISE(ABORT, 'reviews are append-only');
END;

CREATE VIEW said AS  -- The standing statements with their report, for people who ask in SQL.
SELECT
    reports.story, reports.id AS report_id, reports.key AS report, reports.outlet,
    reports.published_earliest, reports.published_latest,
    statements.id, statements.kind, statements.stance, statements.certainty,
    statements.source, statements.cue, statements.content
FROM statements
JOIN readings ON readings.number = statements.reading AND readings.withdrawn = 0
JOIN reports ON reports.number = readings.report;

-- Full-text indexes keep no second copy of the words; triggers keep them level with the tables.
CREATE VIRTUAL TABLE report_words USING fts5 (
    title, text, content = 'reports', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER report_words_added AFTER INSERT ON reports
BEGIN
    INSERT INTO report_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE TRIGGER report_words_removed AFTER DELETE ON reports
BEGIN
    INSERT INTO report_words (report_words, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
END;

-- Only statements of standing readings are found.
CREATE VIRTUAL TABLE statement_words USING fts5 (
    source, cue, content, content = 'statements', content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER statement_words_added AFTER INSERT ON statements
BEGIN
    INSERT INTO statement_words (rowid, source, cue, content)
    VALUES (new.number, new.source, new.cue, new.content);
END;

CREATE TRIGGER statement_words_removed AFTER DELETE ON statements
WHEN (SELECT withdrawn FROM readings WHERE number = old.reading) = 0
BEGIN
    INSERT INTO statement_words (statement_words, rowid, source, cue, content)
    VALUES ('delete', old.number, old.source, old.cue, old.content);
END;

CREATE TRIGGER statement_words_withdrawn AFTER UPDATE OF withdrawn ON readings
WHEN new.withdrawn = 1 AND old.withdrawn = 0
BEGIN
    INSERT INTO statement_words (statement_words, rowid, source, cue, content)
    SELECT 'delete', number, source, cue, content FROM statements WHERE reading = new.number;
END;
