package dev.strongroom.desktop.workstation.journal;

/**
 * An entry of the journal, in the language of now.
 *
 * @param seq its number, from 0
 * @param at when, exact
 * @param kind what kind of entry
 * @param text what happened
 * @param hash its hash, brief
 */
record JournalRow(String seq, String at, String kind, String text, String hash) {}
