-- The tables of the foundation. Codes of places are the statistical codes (GX and DHS for the two management committees).
-- Times are UTC; a day is a service day in Asia/Shanghai. Every key is binary or ASCII, so no collation joins two people.

CREATE TABLE area (
    code        VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    kind        VARCHAR(8)  NOT NULL COMMENT 'CITY or COUNTY (a management committee counts as one)',
    name        VARCHAR(60) NOT NULL,
    parent_code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL
);

-- A township as it was from one day to another; valid_to is the first day it was no longer so.
CREATE TABLE township (
    code        VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from  DATE        NOT NULL,
    valid_to    DATE        NULL,
    county_code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name        VARCHAR(60) NOT NULL,
    pinyin      VARCHAR(120) NOT NULL DEFAULT '',
    aliases     VARCHAR(500) NOT NULL DEFAULT '' COMMENT 'separated by |',
    PRIMARY KEY (code, valid_from)
);

-- What never changes about a window. A closed or merged window stays here for ever.
CREATE TABLE service_window (
    code        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    short_code  VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opened_on   DATE        NOT NULL,
    UNIQUE KEY one_window_per_short_code (short_code)
);

CREATE TABLE service_window_version (
    window_code   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from    DATE        NOT NULL,
    valid_to      DATE        NULL,
    township_code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number        VARCHAR(30) NOT NULL,
    name          VARCHAR(60) NOT NULL,
    type_code     VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state         VARCHAR(8)  NOT NULL COMMENT 'OPEN, CLOSED or MERGED',
    merged_into   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (window_code, valid_from)
);

CREATE TABLE window_code (
    code        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    window_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version     INT         NOT NULL,
    issued_at   DATETIME(6) NOT NULL,
    revoked_at  DATETIME(6) NULL,
    reason      VARCHAR(200) NULL,
    UNIQUE KEY one_code_per_version (window_code, version)
);

-- One row: the number grows with each change of the directory, so that every instance sees that it must read again.
CREATE TABLE directory_revision (
    id       TINYINT NOT NULL PRIMARY KEY,
    revision BIGINT  NOT NULL
);
INSERT INTO directory_revision (id, revision) VALUES (1, 0);

CREATE TABLE duty (
    person     BINARY(32)  NOT NULL COMMENT 'keyed hash, never a name',
    role       VARCHAR(20) NOT NULL,
    scope_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'window, township, county or city',
    valid_from DATE        NOT NULL,
    valid_to   DATE        NULL,
    PRIMARY KEY (person, role, scope_code, valid_from),
    KEY by_scope (scope_code)
);

CREATE TABLE review (
    id               BINARY(16)  NOT NULL PRIMARY KEY COMMENT 'UUIDv7',
    window_code      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    township_code    VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    county_code      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    service_day      DATE        NOT NULL,
    level            TINYINT     NOT NULL,
    effectiveness    TINYINT     NULL,
    experience       TINYINT     NULL,
    ability          TINYINT     NULL,
    conduct          TINYINT     NULL,
    tags             VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'codes, sorted, separated by ,',
    words            VARCHAR(2000) NOT NULL DEFAULT '',
    matter_number    VARCHAR(64) NULL,
    channel          VARCHAR(12) NOT NULL,
    given_at         DATETIME(6) NOT NULL,
    scanned_at       DATETIME(6) NULL,
    version          INT         NOT NULL DEFAULT 1,
    state            VARCHAR(10) NOT NULL DEFAULT 'ACTIVE' COMMENT 'ACTIVE or EXCLUDED; only ACTIVE counts',
    erased_at        DATETIME(6) NULL,
    idempotency_hash BINARY(32)  NOT NULL,
    request_hash     BINARY(32)  NOT NULL,
    visit_hash       BINARY(32)  NULL COMMENT 'one visit, one rating; empty for somebody we can not recognise',
    receipt_hash     BINARY(32)  NOT NULL,
    UNIQUE KEY one_review_per_key (idempotency_hash),
    UNIQUE KEY one_review_per_visit (visit_hash),
    UNIQUE KEY one_review_per_receipt (receipt_hash),
    KEY by_window_day (window_code, service_day)
);

