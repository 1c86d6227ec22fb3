-- SPDX-FileCopyrightText: The Dutydesk authors
-- SPDX-License-Identifier: Apache-2.0
-- Statements end with a semicolon at the end of a line. Never edit this file once it has landed: add 0002_….sql.
-- Whatever names or describes a person, a vehicle or a place is in sealed columns (payload, summary, answer, facts, meta).
-- Times are milliseconds since 1970 UTC; 0 stands for "none". Enumerations are stored by their numbers.

-- One row a case: what lists sort and filter by, and the sealed line they show. pk is the order of recording.
CREATE TABLE cases (
    pk INTEGER PRIMARY KEY,
    case_id BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    state INTEGER NOT NULL,
    officer TEXT NOT NULL,
    started INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    first_item TEXT NOT NULL,
    items INTEGER NOT NULL,
    points INTEGER NOT NULL,
    fine INTEGER NOT NULL,
    evidence INTEGER NOT NULL,
    words_digest BLOB NOT NULL,
    summary BLOB NOT NULL
);
CREATE INDEX cases_by_officer ON cases (officer);
CREATE INDEX cases_by_start ON cases (started);
CREATE INDEX cases_open ON cases (state, officer) WHERE state <> 4;

-- revision_key = cases.pk * 4096 + revision. The payload is the canonical JSON, sealed; once completed it never changes.
CREATE TABLE revisions (
    revision_key INTEGER PRIMARY KEY,
    case_id BLOB NOT NULL,
    completed INTEGER NOT NULL,
    body_sha256 BLOB NOT NULL,
    saved INTEGER NOT NULL,
    payload BLOB NOT NULL
);

-- Keyed tokens of the words of a case's newest revision, first 8 bytes as a number.
CREATE TABLE case_tokens (
    token INTEGER NOT NULL,
    case_pk INTEGER NOT NULL,
    officer TEXT NOT NULL,
    started INTEGER NOT NULL,
    PRIMARY KEY (token, case_pk)
) WITHOUT ROWID;

-- Rows are never deleted, so that sequence only grows. The body that goes to central is the payload of the revision; answer is what central said (refusal text, receipt number).
CREATE TABLE outbox (
    sequence INTEGER PRIMARY KEY,
    revision_key INTEGER NOT NULL UNIQUE,
    case_id BLOB NOT NULL,
    body_sha256 BLOB NOT NULL,
    state INTEGER NOT NULL,
    superseded INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    next_try INTEGER NOT NULL,
    last_try INTEGER NOT NULL,
    last_error TEXT NOT NULL,
    refusal_code TEXT NOT NULL,
    answer BLOB NOT NULL,
    confirmed INTEGER NOT NULL
);
CREATE INDEX outbox_by_state ON outbox (state, superseded);

CREATE TABLE receipts (
    revision_key INTEGER PRIMARY KEY,
    case_id BLOB NOT NULL,
    payload BLOB NOT NULL
);

-- A file belongs to a case; due from the moment that a completed revision names it.
CREATE TABLE evidence (
    pk INTEGER PRIMARY KEY,
    case_id BLOB NOT NULL,
    sha256 BLOB NOT NULL,
    size INTEGER NOT NULL,
    due INTEGER NOT NULL,
    sent INTEGER NOT NULL,
    confirmed INTEGER NOT NULL,
    location TEXT NOT NULL,
    meta BLOB NOT NULL,
    UNIQUE (case_id, sha256)
);
CREATE INDEX evidence_by_hash ON evidence (sha256);
CREATE INDEX evidence_waiting ON evidence (pk) WHERE due = 1 AND confirmed = 0;

-- Append only. sequence counts from 0 without gaps; the leaf hash covers every other column of its row.
CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    officer TEXT NOT NULL,
    subject TEXT NOT NULL,
    facts BLOB NOT NULL,
    leaf BLOB NOT NULL
);
CREATE INDEX journal_by_subject ON journal (subject) WHERE subject <> '';

-- The roots of the perfect subtrees (RFC 9162), 32 bytes each, largest first; one row.
CREATE TABLE journal_frontier (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    size INTEGER NOT NULL,
    peaks BLOB NOT NULL
);
CREATE TABLE journal_checkpoints (
    tree_size INTEGER PRIMARY KEY,
    root BLOB NOT NULL,
    at INTEGER NOT NULL,
    desk_signature BLOB NOT NULL,
    central_signature BLOB NOT NULL
);

CREATE TABLE number_blocks (
    pk INTEGER PRIMARY KEY,
    prefix TEXT NOT NULL,
    first INTEGER NOT NULL,
    next INTEGER NOT NULL,
    last INTEGER NOT NULL,
    UNIQUE (prefix, first)
);

CREATE TABLE status_cache (
    pk INTEGER PRIMARY KEY,
    token BLOB NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    received INTEGER NOT NULL,
    payload BLOB NOT NULL
);

CREATE TABLE packs (
    pk INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    fetched INTEGER NOT NULL,
    pack BLOB NOT NULL
);

CREATE TABLE facts (
    pk INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    fact TEXT NOT NULL
);

CREATE TABLE scans (
    sequence INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    payload BLOB NOT NULL
);
CREATE INDEX scans_by_time ON scans (at);
