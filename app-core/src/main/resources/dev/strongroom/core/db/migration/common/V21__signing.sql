-- What staff approve and signers sign, in canonical JSON.
create table intent (
    digest varchar(64) not null primary key,
    withdrawal varchar(32) not null,
    kind varchar(8) not null,
    document varchar(4000) not null,
    created_at timestamp(6) with time zone not null
);
create index intent_by_withdrawal on intent (withdrawal);

-- One intent, one slot for life (primary key); one slot, one payment (unique). A revocation claims the slot of the
-- payment that it burns and leaves pay_slot null; so does a claim that was given up before any bytes were stored.
create table slot_claim (
    intent varchar(64) not null primary key,
    network varchar(48) not null,
    holder varchar(128) not null,
    slot_value varchar(128) not null,
    pay_slot varchar(320),
    claimed_at timestamp(6) with time zone not null,
    constraint slot_claim_pay_slot unique (pay_slot)
);
create index slot_claim_by_holder on slot_claim (network, holder);

-- Every signed transaction, stored before it is sent and kept for ever.
create table payment_attempt (
    txid varchar(128) not null primary key,
    intent varchar(64) not null,
    number integer not null,
    withdrawal varchar(32) not null,
    unsigned_hex varchar(8192) not null,
    signed_hex varchar(8192) not null,
    fee_cap numeric(38, 0) not null,
    signed_at timestamp(6) with time zone not null,
    sent_at timestamp(6) with time zone,
    answer_code varchar(64),
    answer_reason varchar(500),
    constraint payment_attempt_number unique (intent, number)
);
create index payment_attempt_by_withdrawal on payment_attempt (withdrawal);

-- What the hot signer has signed away, counted once an intent; it judges the float of the signed policy by it.
create table hot_signature (
    intent varchar(64) not null primary key,
    asset varchar(192) not null,
    units numeric(38, 0) not null,
    signed_at timestamp(6) with time zone not null
);
create index hot_signature_by_asset on hot_signature (asset, signed_at);

-- Transactions that must see each other's result pass one at a time: the row of their name is locked until they end.
create table gate (
    name varchar(300) not null primary key
);

-- scope is 'all', or the wallet 'network/address'
create table money_freeze (
    scope varchar(192) not null primary key,
    frozen_by varchar(80) not null,
    frozen_at timestamp(6) with time zone not null,
    code varchar(64) not null,
    reason varchar(500) not null
);
create table unfreeze_vote (
    scope varchar(192) not null,
    voter varchar(80) not null,
    voted_at timestamp(6) with time zone not null,
    primary key (scope, voter)
);

-- How many slots of a wallet were used before the books knew it; agreed by the quorum that lets it pay again.
create table wallet_baseline (
    wallet varchar(192) not null primary key,
    used bigint not null
);
