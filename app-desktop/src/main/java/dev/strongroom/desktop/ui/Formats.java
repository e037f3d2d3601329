package dev.strongroom.desktop.ui;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.FeePart;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Place;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.desktop.i18n.Messages;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Amounts, times and addresses as people read them, in the language of now. */
public final class Formats {
    private static final int LEAST_DECIMALS = 2;
    private static final int GROUP = 4;
    private final Messages messages;
    private final Clock clock;
    private final TokenNames tokens;

    /** Knows the tokens of the built-in registry. */
    public Formats(Messages messages, Clock clock) {
        this(messages, clock, registered());
    }

    private static TokenNames registered() {
        Registry registry = Registry.builtIn();
        return new TokenNames() {
            @Override
            public Token token(Asset asset) {
                return registry.token(asset);
            }

            @Override
            public Token coin(Network network) {
                return registry.network(network).nativeToken();
            }
        };
    }

    /** @param tokens says what an asset is called and how many decimals it has */
    public Formats(Messages messages, Clock clock, TokenNames tokens) {
        this.messages = messages;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** Digits grouped by locale, at least two decimals, never rounded: {@code 12,500.00}. */
    public String number(Token token, BigInteger units) {
        BigDecimal value = new BigDecimal(units, token.decimals());
        NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
        format.setMinimumFractionDigits(Math.min(LEAST_DECIMALS, token.decimals()));
        format.setMaximumFractionDigits(token.decimals());
        return format.format(value);
    }

    /** With its name: {@code 12,500.00 USDT}, {@code 12,500.00 USDT TRC20}. */
    public String amount(Amount amount) {
        return amount(tokens.token(amount.asset()), amount);
    }

    /** The same for a token that the caller knows. */
    public String amount(Token token, Amount amount) {
        return number(token, amount.units()) + " " + name(token);
    }

    /** Units of the coin that pays a network's fees. */
    public String coins(Network network, BigInteger units) {
        Token coin = tokens.coin(network);
        return number(coin, units) + " " + coin.symbol();
    }

    /** The number alone: {@code 12,500.00}. */
    public String number(Amount amount) {
        return number(tokens.token(amount.asset()), amount.units());
    }

    /** A plain decimal without groups and trailing zeros, for other programs: {@code 12500.5}. */
    public String plain(Amount amount) {
        return tokens.token(amount.asset()).format(amount.units());
    }

    /** What an asset is called. */
    public String symbol(Asset asset) {
        return name(tokens.token(asset));
    }

    /** One symbol stands for a token of each chain, and nobody may take one for another; Ethereum's goes without. */
    public static String name(Token token) {
        return switch (token.asset().namespace()) {
            case "token" -> token.symbol() + " SPL";
            case "trc20" -> token.symbol() + " TRC20";
            default -> token.symbol();
        };
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(messages.locale()).format(number);
    }

    /** How long ago, in the largest unit that fits: {@code 4 min}. */
    public String age(Instant then) {
        return span(Duration.between(then, clock.instant()));
    }

    /** The same without the smaller unit, for columns: {@code 4 h}. */
    public String shortAge(Instant then) {
        Duration age = Duration.between(then, clock.instant());
        return age.toHours() > 0 ? span(age.truncatedTo(ChronoUnit.HOURS)) : span(age);
    }

    /** A length of time: {@code 3 h 56 min}. */
    public String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return messages.get("time.seconds", seconds);
        }
        if (seconds < 3600) {
            return messages.get("time.minutes", seconds / 60);
        }
        if (seconds < 86_400) {
            long minutes = seconds / 60 % 60;
            return minutes == 0
                    ? messages.get("time.hours", seconds / 3600)
                    : messages.get("time.hours-minutes", seconds / 3600, minutes);
        }
        return messages.get("time.days", seconds / 86_400);
    }

    /** To the second, in this machine's zone, with the zone's name: for hovering and exports. */
    public String exact(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
                .withLocale(messages.locale())
                .withZone(zone())
                .format(at);
    }

    /** Hours and minutes. */
    public String clockTime(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", messages.locale())
                .withZone(zone())
                .format(at);
    }

    /** A place on chain: a nonce, a nonce account, or until when a block can take the payment. */
    public String place(Slot slot) {
        return switch (Known.CHAINS.of(slot.network()).place(slot)) {
            case Place.Nonce(String number) -> messages.get("place.nonce", number);
            case Place.Account(String address) -> messages.get("place.account", address);
            case Place.Until(Instant end) ->
                clock.instant().isBefore(end)
                        ? messages.get("place.until", exact(end), span(Duration.between(clock.instant(), end)))
                        : messages.get("place.over", exact(end));
        };
    }

    /** The same for a narrow column. */
    public String shortPlace(Slot slot) {
        return switch (Known.CHAINS.of(slot.network()).place(slot)) {
            case Place.Nonce(String number) -> number;
            case Place.Account(String address) -> brief(address);
            case Place.Until(Instant end) ->
                clock.instant().isBefore(end)
                        ? messages.get("place.by", clockTime(end), span(Duration.between(clock.instant(), end)))
                        : messages.get("place.over", clockTime(end));
        };
    }

    /** When a place on chain runs out by itself; empty where it stands until it is used. */
    public Optional<Instant> end(Slot slot) {
        return Known.CHAINS.of(slot.network()).place(slot) instanceof Place.Until(Instant end)
                ? Optional.of(end)
                : Optional.empty();
    }

    /** What the fee cap of bytes is made of. */
    public static List<FeePart> feeParts(DecodedTransfer bytes) {
        return Known.CHAINS.of(bytes.to().network()).feeParts(bytes);
    }

    /** Who pays the network's fee for an intent. */
    public static Address payer(TransferIntent intent) {
        return Known.CHAINS.of(intent.network()).payer(intent);
    }

    /** Made when the first slot is shown, not while the window opens. */
    private static final class Known {
        static final Chains CHAINS = Offline.chains();
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    /** The whole address in groups of four; a 0x prefix stands with the first group. */
    public static String groups(String address) {
        StringBuilder out = new StringBuilder();
        int start = address.startsWith("0x") ? 2 : 0;
        out.append(address, 0, start);
        for (int i = start; i < address.length(); i++) {
            if (i > start && (i - start) % GROUP == 0) {
                out.append(' ');
            }
            out.append(address.charAt(i));
        }
        return out.toString();
    }

    /** First and last characters, for lists: {@code 0x9858Eff…EcaEda94}; never where money is decided. */
    public static String brief(String address) {
        int head = address.startsWith("0x") ? 8 : 6;
        return address.length() <= head + 7
                ? address
                : address.substring(0, head) + "…" + address.substring(address.length() - 6);
    }
}
