package dev.strongroom.core.settings;

/**
 * The setting that holds now.
 *
 * @param version 0 for the defaults that come with the program
 * @param value read from the published document
 */
public record Current<T>(long version, T value) {}
