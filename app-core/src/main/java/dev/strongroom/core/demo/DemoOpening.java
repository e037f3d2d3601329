package dev.strongroom.core.demo;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.api.WalletsApi;
import dev.strongroom.core.boot.practice.PracticePerson;
import dev.strongroom.core.wallet.WalletRegister;
import java.util.List;
import java.util.Objects;

/** The first day: wallets get practice money, the books take wallets and customers over by opening entries. */
final class DemoOpening {
    private static final Actor OPERATOR = Actor.staff(PracticePerson.OTTO.id());

    private final DemoStage stage;

    DemoOpening(DemoStage stage) {
        this.stage = stage;
    }

    void play() throws InterruptedException {
        for (DemoNetwork network : stage.networks()) {
            open(network);
        }
        CustomersApi customers = stage.core().bean(CustomersApi.class);
        for (String customer : List.of(
                DemoStage.CUSTOMER, DemoStage.SECOND_CUSTOMER, DemoStage.THIRD_CUSTOMER, DemoStage.SMALL_CUSTOMER)) {
            customers.register(OPERATOR, customer);
            stage.report().count("customers");
        }
        for (DemoNetwork network : stage.networks()) {
            owe(network, DemoStage.CUSTOMER, "6000");
        }
        owe(stage.main(), DemoStage.SECOND_CUSTOMER, "6000");
        owe(stage.main(), DemoStage.THIRD_CUSTOMER, "6000");
        owe(stage.main(), DemoStage.SMALL_CUSTOMER, "20");
    }

    private void open(DemoNetwork network) throws InterruptedException {
        fund(network, network.hotWallet(), "3000");
        fund(network, network.coldWallet(), "50000");
        network.local().prepare(stage.desk().hotKey(network.id()), List.of(network.hotWallet(), network.coldWallet()));
        network.awaitFinal(network.node().head().height());
        for (Wallet wallet : stage.core().bean(WalletsApi.class).wallets()) {
            if (wallet.address().network().equals(network.id())) {
                network.paid().forEach(token -> open(network, wallet, token));
            }
        }
    }

    private static void fund(DemoNetwork network, Address wallet, String dollars) {
        network.local().giveCoins(wallet);
        network.local().give(wallet, network.dollars(dollars));
    }

    /** Opening entries are made at a block that can no longer be reorganised. */
    private void open(DemoNetwork network, Wallet wallet, Token token) {
        Holding held = Objects.requireNonNull(network.node()
                .balances(List.of(wallet.address()), token.asset())
                .get(wallet.address()));
        Amount balance = new Amount(held.units(), token.asset());
        long height = held.at().height();
        stage.core().bean(WalletRegister.class).open(wallet, balance, height);
        if (!token.asset().isNative()) {
            String tier = wallet.tier() == WalletTier.HOT ? "hot wallet" : "cold wallet";
            stage.report()
                    .done(
                            network.name() + ": the " + tier + " is taken into the books",
                            wallet.address() + " with " + token.format(balance) + " and coins for fees, at block "
                                    + height);
        }
    }

    private void owe(DemoNetwork network, String customer, String decimal) {
        stage.core().bean(CustomersApi.class).open(OPERATOR, customer, network.dollars(decimal));
        stage.report()
                .done(
                        "customer " + customer + " is taken into the books",
                        "owed " + network.say(network.dollars(decimal)) + " on " + network.name());
    }
}
