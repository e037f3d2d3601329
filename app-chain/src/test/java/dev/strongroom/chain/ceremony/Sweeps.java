package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sweeps of a {@link ColdScene}, from deposit addresses of its vault into its cold wallet. */
public final class Sweeps {
    private final ColdScene scene;
    private final Chain chain;

    public Sweeps(ColdScene scene) {
        this.scene = scene;
        chain = scene.ground.codec();
    }

    public Address deposit(int index) {
        return scene.vault.depositAddress(chain, scene.ground.network(), index);
    }

    /** A sweep of whole USDT from the deposit address with this index. */
    public TransferIntent of(long usdt, int index) {
        return of(new Amount(ColdScene.units(usdt), scene.ground.usdt()), deposit(index), scene.cold, null);
    }

    /** The same into another address. */
    public TransferIntent into(Address to, long usdt, int index) {
        return of(new Amount(ColdScene.units(usdt), scene.ground.usdt()), deposit(index), to, null);
    }

    TransferIntent of(Amount amount, Address from, Address to, @Nullable Digest replaces) {
        Payment payment = new Payment(amount, from, to, scene.ground.feeCap());
        return scene.intent(TransferIntent.Kind.SWEEP, payment, replaces, null);
    }

    /** What revokes a sweep: of whoever pays for it. */
    TransferIntent revoke(TransferIntent sweep) {
        Address payer = chain.payer(sweep);
        Payment nothing = new Payment(Amount.zero(scene.ground.coin()), payer, payer, scene.ground.feeCap());
        return scene.intent(TransferIntent.Kind.REVOKE, nothing, null, Intents.digest(sweep));
    }

    /** Bytes in the payer's slot with this number. */
    byte[] bytes(TransferIntent intent, long slot) {
        return bytes(intent, slot, ColdGround.EFFORT);
    }

    byte[] bytes(TransferIntent intent, long slot, long effort) {
        Slot numbered = scene.ground.slot(chain.payer(intent), slot, scene.clock.instant());
        Slot place = new Slot(intent.network(), numbered.holder(), numbered.value());
        return chain.build(intent, scene.ground.terms(intent, place, effort)).bytes();
    }

    public SigningRequest.Item item(TransferIntent intent, long slot, @Nullable Integer deposit, String... approvers) {
        return item(intent, bytes(intent, slot), deposit, approvers);
    }

    SigningRequest.Item item(TransferIntent intent, byte[] unsigned, @Nullable Integer deposit, String... approvers) {
        List<Envelope> approvals = new ArrayList<>();
        for (String approver : approvers) {
            approvals.add(scene.people.approve(approver, Intents.digest(intent), scene.clock.instant()));
        }
        return new SigningRequest.Item(intent, unsigned, approvals, null, null, deposit);
    }

    static SigningRequest.Item replacing(SigningRequest.Item item, SigningRequest.Item earlier) {
        return new SigningRequest.Item(
                item.intent(),
                item.unsigned(),
                item.approvals(),
                item.creation(),
                new SigningRequest.Earlier(earlier.intent(), earlier.unsigned()),
                item.deposit());
    }
}
