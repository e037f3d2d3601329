-- What arrived, once a block, transaction, place, address and asset. A change of state compares and sets (state, version).
create table deposit (
    id          varchar(64)                 primary key,
    seq         bigint generated always as identity,
    network     varchar(41)                 not null,
    address     varchar(128)                not null,
    asset       varchar(192)                not null,
    units       numeric(38, 0)              not null check (units > 0),
    sender      varchar(128),
    txid        varchar(128)                not null,
    place       integer                     not null,
    height      bigint                      not null,
    block_hash  varchar(128)                not null,
    block_time  timestamp(6) with time zone not null,
    holding     varchar(20)                 not null,
    customer    varchar(64),
    state       varchar(16)                 not null,
    needed      integer                     not null,
    why_code    varchar(64),
    why_reason  varchar(500),
    -- true while the chain has taken it back and the ledger may not know
    books_due   boolean                     not null,
    seen_at     timestamp(6) with time zone not null,
    changed_at  timestamp(6) with time zone not null,
    version     bigint                      not null,
    constraint deposit_seq unique (seq),
    constraint deposit_place unique (network, block_hash, txid, place, address, asset)
);
create index deposit_by_state on deposit (network, state, height);
create index deposit_by_customer on deposit (customer, seq);
create index deposit_by_txid on deposit (txid);
create index deposit_by_address on deposit (address, seq);
create index deposit_due on deposit (books_due, network);

-- What left an address of the desk, until it is known why.
create table outflow (
    id         varchar(64)                 primary key,
    network    varchar(41)                 not null,
    address    varchar(128)                not null,
    asset      varchar(192)                not null,
    units      numeric(38, 0)              not null check (units > 0),
    txid       varchar(128)                not null,
    height     bigint                      not null,
    block_hash varchar(128)                not null,
    block_time timestamp(6) with time zone not null,
    holding    varchar(20)                 not null,
    state      varchar(16)                 not null check (state in ('SEEN', 'EXPLAINED', 'BOOKED', 'ORPHANED')),
    told       boolean                     not null,
    books_due  boolean                     not null
);
create index outflow_by_state on outflow (network, state, height);

-- Amounts that are nobody's yet, or missing. A change compares and sets (state, version).
create table suspense_item (
    id         varchar(64)                 primary key,
    seq        bigint generated always as identity,
    network    varchar(41)                 not null,
    address    varchar(128)                not null,
    asset      varchar(192)                not null,
    units      numeric(38, 0)              not null check (units > 0),
    sender     varchar(128),
    txid       varchar(128)                not null,
    height     bigint                      not null,
    block_hash varchar(128)                not null,
    block_time timestamp(6) with time zone not null,
    missing    boolean                     not null,
    why_code   varchar(64)                 not null,
    why_reason varchar(500)                not null,
    owner      varchar(64),
    since      timestamp(6) with time zone not null,
    state      varchar(16)                 not null,
    decision   varchar(4000),
    -- true while the ledger may not know of the decision
    books_due  boolean                     not null,
    changed_at timestamp(6) with time zone not null,
    version    bigint                      not null,
    constraint suspense_seq unique (seq)
);
create index suspense_by_state on suspense_item (state, seq);
create index suspense_due on suspense_item (books_due, network);

-- An own wallet that held nothing of an asset when it was taken into the books.
create table wallet_opening (
    network varchar(41)  not null,
    address varchar(128) not null,
    asset   varchar(192) not null,
    height  bigint       not null,
    primary key (network, address, asset)
);

-- Customers to whom nothing is credited at present.
create table deposit_freeze (
    customer  varchar(64)                 primary key,
    frozen_by varchar(80)                 not null,
    frozen_at timestamp(6) with time zone not null,
    reason    varchar(500)                not null
);
