-- For looking through the accounts by asset, page by page.
create unique index ledger_account_asset on ledger_account (kind, asset, owner);