-- What a review said before it was corrected.
CREATE TABLE review_version (
    review_id     BINARY(16)  NOT NULL,
    version       INT         NOT NULL,
    level         TINYINT     NOT NULL,
    effectiveness TINYINT     NULL,
    experience    TINYINT     NULL,
    ability       TINYINT     NULL,
    conduct       TINYINT     NULL,
    tags          VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words         VARCHAR(2000) NOT NULL,
    replaced_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (review_id, version)
);

CREATE TABLE review_exclusion (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    review_id  BINARY(16)  NOT NULL,
    excluded   BOOLEAN     NOT NULL COMMENT 'true: taken out of the scores; false: taken in again',
    reason     VARCHAR(500) NOT NULL COMMENT 'public',
    decided_by BINARY(32)  NOT NULL,
    decided_at DATETIME(6) NOT NULL,
    KEY by_review (review_id)
);

-- A telephone number for the call-back, apart from the answer; AES-GCM, the key is not in the database.
CREATE TABLE review_contact (
    review_id BINARY(16)    NOT NULL PRIMARY KEY,
    phone     VARBINARY(64) NOT NULL,
    added_at  DATETIME(6)   NOT NULL
);

CREATE TABLE photo (
    id        BINARY(16)  NOT NULL PRIMARY KEY,
    review_id BINARY(16)  NULL COMMENT 'empty until a review takes it; such photos are removed after a day',
    jpeg      MEDIUMBLOB  NOT NULL,
    width     SMALLINT    NOT NULL,
    height    SMALLINT    NOT NULL,
    taken_in_at DATETIME(6) NOT NULL,
    KEY by_review (review_id),
    KEY by_time (taken_in_at)
);

-- What was counted for one window on one service day. `version` grows with each change, so a copy can tell the newer.
-- The places stand here as they were on that day. The last four counters belong to the complaint loop.
CREATE TABLE window_day (
    window_code   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    service_day   DATE        NOT NULL,
    township_code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    county_code   VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version       BIGINT      NOT NULL,
    l1 INT NOT NULL DEFAULT 0, l2 INT NOT NULL DEFAULT 0, l3 INT NOT NULL DEFAULT 0, l4 INT NOT NULL DEFAULT 0, l5 INT NOT NULL DEFAULT 0,
    e1 INT NOT NULL DEFAULT 0, e2 INT NOT NULL DEFAULT 0, e3 INT NOT NULL DEFAULT 0, e4 INT NOT NULL DEFAULT 0, e5 INT NOT NULL DEFAULT 0,
    x1 INT NOT NULL DEFAULT 0, x2 INT NOT NULL DEFAULT 0, x3 INT NOT NULL DEFAULT 0, x4 INT NOT NULL DEFAULT 0, x5 INT NOT NULL DEFAULT 0,
    a1 INT NOT NULL DEFAULT 0, a2 INT NOT NULL DEFAULT 0, a3 INT NOT NULL DEFAULT 0, a4 INT NOT NULL DEFAULT 0, a5 INT NOT NULL DEFAULT 0,
    c1 INT NOT NULL DEFAULT 0, c2 INT NOT NULL DEFAULT 0, c3 INT NOT NULL DEFAULT 0, c4 INT NOT NULL DEFAULT 0, c5 INT NOT NULL DEFAULT 0,
    due INT NOT NULL DEFAULT 0, on_time INT NOT NULL DEFAULT 0, reached INT NOT NULL DEFAULT 0, satisfied INT NOT NULL DEFAULT 0,
    PRIMARY KEY (window_code, service_day),
    KEY by_day (service_day)
);

CREATE TABLE window_day_tag (
    window_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    service_day DATE        NOT NULL,
    tag         VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    n           INT         NOT NULL,
    PRIMARY KEY (window_code, service_day, tag),
    KEY by_day (service_day)
);

CREATE TABLE outbox (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    type       VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject    VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payload    TEXT         NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    sent_at    DATETIME(6)  NULL,
    KEY waiting (sent_at, id)
);

CREATE TABLE audit_entry (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at          DATETIME(6)  NOT NULL,
    actor       BINARY(32)   NULL COMMENT 'keyed hash; empty for the system itself',
    deed        VARCHAR(60)  NOT NULL,
    object      VARCHAR(80)  NOT NULL,
    detail      VARCHAR(1000) NOT NULL DEFAULT ''
);
