package dev.strongroom.core.boot.practice;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.core.api.SettingsApi;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletsApi;
import dev.strongroom.core.wallet.WalletRegister;
import java.io.IOException;
import java.nio.file.Files;
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
        sources();
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
        hands.networks.forEach(network -> hands.core.bean(Reconciliations.class).run(network.network()));
    }

    /** Wallets, customers and today's requests; nothing is decided or paid. */
    void sowToday() throws IOException, InterruptedException {
        wallets();
        sources();
        PracticeCustomers customers = new PracticeCustomers(hands);
        customers.register();
        new PracticeQueue(hands, customers, suspect()).fill();
        hands.clock.forwardTo(Duration.ZERO);
    }

    private void wallets() throws InterruptedException {
        fundMain();
        for (LocalChain network : hands.others()) {
            fund(network);
        }
        for (LocalChain network : hands.networks) {
            takeOver(network);
        }
    }

    /** The custodian's files, from which the desk makes the addresses that customers pay to. */
    private void sources() throws IOException {
        Pools pools = hands.core.bean(Pools.class);
        for (LocalChain network : hands.networks) {
            byte[] source = Files.readAllBytes(hands.vaults.depositSource(network.network()));
            pools.importSource(PracticePerson.OTTO.actor(), source);
        }
    }

    /** The second cold wallet holds USDC and no coin for fees: what it is to pay waits until somebody fills it. */
    private void fundMain() {
        LocalChain network = hands.main();
        Address hot = hands.vaults.hotWallet(network.network());
        Address cold = hands.vaults.coldWallet(network.network(), 0);
        network.giveCoins(hot);
        network.give(hot, hands.usdt().parse("4500"));
        network.give(hot, hands.usdc().parse("450"));
        network.giveCoins(cold);
        network.give(cold, hands.usdt().parse("160000"));
        network.give(hands.vaults.coldWallet(network.network(), 1), hands.usdc().parse("60000"));
    }

    private void fund(LocalChain network) {
        Address hot = hands.vaults.hotWallet(network.network());
        Address cold = hands.vaults.coldWallet(network.network(), 0);
        network.giveCoins(hot);
        network.give(hot, network.dollars().parse("2500"));
        network.giveCoins(cold);
        network.give(cold, network.dollars().parse("40000"));
        network.prepare(hands.vaults.hotKey(network.network()), List.of(hot, cold));
    }

    private void takeOver(LocalChain network) throws InterruptedException {
        try (ChainNode node = network.node(hands.vaults.hotWallet(network.network()))) {
            network.askForBlock();
            awaitFinal(node, node.head());
            WalletRegister register = hands.core.bean(WalletRegister.class);
            for (Wallet wallet : hands.core.bean(WalletsApi.class).wallets()) {
                if (wallet.address().network().equals(network.network())) {
                    for (Token token : network.listed().tokens()) {
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
