package dev.strongroom.chain;

/** What a node says is needed to build a payment in a slot; each chain has a record of its own. */
public interface SlotTerms {
    /** The slot that the built transaction will take. */
    Slot slot();
}
