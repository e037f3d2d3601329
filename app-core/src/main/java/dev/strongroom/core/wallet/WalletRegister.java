package dev.strongroom.core.wallet;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Postings;
import dev.strongroom.core.staff.Trust;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of wallets true to the signed policy and to the vault, and takes wallets into the books. */
@Component
public class WalletRegister {
    private static final Actor SELF = Actor.system("wallets");

    private final WalletRows rows;
    private final Trust trust;
    private final Chains chains;
    private final Ledger ledger;
    private final Openings openings;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    WalletRegister(
            WalletRows rows,
            Trust trust,
            Chains chains,
            Ledger ledger,
            Openings openings,
            AuditLog audit,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.trust = trust;
        this.chains = chains;
        this.ledger = ledger;
        this.openings = openings;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Compares every wallet with the accounts of the signed policy and adds those that are new. To be called at start.
     *
     * @throws RefusedException {@code wallet.integrity} where a row says something else than the policy; nothing is
     *     added
     */
    @Transactional
    public List<Wallet> takeOver() {
        List<SignerAccount> accounts = trust.current().policy().accounts();
        List<WalletRow> known = rows.all();
        for (WalletRow row : known) {
            if (accounts.stream().noneMatch(row::is)) {
                throw new RefusedException(
                        "wallet.integrity",
                        "wallet: " + row.name + " at " + row.address
                                + " is not what the signed policy names; restore the"
                                + " database or bring the newest trust file");
            }
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (SignerAccount account : accounts) {
            requireCanonical(account.address());
            if (known.stream().noneMatch(row -> row.is(account))) {
                WalletRow row = new WalletRow(account, now);
                rows.insert(row);
                audit.append(AuditEntry.of(SELF, "wallet.add", "wallet:" + row.name, null, row.view()));
                outbox.append(Event.of("wallet.add", row.name, row.view()));
            }
        }
        return rows.all().stream().map(WalletRow::view).toList();
    }

    /**
     * Recomputes the addresses of one tier from its open vault. To be called whenever the vault is opened.
     *
     * @param signers the vault's key for a network and index
     * @throws RefusedException {@code wallet.integrity} where the vault does not hold the key of a wallet
     */
    @Transactional(readOnly = true)
    public void requireVault(WalletTier tier, BiFunction<Network, Integer, Signer> signers) {
        for (WalletRow row : rows.all()) {
            if (row.tier != tier) {
                continue;
            }
            Address address = row.where();
            Chain chain = chains.of(address.network());
            byte[] key = signers.apply(address.network(), row.walletIndex).publicKey();
            Address own = chain.addressOf(address.network(), key);
            if (!own.equals(address)) {
                throw new RefusedException(
                        "wallet.integrity",
                        "vault: its key for " + row.name + " has the address " + own + ", not " + address
                                + "; open the vault that belongs to this desk");
            }
        }
    }

    /**
     * Takes what a wallet holds after a block into the books. Once for each wallet and asset; a repeat with the same
     * figures changes nothing, other figures are refused. Of an empty wallet only the block is noted: what comes to it
     * later is no part of the opening.
     */
    public void open(Wallet wallet, Amount balance, long height) {
        if (balance.isZero()) {
            openings.noteEmpty(wallet.address(), balance.asset(), height);
        } else {
            ledger.post(Postings.openWallet(Wallets.holdings(wallet, balance.asset()), balance, height))
                    .orRefuse();
        }
    }

    private void requireCanonical(Address address) {
        if (!chains.of(address.network())
                .address(address.network(), address.text())
                .equals(address)) {
            throw new RefusedException("wallet.integrity", "wallet: " + address + " is not in its canonical form");
        }
    }
}
