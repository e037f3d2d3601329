package dev.strongroom.chain;

/** Which key signs a payment; it decides how long the bytes must stay good. */
public enum Route {
    /** At once, within the float: priced by the market of the moment. */
    HOT,
    /** By people and an offline key, perhaps days later: priced at the whole fee cap, so that it need not be redone. */
    COLD
}
