package dev.strongroom.chain.sandbox.evm;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An ERC-20 token: {@code transfer} and the reads; {@code mint} and the black list for its owner. No allowances.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-20">ERC-20</a>
 */
final class TokenContract implements Contract {
    static final String TRANSFER = Abi.selector("transfer(address,uint256)");
    static final String MINT = Abi.selector("mint(address,uint256)");
    static final String FREEZE = Abi.selector("addBlackList(address)");
    static final String UNFREEZE = Abi.selector("removeBlackList(address)");
    static final String TRANSFERRED = Abi.topic("Transfer(address,address,uint256)");

    private static final long GAS_READ = 3_000;
    private static final long GAS_CHECKS = 10_000;
    private static final long GAS_CHANGE = 5_000;
    private static final long GAS_NEW = 22_100;

    private final Account address;
    private final Account owner;
    private final String symbol;
    private final int decimals;
    private final TokenStyle style;
    private final Map<String, Function<Frame, Outcome>> functions;

    TokenContract(Account address, Account owner, String symbol, int decimals, TokenStyle style) {
        this.address = address;
        this.owner = owner;
        this.symbol = symbol;
        this.decimals = decimals;
        this.style = style;
        this.functions = Map.ofEntries(
                Map.entry(TRANSFER, this::transfer),
                Map.entry(MINT, this::mint),
                Map.entry(FREEZE, frame -> freeze(frame, BigInteger.ONE)),
                Map.entry(UNFREEZE, frame -> freeze(frame, BigInteger.ZERO)),
                Map.entry(Abi.selector("balanceOf(address)"), frame -> read(frame, who -> Cell.token(address, who))),
                Map.entry(Abi.selector("isBlackListed(address)"), frame -> listed(frame, TokenStyle.SILENT)),
                Map.entry(Abi.selector("isBlacklisted(address)"), frame -> listed(frame, TokenStyle.SPEAKING)),
                Map.entry(
                        Abi.selector("totalSupply()"),
                        frame -> number(frame.cells().get(Cell.supply(address)))),
                Map.entry(Abi.selector("decimals()"), _ -> number(BigInteger.valueOf(decimals))),
                Map.entry(Abi.selector("symbol()"), _ -> Outcome.answer(Abi.text(symbol), GAS_READ)),
                Map.entry(Abi.selector("name()"), _ -> Outcome.answer(Abi.text("Practice " + symbol), GAS_READ)),
                Map.entry(Abi.selector("owner()"), _ -> Outcome.answer(owner.word(), GAS_READ)));
    }

    @Override
    public Account address() {
        return address;
    }

    String symbol() {
        return symbol;
    }

    @Override
    public String code() {
        return Hex.data(("\u00fepractice network " + symbol + " " + decimals).getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public boolean knows(String data) {
        return functions.containsKey(Abi.selectorOf(data));
    }

    @Override
    public Outcome call(Frame frame) {
        Function<Frame, Outcome> function = functions.get(Abi.selectorOf(frame.data()));
        boolean payable = frame.value().signum() == 0;
        return function == null || !payable ? Outcome.revert("", GAS_READ) : function.apply(frame);
    }

    private Outcome transfer(Frame frame) {
        Optional<Account> recipient = Abi.account(frame.data(), 0);
        Optional<BigInteger> amount = Abi.number(frame.data(), 1);
        if (recipient.isEmpty() || amount.isEmpty()) {
            return Outcome.revert("", GAS_READ);
        }
        Account from = frame.caller();
        Account to = recipient.get();
        Cells cells = frame.cells();
        if (isFrozen(cells, from) || (style.looksAtRecipient() && isFrozen(cells, to))) {
            return refuse("Blacklistable: account is blacklisted");
        }
        if (to.equals(Account.ZERO) && style == TokenStyle.SPEAKING) {
            return refuse("ERC20: transfer to the zero address");
        }
        BigInteger left = cells.get(Cell.token(address, from)).subtract(amount.get());
        if (left.signum() < 0) {
            return refuse("ERC20: transfer amount exceeds balance");
        }
        Map<Cell, BigInteger> writes = new LinkedHashMap<>();
        writes.put(Cell.token(address, from), left);
        BigInteger held = from.equals(to) ? left : cells.get(Cell.token(address, to));
        writes.put(Cell.token(address, to), held.add(amount.get()));
        long gas = GAS_CHECKS + GAS_CHANGE + (held.signum() == 0 ? GAS_NEW : GAS_CHANGE);
        return new Outcome.Returned(style.returned(), gas, writes, List.of(moved(from, to, amount.get())));
    }

    private Outcome mint(Frame frame) {
        Optional<Account> recipient = Abi.account(frame.data(), 0);
        Optional<BigInteger> amount = Abi.number(frame.data(), 1);
        if (!frame.caller().equals(owner) || recipient.isEmpty() || amount.isEmpty()) {
            return Outcome.revert("", GAS_READ);
        }
        Cell held = Cell.token(address, recipient.get());
        BigInteger supply = frame.cells().get(Cell.supply(address)).add(amount.get());
        if (supply.bitLength() > 256) {
            return refuse("mint: supply overflows");
        }
        Map<Cell, BigInteger> writes = Map.of(
                Cell.supply(address), supply, held, frame.cells().get(held).add(amount.get()));
        return new Outcome.Returned(
                "0x", GAS_CHECKS + GAS_NEW, writes, List.of(moved(Account.ZERO, recipient.get(), amount.get())));
    }

    private Outcome freeze(Frame frame, BigInteger frozen) {
        Optional<Account> who = Abi.account(frame.data(), 0);
        if (!frame.caller().equals(owner) || who.isEmpty()) {
            return Outcome.revert("", GAS_READ);
        }
        return new Outcome.Returned(
                "0x", GAS_CHECKS + GAS_NEW, Map.of(Cell.frozen(address, who.get()), frozen), List.of());
    }

    private Outcome read(Frame frame, Function<Account, Cell> cell) {
        return Abi.account(frame.data(), 0)
                .map(who -> number(frame.cells().get(cell.apply(who))))
                .orElseGet(() -> Outcome.revert("", GAS_READ));
    }

    /** Each issuer has a name of its own for the question and does not know the other's. */
    private Outcome listed(Frame frame, TokenStyle asked) {
        return style == asked ? read(frame, who -> Cell.frozen(address, who)) : Outcome.revert("", GAS_READ);
    }

    private boolean isFrozen(Cells cells, Account who) {
        return cells.get(Cell.frozen(address, who)).signum() > 0;
    }

    private Outcome refuse(String words) {
        return Outcome.revert(style.reason(words), GAS_CHECKS);
    }

    private static Outcome number(BigInteger number) {
        return Outcome.answer(Hex.word(number), GAS_READ);
    }

    private Log moved(Account from, Account to, BigInteger units) {
        return new Log(address, List.of(TRANSFERRED, from.word(), to.word()), Hex.word(units));
    }
}
