package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.solana.TokenProgram;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Many final balances, a hundred in one read. Of a token only what lies in the wallet's associated account counts,
 * since that is what our payments can spend.
 */
final class Balances {
    private final Accounts accounts;
    private final Blocks blocks;

    Balances(Accounts accounts, Blocks blocks) {
        this.accounts = accounts;
        this.blocks = blocks;
    }

    Map<Address, Holding> of(List<Address> addresses, Asset asset) {
        if (asset.isNative()) {
            return of(addresses, addresses, (_, account) -> account.lamports());
        }
        Address mint = new Address(asset.network(), asset.reference());
        TokenProgram program = Mint.read(
                        asset,
                        accounts.at(Commitment.FINALIZED, List.of(mint.text())).of(mint.text()))
                .program();
        List<Address> places = addresses.stream()
                .map(address -> program.accountOf(address, mint))
                .toList();
        return of(
                addresses,
                places,
                (wallet, account) -> TokenAccount.read(account, program)
                        .filter(token -> token.owner().equals(wallet.text())
                                && token.mint().equals(mint.text()))
                        .map(TokenAccount::units)
                        .orElse(BigInteger.ZERO));
    }

    private interface Units {
        BigInteger of(Address wallet, Accounts.Account account);
    }

    private Map<Address, Holding> of(List<Address> wallets, List<Address> places, Units units) {
        List<Accounts.Question> questions = new ArrayList<>();
        for (int from = 0; from < places.size(); from += Accounts.MOST) {
            List<Address> part = places.subList(from, Math.min(places.size(), from + Accounts.MOST));
            questions.add(new Accounts.Question(
                    Commitment.FINALIZED, part.stream().map(Address::text).toList()));
        }
        List<Accounts.Read> reads = accounts.ask(questions);
        Map<Long, Head> heads = new HashMap<>();
        Map<Address, Holding> holdings = new LinkedHashMap<>();
        for (int i = 0; i < wallets.size(); i++) {
            Address wallet = wallets.get(i);
            Accounts.Read read = reads.get(i / Accounts.MOST);
            Head at = heads.computeIfAbsent(
                    read.slot(), slot -> blocks.linked(slot).head());
            BigInteger held = read.of(places.get(i).text())
                    .map(account -> units.of(wallet, account))
                    .orElse(BigInteger.ZERO);
            holdings.put(wallet, new Holding(held, at));
        }
        return holdings;
    }
}
