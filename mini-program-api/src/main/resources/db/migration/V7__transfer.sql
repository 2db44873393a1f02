-- 移送: what was sealed for the discipline organ, and how far it has got. Never what the organ finds.
CREATE TABLE transfer (
    id               BINARY(16)  NOT NULL PRIMARY KEY COMMENT 'UUIDv7',
    year             SMALLINT    NOT NULL COMMENT 'in Asia/Shanghai',
    number           INT         NOT NULL COMMENT 'counted up within the year; one that is missing was taken away',
    complaint_id     BINARY(16)  NOT NULL,
    complaint_number VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    lane             VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'DIRECT or DECISION',
    reason           VARCHAR(2000) NOT NULL COMMENT 'of a decision; for the organ alone',
    state            VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PREPARED, SENT, RECEIVED, CLOSED',
    prepared_at      DATETIME(6) NOT NULL,
    closed_at        DATETIME(6) NULL,
    digest           CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the sealed package',
    bytes            INT         NOT NULL,
    fingerprint      CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the key it was sealed for',
    demonstration    TINYINT     NOT NULL COMMENT '1: that key was only for trying out',
    UNIQUE KEY one_transfer_per_serial (year, number),
    UNIQUE KEY one_transfer_per_complaint (complaint_id),
    KEY by_closing (closed_at)
);

-- Each step once, appended only.
CREATE TABLE transfer_entry (
    transfer_id BINARY(16)  NOT NULL,
    state       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at          DATETIME(6) NOT NULL,
    actor       BINARY(32)  NULL COMMENT 'keyed hash; empty for the system itself',
    words       VARCHAR(2000) NOT NULL DEFAULT '' COMMENT 'the organ''s receipt',
    PRIMARY KEY (transfer_id, state)
);

-- The sealed package, which nobody but the organ can open; removed some time after closing.
CREATE TABLE transfer_package (
    transfer_id BINARY(16) NOT NULL PRIMARY KEY,
    sealed      MEDIUMBLOB NOT NULL
);

-- Personal data goes some time after closing; what is done is not looked at again.
ALTER TABLE complaint
    ADD COLUMN purged_at DATETIME(6) NULL COMMENT 'telephone number and owner are removed',
    ADD KEY by_purge (purged_at, closed_at);
