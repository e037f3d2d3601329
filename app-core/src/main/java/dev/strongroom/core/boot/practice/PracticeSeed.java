package dev.strongroom.core.boot.practice;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.core.api.SettingsApi;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletsApi;
import dev.strongroom.core.wallet.WalletRegister;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Fills a new practice desk: wallets, customers, rules, two weeks of payments, and a queue of today. */
final class PracticeSeed {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final int LOOKS = 1500;

    private final PracticeHands hands;
    private final PracticeProgress progress;

    PracticeSeed(PracticeHands hands, PracticeProgress progress) {
        this.hands = hands;
        this.progress = progress;
    }

    void sow() throws IOException, InterruptedException {
        progress.begins(PracticeStep.WALLETS);
        wallets();
        progress.begins(PracticeStep.CUSTOMERS);
        PracticeCustomers customers = new PracticeCustomers(hands);
        customers.register();
        String suspicious = suspect();
        progress.begins(PracticeStep.HISTORY);
        new PracticeHistory(hands, customers).make();
        progress.begins(PracticeStep.QUEUE);
        PracticeQueue queue = new PracticeQueue(hands, customers, suspicious);
        queue.fill();
        progress.begins(PracticeStep.DECISIONS);
        queue.decide();
        hands.clock.forwardTo(Duration.ZERO);
        hands.core.bean(Reconciliations.class).run(hands.network.listed().network());
    }

    /** Wallets, customers and today's requests; nothing is decided or paid. */
    void sowToday() throws InterruptedException {
        wallets();
        PracticeCustomers customers = new PracticeCustomers(hands);
        customers.register();
        new PracticeQueue(hands, customers, suspect()).fill();
        hands.clock.forwardTo(Duration.ZERO);
    }

    /** The second cold wallet holds USDC and no coin for fees: what it is to pay waits until somebody fills it. */
    private void wallets() throws InterruptedException {
        Address hot = hands.vaults.hotWallet();
        Address cold = hands.vaults.coldWallet(0);
        give(hot, hands.network.coin(), "5");
        give(hot, hands.usdt(), "4500");
        give(hot, hands.usdc(), "450");
        give(cold, hands.network.coin(), "5");
        give(cold, hands.usdt(), "160000");
        give(hands.vaults.coldWallet(1), hands.usdc(), "60000");
        try (ChainNode node = hands.network.node()) {
            awaitFinal(node, node.head());
            WalletRegister register = hands.core.bean(WalletRegister.class);
            for (Wallet wallet : hands.core.bean(WalletsApi.class).wallets()) {
                for (Token token : hands.network.listed().tokens()) {
                    Holding held = Objects.requireNonNull(node.balances(List.of(wallet.address()), token.asset())
                            .get(wallet.address()));
                    register.open(
                            wallet,
                            new Amount(held.units(), token.asset()),
                            held.at().height());
                }
            }
        }
    }

    private void give(Address wallet, Token token, String decimal) {
        hands.network.give(wallet, token.parse(decimal));
    }

    private static void awaitFinal(ChainNode node, Head funded) throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            if (node.finalized().height() >= funded.height()) {
                return;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        throw new IllegalStateException("block " + funded.height() + " did not become final");
    }

    /** Two people put an address on the list of suspicious ones. */
    private String suspect() {
        String suspicious = hands.stranger();
        SettingsApi settings = hands.core.bean(SettingsApi.class);
        String document = settings.published("risk").document();
        SettingVersion draft = settings.draft(
                PracticePerson.ANA.actor(),
                "risk",
                document.replace("\"suspiciousAddresses\":[]", "\"suspiciousAddresses\":[\"" + suspicious + "\"]"));
        settings.publish(PracticePerson.BEN.actor(), "risk", draft.version());
        return suspicious;
    }
}
