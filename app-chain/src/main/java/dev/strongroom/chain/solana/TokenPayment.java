package dev.strongroom.chain.solana;

import java.math.BigInteger;

/**
 * A token's way from one token account to another.
 *
 * @param program who keeps the mint
 * @param mint the token
 * @param source the paying wallet's account
 * @param destination the account that receives
 * @param units 1 to 2^64 − 1
 * @param decimals of the mint, as the transfer says
 */
record TokenPayment(
        TokenProgram program,
        AccountKey mint,
        AccountKey source,
        AccountKey destination,
        BigInteger units,
        int decimals) {}
