-- Signing requests as they left, and the answers as they came; both are kept as exact bytes (canonical JSON).
create table cold_request (
    id varchar(32) not null primary key,
    digest varchar(64) not null,
    custodian varchar(64) not null,
    signer_key varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    file text not null,
    answer text,
    answered_at timestamp(6) with time zone,
    constraint cold_request_digest unique (digest)
);
create index cold_request_open on cold_request (answered_at, expires_at);

-- What a request asks for, and what the signer said to it: a txid, a refusal, or nothing yet.
create table cold_item (
    request varchar(32) not null references cold_request,
    position integer not null,
    withdrawal varchar(32) not null,
    intent varchar(64) not null,
    kind varchar(8) not null,
    asset varchar(192) not null,
    units numeric(38, 0) not null,
    unsigned_hex varchar(8192) not null,
    txid varchar(128),
    refused_code varchar(64),
    refused_reason varchar(500),
    primary key (request, position)
);
create index cold_item_by_intent on cold_item (intent);
create index cold_item_by_withdrawal on cold_item (withdrawal);

-- The journal head that each signer showed last; the next request echoes it.
create table cold_signer (
    signer_key varchar(64) not null primary key,
    journal_head varchar(64) not null
);
