-- Complaints. What a complaint is now stands in `complaint`; how it came to be so in `complaint_entry`, appended only.
-- Who complained is known by nothing but the receipt, and, where somebody was recognised, by a hash in a table apart.

CREATE TABLE complaint (
    id               BINARY(16)  NOT NULL PRIMARY KEY COMMENT 'UUIDv7; of a bad review its own id, so one complaint per review',
    seq              BIGINT      NOT NULL AUTO_INCREMENT COMMENT 'with a check digit behind it: the number that people say',
    origin           VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'REVIEW or FILED',
    kind             VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'GENERAL or NOT_DONE',
    window_code      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    township_code    VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    county_code      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tags             VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'codes, sorted, separated by ,',
    words            VARCHAR(2000) NOT NULL DEFAULT '',
    channel          VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opened_at        DATETIME(6) NOT NULL,
    opened_on        DATE        NOT NULL COMMENT 'in Asia/Shanghai, like every date here',
    stage            VARCHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round            INT         NOT NULL,
    version          INT         NOT NULL,
    contact_on       DATE        NOT NULL,
    due_on           DATE        NOT NULL,
    owed_on          DATE        NULL COMMENT 'due_on while an answer of ours is owed; what is overdue or due soon is found by it',
    provisional      TINYINT     NOT NULL COMMENT '1: the date rests on a year whose holidays are not published',
    limits           VARCHAR(20) NOT NULL COMMENT 'version of the limits it was counted by',
    responded_at     DATETIME(6) NULL,
    late             TINYINT     NOT NULL DEFAULT 0 COMMENT '1: some reply came after its date',
    closed_at        DATETIME(6) NULL,
    outcome          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    follow_up        VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    erased_at        DATETIME(6) NULL,
    idempotency_hash BINARY(32)  NULL COMMENT 'empty for a bad review''s: the review has its own',
    request_hash     BINARY(32)  NULL,
    receipt_hash     BINARY(32)  NOT NULL,
    UNIQUE KEY one_complaint_per_number (seq),
    UNIQUE KEY one_complaint_per_key (idempotency_hash),
    UNIQUE KEY one_complaint_per_receipt (receipt_hash),
    KEY by_window (window_code, opened_on),
    KEY by_township (township_code, opened_on),
    KEY by_county (county_code, opened_on),
    KEY by_day (opened_on),
    KEY owed (owed_on, seq),
    KEY by_date (due_on, seq),
    KEY by_county_date (county_code, due_on, seq),
    KEY by_township_date (township_code, due_on, seq)
) AUTO_INCREMENT = 1001;

-- The key (complaint, version) lets one of two who act at the same moment through, and the other look again.
CREATE TABLE complaint_entry (
    complaint_id BINARY(16)  NOT NULL,
    version      INT         NOT NULL,
    at           DATETIME(6) NOT NULL,
    party        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor        BINARY(32)  NULL COMMENT 'the official''s key; always empty for a citizen',
    action       VARCHAR(14) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'empty for the opening',
    stage        VARCHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words        VARCHAR(2000) NOT NULL DEFAULT '',
    root_cause   VARCHAR(2000) NULL,
    outcome      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    due_on       DATE        NOT NULL,
    PRIMARY KEY (complaint_id, version)
);

-- A telephone number for the call-back, apart from the answer; AES-GCM, the key is not in the database.
CREATE TABLE complaint_contact (
    complaint_id BINARY(16)    NOT NULL PRIMARY KEY,
    phone        VARBINARY(64) NOT NULL,
    added_at     DATETIME(6)   NOT NULL
);

-- Whose a complaint or a review is, for whoever comes back as the same person. Each table hashes with a key of its own, so
-- neither can be joined with the other, with a duty or with a visit.
CREATE TABLE complaint_owner (
    owner        BINARY(32) NOT NULL,
    complaint_id BINARY(16) NOT NULL,
    PRIMARY KEY (owner, complaint_id),
    KEY by_complaint (complaint_id)
);

CREATE TABLE review_owner (
    owner     BINARY(32) NOT NULL,
    review_id BINARY(16) NOT NULL,
    PRIMARY KEY (owner, review_id),
    KEY by_review (review_id)
);
