package dev.strongroom.chain.sandbox.tron;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A TRC-20 token: {@code transfer} and the reads; {@code mint} and the black list for its owner. No allowances. Energy
 * is what a small token took on a java-tron 4.8.0 node.
 *
 * @see <a href="https://github.com/tronprotocol/tips/blob/master/tip-20.md">TIP-20</a>
 */
final class TokenContract {
    static final String TRANSFER = Abi.selector("transfer(address,uint256)");
    static final String MINT = Abi.selector("mint(address,uint256)");
    static final String BLACKLIST = Abi.selector("addBlackList(address)");
    static final String WHITEWASH = Abi.selector("removeBlackList(address)");
    static final String TRANSFERRED = Abi.topic("Transfer(address,address,uint256)");

    /** Energy of a transfer to who holds none yet, and to who holds some. */
    static final long ENERGY_NEW = 27_981;

    static final long ENERGY_AGAIN = 12_981;
    /** Energy of a transfer that is refused. */
    static final long ENERGY_REFUSED = 802;

    private static final long ENERGY_READ = 454;
    private static final long ENERGY_OWNER = 25_000;

    /**
     * One call of the contract.
     *
     * @param cells the state it sees
     * @param caller who calls
     * @param data hex
     */
    record Frame(Cells cells, Account caller, String data) {}

    private final Account address;
    private final Account owner;
    private final String symbol;
    private final TokenStyle style;
    private final Map<String, Function<Frame, Outcome>> functions;

    TokenContract(Account address, Account owner, String symbol, int decimals, TokenStyle style) {
        this.address = address;
        this.owner = owner;
        this.symbol = symbol;
        this.style = style;
        this.functions = Map.ofEntries(
                Map.entry(TRANSFER, this::transfer),
                Map.entry(MINT, this::mint),
                Map.entry(BLACKLIST, frame -> blacklist(frame, BigInteger.ONE)),
                Map.entry(WHITEWASH, frame -> blacklist(frame, BigInteger.ZERO)),
                Map.entry(Abi.selector("balanceOf(address)"), frame -> read(frame, who -> Cell.token(address, who))),
                Map.entry(Abi.selector("isBlackListed(address)"), frame -> listed(frame, TokenStyle.FORGETFUL)),
                Map.entry(Abi.selector("isBlacklisted(address)"), frame -> listed(frame, TokenStyle.SPEAKING)),
                Map.entry(
                        Abi.selector("totalSupply()"),
                        frame -> number(frame.cells().get(Cell.supply(address)))),
                Map.entry(Abi.selector("decimals()"), _ -> number(BigInteger.valueOf(decimals))),
                Map.entry(Abi.selector("symbol()"), _ -> Outcome.answer(Abi.text(symbol), ENERGY_READ)),
                Map.entry(Abi.selector("name()"), _ -> Outcome.answer(Abi.text("Practice " + symbol), ENERGY_READ)),
                Map.entry(Abi.selector("owner()"), _ -> Outcome.answer(owner.word(), ENERGY_READ)));
    }

    Account address() {
        return address;
    }

    Account owner() {
        return owner;
    }

    String symbol() {
        return symbol;
    }

    /** Whether it knows the function that the call data names. */
    boolean knows(String data) {
        return functions.containsKey(Abi.selectorOf(data));
    }

    /** Carries a call out on paper. */
    Outcome call(Frame frame) {
        Function<Frame, Outcome> function = functions.get(Abi.selectorOf(frame.data()));
        return function == null ? malformed() : function.apply(frame);
    }

    private Outcome transfer(Frame frame) {
        Optional<Account> recipient = Abi.account(frame.data(), 0);
        Optional<BigInteger> amount = Abi.number(frame.data(), 1);
        if (recipient.isEmpty() || amount.isEmpty()) {
            return malformed();
        }
        Account from = frame.caller();
        Account to = recipient.get();
        Cells cells = frame.cells();
        if (isBlacklisted(cells, from) || (style.looksAtRecipient() && isBlacklisted(cells, to))) {
            return refuse("Blacklistable: account is blacklisted");
        }
        if (to.equals(Account.ZERO)) {
            return refuse("TRC20: transfer to the zero address");
        }
        BigInteger left = cells.get(Cell.token(address, from)).subtract(amount.get());
        if (left.signum() < 0) {
            return new Outcome.Reverted(Abi.OUT_OF_RANGE, ENERGY_REFUSED);
        }
        Map<Cell, BigInteger> writes = new LinkedHashMap<>();
        writes.put(Cell.token(address, from), left);
        BigInteger held = from.equals(to) ? left : cells.get(Cell.token(address, to));
        writes.put(Cell.token(address, to), held.add(amount.get()));
        long energy = held.signum() == 0 ? ENERGY_NEW : ENERGY_AGAIN;
        return new Outcome.Returned(style.returned(), energy, writes, List.of(moved(from, to, amount.get())));
    }

    private Outcome mint(Frame frame) {
        Optional<Account> recipient = Abi.account(frame.data(), 0);
        Optional<BigInteger> amount = Abi.number(frame.data(), 1);
        if (!frame.caller().equals(owner) || recipient.isEmpty() || amount.isEmpty()) {
            return malformed();
        }
        Cell held = Cell.token(address, recipient.get());
        BigInteger supply = frame.cells().get(Cell.supply(address)).add(amount.get());
        if (supply.bitLength() > 256) {
            return new Outcome.Reverted(Abi.OUT_OF_RANGE, ENERGY_REFUSED);
        }
        Map<Cell, BigInteger> writes = Map.of(
                Cell.supply(address), supply, held, frame.cells().get(held).add(amount.get()));
        return new Outcome.Returned(
                "", ENERGY_OWNER, writes, List.of(moved(Account.ZERO, recipient.get(), amount.get())));
    }

    private Outcome blacklist(Frame frame, BigInteger listed) {
        Optional<Account> who = Abi.account(frame.data(), 0);
        if (!frame.caller().equals(owner) || who.isEmpty()) {
            return malformed();
        }
        return new Outcome.Returned("", ENERGY_OWNER, Map.of(Cell.blacklisted(address, who.get()), listed), List.of());
    }

    private Outcome read(Frame frame, Function<Account, Cell> cell) {
        return Abi.account(frame.data(), 0)
                .map(who -> number(frame.cells().get(cell.apply(who))))
                .orElseGet(TokenContract::malformed);
    }

    /** Each issuer has a name of its own for the question and does not know the other's. */
    private Outcome listed(Frame frame, TokenStyle asked) {
        return style == asked ? read(frame, who -> Cell.blacklisted(address, who)) : malformed();
    }

    private boolean isBlacklisted(Cells cells, Account who) {
        return cells.get(Cell.blacklisted(address, who)).signum() > 0;
    }

    private Outcome refuse(String words) {
        return new Outcome.Reverted(style.reason(words), ENERGY_REFUSED);
    }

    private static Outcome malformed() {
        return new Outcome.Reverted("", ENERGY_REFUSED);
    }

    private static Outcome number(BigInteger number) {
        return Outcome.answer(Abi.word(number), ENERGY_READ);
    }

    private Log moved(Account from, Account to, BigInteger units) {
        return new Log(address, List.of(TRANSFERRED, from.word(), to.word()), Abi.word(units));
    }
}
