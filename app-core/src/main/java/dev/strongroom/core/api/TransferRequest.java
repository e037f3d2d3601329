package dev.strongroom.core.api;

import dev.strongroom.chain.Amount;

/**
 * What one customer gives another.
 *
 * @param from id of the customer who gives
 * @param to id of the customer who gets
 * @param amount how much, more than zero; all of it arrives
 * @param note free text, up to 140 printable characters, may be empty
 */
public record TransferRequest(String from, String to, Amount amount, String note) {}
