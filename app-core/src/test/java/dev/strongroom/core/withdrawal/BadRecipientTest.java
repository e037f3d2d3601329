package dev.strongroom.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.solana.TokenProgram;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.chain.wiring.Practice;
import dev.strongroom.core.api.AddressBook;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.book.Shape;
import dev.strongroom.core.boot.practice.PracticePerson;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recipients and amounts that a request cannot have, on every network: refused before anything is signed. */
@ParameterizedClass
@MethodSource("networks")
class BadRecipientTest {
    private static final String BLACK_HOLE = "TLsV52sRDL79HXGGm9yzwKibb6BeruhUzy";

    private final Network network;
    private final Chain codec;

    @TempDir
    Path folder;

    private OneChainDesk desk;

    static List<Network> networks() {
        return Practice.networks();
    }

    BadRecipientTest(Network network) {
        this.network = network;
        codec = Offline.chains().of(network);
    }

    @BeforeEach
    void open() throws Exception {
        desk = new OneChainDesk(folder, network);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private RefusedException refused(String code, String to) {
        List<Withdrawal> before = all();
        String available = desk.available();
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> desk.ask("50", to));
        assertThat(refused).as("refused: %s", to).isNotNull();
        assertThat(refused.code() + ": " + refused.reason()).startsWith(code + ": ");
        assertThat(all()).isEqualTo(before);
        assertThat(desk.available()).isEqualTo(available);
        return refused;
    }

    private List<Withdrawal> all() {
        return desk.core.withdrawals().list(WithdrawalQuery.newest(1000));
    }

    /** One desk for all, since it takes longer to open than all of them. */
    @Test
    void whatCannotBePaidIsRefusedWithWhatToDoBeforeAnythingIsStored() {
        addressesOfOtherChains();
        addressesOfNobody();
        tokensThemselves();
        tokenAccounts();
        ourWallets();
        lookAlikes();
        decimals();
    }

    private void addressesOfOtherChains() {
        if (!isOf("eip155")) {
            assertThat(refused("address.malformed", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8")
                            .reason())
                    .contains("is an Ethereum address");
        }
        if (!isOf("solana")) {
            assertThat(refused("address.malformed", "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk")
                            .reason())
                    .contains("looks like a Solana address");
        }
        if (!isOf("tron")) {
            assertThat(refused("address.malformed", "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8")
                            .reason())
                    .contains("is a TRON address");
        }
    }

    private boolean isOf(String namespace) {
        return network.namespace().equals(namespace);
    }

    private void addressesOfNobody() {
        String reserved = switch (network.namespace()) {
            case "eip155" -> "0x" + "0".repeat(39) + "1";
            case "solana" -> TokenProgram.TOKEN.id();
            default -> BLACK_HOLE;
        };
        assertThat(refused("address.reserved", reserved).reason()).contains("ask for a wallet's address");
    }

    private void tokensThemselves() {
        for (Token token : desk.chain.listed().tokens()) {
            if (!token.asset().isNative()) {
                // the mints of the practice network are wallets' addresses or not, as it happens
                String contract = token.asset().reference();
                RefusedException why =
                        refused(read(contract).isPresent() ? "withdrawal.contract" : "address.offcurve", contract);
                assertThat(why.reason()).contains("ask for");
            }
        }
    }

    private void tokenAccounts() {
        if (isOf("solana")) {
            for (String symbol : List.of("USDT", "USDC")) {
                Address mint =
                        new Address(network, desk.chain.token(symbol).asset().reference());
                String account =
                        TokenProgram.TOKEN.accountOf(desk.stranger(), mint).text();
                assertThat(refused("address.offcurve", account).reason()).contains("ask for the wallet's own address");
            }
        }
    }

    private void ourWallets() {
        refused("withdrawal.own-address", desk.hot().text());
        Address nobodysYet = desk.core
                .bean(Pools.class)
                .list(new PoolQuery(Set.of(WalletState.AVAILABLE), network, null, null, null, 1))
                .getFirst()
                .address();
        assertThat(refused("withdrawal.own-address", nobodysYet.text()).reason())
                .contains("transfer internally", "another recipient");
    }

    private void lookAlikes() {
        AddressBook book = desk.core.bean(AddressBook.class);
        Address known = desk.stranger();
        book.add(PracticePerson.OTTO.actor(), network, known.text(), "Payroll", "");
        Address alike = alike(known);
        assertThat(refused("withdrawal.look-alike", alike.text()).reason())
                .contains("'Payroll'", known.text(), "compare every character", "put it into the address book first");
        book.add(PracticePerson.OTTO.actor(), network, alike.text(), "Payroll, the other one", "read in full");
        assertThat(desk.ask("20", alike.text()).state()).isEqualTo(WithdrawalState.APPROVED);
    }

    /** An address with both ends of another. TRON's checksum lets nobody make one at will, so the book is told so. */
    private Address alike(Address known) {
        if (isOf("tron")) {
            Address other = desk.stranger();
            JdbcClient.create(desk.core.bean(DataSource.class))
                    .sql("update address_book set shape = ? where address = ?")
                    .params(Shape.of(other), known.text())
                    .update();
            return other;
        }
        String text = known.text();
        String end = text.substring(text.length() - 4);
        // on Solana half of all texts are no wallets
        return Stream.generate(() -> desk.stranger().text())
                .map(other -> text.substring(0, 6) + other.substring(6, other.length() - 4) + end)
                .map(alike -> isOf("eip155") ? alike.toLowerCase(Locale.ROOT) : alike)
                .flatMap(alike -> read(alike).stream())
                .findFirst()
                .orElseThrow();
    }

    private Optional<Address> read(String text) {
        try {
            return Optional.of(codec.address(network, text));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    private void decimals() {
        assertThatThrownBy(() -> desk.chain.dollars().parse("50.0000001"))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.code()).isEqualTo("amount.decimals");
                    assertThat(e.reason()).contains("round it");
                });
    }

    @Test
    void aRecipientWhomTheIssuerHasBlockedIsNotPaidAndTheCustomerHasTheMoneyBack() {
        String available = desk.available();
        Address blocked = desk.stranger();
        desk.chain.give(blocked, Amount.of(1, desk.chain.dollars().asset()));
        desk.chain.freeze(blocked);
        Withdrawal over = desk.await(desk.ask("50", blocked.text()), WithdrawalState.FAILED);

        assertThat(Objects.requireNonNull(over.ending()).code()).isEqualTo("withdrawal.would-fail");
        assertThat(Objects.requireNonNull(over.ending()).reason())
                .contains(blocked.text(), "ask for another address", "nothing was sent");
        assertThat(desk.core.withdrawals().attempts(over.id())).isEmpty();
        assertThat(desk.available()).isEqualTo(available);
        desk.requireBooksEqualChain();
    }
}
