package dev.strongroom.core.api;

import dev.strongroom.chain.Digest;

/** Where the audit log ends: its newest row's number, 0 where it is empty, and the chain's hash there. */
public record AuditEnd(long seq, Digest hash) {}
