-- What stands in the tables, joined for reading. Views hold facts only, as each report gave them: what follows
-- from several reports together (actors, tracks, claims, origins, inferred dates, corrections by people) is
-- derived by the program and stored nowhere. Nothing of the program depends on these views. Words stand on one
-- line, a space for each line break, so that offsets still fit.

DROP VIEW said;

CREATE VIEW said AS  -- A row per statement of a standing reading: who said what, where it is written.
SELECT
    statements.number AS number,  -- S and this number is its short name: S12
    reports.story AS story,  -- stories.name
    speaker.name AS speaker,  -- who speaks, by the fullest name in that report; null: the report itself, or nobody named
    statements.stance AS stance,  -- asserts, confirms, denies, disputes, does not confirm, ...
    replace(statements.content, char(10), ' ') AS words,  -- what was said; stretches joined by an ellipsis
    reports.outlet AS outlet,  -- who published the report, null if not known
    reports.published_latest AS day,  -- ISO day the report gives for itself, the last if several; null if it gives none
    reports.key AS report,  -- the input's own id or file name
    statements.kind AS kind,  -- direct, indirect, mixed, narrator (the report itself, quoting nobody)
    statements.certainty AS certainty,  -- the speaker's own hedge: certain, probable, possible, unknown
    statements.source AS source,  -- words that name the speaker, as written
    statements.cue AS cue,  -- words that say it was said
    speaker.role AS role,  -- the speaker's title or office, as written
    speaker.side AS side,  -- the state or body the speaker speaks for, as written
    (
        SELECT group_concat(referents.name, ', ')
        FROM json_each(statements.rest, '$.via') AS via
        JOIN referents ON referents.reading = statements.reading AND referents.id = via.value
    ) AS via,  -- whom it went through, nearest the report first; null if nobody
    origin.name AS origin,  -- first known holder of the information, null if it is the speaker or not known
    replace(substr(
        reports.text,
        json_extract(readings.rest, '$.sentences[' || statements.sentence || '].start') + 1,
        json_extract(readings.rest, '$.sentences[' || statements.sentence || '].end')
        - json_extract(readings.rest, '$.sentences[' || statements.sentence || '].start')
    ), char(10), ' ') AS sentence,  -- the sentence that holds the cue, or the words where there is none
    (SELECT min(span_start) FROM contents WHERE statement = statements.number) AS words_start,  -- offset in reports.text
    (SELECT max(span_end) FROM contents WHERE statement = statements.number) AS words_end,  -- past the last character
    statements.score AS score,  -- the reader's own, 0 to 1
    reports.url AS url,  -- where the report was published, null if not known
    statements.id AS id,  -- what a brief cites
    reports.id AS report_id  -- the same in every file and run
FROM statements
JOIN readings ON readings.number = statements.reading AND readings.withdrawn = 0
JOIN reports ON reports.number = readings.report
LEFT JOIN referents AS speaker ON speaker.reading = statements.reading AND speaker.id = statements.speaker
LEFT JOIN referents AS origin ON origin.reading = statements.reading AND origin.id = statements.origin;

CREATE VIEW counted AS  -- A row per claimed quantity of a standing reading: how many of what, and who says so.
SELECT
    reports.story AS story,  -- stories.name
    replace(
        substr(reports.text, figures.span_start + 1, figures.span_end - figures.span_start), char(10), ' '
    ) AS number,  -- as written
    figures.low AS low,  -- the least it can be
    figures.high AS high,  -- the most it can be, null is open
    figures.approximate AS approximate,  -- 1: "about", "some"
    figures.bound AS bound,  -- at least, more than, up to, fewer than
    figures.unit AS unit,  -- words: what is counted
    figures.state AS state,  -- words: what is said of it
    figures.change AS change,  -- total, addition, part
    figures.qualifier AS qualifier,  -- "initial", "first"
    giver.name AS giver,  -- who gives it, by the fullest name in that report; null: the report itself, or nobody named
    statements.stance AS stance,  -- what the giver does with it; null if it stands in no statement
    reports.outlet AS outlet,  -- who published the report, null if not known
    reports.published_latest AS day,  -- ISO day the report gives for itself, the last if several; null if it gives none
    reports.key AS report,  -- the input's own id or file name
    CASE WHEN figures.sentence >= 0 THEN replace(substr(
        reports.text,
        json_extract(readings.rest, '$.sentences[' || figures.sentence || '].start') + 1,
        json_extract(readings.rest, '$.sentences[' || figures.sentence || '].end')
        - json_extract(readings.rest, '$.sentences[' || figures.sentence || '].start')
    ), char(10), ' ') END AS sentence,  -- the sentence that holds it, null if not known
    figures.span_start AS number_start,  -- offset in reports.text
    figures.span_end AS number_end,  -- past the last character
    figures.unit_head AS unit_head,  -- dictionary form of the counted noun
    figures.state_head AS state_head,  -- dictionary form of what is said of it
    figures.id AS id,  -- the same in every file and run
    figures.statement AS statement_id,  -- said.id of the statement that holds it, null if none does
    reports.id AS report_id  -- the same in every file and run
