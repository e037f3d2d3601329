package dev.strongroom.desktop.workstation.trouble;

/** What was being done, and so what became of the money when it failed. */
public enum Concern {
    /** A request was read or compared; nothing was written. */
    READING,
    /** A request was being signed; a rule refused before anything was written. */
    SIGNING,
    /** The journal says that it was signed, but the answer is not in its file. */
    ANSWER,
    /** A vault was made, checked or written anew. */
    VAULT,
    /** The journal was looked at. */
    JOURNAL
}
