package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.Signer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Transactions that are right, and each wrong in one way, for whoever holds Alice's money and nonce account. */
final class TrialCases {
    private static final Pubkey BOB_USDC = Pubkey.tokenAccount(Net.BOB, Net.USDC);
    private static final Pubkey CAROL = Pubkey.of(Net.key("carol").publicKey());
    private static final Signer FRESH_KEY = Net.key("fresh");
    private static final Pubkey FRESH = Pubkey.of(FRESH_KEY.publicKey());
    private static final byte[] SEED = "seed".getBytes(StandardCharsets.UTF_8);

    private final String blockhash;
    private final Map<String, Bytes> cases = new LinkedHashMap<>();

    private TrialCases(String blockhash) {
        this.blockhash = blockhash;
    }

    /** By name; every one carries the blockhash. */
    static Map<String, Bytes> on(String blockhash, long coins) {
        TrialCases cases = new TrialCases(blockhash);
        cases.payments(coins);
        cases.tokens();
        cases.tokenAccounts();
        cases.accounts();
        cases.nonces();
        cases.others();
        return cases.cases;
    }

    private void add(String name, Consumer<TxWriter> calls, Signer... more) {
        TxWriter tx = Net.alice();
        calls.accept(tx);
        Signer[] signers = new Signer[more.length + 1];
        signers[0] = Net.ALICE_KEY;
        System.arraycopy(more, 0, signers, 1, more.length);
        cases.put(name, tx.sign(blockhash, signers));
    }

    private void payments(long coins) {
        add("a payment", tx -> tx.transfer(Net.ALICE, Net.BOB, Net.SOL));
        add("a payment of more than there is", tx -> tx.transfer(Net.ALICE, Net.BOB, coins + 1));
        add("a payment that leaves nothing for the fee", tx -> tx.transfer(Net.ALICE, Net.BOB, coins));
        add("a payment of everything", tx -> tx.transfer(Net.ALICE, Net.BOB, coins - 5_000));
        add("a payment that leaves too little", tx -> tx.transfer(Net.ALICE, Net.BOB, coins - 5_001));
        add("a payment that opens too little", tx -> tx.transfer(Net.ALICE, Net.BOB, 890_879));
        add("a payment of the least", tx -> tx.transfer(Net.ALICE, Net.BOB, 890_880));
        add("a payment to oneself", tx -> tx.transfer(Net.ALICE, Net.ALICE, Net.SOL));
        add("a payment of nothing", tx -> tx.transfer(Net.ALICE, Net.BOB, 0));
        add(
                "a payment out of somebody else's wallet",
                tx -> tx.call(
                        Ids.SYSTEM,
                        TxWriter.refs().written(Net.NONCE).written(Net.BOB),
                        new Bytes.Writer().u32(2).u64(1)));
        add("a payment out of an account with data", tx -> tx.transfer(Net.NONCE, Net.BOB, 1), Net.NONCE_KEY);
        add(
                "a payment to an account that is only read",
                tx -> tx.call(
                        Ids.SYSTEM,
                        TxWriter.refs().pays(Net.ALICE).read(Net.BOB),
                        new Bytes.Writer().u32(2).u64(Net.SOL)));
        add(
                "a payment cut short",
                tx -> tx.call(
                        Ids.SYSTEM,
                        TxWriter.refs().pays(Net.ALICE).written(Net.BOB),
                        new Bytes.Writer().u32(2).u32(1)));
        add(
                "a payment to nobody",
                tx -> tx.call(
                        Ids.SYSTEM,
                        TxWriter.refs().pays(Net.ALICE),
                        new Bytes.Writer().u32(2).u64(Net.SOL)));
    }

