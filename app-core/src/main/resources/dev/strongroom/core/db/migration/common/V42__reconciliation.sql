-- The last result for each network, as JSON of the contract.
create table reconciliation_run (
    network  varchar(41)                 primary key,
    run_at   timestamp(6) with time zone not null,
    document text                        not null
);
