package dev.strongroom.desktop.i18n;

import java.util.List;
import java.util.Map;

/** Refusals that say the same to a treasurer share one text: by the whole code, or by what stands before its dot. */
final class RefusalTopics {
    /** Bytes that the desk neither makes nor takes; files and fields out of form; keys inside a vault; and so on. */
    private static final Map<String, String> SHARED = Topics.of("""
            bytes: abi compute fee.limit fee.priority fee.zero hash intent.revokes memo message nonce payment \
                permission proto resource revoke.shape rlp shape signature signed slot solana.authority \
                solana.lookup solana.program solana.signers solana.source solana.version terms time value
            json.malformed: address.not-canonical approval.key asset core.id digest enrolment envelope genesis \
                intent json key network.malformed policy request roster staff.id staff.name trust.chain \
                trust.foreign trust.forked trust.genesis trust.practice trust.rolled-back trust.size trust.threshold \
                trust.type trust.version units
            vault.tampered: hd path seed vault.addresses wallet.index xprv xpub
            approval.staff: creation.staff staff.key staff.unknown staff.required
            approval.role: duties staff.role withdrawal.actor
            batch.request: batch.genesis batch.payments batch.txid
            recipient: token.account tron.recipient solana.recipient
            blocked: evm.blocked solana.blocked tron.blocked
            tron.revoke: revoke.none
            fee.cap: withdrawal.fee-cap
            customer.reason: pool.reason wallet.reason withdrawal.reason
            withdrawal.changed: customer.busy pool.busy wallet.busy
            withdrawal.state: customer.state pool.state wallet.state approval.state
            withdrawal.customer-frozen: customer.frozen
            """);

    private RefusalTopics() {}

    /** Under which topics a text is looked for, the nearest first: the code, its family, what either shares. */
    static List<String> of(String code) {
        int dot = code.indexOf('.');
        String family = dot < 0 ? code : code.substring(0, dot);
        return List.of(code, SHARED.getOrDefault(code, code), family, SHARED.getOrDefault(family, family));
    }
}
