-- Money that one customer gives another inside the desk, once a key of an actor. A change compares and sets version; who
-- carries a requested one to its end holds it until an instant.
create table internal_transfer (
    id           varchar(64)                 primary key,
    seq          bigint generated always as identity,
    giver        varchar(64)                 not null references customer,
    taker        varchar(64)                 not null references customer,
    asset        varchar(192)                not null,
    units        numeric(38, 0)              not null check (units > 0),
    note         varchar(140)                not null,
    creator      varchar(80)                 not null,
    request_hash varchar(64)                 not null,
    state        varchar(16)                 not null check (state in ('REQUESTED', 'MADE', 'REFUSED')),
    why_code     varchar(64),
    why_reason   varchar(500),
    holder       varchar(64)                 not null,
    held_until   timestamp(6) with time zone not null,
    created_at   timestamp(6) with time zone not null,
    changed_at   timestamp(6) with time zone not null,
    version      bigint                      not null,
    constraint internal_transfer_seq unique (seq),
    constraint internal_transfer_two check (giver <> taker)
);
create index internal_transfer_by_giver on internal_transfer (giver, seq);
create index internal_transfer_by_taker on internal_transfer (taker, seq);
create index internal_transfer_by_state on internal_transfer (state, held_until);

-- By what else a customer is known: scope is 'outside' for the business's own id, or the network of a wallet. It names
-- somebody; it proves nothing, and nothing is paid to it.
create table customer_name (
    scope    varchar(41)                 not null,
    name     varchar(128)                not null,
    customer varchar(64)                 not null references customer,
    given_by varchar(80)                 not null,
    given_at timestamp(6) with time zone not null,
    primary key (scope, name),
    constraint customer_name_one unique (customer, scope)
);
