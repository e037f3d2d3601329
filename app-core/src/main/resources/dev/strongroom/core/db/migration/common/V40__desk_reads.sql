-- What happened to one thing is read by its name.
create index outbox_subject on outbox (subject, id);

-- Sums by day are taken from the newest transfers back.
create index ledger_transfer_at on ledger_transfer (at_ms);
