-- 岗位, 班次 and logins on a desktop. A staff number is known here by its keyed hash only.

-- A post as the operator lists it, whether or not somebody has taken it. A post that ended or moved stays here for ever.
CREATE TABLE post (
    id         BINARY(16)   NOT NULL PRIMARY KEY COMMENT 'UUIDv7',
    staff_hash BINARY(32)   NOT NULL COMMENT 'keyed hash of the staff number',
    role       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scope_code VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    shift      VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    valid_from DATE         NOT NULL,
    valid_to   DATE         NULL COMMENT 'the first day it no longer is',
    person     BINARY(32)   NULL COMMENT 'who took it; keyed hash',
    KEY by_staff (staff_hash),
    KEY by_person (person),
    KEY by_end (valid_to)
);

-- One row: its lock orders imports, bindings and ends of posts, on whichever instance.
CREATE TABLE staff_lock (
    id TINYINT NOT NULL PRIMARY KEY
);
INSERT INTO staff_lock (id) VALUES (1);

ALTER TABLE binding_code ADD COLUMN post_id BINARY(16) NULL COMMENT 'the post that the code hands over; empty for a duty without one';
ALTER TABLE binding_code ADD KEY by_post (post_id);

ALTER TABLE duty ADD COLUMN shift VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'such as MON-FRI 08:30-12:00; empty while not known';

-- A browser that wants to log in, until an official says its word on a telephone.
CREATE TABLE desktop_login (
    id           BINARY(16)  NOT NULL PRIMARY KEY,
    word_hash    BINARY(32)  NOT NULL COMMENT 'keyed hash of the six digits',
    secret_hash  BINARY(32)  NOT NULL COMMENT 'keyed hash of what only that browser knows',
    browser      VARCHAR(60) NOT NULL,
    opened_at    DATETIME(6) NOT NULL,
    expires_at   DATETIME(6) NOT NULL,
    person       BINARY(32)  NULL,
    confirmed_at DATETIME(6) NULL,
    used_at      DATETIME(6) NULL,
    UNIQUE KEY one_login_per_word (word_hash),
    KEY by_end (expires_at)
);

-- Guesses at words, so that every instance counts the same ones.
CREATE TABLE login_try (
    id     BINARY(16)  NOT NULL PRIMARY KEY,
    person BINARY(32)  NOT NULL,
    at     DATETIME(6) NOT NULL,
    KEY by_person (person, at)
);

-- Sessions that can be called back; the token itself is not kept.
CREATE TABLE staff_session (
    id         BINARY(16)  NOT NULL PRIMARY KEY,
    person     BINARY(32)  NOT NULL,
    browser    VARCHAR(60) NOT NULL,
    opened_at  DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    revoked_at DATETIME(6) NULL,
    KEY by_person (person, expires_at),
    KEY by_end (expires_at)
);
