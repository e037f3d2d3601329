package dev.strongroom.desktop.session;

import dev.strongroom.chain.Chains;

/**
 * What the desk can pay.
 *
 * @param tokens of the signed policy
 * @param chains read the addresses of their networks
 */
public record Assets(Tokens tokens, Chains chains) {}
