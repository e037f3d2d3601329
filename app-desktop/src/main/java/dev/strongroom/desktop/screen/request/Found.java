package dev.strongroom.desktop.screen.request;

import dev.strongroom.chain.Amount;
import dev.strongroom.desktop.address.Recipient;

/**
 * What the core knows about a request before it is made.
 *
 * @param available what the customer has of the asset, less what open withdrawals hold
 * @param recipient who would get it
 */
record Found(Amount available, Recipient recipient) {}
