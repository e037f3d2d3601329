-- Signed decisions of staff, as the exact bytes that came; never changed.
create table approval_decision (
    digest varchar(64) not null primary key,
    intent varchar(64) not null,
    decision varchar(8) not null,
    staff varchar(64) not null,
    signer_key varchar(64) not null,
    seq bigint not null,
    signed_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    envelope varchar(4000) not null,
    constraint approval_decision_seq unique (signer_key, seq)
);
create index approval_decision_by_intent on approval_decision (intent);

-- The intent of the revocation that is open, or that ended it.
alter table withdrawal add column revocation varchar(64);
