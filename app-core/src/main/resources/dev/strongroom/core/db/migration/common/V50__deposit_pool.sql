-- The pool of deposit addresses of each network. Its row is locked while addresses are made, so their numbers rise
-- without a gap in the order of commits; level says which alarm was given last.
create table deposit_pool (
    network   varchar(41) primary key,
    threshold integer     not null,
    level     varchar(8)  not null check (level in ('FULL', 'LOW', 'DRY')),
    made      bigint      not null
);

-- Files that custodians signed, as exact bytes (canonical JSON); the id is the digest of what was signed. Addresses
-- follow from the file alone: the other columns are for lists and count what was used.
create table deposit_source (
    id          varchar(64)                 primary key,
    number      bigint generated always as identity,
    network     varchar(41)                 not null references deposit_pool,
    kind        varchar(8)                  not null check (kind in ('XPUB', 'LIST')),
    first_index integer                     not null,
    addresses   integer,
    used        integer                     not null,
    file        text                        not null,
    imported_by varchar(80)                 not null,
    imported_at timestamp(6) with time zone not null
);

-- given_to is the customer while the address is in use, so that nobody has two on a network; customer stays.
create table deposit_address (
    name         varchar(64)                 primary key,
    network      varchar(41)                 not null references deposit_pool,
    number       bigint                      not null,
    address      varchar(128)                not null,
    source       varchar(64)                 not null references deposit_source,
    source_index integer                     not null,
    state        varchar(16)                 not null
        check (state in ('AVAILABLE', 'ALLOCATED', 'COOLING', 'FROZEN', 'RETIRED')),
    customer     varchar(64) references customer,
    given_to     varchar(64),
    why_code     varchar(64),
    why_reason   varchar(500),
    since        timestamp(6) with time zone not null,
    until        timestamp(6) with time zone,
    version      bigint                      not null,
    constraint deposit_address_number unique (network, number),
    constraint deposit_address_address unique (network, address),
    constraint deposit_address_source unique (source, source_index),
    constraint deposit_address_given unique (network, given_to)
);
create index deposit_address_state on deposit_address (network, state, number);
create index deposit_address_customer on deposit_address (customer);
create index deposit_address_until on deposit_address (until);
