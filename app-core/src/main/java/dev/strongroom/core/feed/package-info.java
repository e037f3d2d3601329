/**
 * The outbox and its readers: every change that others must hear of is one row, written in the change's own transaction
 * and numbered in commit order, so that a reader that resumes after N misses nothing.
 *
 * <p>Features append by {@code Outbox}; desktops, webhooks and alerts read by {@code FeedReader} with a cursor.
 */
@NullMarked
package dev.strongroom.core.feed;

import org.jspecify.annotations.NullMarked;
