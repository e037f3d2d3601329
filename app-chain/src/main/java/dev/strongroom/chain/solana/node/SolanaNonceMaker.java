package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import dev.strongroom.chain.solana.NonceAccount;
import dev.strongroom.chain.solana.SolanaCodec;
import dev.strongroom.chain.solana.SolanaNonces;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Opens the nonce accounts that payments of a wallet stand on. A hot wallet, the base, pays their rent; the paying
 * wallet, hot or cold, is the one that uses them. May be asked again at any time: accounts that stand are left alone.
 */
public final class SolanaNonceMaker implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);
    /** One signature. */
    private static final BigInteger CREATION_FEE = BigInteger.valueOf(5_000);

    private static final String CONFIRMED = Commitment.CONFIRMED.text();

    private final Network network;
    private final RpcClient rpc;
    private final Accounts accounts;
    private final Rent rent;
    private final Surroundings surroundings;

    /** Opens no connection yet; the first question does, after the greeting. */
    public SolanaNonceMaker(
            ListedNetwork listed, List<Endpoint> endpoints, RpcSettings settings, Surroundings surroundings) {
        network = listed.network();
        rpc = new RpcClient(endpoints, settings, surroundings, SolanaNode.greeting(network));
        accounts = new Accounts(rpc, new Watermark());
        rent = new Rent(rpc);
        this.surroundings = surroundings;
    }

    /**
     * Brings the wallet's pool at this base to a number of accounts; on return they are confirmed, and payments find
     * them once they are final. Addresses that somebody has spoilt by sending money there are passed over.
     *
     * @param base the key of the hot wallet that pays
     * @param authority the wallet that will pay with them
     * @param count at most {@link SolanaNonces#POOL}
     * @return the accounts that can be used, in the order of their indices
     * @throws RefusedException {@code solana.nonce} where the pool has not so many places; {@code solana.funds} where
     *     the base cannot pay the rent
     * @throws NodeException where it is unknown whether an account was opened; ask again
     */
    public List<Address> open(Signer base, Address authority, int count) {
        Address payer = new SolanaCodec().addressOf(network, base.publicKey());
        List<Address> pool = SolanaNonces.accounts(payer, authority);
        if (count > pool.size()) {
            throw new RefusedException(
                    "solana.nonce", "count: a wallet has at most " + pool.size() + " nonce accounts at one base");
        }
        List<Address> usable = new ArrayList<>();
        for (int index = 0; index < pool.size() && usable.size() < count; index++) {
            Address account = pool.get(index);
            if (isThere(account)) {
                if (isUsable(account, authority)) {
                    usable.add(account);
                }
            } else {
                open(base, payer, authority, index);
                usable.add(account);
            }
        }
        if (usable.size() < count) {
            throw new RefusedException(
                    "solana.nonce",
                    "count: only " + usable.size() + " of the pool's addresses can be used; open more at another base");
        }
        return usable;
    }

    private void open(Signer base, Address payer, Address authority, int index) {
        BigInteger lamports = rent.of(NonceAccount.BYTES);
        requireFunds(payer, lamports);
        JsonNode latest = Wire.dated(
                        rpc.call("getLatestBlockhash", Map.of("commitment", CONFIRMED)), "getLatestBlockhash")
                .value();
        long lastHeight = Wire.slot(latest.path("lastValidBlockHeight"), "lastValidBlockHeight");
        SignedTransfer creation = SolanaNonces.signCreation(
                SolanaNonces.creation(
                        payer,
                        authority,
                        index,
                        lamports.longValueExact(),
                        Wire.key(latest.path("blockhash"), "blockhash")),
                base);
        rpc.send(RpcCall.of(
                        "sendTransaction",
                        Wire.base64(creation.bytes()),
                        Map.of("encoding", "base64", "preflightCommitment", CONFIRMED)))
                .orThrow();
        await(creation.txid(), SolanaNonces.account(payer, authority, index), authority, lastHeight);
    }

    /** Until it is there, or its blockhash is too old for it ever to be. */
    private void await(String txid, Address account, Address authority, long lastHeight) {
        while (!isUsable(account, authority)) {
            long height = Wire.slot(rpc.call("getBlockHeight", Map.of("commitment", CONFIRMED)), "getBlockHeight");
            if (height > lastHeight) {
                throw new NodeException(
                        NodeException.Kind.TIMEOUT, "nonce: " + txid + " opened no account in time; ask again", null);
            }
            try {
                surroundings.pause().await(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NodeException(NodeException.Kind.TIMEOUT, "interrupted while waiting for a block", e);
            }
        }
    }

    private void requireFunds(Address payer, BigInteger lamports) {
        BigInteger held = accounts.at(Commitment.CONFIRMED, List.of(payer.text()))
                .of(payer.text())
                .map(Accounts.Account::lamports)
                .orElse(BigInteger.ZERO);
        BigInteger needed = lamports.add(CREATION_FEE).add(rent.of(0));
        if (held.compareTo(needed) < 0) {
            throw new RefusedException(
                    "solana.funds",
                    "base: " + payer + " holds " + held + " lamports, opening a nonce account needs " + needed);
        }
    }

    private boolean isThere(Address account) {
        return accounts.at(Commitment.CONFIRMED, List.of(account.text()))
                .of(account.text())
                .isPresent();
    }

    private boolean isUsable(Address account, Address authority) {
        return accounts.at(Commitment.CONFIRMED, List.of(account.text()))
                .of(account.text())
                .flatMap(NoncePlace::state)
                .filter(state -> state.usableBy(authority.text()))
                .isPresent();
    }

    @Override
    public void close() {
        rpc.close();
    }
}
