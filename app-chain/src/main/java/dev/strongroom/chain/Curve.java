package dev.strongroom.chain;

/** The curve a chain signs on. */
public enum Curve {
    SECP256K1,
    ED25519
}
