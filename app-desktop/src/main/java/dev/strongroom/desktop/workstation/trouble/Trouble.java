package dev.strongroom.desktop.workstation.trouble;

/**
 * A setback for people.
 *
 * @param what what happened
 * @param money whether money can move
 * @param now what to do
 * @param code to be searched for and read out to others
 * @param detail figures or a file's name; may be empty
 */
public record Trouble(String what, String money, String now, String code, String detail) {}
