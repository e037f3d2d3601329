-- Every comparison of the books with a network: what was found as JSON of the contract, or why nothing was.
create table reconciliation (
    id             bigint generated always as identity primary key,
    network        varchar(41)                 not null,
    run_at         timestamp(6) with time zone not null,
    run_by         varchar(80)                 not null,
    height         bigint,
    document       text,
    problem_code   varchar(64),
    problem_reason varchar(500)
);
create index reconciliation_by_network on reconciliation (network, id);

insert into reconciliation (network, run_at, run_by, document)
select network, run_at, 'system:desk', document from reconciliation_run order by network;
drop table reconciliation_run;

-- An address that does not hold what the books say, from the run that found it to the one that finds it equal again.
create table reconciliation_break (
    id         varchar(64)                 primary key,
    seq        bigint generated always as identity,
    network    varchar(41)                 not null,
    address    varchar(128)                not null,
    asset      varchar(192)                not null,
    tier       varchar(16)                 not null,
    books      numeric(78, 0)              not null,
    chain      numeric(78, 0)              not null,
    height     bigint                      not null,
    block_hash varchar(128)                not null,
    block_time timestamp(6) with time zone not null,
    opened_at  timestamp(6) with time zone not null,
    seen_at    timestamp(6) with time zone not null,
    -- the last run that found it equal; null where it was never compared before
    equal_at   timestamp(6) with time zone,
    owner      varchar(64),
    closed_at  timestamp(6) with time zone,
    -- address and asset while it is open, so that there is one at most
    open_key   varchar(400),
    version    bigint                      not null,
    constraint reconciliation_break_seq unique (seq),
    constraint reconciliation_break_open unique (open_key)
);
create index reconciliation_break_closed on reconciliation_break (closed_at, seq);

create table reconciliation_comment (
    id         bigint generated always as identity primary key,
    break_id   varchar(64)                 not null,
    written_by varchar(80)                 not null,
    written_at timestamp(6) with time zone not null,
    text       varchar(1000)               not null
);
create index reconciliation_comment_of on reconciliation_comment (break_id, id);

-- What an address held after a block; a row only where that is not what it held before. One that never held anything
-- has none.
create table balance_snapshot (
    network    varchar(41)                 not null,
    address    varchar(128)                not null,
    asset      varchar(192)                not null,
    height     bigint                      not null,
    block_hash varchar(128)                not null,
    block_time timestamp(6) with time zone not null,
    units      numeric(78, 0)              not null,
    newest     boolean                     not null,
    primary key (network, address, asset, height)
);
create index balance_snapshot_newest on balance_snapshot (network, asset, newest);
