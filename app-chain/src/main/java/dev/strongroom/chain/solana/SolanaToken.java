package dev.strongroom.chain.solana;

import dev.strongroom.chain.RefusedException;

/**
 * What a token payment must know of its mint.
 *
 * @param program which program keeps the mint
 * @param decimals digits after the point as the mint says, 0 to 255; the chain checks them
 */
public record SolanaToken(TokenProgram program, int decimals) {
    public SolanaToken {
        if (decimals < 0 || decimals > 255) {
            throw new RefusedException("token.decimals", "decimals: " + decimals + " is not between 0 and 255");
        }
    }
}
