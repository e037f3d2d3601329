package dev.strongroom.desktop.screen.ledger;

/** What the left side lists. */
enum LedgerTab {
    JOURNAL,
    ACCOUNTS
}
