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
        fund(stage.desk().hotWallet(), "3000");
        fund(stage.desk().coldWallet(), "50000");
        stage.awaitFinal(stage.node().head().height());
        for (Wallet wallet : stage.core().bean(WalletsApi.class).wallets()) {
            for (Token token : List.of(stage.network().coin(), stage.network().dollars())) {
                open(wallet, token);
            }
        }
        owe(DemoStage.CUSTOMER, "6000");
        owe(DemoStage.SECOND_CUSTOMER, "6000");
        owe(DemoStage.THIRD_CUSTOMER, "6000");
        owe(DemoStage.SMALL_CUSTOMER, "20");
    }

    private void fund(Address wallet, String dollars) {
        Amount coins = stage.network().coin().parse("1");
        stage.network().give(wallet, coins);
        stage.network().give(wallet, stage.dollars(dollars));
    }

    /** Opening entries are made at a block that can no longer be reorganised. */
    private void open(Wallet wallet, Token token) {
        Holding held = Objects.requireNonNull(
                stage.node().balances(List.of(wallet.address()), token.asset()).get(wallet.address()));
        Amount balance = new Amount(held.units(), token.asset());
        long height = held.at().height();
        stage.core().bean(WalletRegister.class).open(wallet, balance, height);
        if (!token.asset().isNative()) {
            String tier = wallet.tier() == WalletTier.HOT ? "hot wallet" : "cold wallet";
            stage.report()
                    .done(
                            "the " + tier + " is taken into the books",
                            wallet.address() + " with " + token.format(balance) + " and coins for fees, at block "
                                    + height);
        }
    }

    private void owe(String customer, String decimal) {
        CustomersApi customers = stage.core().bean(CustomersApi.class);
        customers.register(OPERATOR, customer);
        customers.open(OPERATOR, customer, stage.dollars(decimal));
        stage.report().count("customers");
        stage.report()
                .done("customer " + customer + " is taken into the books", "owed " + stage.say(stage.dollars(decimal)));
    }
}
