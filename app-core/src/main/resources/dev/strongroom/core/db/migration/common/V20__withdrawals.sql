-- One row a withdrawal for its whole life, hot or cold. A change of state compares and sets (state, version).
create table withdrawal (
    id varchar(32) not null primary key,
    version bigint not null,
    state varchar(16) not null,
    creator varchar(80) not null,
    request_key varchar(128) not null,
    request_hash varchar(64) not null,
    customer varchar(64) not null,
    asset varchar(192) not null,
    units numeric(38, 0) not null,
    fee_units numeric(38, 0) not null,
    recipient varchar(128) not null,
    reference varchar(140) not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone,
    held_by varchar(80),
    held_at timestamp(6) with time zone,
    held_reason varchar(500),
    assignee varchar(80),
    waiting_code varchar(64),
    waiting_reason varchar(500),
    route varchar(8),
    sender varchar(128),
    fee_cap numeric(38, 0),
    intent varchar(64),
    ending_code varchar(64),
    ending_reason varchar(500),
    txid varchar(128),
    attempts integer not null,
    block_height bigint,
    network_fee numeric(38, 0),
    funded boolean not null,
    -- true while the state says that money is given back and the ledger has not been told yet
    books_due boolean not null,
    constraint withdrawal_request unique (creator, request_key)
);
create index withdrawal_by_state on withdrawal (state, created_at);
create index withdrawal_by_customer on withdrawal (customer, asset, created_at);
create index withdrawal_by_recipient on withdrawal (customer, recipient);

create table risk_assessment (
    withdrawal varchar(32) not null primary key,
    score integer not null,
    outcome varchar(16) not null,
    rules_version bigint not null,
    assessed_at timestamp(6) with time zone not null,
    contributions varchar(8000) not null
);
