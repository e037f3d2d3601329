/**
 * Wallets: the desk's own, hot and cold, with what each is for and what it holds by the books, and what people do with
 * one: freeze, unfreeze, retire. They stand as a tab among the pools; no node is asked here.
 */
@NullMarked
package dev.strongroom.desktop.screen.wallets;

import org.jspecify.annotations.NullMarked;
