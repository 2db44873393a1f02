-- Pushes: where people can be reached, what they consented to, and what was sent to whom. Openids and contents are sealed
-- (AES-GCM) with the person as owner; the key is not in the database.

-- 触达地址: kept for 180 days after somebody was heard last.
CREATE TABLE reach (
    person   BINARY(32)     NOT NULL COMMENT 'keyed hash',
    channel  VARCHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'mp or ma',
    openid   VARBINARY(300) NOT NULL COMMENT 'sealed',
    heard_at DATETIME(6)    NOT NULL COMMENT 'written at most once a day',
    PRIMARY KEY (person, channel),
    KEY by_time (heard_at)
);

-- 订阅额度: our own count, since the platform tells nobody how many are left. A consent is heard from the client, from the
-- platform, or from both; it counts once, so what counts is the larger of the two.
CREATE TABLE subscription (
    person         BINARY(32)   NOT NULL COMMENT 'keyed hash',
    template       VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind           VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ONE_TIME or LONG_TERM',
    by_client      INT          NOT NULL DEFAULT 0,
    by_platform    INT          NOT NULL DEFAULT 0,
    left_count     INT          NOT NULL DEFAULT 0,
    platform_event BINARY(16)   NULL COMMENT 'the last event counted, so that a repeated delivery counts once',
    updated_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (person, template),
    KEY by_time (updated_at)
);

-- 送达记录: one row for each event, recipient and kind, whatever becomes of it; never a stage of a complaint.
CREATE TABLE delivery (
    id          BINARY(16)      NOT NULL PRIMARY KEY COMMENT 'UUIDv7',
    event_key   VARCHAR(80)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'such as complaint id : round : version',
    person      BINARY(32)      NOT NULL COMMENT 'keyed hash',
    kind        VARCHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    staff       BOOLEAN         NOT NULL COMMENT 'sent to somebody in a duty',
    subject     VARCHAR(60)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'complaint id, window or period',
    facts       VARBINARY(3000) NOT NULL COMMENT 'sealed',
    state       VARCHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at     DATETIME(6)     NOT NULL,
    useless_at  DATETIME(6)     NOT NULL COMMENT 'when nobody needs it any more',
    next_at     DATETIME(6)     NULL COMMENT 'of what waits: when it is due',
    lease_until DATETIME(6)     NULL COMMENT 'of what is being sent',
    attempts    INT             NOT NULL DEFAULT 0,
    route       VARCHAR(10)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the one that carried it, or is about to',
    called_at   DATETIME(6)     NULL COMMENT 'when the platform was last called',
    refused     INT             NOT NULL DEFAULT 0 COMMENT 'bits of the routes that the platform has closed',
    code        INT             NULL COMMENT 'of the platform',
    platform_id VARCHAR(40)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'by which the platform reports later',
    batch       BINARY(16)      NULL COMMENT 'of those that went out as one message: the first one''s id',
    sent_at     DATETIME(6)     NULL,
    UNIQUE KEY told_once (event_key, person, kind),
    KEY due (next_at),
    KEY in_work (lease_until),
    KEY by_person (person, state),
    KEY by_platform_id (platform_id),
    KEY by_batch (batch),
    KEY by_state (state, id),
    KEY by_time (made_at)
);
