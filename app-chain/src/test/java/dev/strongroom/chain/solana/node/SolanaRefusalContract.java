package dev.strongroom.chain.solana.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotUse;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.solana.TokenProgram;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Payments that would fail, or reach nobody, are refused before a byte of them is built. */
abstract class SolanaRefusalContract extends SolanaNodeContract {
    private String refused(Wallet from, Slot slot, Address to, Amount amount) {
        String code = refusal(() -> node().terms(from.pays(to, amount), slot, Route.HOT));
        assertThat(node().use(slot)).isEqualTo(SlotUse.FREE);
        return code;
    }

    @Test
    void whatTheWalletDoesNotHoldIsNotPaid() {
        Wallet payer = funded("payer", usdt());
        Address to = wallet("payee").address();
        Slot slot = next(payer);
        assertThat(refused(payer, slot, to, units(usdt(), TOKENS + 1))).isEqualTo("solana.funds");
        assertThat(refused(payer, slot, to, units(usdc(), 1))).isEqualTo("solana.funds");
        assertThat(refused(payer, slot, to, lamports(SOL))).isEqualTo("solana.funds");
    }

    @Test
    void anAccountOfAProgramIsNoRecipient() {
        Wallet payer = funded("payer", usdt());
        Slot slot = next(payer);
        Address holder = wallet("holder").address();
        under().fund(holder, units(usdt(), 1));
        Address mint = new Address(holder.network(), usdt().asset().reference());
        Address account = TokenProgram.TOKEN.accountOf(holder, mint);
        under().fund(holder, units(usdc(), 1));
        Address ofAnotherMint = TokenProgram.TOKEN.accountOf(
                holder, new Address(holder.network(), usdc().asset().reference()));
        Address nonce = new Address(holder.network(), NoncePlace.of(slot).account());
        for (Address to : new Address[] {account, ofAnotherMint, mint, nonce}) {
            assertThat(refused(payer, slot, to, lamports(RENT))).isEqualTo("solana.recipient");
            assertThat(refused(payer, slot, to, units(usdt(), 1))).isEqualTo("solana.recipient");
        }
    }

    @Test
    void aPaymentThatWouldLeaveAnAccountBelowItsRentIsRefused() {
        Wallet payer = funded("payer");
        Address to = wallet("payee").address();
        Slot slot = next(payer);
        BigInteger tooLittle = RENT.subtract(BigInteger.ONE);
        assertThat(refused(payer, slot, to, lamports(tooLittle))).isEqualTo("solana.rent");
        BigInteger nearlyAll = SOL.subtract(BigInteger.valueOf(500_000));
        assertThat(refused(payer, slot, to, lamports(nearlyAll))).isEqualTo("solana.rent");
        under().fund(to, lamports(RENT));
        TransferIntent little = payer.pays(to, lamports(1));
        assertThat(node().terms(little, slot, Route.HOT).slot()).isEqualTo(slot);
    }

    @Test
    void frozenAccountsNeitherPayNorReceive() {
        Wallet payer = funded("payer", usdt());
        Address to = wallet("payee").address();
        Slot slot = next(payer);
        under().fund(to, units(usdt(), 1));
        under().freeze(to, usdt(), true);
        assertThat(refused(payer, slot, to, units(usdt(), 1))).isEqualTo("solana.blocked");
        under().freeze(to, usdt(), false);
        under().freeze(payer.address(), usdt(), true);
        assertThat(refused(payer, slot, to, units(usdt(), 1))).isEqualTo("solana.frozen");
        under().freeze(payer.address(), usdt(), false);
        assertThat(node().terms(payer.pays(to, units(usdt(), 1)), slot, Route.HOT)
                        .slot())
                .isEqualTo(slot);
    }

    @Test
    void aSlotOfAnotherWalletOrOfThePastIsRefused() {
        Wallet payer = funded("payer");
        Wallet other = funded("other");
        TransferIntent intent = payer.pays(other.address(), lamports(RENT));
        Slot foreign = NoncePlace.of(next(other)).slot(payer.address());
        assertThat(refusal(() -> node().terms(intent, foreign, Route.HOT))).isEqualTo("solana.nonce");
        Slot own = next(payer);
        Slot past = new NoncePlace(
                        NoncePlace.of(own).account(), NoncePlace.of(next(other)).value())
                .slot(payer.address());
        Slot nowhere = new NoncePlace(
                        wallet("nobody").address().text(), NoncePlace.of(own).value())
                .slot(payer.address());
        assertThat(past).isNotEqualTo(own);
        assertThat(refusal(() -> node().terms(intent, past, Route.HOT))).isEqualTo("solana.nonce");
        assertThat(refusal(() -> node().terms(intent, nowhere, Route.HOT))).isEqualTo("solana.nonce");
        assertThat(refusal(() -> node().use(new Slot(own.network(), own.holder(), "7"))))
                .isEqualTo("slot.malformed");
    }

    @Test
    void whatIsNoMintIsNoAssetToPay() {
        Wallet payer = funded("payer", usdt());
        Slot slot = next(payer);
        Address to = wallet("payee").address();
        Address mint = new Address(to.network(), usdt().asset().reference());
        Address account = TokenProgram.TOKEN.accountOf(payer.address(), mint);
        for (Address other : new Address[] {account, payer.address(), to}) {
            Asset asset = new Asset(to.network(), "token", other.text());
            assertThat(refused(payer, slot, to, Amount.of(1, asset))).isEqualTo("solana.mint");
        }
    }
}
