-- SPDX-FileCopyrightText: The Dutydesk authors
-- SPDX-License-Identifier: Apache-2.0
-- Only what SQLite and PostgreSQL both understand. Times are RFC 3339 text in UTC, bytes are Base64 or hexadecimal
-- text, flags are 0 and 1; statements are separated by a line that holds a semicolon alone.
CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
)
;
CREATE TABLE counters (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
)
;
CREATE TABLE stations (
    code TEXT PRIMARY KEY,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    case_prefix TEXT NOT NULL
)
;
CREATE TABLE enrolment_codes (
    code_sha256 TEXT PRIMARY KEY,
    station_code TEXT NOT NULL REFERENCES stations (code),
    uses_left INTEGER NOT NULL,
    expires_at TEXT NOT NULL
)
;
CREATE TABLE desks (
    desk_id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    station_code TEXT NOT NULL REFERENCES stations (code),
    certificate TEXT NOT NULL,
    certificate_sha256 TEXT NOT NULL,
    certificate_until TEXT NOT NULL,
    vault_secret TEXT NOT NULL,
    enrolled_at TEXT NOT NULL,
    revoked INTEGER NOT NULL
)
;
CREATE TABLE officers (
    number TEXT PRIMARY KEY,
    name_zh TEXT NOT NULL,
    name_latin TEXT NOT NULL,
    roles TEXT NOT NULL,
    station_code TEXT NOT NULL REFERENCES stations (code),
    verifier TEXT NOT NULL,
    active INTEGER NOT NULL
)
;
CREATE TABLE sign_in_failures (
    officer_number TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    paused_until TEXT NOT NULL
)
;
CREATE TABLE sessions (
    token_sha256 TEXT PRIMARY KEY,
    officer_number TEXT NOT NULL REFERENCES officers (number),
    desk_id TEXT NOT NULL REFERENCES desks (desk_id),
    started_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
)
;
CREATE TABLE licences (
    number TEXT PRIMARY KEY,
    file_number TEXT NOT NULL UNIQUE,
    letters TEXT NOT NULL,
    points_counted INTEGER NOT NULL,
    points_pending INTEGER NOT NULL,
    document TEXT NOT NULL,
    version BIGINT NOT NULL
)
;
CREATE TABLE vehicles (
    plate TEXT PRIMARY KEY,
    document TEXT NOT NULL
)
;
CREATE TABLE vehicle_drivers (
    plate TEXT NOT NULL REFERENCES vehicles (plate),
    place INTEGER NOT NULL,
    relation TEXT NOT NULL,
    number TEXT NOT NULL REFERENCES licences (number),
    PRIMARY KEY (plate, place)
)
;
CREATE TABLE dynamic_codes (
    code_sha256 TEXT PRIMARY KEY,
    number TEXT NOT NULL REFERENCES licences (number),
    expires_at TEXT NOT NULL,
    shown_at TEXT NOT NULL
)
;
CREATE TABLE queries (
    sequence BIGINT PRIMARY KEY,
    at TEXT NOT NULL,
    officer_number TEXT NOT NULL,
    desk_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    outcome TEXT NOT NULL
)
;
CREATE TABLE case_revisions (
    case_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    body_sha256 TEXT NOT NULL,
    desk_id TEXT NOT NULL,
    received_at TEXT NOT NULL,
    receipt_number TEXT NOT NULL,
    PRIMARY KEY (case_id, revision)
)
;
CREATE TABLE case_bodies (
    case_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    body TEXT NOT NULL,
    receipt TEXT NOT NULL,
    PRIMARY KEY (case_id, revision)
)
;
CREATE TABLE uploads (
    upload_id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    desk_id TEXT NOT NULL,
    size BIGINT NOT NULL,
    media_type TEXT NOT NULL,
    file_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    created_at TEXT NOT NULL,
    receipt TEXT NOT NULL,
    UNIQUE (case_id, sha256)
)
;
CREATE TABLE changes (
    sequence BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    version BIGINT NOT NULL
)
;
CREATE TABLE packs (
    name TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    issued_at TEXT NOT NULL,
    source TEXT NOT NULL,
    signed_pack TEXT NOT NULL
)
;
CREATE TABLE number_blocks (
    prefix TEXT NOT NULL,
    first BIGINT NOT NULL,
    count BIGINT NOT NULL,
    desk_id TEXT NOT NULL,
    given_at TEXT NOT NULL,
    PRIMARY KEY (prefix, first)
)
;
CREATE TABLE checkpoints (
    desk_id TEXT NOT NULL,
    tree_size BIGINT NOT NULL,
    root_hash TEXT NOT NULL,
    at TEXT NOT NULL,
    desk_signature TEXT NOT NULL,
    cosignature TEXT NOT NULL,
    PRIMARY KEY (desk_id, tree_size)
)
;
CREATE TABLE contradictions (
    sequence BIGINT PRIMARY KEY,
    desk_id TEXT NOT NULL,
    tree_size BIGINT NOT NULL,
    root_hash TEXT NOT NULL,
    desk_signature TEXT NOT NULL,
    seen_at TEXT NOT NULL
)
