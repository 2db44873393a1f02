-- The loop: who must answer a complaint and who must not see it, and what the clock will do to it.

ALTER TABLE complaint
    ADD COLUMN due_from    DATE        NULL COMMENT 'the day from which the limit is counted',
    ADD COLUMN due_days    INT         NOT NULL DEFAULT 0 COMMENT 'working days from there',
    ADD COLUMN answerable  VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'WINDOW',
    ADD COLUMN excluded    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'levels that it names, separated by ,',
    ADD COLUMN sealed      TINYINT     NOT NULL DEFAULT 0 COMMENT '1: for the discipline organ; in no list and no count of anybody else',
    ADD COLUMN held        TINYINT     NOT NULL DEFAULT 0 COMMENT '1: not shown to the staff of a small window yet',
    ADD COLUMN named       TINYINT     NOT NULL DEFAULT 0 COMMENT '1: somebody can be called back',
    ADD COLUMN extension_state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN extension_by    VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN extension_to    DATE       NULL,
    ADD COLUMN reminders   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    ADD COLUMN breaches    INT         NOT NULL DEFAULT 0,
    ADD COLUMN days_left   INT         NULL,
    ADD COLUMN objections  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    ADD COLUMN answered_at DATETIME(6) NULL,
    ADD COLUMN calls       INT         NOT NULL DEFAULT 0,
    ADD COLUMN called_at   DATETIME(6) NULL,
    ADD COLUMN merged_into BINARY(16)  NULL,
    ADD KEY merged (merged_into),
    ADD KEY held_by_window (held, window_code),
    ADD KEY sealed_by_stage (sealed, stage, seq),
    ADD KEY provisional_due (provisional, due_on);

UPDATE complaint SET due_from = opened_on, due_days = 5, answered_at = responded_at,
    named = EXISTS (SELECT 1 FROM complaint_contact k WHERE k.complaint_id = complaint.id)
         OR EXISTS (SELECT 1 FROM review_contact r WHERE r.review_id = complaint.id),
    sealed = FIND_IN_SET('EXTORT', tags) > 0 OR FIND_IN_SET('NEGLECT', tags) > 0;

ALTER TABLE complaint MODIFY COLUMN due_from DATE NOT NULL;

ALTER TABLE complaint_entry
    ADD COLUMN note VARCHAR(200) NULL COMMENT 'the day asked for, the window it went to, the number it was merged into';

-- What the clock does to a complaint if nobody does anything: found by its time, gone with the step that makes it needless.
CREATE TABLE complaint_task (
    complaint_id BINARY(16)  NOT NULL,
    kind         VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at           DATETIME(6) NOT NULL,
    PRIMARY KEY (complaint_id, kind),
    KEY by_time (at, complaint_id)
);

-- Whatever is open is looked at once, and gets the tasks that are its own.
INSERT INTO complaint_task (complaint_id, kind, at)
SELECT id, 'YELLOW', opened_at FROM complaint WHERE closed_at IS NULL AND sealed = 0;

-- What complaints count for was not counted until now.
INSERT INTO window_day (window_code, service_day, township_code, county_code, version, due, on_time, reached, satisfied)
SELECT window_code, opened_on, MAX(township_code), MAX(county_code), 1,
    SUM(responded_at IS NOT NULL OR late = 1), SUM(responded_at IS NOT NULL AND late = 0),
    SUM(follow_up IS NOT NULL), SUM(follow_up IS NOT NULL AND follow_up = 'SATISFIED')
FROM complaint
WHERE sealed = 0 AND stage NOT IN ('DISMISSED', 'WITHDRAWN')
    AND NOT (stage = 'SETTLED' AND outcome IN ('NO_EVIDENCE', 'MISTAKEN', 'UNTRUE'))
GROUP BY window_code, opened_on
ON DUPLICATE KEY UPDATE version = version + 1, due = VALUES(due), on_time = VALUES(on_time), reached = VALUES(reached),
    satisfied = VALUES(satisfied);

-- Whose a complaint or a review is, sealed (AES-GCM, bound to the id), so that whoever gave it can be told what becomes of it.
ALTER TABLE complaint_owner ADD COLUMN person VARBINARY(160) NULL;
ALTER TABLE review_owner ADD COLUMN person VARBINARY(160) NULL;

-- Where an imported complaint comes from; the key lets a row in once.
CREATE TABLE complaint_source (
    source       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number       VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    complaint_id BINARY(16)  NOT NULL,
    PRIMARY KEY (source, number),
    KEY by_complaint (complaint_id)
);

-- Who opened what is asked for by the object.
ALTER TABLE audit_entry ADD KEY by_object (object, deed);
