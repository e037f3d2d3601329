package dev.strongroom.core.api;

import dev.strongroom.chain.Amount;

/**
 * What the platform or a member of staff asks for.
 *
 * @param customer the customer's id
 * @param amount what the recipient is to get; the fee comes on top
 * @param to recipient as typed; checked by the asset's chain
 * @param reference free text of the business, up to 140 characters, may be empty
 */
public record WithdrawalRequest(String customer, Amount amount, String to, String reference) {}