FROM figures
JOIN readings ON readings.number = figures.reading AND readings.withdrawn = 0
JOIN reports ON reports.number = readings.report
LEFT JOIN statements ON statements.reading = figures.reading AND statements.id = figures.statement
LEFT JOIN referents AS giver ON giver.reading = figures.reading AND giver.id = statements.speaker;

CREATE VIEW published AS  -- A row per report, without its text.
SELECT
    reports.number AS number,  -- R and this number is its short name: R4
    reports.story AS story,  -- stories.name
    reports.published_latest AS day,  -- ISO day the report gives for itself, the last if several; null if it gives none
    reports.outlet AS outlet,  -- who published it, null if not known
    reports.title AS title,  -- headline, null if none was found
    (
        SELECT count(*) FROM statements
        WHERE statements.reading = readings.number AND statements.kind <> 'narrator'
    ) AS statements,  -- attributions found in it; the report's own words are not counted
    (SELECT count(*) FROM figures WHERE figures.reading = readings.number) AS figures,  -- quantities found in it
    length(reports.text) AS characters,  -- code points of its text
    reports.language AS language,  -- as the report states it
    reports.key AS report,  -- the input's own id or file name
    readings.reader AS reader,  -- name and version of what read it
    reports.url AS url,  -- where it was published, null if not known
    reports.id AS report_id  -- the same in every file and run
FROM reports
LEFT JOIN readings ON readings.report = reports.number AND readings.withdrawn = 0;

CREATE VIEW failed AS  -- A row per thing that went wrong with an input.
SELECT
    problems.story AS story,  -- stories.name
    problems.input AS input,  -- which input
    problems.stage AS stage,  -- where it happened
    problems.what AS what,  -- what went wrong
    problems.advice AS advice,  -- what to do
    EXISTS (
        SELECT 1 FROM reports
        JOIN readings ON readings.report = reports.number AND readings.withdrawn = 0
        WHERE reports.story = problems.story AND reports.key = problems.input
    ) AS there  -- 1: a report of this name is in the story nevertheless
FROM problems;

CREATE VIEW decided AS  -- A row per decision of a person, with the words it is about.
SELECT
    reviews.story AS story,  -- stories.name
    reviews.number AS number,  -- place in the story's log, from 1
    reviews.made AS made,  -- ISO time, UTC
    reviews.author AS author,  -- who decided
    reviews.verb AS verb,  -- accept, reject, edit, merge, split, link, undo
    reviews.thing AS thing,  -- report, statement, figure, actor, utterance, track, claim, story
    (
        SELECT group_concat(
            coalesce(
                json_extract(place.value, '$.name'),
                substr(
                    reports.text,
                    json_extract(place.value, '$.span.start') + 1,
                    json_extract(place.value, '$.span.end') - json_extract(place.value, '$.span.start')
                ),
                reports.key
            ),
            ' | '
        )
        FROM json_each(reviews.subjects) AS subject
        JOIN json_each(subject.value) AS place
        JOIN reports
        ON reports.story = reviews.story AND reports.id = json_extract(place.value, '$.report_id')
    ) AS words,  -- the names, words or reports decided on, a stroke between two
    reviews.field AS field,  -- of an edit: what was changed; of a link: how the two bear on each other
    reviews.before AS before,  -- what stood before
    reviews.after AS after,  -- what stands now
    reviews.why AS why,  -- the reason that was given
    reviews.withdraws AS withdraws,  -- the number that an undo takes back
    (
        SELECT max(later.number) FROM reviews AS later
        WHERE later.story = reviews.story AND later.withdraws = reviews.number
    ) AS undone_by  -- number of the last undo of it, which may be undone itself; null if there is none
FROM reviews;