    private void tokens() {
        add("a token payment", tx -> Net.moved(tx, 5));
        add("a token payment of nothing", tx -> Net.moved(tx, 0));
        add("a token payment of more than there is", tx -> Net.moved(tx, 1_000_000_001));
        add(
                "a token payment with other decimals",
                tx -> Net.checked(tx.openTokenAccount(Net.ALICE, Net.BOB, Net.USDT), 5, 9));
        add("a token payment to no account", tx -> Net.checked(tx, 5, 6));
        add("a token payment to itself", tx -> move(tx, Net.ALICE_USDT, Net.USDT, Net.ALICE_USDT));
        add(
                "a token payment into another mint's account",
                tx -> move(tx.openTokenAccount(Net.ALICE, Net.BOB, Net.USDC), Net.ALICE_USDT, Net.USDT, BOB_USDC));
        add("a token payment with another mint", tx -> move(tx, Net.ALICE_USDT, Net.USDC, Net.ALICE_USDT));
        add("a token payment with a mint that is none", tx -> move(tx, Net.ALICE_USDT, Net.BOB, Net.ALICE_USDT));
        add("a token payment out of a wallet", tx -> move(tx, Net.ALICE, Net.USDT, Net.ALICE_USDT));
        add(
                "a token payment by another",
                tx -> tx.call(
                        Ids.TOKEN,
                        TxWriter.refs()
                                .written(Net.ALICE_USDT)
                                .read(Net.USDT)
                                .written(Pubkey.tokenAccount(Net.ALICE, Net.USDT))
                                .signs(FRESH),
                        new Bytes.Writer().u8(12).u64(5).u8(6)),
                FRESH_KEY);
        add("a plain token payment", tx -> plain(tx.openTokenAccount(Net.ALICE, Net.BOB, Net.USDT), Net.BOB_USDT));
        add(
                "a plain token payment into another mint's account",
                tx -> plain(tx.openTokenAccount(Net.ALICE, Net.BOB, Net.USDC), BOB_USDC));
        add(
                "a token payment cut short",
                tx -> tx.call(
                        Ids.TOKEN,
                        TxWriter.refs()
                                .written(Net.ALICE_USDT)
                                .read(Net.USDT)
                                .written(Net.ALICE_USDT)
                                .signs(Net.ALICE),
                        new Bytes.Writer().u8(12).u32(5)));
        add(
                "minting by one who may not",
                tx -> tx.call(
                        Ids.TOKEN,
                        TxWriter.refs()
                                .written(Net.USDT)
                                .written(Net.ALICE_USDT)
                                .signs(Net.ALICE),
                        new Bytes.Writer().u8(7).u64(5)));
        add(
                "freezing by one who may not",
                tx -> tx.call(
                        Ids.TOKEN,
                        TxWriter.refs().written(Net.ALICE_USDT).read(Net.USDT).signs(Net.ALICE),
                        new Bytes.Writer().u8(10)));
        add(
                "thawing what is not frozen",
                tx -> tx.call(
                        Ids.TOKEN,
                        TxWriter.refs().written(Net.ALICE_USDT).read(Net.USDT).signs(Net.ALICE),
                        new Bytes.Writer().u8(11)));
    }

    private static TxWriter move(TxWriter tx, Pubkey from, Pubkey mint, Pubkey to) {
        return tx.call(
                Ids.TOKEN,
                TxWriter.refs().written(from).read(mint).written(to).signs(Net.ALICE),
                new Bytes.Writer().u8(12).u64(5).u8(6));
    }

    private static TxWriter plain(TxWriter tx, Pubkey to) {
        return tx.call(
                Ids.TOKEN,
                TxWriter.refs().written(Net.ALICE_USDT).written(to).signs(Net.ALICE),
                new Bytes.Writer().u8(3).u64(5));
    }

    private void tokenAccounts() {
        add("a token account that is there", tx -> tx.openTokenAccount(Net.ALICE, Net.ALICE, Net.USDT));
        add("a new token account that is there", tx -> open(tx, Net.ALICE_USDT, Net.ALICE, Net.USDT, 0));
        add(
                "a token account opened twice",
                tx -> open(open(tx, Net.BOB_USDT, Net.BOB, Net.USDT, 0), Net.BOB_USDT, Net.BOB, Net.USDT, 0));
        add("a token account at a wrong address", tx -> open(tx, Net.BOB_USDT, Net.BOB, Net.USDC, 1));
        add("a token account of no mint", tx -> open(tx, Pubkey.tokenAccount(Net.BOB, CAROL), Net.BOB, CAROL, 1));
        add("an unknown instruction for token accounts", tx -> open(tx, Net.BOB_USDT, Net.BOB, Net.USDT, 9));
    }

    private static TxWriter open(TxWriter tx, Pubkey account, Pubkey wallet, Pubkey mint, int tag) {
        return tx.call(
                Ids.TOKEN_ACCOUNTS,
                TxWriter.refs()
                        .pays(Net.ALICE)
                        .written(account)
                        .read(wallet)
                        .read(mint)
                        .read(Ids.SYSTEM)
                        .read(Ids.TOKEN),
                new Bytes.Writer().u8(tag));
    }

