package dev.strongroom.core.api;

import org.jspecify.annotations.Nullable;

/**
 * One line of a file that says whose imported addresses are.
 *
 * @param line its number in the file, from 1
 * @param address as it stands there
 * @param customer as it stands there
 * @param isNew whether it changes anything: the address is not the customer's already
 * @param problem why it cannot be done; null where it can
 */
public record AssignmentLine(
        int line,
        String address,
        String customer,
        boolean isNew,
        @Nullable Note problem) {}
