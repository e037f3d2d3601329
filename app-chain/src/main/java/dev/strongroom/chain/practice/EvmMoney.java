package dev.strongroom.chain.practice;

import com.esaulpaugh.headlong.abi.Function;
import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.evm.EvmCodec;
import dev.strongroom.chain.evm.node.Contracts;
import dev.strongroom.chain.evm.node.Wire;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The development account of a local node as a source of practice money. The node itself signs for that account
 * ({@code eth_sendTransaction}), so no key of anybody's is held here.
 */
public final class EvmMoney implements PracticeMoney {
    private static final Set<String> CHAIN_IDS = Set.of("31337", "1337");
    private static final Function MINT = Function.parse("mint(address,uint256)");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int LOOKS = 600;
    private static final int DECIMALS = 6;

    private final RpcClient rpc;
    private final Surroundings surroundings;
    private final Network network;
    private final String account;

    private EvmMoney(RpcClient rpc, Surroundings surroundings, Network network, String account) {
        this.rpc = rpc;
        this.surroundings = surroundings;
        this.network = network;
        this.account = account;
    }

    /** Refuses a node of any other chain id and one without an account of its own. */
    public static EvmMoney on(Endpoint node, RpcSettings settings, Surroundings surroundings) {
        RpcClient rpc = new RpcClient(List.of(node), settings, surroundings, null);
        try {
            String chainId =
                    Wire.quantity(rpc.call("eth_chainId"), "eth_chainId").toString();
            if (!CHAIN_IDS.contains(chainId)) {
                throw new RefusedException(
                        "practice.network", "node: is of chain " + chainId + ", practice money is for " + CHAIN_IDS);
            }
            JsonNode accounts = rpc.call("eth_accounts");
            if (accounts.isEmpty()) {
                throw new RefusedException("practice.account", "node: has no development account");
            }
            String account = Wire.address(accounts.path(0), "eth_accounts");
            return new EvmMoney(rpc, surroundings, new Network("eip155", chainId), account);
        } catch (RuntimeException e) {
            rpc.close();
            throw e;
        }
    }

    public Network network() {
        return network;
    }

    /** Puts a USDT-like token on chain, whose {@code transfer} returns nothing. */
    public Token deployTether() {
        return new Token(deploy(Contracts.TETHER), "USDT", DECIMALS);
    }

    /** Puts a USDC-like token on chain, whose {@code transfer} returns {@code true}. */
    public Token deployDollar() {
        return new Token(deploy(Contracts.DOLLAR), "USDC", DECIMALS);
    }

    /** The network as the built-in registry has it, with these tokens instead of the listed ones. */
    public ListedNetwork listed(Token... tokens) {
        ListedNetwork practice = Registry.builtIn().network(Network.parse("eip155:31337"));
        Token coin = practice.nativeToken();
        Asset asset = new Asset(network, coin.asset().namespace(), coin.asset().reference());
        List<Token> all = new ArrayList<>(List.of(new Token(asset, coin.symbol(), coin.decimals())));
        all.addAll(List.of(tokens));
        return new ListedNetwork(
                network, practice.name(), practice.kind(), practice.confirmations(), practice.maxFeeCap(), all);
    }

    @Override
    public void give(Address to, Amount amount) {
        if (amount.asset().isNative()) {
            run(Map.of("from", account, "to", to.text(), "value", Wire.quantity(amount.units())));
        } else {
            byte[] mint = MINT.encodeCallWithArgs(Wire.argument(to.text()), amount.units())
                    .array();
            call(amount.asset(), mint);
        }
    }

    @Override
    public void freeze(Address address) {
        rpc.call("sandbox_freeze", address.text(), true);
    }

    /** Calls a token as its owner. */
    public void call(Asset token, byte[] data) {
        run(Map.of("from", account, "to", token.reference(), "data", Wire.data(data)));
    }

    private Asset deploy(Contracts contract) {
        JsonNode receipt = run(Map.of("from", account, "data", Wire.data(contract.code())));
        String address = Wire.address(receipt.path("contractAddress"), "contractAddress");
        return new Asset(
                network, "erc20", new EvmCodec().address(network, address).text());
    }

    private JsonNode run(Map<String, Object> transaction) {
        String txid = Wire.hash(
                rpc.send(RpcCall.of("eth_sendTransaction", transaction)).orThrow(), "eth_sendTransaction");
        JsonNode receipt = receipt(txid);
        if (Wire.quantity(receipt.path("status"), "status").signum() == 0) {
            throw new NodeException(NodeException.Kind.ERROR, "the practice transaction " + txid + " failed", null);
        }
        return receipt;
    }

    private JsonNode receipt(String txid) {
        for (int look = 0; look < LOOKS; look++) {
            JsonNode receipt = rpc.call("eth_getTransactionReceipt", txid);
            if (!receipt.isNull()) {
                return receipt;
            }
            try {
                surroundings.pause().await(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NodeException(NodeException.Kind.TIMEOUT, "interrupted while waiting for a block", e);
            }
        }
        throw new NodeException(NodeException.Kind.TIMEOUT, "the node put " + txid + " into no block", null);
    }

    @Override
    public void close() {
        rpc.close();
    }
}
