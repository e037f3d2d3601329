package dev.strongroom.core.wallet;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletTier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A wallet of the desk. */
@Entity
@Table(name = "wallet")
class WalletRow {
    @Id
    @Column(length = 64)
    String name;

    @Column(length = 41, nullable = false)
    String network;

    @Column(length = 128, nullable = false)
    String address;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 8, nullable = false)
    WalletTier tier;

    @Column(nullable = false)
    int walletIndex;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 16, nullable = false)
    WalletState state;

    @Column(length = 64)
    @Nullable
    String whyCode;

    @Column(length = 500)
    @Nullable
    String whyReason;

    @Nullable
    Instant frozenAt;

    @Column(nullable = false)
    Instant createdAt;

    @Column(nullable = false)
    long version;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected WalletRow() {}

    WalletRow(SignerAccount account, Instant createdAt) {
        Network network = account.address().network();
        this.name = String.format(
                Locale.ROOT,
                "%s-%s_%s_wallet_%04d",
                network.namespace(),
                network.reference(),
                account.tier().name().toLowerCase(Locale.ROOT),
                account.index() + 1);
        this.network = network.toString();
        this.address = account.address().text();
        this.tier = tier(account);
        this.walletIndex = account.index();
        this.state = WalletState.AVAILABLE;
        this.createdAt = createdAt;
    }

    private static WalletTier tier(SignerAccount account) {
        return switch (account.tier()) {
            case HOT -> WalletTier.HOT;
            case COLD -> WalletTier.COLD;
        };
    }

    Address where() {
        return new Address(Network.parse(network), address);
    }

    boolean is(SignerAccount account) {
        return account.address().equals(where()) && tier(account) == tier && account.index() == walletIndex;
    }

    Wallet view() {
        Note why = whyCode == null ? null : new Note(whyCode, Objects.requireNonNullElse(whyReason, ""));
        return new Wallet(name, tier, walletIndex, where(), state, why, frozenAt, version);
    }
}
