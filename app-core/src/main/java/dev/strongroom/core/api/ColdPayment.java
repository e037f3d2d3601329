package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.TransferIntent;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A payment or revocation to be signed cold.
 *
 * @param withdrawal id
 * @param intent D
 * @param kind payment or revocation
 * @param amount what it pays; zero of the native coin in a revocation
 * @param from the cold wallet
 * @param to recipient
 * @param feeCap the most the network may take
 * @param refusedBefore why the signer refused it in an earlier request; null where it did not
 */
public record ColdPayment(
        String withdrawal,
        Digest intent,
        TransferIntent.Kind kind,
        Amount amount,
        Address from,
        Address to,
        BigInteger feeCap,
        @Nullable Note refusedBefore) {}
