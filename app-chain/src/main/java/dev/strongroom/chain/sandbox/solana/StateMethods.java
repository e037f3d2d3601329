package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcError;
import dev.strongroom.chain.sandbox.host.RpcMethod;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Accounts and balances. */
final class StateMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_ACCOUNTS = 100;

    private final SolanaChain chain;

    StateMethods(SolanaChain chain) {
        this.chain = chain;
    }

    void addTo(Map<String, RpcMethod> methods) {
        methods.put("getBalance", call -> {
            View view = view(call, 1);
            return view.answer(JSON.numberNode(view.account(Args.key(call, 0)).lamports()));
        });
        methods.put("getAccountInfo", call -> {
            View view = view(call, 1);
            return view.answer(new AccountShapes(view, Options.of(call, 1)).account(Args.key(call, 0)));
        });
        methods.put("getMultipleAccounts", this::accounts);
        methods.put("getTokenAccountsByOwner", this::tokenAccounts);
        methods.put("getTokenAccountBalance", this::tokenBalance);
        methods.put("getTokenSupply", this::tokenSupply);
    }

    private JsonNode accounts(RpcCall call) {
        View view = view(call, 1);
        AccountShapes shapes = new AccountShapes(view, Options.of(call, 1));
        ArrayNode accounts = JSON.arrayNode();
        Args.keys(call.required(0), MOST_ACCOUNTS).forEach(key -> accounts.add(shapes.account(key)));
        return view.answer(accounts);
    }

    private JsonNode tokenAccounts(RpcCall call) {
        View view = view(call, 2);
        AccountShapes shapes = new AccountShapes(view, Options.of(call, 2));
        Pubkey owner = Args.key(call, 0);
        Predicate<TokenState> wanted = wanted(view, Options.of(call, 1));
        ArrayNode found = JSON.arrayNode();
        for (Pubkey key : view.ownedBy(Ids.TOKEN)) {
            Account account = view.account(key);
            Optional<TokenState> token = TokenState.of(account)
                    .filter(state -> state.owner().equals(owner))
                    .filter(wanted);
            if (token.isPresent()) {
                ObjectNode one = found.addObject().put("pubkey", key.text());
                one.set("account", shapes.account(account));
            }
        }
        return view.answer(found);
    }

    private static Predicate<TokenState> wanted(View view, Options filter) {
        Optional<Pubkey> mint = filter.text("mint").map(Args::key);
        if (mint.isPresent()) {
            if (MintState.of(view.account(mint.get())).isEmpty()) {
                throw RpcError.params("Invalid param: could not find mint");
            }
            return token -> token.mint().equals(mint.get());
        }
        Pubkey program = filter.text("programId")
                .map(Args::key)
                .orElseThrow(() -> RpcError.params("Invalid params: neither mint nor programId is given."));
        return _ -> program.equals(Ids.TOKEN);
    }

    private JsonNode tokenBalance(RpcCall call) {
        View view = view(call, 1);
        Account account = view.account(Args.key(call, 0));
        if (!account.exists()) {
            throw RpcError.params("Invalid param: could not find account");
        }
        TokenState token =
                TokenState.of(account).orElseThrow(() -> RpcError.params("Invalid param: not a Token account"));
        int decimals = new AccountShapes(view, Options.of(call, 1)).decimals(token.mint());
        return view.answer(AccountShapes.amount(token.units(), decimals));
    }

    private JsonNode tokenSupply(RpcCall call) {
        View view = view(call, 1);
        MintState mint = MintState.of(view.account(Args.key(call, 0)))
                .orElseThrow(() -> RpcError.params("Invalid param: not a Token mint"));
        return view.answer(AccountShapes.amount(mint.supply(), mint.decimals()));
    }

    private View view(RpcCall call, int options) {
        return new View(chain, call, Options.of(call, options));
    }
}
