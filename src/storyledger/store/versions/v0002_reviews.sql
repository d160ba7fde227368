-- Nobody could write a review before this step, so the table is made anew.
DROP TABLE reviews;

CREATE TABLE reviews (  -- A row per decision of a person. Append-only: taking back adds a row.
    story TEXT NOT NULL REFERENCES stories (name),
    number INTEGER NOT NULL,  -- place in the story's log, from 1
    made TEXT NOT NULL,  -- ISO time, UTC
    author TEXT NOT NULL,  -- who decided
    verb TEXT NOT NULL,  -- accept, reject, edit, merge, split, link, undo
    thing TEXT NOT NULL,  -- report, statement, figure, actor, utterance, track, claim
    subjects TEXT NOT NULL,  -- JSON: for each thing decided on, where its words stand
    field TEXT,  -- of an edit: what was changed; of a link: how the two bear on each other
    before TEXT,  -- what stood before
    after TEXT,  -- what stands now
    why TEXT NOT NULL,
    withdraws INTEGER,  -- the number that an undo takes back
    digest TEXT NOT NULL,  -- of this row and the digest before it: a chain
    PRIMARY KEY (story, number)
);

CREATE TRIGGER reviews_are_never_edited BEFORE UPDATE ON reviews
BEGIN
    SELECT RAISE(ABORT, 'reviews are append-only');
END;

CREATE TRIGGER reviews_are_never_deleted BEFORE DELETE ON reviews
BEGIN
    SELECT RAISE(ABORT, 'reviews are append-only');
END;
