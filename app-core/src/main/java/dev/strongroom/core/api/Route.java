package dev.strongroom.core.api;

/** Which wallet pays; fixed before the first approval. */
public enum Route {
    /** Signed by the core itself, within the float of the signed policy. */
    HOT,
    /** Signed on the offline workstation. */
    COLD
}
