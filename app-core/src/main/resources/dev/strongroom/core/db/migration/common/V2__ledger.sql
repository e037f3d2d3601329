-- Counters of the accounts. The engine alone writes them; the check is a second net under its own rule.
create table ledger_account (
    id          uuid primary key,
    kind        varchar(20)   not null,
    owner       varchar(128)  not null,
    asset       varchar(255)  not null,
    side        smallint      not null check (side in (-1, 1)),
    floored     boolean       not null,
    posted      numeric(38,0) not null,
    pending_in  numeric(38,0) not null check (pending_in >= 0),
    pending_out numeric(38,0) not null check (pending_out >= 0),
    constraint ledger_account_name unique (kind, owner, asset),
    constraint ledger_account_floor check (not floored or side * posted - pending_out >= 0)
);

-- Append-only; the hash covers the request, the time, the balances after it and the hash before.
create table ledger_transfer (
    seq          bigint primary key,
    id           uuid        not null,
    subject      varchar(80) not null,
    step         varchar(40) not null,
    purpose      varchar(10) not null,
    network      varchar(41),
    height       bigint,
    txid         varchar(128),
    request_hash char(64)    not null,
    at_ms        bigint      not null,
    hash         char(64)    not null,
    constraint ledger_transfer_id unique (id)
);
create index ledger_transfer_subject on ledger_transfer (subject, seq);

-- Append-only. The balance is what was posted to the account up to here; the height repeats that of the transfer.
create table ledger_entry (
    seq        bigint        not null references ledger_transfer,
    account_id uuid          not null references ledger_account,
    units      numeric(38,0) not null,
    balance    numeric(38,0) not null,
    height     bigint,
    primary key (seq, account_id)
);
create index ledger_entry_account on ledger_entry (account_id, seq);
create index ledger_entry_height on ledger_entry (account_id, height);

-- Append-only, but for the one change of resolved_by from nothing to the transfer that ended the hold.
create table ledger_hold (
    seq         bigint primary key references ledger_transfer,
    id          uuid   not null,
    hold_until  bigint,
    resolved_by bigint references ledger_transfer,
    constraint ledger_hold_id unique (id)
);
create index ledger_hold_open on ledger_hold (resolved_by, hold_until);

create table ledger_hold_line (
    seq        bigint        not null references ledger_hold,
    account_id uuid          not null references ledger_account,
    units      numeric(38,0) not null,
    primary key (seq, account_id)
);
create index ledger_hold_line_account on ledger_hold_line (account_id, seq);

create table ledger_head (
    id   integer primary key check (id = 1),
    seq  bigint   not null,
    hash char(64) not null
);
insert into ledger_head (id, seq, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
