/**
 * Measurements that the program makes of itself, each beside its baseline of the same run; and the command that prints
 * them.
 *
 * <p>May call every package of this module but {@code wiring}; only command lines call it. The benchmarks of keys,
 * signing and nodes live here, those of other modules implement {@link dev.strongroom.chain.bench.Benchmark} at home.
 */
@NullMarked
package dev.strongroom.chain.bench;

import org.jspecify.annotations.NullMarked;