    private void accounts() {
        add("a new account", tx -> create(tx, FRESH, 1_447_680, 80), FRESH_KEY);
        add("a new account with too little", tx -> create(tx, FRESH, 1_447_679, 80), FRESH_KEY);
        add("a new account that is there", tx -> create(tx, Net.NONCE, 1_447_680, 80), Net.NONCE_KEY);
        add("a new account that is too large", tx -> create(tx, FRESH, 1_447_680, 20_000_000), FRESH_KEY);
        add("a new account for more than there is", tx -> create(tx, FRESH, 1_000 * Net.SOL, 80), FRESH_KEY);
        add("an account with a seed", tx -> seeded(tx, Pubkey.withSeed(Net.ALICE, SEED, Ids.SYSTEM)));
        add("an account with another seed", tx -> seeded(tx, FRESH));
    }

    private static void create(TxWriter tx, Pubkey key, long lamports, long space) {
        tx.call(
                Ids.SYSTEM,
                TxWriter.refs().pays(Net.ALICE).pays(key),
                new Bytes.Writer().u32(0).u64(lamports).u64(space).key(Ids.SYSTEM));
    }

    private static void seeded(TxWriter tx, Pubkey key) {
        tx.call(
                Ids.SYSTEM,
                TxWriter.refs().pays(Net.ALICE).written(key),
                new Bytes.Writer()
                        .u32(3)
                        .key(Net.ALICE)
                        .u64(SEED.length)
                        .raw(SEED)
                        .u64(1_447_680)
                        .u64(80)
                        .key(Ids.SYSTEM));
    }

    private void nonces() {
        add("a nonce advanced", tx -> advance(tx, Net.NONCE, Ids.RECENT_BLOCKHASHES, Net.ALICE));
        add("a nonce advanced twice", tx -> {
            advance(tx, Net.NONCE, Ids.RECENT_BLOCKHASHES, Net.ALICE);
            advance(tx, Net.NONCE, Ids.RECENT_BLOCKHASHES, Net.ALICE);
        });
        add("a nonce advanced by another", tx -> advance(tx, Net.NONCE, Ids.RECENT_BLOCKHASHES, FRESH), FRESH_KEY);
        add("a nonce advanced with a wrong variable", tx -> advance(tx, Net.NONCE, Ids.RENT, Net.ALICE));
        add("a wallet advanced", tx -> advance(tx, Net.ALICE, Ids.RECENT_BLOCKHASHES, Net.ALICE));
        add("a nonce account", tx -> initialise(tx, 1_447_680), FRESH_KEY);
        add("a nonce account with too little", tx -> initialise(tx, 1_447_679), FRESH_KEY);
        add(
                "a nonce account made twice",
                tx -> tx.call(
                        Ids.SYSTEM,
                        TxWriter.refs()
                                .written(Net.NONCE)
                                .read(Ids.RECENT_BLOCKHASHES)
                                .read(Ids.RENT),
                        new Bytes.Writer().u32(6).key(Net.ALICE)));
    }

    private static void advance(TxWriter tx, Pubkey account, Pubkey variable, Pubkey authority) {
        tx.call(
                Ids.SYSTEM,
                TxWriter.refs().written(account).read(variable).signs(authority),
                new Bytes.Writer().u32(4));
    }

    private static void initialise(TxWriter tx, long lamports) {
        create(tx, FRESH, lamports, 80);
        tx.call(
                Ids.SYSTEM,
                TxWriter.refs().written(FRESH).read(Ids.RECENT_BLOCKHASHES).read(Ids.RENT),
                new Bytes.Writer().u32(6).key(Net.ALICE));
    }

    private void others() {
        add("a memo", tx -> memo(tx, TxWriter.refs(), "invoice 7".getBytes(StandardCharsets.UTF_8)));
        add("a memo with a signer", tx -> memo(tx, TxWriter.refs().signs(Net.ALICE), new byte[] {'a'}));
        add("a memo of nothing", tx -> memo(tx, TxWriter.refs(), new byte[0]));
        add("a memo that lacks a signature", tx -> memo(tx, TxWriter.refs().read(Net.BOB), new byte[] {'a'}));
        add("a budget", tx -> budget(budget(tx, 2, 200_000), 4, 65_536).transfer(Net.ALICE, Net.BOB, Net.SOL));
        add("a budget that is too small for a program", tx -> Net.moved(budget(tx, 2, 3_000), 5));
    }

    private static void memo(TxWriter tx, TxWriter.Refs accounts, byte[] text) {
        tx.call(Ids.MEMO, accounts, new Bytes.Writer().raw(text));
    }

    private static TxWriter budget(TxWriter tx, int tag, long value) {
        return tx.call(Ids.BUDGET, TxWriter.refs(), new Bytes.Writer().u8(tag).u32(value));
    }
}
