/**
 * Customers: who they are, what they are owed, where they pay to, and whether anything may come in or leave. Nothing of
 * a customer is paid out from here.
 */
@NullMarked
package dev.strongroom.desktop.screen.customers;

import org.jspecify.annotations.NullMarked;
