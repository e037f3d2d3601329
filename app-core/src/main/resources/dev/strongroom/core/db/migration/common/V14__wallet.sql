-- The desk's own wallets, as the signed policy names them. Address and index never change.
create table wallet (
    name         varchar(64)                 primary key,
    network      varchar(41)                 not null,
    address      varchar(128)                not null,
    tier         varchar(8)                  not null check (tier in ('HOT', 'COLD')),
    wallet_index integer                     not null,
    state        varchar(16)                 not null
        check (state in ('AVAILABLE', 'ALLOCATED', 'COOLING', 'FROZEN', 'RETIRED')),
    why_code     varchar(64),
    why_reason   varchar(500),
    created_at   timestamp(6) with time zone not null,
    version      bigint                      not null,
    constraint wallet_address unique (network, address),
    constraint wallet_number unique (network, tier, wallet_index)
);
