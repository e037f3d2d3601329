package dev.strongroom.chain;

/**
 * An address in its chain's canonical text form. Made by {@link Chain#address} or {@link Chain#addressOf}, which check
 * it; two equal addresses have equal texts.
 *
 * @param network where it is valid
 * @param text canonical form, such as the EIP-55 mixed case of an Ethereum address
 */
public record Address(Network network, String text) {
    @Override
    public String toString() {
        return text;
    }
}
