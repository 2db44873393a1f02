-- What the conversation has to remember when Redis is lost. Words are sealed (AES-GCM); the key is not in the database.

-- 转人工: a talk that a person took over. Open while closed_at is empty.
CREATE TABLE handoff (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person     BINARY(32)  NOT NULL COMMENT 'keyed hash of the citizen',
    scope_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'area whose supervisor was asked',
    cause      VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ASKED, MISSED or THREAT',
    opened_at  DATETIME(6) NOT NULL,
    closed_at  DATETIME(6) NULL,
    KEY by_person (person, closed_at)
);

-- Who is asked to answer a talk. Whoever answers first has it.
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
    words        VARBINARY(6000) NOT NULL COMMENT 'sealed',
    at           DATETIME(6)    NOT NULL,
    UNIQUE KEY one_row_per_message (handoff_id, message_hash),
    KEY by_handoff (handoff_id, id)
);

-- Words for a person who can not be reached now; said before the answer to the next message.
CREATE TABLE waiting_words (
    id      BIGINT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person  BINARY(32)      NOT NULL,
    words   VARBINARY(8000) NOT NULL COMMENT 'sealed',
    at      DATETIME(6)     NOT NULL,
    KEY by_person (person, id)
);

-- What was not understood, for the operator who mends the lexicon: no person, no day finer than the date, numbers and names masked.
CREATE TABLE utterance (
    id     BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    day    DATE         NOT NULL,
    place  VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the open question: script.slot, or idle',
    words  VARCHAR(200) NOT NULL,
    KEY by_day (day)
);
