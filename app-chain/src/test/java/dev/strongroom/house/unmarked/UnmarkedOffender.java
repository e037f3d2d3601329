package dev.strongroom.house.unmarked;

/** Lives in a package that says nothing about itself. */
@SuppressWarnings("RequireExplicitNullMarking")
public final class UnmarkedOffender {}
