package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.sandbox.host.RpcError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The built-in contracts: the registry's tokens of the network and Multicall3. */
final class Contracts {
    private static final String SILENT = "USDT";

    private final Map<Account, Contract> contracts = new LinkedHashMap<>();
    private final List<TokenContract> tokens;

    /** @param owner who may mint and freeze */
    Contracts(ListedNetwork network, Account owner) {
        tokens = network.tokens().stream()
                .filter(token -> !token.asset().isNative())
                .map(token -> token(token, owner))
                .toList();
        tokens.forEach(token -> contracts.put(token.address(), token));
        contracts.put(Multicall.ADDRESS, new Multicall(this));
    }

    private static TokenContract token(Token token, Account owner) {
        TokenStyle style = token.symbol().equals(SILENT) ? TokenStyle.SILENT : TokenStyle.SPEAKING;
        return new TokenContract(
                Account.parse(token.asset().reference()), owner, token.symbol(), token.decimals(), style);
    }

    List<TokenContract> tokens() {
        return tokens;
    }

    Optional<Contract> at(Account address) {
        return Optional.ofNullable(contracts.get(address));
    }

    /** Refuses a call that would need a virtual machine. */
    void check(Account to, String data) {
        Contract contract = contracts.get(to);
        if (contract != null && !data.equals("0x") && !contract.knows(data)) {
            throw RpcError.notSimulated("the function " + Abi.selectorOf(data) + " of " + to + " is not simulated");
        }
    }

    /** An address without code answers every call with nothing, as on chain. */
    Outcome call(Account to, Frame frame) {
        Contract contract = contracts.get(to);
        return contract == null ? Outcome.answer("0x", 0) : contract.call(frame);
    }
}
