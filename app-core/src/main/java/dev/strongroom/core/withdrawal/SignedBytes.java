package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.ceremony.Intents;
import dev.strongroom.core.signing.Attempts;
import dev.strongroom.core.signing.HotSigner;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Signs hot and stores bytes and txid, in the caller's transaction: what does not commit was never signed. */
@Component
class SignedBytes {
    private final HotSigner signer;
    private final Attempts attempts;
    private final Chains chains;
    private final Trust trust;
    private final Turn turn;
    private final Surroundings surroundings;

    SignedBytes(HotSigner signer, Attempts attempts, Chains chains, Trust trust, Turn turn, Surroundings surroundings) {
        this.signer = signer;
        this.attempts = attempts;
        this.chains = chains;
        this.trust = trust;
        this.turn = turn;
        this.surroundings = surroundings;
    }

    void signAndStore(WithdrawalRow row, TransferIntent intent, UnsignedTransfer unsigned, Instant now) {
        turn.require();
        SignedTransfer signed = signer.sign(intent, unsigned, now);
        surroundings.steps().reached(Step.BYTES_SIGNED);
        Digest digest = Intents.digest(intent);
        BigInteger feeCap = chains.of(intent.network())
                .decode(unsigned.bytes(), trust.current().policy().rules(intent.network()))
                .feeCap();
        attempts.add(row.id, digest, unsigned, signed, feeCap, now);
        row.txid = signed.txid();
        row.attempts++;
    }
}
