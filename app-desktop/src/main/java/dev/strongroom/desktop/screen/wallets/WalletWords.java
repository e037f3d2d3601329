package dev.strongroom.desktop.screen.wallets;

import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletPosition;
import dev.strongroom.core.api.WalletPurpose;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a wallet is for and what it holds, in a line. */
final class WalletWords {
    private final Messages messages;
    private final Formats formats;

    WalletWords(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** In the order of the enum; a dash for none. */
    String purposes(WalletPosition position) {
        return position.purposes().isEmpty()
                ? "–"
                : Stream.of(WalletPurpose.values())
                        .filter(position.purposes()::contains)
                        .map(messages::name)
                        .collect(Collectors.joining(messages.get("list.comma")));
    }

    /** Its name without the network, which stands beside it. */
    static String name(Wallet wallet) {
        return wallet.name().substring(wallet.name().indexOf('_') + 1);
    }

    /** Every asset with what the books have; at the end those that they have nothing of yet. */
    String balances(WalletPosition position) {
        String closed = position.holdings().stream()
                .filter(held -> !held.isOpen())
                .map(held -> held.token().symbol())
                .collect(Collectors.joining(messages.get("list.comma")));
        return Stream.concat(
                        position.holdings().stream()
                                .filter(WalletPosition.Holding::isOpen)
                                .map(this::total),
                        closed.isEmpty() ? Stream.empty() : Stream.of(messages.get("wallets.closed", closed)))
                .collect(Collectors.joining(messages.get("list.comma")));
    }

    /** What the books still have there; empty for nothing. */
    String held(WalletPosition position) {
        List<String> held = position.holdings().stream()
                .filter(one -> one.total().signum() != 0)
                .map(this::total)
                .toList();
        return String.join(messages.get("list.comma"), held);
    }

    String total(WalletPosition.Holding held) {
        return formats.amount(
                held.token(), new Amount(held.total(), held.token().asset()));
    }

    String available(WalletPosition.Holding held) {
        return formats.amount(
                held.token(), new Amount(held.available(), held.token().asset()));
    }
}
