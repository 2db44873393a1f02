-- What is left of a half-solved complaint is owed by a date; whoever can no longer be called is no longer named.

ALTER TABLE complaint
    ADD COLUMN shown_on  DATE    NULL COMMENT 'when the window was shown it, or was given it; empty: when it came in',
    ADD COLUMN was_named TINYINT NOT NULL DEFAULT 0 COMMENT '1: a number was there while it was handled; counted, though it is gone now',
    DROP KEY held_by_window,
    ADD KEY held_by_window (held, closed_at, window_code); -- ended ones are never shown

UPDATE complaint c
    JOIN (SELECT complaint_id, MAX(at) AS at FROM complaint_entry WHERE action IN ('RELEASE', 'REASSIGN') GROUP BY complaint_id) e
    ON e.complaint_id = c.id
SET c.shown_on = DATE(e.at + INTERVAL 8 HOUR);

-- V5 let every limit run from the day of opening. It runs from the first entry that says its date: that of a later round or a
-- review from the step that began it. What moved a date only (GRANT, CLASSIFY, RECOUNT) began none.
UPDATE complaint c
    JOIN (SELECT e.complaint_id, DATE(MIN(e.at) + INTERVAL 8 HOUR) AS began_on
          FROM complaint_entry e JOIN complaint o ON o.id = e.complaint_id AND o.due_on = e.due_on
          WHERE NOT EXISTS (SELECT 1 FROM complaint_entry l
                            WHERE l.complaint_id = e.complaint_id AND l.version > e.version AND l.due_on <> e.due_on)
          GROUP BY e.complaint_id) b ON b.complaint_id = c.id
    JOIN complaint_entry f ON f.complaint_id = c.id AND DATE(f.at + INTERVAL 8 HOUR) = b.began_on AND f.due_on = c.due_on
        AND f.action IN ('UNSATISFIED', 'REOPEN', 'OBJECT', 'UPHOLD', 'RECTIFY', 'RENEW')
SET c.due_from = b.began_on
WHERE c.due_from = c.opened_on AND c.due_days = 5 AND b.began_on > c.opened_on;

-- No reminder of a limit any more: it is said again and again.
UPDATE complaint SET reminders = TRIM(BOTH ',' FROM REPLACE(CONCAT(',', reminders, ','), ',REST,', ','))
WHERE FIND_IN_SET('REST', reminders) > 0;

-- Nobody was promised a date for the rest until now, so it is counted from today: by the calendar, as soon as a server runs.
UPDATE complaint SET
    due_from = DATE(UTC_TIMESTAMP() + INTERVAL 8 HOUR),
    due_days = IF(kind = 'COMPLEX', 15, 5),
    due_on = DATE(UTC_TIMESTAMP() + INTERVAL 8 HOUR) + INTERVAL IF(kind = 'COMPLEX', 21, 7) DAY,
    owed_on = DATE(UTC_TIMESTAMP() + INTERVAL 8 HOUR) + INTERVAL IF(kind = 'COMPLEX', 21, 7) DAY,
    provisional = 1, reminders = '', breaches = 0
WHERE stage = 'FOLLOW_UP' AND follow_up = 'PARTLY' AND sealed = 0;

-- What was withdrawn or transferred is handled together with nothing.
UPDATE complaint SET merged_into = NULL WHERE merged_into IS NOT NULL AND stage <> 'MERGED';

-- Numbers that were erased or purged before.
UPDATE complaint SET was_named = 1
WHERE named = 1 AND closed_at IS NOT NULL AND (erased_at IS NOT NULL OR purged_at IS NOT NULL);
UPDATE complaint SET named = 0 WHERE named = 1 AND (erased_at IS NOT NULL OR purged_at IS NOT NULL);

-- Whatever is being followed up is looked at once, and gets the tasks that are its own.
INSERT INTO complaint_task (complaint_id, kind, at)
SELECT id, 'YELLOW', opened_at FROM complaint WHERE stage IN ('RESPONDED', 'FOLLOW_UP') AND sealed = 0
ON DUPLICATE KEY UPDATE at = VALUES(at);
