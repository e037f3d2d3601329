package dev.strongroom.desktop.screen.settings;

/**
 * A field that differs between two documents.
 *
 * @param field all the names on the way to it
 * @param before what stood there; empty where it was not there
 * @param after what stands there; empty where it is not there any more
 */
record Change(String field, String before, String after) {}
