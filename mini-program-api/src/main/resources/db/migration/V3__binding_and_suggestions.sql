-- One-time codes that hand a duty to whoever says them first.
CREATE TABLE binding_code (
    code_hash  BINARY(32)  NOT NULL PRIMARY KEY,
    role       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scope_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issued_by  BINARY(32)  NOT NULL,
    issued_at  DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_by    BINARY(32)  NULL,
    used_at    DATETIME(6) NULL
);

-- Guesses, so that every instance counts the same ones.
CREATE TABLE binding_try (
    id     BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person BINARY(32)  NOT NULL,
    at     DATETIME(6) NOT NULL,
    KEY by_person (person, at)
);

-- What people say about this system itself; nothing about who.
CREATE TABLE suggestion (
    id       BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    words    VARCHAR(2000) NOT NULL,
    channel  VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    given_at DATETIME(6)   NOT NULL
);
