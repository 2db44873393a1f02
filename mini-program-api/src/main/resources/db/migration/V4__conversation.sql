-- What the conversation has to remember when Redis is lost. Words are sealed (AES-GCM); the key is not in the database.

-- 转人工: a talk that a person took over. Open while closed_at is empty and somebody said something within a day.
CREATE TABLE handoff (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person      BINARY(32)  NOT NULL COMMENT 'keyed hash of the citizen',
    scope_code  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'area whose supervisor was asked',
    cause       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ASKED, MISSED, THREAT or DANGER',
    opened_at   DATETIME(6) NOT NULL,
    touched_at  DATETIME(6) NOT NULL COMMENT 'when somebody last said something',
    closed_at   DATETIME(6) NULL,
    open_person BINARY(32)  AS (CASE WHEN closed_at IS NULL THEN person END) STORED,
    UNIQUE KEY one_open_for_each (open_person),
    KEY by_time (touched_at)
);

-- Who is asked to answer a talk.
CREATE TABLE handoff_supervisor (
    handoff_id BIGINT     NOT NULL,
    person     BINARY(32) NOT NULL,
    PRIMARY KEY (handoff_id, person)
);

CREATE TABLE handoff_message (
    id           BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    handoff_id   BIGINT         NOT NULL,
    from_citizen BOOLEAN        NOT NULL,
    message_hash BINARY(16)     NOT NULL COMMENT 'of the platform''s message, so that a repeated delivery is kept once',
    words        VARBINARY(12000) NOT NULL COMMENT 'sealed',
    at           DATETIME(6)    NOT NULL,
    UNIQUE KEY one_row_per_message (handoff_id, message_hash)
);

-- Words for a person outside a reply: written with their cause, taken away when the platform has them. What could not be sent is
-- said before the answer to the person's next message.
CREATE TABLE waiting_words (
    id        BINARY(16)       NOT NULL PRIMARY KEY COMMENT 'UUIDv7',
    person    BINARY(32)       NOT NULL,
    words     VARBINARY(12000) NOT NULL COMMENT 'sealed',
    at        DATETIME(6)      NOT NULL,
    said_with BINARY(16)       NULL COMMENT 'the message they were said in answer to; away with the next one',
    KEY by_person (person, id),
    KEY by_time (at)
);

-- What was not understood, for the operator who mends the lexicon: no person, no day finer than the date, numbers and names masked.
CREATE TABLE utterance (
    id     BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    day    DATE         NOT NULL,
    place  VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the script that was open, or idle',
    words  VARCHAR(200) NOT NULL,
    KEY by_day (day)
);
