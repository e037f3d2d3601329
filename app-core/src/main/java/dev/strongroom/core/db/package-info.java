/**
 * The database: connection pool, schema, transactions, hash chains and their signed checkpoints.
 *
 * <p>Every feature may call it; it calls no feature. How a feature keeps its rows (the pattern to copy is
 * {@code Checkpoint}, {@code CheckpointRows}, {@code Checkpoints}):
 *
 * <ul>
 *   <li>a package-private {@code @Entity} with a no-argument constructor marked
 *       {@code @SuppressWarnings("NullAway.Init")}, column names in snake case as the naming strategy makes them;
 *   <li>a package-private {@code @Repository} interface of Jakarta Data ({@code @Find}, {@code @Query},
 *       {@code @Insert}); the build writes it as a Spring component over the transaction's {@code StatelessSession}, so
 *       that nothing is loaded lazily or written by surprise; it throws {@code jakarta.data.exceptions.*};
 *   <li>a {@code @Component} with the feature's name, not final, whose {@code @Transactional} methods speak records: a
 *       repository is called inside a transaction only. A change of state is a {@code @Query("update …")} that returns
 *       the number of rows, so that (state, version) is compared and set in one statement;
 *   <li>migrations {@code db/migration/common/V<n>__what_it_adds.sql} that both databases read; only where they must
 *       differ the same version once in {@code h2} and once in {@code postgresql}. {@code SchemaTest} compares every
 *       entity with both;
 *   <li>types: {@code numeric(38,0)} for units (BigInteger), {@code timestamp(6) with time zone} (Instant, cut to
 *       microseconds by whoever makes it), {@code varchar(n)}, {@code bigint}, {@code boolean}.
 * </ul>
 *
 * <p>Tests: {@code @ParameterizedClass @EnumSource(Dialect.class)}, {@code Databases.fresh(dialect)} and, where beans
 * are needed, {@code Databases.context(database, packages)}.
 */
@NullMarked
package dev.strongroom.core.db;

import org.jspecify.annotations.NullMarked;
