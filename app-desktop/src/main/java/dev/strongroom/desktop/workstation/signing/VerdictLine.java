package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.ceremony.RuleVerdict;

/**
 * What one rule said, for people.
 *
 * @param outcome how it ended
 * @param rule its name
 * @param measure what was measured against what; empty where nothing was
 */
record VerdictLine(RuleVerdict.Outcome outcome, String rule, String measure) {}
